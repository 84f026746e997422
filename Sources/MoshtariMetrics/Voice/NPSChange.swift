import MoshtariCore

extension Opinions {
  /// The change of NPS between two months.
  ///
  /// The months of the settings, else the last two complete ones with `lowBase` answers or more;
  /// nil where there are no such two. Values are nil, and the verdict unclear, where a month has no
  /// answer or fewer than k people. People who answered in both months make the two dependent
  /// (`NPSDifference`): of each, the latest answer in either month is paired.
  func change(between months: [MonthTally], settings: Settings) -> NPSChange? {
    guard let pair = settings.nps.change ?? months.lastTwo(lowBase: settings.lowBase) else {
      return nil
    }
    func unknown(_ reason: AbsenceReason) -> NPSChange {
      NPSChange(
        from: pair.from, to: pair.to, value: nil, low: nil, high: nil, p: nil, verdict: .unclear,
        reason: reason)
    }
    guard let from = months.first(where: { $0.period == pair.from })?.tally,
      let to = months.first(where: { $0.period == pair.to })?.tally, from.n > 0, to.n > 0
    else { return unknown(.noData) }
    guard from.people >= k, to.people >= k else { return unknown(.smallGroup) }
    let difference = NPSDifference(
      from: from.promoterCounts, to: to.promoterCounts, pairs: pairs(in: pair))
    return NPSChange(
      from: pair.from, to: pair.to, value: difference.value, low: difference.low,
      high: difference.high, p: difference.p,
      verdict: Verdict(low: difference.low, high: difference.high))
  }

  /// The two scores of everybody who answered in both months.
  private func pairs(in months: MonthPair) -> PairedScores {
    var pairs = PairedScores()
    var current: (customer: Int32, from: Int?, to: Int?) = (-1, nil, nil)
    func closeCurrent() {
      if let from = current.from, let to = current.to { pairs.add(from: from, to: to) }
    }
    for row in npsAnswers.monthly where rollup.feedback.customer[row] >= 0 {
      let customer = rollup.feedback.customer[row]
      if customer != current.customer {
        closeCurrent()
        current = (customer, nil, nil)
      }
      let sign = Grade(nps: Int(rollup.feedback.score[row])).sign, month = rollup.month(of: row)
      if month == months.from { current.from = sign }
      if month == months.to { current.to = sign }
    }
    closeCurrent()
    return pairs
  }
}

extension [MonthTally] {
  /// The last two complete months with `lowBase` answers or more; nil where there are no such two.
  func lastTwo(lowBase: Int) -> MonthPair? {
    let large = filter { $0.complete && $0.tally.n >= Swift.max(1, lowBase) }.map(\.period)
    return large.count < 2
      ? nil : MonthPair(from: large[large.count - 2], to: large[large.count - 1])
  }
}
