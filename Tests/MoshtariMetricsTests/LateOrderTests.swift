import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Orders that stop well before the as-of day: what is said of months is said of those that have rows.
@Suite struct LateOrderTests {
  /// Twelve customers order in each month to August, half of them; all to 10 September. As of 18 November.
  private var shop: RollupBuilder {
    var shop = RollupBuilder("2026-11-18")
    for index in 0..<12 {
      let customer = shop.addBuyer("2026-05-05", "2026-06-05", "2026-07-05")
      if index < 6 { shop.addOrder(customer, on: day("2026-08-05"), revenue: 100) }
      shop.addOrder(customer, on: day("2026-09-10"), revenue: 100)
    }
    return shop
  }

  @Test func `the latest month is the last that orders are known to the end of`() throws {
    let growth = try #require(shop.report().growth)
    #expect(growth.latest?.period == month("2026-08"))
    #expect(growth.latest?.retention == Estimate(share: 6, of: 12))
    #expect(
      growth.monthly.map(\.period) == ["05", "06", "07", "08", "09"].map { month("2026-\($0)") })
    #expect(growth.monthly.last?.complete == false)
    #expect(growth.change?.to == month("2026-08"))
  }

  @Test func `retention after the last order is not known, and is no zero`() throws {
    let report = shop.report()
    let months = report.customers.monthly
    #expect(months.last { $0.complete }?.period == month("2026-08"))
    for period in ["2026-10", "2026-11"] {
      let found = try #require(months.first { $0.period == month(period) })
      #expect(found.retention.reason == .noData && !found.complete)
    }
    let lapsed = try #require(report.segments["at-risk"] ?? report.segments["inactive"])
    #expect(lapsed.monthly.last?.retention.reason == .noData)
    let cohorts = try #require(report.retention).monthly.cohorts
    #expect(cohorts.first?.active == [12, 12, 12, 6, 12] && cohorts.first?.lastComplete == 3)
    #expect(report.churn?.period == month("2026-08"))
  }

  @Test func `K8: weeks after the last order are not complete, and no days are told`() throws {
    let demand = try #require(shop.report().demand)
    #expect(demand.latest.map { $0.week + 6 <= day("2026-09-10") } == true)
    #expect(demand.daily.last?.day == day("2026-09-10"))
    #expect(demand.weekly.last?.complete == false)
  }

  @Test func `orders that come in time are told to the as-of day`() throws {
    var shop = shop
    shop.addBuyer("2026-11-17")
    let growth = try #require(shop.report().growth)
    #expect(growth.latest?.period == month("2026-10"))
    #expect(growth.latest?.retention.value == 0)
    #expect(growth.monthly.last?.period == month("2026-11"))
  }
}
