import MoshtariCore

/// One order, as it is sorted and counted: 16 bytes.
struct Purchase: CustomerRow {
  /// −1 for an order without a customer.
  let customer: Int32
  let day: Day
  /// The revenue times 4, and the flags of `OrderColumns` in the two lowest bits.
  private let revenueAndFlags: Int64

  /// `revenue` is between ∓2⁶¹.
  init(customer: Int32, day: Day, revenue: Int64, flags: UInt8) {
    (self.customer, self.day) = (customer, day)
    revenueAndFlags = revenue << 2 | Int64(flags & 3)
  }

  var revenue: Int64 { revenueAndFlags >> 2 }
  var isDiscounted: Bool { revenueAndFlags & Int64(OrderColumns.discounted) != 0 }
  var isRefunded: Bool { revenueAndFlags & Int64(OrderColumns.refunded) != 0 }
}

/// All orders, by customer and then by day: what every part of the rollup is counted from.
struct Purchases {
  /// `start[g] ..< start[g + 1]` are the rows of group g: group 0 are the orders without a
  /// customer, group c + 1 those of customer c.
  private let start: [Int32]
  private let rows: [Purchase]
  /// The row of `OrderColumns` that each of `rows` was; empty where places were not asked for.
  private let places: [Int32]

  /// Sorts `orders`, all within `history` and of customers −1..<customerCount. O(orders + customers
  /// + days).
  init(
    sorting orders: consuming OrderColumns, customerCount: Int, in history: History,
    keepsPlaces: Bool
  ) {
    let blocks = CustomerBlocks(customerCount: customerCount)
    var places = keepsPlaces ? orders.sortedPlaces(into: blocks, in: history) : []
    var rows = orders.sorted(into: blocks, in: history)
    start = bucketStarts(count: rows.count, keyCount: customerCount + 1) {
      Int(rows[$0].customer) + 1
    }
    sortByCustomer(&rows, starts: start, blocks: blocks)
    if keepsPlaces { sortByCustomer(&places, starts: start, blocks: blocks) }
    self.rows = rows
    self.places = places.map(\.place)
  }

  var customerCount: Int { start.count - 2 }

  /// Orders in all, those without a customer included.
  var count: Int { rows.count }

  /// The order at `index` of all, those without a customer first.
  @inline(__always) subscript(index: Int) -> Purchase { rows[index] }

  /// Calls `body` with every order in that order, and the row of `OrderColumns` that it was; places
  /// were asked for.
  func forEach(_ body: (_ purchase: Purchase, _ place: Int32) -> Void) {
    precondition(places.count == rows.count, "places were not asked for")
    let (rows, places) = (rows.span, places.span)
    for index in rows.indices { body(rows[index], places[index]) }
  }

  /// Calls `body` with every customer and the customer's orders by day; none where nothing was
  /// ordered.
  func forEachCustomer(_ body: (_ customer: Int, _ purchases: Span<Purchase>) -> Void) {
    let rows = rows.span
    for customer in 0..<customerCount {
      body(customer, rows.extracting(Int(start[customer + 1])..<Int(start[customer + 2])))
    }
  }

  /// Calls `body` also with the rows of `OrderColumns` that the orders were; places were asked for.
  func forEachCustomer(
    _ body: (_ customer: Int, _ purchases: Span<Purchase>, _ places: Span<Int32>) -> Void
  ) {
    precondition(places.count == rows.count, "places were not asked for")
    let (rows, places) = (rows.span, places.span)
    for customer in 0..<customerCount {
      let range = Int(start[customer + 1])..<Int(start[customer + 2])
      body(customer, rows.extracting(range), places.extracting(range))
    }
  }

  /// Calls `body` with the orders without a customer, by day.
  func withAnonymous(_ body: (_ purchases: Span<Purchase>) -> Void) {
    body(rows.span.extracting(0..<Int(start[1])))
  }
}

/// Sorts `rows`, which stand in `blocks`, by customer; a customer's rows keep their order. `starts`
/// are the places of the customers' rows, those without a customer first.
private func sortByCustomer<Row: CustomerRow>(
  _ rows: inout [Row], starts: [Int32], blocks: CustomerBlocks
) {
  var next = starts
  var unsorted: [Row] = []
  for block in 0..<blocks.count {
    let groups = blocks.groups(of: block)
    unsorted.replaceSubrange(
      unsorted.indices, with: rows[Int(starts[groups.lowerBound])..<Int(starts[groups.upperBound])])
    for row in unsorted {
      let group = Int(row.customer) + 1
      rows[Int(next[group])] = row
      next[group] += 1
    }
  }
}
