import MoshtariCore

extension Opinions {
  /// Net Promoter Score: 100 (promoters − detractors) ÷ answers, promoters 9–10, detractors 0–6.
  ///
  /// Invalid scores and invitations without an answer are counted apart and are no answers; invalid
  /// ones are those of every survey, since a rejected row is not looked into further. Which answers
  /// count: `AnswerRows`. Nil where nobody was asked and nothing was rejected.
  ///
  /// Source: F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December
  /// 2003.
  ///
  /// - Parameter states: today's lifecycle state of each customer; nil without orders.
  func nps(settings: Settings, states: [LifecycleState?]? = nil) -> NPS? {
    let feedback = rollup.feedback
    let invalid = feedback.invalidScores[.nps] ?? 0
    guard survey != nil || invalid > 0 else { return nil }
    let months = npsPeriods(by: Month.self), quarters = npsPeriods(by: Quarter.self)
    let group = tally(of: npsAnswers.rows, grade: gradeNPS).nps(k: k)
    var nps = NPS(
      survey: survey ?? "",
      overall: NPSOverall(
        group: group, invalid: invalid, unanswered: npsAnswers.unanswered,
        scores: group.estimate.value == nil ? [] : npsScores),
      byMonth: months.map { $0.showing { $0.nps(k: k) } },
      by: npsDimensions(), bySurvey: npsBySurvey())
    if feedback.weight != nil { nps.weighted = weightedNPS() }
    nps.rolling = rolling()
    nps.response = response()
    if let (score, weighting) = weighted(toResponse: states) {
      (nps.responseWeighted, nps.weighting) = (score, weighting)
    }
    let lowBase = settings.lowBase
    nps.change = (settings.nps.change ?? months.lastTwo(lowBase: lowBase)).map {
      change(between: $0, of: months)
    }
    nps.byQuarter = quarters.map { $0.showing { $0.nps(k: k) } }
    nps.latestQuarter = nps.byQuarter.last(where: \.complete)
    nps.quarterChange = quarters.lastTwo(lowBase: lowBase).map { change(between: $0, of: quarters) }
    nps.decomposition = decomposition(of: nps.change, states: states)
    return nps
  }

  private func npsPeriods<Span: Period>(by span: Span.Type) -> [PeriodTally<Span>] {
    periods(of: npsAnswers.rows(by: span, in: rollup), by: span, grade: gradeNPS)
  }

  /// Answers with each score from 0 to 10.
  private var npsScores: [Int] {
    npsAnswers.rows.reduce(into: Array(repeating: 0, count: 11)) { counts, row in
      counts[Int(rollup.feedback.score[row])] += 1
    }
  }

  private func npsDimensions() -> ByDimension<NPSGroup> {
    func keyed(_ dimension: Dimension) -> [Keyed<NPSGroup>]? {
      groups(of: npsAnswers.rows, by: dimension, grade: gradeNPS)?
        .map { Keyed(key: $0.key, figure: $0.tally.nps(k: k)) }
    }
    var by = ByDimension<NPSGroup>()
    (by.region, by.kind, by.channel) = (keyed(.region), keyed(.kind), keyed(.channel))
    (by.touchpoint, by.product) = (keyed(.touchpoint), keyed(.product))
    return by
  }

  private func npsBySurvey() -> [Keyed<NPSGroup>] {
    rollup.feedback.npsSurveys.map { name in
      let answers = name == survey ? npsAnswers : AnswerRows(.nps, survey: name, in: rollup)
      return Keyed(key: name, figure: tally(of: answers.rows, grade: gradeNPS).nps(k: k))
    }
  }
}
