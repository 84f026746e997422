import MoshtariCore

/// The days from the first order to the last, both included; empty where there is no order.
struct History {
  let firstDay: Day
  let dayCount: Int

  init(of orders: OrderTotals) {
    firstDay = orders.firstDay ?? Day(0)
    dayCount = orders.lastDay.map { [firstDay] in $0 - firstDay + 1 } ?? 0
  }

  /// 0 for the first day, `dayCount` − 1 for the last.
  func offset(of day: Day) -> Int { Int(day.number) - Int(firstDay.number) }
}

/// The month of every day of a history, looked up instead of computed.
struct MonthTable {
  private let history: History
  private let months: [Month]

  init(of history: History, in calendar: CalendarSystem) {
    self.history = history
    var months: [Month] = []
    months.reserveCapacity(history.dayCount)
    var month = calendar.month(of: history.firstDay)
    while months.count < history.dayCount {
      let next = calendar.firstDay(of: month + 1)
      let end = min(history.dayCount, history.offset(of: next))
      months.append(contentsOf: repeatElement(month, count: end - months.count))
      month = month + 1
    }
    self.months = months
  }

  /// The month of `day`, which lies in the history.
  subscript(day: Day) -> Month { months[history.offset(of: day)] }
}
