package import MoshtariCore

/// The difference of two shares, with its 95 % hybrid score interval.
///
/// Each limit joins the Wilson limits of the two shares. The interval always holds the difference,
/// stays within −1...1 and needs no large samples.
///
/// Source: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions:
/// Comparison of Eleven Methods", Statistics in Medicine 17 (1998), 873–890, method 10; for shares that are
/// correlated G. Y. Zou, A. Donner, "Construction of Confidence Limits About Effect Measures: A General
/// Approach", the same 27 (2008), 1693–1702.
package struct ShareDifference: Hashable, Sendable {
  /// Later share − earlier share, −1...1.
  package let value: Double
  package let low: Double
  package let high: Double

  /// Nil where either share has no value or no interval.
  ///
  /// - Parameter correlation: of the two shares, −1...1; 0 for independent samples.
  package init?(from earlier: Estimate, to later: Estimate, correlation: Double = 0) {
    guard let a = earlier.value, let aLow = earlier.low, let aHigh = earlier.high,
      let b = later.value, let bLow = later.low, let bHigh = later.high
    else { return nil }
    value = b - a
    low = max(-1, value - Self.length(b - bLow, aHigh - a, correlation))
    high = min(1, value + Self.length(bHigh - b, a - aLow, correlation))
  }

  private static func length(_ x: Double, _ y: Double, _ correlation: Double) -> Double {
    max(0, x * x + y * y - 2 * correlation * x * y).squareRoot()
  }
}
