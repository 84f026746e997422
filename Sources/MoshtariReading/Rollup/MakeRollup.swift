package import MoshtariCore

/// The rollup of `tables`: attributes, feedback, events and quality as they are, orders and visits
/// reduced.
///
/// Months are of `calendar`, weeks begin with `week`; parts that `needs` do not ask for stay nil.
/// The result does not depend on the order of the order rows or of the events. At most 2³¹ − 1
/// orders of less than 2⁶¹ each, whose absolute revenues sum to an `Int64`. O(orders + customers +
/// days of history + visits), one thread; windows count an order once for each snapshot that it is
/// near.
package func makeRollup(
  of tables: consuming Tables, calendar: CalendarSystem, week: WeekStart, needs: RollupNeeds
) -> Rollup {
  var rollup = Rollup(asOf: tables.asOf, calendar: calendar, week: week)
  rollup.tables = tables.present
  rollup.customers = Customers(attributesOf: tables)
  rollup.feedback = tables.feedback
  rollup.events = inCalendarOrder(tables.events)
  rollup.spend = tables.spend.map(inSpendOrder)
  rollup.prices = tables.prices
  rollup.quality = tables.quality
  rollup.orders = OrderTotals(of: tables.orders)
  rollup.visits = takeVisits(from: &tables).map {
    VisitDays(of: $0, customerCount: rollup.customers.count)
  }

  let history = History(of: rollup.orders)
  let attributes = tables.orders.windowAttributes(needs)
  if needs.windows {
    rollup.windows = WindowOrders(
      totalsOf: attributes, day: tables.orders.day, snapshots: rollup.snapshots, in: history)
  }
  let customerCount = rollup.customers.count
  rollup.renewals = CustomerDays(
    renewalsOf: tables.orders, customerCount: customerCount, in: history)
  rollup.refunds = Refunds(of: tables.orders)
  rollup.recipients = Recipients(of: tables.orders, customerCount: customerCount)
  let months = MonthTable(of: history, in: calendar)
  var details = OrderDetails(of: tables.orders, attributes: attributes, needs: needs)
  if needs.windows {
    let first = calendar.month(of: rollup.snapshots[0] - (Rollup.window - 1))
    details.prices = PriceMarks(of: tables.orders, months: months, from: first)
  }
  let purchases = Purchases(
    sorting: takeOrders(from: &tables), customerCount: customerCount, in: history,
    keepsPlaces: !details.isEmpty)
  rollup.customers.setOrderDays(from: purchases)
  rollup.orderDays = OrderDays(of: purchases)
  rollup.activity = Activity(of: purchases, months: months)
  (rollup.days, rollup.weeks) = dayAndWeekCounts(of: purchases, in: history, week: week)
  rollup.gaps = gapCounts(
    of: purchases, kind: rollup.customers.kind, in: history, asOf: rollup.asOf)
  rollup.categories = details.category.map { rollup.categoryOrders(of: purchases, $0, months) }
  rollup.add(details, of: purchases, needs: needs)
  return rollup
}

/// Moves the orders out, so that their memory is free as soon as they are grouped.
private func takeOrders(from tables: inout Tables) -> OrderColumns {
  let orders = tables.orders
  tables.orders = OrderColumns()
  return orders
}

/// Moves the visits out, so that their memory is free as soon as they are reduced.
private func takeVisits(from tables: inout Tables) -> VisitColumns? {
  let visits = tables.visits
  tables.visits = nil
  return visits
}

/// Columns of orders that only some parts of the rollup are made of, in file order.
struct OrderDetails {
  /// The attributes that windows have favourites of.
  let attributes: [OrderAttribute: CodedText]
  /// Nil where the column is absent.
  let category: CodedText?
  /// Nil also where history was not asked for.
  let channel: CodedText?
  /// Nil where hours were not asked for or no order has a time.
  let hour: [Int8]?
  /// Nil where windows were not asked for or the columns are absent.
  var prices: PriceMarks?

  init(of orders: OrderColumns, attributes: [OrderAttribute: CodedText], needs: RollupNeeds) {
    self.attributes = attributes
    category = orders.attributes[.category]
    channel = needs.history ? orders.channel : nil
    hour = needs.hours ? orders.hour.flatMap { $0.contains { $0 >= 0 } ? $0 : nil } : nil
  }

  var isEmpty: Bool {
    attributes.isEmpty && category == nil && channel == nil && hour == nil && prices == nil
  }
}

extension OrderColumns {
  /// The columns whose favourites were asked for.
  fileprivate func windowAttributes(_ needs: RollupNeeds) -> [OrderAttribute: CodedText] {
    needs.windows ? attributes.filter { needs.attributes.contains($0.key) } : [:]
  }
}

extension Rollup {
  /// What was ordered of each value of `category`; nothing where there is no order.
  fileprivate func categoryOrders(
    of purchases: Purchases, _ category: CodedText, _ months: MonthTable
  ) -> CategoryOrders {
    guard let first = orders.firstDay, let last = orders.lastDay else { return CategoryOrders() }
    return CategoryOrders(
      of: purchases, category: category, months: months, first: months[first], last: months[last])
  }

  /// Fills the parts that only some ask for.
  fileprivate mutating func add(
    _ details: OrderDetails, of purchases: Purchases, needs: RollupNeeds
  ) {
    if needs.history { activity.addHistory(of: purchases, details: details) }
    if let visits {
      activity.addFirstVisits(
        of: purchases, arrivals: Arrivals(of: visits, customerCount: customers.count))
    }
    hours = details.hour.map { OrderHours(of: purchases, hour: $0, asOf: asOf) }
    let snapshots = snapshots
    windows?.addRows(
      of: purchases, attributes: details.attributes, prices: details.prices, snapshots: snapshots)
  }
}
