import MoshtariCore

/// Customers by the month of their first order, and who of them ordered k months after.
///
/// k is a difference of calendar months, so month 0 holds 1 to 31 days. `active[k]` counts those
/// with an order *in* month k. The overall row is weighted: Σ active ÷ Σ size over the cohorts
/// whose month k is over, or, with `includingIncomplete`, has begun (as far as orders are known); the cohorts in it differ from
/// k to k, so it may rise. No cohort without orders.
///
/// Source: calendar cohorts, "return on" retention as in Amplitude's Retention Analysis
/// documentation.
func monthlyRetention(in rollup: Rollup, includingIncomplete: Bool) -> MonthlyRetention {
  let cohorts = cohorts(in: rollup) { _ in true }
  return MonthlyRetention(
    cohorts: cohorts,
    overall: overallRetention(of: cohorts, includingIncomplete: includingIncomplete))
}

/// The overall row of `monthlyRetention` for some customers alone, months 1...12 after the first
/// order; none where nobody of them has ordered.
func cohortRetention(
  of members: [Bool], in rollup: Rollup, includingIncomplete: Bool
) -> [CohortAverage] {
  let cohorts = cohorts(in: rollup) { members[$0] }
  return overallRetention(of: cohorts, includingIncomplete: includingIncomplete)
    .filter { (1...12).contains($0.k) }
}

/// The cohorts of the customers that `isIn`; those of nobody left out.
private func cohorts(in rollup: Rollup, of isIn: (Int) -> Bool) -> [Cohort] {
  guard let firstDay = rollup.orders.firstDay else { return [] }
  let first = rollup.calendar.month(of: firstDay), coverage = rollup.orderCoverage
  let last = coverage.lastMonth, complete = coverage.lastCompleteMonth
  var position: [Int?] = Array(repeating: nil, count: last - first + 1)
  for (customer, _, start) in rollup.activity.histories where isIn(customer) {
    position[start - first] = 0
  }
  var cohorts: [Cohort] = []
  for index in position.indices where position[index] != nil {
    position[index] = cohorts.count
    cohorts.append((first + index).cohort(until: last, complete: complete))
  }
  for (customer, rows, start) in rollup.activity.histories where isIn(customer) {
    guard let position = position[start - first] else { continue }
    cohorts[position].add(rollup.activity, rows: rows)
  }
  return cohorts
}

private func overallRetention(
  of cohorts: [Cohort], includingIncomplete: Bool
) -> [CohortAverage] {
  var sums: [(active: Int, size: Int, cohorts: Int)] = []
  for cohort in cohorts {
    let reached = includingIncomplete ? cohort.active.count - 1 : cohort.lastComplete
    for k in 0..<(reached + 1) {
      if k == sums.count { sums.append((0, 0, 0)) }
      sums[k].active += cohort.active[k] ?? 0
      sums[k].size += cohort.size
      sums[k].cohorts += 1
    }
  }
  return sums.enumerated().map { k, sum in
    CohortAverage(k: k, estimate: Estimate(share: sum.active, of: sum.size), cohorts: sum.cohorts)
  }
}

extension Month {
  fileprivate func cohort(until last: Month, complete: Month) -> Cohort {
    Cohort(
      cohort: self, size: 0, active: Array(repeating: 0, count: last - self + 1),
      revenue: Array(repeating: 0, count: last - self + 1), lastComplete: max(-1, complete - self))
  }
}

extension Cohort {
  fileprivate mutating func add(_ activity: Activity, rows: Range<Int>) {
    size += 1
    for row in rows {
      let k = activity.month[row] - cohort
      active[k] = (active[k] ?? 0) + 1
      revenue[k] = (revenue[k] ?? 0) + activity.revenue[row]
    }
  }
}

extension Activity {
  /// Each customer with an order, their rows, and the month of the first.
  fileprivate var histories: some Sequence<(customer: Int, rows: Range<Int>, start: Month)> {
    (0..<start.count - 1).lazy.map { (customer: $0, rows: self.rows(of: $0)) }
      .filter { !$0.rows.isEmpty }
      .map { (customer: $0.customer, rows: $0.rows, start: self.month[$0.rows.lowerBound]) }
  }
}
