import MoshtariCore

extension Silence {
  /// The probability of an order in the next H days after t days of silence, 1 − S(t + H) ÷ S(t), for t of 0,
  /// 30, 60, 90, 120, 180, 270 and 365 days, A and C, as far as the data reach t + H.
  ///
  /// S is the product-limit estimate over the gaps between a customer's order days; the gap since the last
  /// order is open, censored at `asOf`. Its interval takes the gaps of one customer together. A day is
  /// hidden where fewer than `k` customers have a longer gap. Nil without customers with an order.
  ///
  /// Source: `ClusteredSurvival`.
  init?(in rollup: Rollup, cutoffs: Cutoffs, horizon: Int, k: Int) {
    let subjects = (0..<rollup.customers.count).map { rollup.silences(of: $0) }
      .filter { !$0.isEmpty }
    guard !subjects.isEmpty else { return nil }
    let curve = ClusteredSurvival(subjects)
    let days = Set([0, 30, 60, 90, 120, 180, 270, 365, cutoffs.active, cutoffs.churned]).sorted()
    self.init(
      horizon: horizon, customers: subjects.count, gaps: subjects.reduce(0) { $0 + $1.count },
      closed: subjects.joined().count(where: \.isEvent), lastDay: curve.lastTime,
      reorder: days.filter { $0 + horizon <= curve.lastTime }.map {
        ShareAtDay(
          day: $0, estimate: curve.reached(after: $0, within: horizon).hidden(below: k))
      })
  }
}

extension Rollup {
  /// The gaps between neighbouring order days of `customer`, and the open one since the last; none without
  /// an order.
  fileprivate func silences(of customer: Int) -> [EventTime] {
    orderDays.rows(of: customer).map { row in
      let isLast = row + 1 == orderDays.rows(of: customer).upperBound
      let end = isLast ? asOf : orderDays.day[row + 1]
      return EventTime(time: end - orderDays.day[row], isEvent: !isLast)
    }
  }
}

extension Tenure {
  /// Time under contract: from the first order to the contract's end where that is more than 30 days ago,
  /// else censored at `asOf`. A renewal moves the contract's end, so one that is long over was not renewed.
  ///
  /// Customers without a contract, without an order, and those whose contract ended before their first
  /// order are not in it. Nil where no table has `contract_end`; hidden below `k` customers. By group as
  /// `SurvivalByDimension`, with a step every 90 days.
  ///
  /// Source: `KaplanMeier`, `LogRank`.
  init?(in rollup: Rollup, k: Int) {
    guard let ends = rollup.customers.contractEnd else { return nil }
    let times = ends.indices.map { customer -> EventTime? in
      let first = rollup.customers.firstOrderDay[customer]
      guard let end = ends[customer], first != .none, end >= first else { return nil }
      let hasEnded = rollup.asOf - end > 30
      return EventTime(time: (hasEnded ? end : rollup.asOf) - first, isEvent: hasEnded)
    }
    let interval = 90, last = 1800
    var counts = EventCounts(longest: times.compactMap { $0?.time }.max() ?? 0)
    for time in times { if let time { counts.add(time) } }
    let curve = KaplanMeier(counts, alsoAt: Set(stride(from: 0, through: last, by: interval)))
    let isHidden = (1..<k).contains(curve.subjects)
    self.init(
      customers: curve.subjects, ended: isHidden ? nil : curve.events,
      median: isHidden ? Estimate(absent: .smallGroup) : curve.median,
      steps: isHidden ? [] : curve.steps(every: interval, to: last))
    by = SurvivalByDimension(of: times, in: rollup, every: interval, to: last, k: k)
  }
}
