import MoshtariCore

/// The orders of one customer on one day: the purchase occasion.
struct OrderDay {
  var day: Day
  /// At least 1.
  var orders: Int32
  var revenue: Int64
}

/// Orders by customer and distinct day: what every part of the rollup is counted from.
struct OrderDays {
  /// `start[g] ..< start[g + 1]` are the rows of group g: group 0 are the orders without a customer, group
  /// c + 1 those of customer c.
  private var start: [Int32]
  /// Days ascend within a group, without repeats.
  private(set) var rows: [OrderDay]

  /// Groups `orders`, all within `history` and of customers −1..<customerCount.
  init(of orders: consuming OrderColumns, customerCount: Int, in history: History) {
    let purchases = orders.sortedByBlockAndDay(customerCount: customerCount, in: history)
    start = bucketStarts(count: purchases.count, keyCount: customerCount + 1) {
      Int(purchases[$0].customer) + 1
    }
    rows = Self.grouped(purchases, from: start)
    mergeDays()
  }

  var customerCount: Int { start.count - 2 }

  /// The rows of `customer`, days ascending; empty without an order.
  func rows(of customer: Int) -> Range<Int> {
    Int(start[customer + 1])..<Int(start[customer + 2])
  }

  /// The rows of orders without a customer.
  var anonymousRows: Range<Int> { 0..<Int(start[1]) }

  /// Calls `body` with each customer and the customer's order days, ascending; none without an order.
  func forEachCustomer(_ body: (_ customer: Int, _ days: Span<OrderDay>) -> Void) {
    let rows = rows.span
    for customer in 0..<customerCount { body(customer, rows.extracting(self.rows(of: customer))) }
  }

  /// One row an order, in buckets by customer that begin at `start`; within them as in `purchases`.
  private static func grouped(_ purchases: [Purchase], from start: [Int32]) -> [OrderDay] {
    var next = start
    return Array(unsafeUninitializedCapacity: purchases.count) { rows, count in
      for purchase in purchases {
        let group = Int(purchase.customer) + 1
        rows.initializeElement(
          at: Int(next[group]),
          to: OrderDay(day: purchase.day, orders: 1, revenue: purchase.revenue))
        next[group] += 1
      }
      count = purchases.count
    }
  }

  /// Joins the neighbouring rows of a group that are of one day.
  private mutating func mergeDays() {
    var end = 0
    rows.withUnsafeMutableBufferPointer { rows in
      for group in 0..<start.count - 1 {
        let unmerged = Int(start[group])..<Int(start[group + 1])
        start[group] = Int32(end)
        end = merge(unmerged, of: rows, to: end)
      }
    }
    start[start.count - 1] = Int32(end)
    rows.removeLast(rows.count - end)
  }
}

/// Joins rows of one day among `range`, whose days ascend, moving them down to `target`; gives the new end.
private func merge(
  _ range: Range<Int>, of rows: UnsafeMutableBufferPointer<OrderDay>, to target: Int
) -> Int {
  var end = target
  for row in range {
    if end > target, rows[end - 1].day == rows[row].day {
      rows[end - 1].orders += rows[row].orders
      rows[end - 1].revenue += rows[row].revenue
    } else {
      rows[end] = rows[row]
      end += 1
    }
  }
  return end
}
