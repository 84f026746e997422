import MoshtariCore
package import MoshtariText

/// How many customers two segments share: a row a segment, its share of each other segment's
/// members and their number.
///
/// Shares are of the row. Segments overlap, so that neither rows nor columns sum to anything. What
/// few people share is not shown.
package struct OverlapTable: Figure {
  /// The segments down the side, and across the top.
  package var rows: [String]
  package var columns: [String]
  /// Members of each row's segment.
  package var sizes: [Int]
  /// Customers in both, a row for each of `rows`; nil where suppressed.
  package var shared: [[Int?]]
  /// A segment's name for people.
  package var name: @Sendable (String) -> String
  /// Where the name of a row or column leads; nil for none.
  package var link: @Sendable (String) -> String?

  package init(
    rows: [String], columns: [String], sizes: [Int], shared: [[Int?]],
    name: @escaping @Sendable (String) -> String,
    link: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.link = link
    (self.rows, self.columns, self.sizes) = (rows, columns, sizes)
    (self.shared, self.name) = (shared, name)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !rows.isEmpty, !columns.isEmpty, sizes.contains(where: { $0 > 0 }) else {
      return .figure(.emptyBox(.noData, in: frame))
    }
    let words = frame.words
    let ramp = HeatRamp(shares)
    let table = HTMLTable(
      caption: words.overlapTitle, classes: "heat overlap",
      columns: [.text(words.segment), .number(words.members)]
        + columns.map { HTMLTable.Column(title: .name(name($0), link: link($0)), classes: "r") },
      rows: rows.indices.map { row($0, ramp, frame) })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  /// Every share of a row that is shown and above 0.
  private var shares: [Double] {
    rows.indices.flatMap { row in
      columns.indices.compactMap { column in
        guard columns[column] != rows[row], let count = shared[row][column], count > 0 else {
          return nil
        }
        return Double(count) / Double(sizes[row])
      }
    }
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let hidden = shared.joined().contains { $0 == nil }
    return [frame.words.until(frame.format.day(frame.asOf)), frame.words.overlapExplained]
      + (hidden ? ["\(FigureFormat.none) \(frame.words.withheld)"] : [])
  }

  private func row(_ row: Int, _ ramp: HeatRamp, _ frame: FigureFrame) -> HTMLTable.Row {
    let size = HTMLTable.Cell.number(frame.format.count(sizes[row]))
    let cells = columns.indices.map { column in
      columns[column] == rows[row]
        ? HTMLTable.Cell(.empty, classes: "none")
        : cell(shared[row][column], of: sizes[row], ramp, frame)
    }
    return HTMLTable.Row(head: .name(name(rows[row]), link: link(rows[row])), cells: [size] + cells)
  }

  private func cell(_ count: Int?, of size: Int, _ ramp: HeatRamp, _ frame: FigureFrame)
    -> HTMLTable.Cell
  {
    guard let count else { return .number(FigureFormat.none, classes: "lown") }
    guard count > 0, size > 0 else { return .number(frame.format.count(0), classes: "zero") }
    let share = Double(count) / Double(size)
    return HTMLTable.Cell(
      .number(frame.format.percent(share)) + .under(frame.format.count(count)),
      classes: ramp.className(share))
  }
}
