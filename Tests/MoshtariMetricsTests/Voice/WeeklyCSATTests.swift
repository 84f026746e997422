import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept K9: satisfaction on process-behaviour charts, signal or noise.
@Suite struct WeeklyCSATTests {
  struct Case: Sendable {
    let values: [Double]
    let centre: Double
    let low: Double
    let high: Double
    let rangeLimit: Double
    let outside: [Int]
    let runs: [Int]
    let zones: [Int]
  }

  /// Limits and rules computed with NumPy, D. J. Wheeler's constants 2.66 and 3.268.
  static let cases = [
    Case(
      values: [10, 12, 9, 11, 10, 13, 8, 10, 30, 11], centre: 12.4, low: -4.446666666666667,
      high: 29.24666666666667, rangeLimit: 20.69733333333333, outside: [8], runs: [], zones: []),
    Case(
      values: [5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9, 9, 1, 2], centre: 6.785714285714286,
      low: 4.1257142857142854, high: 9.445714285714285, rangeLimit: 3.268, outside: [12, 13],
      runs: [11], zones: [3, 4, 6, 7, 8, 9, 10, 11, 12]),
    Case(
      values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], centre: 6.5, low: 3.84, high: 9.16,
      rangeLimit: 3.268, outside: [0, 1, 2, 9, 10, 11], runs: [], zones: [3, 4, 5, 9, 10, 11]),
  ]

  @Test(arguments: cases)
  func `K9: limits and rules of a process-behaviour chart`(example: Case) throws {
    let chart = try #require(ProcessChart(example.values)), values = example.values
    #expect(isClose(chart.centre, example.centre) && isClose(chart.low, example.low))
    #expect(isClose(chart.high, example.high) && isClose(chart.rangeLimit, example.rangeLimit))
    #expect(chart.runs(values).indices.filter { chart.runs(values)[$0] } == example.runs)
    #expect(chart.zones(values).indices.filter { chart.zones(values)[$0] } == example.zones)
    let signals = chart.signals(values, within: -100...100)
    #expect(signals.indices.filter { signals[$0] == .outside } == example.outside)
  }

  @Test func `K9: equal values have no limits, and a limit out of reach gives no sign`() throws {
    #expect(ProcessChart([1, 1, 1, 1, 1, 1, 1, 1, 1]) == nil)
    #expect(ProcessChart([1]) == nil && ProcessChart([]) == nil)
    let values = [0.1, 0.3, 0.1, 0.3, -0.2, -0.2, -0.2, -0.2]
    let chart = try #require(ProcessChart(Array(values.prefix(4))))
    #expect(chart.low < 0 && chart.zones(values)[7])
    #expect(chart.signals(values, within: 0...1).allSatisfy { $0 == nil })
  }

  /// `count` weeks of 20 answers, `best` of them satisfied.
  private func shop(_ best: [Int], answers: Int = 20) -> RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    let first = day("2025-09-01")
    for (week, best) in best.enumerated() {
      for index in 0..<answers {
        shop.addAnswer(
          nil, on: first + 7 * week + index % 7, kind: .csat, score: index < best ? 5 : 2,
          touchpoint: "delivery")
      }
    }
    return shop
  }

  @Test func `K9: later weeks are tested against the limits of the first 24`() throws {
    let calm = (0..<24).map { 15 + $0 % 2 }
    let weekly = try #require(shop(calm + [15, 3]).report().csat?.weekly)
    let limits = try #require(weekly.limits)
    #expect(isClose(limits.centre, 0.775) && limits.points == 24)
    #expect(isClose(limits.low, 0.775 - 2.66 * 0.05) && isClose(limits.high, 0.908))
    #expect(limits.fromDay == day("2025-09-01") && limits.toDay == day("2026-02-09"))
    #expect(
      weekly.weeks.last?.signal == .outside
        && weekly.weeks.dropLast().allSatisfy { $0.signal == nil })
    #expect(shop(calm).report().csat?.weekly?.limits == limits)
  }

  @Test func `K9: a run of eight weeks is a signal`() throws {
    let weekly = try #require(
      shop((0..<24).map { 15 + $0 % 2 } + Array(repeating: 16, count: 9))
        .report().csat?.weekly)
    // The last calm week is above the centre already.
    #expect(weekly.weeks.indices.filter { weekly.weeks[$0].signal == .run } == [30, 31, 32])
  }

  @Test func `K9: each touchpoint with enough weeks has a chart of its own`() throws {
    let csat = try #require(shop((0..<12).map { 15 + $0 % 2 }).report().csat)
    #expect(csat.weeklyBy.touchpoint?.map(\.key) == ["delivery"])
    #expect(csat.weeklyBy.touchpoint?.first?.figure == csat.weekly)
    #expect(csat.weeklyBy.product == [])
  }

  @Test func `few weeks, few answers and equal weeks have no limits`() throws {
    let short = try #require(shop((0..<11).map { 15 + $0 % 2 }).report().csat?.weekly)
    #expect(short.limits == nil && short.reason == .shortHistory)
    let thin = try #require(shop((0..<14).map { 9 + $0 % 2 }, answers: 19).report().csat?.weekly)
    #expect(
      thin.reason == .shortHistory && thin.weeks.allSatisfy { $0.share.reason == .smallGroup })
    let equal = try #require(shop(Array(repeating: 15, count: 20)).report().csat?.weekly)
    #expect(equal.limits == nil && equal.reason == .notIdentified)
    var running = shop((0..<12).map { 15 + $0 % 2 })
    running.asOf = day("2025-11-22")
    let open = try #require(running.report().csat?.weekly)
    #expect(open.reason == .shortHistory && open.weeks.last?.complete == false)
    var settings = openSettings()
    settings.privacy.k = 21
    let hidden = try #require(shop((0..<20).map { 15 + $0 % 2 }).report(settings).csat?.weekly)
    #expect(hidden.weeks.allSatisfy { $0.share.value == nil } && hidden.limits == nil)
  }

  // MARK: Four weeks

  /// Satisfied answers of 24 in each span of four weeks up to 28 June 2026, six answers a week.
  static let spans = [18, 20, 17, 19, 21, 16, 20, 18, 19, 22, 17, 20, 5]

  private func sparse(_ spans: [Int] = spans, leaving first: Int = 0) -> RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    let start = day("2026-06-29") - 28 * spans.count
    for (span, best) in spans.enumerated() {
      for index in 0..<24 where span > 0 || index >= first {
        shop.addAnswer(
          nil, on: start + 28 * span + 7 * (index / 6) + index % 6, kind: .csat,
          score: index < best ? 5 : 2, touchpoint: "delivery")
      }
    }
    return shop
  }

  @Test func `K9: a touchpoint without enough weeks is charted by four weeks`() throws {
    let csat = try #require(sparse().report().csat)
    #expect(csat.weekly?.spanWeeks == 1 && csat.weekly?.reason == .shortHistory)
    let spans = try #require(csat.weeklyBy.touchpoint?.first?.figure)
    #expect(spans.spanWeeks == 4 && spans.weeks.count == 13)
    #expect(spans.weeks.map(\.share.n) == Array(repeating: 24, count: 13))
    #expect(spans.weeks.first?.week == day("2025-06-30"))
    #expect(spans.weeks.last?.week == day("2026-06-01") && spans.weeks.allSatisfy(\.complete))
    // Limits by a script of its own, in Python, with Wheeler's 2.66 and 3.268.
    let limits = try #require(spans.limits)
    #expect(isClose(limits.centre, 0.7435897435897437) && isClose(limits.low, 0.3094925213675215))
    #expect(isClose(limits.high, 1) && isClose(limits.rangeLimit, 0.5333194444444445))
    #expect(limits.points == 13 && limits.toDay == day("2026-06-01"))
    #expect(spans.weeks.indices.filter { spans.weeks[$0].signal == .outside } == [12])
  }

  @Test(arguments: ["2026-06-28", "2026-07-01", "2026-07-04"])
  func `K9: spans end with the last complete week, whatever the running one holds`(asOf: String)
    throws
  {
    var shop = sparse()
    shop.asOf = day(asOf)
    if asOf > "2026-06-28" {
      shop.addAnswer(nil, on: day("2026-06-29"), kind: .csat, score: 1, touchpoint: "delivery")
    }
    let found = try #require(shop.report().csat?.weeklyBy.touchpoint?.first?.figure)
    let whole = try #require(sparse().report().csat?.weeklyBy.touchpoint?.first?.figure)
    #expect(found.limits == whole.limits && found.weeks.filter(\.complete) == whole.weeks)
    #expect(found.weeks.count { !$0.complete } == (asOf > "2026-06-28" ? 1 : 0))
  }

  @Test func `K9: a span with few answers is left out, and eleven spans are too few`() throws {
    let left = try #require(sparse(leaving: 6).report().csat?.weeklyBy.touchpoint?.first?.figure)
    #expect(left.weeks.first?.share.reason == .smallGroup && left.limits?.points == 12)
    #expect(sparse(Array(Self.spans.prefix(11))).report().csat?.weeklyBy.touchpoint == [])
    #expect(sparse(Array(repeating: 18, count: 13)).report().csat?.weeklyBy.touchpoint == [])
    var settings = openSettings()
    settings.privacy.k = 25
    #expect(sparse().report(settings).csat?.weeklyBy.touchpoint == [])
  }
}
