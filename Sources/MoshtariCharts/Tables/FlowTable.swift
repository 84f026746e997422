package import MoshtariCore
package import MoshtariText

/// Where the customers of each state went: counts with their share of the row, those who stayed
/// marked.
///
/// A row with a suppressed cell has no shares: its total is not known to the reader.
package struct FlowTable: Figure {
  package var flow: FlowMatrix
  /// A state's name for people.
  package var name: @Sendable (String) -> String
  /// Where the name of a row or column leads; nil for none.
  package var link: @Sendable (String) -> String?

  package init(
    _ flow: FlowMatrix, name: @escaping @Sendable (String) -> String,
    link: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    (self.flow, self.name, self.link) = (flow, name, link)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard !flow.from.isEmpty, !flow.to.isEmpty, flow.matrix.joined().contains(where: { $0 != 0 })
    else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let states = flow.to.map { state -> HTMLTable.Column in
      HTMLTable.Column(title: .name(name(state), link: link(state)), classes: "r")
    }
    let table = HTMLTable(
      caption: words.flowTitle, classes: "flow", columns: [.text(words.fromTo)] + states,
      rows: zip(flow.from, flow.matrix).map { row($0, $1, frame) })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let days = frame.words.span(frame.format.day(flow.fromDay), frame.format.day(flow.toDay))
    let suppressed = flow.matrix.joined().contains { $0 == nil }
    return [days, frame.words.rowSharesExplained]
      + (suppressed ? ["\(FigureFormat.none) \(frame.words.withheld)"] : [])
  }

  private func row(_ state: String, _ counts: [Int?], _ frame: FigureFrame) -> HTMLTable.Row {
    let known = counts.compactMap { $0 }
    let total = known.count == counts.count ? known.reduce(0, +) : 0
    let cells = zip(flow.to, counts).map { to, count in
      cell(count, of: total, stays: to == state, frame)
    }
    return HTMLTable.Row(head: .name(name(state), link: link(state)), cells: cells)
  }

  private func cell(_ count: Int?, of total: Int, stays: Bool, _ frame: FigureFrame)
    -> HTMLTable.Cell
  {
    guard let count else { return .number(FigureFormat.none, classes: "lown") }
    guard count > 0 else { return .number(frame.format.count(0), classes: "zero") }
    let share = SafeHTML.under(frame.format.percent(Double(count) / Double(max(1, total))))
    return HTMLTable.Cell(
      .number(frame.format.count(count)) + (total > 0 ? share : .empty),
      classes: stays ? "stay" : "")
  }
}
