import MoshtariCore
import MoshtariMetrics
import Testing

private func counts(_ d: Int, _ p: Int, _ r: Int) -> PromoterCounts {
  PromoterCounts(promoters: r, passives: p, detractors: d)
}

/// Expected values: pandas, SciPy, statsmodels and lifelines, on small tables made for the purpose.
@Suite struct StatisticsTests {
  /// Detractors, passives, promoters; NPS; adjusted Wald limits before they are cut at ±100 (as R's
  /// NPS package).
  static let intervals: [([Int], Double, Double, Double)] = [
    ([0, 0, 1], 100.0, -48.49864942025203, 98.49864942025202),
    ([1, 0, 0], -100.0, -98.49864942025202, 48.49864942025203),
    ([0, 1, 0], 0.0, -60.01139595444137, 60.01139595444137),
    ([0, 0, 10], 100.0, 47.5035515447902, 106.34260230136363),
    ([10, 0, 0], -100.0, -106.34260230136363, -47.5035515447902),
    ([0, 10, 0], 0.0, -18.465044909058882, 18.465044909058882),
    ([5, 0, 5], 0.0, -51.12739422381415, 51.12739422381415),
    ([2, 3, 5], 30.0, -19.05061537636367, 65.20446153020983),
    ([20, 30, 50], 30.0, 14.051130178761607, 44.20129700570441),
    ([200, 300, 500], 30.0, 25.077000274843396, 34.74353811000207),
    ([1, 1, 1], 0.0, -61.11261433804317, 61.11261433804317),
    ([15, 10, 36], 34.42622950819672, 12.130374098938859, 53.49462590106114),
    ([31, 25, 44], 13.0, -3.842571299419775, 29.085289746021715),
    ([0, 3, 7], 70.0, 21.053948835211173, 86.63835885709652),
    ([333, 333, 334], 0.10000000000000009, -4.952696932746262, 5.152098727362412),
    ([1, 2, 197], 98.0, 93.45931791038576, 99.64413036547631),
  ]

  @Test(arguments: intervals)
  func `an NPS has its adjusted Wald interval`(
    scores: [Int], nps: Double, low: Double, high: Double
  ) {
    let found = Estimate(nps: counts(scores[0], scores[1], scores[2]))
    #expect(isClose(found.value, nps))
    #expect(isClose(found.low, max(-100, min(low, nps))))
    #expect(isClose(found.high, min(100, max(high, nps))))
    #expect(found.n == scores.reduce(0, +))
  }

  @Test func `only a single answer needs its interval widened`() {
    for n in 1...40 {
      for d in 0...n {
        for r in 0...(n - d) {
          let group = counts(d, n - d - r, r), shares = AdjustedShares(group)
          let half = z95 * shares.squaredError.squareRoot()
          let holds = abs(group.nps / 100 - shares.score) <= half
          if holds != (n > 1 || r == d) { #expect(holds == (n > 1 || r == d), "\(group)") }
        }
      }
    }
  }

  @Test func `no answers have no NPS`() {
    #expect(Estimate(nps: counts(0, 0, 0)) == Estimate(absent: .noData))
  }

  static let differences: [([Int], Double, Double, Double, Double)] = [
    (
      [20, 30, 50, 25, 30, 45], -9.999999999999998, 0.3811477233168522, -31.436454606611274,
      12.018978878455943
    ),
    ([2, 3, 5, 5, 3, 2], -60.0, 0.12892353442115728, -105.73118238387835, 13.423490076186045),
    (
      [200, 300, 500, 240, 300, 460], -7.9999999999999964, 0.024495080440730062,
      -14.926232010989981, -1.0259115583021436
    ),
    (
      [0, 0, 10, 1, 0, 9], -19.999999999999996, 0.5348411936820634, -63.96936252767895,
      33.20013175844821
    ),
    ([10, 10, 10, 10, 10, 10], 0.0, 1.0, -38.94649496505273, 38.94649496505273),
  ]

  @Test(arguments: differences)
  func `a change of NPS is tested by the adjusted difference`(
    scores: [Int], value: Double, p: Double, low: Double, high: Double
  ) {
    let found = NPSDifference(
      from: counts(scores[0], scores[1], scores[2]), to: counts(scores[3], scores[4], scores[5]))
    #expect(isClose(found.value, value) && isClose(found.p, p))
    #expect(isClose(found.low, low) && isClose(found.high, high))
  }

  @Test func `people who answer twice take their covariance off the variance`() {
    var pairs = PairedScores(), few = PairedScores()
    for index in 0..<20 { pairs.add(from: index < 10 ? 1 : -1, to: index < 10 ? 1 : -1) }
    for _ in 0..<9 { few.add(from: 1, to: 1) }
    #expect(isClose(pairs.covariance, 20.0 / 19))
    #expect(few.covariance == 0)
    let group = counts(10, 0, 10)
    let paired = NPSDifference(from: group, to: group, pairs: pairs)
    let variance = 2 * AdjustedShares(group).squaredError - 2 * 20 * (20.0 / 19) / (23 * 23)
    #expect(isClose(paired.high, 100 * z95 * variance.squareRoot()))
    #expect(NPSDifference(from: group, to: group, pairs: few).high > paired.high)
  }

  static let shares: [(Int, Int, Double, Double)] = [
    (0, 10, 0.0, 0.27753279986288926), (10, 10, 0.7224672001371106, 1.0),
    (5, 10, 0.23659309051256394, 0.7634069094874361),
    (1, 3, 0.06149194472039626, 0.7923403991979523),
    (450, 500, 0.8705780903680599, 0.9233224372626984), (0, 1, 0.0, 0.7934506856227627),
    (1869, 7043, 0.25518811288450727, 0.2758074374889079),
  ]

  @Test(arguments: shares)
  func `a share has its Wilson interval`(part: Int, whole: Int, low: Double, high: Double) {
    let found = Estimate(share: part, of: whole)
    #expect(isClose(found.low, low) && isClose(found.high, high))
    if part == 0 { #expect(found.low == 0) }
    if part == whole { #expect(found.high == 1) }
    #expect(Estimate(share: 0, of: 0) == Estimate(absent: .noData))
  }

  /// The examples of Newcombe (1998), table II, method 10, to four decimals.
  static let newcombe: [([Int], Double, Double)] = [
    ([56, 70, 48, 80], 0.0524, 0.3339), ([9, 10, 3, 10], 0.1705, 0.8090),
    ([6, 7, 2, 7], 0.0582, 0.8062), ([5, 56, 0, 29], -0.0381, 0.1926),
    ([0, 10, 0, 20], -0.1611, 0.2775), ([0, 10, 0, 10], -0.2775, 0.2775),
    ([10, 10, 0, 20], 0.6791, 1), ([10, 10, 0, 10], 0.6075, 1),
  ]

  @Test(arguments: newcombe)
  func `a difference of shares has Newcombe's interval`(counts: [Int], low: Double, high: Double)
    throws
  {
    let later = Estimate(share: counts[0], of: counts[1])
    let earlier = Estimate(share: counts[2], of: counts[3])
    let found = try #require(ShareDifference(from: earlier, to: later))
    #expect(abs(found.low - low) < 5e-5 && abs(found.high - high) < 5e-5)
    let back = try #require(ShareDifference(from: later, to: earlier))
    #expect(isClose(back.low, -found.high) && isClose(back.value, -found.value))
    #expect(ShareDifference(from: Estimate(absent: .smallGroup), to: later) == nil)
  }

  static let ties: [([Int32], [UInt8])] = [
    ([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]), ([1, 1, 1, 2, 5], [1, 1, 1, 4, 5]),
    ([1, 2, 3, 4, 5, 6], [1, 1, 2, 3, 4, 5]), ([3], [1]), ([], []),
    ([1, 1, 1, 1, 1, 1, 2, 2, 3, 3], [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]),
    ([.min, 7, .min, 9], [0, 1, 0, 3]), ([-2_000_000_000, 5, 2_000_000_000, 5], [1, 2, 4, 2]),
  ]

  @Test(arguments: ties)
  func `equal values share the lower score`(values: [Int32], scores: [UInt8]) {
    #expect(lowTieScores(of: values) == scores)
  }

  @Test func `a weighted quantile is the smallest value that reaches the level`() {
    let tenths = (1...10).map { (value: $0, weight: 0.1) }
    #expect(weightedQuantile(0.8, of: tenths) == 8)
    #expect(weightedQuantile(0.81, of: tenths) == 9)
    #expect(weightedQuantile(1, of: tenths) == 10)
    #expect(weightedQuantile(0.5, of: [(value: 3, weight: 1), (value: 9, weight: 3)]) == 9)
    #expect(weightedQuantile(0.5, of: []) == nil)
  }
}
