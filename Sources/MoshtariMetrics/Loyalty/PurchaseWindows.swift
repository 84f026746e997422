import MoshtariCore

extension OrderDays {
  /// The rows of `customer` on `days`.
  func rows(of customer: Int, on days: ClosedRange<Day>) -> Range<Int> {
    let all = rows(of: customer)
    let first = all.first { day[$0] >= days.lowerBound } ?? all.upperBound
    return first..<((first..<all.upperBound).first { day[$0] > days.upperBound } ?? all.upperBound)
  }

  /// The customer's last order day up to `last`; nil without one.
  func lastDay(of customer: Int, upTo last: Day) -> Day? {
    rows(of: customer).reversed().first { day[$0] <= last }.map { day[$0] }
  }
}

extension Rollup {
  /// The days of the loyalty window (W) that ends on `day` and holds it.
  func window(endingOn day: Day) -> ClosedRange<Day> { day - (Self.window - 1)...day }

  /// Whether the customer ordered on three days or more of the window that ends on `day`; the fact
  /// `loyalByOrders` says the same of the snapshots' days.
  func isLoyal(_ customer: Int, on day: Day) -> Bool {
    orderDays.rows(of: customer, on: window(endingOn: day)).count >= 3
  }

  /// Whether the last order up to `day` was at most A days before it.
  func isActive(_ customer: Int, on day: Day, _ rules: LifecycleRules) -> Bool {
    orderDays.lastDay(of: customer, upTo: day)
      .map { day - $0 <= rules.cutoffs(of: customer).active } ?? false
  }
}
