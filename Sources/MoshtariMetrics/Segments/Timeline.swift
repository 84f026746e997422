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

  init(on day: Day, of rollup: Rollup, rules: LifecycleRules, grid: RFMGrid) {
    self.day = day
    facts = rollup.orderFacts(at: day)
    scores = RFMScores(of: facts)
    lifecycle = rules.states(on: day, facts)
    rfm = grid.segments(scores, facts)
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

  init(of rollup: Rollup, rules: LifecycleRules, grid: RFMGrid) {
    let days = rollup.snapshots
    now = Standing(on: days[0], of: rollup, rules: rules, grid: grid)
    months.append(TimelineMonth(now, after: nil, in: rollup))
    for day in days.dropFirst() {
      let next = Standing(on: day, of: rollup, rules: rules, grid: grid)
      months.append(TimelineMonth(next, after: now, in: rollup))
      (before, now) = (now, next)
    }
  }
}

/// How many members each segment had at one snapshot, and how many of the earlier members ordered
/// since.
struct TimelineMonth {
  let period: Month
  let complete: Bool
  let lifecycle: SegmentCounts<LifecycleState>
  let rfm: SegmentCounts<RFMSegment>

  init(_ standing: Standing, after earlier: Standing?, in rollup: Rollup) {
    period = rollup.calendar.month(of: standing.day)
    complete = rollup.calendar.lastDay(of: period) == standing.day
    lifecycle = SegmentCounts(standing, after: earlier, \.lifecycle)
    rfm = SegmentCounts(standing, after: earlier, \.rfm)
  }

  /// Customers with recency ≤ A.
  var active: Int {
    [LifecycleState.returned, .new, .loyal, .active].reduce(0) {
      $0 + lifecycle.members[$1.position]
    }
  }
}

/// Counts of one family, by position in `allCases`.
struct SegmentCounts<Segment: PositionedSegment> {
  private(set) var members = Array(repeating: 0, count: Segment.allCases.count)
  /// Members at the snapshot before; nil where there was none.
  private(set) var earlier: [Int]?
  /// Those of them with an order since.
  private(set) var kept = Array(repeating: 0, count: Segment.allCases.count)

  init(
    _ standing: Standing, after before: Standing?, _ segments: KeyPath<Standing, [Segment?]>
  ) {
    for case let segment? in standing[keyPath: segments] { members[segment.position] += 1 }
    guard let before else { return }
    var earlier = kept
    let segmentsBefore = before[keyPath: segments]
    for customer in segmentsBefore.indices {
      guard let segment = segmentsBefore[customer] else { continue }
      earlier[segment.position] += 1
      if standing.hasOrdered(customer, after: before.day) { kept[segment.position] += 1 }
    }
    self.earlier = earlier
  }

  /// The share of the earlier members who ordered since.
  func retention(at position: Int) -> Estimate {
    Estimate(share: kept[position], of: earlier?[position] ?? 0)
  }
}

extension CustomerCounts {
  /// Adds who was active, at each snapshot.
  mutating func addActivity(of timeline: Timeline) {
    monthly = timeline.months.map {
      ActiveCount(period: $0.period, active: $0.active, complete: $0.complete)
    }
    active = timeline.months.last?.active
    previousActive = timeline.months.dropLast().last?.active
    let everybody = MemberSums(ofOrderingIn: timeline.now.facts)
    revenue = everybody.revenue
    ordersPerCustomer = everybody.ordersPerMember
    medianRecency = everybody.medianRecency(on: timeline.now.day)
  }
}
