import MoshtariCore

extension Opinions {
  /// Answers that a week must have to be a point.
  static let answersAWeek = 20

  /// Satisfaction by week with the limits of its first 12 to 24 points.
  ///
  /// A point is a week that is over, with 20 answers or more and at least k people. The limits come
  /// from the first 24 points, of which there must be 12, and stay: later weeks are tested against
  /// them. Nil without answers.
  func weeklyCSAT() -> WeeklySatisfaction? { weekly(csatAnswers.rows) }

  /// The same of each touchpoint and product that has limits.
  func weeklyCSATByGroup() -> WeeklyByGroup {
    func keyed(_ dimension: Dimension) -> [Keyed<WeeklySatisfaction>]? {
      guard let column = dimension.column(in: rollup) else { return nil }
      var rows = Array(repeating: [Int](), count: column.values.count)
      for row in csatAnswers.rows { rows[Int(column.codes[row])].append(row) }
      return column.values.indices.dropFirst().compactMap { code in
        guard let weekly = weekly(rows[code]), weekly.limits != nil else { return nil }
        return Keyed(key: column.values[code], figure: weekly)
      }
    }
    var groups = WeeklyByGroup()
    (groups.touchpoint, groups.product) = (keyed(.touchpoint), keyed(.product))
    return groups
  }

  private func weekly(_ rows: [Int]) -> WeeklySatisfaction? {
    let starts = rows.map { rollup.week.firstDay(of: rollup.feedback.day[$0]) }
    guard let first = starts.min(), let last = starts.max() else { return nil }
    let tallies = tallies(of: rows, count: (last - first) / 7 + 1, grade: gradeCSAT) {
      (rollup.week.firstDay(of: rollup.feedback.day[$0]) - first) / 7
    }
    let coverage = rollup.feedbackCoverage
    var weeks = tallies.enumerated().map { index, tally in
      let start = first + 7 * index
      return SatisfiedWeek(
        week: start,
        share: tally.n > 0 && tally.n < Self.answersAWeek
          ? Estimate(absent: .smallGroup) : tally.satisfaction(k: k),
        complete: coverage.isComplete(weekFrom: start))
    }
    let points = weeks.indices.filter { weeks[$0].complete && weeks[$0].share.value != nil }
    let values = points.compactMap { weeks[$0].share.value }
    guard points.count >= 12 else {
      return WeeklySatisfaction(weeks: weeks, limits: nil, reason: .shortHistory)
    }
    let base = points.prefix(24)
    guard let chart = ProcessChart(Array(values.prefix(24))) else {
      return WeeklySatisfaction(weeks: weeks, limits: nil, reason: .notIdentified)
    }
    for (index, signal) in zip(points, chart.signals(values, within: 0...1)) {
      weeks[index].signal = signal
    }
    return WeeklySatisfaction(
      weeks: weeks,
      limits: ProcessLimits(
        centre: chart.centre, low: max(0, chart.low), high: min(1, chart.high),
        rangeLimit: chart.rangeLimit, points: base.count,
        fromDay: weeks[base[0]].week, toDay: weeks[base[base.count - 1]].week), reason: nil)
  }
}
