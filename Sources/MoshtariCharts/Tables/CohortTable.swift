package import MoshtariCore
package import MoshtariText

/// How many of each month's new customers order again in the months after: a table of percentages
/// on a ramp.
///
/// Month 0 is left out (it is always 100 %), and with it a cohort in its first month. A month that is not over is hatched and has no place
/// on the ramp; a suppressed cell is `–`.
package struct CohortTable: Figure {
  package var retention: MonthlyRetention
  /// How many of the newest cohorts are shown, and how many months of each.
  package var cohortLimit: Int
  package var monthLimit: Int
  /// Whether the row of averages is left out.
  package var isExcerpt: Bool

  package init(
    _ retention: MonthlyRetention, cohortLimit: Int = 13, monthLimit: Int = 12,
    isExcerpt: Bool = false
  ) {
    self.retention = retention
    (self.cohortLimit, self.monthLimit, self.isExcerpt) = (cohortLimit, monthLimit, isExcerpt)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let cohorts = Array(
      retention.cohorts.filter { $0.active.count > 1 }.suffix(max(1, cohortLimit)))
    let months = min(monthLimit, (cohorts.map(\.active.count).max() ?? 0) - 1)
    guard months > 0 else {
      return .figure(.emptyBox(retention.cohorts.isEmpty ? .noData : .shortHistory, in: frame))
    }
    let cells = CohortCells(cohorts: cohorts, months: 1...months, frame: frame)
    return .figure(
      table(cells, frame).scrolling + cells.key + .note(notes(cohorts, frame), in: frame))
  }

  private func table(_ cells: CohortCells, _ frame: FigureFrame) -> HTMLTable {
    let words = frame.words
    let months = cells.months.map { HTMLTable.Column.text(frame.format.count($0)) }
    return HTMLTable(
      caption: words.cohortTitle, classes: isExcerpt ? "heat short" : "heat",
      columns: [.text(words.firstOrderIn), .text(words.size, "n")] + months,
      rows: cells.rows + (isExcerpt ? [] : [overall(cells, frame)]))
  }

  /// The averages over all cohorts, those that are not shown included.
  private func overall(_ cells: CohortCells, _ frame: FigureFrame) -> HTMLTable.Row {
    let averages = cells.months.map { month -> HTMLTable.Cell in
      let average = retention.overall.first { $0.k == month }
      let estimate = average?.estimate
      let share = estimate?.value.map { frame.format.percent($0) } ?? FigureFormat.none
      let cohorts = average.map { SafeHTML.under(frame.format.count($0.cohorts)) } ?? .empty
      return HTMLTable.Cell(.number(share) + cohorts, hint: hint(average, frame))
    }
    return HTMLTable.Row(
      head: SafeHTML(text: frame.words.allCohorts) + .under(frame.words.cohortsBelow),
      cells: [HTMLTable.Cell(.empty)] + averages, classes: "tot")
  }

  private func hint(_ average: CohortAverage?, _ frame: FigureFrame) -> String? {
    guard let estimate = average?.estimate, let n = estimate.n, let low = estimate.low,
      let high = estimate.high
    else { return nil }
    let range = frame.format.range(low, high, unit: .share)
    return frame.words.list([
      frame.words.count(n, of: .customers), "\(frame.words.range95): \(range)",
    ])
  }

  private func notes(_ cohorts: [Cohort], _ frame: FigureFrame) -> [String] {
    guard let first = cohorts.first, let last = cohorts.last else { return [] }
    let period = frame.words.span(frame.format.month(first.cohort), frame.format.month(last.cohort))
    let people = cohorts.reduce(0) { $0 + $1.size }
    return [
      period, frame.words.count(people, of: .customers),
      frame.words.until(frame.format.day(frame.asOf)),
    ] + (isExcerpt ? [] : [frame.words.olderIncluded])
  }
}

/// The body of a cohort table.
struct CohortCells {
  let cohorts: [Cohort]
  let months: ClosedRange<Int>
  let frame: FigureFrame
  private let ramp: HeatRamp

  init(cohorts: [Cohort], months: ClosedRange<Int>, frame: FigureFrame) {
    (self.cohorts, self.months, self.frame) = (cohorts, months, frame)
    ramp = HeatRamp(
      cohorts.flatMap { cohort in
        months.filter { $0 <= cohort.lastComplete }
          .compactMap { Self.share(cohort, $0).map(HeatRamp.printed) }
      })
  }

  var rows: [HTMLTable.Row] {
    cohorts.map { cohort in
      HTMLTable.Row(
        head: .number(frame.format.month(cohort.cohort)),
        cells: [.number(frame.format.count(cohort.size))] + months.map { cell(cohort, $0) })
    }
  }

  /// Which share a step of the ramp stands for, and the marks beside it.
  var key: SafeHTML {
    let words = frame.words
    return """
      <p class="ramp">\(ramp.key { frame.format.percent($0) })<span class="kk"><i class="sw inc" aria-hidden="true"></i>\
      \(words.monthInProgress)</span>\(hasSuppressed ? suppressedKey : .empty)</p>
      """
  }

  private var suppressedKey: SafeHTML {
    "<span class=\"kk\">\(FigureFormat.none) \(frame.format.text(.smallGroup))</span>"
  }

  private var hasSuppressed: Bool {
    cohorts.contains { cohort in
      months.contains { $0 < cohort.active.count && cohort.active[$0] == nil }
    }
  }

  private func cell(_ cohort: Cohort, _ month: Int) -> HTMLTable.Cell {
    guard month < cohort.active.count else { return HTMLTable.Cell(.empty) }
    guard let share = Self.share(cohort, month) else {
      return HTMLTable.Cell(
        .number(FigureFormat.none), classes: "none", hint: hint(cohort, month, nil))
    }
    let isOver = month <= cohort.lastComplete
    return HTMLTable.Cell(
      .number(frame.format.percent(share)),
      classes: isOver ? ramp.evenClassName(HeatRamp.printed(share)) : "inc",
      hint: hint(cohort, month, cohort.active[month]))
  }

  /// What is behind a cell; where it stands, its row and column say.
  private func hint(_ cohort: Cohort, _ month: Int, _ active: Int?) -> String {
    let words = frame.words
    let count = active.map { words.share($0, of: cohort.size) } ?? frame.format.text(.smallGroup)
    return words.list([count] + (month <= cohort.lastComplete ? [] : [words.monthInProgress]))
  }

  /// Nil where the cell is suppressed or not reached, or the cohort is empty.
  private static func share(_ cohort: Cohort, _ month: Int) -> Double? {
    guard month < cohort.active.count, cohort.size > 0 else { return nil }
    return cohort.active[month].map { Double($0) / Double(cohort.size) }
  }
}
