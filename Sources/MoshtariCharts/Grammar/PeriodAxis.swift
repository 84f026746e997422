import MoshtariCore
import MoshtariText

/// Weeks, months or quarters side by side, the newest at the right in every language.
struct PeriodAxis {
  let periods: [TrendPeriod]
  let left: Double
  let right: Double
  let frame: FigureFrame
  /// Whether the last period is not over, so that its label says to which day it reaches.
  let lastIsRunning: Bool

  var columnWidth: Double { (right - left) / Double(max(1, periods.count)) }

  /// The middle of a period's column.
  func center(_ index: Int) -> Double { left + (Double(index) + 0.5) * columnWidth }
  /// The left edge of a period's column.
  func edge(_ index: Int) -> Double { left + Double(index) * columnWidth }

  /// Where a day lies; nil outside of all periods.
  func place(of day: Day) -> Double? {
    let calendar = frame.format.calendar
    let index = periods.firstIndex {
      $0.firstDay(calendar) <= day && day < $0.end(calendar)
    }
    guard let index else { return nil }
    let period = periods[index]
    let first = period.firstDay(calendar)
    return edge(index) + columnWidth * Double(day - first) / Double(period.end(calendar) - first)
  }

  /// A period under the axis: its name, then its year where it is the first labelled of that year
  /// and says no day.
  struct Mark {
    var index: Int
    var lines: [String]
  }

  /// As many marks as fit: the last period and every second, third … before it.
  func marks(for rendition: Rendition) -> [Mark] {
    let candidates = strides.map(marks(every:))
    return candidates.first { fits($0, rendition) } ?? candidates.last ?? []
  }

  private var strides: [Int] {
    let every = periods.count <= 4 ? [1] : []
    return switch periods.first?.length ?? .month {
    case .week: every + [4, 8, 13, 26, 53]
    case .month: every + [2, 3, 4, 6, 8, 12, 24, 60, 120]
    case .quarter: [1, 2, 4, 8, 20, 40]
    }
  }

  private func marks(every stride: Int) -> [Mark] {
    let indices = Swift.stride(from: periods.count - 1, through: 0, by: -stride).reversed()
    var lastYear: Int?
    return indices.map { index in
      var lines = [frame.name(periods[index], isShort: true)]
      if lastIsRunning, index == periods.count - 1 {
        lines.append(frame.words.until(frame.format.dayOfYear(frame.asOf)))
      }
      let year = frame.year(of: periods[index])
      // Under the day that the last period reaches to, a year would seem to be that day's.
      if year != lastYear, lines.count == 1 || indices.count == 1 {
        lines.append(frame.format.year(year))
      }
      lastYear = year
      return Mark(index: index, lines: lines)
    }
  }

  /// Whether no two neighbours come closer than a space.
  private func fits(_ marks: [Mark], _ rendition: Rendition) -> Bool {
    let boxes = marks.map { labels($0, rendition, under: rendition.bounds).map(\.box) }
    return zip(boxes, boxes.dropFirst()).allSatisfy { a, b in
      (a.map(\.right).max() ?? 0) + rendition.textSize * 0.6 <= (b.map(\.left).min() ?? 0)
    }
  }

  /// The room that marks need under the area.
  func room(under marks: [Mark], _ rendition: Rendition) -> Double {
    Double(marks.map(\.lines.count).max() ?? 1) * rendition.lineHeight + 11
  }

  /// The lines of a mark under `area`, kept inside the drawing.
  func labels(_ mark: Mark, _ rendition: Rendition, under area: Box) -> [ChartLabel] {
    mark.lines.enumerated().map { line, text in
      rendition.label(
        text, x: center(mark.index), y: area.bottom + 6 + Double(line + 1) * rendition.lineHeight,
        weight: line == 0 ? .plain : .quiet
      ).within(rendition.bounds)
    }
  }
}

extension FigureFrame {
  /// A period's name: `October` where the year is said elsewhere, else `October 2026`; a week by
  /// its first day.
  func name(_ period: TrendPeriod, isShort: Bool = false) -> String {
    switch period {
    case .calendar(.month(let month)):
      isShort ? format.shortMonthName(month) : format.month(month)
    case .calendar(.quarter(let quarter)):
      isShort ? format.quarterName(quarter) : format.quarter(quarter)
    case .week(let day): isShort ? format.dayOfYear(day) : format.day(day)
    }
  }

  /// The year a period is named in: of months and quarters in the report's calendar, a day's in the reader's.
  func year(of period: TrendPeriod) -> Int {
    switch period {
    case .calendar(let period): period.firstMonth.year
    case .week(let day): (language == .fa ? CalendarSystem.persian : .gregorian).date(of: day).year
    }
  }
}
