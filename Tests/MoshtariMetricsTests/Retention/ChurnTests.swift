import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Churn by the dialects that tools disagree on.
@Suite struct ChurnTests {
  /// CDNOW in June 1998, C = 180: an independent Python program that asks each customer on each day. Alive at the start,
  /// passed C, days, events, customers watched.
  @Test(.needsCDNOW) func `CDNOW churn by three dialects`() throws {
    let churn = try #require(CDNOWTests.reports["CDNOW_sample.txt"]?.get().churn)
    #expect(churn.period == Month(year: 1998, month: 6) && churn.monthly.count == 13)
    #expect(churn.gap == Estimate(share: 93, of: 134))
    #expect(churn.cutoff == Estimate(share: 65, of: 544))
    #expect(churn.events == 65 && churn.customerDays == 15_863)
    #expect(isClose(churn.exposure.value, 0.12292756729496312) && churn.exposure.n == 578)
    #expect(isClose(churn.exposure.low, 0.09487290120891559))
    #expect(isClose(churn.exposure.high, 0.1566812755768863))
    #expect(churn.headline == churn.gap && churn.dialect == .gap)
    // June 1997 began 151 days after the first order.
    #expect(churn.monthly.first?.cutoff.reason == .shortHistory)
    #expect(churn.monthly[1].cutoff.value != nil)
  }

  @Test(.needsCDNOW) func `CDNOW churn by a cut-off shorter than the month`() throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (10, 20)
    settings.retention.dialect = .exposure
    let churn = try #require(measure(rollup, settings: settings, personas: []).churn)
    #expect(churn.cutoff == Estimate(share: 78, of: 92))
    #expect(churn.events == 114 && churn.customerDays == 3260 && churn.exposure.n == 195)
    #expect(isClose(churn.exposure.value, 1.049079754601227))
    #expect(churn.headline == churn.exposure && churn.dialect == .exposure)
  }

  /// Telco Customer Churn, IBM: 1,869 customers left in 227,990 customer-months.
  @Test func `the telephone company's exposure rate`() {
    let rate = exposureRate(events: 1869, days: 227_990, unit: 1, people: 7043)
    #expect(isClose(rate.value, 0.008197727970525023))
    #expect(isClose(rate.low, 1785.218062767702 / 227_990))
    #expect(exposureRate(events: 0, days: 0, unit: 30, people: 0).reason == .noData)
    #expect(exposureRate(events: 0, days: 30, unit: 30, people: 1).low == 0)
  }

  private func report(_ days: [String], asOf: String = "2026-03-31") throws -> Churn {
    var shop = RollupBuilder(asOf)
    shop.addBuyer("2025-01-01")
    let customer = shop.addCustomer()
    for text in days { shop.addOrder(customer, on: day(text), revenue: 1) }
    shop.addOrder(nil, on: day(asOf), revenue: 1)
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (30, 60)
    return try #require(shop.report(settings).churn)
  }

  /// 60 days after 30 December are 28 February, so 1 March is the first day beyond.
  @Test func `a silence passes C on its first day beyond, unless that day has an order`() throws {
    let passed = try report(["2025-12-30"])
    #expect(passed.cutoff == Estimate(share: 1, of: 1))
    #expect(passed.events == 1 && passed.customerDays == 1)
    let saved = try report(["2025-12-30", "2026-03-01"])
    #expect(saved.cutoff == Estimate(share: 0, of: 1))
    #expect(saved.events == 0 && saved.customerDays == 31)
    let back = try report(["2025-12-30", "2026-03-20"])
    #expect(back.cutoff == Estimate(share: 1, of: 1))
    #expect(back.customerDays == 12)
    let gone = try report(["2025-12-29"])
    #expect(gone.cutoff.reason == .noData && gone.exposure.reason == .noData)
  }

  @Test func `the running month is not judged, and a short history says so`() throws {
    #expect(try report(["2026-02-10"], asOf: "2026-03-30").period == month("2026-02"))
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<5 { shop.addBuyer("2026-01-10", "2026-02-10") }
    shop.addOrder(nil, on: day("2026-03-31"), revenue: 1)
    let churn = try #require(shop.report().churn)
    #expect(churn.gap == Estimate(share: 5, of: 5))
    #expect(churn.cutoff.reason == .shortHistory && churn.exposure.reason == .shortHistory)
    var hidden = Settings(title: LocalizedText("Shop"))
    hidden.retention.dialect = .cutoff
    #expect(shop.report(hidden).churn?.gap.reason == .smallGroup)
    #expect(shop.report(hidden).churn?.headline.reason == .shortHistory)
    var young = RollupBuilder("2026-03-31")
    young.addBuyer("2026-03-10")
    #expect(young.report().churn?.period == nil && young.report().churn?.monthly == [])
    #expect(young.report().churn?.headline.reason == .shortHistory)
  }

  @Test func `a kind has its own cut-off`() throws {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2024-06-01")
    for kind in ["business", "individual"] {
      for _ in 0..<3 { shop.addBuyer("2025-12-30", kind: kind) }
    }
    shop.addOrder(nil, on: day("2026-03-31"), revenue: 1)
    var cutoffs = Cutoffs(active: 90, churned: 180, source: .settings, customers: 0)
    cutoffs.byKind["business"] = KindCutoffs(active: 30, churned: 60, customers: 100)
    let churn = Churn(
      in: shop.rollup(), growth: [], cutoffs: cutoffs, dialect: .cutoff, k: 1)
    #expect(churn.cutoff == Estimate(share: 3, of: 6))
    #expect(churn.gap.reason == .noData)
  }
}
