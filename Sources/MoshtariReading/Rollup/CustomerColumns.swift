import MoshtariCore

extension Customers {
  /// The attributes of `tables`; nobody has ordered yet.
  init(attributesOf tables: borrowing Tables) {
    self.init()
    count = tables.customerCount
    (kind, region, channel) = (tables.kind, tables.region, tables.channel)
    signupDay = tables.signupDay
    firstOrderDay = Array(repeating: .none, count: count)
    secondOrderDay = firstOrderDay
  }

  /// Sets the days of the first and of the second order by rank.
  mutating func setOrderDays(from orderDays: OrderDays) {
    orderDays.forEachCustomer { customer, days in
      if days.isEmpty { return }
      firstOrderDay[customer] = days[0].day
      if days[0].orders > 1 {
        secondOrderDay[customer] = days[0].day
      } else if days.count > 1 {
        secondOrderDay[customer] = days[1].day
      }
    }
  }
}
