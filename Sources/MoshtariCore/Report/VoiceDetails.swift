/// How many of those who were asked answered. Nil in a report where the table has no invitations.
package struct SurveyResponse: Codable, Equatable, Sendable {
  /// Invitations of the survey whose 30 days are over: those the shares below are of.
  package var invitations: Int
  /// Invitations that may still be answered.
  package var open: Int
  /// Invitations with an answer.
  package var rate: Estimate
  /// Of forms that came back (a score or a comment), those with a score.
  package var items: Estimate
  /// Of answers, those with a comment.
  package var comments: Estimate
  /// The share answered by month of the invitation, wherever its answer came; incomplete while
  /// invitations of the month may still be answered. Ascending, months without invitations included.
  package var byMonth: [OfMonth<Estimate>]

  package init(
    invitations: Int, open: Int, rate: Estimate, items: Estimate, comments: Estimate,
    byMonth: [OfMonth<Estimate>]
  ) {
    (self.invitations, self.open, self.rate) = (invitations, open, rate)
    (self.items, self.comments, self.byMonth) = (items, comments, byMonth)
  }
}

/// Whom answers were weighted to, and how even the weights are.
package struct ResponseWeighting: Codable, Equatable, Sendable {
  /// `invited`, or `active` where the table has no invitations.
  package var population: String
  /// NPS of the same answers, all weighing the same.
  package var raw: Estimate
  /// Kish's (Σw)² ÷ Σw²: as many answers of equal weight would tell as much. Null where absent.
  @OrNull package var effective: Double?
  /// Whether `effective` is below half of the answers.
  package var isUneven: Bool
  /// R = 1 − 2 S of the shares of cells that answered, 1 where all are equal.
  package var representativeness: Estimate
  /// Ascending by state in the order of the lifecycle, then by kind; the joined rest last.
  package var cells: [ResponseCell]

  package init(
    population: String, raw: Estimate, effective: Double?, isUneven: Bool,
    representativeness: Estimate, cells: [ResponseCell]
  ) {
    (self.population, self.raw, self.isUneven) = (population, raw, isUneven)
    self.effective = effective
    (self.representativeness, self.cells) = (representativeness, cells)
  }
}

/// The people of one lifecycle state and kind.
package struct ResponseCell: Codable, Equatable, Sendable {
  /// `LifecycleState.id`; `""` is the rest.
  package var state: String
  /// `""` is unknown, or kinds with too few answers together.
  package var kind: String
  /// People of the population.
  package var asked: Int
  /// The share of them with an answer.
  package var rate: Estimate
  /// The weight of each of their answers, before rescaling; 0.2...5.
  package var weight: Double

  package init(state: String, kind: String, asked: Int, rate: Estimate, weight: Double) {
    (self.state, self.kind, self.asked) = (state, kind, asked)
    (self.rate, self.weight) = (rate, weight)
  }
}

/// The change of NPS between two months in two parts, for each grouping of customers by itself.
package struct NPSDecomposition: Codable, Equatable, Sendable {
  package var from: Month
  package var to: Month
  /// NPS of `to` − NPS of `from`: the two parts of each grouping add up to it.
  package var value: Double
  /// Nil where fewer than two groups have enough answers.
  package var region: MixAndRate?
  package var kind: MixAndRate?
  package var channel: MixAndRate?
  /// By today's states.
  package var lifecycle: MixAndRate?

  package init(from: Month, to: Month, value: Double) {
    (self.from, self.to, self.value) = (from, to, value)
  }
}

/// The parts of a change: `mix`, because other people answered; `rate`, because the same kind of
/// people answered otherwise.
package struct MixAndRate: Codable, Equatable, Sendable {
  package var groups: Int
  package var mix: Estimate
  package var rate: Estimate

  package init(groups: Int, mix: Estimate, rate: Estimate) {
    (self.groups, self.mix, self.rate) = (groups, mix, rate)
  }
}

/// The share satisfied week by week, or by spans of four weeks, on a process-behaviour chart.
package struct WeeklySatisfaction: Codable, Equatable, Sendable {
  /// Weeks that each point is of: 1, or 4 where single weeks of a group have too few answers. Spans end
  /// with the last complete week and follow each other backwards from there.
  package var spanWeeks: Int
  /// Ascending from the first to the last week or span with an answer.
  package var weeks: [SatisfiedWeek]
  /// Nil where `reason` says why.
  package var limits: ProcessLimits?
  package var reason: AbsenceReason?

  package init(
    spanWeeks: Int = 1, weeks: [SatisfiedWeek], limits: ProcessLimits?, reason: AbsenceReason?
  ) {
    (self.spanWeeks, self.weeks) = (spanWeeks, weeks)
    (self.limits, self.reason) = (limits, reason)
  }
}

/// Nil where the column is absent; keys in UTF-8 byte order.
package struct WeeklyByGroup: Codable, Equatable, Sendable {
  package var touchpoint: [Keyed<WeeklySatisfaction>]?
  package var product: [Keyed<WeeklySatisfaction>]?
  package init() {}
}

package struct SatisfiedWeek: Codable, Equatable, Sendable {
  /// Its first day.
  package var week: Day
  /// The share satisfied; absent below 20 answers.
  package var share: Estimate
  /// False for what is not over.
  package var complete: Bool
  /// What the chart says of it; nil for nothing.
  package var signal: ProcessSignal?

  package init(week: Day, share: Estimate, complete: Bool, signal: ProcessSignal? = nil) {
    (self.week, self.share, self.complete, self.signal) = (week, share, complete, signal)
  }
}

/// Why a point is more than the usual to and fro.
package enum ProcessSignal: String, Codable, CaseIterable, Sendable {
  /// Outside the limits.
  case outside
  /// The eighth or a later one in a row on one side of the centre.
  case run
  /// The last of four of which three are nearer to the same limit than to the centre.
  case zone
}

/// The centre and the natural limits of a process.
package struct ProcessLimits: Codable, Equatable, Sendable {
  package var centre: Double
  package var low: Double
  package var high: Double
  /// Of the moving ranges.
  package var rangeLimit: Double
  /// Weeks or spans they come from, at most 24, and the first days of the first and the last of these.
  package var points: Int
  package var fromDay: Day
  package var toDay: Day

  package init(
    centre: Double, low: Double, high: Double, rangeLimit: Double, points: Int, fromDay: Day,
    toDay: Day
  ) {
    (self.centre, self.low, self.high, self.rangeLimit) = (centre, low, high, rangeLimit)
    (self.points, self.fromDay, self.toDay) = (points, fromDay, toDay)
  }
}

/// How hard customers find it to get what they came for. Nil in a report where nobody was asked.
package struct Effort: Codable, Equatable, Sendable {
  /// Mean score.
  package var overall: Estimate
  /// The share of easy answers: the three best scores of a scale of seven or more, the two best of a
  /// shorter one.
  package var easy: Estimate
  /// Mean scores.
  package var by: ByDimension<Estimate>
  /// `higher` where a high score means little effort, `lower` where a low one does.
  package var better: String
  /// The scale, its ends included.
  package var scaleLow: Int
  package var scaleHigh: Int
  package var invalid: Int
  package var unanswered: Int

  package init(
    overall: Estimate, easy: Estimate, by: ByDimension<Estimate>, better: String, scaleLow: Int,
    scaleHigh: Int, invalid: Int, unanswered: Int
  ) {
    (self.overall, self.easy, self.by, self.better) = (overall, easy, by, better)
    (self.scaleLow, self.scaleHigh) = (scaleLow, scaleHigh)
    (self.invalid, self.unanswered) = (invalid, unanswered)
  }
}

/// What promoters write of and detractors do not, and the reverse. Nil in a report without comments
/// of both.
package struct VoiceTexts: Codable, Equatable, Sendable {
  /// People who wrote with a score of 9–10, and with one of 0–6.
  package var promoters: Int
  package var detractors: Int
  /// Terms that were tested.
  package var tested: Int
  /// Those that differ clearly, the most telling of promoters first, of detractors last.
  package var terms: [VoiceTerm]

  package init(promoters: Int, detractors: Int, tested: Int, terms: [VoiceTerm]) {
    (self.promoters, self.detractors) = (promoters, detractors)
    (self.tested, self.terms) = (tested, terms)
  }
}

package struct VoiceTerm: Codable, Equatable, Sendable {
  /// As it is mostly written, letters folded.
  package var term: String
  /// The difference of the log-odds, with its 95 % interval; above 0 where promoters use it more.
  package var value: Double
  package var low: Double
  package var high: Double
  /// `value` in standard errors.
  package var z: Double
  /// Promoters and detractors who use it, and people in all; at least 5.
  package var promoters: Int
  package var detractors: Int
  package var people: Int

  package init(
    term: String, value: Double, low: Double, high: Double, z: Double, promoters: Int,
    detractors: Int, people: Int
  ) {
    (self.term, self.value, self.low, self.high, self.z) = (term, value, low, high, z)
    (self.promoters, self.detractors, self.people) = (promoters, detractors, people)
  }
}
