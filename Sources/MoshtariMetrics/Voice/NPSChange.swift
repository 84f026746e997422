import MoshtariCore

extension Opinions {
  /// The change of NPS between two of `periods`.
  ///
  /// Values are nil, and the verdict unclear, where a period has no answer or fewer than k people.
  /// People who answered in both periods make the two dependent (`NPSDifference`): of each, the latest
  /// answer in either one is paired.
  func change<Span>(
    between pair: PeriodPair<Span>, of periods: [PeriodTally<Span>]
  ) -> PeriodNPSChange<Span> {
    func unknown(_ reason: AbsenceReason) -> PeriodNPSChange<Span> {
      PeriodNPSChange(
        from: pair.from, to: pair.to, value: nil, low: nil, high: nil, p: nil, verdict: .unclear,
        reason: reason)
    }
    guard let from = periods.first(where: { $0.period == pair.from })?.tally,
      let to = periods.first(where: { $0.period == pair.to })?.tally, from.n > 0, to.n > 0
    else { return unknown(.noData) }
    guard from.people >= k, to.people >= k else { return unknown(.smallGroup) }
    let difference = NPSDifference(
      from: from.promoterCounts, to: to.promoterCounts, pairs: pairs(in: pair))
    return PeriodNPSChange(
      from: pair.from, to: pair.to, value: difference.value, low: difference.low,
      high: difference.high, p: difference.p,
      verdict: Verdict(low: difference.low, high: difference.high))
  }

  /// The change of NPS between two months, whatever the settings compare.
  func npsChange(from: Month, to: Month) -> NPSChange {
    change(
      between: PeriodPair(from: from, to: to),
      of: periods(
        of: npsAnswers.rows(by: Month.self, in: rollup), by: Month.self, grade: gradeNPS))
  }

  /// The two scores of everybody who answered in both periods.
  private func pairs<Span>(in pair: PeriodPair<Span>) -> PairedScores {
    var pairs = PairedScores()
    var current: (customer: Int32, from: Int?, to: Int?) = (-1, nil, nil)
    func closeCurrent() {
      if let from = current.from, let to = current.to { pairs.add(from: from, to: to) }
    }
    let rows = npsAnswers.rows(by: Span.self, in: rollup)
    for row in rows where rollup.feedback.customer[row] >= 0 {
      let customer = rollup.feedback.customer[row]
      if customer != current.customer {
        closeCurrent()
        current = (customer, nil, nil)
      }
      let sign = Grade(nps: Int(rollup.feedback.score[row])).sign
      let period = rollup.period(of: row, by: Span.self)
      if period == pair.from { current.from = sign }
      if period == pair.to { current.to = sign }
    }
    closeCurrent()
    return pairs
  }
}

extension Array {
  /// The last two complete periods with `lowBase` answers or more; nil where there are no such two.
  func lastTwo<Span>(lowBase: Int) -> PeriodPair<Span>? where Element == PeriodTally<Span> {
    let large = filter { $0.complete && $0.tally.n >= Swift.max(1, lowBase) }.map(\.period)
    return large.count < 2
      ? nil : PeriodPair(from: large[large.count - 2], to: large[large.count - 1])
  }
}
