import MoshtariCore

extension RealPrices {
  /// Money of `nominal` beside the same data in prices of the as-of day's month; nil where there is no
  /// index of prices, or no order.
  ///
  /// Money is hidden where 1 to k − 1 people are behind it, and where a single hidden month would
  /// follow from the total (`Hiding`). A month is complete where its last day is not after the as-of
  /// day.
  ///
  /// - Parameters:
  ///   - real: `nominal.inConstantPrices`.
  ///   - years: what the report tells of years.
  init?(_ nominal: Rollup, real: Rollup, years: YearReviews?, k: Int) {
    guard let deflation = Deflation(nominal), let firstDay = nominal.orders.firstDay else {
      return nil
    }
    let sums = PricedSums(nominal, real: real, k: k)
    let calendar = nominal.calendar, base = deflation.base
    let months = (0...(base - calendar.month(of: firstDay))).map { base - $0 }.reversed()
    let ranges = months.map { calendar.firstDay(of: $0)...calendar.lastDay(of: $0) }
    let coverage = nominal.orderCoverage
    let hiding = Hiding(of: months.map { sums.people(in: $0) }, below: k)
    self.init(
      month: base, rise: deflation.level(of: base - 12).map { 1 / $0 - 1 },
      orders: sums.orders(in: firstDay...nominal.asOf),
      monthly: zip(months, ranges).enumerated().map { index, month in
        PricedMonth(
          period: month.0, level: deflation.level(of: month.0),
          orders: sums.orders(in: month.1, isHidden: hiding[index]),
          complete: coverage.isComplete(month.0))
      },
      years: [years?.complete, years?.running].compactMap { $0 }.map(sums.year))
    let end = calendar.month(of: nominal.asOf + 1)
    let now = calendar.firstDay(of: end - 12)...calendar.lastDay(of: end - 1)
    guard firstDay <= now.lowerBound else { return }
    let before = calendar.firstDay(of: end - 24)...calendar.lastDay(of: end - 13)
    twelveMonths = PricedYear(
      name: "", fromDay: now.lowerBound, toDay: now.upperBound, now: sums.orders(in: now),
      before: firstDay <= before.lowerBound ? sums.orders(in: before) : nil)
  }
}

/// Sums over runs of days in both prices.
private struct PricedSums {
  let nominal: Rollup
  let real: Rollup
  let k: Int
  /// Customers with an order in the month.
  private var customers: [Month: Int] = [:]

  init(_ nominal: Rollup, real: Rollup, k: Int) {
    (self.nominal, self.real, self.k) = (nominal, real, k)
    for month in nominal.activity.month { customers[month, default: 0] += 1 }
  }

  private var isAnonymous: Bool { nominal.orders.anonymous == nominal.orders.count }

  func people(in month: Month) -> Int {
    let first = nominal.calendar.firstDay(of: month), last = nominal.calendar.lastDay(of: month)
    let orders = count(in: first...last)
    return isAnonymous ? orders : orders > 0 ? max(1, customers[month] ?? 0) : 0
  }

  /// The most people who are surely behind the orders of the days: the customers, or where no order at
  /// all names one, each order.
  func people(in days: ClosedRange<Day>) -> Int {
    let orders = count(in: days)
    if isAnonymous { return orders }
    let customers = (0..<nominal.customers.count).count { customer in
      nominal.orderDays.rows(of: customer).contains { days.contains(nominal.orderDays.day[$0]) }
    }
    return orders > 0 ? max(1, customers) : 0
  }

  private func count(in days: ClosedRange<Day>) -> Int {
    nominal.days.reduce(0) { days.contains($1.day) ? $0 + $1.orders : $0 }
  }

  func orders(in days: ClosedRange<Day>, isHidden: Bool? = nil) -> PricedOrders {
    let people = isHidden == nil ? people(in: days) : k
    let isHidden = isHidden ?? (people > 0 && people < k)
    func revenue(_ rollup: Rollup) -> Int64 {
      rollup.days.reduce(0) { days.contains($1.day) ? $0 + $1.revenue : $0 }
    }
    return PricedOrders(
      count: count(in: days), revenue: isHidden ? nil : revenue(nominal),
      realRevenue: isHidden ? nil : revenue(real))
  }

  func year(_ review: YearReview) -> PricedYear {
    func priced(_ figures: YearFigures) -> PricedOrders {
      orders(in: figures.fromDay...figures.toDay, isHidden: figures.revenue == nil)
    }
    return PricedYear(
      name: review.name, fromDay: review.now.fromDay, toDay: review.now.toDay,
      now: priced(review.now), before: review.before.map(priced))
  }
}

extension Report {
  /// Adds money in both prices; nothing without an index of prices.
  ///
  /// - Parameter real: `rollup.inConstantPrices`.
  mutating func addRealPrices(of rollup: Rollup, real: Rollup, k: Int) {
    guard var prices = RealPrices(rollup, real: real, years: year, k: k) else { return }
    if let retention, retention.revenue?.nrr.reason != .shortHistory {
      prices.nominalRetention = NominalRetention(
        RevenueRetention(in: rollup, cohorts: retention.monthly.cohorts, k: k))
    }
    realPrices = prices
    meta.prices = "deflated"
  }
}
