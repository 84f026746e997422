import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// Expected values: the definitions written out in Python (plain lists, no library).
@Suite struct DigestTests {
  private static let weeks = [100, 110, 95, 105, 98, 112, 101, 99, 107, 103, 96, 108, 104]

  // MARK: One figure of a week

  @Test func `the usual week is the mean of 13 weeks with limits of moving ranges`() {
    let figure = WeekFigure(of: Self.weeks + [102], lowest: 0)
    #expect(figure.now == 102 && figure.before == 104 && figure.yearBefore == nil)
    #expect(isClose(figure.usual, 102.92307692307692) && figure.weeks == 13)
    #expect(isClose(figure.low, 79.86974358974359) && isClose(figure.high, 125.97641025641025))
    #expect(figure.signal == nil && figure.verdict == .unclear && figure.reason == nil)
  }

  @Test(arguments: [
    (125, Verdict.unclear, Verdict.unclear), (126, .rise, .unclear), (133, .rise, .rise),
    (80, .unclear, .unclear), (79, .fall, .unclear), (75, .fall, .fall),
  ])
  func `a verdict needs a week beyond the limits, a step one beyond that of moving ranges`(
    now: Int, verdict: Verdict, since: Verdict
  ) {
    // The week before is 104, and the limit of steps is 28.32.
    let figure = WeekFigure(of: Self.weeks + [now], lowest: 0)
    #expect(figure.verdict == verdict && figure.sinceBefore == since, "\(now)")
    #expect((figure.signal == .outside) == (verdict != .unclear))
  }

  @Test func `the eighth week on one side of the mean is a signal`() {
    let rising = [90, 91, 90, 92, 91, 90, 104, 103, 104, 103, 104, 103, 104]
    #expect(WeekFigure(of: rising + [103], lowest: 0).signal != nil)
    #expect(WeekFigure(of: rising + [103], lowest: 0).verdict == .rise)
    // Steps have a mean of 26/12, and 3.268 times it as their limit: 7.08.
    #expect(WeekFigure(of: rising + [97], lowest: 0).sinceBefore == .unclear)
    #expect(WeekFigure(of: rising + [96], lowest: 0).sinceBefore == .fall)
  }

  @Test func `a figure without 13 open weeks before it has a reason`() {
    #expect(WeekFigure(of: [5], lowest: 0).reason == .shortHistory)
    #expect(WeekFigure(of: [5], lowest: 0).before == nil)
    #expect(WeekFigure(of: Array(repeating: 7, count: 14), lowest: 0).reason == .notIdentified)
    var hidden: [Int?] = Self.weeks + [102]
    hidden[4] = nil
    let figure = WeekFigure(of: hidden, lowest: 0)
    #expect(figure.reason == .smallGroup && figure.usual == nil && figure.now == 102)
    #expect(WeekFigure(of: Self.weeks + [50], isLate: true, lowest: 0).reason == .noData)
    #expect(WeekFigure(of: Self.weeks + [50], isLate: true, lowest: 0).verdict == .unclear)
  }

  @Test func `the limit of counts is not below zero, that of revenue may be`() {
    let wild = [1, 90, 2, 80, 3, 85, 1, 95, 4, 70, 2, 99, 5, 50]
    #expect(WeekFigure(of: wild, lowest: 0).low == 0)
    #expect(WeekFigure(of: wild, lowest: -.infinity).low ?? 0 < 0)
  }

  @Test func `the same week a year before is the one 52 weeks before`() {
    let values = Array(0...60)
    #expect(WeekFigure(of: values, lowest: 0).yearBefore == 8)
    #expect(WeekFigure(of: Array(0...51), lowest: 0).yearBefore == nil)
  }

  // MARK: The week of a shop

  @Test func `orders, revenue, customers and newcomers are of the last complete week`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-04"), week: .saturday)
    // Whole weeks begin on 3, 10, 17 and 24 January; the one of 31 January is running.
    shop.addBuyer(
      "2026-01-02", "2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-01-30")
    shop.addBuyer("2026-01-27", "2026-02-03")
    let digest = try #require(shop.report().digest)
    #expect(digest.week == day("2026-01-24") && digest.lastDay == day("2026-01-30"))
    #expect(digest.orders?.now == 3 && digest.orders?.before == 1)
    #expect(digest.revenue?.now == 300 && digest.customers?.now == 2)
    #expect(digest.newcomers?.now == 1 && digest.newcomers?.before == 0)
    #expect(digest.orders?.reason == .shortHistory && digest.expected == nil && digest.late == nil)
    #expect(digest.nps == nil && digest.csat == nil && digest.complaints == nil)
  }

  @Test func `without a complete week there is no digest`() {
    #expect(RollupBuilder(asOf: day("2026-02-04")).report().digest == nil)
    var shop = RollupBuilder(asOf: day("2026-02-04"))
    shop.addBuyer("2026-01-28", "2026-02-03")
    #expect(shop.report().digest == nil)
  }

  @Test func `one complete week has figures and no comparison`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    shop.addBuyer("2026-02-02", "2026-02-08")
    let digest = try #require(shop.report().digest)
    #expect(digest.orders?.now == 2 && digest.orders?.before == nil)
    #expect(digest.segments.isEmpty)
  }

  @Test func `a shop with answers only has a digest of its answers`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for index in 0..<40 { shop.addAnswer(nil, on: day("2025-12-01") + index, score: 9) }
    let digest = try #require(shop.report().digest)
    #expect(digest.orders == nil && digest.segments.isEmpty && digest.nps != nil)
  }

  @Test func `an orders file that ends within the week is late, and nothing is said`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    let first = day("2025-10-06")
    for index in 0..<123 { shop.addOrder(nil, on: first + index, revenue: 10) }
    // The last order is of 5 February, the week ends on the 8th; orders never paused.
    let digest = try #require(shop.report().digest)
    #expect(digest.late == day("2026-02-05"))
    #expect(digest.orders?.now == 4 && digest.orders?.reason == .noData)
    #expect(digest.orders?.verdict == .unclear && digest.orders?.usual == nil)
    for index in 123..<126 { shop.addOrder(nil, on: first + index, revenue: 10) }
    #expect(try #require(shop.report().digest).late == nil)
  }

  @Test func `a shop that is closed at week's end is not late`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for index in 0..<126 where index % 7 < 5 {
      shop.addOrder(nil, on: day("2025-10-06") + index, revenue: 10)
    }
    #expect(try #require(shop.report().digest).late == nil)
  }

  @Test func `the expectation comes from the weeks before, not from the week itself`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    let orders = WeekSeries(seed: 7, weeks: 70, trend: 0, season: 0, drift: 0, noise: 0.05).orders
    for (index, count) in orders.enumerated() {
      let monday = day("2026-02-02") - 7 * (69 - index)
      for _ in 0..<(index == 69 ? count * 3 : count) { shop.addOrder(nil, on: monday, revenue: 1) }
    }
    let digest = try #require(shop.report().digest)
    shop.asOf = day("2026-02-01")
    shop.orders.removeAll { $0.day > shop.asOf }
    let before = try #require(shop.report().demand?.forecast.first)
    #expect(digest.expected == before && before.week == digest.week)
    #expect(digest.expectation == .rise && digest.orders?.verdict == .rise)
  }

  @Test func `revenue of few customers is hidden, and no usual week tells it`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for index in 0..<30 {
      for week in 0..<20 where !(index >= 3 && week == 6) {
        let customer = week == 0 ? shop.addCustomer() : index
        shop.addOrder(customer, on: day("2026-02-02") - 7 * week, revenue: 100)
      }
    }
    var settings = openSettings()
    settings.privacy.k = 10
    let digest = try #require(shop.report(settings).digest)
    #expect(digest.orders?.usual != nil && digest.revenue?.usual == nil)
    #expect(digest.revenue?.reason == .smallGroup)
  }

  // MARK: Four weeks

  /// Answers and complaints 20 and 50 days before the week's end.
  private func voiceShop() -> RollupBuilder {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for (at, orders) in [(day("2026-01-20"), 1000), (day("2025-12-20"), 900)] {
      for _ in 0..<orders { shop.addOrder(nil, on: at, revenue: 1) }
    }
    shop.addOrder(nil, on: day("2025-11-03"), revenue: 1)
    shop.addAnswer(nil, on: day("2025-11-03"), score: 10)
    shop.addAnswer(nil, on: day("2025-11-03"), kind: .csat, score: 5)
    return shop
  }

  @Test func `NPS of four weeks is set beside the four before`() throws {
    var shop = voiceShop()
    for (score, before, now) in [(10, 20, 40), (7, 15, 12), (2, 25, 8)] {
      shop.addAnswer(nil, on: day("2025-12-20"), score: score, count: before)
      shop.addAnswer(nil, on: day("2026-01-20"), score: score, count: now)
    }
    let nps = try #require(shop.report().digest?.nps)
    #expect(nps.fromDay == day("2026-01-12") && nps.toDay == day("2026-02-08"))
    #expect(nps.now.n == 60 && nps.before.n == 60 && isClose(nps.value, 61.66666666666667))
    #expect(isClose(nps.low, 31.01745906076383) && isClose(nps.high, 86.44285839955361))
    #expect(nps.verdict == .rise)
  }

  @Test func `satisfaction of four weeks is set beside the four before`() throws {
    var shop = voiceShop()
    for (score, before, now) in [(5, 30, 45), (1, 20, 7)] {
      shop.addAnswer(nil, on: day("2025-12-20"), kind: .csat, score: score, count: before)
      shop.addAnswer(nil, on: day("2026-01-20"), kind: .csat, score: score, count: now)
    }
    let csat = try #require(shop.report().digest?.csat)
    #expect(isClose(csat.value, 0.26538461538461544) && csat.verdict == .rise)
    #expect(isClose(csat.low, 0.09419168559719157) && isClose(csat.high, 0.419327536632205))
  }

  @Test func `complaints are set beside the orders of their weeks`() throws {
    var shop = voiceShop()
    shop.addAnswer(nil, on: day("2025-12-20"), kind: .complaint, score: nil, count: 20)
    shop.addAnswer(nil, on: day("2026-01-20"), kind: .complaint, score: nil, count: 40)
    let change = try #require(shop.report().digest?.complaints)
    #expect(change.now == 40 && change.before == 20)
    #expect(change.ordersNow == 1000 && change.ordersBefore == 900)
    #expect(isClose(change.ratio.value, 1.8) && isClose(change.ratio.low, 1.0589434383313268))
    #expect(isClose(change.ratio.high, 3.05965350246238))
    #expect(change.verdict == .rise && change.ratio.n == 60)
  }

  @Test func `complaints of few people are hidden in both windows`() throws {
    var shop = voiceShop()
    shop.addAnswer(nil, on: day("2025-12-20"), kind: .complaint, score: nil, count: 20)
    shop.addAnswer(nil, on: day("2026-01-20"), kind: .complaint, score: nil, count: 4)
    var settings = openSettings()
    settings.privacy.k = 10
    let change = try #require(shop.report(settings).digest?.complaints)
    #expect(change.now == nil && change.before == nil && change.ratio.reason == .smallGroup)
    #expect(change.verdict == .unclear)
  }

  @Test func `four weeks without four before them have no difference`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for index in 0..<40 { shop.addAnswer(nil, on: day("2025-12-29") + index, score: 9) }
    let nps = try #require(shop.report().digest?.nps)
    #expect(nps.before.reason == .shortHistory && nps.value == nil && nps.verdict == .unclear)
    #expect(nps.now.value != nil)
  }

  // MARK: Segments

  @Test func `segments are counted at the ends of the two weeks`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-08"))
    for _ in 0..<20 { shop.addBuyer("2025-10-06", "2026-01-20") }
    for _ in 0..<5 { shop.addBuyer("2026-02-03") }
    let segments = try #require(shop.report().digest).segments
    #expect(segments.map(\.segment) == LifecycleState.allCases.map(\.id))
    let new = try #require(segments.first { $0.segment == "new" })
    #expect(new.change == new.now - new.before && segments.reduce(0) { $0 + $1.now } == 25)
    #expect(segments.reduce(0) { $0 + $1.before } == 20, "five were not known a week before")
  }
}
