import MoshtariCore

extension CustomerValue {
  /// What the models say of everybody with an order, and how they did on orders that they had not seen.
  ///
  /// Where dropout is not identified, or the holdout's forecast was off by more than a fifth, nothing
  /// is said of the future (`metrics.md` A6, B2).
  ///
  /// - Parameter facts: of the as-of day.
  init(
    _ models: ValueModels, facts: OrderFacts, in rollup: Rollup, settings: Settings
  ) {
    let forecast = models.forecast(of: facts, on: rollup.asOf)
    let holdout = ValueHoldout(of: rollup)
    let reason = models.absence ?? holdout?.absence
    let values = models.predictedValues(forecast, facts, in: rollup)
    self.init(
      customers: forecast.histories.customerCount,
      model: FittedPurchases(models.purchases), other: FittedPurchases(models.other),
      gammaGamma: models.fittedSpend,
      alive: reason.map(Estimate.init) ?? models.purchases.alive(forecast),
      expectedOrders90: reason.map(Estimate.init) ?? models.purchases.orders90(forecast),
      predictedValue: (reason ?? models.spendAbsence).map(Estimate.init)
        ?? Estimate(
          value: values.sumOfKnown, low: nil, high: nil, n: forecast.histories.customerCount),
      byOrders: ValueBand.bands(
        forecast, values, facts, isKnown: reason == nil, k: settings.privacy.k),
      holdout: holdout)
  }
}

extension ValueModels {
  fileprivate var absence: AbsenceReason? { isIdentified ? nil : .notIdentified }

  fileprivate var spendAbsence: AbsenceReason? {
    guard let spend else { return .noData }
    return spend.q > 1 && spend.isFound ? nil : .notIdentified
  }

  fileprivate var fittedSpend: FittedSpend? {
    spend.map { spend in
      FittedSpend(
        p: spend.p, q: spend.q, v: spend.v, logLikelihood: spend.logLikelihood,
        customers: spend.customers, excluded: spends.excluded, correlation: spends.correlation,
        mean: spend.expectedSpend(repeats: 0, mean: 0))
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

  /// Bands with customers; those of fewer than `k` show their number only.
  fileprivate static func bands(
    _ forecast: ValueForecast, _ values: [Double], _ facts: OrderFacts, isKnown: Bool, k: Int
  ) -> [ValueBand] {
    limits.compactMap { key, days in
      let members = facts.orderDays.indices.filter { days.contains(facts.orderDays[$0]) }
      guard !members.isEmpty else { return nil }
      var band = ValueBand(
        key: key, customers: members.count, alive: nil, expectedOrders90: nil, predictedValue: nil)
      guard isKnown, members.count >= k else { return band }
      func sum(_ column: [Double]) -> Double {
        members.map { column[Int(forecast.histories.position[$0])] }.sorted().reduce(0, +)
      }
      band.alive = sum(forecast.alive) / Double(members.count)
      band.expectedOrders90 = sum(forecast.orders90)
      let known = members.map { values[$0] }
      band.predictedValue = known.contains(where: \.isNaN) ? nil : known.sumOfKnown
      return band
    }
  }
}

extension [Double] {
  /// The sum of what is not NaN, in ascending order, so that the order of customers does not change it.
  fileprivate var sumOfKnown: Double { filter { !$0.isNaN }.sorted().reduce(0, +) }
}
