import Dispatch
import Foundation
import MoshtariCore

/// What the customers of each history may bring in the 364 days after the as-of day, by the purchase
/// model and the spend model together.
///
/// The range is the sum ± 1.96 standard deviations: chance, as the variance of a random sum of spends
/// whose mean M is itself uncertain, E[M²] (E[N²] + E[N] ÷ p) − E[N]² E[M]² a customer, orders being
/// discounted at their mean rate; and both models' parameters by the delta method. The likelihoods of
/// the models have no parameter in common, so the two parts add up. In simulated shops it holds as
/// often as it says; a log-normal or a gamma distribution of the sum did not do better
/// (`docs/coverage.md`).
///
/// Source: P. Fader, B. Hardie, note 025, for what is believed of M; S. M. Ross, Introduction to
/// Probability Models, 3.4 (variance of a compound sum). The combination is our own.
struct RevenueForecast {
  private let fit: PurchaseFit
  private let spend: SpendFit
  private let forecast: ValueForecast
  /// The share of revenue that counts.
  private let margin: Double
  /// One element a history.
  private var spends: [SpendSums]

  /// Σ over the customers of a history of what is believed of their mean spend M an order day.
  private struct SpendSums {
    /// Σ E[M], Σ E[M²], Σ E[M]² and the slopes of Σ E[M].
    var means = 0.0, squares = 0.0, squaresOfMeans = 0.0, slopes = [0.0, 0, 0]

    mutating func add(_ belief: (mean: Double, square: Double, slopes: [Double])) {
      means += belief.mean
      squares += belief.square
      squaresOfMeans += belief.mean * belief.mean
      for i in slopes.indices { slopes[i] += belief.slopes[i] }
    }
  }

  /// - Parameters:
  ///   - spend: with q above 1.
  ///   - forecast: by `fit`, of the customers of whom the next are.
  ///   - orderDays: of each customer.
  ///   - repeatRevenue: of each customer's order days after the first, minor units. Who brought nothing
  ///     is outside the spend model, and taken for somebody of whom nothing is known.
  init(
    _ fit: PurchaseFit, _ spend: SpendFit, _ forecast: ValueForecast, orderDays: [Int32],
    repeatRevenue: [Int64], margin: Double
  ) {
    (self.fit, self.spend, self.forecast, self.margin) = (fit, spend, forecast, margin)
    var customers: [(history: Int32, revenue: Int64)] = []
    for customer in orderDays.indices where orderDays[customer] > 0 {
      customers.append((forecast.histories.position[customer], repeatRevenue[customer]))
    }
    // So that the order of customers does not change a sum.
    customers.sort { ($0.history, $0.revenue) < ($1.history, $1.revenue) }
    spends = Array(repeating: SpendSums(), count: forecast.histories.count)
    for (history, revenue) in customers {
      let row = Int(history)
      let repeats = revenue > 0 ? Int(forecast.histories.repeats[row]) : 0
      let mean = repeats > 0 ? Double(revenue) / Double(repeats) : 0
      spends[row].add(spend.belief(repeats: repeats, mean: mean))
    }
  }

  /// Of all customers, and of `groups` of the histories, which hold all of them.
  func estimates(of groups: [Range<Int>]) -> GroupedEstimates {
    let sums = groups.map(sum)
    return GroupedEstimates(
      whole: estimate(sums.reduce(UncertainSum(), +)), groups: sums.map(estimate))
  }

  func sum(over rows: Range<Int>) -> UncertainSum {
    let histories = forecast.histories
    var sum = UncertainSum(customers: histories.customerCount(in: rows))
    for row in rows {
      let orders = forecast.discountedOrders[row]
      sum.value += margin * orders * spends[row].means
      sum.chance += margin * margin * chance(of: row)
      for i in sum.bySpend.indices { sum.bySpend[i] += margin * orders * spends[row].slopes[i] }
    }
    sum.byPurchases = fit.gradient(
      of: sum.value, over: rows, histories,
      by: { $0.orders(within: 364, repeats: $1, recency: $2, age: $3) },
      weight: { spends[$0].means })
    return sum
  }

  private func chance(of row: Int) -> Double {
    let histories = forecast.histories, spends = spends[row]
    let (mean, variance) = fit.forecast.orderMoments(
      within: 364, repeats: Int(histories.repeats[row]), recency: Int(histories.recency[row]),
      age: Int(histories.age[row]))
    guard mean > 0 else { return 0 }
    let worth = forecast.discountedOrders[row] / mean
    return worth * worth
      * ((variance + mean * mean + mean / spend.p) * spends.squares
        - mean * mean * spends.squaresOfMeans)
  }

  private func estimate(_ sum: UncertainSum) -> Estimate {
    sum.estimate(variance: variance(of: sum)) { value, variance in
      let half = z95 * variance.squareRoot()
      return (max(0, value - half), value + half)
    }
  }

  func variance(of sum: UncertainSum) -> Double? {
    guard let purchases = fit.covariance, let spend = spend.covariance else { return nil }
    return sum.chance + deltaVariance(sum.byPurchases, purchases)
      + deltaVariance(sum.bySpend, spend)
  }
}
