import MoshtariCore

extension KaplanMeier {
  init(_ counts: EventCounts, alsoAt times: Set<Int> = []) {
    self.init(events: counts.events, censored: counts.censored, alsoAt: times)
  }

  /// The share without the event by `day`, with the curve's limits; `n` counts all subjects. Absent
  /// (`no-data`) without subjects, (`short-history`) beyond the last observed time, unless everybody had
  /// the event by then: it stays 0.
  func survival(by day: Int) -> Estimate {
    guard subjects > 0 else { return Estimate(absent: .noData) }
    let end = steps.last.flatMap { $0.survival == 0 ? $0 : nil }
    guard let step = step(at: day) ?? end else { return Estimate(absent: .shortHistory) }
    return Estimate(value: step.survival, low: step.low, high: step.high, n: subjects)
  }

  /// How many were still without the event and watched on `day`, one of the days of its steps; 0 beyond the
  /// last observed time.
  func atRisk(at day: Int) -> Int { step(at: day)?.atRisk ?? 0 }

  /// The share with the event by `day`: 1 − `survival(by:)`.
  func reached(by day: Int) -> Estimate {
    let survival = survival(by: day)
    guard let value = survival.value, let n = survival.n else { return survival }
    return Estimate(
      value: 1 - value, low: survival.high.map { 1 - $0 }, high: survival.low.map { 1 - $0 }, n: n)
  }

  /// The step that holds at each `interval`-th time from 0 to `last`, up to the last observed time.
  func steps(every interval: Int, to last: Int) -> [SurvivalStep] {
    let days = Set(stride(from: 0, through: last, by: interval))
    return steps.filter { days.contains($0.day) }
  }
}

/// Time from the first to the second order of each customer, by rank, censored at `asOf`; nil for who has
/// not ordered.
func secondOrderTimes(in rollup: Rollup) -> [EventTime?] {
  let customers = rollup.customers
  return (0..<customers.count).map { customer in
    let first = customers.firstOrderDay[customer], second = customers.secondOrderDay[customer]
    guard first != .none else { return nil }
    return second == .none
      ? EventTime(time: rollup.asOf - first, isEvent: false)
      : EventTime(time: second - first, isEvent: true)
  }
}

/// Customers' times by group, and the curves and tests of them.
struct GroupedTimes {
  /// Ascending; `""` is unknown.
  let keys: [String]
  let counts: [EventCounts]

  /// `key` of a customer is nil for who is in no group.
  init(_ times: [EventTime?], by key: (Int) -> String?) {
    let longest = times.compactMap { $0?.time }.max() ?? 0
    var groups: [String: EventCounts] = [:]
    for customer in times.indices {
      guard let time = times[customer], let key = key(customer) else { continue }
      groups[key, default: EventCounts(longest: longest)].add(time)
    }
    keys = groups.keys.sorted(by: isBeforeInBytes)
    counts = keys.compactMap { groups[$0] }
  }

  /// Which groups are hidden: those of fewer than `k` customers, and where that is one alone, the smallest
  /// other.
  func hiding(below k: Int) -> Hiding { Hiding(of: counts.map(\.subjects), below: k) }

  /// The log-rank test of the groups that have a name and `k` customers or more, and how many those are.
  func test(below k: Int) -> (test: LogRank, groups: Int)? {
    let compared = keys.indices.filter { keys[$0] != "" && counts[$0].subjects >= max(1, k) }
    return LogRank(compared.map { counts[$0] }).map { ($0, compared.count) }
  }
}

/// The tests of one family, corrected together (Holm); nil stays nil.
func corrected(_ tests: [(test: LogRank, groups: Int)?]) -> [GroupTest?] {
  var adjusted = holm(tests.compactMap { $0?.test.p })[...]
  return tests.map { found in
    guard let found, let p = adjusted.popFirst() else { return nil }
    return GroupTest(
      chiSquare: found.test.chiSquare, degrees: found.test.degrees, p: found.test.p, adjusted: p,
      groups: found.groups)
  }
}
