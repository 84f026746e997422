import Foundation
package import MoshtariCore

/// How many answers were 9–10, 7–8 and 0–6.
package struct PromoterCounts: Hashable, Sendable {
  package var promoters: Int
  package var passives: Int
  package var detractors: Int
  /// n ÷ the number of independent answers that tell as much, at least 1: above it where some people gave
  /// several.
  package var designEffect: Double

  package init(promoters: Int, passives: Int, detractors: Int, designEffect: Double = 1) {
    (self.promoters, self.passives, self.detractors) = (promoters, passives, detractors)
    self.designEffect = designEffect
  }

  /// Of both together, each design effect counting by its answers.
  static func + (a: PromoterCounts, b: PromoterCounts) -> PromoterCounts {
    let n = a.n + b.n
    let same = a.designEffect == b.designEffect || b.n == 0
    return PromoterCounts(
      promoters: a.promoters + b.promoters, passives: a.passives + b.passives,
      detractors: a.detractors + b.detractors,
      designEffect: same || n == 0
        ? a.designEffect
        : (a.designEffect * Double(a.n) + b.designEffect * Double(b.n)) / Double(n))
  }

  /// Answers in all.
  package var n: Int { promoters + passives + detractors }

  /// 100 (promoters − detractors) ÷ n, −100...100; NaN without answers.
  package var nps: Double { 100 * Double(promoters - detractors) / Double(n) }
}

/// Shares of promoters and detractors after the adjustment of the adjusted Wald interval: three
/// answers are added, ¾ promoter, 1½ passive, ¾ detractor.
///
/// Source: B. Rocks, "Interval Estimation for the 'Net Promoter Score'", The American Statistician
/// 70 (2016), 365–372.
package struct AdjustedShares: Sendable {
  /// p′ − q′, as a fraction.
  package let score: Double
  /// v′ = p′ + q′ − (p′ − q′)²: the variance of one answer scored −1, 0 or +1.
  package let variance: Double
  /// n′ = n + 3.
  package let n: Double

  /// `promoters` and `detractors` are fractions of `n` answers; `n` may be an effective number.
  package init(promoters: Double, detractors: Double, n: Double) {
    self.n = n + 3
    let p = (promoters * n + 0.75) / self.n, q = (detractors * n + 0.75) / self.n
    score = p - q
    variance = p + q - (p - q) * (p - q)
  }

  package init(_ counts: PromoterCounts) {
    let n = Double(max(counts.n, 1))
    self.init(
      promoters: Double(counts.promoters) / n, detractors: Double(counts.detractors) / n,
      n: Double(counts.n) / counts.designEffect)
  }

  /// v′ ÷ n′.
  package var squaredError: Double { variance / n }

  /// The 95 % interval in points round `raw`, within −100...100, widened to hold `raw` where it
  /// does not (which happens at a single answer only).
  package func interval(holding raw: Double) -> (low: Double, high: Double) {
    let half = z95 * squaredError.squareRoot()
    return (
      max(-100, min(raw, 100 * (score - half))), min(100, max(raw, 100 * (score + half)))
    )
  }
}

extension Estimate {
  /// NPS of `counts`: the raw score as the point, the adjusted Wald interval round it, which is not
  /// symmetric. Absent (`no-data`) without answers.
  package init(nps counts: PromoterCounts) {
    guard counts.n > 0 else { self.init(absent: .noData); return }
    let interval = AdjustedShares(counts).interval(holding: counts.nps)
    self.init(value: counts.nps, low: interval.low, high: interval.high, n: counts.n)
  }
}

extension PromoterCounts {
  /// The same with the design effect at which the interval of their NPS is `interval`; with 1 where both
  /// limits are at an end of the scale.
  func with(_ interval: Estimate) -> PromoterCounts {
    let independent = Estimate(nps: self)
    guard n > 0, let low = interval.low, let high = interval.high, independent != interval else {
      return self
    }
    let isLow = low > -100
    guard isLow || high < 100 else { return self }
    func limit(_ effect: Double) -> Double {
      var counts = self
      counts.designEffect = effect
      let limits = AdjustedShares(counts).interval(holding: nps)
      return isLow ? limits.low - low : high - limits.high
    }
    // Wider with a larger effect: the limit falls below the one looked for.
    var least = 1.0, most = Double(n) * 1000
    for _ in 0..<100 {
      let middle = (least + most) / 2
      if limit(middle) > 0 { least = middle } else { most = middle }
    }
    var counts = self
    counts.designEffect = (least + most) / 2
    return counts
  }
}

/// Two scores −1, 0 or +1 of each person who answered in both periods.
package struct PairedScores: Sendable {
  package var count = 0
  package var sumFrom = 0
  package var sumTo = 0
  package var sumProducts = 0

  package init() {}

  package mutating func add(from: Int, to: Int) {
    count += 1
    sumFrom += from
    sumTo += to
    sumProducts += from * to
  }

  /// Covariance with divisor n − 1; 0 below ten people, where it would be mostly noise.
  package var covariance: Double {
    guard count >= 10 else { return 0 }
    let n = Double(count)
    return (Double(sumProducts) - Double(sumFrom) * Double(sumTo) / n) / (n - 1)
  }
}

/// The change of NPS between two periods.
///
/// Point: the raw difference. Interval and p: the difference of the *adjusted* scores, which keeps
/// its level in small samples; people who answered in both periods make the samples dependent, so
/// twice their covariance is taken off the variance.
///
/// Source: J. Sauro, J. Lewis, "How to Compare Net Promoter Scores",
/// measuringu.com/nps-significance-test, with the adjusted counts of Rocks (2016).
package struct NPSDifference: Sendable {
  package let value: Double
  package let low: Double
  package let high: Double
  /// Two-sided.
  package let p: Double

  /// Both periods have an answer.
  package init(
    from earlier: PromoterCounts, to later: PromoterCounts, pairs: PairedScores = PairedScores()
  ) {
    let a = AdjustedShares(earlier), b = AdjustedShares(later)
    let shared = 2 * Double(pairs.count) * pairs.covariance / (a.n * b.n)
    let error = max(0, a.squaredError + b.squaredError - shared).squareRoot()
    let difference = b.score - a.score
    value = later.nps - earlier.nps
    low = max(-200, 100 * (difference - z95 * error))
    high = min(200, 100 * (difference + z95 * error))
    p = difference == 0 ? 1 : error == 0 ? 0 : erfc(abs(difference) / error / 2.0.squareRoot())
  }
}
