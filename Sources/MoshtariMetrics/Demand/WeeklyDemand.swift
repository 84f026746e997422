import MoshtariCore

/// Orders, revenue and customers of each week, from the first order's week to the as-of day's.
///
/// Weeks without orders are there with zeros, those after the last order too. A week is complete
/// where it does not begin before the first order's day and orders are known to its end (`Coverage`): the
/// history may have been cut before, the running week is not over, and late orders end before it. Orders without a customer count in
/// orders and revenue only. Empty without orders.
///
/// Source: own definition.
func weeklyDemand(of rollup: Rollup) -> Demand {
  guard let firstDay = rollup.orders.firstDay, let firstWeek = rollup.weeks.first?.start else {
    return Demand(weekly: [])
  }
  let count = (rollup.week.firstDay(of: rollup.asOf) - firstWeek) / 7 + 1
  let coverage = rollup.orderCoverage
  let weekly = (0..<count).map { index in
    let start = firstWeek + 7 * index
    let known = index < rollup.weeks.count ? rollup.weeks[index] : nil
    return DemandWeek(
      week: start, orders: known?.orders ?? 0, revenue: known?.revenue ?? 0,
      customers: known?.customers ?? 0,
      complete: start >= firstDay && coverage.isComplete(weekFrom: start))
  }
  var demand = Demand(weekly: weekly)
  demand.weekdays = weekdayOrders(of: rollup, in: weekly)
  demand.daily = dailyOrders(of: rollup, in: weekly)
  demand.addForecast()
  return demand
}

/// Orders by day of the week in the last 52 complete weeks, or as many as there are; from the first day of
/// the report's week. Empty without a complete week.
private func weekdayOrders(of rollup: Rollup, in weekly: [DemandWeek]) -> [WeekdayOrders] {
  let weeks = weekly.filter(\.complete).suffix(52)
  guard let first = weeks.first?.week, let last = weeks.last?.week else { return [] }
  var counts = Array(repeating: 0, count: 7)
  for day in rollup.days where first <= day.day && day.day < last + 7 {
    counts[(day.day - first) % 7] += day.orders
  }
  let all = counts.reduce(0, +)
  return counts.enumerated().map { position, orders in
    WeekdayOrders(
      weekday: (first + position).weekdayName, orders: orders,
      share: all > 0 ? Double(orders) / Double(all) : nil, weeks: weeks.count)
  }
}

/// Orders of every day from the first of the last 26 complete weeks, where there are fewer from the first
/// order's day, to the last that orders are known of. Empty without a complete week.
private func dailyOrders(of rollup: Rollup, in weekly: [DemandWeek]) -> [DayOrders] {
  let weeks = weekly.filter(\.complete).suffix(26)
  guard var first = weeks.first?.week else { return [] }
  if weeks.count < 26, let firstDay = rollup.orders.firstDay { first = min(first, firstDay) }
  var daily = (0...rollup.orderCoverage.end - first).map { DayOrders(day: first + $0, orders: 0) }
  for day in rollup.days where daily.indices.contains(day.day - first) {
    daily[day.day - first].orders += day.orders
  }
  return daily
}

extension Day {
  /// `monday` … `sunday`.
  var weekdayName: String {
    // 1970-01-01 was a Thursday.
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names[(Int(number) + 3) - 7 * floorDivide(Int(number) + 3, 7)]
  }
}
