import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct SurvivalTests {
  /// Half order again by day 40; after day 70 fewer than thirty are observed.
  private let survival = Survival(
    secondOrder: [
      SurvivalStep(day: 0, survival: 1, low: 1, high: 1, atRisk: 100),
      SurvivalStep(day: 10, survival: 0.75, low: 0.65, high: 0.85, atRisk: 90),
      SurvivalStep(day: 40, survival: 0.5, low: 0.4, high: 0.6, atRisk: 60),
      SurvivalStep(day: 70, survival: 0.25, low: 0.1, high: 0.4, atRisk: 29),
      SurvivalStep(day: 90, survival: 0, low: nil, high: nil, atRisk: 1),
    ], median: Estimate(value: 40, low: 10, high: 70, n: 100), customers: 100, events: 80,
    lastDay: 120)

  @Test(arguments: [(0, 0.0), (9, 0), (10, 0.25), (39, 0.25), (40, 0.5), (70, 0.5), (71, nil)])
  func `the curve is a stair that ends where few are left`(day: Int, share: Double?) {
    let curve = ReorderCurve(survival, lowBase: 30)
    #expect(curve.end == 70)
    #expect(curve.step(at: day)?.share == share)
  }

  @Test func `the interval is turned over with the curve`() throws {
    let step = try #require(ReorderCurve(survival, lowBase: 30).step(at: 10))
    #expect(abs((step.low ?? 0) - 0.15) < 1e-12 && abs((step.high ?? 0) - 0.35) < 1e-12)
  }

  @Test func `with enough people the last level holds to the longest time`() {
    let curve = ReorderCurve(survival, lowBase: 1)
    #expect(curve.end == 120)
    #expect(curve.step(at: 120)?.share == 1)
    #expect(curve.step(at: 120)?.low == nil)
  }

  @Test func `too few from the start is no curve`() throws {
    #expect(ReorderCurve(survival, lowBase: 101).isEmpty)
    var frame = Sample.frame(.en)
    frame.lowBase = 101
    #expect(try SurvivalChart(survival).html(in: frame).parsed().drawings.isEmpty)
  }

  @Test func `thinning keeps the ends and few between`() {
    let curve = ReorderCurve(Sample.survival, lowBase: 30)
    let thin = curve.thinned(to: 20)
    #expect(thin.count <= 22 && thin.first?.day == 0)
    #expect(thin.last?.day == curve.steps.last?.day)
    #expect(curve.thinned(to: 100_000).count == curve.steps.count)
  }

  @Test func `the table says what is known at each day and why the rest is not`() throws {
    let root = try SurvivalChart(survival).html(in: Sample.frame(.en)).parsed()
    let rows = try #require(root.all(named: "tbody").first).all(named: "tr").map { row in
      row.children.map(\.text)
    }
    #expect(rows[0] == ["30", "25.0%", "15.0\u{A0}to\u{A0}35.0%", "90"])
    #expect(rows[1] == ["60", "50.0%", "40.0\u{A0}to\u{A0}60.0%", "60"])
    #expect(rows[2] == ["90", "–", "–", "–fewer than 30 customers"])
    #expect(rows.count == 5)
    #expect(
      root.text.contains("half have ordered again within 40 days (95% range: 10\u{A0}to\u{A0}70)"))
  }
}
