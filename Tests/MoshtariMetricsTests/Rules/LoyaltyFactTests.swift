import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Facts about contracts, prices, rhythm and what is usual among the loyal.
@Suite struct LoyaltyFactTests {
  @Test func `C1 renewals are those up to the day, and unknown without the column`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2025-03-01", "2026-03-01")
    shop.addBuyer("2026-03-10")
    var rollup = shop.rollup()
    #expect(factColumns(rollup).number(.renewals, 0) == nil)
    rollup.renewals = CustomerDays()
    rollup.renewals?.start = [0, 2, 2]
    rollup.renewals?.day = [day("2025-03-01"), day("2026-03-01")]
    let facts = factColumns(rollup)
    #expect(facts.number(.renewals, 0) == 2 && facts.number(.renewals, 1) == 0)
    #expect(factColumns(rollup, at: 0).number(.renewals, 0) == 1)
  }

  /// Days before the as-of day; thirds of the window are 0...60, 61...121 and 122...182.
  static let rhythms: [([Int], Bool)] = [
    ([0, 61, 122], true), ([60, 121, 182], true), ([0, 61, 121], false), ([0, 61, 183], false),
    ([5], false), ([], false),
  ]

  @Test(arguments: rhythms)
  func `L1 a service is used in each third of half a year`(ages: [Int], expected: Bool) {
    var shop = RollupBuilder("2026-03-15")
    let customer = shop.addCustomer()
    shop.addBuyer("2026-01-01")
    for age in ages { shop.addOrder(customer, on: shop.asOf - age, revenue: 1) }
    #expect(factColumns(shop.rollup()).flag(.orderedInEachThird, customer) == expected)
  }

  @Test func `without orders nobody knows of thirds`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addCustomer()
    #expect(factColumns(shop.rollup()).flag(.orderedInEachThird, 0) == nil)
  }

  @Test func `L1 the share of low prices is known from three prices on`() {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<3 { shop.addBuyer("2026-03-01") }
    var rollup = shop.rollup(), windows = WindowOrders()
    windows.start = Array(repeating: 0, count: rollup.snapshots.count) + [3]
    (windows.customer, windows.orders, windows.orderDays) = ([0, 1, 2], [4, 3, 3], [3, 3, 3])
    rollup.windows = windows
    #expect(factColumns(rollup).number(.lowestPriceShare, 0) == nil)
    rollup.windows?.priced = [4, 3, 2]
    rollup.windows?.lowPriced = [3, 0, 2]
    let facts = factColumns(rollup)
    let found = (0..<3).map { facts.number(.lowestPriceShare, $0) }
    #expect(found == [0.75, 0, nil])
  }

  @Test func `L8 a product is exclusive where the settings name it, unknown where they name none`()
  {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<3 { shop.addBuyer("2026-03-01") }
    var rollup = shop.rollup(), windows = WindowOrders(), favourites = Favourites()
    windows.start = Array(repeating: 0, count: rollup.snapshots.count) + [3]
    (windows.customer, windows.orders, windows.orderDays) = ([0, 1, 2], [3, 3, 2], [3, 3, 2])
    favourites.values = ["", "a", "b", "c"]
    (favourites.top, favourites.topOrders) = ([1, 2, 1], [3, 2, 2])
    favourites.knownOrders = [3, 3, 2]
    favourites.totals = Array(repeating: [0, 5, 5, 5], count: rollup.snapshots.count)
    windows.favourites[.product] = favourites
    rollup.windows = windows
    #expect(factColumns(rollup).flag(.exclusiveProduct, 0) == nil)
    var settings = openSettings()
    settings.exclusiveProducts = ["a", "ab"]
    let facts = factColumns(rollup, settings: settings)
    #expect((0..<3).map { facts.flag(.exclusiveProduct, $0) } == [true, false, nil])
  }

  /// Four loyal buyers of 3, 4, 5 and 6 orders since the same day, and one with a single order.
  private func loyalShop() -> Rollup {
    var shop = RollupBuilder("2026-06-30")
    for orders in [3, 4, 5, 6, 1] {
      let buyer = shop.addCustomer()
      for order in 0..<orders {
        shop.addOrder(buyer, on: day("2026-04-01") + 7 * order, revenue: Int64(100 * orders))
      }
    }
    return shop.rollup()
  }

  @Test func `L8 the median of the loyal is theirs alone, and those at it have reached it`() {
    let facts = factColumns(loyalShop())
    let often = (0..<5).map { facts.flag(.frequentAmongLoyal, $0) }
    // Medians of 3, 4, 5, 6 orders: 4.5; of averages of 300 to 600: 450.
    #expect(often == [false, false, true, true, false])
    let large = (0..<5).map { facts.flag(.largeOrdersAmongLoyal, $0) }
    #expect(large == [false, false, true, true, false])
    var shop = RollupBuilder("2026-06-30")
    shop.addBuyer("2026-04-01", "2026-04-08")
    let nobody = factColumns(shop.rollup())
    #expect(nobody.flag(.frequentAmongLoyal, 0) == nil)
    #expect(nobody.flag(.largeOrdersAmongLoyal, 0) == nil)
  }

  @Test func `L8 much is redeemed from the median of those who redeem`() {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<5 { shop.addCustomer() }
    var rollup = shop.rollup()
    #expect(factColumns(rollup).flag(.redeemsMuch, 0) == nil)
    rollup.customers.pointsRedeemed = [0, 10, 20, 30, nil]
    let facts = factColumns(rollup)
    #expect((0..<5).map { facts.flag(.redeemsMuch, $0) } == [false, false, true, true, nil])
    rollup.customers.pointsRedeemed = [0, 0, nil, nil, nil]
    let none = factColumns(rollup)
    #expect(none.flag(.redeemsMuch, 0) == false && none.flag(.redeemsMuch, 2) == nil)
  }

  @Test func `satisfaction is of the latest CSAT alone`() {
    var shop = RollupBuilder("2026-03-15")
    let customer = shop.addCustomer()
    shop.addAnswer(customer, on: day("2026-02-01"), kind: .csat, score: 5)
    shop.addAnswer(customer, on: day("2026-03-01"), score: 0)
    let facts = factColumns(shop.rollup())
    #expect(facts.word(.lastSatisfaction, 0) == "good")
    #expect(facts.word(.lastAttitudeSignal, 0) == "bad")
  }

  @Test func `T3 a sudden buyer orders on the first visit day, where visits reach back`() {
    var shop = RollupBuilder("2026-03-15")
    for date in ["2026-03-01", "2026-03-01", "2026-03-01", "2026-01-20"] { shop.addBuyer(date) }
    func visit(_ customer: Int?, _ date: String) -> RollupBuilder.Visit {
      RollupBuilder.Visit("v\(customer ?? 9)", customer: customer, on: day(date))
    }
    shop.visits = [
      visit(nil, "2026-01-10"), visit(0, "2026-03-01"), visit(1, "2026-02-27"),
      visit(1, "2026-03-01"), visit(3, "2026-01-20"),
    ]
    let rollup = shop.rollup()
    let facts = factColumns(rollup)
    let found = (0..<4).map { facts.flag(.firstOrderOnFirstVisit, $0) }
    // The third never visited; of the fourth's order day there are but ten days of visits.
    #expect(found == [true, false, nil, nil])
    var none = rollup
    none.visits = nil
    #expect(factColumns(none).flag(.firstOrderOnFirstVisit, 0) == nil)
  }

  @Test func `revenue scores rank by fifths, equal and negative sums included`() {
    var shop = RollupBuilder("2026-03-15")
    for revenue in [-50, 0, 0, 70, 900] as [Int64] {
      shop.addOrder(shop.addCustomer(), on: day("2026-03-01"), revenue: revenue)
    }
    shop.addCustomer()
    let facts = factColumns(shop.rollup())
    #expect((0..<6).map { facts.number(.rfmM, $0) } == [1, 2, 2, 4, 5, nil])
  }
}
