/// How soon customers give the order after the n-th, Kaplan-Meier.
///
/// By the rank of orders: two on one day are 0 days apart. Who has no order n + 1 is watched until `asOf`.
package struct NextOrder: Codable, Equatable, Sendable {
  /// n.
  package var orders: Int
  /// With at least n orders.
  package var customers: Int
  /// Of them those with at least one more; null where hidden.
  @OrNull package var events: Int?
  /// In days.
  package var median: Estimate
  /// Share with order n + 1 within 30, 90, 180 and 360 days of the n-th.
  package var within: [WatchedShare]
  /// From n = 2; the groups of the first order are those of `survival.by`. Nil for n = 1.
  package var by: NextOrderByDimension?
  package init(
    orders: Int, customers: Int, events: Int?, median: Estimate, within: [WatchedShare],
    by: NextOrderByDimension? = nil
  ) {
    (self.orders, self.customers, self.median) = (orders, customers, median)
    (self.within, self.by) = (within, by)
    self.events = events
  }
}

/// The order after the n-th in each group; nil where the column is absent or nobody's value is known.
package struct NextOrderByDimension: Codable, Equatable, Sendable {
  package var kind: GroupedNextOrder?
  /// How the customer came to the shop.
  package var channel: GroupedNextOrder?
  package var region: GroupedNextOrder?
  /// The quarter of the n-th order, such as `2026-Q1` of the report's calendar; the newest twelve.
  package var cohort: GroupedNextOrder?
  package init() {}
}

/// The groups of one dimension, and whether their curves differ.
package struct GroupedNextOrder: Codable, Equatable, Sendable {
  /// By key in UTF-8 byte order; `""` is unknown.
  package var groups: [NextOrderGroup]
  /// Nil where fewer than two groups can be compared.
  package var test: GroupTest?
  package init(groups: [NextOrderGroup], test: GroupTest?) {
    (self.groups, self.test) = (groups, test)
  }
}

/// The order after the n-th in one group.
package struct NextOrderGroup: Codable, Equatable, Sendable {
  package var key: String
  /// With at least n orders.
  package var customers: Int
  /// Null where the group is hidden.
  @OrNull package var events: Int?
  /// In days.
  package var median: Estimate
  /// As of all customers.
  package var within: [WatchedShare]
  package init(
    key: String, customers: Int, events: Int?, median: Estimate, within: [WatchedShare]
  ) {
    (self.key, self.customers, self.median, self.within) = (key, customers, median, within)
    self.events = events
  }
}

/// A share by so many days, and how many still wait and are watched on that day; its fields beside the days
/// in JSON.
package struct WatchedShare: Codable, Equatable, Sendable {
  package var day: Int
  /// Without the event before that day and not censored before it; null where hidden.
  package var atRisk: Int?
  /// Its fields stand beside `day`; `n` counts all customers of the curve.
  package var estimate: Estimate
  package init(day: Int, atRisk: Int?, estimate: Estimate) {
    (self.day, self.atRisk, self.estimate) = (day, atRisk, estimate)
  }

  private enum CodingKeys: String, CodingKey { case day, atRisk }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    day = try container.decode(Int.self, forKey: .day)
    atRisk = try container.decode(Int?.self, forKey: .atRisk)
    estimate = try Estimate(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(day, forKey: .day)
    try container.encode(atRisk, forKey: .atRisk)
    try estimate.encode(to: encoder)
  }
}
