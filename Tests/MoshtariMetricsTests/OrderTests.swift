import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct OrderTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `growth accounting adds up`(seed: UInt64) throws {
    let report = RollupBuilder.random(seed: seed, customers: 80).report()
    let months = try #require(report.growth).monthly
    for (before, month) in zip(months, months.dropFirst()) {
      #expect(month.active == month.new + month.retained + month.resurrected, "seed \(seed)")
      #expect(month.active - before.active == month.new + month.resurrected - month.churned)
      let parts = [
        before.revenue, month.newRevenue, month.resurrectedRevenue, month.expansion,
        month.contraction.map { -$0 }, month.churnedRevenue.map { -$0 },
      ]
      #expect(month.revenue == parts.reduce(0) { $0 + ($1 ?? .min / 8) }, "seed \(seed)")
    }
    #expect(months.reduce(0) { $0 + $1.new } == report.customers.ordering)
  }

  @Test func `months without orders are there`() throws {
    var shop = RollupBuilder("2026-05-20")
    shop.addBuyer("2026-01-10", "2026-04-02")
    shop.addOrder(nil, on: day("2026-05-19"), revenue: 100)
    let months = try #require(shop.report().growth).monthly
    #expect(months.map(\.active) == [1, 0, 0, 1, 0])
    #expect(months.map(\.churned) == [0, 1, 0, 0, 1])
    #expect(months.map(\.resurrected) == [0, 0, 0, 1, 0])
    #expect(months.map(\.complete) == [true, true, true, true, false])
    #expect(months.map(\.retention.reason) == [.noData, nil, .noData, .noData, nil])
    #expect(shop.report().growth?.latest?.period == month("2026-04"))
  }

  @Test func `months are those of the report's calendar`() throws {
    var shop = RollupBuilder(asOf: day("2026-04-25"), calendar: .persian, week: .saturday)
    shop.addBuyer("2026-03-20", "2026-03-21", "2026-04-20")
    let months = try #require(shop.report().growth).monthly
    #expect(months.map(\.period) == [month("1404-12"), month("1405-01"), month("1405-02")])
    #expect(months.map(\.retained) == [0, 1, 0])
    #expect(months.map(\.active) == [1, 1, 0])
  }

  @Test func `an unfinished month is left out of the overall row`() throws {
    var shop = RollupBuilder("2026-03-10"), settings = openSettings()
    shop.addBuyer("2026-01-05", "2026-02-01", "2026-03-01")
    shop.addBuyer("2026-01-06")
    shop.addBuyer("2026-02-06", "2026-02-07")
    let retention = try #require(shop.report().retention).monthly
    #expect(retention.cohorts.map(\.active) == [[2, 1, 1], [1, 0]])
    #expect(retention.cohorts.map(\.lastComplete) == [1, 0])
    #expect(retention.overall.map(\.estimate.value) == [1, 0.5])
    #expect(retention.overall.map(\.cohorts) == [2, 1])
    settings.retention.includeIncomplete = true
    let all = try #require(shop.report(settings).retention).monthly.overall
    #expect(all.map(\.estimate.n) == [3, 3, 2])
    #expect(all.map(\.estimate.value) == [1, 1.0 / 3, 0.5])
  }

  @Test func `a cohort of the running month has no complete month`() {
    var shop = RollupBuilder("2026-03-10")
    shop.addBuyer("2026-03-01")
    #expect(shop.report().retention?.monthly.cohorts.map(\.lastComplete) == [-1])
    #expect(shop.report().retention?.monthly.overall == [])
  }

  @Test func `the ladder has at most twelve rungs and ends before nobody is left`() throws {
    var shop = RollupBuilder("2026-03-10"), many = shop
    shop.addBuyer("2026-01-01", "2026-01-01", "2026-01-02")
    shop.addBuyer("2026-01-01")
    let ladder = try #require(shop.report().repeatPurchase).ladder
    #expect(ladder.map(\.customers) == [2, 1, 1])
    #expect(ladder.map(\.next.value) == [0.5, 1, 0])
    let customer = many.addCustomer()
    for offset in 0..<30 { many.addOrder(customer, on: many.asOf - offset, revenue: 1) }
    #expect(many.report().repeatPurchase?.ladder.count == 12)
    #expect(many.report().repeatPurchase?.ladder.last?.next.value == 1)
  }

  /// Totals; Gini in the population form; share of the best fifth; customers for 80 %.
  static let totals: [([Int64], Double?, Double?, Int?)] = [
    ([1, 1, 1, 1], 0, 0.25, 4), ([0, 0, 0, 10], 0.75, 1, 1),
    ([1, 2, 3, 4, 5], 0.26666666666666666, 1.0 / 3, 3), ([10], 0, 1, 1),
    ([5, 5, 5, 85], 0.6, 0.85, 1),
    ([-10, 20], 1.5, 2, 1), ([0, 0], nil, nil, nil), ([-3, 1], nil, nil, nil),
  ]

  @Test(arguments: totals)
  func `revenue has a concentration`(
    totals: [Int64], gini: Double?, top20: Double?, customersFor80: Int?
  ) throws {
    var shop = RollupBuilder("2026-03-10")
    for total in totals { shop.addBuyer("2026-01-01", revenue: total) }
    let found = try #require(shop.report().concentration)
    #expect(gini.map { isClose(found.gini, $0) } ?? (found.gini == nil))
    #expect(top20.map { isClose(found.top20Share, $0) } ?? (found.top20Share == nil))
    #expect(found.customersFor80 == customersFor80)
    #expect(found.nonPositive == totals.count { $0 <= 0 })
  }

  @Test func `L4: the Lorenz curve ends at all revenue and meets the shares of the best`() throws {
    var shop = RollupBuilder("2026-03-10")
    for total: Int64 in [5, 1, 4, 2, 3] { shop.addBuyer("2026-01-01", revenue: total) }
    let found = try #require(shop.report().concentration)
    #expect(found.lorenz.map(\.percent) == Array(stride(from: 5, through: 100, by: 5)))
    // By hand: 1, 3, 6, 10, 15 of 15 at each fifth; between them a straight line.
    let atFifths = found.lorenz.filter { $0.percent % 20 == 0 }.map { $0.share * 15 }
    #expect(zip(atFifths, [1.0, 3, 6, 10, 15]).allSatisfy { isClose($0, $1) })
    #expect(isClose(found.lorenz[4].share, 1.5 / 15) && isClose(found.lorenz[0].share, 0.25 / 15))
    #expect(isClose(1 - found.lorenz[15].share, found.top20Share ?? 0))
  }

  @Test(arguments: [([-10, 20], -1.0), ([0, 0, 0, 10], 0.0)] as [([Int64], Double)])
  func `L4: returns take the Lorenz curve below zero`(totals: [Int64], half: Double) throws {
    var shop = RollupBuilder("2026-03-10")
    for total in totals { shop.addBuyer("2026-01-01", revenue: total) }
    let lorenz = try #require(shop.report().concentration).lorenz
    #expect(lorenz.first { $0.percent == 50 }?.share == half && lorenz.last?.share == 1)
  }

  @Test func `L4: without revenue there is no Lorenz curve`() throws {
    var shop = RollupBuilder("2026-03-10")
    for total: Int64 in [-3, 1] { shop.addBuyer("2026-01-01", revenue: total) }
    #expect(try #require(shop.report().concentration).lorenz.isEmpty)
  }

  @Test func `weeks run to the as-of day and know whether they are whole`() throws {
    var shop = RollupBuilder("2026-03-18")
    shop.addBuyer("2026-02-17", "2026-02-24")
    shop.addOrder(nil, on: day("2026-02-25"), revenue: 7)
    let weekly = try #require(shop.report().demand).weekly
    #expect(
      weekly.map(\.week.iso) == [
        "2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16",
      ])
    #expect(weekly.map(\.orders) == [1, 2, 0, 0, 0])
    #expect(weekly.map(\.customers) == [1, 1, 0, 0, 0])
    #expect(weekly.map(\.revenue) == [100, 107, 0, 0, 0])
    #expect(weekly.map(\.complete) == [false, true, true, true, false])
    #expect(shop.report().demand?.latest?.week.iso == "2026-03-09")
  }

  @Test func `a second order on the first one's day is an event at day 0`() throws {
    var shop = RollupBuilder("2026-03-10")
    shop.addBuyer("2026-01-01", "2026-01-01")
    shop.addBuyer("2026-01-01", "2026-01-11")
    shop.addBuyer("2026-03-08")
    let found = try #require(shop.report().survival)
    #expect(found.secondOrder.map(\.day) == [0, 10])
    #expect(found.secondOrder.map(\.atRisk) == [3, 1])
    #expect(found.secondOrder.last?.survival == 0)
    #expect((found.customers, found.events, found.lastDay) == (3, 2, 10))
  }
}
