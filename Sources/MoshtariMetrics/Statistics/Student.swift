import Foundation

/// The quantile of Student's t at 0.975: 12.706 for one degree of freedom, `z95` for many.
///
/// The probability within ±t is a finite sum for whole numbers of degrees; above 300, an expansion
/// that is right to nine digits.
///
/// Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 26.7.3 to 26.7.5.
///
/// - Parameter degrees: at least 1.
package func studentQuantile95(degrees: Int) -> Double {
  let n = Double(degrees)
  if degrees > 300 {
    let z = z95, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
  }
  var low = 0.0, high = 13.0
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if studentWithin(middle, degrees: degrees) < 0.95 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// P(|T| ≤ t).
private func studentWithin(_ t: Double, degrees: Int) -> Double {
  let angle = atan(t / Double(degrees).squareRoot()), cosine = cos(angle)
  let isOdd = degrees % 2 == 1
  // cos θ (2/3) cos³ θ … for odd numbers, 1 (1/2) cos² θ … for even ones.
  var term = isOdd ? cosine : 1, sum = degrees == 1 ? 0 : term
  var power = isOdd ? 2.0 : 1
  while Int(power) + 1 < degrees {
    term *= power / (power + 1) * cosine * cosine
    sum += term
    power += 2
  }
  return isOdd ? 2 / .pi * (angle + sin(angle) * sum) : sin(angle) * sum
}
