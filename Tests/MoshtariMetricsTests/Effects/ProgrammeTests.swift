import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct ProgrammeTests {
  /// As of 30 June, A = 30: five gold members, all active on 31 May, three of whom ordered in June;
  /// four silver, one of them joined in June; three others, one of whom ordered in June.
  private var shop: RollupBuilder {
    var shop = RollupBuilder("2026-06-30")
    func add(_ tier: String?, _ since: String?, _ stays: Bool, points: Int64?) {
      let customer = shop.addBuyer("2026-05-20")
      if stays { shop.addOrder(customer, on: day("2026-06-10"), revenue: 100) }
      shop.customers[customer].tier = tier
      shop.customers[customer].memberSince = since.map { day($0) }
      shop.customers[customer].pointsEarned = points
      shop.customers[customer].pointsRedeemed = points.map { $0 / 4 }
    }
    for index in 0..<5 { add("gold", "2026-01-01", index < 3, points: 100) }
    for index in 0..<3 { add("silver", "2026-02-01", index < 1, points: 8) }
    add("silver", "2026-06-15", true, points: nil)
    for index in 0..<3 { add(nil, nil, index < 1, points: nil) }
    return shop
  }

  private func programme(_ k: Int) throws -> Programme {
    let rollup = shop.rollup()
    return try #require(
      loyaltyProgramme(
        in: rollup, months: LandmarkMonths(of: rollup, horizon: 30),
        rules: .of(rollup, active: 30), k: k))
  }

  @Test func `T2 and K6: members, points and retention by tier`() throws {
    let programme = try programme(1)
    #expect(programme.members == 9 && programme.share == 0.75)
    #expect(programme.pointsEarned == 524 && programme.pointsRedeemed == 131)
    #expect(programme.retention == Estimate(share: 4, of: 8), "who joined since does not count")
    #expect(programme.nonMemberRetention == Estimate(share: 2, of: 4))
    #expect(programme.tiers.map(\.key) == ["silver", "gold"])
    #expect(programme.tiers.map(\.members) == [4, 5])
    #expect(programme.tiers.map(\.pointsEarned) == [24, 500])
    #expect(programme.tiers[0].retention == Estimate(share: 1, of: 3))
    #expect(programme.tiers[1].retention == Estimate(share: 3, of: 5))
  }

  /// Tiers named so that neither their letters nor their sizes give the order.
  private func tierOrder(points: [Int64?], revenue: [Int64]) -> [String]? {
    var shop = RollupBuilder("2026-06-30")
    for (index, name) in ["gold", "bronze", "", "silver"].enumerated() {
      for _ in 0...index {
        let customer = shop.addBuyer()
        shop.addOrder(customer, on: day("2026-05-20"), revenue: revenue[index])
        shop.customers[customer].tier = name
        shop.customers[customer].memberSince = day("2026-01-01")
        shop.customers[customer].pointsEarned = points[index]
      }
    }
    return shop.report().programme?.tiers.map(\.key)
  }

  @Test func `T2: tiers stand from the lowest up, by points or else by revenue`() {
    let byPoints = tierOrder(points: [900, 20, 5000, 300], revenue: [1, 2, 3, 4])
    #expect(byPoints == ["bronze", "silver", "gold", ""])
    let revenue: [Int64] = [70, 10, 90, 30]
    #expect(
      tierOrder(points: [nil, nil, nil, nil], revenue: revenue) == ["bronze", "silver", "gold", ""])
    #expect(
      tierOrder(points: [900, 20, 10, nil], revenue: revenue) == ["bronze", "silver", "gold", ""],
      "points of one tier are not known")
    #expect(
      tierOrder(points: [5, 5, 5, 5], revenue: revenue) == ["bronze", "gold", "silver", ""],
      "equal ones by name")
  }

  @Test func `T2: tiers of fewer people than k show no points and no retention`() throws {
    let programme = try programme(5)
    #expect(programme.tiers.allSatisfy { $0.pointsEarned == nil && $0.pointsRedeemed == nil })
    #expect(programme.tiers.allSatisfy { $0.retention.reason == .smallGroup })
    #expect(programme.pointsEarned == 524 && programme.nonMemberRetention.reason == .smallGroup)
  }

  @Test func `T2: no member, no programme`() {
    var shop = RollupBuilder("2026-06-30")
    #expect(shop.report().programme == nil)
    let customer = shop.addBuyer("2026-05-20")
    #expect(shop.report().programme == nil)
    shop.customers[customer].memberSince = day("2026-07-01")
    #expect(shop.report().programme == nil, "joins after the as-of day")
    shop.customers[customer].memberSince = day("2026-06-30")
    let programme = shop.report().programme
    #expect(programme?.members == 1 && programme?.tiers.isEmpty == true)
    #expect(programme?.effect.orders.difference.reason == .shortHistory)
    #expect(programme?.pointsEarned == nil)
  }

  @Test func `T2: revenue of a head counts up to the 99 % quantile`() throws {
    // 100 customers with 100 and one with a million in the last window; two join in February.
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<101 {
      let customer = shop.addBuyer("2026-01-10", "2026-02-05")
      shop.addOrder(customer, on: day("2026-03-10"), revenue: index == 0 ? 1_000_000 : 100)
      if index < 2 { shop.customers[customer].memberSince = day("2026-02-05") }
    }
    let rollup = shop.rollup()
    let programme = try #require(
      loyaltyProgramme(
        in: rollup, months: LandmarkMonths(of: rollup, horizon: 30),
        rules: .of(rollup, active: 30), k: 1))
    #expect(programme.effect.n == 2 && programme.effect.revenue.joined.value == 0)
    #expect(programme.effect.revenue.difference.value == 0)
  }

  @Test func `K6: a cart is left where no order follows in seven days`() throws {
    var shop = RollupBuilder("2026-06-30")
    let buyer = shop.addBuyer("2026-05-08", "2026-05-20"), other = shop.addBuyer("2026-01-01")
    func fill(_ customer: Int?, _ text: String, adds: Int = 1) {
      var visit = RollupBuilder.Visit("v\(customer ?? -1)", customer: customer, on: day(text))
      visit.cartAdds = adds
      shop.visits.append(visit)
    }
    fill(buyer, "2026-05-01")  // ordered on the seventh day
    fill(buyer, "2026-05-20")  // on the day
    fill(buyer, "2026-05-21")  // never
    fill(buyer, "2026-05-25", adds: 0)
    fill(other, "2026-04-01")  // left
    fill(other, "2026-06-24")  // too early to tell
    fill(nil, "2026-05-02")
    let carts = try #require(abandonedCarts(in: shop.rollup(), k: 1))
    #expect(carts.days == 4 && carts.abandoned == 2 && carts.open == 1 && carts.anonymous == 1)
    #expect(carts.rate.value == 0.5 && carts.rate.n == 2)
    #expect(carts.fromDay == day("2026-04-01") && carts.toDay == day("2026-05-21"))
    let hidden = try #require(abandonedCarts(in: shop.rollup(), k: 3))
    #expect(hidden.rate.reason == .smallGroup && hidden.abandoned == nil)
    shop.visits = []
    #expect(abandonedCarts(in: shop.rollup(), k: 1) == nil)
  }
}
