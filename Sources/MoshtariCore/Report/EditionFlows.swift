/// Who moved between segments since the edition before: `flows.sinceEdition`.
///
/// The state on the earlier day is measured anew from today's data, once by the rules and cut-offs of that edition and
/// once by today's. So who moved is told apart from who was moved: `byRules` compares the two on that same day,
/// `byBehaviour` compares the two days by today's rules. Source: own definition.
package struct EditionFlows: Codable, Equatable, Sendable {
  /// The edition's id, its as-of day and the report's.
  package var edition: String
  package var fromDay: Day
  package var toDay: Day
  /// The lifecycle states.
  package var lifecycle: FlowsByCause
  /// Segments by rule, by id in UTF-8 order; those that both rule books have.
  package var segments: [SegmentFlow]

  package init(
    edition: String, fromDay: Day, toDay: Day, lifecycle: FlowsByCause, segments: [SegmentFlow]
  ) {
    (self.edition, self.fromDay, self.toDay) = (edition, fromDay, toDay)
    (self.lifecycle, self.segments) = (lifecycle, segments)
  }
}

/// Moves between the segments of one family, by what made them.
package struct FlowsByCause: Codable, Equatable, Sendable {
  /// From the earlier day to the later, by today's rules.
  package var byBehaviour: MoneyFlow
  /// On the earlier day, from the edition's rules to today's; nil where both put everybody in the same place.
  package var byRules: MoneyFlow?

  package init(byBehaviour: MoneyFlow, byRules: MoneyFlow? = nil) {
    (self.byBehaviour, self.byRules) = (byBehaviour, byRules)
  }
}

/// Who was where and is where, in people and in the money that they have brought.
package struct MoneyFlow: Codable, Equatable, Sendable {
  /// Row and column keys as in `FlowMatrix`.
  package var from: [String]
  package var to: [String]
  /// Customers, a row for each `from`; null where suppressed.
  package var matrix: [[Int?]]
  /// Their net revenue of the whole period up to the later day, minor units; null where suppressed.
  package var revenue: [[Int64?]]

  package init(from: [String], to: [String], matrix: [[Int?]], revenue: [[Int64?]]) {
    (self.from, self.to, self.matrix, self.revenue) = (from, to, matrix, revenue)
  }
}

/// Who came to one segment and left it, by what made them.
package struct SegmentFlow: Codable, Equatable, Sendable {
  /// The segment's id.
  package var segment: String
  /// Between the earlier day and the later, by today's rules.
  package var byBehaviour: SegmentTurnover
  /// Nil where the edition's rule and today's say the same of everybody.
  package var byRules: SegmentTurnover?

  package init(segment: String, byBehaviour: SegmentTurnover, byRules: SegmentTurnover? = nil) {
    (self.segment, self.byBehaviour, self.byRules) = (segment, byBehaviour, byRules)
  }
}

/// Customers who came and left, and the net revenue that they have brought up to the later day, minor units;
/// all four null where suppressed.
package struct SegmentTurnover: Codable, Equatable, Sendable {
  @OrNull package var joined: Int?
  @OrNull package var left: Int?
  /// Of those who came.
  @OrNull package var joinedRevenue: Int64?
  /// Of those who left.
  @OrNull package var leftRevenue: Int64?

  package init(joined: Int?, left: Int?, joinedRevenue: Int64?, leftRevenue: Int64?) {
    self.joined = joined
    self.left = left
    self.joinedRevenue = joinedRevenue
    self.leftRevenue = leftRevenue
  }
}
