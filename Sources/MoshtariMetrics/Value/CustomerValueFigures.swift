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
    let bands = forecast.histories.bands, groups = bands.map(\.rows)
    let alive = models.purchases.alive(forecast, of: groups)
    let orders = models.purchases.orders90(forecast, of: groups)
    let money = models.revenue(forecast, facts, in: rollup)?.estimates(of: groups)
    let withoutMoney = Estimate(absent: models.spendAbsence ?? .noData)
    self.init(
      customers: forecast.histories.customerCount,
      model: FittedPurchases(models.purchases), other: FittedPurchases(models.other),
      gammaGamma: models.fittedSpend, alive: absence ?? alive.whole,
      expectedOrders90: absence ?? orders.whole, predictedValue: money?.whole ?? withoutMoney,
      byOrders: absence != nil
        ? []
        : bands.indices.map { band in
          ValueBand(
            key: bands[band].key, customers: alive.groups[band].n ?? 0,
            alive: alive.groups[band].perCustomer, expectedOrders90: orders.groups[band],
            predictedValue: money?.groups[band] ?? withoutMoney)
        },
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

extension Estimate {
  /// Of a sum over its n customers, the mean.
  fileprivate var perCustomer: Estimate {
    guard let value, let n, n > 0 else { return self }
    return Estimate(
      value: value / Double(n), low: low.map { $0 / Double(n) }, high: high.map { $0 / Double(n) },
      n: n)
  }
}

extension PurchaseHistories {
  /// By order days, the bands with customers: `ValueBand.key` and the rows.
  package var bands: [(key: String, rows: Range<Int>)] {
    let limits: [(String, ClosedRange<Int32>)] = [
      ("1", 1...1), ("2", 2...2), ("3-4", 3...4), ("5-9", 5...9), ("10+", 10...Int32.max),
    ]
    return limits.map { ($0, rows(ofOrderDays: $1)) }.filter { !$0.1.isEmpty }
  }
}
