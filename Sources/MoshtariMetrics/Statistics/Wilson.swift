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
