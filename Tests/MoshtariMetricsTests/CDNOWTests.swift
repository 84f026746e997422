import MoshtariCore
import MoshtariMetrics
import Testing

/// The figures of the CDNOW data against independent ones.
@Suite(.needsCDNOW) struct CDNOWTests {
  static let both = [CDNOWResults.sample, .master]

  /// By the plain map, 90 and 180 days, nothing hidden, as of 30 June 1998; each file is measured
  /// once.
  static let reports = Dictionary(
    uniqueKeysWithValues: both.map { results in
      (results.file, Result { try report(of: results, asOf: "1998-06-30") })
    })

  private static func report(of results: CDNOWResults, asOf: String) throws -> Report {
    let day = try #require(Day(iso: asOf))
    var settings = Settings(title: LocalizedText("CDNOW"))
    settings.rfm.minOrders = 0
    settings.privacy.k = 1
    (settings.cutoffs.active, settings.cutoffs.churned) = (90, 180)
    let rollup = try CDNOWData.rollup(of: results.file, asOf: day)
    return measure(rollup, settings: settings, personas: [])
  }

  func report(of results: CDNOWResults) throws -> Report {
    try #require(Self.reports[results.file]).get()
  }

  @Test(arguments: both) func `CDNOW growth accounting`(results: CDNOWResults) throws {
    let months = try #require(try report(of: results).growth).monthly
    let found = months.map { month -> [Int] in
      let money = [
        month.revenue, month.newRevenue, month.resurrectedRevenue, month.expansion,
        month.contraction, month.churnedRevenue,
      ]
      return [month.active, month.new, month.retained, month.resurrected, month.churned]
        + money.map { Int($0 ?? -1) }
    }
    #expect(found == results.growth)
    #expect(months.first?.period == Month(year: 1997, month: 1))
    #expect(months.count(where: { !$0.complete }) == 0)
    let last = results.growth[17], before = results.growth[16][0]
    #expect(isClose(months.last?.retention.value, Double(last[2]) / Double(before)))
    #expect(isClose(months.last?.quickRatio, Double(last[1] + last[3]) / Double(last[4])))
  }

  @Test(arguments: both) func `CDNOW cohorts by calendar month`(results: CDNOWResults) throws {
    let retention = try #require(try report(of: results).retention).monthly
    #expect(retention.cohorts.map { $0.active.map { $0 ?? -1 } } == results.cohorts)
    #expect(retention.cohorts.map(\.size) == results.cohorts.map { $0[0] })
    #expect(retention.cohorts.map(\.lastComplete) == [17, 16, 15])
    #expect(retention.overall.count == results.overallRetention.count)
    for (found, expected) in zip(retention.overall, results.overallRetention) {
      #expect(isClose(found.estimate.value, expected), "k = \(found.k)")
    }
    let revenue = retention.cohorts.flatMap(\.revenue).reduce(0) { $0 + ($1 ?? 0) }
    #expect(revenue == results.revenue)
  }

  @Test(arguments: both) func `CDNOW repeat table`(results: CDNOWResults) throws {
    let table = try #require(try report(of: results).repeatPurchase)
    #expect(table.ladder.prefix(10).map(\.customers) == results.reached)
    for (rung, reached) in zip(table.ladder, zip(results.reached, results.reached.dropFirst())) {
      #expect(isClose(rung.next.value, Double(reached.1) / Double(reached.0)))
    }
    #expect(table.rate.value == table.ladder.first?.next.value)
  }

  @Test(arguments: both) func `CDNOW scores, cells and RFM segments`(results: CDNOWResults) throws {
    let report = try report(of: results)
    let rfm = try #require(report.rfm)
    #expect(rfm.cells.map(\.count) == results.cells)
    #expect(rfm.customers == results.customers)
    for score in 1...5 {
      let r = rfm.cells.filter { $0.r == score }, f = rfm.cells.filter { $0.f == score }
      #expect(r.reduce(0) { $0 + $1.count } == results.recencyScores[score - 1])
      #expect(f.reduce(0) { $0 + $1.count } == results.frequencyScores[score - 1])
    }
    for (segment, count, revenue, orders) in results.segments {
      let found = try #require(report.segments[segment.id])
      #expect(found.count == count && found.revenue == revenue, "\(segment)")
      #expect(isClose(found.ordersPerCustomer, orders), "\(segment)")
    }
    let named = RFMSegment.allCases.reduce(0) { $0 + (report.segments[$1.id]?.count ?? 0) }
    #expect(named == results.customers)
  }

  @Test(arguments: both) func `CDNOW concentration`(results: CDNOWResults) throws {
    let found = try #require(try report(of: results).concentration)
    #expect(isClose(found.gini, results.gini))
    #expect(isClose(found.top20Share, results.top20))
    #expect(isClose(found.top10Share, results.top10))
    #expect(isClose(found.top1Share, results.top1))
    #expect(found.customersFor80 == results.customersFor80)
    #expect(found.nonPositive == results.nonPositive)
  }

  @Test(arguments: both) func `CDNOW time to the second order`(results: CDNOWResults) throws {
    let found = try #require(try report(of: results).survival)
    #expect(found.customers == results.customers && found.events == results.secondOrders)
    #expect(found.median.reason == .notReached)
    for (day, survival, low, high) in results.survival {
      let step = try #require(found.secondOrder.last { $0.day <= day })
      #expect(isClose(step.survival, survival), "day \(day)")
      #expect(isClose(step.low, low) && isClose(step.high, high), "day \(day)")
    }
  }

  @Test(arguments: both) func `CDNOW weeks`(results: CDNOWResults) throws {
    let demand = try #require(try report(of: results).demand)
    let complete = demand.weekly.filter(\.complete)
    #expect(complete.count == results.completeWeeks)
    let sums = [complete.first, complete.last].map { week in
      [week?.orders ?? -1, week?.customers ?? -1, Int(week?.revenue ?? -1)]
    }
    #expect(sums == [results.firstWeek, results.lastWeek])
    #expect(demand.latest == complete.last)
  }

  @Test(arguments: both) func `CDNOW cut-offs from the data`(results: CDNOWResults) throws {
    let rollup = try CDNOWData.rollup(of: results.file, asOf: #require(Day(iso: "1998-06-30")))
    let report = measure(rollup, settings: Settings(title: LocalizedText("CDNOW")), personas: [])
    let cutoffs = try #require(report.cutoffs)
    #expect((cutoffs.active, cutoffs.churned) == results.cutoffs)
    #expect(cutoffs.source == .data)
    #expect(report.orders?.count == results.orders && report.orders?.revenue == results.revenue)
  }

  /// The source's names: resurrected = returned, churned = inactive.
  static let lifecycle: [(String, [LifecycleState: Int])] = [
    ("1997-06-30", [.active: 347, .atRisk: 1833, .loyal: 177]),
    ("1997-12-31", [.active: 36, .atRisk: 208, .inactive: 1747, .loyal: 243, .returned: 123]),
    ("1998-06-30", [.active: 13, .atRisk: 215, .inactive: 1842, .loyal: 203, .returned: 84]),
  ]

  @Test(arguments: lifecycle)
  func `CDNOW lifecycle by 90 and 180 days`(day: String, expected: [LifecycleState: Int]) throws {
    let then = try Self.report(of: .sample, asOf: day), today = try report(of: .sample)
    let period = try CalendarSystem.gregorian.month(of: #require(Day(iso: day)))
    for state in LifecycleState.allCases {
      let count = expected[state] ?? 0
      #expect(then.segments[state.id]?.count == count, "\(state)")
      let month = today.segments[state.id]?.monthly.first { $0.period == period }
      #expect(month?.count == count, "\(state), seen from today")
    }
  }
}
