/// Customer × day with an order: every purchase occasion.
///
/// Rows of a customer are neighbours, days ascending; customers in the order of `Customers`. Orders
/// without a customer have no row.
package struct OrderDays: Equatable, Sendable {
  /// `start[c] ..< start[c + 1]` are the rows of customer c; one element more than customers.
  package var start: [Int32] = [0]
  package var day: [Day] = []
  /// Orders of the day, at least 1.
  package var orders: [Int32] = []
  /// Their net revenue, minor units; may be negative.
  package var revenue: [Int64] = []

  package init() {}

  package var count: Int { day.count }

  /// The rows of `customer`.
  package func rows(of customer: Int) -> Range<Int> {
    Int(start[customer])..<Int(start[customer + 1])
  }

  /// Net revenue of the first order day of `customer`, minor units; 0 without an order.
  package func firstDayRevenue(of customer: Int) -> Int64 {
    rows(of: customer).first.map { revenue[$0] } ?? 0
  }
}

/// Days of customers, repeats kept: rows of a customer are neighbours, days ascending.
package struct CustomerDays: Equatable, Sendable {
  /// `start[c] ..< start[c + 1]` are the rows of customer c; one element more than customers.
  package var start: [Int32] = [0]
  package var day: [Day] = []

  package init() {}

  /// The rows of `customer`.
  package func rows(of customer: Int) -> Range<Int> {
    Int(start[customer])..<Int(start[customer + 1])
  }
}

/// Orders with a refund above 0 that name a customer, ascending by customer, order day and refund day.
package struct Refunds: Equatable, Sendable {
  package var customer: [Int32] = []
  package var orderDay: [Day] = []
  /// The day on which the money was paid back; `Day.none` where the cell is blank.
  package var refundDay: [Day] = []

  package init() {}
  package var count: Int { customer.count }
}

/// For whom customers order; columns parallel to `Customers`.
package struct Recipients: Equatable, Sendable {
  /// Orders up to `asOf` whose recipient is known.
  package var known: [Int32] = []
  /// Those whose recipient is not the customer.
  package var others: [Int32] = []

  package init() {}
}
