import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Facts that no other test names, each with the column that it reads and its unknown.
@Suite struct FactListTests {
  static let favourites: [(OrderAttribute, Fact, Fact, Fact)] = [
    (.product, .topProduct, .topProductShare, .topProductLift),
    (.category, .topCategory, .topCategoryShare, .topCategoryLift),
    (.brand, .topBrand, .topBrandShare, .topBrandLift),
    (.branch, .topBranch, .topBranchShare, .topBranchLift),
    (.seller, .topSeller, .topSellerShare, .topSellerLift),
  ]

  @Test(arguments: favourites)
  func `each favourite reads its own column and no other`(
    attribute: OrderAttribute, name: Fact, share: Fact, lift: Fact
  ) {
    var shop = RollupBuilder("2026-03-31")
    for (buyer, values) in ["aaab", "bcbc", "ccba"].enumerated() {
      shop.addCustomer()
      for (offset, value) in values.enumerated() {
        shop.addOrder(
          buyer, on: shop.asOf - 10 * offset, revenue: 100,
          attributes: [attribute: String(value)])
      }
    }
    let facts = factColumns(shop.rollup())
    // Four of the window's twelve orders are of "a", three of the first buyer's four.
    #expect(facts.word(name, 0) == "a" && facts.number(share, 0) == 0.75)
    #expect(facts.number(lift, 0) == 0.75 / (4.0 / 12))
    for (other, word, part, ratio) in Self.favourites where other != attribute {
      #expect(facts.word(word, 0) == nil && facts.number(part, 0) == nil)
      #expect(facts.number(ratio, 0) == nil)
    }
  }

  @Test func `two orders on a day are two orders and one order day`() {
    var shop = RollupBuilder("2026-03-31")
    let buyer = shop.addCustomer()
    for day in [shop.asOf, shop.asOf, shop.asOf - 182, shop.asOf - 183] {
      shop.addOrder(buyer, on: day, revenue: 100)
    }
    let facts = factColumns(shop.rollup())
    #expect(facts.number(.ordersInWindow, buyer) == 3)
    #expect(facts.number(.orderDaysInWindow, buyer) == 2)
    #expect(facts.flag(.loyalByOrders, buyer) == false)
  }

  @Test func `the latest effort score counts for a year`() {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<3 { shop.addCustomer() }
    shop.addAnswer(0, on: shop.asOf - 365, kind: .effort, score: 2)
    shop.addAnswer(1, on: shop.asOf - 366, kind: .effort, score: 2)
    shop.addAnswer(2, on: shop.asOf - 9, kind: .effort, score: 5)
    shop.addAnswer(2, on: shop.asOf - 8, kind: .effort, score: 3)
    let facts = factColumns(shop.rollup())
    #expect((0..<3).map { facts.number(.lastEffort, $0) } == [2, nil, 3])
  }

  @Test func `chats of thirty days are counted, and unknown without visits`() {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2026-03-01")
    #expect(factColumns(shop.rollup()).number(.chats30, 0) == nil)
    for (ago, chats) in [(60, 1), (30, 1), (29, 2), (0, 1)] {
      var visit = RollupBuilder.Visit("v", customer: 0, on: shop.asOf - ago)
      visit.chats = chats
      shop.visits.append(visit)
    }
    #expect(factColumns(shop.rollup()).number(.chats30, 0) == 3)
  }

  @Test func `scores are the fifth that a buyer stands above, unknown without an order`() {
    var shop = RollupBuilder("2026-03-31")
    for buyer in 0..<5 {
      shop.addCustomer()
      for order in 0...buyer {
        shop.addOrder(buyer, on: shop.asOf - 10 * buyer - order, revenue: Int64(100 * (5 - buyer)))
      }
    }
    shop.addCustomer()
    let facts = factColumns(shop.rollup())
    #expect((0..<6).map { facts.number(.rfmR, $0) } == [5, 4, 3, 2, 1, nil])
    #expect((0..<6).map { facts.number(.rfmF, $0) } == [1, 2, 3, 4, 5, nil])
    // Revenue 500, 800, 900, 800, 500: equal buyers stand above as many.
    #expect((0..<6).map { facts.number(.rfmM, $0) } == [1, 3, 5, 3, 1, nil])
  }
}
