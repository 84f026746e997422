import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// The time from each order to the next (L9).
@Suite struct NextOrderTests {
  /// What lifelines 0.30.3 gives for the CDNOW sample, as of 30 June 1998.
  struct Oracle {
    var customers: Int
    var events: Int
    /// By 30, 90, 180 and 360 days: share, log-log limits, at risk.
    var within: [(Double, Double, Double, Int)]
    /// Value and limits; a nil limit is not reached.
    var median: (Double?, Double?, Double?)
  }

  static let cdnow = [
    Oracle(
      customers: 2357, events: 1152,
      within: [
        (0.18498090793381416, 0.16988185692934799, 0.20125220072451755, 1928),
        (0.2991090369113284, 0.28106533840789816, 0.3180364127698665, 1653),
        (0.38226559185405196, 0.36298568425825795, 0.40221535441878087, 1456),
        (0.4599066610097582, 0.4400253464494862, 0.48025473688394393, 1273),
      ], median: (nil, nil, nil)),
    Oracle(
      customers: 1152, events: 746,
      within: [
        (0.25237719499610545, 0.22827442022228506, 0.27853584670627596, 860),
        (0.4342825033217983, 0.40606336850070934, 0.4636060679573688, 630),
        (0.5566520535711431, 0.527667890219834, 0.5860766591658342, 456),
        (0.6651310136156083, 0.6361395779560749, 0.693906941389492, 253),
      ], median: (134, 114, 161)),
    Oracle(
      customers: 746, events: 538,
      within: [
        (0.2998616356632092, 0.26815064683510426, 0.3343953962155781, 510),
        (0.5267112149289941, 0.490699880683499, 0.5636677677764859, 326),
        (0.6800431263418711, 0.6443270403066175, 0.7152739999700852, 183),
        (0.8047973011381829, 0.7695858542600585, 0.8376974482532304, 63),
      ], median: (79, 64, 96)),
    Oracle(
      customers: 538, events: 388,
      within: [
        (0.3665530757007808, 0.3271328962867007, 0.4091243825480231, 330),
        (0.6289039860182541, 0.5868307346439479, 0.6710139765955535, 174),
        (0.7300194455210671, 0.688990104562182, 0.7696182092376743, 99),
        (0.804595195597293, 0.7620065904226023, 0.8438492106790656, 38),
      ], median: (56, 47, 64)),
    Oracle(
      customers: 388, events: 290,
      within: [
        (0.3595630870112859, 0.3137436637768236, 0.4098552593722471, 241),
        (0.6260095065517142, 0.5762037182139688, 0.6759165528986791, 126),
        (0.7884507042686384, 0.7408910111679041, 0.8324609498493183, 47),
        (0.8710022250862403, 0.8171428566287537, 0.915289942137556, 7),
      ], median: (52, 45, 65)),
  ]

  private func cdnow() throws -> Report {
    try #require(CDNOWTests.reports["CDNOW_sample.txt"]).get()
  }

  @Test(.needsCDNOW) func `L9: CDNOW from each order to the next, as lifelines gives it`() throws {
    let orders = try #require(try cdnow().survival).orders
    #expect(orders.map(\.orders) == [1, 2, 3, 4, 5])
    for (found, oracle) in zip(orders, Self.cdnow) {
      #expect(found.customers == oracle.customers && found.events == oracle.events)
      #expect(found.within.map(\.day) == [30, 90, 180, 360])
      for (share, (value, low, high, atRisk)) in zip(found.within, oracle.within) {
        #expect(isClose(share.estimate.value, value), "\(found.orders), \(share.day)")
        #expect(isClose(share.estimate.low, low) && isClose(share.estimate.high, high))
        #expect(share.atRisk == atRisk && share.estimate.n == oracle.customers)
      }
      #expect(found.median.value == oracle.median.0 && found.median.low == oracle.median.1)
      #expect(found.median.high == oracle.median.2)
    }
    #expect(orders.first?.median.reason == .notReached)
  }

  /// Chi-square and p by lifelines' multivariate log-rank test, n = 2 … 5; Holm by hand over the four.
  static let quarters = [
    (28.19387463434231, 3.3356059257342926e-05, 3.3356059257342926e-05),
    (46.03765927479462, 8.923175110701667e-09, 3.569270044280667e-08),
    (35.15584507055932, 1.4006466900344157e-06, 2.8012933800688315e-06),
    (43.27670111141085, 3.247342010620908e-08, 9.742026031862724e-08),
  ]

  @Test(.needsCDNOW)
  func `L9: CDNOW by the quarter of the n-th order, the tests corrected together`() throws {
    let orders = try #require(try cdnow().survival).orders
    #expect(orders.first?.by == nil)
    for (found, (chiSquare, p, adjusted)) in zip(orders.dropFirst(), Self.quarters) {
      let by = try #require(found.by)
      #expect(by.kind == nil && by.channel == nil && by.region == nil)
      let test = try #require(by.cohort?.test)
      #expect(isClose(test.chiSquare, chiSquare) && test.degrees == 5 && test.groups == 6)
      #expect(isClose(test.p / p, 1, tolerance: 1e-6))
      #expect(isClose(test.adjusted / adjusted, 1, tolerance: 1e-6) && test.differs)
    }
    let groups = try #require(orders[1].by?.cohort).groups
    #expect(groups.map(\.customers) == [522, 301, 136, 94, 65, 34])
    #expect(groups[1].key == "1997-Q2" && groups[1].events == 212)
    #expect(isClose(groups[1].within[1].estimate.value, 0.4252491694352155))
    #expect(groups[1].median.value == 130 && groups[1].within[1].atRisk == 173)
  }

  @Test(arguments: [3, 4, 5] as [UInt64])
  func `L9: the times agree with the ladder and with the second order`(seed: UInt64) throws {
    var settings = openSettings()
    settings.lowBase = 1
    let report = RollupBuilder.random(seed: seed, customers: 150).report(settings)
    let survival = try #require(report.survival),
      ladder = try #require(report.repeatPurchase).ladder
    #expect(survival.orders.count == min(5, ladder.count))
    for (found, rung) in zip(survival.orders, ladder) {
      #expect(found.orders == rung.orders && found.customers == rung.customers)
      #expect(found.within[1].estimate == rung.within90)
      #expect(found.within[2].estimate == rung.within180)
    }
    for (found, rung) in zip(survival.orders, ladder.dropFirst()) {
      #expect(found.events == rung.customers)
    }
    #expect(survival.orders.first?.median == survival.median)
    let step = try #require(survival.secondOrder.last { $0.day == 180 })
    #expect(isClose(survival.orders[0].within[2].estimate.value, 1 - step.survival))
    #expect(survival.orders[0].within[2].atRisk == step.atRisk)
    for groups in [survival.orders[1].by?.kind, survival.orders[1].by?.region].compactMap(\.self) {
      #expect(groups.groups.reduce(0) { $0 + $1.customers } == survival.orders[1].customers)
    }
  }

  @Test func `L9: two orders on one day are 0 days apart`() throws {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<40 { shop.addBuyer("2025-06-01", "2025-06-01", "2025-06-21") }
    let orders = try #require(shop.report().survival).orders
    #expect(orders.map(\.median.value) == [0, 20, nil])
    #expect(orders.map { $0.within[0].estimate.value } == [1, 1, 0])
    #expect(orders.map { $0.within[0].atRisk } == [0, 0, 40])
    #expect(orders[2].within[3].estimate.reason == .shortHistory && orders[2].within[3].atRisk == 0)
  }

  /// Customers of a channel who order on 1 June, ten days later, and again after `gap` days or never.
  private func shop(_ groups: [(String, Int, Int?)]) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for (channel, count, gap) in groups {
      for _ in 0..<count {
        let customer = shop.addCustomer(channel: channel)
        let days = [0, 10] + (gap.map { [10 + $0] } ?? [])
        for day in days { shop.addOrder(customer, on: Self.first + day, revenue: 100) }
      }
    }
    return shop
  }

  private static let first = day("2025-06-01")
  private let settings = Settings(title: LocalizedText("Shop"))

  @Test func `L9: groups that part after their second order are told apart there`() throws {
    let survival = try #require(
      shop([("ads", 40, nil), ("friend", 40, 20)]).report(settings).survival)
    #expect(survival.orders.map(\.customers) == [80, 80, 40])
    let second = try #require(survival.orders[1].by?.channel)
    #expect(second.test?.differs == true && second.test?.groups == 2)
    #expect(second.groups.map(\.median.value) == [nil, 20])
    #expect(second.groups.map { $0.within[0].estimate.value } == [0, 1])
    // Who has a third order came by a friend: nobody to compare with, and nobody with a fourth.
    let third = try #require(survival.orders[2].by?.channel)
    #expect(third.test == nil && third.groups.map(\.key) == ["friend"])
    // Of all tests one alone could be made: nothing to correct.
    #expect(second.test?.adjusted == second.test?.p)
    #expect(survival.by.channel?.test == nil)
  }

  @Test func `L9: the list ends where few have so many orders, but for the first`() throws {
    let many = shop([("", 35, nil), ("", 29, 20)])
    #expect(try #require(many.report(settings).survival).orders.map(\.customers) == [64, 64])
    let few = try #require(shop([("", 12, 20)]).report(settings).survival).orders
    #expect(few.map(\.customers) == [12])
    #expect(few[0].within[0].estimate.value == 1 && few[0].events == 12)
    var six = RollupBuilder("2026-03-31")
    for _ in 0..<30 {
      let customer = six.addCustomer()
      for rank in 0..<8 { six.addOrder(customer, on: Self.first + rank, revenue: 100) }
    }
    #expect(try #require(six.report(settings).survival).orders.map(\.orders) == [1, 2, 3, 4, 5])
  }

  @Test func `L9: a small group shows its size, and the next smallest goes with it`() throws {
    let report = shop([("ads", 40, nil), ("friend", 15, 20), ("fair", 9, 5)]).report(settings)
    let groups = try #require(report.survival?.orders[1].by?.channel)
    #expect(groups.groups.map(\.customers) == [40, 9, 15])
    #expect(groups.groups.map(\.events) == [0, nil, nil])
    #expect(groups.groups.map(\.median.reason) == [.notReached, .smallGroup, .smallGroup])
    #expect(groups.groups.map { $0.within[1].estimate.reason } == [nil, .smallGroup, .smallGroup])
    #expect(groups.groups.map { $0.within[1].atRisk } == [40, nil, nil])
    #expect(groups.test?.groups == 2)
    let small = try #require(shop([("ads", 9, 20)]).report(settings).survival).orders
    #expect(small.count == 1 && small[0].customers == 9 && small[0].events == nil)
    #expect(small[0].median.reason == .smallGroup && small[0].within[3].atRisk == nil)
  }

  @Test func `L9: without orders there is nothing to wait for`() throws {
    var shop = RollupBuilder("2026-03-31")
    shop.addCustomer(channel: "ads")
    shop.tables = [.orders]
    #expect(try #require(shop.report(settings).survival).orders.isEmpty)
  }

  @Test func `the second order by region`() throws {
    var shop = RollupBuilder("2026-03-31")
    for (region, gap) in [("north", 20), ("south", 80)] {
      for _ in 0..<30 {
        let customer = shop.addCustomer(region: region)
        for day in [0, gap] { shop.addOrder(customer, on: Self.first + day, revenue: 100) }
      }
    }
    let regions = try #require(shop.report(settings).survival?.by.region)
    #expect(regions.groups.map(\.key) == ["north", "south"])
    #expect(regions.groups.map(\.median.value) == [20, 80] && regions.test?.differs == true)
  }
}
