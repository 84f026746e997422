import ArgumentParser
import MoshtariCore
import MoshtariSite
import MoshtariText

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what two editions or reports say differently.",
    discussion: """
      Each is the name of an edition, or the path of an edition file or of a report.json.
      """)

  @Argument(help: "The older one.", completion: .file())
  var older: String

  @Argument(help: "The newer one.", completion: .file())
  var newer: String

  @Option(help: "The report folder whose editions are meant.", completion: .directory)
  var folder = "."

  @Option(help: "For a terminal, for a comment on a merge request, or for programs.")
  var format = DiffFormat.text

  func run() throws {
    let console = Console()
    let outcome = compareEditions(older, newer, in: folder, format: format)
    console.show(outcome.diagnostics)
    if let text = outcome.text { console.say(text) }
    try outcome.exit()
  }
}

extension DiffFormat: ExpressibleByArgument {}

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the report of an edition anew and compare it with what was kept.",
    discussion:
      "The data must be as they were. Nothing is written; where the two differ, the exit code is 1."
  )

  @Argument(help: "The edition, such as 2026-W47.")
  var edition: String

  @Argument(help: "The report folder.", completion: .directory)
  var folder = "."

  func validate() throws { try requireEditionID(edition) }

  func run() throws {
    let console = Console()
    let outcome = verifyEdition(edition, in: folder, progress: console.progress)
    console.end()
    console.show(outcome.diagnostics)
    if let text = outcome.text { console.say(text) }
    try outcome.exit()
  }
}

/// Wrong usage where `id` cannot name an edition.
func requireEditionID(_ id: String?) throws {
  guard let fault = id.flatMap(EditionID.fault) else { return }
  let help = fault.help.map { " (\($0))" } ?? ""
  throw ValidationError(DiagnosticText.statement(fault.statement) + help)
}
