package import MoshtariCore

/// The rollup of `tables`: attributes, feedback, events and quality as they are, orders reduced.
///
/// Months are of `calendar`, weeks begin with `week`. The result does not depend on the order of
/// the order rows or of the events. At most 2³¹ − 1 orders whose absolute revenues sum to an
/// `Int64`. O(orders + customers + days of history), one thread.
package func makeRollup(
  of tables: consuming Tables, calendar: CalendarSystem, week: WeekStart
) -> Rollup {
  var rollup = Rollup(asOf: tables.asOf, calendar: calendar, week: week)
  rollup.tables = tables.present
  rollup.customers = Customers(attributesOf: tables)
  rollup.feedback = tables.feedback
  rollup.events = inCalendarOrder(tables.events)
  rollup.quality = tables.quality
  rollup.orders = OrderTotals(of: tables.orders)

  let history = History(of: rollup.orders)
  let purchases = Purchases(
    sorting: takeOrders(from: &tables), customerCount: rollup.customers.count, in: history)
  rollup.customers.setOrderDays(from: purchases)
  rollup.activity = Activity(of: purchases, months: MonthTable(of: history, in: calendar))
  (rollup.days, rollup.weeks) = dayAndWeekCounts(of: purchases, in: history, week: week)
  rollup.gaps = gapCounts(
    of: purchases, kind: rollup.customers.kind, in: history, asOf: rollup.asOf)
  return rollup
}

/// Moves the orders out, so that their memory is free as soon as they are grouped.
private func takeOrders(from tables: inout Tables) -> OrderColumns {
  let orders = tables.orders
  tables.orders = OrderColumns()
  return orders
}
