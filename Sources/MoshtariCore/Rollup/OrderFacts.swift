/// What customers' orders say on one day; columns parallel to `Customers`.
package struct OrderFacts: Equatable, Sendable {
  /// Orders up to the day; 0 for a customer who had not ordered yet (the other columns are then 0
  /// or none).
  package var orders: [Int32]
  /// Distinct order days up to the day.
  package var orderDays: [Int32]
  /// Net revenue up to the day; may be negative.
  package var revenue: [Int64]
  /// The day of the first order; `Day.none` without one.
  package var firstDay: [Day]
  /// The day of the last order up to the day; `Day.none` without one.
  package var lastDay: [Day]
  /// Days between the last two distinct order days; −1 where there is only one or none.
  package var lastGap: [Int32]
  /// Orders with a discount, with a refund.
  package var discounted: [Int32]
  package var refunded: [Int32]
  /// Σ of squared gaps between neighbouring distinct order days.
  package var gapSquares: [Int64]
  /// The last activity row up to the day, for what only the rows hold; −1 without an order.
  package var row: [Int32]

  /// The facts of customers none of whom has ordered.
  package init(customerCount: Int) {
    orders = Array(repeating: 0, count: customerCount)
    orderDays = orders
    revenue = Array(repeating: 0, count: customerCount)
    firstDay = Array(repeating: .none, count: customerCount)
    lastDay = firstDay
    lastGap = Array(repeating: -1, count: customerCount)
    (discounted, refunded) = (orders, orders)
    gapSquares = Array(repeating: 0, count: customerCount)
    row = lastGap
  }
}

extension Rollup {
  /// Order facts as of `day`, which is the end of a month or not before `asOf`. O(activity).
  package func orderFacts(at day: Day) -> OrderFacts {
    let month = calendar.month(of: day)
    precondition(day >= asOf || day == calendar.lastDay(of: month), "not a snapshot day: \(day)")
    var facts = OrderFacts(customerCount: customers.count)
    for customer in 0..<customers.count {
      let rows = activity.rows(of: customer).prefix { activity.month[$0] <= month }
      guard let last = rows.last else { continue }
      var sum = (orders: Int32(0), orderDays: Int32(0), revenue: Int64(0))
      var more = (discounted: Int32(0), refunded: Int32(0), gapSquares: Int64(0))
      for row in rows {
        sum.orders += activity.orders[row]
        sum.orderDays += activity.orderDays[row]
        sum.revenue += activity.revenue[row]
        more.discounted += activity.discounted[row]
        more.refunded += activity.refunded[row]
        more.gapSquares += activity.gapSquares[row]
      }
      facts.orders[customer] = sum.orders
      facts.orderDays[customer] = sum.orderDays
      facts.revenue[customer] = sum.revenue
      facts.discounted[customer] = more.discounted
      facts.refunded[customer] = more.refunded
      facts.gapSquares[customer] = more.gapSquares
      facts.row[customer] = Int32(last)
      facts.firstDay[customer] = customers.firstOrderDay[customer]
      facts.lastDay[customer] = activity.lastDay[last]
      facts.lastGap[customer] = activity.lastGap[last]
    }
    return facts
  }
}
