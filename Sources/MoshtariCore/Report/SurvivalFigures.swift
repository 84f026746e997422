/// Curves of time by group: to the second order, or under contract; a dimension is nil where the column is
/// absent.
package struct SurvivalByDimension: Codable, Equatable, Sendable {
  package var kind: GroupedSurvival?
  /// How the customer came to the shop.
  package var channel: GroupedSurvival?
  package var region: GroupedSurvival?
  /// The quarter of the first order, such as `2026-Q1` of the report's calendar; the newest twelve.
  package var cohort: GroupedSurvival?
  package init() {}
}

/// The curves of the groups of one dimension, and whether they differ.
package struct GroupedSurvival: Codable, Equatable, Sendable {
  /// By key in UTF-8 byte order; `""` is unknown.
  package var groups: [SurvivalGroup]
  /// Nil where fewer than two groups can be compared.
  package var test: GroupTest?
  package init(groups: [SurvivalGroup], test: GroupTest?) {
    (self.groups, self.test) = (groups, test)
  }
}

/// Time of the customers of one group until the event, Kaplan-Meier: from the first to the second order, or
/// from the first order to the contract's end.
package struct SurvivalGroup: Codable, Equatable, Sendable {
  package var key: String
  package var customers: Int
  /// Null where the group is hidden.
  @OrNull package var events: Int?
  package var median: Estimate
  /// Share with the event within 90 and 180 days of the first order.
  package var within90: Estimate
  package var within180: Estimate
  /// Share without the event yet at 0, 15, 30 … 360 days, of contracts at 0, 90, 180 … 1800; empty where
  /// hidden.
  package var steps: [SurvivalStep]
  package init(
    key: String, customers: Int, events: Int?, median: Estimate, within90: Estimate,
    within180: Estimate, steps: [SurvivalStep]
  ) {
    (self.key, self.customers, self.median) = (key, customers, median)
    (self.within90, self.within180, self.steps) = (within90, within180, steps)
    self.events = events
  }

  /// How many were still without the event and watched on `day`, one of those of `steps`; nil where hidden,
  /// 0 beyond the longest time.
  package func atRisk(at day: Int) -> Int? {
    steps.isEmpty ? nil : steps.first { $0.day == day }?.atRisk ?? 0
  }
}

/// Whether the curves of groups differ: the log-rank test.
package struct GroupTest: Codable, Equatable, Sendable {
  package var chiSquare: Double
  /// Of freedom: groups − 1, less where a group adds nothing to tell apart.
  package var degrees: Int
  package var p: Double
  /// p after Holm's correction over the tests of the same family.
  package var adjusted: Double
  /// Groups compared: those with a name and enough customers.
  package var groups: Int
  /// Whether `adjusted` is below 0.05.
  package var differs: Bool
  package init(chiSquare: Double, degrees: Int, p: Double, adjusted: Double, groups: Int) {
    (self.chiSquare, self.degrees, self.p) = (chiSquare, degrees, p)
    (self.adjusted, self.groups) = (adjusted, groups)
    differs = adjusted < 0.05
  }
}

/// What a silence of so many days means for the next order.
package struct Silence: Codable, Equatable, Sendable {
  /// H: the days in which an order may come.
  package var horizon: Int
  /// Customers with an order, their gaps between order days, the open ones included, and the closed ones.
  package var customers: Int
  package var gaps: Int
  package var closed: Int
  /// The longest gap.
  package var lastDay: Int
  /// Probability of an order in the next H days after so many days of silence; only where the data reach
  /// day + H. `n`: customers with a gap longer than that.
  package var reorder: [ShareAtDay]
  package init(
    horizon: Int, customers: Int, gaps: Int, closed: Int, lastDay: Int, reorder: [ShareAtDay]
  ) {
    (self.horizon, self.customers, self.gaps, self.closed) = (horizon, customers, gaps, closed)
    (self.lastDay, self.reorder) = (lastDay, reorder)
  }
}

/// Time under contract, from the first order to the contract's end, Kaplan-Meier.
package struct Tenure: Codable, Equatable, Sendable {
  /// With an order and a contract.
  package var customers: Int
  /// Contracts that ended without a renewal; null where hidden.
  @OrNull package var ended: Int?
  /// In days.
  package var median: Estimate
  /// Share still under contract at 0, 90, 180 … days; empty where hidden.
  package var steps: [SurvivalStep]
  /// The same by group; `events` are contracts that ended.
  package var by = SurvivalByDimension()
  package init(customers: Int, ended: Int?, median: Estimate, steps: [SurvivalStep]) {
    (self.customers, self.median, self.steps) = (customers, median, steps)
    self.ended = ended
  }
}
