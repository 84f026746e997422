package import MoshtariCore
package import MoshtariText

/// How orders fall on the days of the week.
package struct WeekdayBars: Figure {
  package var weekdays: [WeekdayOrders]

  package init(_ weekdays: [WeekdayOrders]) { self.weekdays = weekdays }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let most = weekdays.compactMap(\.share).max() ?? 0
    guard most > 0 else { return .figure(.emptyBox(.noData, in: frame)) }
    let rows = weekdays.map { day -> HTMLTable.Row in
      let share = day.share ?? 0
      return HTMLTable.Row(
        head: SafeHTML(text: frame.words.weekday(day.weekday)),
        cells: [
          HTMLTable.Cell(.bar(share / most, frame.format.percent(share, digits: 1))),
          .number(frame.format.count(day.orders)),
        ])
    }
    let table = HTMLTable(
      caption: frame.words.weekdaysTitle,
      columns: [
        .text(frame.words.weekdayHead), .text(frame.words.shareOfOrders),
        .number(frame.words.heading(.orders)),
      ], rows: rows)
    return .figure(table.html)
  }
}
