import Foundation
import MoshtariCore
import MoshtariMetrics

@testable import MoshtariSite

/// Reports and editions made by hand.
enum EditionSamples {
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(0) }
  static func month(_ text: String) -> Month { Month(text) ?? Month(index: 0) }

  /// A report with growth of the given months, `active` customers each; the last is the running one.
  static func report(
    asOf: String, months: [(period: String, active: Int, kept: Int, of: Int)],
    files: [String: String] = [:]
  ) -> Report {
    var meta = Meta(
      title: LocalizedText("Test"), asOf: day(asOf), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30)
    meta.inputs = files.keys.sorted().map {
      Input(file: $0, bytes: files[$0]?.utf8.count ?? 0, sha256: files[$0] ?? "")
    }
    var report = Report(meta: meta, customers: CustomerCounts(total: 500, ordering: 400))
    report.growth = Growth(
      monthly: months.enumerated().map { index, month in
        GrowthMonth(
          period: self.month(month.period), active: month.active, new: 0, retained: month.kept,
          resurrected: 0, churned: 1, retention: Estimate(share: month.kept, of: month.of),
          complete: index < months.count - 1)
      })
    return report
  }

  static func edition(
    _ id: String, _ report: Report, settings: String = "title: Test\n", program: String = "0.1.0",
    rules: [KeptRule] = [], definitions: [KeptDefinition] = [], texts: [Input] = []
  ) throws -> Edition {
    Edition(
      id: id, asOf: report.meta.asOf, made: report.meta.asOf, program: program,
      settings: KeptText(settings), inputs: report.meta.inputs, texts: texts,
      definitions: definitions, rules: rules, report: try KeptReport(report))
  }

  /// As of the middle of September: August is the last complete month.
  static func september(files: [String: String] = ["data/orders.csv": "a"]) -> Report {
    report(
      asOf: "2026-09-15",
      months: [("2026-07", 90, 40, 80), ("2026-08", 100, 48, 80), ("2026-09", 55, 50, 100)],
      files: files)
  }

  /// As of the middle of October: September is.
  static func october(files: [String: String] = ["data/orders.csv": "b"]) -> Report {
    report(
      asOf: "2026-10-15",
      months: [
        ("2026-07", 90, 40, 80), ("2026-08", 100, 48, 80), ("2026-09", 110, 56, 70),
        ("2026-10", 60, 20, 110),
      ], files: files)
  }

  static func segment(_ count: Int, months: [(String, Int)], revenue: Int64? = nil)
    -> SegmentFigures
  {
    var figures = SegmentFigures(
      family: "own", count: count, nps: NPSGroup(absent: .noData))
    figures.revenue = revenue
    figures.monthly = months.map {
      SegmentMonth(
        period: month($0.0), count: $0.1, retention: Estimate(absent: .noData), complete: true)
    }
    return figures
  }
}
