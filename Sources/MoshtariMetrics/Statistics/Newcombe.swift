package import MoshtariCore

/// The difference of two shares of independent samples, with its 95 % hybrid score interval.
///
/// Each limit joins the Wilson limits of the two shares. The interval always holds the difference,
/// stays within −1...1 and needs no large samples.
///
/// Source: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions:
/// Comparison of Eleven Methods", Statistics in Medicine 17 (1998), 873–890, method 10.
package struct ShareDifference: Hashable, Sendable {
  /// Later share − earlier share, −1...1.
  package let value: Double
  package let low: Double
  package let high: Double

  /// Nil where either share has no value or no interval.
  package init?(from earlier: Estimate, to later: Estimate) {
    guard let a = earlier.value, let aLow = earlier.low, let aHigh = earlier.high,
      let b = later.value, let bLow = later.low, let bHigh = later.high
    else { return nil }
    value = b - a
    low = value - Self.length(b - bLow, aHigh - a)
    high = value + Self.length(bHigh - b, a - aLow)
  }

  private static func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
