import ArgumentParser
import Foundation
import MoshtariCore

/// The report folder and the day, as every command that reads data takes them.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The report folder.", completion: .directory)
  var folder = "."

  @Option(help: "Leave out everything after this day (YYYY-MM-DD).")
  var asOf: Day?

  @Option(help: ArgumentHelp("Take this day for today (YYYY-MM-DD).", visibility: .hidden))
  var today: Day?

  /// Now in seconds since 1970: the clock, or noon UTC of `--today`.
  var now: Int64 { Self.now(today) }

  static func now(_ today: Day?) -> Int64 {
    today.map { Int64($0.number) * 86_400 + 43_200 } ?? Int64(Date().timeIntervalSince1970)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
  public var defaultValueDescription: String { iso }
}
