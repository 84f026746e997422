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
    abstract: "Make a report folder, with sample data or with your own files.",
    discussion: """
      Without files the folder builds at once, with sample data, a note and a persona. With your own the headers \
      and rows are read, the files copied into data/, and moshtari.yaml says what each column was taken for. No \
      file is replaced.
      """)

  enum SiteLanguage: String, ExpressibleByArgument, CaseIterable { case fa, en, both }

  @Argument(help: "The folder to make.", completion: .directory)
  var folder = "."

  @Option(help: "The language of the site; both has a switch, with Persian in front.")
  var language = SiteLanguage.both

  @Option(
    help: "Months and years of figures (default: gregorian where the language is en, else persian)."
  )
  var calendar: CalendarSystem?

  @Option(
    help: "The currency of the amounts: EUR, IRR (rials), toman …; needed with your own files.")
  var currency: String?

  @Option(
    help: "The time zone of the shop (default: UTC where the language is en, else Asia/Tehran).")
  var timezone: String?

  @OptionGroup(title: "Your own files (CSV)") var files: OwnFiles

  @Option(help: ArgumentHelp("Take this day for today (YYYY-MM-DD).", visibility: .hidden))
  var today: Day?

  func validate() throws {
    if files.paths.isEmpty {
      guard currency == nil else {
        throw ValidationError("The sample data are in rials; --currency goes with your own files.")
      }
      return
    }
    guard currency != nil else {
      throw ValidationError(
        "--currency says what the amounts in the files are, such as --currency EUR.")
    }
    guard files.orders != nil || files.feedback != nil else {
      throw ValidationError("A report needs --orders or --feedback.")
    }
  }

  func run() throws {
    let isEnglish = language == .en
    let outcome = startReport(
      StartRequest(
        folder: folder, languages: language.languages,
        calendar: calendar ?? (isEnglish ? .gregorian : .persian), currency: currency ?? "IRR",
        timezone: timezone ?? (isEnglish ? "UTC" : "Asia/Tehran"), files: files.paths,
        now: today.noon))
    try outcome.show(in: folder)
    let console = Console()
    if let found = outcome.found { console.say("\n" + found) }
    console.say("\nNext: moshtari \(outcome.found == nil ? "build" : "check") \(folder)")
  }
}

/// The reader's own tables.
struct OwnFiles: ParsableArguments {
  @Option(help: "Customers.", completion: .file()) var customers: String?
  @Option(help: "Orders.", completion: .file()) var orders: String?
  @Option(help: "Answers, complaints, contacts.", completion: .file()) var feedback: String?
  @Option(help: "Visits to the site.", completion: .file()) var visits: String?
  @Option(help: "What was spent on winning and keeping customers.", completion: .file())
  var spend: String?
  @Option(help: "What happened: campaigns, incidents, prices.", completion: .file())
  var events: String?

  var paths: [Table: String] {
    let named: [Table: String?] = [
      .customers: customers, .orders: orders, .feedback: feedback, .visits: visits, .spend: spend,
      .events: events,
    ]
    return named.compactMapValues { $0 }
  }
}

extension Init.SiteLanguage {
  var languages: [Language] {
    switch self {
    case .fa: [.fa]
    case .en: [.en]
    case .both: [.fa, .en]
    }
  }
}

extension CalendarSystem: ExpressibleByArgument {}

extension NewFilesOutcome {
  /// Says what was written, or why not.
  func show(in folder: String) throws {
    let console = Console()
    console.show(diagnostics)
    try exit()
    for line in summary { console.say("\(folder)/\(line)") }
  }
}
