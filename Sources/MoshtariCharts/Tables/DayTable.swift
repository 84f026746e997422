package import MoshtariCore
package import MoshtariText

/// Orders of every day: weeks in rows, the newest first, days of the week in columns, on a ramp.
///
/// Each cell prints its number, 0 for a day without orders.
package struct DayTable: Figure {
  /// Ascending, whole weeks.
  package var days: [DayOrders]
  /// The days of the week, from the first.
  package var weekdays: [String]

  package init(_ demand: Demand) {
    (days, weekdays) = (demand.daily, demand.weekdays.map(\.weekday))
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    guard days.contains(where: { $0.orders > 0 }), weekdays.count == 7 else {
      return .figure(.emptyBox(.noData, in: frame))
    }
    let words = frame.words
    let ramp = HeatRamp(days.map { Double($0.orders) })
    let weeks = stride(from: 0, to: days.count, by: 7).map { days[$0..<min($0 + 7, days.count)] }
    let table = HTMLTable(
      caption: words.daysTitle, classes: "heat hours",
      columns: [.text(words.weekFrom)]
        + weekdays.map { HTMLTable.Column(title: .init(text: words.shortWeekday($0)), classes: "") },
      rows: weeks.reversed().map { row($0, ramp, frame) })
    let key = ramp.key { frame.format.count(Int($0)) }
    let notes = [
      words.count(days.reduce(0) { $0 + $1.orders }, of: .orders),
      words.span(
        days.first.map { frame.format.day($0.day) } ?? "",
        days.last.map { frame.format.day($0.day) } ?? ""), words.countedInFull,
    ]
    return .figure(
      table.scrolling + (key.isEmpty ? .empty : "<p class=\"ramp\">\(key)</p>")
        + .note(notes, in: frame))
  }

  private func row(
    _ week: ArraySlice<DayOrders>, _ ramp: HeatRamp, _ frame: FigureFrame
  ) -> HTMLTable.Row {
    HTMLTable.Row(
      head: .number(week.first.map { frame.format.dayOfYear($0.day) } ?? ""),
      cells: week.map { day in
        HTMLTable.Cell(
          .number(frame.format.count(day.orders)), classes: ramp.className(Double(day.orders)),
          hint: "\(frame.format.day(day.day)): \(frame.words.count(day.orders, of: .orders))")
      })
  }
}
