import MoshtariCore

/// Net and gross revenue retention of the customers with revenue above 0 in the months `base`.
///
/// Net: their revenue in `current` ÷ their revenue in `base`. Gross: each counts at most what they spent in
/// `base`, and not below 0. Customers who were new after `base` are in neither. The interval takes customers as
/// the sample and the ratio as linear in their sums (`RatioSums`); it is cut at 0, the gross one also at 1.
/// Absent (`no-data`) without such customers.
///
/// Source: the ratio estimate of W. G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, chapter 6.
///
/// - Parameter isIn: which customers count at all.
func revenueRetention(
  in rollup: Rollup, base: Range<Month>, current: Range<Month>, of isIn: (Int) -> Bool
) -> (net: Estimate, gross: Estimate) {
  var net = RatioSums(), gross = RatioSums()
  for customer in 0..<rollup.customers.count where isIn(customer) {
    var before: Int64 = 0, after: Int64 = 0
    for row in rollup.activity.rows(of: customer) {
      let month = rollup.activity.month[row]
      if base.contains(month) { before += rollup.activity.revenue[row] }
      if current.contains(month) { after += rollup.activity.revenue[row] }
    }
    net.add(after, per: before)
    gross.add(max(0, min(after, before)), per: before)
  }
  return (net.estimate.cut(to: 0...(.infinity)), gross.estimate.cut(to: 0...1))
}

extension RevenueRetention {
  /// Of the last twelve complete months against the twelve before them.
  ///
  /// Absent (`short-history`) where orders begin after the first day of the base year; the tenured ones also
  /// where nobody ordered before that day. The verdict is of the tenured net one: with steady joining inside
  /// the base year the usual one is above 1 although nobody spends more. Hidden below `k` customers.
  init(in rollup: Rollup, cohorts: [Cohort], k: Int) {
    let end = rollup.calendar.month(of: rollup.asOf + 1)
    let middle = end - 12, start = end - 24
    let startDay = rollup.calendar.firstDay(of: start)
    let byMonth = Self.byMonth(in: rollup, before: end, cohorts: cohorts, k: k)
    let none = Estimate(absent: .shortHistory)
    guard let firstDay = rollup.orders.firstDay, firstDay <= startDay else {
      self.init(nrr: none, grr: none, tenuredNRR: none, tenuredGRR: none, byMonth: byMonth)
      return
    }
    func measured(_ isIn: (Int) -> Bool) -> (net: Estimate, gross: Estimate) {
      let found = revenueRetention(
        in: rollup, base: start..<middle, current: middle..<end, of: isIn)
      return (found.net.hidden(below: k), found.gross.hidden(below: k))
    }
    let first = rollup.customers.firstOrderDay
    let all = measured { _ in true }
    let hasTenured = first.contains { $0 != .none && $0 < startDay }
    let tenured = hasTenured ? measured { first[$0] < startDay } : (net: none, gross: none)
    self.init(
      nrr: all.net, grr: all.gross, tenuredNRR: tenured.net, tenuredGRR: tenured.gross,
      byMonth: byMonth)
    (baseFromDay, fromDay) = (startDay, rollup.calendar.firstDay(of: middle))
    toDay = rollup.calendar.lastDay(of: end - 1)
  }

  /// Revenue k months after the month of the first order ÷ revenue of that month, k = 1…12; of customers with
  /// revenue above 0 in it whose month k is over. Hidden below `least` customers, and where one cohort alone
  /// is hidden in the month, whose revenue would follow.
  private static func byMonth(
    in rollup: Rollup, before end: Month, cohorts: [Cohort], k least: Int
  ) -> [CohortAverage] {
    var sums = Array(repeating: RatioSums(), count: 13)
    for customer in 0..<rollup.customers.count {
      let rows = rollup.activity.rows(of: customer)
      guard let start = rows.first else { continue }
      let cohort = rollup.activity.month[start]
      var revenue = Array(repeating: Int64(0), count: 13)
      for row in rows.prefix(while: { rollup.activity.month[$0] - cohort <= 12 }) {
        revenue[rollup.activity.month[row] - cohort] = rollup.activity.revenue[row]
      }
      let reached = min(12, end - 1 - cohort)
      for k in 0..<(max(0, reached) + 1) where k > 0 { sums[k].add(revenue[k], per: revenue[0]) }
    }
    return (1...12).filter { sums[$0].people > 0 }.map { k in
      let reached = cohorts.filter { $0.lastComplete >= k && k < $0.revenue.count }
      let isTold = reached.count { $0.revenue[k] == nil } == 1
      let estimate = sums[k].estimate.cut(to: 0...(.infinity)).hidden(below: least)
      return CohortAverage(
        k: k, estimate: isTold ? Estimate(absent: .smallGroup) : estimate, cohorts: reached.count)
    }
  }
}

extension Estimate {
  /// The interval within `limits`; it still holds the value.
  fileprivate func cut(to limits: ClosedRange<Double>) -> Estimate {
    guard let value, let low, let high, let n else { return self }
    return Estimate(
      value: value, low: min(value, max(low, limits.lowerBound)),
      high: max(value, min(high, limits.upperBound)), n: n)
  }
}
