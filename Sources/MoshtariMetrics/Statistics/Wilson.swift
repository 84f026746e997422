package import MoshtariCore

/// The standard normal quantile at 0.975: the half width of every 95 % interval, in standard
/// errors.
package let z95 = 1.959963984540054

extension Estimate {
  /// The share `part` ÷ `whole` with its Wilson score interval, without continuity correction.
  ///
  /// The lower limit is exactly 0 where `part` is 0, the upper exactly 1 where `part` is `whole`.
  /// Absent (`no-data`) where `whole` is 0.
  ///
  /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
  /// Journal of the American Statistical Association 22 (1927), 209–212.
  package init(share part: Int, of whole: Int) {
    guard whole > 0 else { self.init(absent: .noData); return }
    let p = Double(part) / Double(whole)
    let limits = wilsonLimits(share: p, of: Double(whole))
    self.init(value: p, low: limits.low, high: limits.high, n: whole)
  }
}

extension Estimate {
  /// The share of things whose y is 1, the others' being 0, with Wilson's limits at the effective number
  /// (`ClusteredSums`). `n` counts things.
  package init(share sums: ClusteredSums) {
    guard sums.n > 0 else { self.init(absent: .noData); return }
    let p = sums.mean
    self.init(share: sums.sum, of: sums.n, effective: sums.effectiveNumber(variance: p * (1 - p)))
  }

  /// `part` ÷ `whole` with Wilson's limits of so many things as if independent.
  package init(share part: Int, of whole: Int, effective: Double) {
    guard whole > 0 else { self.init(absent: .noData); return }
    let p = Double(part) / Double(whole)
    let limits = wilsonLimits(share: p, of: effective)
    self.init(value: p, low: limits.low, high: limits.high, n: whole)
  }

  /// The largest of `compared` shares, with Wilson's limits at 1 − 5 % ÷ `compared`: 95 % of reports have
  /// all shares compared within theirs, so the one that is picked out too.
  ///
  /// Source: O. J. Dunn, "Multiple Comparisons Among Means", Journal of the American Statistical
  /// Association 56 (1961), 52–64.
  package init(bestShare part: Int, of whole: Int, among compared: Int) {
    guard whole > 0 else { self.init(absent: .noData); return }
    let p = Double(part) / Double(whole)
    let z = compared > 1 ? normalQuantile(outside: 0.05 / Double(compared)) : z95
    let limits = wilsonLimits(share: p, of: Double(whole), z: z)
    self.init(value: p, low: limits.low, high: limits.high, n: whole)
  }

  /// The number of things at which Wilson's limits are those of this share: from a limit x,
  /// z² x (1 − x) ÷ (x − p)². Nil without a value or limits.
  package var effectiveNumber: Double? {
    guard let p = value, let low, let high, let n, n > 0 else { return nil }
    let independent = wilsonLimits(share: p, of: Double(n))
    if independent == (low, high) { return Double(n) }
    let x = p > 0.5 ? low : high
    return x == p ? Double(n) : z95 * z95 * x * (1 - x) / ((x - p) * (x - p))
  }
}

/// Wilson's limits of the share `p` of `n`, `z` standard errors wide; `n` is above 0 and may be an
/// effective number.
package func wilsonLimits(share p: Double, of n: Double, z: Double = z95) -> (
  low: Double, high: Double
) {
  let centre = p + z * z / (2 * n)
  let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return (p == 0 ? 0 : (centre - spread) / scale, p == 1 ? 1 : (centre + spread) / scale)
}
