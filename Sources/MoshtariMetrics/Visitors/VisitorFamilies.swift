import MoshtariCore

extension Visitors {
  /// The families on the as-of day, and at the end of the month before.
  ///
  /// Nil without orders, for then nobody knows who has not ordered; without visits; and where the
  /// first visit is less than 30 days before the as-of day. A group of 1 to `k` − 1 visitors is
  /// hidden by `suppress`.
  init?(in rollup: Rollup) {
    guard rollup.tables.contains(.orders), let now = VisitorSums(of: rollup, on: rollup.asOf) else {
      return nil
    }
    let days = rollup.snapshots
    let before = days.dropLast().last.flatMap { VisitorSums(of: rollup, on: $0) }
    let families = VisitorFamily.allCases.map { family in
      let count = now.count(of: family), share = Estimate(share: count, of: now.total)
      let earlier = before.map { Estimate(share: $0.count(of: family), of: $0.total) }
      return Keyed(
        key: family.id,
        figure: VisitorCount(
          count: count, previousCount: before?.count(of: family), share: share,
          change: earlier.flatMap { ComparisonDifference(share: share, since: $0) }))
    }
    self.init(
      fromDay: rollup.asOf - 29, toDay: rollup.asOf, total: now.total,
      previousTotal: before?.total, inNone: now.inNone, families: families)
  }
}

extension ComparisonDifference {
  /// How much a share of visitors has grown; nil where either has no value.
  ///
  /// The two lots of 30 days are taken for independent samples, though visitors of days that both hold
  /// count in both, so that the true interval is rather narrower.
  ///
  /// Source: as `newcombeLimits`.
  fileprivate init?(share: Estimate, since earlier: Estimate) {
    guard let now = share.value, let was = earlier.value,
      let limits = newcombeLimits(share, minus: earlier)
    else { return nil }
    self.init(value: now - was, low: limits.low, high: limits.high)
  }
}

/// What each visitor without an order did in the 30 days up to a day.
struct VisitorSums {
  fileprivate struct Visitor {
    var visits = 0
    var days: Set<Int> = []
    var comparisons = 0
    var cartAdds = 0
    var couponViews = 0
    var chats = 0
    /// Whether something was put in the cart two days before the day or earlier.
    var hasWaitingCart = false

    /// One order of tests for each family: `VisitorFamily`.
    func belongs(to family: VisitorFamily) -> Bool {
      switch family {
      case .looker: comparisons <= 1 && couponViews == 0 && cartAdds == 0 && chats == 0
      case .discountVisitor: couponViews >= 1
      case .researcher: comparisons >= 2
      case .hesitant: chats >= 1 || hasWaitingCart || (days.count >= 3 && comparisons >= 1)
      }
    }
  }

  private var visitors: [Visitor]

  /// Nil without visits, and on days before the first of them + 30.
  init?(of rollup: Rollup, on day: Day) {
    guard let rows = rollup.visits, let first = rows.day.min(), day >= first + 30 else {
      return nil
    }
    let count = Int(rows.visitor.max() ?? -1) + 1
    var sums = Array(repeating: Visitor(), count: count)
    var hasOrdered = Array(repeating: false, count: count)
    for row in 0..<rows.count where rows.day[row] <= day {
      let visitor = Int(rows.visitor[row])
      if rollup.hasOrdered(rows.customer[row], by: day) { hasOrdered[visitor] = true }
      if day - rows.day[row] < 30 { sums[visitor].add(rows, row, age: day - rows.day[row]) }
    }
    visitors = zip(sums, hasOrdered).filter { $0.visits > 0 && !$1 }.map { $0.0 }
  }

  var total: Int { visitors.count }

  func count(of family: VisitorFamily) -> Int { visitors.count { $0.belongs(to: family) } }

  /// Those in no family: something put in the cart today or yesterday, and nothing else.
  var inNone: Int {
    visitors.count { visitor in !VisitorFamily.allCases.contains { visitor.belongs(to: $0) } }
  }
}

extension VisitorSums.Visitor {
  fileprivate mutating func add(_ rows: VisitDays, _ row: Int, age: Int) {
    visits += Int(rows.visits[row])
    days.insert(age)
    comparisons += Int(rows.comparisons[row])
    cartAdds += Int(rows.cartAdds[row])
    couponViews += Int(rows.couponViews[row])
    chats += Int(rows.chats[row])
    if age >= 2, rows.cartAdds[row] > 0 { hasWaitingCart = true }
  }
}

extension Rollup {
  /// Whether `customer` (−1: nobody known) has an order up to `day`.
  fileprivate func hasOrdered(_ customer: Int32, by day: Day) -> Bool {
    guard customer >= 0 else { return false }
    let first = customers.firstOrderDay[Int(customer)]
    return first != .none && first <= day
  }
}
