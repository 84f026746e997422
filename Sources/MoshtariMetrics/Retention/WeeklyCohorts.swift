import MoshtariCore

extension WeeklyRetention {
  /// The most weeks after the first order, and the most cohorts shown.
  private static let most = 26

  /// Customers by the week of their first order, and who ordered k weeks after.
  ///
  /// As the monthly cohorts, in weeks of the report, k up to 26. The overall row is over all cohorts whose
  /// week k is over; the list has the newest 26. A cohort of fewer than `least` customers shows its size
  /// only; where that is one alone in a column, the smallest other goes with it.
  ///
  /// Source: as `monthlyRetention`.
  init(in rollup: Rollup, k least: Int) {
    let weeks = CohortWeeks(in: rollup, most: Self.most)
    let end = rollup.orderCoverage.end
    let complete = rollup.week.firstDay(of: end + 1) - 7
    var sums = Array(repeating: (active: 0, size: 0, cohorts: 0), count: Self.most + 1)
    var cohorts: [WeekCohort] = []
    for (index, size) in weeks.sizes.enumerated() where size > 0 {
      let start = weeks.first + 7 * index
      let reach = min(Self.most, (rollup.week.firstDay(of: end) - start) / 7)
      let last = max(-1, min(Self.most, (complete - start) / 7))
      let isOver = complete >= start
      for k in 0..<((isOver ? last : -1) + 1) {
        sums[k].active += weeks.active[index][k]
        sums[k].size += size
        sums[k].cohorts += 1
      }
      cohorts.append(
        WeekCohort(
          week: start, size: size, active: Array(weeks.active[index][...reach]),
          lastComplete: isOver ? last : -1))
    }
    let overall = sums.enumerated().filter { $0.element.cohorts > 0 }.map { k, sum in
      CohortAverage(
        k: k, estimate: Estimate(share: sum.active, of: sum.size).hidden(below: least),
        cohorts: sum.cohorts)
    }
    self.init(cohorts: Array(cohorts.suffix(Self.most)), overall: overall)
    hideSmall(below: least)
  }

  private mutating func hideSmall(below least: Int) {
    for k in 1...Self.most {
      let reached = cohorts.indices.filter { k < cohorts[$0].active.count }
      let hiding = Hiding(of: reached.map { cohorts[$0].size }, below: least)
      for (place, index) in reached.enumerated() where hiding[place] {
        cohorts[index].active[k] = nil
      }
    }
  }
}

/// Customers and their active weeks by the week of the first order.
private struct CohortWeeks {
  /// The first day of the first week; of `asOf` without orders.
  let first: Day
  private(set) var sizes: [Int]
  /// `active[week][k]`, k up to the most.
  private(set) var active: [[Int]]

  init(in rollup: Rollup, most: Int) {
    let last = rollup.week.firstDay(of: rollup.asOf)
    first = rollup.orders.firstDay.map { rollup.week.firstDay(of: $0) } ?? last
    sizes = Array(repeating: 0, count: (last - first) / 7 + 1)
    active = Array(repeating: Array(repeating: 0, count: most + 1), count: sizes.count)
    for customer in 0..<rollup.customers.count {
      let rows = rollup.orderDays.rows(of: customer)
      guard let start = rows.first else { continue }
      let cohort = (rollup.week.firstDay(of: rollup.orderDays.day[start]) - first) / 7
      sizes[cohort] += 1
      var before = -1
      for row in rows {
        let k = (rollup.week.firstDay(of: rollup.orderDays.day[row]) - first) / 7 - cohort
        if k != before, k <= most { active[cohort][k] += 1 }
        before = k
      }
    }
  }
}
