import MoshtariCore

extension OrderDays {
  /// The purchase occasions of every customer. O(orders + customers).
  init(of purchases: Purchases) {
    self.init()
    start.reserveCapacity(purchases.customerCount + 1)
    purchases.forEachCustomer { _, purchases in
      var latest = Day.none
      for i in purchases.indices {
        add(purchases[i], isSameDay: purchases[i].day == latest)
        latest = purchases[i].day
      }
      start.append(Int32(day.count))
    }
  }

  @inline(__always)
  private mutating func add(_ purchase: Purchase, isSameDay: Bool) {
    if isSameDay {
      orders[orders.count - 1] += 1
      revenue[revenue.count - 1] += purchase.revenue
    } else {
      day.append(purchase.day)
      orders.append(1)
      revenue.append(purchase.revenue)
    }
  }
}
