package import MoshtariCore
package import MoshtariText

/// Customers by how recently and how often they order: five by five cells with the segment of each.
package struct RFMGrid: Figure {
  package var rfm: RFM
  /// The name of the segment of a cell, by recency and frequency score.
  package var segment: @Sendable (_ r: Int, _ f: Int) -> String

  package init(_ rfm: RFM, segment: @escaping @Sendable (_ r: Int, _ f: Int) -> String) {
    (self.rfm, self.segment) = (rfm, segment)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard rfm.customers > 0 else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let scores = (1...5).map { score in
      HTMLTable.Column.text(words.frequencyScore(score))
    }
    let ramp = HeatRamp(rfm.cells.map { Double($0.count) })
    let table = HTMLTable(
      caption: words.rfmTitle, classes: "heat rfm", columns: [.text(words.recency)] + scores,
      rows: (1...5).reversed().map { row($0, ramp, frame) })
    let notes = [
      words.count(rfm.customers, of: .customers), words.until(frame.format.day(frame.asOf)),
      words.scoresExplained,
    ]
    return .figure(table.scrolling + .note(notes, in: frame))
  }

  private func row(_ r: Int, _ ramp: HeatRamp, _ frame: FigureFrame) -> HTMLTable.Row {
    HTMLTable.Row(
      head: SafeHTML(text: frame.words.recencyScore(r)),
      cells: (1...5).map { f in
        let count = rfm.cells.first { $0.r == r && $0.f == f }?.count ?? 0
        return HTMLTable.Cell(
          .number(frame.format.count(count)) + "<span class=\"seg\">\(.name(segment(r, f)))</span>",
          classes: ramp.className(Double(count)))
      })
  }
}
