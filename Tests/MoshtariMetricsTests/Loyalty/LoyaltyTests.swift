import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct LoyaltyTests {
  static let open = LoyaltyShop.report()

  // MARK: L3, L6

  @Test func `L3 loyal is three order days in 183, as the fact says`() throws {
    let share = try #require(Self.open.loyalty).share
    #expect(expectClose(share, 0.6777777777777778, 0.5756683783279567, 0.7653322881380605, n: 90))
    let rollup = LoyaltyShop.rollup()
    let columns = factColumns(rollup, settings: LoyaltyShop.settings())
    for customer in 0..<rollup.customers.count {
      #expect(columns.flag(.loyalByOrders, customer) == rollup.isLoyal(customer, on: rollup.asOf))
    }
  }

  @Test func `L6 the index is the mean of its four components, with their range`() throws {
    let index = try #require(Self.open.loyalty).index
    #expect(index.customers == 78 && index.known == 4 && index.components.bondIsProxy)
    let shares = index.components.all
    let expected = [37.0 / 47, 8.0 / 34, 28.0 / 78, 2.0 / 34]
    for (found, share) in zip(shares, expected) { #expect(isClose(found.value, share)) }
    #expect(shares.map(\.n) == [47, 34, 78, 34])
    #expect(
      expectClose(
        index.estimate, 36.00815121465935, 30.014717297001937, 42.00158513231676, n: 34))
  }

  @Test func `L6 there is no index of fewer than three components of 30`() throws {
    let share = (0..<40).map { Bool?.some($0 < 10) }
    #expect(LoyaltyIndexMaker.mean(of: [share, share]) == nil)
    #expect(LoyaltyIndexMaker.mean(of: [share, share, share])?.value == 25)
    let everybody = Array(repeating: Bool?.some(true), count: 40)
    let sure = LoyaltyIndexMaker.mean(of: [everybody, everybody, everybody])
    #expect(sure?.value == 100 && sure?.high == 100 && (sure?.low ?? 100) < 100)
    var shop = RollupBuilder("2026-06-30")
    for customer in 0..<29 {
      shop.addBuyer("2025-12-01", "2026-01-20", "2026-03-20", "2026-05-20")
      shop.addAnswer(customer, on: day("2026-06-01"), score: 10, comment: "Good")
    }
    shop.orders[0].isDiscounted = true
    let index = try #require(shop.report(LoyaltyShop.settings()).loyalty).index
    #expect(index.estimate.reason == .tooFew && index.known == 0)
    #expect(index.components.all.map(\.n) == [29, 29, 29, 29])
    shop.addBuyer("2025-12-01", "2026-01-20", "2026-03-20", "2026-05-20")
    shop.addAnswer(29, on: day("2026-06-01"), score: 10, comment: "Good")
    let whole = try #require(shop.report(LoyaltyShop.settings()).loyalty).index
    #expect(whole.known == 4 && whole.estimate.value == 100)
  }

  @Test func `L6 without discounts in the shop nobody's preference is known`() throws {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<40 { shop.addBuyer("2025-12-01", "2026-01-20", "2026-03-20") }
    let index = try #require(shop.report(LoyaltyShop.settings()).loyalty).index
    #expect(index.components.preference.reason == .noData)
    #expect(index.components.bond.reason == .noData)
    #expect(index.components.regularity.value == 0)
  }

  @Test func `L6 a survey item about the bond goes before the proxy`() throws {
    var shop = RollupBuilder("2026-06-30")
    for customer in 0..<40 {
      shop.addBuyer("2025-12-01", "2026-01-20", "2026-03-20")
      shop.addAnswer(
        customer, on: day("2026-05-01"), kind: .csat, score: customer < 10 ? 3 : 4,
        touchpoint: "bond")
      // The latest counts, of one day the lowest.
      shop.addAnswer(
        customer, on: day("2026-05-02"), kind: .csat, score: customer < 20 ? 3 : 5,
        touchpoint: "bond")
      shop.addAnswer(
        customer, on: day("2026-05-02"), kind: .csat, score: 5, touchpoint: "bond")
    }
    let parts = try #require(shop.report(LoyaltyShop.settings()).loyalty).index.components
    #expect(parts.bond.value == 0.5 && parts.bond.n == 40 && !parts.bondIsProxy)
  }

  @Test func `L6 a shop younger than the window has no index`() throws {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<40 { shop.addBuyer("2026-03-01", "2026-06-01") }
    let index = try #require(shop.report(LoyaltyShop.settings()).loyalty).index
    #expect(index.estimate.reason == .shortHistory && index.customers == 0)
  }

  // MARK: L1, L8

  @Test func `L1 and L8 objects and motives are shares of those of whom the rule tells`() throws {
    var rollup = LoyaltyShop.rollup()
    rollup.customers.pointsRedeemed = (0..<240).map { $0 < 100 ? Int64($0 % 2) : nil }
    let rules = [
      segment("loyal-to-price", test(.pointsRedeemed, .atLeast(.number(1)))),
      segment("motive-incentive", test(.loyalByOrders, .isFlag(true))),
      segment("motive-habit", test(.pointsEarned, .atLeast(.number(1)))),
    ]
    let report = measure(
      rollup, settings: LoyaltyShop.settings(), personas: [], segments: rules)
    let loyalty = try #require(report.loyalty)
    #expect(loyalty.object.keys.sorted() == ["price"])
    let price = try #require(loyalty.object["price"])
    #expect(price.customers == 50 && price.unknown == 140 && price.estimate.n == 100)
    #expect(price.estimate.value == 0.5)
    #expect(isClose(price.unknownShare, 140.0 / 240))
    #expect(report.segments["loyal-to-price"]?.count == price.customers)
    #expect(report.segments["loyal-to-price"]?.unknown == price.unknown)
    let incentive = try #require(loyalty.motive["incentive"])
    #expect(incentive.customers == 61 && incentive.ofLoyal.value == 1)
    let habit = try #require(loyalty.motive["habit"])
    #expect(habit.estimate.reason == .noData && habit.unknown == 240)
    #expect(habit.ofLoyal.reason == .noData)
  }

  // MARK: L7

  static let cells: [(String, Int, Int64, Double, Double, Double)] = [
    (
      "apostle", 13, 253_384, 0.10236220472440945, 0.060801560229570104, 0.1672718584686197
    ),
    (
      "mercenary", 28, 421_116, 0.2204724409448819, 0.15717243049424065, 0.30018611136290274
    ),
    (
      "hostage", 17, 345_965, 0.13385826771653545, 0.08528249886056179, 0.2039336193466823
    ),
    (
      "defector", 69, 961_858, 0.5433070866141733, 0.4566748194719849, 0.6273963923529648
    ),
  ]

  @Test(arguments: cells)
  func `L7 satisfaction is one axis, order days the other`(
    cell: (id: String, count: Int, revenue: Int64, value: Double, low: Double, high: Double)
  ) throws {
    let found = try #require(Self.open.loyalty?.quadrant[cell.id])
    #expect(found.customers == cell.count && found.revenue == cell.revenue)
    #expect(expectClose(found.estimate, cell.value, cell.low, cell.high, n: 127))
    #expect(isClose(found.revenueShare, Double(cell.revenue) / 3_449_917))
  }

  @Test func `L7 whoever is not known to be satisfied stands apart`() throws {
    let apart = try #require(Self.open.loyalty).unclassified
    #expect(apart.customers == 113 && apart.revenue == 1_467_594)
    #expect(isClose(apart.estimate.value, 113.0 / 240))
  }

  @Test func `L7 a cell of few shows neither share of revenue nor money, nor does the next`() throws
  {
    let loyalty = try #require(LoyaltyShop.report(k: 15).loyalty)
    #expect(loyalty.quadrant["apostle"]?.revenue == nil)
    #expect(loyalty.quadrant["hostage"]?.revenue == nil)
    #expect(loyalty.quadrant["hostage"]?.revenueShare == nil)
    #expect(loyalty.quadrant["defector"]?.revenue == 961_858)
    #expect(loyalty.quadrant["apostle"]?.customers == 13)
    #expect(LoyaltyShop.report(k: 128).loyalty?.quadrant["apostle"]?.estimate.reason == .smallGroup)
  }

  // MARK: L4, L9

  @Test func `L4 the best fifth of each class brings its part of the revenue`() throws {
    let classes = try #require(Self.open.loyalty).concentration
    #expect(classes.map(\.key) == ["business", "individual"])
    #expect(classes.map(\.customers) == [60, 180])
    #expect(isClose(classes[0].top20Share, 0.40355259869321497))
    #expect(isClose(classes[1].top20Share, 0.38792353259222273))
    let hidden = try #require(LoyaltyShop.report(k: 13).loyalty).concentration
    #expect(hidden[0].top20Share == nil && hidden[1].top20Share != nil)
  }

  @Test func `L9 who bought twice is likelier to buy again`() throws {
    let ladder = try #require(Self.open.repeatPurchase).ladder
    let counts = LoyaltyShop.builder.customers.indices.map { customer in
      LoyaltyShop.builder.orders.count { $0.customer == customer }
    }
    for rung in ladder {
      let reached = counts.count { $0 >= rung.orders }, more = counts.count { $0 > rung.orders }
      #expect(rung.customers == reached)
      #expect(isClose(rung.next.value, Double(more) / Double(reached)))
      #expect(rung.next.n == reached)
    }
    #expect(ladder.count == 12)
  }

  @Test func `a shop of one customer, of anonymous orders, of equal customers has defined answers`()
    throws
  {
    var one = RollupBuilder("2026-06-30"), nobody = one
    one.addBuyer("2026-06-01")
    nobody.addOrder(nil, on: day("2026-06-01"), revenue: 5)
    let single = try #require(one.report().loyalty)
    #expect(single.share.value == 0 && single.index.estimate.reason == .shortHistory)
    #expect(single.unclassified.customers == 1 && single.unclassified.estimate.value == 1)
    #expect(single.quadrant["apostle"]?.estimate.reason == .noData)
    let none = try #require(nobody.report().loyalty)
    #expect(none.share.reason == .noData && none.unclassified.estimate.reason == .noData)
    #expect(none.unclassified.revenueShare == nil)
    #expect(one.report().upsell == nil && one.report().referral == nil)
    #expect(one.report().renewal == nil && one.report().baskets == nil)
    #expect(one.report().prices == nil && one.report().recipients == nil)
  }

  // MARK: The report

  private static let rules = [
    segment("loyal-to-price", test(.orderCount, .atLeast(.number(3)))),
    segment("motive-habit", test(.lastNPS, .atLeast(.number(4)))),
  ]

  @Test(arguments: 1...3 as ClosedRange<UInt64>, [1, 10])
  func `a report with loyalty keeps to the schema, survives its JSON and knows no order`(
    seed: UInt64, k: Int
  ) throws {
    var settings = openSettings()
    (settings.privacy.k, settings.lowBase) = (k, k)
    let rollup = RollupBuilder.random(seed: seed, customers: 120).rollup()
      .withHoursAndComments().withLoyaltyParts()
    let report = measure(rollup, settings: settings, personas: [], segments: Self.rules)
    let check = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    let tree = try ReportTree(report)
    #expect(check.faults(in: tree.root) == [])
    #expect(try Report(json: report.json()) == report)
    for (address, node) in tree.leaves {
      if case .number(let number) = node, !number.isFinite { Issue.record("\(address)") }
    }
    #expect(report.prices?.isEmpty == false && report.recipients != nil)
  }

  static let units: [(String, FigureUnit)] = [
    ("loyalty.index.value", .ratio), ("loyalty.index.components.bond.low", .share),
    ("loyalty.index.known", .count), ("loyalty.object.price.value", .share),
    ("loyalty.object.price.unknown", .count), ("loyalty.motive.habit.ofLoyal.value", .share),
    ("loyalty.quadrant.apostle.value", .share), ("loyalty.quadrant.hostage.revenue", .money),
    ("loyalty.unclassified.customers", .count),
    ("loyalty.concentration[business].top20Share", .share), ("loyalty.share.n", .count),
    ("baskets[cups-tea].lift", .ratio), ("baskets[cups-tea].confidence", .share),
    ("baskets[cups-tea].a", .text), ("prices[2025-08-27].value", .shareChange),
    ("prices[2025-08-27].loyal.value", .share), ("prices[2025-08-27].horizon", .days),
    ("renewal.rate.value", .share), ("renewal.fromDay", .date), ("referral.referrers.low", .share),
    ("upsell.downShare.value", .share), ("upsell.growth[2].value", .ratio),
    ("recipients.byKind[business].value", .share), ("recipients.bySegment[loyal].n", .count),
    ("traits.loyal.social.members.value", .ratio),
    ("traits.loyal.opinionated.others.high", .share),
    ("traits.loyal.opinionated.difference.value", .shareChange),
    ("traits.loyal.social.difference.value", .ratio),
  ]

  @Test(arguments: units)
  func `every figure of loyalty has an address and a unit`(text: String, unit: FigureUnit) throws {
    let rollup = RollupBuilder.random(seed: 9, customers: 200).rollup()
      .withHoursAndComments().withLoyaltyParts()
    let report = measure(
      rollup, settings: LoyaltyShop.settings(), personas: [], segments: Self.rules)
    let address = try #require(ReportAddress(text))
    #expect(try ReportTree(report).node(at: address) != .null)
    #expect(FigureUnit(of: address) == unit)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the order of customers changes no figure of loyalty`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let order = (0..<240).shuffled(using: &random)
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var shop = LoyaltyShop.builder
    shop.customers = order.map { LoyaltyShop.builder.customers[$0] }
    for index in shop.customers.indices {
      shop.customers[index].referredBy = shop.customers[index].referredBy.map { place[$0] }
    }
    for index in shop.orders.indices {
      shop.orders[index].customer = shop.orders[index].customer.map { place[$0] }
    }
    for index in shop.answers.indices {
      shop.answers[index].customer = shop.answers[index].customer.map { place[$0] }
    }
    for index in shop.visits.indices {
      shop.visits[index].customer = shop.visits[index].customer.map { place[$0] }
    }
    shop.answers.shuffle(using: &random)
    let event = Event(
      day: LoyaltyShop.asOf - 150, title: LocalizedText(en: "Rise", fa: "افزایش"), kind: "price")
    var rollup = shop.rollup()
    rollup.renewals = CustomerDays(order.map { LoyaltyShop.renewals[$0] })
    rollup.recipients = Recipients()
    rollup.recipients?.known = order.map { LoyaltyShop.recipients.known[$0] }
    rollup.recipients?.others = order.map { LoyaltyShop.recipients.others[$0] }
    rollup.events = [event]
    let found = measure(rollup, settings: LoyaltyShop.settings(k: 7), personas: [])
    let expected = LoyaltyShop.report([event], k: 7)
    #expect(found.loyalty == expected.loyalty && found.upsell == expected.upsell)
    #expect(found.referral == expected.referral && found.renewal == expected.renewal)
    #expect(found.prices == expected.prices && found.recipients == expected.recipients)
    #expect(found.traits == expected.traits)
  }
}
