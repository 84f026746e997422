import MoshtariCore

extension CohortComparison {
  /// Months after the first order: far enough that the first parcel is used up.
  static let month = 3
  private static let mostCohorts = 6
  private static let leastCohorts = 3

  /// The newest cohorts whose third month is over, at most six, beside those of the same months a year
  /// before, so that a season is compared with itself. The oldest cohort is left out: it holds
  /// customers from before the data begin.
  ///
  /// Nil where fewer than three such pairs show month k, or either side has fewer than `lowBase`
  /// customers.
  init?(of cohorts: [Cohort], lowBase: Int) {
    let k = Self.month
    let known = Dictionary(
      cohorts.dropFirst().filter { $0.lastComplete >= k }.map { ($0.cohort, $0) },
      uniquingKeysWith: { first, _ in first })
    let reached = known.keys.sorted()
    guard let last = reached.last else { return nil }
    let pairs = reached.filter { $0 > last - Self.mostCohorts }.compactMap { month in
      known[month].flatMap { newer in known[month - 12].map { (newer: newer, older: $0) } }
    }.filter { $0.newer.active[k] != nil && $0.older.active[k] != nil }
    func share(_ cohorts: [Cohort]) -> Estimate {
      Estimate(
        share: cohorts.reduce(0) { $0 + ($1.active[k] ?? 0) },
        of: cohorts.reduce(0) { $0 + $1.size })
    }
    let newer = share(pairs.map(\.newer)), older = share(pairs.map(\.older))
    guard pairs.count >= Self.leastCohorts, let first = pairs.first, let end = pairs.last,
      let least = [newer.n ?? 0, older.n ?? 0].min(), least >= max(1, lowBase),
      let difference = ShareDifference(from: older, to: newer)
    else { return nil }
    self.init(
      k: k, from: first.newer.cohort, to: end.newer.cohort, cohorts: pairs.count, newer: newer,
      older: older, difference: (difference.value, difference.low, difference.high))
  }
}
