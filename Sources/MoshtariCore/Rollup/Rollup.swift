/// What reading leaves behind: everything that metrics see of the data, whoever reduced it.
///
/// Columns, not rows. Money is `Int64` in minor units of the report's currency, days are day
/// numbers in the business time zone, months are of the report's calendar. Only rows up to `asOf`
/// are in it. The order of customers and of feedback rows is the source's own; no metric may depend
/// on it. A table that is absent leaves its part empty (`tables` says which were there).
package struct Rollup: Equatable, Sendable {
  /// The day that everything is as of, inclusive.
  package var asOf: Day
  package var calendar: CalendarSystem
  package var week: WeekStart
  /// Tables that were declared and read.
  package var tables: Set<Table>
  package var customers: Customers
  package var activity: Activity
  package var orderDays: OrderDays
  /// The days of orders that the `renewal` column calls one; nil where no table has the column.
  package var renewals: CustomerDays?
  /// Nil where no table has `refund_date`.
  package var refunds: Refunds?
  /// Nil where no table has `recipient_id`.
  package var recipients: Recipients?
  /// Nil where no table has `category`.
  package var categories: CategoryOrders?
  /// Nil where there is no table of spend.
  package var spend: Spend?
  /// Nil where it was not asked for (`RollupNeeds`); so for the next.
  package var windows: WindowOrders?
  /// Nil also where no order has a time of day.
  package var hours: OrderHours?
  /// Nil where there is no table of visits.
  package var visits: VisitDays?
  /// Nil where the settings name no index of prices.
  package var prices: PriceIndex?
  package var orders: OrderTotals
  /// One element a day with an order, ascending.
  package var days: [DayCount]
  /// One element a week from the first to the last with an order, empty weeks included, ascending.
  package var weeks: [WeekCount]
  /// Gaps from which the cut-offs are derived, by `GapCount`'s order.
  package var gaps: [GapCount]
  package var feedback: Feedback
  /// Ascending by day, then by English title, Persian title and kind in UTF-8 order, then by last
  /// day and sign.
  package var events: [Event]
  package var quality: Quality

  /// The rollup of no data at all.
  package init(asOf: Day, calendar: CalendarSystem = .gregorian, week: WeekStart = .monday) {
    (self.asOf, self.calendar, self.week) = (asOf, calendar, week)
    tables = []
    customers = Customers()
    activity = Activity()
    orderDays = OrderDays()
    orders = OrderTotals()
    (days, weeks, gaps, events) = ([], [], [], [])
    feedback = Feedback()
    quality = Quality()
  }

  /// The ends of the last 13 complete months that are not before the first order's month, and
  /// `asOf`; ascending, without repeats: at most 14, or 13 where `asOf` is itself the end of a
  /// month. Just `asOf` where there is no order.
  package var snapshots: [Day] {
    guard let first = orders.firstDay else { return [asOf] }
    let running = calendar.month(of: asOf + 1)
    let ends = (1...13).reversed().map { calendar.lastDay(of: running - $0) }
    return ends.filter { $0 >= first && $0 < asOf } + [asOf]
  }
}

/// Known customers, one element each: named by the customers file, by an order or by feedback.
package struct Customers: Equatable, Sendable {
  package var count = 0
  /// `individual`, `business`, `government`, `institutional` or `""`; nil where no table has the
  /// column.
  package var kind: CodedText?
  package var region: CodedText?
  /// How the customer came to the shop.
  package var channel: CodedText?
  /// Nil where no table has the column; an element is nil where the cell was blank.
  package var signupDay: [Day?]?
  /// The tier of the loyalty programme; nil where no table has the column. So for the others.
  package var tier: CodedText?
  package var memberSince: [Day?]?
  package var pointsEarned: [Int64?]?
  package var pointsRedeemed: [Int64?]?
  package var contractEnd: [Day?]?
  package var autoRenewStopped: [Day?]?
  package var previousSupplier: CodedText?
  /// Whether somebody referred the customer, and whether the customer referred somebody known; both
  /// nil where no table has `referred_by`.
  package var isReferred: [Bool]?
  package var hasReferred: [Bool]?
  /// The day of the first order; `Day.none` without an order.
  package var firstOrderDay: [Day] = []
  /// The day of the second order by rank, so it may equal the first; `Day.none` below two orders.
  package var secondOrderDay: [Day] = []
  /// Whether the first order by rank (day, then row) had a discount; false without an order. Of
  /// orders of one day, whether any had.
  package var firstOrderDiscounted: [Bool] = []

  package init() {}
}

extension Day {
  /// Stands for "no such day" in a column.
  package static let none = Day(.min)
}

/// Orders of the whole period, those without a customer included.
package struct OrderTotals: Equatable, Sendable {
  package var count = 0
  /// Σ amount − discount − refund.
  package var revenue: Int64 = 0
  /// Orders with a discount above 0.
  package var discounted = 0
  /// Orders with a refund above 0.
  package var refunded = 0
  /// Orders without a customer.
  package var anonymous = 0
  /// The days of the first and of the last order, with a customer or without; nil where there is
  /// none.
  package var firstDay: Day?
  package var lastDay: Day?

  package init() {}
}

/// Orders of one day.
package struct DayCount: Equatable, Sendable {
  package var day: Day
  /// Orders of the day, those without a customer included; at least 1.
  package var orders: Int
  /// Their net revenue; may be negative.
  package var revenue: Int64
  /// Distinct customers; an order without a customer adds none.
  package var customers: Int

  package init(day: Day, orders: Int, revenue: Int64, customers: Int) {
    (self.day, self.orders, self.revenue, self.customers) = (day, orders, revenue, customers)
  }
}

/// Orders of one week.
package struct WeekCount: Equatable, Sendable {
  /// The first day of the week.
  package var start: Day
  /// Orders of the week, those without a customer included; 0 in an empty week.
  package var orders: Int
  /// Their net revenue; may be negative.
  package var revenue: Int64
  /// Distinct customers in the whole week; an order without a customer adds none.
  package var customers: Int

  package init(start: Day, orders: Int, revenue: Int64, customers: Int) {
    (self.start, self.orders, self.revenue, self.customers) = (start, orders, revenue, customers)
  }
}

/// How many gaps of one length, by customers of one kind with one number of such gaps.
///
/// A gap is the days between two neighbouring distinct order days of a customer. Counted here are
/// gaps that start (on the earlier day) at least F days before `asOf`, and close within F days of
/// their start, F itself included in both (F = `Rollup.gapHorizon` of the first order's day). No
/// gap is counted where F is 0. Ascending by kind, length, ownGaps.
package struct GapCount: Hashable, Sendable {
  /// Code into `Customers.kind.values`; 0 where kinds are absent.
  package var kind: Int32
  /// Days, 1...F.
  package var days: Int32
  /// How many counted gaps each of these customers has; a gap weighs 1 ÷ ownGaps.
  package var ownGaps: Int32
  /// Gaps, at least 1.
  package var count: Int32

  package init(kind: Int32, days: Int32, ownGaps: Int32, count: Int32) {
    (self.kind, self.days, self.ownGaps, self.count) = (kind, days, ownGaps, count)
  }
}

extension Rollup {
  /// F of the cut-off rule: 365 days; half the history (first order, with a customer or without, to
  /// `asOf`; whole days down) where the history is shorter than that.
  package static func gapHorizon(firstDay: Day, asOf: Day) -> Int {
    asOf - firstDay < 365 ? (asOf - firstDay) / 2 : 365
  }
}

/// A thing that happened, for notes on charts.
package struct Event: Hashable, Sendable {
  package var day: Day
  /// Last day, inclusive; nil for a single day.
  package var end: Day?
  package var title: LocalizedText
  /// `price`, `campaign`, `incident`, `release` or `other`.
  package var kind: String
  /// `rise` or `cut` of a price event; `""` where it is not said.
  package var sign: String

  package init(
    day: Day, end: Day? = nil, title: LocalizedText, kind: String = "other", sign: String = ""
  ) {
    (self.day, self.end, self.title, self.kind) = (day, end, title, kind)
    self.sign = sign
  }
}
