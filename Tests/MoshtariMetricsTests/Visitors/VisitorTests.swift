import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Families of visitors: what each did is written out, so that every limit stands in a case.
@Suite struct VisitorTests {
  private typealias Act = (
    ago: Int, comparisons: Int, carts: Int, coupons: Int, chats: Int
  )

  /// A shop whose visits reach back 60 days, one buyer, and a visitor who did `acts`.
  private func shop(_ acts: [Act], customer: Int? = nil) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-03-01")
    shop.addCustomer(signup: day("2026-03-01"))
    shop.visits = [RollupBuilder.Visit("old", customer: 0, on: shop.asOf - 60)]
    for act in acts {
      var visit = RollupBuilder.Visit("v", customer: customer, on: shop.asOf - act.ago)
      (visit.comparisons, visit.cartAdds) = (act.comparisons, act.carts)
      (visit.couponViews, visit.chats) = (act.coupons, act.chats)
      shop.visits.append(visit)
    }
    return shop
  }

  private func families(_ acts: [Act], customer: Int? = nil) throws -> [String] {
    let found = try #require(Visitors(in: shop(acts, customer: customer).rollup()))
    return found.families.filter { $0.figure.count == 1 }.map(\.key)
  }

  @Test func `T3 lookers compare once at most and touch nothing else`() throws {
    #expect(try families([(0, 0, 0, 0, 0)]) == ["looker"])
    #expect(try families([(29, 1, 0, 0, 0)]) == ["looker"])
    #expect(try families([(30, 0, 0, 0, 0)]) == [])
  }

  @Test func `T3 discount visitors look at a coupon, researchers compare twice`() throws {
    #expect(try families([(3, 0, 0, 1, 0)]) == ["discount-visitor"])
    #expect(try families([(3, 1, 0, 0, 0), (1, 1, 0, 0, 0)]) == ["researcher"])
    #expect(try families([(3, 2, 0, 1, 0)]) == ["discount-visitor", "researcher"])
  }

  @Test func `T3 the hesitant ask, leave a cart for two days, or come on three and compare`() throws
  {
    #expect(try families([(0, 0, 0, 0, 1)]) == ["hesitant"])
    #expect(try families([(2, 0, 1, 0, 0)]) == ["hesitant"])
    #expect(try families([(1, 0, 1, 0, 0)]) == [])
    let thrice: [Act] = [(9, 1, 0, 0, 0), (5, 0, 0, 0, 0), (1, 0, 0, 0, 0)]
    #expect(try families(thrice) == ["looker", "hesitant"])
  }

  @Test func `T3 whoever has ordered is no visitor, with whatever id they came before`() throws {
    #expect(try families([(3, 2, 0, 0, 0)], customer: 0) == [])
    #expect(try families([(3, 2, 0, 0, 0)], customer: 1) == ["researcher"])
    let found = try #require(Visitors(in: shop([(3, 2, 0, 0, 0)], customer: 0).rollup()))
    #expect(found.total == 0 && found.inNone == 0)
    #expect(found.families.allSatisfy { $0.figure.share.reason == .noData })
    var shop = shop([(20, 0, 0, 0, 0)])
    var signedIn = RollupBuilder.Visit("v", customer: 0, on: shop.asOf - 50)
    signedIn.pages = 1
    shop.visits.append(signedIn)
    #expect(Visitors(in: shop.rollup())?.total == 0)
  }

  @Test func `T3 shares are of visitors, with Wilson's limits, and the month before stands beside`()
    throws
  {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-01-05")
    shop.visits = [RollupBuilder.Visit("old", customer: 0, on: day("2026-01-20"))]
    for visitor in 0..<40 {
      var visit = RollupBuilder.Visit("n\(visitor)", on: day("2026-03-10"))
      visit.couponViews = visitor < 10 ? 1 : 0
      shop.visits.append(visit)
      if visitor < 15 { shop.visits.append(.init("n\(visitor)", on: day("2026-02-20"))) }
    }
    let found = try #require(Visitors(in: shop.rollup()))
    #expect(found.total == 40 && found.previousTotal == 15 && found.inNone == 0)
    #expect(found.fromDay == day("2026-02-14") && found.toDay == day("2026-03-15"))
    let coupons = try #require(found.families.first { $0.key == "discount-visitor" }).figure
    #expect(coupons.count == 10 && coupons.previousCount == 0 && coupons.share.n == 40)
    // Wilson's formula for 10 of 40, computed in Python.
    #expect(abs((coupons.share.low ?? 0) - 0.141871186) < 1e-9)
    #expect(abs((coupons.share.high ?? 0) - 0.401939614) < 1e-9)
    // Newcombe's method 10 for 10 of 40 less 0 of 15, computed in Python.
    let change = try #require(coupons.change)
    #expect(change.value == 0.25 && change.verdict == .higher)
    #expect(abs((change.low ?? 0) - 0.019218196615) < 1e-9)
    #expect(abs((change.high ?? 0) - 0.401939614208) < 1e-9)
  }

  @Test func `without visits or orders, or with too few days of visits, nothing is told`() {
    var young = RollupBuilder("2026-03-15")
    young.addBuyer("2026-03-01")
    #expect(Visitors(in: young.rollup()) == nil)
    young.visits = [.init("v", on: young.asOf - 29)]
    #expect(Visitors(in: young.rollup()) == nil)
    young.visits.append(.init("w", on: young.asOf - 30))
    #expect(Visitors(in: young.rollup())?.total == 1)
    young.orders = []
    #expect(Visitors(in: young.rollup()) == nil)
  }

  @Test func `a group of few visitors is hidden, and so is a family of all but few`() throws {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-03-01")
    shop.visits = [.init("old", customer: 0, on: shop.asOf - 60)]
    for visitor in 0..<30 {
      var visit = RollupBuilder.Visit("n\(visitor)", on: shop.asOf - 3)
      visit.couponViews = visitor < 4 ? 1 : 0
      shop.visits.append(visit)
    }
    var found = try #require(Visitors(in: shop.rollup()))
    found.suppress(k: 5)
    let counts = found.families.map(\.figure.count)
    #expect(counts == [nil, nil, 0, 0])
    #expect(found.families.allSatisfy { $0.figure.change == nil })
    #expect(found.families[0].figure.share.reason == .smallGroup)
    #expect(found.families[1].figure.share.reason == .smallGroup)
    #expect(found.families[2].figure.share.value == 0 && found.total == 30)
  }
}
