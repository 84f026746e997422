import MoshtariCore

extension Customers {
  /// The attributes of `tables`; nobody has ordered yet.
  init(attributesOf tables: borrowing Tables) {
    self.init()
    count = tables.customerCount
    (kind, region, channel) = (tables.kind, tables.region, tables.channel)
    signupDay = tables.signupDay
    (tier, memberSince) = (tables.tier, tables.memberSince)
    (pointsEarned, pointsRedeemed) = (tables.pointsEarned, tables.pointsRedeemed)
    (contractEnd, autoRenewStopped) = (tables.contractEnd, tables.autoRenewStopped)
    previousSupplier = tables.previousSupplier
    (isReferred, hasReferred) = (tables.isReferred, tables.hasReferred)
    firstOrderDay = Array(repeating: .none, count: count)
    secondOrderDay = firstOrderDay
    firstOrderDiscounted = Array(repeating: false, count: count)
    firstDayRevenue = Array(repeating: 0, count: count)
  }

  /// Sets the days of the first and of the second order by rank, whether the first day had a
  /// discount, and its revenue.
  mutating func setOrderDays(from purchases: Purchases) {
    purchases.forEachCustomer { customer, purchases in
      if purchases.count > 0 {
        firstOrderDay[customer] = purchases[0].day
        let first = firstDay(of: purchases)
        firstOrderDiscounted[customer] = first.isDiscounted
        firstDayRevenue[customer] = first.revenue
      }
      if purchases.count > 1 { secondOrderDay[customer] = purchases[1].day }
    }
  }
}

/// Whether any order of the first day among `purchases`, which are by day and not empty, had a
/// discount, and the day's revenue.
private func firstDay(of purchases: Span<Purchase>) -> (isDiscounted: Bool, revenue: Int64) {
  var sum = (isDiscounted: false, revenue: Int64(0))
  for i in purchases.indices {
    if purchases[i].day > purchases[0].day { break }
    if purchases[i].isDiscounted { sum.isDiscounted = true }
    sum.revenue += purchases[i].revenue
  }
  return sum
}
