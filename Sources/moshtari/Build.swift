import ArgumentParser
import Foundation
import MoshtariSite

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render a report folder as a site.",
    discussion: """
      Nothing in the output folder changes unless the whole build succeeds. An output folder that \
      moshtari did not make, and that is not empty, is refused.
      """)

  @OptionGroup var report: ReportOptions

  @Option(
    name: .shortAndLong, help: "The folder that becomes the site.", completion: .directory)
  var output = "public"

  @Option(help: "Write every rejected row to this CSV file.", completion: .file())
  var rejected: String?

  @Flag(help: "Publish this once though gates of severity error have fired; the pages say so.")
  var publishAnyway = false

  @Option(help: "Keep the report as this edition, such as 2026-W47, in the folder editions.")
  var edition: String?

  @Flag(help: "Replace the edition of that name where it is a different one.")
  var replaceEdition = false

  @OptionGroup var saying: SayingOptions

  func validate() throws { try requireEditionID(edition) }

  func run() throws {
    let console = saying.console
    let outcome = buildSite(
      BuildRequest(
        folder: report.folder, output: output, asOf: report.asOf, now: report.now,
        rejectedFile: rejected, publishesAnyway: publishAnyway, edition: edition,
        replacesEdition: replaceEdition), progress: console.progress)
    console.end()
    console.show(outcome.diagnostics)
    console.sum(outcome.summary, output: output)
    try outcome.exit()
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say everything that build would refuse; write nothing.")

  @OptionGroup var report: ReportOptions

  @Flag(help: "Count the customers that each line of each segment's rule lets through.")
  var explainSegments = false

  @Flag(help: "Print for each note the figures that it shows, as lines for its front matter.")
  var proposeSeen = false

  @Option(
    help: """
      How to say it: for people, as workflow commands of GitHub Actions, as SARIF 2.1.0, as JUnit XML, or as JSON.
      """)
  var format = CheckFormat.text

  @OptionGroup var saying: SayingOptions

  func validate() throws {
    if explainSegments, proposeSeen {
      throw ValidationError("--explain-segments and --propose-seen are asked for one at a time.")
    }
    guard explainSegments || proposeSeen, format != .text else { return }
    let flag = explainSegments ? "--explain-segments" : "--propose-seen"
    throw ValidationError("\(flag) has no other format than text.")
  }

  func run() throws {
    let console = saying.console
    if proposeSeen { return try proposeSeen(on: console) }
    if explainSegments { return try explainSegmentRules(on: console) }
    let isForPeople = format == .text
    let outcome = buildSite(
      BuildRequest(folder: report.folder, output: nil, asOf: report.asOf, now: report.now),
      progress: { if isForPeople { console.progress($0, $1) } })
    console.end()
    let document = CheckDocument(
      outcome, folder: report.folder, workingFolder: FileManager.default.currentDirectoryPath)
    if let text = try document.text(as: format) {
      if !text.isEmpty { console.say(text) }
    } else {
      console.show(outcome.diagnostics)
      console.sum(outcome.summary, output: nil)
    }
    try outcome.exit()
  }
}

extension Check {
  private func proposeSeen(on console: Console) throws {
    let outcome = MoshtariSite.proposeSeen(
      of: BuildRequest(folder: report.folder, output: nil, asOf: report.asOf, now: report.now))
    console.show(outcome.diagnostics)
    if let text = outcome.text { console.say(text) }
    try outcome.exit()
  }

  private func explainSegmentRules(on console: Console) throws {
    let outcome = MoshtariSite.explainSegmentRules(
      of: BuildRequest(folder: report.folder, output: nil, asOf: report.asOf, now: report.now))
    console.show(outcome.diagnostics)
    if let text = outcome.text { console.say(text) }
    try outcome.exit()
  }
}

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what one figure is and what it was computed from.")

  @Argument(
    help: "Its address, such as nps.overall.value or nps.byMonth[2026-10].",
    completion: Completions.addresses)
  var address: String

  @OptionGroup var report: ReportOptions

  func run() throws {
    let console = Console()
    let outcome = explainFigure(
      address,
      request: BuildRequest(folder: report.folder, output: nil, asOf: report.asOf, now: report.now))
    console.show(outcome.diagnostics)
    if let explanation = outcome.explanation { console.say(explanation.text) }
    try outcome.exit()
  }
}

extension Outcome {
  /// Ends the program with the outcome's code; returns for 0.
  func exit() throws {
    if exitCode != 0 { throw ExitCode(exitCode) }
  }
}
