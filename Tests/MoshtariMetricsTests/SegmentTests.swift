import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct LifecycleTests {
  /// Order days before the as-of day, and the state by A = 90, C = 180, L = 4.
  static let histories: [([Int], LifecycleState)] = [
    ([], .potential), ([0], .new), ([90], .new), ([91], .atRisk), ([180], .atRisk),
    ([181], .inactive),
    ([200, 90], .active), ([200, 91], .atRisk), ([450, 270, 90], .active),
    ([500, 271, 90], .returned),
    ([271, 90], .returned), ([270, 90], .active), ([271, 90, 90], .returned),
    ([271, 91], .atRisk), ([400, 300, 200, 50], .loyal), ([250, 150, 50], .active),
    ([89, 60, 30, 1], .new), ([91, 91, 91, 10], .loyal), ([600, 181, 1], .active),
    ([600, 182, 1], .returned),
  ]

  @Test(arguments: histories)
  func `T1 a history has a state`(daysAgo: [Int], state: LifecycleState) {
    var shop = RollupBuilder("2026-03-15"), settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (90, 180)
    shop.tables = [.orders]
    let customer = shop.addCustomer()
    for days in daysAgo { shop.addOrder(customer, on: shop.asOf - days, revenue: 1) }
    let report = shop.report(settings)
    let found = LifecycleState.allCases.filter { report.segments[$0.id]?.count == 1 }
    #expect(found == [state])
    #expect(report.customers.active == ([.potential, .atRisk, .inactive].contains(state) ? 0 : 1))
  }

  @Test func `K3 a customer has the cut-offs of the own kind`() throws {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<100 {
      shop.addBuyer("2024-01-01", "2024-12-16", kind: "business")
      shop.addBuyer("2024-03-01", "2024-03-11", kind: "individual")
    }
    shop.addBuyer("2025-03-16", kind: "business")
    shop.addBuyer("2026-03-01", kind: "individual")
    let report = shop.report(), cutoffs = try #require(report.cutoffs)
    #expect(cutoffs.byKind["business"] == KindCutoffs(active: 350, churned: 351, customers: 100))
    #expect(cutoffs.byKind["individual"] == KindCutoffs(active: 10, churned: 11, customers: 100))
    #expect((cutoffs.active, cutoffs.churned, cutoffs.customers) == (350, 351, 200))
    #expect(report.segments["inactive"]?.count == 202)
    #expect(report.customers.active == 0)
  }

  @Test func `gaps of few customers give no cut-offs, settings win`() throws {
    var shop = RollupBuilder("2026-03-15"), settings = openSettings()
    for _ in 0..<99 { shop.addBuyer("2024-03-01", "2024-03-04") }
    #expect(
      shop.report().cutoffs == Cutoffs(active: 90, churned: 180, source: .default, customers: 99))
    shop.addBuyer("2024-03-01", "2024-03-04")
    #expect(shop.report().cutoffs == Cutoffs(active: 7, churned: 8, source: .data, customers: 100))
    settings.cutoffs.active = 60
    #expect(
      shop.report(settings).cutoffs
        == Cutoffs(active: 60, churned: 61, source: .settings, customers: 100))
    settings.cutoffs = CutoffSettings()
    settings.cutoffs.churned = 5
    #expect(
      shop.report(settings).cutoffs
        == Cutoffs(active: 4, churned: 5, source: .settings, customers: 100))
    (settings.cutoffs.active, settings.cutoffs.churned) = (60, 120)
    #expect(
      shop.report(settings).cutoffs
        == Cutoffs(active: 60, churned: 120, source: .settings, customers: 100))
  }

  @Test func `each customer weighs one, however many gaps`() {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<90 { shop.addBuyer("2024-01-01", "2024-02-10") }
    for _ in 0..<30 {
      let customer = shop.addCustomer()
      for week in 0..<20 { shop.addOrder(customer, on: day("2024-01-01") + 7 * week, revenue: 1) }
    }
    #expect(shop.report().cutoffs?.active == 40)
  }

  @Test func `T4 flows tell where customers came from`() throws {
    var shop = RollupBuilder("2026-03-15"), settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (30, 60)
    shop.addBuyer("2026-01-20")
    shop.addBuyer("2026-03-10")
    shop.addCustomer(signup: day("2026-02-28"))
    shop.addCustomer(signup: day("2026-03-01"))
    shop.addCustomer()
    let early = shop.addCustomer(signup: day("2026-01-01"))
    shop.addOrder(early, on: day("2026-03-02"), revenue: 5)
    let flows = try #require(shop.report(settings).flows?.lifecycle)
    func flow(_ from: String, _ to: String) throws -> Int? {
      let row = try #require(flows.from.firstIndex(of: from))
      return try flows.matrix[row][#require(flows.to.firstIndex(of: to))]
    }
    #expect((flows.fromDay, flows.toDay) == (day("2026-02-28"), day("2026-03-15")))
    #expect(try flow("at-risk", "at-risk") == 1)
    #expect(try flow("not-yet-known", "new") == 1)
    #expect(try flow("not-yet-known", "potential") == 1)
    #expect(try flow("potential", "potential") == 2)
    #expect(try flow("potential", "new") == 1)
    #expect(flows.matrix.joined().reduce(0) { $0 + ($1 ?? 0) } == 6)
  }

  @Test func `a segment remembers its months`() throws {
    var shop = RollupBuilder("2026-03-15"), settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (40, 80)
    shop.addBuyer("2026-01-20", "2026-02-10")
    shop.addBuyer("2026-01-25", revenue: 300)
    shop.addOrder(nil, on: day("2026-03-14"), revenue: 0)
    let new = try #require(shop.report(settings).segments["new"])
    #expect(new.monthly.map(\.period) == [month("2026-01"), month("2026-02"), month("2026-03")])
    #expect(new.monthly.map(\.count) == [2, 2, 0])
    #expect(new.monthly.map(\.complete) == [true, true, false])
    #expect(new.monthly.map(\.retention.value) == [nil, 0.5, 0])
    #expect(new.monthly.map(\.retention.n) == [nil, 2, 2])
    #expect(new.previousCount == 2 && new.count == 0 && new.medianRecency == nil)
    let atRisk = try #require(shop.report(settings).segments["at-risk"])
    #expect(atRisk.revenue == 300 && atRisk.revenueShare == 0.6 && atRisk.medianRecency == 49)
  }

  @Test func `of all customers too the share who ordered is of those known before`() throws {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-01-20", "2026-02-10")
    shop.addBuyer("2026-01-25")
    shop.addCustomer(signup: day("2026-01-02"))
    shop.addBuyer("2026-02-20", "2026-03-01")
    let months = shop.report().customers.monthly
    #expect(
      months.map(\.retention) == [
        Estimate(absent: .noData), Estimate(share: 1, of: 3), Estimate(share: 1, of: 4),
      ])
    var settings = openSettings()
    settings.privacy.k = 4
    #expect(
      shop.report(settings).customers.monthly.map(\.retention.reason) == [
        .noData, .smallGroup, nil,
      ])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a snapshot is what a report of that day says`(seed: UInt64) throws {
    let shop = RollupBuilder.random(seed: seed, customers: 50)
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (60, 150)
    let today = shop.report(settings)
    var then = shop
    then.asOf = day("2025-10-31")
    then.orders.removeAll { $0.day > then.asOf }
    let past = then.report(settings)
    // Who is known today only counts as unknown then, so potential is left out.
    for id in today.segments.keys.sorted() where id != "potential" {
      let seen = today.segments[id]?.monthly.first { $0.period == month("2025-10") }
      #expect(seen?.count == past.segments[id]?.count, "\(id), seed \(seed)")
      #expect(seen?.retention == past.segments[id]?.monthly.last?.retention, "\(id), seed \(seed)")
    }
    let active = today.customers.monthly.first { $0.period == month("2025-10") }?.active
    #expect(active == past.customers.active)
  }
}

@Suite struct RFMTests {
  @Test func `champions need the orders that the settings say`() {
    var shop = RollupBuilder("2026-03-15"), settings = openSettings()
    for index in 0..<80 {
      shop.addOrder(shop.addCustomer(), on: shop.asOf - 100 - index, revenue: 1)
    }
    for index in 0..<20 {
      let customer = shop.addCustomer()
      for back in 0..<(index < 5 ? 3 : 2) {
        shop.addOrder(customer, on: shop.asOf - index - back, revenue: 10)
      }
    }
    let report = shop.report(settings)
    #expect(report.segments["rfm-champions"]?.count == 5)
    #expect(report.segments["rfm-potential-loyalist"]?.count == 15)
    #expect(report.segments["rfm-champions"]?.revenue == 150)
    settings.rfm.minOrders = 0
    #expect(shop.report(settings).segments["rfm-champions"]?.count == 20)
  }

  @Test func `under five customers there are cells and no segments`() throws {
    var shop = RollupBuilder("2026-03-15")
    for _ in 0..<4 { shop.addBuyer("2026-01-01") }
    let report = shop.report()
    #expect(report.rfm?.cells.first?.count == 4 && report.rfm?.customers == 4)
    for segment in RFMSegment.allCases {
      let figures = try #require(report.segments[segment.id])
      #expect(figures.count == 0 && figures.unknown == 4 && figures.share == nil)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `both families partition their customers`(seed: UInt64) {
    let report = RollupBuilder.random(seed: seed, customers: 120).report()
    func sum(_ ids: [String]) -> Int { ids.reduce(0) { $0 + (report.segments[$1]?.count ?? 0) } }
    #expect(sum(LifecycleState.allCases.map(\.id)) == report.customers.total, "seed \(seed)")
    #expect(sum(RFMSegment.allCases.map(\.id)) == report.customers.ordering, "seed \(seed)")
    #expect(report.rfm?.cells.reduce(0) { $0 + $1.count } == report.customers.ordering)
  }
}
