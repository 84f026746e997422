import Foundation

/// Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series, which is summed until a term adds less than
/// 10⁻¹⁶ of the sum. Where the series converges slowly, Euler's transformation makes the parameters small first.
///
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 15.1.1 and 15.3.3.
func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
  guard z > 0 else { return 1 }
  // (1 − z)^(c−a−b) ₂F₁(c−a, c−b; c; z): shorter where a and b together exceed c.
  if a + b > c {
    return exp((c - a - b) * log1p(-z)) * hypergeometricSeries(c - a, c - b, c, z)
  }
  return hypergeometricSeries(a, b, c, z)
}

private func hypergeometricSeries(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
  var term = 1.0, sum = 1.0, j = 0.0
  while j < 100_000 {
    term *= (a + j) * (b + j) * z / ((c + j) * (j + 1))
    sum += term
    j += 1
    // The ratio of neighbours must have settled below 1, else a small term says nothing of the rest.
    if abs(term) <= 1e-16 * abs(sum), abs((a + j) * (b + j) * z) < abs((c + j) * (j + 1)) { break }
  }
  return sum
}
