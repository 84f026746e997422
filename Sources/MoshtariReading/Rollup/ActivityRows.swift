import MoshtariCore

extension Activity {
  /// The activity rows of all customers. O(orders).
  init(of purchases: Purchases, months: MonthTable) {
    self.init()
    reserveRows(purchases.count)
    purchases.forEachCustomer { _, purchases in
      append(purchases, months: months)
      start.append(Int32(count))
    }
  }

  /// A row has at least one order, so that this many suffice; memory that is not written to costs none.
  private mutating func reserveRows(_ orderCount: Int) {
    month.reserveCapacity(orderCount)
    orders.reserveCapacity(orderCount)
    orderDays.reserveCapacity(orderCount)
    revenue.reserveCapacity(orderCount)
    lastDay.reserveCapacity(orderCount)
    lastGap.reserveCapacity(orderCount)
  }

  /// Adds the rows of one customer.
  private mutating func append(_ purchases: Span<Purchase>, months: MonthTable) {
    var latest: Month?
    for i in purchases.indices {
      let gap = i == 0 ? -1 : Int32(purchases[i].day - purchases[i - 1].day)
      let month = months[purchases[i].day]
      if month == latest {
        extendLastRow(by: purchases[i], gap: gap)
      } else {
        appendRow(purchases[i], in: month, gap: gap)
      }
      latest = month
    }
  }

  private mutating func appendRow(_ purchase: Purchase, in month: Month, gap: Int32) {
    self.month.append(month)
    orders.append(1)
    orderDays.append(1)
    revenue.append(purchase.revenue)
    lastDay.append(purchase.day)
    lastGap.append(gap)
  }

  /// Adds an order that came `gap` days after the one before, 0 for one of the same day.
  private mutating func extendLastRow(by purchase: Purchase, gap: Int32) {
    let row = count - 1
    orders[row] += 1
    revenue[row] += purchase.revenue
    if gap == 0 { return }
    orderDays[row] += 1
    lastDay[row] = purchase.day
    lastGap[row] = gap
  }
}
