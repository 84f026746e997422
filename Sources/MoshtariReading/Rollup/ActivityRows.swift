import MoshtariCore

extension Activity {
  /// The activity rows of all customers. O(orders).
  init(of purchases: Purchases, months: MonthTable) {
    self.init()
    start.reserveCapacity(purchases.customerCount + 1)
    purchases.forEachCustomer { _, purchases in
      start.append(start[start.count - 1] + monthCount(of: purchases, months: months))
    }
    makeRows(Int(start[start.count - 1]))
    var sums = ActivitySums(rowCount: count)
    withRows { rows in
      sums.withColumns { sums in
        var row = -1
        purchases.forEachCustomer { _, purchases in
          row = rows.write(purchases, sums, months: months, after: row)
        }
      }
    }
    (discounted, refunded, gapSquares) = (sums.discounted, sums.refunded, sums.gapSquares)
  }

  private mutating func makeRows(_ rowCount: Int) {
    month = Array(repeating: Month(index: 0), count: rowCount)
    orders = Array(repeating: 0, count: rowCount)
    orderDays = Array(repeating: 0, count: rowCount)
    revenue = Array(repeating: 0, count: rowCount)
    lastDay = Array(repeating: .none, count: rowCount)
    lastGap = Array(repeating: -1, count: rowCount)
  }

  /// Calls `body` with the columns as memory: an array asks at each write whether it is shared.
  private mutating func withRows(_ body: (ActivityRows) -> Void) {
    month.withUnsafeMutableBufferPointer { month in
      orders.withUnsafeMutableBufferPointer { orders in
        orderDays.withUnsafeMutableBufferPointer { orderDays in
          revenue.withUnsafeMutableBufferPointer { revenue in
            lastDay.withUnsafeMutableBufferPointer { lastDay in
              lastGap.withUnsafeMutableBufferPointer { lastGap in
                body(
                  ActivityRows(
                    month: month, orders: orders, orderDays: orderDays, revenue: revenue,
                    lastDay: lastDay, lastGap: lastGap))
              }
            }
          }
        }
      }
    }
  }
}

/// The columns of `Activity` that only sum, all zero at first.
private struct ActivitySums {
  var discounted: [Int32]
  var refunded: [Int32]
  var gapSquares: [Int64]

  struct Columns {
    let discounted: UnsafeMutableBufferPointer<Int32>
    let refunded: UnsafeMutableBufferPointer<Int32>
    let gapSquares: UnsafeMutableBufferPointer<Int64>
  }

  init(rowCount: Int) {
    discounted = Array(repeating: 0, count: rowCount)
    refunded = discounted
    gapSquares = Array(repeating: 0, count: rowCount)
  }

  mutating func withColumns(_ body: (Columns) -> Void) {
    discounted.withUnsafeMutableBufferPointer { discounted in
      refunded.withUnsafeMutableBufferPointer { refunded in
        gapSquares.withUnsafeMutableBufferPointer { gapSquares in
          body(Columns(discounted: discounted, refunded: refunded, gapSquares: gapSquares))
        }
      }
    }
  }
}

/// How many months one customer's orders, by day, lie in.
private func monthCount(of purchases: Span<Purchase>, months: MonthTable) -> Int32 {
  var count: Int32 = 0
  var latest: Month?
  for i in purchases.indices {
    let month = months[purchases[i].day]
    if month != latest { count += 1 }
    latest = month
  }
  return count
}

/// The columns of `Activity` as memory, allocated at their size and zero: orders, order days and
/// revenue are added up in place.
private struct ActivityRows {
  let month: UnsafeMutableBufferPointer<Month>
  let orders: UnsafeMutableBufferPointer<Int32>
  let orderDays: UnsafeMutableBufferPointer<Int32>
  let revenue: UnsafeMutableBufferPointer<Int64>
  let lastDay: UnsafeMutableBufferPointer<Day>
  let lastGap: UnsafeMutableBufferPointer<Int32>

  /// Writes the rows of one customer after `row`, and gives the number of the last one.
  func write(
    _ purchases: Span<Purchase>, _ sums: ActivitySums.Columns, months: MonthTable, after last: Int
  ) -> Int {
    var row = last
    for i in purchases.indices {
      let purchase = purchases[i]
      let month = months[purchase.day]
      if i == 0 || self.month[row] != month { row += 1 }
      let gap = i == 0 ? -1 : Int32(purchase.day - purchases[i - 1].day)
      self.month[row] = month
      orders[row] += 1
      revenue[row] += purchase.revenue
      sums.discounted[row] += purchase.isDiscounted ? 1 : 0
      sums.refunded[row] += purchase.isRefunded ? 1 : 0
      if gap == 0 { continue }
      orderDays[row] += 1
      lastDay[row] = purchase.day
      lastGap[row] = gap
      if i > 0 { sums.gapSquares[row] += Int64(gap) * Int64(gap) }
    }
    return row
  }
}
