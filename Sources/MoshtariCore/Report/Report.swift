/// What measuring leaves behind: every figure that a page, a live value or a gate can show.
///
/// Written as `report.json`; the meaning of each address is the contract in `docs/report.md`. A part is nil, and
/// its key absent, where the tables it needs are absent.
package struct Report: Codable, Equatable, Sendable {
  /// The version of this contract.
  package var schema = 1
  package var meta: Meta
  package var customers: CustomerCounts
  package var orders: OrderFigures?
  package var cutoffs: Cutoffs?
  /// Under the key `repeat`.
  package var repeatPurchase: RepeatPurchase?
  package var rfm: RFM?
  /// By segment id.
  package var segments: [String: SegmentFigures] = [:]
  /// Built-in segments that the data cannot tell of, in the order of their definition.
  package var segmentsWithoutData: [SegmentWithoutData] = []
  /// Nil where no rule makes a segment.
  package var overlaps: Overlaps?
  package var flows: Flows?
  package var visitors: Visitors?
  package var retention: Retention?
  package var growth: Growth?
  package var survival: Survival?
  package var churn: Churn?
  package var onboarding: Onboarding?
  package var concentration: Concentration?
  /// Nil also where nobody ordered on two days, and where fewer than k customers ordered at all.
  package var value: CustomerValue?
  package var demand: Demand?
  /// Nil where no week is over since the first order or answer.
  package var digest: Digest?
  package var experience: Experience?
  package var refunds: RefundFigures?
  package var programme: Programme?
  package var carts: Carts?
  package var acquisition: Acquisition?
  package var warning: EarlyWarning?
  /// Nil where no table has a category.
  package var categories: Categories?
  /// Nil where no year has an order.
  package var year: YearReviews?
  /// Nil without an index of prices.
  package var realPrices: RealPrices?
  package var nps: NPS?
  package var csat: CSAT?
  package var loyalty: Loyalty?
  /// By `a`, then `b`, in UTF-8 order; nil where no order has a category.
  package var baskets: [Basket]?
  /// Ascending by day; nil where no event is a change of prices.
  package var prices: [PriceEffect]?
  /// Nil without the columns `renewal`, `referred_by`, `recipient_id`.
  package var renewal: Renewal?
  package var referral: Referral?
  package var recipients: RecipientFigures?
  /// Nil where nobody ordered on two days.
  package var upsell: Upsell?
  /// By segment id.
  package var traits: [String: SegmentTraits] = [:]
  package var effort: Effort?
  package var voice: VoiceTexts?
  /// Nil without comments.
  package var topics: Topics?
  package var service: Service?
  /// By persona id.
  package var personas: [String: PersonaFigures] = [:]
  package var events: [ReportEvent] = []
  /// Decisions that say what they expect, by id in UTF-8 order; nil where there is none.
  package var decisions: [DecisionFigures]?
  package var quality = ReportQuality()
  /// In the order of the settings; nil without gates.
  package var alerts: [Alert]?

  package init(meta: Meta, customers: CustomerCounts) {
    (self.meta, self.customers) = (meta, customers)
  }

  package enum CodingKeys: String, CodingKey {
    case schema, meta, customers, orders, cutoffs, repeatPurchase = "repeat", rfm, segments, flows
    case segmentsWithoutData, overlaps, visitors
    case experience, refunds, programme, carts, acquisition, warning
    case realPrices, topics
    case loyalty, baskets, prices, renewal, referral, recipients, upsell, traits
    case retention, growth, survival, churn, onboarding, concentration, value, demand, digest,
      categories, year, nps, csat, effort, voice, service,
      personas, events,
      decisions, quality, alerts
  }
}

/// How to read the report, and what it was computed from.
package struct Meta: Codable, Equatable, Sendable {
  package var title: LocalizedText
  package var asOf: Day
  package var calendar: CalendarSystem
  package var week: WeekStart
  package var timezone: String
  package var currency: Currency
  /// `nominal`, or `deflated` where money over time is in prices of the as-of day's month
  /// (`realPrices.month`): growth, revenue retention, customers' and segments' money, value, programme,
  /// acquisition. Sums of orders, weeks, categories and years stay as they were paid.
  package var prices = "nominal"
  /// The first and last order day up to `asOf`; nil without orders.
  @OrNull package var firstOrderDay: Day?
  @OrNull package var lastOrderDay: Day?
  /// The first and last day of feedback up to `asOf`; nil without feedback.
  @OrNull package var firstFeedbackDay: Day?
  @OrNull package var lastFeedbackDay: Day?
  /// `privacy.k` and `lowBase` of the settings, for whoever shows the figures.
  package var privacyK: Int
  package var lowBase: Int
  /// By table name; absent tables have no key.
  package var rows: [String: RowCounts] = [:]
  package var inputs: [Input] = []

  package init(
    title: LocalizedText, asOf: Day, calendar: CalendarSystem, week: WeekStart, timezone: String,
    currency: Currency, privacyK: Int, lowBase: Int
  ) {
    (self.title, self.asOf, self.calendar, self.week) = (title, asOf, calendar, week)
    (self.timezone, self.currency) = (timezone, currency)
    (self.privacyK, self.lowBase) = (privacyK, lowBase)
  }
}

package struct CustomerCounts: Codable, Equatable, Sendable {
  /// Known customers: named by any table.
  package var total: Int
  /// With an order.
  package var ordering: Int
  /// With recency ≤ A; nil without orders.
  @OrNull package var active: Int?
  /// `active` at the end of the previous complete month, with today's A; nil where history is shorter.
  @OrNull package var previousActive: Int?
  /// Net revenue of orders that name a customer, minor units; null where fewer than k are behind it.
  @OrNull package var revenue: Int64?
  /// Orders of the whole period a customer with an order, and the lower median of the days since a
  /// customer's last order; nil where nobody has ordered.
  @OrNull package var ordersPerCustomer: Double?
  @OrNull package var medianRecency: Int?
  /// Net revenue an order that names a customer, minor units; shares of those orders with a discount, with a
  /// refund. Nil where nobody has ordered, null where fewer than k are behind it.
  @OrNull package var averageOrderValue: Double?
  @OrNull package var discountShare: Double?
  @OrNull package var refundShare: Double?
  /// `active` at each snapshot, ascending; today's A throughout.
  package var monthly: [ActiveCount] = []
  /// The snapshots of `monthly` at the ends of quarters; the last is as of today.
  package var quarterly: [ActiveQuarter] = []

  package init(total: Int, ordering: Int) { (self.total, self.ordering) = (total, ordering) }
}

package struct ActiveCount: Codable, Equatable, Sendable {
  package var period: Month
  package var active: Int
  /// Customers known at the previous month's end with an order in this month ÷ those customers. Absent
  /// (`no-data`) for the first snapshot.
  package var retention: Estimate
  package var complete: Bool
  package init(
    period: Month, active: Int, retention: Estimate = Estimate(absent: .noData), complete: Bool
  ) {
    (self.period, self.active, self.retention) = (period, active, retention)
    self.complete = complete
  }
}

/// Customers active at the end of a quarter.
package struct ActiveQuarter: Codable, Equatable, Sendable {
  package var period: Quarter
  package var active: Int
  /// False for the running quarter, which is counted as of today.
  package var complete: Bool
  package init(period: Quarter, active: Int, complete: Bool) {
    (self.period, self.active, self.complete) = (period, active, complete)
  }
}

/// Orders of the whole period.
package struct OrderFigures: Codable, Equatable, Sendable {
  package var count: Int
  /// Σ amount − discount − refund, minor units. Null where fewer than k customers are behind it.
  @OrNull package var revenue: Int64?
  /// revenue ÷ count, minor units; null without orders.
  @OrNull package var averageValue: Double?
  package var discounted: Int
  package var refunded: Int
  /// Without a customer; in count and revenue, not in customers.
  package var anonymous: Int

  package init(count: Int, revenue: Int64, discounted: Int, refunded: Int, anonymous: Int) {
    self.count = count
    self.revenue = revenue
    averageValue = count == 0 ? nil : Double(revenue) / Double(count)
    (self.discounted, self.refunded, self.anonymous) = (discounted, refunded, anonymous)
  }
}

/// A and C in days.
package struct Cutoffs: Codable, Equatable, Sendable {
  package enum Source: String, Codable, Sendable {
    /// Derived from the gaps; from the settings file; too few gaps, so 90 and 180.
    case data, settings, `default`
  }
  package var active: Int
  package var churned: Int
  package var source: Source
  /// Customers whose gaps were used.
  package var customers: Int
  /// Kinds with cut-offs of their own, by kind.
  package var byKind: [String: KindCutoffs] = [:]

  package init(active: Int, churned: Int, source: Source, customers: Int) {
    (self.active, self.churned, self.source) = (active, churned, source)
    self.customers = customers
  }
}

package struct KindCutoffs: Codable, Equatable, Sendable {
  package var active: Int
  package var churned: Int
  package var customers: Int
  package init(active: Int, churned: Int, customers: Int) {
    (self.active, self.churned, self.customers) = (active, churned, customers)
  }
}

package struct RepeatPurchase: Codable, Equatable, Sendable {
  /// Customers with ≥ 2 orders ÷ with ≥ 1.
  package var rate: Estimate
  /// Ascending from 1 order, at most 12 rungs; ends before nobody is left.
  package var ladder: [LadderRung]
  package init(rate: Estimate, ladder: [LadderRung]) { (self.rate, self.ladder) = (rate, ladder) }
}

package struct LadderRung: Codable, Equatable, Sendable {
  package var orders: Int
  /// Customers with at least that many orders.
  package var customers: Int
  /// Share of them with at least one more.
  package var next: Estimate
  /// Share with the next one within 90 and 180 days (Kaplan-Meier), which the young do not bias.
  package var within90 = Estimate(absent: .noData)
  package var within180 = Estimate(absent: .noData)
  package init(orders: Int, customers: Int, next: Estimate) {
    (self.orders, self.customers, self.next) = (orders, customers, next)
  }
}

/// The running period's and every other one's growth accounting.
package struct Growth: Codable, Equatable, Sendable {
  /// Ascending, months without orders included.
  package var monthly: [GrowthMonth]
  /// The last complete month; nil where there is none.
  package var latest: GrowthMonth?
  /// Retention of the last complete month against the month before; nil where there are no two such months.
  package var change: ShareChange?
  /// Retention of the last complete month against the twelve before it; nil where history is shorter.
  package var year: YearComparison?
  /// The same by quarter.
  package var quarterly: [GrowthQuarter]
  package var latestQuarter: GrowthQuarter?
  package var quarterChange: QuarterShareChange?
  package init(
    monthly: [GrowthMonth], change: ShareChange? = nil, quarterly: [GrowthQuarter] = [],
    quarterChange: QuarterShareChange? = nil
  ) {
    (self.monthly, self.change) = (monthly, change)
    (self.quarterly, self.quarterChange) = (quarterly, quarterChange)
    latest = monthly.last { $0.complete }
    latestQuarter = quarterly.last { $0.complete }
  }
}

package typealias ShareChange = PeriodShareChange<Month>
package typealias QuarterShareChange = PeriodShareChange<Quarter>

/// The change of a share between two periods: of retention, of satisfaction.
package struct PeriodShareChange<Span: Period>: Codable, Equatable, Sendable {
  package var from: Span
  package var to: Span
  /// The share in `to` − the share in `from`, −1...1; null where either is suppressed, then so is the rest.
  @OrNull package var value: Double?
  /// 95 % interval of the difference.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  package var verdict: Verdict
  /// Why there is no value.
  package var reason: AbsenceReason?
  /// Without a value, for `reason`.
  package init(from: Span, to: Span, reason: AbsenceReason?) {
    (self.from, self.to, self.reason) = (from, to, reason)
    (value, low, high) = (nil, nil, nil)
    verdict = .unclear
  }
}

package typealias GrowthMonth = GrowthPeriod<Month>
package typealias GrowthQuarter = GrowthPeriod<Quarter>

/// The growth accounting of one month or quarter.
package struct GrowthPeriod<Span: Period>: Codable, Equatable, Sendable {
  package var period: Span
  /// active = new + retained + resurrected; active − previous active = new + resurrected − churned.
  package var active: Int
  package var new: Int
  package var retained: Int
  package var resurrected: Int
  package var churned: Int
  /// (new + resurrected) ÷ churned; null where nobody churned.
  @OrNull package var quickRatio: Double?
  /// retained ÷ the previous period's active; absent where that one has not been seen in full.
  package var retention: Estimate
  /// Net revenue of customers in the period, and its parts: revenue = new + resurrected + (previous revenue of
  /// the retained) + expansion − contraction. Null where fewer than k customers are behind it.
  @OrNull package var revenue: Int64?
  @OrNull package var newRevenue: Int64?
  @OrNull package var resurrectedRevenue: Int64?
  @OrNull package var expansion: Int64?
  @OrNull package var contraction: Int64?
  @OrNull package var churnedRevenue: Int64?
  /// False for the running period, and for a first quarter that began before the data.
  package var complete: Bool

  package init(
    period: Span, active: Int, new: Int, retained: Int, resurrected: Int, churned: Int,
    retention: Estimate, complete: Bool
  ) {
    (self.period, self.active, self.new) = (period, active, new)
    (self.retained, self.resurrected, self.churned) = (retained, resurrected, churned)
    quickRatio = churned == 0 ? nil : Double(new + resurrected) / Double(churned)
    (self.retention, self.complete) = (retention, complete)
  }
}

package struct Retention: Codable, Equatable, Sendable {
  package var monthly: MonthlyRetention
  package var weekly = WeeklyRetention(cohorts: [], overall: [])
  /// With an order in days 30 k … 30 k + 29 after the first, and on day 30 k or later; of customers whose
  /// period k is over, from k = 0, at most to 24.
  package var relative: [ShareAfter] = []
  package var onOrAfter: [ShareAfter] = []
  /// With an order in these days after the first (`1-7`), of customers for whom they are over.
  package var bracket: [Keyed<Estimate>] = []
  /// By kind, channel and region.
  package var by = ByDimension<GroupRetention>()
  /// Of the share in month 3.
  package var spread = SpreadByDimension()
  /// Nil before it is measured.
  package var revenue: RevenueRetention?
  package init(monthly: MonthlyRetention) { self.monthly = monthly }
}

package struct MonthlyRetention: Codable, Equatable, Sendable {
  /// Ascending by cohort; months without a first order have none.
  package var cohorts: [Cohort]
  /// From k = 0.
  package var overall: [CohortAverage]
  /// The newest cohorts against those of a year before; nil where history is shorter.
  package var change: CohortComparison?
  package init(cohorts: [Cohort], overall: [CohortAverage]) {
    (self.cohorts, self.overall) = (cohorts, overall)
  }
}

/// Customers by the month of their first order.
package struct Cohort: Codable, Equatable, Sendable {
  package var cohort: Month
  package var size: Int
  /// `active[k]`: customers with an order k months after; null where suppressed. Reaches the as-of month.
  package var active: [Int?]
  /// Net revenue k months after, minor units; null where suppressed.
  package var revenue: [Int64?]
  /// The last k that is fully observed, −1 where none is.
  package var lastComplete: Int
  package init(cohort: Month, size: Int, active: [Int?], revenue: [Int64?], lastComplete: Int) {
    (self.cohort, self.size, self.active) = (cohort, size, active)
    (self.revenue, self.lastComplete) = (revenue, lastComplete)
  }
}

/// Share active k months after the first order, over all cohorts that have reached k.
package struct CohortAverage: Codable, Equatable, Sendable {
  /// Months since that of the first order.
  package var k: Int
  /// Share with an order in that month; its fields stand beside the others.
  package var estimate: Estimate
  /// How many cohorts are in it.
  package var cohorts: Int
  package init(k: Int, estimate: Estimate, cohorts: Int) {
    (self.k, self.estimate, self.cohorts) = (k, estimate, cohorts)
  }

  private enum CodingKeys: String, CodingKey { case k, cohorts }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    k = try container.decode(Int.self, forKey: .k)
    cohorts = try container.decode(Int.self, forKey: .cohorts)
    estimate = try Estimate(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(k, forKey: .k)
    try container.encode(cohorts, forKey: .cohorts)
    try estimate.encode(to: encoder)
  }
}

/// Time from the first to the second order, Kaplan-Meier.
package struct Survival: Codable, Equatable, Sendable {
  /// Share without a second order yet; one element for day 0, for each day with an event, for 30, 60,
  /// 90, 180 and 365 days, and for the first day with fewer than `meta.lowBase` at risk; ascending.
  package var secondOrder: [SurvivalStep]
  /// Days until half have a second order; `n` is the number of customers.
  package var median: Estimate
  package var customers: Int
  package var events: Int
  /// The longest observed time: the curve is undefined beyond.
  package var lastDay: Int
  package var by = SurvivalByDimension()
  /// From each order to the next, n = 1 … 5; ends where fewer than `meta.lowBase` have n orders.
  package var orders: [NextOrder] = []
  package var silence: Silence?
  /// Nil where no table has `contract_end`.
  package var tenure: Tenure?
  package init(
    secondOrder: [SurvivalStep], median: Estimate, customers: Int, events: Int, lastDay: Int
  ) {
    (self.secondOrder, self.median, self.customers) = (secondOrder, median, customers)
    (self.events, self.lastDay) = (events, lastDay)
  }
}

package struct SurvivalStep: Codable, Equatable, Sendable {
  package var day: Int
  package var survival: Double
  /// The 95 % log-log interval, Wilson’s where survival is 1 or 0; null at 0 where some were censored.
  @OrNull package var low: Double?
  @OrNull package var high: Double?
  package var atRisk: Int
  package init(day: Int, survival: Double, low: Double?, high: Double?, atRisk: Int) {
    (self.day, self.survival, self.atRisk) = (day, survival, atRisk)
    self.low = low
    self.high = high
  }
}

/// How unequally revenue is spread over customers with an order.
package struct Concentration: Codable, Equatable, Sendable {
  /// 0 equal … 1; above 1 possible with negative totals; null where revenue sums to 0 or less.
  @OrNull package var gini: Double?
  /// Share of revenue of the best ceil(share · n) customers.
  @OrNull package var top20Share: Double?
  @OrNull package var top10Share: Double?
  @OrNull package var top1Share: Double?
  /// The fewest customers that make 80 % of revenue.
  @OrNull package var customersFor80: Int?
  /// Customers in it, and those whose total is 0 or less.
  package var customers: Int
  package var nonPositive: Int
  /// The Lorenz curve, ascending in even steps up to 100 %; steps of at least k customers. Empty where
  /// revenue sums to 0 or less, and where a fifth of the customers are fewer than k.
  package var lorenz: [LorenzPoint] = []
  package init(customers: Int, nonPositive: Int) {
    (self.customers, self.nonPositive) = (customers, nonPositive)
  }
}

/// What a part of the customers, those with least revenue first, brings of all revenue.
package struct LorenzPoint: Codable, Equatable, Sendable {
  /// Per cent of the customers, 5...100.
  package var percent: Int
  /// Share of revenue; below 0 where returns outweigh, 1 at 100 %.
  package var share: Double
  package init(percent: Int, share: Double) { (self.percent, self.share) = (percent, share) }
}

package struct ReportEvent: Codable, Equatable, Sendable {
  package var day: Day
  @OrNull package var end: Day?
  package var title: LocalizedText
  package var kind: String
  package init(_ event: Event) {
    (day, title, kind) = (event.day, event.title, event.kind)
    end = event.end
  }
}
