import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct SegmentCohortTests {
  /// Three firms that first order in January and one in March, one person beside them; as of the end
  /// of April.
  private func shop() -> RollupBuilder {
    var shop = RollupBuilder("2026-04-30")
    shop.addBuyer("2026-01-05", "2026-02-20", "2026-03-01", kind: "business")
    shop.addBuyer("2026-01-30", "2026-03-31", kind: "business")
    shop.addBuyer("2026-01-10", kind: "business")
    shop.addBuyer("2026-03-02", "2026-04-02", kind: "business")
    shop.addBuyer("2026-01-02", "2026-02-02", kind: "individual")
    return shop
  }

  private let firms = RuleSegment(
    id: "firms", title: LocalizedText("Firms"), family: "own",
    rule: SegmentRule(
      .test(.kind, .isOneOf(["business"])), at: SourceLocation(file: "segments/firms.md")),
    isBuiltIn: false)

  private func curve(_ shop: RollupBuilder, k: Int) throws -> [CohortAverage] {
    var settings = openSettings()
    settings.privacy.k = k
    let report = measure(shop.rollup(), settings: settings, personas: [], segments: [firms])
    return try #require(report.segments["firms"]).cohortRetention
  }

  @Test func `members are counted by months since their first order`() throws {
    let curve = try curve(shop(), k: 1)
    // Month 1: February of three, April of one; months 2 and 3 are reached by January's three alone.
    #expect(curve.map(\.k) == [1, 2, 3])
    #expect(curve.map(\.estimate.value) == [2 / 4, 2 / 3, 0])
    #expect(curve.map(\.estimate.n) == [4, 3, 3])
    #expect(curve.map(\.cohorts) == [2, 1, 1])
  }

  @Test func `a month of few members is hidden, and one that leaves few others`() throws {
    #expect(try curve(shop(), k: 4).map(\.estimate.isHidden) == [true, true, true])
    var larger = shop()
    for _ in 0..<9 { larger.addBuyer("2026-01-07", "2026-02-07", kind: "individual") }
    #expect(try curve(larger, k: 4).map(\.estimate.isHidden) == [false, true, true])
  }
}
