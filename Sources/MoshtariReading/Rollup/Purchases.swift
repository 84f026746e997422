import MoshtariCore

/// One order, as it is sorted and counted.
struct Purchase {
  /// −1 for an order without a customer.
  var customer: Int32
  var day: Day
  var revenue: Int64
}

/// All orders, by customer and then by day: what every part of the rollup is counted from.
struct Purchases {
  /// `start[g] ..< start[g + 1]` are the rows of group g: group 0 are the orders without a
  /// customer, group c + 1 those of customer c.
  private let start: [Int32]
  private let rows: [Purchase]

  /// Sorts `orders`, all within `history` and of customers −1..<customerCount. O(orders + customers
  /// + days).
  init(sorting orders: consuming OrderColumns, customerCount: Int, in history: History) {
    let blocks = CustomerBlocks(customerCount: customerCount)
    var rows = orders.sorted(into: blocks, in: history)
    start = bucketStarts(count: rows.count, keyCount: customerCount + 1) {
      Int(rows[$0].customer) + 1
    }
    sortByCustomer(&rows, starts: start, blocks: blocks)
    self.rows = rows
  }

  var customerCount: Int { start.count - 2 }

  /// Calls `body` with every customer and the customer's orders by day; none where nothing was
  /// ordered.
  func forEachCustomer(_ body: (_ customer: Int, _ purchases: Span<Purchase>) -> Void) {
    let rows = rows.span
    for customer in 0..<customerCount {
      body(customer, rows.extracting(Int(start[customer + 1])..<Int(start[customer + 2])))
    }
  }

  /// Calls `body` with the orders without a customer, by day.
  func withAnonymous(_ body: (_ purchases: Span<Purchase>) -> Void) {
    body(rows.span.extracting(0..<Int(start[1])))
  }
}

/// Sorts `rows`, which stand in `blocks`, by customer; a customer's rows keep their order. `starts`
/// are the places of the customers' rows, those without a customer first.
private func sortByCustomer(_ rows: inout [Purchase], starts: [Int32], blocks: CustomerBlocks) {
  var next = starts
  var unsorted: [Purchase] = []
  for block in 0..<blocks.count {
    let groups = blocks.groups(of: block)
    unsorted.replaceSubrange(
      unsorted.indices, with: rows[Int(starts[groups.lowerBound])..<Int(starts[groups.upperBound])])
    for purchase in unsorted {
      let group = Int(purchase.customer) + 1
      rows[Int(next[group])] = purchase
      next[group] += 1
    }
  }
}
