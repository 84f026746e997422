package import MoshtariCore
package import MoshtariText

/// Orders of every day as a calendar: weeks in columns, the newest last, the days of the week in rows, on a ramp.
///
/// Each cell prints its number, 0 for a day without orders. An incomplete week is hatched and has no place on the ramp;
/// a day before the data or after the as-of day is empty. Over a column stands the day of the month that its week begins
/// on, and over the first of each month the month, both of the report's calendar.
package struct DayTable: Figure {
  /// Ascending, without gaps.
  package var days: [DayOrders]
  /// The weeks they lie in, ascending.
  package var weeks: [DemandWeek]
  /// The days of the week, from the first.
  package var weekdays: [String]

  package init(_ demand: Demand) {
    (days, weekdays) = (demand.daily, demand.weekdays.map(\.weekday))
    let first = demand.daily.first?.day
    weeks = demand.weekly.filter { week in first.map { week.week + 6 >= $0 } ?? false }
  }

  /// Weeks for which there is room: numbers of four digits and more need wider columns.
  private var shown: ArraySlice<DemandWeek> {
    weeks.suffix((days.map(\.orders).max() ?? 0) < 1000 ? 27 : 14)
  }

  package func html(in frame: FigureFrame) -> SafeHTML {
    let weeks = Array(shown)
    guard days.contains(where: { $0.orders > 0 }), weekdays.count == 7, let first = weeks.first
    else {
      return .figure(.emptyBox(.noData, in: frame))
    }
    let words = frame.words
    let ramp = HeatRamp(
      weeks.filter(\.complete).flatMap { week in
        (0..<7).compactMap { orders(on: week.week + $0).map(Double.init) }
      })
    let table = HTMLTable(
      caption: words.daysTitle, classes: "heat weeks",
      groups: months(weeks, frame), columns: [.text(words.day)] + heads(weeks, frame),
      rows: weekdays.enumerated().map { place, weekday in
        HTMLTable.Row(
          head: SafeHTML(text: words.shortWeekday(weekday)),
          cells: weeks.map { cell($0.week + place, in: $0, ramp, frame) })
      })
    let counted = days.filter { $0.day >= first.week }
    let notes = [
      words.count(counted.reduce(0) { $0 + $1.orders }, of: .orders),
      words.span(
        counted.first.map { frame.format.day($0.day) } ?? "",
        counted.last.map { frame.format.day($0.day) } ?? ""), words.countedInFull,
    ]
    return .figure(table.scrolling + key(weeks, ramp, frame) + .note(notes, in: frame))
  }

  /// Nil for a day before the data or after them.
  private func orders(on day: Day) -> Int? {
    guard let first = days.first?.day, days.indices.contains(day - first) else { return nil }
    return days[day - first].orders
  }

  /// The day of the month that each week begins on.
  private func heads(_ weeks: [DemandWeek], _ frame: FigureFrame) -> [HTMLTable.Column] {
    weeks.map { week in
      let day = frame.format.calendar.date(of: week.week).day
      return HTMLTable.Column(title: .number(frame.format.count(day)), classes: "")
    }
  }

  /// The months that the weeks begin in.
  private func months(_ weeks: [DemandWeek], _ frame: FigureFrame) -> [HTMLTable.Group] {
    let months = weeks.map { frame.format.calendar.month(of: $0.week) }
    let firsts = months.indices.filter { $0 == 0 || months[$0 - 1] != months[$0] }
    return zip(firsts, firsts.dropFirst() + [months.endIndex]).map { first, next in
      let name = name(months[first], over: next - first, frame)
      return HTMLTable.Group(title: name.map { SafeHTML(text: $0) }, columns: next - first)
    }
  }

  /// The month's name, a short one where that fits over so many columns of 31 px; nil where neither does.
  private func name(_ month: Month, over columns: Int, _ frame: FigureFrame) -> String? {
    [frame.format.monthName(month), frame.format.shortMonthName(month)].first {
      TextWidth.estimate($0, size: 12.5) <= Double(31 * columns)
    }
  }

  private func cell(_ day: Day, in week: DemandWeek, _ ramp: HeatRamp, _ frame: FigureFrame)
    -> HTMLTable.Cell
  {
    let words = frame.words
    guard let orders = orders(on: day) else {
      return HTMLTable.Cell(.empty, hint: words.nothingYet(frame.format.day(day)))
    }
    return HTMLTable.Cell(
      .number(frame.format.count(orders)),
      classes: week.complete ? ramp.className(Double(orders)) : "inc",
      hint: "\(frame.format.day(day)): \(words.count(orders, of: .orders))")
  }

  private func key(_ weeks: [DemandWeek], _ ramp: HeatRamp, _ frame: FigureFrame) -> SafeHTML {
    let incomplete: SafeHTML =
      weeks.allSatisfy(\.complete)
      ? .empty
      : """
      <span class="kk"><i class="sw inc" aria-hidden="true"></i>\(frame.words.weekIncomplete)</span>
      """
    let key = ramp.key { frame.format.count(Int($0)) } + incomplete
    return key.isEmpty ? .empty : "<p class=\"ramp\">\(key)</p>"
  }
}
