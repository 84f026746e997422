import Foundation
import MoshtariCore

/// What customers spend in a purchase as they go on buying.
///
/// A purchase is one day's orders of a customer (occasion). Its relative value is its revenue ÷ the
/// median over all occasions of its calendar month, so that rising prices and seasons drop out;
/// months whose median is 0 or less have none.
///
/// - *growth* j: the median over customers with at least j purchases of the j-th relative value ÷ the
///   first one; customers whose first is not above 0 are left out. The interval is by order
///   statistics: the widest pair of ranks that leaves out at most 2.5 % on either side; none below
///   six customers. At most twelve purchases.
/// - *share*: of customers with two purchases or more, whose last two have a relative value, the
///   earlier above 0: the share whose last is over 1.1 × the one before. *downShare*: whose last × 1.1
///   is below it. Of chance alone both are large and alike.
///
/// Nil where nobody has two purchases.
///
/// Source: own definition; the interval of the median: W. J. Conover, "Practical Nonparametric
/// Statistics", 3rd edition, 1999, section 3.2.
func upsell(in rollup: Rollup, k: Int) -> Upsell? {
  let values = RelativeValues(in: rollup), days = rollup.orderDays
  let repeaters = (0..<rollup.customers.count).filter { days.rows(of: $0).count > 1 }
  guard !repeaters.isEmpty else { return nil }
  var changes: [Int] = []
  for customer in repeaters {
    let rows = days.rows(of: customer)
    if let change = values.change(from: rows.upperBound - 2, to: rows.upperBound - 1) {
      changes.append(change)
    }
  }
  let growth = (2...12).compactMap { j -> OrderValueGrowth? in
    let reached = repeaters.filter { days.rows(of: $0).count >= j }
    guard !reached.isEmpty else { return nil }
    let ratios = reached.compactMap { customer -> Double? in
      let first = days.rows(of: customer).lowerBound
      return values.ratio(of: first + j - 1, to: first)
    }
    return OrderValueGrowth(
      Estimate(medianOf: ratios).hidden(below: k), PurchaseNumber(orders: j))
  }
  return Upsell(
    share: Estimate(share: changes.count { $0 > 0 }, of: changes.count).hidden(below: k),
    downShare: Estimate(share: changes.count { $0 < 0 }, of: changes.count).hidden(below: k),
    growth: growth)
}

/// The revenue of occasions beside their month's median.
private struct RelativeValues {
  let days: OrderDays
  /// Twice the median of the row's month; 0 where it is not above 0.
  private let twiceMedian: [Int64]

  init(in rollup: Rollup) {
    days = rollup.orderDays
    let months = days.day.map { rollup.calendar.month(of: $0) }
    var byMonth: [Month: [Int64]] = [:]
    for (month, revenue) in zip(months, days.revenue) {
      byMonth[month, default: []].append(revenue)
    }
    let medians = byMonth.mapValues { revenues in
      let ordered = revenues.sorted()
      return max(0, ordered[(ordered.count - 1) / 2] + ordered[ordered.count / 2])
    }
    twiceMedian = months.map { medians[$0] ?? 0 }
  }

  /// The relative value of `row` ÷ that of `first`; nil where either month has no median or the first
  /// value is not above 0.
  func ratio(of row: Int, to first: Int) -> Double? {
    guard twiceMedian[row] > 0, twiceMedian[first] > 0, days.revenue[first] > 0 else { return nil }
    return Double(days.revenue[row]) * Double(twiceMedian[first])
      / (Double(twiceMedian[row]) * Double(days.revenue[first]))
  }

  /// 1 where `row` is over 1.1 × `earlier`, −1 where 1.1 × `row` is below it, else 0; in whole
  /// numbers, so that nothing is rounded.
  func change(from earlier: Int, to row: Int) -> Int? {
    guard twiceMedian[row] > 0, twiceMedian[earlier] > 0, days.revenue[earlier] > 0 else {
      return nil
    }
    let now = Int128(days.revenue[row]) * Int128(twiceMedian[earlier])
    let before = Int128(days.revenue[earlier]) * Int128(twiceMedian[row])
    return 10 * now > 11 * before ? 1 : 11 * now < 10 * before ? -1 : 0
  }
}

extension Estimate {
  /// The median of `values` (the mean of the middle two) with its 95 % interval by order statistics;
  /// absent (`no-data`) without values.
  package init(medianOf values: [Double]) {
    guard !values.isEmpty else { self.init(absent: .noData); return }
    let ordered = values.sorted(), n = ordered.count
    let median = (ordered[(n - 1) / 2] + ordered[n / 2]) / 2
    guard let rank = Self.lowerRank(of: n) else {
      self.init(value: median, low: nil, high: nil, n: n)
      return
    }
    self.init(value: median, low: ordered[rank - 1], high: ordered[n - rank], n: n)
  }

  /// The largest rank r, from 1 on, with P(B < r) ≤ 2.5 % for B binomial of `n` halves; nil below six.
  static func lowerRank(of n: Int) -> Int? {
    var rank = 0, below = 0.0
    let all = lgamma(Double(n + 1)) - Double(n) * log(2)
    while rank < n {
      below += exp(all - lgamma(Double(rank + 1)) - lgamma(Double(n - rank + 1)))
      if below > 0.025 { break }
      rank += 1
    }
    return rank > 0 ? rank : nil
  }
}
