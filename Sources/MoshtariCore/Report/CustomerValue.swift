/// What customers may still bring: a purchase model and a spend model fitted to the shop's own orders.
///
/// Weeks are days ÷ 7; orders of one day count once.
package struct CustomerValue: Codable, Equatable, Sendable {
  /// Customers with an order: those the purchase models are fitted to.
  package var customers: Int
  /// The model of which the figures below are: MBG/NBD.
  package var model: FittedPurchases
  /// BG/NBD, for comparison.
  package var other: FittedPurchases
  /// Nil where fewer than two customers have a repeat order with money.
  package var gammaGamma: FittedSpend?
  /// Customers of whom the model expects that they have not stopped; so for the next two, absent where
  /// dropout is not identified or the forecast was too far off.
  package var alive: Estimate
  /// Order days of the known customers in the 90 days after the as-of day.
  package var expectedOrders90: Estimate
  /// Net revenue of the known customers in the next 364 days, discounted to today, minor units; times
  /// `margin` where the settings say one. Without an interval where the spend of single customers has no
  /// variance (q + p · repeats ≤ 2), or a likelihood is flat.
  package var predictedValue: Estimate
  /// By order days, ascending; empty where the figures above are absent.
  package var byOrders: [ValueBand]
  /// Nil where the history is too short to hold a part of it out.
  package var holdout: ValueHoldout?

  package init(
    customers: Int, model: FittedPurchases, other: FittedPurchases, gammaGamma: FittedSpend?,
    alive: Estimate, expectedOrders90: Estimate, predictedValue: Estimate, byOrders: [ValueBand],
    holdout: ValueHoldout?
  ) {
    (self.customers, self.model, self.other) = (customers, model, other)
    (self.gammaGamma, self.alive) = (gammaGamma, alive)
    (self.expectedOrders90, self.predictedValue) = (expectedOrders90, predictedValue)
    (self.byOrders, self.holdout) = (byOrders, holdout)
  }
}

/// A purchase model with its parameters.
package struct FittedPurchases: Codable, Equatable, Sendable {
  /// `BG/NBD` or `MBG/NBD`.
  package var name: String
  package var r: Double
  package var alpha: Double
  package var a: Double
  package var b: Double
  /// Of r, α, a, b, by the delta method; empty where the likelihood is flat.
  package var standardErrors: [Double]
  package var logLikelihood: Double
  /// Whether the data say how customers stop. Where not, nothing of it is shown.
  package var identified: Bool

  package init(
    name: String, r: Double, alpha: Double, a: Double, b: Double, standardErrors: [Double],
    logLikelihood: Double, identified: Bool
  ) {
    (self.name, self.r, self.alpha, self.a, self.b) = (name, r, alpha, a, b)
    (self.standardErrors, self.logLikelihood) = (standardErrors, logLikelihood)
    self.identified = identified
  }
}

/// The gamma-gamma model with its parameters.
package struct FittedSpend: Codable, Equatable, Sendable {
  package var p: Double
  package var q: Double
  /// In minor units.
  package var v: Double
  package var logLikelihood: Double
  /// Customers it is fitted to: with a repeat order day and money on those days.
  package var customers: Int
  /// Customers with a repeat order day whose money on those days is 0 or less.
  package var excluded: Int
  /// Of repeat order days with their mean money; the model supposes none. Null where one of them does not vary.
  @OrNull package var correlation: Double?
  /// Mean money of an order day of a customer of whom nothing is known; null where q ≤ 1.
  @OrNull package var mean: Double?

  package init(
    p: Double, q: Double, v: Double, logLikelihood: Double, customers: Int, excluded: Int,
    correlation: Double?, mean: Double?
  ) {
    (self.p, self.q, self.v, self.logLikelihood) = (p, q, v, logLikelihood)
    (self.customers, self.excluded) = (customers, excluded)
    (self.correlation, self.mean) = (correlation, mean)
  }
}

/// What the model says of the customers with so many order days.
package struct ValueBand: Codable, Equatable, Sendable {
  /// `1`, `2`, `3–4`, `5–9` or `10+`, written with a plain hyphen.
  package var key: String
  package var customers: Int
  /// Share of them who have not stopped; absent where fewer than k are in the band, or it is hidden
  /// beside such a band. So for the next two.
  package var alive: Estimate
  /// Order days of all of them in the next 90 days.
  package var expectedOrders90: Estimate
  /// As `CustomerValue.predictedValue`, of them.
  package var predictedValue: Estimate

  package init(
    key: String, customers: Int, alive: Estimate, expectedOrders90: Estimate,
    predictedValue: Estimate
  ) {
    (self.key, self.customers, self.alive) = (key, customers, alive)
    (self.expectedOrders90, self.predictedValue) = (expectedOrders90, predictedValue)
  }
}

/// The models fitted to the orders before a day, and what they expected of the days after it.
package struct ValueHoldout: Codable, Equatable, Sendable {
  /// The first and the last day held out.
  package var fromDay: Day
  package var toDay: Day
  /// Customers with an order before.
  package var customers: Int
  /// Their order days in the days held out, and how many the model expected.
  package var happened: Int
  package var expected: Double
  /// What BG/NBD expected.
  package var otherExpected: Double
  /// expected ÷ happened − 1; null where nothing happened.
  @OrNull package var bias: Double?

  package init(
    fromDay: Day, toDay: Day, customers: Int, happened: Int, expected: Double,
    otherExpected: Double
  ) {
    (self.fromDay, self.toDay, self.customers) = (fromDay, toDay, customers)
    (self.happened, self.expected, self.otherExpected) = (happened, expected, otherExpected)
    bias = happened == 0 ? nil : expected / Double(happened) - 1
  }
}
