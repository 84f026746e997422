import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct RefundSpeedTests {
  /// A. Agresti, Categorical Data Analysis, 2nd edition, Wiley 2002, table 3.7 (maternal drinking and
  /// malformations) and section 3.4.4: z² = 6.6, P = 0.010; the digits by Python.
  @Test func `C6: the trend test gives the published value`() throws {
    let present = [48, 38, 5, 1, 1], absent = [17_066, 14_464, 788, 126, 37]
    let trend = try #require(
      ShareTrend(
        parts: present, of: zip(present, absent).map { $0 + $1 }, scores: [0, 0.5, 1.5, 4, 7]))
    #expect(isClose(trend.z, 2.5632272518654204) && isClose(trend.p, 0.010370414572997443))
    #expect(trend.verdict == .rise)
  }

  @Test func `C6: no trend without two groups, or where all or none came back`() {
    #expect(ShareTrend(parts: [2, 0], of: [5, 0], scores: [0, 1]) == nil)
    #expect(ShareTrend(parts: [0, 0], of: [5, 5], scores: [0, 1]) == nil)
    #expect(ShareTrend(parts: [5, 5], of: [5, 5], scores: [0, 1]) == nil)
    let level = ShareTrend(parts: [2, 2], of: [5, 5], scores: [0, 1])
    #expect(level?.z == 0 && level?.p == 1 && level?.verdict == .unclear)
  }

  /// Customers by (orders before, days to the refund, whether they come back), 2026-01-10 ordered.
  private func shop(_ customers: [(orders: Int, days: Int?, returns: Bool)]) -> Rollup {
    var shop = RollupBuilder("2026-06-30")
    var refunds = Refunds()
    let ordered = day("2026-01-10")
    for (orders, days, returns) in customers {
      let customer = shop.addCustomer()
      for order in 0..<orders { shop.addOrder(customer, on: ordered - order, revenue: 100) }
      let refunded = days.map { ordered + $0 } ?? .none
      if returns { shop.addOrder(customer, on: ordered + (days ?? 0) + 30, revenue: 100) }
      refunds.customer.append(Int32(customer))
      refunds.orderDay.append(ordered)
      refunds.refundDay.append(refunded)
    }
    var rollup = shop.rollup()
    rollup.refunds = refunds
    return rollup
  }

  @Test func `C6: returns by speed, and as if all had as many orders`() throws {
    // 0–3 days: 4 with one order (1 back), 2 with two (2 back). 15+: 1 with one (0), 3 with two (1).
    let rollup = shop(
      [(1, 0, true), (1, 1, false), (1, 2, false), (1, 3, false), (2, 3, true), (2, 3, true)]
        + [(1, 15, false), (2, 20, true), (2, 20, false), (2, 20, false), (1, nil, false)])
    let refunds = try #require(refundSpeeds(in: rollup, horizon: 45, k: 1))
    #expect(refunds.bySpeed.map(\.key) == ["0-3", "4-7", "8-14", "15+"])
    #expect(refunds.bySpeed.map(\.customers) == [6, 0, 0, 4] && refunds.unpaid == 1)
    #expect(refunds.bySpeed[0].returned == Estimate(share: 3, of: 6))
    #expect(refunds.all == Estimate(share: 4, of: 10))
    // Five of ten have one order, five two: ½ · ¼ + ½ · 1 and ½ · 0 + ½ · ⅓.
    #expect(isClose(refunds.bySpeed[0].standardised.value, 0.625))
    #expect(isClose(refunds.bySpeed[3].standardised.value, 1.0 / 6))
    // ± 1.96 √(¼ · (1/3 · 2/3)/4 + ¼ · (3/4 · 1/4)/2), by Python.
    #expect(isClose(refunds.bySpeed[0].standardised.low, 0.2463342029679979))
    #expect(refunds.bySpeed[1].returned.reason == .noData)
    #expect(refunds.fromDay == day("2026-01-10") && refunds.toDay == day("2026-01-30"))
    #expect(refunds.trend?.verdict == .unclear)
  }

  @Test func `C6: only first refunds whose days are over count`() throws {
    var rollup = shop([(1, 2, true), (1, 2, true), (1, 2, true)])
    // The second customer is refunded again, the third only at the end.
    rollup.refunds?.customer = [0, 1, 1, 2]
    rollup.refunds?.orderDay = Array(repeating: day("2026-01-10"), count: 4)
    rollup.refunds?.refundDay = [
      day("2026-01-12"), day("2026-01-12"), day("2026-07-11"), day("2026-05-17"),
    ]
    let refunds = try #require(refundSpeeds(in: rollup, horizon: 45, k: 1))
    #expect(refunds.all.n == 2 && refunds.repeated == 1 && refunds.open == 1)
    #expect(refundSpeeds(in: RollupBuilder("2026-01-01").rollup(), horizon: 45, k: 1) == nil)
  }

  @Test func `C6: bands of fewer people than k are hidden, and one more so that none follows`()
    throws
  {
    let rollup = shop(
      Array(repeating: (1, 1, true), count: 12) + Array(repeating: (1, 5, false), count: 11)
        + Array(repeating: (1, 9, true), count: 3) + Array(repeating: (1, 30, true), count: 20))
    let refunds = try #require(refundSpeeds(in: rollup, horizon: 45, k: 10))
    #expect(
      refunds.bySpeed.map { $0.returned.reason == .smallGroup } == [false, true, true, false])
    #expect(refunds.bySpeed.map(\.customers) == [12, 11, 3, 20] && refunds.all.n == 46)
    #expect(refunds.bySpeed[2].standardised.value == nil)
  }
}
