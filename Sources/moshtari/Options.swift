import ArgumentParser
import Foundation
import MoshtariCore
import MoshtariSite

/// The report folder and the day, as every command that reads data takes them.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The report folder.", completion: .directory)
  var folder = "."

  @Option(help: "Leave out everything after this day (YYYY-MM-DD).")
  var asOf: Day?

  @Option(help: ArgumentHelp("Take this day for today (YYYY-MM-DD).", visibility: .hidden))
  var today: Day?

  /// Now in seconds since 1970: the clock, or noon UTC of `--today`.
  var now: Int64 { today.noon }
}

extension Day? {
  /// Noon UTC of the day in seconds since 1970; the clock where there is none.
  var noon: Int64 {
    map { Int64($0.number) * 86_400 + 43_200 } ?? Int64(Date().timeIntervalSince1970)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
  public var defaultValueDescription: String { iso }
}

/// How much a command says, and how it looks.
struct SayingOptions: ParsableArguments {
  @Flag var volume: Volume?

  @Flag(name: .customLong("no-color"), help: "No colours, on a terminal neither.")
  var refusesColour = false

  var console: Console { Console(volume ?? .usual, refusesColour: refusesColour) }
}

extension Volume: EnumerableFlag {
  static var allCases: [Volume] { [.quiet, .verbose] }

  static func help(for value: Volume) -> ArgumentHelp? {
    switch value {
    case .quiet: "Say nothing but errors, warnings and rejected rows."
    case .usual: nil
    case .verbose: "Say what each phase took: seconds, memory, rows a second."
    }
  }
}

extension CheckFormat: ExpressibleByArgument {}
