import Foundation

/// Where a smooth function of a few variables is largest, by Newton's method with damping.
///
/// Each step solves (λI − H) δ = g; λ grows until the function rises and shrinks while it does
/// (K. Levenberg 1944, D. Marquardt 1963). A step changes no variable by more than 2.
struct NewtonMaximum {
  let point: [Double]
  let derivatives: Derivatives
  /// Whether the gradient vanished before the steps ran out, or nothing is left to gain.
  let isFound: Bool

  /// - Parameters:
  ///   - bound: no variable leaves [−bound, bound].
  ///   - scale: the gradient counts as 0 below 10⁻⁹ of it; the number of observations, say.
  init(
    from start: [Double], bound: Double, scale: Double, steps: Int = 200,
    of function: ([Double]) -> Derivatives
  ) {
    var point = start, here = function(start), damping = 1e-3 * scale, isFound = false
    for _ in 0..<steps {
      isFound = here.gradient.allSatisfy { abs($0) <= 1e-9 * scale }
      if isFound { break }
      guard let step = Self.step(here, damping: damping) else {
        damping = max(damping * 10, 1e-9 * scale)
        if damping > 1e12 * scale { break }
        continue
      }
      let next = zip(point, step).map { min(max($0 + min(max($1, -2), 2), -bound), bound) }
      let there = function(next)
      if there.value.isFinite, there.value >= here.value {
        let isStill = next == point
        (point, here, damping) = (next, there, damping * 0.1)
        if isStill { break }
      } else {
        damping = max(damping * 10, 1e-9 * scale)
        if damping > 1e12 * scale { break }
      }
    }
    (self.point, derivatives) = (point, here)
    self.isFound = isFound || Self.isAsGoodAsFound(here)
  }

  /// Whether a full Newton step would raise the function by less than 10⁻¹⁰: rounding may keep a flat
  /// gradient from vanishing.
  ///
  /// Source: S. Boyd, L. Vandenberghe, Convex Optimization, Cambridge 2004, 9.5.2 (Newton decrement).
  private static func isAsGoodAsFound(_ d: Derivatives) -> Bool {
    guard let step = step(d, damping: 0) else { return false }
    return zip(step, d.gradient).reduce(0) { $0 + $1.0 * $1.1 } < 2e-10
  }

  /// The solution of (λI − H) δ = g; nil where the matrix is not positive definite.
  private static func step(_ d: Derivatives, damping: Double) -> [Double]? {
    let n = d.dimension
    let matrix = (0..<n).map { i in (0..<n).map { j in (i == j ? damping : 0) - d[i, j] } }
    return Cholesky(matrix)?.solve(d.gradient)
  }

  /// (−H)⁻¹, the covariance of a maximum likelihood estimate; nil where the function is flat in some direction.
  var covariance: [[Double]]? {
    let n = derivatives.dimension
    let matrix = (0..<n).map { i in (0..<n).map { j in -derivatives[i, j] } }
    guard let factor = Cholesky(matrix) else { return nil }
    return (0..<n).map { i in factor.solve((0..<n).map { $0 == i ? 1 : 0 }) }
  }
}

/// The factor L of a small positive definite matrix A = L Lᵀ.
struct Cholesky {
  private var rows: [[Double]]

  /// Nil where the matrix is not positive definite.
  init?(_ matrix: [[Double]]) {
    rows = matrix
    for i in matrix.indices {
      for j in 0...i {
        let sum = (0..<j).reduce(matrix[i][j]) { $0 - rows[i][$1] * rows[j][$1] }
        if i == j {
          guard sum > 1e-13 * abs(matrix[i][i]), sum.isFinite else { return nil }
          rows[i][i] = sum.squareRoot()
        } else {
          rows[i][j] = sum / rows[j][j]
        }
      }
    }
  }

  /// L x.
  func times(_ vector: [Double]) -> [Double] {
    rows.indices.map { i in (0...i).reduce(0) { $0 + rows[i][$1] * vector[$1] } }
  }

  func solve(_ right: [Double]) -> [Double] {
    var y = right
    for i in rows.indices {
      y[i] = (0..<i).reduce(right[i]) { $0 - rows[i][$1] * y[$1] } / rows[i][i]
    }
    for i in rows.indices.reversed() {
      y[i] = (i + 1..<rows.count).reduce(y[i]) { $0 - rows[$1][i] * y[$1] } / rows[i][i]
    }
    return y
  }
}
