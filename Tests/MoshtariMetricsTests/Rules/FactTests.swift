import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct CustomerFactTests {
  @Test func `blank words and absent columns are unknown`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addCustomer(kind: "business", signup: day("2026-03-01"))
    shop.addCustomer()
    var rollup = shop.rollup()
    var facts = factColumns(rollup)
    #expect(facts.word(.kind, 0) == "business" && facts.word(.kind, 1) == nil)
    #expect(facts.word(.tier, 0) == nil && facts.flag(.isMember, 0) == nil)
    #expect(facts.flag(.referred, 0) == nil)
    #expect(facts.number(.tenureDays, 0) == 14 && facts.number(.tenureDays, 1) == nil)
    rollup.customers.isReferred = [true, false]
    facts = factColumns(rollup)
    #expect(facts.flag(.referred, 0) == true && facts.flag(.referred, 1) == false)
  }

  @Test func `a member has a tier or a day that has come`() {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<4 { shop.addCustomer() }
    var rollup = shop.rollup()
    rollup.customers.memberSince = [day("2026-03-15"), day("2026-03-16"), nil, nil]
    rollup.customers.tier = CodedText(["", "", "gold", ""])
    let facts = factColumns(rollup)
    #expect((0..<4).map { facts.flag(.isMember, $0) } == [true, false, true, false])
  }
}

@Suite struct OrderFactTests {
  @Test func `orders tell frequency, shares and gaps`() throws {
    var shop = RollupBuilder("2026-03-15")
    let buyer = shop.addCustomer(), silent = shop.addCustomer()
    shop.addOrder(buyer, on: day("2025-12-15"), revenue: 300, isDiscounted: true)
    shop.addOrder(buyer, on: day("2025-12-25"), revenue: 100)
    shop.addOrder(buyer, on: day("2026-02-13"), revenue: 200, isRefunded: true)
    shop.addOrder(buyer, on: day("2026-02-13"), revenue: 200)
    var rollup = shop.rollup()
    rollup.activity.medianGap2 = [20, 60]
    rollup.activity.categories = [0, 2]
    let facts = factColumns(rollup)
    func number(_ fact: Fact) -> Double? { facts.number(fact, buyer) }
    #expect(number(.orderCount) == 4 && number(.revenue) == 800)
    #expect(number(.averageOrderValue) == 200 && number(.discountShare) == 0.25)
    #expect(number(.refundShare) == 0.25 && facts.flag(.firstOrderDiscounted, buyer) == true)
    #expect(number(.recencyDays) == 30 && number(.firstOrderDays) == 90)
    #expect(number(.frequencyPerYear) == 4.0 * 365 / 90 && number(.lastGapDays) == 50)
    #expect(number(.secondOrderDays) == 10 && number(.medianGapDays) == 30)
    #expect(number(.overdueRatio) == 1 && number(.categories) == 2 && number(.channels) == nil)
    #expect(facts.flag(.active, buyer) == true && facts.flag(.active, silent) == nil)
    #expect(facts.number(.orderCount, silent) == 0 && facts.number(.recencyDays, silent) == nil)
    #expect(facts.number(.discountShare, silent) == nil)
    // At the end of December two orders had been made, and the second category was not known yet.
    let early = factColumns(rollup, at: 0)
    #expect(early.day == day("2025-12-31") && early.number(.orderCount, buyer) == 2)
    #expect(early.number(.discountShare, buyer) == 0.5 && early.number(.categories, buyer) == nil)
    #expect(early.number(.frequencyPerYear, buyer) == nil)
  }

  static let rhythms: [([Int], Double?)] = [
    ([0, 10, 20, 30, 40], nil), ([0, 10, 20, 30, 40, 50], 0),
    ([0, 2, 4, 6, 8, 10, 70], (8410.0 / 15).squareRoot() / (70.0 / 6)),
  ]

  @Test(arguments: rhythms)
  func `gaps vary by their standard deviation, from five gaps on`(
    offsets: [Int], expected: Double?
  ) throws {
    var shop = RollupBuilder("2026-03-15")
    let buyer = shop.addCustomer()
    for offset in offsets { shop.addOrder(buyer, on: shop.asOf - 80 + offset, revenue: 1) }
    let found = factColumns(shop.rollup()).number(.gapVariation, buyer)
    guard let expected else {
      #expect(found == nil)
      return
    }
    let gaps = zip(offsets, offsets.dropFirst()).map { Double($1 - $0) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let plain = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count - 1)
    #expect(abs(try #require(found) - plain.squareRoot() / mean) < 1e-12)
    #expect(abs(try #require(found) - expected) < 1e-9)
  }
}

@Suite struct WindowFactTests {
  /// One customer with `known` orders of which `top` are of "a", in a shop whose orders are
  /// `totals`.
  private func facts(top: Int32, known: Int32, totals: [Int]) -> FactColumns {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2026-03-10")
    var rollup = shop.rollup(), windows = WindowOrders(), favourites = Favourites()
    windows.start = [0, 1]
    (windows.customer, windows.orders, windows.orderDays) = ([0], [known], [3])
    favourites.values = ["", "a", "b", "c"]
    (favourites.top, favourites.topOrders, favourites.knownOrders) = ([1], [top], [known])
    favourites.totals = [totals]
    windows.favourites[.category] = favourites
    rollup.windows = windows
    return factColumns(rollup)
  }

  @Test func `a favourite has a share, a lift and a name`() {
    let found = facts(top: 3, known: 4, totals: [7, 30, 40, 30])
    #expect(found.number(.topCategoryShare, 0) == 0.75 && found.word(.topCategory, 0) == "a")
    #expect(found.number(.topCategoryLift, 0) == 0.75 / 0.3)
    #expect(found.number(.ordersInWindow, 0) == 4 && found.flag(.loyalByOrders, 0) == true)
    #expect(found.number(.topBrandShare, 0) == nil)
  }

  static let inapplicable: [(Int32, [Int])] = [
    (2, [0, 30, 40, 30]), (4, [0, 50, 50, 0]), (4, [0, 61, 20, 19]),
  ]

  @Test(arguments: inapplicable)
  func `few orders, few values and one usual value have no favourite`(
    known: Int32, totals: [Int]
  ) {
    let found = facts(top: 2, known: known, totals: totals)
    for fact in [Fact.topCategoryShare, .topCategoryLift] { #expect(found.number(fact, 0) == nil) }
    #expect(found.word(.topCategory, 0) == nil)
  }

  @Test func `three fifths of the orders are still no usual value`() {
    #expect(facts(top: 2, known: 4, totals: [0, 60, 20, 20]).number(.topCategoryShare, 0) == 0.5)
  }
}

@Suite struct OpinionFactTests {
  private func facts(_ build: (inout RollupBuilder, Int) -> Void) -> FactColumns {
    var shop = RollupBuilder("2026-03-15")
    let customer = shop.addCustomer()
    build(&shop, customer)
    return factColumns(shop.rollup())
  }

  @Test func `the latest answer counts, the lowest of its day, for a year`() {
    let found = facts { shop, customer in
      shop.addAnswer(customer, on: day("2026-03-01"), score: 9)
      shop.addAnswer(customer, on: day("2026-03-01"), score: 6)
      shop.addAnswer(customer, on: day("2026-02-01"), score: 2)
      shop.addAnswer(customer, on: day("2025-03-14"), kind: .csat, score: 5)
    }
    #expect(found.number(.lastNPS, 0) == 6 && found.number(.lastCSAT, 0) == nil)
    #expect(found.flag(.answeredSurvey, 0) == true && found.word(.lastAttitudeSignal, 0) == "bad")
    let old = facts { $0.addAnswer($1, on: day("2025-03-15"), score: 8) }
    #expect(old.number(.lastNPS, 0) == 8 && old.word(.lastAttitudeSignal, 0) == "neutral")
  }

  @Test func `L6 whether they would miss us is no satisfaction and no attitude`() {
    let found = facts { shop, customer in
      shop.addAnswer(
        customer, on: day("2026-03-01"), kind: .csat, score: 1, touchpoint: "bond")
    }
    #expect(found.number(.lastCSAT, 0) == nil && found.word(.lastAttitudeSignal, 0) == nil)
  }

  static let signals: [(FeedbackKind, Int?, TableSettings.Scale, String?)] = [
    (.csat, 2, .init(low: 1, high: 5), "bad"), (.csat, 3, .init(low: 1, high: 5), "neutral"),
    (.csat, 4, .init(low: 1, high: 5), "good"), (.csat, 3, .init(low: 1, high: 7), "bad"),
    (.csat, 4, .init(low: 1, high: 7), "neutral"), (.csat, 4, .init(low: 1, high: 10), "bad"),
    (.csat, 5, .init(low: 1, high: 10), "neutral"), (.csat, 9, .init(low: 1, high: 10), "good"),
    (.csat, 1, .init(low: 1, high: 5, highIsBetter: false), "good"),
    (.csat, 4, .init(low: 1, high: 5, highIsBetter: false), "bad"),
    (.nps, 7, .init(low: 0, high: 10), "neutral"), (.nps, 9, .init(low: 0, high: 10), "good"),
    (.complaint, nil, .init(low: 1, high: 5), "bad"), (.mention, 2, .init(low: 1, high: 5), "bad"),
    (.mention, 3, .init(low: 1, high: 5), "neutral"), (.mention, nil, .init(low: 1, high: 5), nil),
    (.contact, nil, .init(low: 1, high: 5), nil), (.effort, 1, .init(low: 1, high: 7), nil),
  ]

  @Test(arguments: signals)
  func `a row is a good, neutral or bad signal`(
    kind: FeedbackKind, score: Int?, scale: TableSettings.Scale, expected: String?
  ) {
    var shop = RollupBuilder("2026-03-15")
    shop.addAnswer(shop.addCustomer(), on: day("2026-03-01"), kind: kind, score: score)
    var rollup = shop.rollup()
    rollup.feedback.scales[kind] = scale
    #expect(factColumns(rollup).word(.lastAttitudeSignal, 0) == expected)
  }

  @Test func `the worst signal of the latest day wins`() {
    let found = facts { shop, customer in
      shop.addAnswer(customer, on: day("2026-03-01"), kind: .complaint, score: nil)
      shop.addAnswer(customer, on: day("2026-03-02"), score: 10)
      shop.addAnswer(customer, on: day("2026-03-02"), kind: .csat, score: 3)
    }
    #expect(found.word(.lastAttitudeSignal, 0) == "neutral")
  }

  @Test func `complaints are open until they are resolved`() {
    var shop = RollupBuilder("2026-03-15")
    let customers = (0..<4).map { _ in shop.addCustomer() }
    for customer in customers.dropLast() {
      shop.addAnswer(customer, on: day("2025-12-15"), kind: .complaint, score: nil)
    }
    shop.addAnswer(customers[0], on: day("2025-12-16"), kind: .complaint, score: nil)
    var rollup = shop.rollup()
    #expect(factColumns(rollup).number(.openComplaints, 0) == nil)
    rollup.feedback.resolved = [day("2026-03-15"), day("2026-03-16"), nil, nil]
    let found = factColumns(rollup)
    #expect(customers.map { found.number(.openComplaints, $0) } == [1, 1, 1, 0])
    // 15 December is 90 days before, so the window of 90 days has just left it.
    #expect(customers.map { found.number(.complaints90, $0) } == [1, 0, 0, 0])
    #expect(found.number(.contacts90, 0) == nil && found.number(.negativeMentions90, 0) == nil)
  }
}

@Suite struct BondFactTests {
  @Test func `contracts run to their last day`() {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<3 { shop.addCustomer() }
    var rollup = shop.rollup()
    rollup.customers.contractEnd = [day("2026-03-15"), day("2026-03-10"), nil]
    rollup.customers.autoRenewStopped = [day("2026-03-20"), day("2026-03-05"), nil]
    rollup.customers.pointsEarned = [0, 70, nil]
    let facts = factColumns(rollup)
    #expect((0..<3).map { facts.number(.contractEndsInDays, $0) } == [0, -5, nil])
    #expect((0..<3).map { facts.flag(.contractRunning, $0) } == [true, false, nil])
    #expect((0..<3).map { facts.number(.autoRenewStoppedDays, $0) } == [nil, 10, nil])
    #expect((0..<3).map { facts.number(.pointsEarned, $0) } == [0, 70, nil])
    #expect(facts.number(.pointsRedeemed, 0) == nil && facts.word(.previousSupplier, 0) == nil)
  }
}

@Suite struct VisitFactTests {
  private func rollup(_ rows: [(customer: Int32, visitor: Int32, ago: Int, carts: Int32)]) -> Rollup
  {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-03-10", "2026-03-10", "2026-03-14")
    shop.addCustomer()
    var rollup = shop.rollup(), visits = VisitDays()
    for row in rows {
      visits.visitor.append(row.visitor)
      visits.customer.append(row.customer)
      visits.day.append(rollup.asOf - row.ago)
      visits.visits.append(2)
      visits.pages.append(5)
      visits.comparisons.append(1)
      visits.cartAdds.append(row.carts)
      visits.couponViews.append(0)
      visits.chats.append(0)
    }
    rollup.visits = visits
    rollup.activity.firstVisitOrders = [2]
    return rollup
  }

  @Test func `visits of thirty days are summed over visitors`() {
    let facts = factColumns(
      rollup([(0, 1, 40, 1), (0, 1, 29, 1), (0, 1, 3, 1), (0, 2, 3, 0), (0, 2, 0, 0)]))
    func number(_ fact: Fact) -> Double? { facts.number(fact, 0) }
    #expect(number(.visits30) == 8 && number(.visitDays30) == 3 && number(.pages30) == 20)
    #expect(number(.cartAdds30) == 2 && number(.oldestCartDays) == 29)
    #expect(number(.comparisons30) == 4 && number(.firstVisitDays) == 40)
    #expect(number(.firstVisitOrderShare) == 2.0 / 3 && facts.flag(.visitsKnown, 0) == true)
    #expect(facts.number(.visits30, 1) == 0 && facts.flag(.visitsKnown, 1) == false)
    #expect(facts.number(.firstVisitDays, 1) == nil && facts.number(.oldestCartDays, 1) == nil)
    #expect(facts.number(.firstVisitOrderShare, 1) == nil)
  }

  @Test func `visits are unknown until there are thirty days of them`() {
    let young = factColumns(rollup([(-1, 1, 29, 0), (0, 2, 3, 0)]))
    #expect(young.number(.visits30, 0) == nil && young.flag(.visitsKnown, 0) == false)
    #expect(young.number(.firstVisitOrderShare, 0) == nil)
    let ripe = factColumns(rollup([(-1, 1, 30, 0), (0, 2, 3, 0)]))
    #expect(ripe.number(.visits30, 0) == 2)
    var none = ripe.rollup
    none.visits = nil
    #expect(factColumns(none).number(.visits30, 0) == nil)
    #expect(factColumns(none).flag(.visitsKnown, 0) == false)
  }
}
