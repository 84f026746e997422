/// What is ordered of each category: by month, and which categories one customer orders together.
package struct CategoryOrders: Equatable, Sendable {
  /// `values[0]` is `""` (unknown); the others ascend in UTF-8 byte order.
  package var values: [String] = [""]
  /// One row for each category (also the unknown one) and month with an order of it, ascending by month
  /// and code; orders without a customer included.
  package var months: [CategoryMonth] = []
  /// Baskets with at least one known category. A basket is the orders of one customer in the 90 days from
  /// the first order in it (days `d ... d + 89`); the next order begins the next basket.
  package var baskets = 0
  /// By category code: baskets that hold it, and distinct customers with such a basket; element 0 is 0.
  package var holding: [Int32] = [0]
  package var holders: [Int32] = [0]
  /// Pairs that some basket holds, ascending by (a, b), a < b, both known: of the `pairedCount`
  /// categories that most baskets hold, among equals those with the smaller code.
  package var pairs: [CategoryPair] = []

  /// Ordered pairs of two orders of one customer whose categories are both known; and by category code,
  /// those of which both are of the category, element 0 being 0.
  package var orderPairs = 0
  package var samePairs: [Int] = [0]

  /// Days of a basket, from its first order.
  package static let basketDays = 90
  /// Categories among which pairs are counted; a column with more is of products rather than
  /// categories.
  package static let pairedCount = 512

  package init() {}
}

/// Orders of one category in one month.
package struct CategoryMonth: Hashable, Sendable {
  package var month: Month
  /// Code into `CategoryOrders.values`.
  package var category: Int32
  /// At least 1.
  package var orders: Int32
  /// Distinct customers; an order without a customer adds none.
  package var customers: Int32
  /// Net, minor units; may be negative.
  package var revenue: Int64

  package init(month: Month, category: Int32, orders: Int32, customers: Int32, revenue: Int64) {
    (self.month, self.category, self.orders) = (month, category, orders)
    (self.customers, self.revenue) = (customers, revenue)
  }
}

/// Two categories in one basket.
package struct CategoryPair: Hashable, Sendable {
  package var a: Int32
  package var b: Int32
  /// Baskets that hold both, at least 1.
  package var baskets: Int32
  /// Distinct customers with such a basket.
  package var customers: Int32

  package init(a: Int32, b: Int32, baskets: Int32, customers: Int32) {
    (self.a, self.b, self.baskets, self.customers) = (a, b, baskets, customers)
  }
}
