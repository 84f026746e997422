import Foundation
import MoshtariCore

extension Estimate {
  /// self ÷ `other`, from the limits of both taken apart in logarithms; `n` is self's. Absent
  /// (`no-data`) where `other` is 0 or either has none.
  ///
  /// Where self is 0 the upper limit is that of self over the lower of `other`.
  ///
  /// Source: G. Y. Zou, A. Donner, "Construction of Confidence Limits about Effect Measures: A
  /// General Approach", Statistics in Medicine 27 (2008), 1693–1702.
  func ratio(to other: Estimate) -> Estimate {
    guard let a = value, let aLow = low, let aHigh = high, let b = other.value,
      let bLow = other.low, let bHigh = other.high, let n, b > 0
    else { return Estimate(absent: reason ?? other.reason ?? .noData) }
    guard a > 0 else {
      return Estimate(value: 0, low: 0, high: bLow > 0 ? aHigh / bLow : nil, n: n)
    }
    func side(_ own: Double, _ others: Double) -> Double {
      (log(own) * log(own) + log(others) * log(others)).squareRoot()
    }
    let ratio = a / b
    return Estimate(
      value: ratio, low: aLow > 0 ? ratio * exp(-side(a / aLow, bHigh / b)) : 0,
      high: bLow > 0 ? ratio * exp(side(aHigh / a, b / bLow)) : nil, n: n)
  }
}
