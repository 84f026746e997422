import MoshtariCore

extension Opinions {
  /// Answers that a week or span must have to be a point.
  static let answersAPoint = 20

  /// Satisfaction by week with the limits of its first 12 to 24 points.
  ///
  /// A point is a week that is over, with 20 answers or more and at least k people. The limits come
  /// from the first 24 points, of which there must be 12, and stay: later weeks are tested against
  /// them. Nil without answers.
  func weeklyCSAT() -> WeeklySatisfaction? { chart(of: csatAnswers.rows, spanWeeks: 1) }

  /// The same of each touchpoint and product that has limits: by week, or by four weeks where there are
  /// not 12 weeks with enough answers.
  func weeklyCSATByGroup() -> WeeklyByGroup {
    func keyed(_ dimension: Dimension) -> [Keyed<WeeklySatisfaction>]? {
      guard let column = dimension.column(in: rollup) else { return nil }
      var rows = Array(repeating: [Int](), count: column.values.count)
      for row in csatAnswers.rows { rows[Int(column.codes[row])].append(row) }
      return column.values.indices.dropFirst().compactMap { code in
        guard let weekly = chart(of: rows[code]), weekly.limits != nil else { return nil }
        return Keyed(key: column.values[code], figure: weekly)
      }
    }
    var groups = WeeklyByGroup()
    (groups.touchpoint, groups.product) = (keyed(.touchpoint), keyed(.product))
    return groups
  }

  private func chart(of rows: [Int]) -> WeeklySatisfaction? {
    let weekly = chart(of: rows, spanWeeks: 1)
    return weekly?.reason == .shortHistory ? chart(of: rows, spanWeeks: 4) : weekly
  }

  /// Spans end with the last complete week, so that the last one is whole.
  private func chart(of rows: [Int], spanWeeks: Int) -> WeeklySatisfaction? {
    let feedback = rollup.feedback, days = 7 * spanWeeks
    let end = rollup.week.firstDay(of: rollup.asOf + 1)
    func span(_ row: Int) -> Int {
      floorDivide(rollup.week.firstDay(of: feedback.day[row]) - end, days)
    }
    guard let first = rows.map(span).min(), let last = rows.map(span).max() else { return nil }
    let tallies = tallies(of: rows, count: last - first + 1, grade: gradeCSAT) { span($0) - first }
    var weeks = tallies.enumerated().map { index, tally in
      let start = end + days * (first + index)
      return SatisfiedWeek(
        week: start,
        share: tally.n > 0 && tally.n < Self.answersAPoint
          ? Estimate(absent: .smallGroup) : tally.satisfaction(k: k),
        complete: start + (days - 1) <= coverage.end)
    }
    let points = weeks.indices.filter { weeks[$0].complete && weeks[$0].share.value != nil }
    let values = points.compactMap { weeks[$0].share.value }
    guard points.count >= 12 else {
      return WeeklySatisfaction(
        spanWeeks: spanWeeks, weeks: weeks, limits: nil, reason: .shortHistory)
    }
    let base = points.prefix(24)
    guard let chart = ProcessChart(Array(values.prefix(24))) else {
      return WeeklySatisfaction(
        spanWeeks: spanWeeks, weeks: weeks, limits: nil, reason: .notIdentified)
    }
    for (index, signal) in zip(points, chart.signals(values, within: 0...1)) {
      weeks[index].signal = signal
    }
    return WeeklySatisfaction(
      spanWeeks: spanWeeks, weeks: weeks,
      limits: ProcessLimits(
        centre: chart.centre, low: max(0, chart.low), high: min(1, chart.high),
        rangeLimit: chart.rangeLimit, points: base.count,
        fromDay: weeks[base[0]].week, toDay: weeks[base[base.count - 1]].week), reason: nil)
  }
}
