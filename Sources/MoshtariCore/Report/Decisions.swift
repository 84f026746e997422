/// What the figures did since a decision, under the id of its note.
///
/// A difference of two months, never an effect: what else changed is in it too.
package struct DecisionFigures: Codable, Equatable, Sendable {
  /// The note's file name without language and ending.
  package var id: String
  /// Who answers for it; nil where the note does not say.
  package var owner: LocalizedText?
  package var since: Day
  /// The address of the figure that it is judged by, as the note says.
  package var figure: String
  package var direction: ExpectedDirection
  package var until: Month
  package var outcome: DecisionOutcome
  /// The months, under the measure that they are of: exactly one of these is there.
  package var nps: DecisionMonths?
  package var csat: DecisionMonths?
  package var retention: DecisionMonths?
  package var contacts: DecisionMonths?
  /// Customers, counted in full.
  package var count: DecisionMonths?

  package init(_ reference: DecisionReference, _ months: DecisionMonths, outcome: DecisionOutcome) {
    (id, owner, since) = (reference.id, reference.owner, reference.since)
    (figure, direction, until) = (reference.figure, reference.direction, reference.until)
    self.outcome = outcome
    self[keyPath: reference.measure.place] = months
  }

  /// The months, of whichever measure.
  package var months: DecisionMonths? { nps ?? csat ?? retention ?? contacts ?? count }
}

/// A figure before a decision and since.
package struct DecisionMonths: Codable, Equatable, Sendable {
  /// The last complete month before the decision.
  package var before: OfMonth<Estimate>
  /// The last complete month since, up to the month until which it is judged; nil where none is over.
  package var now: OfMonth<Estimate>?
  /// now − before; nil without `now`.
  package var change: DecisionChange?
  /// The least that is expected, in the unit of `change` and without a sign; nil for anything clear.
  package var by: Double?

  package init(
    before: OfMonth<Estimate>, now: OfMonth<Estimate>? = nil, change: DecisionChange? = nil,
    by: Double? = nil
  ) {
    (self.before, self.now, self.change, self.by) = (before, now, change, by)
  }
}

/// A difference of two months.
package struct DecisionChange: Codable, Equatable, Sendable {
  /// Null where either month is hidden or has nothing.
  @OrNull package var value: Double?
  /// Its 95 % interval; null where the figure has no method for one.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  /// Why there is no value.
  package var reason: AbsenceReason?

  package init(value: Double?, low: Double?, high: Double?, reason: AbsenceReason? = nil) {
    self.reason = reason
    (self.value, self.low, self.high) = (value, low, high)
  }
}

/// Where a figure is expected to go.
package enum ExpectedDirection: String, Codable, CaseIterable, Hashable, Sendable {
  case rise, fall

  /// 1 for a rise, −1 for a fall.
  package var sign: Double { self == .rise ? 1 : -1 }
}

/// What may be said of a decision's expectation.
package enum DecisionOutcome: String, Codable, CaseIterable, Sendable {
  /// The month until which it is judged is not over.
  case notOver = "not-over"
  /// The interval leaves out zero on the expected side, and does not rule out the size expected.
  case asExpected = "as-expected"
  /// On the expected side or not told from zero, but the whole interval is below the size expected.
  case lessThanExpected = "less-than-expected"
  /// The interval leaves out zero on the other side.
  case against
  /// The interval holds zero, or one of the months has too few people to judge.
  case notClear = "not-clear"
  /// The figure has no method that gives its difference an interval.
  case noInterval = "no-interval"
}

/// A figure by month that decisions can be judged by.
package enum DecisionMeasure: Hashable, Sendable {
  case nps, csat, retention, contacts, active
  /// Members of a segment.
  case members(of: String)

  /// How the addresses are written.
  package static let written = [
    "nps.overall", "csat.overall", "growth.latest.retention", "service.contactRate",
    "customers.active", "segments.ID.count",
  ]

  /// The measure whose value over all or of the last month stands at `address`; nil for any other.
  package init?(_ address: ReportAddress) {
    var names = address.steps.map(\.name)
    guard !address.steps.contains(where: \.isKey) else { return nil }
    if names.last == "value" { names.removeLast() }
    switch names {
    case ["nps", "overall"], ["nps", "latest"]: self = .nps
    case ["csat", "overall"], ["csat", "latest"]: self = .csat
    case ["growth", "latest", "retention"]: self = .retention
    case ["service", "contactRate"]: self = .contacts
    case ["customers", "active"]: self = .active
    case _ where names.count == 3 && names[0] == "segments" && names[2] == "count":
      self = .members(of: names[1])
    default: return nil
    }
  }

  /// What its values are.
  package var unit: FigureUnit {
    switch self {
    case .nps: .points
    case .csat, .retention: .share
    case .contacts: .ratio
    case .active, .members: .count
    }
  }

  fileprivate var place: WritableKeyPath<DecisionFigures, DecisionMonths?> {
    switch self {
    case .nps: \.nps
    case .csat: \.csat
    case .retention: \.retention
    case .contacts: \.contacts
    case .active, .members: \.count
    }
  }
}

/// A decision as its front matter declares it, for measuring.
package struct DecisionReference: Hashable, Sendable {
  /// The name of its file, without the ending.
  package var id: String
  package var owner: LocalizedText?
  package var since: Day
  package var figure: String
  /// What `figure` is by month.
  package var measure: DecisionMeasure
  package var direction: ExpectedDirection
  /// In points, percentage points or customers; nil for anything clear.
  package var by: Double?
  package var until: Month

  package init(
    id: String, owner: LocalizedText? = nil, since: Day, figure: String,
    measure: DecisionMeasure, direction: ExpectedDirection, by: Double? = nil, until: Month
  ) {
    (self.id, self.owner, self.since) = (id, owner, since)
    (self.figure, self.measure, self.direction) = (figure, measure, direction)
    (self.by, self.until) = (by, until)
  }

  /// The last month that was over before the decision.
  package func monthBefore(in calendar: CalendarSystem) -> Month { calendar.month(of: since) - 1 }

  /// The first month that lies wholly under the decision.
  package func firstMonth(in calendar: CalendarSystem) -> Month {
    let month = calendar.month(of: since)
    return calendar.firstDay(of: month) == since ? month : month + 1
  }
}
