package import MoshtariCore
package import MoshtariText

/// Segments side by side: members with a bar, shares, the last months, the change and NPS.
///
/// The order is the given one. Changes are plain counts and have no verdict.
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

  package var rows: [Row]

  package init(_ rows: [Row]) { self.rows = rows }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !rows.isEmpty else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let most = rows.map(\.figures.count).max() ?? 0
    let table = HTMLTable(
      caption: words.segments, classes: "segments",
      columns: [
        .text(words.segment), .text(words.members, "cw"), .number(words.share, "m-hide"),
        .number(words.revenueShare, "m-hide"), .text(words.lastMonths, "sp m-hide"),
        .number(words.change), .number("NPS"),
      ],
      rows: rows.map { row($0, most: most, frame) })
    return .figure(table.scrolling + .note(notes(frame)))
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let months = rows.flatMap { $0.figures.monthly.map(\.period) }
    let period = months.min().map { first in
      frame.words.span(frame.format.month(first), frame.dataEnd(in: frame.format.calendar))
    }
    return [period ?? frame.words.until(frame.format.day(frame.asOf)), frame.words.changeExplained]
  }

  private func row(_ row: Row, most: Int, _ frame: FigureFrame) -> HTMLTable.Row {
    let figures = row.figures
    let format = frame.format
    func percent(_ share: Double?) -> HTMLTable.Cell {
      .number(share.map { format.percent($0) } ?? FigureFormat.none)
    }
    let spark = Sparkline(
      values: figures.monthly.map { Double($0.count) },
      lastIsRunning: figures.monthly.last?.complete == false)
    let length = most == 0 ? 0 : Double(figures.count) / Double(most)
    return HTMLTable.Row(
      head: name(row),
      cells: [
        HTMLTable.Cell(.bar(length, format.count(figures.count)) + unknown(figures, frame)),
        percent(figures.share), percent(figures.revenueShare), HTMLTable.Cell(spark.html),
        change(figures, frame), nps(figures.nps.estimate, frame),
      ])
  }

  private func name(_ row: Row) -> SafeHTML {
    let name = SafeHTML.name(row.name)
    return row.link.map { "<a href=\"\($0)\">\(name)</a>" } ?? name
  }

  private func unknown(_ figures: SegmentFigures, _ frame: FigureFrame) -> SafeHTML {
    figures.unknown == 0 ? .empty : .under(frame.words.cannotTell(figures.unknown))
  }

  private func change(_ figures: SegmentFigures, _ frame: FigureFrame) -> HTMLTable.Cell {
    let change = figures.previousCount.map { Double(figures.count) - Double($0) }
    return .number(change.map { frame.format.signed($0) } ?? FigureFormat.none)
  }

  private func nps(_ estimate: Estimate, _ frame: FigureFrame) -> HTMLTable.Cell {
    guard let value = estimate.value, let n = estimate.n else {
      let reason = SafeHTML.under(frame.format.text(estimate.reason ?? .noData))
      return HTMLTable.Cell(.number(FigureFormat.none) + reason, classes: "lown")
    }
    let people = SafeHTML.under(frame.words.count(n, of: .answers))
    return HTMLTable.Cell(
      .number(frame.format.signed(value)) + people, classes: n < frame.lowBase ? "lown" : "")
  }
}
