import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct AcquisitionTests {
  /// `scipy.stats.chi2.ppf(0.025, 2 * x) / 2` and `chi2.ppf(0.975, 2 * x + 2) / 2`, scipy 1.x.
  static let limits = [
    (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (5, 1.6234863901184207, 11.66833207932267), (10, 4.7953886961324335, 18.39035604201778),
    (100, 81.36399125092314, 121.62679379242638),
    (25_000, 24_691.05072163751, 25_311.849776705112),
  ]

  @Test(arguments: limits)
  func `L5: limits of a count are the exact ones`(count: Int, low: Double, high: Double) {
    let found = poissonLimits(of: count)
    #expect(isClose(found.low, low, tolerance: 1e-8) && isClose(found.high, high, tolerance: 1e-8))
  }

  @Test func `L5: the range of a ratio comes from both ranges, taken apart in logarithms`() {
    let a = Estimate(value: 8, low: 4, high: 16, n: 9),
      b = Estimate(value: 2, low: 1, high: 4, n: 5)
    let ratio = a.ratio(to: b)
    // ln 2 on every side: 4 · exp(± √2 ln 2).
    #expect(ratio.value == 4 && ratio.n == 9)
    #expect(isClose(ratio.low, 1.500856908985927))
    #expect(isClose(ratio.high, 10.6605765707609))
    let zero = Estimate(share: 0, of: 20).ratio(to: Estimate(share: 10, of: 20))
    #expect(zero.value == 0 && zero.low == 0 && (zero.high ?? 0) > 0)
    #expect(a.ratio(to: Estimate(share: 0, of: 20)).reason == .noData)
    #expect(Estimate(absent: .smallGroup).ratio(to: b).reason == .smallGroup)
  }

  /// Orders from 1 January to 30 June 2026: in each month from February on two customers by search
  /// (the second with a discount), one by a friend, and in January four of unknown channel.
  private var shop: RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<4 {
      let old = shop.addBuyer("2026-01-01")
      shop.addOrder(old, on: day("2026-02-10"), revenue: 100)
    }
    for month in 2...6 {
      for (channel, isDiscounted) in [("search", false), ("search", true), ("friend", false)] {
        let customer = shop.addCustomer(channel: channel)
        let first = day("2026-0\(month)-05")
        shop.addOrder(customer, on: first, revenue: 100, isDiscounted: isDiscounted)
        if month < 6 { shop.addOrder(customer, on: first + 40, revenue: 60) }
      }
    }
    return shop
  }

  private func rollup(spendFrom first: Int, to last: Int, named: Bool = true) -> Rollup {
    var rollup = shop.rollup(), spend = Spend()
    for month in first...last {
      for (purpose, amount) in [(Spend.Purpose.acquisition, Int64(200)), (.retention, 40)] {
        spend.day.append(day("2026-0\(month)-20"))
        spend.purpose.append(purpose)
        spend.amount.append(amount)
      }
    }
    if named {
      spend.channel = CodedText(spend.purpose.map { $0 == .acquisition ? "search" : "" })
    }
    rollup.spend = spend
    return rollup
  }

  private func figures(_ rollup: Rollup, margin: Double? = nil, k: Int = 1) throws -> Acquisition {
    try #require(
      acquisition(in: rollup, rules: .of(rollup, active: 45), margin: margin, k: k))
  }

  @Test func `L5 and K5: the cost of a customer is spend by first orders of the same months`()
    throws
  {
    let found = try figures(rollup(spendFrom: 2, to: 6))
    #expect(found.fromDay == day("2026-02-01") && found.toDay == day("2026-06-30"))
    #expect(found.newCustomers == 15 && found.spend == 1000)
    #expect(found.discounted == Estimate(share: 5, of: 15))
    #expect(isClose(found.cost.value, 1000.0 / 15) && found.cost.n == 15)
    #expect(isClose(found.cost.low, 40.42001427693684, tolerance: 1e-8))
    #expect(isClose(found.cost.high, 119.11304425833131, tolerance: 1e-8))
    #expect(found.byChannel.map(\.key) == ["friend", "search"])
    #expect(found.byChannel.map(\.spend) == [0, 1000])
    #expect(found.byChannel[0].cost.value == 0)
    #expect(found.byChannel[1].cost == Estimate(money: 1000, per: 10))
    #expect(found.byChannel[1].discounted == Estimate(share: 5, of: 10))
  }

  @Test func `L5: the cost is paid back in the month whose money reaches it`() throws {
    let found = try figures(rollup(spendFrom: 2, to: 6))
    // 100 each on the first day, 60 more after 40 days: search costs 100.
    #expect(found.byChannel[1].paybackMonths == 1 && found.paybackMonths == 1)
    #expect(found.observedMonths == 4 && found.revenuePerCustomer == 160)
    let half = try figures(rollup(spendFrom: 2, to: 6), margin: 0.65)
    #expect(half.byChannel[1].paybackMonths == 2 && isClose(half.revenuePerCustomer, 104))
    let never = try figures(rollup(spendFrom: 2, to: 6), margin: 0.1)
    #expect(never.paybackMonths == nil && never.byChannel[1].paybackMonths == nil)
  }

  @Test func `L5: keeping is spend by who was active and ordered; the ratio has a range`() throws {
    let keeping = try #require(try figures(rollup(spendFrom: 2, to: 6)).keeping)
    #expect(keeping.spend == 200 && keeping.kept == 4 && keeping.cost.value == 50)
    #expect(isClose(keeping.ratio.value, 1000.0 / 15 / 50))
    #expect((keeping.ratio.low ?? 9) < 1 && (keeping.ratio.high ?? 0) > 2)
  }

  @Test func `L5: without spend, or with too little, there is no cost but its reason`() throws {
    let none = try figures(shop.rollup())
    #expect(none.spend == nil && none.cost.reason == .noData && none.keeping == nil)
    #expect(none.fromDay == day("2026-01-01") && none.newCustomers == 19)
    #expect(none.byChannel.map(\.newCustomers) == [4, 5, 10])
    let short = try figures(rollup(spendFrom: 5, to: 6))
    #expect(short.cost.reason == .shortHistory && short.spend == nil && short.newCustomers == 19)
    let unnamed = try figures(rollup(spendFrom: 2, to: 6, named: false))
    #expect(unnamed.spend == 1000 && unnamed.byChannel.allSatisfy { $0.spend == nil })
    #expect(unnamed.byChannel.allSatisfy { $0.cost.reason == .noData })
    #expect(RollupBuilder("2026-06-30").report().acquisition == nil)
  }

  @Test func `K5: channels of fewer people than k are hidden, and one more`() throws {
    let found = try figures(rollup(spendFrom: 2, to: 6), k: 6)
    #expect(found.byChannel.map(\.newCustomers) == [5, 10])
    #expect(found.byChannel.allSatisfy { $0.discounted.reason == .smallGroup })
    #expect(found.byChannel.allSatisfy { $0.cost.reason == .smallGroup })
    #expect(found.discounted.value != nil && found.keeping?.cost.reason == .smallGroup)
  }
}
