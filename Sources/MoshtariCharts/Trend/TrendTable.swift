import MoshtariCore
import MoshtariText

/// The numbers of a trend, a row a month, with the events that fall into it.
struct TrendTable {
  /// Another measure of the same periods.
  struct Column: Sendable {
    var title: String
    /// A cell a point of the series.
    var cell: @Sendable (TrendPoint) -> SafeHTML
  }

  let chart: TrendChart
  let words: TrendWords
  private var series: TrendSeries { chart.series }
  private var frame: FigureFrame { words.frame }

  var table: HTMLTable {
    var columns: [HTMLTable.Column] = [
      .time(SafeHTML(text: frame.words.head(of: series.step))),
      .number(words.measure),
    ]
    if series.hasBand { columns.append(.number(frame.words.range95)) }
    if hasPeople { columns.append(.number(frame.words.heading(series.subject))) }
    columns += chart.beside.map { .number($0.title) }
    return HTMLTable(caption: words.title, columns: columns, rows: series.points.map(row))
  }

  private var hasPeople: Bool { series.points.contains { $0.n != nil } }

  private func row(_ point: TrendPoint) -> HTMLTable.Row {
    var cells = [value(point)]
    if series.hasBand { cells.append(.number(words.range(point) ?? FigureFormat.none)) }
    if hasPeople {
      cells.append(.number(point.n.map(frame.format.count) ?? FigureFormat.none))
    }
    cells += chart.beside.map { HTMLTable.Cell($0.cell(point)) }
    return HTMLTable.Row(
      head: head(point), cells: cells, classes: words.isLowBase(point) ? "lown" : "")
  }

  private func value(_ point: TrendPoint) -> HTMLTable.Cell {
    let reason = point.reason.map { SafeHTML.under(frame.format.text($0)) } ?? .empty
    return HTMLTable.Cell(.number(words.value(point)) + reason)
  }

  private func head(_ point: TrendPoint) -> SafeHTML {
    var lines: [String] = []
    if case .calendar(let period) = point.period, let range = frame.format.dayRange(of: period) {
      lines.append(range)
    }
    if point.isForecast {
      lines.append(frame.words.forecast)
    } else if !point.complete {
      lines.append(
        frame.words.list([frame.words.inProgress, words.reach(point)].compactMap { $0 }))
    }
    let happened = frame.events(chart.events, in: point.period).map {
      "<span class=\"why\">\(frame.named($0))</span>" as SafeHTML
    }
    return .number(frame.name(point.period)) + lines.map(SafeHTML.under).joined()
      + happened.joined()
  }
}

extension FigureFrame {
  /// Those that begin within a period.
  func events(_ events: [ChartEvent], in period: TrendPeriod) -> [ChartEvent] {
    let calendar = format.calendar
    return events.filter { period.firstDay(calendar) <= $0.day && $0.day < period.end(calendar) }
  }

  /// An event's title and days.
  func named(_ event: ChartEvent) -> SafeHTML {
    let title = SafeHTML.name(event.title[language], link: event.link)
    return [title, .number(days(of: event))].joined(separator: SafeHTML(text: words.separator))
  }

  /// The last day of the data, in a calendar; nil for the reader's.
  func dataEnd(in calendar: CalendarSystem?) -> String {
    calendar.map { format.day(asOf, in: $0) } ?? format.day(asOf)
  }

  /// When an event was: `1 Aug`, or `1 Aug to 5 Aug`.
  func days(of event: ChartEvent) -> String {
    words.span(format.dayOfYear(event.day), format.dayOfYear(event.end ?? event.day))
  }
}
