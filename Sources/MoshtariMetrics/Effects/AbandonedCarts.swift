import MoshtariCore

/// Carts that were filled and left; nil where no visit puts anything into a cart.
///
/// A cart is abandoned where the customer has no order on the day or up to 7 days later. Orders are
/// not visits: a customer with two carts and one order has abandoned none.
func abandonedCarts(in rollup: Rollup, k: Int) -> Carts? {
  guard let visits = rollup.visits, rollup.tables.contains(.orders) else { return nil }
  let filled = (0..<visits.count).filter { visits.cartAdds[$0] > 0 }
  guard !filled.isEmpty else { return nil }
  let known = filled.filter { visits.customer[$0] >= 0 }
  let judged = known.filter { visits.day[$0] + 7 <= rollup.asOf }
  var sums = RatioSums(), place = 0, abandoned = 0
  while place < judged.count {
    let customer = visits.customer[judged[place]], first = place
    while place < judged.count, visits.customer[judged[place]] == customer { place += 1 }
    let left = judged[first..<place].count { row in
      !rollup.orderDays.hasOrder(
        of: Int(customer), from: visits.day[row], to: visits.day[row] + 7)
    }
    sums.add(Int64(left), per: Int64(place - first))
    abandoned += left
  }
  let rate = sums.shareEstimate.hidden(below: k)
  var carts = Carts(
    days: judged.count, abandoned: rate.isHidden ? nil : abandoned, rate: rate,
    anonymous: filled.count - known.count, open: known.count - judged.count)
  let days = judged.map { visits.day[$0] }
  (carts.fromDay, carts.toDay) = (days.min(), days.max())
  return carts
}

extension OrderDays {
  /// Whether `customer` has an order on one of the days `first ... last`.
  func hasOrder(of customer: Int, from first: Day, to last: Day) -> Bool {
    rows(of: customer).contains { first <= day[$0] && day[$0] <= last }
  }
}
