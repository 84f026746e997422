package import MoshtariCore
package import MoshtariText

/// Segments side by side: members with a bar, shares, the last months, the change and NPS.
///
/// The order is the given one. Changes are plain counts and have no verdict; in the first days of a
/// month there are none, and a note says why; in the first month measured there is nothing of months. A low base is grey.
package struct SegmentTable: Figure {
  /// A segment under its name for people.
  package struct Row: Sendable {
    package var name: String
    /// Its page; nil for none.
    package var link: String?
    package var figures: SegmentFigures
    package init(name: String, link: String? = nil, figures: SegmentFigures) {
      (self.name, self.link, self.figures) = (name, link, figures)
    }
  }

  /// The share that stands beside that of customers.
  package enum Measure: Sendable {
    /// Of the revenue; left out on a phone.
    case revenue
    /// Of the members at the end of the month before the last complete one, who ordered in that.
    case ordering
  }

  /// All customers, whom the segments divide.
  package struct Total: Sendable {
    package var count: Int
    /// At the end of the month before; nil where history is shorter.
    package var previousCount: Int?
    package var retention: Estimate
    package var nps: Estimate
    package init(count: Int, previousCount: Int?, retention: Estimate, nps: Estimate) {
      (self.count, self.previousCount) = (count, previousCount)
      (self.retention, self.nps) = (retention, nps)
    }
  }

  package var rows: [Row]
  package var measure: Measure
  /// The last row; nil for none.
  package var total: Total?

  package init(_ rows: [Row], measure: Measure = .revenue, total: Total? = nil) {
    (self.rows, self.measure, self.total) = (rows, measure, total)
  }

  /// The last complete month of all segments; nil where there is none.
  private var month: Month? {
    rows.compactMap { row in row.figures.monthly.last { $0.complete }?.period }.max()
  }

  /// Whether there is nothing before: no complete month, and nobody known of the month before.
  private var isFirstMonth: Bool {
    month == nil && total?.previousCount == nil
      && rows.allSatisfy { $0.figures.previousCount == nil }
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !rows.isEmpty else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let most = rows.map(\.figures.count).max() ?? 0
    let table = HTMLTable(
      caption: words.segments, classes: "segments",
      columns: columns(frame),
      rows: rows.map { row($0, most: most, frame) }
        + [total.map { row($0, frame) }].compactMap { $0 })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  private func columns(_ frame: FigureFrame) -> [HTMLTable.Column] {
    let words = frame.words
    let isFirst = isFirstMonth
    return [.text(words.segment), .text(words.members, "cw"), .number(words.share, "m-hide")]
      + (isFirst && measure == .ordering ? [] : [measureColumn(frame)])
      + (isFirst ? [] : [.text(words.lastMonths(monthCount), "sp m-hide")]) + changeColumn(frame)
      + [.number("NPS")]
  }

  private var monthCount: Int { rows.map(\.figures.monthly.count).max() ?? 0 }

  private func notes(_ frame: FigureFrame) -> [String] {
    let months = rows.flatMap { $0.figures.monthly.map(\.period) }
    let period = months.min().map { first in
      frame.words.span(frame.format.month(first), frame.dataEnd(in: frame.format.calendar))
    }
    let ordering = measure == .ordering ? month : nil
    return [
      period ?? frame.words.until(frame.format.day(frame.asOf)),
      isFirstMonth
        ? frame.words.firstMeasured(by: .month)
        : isTooEarly(frame)
          ? frame.words.changeTooEarly : month == nil ? frame.words.changeExplained : nil,
      ordering.map { month in
        frame.words.orderedExplained(
          before: frame.format.monthName(month - 1), in: frame.format.monthName(month))
      }, ordering == nil ? nil : frame.words.marginExplained,
    ].compactMap { $0 }
  }

  private func measureColumn(_ frame: FigureFrame) -> HTMLTable.Column {
    switch measure {
    case .revenue: .number(frame.words.revenueShare, "m-hide")
    case .ordering:
      .number(
        month.map { frame.words.ordered(in: frame.format.monthName($0)) } ?? frame.words.month)
    }
  }

  private func row(_ row: Row, most: Int, _ frame: FigureFrame) -> HTMLTable.Row {
    let figures = row.figures
    let format = frame.format
    let spark = Sparkline(
      values: figures.monthly.map { Double($0.count) },
      lastIsRunning: figures.monthly.last?.complete == false)
    let length = most == 0 ? 0 : Double(figures.count) / Double(most)
    return HTMLTable.Row(
      head: name(row),
      cells: [
        HTMLTable.Cell(.bar(length, format.count(figures.count)) + unknown(figures, frame)),
        percent(figures.share, frame),
      ] + months(share(of: figures, frame), HTMLTable.Cell(spark.html))
        + change(figures.count, figures.previousCount, frame)
        + [nps(figures.nps.estimate, frame)])
  }

  private func row(_ total: Total, _ frame: FigureFrame) -> HTMLTable.Row {
    HTMLTable.Row(
      head: SafeHTML(text: frame.words.allCustomers),
      cells: [
        .number(frame.format.count(total.count)), percent(total.count == 0 ? nil : 1, frame),
      ]
        + months(
          measure == .ordering ? ordering(total.retention, frame) : HTMLTable.Cell(.empty),
          HTMLTable.Cell(.empty))
        + change(total.count, total.previousCount, frame) + [nps(total.nps, frame)],
      classes: "tot")
  }

  /// The cells of the measure and of the last months, as far as there are such columns.
  private func months(_ share: HTMLTable.Cell, _ spark: HTMLTable.Cell) -> [HTMLTable.Cell] {
    guard isFirstMonth else { return [share, spark] }
    return measure == .ordering ? [] : [share]
  }

  private func percent(_ share: Double?, _ frame: FigureFrame) -> HTMLTable.Cell {
    .number(share.map { frame.format.percent($0) } ?? FigureFormat.none)
  }

  private func share(of figures: SegmentFigures, _ frame: FigureFrame) -> HTMLTable.Cell {
    guard measure == .ordering else { return percent(figures.revenueShare, frame) }
    let last = figures.monthly.last { $0.complete && $0.period == month }
    return ordering(last?.retention ?? Estimate(absent: .noData), frame)
  }

  private func ordering(_ share: Estimate, _ frame: FigureFrame) -> HTMLTable.Cell {
    guard let value = share.value else { return absent(share, frame) }
    let margin = frame.margin(of: share, scale: 100).map(SafeHTML.under) ?? .empty
    return HTMLTable.Cell(
      .number(frame.format.percent(value)) + margin, classes: isLow(share, frame) ? "lown" : "")
  }

  private func isLow(_ estimate: Estimate, _ frame: FigureFrame) -> Bool {
    estimate.n.map { $0 < frame.lowBase } ?? false
  }

  private func absent(_ estimate: Estimate, _ frame: FigureFrame) -> HTMLTable.Cell {
    let reason = SafeHTML.under(frame.format.text(estimate.reason ?? .noData))
    return HTMLTable.Cell(.number(FigureFormat.none) + reason, classes: "lown")
  }

  private func name(_ row: Row) -> SafeHTML {
    .name(row.name, link: row.link)
  }

  private func unknown(_ figures: SegmentFigures, _ frame: FigureFrame) -> SafeHTML {
    figures.unknown == 0 ? .empty : .under(frame.words.cannotTell(figures.unknown))
  }

  private func isTooEarly(_ frame: FigureFrame) -> Bool {
    frame.format.calendar.isEarlyInMonth(frame.asOf)
  }

  private func changeColumn(_ frame: FigureFrame) -> [HTMLTable.Column] {
    guard !isTooEarly(frame), !isFirstMonth else { return [] }
    return [
      .number(
        month.map { frame.words.change(since: frame.format.monthName($0)) } ?? frame.words.change)
    ]
  }

  private func change(_ count: Int, _ previous: Int?, _ frame: FigureFrame) -> [HTMLTable.Cell] {
    guard !isTooEarly(frame), !isFirstMonth else { return [] }
    let change = previous.map { Double(count) - Double($0) }
    return [.number(change.map { frame.format.signed($0) } ?? FigureFormat.none)]
  }

  private func nps(_ estimate: Estimate, _ frame: FigureFrame) -> HTMLTable.Cell {
    guard let value = estimate.value, let n = estimate.n else { return absent(estimate, frame) }
    let people = SafeHTML.under(frame.words.count(n, of: .answers))
    return HTMLTable.Cell(
      .number(frame.format.signed(value)) + people, classes: isLow(estimate, frame) ? "lown" : "")
  }
}
