import MoshtariCore
import Testing

@testable import MoshtariMetrics

/// Answers, contacts and orders of which one person gives several. Expected values: the definitions written
/// out in Python over lists of people, with SciPy's quantiles; Wilson's limits by a root finder.
@Suite struct ClusteredSumsTests {
  /// Scores of 1 to 5, by person.
  private static let answers = [[5, 5, 4], [5, 1], [2], [5], [1, 2], [4], [5]]

  private func tally(_ people: [[Int]], named: Bool = true) -> AnswerTally {
    var tally = AnswerTally()
    for (person, scores) in people.enumerated() {
      for score in scores {
        let grade: Grade = score >= 4 ? .best : .middle
        tally.add(score: score, grade: grade, customer: named ? Int32(person) : -1)
      }
    }
    return tally
  }

  @Test func `a share of answers has Wilson's limits at the effective number of people`() {
    let share = tally(Self.answers).satisfaction(k: 1)
    #expect(share.n == 11 && isClose(share.value, 7.0 / 11))
    #expect(isClose(share.low, 0.2766029428797646, tolerance: 1e-9))
    #expect(isClose(share.high, 0.8890039208906834, tolerance: 1e-9))
    #expect(isClose(share.effectiveNumber, 5.938849130552925, tolerance: 1e-8))
  }

  @Test func `where nobody answers twice, the limits are those of single answers`() {
    let share = tally(Self.answers, named: false).satisfaction(k: 1)
    #expect(share == Estimate(share: 7, of: 11) && share.effectiveNumber == 11)
    #expect(tally(Self.answers, named: false).promoterCounts.designEffect == 1)
  }

  @Test func `one person, or all of one mind, tell as much as so many people`() {
    let one = tally([[5, 5, 1]]).satisfaction(k: 1)
    #expect(isClose(one.low, wilsonLimits(share: 2.0 / 3, of: 1).low))
    let alike = tally([[5, 5], [4], [5, 5, 5]]).satisfaction(k: 1)
    #expect(alike.low == wilsonLimits(share: 1, of: 3).low && alike.high == 1 && alike.n == 6)
    #expect(tally([]).satisfaction(k: 1).reason == .noData)
  }

  @Test func `NPS of people who answer several times is as wide as the effective number says`() {
    var tally = AnswerTally()
    for (person, scores) in Self.answers.enumerated() {
      for score in scores {
        tally.add(
          score: score, grade: score == 5 ? .best : score == 4 ? .middle : .worst,
          customer: Int32(person))
      }
    }
    let counts = tally.promoterCounts, nps = Estimate(nps: counts)
    #expect(isClose(counts.designEffect, 1.5259083796971609, tolerance: 1e-9))
    #expect(isClose(nps.value, 100.0 / 11) && nps.n == 11)
    #expect(isClose(nps.low, -45.651472426460565, tolerance: 1e-8))
    #expect(isClose(nps.high, 58.490317521891754, tolerance: 1e-8))
    // What a report shows tells it again.
    var shown = counts
    shown.designEffect = 1
    #expect(isClose(shown.with(nps).designEffect, counts.designEffect, tolerance: 1e-6))
    #expect(shown.with(Estimate(nps: shown)) == shown)
  }

  @Test func `a mean score has the error of people`() {
    let mean = tally(Self.answers).mean(k: 1)
    let half = 2.4469118511449786 * 0.34774491724153633.squareRoot()
    #expect(isClose(mean.value, 39.0 / 11) && mean.n == 11)
    #expect(isClose(mean.low, 39.0 / 11 - half, tolerance: 1e-3))
    #expect(isClose(mean.high, 39.0 / 11 + half, tolerance: 1e-3))
    #expect(tally([[1, 2], [3, 4], [5]]).mean(k: 1).low == nil)
  }

  @Test func `a rate of contacts is as wide as those who call again make it`() {
    var rate = CaseRate()
    let people = [(4, 3), (0, 5), (1, 2), (3, 1), (0, 4), (0, 8), (1, 0), (0, 1), (0, 1)]
    for (cases, orders) in people { rate.add(cases: cases, orders: orders) }
    let estimate = rate.per100(k: 1)
    #expect(isClose(estimate.value, 36) && estimate.n == 25)
    #expect(isClose(estimate.low, 5.779150060906116, tolerance: 1e-6))
    #expect(isClose(estimate.high, 118.5398327514717, tolerance: 1e-6))
    var backwards = CaseRate()
    for (cases, orders) in people.reversed() { backwards.add(cases: cases, orders: orders) }
    #expect(backwards.per100(k: 1) == estimate)
  }

  @Test func `no contact has exact limits, and contacts without an order are of people, too`() {
    var rate = CaseRate()
    #expect(rate.per100(k: 1).reason == .noData)
    for _ in 0..<50 { rate.add(cases: 0, orders: 2) }
    #expect(rate.per100(k: 1).low == 0)
    #expect(isClose(rate.per100(k: 1).high, 3.688879454113936, tolerance: 1e-9))
    #expect(rate.per100(k: 101).reason == .smallGroup)
    for _ in 0..<2 { rate.add(cases: 1, orders: 0) }
    #expect(isClose(rate.per100(k: 1).low, 0.23063973186294173, tolerance: 1e-9))
  }

  @Test func `limits of a count between whole numbers lie between theirs`() {
    let middle = poissonLimits(between: 4.5), below = poissonLimits(of: 4)
    let above = poissonLimits(of: 5)
    #expect(isClose(middle.low, (below.low + above.low) / 2))
    #expect(isClose(middle.high, (below.high + above.high) / 2))
    #expect(poissonLimits(between: 4) == below)
  }

  @Test func `the best of eight shares has limits that hold for all eight`() {
    let best = Estimate(bestShare: 30, of: 60, among: 8)
    #expect(isClose(best.low, 0.3335629763283534, tolerance: 1e-9))
    #expect(isClose(best.high, 0.6664370236716466, tolerance: 1e-9))
    #expect(Estimate(bestShare: 30, of: 60, among: 1) == Estimate(share: 30, of: 60))
    #expect(Estimate(bestShare: 0, of: 0, among: 1).reason == .noData)
  }

  /// Expected values: SciPy's `ncx2.cdf` and `chi2.cdf`.
  @Test(arguments: [
    (5.0, 3, 2.0, 0.59340518), (150, 3, 120, 0.88620764), (30, 11, 12, 0.80901123),
    (5, 3, 0, 0.8282028557032665),
  ])
  func `a noncentral chi-square is right to 0.003`(
    x: Double, degrees: Int, centre: Double, share: Double
  ) {
    let found = noncentralChiSquare(below: x, degrees: degrees, centre: centre)
    #expect(isClose(found, share, tolerance: 0.003))
  }

  @Test func `a chi-square as small as chance leaves its centre at 0`() {
    let limits = noncentralityLimits(of: 0, degrees: 5)
    #expect(limits.low == 0 && limits.high >= 0 && limits.high < 1)
    #expect(noncentralityLimits(of: 100, degrees: 3).low > 50)
  }
}
