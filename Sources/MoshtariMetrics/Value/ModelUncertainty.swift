import MoshtariCore

extension PurchaseFit {
  /// Each customer is there or not, and the parameters are estimates: `aliveRange`, widened to hold the
  /// value. Above 20,000 histories, where it would be slow and the likelihood is no longer skew, the
  /// delta method.
  func alive(_ forecast: ValueForecast) -> Estimate {
    let histories = forecast.histories, value = forecast.total(\.alive)
    if histories.count <= 20_000, let range = aliveRange(over: histories) {
      return Estimate(
        value: value, low: min(value, range.low), high: max(value, range.high),
        n: histories.customerCount)
    }
    let chance = histories.repeats.indices.reduce(0.0) { sum, row in
      sum + Double(histories.customers[row]) * forecast.alive[row] * (1 - forecast.alive[row])
    }
    return estimate(
      value, chance, over: histories, atMost: histories.customerCount
    ) { $0.alive(repeats: $1, recency: $2, age: $3) }
  }

  func orders90(_ forecast: ValueForecast) -> Estimate {
    estimate(forecast.total(\.orders90), forecast.total(\.variance90), over: forecast.histories) {
      $0.orders(within: 90, repeats: $1, recency: $2, age: $3)
    }
  }

  private func estimate(
    _ value: Double, _ chance: Double, over histories: PurchaseHistories, atMost: Int? = nil,
    of figure: (PurchaseForecast, Int, Int, Int) -> Double
  ) -> Estimate {
    let n = histories.customerCount
    guard let parameters = variance(over: histories, of: figure) else {
      return Estimate(value: value, low: nil, high: nil, n: n)
    }
    let half = z95 * (chance + parameters).squareRoot()
    return Estimate(
      value: value, low: max(0, value - half),
      high: min(value + half, atMost.map(Double.init) ?? .infinity), n: n)
  }

  /// The variance of a sum over customers that comes from the parameters being estimated: gᵀ Σ g
  /// with the sum's gradient g by the logarithms of the parameters, from differences over at most
  /// 5,000 histories. Nil where the likelihood is flat.
  private func variance(
    over histories: PurchaseHistories,
    of value: (PurchaseForecast, _ repeats: Int, _ recency: Int, _ age: Int) -> Double
  ) -> Double? {
    guard let covariance else { return nil }
    let sample = histories.thinned(to: 5000), logarithms = parameters.logarithms
    let weight = Double(histories.customerCount) / Double(sample.customerCount)
    let gradient = logarithms.indices.map { i in
      (sample.total(value, moved(i, by: 1e-4)) - sample.total(value, moved(i, by: -1e-4)))
        * weight / 2e-4
    }
    var sum = 0.0
    for i in gradient.indices {
      for j in gradient.indices { sum += gradient[i] * covariance[i][j] * gradient[j] }
    }
    return max(0, sum)
  }

  private func moved(_ i: Int, by step: Double) -> PurchaseForecast {
    var logarithms = parameters.logarithms
    logarithms[i] += step
    return PurchaseForecast(model, PurchaseParameters(logarithms: logarithms))
  }
}

extension PurchaseHistories {
  fileprivate func total(
    _ value: (PurchaseForecast, Int, Int, Int) -> Double, _ forecast: PurchaseForecast
  ) -> Double {
    repeats.indices.reduce(0) { sum, row in
      sum
        + Double(customers[row])
        * value(forecast, Int(repeats[row]), Int(recency[row]), Int(age[row]))
    }
  }
}
