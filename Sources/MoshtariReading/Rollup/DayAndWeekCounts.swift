import MoshtariCore

/// Orders, revenue and distinct customers by day and by week of `history`.
func dayAndWeekCounts(
  of orderDays: OrderDays, in history: History, week: WeekStart
) -> (days: [DayCount], weeks: [WeekCount]) {
  if history.dayCount == 0 { return ([], []) }
  var tally = CalendarTally(of: history, week: week)
  for row in orderDays.anonymousRows { tally.add(orderDays.rows[row], customers: 0) }
  orderDays.forEachCustomer { _, days in tally.addCustomer(days) }
  return (tally.days.filter { $0.orders > 0 }, tally.weeksWithSums())
}

/// Counters for every day and week of a history.
private struct CalendarTally {
  let history: History
  /// Days between the start of the first week and the first day, 0...6.
  let lead: Int
  /// One element a day of the history.
  var days: [DayCount]
  /// One element a week; until `weeksWithSums` only the customers are counted.
  var weeks: [WeekCount]

  init(of history: History, week: WeekStart) {
    self.history = history
    let firstWeek = week.firstDay(of: history.firstDay)
    lead = history.firstDay - firstWeek
    days = (0..<history.dayCount).map {
      DayCount(day: history.firstDay + $0, orders: 0, revenue: 0, customers: 0)
    }
    weeks = (0...(lead + history.dayCount - 1) / 7).map {
      WeekCount(start: firstWeek + 7 * $0, orders: 0, revenue: 0, customers: 0)
    }
  }

  mutating func add(_ day: OrderDay, customers: Int) {
    let offset = history.offset(of: day.day)
    days[offset].orders += Int(day.orders)
    days[offset].revenue += day.revenue
    days[offset].customers += customers
  }

  /// Adds the order days of one customer, ascending: each week is new or the one before.
  mutating func addCustomer(_ orderDays: Span<OrderDay>) {
    var latest = -1
    for i in orderDays.indices {
      add(orderDays[i], customers: 1)
      let week = (lead + history.offset(of: orderDays[i].day)) / 7
      if week != latest { weeks[week].customers += 1 }
      latest = week
    }
  }

  /// The weeks with the orders and the revenue of their days.
  consuming func weeksWithSums() -> [WeekCount] {
    for (offset, day) in days.enumerated() {
      weeks[(lead + offset) / 7].orders += day.orders
      weeks[(lead + offset) / 7].revenue += day.revenue
    }
    return weeks
  }
}
