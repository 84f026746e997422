import MoshtariCore
import Testing

@testable import MoshtariMetrics

/// The CDNOW data (P. Fader, B. Hardie) against a Python script that keeps each customer's spend by day
/// in a dictionary and compares relative values as fractions; the ranks of the median's interval are
/// counted with whole binomial coefficients.
@Suite(.needsCDNOW) struct LoyaltyCDNOWTests {
  struct Expected: Sendable {
    var file: String
    var loyal: Int
    var buyers: Int
    var regular: Int
    var active: Int
    var up: Int
    var down: Int
    var repeaters: Int
    /// Median, limits and customers of the 2nd, 5th and 12th purchase.
    var growth: [[Double]]
  }

  static let both = [
    Expected(
      file: "CDNOW_sample.txt", loyal: 142, buyers: 517, regular: 51, active: 402, up: 442,
      down: 526, repeaters: 1139,
      growth: [
        [0.9365251814580304, 0.8931876408511923, 0.972392648220819, 1139],
        [0.8831197619462278, 0.8128157021215182, 0.9886608291299033, 378],
        [0.9850157728706624, 0.783845577999097, 1.2540697738602724, 77],
      ]),
    Expected(
      file: "CDNOW_master.txt", loyal: 1422, buyers: 5392, regular: 509, active: 4197, up: 4655,
      down: 5175, repeaters: 11512,
      growth: [
        [0.9380076795863594, 0.9268995318689233, 0.9518447483103817, 11512],
        [0.8686424606982847, 0.843727242247042, 0.8881596563491656, 3835],
        [0.8847279558963279, 0.8204099801276772, 0.9356933737755126, 736],
      ]),
  ]

  @Test(arguments: both)
  func `CDNOW loyal buyers, regularity, up-sell and growth of order value (C1 K10 L6)`(
    expected: Expected
  ) throws {
    let rollup = try CDNOWData.rollup(of: expected.file, asOf: day("1998-06-30"))
    let report = measure(rollup, settings: LoyaltyShop.settings(), personas: [])
    let loyalty = try #require(report.loyalty), upsell = try #require(report.upsell)
    #expect(isClose(loyalty.share.value, Double(expected.loyal) / Double(expected.buyers)))
    #expect(loyalty.share.n == expected.buyers)
    let regularity = loyalty.index.components.regularity
    #expect(regularity.n == expected.active)
    #expect(isClose(regularity.value, Double(expected.regular) / Double(expected.active)))
    // No discounts and no answers: one component is not enough.
    #expect(loyalty.index.estimate.reason == .tooFew && loyalty.index.known == 1)
    #expect(isClose(upsell.share.value, Double(expected.up) / Double(expected.repeaters)))
    #expect(isClose(upsell.downShare.value, Double(expected.down) / Double(expected.repeaters)))
    for (j, numbers) in zip([2, 5, 12], expected.growth) {
      let found = try #require(upsell.growth.first { $0.orders == j }).estimate
      #expect(expectClose(found, numbers[0], numbers[1], numbers[2], n: Int(numbers[3])), "\(j)")
    }
  }
}
