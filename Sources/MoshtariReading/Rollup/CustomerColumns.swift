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
  }

  /// Sets the days of the first and of the second order by rank, and whether the first day had a
  /// discount.
  mutating func setOrderDays(from purchases: Purchases) {
    purchases.forEachCustomer { customer, purchases in
      if purchases.count > 0 {
        firstOrderDay[customer] = purchases[0].day
        firstOrderDiscounted[customer] = hasDiscountOnFirstDay(purchases)
      }
      if purchases.count > 1 { secondOrderDay[customer] = purchases[1].day }
    }
  }
}

/// Whether any order of the first day among `purchases`, which are by day, had a discount.
private func hasDiscountOnFirstDay(_ purchases: Span<Purchase>) -> Bool {
  for i in purchases.indices {
    if purchases[i].day > purchases[0].day { return false }
    if purchases[i].isDiscounted { return true }
  }
  return false
}
