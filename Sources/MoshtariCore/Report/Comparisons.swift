/// The last complete month beside the months before it, all of them together.
package struct YearComparison: Codable, Equatable, Sendable {
  package var period: Month
  /// How many months before it are in, at most 12; those hidden or without answers are not.
  package var months: Int
  package var now: Estimate
  package var before: Estimate
  /// `now` − `before`: points for NPS, −1...1 for shares; and its 95 % interval.
  package var value: Double
  package var low: Double
  package var high: Double
  package var verdict: Verdict
  package init(
    period: Month, months: Int, now: Estimate, before: Estimate,
    difference: (value: Double, low: Double, high: Double)
  ) {
    (self.period, self.months, self.now, self.before) = (period, months, now, before)
    (value, low, high) = difference
    verdict = Verdict(low: difference.low, high: difference.high)
  }
}

/// How far apart the groups of one dimension are: the two clear of each other that are farthest apart,
/// else the highest and the lowest.
package struct GroupSpread: Codable, Equatable, Sendable {
  /// Keys of two of the groups compared, of which the first has the higher value. Where a pair is clear,
  /// these are the clear pair with the largest difference; a smaller group may lie outside them.
  package var highest: String
  package var lowest: String
  /// Highest − lowest: points for NPS, 0...1 for shares; and its interval, which holds for all pairs
  /// of groups at once with 95 %.
  package var value: Double
  package var low: Double
  package var high: Double
  /// Groups compared: those with a name and `meta.lowBase` answers or more; at least 2.
  package var groups: Int
  /// Whether the interval excludes zero; where it does not, no pair of the groups is clear.
  package var isClear: Bool
  /// Whether `highest` is clearly above, `lowest` clearly below, each of the others, and no named group was too
  /// small to be compared.
  package var isHighestAlone: Bool
  package var isLowestAlone: Bool
  package init(
    highest: String, lowest: String, difference: (value: Double, low: Double, high: Double),
    groups: Int, isHighestAlone: Bool, isLowestAlone: Bool
  ) {
    (self.highest, self.lowest, self.groups) = (highest, lowest, groups)
    (value, low, high) = difference
    isClear = difference.low > 0
    (self.isHighestAlone, self.isLowestAlone) = (isHighestAlone, isLowestAlone)
  }
}

/// The spread of each dimension; nil where fewer than two groups can be compared.
package struct SpreadByDimension: Codable, Equatable, Sendable {
  package var region: GroupSpread?
  package var kind: GroupSpread?
  package var channel: GroupSpread?
  package var touchpoint: GroupSpread?
  package var product: GroupSpread?
  package init() {}
}

/// The newest cohorts beside those of the same months a year before.
package struct CohortComparison: Codable, Equatable, Sendable {
  /// Months after the first order at which they are compared.
  package var k: Int
  /// The first and last month of the newer cohorts, and how many there are.
  package var from: Month
  package var to: Month
  package var cohorts: Int
  /// The share with an order in month k, newer and older cohorts each taken together.
  package var newer: Estimate
  package var older: Estimate
  /// `newer` − `older`, −1...1, and its 95 % interval.
  package var value: Double
  package var low: Double
  package var high: Double
  package var verdict: Verdict
  package init(
    k: Int, from: Month, to: Month, cohorts: Int, newer: Estimate, older: Estimate,
    difference: (value: Double, low: Double, high: Double)
  ) {
    (self.k, self.from, self.to, self.cohorts) = (k, from, to, cohorts)
    (self.newer, self.older) = (newer, older)
    (value, low, high) = difference
    verdict = Verdict(low: difference.low, high: difference.high)
  }
}
