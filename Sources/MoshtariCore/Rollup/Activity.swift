/// Customer × month: one row for each month in which a customer ordered, with what was true at its
/// end.
///
/// Rows of a customer are neighbours, months ascending; customers in the order of `Customers`. From
/// these rows the order facts at any month's end follow without a second reading
/// (`Rollup.orderFacts(at:)`).
package struct Activity: Equatable, Sendable {
  /// `start[c] ..< start[c + 1]` are the rows of customer c; one element more than customers.
  package var start: [Int32] = [0]
  package var month: [Month] = []
  /// Orders in the month, at least 1.
  package var orders: [Int32] = []
  /// Distinct order days in the month, at least 1.
  package var orderDays: [Int32] = []
  /// Net revenue of the month; may be negative.
  package var revenue: [Int64] = []
  /// The last order day in the month.
  package var lastDay: [Day] = []
  /// Days between the last two distinct order days up to the month's end; −1 where there is only
  /// one.
  package var lastGap: [Int32] = []
  /// Orders of the month with a discount, with a refund.
  package var discounted: [Int32] = []
  package var refunded: [Int32] = []
  /// Σ of the squared gaps (days between neighbouring distinct order days) that close in the month.
  package var gapSquares: [Int64] = []
  /// Twice the median of all gaps up to the month's end; −1 where there is none. Nil where it was
  /// not asked for (`RollupNeeds.history`); so for the next two.
  package var medianGap2: [Int32]?
  /// Distinct known categories and channels of all orders up to the month's end; nil also where no
  /// table has the column.
  package var categories: [Int32]?
  package var channels: [Int32]?
  /// Orders of the month on a day that is also the customer's first visit day for more than 14 days
  /// (a visit that day, none in the 14 days before). Nil where there is no table of visits.
  package var firstVisitOrders: [Int32]?

  package init() {}

  /// Rows in all.
  package var count: Int { month.count }

  /// The rows of `customer`.
  package func rows(of customer: Int) -> Range<Int> {
    Int(start[customer])..<Int(start[customer + 1])
  }
}
