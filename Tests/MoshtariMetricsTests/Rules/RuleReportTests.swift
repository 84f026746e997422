import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// The parts of `report.json` that segments by rule bring.
@Suite struct RuleReportTests {
  private static let segments = [
    segment("frequent", test(.orderCount, .atLeast(.number(3))), family: "habits"),
    segment("seldom", test(.orderCount, .below(.number(3))), family: "habits"),
    segment("looker", test(.visits30, .atLeast(.number(1))), isBuiltIn: true),
  ]

  private func report(seed: UInt64, k: Int) -> Report {
    var settings = openSettings()
    (settings.privacy.k, settings.lowBase) = (k, k)
    let rollup = RollupBuilder.random(seed: seed, customers: 70).rollup()
    return measure(rollup, settings: settings, personas: [], segments: Self.segments)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, [1, 10])
  func `a report with segments by rule keeps to the schema and survives its JSON`(
    seed: UInt64, k: Int
  ) throws {
    let report = report(seed: seed, k: k)
    let check = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    #expect(check.faults(in: try ReportTree(report).root) == [])
    #expect(try Report(json: report.json()) == report)
  }

  static let addresses: [(String, FigureUnit)] = [
    ("segments.frequent.monthly[2026-03].count", .count),
    ("segments.frequent.moves.from[not-yet-known].count", .count),
    ("segments.seldom.moves.to[at-risk].state", .text),
    ("segments.seldom.moves.joined", .count), ("segments.seldom.moves.fromDay", .date),
    ("segments.frequent.ratings.touchpoint[shop].value", .points),
    ("segments.frequent.averageOrderValue", .money), ("segments.loyal.discountShare", .share),
    ("customers.refundShare", .share), ("overlaps.matrix[0][1]", .count),
    ("overlaps.columns[0]", .text), ("segmentsWithoutData[looker].facts[0]", .text),
  ]

  @Test(arguments: addresses)
  func `every new figure has an address and a unit`(text: String, unit: FigureUnit) throws {
    let address = try #require(ReportAddress(text))
    let node = try ReportTree(report(seed: 3, k: 1)).node(at: address)
    #expect(node != .null)
    #expect(FigureUnit(of: address) == unit)
  }

  @Test func `lists of every segment are named by the segment`() throws {
    let paths = try ReportTree(report(seed: 3, k: 1)).lists.map(\.path)
    for path in ["segments.seldom.monthly", "segments.rfm-lost.monthly", "nps.byMonth"] {
      #expect(paths.count { $0 == path } == 1)
    }
    #expect(!paths.contains { $0.contains("*") } && !paths.contains("segments.looker.monthly"))
  }
}
