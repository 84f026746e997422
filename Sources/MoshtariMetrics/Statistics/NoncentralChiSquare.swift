import Foundation

/// The share of a noncentral chi-square distribution below `x`, by Sankaran's second approximation; right to
/// about 0.002 where the share is above 0.01.
///
/// Source: M. Sankaran, "Approximations to the Non-central Chi-square Distribution", Biometrika 50 (1963),
/// 199–204.
///
/// - Parameters:
///   - degrees: above 0.
///   - centre: the noncentrality λ, 0 or more.
package func noncentralChiSquare(below x: Double, degrees: Int, centre: Double) -> Double {
  let k = Double(degrees), mean = k + centre, half = k + 2 * centre
  let h = 1 - 2.0 / 3 * mean * (k + 3 * centre) / (half * half)
  let p = half / (mean * mean), m = (h - 1) * (1 - 3 * h)
  let middle = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p)
  let z = (pow(x / mean, h) - middle) / (h * (2 * p).squareRoot() * (1 + 0.5 * m * p))
  return 0.5 * erfc(-z / 2.0.squareRoot())
}

/// The 95 % limits of the noncentrality λ of which one value was `x`; 0 where it may be none.
package func noncentralityLimits(of x: Double, degrees: Int) -> (low: Double, high: Double) {
  func centre(below share: Double) -> Double {
    func isBelow(_ centre: Double) -> Bool {
      noncentralChiSquare(below: x, degrees: degrees, centre: centre) > share
    }
    guard isBelow(0) else { return 0 }
    var low = 0.0, high = x + 10 * x.squareRoot() + 50
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
  return (centre(below: 0.975), centre(below: 0.025))
}
