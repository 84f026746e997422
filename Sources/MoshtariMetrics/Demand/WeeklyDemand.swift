import MoshtariCore

/// Orders, revenue and customers of each week, from the first order's week to the as-of day's.
///
/// Weeks without orders are there with zeros, those after the last order too. A week is complete
/// where it does not begin before the first order's day and does not end after `asOf`: the history
/// may have been cut before, and the running week is not over. Orders without a customer count in
/// orders and revenue only. Empty without orders.
///
/// Source: own definition.
func weeklyDemand(of rollup: Rollup) -> Demand {
  guard let firstDay = rollup.orders.firstDay, let firstWeek = rollup.weeks.first?.start else {
    return Demand(weekly: [])
  }
  let count = (rollup.week.firstDay(of: rollup.asOf) - firstWeek) / 7 + 1
  let weekly = (0..<count).map { index in
    let start = firstWeek + 7 * index
    let known = index < rollup.weeks.count ? rollup.weeks[index] : nil
    return DemandWeek(
      week: start, orders: known?.orders ?? 0, revenue: known?.revenue ?? 0,
      customers: known?.customers ?? 0, complete: start >= firstDay && start + 6 <= rollup.asOf)
  }
  return Demand(weekly: weekly)
}
