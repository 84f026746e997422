/// Net Promoter Score.
package struct NPS: Codable, Equatable, Sendable {
  /// Which answers the whole section speaks of: `relational`, `transactional` or `""` (not said). Surveys of
  /// different kind are never pooled; `bySurvey` has each.
  package var survey: String
  package var overall: NPSOverall
  /// Ascending from the first to the last month with an answer, months without answers included.
  package var byMonth: [OfMonth<NPSGroup>]
  /// The last complete month of `byMonth`; nil where there is none.
  package var latest: OfMonth<NPSGroup>?
  package var by: ByDimension<NPSGroup>
  /// Key in UTF-8 byte order.
  package var bySurvey: [Keyed<NPSGroup>]
  /// Weighted by the survey weight; nil where the table has no weights.
  package var weighted: Estimate?
  /// Of 90 days up to each month's end (of the running month: up to the as-of day), of those days
  /// that lie within the answers. Neighbours share answers: no two of them may be compared.
  package var rolling: [OfMonth<NPSGroup>] = []
  /// Nil where the table has no invitations.
  package var response: SurveyResponse?
  /// As if all cells of customers had answered alike; nil where nobody's cell is known.
  package var responseWeighted: Estimate?
  package var weighting: ResponseWeighting?
  /// Nil where there are no two months to compare.
  package var change: NPSChange?
  /// Of `change`; nil where that has no value.
  package var decomposition: NPSDecomposition?
  /// The last complete month against the twelve before it; nil where history is shorter.
  package var year: YearComparison?
  /// How far apart the groups of each dimension are.
  package var spread = SpreadByDimension()
  /// `byMonth`, `latest` and `change` by quarter; whatever the settings compare, the change is of the
  /// last two quarters that can be compared.
  package var byQuarter: [OfQuarter<NPSGroup>] = []
  package var latestQuarter: OfQuarter<NPSGroup>?
  package var quarterChange: QuarterNPSChange?
  package init(
    survey: String, overall: NPSOverall, byMonth: [OfMonth<NPSGroup>], by: ByDimension<NPSGroup>,
    bySurvey: [Keyed<NPSGroup>]
  ) {
    (self.survey, self.overall, self.byMonth) = (survey, overall, byMonth)
    (self.by, self.bySurvey) = (by, bySurvey)
    latest = byMonth.last { $0.complete }
  }
}

/// The score of a group with its parts; counts are null where the estimate is suppressed.
package struct NPSGroup: Codable, Equatable, Sendable {
  /// In points; its fields stand beside the counts.
  package var estimate: Estimate
  @OrNull package var promoters: Int?
  @OrNull package var passives: Int?
  @OrNull package var detractors: Int?

  package init(estimate: Estimate, promoters: Int?, passives: Int?, detractors: Int?) {
    self.estimate = estimate
    (self.promoters, self.passives, self.detractors) = (promoters, passives, detractors)
  }

  /// Nothing, for `reason`.
  package init(absent reason: AbsenceReason) {
    self.init(estimate: Estimate(absent: reason), promoters: nil, passives: nil, detractors: nil)
  }

  private enum CodingKeys: String, CodingKey { case promoters, passives, detractors }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    estimate = try Estimate(from: decoder)
    promoters = try container.decodeIfPresent(Int.self, forKey: .promoters)
    passives = try container.decodeIfPresent(Int.self, forKey: .passives)
    detractors = try container.decodeIfPresent(Int.self, forKey: .detractors)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try estimate.encode(to: encoder)
    try container.encode(promoters, forKey: .promoters)
    try container.encode(passives, forKey: .passives)
    try container.encode(detractors, forKey: .detractors)
  }
}

package struct NPSOverall: Codable, Equatable, Sendable {
  /// Of all answers that count; its fields stand beside the others.
  package var group: NPSGroup
  /// Scores off the scale, and invitations without an answer.
  package var invalid: Int
  package var unanswered: Int
  /// Answers with each score from 0 to 10; empty where the estimate is suppressed or there is no answer.
  package var scores: [Int]
  package init(group: NPSGroup, invalid: Int, unanswered: Int, scores: [Int] = []) {
    (self.group, self.invalid, self.unanswered) = (group, invalid, unanswered)
    self.scores = scores
  }
  private enum CodingKeys: String, CodingKey { case invalid, unanswered, scores }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    group = try NPSGroup(from: decoder)
    invalid = try container.decode(Int.self, forKey: .invalid)
    unanswered = try container.decode(Int.self, forKey: .unanswered)
    scores = try container.decode([Int].self, forKey: .scores)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try group.encode(to: encoder)
    try container.encode(invalid, forKey: .invalid)
    try container.encode(unanswered, forKey: .unanswered)
    try container.encode(scores, forKey: .scores)
  }
}

package typealias NPSChange = PeriodNPSChange<Month>
package typealias QuarterNPSChange = PeriodNPSChange<Quarter>

/// The change between two periods.
package struct PeriodNPSChange<Span: Period>: Codable, Equatable, Sendable {
  package var from: Span
  package var to: Span
  /// Raw NPS of `to` − raw NPS of `from`; null where either is suppressed, then so is the rest.
  @OrNull package var value: Double?
  /// 95 % interval and two-sided p of the adjusted difference.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  @OrNull package var p: Double?
  package var verdict: Verdict
  /// Why there is no value.
  package var reason: AbsenceReason?
  package init(
    from: Span, to: Span, value: Double?, low: Double?, high: Double?, p: Double?,
    verdict: Verdict, reason: AbsenceReason? = nil
  ) {
    (self.from, self.to, self.verdict) = (from, to, verdict)
    self.reason = reason
    (self.value, self.low, self.high, self.p) = (value, low, high, p)
  }
}

/// Satisfaction: the share of the two best scores of the scale.
package struct CSAT: Codable, Equatable, Sendable {
  package var overall: CSATOverall
  /// As in `NPS.byMonth`.
  package var byMonth: [OfMonth<Estimate>]
  /// The last complete month of `byMonth`; nil where there is none.
  package var latest: OfMonth<Estimate>?
  /// Nil where there are no two months to compare.
  package var change: ShareChange?
  package var by: ByDimension<Estimate>
  /// The scale, its ends included.
  package var scaleLow: Int
  package var scaleHigh: Int
  /// Nil without answers.
  package var weekly: WeeklySatisfaction?
  /// Of groups that have limits.
  package var weeklyBy = WeeklyByGroup()
  /// As in `NPS`.
  package var year: YearComparison?
  package var spread = SpreadByDimension()
  package var byQuarter: [OfQuarter<Estimate>] = []
  package var latestQuarter: OfQuarter<Estimate>?
  package var quarterChange: QuarterShareChange?
  package init(
    overall: CSATOverall, byMonth: [OfMonth<Estimate>], by: ByDimension<Estimate>, scaleLow: Int,
    scaleHigh: Int
  ) {
    (self.overall, self.byMonth, self.by) = (overall, byMonth, by)
    (self.scaleLow, self.scaleHigh) = (scaleLow, scaleHigh)
    latest = byMonth.last { $0.complete }
  }
}

package struct CSATOverall: Codable, Equatable, Sendable {
  /// Share satisfied; its fields stand beside the others.
  package var estimate: Estimate
  /// Mean score; null where suppressed or without answers.
  @OrNull package var mean: Double?
  package var invalid: Int
  package var unanswered: Int
  package init(estimate: Estimate, mean: Double?, invalid: Int, unanswered: Int) {
    (self.estimate, self.invalid, self.unanswered) = (estimate, invalid, unanswered)
    self.mean = mean
  }
  private enum CodingKeys: String, CodingKey { case mean, invalid, unanswered }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    estimate = try Estimate(from: decoder)
    mean = try container.decodeIfPresent(Double.self, forKey: .mean)
    invalid = try container.decode(Int.self, forKey: .invalid)
    unanswered = try container.decode(Int.self, forKey: .unanswered)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try estimate.encode(to: encoder)
    try container.encode(mean, forKey: .mean)
    try container.encode(invalid, forKey: .invalid)
    try container.encode(unanswered, forKey: .unanswered)
  }
}
