import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct OrientationTests {
  static let open = LoyaltyShop.report()

  // MARK: C1

  @Test func `C1 contracts renewed of contracts ended`() throws {
    let renewal = try #require(Self.open.renewal)
    #expect(renewal.renewed == 69 && renewal.contracts == 123)
    #expect(
      expectClose(
        renewal.rate, 0.5609756097560976, 0.47274498385659425, 0.6455128802476364, n: 100))
    #expect(renewal.fromDay == day("2025-06-01") && renewal.toDay == day("2026-05-31"))
    #expect(LoyaltyShop.report(k: 101).renewal?.rate.reason == .smallGroup)
  }

  @Test func `C1 a contract's end alone tells of no renewal`() throws {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<20 { shop.addBuyer("2026-01-01") }
    for customer in 0..<20 { shop.customers[customer].contractEnd = day("2026-03-01") }
    #expect(shop.report().renewal == nil)
    var rollup = shop.rollup()
    rollup.renewals = CustomerDays(
      (0..<20).map { customer in
        // On the last day that counts, a day too late, and on both ends of the earlier days.
        switch customer {
        case 0: [day("2026-03-31")]
        case 1: [day("2026-04-01")]
        case 2: [day("2025-12-31")]
        case 3: [day("2025-12-30")]
        default: []
        }
      })
    let renewal = try #require(measure(rollup, settings: openSettings(), personas: []).renewal)
    #expect(renewal.renewed == 4 && renewal.contracts == 22)
    rollup.renewals = CustomerDays(Array(repeating: [], count: 20))
    rollup.customers.contractEnd = nil
    let none = try #require(measure(rollup, settings: openSettings(), personas: []).renewal)
    #expect(none.rate.reason == .noData && none.contracts == 0)
  }

  @Test func `C1 referral is over new customers of known source`() throws {
    let referral = try #require(Self.open.referral)
    #expect(referral.new == 75 && referral.unknown == 10)
    #expect(
      expectClose(
        referral.rate, 0.26153846153846155, 0.170181934132214, 0.37950802696022556, n: 65))
    #expect(
      expectClose(
        referral.referrers, 0.14705882352941177, 0.0818881773634327, 0.2499739425330877, n: 68))
    #expect(LoyaltyShop.report(k: 66).referral?.rate.reason == .smallGroup)
  }

  @Test func `C1 up-sell is measured in prices of the month, beside its opposite`() throws {
    let upsell = try #require(Self.open.upsell)
    #expect(
      expectClose(
        upsell.share, 0.43333333333333335, 0.3681034821665559, 0.5009583912680151, n: 210))
    #expect(
      expectClose(
        upsell.downShare, 0.4857142857142857, 0.4189827637032564, 0.5529590663184374, n: 210))
  }

  @Test func `C1 prices that rise for everybody are no up-selling`() throws {
    var shop = RollupBuilder("2026-06-30")
    for customer in 0..<9 {
      shop.addCustomer()
      shop.addOrder(customer, on: day("2026-01-10"), revenue: 100)
      shop.addOrder(customer, on: day("2026-05-10"), revenue: customer == 0 ? 331 : 300)
    }
    let upsell = try #require(shop.report().upsell)
    #expect(upsell.share.value == 1.0 / 9 && upsell.downShare.value == 0)
    // Exactly 10 % more is not over 10 %.
    shop.orders[1].revenue = 330
    #expect(shop.report().upsell?.share.value == 0)
    #expect(upsell.growth.map(\.orders) == [2] && upsell.growth[0].estimate.value == 1)
    // A month whose purchases are worth nothing sets no measure.
    for index in shop.orders.indices { shop.orders[index].revenue = -5 }
    #expect(shop.report().upsell?.share.reason == .noData)
    #expect(shop.report().upsell?.growth[0].estimate.reason == .noData)
  }

  // MARK: K10

  static let growth: [(Int, Double, Double, Double, Int)] = [
    (2, 0.9371426043849639, 0.8392688879142641, 1.0575146248286418, 210),
    (3, 0.8974130853537262, 0.7634034109187178, 0.982025859704189, 184),
    (6, 1.0200568728161923, 0.8151065799246208, 1.182587947302146, 109),
    (12, 0.7281029013478082, 0.31746750632620196, 1.1701544757600104, 9),
  ]

  @Test(arguments: growth)
  func `K10 the median customer's j-th purchase beside the first`(
    row: (j: Int, value: Double, low: Double, high: Double, n: Int)
  ) throws {
    let found = try #require(Self.open.upsell?.growth.first { $0.orders == row.j })
    #expect(isClose(found.estimate.value, row.value) && found.estimate.n == row.n)
    #expect(isClose(found.estimate.low, row.low) && isClose(found.estimate.high, row.high))
    let hidden = LoyaltyShop.report(k: 10).upsell?.growth.first { $0.orders == row.j }
    #expect(hidden?.estimate.reason == (row.n < 10 ? .smallGroup : nil))
  }

  /// Ranks by the table of the binomial: n = 6, 10, 20, 100.
  @Test func `the median's range is by order statistics`() {
    #expect([5, 6, 9, 10, 20, 100].map { Estimate.lowerRank(of: $0) } == [nil, 1, 2, 2, 6, 40])
    let few = Estimate(medianOf: [3, 1, 2])
    #expect(few.value == 2 && few.low == nil && few.n == 3)
    let ten = Estimate(medianOf: (1...10).map(Double.init).reversed())
    #expect(ten.value == 5.5 && ten.low == 2 && ten.high == 9)
    #expect(Estimate(medianOf: []).reason == .noData)
  }

  /// 1,000 baskets. By hand with Python's math: lift = n N ÷ (nₐ n_b), variance, erfc.
  @Test func `K10 pairs are shown that chance does not explain`() throws {
    var orders = CategoryOrders()
    orders.values = ["", "cups", "honey", "pots", "tea"]
    (orders.baskets, orders.holding) = (1000, [0, 100, 60, 50, 400])
    orders.pairs = [
      CategoryPair(a: 1, b: 2, baskets: 19, customers: 19),
      CategoryPair(a: 1, b: 3, baskets: 30, customers: 9),
      CategoryPair(a: 1, b: 4, baskets: 60, customers: 41),
      CategoryPair(a: 2, b: 4, baskets: 30, customers: 28),
      CategoryPair(a: 3, b: 4, baskets: 20, customers: 20),
    ]
    let found = try #require(baskets(in: orders, k: 1))
    #expect(found.map { [$0.a, $0.b] } == [["cups", "tea"]])
    let pair = try #require(found.first)
    #expect(pair.support == 0.06 && pair.confidence == 0.6 && pair.confidenceBack == 0.15)
    #expect(pair.n == 60 && pair.people == 41 && pair.of == 1000)
    #expect(isClose(pair.lift, 1.5) && isClose(pair.low, 1.2860208107236062))
    #expect(isClose(pair.high, 1.7495828848477117))
    #expect(baskets(in: orders, k: 42)?.isEmpty == true)
  }

  @Test func `K10 a pair that is clear alone is not among many`() {
    var orders = CategoryOrders()
    orders.values = [""] + (10..<50).map { "c\($0)" }
    orders.baskets = 1000
    orders.holding = [0] + Array(repeating: Int32(100), count: 40)
    orders.pairs = [CategoryPair(a: 1, b: 2, baskets: 20, customers: 20)]
    #expect(baskets(in: orders, k: 1)?.isEmpty == true)
    // Of two categories the same counts are clear.
    orders.holding = [0, 100, 100]
    #expect(baskets(in: orders, k: 1)?.count == 1)
    // Everything always together: no chance to speak of.
    orders.holding = [0, 1000, 1000]
    orders.pairs = [CategoryPair(a: 1, b: 2, baskets: 1000, customers: 90)]
    #expect(baskets(in: orders, k: 1)?.isEmpty == true)
    #expect(baskets(in: CategoryOrders(), k: 1)?.isEmpty == true)
    #expect(baskets(in: nil, k: 1) == nil)
  }

  // MARK: L11

  private func rise(_ day: Day, kind: String = "price", end: Day? = nil) -> Event {
    Event(
      day: day, end: end, title: LocalizedText(en: "Rise", fa: "افزایش"), kind: kind, sign: "rise")
  }

  @Test func `L11 a difference of differences, against a year before`() throws {
    let event = LoyaltyShop.asOf - 150
    let effect = try #require(LoyaltyShop.report([rise(event)]).prices?.first)
    #expect(effect.sign == "rise" && effect.horizon == 90 && effect.baseline == "year-before")
    let groups = [effect.loyal, effect.others, effect.loyalBefore, effect.othersBefore]
    #expect(groups.map(\.n) == [55, 20, 45, 28])
    #expect(isClose(effect.loyal.value, 39.0 / 55) && isClose(effect.others.value, 17.0 / 20))
    #expect(
      expectClose(
        effect.estimate, 0.03607503607503604, -0.2552167311935362, 0.3273668033436083, n: 148))
    #expect(effect.verdict == .unclear)
    #expect(effect.ordersBefore == 50 && effect.ordersEarlier == 52)
    let hidden = try #require(LoyaltyShop.report([rise(event)], k: 21).prices?.first)
    #expect(hidden.estimate.reason == .smallGroup && hidden.others.reason == .smallGroup)
  }

  @Test func `L11 says why it cannot tell`() throws {
    let asOf = LoyaltyShop.asOf
    func reason(_ events: Event...) -> AbsenceReason? {
      LoyaltyShop.report(events).prices?.first?.estimate.reason
    }
    #expect(reason(rise(asOf - 90)) == nil && reason(rise(asOf - 89)) == .notReached)
    #expect(reason(rise(asOf - 150), rise(asOf - 100, kind: "campaign")) == .overlapping)
    #expect(
      reason(rise(asOf - 150), rise(asOf - 300, kind: "campaign", end: asOf - 240)) == .overlapping)
    #expect(reason(rise(asOf - 150), rise(asOf - 20, kind: "campaign")) == nil)
    #expect(reason(rise(asOf - 150), rise(asOf - 100, kind: "incident")) == nil)
    #expect(reason(rise(asOf - 800)) == .shortHistory)
    let younger = try #require(LoyaltyShop.report([rise(asOf - 500)]).prices?.first)
    #expect(younger.baseline == "days-before")
    #expect(LoyaltyShop.report([rise(asOf - 150, kind: "campaign")]).prices == nil)
  }

  // MARK: K1, K2

  @Test func `K1 orders for somebody else, by class and segment`() throws {
    let recipients = try #require(
      LoyaltyShop.report(
        segments: [segment("firms", test(.kind, .isOneOf(["business"])))]
      ).recipients)
    #expect(recipients.orders == 1361 && recipients.known == 1244)
    #expect(
      expectClose(
        recipients.share, 0.4815112540192926, 0.43381623626514865, 0.5295455973122423, n: 227))
    let kinds = try #require(recipients.byKind)
    #expect(kinds.map(\.key) == ["business", "individual"])
    #expect(
      expectClose(
        kinds[0].figure, 0.5016501650165016, 0.3974925121317361, 0.6056647943018175, n: 57))
    #expect(recipients.bySegment.first { $0.key == "firms" }?.figure == kinds[0].figure)
    let hidden = try #require(LoyaltyShop.report(k: 58).recipients?.byKind)
    #expect(hidden.allSatisfy { $0.figure.reason == .smallGroup })
  }

  static let traits: [(CustomerTrait, [Double], Int)] = [
    (.aware, [0.25, 0.46296296296296297, -0.40332803523110194, 0.0394695900297003], 20),
    (
      .solutionSeeking,
      [4.242424242424243, 5.8679706601467, -5.089706962300733, 3.319846802764128],
      37
    ),
    (
      .social, [21.666666666666668, 28.888888888888886, -20.008206150836894, 9.806764569269738], 60
    ),
    (
      .connected,
      [0.9629629629629629, 0.949685534591195, -0.07839994042051901, 0.06636836611107115],
      54
    ),
    (.opinionated, [0.7291666666666666, 0.75, -0.17141609078207645, 0.10442733119504244], 36),
    (
      .commenting,
      [0.34285714285714286, 0.2962962962962963, -0.11130051596006688, 0.22723870730327764], 30
    ),
  ]

  @Test(arguments: traits)
  func `K2 a segment's traits beside everybody else's`(
    trait: CustomerTrait, numbers: [Double], n: Int
  ) throws {
    let firms = segment("firms", test(.kind, .isOneOf(["business"])))
    let found = try #require(LoyaltyShop.report(segments: [firms]).traits["firms"]?[trait])
    #expect(isClose(found.members.value, numbers[0]) && found.members.n == n)
    #expect(isClose(found.others.value, numbers[1]))
    #expect(isClose(found.difference?.value, numbers[0] - numbers[1]))
    #expect(isClose(found.difference?.low, numbers[2]))
    #expect(isClose(found.difference?.high, numbers[3]))
    #expect(found.difference?.verdict == .same)
    let hidden = LoyaltyShop.report(k: n + 1, segments: [firms]).traits["firms"]?[trait]
    #expect(hidden?.members.reason == .smallGroup && hidden?.difference == nil)
    #expect(hidden?.others.value == nil)
  }

  @Test func `K2 no trait follows from those of other segments`() throws {
    let firms = segment("firms", test(.kind, .isOneOf(["business"])))
    let most = segment("most", test(.orderCount, .atLeast(.number(1))))
    let open = LoyaltyShop.report(segments: [firms]).traits
    let states = LifecycleState.allCases.map(\.id)
    for k in [2, 5, 10, 25, 40] {
      let traits = LoyaltyShop.report(k: k, segments: [firms, most]).traits
      for trait in CustomerTrait.allCases {
        let unshown = states.filter { traits[$0]?[trait]?.members.value == nil }
        let people = unshown.compactMap { open[$0]?[trait]?.members.n }.reduce(0, +)
        #expect(people == 0 || people >= k, "\(trait) at \(k)")
        for id in states {
          let found = traits[id]?[trait]
          #expect(found?.members.n ?? k >= k && found?.others.n ?? k >= k)
        }
        // Nobody else is left to compare with all.
        #expect(traits["most"]?[trait]?.difference == nil)
      }
    }
  }

  @Test func `K2 a segment that is another less few people is hidden`() throws {
    let wide = segment("wide", test(.orderCount, .atLeast(.number(2))))
    let narrow = segment("narrow", test(.orderCount, .atLeast(.number(3))))
    let open = LoyaltyShop.report(segments: [wide, narrow]).traits
    let outer = try #require(open["wide"]?[.connected]?.members.n)
    let inner = try #require(open["narrow"]?[.connected]?.members.n)
    func found(_ k: Int) -> Estimate? {
      LoyaltyShop.report(k: k, segments: [wide, narrow]).traits["narrow"]?[.connected]?.members
    }
    #expect(outer > inner)
    #expect(found(outer - inner)?.value != nil)
    #expect(found(outer - inner + 1)?.reason == .smallGroup)
  }

  @Test func `K2 a trait that no row tells of is left out`() {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<30 { shop.addBuyer("2026-06-01", "2026-06-10") }
    #expect(shop.report().traits["new"]?.byTrait.isEmpty == true)
  }
}
