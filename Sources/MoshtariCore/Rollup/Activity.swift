/// Customer × month: one row for each month in which a customer ordered, with what was true at its end.
///
/// Rows of a customer are neighbours, months ascending; customers in the order of `Customers`. From these
/// rows the order facts at any month's end follow without a second reading (`Rollup.orderFacts(at:)`).
package struct Activity: Equatable, Sendable {
  /// `start[c] ..< start[c + 1]` are the rows of customer c; one element more than customers.
  package var start: [Int32] = [0]
  package var month: [Month] = []
  /// Orders in the month, at least 1.
  package var orders: [Int32] = []
  /// Distinct order days in the month, at least 1.
  package var orderDays: [Int32] = []
  /// Net revenue of the month; may be negative.
  package var revenue: [Int64] = []
  /// The last order day in the month.
  package var lastDay: [Day] = []
  /// Days between the last two distinct order days up to the month's end; −1 where there is only one.
  package var lastGap: [Int32] = []

  package init() {}

  /// Rows in all.
  package var count: Int { month.count }

  /// The rows of `customer`.
  package func rows(of customer: Int) -> Range<Int> {
    Int(start[customer])..<Int(start[customer + 1])
  }
}

/// What a customer's orders say on one day; columns parallel to `Customers`.
package struct OrderFacts: Equatable, Sendable {
  /// Orders up to the day; 0 for a customer who had not ordered yet (the other columns are then 0 or none).
  package var orders: [Int32]
  /// Distinct order days up to the day.
  package var orderDays: [Int32]
  package var revenue: [Int64]
  package var firstDay: [Day]
  package var lastDay: [Day]
  /// Days between the last two distinct order days; −1 where there is only one or none.
  package var lastGap: [Int32]
}

extension Rollup {
  /// Order facts as of `day`, which is the end of a month or not before `asOf`. O(activity).
  package func orderFacts(at day: Day) -> OrderFacts {
    let month = calendar.month(of: day)
    precondition(day >= asOf || day == calendar.lastDay(of: month), "not a snapshot day: \(day)")
    let n = customers.count
    var facts = OrderFacts(
      orders: Array(repeating: 0, count: n), orderDays: Array(repeating: 0, count: n),
      revenue: Array(repeating: 0, count: n), firstDay: Array(repeating: .none, count: n),
      lastDay: Array(repeating: .none, count: n), lastGap: Array(repeating: -1, count: n))
    for customer in 0..<n where activity.start[customer] < activity.start[customer + 1] {
      for row in activity.rows(of: customer) where activity.month[row] <= month {
        facts.orders[customer] += activity.orders[row]
        facts.orderDays[customer] += activity.orderDays[row]
        facts.revenue[customer] += activity.revenue[row]
        facts.lastDay[customer] = activity.lastDay[row]
        facts.lastGap[customer] = activity.lastGap[row]
      }
      if facts.orders[customer] > 0 { facts.firstDay[customer] = customers.firstOrderDay[customer] }
    }
    return facts
  }
}
