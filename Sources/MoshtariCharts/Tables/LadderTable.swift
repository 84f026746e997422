package import MoshtariCore
package import MoshtariText

/// How many customers reach each number of orders, and how many of those go on to the next.
package struct LadderTable: Figure {
  package var ladder: [LadderRung]
  /// The rung whose customers are the longest bar; the first one where it is nil.
  package var lowest: LadderRung?

  package init(_ ladder: [LadderRung], lowest: LadderRung? = nil) {
    (self.ladder, self.lowest) = (ladder, lowest)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard let first = lowest ?? ladder.first, first.customers > 0 else {
      return .figure(.emptyBox(.noData, in: frame))
    }
    let words = frame.words
    let table = HTMLTable(
      caption: words.ladderTitle,
      columns: [
        .text(words.ordersAtLeast), .text(words.heading(.customers), "cw"),
        .number(words.oneMore), .number(words.range95, "m-hide"),
      ],
      rows: ladder.map { row($0, of: first.customers, frame) })
    let notes = [
      words.count(first.customers, of: .customers), words.until(frame.format.day(frame.asOf)),
    ]
    return .figure(table.scrolling + .note(notes, in: frame))
  }

  private func row(_ rung: LadderRung, of first: Int, _ frame: FigureFrame) -> HTMLTable.Row {
    let format = frame.format
    let next = rung.next
    let range = next.low.flatMap { low in next.high.map { format.range(low, $0, unit: .share) } }
    let isLow = rung.customers < frame.lowBase
    let reason = next.reason.map { SafeHTML.under(format.text($0)) } ?? .empty
    return HTMLTable.Row(
      head: .number(format.count(rung.orders)),
      cells: [
        HTMLTable.Cell(
          .bar(Double(rung.customers) / Double(first), format.count(rung.customers))),
        HTMLTable.Cell(
          .number(next.value.map { format.percent($0, digits: 1) } ?? FigureFormat.none) + reason),
        .number(range ?? FigureFormat.none),
      ], classes: isLow ? "lown" : "")
  }
}
