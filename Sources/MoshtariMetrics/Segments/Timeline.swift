import MoshtariCore

/// Where every customer stands on one day.
struct Standing {
  let day: Day
  let facts: OrderFacts
  let scores: RFMScores
  /// Nil for customers who were not known yet.
  let lifecycle: [LifecycleState?]
  /// Nil for customers without a segment.
  let rfm: [RFMSegment?]
  /// Nobody's place before the rules are answered, which know what customers said.
  private(set) var quadrant: QuadrantPlaces
  /// Membership of each segment by rule, in the book's order.
  private(set) var rules: [[Truth]] = []

  init(on day: Day, of rollup: Rollup, rules: LifecycleRules, grid: RFMGrid) {
    self.day = day
    facts = rollup.orderFacts(at: day)
    scores = RFMScores(of: facts)
    lifecycle = rules.states(on: day, facts)
    rfm = grid.segments(scores, facts)
    quadrant = QuadrantPlaces(nobodyOf: rollup.customers.count)
  }

  mutating func answer(_ truths: RuleTruths) {
    quadrant = truths.columns.quadrant
    rules = truths.book.segments.indices.map { truths.members(of: $0) }
  }

  /// Whether a customer is in the segment by rule at `position`.
  func isMember(of position: Int) -> (Int) -> Bool {
    let truths = rules[position]
    return { truths[$0] == .yes }
  }

  /// Whether `customer` has ordered after `earlier`, up to this day.
  func hasOrdered(_ customer: Int, after earlier: Day) -> Bool {
    facts.lastDay[customer] > earlier
  }
}

/// The segments at every snapshot, by today's rules and cut-offs.
///
/// Only the last two standings are kept; of the others, the counts.
struct Timeline {
  /// Ascending; the last is the as-of day's.
  private(set) var months: [TimelineMonth] = []
  /// Nil where there is one snapshot only.
  private(set) var before: Standing?
  private(set) var now: Standing
  /// What rules say on the as-of day.
  let rules: RuleTruths
  let value: SharedValueModels

  init(of rollup: Rollup, settings: Settings, cutoffs: Cutoffs, book: RuleBook) {
    let lifecycle = LifecycleRules(
      cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup)
    let grid = RFMGrid(minOrders: settings.rfm.minOrders)
    let days = rollup.snapshots, exclusive = Set(settings.exclusiveProducts)
    now = Standing(on: days[days.count - 1], of: rollup, rules: lifecycle, grid: grid)
    value = SharedValueModels(of: now.facts, in: rollup, settings: settings)
    let today = FactColumns(
      of: now, snapshot: days.count - 1, in: rollup, lifecycle: lifecycle, value: value,
      exclusiveProducts: exclusive)
    rules = RuleTruths(book, columns: today, shop: ShopFigures(today))
    for (snapshot, day) in days.dropLast().enumerated() {
      var next = Standing(on: day, of: rollup, rules: lifecycle, grid: grid)
      let columns = FactColumns(
        of: next, snapshot: snapshot, in: rollup, lifecycle: lifecycle, value: value,
        exclusiveProducts: exclusive)
      next.answer(RuleTruths(book, columns: columns, shop: rules.shop))
      months.append(TimelineMonth(next, after: before, in: rollup))
      before = next
    }
    now.answer(rules)
    months.append(TimelineMonth(now, after: before, in: rollup))
  }
}

/// How many members each segment had at one snapshot, and how many of the earlier members ordered
/// since.
struct TimelineMonth {
  let period: Month
  /// Over, and orders are known to its end.
  let complete: Bool
  /// Whether anything is known of the month's orders.
  let isKnown: Bool
  /// By position in `allCases`.
  let lifecycle: [SegmentCount]
  let rfm: [SegmentCount]
  let quadrant: [SegmentCount]
  /// By position in the rule book.
  let rules: [SegmentCount]
  /// Rules of which nothing can be told at the snapshot: nobody is a member and somebody may be. By
  /// position in the rule book.
  let isUntold: [Bool]

  init(_ standing: Standing, after earlier: Standing?, in rollup: Rollup) {
    period = rollup.calendar.month(of: standing.day)
    let coverage = rollup.orderCoverage
    complete = rollup.calendar.lastDay(of: period) == standing.day && coverage.isComplete(period)
    isKnown = period <= coverage.lastMonth
    lifecycle = SegmentCount.of(LifecycleState.allCases.count, standing, after: earlier) {
      $0.lifecycle[$1]?.position
    }
    rfm = SegmentCount.of(RFMSegment.allCases.count, standing, after: earlier) {
      $0.rfm[$1]?.position
    }
    quadrant = SegmentCount.of(QuadrantSegment.allCases.count, standing, after: earlier) {
      $0.quadrant.segments[$1]?.position
    }
    isUntold = standing.rules.map { !$0.contains(.yes) && $0.contains(.unknown) }
    rules = standing.rules.indices.flatMap { segment in
      SegmentCount.of(1, standing, after: earlier) { $0.rules[segment][$1] == .yes ? 0 : nil }
    }
  }

  /// The share of everybody known at the snapshot before who ordered since; absent where no orders are known since.
  var retention: Estimate {
    guard isKnown else { return Estimate(absent: .noData) }
    let kept = lifecycle.reduce(0) { $0 + $1.kept }
    return Estimate(share: kept, of: lifecycle.reduce(0) { $0 + ($1.earlier ?? 0) })
  }

  /// Customers with recency ≤ A.
  var active: Int {
    [LifecycleState.returned, .new, .loyal, .active].reduce(0) {
      $0 + lifecycle[$1.position].members
    }
  }
}

/// How many members a segment had at one snapshot.
struct SegmentCount {
  private(set) var members = 0
  /// Members at the snapshot before; nil where there was none.
  private(set) var earlier: Int?
  /// Those of them with an order since.
  private(set) var kept = 0

  /// The counts of `count` segments that exclude each other.
  ///
  /// - Parameter position: of a customer's segment in a standing; nil where it has none.
  static func of(
    _ count: Int, _ standing: Standing, after before: Standing?,
    by position: (Standing, Int) -> Int?
  ) -> [SegmentCount] {
    var counts = Array(repeating: SegmentCount(), count: count)
    for customer in standing.lifecycle.indices {
      if let segment = position(standing, customer) { counts[segment].members += 1 }
    }
    guard let before else { return counts }
    for segment in counts.indices { counts[segment].earlier = 0 }
    for customer in before.lifecycle.indices {
      guard let segment = position(before, customer) else { continue }
      counts[segment].earlier = (counts[segment].earlier ?? 0) + 1
      if standing.hasOrdered(customer, after: before.day) { counts[segment].kept += 1 }
    }
    return counts
  }

  /// The share of the earlier members who ordered since.
  var retention: Estimate { Estimate(share: kept, of: earlier ?? 0) }
}

extension CustomerCounts {
  /// Adds who was active, at each snapshot.
  mutating func addActivity(of timeline: Timeline) {
    monthly = timeline.months.map {
      ActiveCount(
        period: $0.period, active: $0.active, retention: $0.retention, complete: $0.complete)
    }
    quarterly = monthly.filter { month in
      month.period == Quarter(of: month.period).lastMonth || month.period == monthly.last?.period
    }.map { month in
      let quarter = Quarter(of: month.period)
      return ActiveQuarter(
        period: quarter, active: month.active,
        complete: month.complete && month.period == quarter.lastMonth)
    }
    active = timeline.months.last?.active
    previousActive = timeline.months.dropLast().last?.active
    let everybody = MemberSums(ofOrderingIn: timeline.now.facts)
    revenue = everybody.revenue
    ordersPerCustomer = everybody.ordersPerMember
    medianRecency = everybody.medianRecency(on: timeline.now.day)
    averageOrderValue = everybody.averageOrderValue
    discountShare = everybody.discountShare
    refundShare = everybody.refundShare
  }
}
