/// The year that runs and the last one that is over, each on one page.
package struct YearReviews: Codable, Equatable, Sendable {
  /// The calendar year that the as-of day is in, up to that day; nil where it is over on that day, or has
  /// no order yet.
  package var running: YearReview?
  /// The last year that is over and wholly in the data; nil where there is none.
  package var complete: YearReview?
  package init(running: YearReview?, complete: YearReview?) {
    (self.running, self.complete) = (running, complete)
  }
}

/// One calendar year of the report's calendar.
package struct YearReview: Codable, Equatable, Sendable {
  /// `2026`, `1405`.
  package var name: String
  package var now: YearFigures
  /// The year before: the same number of days of it for the running year, all of it for one that is over.
  /// Nil where the data do not reach back to its first day.
  package var before: YearFigures?
  /// Of the weeks wholly in the year; nil where there is no order in them. So for the next two.
  package var busiestWeek: BusiestWeek?
  /// By orders a day.
  package var busiestWeekday: BusiestWeekday?
  /// Of all days of the year.
  package var busiestDay: BusiestDay?
  /// The three known categories with most orders, those equal to the third too, most first; empty without
  /// categories.
  package var topCategories: [YearCategory] = []
  /// The category whose share of orders has clearly risen most against the same complete months of the year
  /// before, several where they are equal; empty where none has.
  package var risers: [CategoryChange] = []
  /// Of the answers of the year; absent without them.
  package var nps = Estimate(absent: .noData)
  /// Against the answers of `before`; nil where there is none.
  package var npsChange: YearNPSChange?
  /// Nil where no month's 90 days are over.
  package var bestMonth: BestMonth?
  /// Nil where nobody ordered.
  package var typical: TypicalCustomer?
  /// By today's lifecycle state, in the order of its rules; only states with an order in the year.
  package var segments: [YearSegment] = []

  package init(name: String, now: YearFigures, before: YearFigures?) {
    (self.name, self.now, self.before) = (name, now, before)
  }
}

/// What a year counts. Customers = new + returned + kept.
package struct YearFigures: Codable, Equatable, Sendable {
  package var fromDay: Day
  package var toDay: Day
  /// With an order in the year.
  package var customers: Int
  /// With their first order in it.
  package var new: Int
  /// Not new, with an order in it after more than C days without one.
  package var returned: Int
  /// The others with an order in it.
  package var kept: Int
  /// Whose C days without an order were over in the year, and who had not ordered again by its end.
  package var lost: Int
  /// Those without a customer included.
  package var orders: Int
  /// Net, minor units; null where fewer than k customers are behind it.
  @OrNull package var revenue: Int64?

  package init(fromDay: Day, toDay: Day) {
    (self.fromDay, self.toDay) = (fromDay, toDay)
    (customers, new, returned, kept, lost, orders) = (0, 0, 0, 0, 0, 0)
    revenue = 0
  }

  /// Days of the year that are counted.
  package var days: Int { toDay - fromDay + 1 }
}

package struct BusiestWeek: Codable, Equatable, Sendable {
  /// First days; several where they have equally many orders. Ascending.
  package var weeks: [Day]
  package var orders: Int
  /// How many weeks were compared.
  package var compared: Int
  package init(weeks: [Day], orders: Int, compared: Int) {
    (self.weeks, self.orders, self.compared) = (weeks, orders, compared)
  }
}

package struct BusiestWeekday: Codable, Equatable, Sendable {
  /// `monday` … `sunday`; several where they are equal, in the order of the report's week.
  package var weekdays: [String]
  /// Orders on such a day in the mean.
  package var perDay: Double
  /// Orders on any day of the year in the mean.
  package var perDayOfAll: Double
  /// Orders of the year.
  package var orders: Int
  package init(weekdays: [String], perDay: Double, perDayOfAll: Double, orders: Int) {
    (self.weekdays, self.perDay, self.perDayOfAll) = (weekdays, perDay, perDayOfAll)
    self.orders = orders
  }
}

package struct BusiestDay: Codable, Equatable, Sendable {
  /// Several where they have equally many orders. Ascending.
  package var days: [Day]
  package var orders: Int
  package init(days: [Day], orders: Int) { (self.days, self.orders) = (days, orders) }
}

package struct YearCategory: Codable, Equatable, Sendable {
  /// As the data write it.
  package var category: String
  package var orders: Int
  /// Of the year's orders with a known category.
  package var share: Estimate
  package init(category: String, orders: Int, share: Estimate) {
    (self.category, self.orders, self.share) = (category, orders, share)
  }
}

package struct YearNPSChange: Codable, Equatable, Sendable {
  /// Raw difference in points, with the 95 % interval of the adjusted one and its p; null where a side is
  /// hidden or empty.
  @OrNull package var value: Double?
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  @OrNull package var p: Double?
  package var verdict: Verdict
  package var reason: AbsenceReason?
  package init(
    value: Double?, low: Double?, high: Double?, p: Double?, verdict: Verdict,
    reason: AbsenceReason? = nil
  ) {
    (self.verdict, self.reason) = (verdict, reason)
    (self.value, self.low, self.high, self.p) = (value, low, high, p)
  }
}

package struct BestMonth: Codable, Equatable, Sendable {
  /// Months of first orders with the highest share; several where they are equal. Ascending.
  package var months: [Month]
  /// Their new customers with an order on another day within 90 days of the first, together.
  package var rate: Estimate
  /// How many months were compared, and whether the best one's range is above every other's.
  package var compared: Int
  package var isClear: Bool
  package init(months: [Month], rate: Estimate, compared: Int, isClear: Bool) {
    (self.months, self.rate, self.compared, self.isClear) = (months, rate, compared, isClear)
  }
}

/// Lower medians over the customers with an order in the year.
package struct TypicalCustomer: Codable, Equatable, Sendable {
  package var customers: Int
  package var orders: Int
  /// Net, minor units; null where there are fewer than k customers.
  @OrNull package var revenue: Int64?
  package init(customers: Int, orders: Int, revenue: Int64?) {
    (self.customers, self.orders) = (customers, orders)
    self.revenue = revenue
  }
}

/// A year of today's members of one lifecycle state.
package struct YearSegment: Codable, Equatable, Sendable {
  package var segment: String
  /// With an order in the year, and their orders.
  package var customers: Int
  package var orders: Int
  /// Net, minor units; null where fewer than k customers are behind it, or it would follow.
  @OrNull package var revenue: Int64?
  package init(segment: String, customers: Int, orders: Int, revenue: Int64?) {
    (self.segment, self.customers, self.orders) = (segment, customers, orders)
    self.revenue = revenue
  }
}
