/// The recency × frequency table.
package struct RFM: Codable, Equatable, Sendable {
  /// The 25 cells, r then f ascending.
  package var cells: [RFMCell]
  /// Customers scored: those with an order.
  package var customers: Int
  package init(cells: [RFMCell], customers: Int) {
    (self.cells, self.customers) = (cells, customers)
  }
}

package struct RFMCell: Codable, Equatable, Sendable {
  /// Scores 1...5, 5 is best.
  package var r: Int
  package var f: Int
  package var count: Int
  /// Minor units; null where count < k.
  @OrNull package var revenue: Int64?
  package init(r: Int, f: Int, count: Int, revenue: Int64) {
    (self.r, self.f, self.count) = (r, f, count)
    self.revenue = revenue
  }
}

package struct SegmentFigures: Codable, Equatable, Sendable {
  /// `lifecycle`, `rfm`, `satisfaction-loyalty` or a rule segment's family.
  package var family: String
  package var count: Int
  /// count ÷ the customers that the family divides; null where there are none.
  @OrNull package var share: Double?
  /// Net revenue of the members, whole period, minor units; null where suppressed.
  @OrNull package var revenue: Int64?
  @OrNull package var revenueShare: Double?
  /// Orders of the members, whole period, and a member's median recency in days; null without members.
  @OrNull package var ordersPerCustomer: Double?
  @OrNull package var medianRecency: Int?
  /// Net revenue an order of the members, minor units; shares of their orders with a discount, with a refund. Nil
  /// without orders, null where suppressed.
  @OrNull package var averageOrderValue: Double?
  @OrNull package var discountShare: Double?
  @OrNull package var refundShare: Double?
  /// Answers of today's members, whole period; in the family `satisfaction-loyalty` only of those whose place
  /// does not come from NPS.
  package var nps: NPSGroup
  /// What today's members rate: their NPS answers by touchpoint and product, groups of `meta.lowBase` answers or
  /// more only. Nil where there is none.
  package var ratings: ByDimension<NPSGroup>?
  /// Since the end of the previous complete month; nil where history is shorter, and for lifecycle states, of
  /// which `flows` tells.
  package var moves: SegmentMoves?
  /// Customers of whom the data cannot tell.
  package var unknown: Int
  /// Members at the end of the previous complete month, same rules and cut-offs; null where history is shorter.
  @OrNull package var previousCount: Int?
  /// At each snapshot, ascending.
  package var monthly: [SegmentMonth] = []
  /// Of today's members, who ordered k months after the month of their first order, k = 1...12 as far as a
  /// cohort has reached it; all their cohorts together.
  package var cohortRetention: [CohortAverage] = []
  /// NPS of today's members less that of all customers; nil where either is hidden or has no answer.
  package var npsDifference: ComparisonDifference?
  /// Likewise who ordered three months after the first order's month, in shares −1...1.
  package var returnDifference: ComparisonDifference?
  /// What today's members wrote, redacted; at most three in Arabic letters and three in others, none where
  /// fewer than `privacy.quotes` of
  /// them wrote anything.
  package var quotes: [FeedbackQuote] = []

  package init(family: String, count: Int, nps: NPSGroup) {
    (self.family, self.count, self.nps) = (family, count, nps)
    unknown = 0
  }
}

/// Who came to a segment and who left it between two days, by the same rules and cut-offs.
package struct SegmentMoves: Codable, Equatable, Sendable {
  package var fromDay: Day
  package var toDay: Day
  /// Members on both days, only on the later, only on the earlier; null where suppressed.
  @OrNull package var stayed: Int?
  @OrNull package var joined: Int?
  @OrNull package var left: Int?
  /// Where those who joined were on the earlier day: `not-yet-known`, then the lifecycle states.
  package var from: [StateCount]
  /// Where those who left are on the later day: the lifecycle states.
  package var to: [StateCount]
  package init(
    fromDay: Day, toDay: Day, stayed: Int, joined: Int, left: Int, from: [StateCount],
    to: [StateCount]
  ) {
    (self.fromDay, self.toDay) = (fromDay, toDay)
    (self.from, self.to) = (from, to)
    self.stayed = stayed
    self.joined = joined
    self.left = left
  }
}

package struct StateCount: Codable, Equatable, Sendable {
  /// A lifecycle state's id, or `not-yet-known`.
  package var state: String
  /// Null where suppressed.
  @OrNull package var count: Int?
  package init(state: String, count: Int) {
    self.state = state
    self.count = count
  }
}

/// Customers who are in two segments at once.
package struct Overlaps: Codable, Equatable, Sendable {
  /// A row for each rule segment in the report.
  package var segments: [String]
  /// The same, then the lifecycle states.
  package var columns: [String]
  /// Customers in both, by row and column; null where suppressed.
  package var matrix: [[Int?]]
  package init(segments: [String], columns: [String], matrix: [[Int?]]) {
    (self.segments, self.columns, self.matrix) = (segments, columns, matrix)
  }
}

/// A built-in segment whose rule asks for what the data does not hold.
package struct SegmentWithoutData: Codable, Equatable, Sendable {
  /// The segment's id.
  package var id: String
  /// Names of the facts that are unknown of every customer, in the order of `Fact.allCases`; at least one.
  package var facts: [String]
  package init(id: String, facts: [String]) { (self.id, self.facts) = (id, facts) }
}

package struct SegmentMonth: Codable, Equatable, Sendable {
  /// The month whose end, or as-of day, this is.
  package var period: Month
  package var count: Int
  /// Members at the previous month's end with an order in this month ÷ those members. Absent (`no-data`) for
  /// the first snapshot and for segments without members then.
  package var retention: Estimate
  /// False for the running month.
  package var complete: Bool
  package init(period: Month, count: Int, retention: Estimate, complete: Bool) {
    (self.period, self.count, self.retention) = (period, count, retention)
    self.complete = complete
  }
}

/// Segments at the previous month's end × now, of the families that exclude each other. Nil where history is
/// shorter, and where the family divided nobody on either day.
package struct Flows: Codable, Equatable, Sendable {
  package var lifecycle: FlowMatrix?
  package var rfm: FlowMatrix?
  package var quadrant: FlowMatrix?
  /// Since the last edition before the as-of day, also within a month; nil where there is none.
  package var sinceEdition: EditionFlows?

  package init(lifecycle: FlowMatrix?, rfm: FlowMatrix? = nil, quadrant: FlowMatrix? = nil) {
    (self.lifecycle, self.rfm, self.quadrant) = (lifecycle, rfm, quadrant)
  }

  private enum CodingKeys: String, CodingKey {
    case lifecycle, rfm
    case quadrant = "satisfaction-loyalty"
    case sinceEdition
  }
}

package struct FlowMatrix: Codable, Equatable, Sendable {
  /// The two days compared.
  package var fromDay: Day
  package var toDay: Day
  /// Row keys: first who was in no segment (`not-yet-known` of the lifecycle, `no-order` of rfm, `none` of
  /// satisfaction and loyalty), then the segment ids.
  package var from: [String]
  /// The segment ids; of satisfaction and loyalty at last `none`.
  package var to: [String]
  /// Customers, a row for each `from`; null where suppressed.
  package var matrix: [[Int?]]
  /// Customers in a segment of the family on both days, and those of them in another than before; null where
  /// suppressed.
  @OrNull package var both: Int?
  @OrNull package var moved: Int?
  package init(fromDay: Day, toDay: Day, from: [String], to: [String], matrix: [[Int?]]) {
    (self.fromDay, self.toDay) = (fromDay, toDay)
    (self.from, self.to, self.matrix) = (from, to, matrix)
    count()
  }

  /// Counts those who stayed and moved, from a whole matrix.
  private mutating func count() {
    var (both, moved) = (0, 0)
    for (row, was) in from.enumerated() where to.contains(was) && was != "none" {
      for (column, isNow) in to.enumerated() where isNow != "none" {
        let people = matrix[row][column] ?? 0
        both += people
        if was != isNow { moved += people }
      }
    }
    (self.both, self.moved) = (both, moved)
  }
}
