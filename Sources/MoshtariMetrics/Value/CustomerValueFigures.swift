import MoshtariCore

extension CustomerValue {
  /// What the models say of everybody with an order, and how they did on orders that they had not seen.
  /// Nil where there are no models.
  ///
  /// Where dropout is not identified, or the holdout's forecast was off by more than a fifth, nothing
  /// is said of the future (`metrics.md` A6, B2).
  ///
  /// - Parameter facts: of the as-of day.
  init?(_ shared: SharedValueModels, facts: OrderFacts, in rollup: Rollup) {
    guard let models = shared.models,
      let forecast = shared.forecast(of: facts, on: rollup.asOf)
    else { return nil }
    let absence = models.absence.map(Estimate.init(absent:))
    let values =
      models.spendAbsence == nil ? models.predictedValues(forecast, facts, in: rollup) : nil
    let customers = forecast.histories.customerCount
    self.init(
      customers: customers,
      model: FittedPurchases(models.purchases), other: FittedPurchases(models.other),
      gammaGamma: models.fittedSpend,
      alive: absence ?? models.purchases.alive(forecast),
      expectedOrders90: absence ?? models.purchases.orders90(forecast),
      predictedValue: models.spendAbsence.map(Estimate.init(absent:))
        ?? Estimate(value: values?.sumOfKnown ?? 0, low: nil, high: nil, n: customers),
      byOrders: absence == nil ? ValueBand.bands(forecast, values, facts) : [],
      holdout: models.holdout)
  }
}

extension ValueModels {
  fileprivate var fittedSpend: FittedSpend? {
    spend.map { spend in
      FittedSpend(
        p: spend.p, q: spend.q, v: spend.v, logLikelihood: spend.logLikelihood,
        customers: spend.customers, excluded: spends.excluded, correlation: spends.correlation,
        mean: spend.isFound ? spend.expectedSpend(repeats: 0, mean: 0) : nil)
    }
  }
}

extension FittedPurchases {
  fileprivate init(_ fit: PurchaseFit) {
    let p = fit.parameters
    self.init(
      name: fit.model.rawValue, r: p.r, alpha: p.alpha, a: p.a, b: p.b,
      standardErrors: fit.standardErrors ?? [], logLikelihood: fit.logLikelihood,
      identified: fit.isFound && p.isDropoutIdentified)
  }
}

extension ValueBand {
  /// Order days, the bands they fall in.
  private static let limits: [(key: String, days: ClosedRange<Int32>)] = [
    ("1", 1...1), ("2", 2...2), ("3-4", 3...4), ("5-9", 5...9), ("10+", 10...Int32.max),
  ]

  /// Bands with customers.
  ///
  /// - Parameter values: one element a customer; nil where nothing is said of money.
  fileprivate static func bands(
    _ forecast: ValueForecast, _ values: [Double]?, _ facts: OrderFacts
  ) -> [ValueBand] {
    limits.compactMap { key, days in
      let members = facts.orderDays.indices.filter { days.contains(facts.orderDays[$0]) }
      guard !members.isEmpty else { return nil }
      func sum(_ column: [Double]) -> Double {
        members.map { column[Int(forecast.histories.position[$0])] }.sorted().reduce(0, +)
      }
      return ValueBand(
        key: key, customers: members.count, alive: sum(forecast.alive) / Double(members.count),
        expectedOrders90: sum(forecast.orders90),
        predictedValue: values.map { values in members.map { values[$0] }.sumOfKnown })
    }
  }
}

extension [Double] {
  /// The sum of what is not NaN, in ascending order, so that the order of customers does not change it.
  fileprivate var sumOfKnown: Double { filter { !$0.isNaN }.sorted().reduce(0, +) }
}
