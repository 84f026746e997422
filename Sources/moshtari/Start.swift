import ArgumentParser
import MoshtariCore
import MoshtariSample
import MoshtariSite

struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write synthetic customers, orders, feedback, events and visits as CSV.",
    discussion: "The same options give the same bytes on every machine. No file is replaced.")

  @Argument(help: "The folder that the files are written into.", completion: .directory)
  var folder = "data"

  @Option(help: "How many customers.")
  var customers = SampleOptions().customers

  @Option(help: "Which of many samples.")
  var seed = SampleOptions().seed

  @Option(help: "The last day with orders (YYYY-MM-DD).")
  var lastDay = SampleOptions.demonstrationLastDay

  func validate() throws {
    guard (0...100_000_000).contains(customers) else {
      throw ValidationError("--customers takes a number from 0 to 100000000.")
    }
    let years = CalendarSystem.gregorian.date(of: lastDay).year
    guard (1900...2999).contains(years) else {
      throw ValidationError("--last-day takes a day of the years 1900 to 2999.")
    }
  }

  func run() throws {
    let options = SampleOptions(customers: customers, seed: seed, lastDay: lastDay)
    try makeSampleFiles(options, in: folder).show(in: folder)
  }
}

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract:
      "Make a report folder that builds at once, with sample data and notes in two languages.",
    discussion: "No file is replaced.")

  @Argument(help: "The folder to make.", completion: .directory)
  var folder = "."

  func run() throws {
    let outcome = startReport(in: folder, data: SampleOptions(customers: 600))
    try outcome.show(in: folder)
    Console().say("Next: moshtari build \(folder)")
  }
}

extension NewFilesOutcome {
  /// Says what was written, or why not.
  func show(in folder: String) throws {
    let console = Console()
    console.show(diagnostics)
    try exit()
    for path in written { console.say("\(folder)/\(path)") }
  }
}
