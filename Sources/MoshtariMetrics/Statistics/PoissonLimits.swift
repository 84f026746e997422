import Foundation
import MoshtariCore

/// Exact 95 % limits of the mean of a Poisson count: at the lower one so large a count has
/// probability 0.025, at the upper one so small a count.
///
/// The lower limit is 0 where the count is 0.
///
/// Source: F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936), 437–442.
func poissonLimits(of count: Int) -> (low: Double, high: Double) {
  let x = Double(count), wide = 10 * (x + 1).squareRoot() + 10
  let low =
    count == 0
    ? 0 : root(from: max(0, x - wide), to: x) { 0.025 - upperTailOfCount(from: x, mean: $0) }
  let high = root(from: x, to: x + wide) { 1 - upperTailOfCount(from: x + 1, mean: $0) - 0.025 }
  return (low, high)
}

/// P(X ≥ `count`) of a Poisson count with this mean: the regularised lower incomplete gamma function
/// P(count, mean).
private func upperTailOfCount(from count: Double, mean: Double) -> Double {
  guard mean > 0 else { return 0 }
  let scale = exp(count * log(mean) - mean - lgamma(count))
  return mean < count + 1
    ? scale * gammaSeries(count, mean) : 1 - scale * gammaFraction(count, mean)
}

/// Σ xⁿ ÷ (a (a + 1) … (a + n)), the series of the lower function.
private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a, sum = term, next = a
  repeat {
    next += 1
    term *= x / next
    sum += term
  } while term > sum * 1e-16
  return sum
}

/// The continued fraction of the upper function, 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))), by the
/// recurrence of its convergents' ratios.
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  var base = x + 1 - a, fromBelow = 1 / base, fromAbove = Double.infinity, value = fromBelow
  var step = 0.0, factor: Double
  repeat {
    step += 1
    let numerator = -step * (step - a)
    base += 2
    fromBelow = 1 / (numerator * fromBelow + base)
    fromAbove = base + numerator / fromAbove
    factor = fromBelow * fromAbove
    value *= factor
  } while abs(factor - 1) > 1e-15 && step < 10_000
  return value
}

/// Where `f`, which falls from above 0, is 0: by halving.
private func root(from low: Double, to high: Double, of f: (Double) -> Double) -> Double {
  var (low, high) = (low, high)
  while true {
    let middle = (low + high) / 2
    guard middle > low, middle < high else { return middle }
    if f(middle) > 0 { low = middle } else { high = middle }
  }
}

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
