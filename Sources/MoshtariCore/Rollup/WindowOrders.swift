/// A column of orders whose values a customer may have a favourite of.
package enum OrderAttribute: String, CaseIterable, Hashable, Sendable {
  case product, category, brand, branch, seller
}

/// What customers ordered in the `Rollup.window` days up to each snapshot, the snapshot's day included.
///
/// One row for each snapshot and customer with at least one order in that window: snapshots in the
/// order of `Rollup.snapshots`, customers ascending. Orders without a customer have no row.
package struct WindowOrders: Equatable, Sendable {
  /// `start[s] ..< start[s + 1]` are the rows of snapshot s; one element more than snapshots.
  package var start: [Int32] = [0]
  package var customer: [Int32] = []
  /// Orders in the window, at least 1.
  package var orders: [Int32] = []
  /// Distinct order days in the window, at least 1.
  package var orderDays: [Int32] = []
  /// The favourites of each attribute that was asked for and whose column is there.
  package var favourites: [OrderAttribute: Favourites] = [:]
  /// Orders in the window whose unit price can be compared, and those of them at a low price: at most
  /// the lower quartile of their category's unit prices in the calendar quarter. Nil where no table
  /// has what that takes, and where it was not asked for.
  package var priced: [Int32]?
  package var lowPriced: [Int32]?

  package init() {}

  /// The rows of a snapshot, by its position in `Rollup.snapshots`.
  package func rows(of snapshot: Int) -> Range<Int> {
    Int(start[snapshot])..<Int(start[snapshot + 1])
  }
}

/// The value of one attribute that most of a customer's orders in the window have.
package struct Favourites: Equatable, Sendable {
  /// `values[0]` is `""` (unknown); the others ascend in UTF-8 byte order, each occurs in some order up to `asOf`.
  package var values: [String] = [""]
  /// Parallel to the rows of `WindowOrders`: the code of the value with most orders; 0 where none is
  /// known. Ties: more net revenue, then the later last order day, then the smaller code.
  package var top: [Int32] = []
  /// Orders with that value; 0 where none is known.
  package var topOrders: [Int32] = []
  /// Orders whose value is known.
  package var knownOrders: [Int32] = []
  /// For each snapshot, all orders of the window by value code, those without a customer included;
  /// element 0 are the orders whose value is unknown.
  package var totals: [[Int]] = []

  package init() {}
}

/// When customers order: customer × weekday × hour of the day, in the 365 days up to `asOf` (days
/// `asOf − 364 ... asOf`), in the report's time zone.
package struct OrderHours: Equatable, Sendable {
  /// `start[c] ..< start[c + 1]` are the rows of customer c; one element more than customers.
  package var start: [Int32] = [0]
  /// 24 × weekday (0 Monday ... 6 Sunday) + hour (0...23), ascending in a customer.
  package var cell: [UInt8] = []
  /// Orders, at least 1.
  package var orders: [Int32] = []

  package init() {}

  package func rows(of customer: Int) -> Range<Int> {
    Int(start[customer])..<Int(start[customer + 1])
  }
}

/// Visitor × day: what visitors looked at. Ascending by customer (−1 first), visitor and day; a
/// visitor whose rows of a day name different customers has a row for each.
package struct VisitDays: Equatable, Sendable {
  /// A number for each `visitor_id`, in the source's own order.
  package var visitor: [Int32] = []
  /// −1 where the visits name no customer, or one whom no other table names.
  package var customer: [Int32] = []
  package var day: [Day] = []
  /// Rows of the table, at least 1.
  package var visits: [Int32] = []
  /// Sums over the day, at most `Int32.max`; a blank cell and an absent column count 0. So for the
  /// next.
  package var pages: [Int32] = []
  package var comparisons: [Int32] = []
  package var cartAdds: [Int32] = []
  package var couponViews: [Int32] = []
  package var chats: [Int32] = []

  package init() {}
  package var count: Int { day.count }
}

/// Parts of the rollup that are made only where somebody asks for them: reading and reducing what
/// nobody uses costs time.
package struct RollupNeeds: Hashable, Sendable {
  /// Attributes whose favourites are kept in `Rollup.windows`.
  package var attributes: Set<OrderAttribute>
  /// `Rollup.windows`.
  package var windows: Bool
  /// `Rollup.hours`.
  package var hours: Bool
  /// `Feedback.comment`.
  package var comments: Bool
  /// `Activity.medianGap2`, `.channels` and `.categories`.
  package var history: Bool

  package init(
    attributes: Set<OrderAttribute> = [], windows: Bool = false, hours: Bool = false,
    comments: Bool = false, history: Bool = false
  ) {
    (self.attributes, self.windows, self.hours) = (attributes, windows, hours)
    (self.comments, self.history) = (comments, history)
  }

  package static let all = RollupNeeds(
    attributes: Set(OrderAttribute.allCases), windows: true, hours: true, comments: true,
    history: true)
}

extension Rollup {
  /// W, the loyalty window: days.
  package static let window = 183
}
