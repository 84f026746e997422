import MoshtariCore

/// Orders, revenue and distinct customers by day and by week of `history`.
func dayAndWeekCounts(
  of purchases: Purchases, in history: History, week: WeekStart
) -> (days: [DayCount], weeks: [WeekCount]) {
  if history.dayCount == 0 { return ([], []) }
  var tally = CalendarTally(of: history, week: week)
  purchases.withAnonymous { tally.addAnonymous($0) }
  purchases.forEachCustomer { _, purchases in tally.addCustomer(purchases) }
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

  mutating func addAnonymous(_ purchases: Span<Purchase>) {
    for i in purchases.indices { add(purchases[i]) }
  }

  /// Adds the orders of one customer, by day: each day, and each week, is a new one or the one
  /// before.
  mutating func addCustomer(_ purchases: Span<Purchase>) {
    var (latestDay, latestWeek) = (-1, -1)
    for i in purchases.indices {
      let day = add(purchases[i])
      if day == latestDay { continue }
      days[day].customers += 1
      let week = (lead + day) / 7
      if week != latestWeek { weeks[week].customers += 1 }
      (latestDay, latestWeek) = (day, week)
    }
  }

  /// Adds an order to its day, and gives the day's offset.
  @discardableResult private mutating func add(_ purchase: Purchase) -> Int {
    let offset = history.offset(of: purchase.day)
    days[offset].orders += 1
    days[offset].revenue += purchase.revenue
    return offset
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
