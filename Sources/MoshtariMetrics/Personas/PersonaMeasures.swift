package import MoshtariCore

/// What persona pages are measured by: everything of all customers that is the same for every
/// persona, and the rules.
package struct PersonaMeasures {
  let rollup: Rollup
  let facts: OrderFacts
  let settings: Settings
  let opinions: Opinions
  let quotes: FeedbackQuotes
  /// The complete months that the comparison is over, at most 12; nil where there is none.
  let months: ClosedRange<Month>?
  private let allSums: OrderSums
  /// When each customer who had ordered by the last complete month lapsed.
  let lapseTimes: [LapseTime?]

  /// - Parameter facts: The order facts as of the report's day.
  package init(in rollup: Rollup, facts: OrderFacts, cutoffs: Cutoffs, settings: Settings) {
    self.init(
      in: rollup, facts: facts, cutoffs: cutoffs, settings: settings,
      opinions: Opinions(in: rollup, k: settings.privacy.k), quotes: FeedbackQuotes(in: rollup))
  }

  init(
    in rollup: Rollup, facts: OrderFacts, cutoffs: Cutoffs, settings: Settings, opinions: Opinions,
    quotes: FeedbackQuotes
  ) {
    (self.rollup, self.facts, self.settings) = (rollup, facts, settings)
    (self.opinions, self.quotes) = (opinions, quotes)
    let last = rollup.calendar.month(of: rollup.asOf + 1) - 1
    let first = rollup.orders.firstDay.map { max(rollup.calendar.month(of: $0), last - 11) }
    months = first.flatMap { $0 <= last ? $0...last : nil }
    let everybody = Array(repeating: true, count: rollup.customers.count)
    allSums = OrderSums(of: everybody, in: rollup, months: months)
    lapseTimes = rollup.lapseTimes(to: months?.upperBound, cutoffs: cutoffs)
  }

  /// What the page of `reference` shows.
  ///
  /// - Parameters:
  ///   - members: Today's members, one element a customer.
  ///   - facts: The segment's facts as the report shows them, hidden ones hidden.
  ///   - retention: The segment's retention of the last complete month as the report shows it; nil
  ///     where there is none.
  /// - Returns: Comparison, survival and hours only where the members, and those who are not members,
  ///   are k or more (or nobody): either would follow from the other and all.
  package func figures(
    of reference: PersonaReference, members: [Bool], facts: PersonaFacts, retention: Estimate?
  ) -> PersonaFigures {
    let size = members.count(where: \.self)
    var figures = PersonaFigures(
      segment: reference.segment, size: size, facts: facts, claims: reference.claims)
    figures.evidence = evidence(of: reference, size: size, answers: facts.nps)
    figures.quotes = quotes.quotes(of: members, least: settings.privacy.quotes)
    guard rollup.tables.contains(.orders) else { return figures }
    let sums = OrderSums(of: members, in: rollup, months: months)
    for (measure, row) in orderRows(sums) { figures.comparison[measure.rawValue] = row }
    figures.comparison["nps"] = npsRow(members)
    figures.comparison["retention"] = retentionRow(retention, members: members)
    figures.survival = survival(of: members)
    figures.hours = orderTimes(of: members)
    return figures
  }

  /// Whether a group and its complement may be shown: neither has 1 to k − 1 people, and the group has
  /// some.
  func mayShow(_ people: Int, of all: Int) -> Bool {
    let k = settings.privacy.k
    return people > 0 && people >= k && (all == people || all - people >= k)
  }

  private func orderRows(_ sums: OrderSums) -> [(ComparisonMeasure, PersonaComparison)] {
    let measures: [(ComparisonMeasure, KeyPath<OrderSums, RatioSums?>)] = [
      (.ordersPerMonth, \.ordersPerMonth), (.spendPerOrder, \.spendPerOrder),
      (.discountedShare, \.discounted), (.beforeNineShare, \.beforeNine),
    ]
    let rest = OrderSums(of: sums.isMember.map { !$0 }, in: rollup, months: months)
    return measures.compactMap { measure, path in
      guard let own = sums[keyPath: path], let all = allSums[keyPath: path],
        mayShow(own.people, of: all.people)
      else { return nil }
      let isShare = measure.unit == .share
      return (measure, PersonaComparison(own, all, rest: rest[keyPath: path], isShare: isShare))
    }
  }
}

extension PersonaComparison {
  /// The members beside all: the difference is (1 − w) times that between the members and the others,
  /// where w is the members' part of Σx, so its interval is (1 − w) times the one of two independent
  /// groups. Where all are members it is 0.
  init(_ own: RatioSums, _ all: RatioSums, rest: RatioSums?, isShare: Bool) {
    let part = 1 - own.base / all.base
    func estimate(_ sums: RatioSums) -> Estimate { isShare ? sums.shareEstimate : sums.estimate }
    let members = estimate(own)
    var difference = ComparisonDifference(value: 0, low: 0, high: 0)
    if let rest, let theirs = rest.ratio, let ours = own.ratio {
      let limits = newcombeLimits(members, minus: estimate(rest))
      difference = ComparisonDifference(
        value: part * (ours - theirs), low: limits.map { part * $0.low },
        high: limits.map { part * $0.high })
    }
    self.init(members: members, all: estimate(all), difference: difference)
  }
}

/// What a group of customers ordered in the months of the comparison.
struct OrderSums {
  let isMember: [Bool]
  /// Orders for each month from the first order's month on; nil without months. So for the next two.
  private(set) var ordersPerMonth: RatioSums?
  /// Net revenue for each order, discounted orders for each order.
  private(set) var spendPerOrder: RatioSums?
  private(set) var discounted: RatioSums?
  /// Orders before 9 in the morning for each order of the last 365 days; nil where no order has a
  /// time of day.
  private(set) var beforeNine: RatioSums?

  init(of members: [Bool], in rollup: Rollup, months: ClosedRange<Month>?) {
    isMember = members
    if let months { addOrders(in: rollup, months) }
    guard let hours = rollup.hours else { return }
    var early = RatioSums()
    for customer in members.indices where members[customer] {
      var orders: Int64 = 0, ofThem: Int64 = 0
      for row in hours.rows(of: customer) {
        orders += Int64(hours.orders[row])
        if hours.cell[row] % 24 < 9 { ofThem += Int64(hours.orders[row]) }
      }
      early.add(ofThem, per: orders)
    }
    beforeNine = early
  }

  private mutating func addOrders(in rollup: Rollup, _ months: ClosedRange<Month>) {
    var rate = RatioSums(), spend = RatioSums(), discounts = RatioSums()
    for customer in isMember.indices where isMember[customer] {
      let first = rollup.customers.firstOrderDay[customer]
      guard first != .none else { continue }
      var sum = (orders: Int64(0), revenue: Int64(0), discounted: Int64(0))
      for row in rollup.activity.rows(of: customer)
      where months.contains(rollup.activity.month[row]) {
        sum.orders += Int64(rollup.activity.orders[row])
        sum.revenue += rollup.activity.revenue[row]
        sum.discounted += Int64(rollup.activity.discounted[row])
      }
      let since = max(months.lowerBound, rollup.calendar.month(of: first))
      rate.add(sum.orders, per: Int64(months.upperBound - since + 1))
      spend.add(sum.revenue, per: sum.orders)
      discounts.add(sum.discounted, per: sum.orders)
    }
    (ordersPerMonth, spendPerOrder, discounted) = (rate, spend, discounts)
  }
}
