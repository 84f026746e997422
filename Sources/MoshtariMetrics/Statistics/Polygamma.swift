import Foundation

/// ψ(x) = d ln Γ(x)/dx for x > 0, to about 10⁻¹⁵: recurrence up to 10, then the asymptotic series.
///
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 6.3.5 and 6.3.18.
func digamma(_ x: Double) -> Double {
  var x = x, sum = 0.0
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  let s = 1 / (x * x)
  let series =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * 691 / 32760)))))
  return sum + log(x) - 0.5 / x - series
}

/// ψ′(x) for x > 0, in the same way.
///
/// Source: the same, 6.4.6 and 6.4.12.
func trigamma(_ x: Double) -> Double {
  var x = x, sum = 0.0
  while x < 10 {
    sum += 1 / (x * x)
    x += 1
  }
  let s = 1 / (x * x)
  let series =
    s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * 691 / 2730)))))
  return sum + 1 / x + s / 2 + series / x
}
