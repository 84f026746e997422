package import MoshtariCore
package import MoshtariText

/// How much of the revenue the best customers bring, with the Gini coefficient under it.
package struct ConcentrationTable: Figure {
  package var concentration: Concentration

  package init(_ concentration: Concentration) { self.concentration = concentration }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard concentration.customers > 0 else { return .figure(.emptyBox(.noData, in: frame)) }
    let words = frame.words
    let shares = [
      (0.01, concentration.top1Share), (0.1, concentration.top10Share),
      (0.2, concentration.top20Share),
    ]
    let table = HTMLTable(
      caption: words.concentrationTitle,
      columns: [.text(words.bestCustomers), .text(words.shareOfRevenue, "cw")],
      rows: shares.map { part, share in
        HTMLTable.Row(
          head: SafeHTML.number(words.best(frame.format.percent(part))),
          cells: [HTMLTable.Cell(bar(share, frame))])
      })
    return .figure(table.scrolling + .note(notes(frame), in: frame))
  }

  private func bar(_ share: Double?, _ frame: FigureFrame) -> SafeHTML {
    guard let share, share.isFinite else { return .number(FigureFormat.none) }
    return .bar(share, frame.format.percent(share))
  }

  private func notes(_ frame: FigureFrame) -> [String] {
    let words = frame.words
    let format = frame.format
    let gini = concentration.gini.map { words.gini(format.decimal($0, digits: 2)) }
    let for80 = concentration.customersFor80.map { words.makeMost($0, format.percent(0.8)) }
    let odd = concentration.nonPositive
    return [
      words.count(concentration.customers, of: .customers),
      words.until(format.day(frame.asOf)), for80, gini, odd == 0 ? nil : words.withoutRevenue(odd),
    ].compactMap { $0 }
  }
}
