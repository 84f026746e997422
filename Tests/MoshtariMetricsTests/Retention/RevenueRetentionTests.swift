import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// What the customers of one year spend in the next.
@Suite struct RevenueRetentionTests {
  /// CDNOW, a month of 1998 against the same of 1997: customers with revenue then, NRR and GRR of pandas, and the
  /// limits of an independent Python program (Student's t on the scale of logarithms).
  static let cdnow: [(Int, Int, [Double], [Double])] = [
    (
      1, 777, [0.07490723156609905, 0.047512318184518114, 0.11809765457256852],
      [0.047115522493503585, 0.03205180227748874, 0.06925889660173486]
    ),
    (
      2, 978, [0.08597384218801049, 0.06092586218336644, 0.12131960510173805],
      [0.05986104203388204, 0.044885648728143726, 0.0798327406402261]
    ),
    (
      3, 947, [0.14244722477175012, 0.09927641259513996, 0.2043910664653373],
      [0.0886950480883141, 0.06303394868116935, 0.12480277247391403]
    ),
  ]

  @Test(.needsCDNOW, arguments: cdnow.indices)
  func `CDNOW revenue retention over twelve months`(index: Int) throws {
    let (number, customers, net, gross) = Self.cdnow[index]
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let base = Month(year: 1997, month: number)
    let found = revenueRetention(
      in: rollup, base: base..<base + 1, current: base + 12..<base + 13
    ) { _ in true }
    for (estimate, expected) in [(found.net, net), (found.gross, gross)] {
      #expect(isClose(estimate.value, expected[0]) && estimate.n == customers)
      #expect(isClose(estimate.low, expected[1], tolerance: 1e-8))
      #expect(isClose(estimate.high, expected[2], tolerance: 1e-8))
    }
  }

  @Test(.needsCDNOW) func `CDNOW: half a year against the half before, and a history too short`()
    throws
  {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let base = Month(year: 1997, month: 1)
    let found = revenueRetention(in: rollup, base: base..<base + 6, current: base + 6..<base + 12) {
      _ in true
    }
    #expect(isClose(found.net.value, 0.3770426578736595) && found.net.n == 2349)
    #expect(isClose(found.gross.value, 0.2510464780798017))
    let year = try #require(CDNOWTests.reports["CDNOW_sample.txt"]?.get().retention?.revenue)
    #expect(year.nrr.reason == .shortHistory && year.tenuredGRR.reason == .shortHistory)
    #expect(year.fromDay == nil && year.verdict == .unclear)
    // Of all cohorts, revenue of month 1 ÷ that of month 0.
    #expect(year.byMonth.count == 12 && year.byMonth.first?.cohorts == 3)
  }

  /// Steady joining, nobody leaves, everybody spends 100 a month: joined at the middle of the months of the base year.
  private func steady(tenured: Int, since: String) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    func add(from first: Month) {
      let customer = shop.addCustomer()
      for month in stride(from: Int(first.index), through: Int(month("2026-03").index), by: 1) {
        let date = shop.calendar.firstDay(of: Month(index: Int32(month)))
        shop.addOrder(customer, on: date, revenue: 100)
      }
    }
    for _ in 0..<tenured { add(from: month(since)) }
    for offset in 0..<12 { for _ in 0..<5 { add(from: month("2024-04") + offset) } }
    return shop
  }

  @Test func `those who joined in the base year raise the usual rate, not the tenured one`() throws
  {
    let report = steady(tenured: 20, since: "2024-01").report(openSettings())
    let revenue = try #require(report.retention?.revenue)
    #expect(revenue.baseFromDay == day("2024-04-01") && revenue.fromDay == day("2025-04-01"))
    #expect(revenue.toDay == day("2026-03-31"))
    // Base year: 20 × 12 + 5 × (12 + 11 + … + 1) months; the year after: 80 × 12.
    #expect(isClose(revenue.nrr.value, 960.0 / 630))
    #expect(revenue.grr.value == 1 && revenue.grr.n == 80)
    #expect(revenue.tenuredNRR == Estimate(value: 1, low: 1, high: 1, n: 20))
    #expect(revenue.tenuredGRR.value == 1 && revenue.verdict == .unclear)
    #expect((revenue.nrr.low ?? 0) > 1)
  }

  @Test func `without anybody from before the base year there is no tenured rate`() throws {
    let revenue = try #require(
      steady(tenured: 20, since: "2024-04").report().retention?.revenue)
    #expect(revenue.nrr.value != nil && revenue.tenuredNRR.reason == .shortHistory)
    let short = try #require(
      steady(tenured: 0, since: "2024-04").report().retention?.revenue)
    #expect(short.nrr.value != nil)
    var late = RollupBuilder("2026-03-31")
    late.addBuyer("2024-04-02", "2026-03-01")
    #expect(late.report().retention?.revenue?.nrr.reason == .shortHistory)
  }

  @Test func `tenured customers who spend less make a fall, and few of them are hidden`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<40 {
      let customer = shop.addBuyer("2024-01-01", "2024-05-01", revenue: 1000)
      if index < 10 { shop.addOrder(customer, on: day("2025-06-01"), revenue: 1500) }
      if index == 20 { shop.addOrder(customer, on: day("2025-06-01"), revenue: -300) }
    }
    let open = try #require(shop.report().retention?.revenue)
    #expect(isClose(open.tenuredNRR.value, 14_700.0 / 40_000))
    #expect(isClose(open.tenuredGRR.value, 10_000.0 / 40_000))
    #expect(open.verdict == .fall)
    var settings = Settings(title: LocalizedText("Shop"))
    settings.privacy.k = 41
    let hidden = try #require(shop.report(settings).retention?.revenue)
    #expect(hidden.nrr.reason == .smallGroup && hidden.tenuredNRR.reason == .smallGroup)
    #expect(hidden.verdict == .unclear && hidden.byMonth.allSatisfy { $0.estimate.value == nil })
  }

  @Test func `revenue that was 0 or less is no base`() throws {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2024-03-01", "2024-05-01", "2025-06-01", revenue: -100)
    let revenue = try #require(shop.report().retention?.revenue)
    #expect(revenue.nrr.reason == .noData && revenue.grr.reason == .noData)
    #expect(revenue.byMonth.isEmpty)
  }
}
