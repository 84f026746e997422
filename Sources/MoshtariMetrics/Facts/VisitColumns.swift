import MoshtariCore

extension FactColumns {
  /// What the customer looked at, of all visitor ids that are the customer's.
  ///
  /// - `visitsKnown`: whether there is a visit up to the day; never unknown, and false on days before
  ///   the first visit of anybody + 30, where the table cannot tell yet.
  /// - `visits30` … `chats30`: sums over 30 days. `visitDays30`: distinct days.
  /// - `oldestCartDays`: days since the earliest day in 30 with something put in the cart.
  /// - `firstVisitDays`: days since the first visit.
  /// - `firstVisitOrderShare`: orders on a day that is the first visit day for more than 14 days ÷
  ///   orders, both of the months in which every day has 14 days of visits before it; unknown
  ///   without an order in these.
  ///
  /// - `firstOrderOnFirstVisit`: whether the first order was on the day of the first visit; unknown
  ///   without a visit or an order, and where visits do not reach back 30 days from that order.
  ///
  /// All but the first are unknown on days before the first visit of anybody + 30. A customer
  /// without a visit has 0 of what is counted.
  func visitColumn(of fact: Fact) -> FactColumn? {
    guard let visits else { return fact == .visitsKnown ? flags { _ in false } : nil }
    return switch fact {
    case .visitsKnown: flags { visits.firstDay[$0] != .none }
    case .visits30: numbers { Double(visits.visits[$0]) }
    case .visitDays30: numbers { Double(visits.dayMask[$0].nonzeroBitCount) }
    case .pages30: numbers { Double(visits.pages[$0]) }
    case .comparisons30: numbers { Double(visits.comparisons[$0]) }
    case .cartAdds30: numbers { Double(visits.cartAdds[$0]) }
    case .couponViews30: numbers { Double(visits.couponViews[$0]) }
    case .chats30: numbers { Double(visits.chats[$0]) }
    case .oldestCartDays: numbers { days(since: visits.oldestCartDay[$0]) }
    case .firstVisitDays: numbers { days(since: visits.firstDay[$0]) }
    case .firstVisitOrderShare: firstVisitShare
    case .firstOrderOnFirstVisit: rollup.visits?.day.min().map { firstOrders(visits, since: $0) }
    default: nil
    }
  }

  private func firstOrders(_ visits: VisitSums, since first: Day) -> FactColumn {
    flags { customer in
      let order = facts.firstDay[customer], visit = visits.firstDay[customer]
      guard facts.orders[customer] > 0, visit != .none, order >= first + 30 else { return nil }
      return visit == order
    }
  }

  private var firstVisitShare: FactColumn? {
    guard let firstVisitOrders = rollup.activity.firstVisitOrders,
      let first = rollup.visits?.day.min()
    else { return nil }
    let activity = rollup.activity, month = rollup.calendar.month(of: first + 13)
    return numbers { customer in
      guard facts.orders[customer] > 0 else { return nil }
      let rows = (Int(activity.start[customer])...Int(facts.row[customer]))
        .filter { activity.month[$0] > month }
      let orders = rows.reduce(0) { $0 + Int(activity.orders[$1]) }
      guard orders > 0 else { return nil }
      return Double(rows.reduce(0) { $0 + Int(firstVisitOrders[$1]) }) / Double(orders)
    }
  }
}

/// What each customer's visits of the 30 days up to a day sum to.
struct VisitSums {
  private(set) var visits: [Int]
  private(set) var pages: [Int]
  private(set) var comparisons: [Int]
  private(set) var cartAdds: [Int]
  private(set) var couponViews: [Int]
  private(set) var chats: [Int]
  /// Bit n: a visit n days before the day.
  private(set) var dayMask: [UInt32]
  /// The earliest day in the window with something put in the cart; `Day.none` without.
  private(set) var oldestCartDay: [Day]
  /// The first visit of all up to the day; `Day.none` without.
  private(set) var firstDay: [Day]

  /// Nil without visits, and on days before the first of them + 30.
  init?(of rollup: Rollup, on day: Day) {
    guard let rows = rollup.visits, let first = rows.day.min(), day >= first + 30 else {
      return nil
    }
    visits = Array(repeating: 0, count: rollup.customers.count)
    (pages, comparisons, cartAdds) = (visits, visits, visits)
    (couponViews, chats) = (visits, visits)
    dayMask = Array(repeating: 0, count: visits.count)
    firstDay = Array(repeating: .none, count: visits.count)
    oldestCartDay = firstDay
    for row in 0..<rows.count where rows.customer[row] >= 0 && rows.day[row] <= day {
      add(rows, row, to: Int(rows.customer[row]), age: day - rows.day[row])
    }
  }

  private mutating func add(_ rows: VisitDays, _ row: Int, to customer: Int, age: Int) {
    firstDay[customer] = firstDay[customer].earlier(rows.day[row])
    guard age < 30 else { return }
    visits[customer] += Int(rows.visits[row])
    pages[customer] += Int(rows.pages[row])
    comparisons[customer] += Int(rows.comparisons[row])
    cartAdds[customer] += Int(rows.cartAdds[row])
    couponViews[customer] += Int(rows.couponViews[row])
    chats[customer] += Int(rows.chats[row])
    dayMask[customer] |= 1 << UInt32(age)
    guard rows.cartAdds[row] > 0 else { return }
    oldestCartDay[customer] = oldestCartDay[customer].earlier(rows.day[row])
  }
}

extension Day {
  /// The earlier of two days, where `.none` is no day.
  fileprivate func earlier(_ other: Day) -> Day { self == .none ? other : min(self, other) }
}
