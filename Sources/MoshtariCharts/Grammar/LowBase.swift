package import MoshtariCore

extension Estimate {
  /// Whether a share is drawn as a low base: where its range is wider than Wilson's of the same share of `base`
  /// customers, however many there are; without a range, where fewer than `base` are behind it.
  ///
  /// On a curve of times the range knows what the number still at risk does not: where nearly all have had the event,
  /// few wait, and the share is no less certain.
  ///
  /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
  /// American Statistical Association 22 (1927), 209–212.
  ///
  /// - Parameter people: who is behind it where it has no range; `n` where it is nil.
  package func isLowBase(of base: Int, people: Int? = nil) -> Bool {
    guard base > 0, let share = value, let low, let high else { return (people ?? n ?? 0) < base }
    let n = Double(base), z = 1.959963984540054
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return high - low > 2 * half
  }
}
