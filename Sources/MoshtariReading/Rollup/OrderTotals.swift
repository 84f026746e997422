import MoshtariCore

extension OrderTotals {
  /// The totals of all orders, those without a customer included.
  init(of orders: OrderColumns) {
    self.init()
    count = orders.count
    for amount in orders.revenue { revenue += amount }
    for flags in orders.flags {
      discounted += flags & OrderColumns.discounted == 0 ? 0 : 1
      refunded += flags & OrderColumns.refunded == 0 ? 0 : 1
    }
    for customer in orders.customer where customer < 0 { anonymous += 1 }
    guard var first = orders.day.first else { return }
    var last = first
    for day in orders.day { (first, last) = (min(first, day), max(last, day)) }
    (firstDay, lastDay) = (first, last)
  }
}
