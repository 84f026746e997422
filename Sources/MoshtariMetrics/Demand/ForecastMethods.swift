import MoshtariCore

/// Weeks as logarithms, z = ln(1 + orders), and how each method continues them.
///
/// The methods look at the first `count` weeks only, so that one series serves every origin.
struct LogWeeks {
  /// How many weeks are forecast.
  static let horizon = 12
  private static let alphas = [0.1, 0.2, 0.3, 0.5, 0.7]
  let z: [Double]

  /// The weeks that `method` needs before it can be asked.
  static func least(_ method: ForecastMethod) -> Int { method == .seasonal ? 60 : 4 }

  /// z of the twelve weeks after the first `count`, which are at least `least(method)`.
  func continued(by method: ForecastMethod, from count: Int) -> [Double] {
    switch method {
    case .level:
      Array(repeating: mean(count - 4..<count), count: Self.horizon)
    case .theta: theta(from: count)
    case .seasonal: seasonal(from: count)
    }
  }

  /// The α of simple exponential smoothing with the smallest squared error one step ahead; the smallest of
  /// equal ones.
  func alpha(of count: Int) -> Double {
    let errors = Self.alphas.map { smoothed($0, count).squaredError }
    return zip(Self.alphas, errors).min { $0.1 < $1.1 }?.0 ?? 0.1
  }

  /// Simple exponential smoothing with half of the slope of the least-squares line as its drift.
  ///
  /// Source: R. J. Hyndman, B. Billah, "Unmasking the Theta Method", International Journal of Forecasting
  /// 19 (2003), 287–290, of V. Assimakopoulos, K. Nikolopoulos, "The Theta Model", the same 16 (2000).
  private func theta(from count: Int) -> [Double] {
    let alpha = alpha(of: count)
    let level = smoothed(alpha, count).level
    var kept = 1.0
    for _ in 0..<count { kept *= 1 - alpha }
    let lag = (1 - kept) / alpha, slope = slope(of: count)
    return (0..<Self.horizon).map { level + slope / 2 * (Double($0) + lag) }
  }

  private func seasonal(from count: Int) -> [Double] {
    let difference = mean(count - 8..<count) - mean(count - 60..<count - 52)
    return (0..<Self.horizon).map { z[count + $0 - 52] + difference }
  }

  private func mean(_ weeks: Range<Int>) -> Double {
    z[weeks].reduce(0, +) / Double(weeks.count)
  }

  private func smoothed(_ alpha: Double, _ count: Int) -> (level: Double, squaredError: Double) {
    var level = z[0], squaredError = 0.0
    for value in z[1..<count] {
      let error = value - level
      squaredError += error * error
      level += alpha * error
    }
    return (level, squaredError)
  }

  /// Of the least-squares line through the first `count` weeks, a week.
  private func slope(of count: Int) -> Double {
    let middle = Double(count - 1) / 2, level = mean(0..<count)
    var products = 0.0, squares = 0.0
    for week in 0..<count {
      let place = Double(week) - middle
      products += place * (z[week] - level)
      squares += place * place
    }
    return products / squares
  }
}
