import MoshtariCore

/// The models fitted to a shop, and what they say on a day.
struct ValueModels {
  let purchases: PurchaseFit
  let other: PurchaseFit
  let spends: RepeatSpends
  let spend: SpendFit?
  /// A year's rate by which money of the future counts less, and the share of revenue that counts.
  let discount: Double
  let margin: Double

  /// Nil where nobody ordered on two days up to `day`, which `facts` are of.
  init?(of facts: OrderFacts, on day: Day, in rollup: Rollup, settings: Settings) {
    let histories = PurchaseHistories(of: facts, upTo: day)
    guard let purchases = PurchaseFit(.mbgNBD, to: histories),
      let other = PurchaseFit(.bgNBD, to: histories)
    else { return nil }
    (self.purchases, self.other) = (purchases, other)
    spends = RepeatSpends(of: facts, in: rollup)
    spend = SpendFit(repeats: spends.repeats, means: spends.means)
    (discount, margin) = (settings.value.discount, settings.margin ?? 1)
  }

  /// Whether the fit came to rest and the data say how customers stop.
  var isIdentified: Bool { purchases.isFound && purchases.parameters.isDropoutIdentified }

  func forecast(of facts: OrderFacts, on day: Day) -> ValueForecast {
    ValueForecast(
      purchases.forecast, of: PurchaseHistories(of: facts, upTo: day), discount: discount)
  }

  /// Minor units an order day that the spend model expects of `customer`; nil where its mean is undefined.
  func spendPerOrderDay(_ customer: Int, _ facts: OrderFacts, in rollup: Rollup) -> Double? {
    let repeats = Int(facts.orderDays[customer]) - 1
    guard repeats > 0 else { return spend?.expectedSpend(repeats: 0, mean: 0) }
    let revenue = facts.revenue[customer] - rollup.customers.firstDayRevenue[customer]
    // Who brought nothing on the repeat days is outside the model, which knows of money above 0 only.
    guard revenue > 0 else { return spend?.expectedSpend(repeats: 0, mean: 0) }
    return spend?.expectedSpend(repeats: repeats, mean: Double(revenue) / Double(repeats))
  }

  /// What each customer may bring in the next 364 days, minor units; NaN without an order or where
  /// the spend model has no mean.
  func predictedValues(
    _ forecast: ValueForecast, _ facts: OrderFacts, in rollup: Rollup
  ) -> [Double] {
    facts.orderDays.indices.map { customer in
      let history = Int(forecast.histories.position[customer])
      guard history >= 0, let spend = spendPerOrderDay(customer, facts, in: rollup) else {
        return .nan
      }
      return forecast.discountedOrders[history] * spend * margin
    }
  }
}
