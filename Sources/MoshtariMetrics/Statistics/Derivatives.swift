/// A function's value with its gradient and the upper triangle of its Hessian, row by row.
struct Derivatives {
  var value = 0.0
  var gradient: [Double]
  var hessian: [Double]

  init(dimension: Int) {
    gradient = Array(repeating: 0, count: dimension)
    hessian = Array(repeating: 0, count: dimension * (dimension + 1) / 2)
  }

  var dimension: Int { gradient.count }

  /// The place of row `i`, column `j` ≥ `i`.
  private func place(_ i: Int, _ j: Int) -> Int { i * dimension - i * (i - 1) / 2 + j - i }

  subscript(i: Int, j: Int) -> Double {
    get { hessian[place(min(i, j), max(i, j))] }
    set { hessian[place(min(i, j), max(i, j))] = newValue }
  }

  mutating func add(_ other: Derivatives) {
    value += other.value
    for i in gradient.indices { gradient[i] += other.gradient[i] }
    for i in hessian.indices { hessian[i] += other.hessian[i] }
  }

  /// The same function of the arguments' logarithms: ∂/∂ln θ = θ ∂/∂θ.
  func byLogarithms(of values: [Double]) -> Derivatives {
    var result = self
    for i in 0..<dimension {
      result.gradient[i] *= values[i]
      for j in i..<dimension { result[i, j] *= values[i] * values[j] }
    }
    for i in 0..<dimension { result[i, i] += result.gradient[i] }
    return result
  }
}
