/// What is ordered of each category, and which categories rise and fall.
package struct Categories: Codable, Equatable, Sendable {
  /// A row for each month and category with an order in it, the unknown one (`""`) too: the last 13 months
  /// with the running one, ascending by month and category.
  package var monthly: [CategoryFigure]
  /// The months that `changes` compares; nil where there are none.
  package var comparison: CategoryComparison?
  /// Known categories with an order on either side, ascending in UTF-8 order.
  package var changes: [CategoryChange] = []
  /// Why there are no changes.
  package var reason: AbsenceReason?

  package init(monthly: [CategoryFigure]) { self.monthly = monthly }
}

/// Orders of one category in one month.
package struct CategoryFigure: Codable, Equatable, Sendable {
  package var period: Month
  /// `""` where it is unknown.
  package var category: String
  /// Null where fewer than k people are behind it.
  @OrNull package var orders: Int?
  /// Of the month's orders with a known category; `no-data` for the unknown one.
  package var share: Estimate
  package var complete: Bool

  package init(
    period: Month, category: String, orders: Int?, share: Estimate, complete: Bool
  ) {
    (self.period, self.category, self.share) = (period, category, share)
    (self.orders, self.complete) = (orders, complete)
  }
}

/// Which months are set beside each other.
package struct CategoryComparison: Codable, Equatable, Sendable {
  package enum Basis: String, Codable, CaseIterable, Sendable {
    /// The same months a year before; the months just before.
    case yearBefore = "year-before"
    case previous
  }
  /// Which of the two.
  package var basis: Basis
  /// The last complete months, and those they are set beside; both ends inclusive.
  package var nowFrom, nowTo, beforeFrom, beforeTo: Month
  /// Orders with a known category, and those of the later months without one.
  package var nowOrders, beforeOrders, unknown: Int

  package init(
    basis: Basis, now: ClosedRange<Month>, before: ClosedRange<Month>, nowOrders: Int,
    beforeOrders: Int, unknown: Int
  ) {
    self.basis = basis
    (nowFrom, nowTo) = (now.lowerBound, now.upperBound)
    (beforeFrom, beforeTo) = (before.lowerBound, before.upperBound)
    (self.nowOrders, self.beforeOrders, self.unknown) = (nowOrders, beforeOrders, unknown)
  }
}

/// How the share of one category in all orders has changed.
package struct CategoryChange: Codable, Equatable, Sendable {
  /// As the data write it.
  package var category: String
  /// Shares of the orders with a known category, with Wilson's intervals.
  package var now, before: Estimate
  /// now − before, −1...1, with its 95 % interval and the two-sided p of the pooled test; null where a side
  /// is hidden.
  @OrNull package var value: Double?
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  @OrNull package var p: Double?
  /// A direction only where the interval leaves out 0 and p, adjusted for all categories compared, is at
  /// most 0.05.
  package var verdict: Verdict

  package init(category: String, now: Estimate, before: Estimate) {
    (self.category, self.now, self.before) = (category, now, before)
    (value, low, high, p) = (nil, nil, nil, nil)
    verdict = .unclear
  }
}
