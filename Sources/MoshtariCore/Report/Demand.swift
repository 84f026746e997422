/// Orders by week, and what the weeks to come may bring.
package struct Demand: Codable, Equatable, Sendable {
  /// Ascending, weeks without orders included.
  package var weekly: [DemandWeek]
  /// The last complete week.
  package var latest: DemandWeek?
  /// The weeks after the last complete one, ascending; the first of them may be running. Empty below 60
  /// complete weeks.
  package var forecast: [ForecastWeek] = []
  /// Nil where there is no forecast.
  package var model: ForecastModel?
  package var score = ForecastScore()
  /// Orders by weekday in the last complete weeks, at most 52, from the first day of the report's week;
  /// empty without a complete week.
  package var weekdays: [WeekdayOrders] = []
  /// Every day from the first of the last 26 complete weeks (with fewer, from the first order's day) to the
  /// as-of day, of late orders to the last, ascending, those without orders included; empty without a complete week.
  package var daily: [DayOrders] = []

  package init(weekly: [DemandWeek]) {
    self.weekly = weekly
    latest = weekly.last { $0.complete }
  }
}

package struct DemandWeek: Codable, Equatable, Sendable {
  /// The first day of the week.
  package var week: Day
  package var orders: Int
  /// Null where fewer than k customers are behind it.
  @OrNull package var revenue: Int64?
  package var customers: Int
  package var complete: Bool
  package init(week: Day, orders: Int, revenue: Int64, customers: Int, complete: Bool) {
    (self.week, self.orders, self.customers, self.complete) = (week, orders, customers, complete)
    self.revenue = revenue
  }
}

/// What is expected of a whole week to come.
package struct ForecastWeek: Codable, Equatable, Sendable {
  /// The first day of the week.
  package var week: Day
  /// Orders expected, not whole, 0 or more.
  package var orders: Double
  /// 95 % interval of the orders of that week, 0 or more; never narrower (in logarithms) than that of the
  /// week before.
  package var low: Double
  package var high: Double
  package init(week: Day, orders: Double, low: Double, high: Double) {
    (self.week, self.orders, self.low, self.high) = (week, orders, low, high)
  }
}

/// How weeks are continued into the future.
package enum ForecastMethod: String, Codable, CaseIterable, Sendable {
  /// The mean of the last four weeks.
  case level
  /// An exponentially smoothed level with half of the straight line's slope.
  case theta
  /// The same week a year before, moved by what the last eight weeks differ from theirs.
  case seasonal
}

/// What made the forecast.
package struct ForecastModel: Codable, Equatable, Sendable {
  /// The method of the forecast: `chosen`, or `level` where that did no worse on the weeks held out.
  package var name: ForecastMethod
  /// The method with the smallest error on the origins, before the weeks held out.
  package var chosen: ForecastMethod
  /// The complete weeks that the forecast is made from, at least 60.
  package var weeks: Int
  /// Earlier weeks from which the method was asked for the twelve that followed; the interval is made of
  /// what it missed by.
  package var origins: Int
  /// The smoothing of `theta`, 0.1...0.7; null for the others.
  @OrNull package var alpha: Double?

  package init(
    name: ForecastMethod, chosen: ForecastMethod, weeks: Int, origins: Int, alpha: Double?
  ) {
    (self.name, self.chosen, self.weeks, self.origins) = (name, chosen, weeks, origins)
    self.alpha = alpha
  }
}

/// How the chosen method did on weeks that it had not seen.
package struct ForecastScore: Codable, Equatable, Sendable {
  /// The weeks held out: 12, or 0 where there is no forecast.
  package var weeks = 0
  /// Mean absolute error ÷ that of the recent level, below 1 where the method is better; `n` is `weeks`,
  /// there is no interval. `short-history` below 60 complete weeks, `no-data` where the level made no
  /// error.
  package var relativeError = Estimate(absent: .shortHistory)
  /// Share of the weeks held out whose orders lay in their 95 % interval, with Wilson's.
  package var coverage = Estimate(absent: .shortHistory)
  /// Mean interval score in orders, the smaller the better; null without a forecast.
  @OrNull package var intervalScore: Double?
  /// Mean absolute error of the method in orders; null without a forecast.
  @OrNull package var error: Double?
  /// That of the recent level.
  @OrNull package var levelError: Double?

  /// That of a history too short for a forecast.
  package init() { (intervalScore, error, levelError) = (nil, nil, nil) }
}

/// Orders of one day.
package struct DayOrders: Codable, Equatable, Sendable {
  package var day: Day
  package var orders: Int
  package init(day: Day, orders: Int) { (self.day, self.orders) = (day, orders) }
}

/// Orders of one day of the week.
package struct WeekdayOrders: Codable, Equatable, Sendable {
  /// `monday` … `sunday`.
  package var weekday: String
  package var orders: Int
  /// Of the orders of all days; null where there is none.
  @OrNull package var share: Double?
  /// Complete weeks that were counted.
  package var weeks: Int
  package init(weekday: String, orders: Int, share: Double?, weeks: Int) {
    (self.weekday, self.orders, self.share, self.weeks) = (weekday, orders, share, weeks)
  }
}
