import Foundation

/// The share of a chi-square distribution with `degrees` of freedom above `x`: 1 for `x` ≤ 0.
///
/// The regularised upper incomplete gamma function Q(degrees ÷ 2, x ÷ 2): by its series below
/// a + 1, by Lentz's continued fraction above; relative error about 1e−14.
///
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, 6.5.29 and 6.5.31.
package func chiSquareTail(_ x: Double, degrees: Int) -> Double {
  precondition(degrees > 0, "a chi-square distribution has degrees of freedom")
  guard x > 0 else { return 1 }
  let a = Double(degrees) / 2, t = x / 2
  // lgamma writes a global; a is a positive half-integer here, so a loop does.
  let scale = exp(a * log(t) - t - logGamma(halves: degrees))
  return t < a + 1 ? max(0, 1 - scale * lowerSeries(a, t)) : scale * upperFraction(a, t)
}

/// ln Γ(halves ÷ 2), `halves` above 0.
private func logGamma(halves: Int) -> Double {
  var sum = halves.isMultiple(of: 2) ? 0 : 0.5 * log(Double.pi)
  var argument = halves.isMultiple(of: 2) ? 1.0 : 0.5
  while argument < Double(halves) / 2 {
    sum += log(argument)
    argument += 1
  }
  return sum
}

/// Σ tᵏ ÷ (a (a + 1) … (a + k)).
private func lowerSeries(_ a: Double, _ t: Double) -> Double {
  var term = 1 / a, sum = term, k = 1.0
  while term > sum * 1e-17, k < 100_000 {
    term *= t / (a + k)
    sum += term
    k += 1
  }
  return sum
}

private func upperFraction(_ a: Double, _ t: Double) -> Double {
  let tiny = 1e-300
  var b = t + 1 - a, c = 1 / tiny, d = 1 / b, value = d, k = 1.0
  while k < 100_000 {
    let factor = -k * (k - a)
    b += 2
    d = factor * d + b
    c = b + factor / c
    d = 1 / (abs(d) < tiny ? tiny : d)
    if abs(c) < tiny { c = tiny }
    value *= d * c
    if abs(d * c - 1) < 1e-16 { break }
    k += 1
  }
  return value
}

/// p values after Holm's step-down correction, in their own order; at most 1.
///
/// Source: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
/// Statistics 6 (1979), 65–70.
package func holm(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var adjusted = values, most = 0.0
  for (rank, index) in order.enumerated() {
    most = max(most, min(1, Double(values.count - rank) * values[index]))
    adjusted[index] = most
  }
  return adjusted
}
