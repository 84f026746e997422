/// Two categories that are bought together more often than chance brings about.
package struct Basket: Codable, Equatable, Sendable {
  /// Who buys `a` buys `b` too in `confidence` of the baskets; the other way round in
  /// `confidenceBack`, which is not larger.
  package var a: String
  package var b: String
  /// Baskets with both ÷ all baskets.
  package var support: Double
  /// Baskets with both ÷ baskets with `a`, and ÷ baskets with `b`.
  package var confidence: Double
  package var confidenceBack: Double
  /// How many times as often as by chance, with its 95 % interval.
  package var lift: Double
  package var low: Double
  package var high: Double
  /// Baskets with both, customers behind them, and baskets in all.
  package var n: Int
  package var people: Int
  package var of: Int

  package init(
    a: String, b: String, confidence: Double, confidenceBack: Double,
    lift: (value: Double, low: Double, high: Double), n: Int, people: Int, of: Int
  ) {
    (self.a, self.b, self.n, self.people, self.of) = (a, b, n, people, of)
    support = Double(n) / Double(of)
    (self.confidence, self.confidenceBack) = (confidence, confidenceBack)
    (self.lift, low, high) = lift
  }
}

/// Whether loyal customers bore a change of prices better than others.
package typealias PriceEffect = Detailed<PriceEvent>

package struct PriceEvent: Codable, Equatable, Sendable {
  /// The day of the new prices.
  package var day: Day
  package var title: LocalizedText
  /// `rise`, `cut` or `""`.
  package var sign: String
  /// H, the days after it in which an order counts.
  package var horizon: Int
  /// What it is compared with: `year-before`, the same days a year before; `days-before`, the H days
  /// before it; `""` for nothing.
  package var baseline: String
  /// Of those active the day before, who ordered within H days: loyal ones and others, and the same
  /// on the days compared with.
  package var loyal: Estimate
  package var others: Estimate
  package var loyalBefore: Estimate
  package var othersBefore: Estimate
  package var verdict: Verdict
  /// Orders of the shop in the 30 days before it, and in the 30 days before these.
  package var ordersBefore: Int
  package var ordersEarlier: Int

  package init(
    day: Day, title: LocalizedText, sign: String, horizon: Int, ordersBefore: Int,
    ordersEarlier: Int
  ) {
    (self.day, self.title, self.sign, self.horizon) = (day, title, sign, horizon)
    (self.ordersBefore, self.ordersEarlier) = (ordersBefore, ordersEarlier)
    (baseline, verdict) = ("", .unclear)
    loyal = Estimate(absent: .noData)
    (others, loyalBefore, othersBefore) = (loyal, loyal, loyal)
  }
}
