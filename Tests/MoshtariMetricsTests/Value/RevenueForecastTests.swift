import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Four customers by given parameters, with the numbers of an independent program: mpmath and SciPy
/// summed the distribution of orders term by term and integrated over the rate of spending.
@Suite struct RevenueForecastTests {
  private static let groups = [0..<2, 2..<3, 3..<4]

  private func covariance(_ variance: Double, _ count: Int) -> [[Double]] {
    (0..<count).map { i in (0..<count).map { $0 == i ? variance : 0 } }
  }

  private func forecast(
    p: Double = 6, q: Double = 4, isFlat: Bool = false, margin: Double = 0.25,
    reversed: Bool = false
  ) -> RevenueForecast {
    let fit = PurchaseFit(
      .mbgNBD, SimulatedShop.parameters, logLikelihood: 0,
      covariance: isFlat ? nil : covariance(0.01, 4), isFound: true)
    let spend = SpendFit(
      p: p, q: q, v: 1500, logLikelihood: 0, covariance: covariance(0.02, 3), isFound: true,
      customers: 2)
    let rows: [(days: Int32, recency: Int32, age: Int32, revenue: Int64)] = [
      (1, 0, 100, 0), (1, 0, 400, 0), (2, 50, 380, 2000), (5, 200, 230, 9000),
    ]
    let customers = reversed ? rows.reversed() : rows
    let histories = PurchaseHistories(
      orderDays: customers.map(\.days), recency: customers.map(\.recency),
      age: customers.map(\.age))
    return RevenueForecast(
      fit, spend, ValueForecast(fit.forecast, of: histories, discount: 0.1),
      orderDays: customers.map(\.days), repeatRevenue: customers.map(\.revenue), margin: margin)
  }

  @Test func `L10 revenue, its chance and its slopes are those of an independent program`() {
    let sum = forecast().sum(over: 0..<4)
    #expect(sum.customers == 4 && isClose(sum.value, 2842.4710603, tolerance: 1e-8))
    #expect(isClose(sum.chance, 7_141_139.92, tolerance: 1e-6))
    for (found, expected) in zip(sum.bySpend, [875.53642004, -1167.38189345, 954.72953499]) {
      #expect(isClose(found, expected, tolerance: 1e-6))
    }
    // Of orders undiscounted, in proportion; of the discounted ones 235.15, −11.13, −1623.76, 805.46.
    let slopes = [232.80887847, -9.6359337, -1634.66841469, 808.64866941]
    for (found, expected) in zip(sum.byPurchases, slopes) {
      #expect(isClose(found, expected, tolerance: 1e-4))
    }
  }

  @Test func `L10 the range of revenue holds chance and both models' parameters`() throws {
    let revenue = forecast(), whole = revenue.estimates(of: Self.groups).whole
    let parameters =
      0.01 * (232.80887847 * 232.80887847 + 9.6359337 * 9.6359337)
      + 0.01 * (1634.66841469 * 1634.66841469 + 808.64866941 * 808.64866941)
      + 0.02 * (875.53642004 * 875.53642004 + 1167.38189345 * 1167.38189345)
      + 0.02 * 954.72953499 * 954.72953499
    let half = z95 * (7_141_139.92 + parameters).squareRoot()
    #expect(isClose(whole.high, 2842.4710603 + half, tolerance: 1e-5))
    #expect(whole.low == 0 && whole.n == 4)
  }

  @Test
  func `L10 groups add up to all, the margin is a factor, and the order of customers is none`()
    throws
  {
    let estimates = forecast().estimates(of: Self.groups)
    let sum = estimates.groups.reduce(0) { $0 + ($1.value ?? .nan) }
    #expect(isClose(estimates.whole.value, sum) && estimates.groups.map(\.n) == [2, 1, 1])
    let full = forecast(margin: 1).estimates(of: Self.groups).whole
    #expect(isClose(full.high, 4 * (try #require(estimates.whole.high))))
    let reversed = forecast(reversed: true).estimates(of: Self.groups)
    #expect(reversed.whole == estimates.whole && reversed.groups == estimates.groups)
  }

  @Test func `L10 where spend has no variance or a likelihood is flat there is no range`() {
    // q + px is 1.8 without a repeat, 2.05 with one, 2.8 with four.
    let uneven = forecast(p: 0.25, q: 1.8).estimates(of: Self.groups)
    #expect(uneven.whole.value?.isFinite == true && uneven.whole.low == nil)
    #expect(uneven.groups.map { $0.low == nil } == [true, false, false])
    let flat = forecast(isFlat: true).estimates(of: Self.groups)
    #expect(flat.whole.value?.isFinite == true && flat.whole.low == nil && flat.whole.high == nil)
    #expect(flat.groups.allSatisfy { $0.high == nil })
  }
}
