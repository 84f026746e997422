import Foundation
package import MoshtariCore

/// Two whole numbers a customer, summed so that the order of customers changes no bit: for what all
/// of them have of y for each x (money for each order, orders for each month).
package struct RatioSums: Hashable, Sendable {
  package private(set) var people = 0
  private var x: Int128 = 0
  private var y: Int128 = 0
  private var xx: Int128 = 0
  private var xy: Int128 = 0
  private var yy: Int128 = 0
  private var isNeverNegative = true

  package init() {}

  /// One customer; nothing where `x` is not above 0.
  package mutating func add(_ y: Int64, per x: Int64) {
    guard x > 0 else { return }
    let (a, b) = (Int128(x), Int128(y))
    people += 1
    (self.x, self.y) = (self.x + a, self.y + b)
    (xx, xy, yy) = (xx + a * a, xy + a * b, yy + b * b)
    if y < 0 { isNeverNegative = false }
  }

  /// The customers of this that are not in `part`, whose are all in this.
  package func without(_ part: RatioSums) -> RatioSums {
    var rest = self
    rest.people -= part.people
    (rest.x, rest.y) = (x - part.x, y - part.y)
    (rest.xx, rest.xy, rest.yy) = (xx - part.xx, xy - part.xy, yy - part.yy)
    return rest
  }

  /// Σx.
  package var base: Double { Double(x) }
  /// Σy ÷ Σx; nil without customers.
  package var ratio: Double? { x > 0 ? Double(y) / Double(x) : nil }

  /// The standard error of the ratio, customers being the sample: √(Σ(y − r x)² ÷ (n − 1) ÷ n) ÷ x̄.
  /// Nil below two customers.
  ///
  /// Source: W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, chapter 6 (ratio
  /// estimates), without the finite population correction.
  package var error: Double? {
    guard people > 1, let ratio else { return nil }
    let n = Double(people)
    let squares = Double(yy) - 2 * ratio * Double(xy) + ratio * ratio * Double(xx)
    return (max(0, squares) / (n - 1) / n).squareRoot() / (base / n)
  }

  /// The ratio with its 95 % interval; absent (`no-data`) without customers. `n` counts them.
  ///
  /// By Student's t with n − 1 degrees of freedom; on the scale of logarithms where no y is below 0,
  /// since few customers with much make the ratio skew: r · exp(± t · error ÷ r). ± 1.96 standard
  /// errors held the truth in 90 of 100 samples of 30 such customers.
  ///
  /// Source: W. G. Cochran, Sampling Techniques, 1977, chapter 2, for t; S. G. Heeringa, B. T. West,
  /// P. A. Berglund, Applied Survey Data Analysis, 2010, for logarithms.
  package var estimate: Estimate {
    guard let ratio else { return Estimate(absent: .noData) }
    let range = error.map { limits(of: ratio, error: $0) }
    return Estimate(value: ratio, low: range?.low, high: range?.high, n: people)
  }

  private func limits(of ratio: Double, error: Double) -> (low: Double, high: Double) {
    let t = studentQuantile95(degrees: people - 1)
    guard isNeverNegative, ratio > 0 else { return (ratio - t * error, ratio + t * error) }
    let factor = exp(t * error / ratio)
    return (ratio / factor, factor.isFinite ? ratio * factor : .greatestFiniteMagnitude)
  }

  /// The ratio as a share of single things (y of x orders), with Wilson's interval at the effective
  /// number n* = p(1 − p) ÷ error², at most Σx: orders of one customer resemble each other, so they
  /// tell less than as many orders of different ones. n* is the number of customers where p is 0 or 1.
  ///
  /// Source: E. L. Korn, B. I. Graubard, "Confidence Intervals for Proportions with Small Expected
  /// Number of Positive Counts Estimated from Survey Data", Survey Methodology 24 (1998), 193–201.
  package var shareEstimate: Estimate {
    guard let p = ratio else { return Estimate(absent: .noData) }
    let limits = wilsonLimits(share: p, of: effectiveSize(p))
    return Estimate(value: p, low: limits.low, high: limits.high, n: people)
  }

  private func effectiveSize(_ p: Double) -> Double {
    guard p > 0, p < 1, let error else { return Double(people) }
    return error > 0 ? min(base, p * (1 - p) / (error * error)) : base
  }
}

/// A difference of two independent figures with its 95 % interval, by the limits of each.
///
/// Source: G. Y. Zou, A. Donner, "Construction of Confidence Limits about Effect Measures: A General
/// Approach", Statistics in Medicine 27 (2008), 1693–1702; for shares R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions:
/// Comparison of Eleven Methods", Statistics in Medicine 17 (1998), 873–890, method 10.
package func newcombeLimits(_ a: Estimate, minus b: Estimate) -> (low: Double, high: Double)? {
  guard let p = a.value, let q = b.value, let aLow = a.low, let aHigh = a.high, let bLow = b.low,
    let bHigh = b.high
  else { return nil }
  let below = (p - aLow) * (p - aLow) + (bHigh - q) * (bHigh - q)
  let above = (aHigh - p) * (aHigh - p) + (q - bLow) * (q - bLow)
  return (p - q - below.squareRoot(), p - q + above.squareRoot())
}
