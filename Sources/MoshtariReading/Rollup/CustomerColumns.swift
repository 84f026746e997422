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
  mutating func setOrderDays(from purchases: Purchases) {
    purchases.forEachCustomer { customer, purchases in
      if purchases.count > 0 { firstOrderDay[customer] = purchases[0].day }
      if purchases.count > 1 { secondOrderDay[customer] = purchases[1].day }
    }
  }
}
