/// Money as it was paid beside money in prices of one month. Nil in a report without an index of
/// prices.
///
/// Full counts, not estimates, but for the rates of `nominalRetention`.
package struct RealPrices: Codable, Equatable, Sendable {
  /// The as-of day's month, in whose prices real money is.
  package var month: Month
  /// How much higher prices are in that month than in the same month a year before: index ÷ index − 1;
  /// null where the index does not reach back.
  @OrNull package var rise: Double?
  /// All orders up to the as-of day.
  package var orders: PricedOrders
  /// From the first order's month to the as-of day's, ascending.
  package var monthly: [PricedMonth]
  /// The last twelve complete months; nil where orders do not reach back so far.
  package var twelveMonths: PricedYear?
  /// The years that `year` tells of, the running one last.
  package var years: [PricedYear]
  /// `retention.revenue` as it would be in prices as they were paid; nil where that is absent.
  package var nominalRetention: NominalRetention?

  package init(
    month: Month, rise: Double?, orders: PricedOrders, monthly: [PricedMonth], years: [PricedYear]
  ) {
    (self.month, self.orders, self.monthly) = (month, orders, monthly)
    self.years = years
    self.rise = rise
  }
}

extension Report {
  /// Parts of the report whose money is in prices of the as-of month where there is an index of prices.
  private static let realParts: Set<String> = [
    "acquisition", "concentration", "customers", "growth", "loyalty", "personas", "programme",
    "retention", "rfm", "segments", "upsell", "value",
  ]

  /// The month in whose prices the money at `address` is; nil for money as it was paid.
  package func priceMonth(of address: ReportAddress) -> Month? {
    guard let realPrices, let part = address.steps.first?.name else { return nil }
    guard part != "realPrices" else {
      let isReal = address.steps.contains { $0.name.hasPrefix("real") && $0.name != part }
      return isReal ? realPrices.month : nil
    }
    return Self.realParts.contains(part) ? realPrices.month : nil
  }
}

/// Orders of some days, in both prices.
package struct PricedOrders: Codable, Equatable, Sendable {
  /// Those without a customer included.
  package var count: Int
  /// Net, minor units, as paid; null where fewer than k people are behind it. So for the next.
  @OrNull package var revenue: Int64?
  /// The same in prices of the month.
  @OrNull package var realRevenue: Int64?
  /// Revenue ÷ orders; null also without an order.
  @OrNull package var averageValue: Double?
  /// The same in prices of the month.
  @OrNull package var realAverageValue: Double?

  package init(count: Int, revenue: Int64?, realRevenue: Int64?) {
    self.count = count
    (self.revenue, self.realRevenue) = (revenue, realRevenue)
    averageValue = count > 0 ? revenue.map { Double($0) / Double(count) } : nil
    realAverageValue = count > 0 ? realRevenue.map { Double($0) / Double(count) } : nil
  }
}

/// Orders of one month in both prices.
package struct PricedMonth: Codable, Equatable, Sendable {
  package var period: Month
  /// The month's index ÷ that of the month whose prices are told; null where the index has none.
  @OrNull package var level: Double?
  package var orders: PricedOrders
  /// False for the running month.
  package var complete: Bool

  package init(period: Month, level: Double?, orders: PricedOrders, complete: Bool) {
    (self.period, self.orders, self.complete) = (period, orders, complete)
    self.level = level
  }
}

/// Twelve months or a year in both prices, beside the ones before.
package struct PricedYear: Codable, Equatable, Sendable {
  /// The year of the report's calendar, as `year` names it; `""` for the last twelve months.
  package var name: String
  package var fromDay: Day
  package var toDay: Day
  package var now: PricedOrders
  /// The days a year before; nil where orders do not reach back so far.
  package var before: PricedOrders?
  /// now ÷ before − 1 of the revenue as paid; null where either is hidden or nothing was earned before.
  @OrNull package var change: Double?
  /// The same in prices of the month.
  @OrNull package var realChange: Double?

  package init(name: String, fromDay: Day, toDay: Day, now: PricedOrders, before: PricedOrders?) {
    (self.name, self.fromDay, self.toDay) = (name, fromDay, toDay)
    (self.now, self.before) = (now, before)
    change = Self.change(now.revenue, before?.revenue)
    realChange = Self.change(now.realRevenue, before?.realRevenue)
  }

  private static func change(_ now: Int64?, _ before: Int64?) -> Double? {
    guard let now, let before, before > 0 else { return nil }
    return Double(now) / Double(before) - 1
  }
}

/// Revenue retention in prices as they were paid.
package struct NominalRetention: Codable, Equatable, Sendable {
  /// As in `RevenueRetention`.
  package var nrr: Estimate
  /// As in `RevenueRetention`; so for the next two.
  package var grr: Estimate
  package var tenuredNRR: Estimate
  package var tenuredGRR: Estimate

  package init(_ retention: RevenueRetention) {
    (nrr, grr) = (retention.nrr, retention.grr)
    (tenuredNRR, tenuredGRR) = (retention.tenuredNRR, retention.tenuredGRR)
  }
}
