package import MoshtariCore

extension Report {
  /// The report without what could be traced to a group of fewer than `k` people. `k` = 1 hides
  /// nothing.
  ///
  /// - A group of 1 to k − 1 people shows no rating, no money and no personal average; a share of
  ///   fewer than k people is absent too, so that no 0 % and no 100 % tells of each of them. An
  ///   empty group has nothing to hide.
  /// - Plain counts of customers stay, but for the cells of flows and of the cohort table: a cohort
  ///   of fewer than k shows only its size (which is its month 0), a flow of 1 to k − 1 customers
  ///   is null.
  /// - Where exactly one cell of a list with a published total is hidden, the next smallest is
  ///   hidden too: months and parts of growth, weeks, cohorts (by k, and revenue by month), cells
  ///   and segments, cells of one segment, months and keys of NPS and CSAT. Of flows so many are
  ///   hidden that rows and columns together give none away. Other cells that follow from several
  ///   lists together are not searched for.
  /// - Customer value is absent below k customers, its money below k customers with a repeat order.
  /// - Concentration shows the share of the best customers only where those are k or more, and the Lorenz
  ///   curve in steps of k or more.
  /// - The change of NPS is null where one of its months is hidden.
  ///
  /// Ratings are first hidden where they are made (`AnswerTally`), because there the people behind
  /// the answers are known; so is what rule segments show (`RuleSegmentPrivacy`, `Overlaps`), and
  /// moves. Everything else is hidden here.
  package func suppressed(k: Int) -> Report {
    guard k > 1 else { return self }
    var report = self
    let identified = report.orders.map { $0.anonymous < $0.count } ?? true
    report.orders?.suppress(customers: customers.ordering, k: k)
    if customers.ordering < k {
      (report.customers.revenue, report.customers.ordersPerCustomer) = (nil, nil)
      report.customers.medianRecency = nil
      report.customers.averageOrderValue = nil
      (report.customers.discountShare, report.customers.refundShare) = (nil, nil)
    }
    for month in report.customers.monthly.indices {
      let retention = report.customers.monthly[month].retention
      report.customers.monthly[month].retention = retention.hidden(below: k)
    }
    report.repeatPurchase?.suppress(k: k)
    report.rfm?.suppress(k: k)
    report.suppressSegments(LifecycleState.self, k: k)
    report.suppressSegments(RFMSegment.self, k: k)
    let placed = QuadrantSegment.allCases.reduce(0) { $0 + (segments[$1.id]?.count ?? 0) }
    report.suppressSegments(QuadrantSegment.self, others: customers.ordering - placed, k: k)
    report.flows?.lifecycle?.suppress(k: k)
    report.suppressFlows(\.rfm, k: k)
    report.suppressFlows(\.quadrant, k: k)
    report.visitors?.suppress(k: k)
    report.growth?.suppress(k: k)
    let hidden = (report.growth?.monthly ?? []).filter { $0.newRevenue == nil }.map(\.period)
    report.retention?.monthly.suppress(k: k, hidingRevenueOf: Set(hidden))
    report.survival?.suppress(k: k)
    report.concentration?.suppress(k: k)
    report.value = report.value?.suppressed(k: k)
    report.demand?.suppress(k: k, identified: identified)
    report.nps?.suppress()
    report.csat?.suppress()
    report.effort?.suppress()
    report.service?.suppress()
    return report
  }
}

extension OrderFigures {
  /// An order without a customer counts as a person of its own.
  fileprivate mutating func suppress(customers: Int, k: Int) {
    guard count > 0, customers + anonymous < k else { return }
    (revenue, averageValue) = (nil, nil)
  }
}

extension RepeatPurchase {
  fileprivate mutating func suppress(k: Int) {
    rate = rate.hidden(below: k)
    for rung in ladder.indices { ladder[rung].next = ladder[rung].next.hidden(below: k) }
  }
}

extension Survival {
  fileprivate mutating func suppress(k: Int) {
    guard customers > 0, customers < k else { return }
    (secondOrder, median) = ([], Estimate(absent: .smallGroup))
  }
}

extension Concentration {
  fileprivate mutating func suppress(k: Int) {
    if Self.bestCount(percent: 1, of: customers) < k { top1Share = nil }
    if Self.bestCount(percent: 10, of: customers) < k { top10Share = nil }
    if Self.bestCount(percent: 20, of: customers) < k { top20Share = nil }
    if customers < k { (gini, customersFor80) = (nil, nil) }
    thinLorenz(k: k)
  }
}

extension Demand {
  /// Where no order at all names a customer, each order counts as a person.
  fileprivate mutating func suppress(k: Int, identified: Bool) {
    let hiding = Hiding(of: weekly.map { identified ? $0.customers : $0.orders }, below: k)
    for week in weekly.indices where hiding[week] { weekly[week].revenue = nil }
    latest = weekly.last { $0.complete }
  }
}
