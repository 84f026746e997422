import MoshtariCore

extension Churn {
  /// Churn by each dialect in the last thirteen complete months; the last of them is the headline's.
  ///
  /// C is that of the customer's kind. By gap: as growth accounting, of those with an order in the month before,
  /// who has none in this one. By cut-off and by exposure a silence grows longer than C on day C + 1 after the
  /// last order where no order comes by then. Cut-off: of the customers whose last order is at most C days ago at
  /// the end of the day before the month, who has such a day in it. Exposure: such days of anybody ÷ the days on
  /// which customers could have one, for 30 days; they are `no-data` without such days. These two are absent
  /// (`short-history`) for months that begin fewer than C days after the first order: nobody could be silent so
  /// long. Hidden below `k` customers.
  ///
  /// Source: the dialects are those of common tools; intervals by Wilson, for exposure by Garwood (`poissonLimits`).
  ///
  /// - Parameter growth: the months of growth accounting, from the first order's.
  init(
    in rollup: Rollup, growth: [GrowthMonth], cutoffs: Cutoffs, dialect: ChurnDialect, k: Int
  ) {
    let limits = rollup.churnedDays(by: cutoffs), calendar = rollup.calendar
    let end = rollup.orderCoverage.lastCompleteMonth + 1
    var months: [ChurnMonth] = [], last = SilenceCount()
    let longest = ([cutoffs.churned] + cutoffs.byKind.values.map(\.churned)).max() ?? 0
    if let firstDay = rollup.orders.firstDay {
      let first = calendar.month(of: firstDay)
      for index in (-13)..<0 where end + index > first {
        let period = end + index
        let days = calendar.firstDay(of: period)...calendar.lastDay(of: period)
        let isLong = days.lowerBound - firstDay >= longest
        last = isLong ? SilenceCount(in: rollup, days: days, limits: limits) : SilenceCount()
        let none = Estimate(absent: .shortHistory)
        months.append(
          ChurnMonth(
            period: period, gap: growth.gapChurn(in: period).hidden(below: k),
            cutoff: isLong ? last.cutoff.hidden(below: k) : none,
            exposure: isLong ? last.exposure.hidden(below: k) : none))
      }
    }
    self.init(
      dialect: dialect, monthly: months, events: last.events, customerDays: last.days)
  }
}

/// A rate of events for `unit` days: events × unit ÷ days, with exact Poisson limits, `n` people behind it.
/// Absent (`no-data`) without days.
func exposureRate(events: Int, days: Int, unit: Double, people n: Int) -> Estimate {
  guard days > 0 else { return Estimate(absent: .noData) }
  let limits = poissonLimits(of: events), scale = unit / Double(days)
  return Estimate(
    value: Double(events) * scale, low: limits.low * scale, high: limits.high * scale, n: n)
}

/// Silences that grew longer than C in some days.
private struct SilenceCount {
  /// Customers whose last order was at most C days ago before the first day, and those of them who passed C.
  private var alive = 0
  private var passed = 0
  /// Customers who could pass C on some day, the days on which they could, and how often it happened.
  private var watched = 0
  private(set) var days = 0
  private(set) var events = 0

  init() {}

  init(in rollup: Rollup, days period: ClosedRange<Day>, limits: [Int]) {
    for customer in 0..<rollup.customers.count {
      add(rollup.orderDays, of: customer, period, limit: limits[customer])
    }
  }

  private mutating func add(
    _ orderDays: OrderDays, of customer: Int, _ period: ClosedRange<Day>, limit: Int
  ) {
    let rows = orderDays.rows(of: customer)
    var own = (days: 0, events: 0, isAlive: false)
    for row in rows {
      let day = orderDays.day[row]
      let next = row + 1 < rows.upperBound ? orderDays.day[row + 1] : nil
      let passing = day + limit + 1
      // On the day of the next order, or of passing C, the customer is watched for the last time.
      let end = min(passing, next ?? passing)
      let from = max(day + 1, period.lowerBound), to = min(end, period.upperBound)
      if from <= to { own.days += to - from + 1 }
      let hasPassed = next.map { $0 > passing } ?? true
      if hasPassed, period.contains(passing) { own.events += 1 }
      if day < period.lowerBound, end >= period.lowerBound { own.isAlive = true }
    }
    days += own.days
    events += own.events
    watched += own.days > 0 ? 1 : 0
    alive += own.isAlive ? 1 : 0
    passed += own.isAlive && own.events > 0 ? 1 : 0
  }

  var cutoff: Estimate { Estimate(share: passed, of: alive) }
  var exposure: Estimate {
    exposureRate(events: events, days: days, unit: 30, people: watched)
  }
}

extension [GrowthMonth] {
  /// Of the customers with an order in the month before, those without one in `period`.
  fileprivate func gapChurn(in period: Month) -> Estimate {
    guard let index = firstIndex(where: { $0.period == period }), index > 0 else {
      return Estimate(absent: .noData)
    }
    return Estimate(share: self[index].churned, of: self[index - 1].active)
  }
}
