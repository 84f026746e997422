import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct WarningTests {
  /// What each customer's sign of `signal` is dated on the day, with A = 30 and C = 120.
  private func signs(
    _ signal: WarningSignal, _ rollup: Rollup, on text: String = "2026-06-30"
  ) -> [Day?] {
    let signs = WarningSigns(on: day(text), in: rollup, rules: .of(rollup, active: 30))
    return (signs.days[signal] ?? []).map { $0 == .none ? nil : $0 }
  }

  @Test func `T6: what is said counts from its day for ninety days`() {
    var shop = RollupBuilder("2026-06-30")
    let days = ["2026-04-01", "2026-04-02", "2026-06-30"]
    for text in days {
      let customer = shop.addCustomer()
      shop.addAnswer(customer, on: day(text), kind: .complaint, score: nil)
      shop.addAnswer(customer, on: day(text), kind: .nps, score: 6)
      shop.addAnswer(customer, on: day(text), kind: .mention, score: 2)
    }
    let calm = shop.addCustomer()
    shop.addAnswer(calm, on: day("2026-06-01"), kind: .nps, score: 7)
    shop.addAnswer(calm, on: day("2026-06-01"), kind: .csat, score: 3)
    shop.addAnswer(calm, on: day("2026-06-01"), kind: .mention, score: 3)
    let rollup = shop.rollup()
    for signal in [WarningSignal.complaint, .lowScore, .negativeMention] {
      #expect(signs(signal, rollup) == [nil, day("2026-04-02"), day("2026-06-30"), nil])
    }
    #expect(signs(.complaint, rollup, on: "2026-04-01") == [day("2026-04-01"), nil, nil, nil])
    #expect(signs(.renewalStopped, rollup).isEmpty && signs(.contractEnding, rollup).isEmpty)
  }

  @Test func `T6: a contract is a sign sixty days before its end, unless it is renewed`() {
    var shop = RollupBuilder("2026-06-30")
    for end in ["2026-08-29", "2026-08-30", "2026-06-01", "2026-07-10", "2026-05-01"] {
      let customer = shop.addCustomer()
      shop.customers[customer].contractEnd = day(end)
      shop.customers[customer].autoRenewStopped = end == "2026-06-01" ? day("2026-05-05") : nil
    }
    var rollup = shop.rollup()
    let before: [Day?] = [day("2026-06-30"), nil, day("2026-04-02"), day("2026-05-11"), nil]
    #expect(signs(.contractEnding, rollup) == before)
    #expect(signs(.renewalStopped, rollup) == [nil, nil, day("2026-05-05"), nil, nil])
    var renewals = CustomerDays()
    (renewals.start, renewals.day) = ([0, 0, 0, 0, 1, 1], [day("2026-06-20")])
    rollup.renewals = renewals
    #expect(signs(.contractEnding, rollup)[3] == nil && signs(.contractEnding, rollup)[2] != nil)
  }

  @Test func `T6: silence is a sign by the customer's own gaps, else by A, at most C`() {
    var shop = RollupBuilder("2026-06-30")
    // Gaps 10, 10, 10, 20, 20: median 10, so 15 days after 10 June.
    shop.addBuyer(
      "2026-04-01", "2026-04-11", "2026-04-21", "2026-05-01", "2026-05-21", "2026-06-10")
    shop.addBuyer("2026-05-31")
    shop.addBuyer("2026-06-01")
    shop.addBuyer("2026-03-02")
    shop.addBuyer("2026-03-03")
    // Gaps of 200 days: C after the last order, not 300.
    shop.addBuyer(
      "2023-05-21", "2023-12-07", "2024-06-24", "2025-01-10", "2025-07-29", "2026-02-14")
    shop.addCustomer()
    let expected = [
      day("2026-06-25"), day("2026-06-30"), nil, nil, day("2026-04-02"), day("2026-06-14"), nil,
    ]
    #expect(signs(.absence, shop.rollup()) == expected)
    #expect(signs(.absence, shop.rollup(), on: "2026-06-24")[0] == nil)
    #expect(signs(.absence, shop.rollup(), on: "2026-06-09")[0] == nil, "four gaps: A counts")
  }

  /// Twelve customers active on 31 May, six of whom had complained; of those four, of the others
  /// one, did not order in June.
  private var shop: RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    for index in 0..<12 {
      let customer = shop.addBuyer("2026-05-20", kind: index < 5 ? "business" : "individual")
      if index < 6 {
        shop.addAnswer(customer, on: day("2026-05-25"), kind: .complaint, score: nil)
      }
      if index >= 4, index != 6 { shop.addOrder(customer, on: day("2026-06-15"), revenue: 100) }
      if index == 11 {
        shop.addAnswer(customer, on: day("2026-06-20"), kind: .complaint, score: nil)
      }
    }
    return shop
  }

  private func warning(_ shop: RollupBuilder, k: Int) throws -> EarlyWarning {
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (30, 120)
    settings.privacy.k = k
    return try #require(shop.report(settings).warning)
  }

  @Test func `T6: a sign is worth what those who had it did`() throws {
    let found = try warning(shop, k: 1)
    #expect(found.judgedOn == day("2026-05-31") && found.horizon == 30)
    #expect(
      found.since == day("2026-05-31") && found.signals.map(\.signal) == [.complaint, .absence])
    let complaint = found.signals[0], absence = found.signals[1]
    #expect(complaint.now == 7 && complaint.new == 1 && complaint.latest == day("2026-06-20"))
    #expect(complaint.absent == Estimate(share: 4, of: 6))
    #expect(found.unsignalled == Estimate(share: 1, of: 6))
    #expect(isClose(complaint.ratio.value, 4))
    // Five have not ordered for 30 days; four of them had complained before.
    #expect(absence.now == 5 && absence.new == 5 && absence.latest == day("2026-06-19"))
    #expect(absence.absent.reason == .noData && absence.ratio.reason == .noData)
    #expect(found.any == 8 && found.anyNew == 2)
  }

  @Test func `T6: signs by segment, small cells hidden`() throws {
    let found = try warning(shop, k: 1)
    let keys = found.bySegment.map(\.key)
    #expect(keys == ["active", "at-risk", "class-business", "class-individual"])
    #expect(found.bySegment.map(\.any) == [3, 5, 5, 3])
    #expect(found.bySegment.map(\.signals) == [[3, 0], [4, 5], [5, 4], [2, 1]])
    let hidden = try warning(shop, k: 5)
    #expect(hidden.bySegment.allSatisfy { $0.any != 3 && !$0.signals.contains(4) })
    #expect(hidden.signals[0].new == nil && hidden.anyNew == nil && hidden.any == 8)
    #expect(hidden.signals[0].absent.value != nil)
    #expect(try warning(shop, k: 8).signals[0].latest == nil)
  }

  @Test func `T6: shops without customers, history or worth`() throws {
    var empty = RollupBuilder("2026-06-30")
    #expect(empty.report().warning == nil)
    empty.tables = [.orders]
    let none = try warning(empty, k: 1)
    #expect(none.any == 0 && none.judgedOn == nil && none.bySegment.isEmpty)
    #expect(none.unsignalled.reason == .noData && none.since == nil)
    empty.addBuyer("2026-06-30")
    let one = try warning(empty, k: 1)
    #expect(one.any == 0 && one.anyNew == nil && one.signals.map(\.signal) == [.absence])
  }
}
