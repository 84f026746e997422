import MoshtariCore

/// The models fitted to a shop, how they did on orders that they had not seen, and what they say on a day.
struct ValueModels {
  let purchases: PurchaseFit
  let other: PurchaseFit
  let spends: RepeatSpends
  let spend: SpendFit?
  let holdout: ValueHoldout?
  /// A year's rate by which money of the future counts less, and the share of revenue that counts.
  let discount: Double
  let margin: Double

  /// Nil where nobody ordered on two days up to the as-of day, which `facts` are of.
  init?(of facts: OrderFacts, in rollup: Rollup, settings: Settings) {
    let histories = PurchaseHistories(of: facts, upTo: rollup.asOf)
    guard let purchases = PurchaseFit(.mbgNBD, to: histories),
      let other = PurchaseFit(.bgNBD, to: histories)
    else { return nil }
    (self.purchases, self.other) = (purchases, other)
    spends = RepeatSpends(of: facts, in: rollup)
    spend = SpendFit(repeats: spends.repeats, means: spends.means)
    holdout = ValueHoldout(of: rollup)
    (discount, margin) = (settings.value.discount, settings.margin ?? 1)
  }

  /// Why nothing is said of the future: the data do not say how customers stop, or the forecast of
  /// the orders held out was off by more than a fifth. Nil where something is said.
  var absence: AbsenceReason? {
    let isIdentified = purchases.isFound && purchases.parameters.isDropoutIdentified
    return isIdentified ? holdout?.absence : .notIdentified
  }

  /// Why nothing is said of money to come.
  var spendAbsence: AbsenceReason? {
    guard let spend else { return absence ?? .noData }
    return absence ?? (spend.isFound && spend.q > 1 ? nil : .notIdentified)
  }

  func forecast(of facts: OrderFacts, on day: Day) -> ValueForecast {
    ValueForecast(
      purchases.forecast, of: PurchaseHistories(of: facts, upTo: day), discount: discount)
  }

  /// Minor units an order day that the spend model expects of `customer`; nil where its mean is undefined.
  func spendPerOrderDay(_ customer: Int, _ facts: OrderFacts, in rollup: Rollup) -> Double? {
    let repeats = Int(facts.orderDays[customer]) - 1
    guard repeats > 0 else { return spend?.expectedSpend(repeats: 0, mean: 0) }
    let revenue = facts.revenue[customer] - rollup.orderDays.firstDayRevenue(of: customer)
    // Who brought nothing on the repeat days is outside the model, which knows of money above 0 only.
    guard revenue > 0 else { return spend?.expectedSpend(repeats: 0, mean: 0) }
    return spend?.expectedSpend(repeats: repeats, mean: Double(revenue) / Double(repeats))
  }

  /// What everybody may bring in the next 364 days; nil where nothing is said of money.
  ///
  /// - Parameter forecast: of the as-of day, as `facts`.
  func revenue(_ forecast: ValueForecast, _ facts: OrderFacts, in rollup: Rollup)
    -> RevenueForecast?
  {
    guard spendAbsence == nil, let spend else { return nil }
    return RevenueForecast(
      purchases, spend, forecast, orderDays: facts.orderDays,
      repeatRevenue: facts.orderDays.indices.map { customer in
        facts.orderDays[customer] > 1
          ? facts.revenue[customer] - rollup.orderDays.firstDayRevenue(of: customer) : 0
      }, margin: margin)
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

/// The value models of one report, fitted when they are first asked for: once, for its figures and for
/// the facts of every snapshot alike.
final class SharedValueModels {
  private let facts: OrderFacts
  private let rollup: Rollup
  private let settings: Settings
  /// Nil where nobody ordered on two days.
  private(set) lazy var models = ValueModels(of: facts, in: rollup, settings: settings)
  private lazy var today = models?.forecast(of: facts, on: rollup.asOf)

  /// - Parameter facts: of the as-of day.
  init(of facts: OrderFacts, in rollup: Rollup, settings: Settings) {
    (self.facts, self.rollup, self.settings) = (facts, rollup, settings)
  }

  /// What they say on `day`, which `facts` are of, by the parameters of the as-of day. Nil where there
  /// are no models.
  func forecast(of facts: OrderFacts, on day: Day) -> ValueForecast? {
    day == rollup.asOf ? today : models?.forecast(of: facts, on: day)
  }
}
