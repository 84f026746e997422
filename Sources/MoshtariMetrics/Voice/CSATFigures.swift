import MoshtariCore

extension Opinions {
  /// Satisfaction: the share of answers with one of the two best scores of the scale, and the mean
  /// score.
  ///
  /// Every answer counts, of every survey; invalid scores and invitations without an answer are
  /// counted apart and are no answers. The interval is Wilson's at the effective number of answers
  /// (`ClusteredSums`), since answers of one customer resemble each other. Changes take the two periods
  /// for independent samples; whoever answered in both mostly says the same again, so the true interval
  /// is rather narrower. Nil where nobody was asked and nothing was rejected.
  ///
  /// Source: top-two-box; own choice of the interval.
  func csat(lowBase: Int) -> CSAT? {
    let invalid = rollup.feedback.invalidScores[.csat] ?? 0
    let rows = csatAnswers.rows
    guard !rows.isEmpty || csatAnswers.unanswered > 0 || invalid > 0 else { return nil }
    let all = tally(of: rows, grade: gradeCSAT), share = all.satisfaction(k: k)
    let scale = scaleOfCSAT()
    let months = periods(of: rows, by: Month.self, grade: gradeCSAT)
    let quarters = periods(of: rows, by: Quarter.self, grade: gradeCSAT)
    var csat = CSAT(
      overall: CSATOverall(
        estimate: share, mean: share.value == nil ? nil : Double(all.sum) / Double(all.n),
        invalid: invalid, unanswered: csatAnswers.unanswered),
      byMonth: months.map { $0.showing { $0.satisfaction(k: k) } },
      by: csatDimensions(), scaleLow: scale.low, scaleHigh: scale.high)
    csat.weekly = weeklyCSAT()
    csat.weeklyBy = weeklyCSATByGroup()
    csat.byQuarter = quarters.map { $0.showing { $0.satisfaction(k: k) } }
    csat.latestQuarter = csat.byQuarter.last(where: \.complete)
    csat.change = months.lastTwo(lowBase: lowBase).map {
      PeriodShareChange(between: $0, in: csat.byMonth)
    }
    csat.quarterChange = quarters.lastTwo(lowBase: lowBase).map {
      PeriodShareChange(between: $0, in: csat.byQuarter)
    }
    return csat
  }

  private func csatDimensions() -> ByDimension<Estimate> {
    func keyed(_ dimension: Dimension) -> [Keyed<Estimate>]? {
      groups(of: csatAnswers.rows, by: dimension, grade: gradeCSAT)?
        .map { Keyed(key: $0.key, figure: $0.tally.satisfaction(k: k)) }
    }
    var by = ByDimension<Estimate>()
    (by.region, by.kind, by.channel) = (keyed(.region), keyed(.kind), keyed(.channel))
    (by.touchpoint, by.product) = (keyed(.touchpoint), keyed(.product))
    return by
  }
}
