import MoshtariCore

/// A figure of all customers, and of each group of them.
struct GroupedEstimates {
  let whole: Estimate
  let groups: [Estimate]
}

/// A sum over customers, with what makes it uncertain: chance, and that the parameters are estimates.
struct UncertainSum {
  var customers = 0
  var value = 0.0
  /// Its variance by chance.
  var chance = 0.0
  /// Its gradient by the logarithms of the parameters of the purchase model, and of the spend model.
  var byPurchases = [0.0, 0, 0, 0]
  var bySpend = [0.0, 0, 0]

  /// Of other customers, by the same parameters.
  static func + (one: UncertainSum, other: UncertainSum) -> UncertainSum {
    UncertainSum(
      customers: one.customers + other.customers, value: one.value + other.value,
      chance: one.chance + other.chance,
      byPurchases: zip(one.byPurchases, other.byPurchases).map(+),
      bySpend: zip(one.bySpend, other.bySpend).map(+))
  }

  /// The sum with `range`, which has its variance; without one where that is nil or infinite.
  func estimate(
    variance: Double?, range: (_ value: Double, _ variance: Double) -> (low: Double, high: Double)
  ) -> Estimate {
    guard let variance, variance.isFinite else {
      return Estimate(value: value, low: nil, high: nil, n: customers)
    }
    let limits = range(value, variance)
    return Estimate(value: value, low: limits.low, high: limits.high, n: customers)
  }
}

/// gᵀ Σ g: the variance of a figure with gradient g by parameters with covariance Σ, by the delta method.
func deltaVariance(_ gradient: [Double], _ covariance: [[Double]]) -> Double {
  var sum = 0.0
  for i in gradient.indices {
    for j in gradient.indices { sum += gradient[i] * covariance[i][j] * gradient[j] }
  }
  return max(0, sum)
}

extension PurchaseFit {
  /// How many have not stopped. Each customer is there or not, and the parameters are estimates:
  /// `aliveRanges`, widened to hold the value. Above 20,000 histories, where it would be slow and the
  /// likelihood is no longer skew, the delta method.
  ///
  /// - Parameter groups: rows of the histories; they hold all of them.
  func alive(_ forecast: ValueForecast, of groups: [Range<Int>]) -> GroupedEstimates {
    let histories = forecast.histories
    if histories.count <= 20_000, let ranges = aliveRanges(over: histories, of: groups) {
      func estimate(_ rows: Range<Int>, _ range: DrawnSums.Limits) -> Estimate {
        let value = forecast.total(\.alive, over: rows)
        return Estimate(
          value: value, low: min(value, range.low), high: max(value, range.high),
          n: histories.customerCount(in: rows))
      }
      return GroupedEstimates(
        whole: estimate(0..<histories.count, ranges.whole),
        groups: zip(groups, ranges.groups).map(estimate))
    }
    let sums = groups.map { rows in
      sum(of: forecast.alive, over: rows, histories) {
        $0.alive(repeats: $1, recency: $2, age: $3)
      } chance: {
        forecast.alive[$0] * (1 - forecast.alive[$0])
      }
    }
    return estimates(sums) { min($0, $1) }
  }

  /// Order days in the next 90 days, of all and of `groups` of the histories, which hold all of them.
  func orders90(_ forecast: ValueForecast, of groups: [Range<Int>]) -> GroupedEstimates {
    let sums = groups.map { rows in
      sum(of: forecast.orders90, over: rows, forecast.histories) {
        $0.orders(within: 90, repeats: $1, recency: $2, age: $3)
      } chance: {
        forecast.variance90[$0]
      }
    }
    return estimates(sums) { high, _ in high }
  }

  private func estimates(
    _ sums: [UncertainSum], _ limit: (_ high: Double, _ customers: Double) -> Double
  ) -> GroupedEstimates {
    func estimate(_ sum: UncertainSum) -> Estimate {
      sum.estimate(
        variance: covariance.map { sum.chance + deltaVariance(sum.byPurchases, $0) }
      ) { value, variance in
        let half = z95 * variance.squareRoot()
        return (max(0, value - half), limit(value + half, Double(sum.customers)))
      }
    }
    return GroupedEstimates(
      whole: estimate(sums.reduce(UncertainSum(), +)), groups: sums.map(estimate))
  }

  /// Σ over the customers of `rows` of a figure.
  ///
  /// - Parameters:
  ///   - values: the figure of a customer of each history.
  ///   - chance: its variance of such a customer.
  private func sum(
    of values: [Double], over rows: Range<Int>, _ histories: PurchaseHistories,
    by figure: (PurchaseForecast, _ repeats: Int, _ recency: Int, _ age: Int) -> Double,
    chance: (Int) -> Double
  ) -> UncertainSum {
    var sum = UncertainSum(customers: histories.customerCount(in: rows))
    for row in rows {
      sum.value += Double(histories.customers[row]) * values[row]
      sum.chance += Double(histories.customers[row]) * chance(row)
    }
    sum.byPurchases = gradient(
      of: sum.value, over: rows, histories, by: figure, weight: { Double(histories.customers[$0]) })
    return sum
  }

  /// The gradient of `value`, Σ over `rows` of a figure with its weight, by the logarithms of the
  /// parameters: from differences over at most 1,000 histories, in proportion.
  func gradient(
    of value: Double, over rows: Range<Int>, _ histories: PurchaseHistories,
    by figure: (PurchaseForecast, _ repeats: Int, _ recency: Int, _ age: Int) -> Double,
    weight: (Int) -> Double
  ) -> [Double] {
    let sample = stride(from: rows.lowerBound, to: rows.upperBound, by: (rows.count + 999) / 1000)
    func total(_ forecast: PurchaseForecast) -> Double {
      sample.reduce(0) { sum, row in
        sum
          + weight(row)
          * figure(
            forecast, Int(histories.repeats[row]), Int(histories.recency[row]),
            Int(histories.age[row]))
      }
    }
    let there = total(forecast)
    return parameters.values.indices.map { i in
      there > 0
        ? (total(moved(i, by: 1e-4)) - total(moved(i, by: -1e-4))) * value / there / 2e-4 : 0
    }
  }

  private func moved(_ i: Int, by step: Double) -> PurchaseForecast {
    var logarithms = parameters.logarithms
    logarithms[i] += step
    return PurchaseForecast(model, PurchaseParameters(logarithms: logarithms))
  }
}
