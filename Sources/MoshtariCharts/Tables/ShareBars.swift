package import MoshtariCore
package import MoshtariText

/// Shares by name: a bar each, with what stands behind it and its 95 % range. Shares that are all
/// counted in full have no column of ranges.
package struct ShareBars: Figure {
  package struct Row: Sendable {
    package var name: String
    package var share: Estimate
    /// In a smaller line under the name; nil for the number of customers behind the share.
    package var under: String?

    package init(name: String, share: Estimate, under: String? = nil) {
      (self.name, self.share, self.under) = (name, share, under)
    }
  }

  /// Read to those who do not see the table; not shown.
  package var caption: String
  /// Over the names, and over the shares.
  package var dimension: String
  package var measure: String
  package var rows: [Row]
  /// The line under the table; no part for none.
  package var notes: [String]

  package init(
    caption: String, dimension: String, measure: String, rows: [Row], notes: [String] = []
  ) {
    (self.caption, self.dimension, self.measure) = (caption, dimension, measure)
    (self.rows, self.notes) = (rows, notes)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard rows.contains(where: { $0.share.value != nil }) else {
      return .figure(.emptyBox(rows.compactMap(\.share.reason).first ?? .noData, in: frame))
    }
    let most = rows.compactMap(\.share.value).max() ?? 0
    let hasRanges = rows.contains { $0.share.low != nil }
    let table = HTMLTable(
      caption: caption,
      columns: [.text(dimension), .text(measure, "cw")]
        + (hasRanges ? [.number(frame.words.range95, "m-hide")] : []),
      rows: rows.map { row($0, most: most, frame) })
    return .figure(table.scrolling + .note(notes, in: frame))
  }

  private func row(_ row: Row, most: Double, _ frame: FigureFrame) -> HTMLTable.Row {
    let format = frame.format, share = row.share
    let under = row.under ?? share.n.map { frame.words.count($0, of: .customers) }
    let bar = share.value.map { value -> SafeHTML in
      .bar(most > 0 ? value / most : 0, format.percent(value, digits: value < 0.1 ? 1 : 0))
    }
    let reason = share.reason.map { SafeHTML.under(format.text($0)) } ?? .empty
    let range = share.low.flatMap { low in
      share.high.map { format.range(low, $0, unit: .share) }
    }
    return HTMLTable.Row(
      head: .name(row.name) + (under.map { SafeHTML.under($0) } ?? .empty),
      cells: [
        HTMLTable.Cell(bar ?? .number(FigureFormat.none) + reason),
        .number(range ?? FigureFormat.none),
      ], classes: share.n.map { $0 < frame.lowBase } ?? true ? "lown" : "")
  }
}
