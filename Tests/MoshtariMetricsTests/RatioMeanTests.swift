import MoshtariCore
import MoshtariMetrics
import Testing

@Suite struct RatioMeanTests {
  private func sums(_ pairs: [(Int64, Int64)]) -> RatioSums {
    var sums = RatioSums()
    for (y, x) in pairs { sums.add(y, per: x) }
    return sums
  }

  /// Residuals −½, ½, 0: s² = ¼, SE = √(¼ ÷ 3) ÷ (4 ÷ 3) = 0.216506; t = 4.302653 with 2 degrees,
  /// so 1.5 · exp(± 4.302653 · 0.216506 ÷ 1.5).
  @Test func `a ratio of three customers has the error computed by hand`() throws {
    let estimate = sums([(1, 1), (2, 1), (3, 2)]).estimate
    #expect(estimate.value == 1.5 && estimate.n == 3)
    #expect(abs(try #require(estimate.low) - 0.806082) < 1e-5)
    #expect(abs(try #require(estimate.high) - 2.791278) < 1e-5)
  }

  /// With one y below 0 there are no logarithms.
  @Test func `money that was paid back leaves the range symmetric`() throws {
    let estimate = sums([(-1, 1), (2, 1), (3, 1)]).estimate
    let (low, high) = (try #require(estimate.low), try #require(estimate.high))
    #expect(abs(low + high - 2 * 4.0 / 3) < 1e-12 && low < 0)
    #expect(sums([(0, 1), (0, 2)]).estimate == Estimate(value: 0, low: 0, high: 0, n: 2))
  }

  /// Values of SciPy.
  @Test(arguments: [
    (1, 12.706204736174694), (2, 4.302652729749462), (3, 3.1824463052837078),
    (4, 2.7764451051977934), (9, 2.262157162798205), (30, 2.0422724563012378),
    (61, 1.999623584994939), (300, 1.9679030112610865), (301, 1.9678765312856952),
    (5000, 1.9604385517065073),
  ])
  func `Student's quantile`(degrees: Int, value: Double) {
    #expect(abs(studentQuantile95(degrees: degrees) - value) < 1e-8)
  }

  /// Residuals 0, −1, 1: error² = 1 ÷ 12, so n* = ¼ ÷ (1 ÷ 12) = 3 of the 6 orders.
  @Test func `a share of orders has Wilson's interval at its effective number`() throws {
    let estimate = sums([(1, 2), (0, 2), (2, 2)]).shareEstimate
    #expect(estimate.value == 0.5 && estimate.n == 3)
    #expect(abs(try #require(estimate.low) - 0.125335) < 1e-5)
    #expect(abs(try #require(estimate.high) - 0.874665) < 1e-5)
  }

  @Test func `orders that are all alike tell as much as their customers`() {
    let none = sums([(0, 9), (0, 9), (0, 9), (0, 9)]).shareEstimate
    #expect(none.value == 0 && none.low == 0)
    #expect(none.high == Estimate(share: 0, of: 4).high)
  }

  @Test func `one customer has no error, and nobody no ratio`() {
    #expect(sums([(5, 2)]).estimate == Estimate(value: 2.5, low: nil, high: nil, n: 1))
    #expect(sums([(5, 0)]).estimate == Estimate(absent: .noData))
  }

  /// 56 of 70 against 48 of 80: 0.0524 to 0.3339 (Newcombe 1998, table II, example a).
  @Test func `the interval of a difference of shares is the published one`() throws {
    let limits = try #require(
      newcombeLimits(Estimate(share: 56, of: 70), minus: Estimate(share: 48, of: 80)))
    #expect(abs(limits.low - 0.0524) < 5e-5 && abs(limits.high - 0.3339) < 5e-5)
  }
}
