import MoshtariCore

extension MonthlyRetention {
  /// Hides what small cohorts did, and the revenue of small cells.
  ///
  /// - Parameter newcomers: months whose new customers' revenue growth hides; it is that of the
  ///   cohort's month 0.
  mutating func suppress(k: Int, hidingRevenueOf newcomers: Set<Month>) {
    let money = revenueHiding(k: k, newcomers)
    let counts = activeHiding(k: k)
    for row in cohorts.indices {
      for month in cohorts[row].active.indices {
        if money[row][month] { cohorts[row].revenue[month] = nil }
        if counts[row][month] { cohorts[row].active[month] = nil }
      }
    }
    for index in overall.indices {
      overall[index].estimate = overall[index].estimate.hidden(below: k)
    }
  }

  /// Cells of small cohorts but month 0; the overall row publishes the sum of each column.
  private func activeHiding(k: Int) -> [[Bool]] {
    var isHidden = cohorts.map { cohort in
      cohort.active.indices.map { $0 > 0 && cohort.size < k }
    }
    for month in 1..<max(1, cohorts.map(\.active.count).max() ?? 0) {
      let rows = cohorts.indices.filter { month < cohorts[$0].active.count }
      let column = Hiding(
        hiding: rows.map { isHidden[$0][month] }, of: rows.map { cohorts[$0].size })
      for (index, row) in rows.enumerated() { isHidden[row][month] = column[index] }
    }
    return isHidden
  }

  /// Cells of small cohorts and with few active customers; growth publishes the sum of each
  /// calendar month.
  private func revenueHiding(k: Int, _ newcomers: Set<Month>) -> [[Bool]] {
    let active = cohorts.map { cohort in cohort.active.map { $0 ?? 0 } }
    var isHidden = cohorts.indices.map { row in
      active[row].enumerated().map { month, people in
        cohorts[row].size < k || (1..<k).contains(people)
          || (month == 0 && newcomers.contains(cohorts[row].cohort))
      }
    }
    guard let first = cohorts.first?.cohort else { return isHidden }
    let starts = cohorts.map { $0.cohort - first }
    for month in 0..<(active.first?.count ?? 0) {
      let rows = cohorts.indices.filter { starts[$0] <= month }
      let diagonal = Hiding(
        hiding: rows.map { isHidden[$0][month - starts[$0]] },
        of: rows.map { active[$0][month - starts[$0]] })
      for (index, row) in rows.enumerated() { isHidden[row][month - starts[row]] = diagonal[index] }
    }
    return isHidden
  }
}
