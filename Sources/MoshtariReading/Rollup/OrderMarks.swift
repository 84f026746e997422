import MoshtariCore

extension CustomerDays {
  /// The days of renewals, by customer; nil where no order can be called one. O(orders + customers +
  /// days).
  init?(renewalsOf orders: OrderColumns, customerCount: Int, in history: History) {
    guard orders.hasRenewals else { return nil }
    self.init()
    let rows = (0..<orders.count).filter {
      orders.flags[$0] & OrderColumns.renewal != 0 && orders.customer[$0] >= 0
    }
    let byDay = stablySorted(
      count: rows.count, keyCount: history.dayCount, key: { history.offset(of: orders.day[$0]) },
      element: { rows[$0] })
    let sorted = stablySorted(
      count: rows.count, keyCount: customerCount, key: { Int(orders.customer[$0]) },
      element: { byDay[$0] })
    start = bucketStarts(count: rows.count, keyCount: customerCount) {
      Int(orders.customer[sorted[$0]])
    }
    day = sorted.map { orders.day[$0] }
  }
}

extension Refunds {
  /// The refunded orders of customers; nil where the table has no `refund_date`. O(orders + refunds ·
  /// log refunds).
  init?(of orders: OrderColumns) {
    guard let refundDay = orders.refundDay else { return nil }
    self.init()
    var rows: [(customer: Int32, orderDay: Day, refundDay: Day)] = []
    var place = 0
    for row in 0..<orders.count where orders.flags[row] & OrderColumns.refunded != 0 {
      if orders.customer[row] >= 0 {
        rows.append((orders.customer[row], orders.day[row], refundDay[place]))
      }
      place += 1
    }
    rows.sort { $0 < $1 }
    (customer, orderDay) = (rows.map(\.customer), rows.map(\.orderDay))
    self.refundDay = rows.map(\.refundDay)
  }
}

extension Recipients {
  /// How many orders of each customer have a known recipient, and another one; nil where the table
  /// has no `recipient_id`. O(orders + customers).
  init?(of orders: OrderColumns, customerCount: Int) {
    guard orders.hasRecipients else { return nil }
    self.init()
    known = Array(repeating: 0, count: customerCount)
    others = known
    for row in 0..<orders.count where orders.flags[row] & OrderColumns.hasRecipient != 0 {
      let customer = Int(orders.customer[row])
      if customer < 0 { continue }
      known[customer] += 1
      if orders.flags[row] & OrderColumns.isForOther != 0 { others[customer] += 1 }
    }
  }
}
