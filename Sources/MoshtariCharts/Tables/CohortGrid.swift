package import MoshtariCore
package import MoshtariText

/// Shares of many groups by periods since the first order: a row for each group, the cells on a ramp that all rows
/// share, and at most one row of averages under them.
///
/// Every cell prints its share; one whose period is not over is hatched, a hidden one is `–`, and neither has a place on
/// the ramp.
package struct CohortGrid: Figure {
  package enum Cell: Sendable {
    /// A share, what is behind it, and whether its period is over.
    case share(Double, hint: String, isOver: Bool)
    /// Few customers are behind it: grey, without a place on the ramp.
    case low(Double, hint: String)
    /// Not told, and why.
    case absent(AbsenceReason)
    /// Not there yet.
    case none
  }

  package struct Row: Sendable {
    package var head: SafeHTML
    /// Customers; nil for none.
    package var size: Int?
    /// From the first period on; may be shorter than the columns.
    package var cells: [Cell]
    package init(_ head: SafeHTML, size: Int?, cells: [Cell]) {
      (self.head, self.size, self.cells) = (head, size, cells)
    }
  }

  /// Read to those who do not see the table.
  package var caption: String
  /// Over the rows' heads.
  package var head: String
  /// The periods.
  package var columns: [Int]
  package var rows: [Row]
  /// Over all groups; nil for none.
  package var average: Row?
  /// Of the line under it.
  package var notes: [String]

  package init(
    caption: String, head: String, columns: [Int], rows: [Row], average: Row? = nil,
    notes: [String] = []
  ) {
    (self.caption, self.head, self.columns) = (caption, head, columns)
    (self.rows, self.average, self.notes) = (rows, average, notes)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !rows.isEmpty, !columns.isEmpty else {
      return .figure(.emptyBox(.shortHistory, in: frame))
    }
    let ramp = HeatRamp(rows.flatMap(\.cells).compactMap(\.shade))
    let table = HTMLTable(
      caption: caption, classes: "heat",
      columns: [.text(head), .text(frame.words.size, "n")]
        + columns.map { .text(frame.format.count($0)) },
      rows: rows.map { row($0, ramp, frame) } + (average.map { [total($0, frame)] } ?? []))
    return .figure(table.scrolling + key(ramp, frame) + .note(notes, in: frame))
  }

  private func row(_ row: Row, _ ramp: HeatRamp, _ frame: FigureFrame) -> HTMLTable.Row {
    HTMLTable.Row(
      head: row.head,
      cells: [.number(row.size.map { frame.format.count($0) } ?? "")]
        + columns.indices.map { position in
          let cell = row.cells.indices.contains(position) ? row.cells[position] : .none
          return self.cell(cell, ramp, frame)
        })
  }

  private func total(_ row: Row, _ frame: FigureFrame) -> HTMLTable.Row {
    var total = self.row(row, HeatRamp([]), frame)
    total.cells = total.cells.map { HTMLTable.Cell($0.content, hint: $0.hint) }
    total.classes = "tot"
    return total
  }

  private func cell(_ cell: Cell, _ ramp: HeatRamp, _ frame: FigureFrame) -> HTMLTable.Cell {
    switch cell {
    case .share(let share, let hint, let isOver):
      HTMLTable.Cell(
        .number(frame.format.percent(share)),
        classes: isOver ? ramp.evenClassName(HeatRamp.printed(share)) : "inc", hint: hint)
    case .low(let share, let hint):
      HTMLTable.Cell(.number(frame.format.percent(share)), classes: "lown", hint: hint)
    case .absent(let reason):
      HTMLTable.Cell(
        .number(FigureFormat.none), classes: "none", hint: frame.format.text(reason))
    case .none: HTMLTable.Cell(.empty)
    }
  }

  /// What the ramp's ends stand for, and the marks that are in the table.
  private func key(_ ramp: HeatRamp, _ frame: FigureFrame) -> SafeHTML {
    let cells = rows.flatMap(\.cells)
    let running: SafeHTML =
      cells.contains(where: \.isRunning)
      ? """
      <span class="kk"><i class="sw inc" aria-hidden="true"></i>\(frame.words.periodInProgress)</span>
      """ : .empty
    let hidden: SafeHTML =
      cells.contains(where: \.isHidden)
      ? "<span class=\"kk\">\(FigureFormat.none) \(frame.format.text(.smallGroup))</span>" : .empty
    let key = ramp.key { frame.format.percent($0) } + running + hidden
    return key.isEmpty ? .empty : "<p class=\"ramp\">\(key)</p>"
  }
}

extension CohortGrid.Cell {
  /// What the ramp is made of.
  fileprivate var shade: Double? {
    if case .share(let share, _, true) = self { HeatRamp.printed(share) } else { nil }
  }
  fileprivate var isRunning: Bool {
    if case .share(_, _, false) = self { true } else { false }
  }
  fileprivate var isHidden: Bool {
    if case .absent(.smallGroup) = self { true } else { false }
  }
}
