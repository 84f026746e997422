import MoshtariCore

extension Opinions {
  /// Satisfaction: the share of answers with one of the two best scores of the scale, and the mean
  /// score.
  ///
  /// Every answer counts, of every survey; invalid scores and invitations without an answer are
  /// counted apart and are no answers. The interval is Wilson's. Nil where nobody was asked and
  /// nothing was rejected.
  ///
  /// Source: top-two-box; own choice of the interval.
  func csat() -> CSAT? {
    let invalid = rollup.feedback.invalidScores[.csat] ?? 0
    let rows = csatAnswers.rows
    guard !rows.isEmpty || csatAnswers.unanswered > 0 || invalid > 0 else { return nil }
    let all = tally(of: rows, grade: gradeCSAT), share = all.satisfaction(k: k)
    let scale = scaleOfCSAT()
    return CSAT(
      overall: CSATOverall(
        estimate: share, mean: share.value == nil ? nil : Double(all.sum) / Double(all.n),
        invalid: invalid, unanswered: csatAnswers.unanswered),
      byMonth: months(of: rows, grade: gradeCSAT).map {
        OfMonth(
          period: $0.period, figure: $0.tally.satisfaction(k: k), complete: $0.complete)
      },
      by: csatDimensions(), scaleLow: scale.low, scaleHigh: scale.high)
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
