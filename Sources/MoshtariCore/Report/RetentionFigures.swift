/// Customers by the week of their first order.
package struct WeeklyRetention: Codable, Equatable, Sendable {
  /// The newest 26 weeks with a first order, ascending.
  package var cohorts: [WeekCohort]
  /// From k = 0, at most to 26 weeks, over all cohorts whose week k is over.
  package var overall: [CohortAverage]
  package init(cohorts: [WeekCohort], overall: [CohortAverage]) {
    (self.cohorts, self.overall) = (cohorts, overall)
  }
}

/// Customers whose first order is in one week.
package struct WeekCohort: Codable, Equatable, Sendable {
  /// The first day of the week.
  package var week: Day
  package var size: Int
  /// `active[k]`: customers with an order k weeks after; null where suppressed. Reaches the as-of week,
  /// at most week 26.
  package var active: [Int?]
  /// The last k that is over, −1 where none is.
  package var lastComplete: Int
  package init(week: Day, size: Int, active: [Int?], lastComplete: Int) {
    (self.week, self.size, self.active) = (week, size, active)
    self.lastComplete = lastComplete
  }
}

/// A share k periods after the first order; its fields beside k in JSON.
package struct ShareAfter: Codable, Equatable, Sendable {
  package var k: Int
  /// Its fields stand beside `k`.
  package var estimate: Estimate
  package init(k: Int, estimate: Estimate) { (self.k, self.estimate) = (k, estimate) }

  private enum CodingKeys: String, CodingKey { case k }
  package init(from decoder: any Decoder) throws {
    k = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .k)
    estimate = try Estimate(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(k, forKey: .k)
    try estimate.encode(to: encoder)
  }
}

/// A share at so many days; its fields beside the days in JSON.
package struct ShareAtDay: Codable, Equatable, Sendable {
  package var day: Int
  /// Its fields stand beside `day`.
  package var estimate: Estimate
  package init(day: Int, estimate: Estimate) { (self.day, self.estimate) = (day, estimate) }

  private enum CodingKeys: String, CodingKey { case day }
  package init(from decoder: any Decoder) throws {
    day = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .day)
    estimate = try Estimate(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(day, forKey: .day)
    try estimate.encode(to: encoder)
  }
}

/// How the customers of one group order again.
package struct GroupRetention: Codable, Equatable, Sendable {
  /// With an order.
  package var customers: Int
  /// Share with an order k calendar months after the month of the first, k = 1…12.
  package var overall: [CohortAverage]
  package init(customers: Int, overall: [CohortAverage]) {
    (self.customers, self.overall) = (customers, overall)
  }
}

/// What the customers of one year spend in the next.
package struct RevenueRetention: Codable, Equatable, Sendable {
  /// The first day of the base year, the first day of the year after, and its last; whole months. Null
  /// where no month is complete.
  @OrNull package var baseFromDay: Day?
  @OrNull package var fromDay: Day?
  @OrNull package var toDay: Day?
  /// Revenue of the year from customers with revenue above 0 in the base year ÷ their revenue then.
  package var nrr: Estimate
  /// The same, each customer counting at most what they spent in the base year; 0…1.
  package var grr: Estimate
  /// Of the customers whose first order is before the base year.
  package var tenuredNRR: Estimate
  package var tenuredGRR: Estimate
  /// Whether `tenuredNRR` is above (rise) or below (fall) 1.
  package var verdict: Verdict
  /// Revenue k months after the month of the first order ÷ revenue of that month, over the cohorts whose
  /// month k is over.
  package var byMonth: [CohortAverage]

  package init(
    nrr: Estimate, grr: Estimate, tenuredNRR: Estimate, tenuredGRR: Estimate,
    byMonth: [CohortAverage]
  ) {
    (self.nrr, self.grr, self.tenuredNRR, self.tenuredGRR) = (nrr, grr, tenuredNRR, tenuredGRR)
    (baseFromDay, fromDay, toDay) = (nil, nil, nil)
    self.byMonth = byMonth
    verdict = .unclear
    if let low = tenuredNRR.low, let high = tenuredNRR.high {
      verdict = Verdict(low: low - 1, high: high - 1)
    }
  }
}

/// What a tool means by churn.
package enum ChurnDialect: String, Codable, CaseIterable, Hashable, Sendable {
  /// Of last month's customers, those without an order in this one.
  case gap
  /// Of the customers whose last order was at most C days ago at the month's start, those whose silence
  /// grew longer than C in it.
  case cutoff
  /// Silences that grew longer than C, for each customer watched for 30 days.
  case exposure
}

/// How many customers leave in a month, by each dialect.
package struct Churn: Codable, Equatable, Sendable {
  /// The one of the settings.
  package var dialect: ChurnDialect
  /// The estimate of that dialect.
  package var headline: Estimate
  /// In the last complete month; so for all of them.
  package var gap: Estimate
  package var cutoff: Estimate
  /// A rate for 30 days; may exceed 1.
  package var exposure: Estimate
  @OrNull package var period: Month?
  /// Silences that grew longer than C in the month, and the days on which customers could do so.
  package var events: Int
  package var customerDays: Int
  /// The last thirteen complete months, ascending.
  package var monthly: [ChurnMonth]

  package init(dialect: ChurnDialect, monthly: [ChurnMonth], events: Int, customerDays: Int) {
    self.dialect = dialect
    (self.events, self.customerDays, self.monthly) = (events, customerDays, monthly)
    let last = monthly.last
    (gap, cutoff) = (
      last?.gap ?? Estimate(absent: .shortHistory), last?.cutoff ?? Estimate(absent: .shortHistory)
    )
    exposure = last?.exposure ?? Estimate(absent: .shortHistory)
    period = last?.period
    headline = last?[dialect] ?? Estimate(absent: .shortHistory)
  }
}

/// Churn of one complete month.
package struct ChurnMonth: Codable, Equatable, Sendable {
  package var period: Month
  package var gap: Estimate
  package var cutoff: Estimate
  package var exposure: Estimate
  package init(period: Month, gap: Estimate, cutoff: Estimate, exposure: Estimate) {
    (self.period, self.gap, self.cutoff, self.exposure) = (period, gap, cutoff, exposure)
  }

  package subscript(dialect: ChurnDialect) -> Estimate {
    switch dialect {
    case .gap: gap
    case .cutoff: cutoff
    case .exposure: exposure
    }
  }
}
