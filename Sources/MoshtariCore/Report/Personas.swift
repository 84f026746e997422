/// What a persona page shows of its segment.
package struct PersonaFigures: Codable, Equatable, Sendable {
  /// The segment's id.
  package var segment: String
  /// Members; the same number as the segment's count.
  package var size: Int
  /// The segment's measured facts.
  package var facts: PersonaFacts
  /// What the authors say, with the counts behind it.
  package var claims: [PersonaClaim]
  /// How much stands behind the persona.
  package var evidence = PersonaEvidence()
  /// The members beside all customers, by the raw value of `ComparisonMeasure`; a measure that the
  /// data do not allow, or that is hidden, has no key.
  package var comparison: [String: PersonaComparison] = [:]
  /// How long members stay active; nil where hidden or not observed.
  package var survival: PersonaSurvival?
  /// When members order; nil where hidden, or where orders have no time of day.
  package var hours: OrderTimes?
  /// What members wrote; as in `SegmentFigures.quotes`.
  package var quotes: [FeedbackQuote] = []

  package init(segment: String, size: Int, facts: PersonaFacts, claims: [PersonaClaim]) {
    (self.segment, self.size, self.facts, self.claims) = (segment, size, facts, claims)
  }
}

package struct PersonaFacts: Codable, Equatable, Sendable {
  @OrNull package var share: Double?
  @OrNull package var revenueShare: Double?
  @OrNull package var ordersPerCustomer: Double?
  @OrNull package var medianRecency: Int?
  package var nps: Estimate
  package init(
    share: Double?, revenueShare: Double?, ordersPerCustomer: Double?, medianRecency: Int?,
    nps: Estimate
  ) {
    self.nps = nps
    (self.share, self.revenueShare) = (share, revenueShare)
    (self.ordersPerCustomer, self.medianRecency) = (ordersPerCustomer, medianRecency)
  }
}

package struct PersonaClaim: Codable, Hashable, Sendable {
  /// `wants`, `frustrated-by` or `leaves-if`.
  package var kind: String
  package var text: LocalizedText
  /// How many of how many interviews said so; null where the claim stands on its source alone.
  @OrNull package var count: Int?
  package var of: Int
  /// Where else the claim comes from, in a few words; nil for the interviews alone.
  package var source: LocalizedText?
  package init(
    kind: String, text: LocalizedText, count: Int?, of: Int, source: LocalizedText? = nil
  ) {
    (self.kind, self.text, self.of, self.source) = (kind, text, of, source)
    self.count = count
  }
}

/// How much is known of the people behind a persona.
package enum EvidenceStrength: String, Codable, CaseIterable, Sendable { case thin, fair, good }

/// What a persona stands on, and how far that carries.
///
/// Four things are asked for: 12 interviews, 100 answers to the NPS survey, 100 members, 12 months
/// of orders. Three or four of them met: good; two: fair; fewer: thin.
package struct PersonaEvidence: Codable, Equatable, Sendable {
  package var interviews = 0
  /// NPS answers of today's members; null where their rating is hidden.
  @OrNull package var answers: Int? = 0
  /// Complete months of orders behind the comparison, at most 12.
  package var months = 0
  /// How many of the four things are met.
  package var met = 0
  package var strength = EvidenceStrength.thin
  /// When the authors last looked at the persona; null where they do not say.
  @OrNull package var reviewed: Day?
  /// Whether that was more than 180 days before the as-of day.
  package var stale = false
  package init() {}
}

/// A measure by which the members of a segment are set beside all customers, in the order shown.
package enum ComparisonMeasure: String, CaseIterable, Sendable {
  case ordersPerMonth, spendPerOrder, discountedShare, beforeNineShare, nps, retention

  /// What its numbers are.
  package var unit: FigureUnit {
    switch self {
    case .ordersPerMonth: .ratio
    case .spendPerOrder: .money
    case .nps: .points
    case .discountedShare, .beforeNineShare, .retention: .share
    }
  }
}

/// The members of a segment beside all customers, by one measure.
package struct PersonaComparison: Codable, Equatable, Sendable {
  package var members: Estimate
  package var all: Estimate
  /// Members less all; nil where either has no value.
  package var difference: ComparisonDifference?
  package init(members: Estimate, all: Estimate, difference: ComparisonDifference?) {
    (self.members, self.all, self.difference) = (members, all, difference)
  }
}

/// What may be said of a difference between two groups: a direction only where its interval excludes
/// zero.
package enum ComparisonVerdict: String, Codable, CaseIterable, Sendable {
  case higher, lower, same = "about-the-same"
}

/// A difference with its 95 % interval.
package struct ComparisonDifference: Codable, Equatable, Sendable {
  package var value: Double
  /// Null where the method gives no interval; the verdict is then `same`.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  package var verdict: ComparisonVerdict
  package init(value: Double, low: Double?, high: Double?) {
    self.value = value
    verdict = low.map { $0 > 0 } == true ? .higher : high.map { $0 < 0 } == true ? .lower : .same
    (self.low, self.high) = (low, high)
  }
}

/// Share still active by months since the first order's month, of the members and of everybody.
package struct PersonaSurvival: Codable, Equatable, Sendable {
  /// One element a month from 0, at most to 12; ends before fewer than k customers are at risk.
  package var members: [ActiveStep]
  package var all: [ActiveStep]
  package init(members: [ActiveStep], all: [ActiveStep]) {
    (self.members, self.all) = (members, all)
  }
}

package struct ActiveStep: Codable, Equatable, Sendable {
  package var month: Int
  /// Share of customers who have not lapsed by the end of that month.
  package var survival: Double
  /// The 95 % log-log interval, Wilson’s where survival is 1 or 0; null at 0 where some were censored.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  package var atRisk: Int
  package init(month: Int, survival: Double, low: Double?, high: Double?, atRisk: Int) {
    (self.month, self.survival, self.atRisk) = (month, survival, atRisk)
    self.low = low
    self.high = high
  }
}

/// Orders by weekday and part of the day.
package struct OrderTimes: Codable, Equatable, Sendable {
  /// `monday` … `sunday`, from the day that the report's week begins on.
  package var days: [String]
  /// Hours, such as `6-9`; the night last.
  package var parts: [String]
  /// A row a day, a cell a part: orders ÷ all orders of the table; sums to 1.
  package var shares: [[Double]]
  /// Orders of the members in the 365 days up to the as-of day, and members with such an order.
  package var orders: Int
  package var customers: Int
  package init(days: [String], parts: [String], shares: [[Double]], orders: Int, customers: Int) {
    (self.days, self.parts, self.shares) = (days, parts, shares)
    (self.orders, self.customers) = (orders, customers)
  }
}

/// Whether words are praise or blame, by their score or kind.
package enum QuoteTone: String, Codable, CaseIterable, Sendable { case praise, neutral, blame }

/// What a customer wrote, without what could name them.
package struct FeedbackQuote: Codable, Equatable, Sendable {
  /// The comment, redacted.
  package var text: String
  /// The raw value of `FeedbackKind`.
  package var kind: String
  package var tone: QuoteTone
  /// On the scale of its kind; null where there is none.
  @OrNull package var score: Int?
  /// The month it was written in; never the day.
  package var period: Month
  /// `""` where unknown.
  package var touchpoint: String
  package init(
    text: String, kind: String, tone: QuoteTone, score: Int?, period: Month, touchpoint: String
  ) {
    (self.text, self.kind, self.tone, self.touchpoint) = (text, kind, tone, touchpoint)
    (self.score, self.period) = (score, period)
  }
}

/// A persona as its front matter declares it, for measuring.
package struct PersonaReference: Hashable, Sendable {
  /// The name of its file, without the ending.
  package var id: String
  package var segment: String
  package var claims: [PersonaClaim]
  /// How many people were spoken to.
  package var interviews: Int
  /// When the authors last looked at it; nil where they do not say.
  package var reviewed: Day?
  package init(
    id: String, segment: String, claims: [PersonaClaim], interviews: Int = 0, reviewed: Day? = nil
  ) {
    (self.id, self.segment, self.claims) = (id, segment, claims)
    (self.interviews, self.reviewed) = (interviews, reviewed)
  }
}
