/// Visitors who have not ordered, and why they seem to come: never mixed with customers.
///
/// A visitor is one `visitor_id` of no known customer, or of one without an order up to the day. Nil in
/// a report without orders, without visits, and where visits do not reach back 30 days.
package struct Visitors: Codable, Equatable, Sendable {
  /// The 30 days that are looked at.
  package var fromDay: Day
  package var toDay: Day
  /// Visitors with a visit on these days.
  package var total: Int
  /// The same at the end of the month before; nil where visits do not reach back so far.
  @OrNull package var previousTotal: Int?
  /// Those in none of the families; nil where suppressed.
  @OrNull package var inNone: Int?
  /// In the order of `VisitorFamily.allCases`; they overlap.
  package var families: [Keyed<VisitorCount>]

  package init(
    fromDay: Day, toDay: Day, total: Int, previousTotal: Int?, inNone: Int?,
    families: [Keyed<VisitorCount>]
  ) {
    (self.fromDay, self.toDay, self.total) = (fromDay, toDay, total)
    (self.previousTotal, self.inNone, self.families) = (previousTotal, inNone, families)
  }
}

/// How many visitors are in one family.
package struct VisitorCount: Codable, Equatable, Sendable {
  /// Nil where suppressed; so for the next.
  @OrNull package var count: Int?
  /// At the end of the month before; nil also where visits do not reach back so far.
  @OrNull package var previousCount: Int?
  /// Of all visitors without an order, with Wilson's limits.
  package var share: Estimate
  /// `share` less the share at the end of the month before, by Newcombe; nil where either is hidden or has no
  /// value.
  package var change: ComparisonDifference?

  package init(
    count: Int?, previousCount: Int?, share: Estimate, change: ComparisonDifference? = nil
  ) {
    (self.count, self.previousCount) = (count, previousCount)
    (self.share, self.change) = (share, change)
  }
}
