import Foundation

/// The exact 95 % limits of the mean of a Poisson count; 0 below where nothing was counted.
///
/// Source: F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936), 437–442.
package func poissonLimits(of count: Int) -> (low: Double, high: Double) {
  let n = Double(count)
  return (
    count == 0 ? 0 : gammaQuantile(0.025, shape: n), gammaQuantile(0.975, shape: n + 1)
  )
}

/// Where the gamma distribution of `shape` with scale 1 has the share `p` below it.
private func gammaQuantile(_ p: Double, shape: Double) -> Double {
  var low = 0.0, high = shape + 10 * shape.squareRoot() + 20
  for _ in 0..<200 where high - low > 1e-13 * high {
    let middle = (low + high) / 2
    if gammaShare(below: middle, shape: shape) < p { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// The regularized lower incomplete gamma function P(shape, x): by its series below shape + 1, by
/// its continued fraction above.
///
/// Source: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 1964, 6.5.29, 6.5.31.
private func gammaShare(below x: Double, shape: Double) -> Double {
  guard x > 0 else { return 0 }
  let front = exp(shape * log(x) - x - lgamma(shape))
  if x < shape + 1 {
    var term = 1 / shape, sum = term, next = shape
    while term > sum * 1e-16 {
      next += 1
      term *= x / next
      sum += term
    }
    return front * sum
  }
  var b = x + 1 - shape, c = 1e300, d = 1 / b, fraction = d
  for step in 1..<100_000 {
    let a = -Double(step) * (Double(step) - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= c * d
    if abs(c * d - 1) < 1e-16 { break }
  }
  return 1 - front * fraction
}
