import Foundation
import MoshtariCore

extension Categories {
  /// Orders by category and month, and the change of each category's share of orders.
  ///
  /// The last three complete months against the same months a year before; where the data do not reach
  /// back to those, against the three before. Only months that lie wholly in the data count. Nil where no
  /// table has a category.
  init?(of rollup: Rollup, k: Int) {
    guard let orders = rollup.categories else { return nil }
    let table = CategoryTable(orders, activity: rollup.activity, k: k)
    let coverage = rollup.orderCoverage, last = coverage.lastCompleteMonth
    self.init(monthly: table.months(after: coverage.lastMonth - 13, complete: last))
    guard let first = rollup.firstWholeMonth, first <= last - 5 else {
      reason = .shortHistory
      return
    }
    let now = last - 2...last
    let isYear = first <= now.lowerBound - 12
    let before = isYear ? last - 14...last - 12 : last - 5...last - 3
    changes = table.changes(from: before, to: now)
    guard !changes.isEmpty else { reason = .noData; return }
    comparison = CategoryComparison(
      basis: isYear ? .yearBefore : .previous, now: now, before: before,
      nowOrders: table.known(in: now), beforeOrders: table.known(in: before),
      unknown: table.unknown(in: now))
  }
}

extension Rollup {
  /// The first month that does not begin before the first order's day; nil without orders.
  var firstWholeMonth: Month? {
    orders.firstDay.map { first in
      let month = calendar.month(of: first)
      return calendar.firstDay(of: month) == first ? month : month + 1
    }
  }
}

extension CategoryOrders {
  /// By category, the correlation ρ of two orders of one customer, 0...1: of their being of the category,
  /// from the share A of pairs of which both are: (A − p²) ÷ (p (1 − p)), p the category's share of all known
  /// orders. 0 where nobody has two orders.
  fileprivate var likeness: [Double] {
    var orders = Array(repeating: 0, count: values.count)
    for row in months { orders[Int(row.category)] += Int(row.orders) }
    let known = Double(orders.dropFirst().reduce(0, +))
    return values.indices.map { code in
      let p = Double(orders[code]) / known
      guard code > 0, orderPairs > 0, p > 0, p < 1 else { return 0 }
      let both = Double(samePairs[code]) / Double(orderPairs)
      return min(1, max(0, (both - p * p) / (p * (1 - p))))
    }
  }
}

extension Activity {
  /// Ordered pairs of two orders of one customer in `months`.
  fileprivate func pairs(in months: ClosedRange<Month>) -> Int {
    (0..<start.count - 1).reduce(0) { sum, customer in
      let own = rows(of: customer).reduce(0) {
        $0 + (months.contains(month[$1]) ? Int(orders[$1]) : 0)
      }
      return sum + own * (own - 1)
    }
  }

  /// Pairs of an order in `first` and one of the same customer in `second`.
  fileprivate func pairs(of first: ClosedRange<Month>, with second: ClosedRange<Month>) -> Int {
    (0..<start.count - 1).reduce(0) { sum, customer in
      var counts = (0, 0)
      for row in rows(of: customer) {
        if first.contains(month[row]) { counts.0 += Int(orders[row]) }
        if second.contains(month[row]) { counts.1 += Int(orders[row]) }
      }
      return sum + counts.0 * counts.1
    }
  }
}

/// Orders by category in any run of months.
struct CategoryTable {
  private let categories: CategoryOrders
  private let activity: Activity
  private let k: Int
  /// By category: how alike the orders of one customer are.
  private let likeness: [Double]
  /// Where no order at all names a customer, each order counts as a person.
  private let isAnonymous: Bool

  init(_ categories: CategoryOrders, activity: Activity, k: Int) {
    (self.categories, self.activity, self.k) = (categories, activity, k)
    isAnonymous = categories.months.allSatisfy { $0.customers == 0 }
    likeness = categories.likeness
  }

  /// Orders of a category in a run of months, and how many people are surely behind them.
  private struct Sum {
    var orders = 0
    /// Of the month with most; 0 only where there is no order.
    var people = 0
  }

  /// One element a category.
  private func sums(in months: ClosedRange<Month>) -> [Sum] {
    var sums = Array(repeating: Sum(), count: categories.values.count)
    for row in categories.months where months.contains(row.month) {
      sums[Int(row.category)].orders += Int(row.orders)
      let people = max(1, Int(isAnonymous ? row.orders : row.customers))
      sums[Int(row.category)].people = max(sums[Int(row.category)].people, people)
    }
    return sums
  }

  /// The share of each known category, with Wilson's limits at the number of orders ÷ the design effect
  /// 1 + ρ · pairs of orders of one customer in these months ÷ orders, ρ the category's likeness.
  ///
  /// Pairs are of all orders, times the square of the share whose category is known.
  ///
  /// Source: L. Kish, Survey Sampling, Wiley 1965, chapter 5 (design effect).
  private func shares(_ sums: [Sum], in months: ClosedRange<Month>) -> [Estimate] {
    let all = sums.reduce(0) { $0 + $1.orders }, known = all - sums[0].orders
    guard known > 0 else { return sums.map { _ in Estimate(absent: .noData) } }
    let isKnown = Double(known) / Double(all)
    let pairs = Double(activity.pairs(in: months)) * isKnown * isKnown
    return sums.indices.map { code in
      Estimate(
        share: sums[code].orders, of: known,
        effective: Double(known) / (1 + likeness[code] * pairs / Double(known)))
    }
  }

  /// The correlation of each known category's shares in two runs of months that is counted on, 0...0.5: half of ρ ·
  /// pairs of orders of one customer, one in each ÷ √(orders · design effect of both), ρ the category's likeness.
  ///
  /// Half, since the runs may lie a year apart and tastes change. In simulation the interval then holds 97 % where nobody's
  /// does, 95 % where those of half the customers do; the whole of it would hold 95 % and 92 %, none of it 98 % and 96 %.
  private func correlations(
    between before: ClosedRange<Month>, and now: ClosedRange<Month>
  ) -> [Double] {
    let sides = [before, now].map { months in
      let all = sums(in: months).reduce(0) { $0 + $1.orders }, known = Double(known(in: months))
      let isKnown = known / Double(all)
      return (
        known: known, isKnown: isKnown,
        pairs: Double(activity.pairs(in: months)) * isKnown * isKnown
      )
    }
    let shared =
      Double(activity.pairs(of: before, with: now)) * sides[0].isKnown * sides[1].isKnown
    return likeness.dropFirst().map { likeness in
      let sizes = sides.map { $0.known + likeness * $0.pairs }
      return min(1, likeness * shared / (sizes[0] * sizes[1]).squareRoot()) / 2
    }
  }

  func known(in months: ClosedRange<Month>) -> Int {
    sums(in: months).dropFirst().reduce(0) { $0 + $1.orders }
  }

  func unknown(in months: ClosedRange<Month>) -> Int { sums(in: months)[0].orders }

  /// A row for each month after `earlier` and category with an order.
  func months(after earlier: Month, complete last: Month) -> [CategoryFigure] {
    let months = Set(categories.months.map(\.month)).filter { $0 > earlier }.sorted()
    return months.flatMap { month in
      let sums = sums(in: month...month), shares = shares(sums, in: month...month)
      let hiding = Hiding(of: sums.map(\.people), below: k)
      return sums.indices.filter { sums[$0].orders > 0 }.map { code in
        CategoryFigure(
          period: month, category: categories.values[code],
          orders: hiding[code] ? nil : sums[code].orders,
          share: hiding[code]
            ? Estimate(absent: .smallGroup)
            : code == 0
              ? Estimate(absent: .noData) : shares[code],
          complete: month <= last)
      }
    }
  }

  /// Orders of each known category in `months`, and its share; nil orders where fewer than k people are
  /// behind them, or would follow.
  func shares(in months: ClosedRange<Month>) -> [(category: String, orders: Int?, share: Estimate)]
  {
    let all = sums(in: months), estimates = shares(all, in: months)
    let sums = Array(all.dropFirst())
    let hiding = Hiding(of: sums.map(\.people), below: k)
    return sums.indices.map { index in
      hiding[index]
        ? (categories.values[index + 1], nil, Estimate(absent: .smallGroup))
        : (
          categories.values[index + 1], sums[index].orders, estimates[index + 1]
        )
    }
  }

  /// The change of the share of every known category that has an order on either side; none where a side
  /// has no order at all.
  ///
  /// Who buys in both runs of months buys alike in both, so that their shares go together and the difference varies
  /// less than that of other customers' (`correlations`). Verdicts hold together: p is adjusted for all
  /// categories compared.
  ///
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10 (interval); S. Holm, "A Simple
  /// Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.
  func changes(from before: ClosedRange<Month>, to now: ClosedRange<Month>) -> [CategoryChange] {
    guard known(in: before) > 0, known(in: now) > 0 else { return [] }
    let sides = zip(shares(in: before), shares(in: now))
    var changes = zip(sides, correlations(between: before, and: now)).filter { sides, _ in
      sides.0.orders != 0 || sides.1.orders != 0
    }.map { sides, correlation in
      CategoryChange(
        sides.0.category, from: sides.0.share, to: sides.1.share, correlation: correlation)
    }
    let compared = changes.indices.filter { changes[$0].p != nil }
    let adjusted = holm(compared.map { changes[$0].p ?? 1 })
    for (index, p) in zip(compared, adjusted) where p <= 0.05 {
      guard let low = changes[index].low, let high = changes[index].high else { continue }
      changes[index].verdict = Verdict(low: low, high: high)
    }
    return changes
  }
}

extension CategoryChange {
  /// Without a verdict yet.
  fileprivate init(
    _ category: String, from before: Estimate, to now: Estimate, correlation: Double
  ) {
    self.init(category: category, now: now, before: before)
    guard let difference = ShareDifference(from: before, to: now, correlation: correlation) else {
      return
    }
    (value, low, high) = (difference.value, difference.low, difference.high)
    p = pooledP(before, now, correlation: correlation)
  }
}

/// The two-sided p of the pooled z test of two shares at their effective numbers; 1 where both are 0 or
/// both 1.
func pooledP(_ a: Estimate, _ b: Estimate, correlation: Double = 0) -> Double? {
  guard let first = a.value, let n = a.effectiveNumber, let second = b.value,
    let m = b.effectiveNumber
  else { return nil }
  let pooled = (first * n + second * m) / (n + m)
  let variance =
    pooled * (1 - pooled) * (1 / n + 1 / m - 2 * correlation / (n * m).squareRoot())
  return variance > 0 ? erfc(abs(second - first) / variance.squareRoot() / 2.0.squareRoot()) : 1
}
