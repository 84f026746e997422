import MoshtariCore

extension Opinions {
  /// NPS of the answers given on `days`; `small-group` below k people, `no-data` without answers.
  func nps(in days: ClosedRange<Day>) -> Estimate {
    tally(of: answers(on: days), grade: gradeNPS).nps(k: k).estimate
  }

  /// NPS of `days` less that of the days before; people who answered in both make the two dependent.
  func npsChange(from before: ClosedRange<Day>, to days: ClosedRange<Day>) -> YearNPSChange {
    let rows = (before: answers(on: before), now: answers(on: days))
    let earlier = tally(of: rows.before, grade: gradeNPS)
    let later = tally(of: rows.now, grade: gradeNPS)
    func absent(_ reason: AbsenceReason) -> YearNPSChange {
      YearNPSChange(value: nil, low: nil, high: nil, p: nil, verdict: .unclear, reason: reason)
    }
    guard earlier.n > 0, later.n > 0 else { return absent(.noData) }
    guard earlier.people >= k, later.people >= k else { return absent(.smallGroup) }
    let difference = NPSDifference(
      from: earlier.promoterCounts, to: later.promoterCounts,
      pairs: pairs(rows.before, rows.now))
    return YearNPSChange(
      value: difference.value, low: difference.low, high: difference.high, p: difference.p,
      verdict: Verdict(low: difference.low, high: difference.high))
  }

  /// Of a relational survey each customer's latest answer on `days`, of others every one that counts.
  private func answers(on days: ClosedRange<Day>) -> [Int] {
    let feedback = rollup.feedback
    let rows = npsAnswers.rows(by: Month.self, in: rollup).filter {
      days.contains(feedback.day[$0])
    }
    guard survey == "relational" else { return rows }
    return rows.indices.filter { index in
      let next = index + 1
      return feedback.customer[rows[index]] < 0 || next == rows.count
        || feedback.customer[rows[next]] != feedback.customer[rows[index]]
    }.map { rows[$0] }
  }

  /// The two scores of everybody who answered in both, of each the latest.
  private func pairs(_ before: [Int], _ now: [Int]) -> PairedScores {
    func latest(_ rows: [Int]) -> [Int32: Int] {
      var signs: [Int32: Int] = [:]
      for row in rows where rollup.feedback.customer[row] >= 0 {
        signs[rollup.feedback.customer[row]] = gradeNPS(Int(rollup.feedback.score[row])).sign
      }
      return signs
    }
    let earlier = latest(before), later = latest(now)
    var pairs = PairedScores()
    // Whole numbers are summed: the order of the customers changes nothing.
    for (customer, sign) in later {
      if let first = earlier[customer] { pairs.add(from: first, to: sign) }
    }
    return pairs
  }
}
