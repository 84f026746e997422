import MoshtariCore

extension Opinions {
  /// NPS of the 90 days that end with each month, of the running month with the as-of day.
  ///
  /// The windows of months in which 90 days reach back before the first answer are left out. In a
  /// relational survey the latest answer of each customer in the window counts. Neighbouring windows
  /// share answers, so nothing is said of their differences.
  func rolling() -> [OfMonth<NPSGroup>] {
    let feedback = rollup.feedback
    let days = npsAnswers.answered.map { feedback.day[$0] }
    guard let first = days.min(), let last = days.max() else { return [] }
    let calendar = rollup.calendar
    let months = (calendar.month(of: last) - calendar.month(of: first)) + 1
    return (0..<months).compactMap { offset in
      let period = calendar.month(of: first) + offset
      let end = min(calendar.lastDay(of: period), rollup.asOf)
      guard end - 89 >= first else { return nil }
      let rows = npsAnswers.rows(in: (end - 89)...end, of: feedback)
      return OfMonth(
        period: period, figure: tally(of: rows, grade: gradeNPS).nps(k: k),
        complete: coverage.isComplete(period))
    }
  }
}
