import MoshtariCore

extension NextOrder {
  /// The last n, and the days by which shares are read.
  static let mostOrders = 5
  static let days = [30, 90, 180, 360]

  /// The time from order n to order n + 1, for n = 1 … 5 as long as `lowBase` and `k` customers have n orders;
  /// n = 1 always, nothing where nobody has ordered.
  ///
  /// By the rank of orders: two on one day are 0 days apart. A customer without an order n + 1 is censored
  /// at `asOf`. From n = 2 also by kind, by how the customer came, by region and by the quarter of the n-th
  /// order (the newest twelve), each with a log-rank test; the tests of all n are corrected together. A
  /// dimension is nil where its column is absent or nobody's value is known. Groups of fewer than `k`
  /// customers show their size only, and do not take part in the test.
  ///
  /// Customers are cut only by what is known on the day of the n-th order. Lifecycle and RFM are not: they
  /// are made of the later orders that the curve waits for. By the quarter of the n-th order, not of the
  /// first: of a young cohort only the quick have an n-th order yet.
  ///
  /// Source: `KaplanMeier`, `LogRank`.
  static func all(in rollup: Rollup, lowBase: Int, k: Int) -> [NextOrder] {
    var stages: [OrderStage] = []
    for n in 1...mostOrders {
      let stage = OrderStage(n, in: rollup)
      guard stage.customers >= (n == 1 ? 1 : max(1, lowBase, k)) else { break }
      stages.append(stage)
    }
    var tests = corrected(stages.flatMap { $0.groups.map { $0?.test(below: k) } })[...]
    return stages.map { stage in
      let own = tests.prefix(stage.groups.count)
      tests = tests.dropFirst(stage.groups.count)
      return NextOrder(stage, tests: Array(own), k: k)
    }
  }

  private init(_ stage: OrderStage, tests: [GroupTest?], k: Int) {
    let isHidden = stage.customers < k
    let curve = KaplanMeier(stage.counts, alsoAt: Set(Self.days))
    self.init(
      orders: stage.orders, customers: stage.customers, events: isHidden ? nil : curve.events,
      median: isHidden ? Estimate(absent: .smallGroup) : curve.median,
      within: curve.shares(by: Self.days, isHidden: isHidden))
    let groups = zip(stage.groups, tests).map { groups, test in
      groups.map { GroupedNextOrder($0, test: test, k: k) }
    }
    guard groups.count == 4 else { return }
    var by = NextOrderByDimension()
    (by.kind, by.channel, by.region, by.cohort) = (groups[0], groups[1], groups[2], groups[3])
    self.by = by
  }
}

/// The customers with at least so many orders, and the groups of them.
private struct OrderStage {
  let orders: Int
  let counts: EventCounts
  /// By kind, channel, region and quarter of the order; none for the first order.
  let groups: [GroupedTimes?]
  var customers: Int { counts.subjects }

  init(_ orders: Int, in rollup: Rollup) {
    self.orders = orders
    let customers = rollup.customers
    let ranks = (0..<customers.count).map { rollup.orderDays.neighbours(of: orders, of: $0) }
    let times = ranks.map { rank in
      rank.map { EventTime(time: ($0.next ?? rollup.asOf) - $0.day, isEvent: $0.next != nil) }
    }
    var counts = EventCounts(longest: times.compactMap { $0?.time }.max() ?? 0)
    for time in times { if let time { counts.add(time) } }
    self.counts = counts
    guard orders > 1 else {
      groups = []
      return
    }
    let columns = [customers.kind, customers.channel, customers.region].map { column in
      column.map { column in GroupedTimes(times) { column[$0] } }
    }
    let quarters = GroupedTimes(times, byQuarterOf: { ranks[$0]?.day }, in: rollup)
    groups = (columns + [quarters]).map { groups in
      groups.flatMap { $0.keys.contains { $0 != "" } ? $0 : nil }
    }
  }
}

extension OrderDays {
  /// The day of the order of `rank` of `customer`, and that of the next; nil where there are fewer.
  fileprivate func neighbours(of rank: Int, of customer: Int) -> (day: Day, next: Day?)? {
    var reached = 0, found: Day?
    for row in rows(of: customer) {
      if let found { return (found, day[row]) }
      reached += Int(orders[row])
      if reached > rank { return (day[row], day[row]) }
      if reached == rank { found = day[row] }
    }
    return found.map { ($0, nil) }
  }
}

extension KaplanMeier {
  /// The share with the event by each of `days`, and how many are at risk then (`atRisk(at:)`).
  fileprivate func shares(by days: [Int], isHidden: Bool) -> [WatchedShare] {
    days.map { day in
      isHidden
        ? WatchedShare(day: day, atRisk: nil, estimate: Estimate(absent: .smallGroup))
        : WatchedShare(day: day, atRisk: atRisk(at: day), estimate: reached(by: day))
    }
  }
}

extension GroupedNextOrder {
  fileprivate init(_ times: GroupedTimes, test: GroupTest?, k: Int) {
    let hiding = times.hiding(below: k)
    let groups = times.keys.indices.map { index in
      NextOrderGroup(times.keys[index], times.counts[index], isHidden: hiding[index])
    }
    self.init(groups: groups, test: test)
  }
}

extension NextOrderGroup {
  fileprivate init(_ key: String, _ counts: EventCounts, isHidden: Bool) {
    let curve = KaplanMeier(counts, alsoAt: Set(NextOrder.days))
    self.init(
      key: key, customers: curve.subjects, events: isHidden ? nil : curve.events,
      median: isHidden ? Estimate(absent: .smallGroup) : curve.median,
      within: curve.shares(by: NextOrder.days, isHidden: isHidden))
  }
}
