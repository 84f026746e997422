import MoshtariCore

extension SurvivalByDimension {
  /// The times of customers by kind, by how the customer came, by region, and by the quarter of the first
  /// order (the newest twelve), each with a log-rank test; the tests are corrected together.
  ///
  /// A dimension is nil where its column is absent or nobody's value is known. Groups of fewer than `k`
  /// customers show their size only, and do not take part in the test.
  /// - Parameters:
  ///   - interval: days from one step of the curves to the next, a divisor of 90.
  ///   - last: the day of the last step.
  init(
    of times: [EventTime?], in rollup: Rollup, every interval: Int, to last: Int, k: Int
  ) {
    self.init()
    let customers = rollup.customers
    let groups = [
      customers.kind.map { kind in GroupedTimes(times) { kind[$0] } },
      customers.channel.map { channel in GroupedTimes(times) { channel[$0] } },
      customers.region.map { region in GroupedTimes(times) { region[$0] } },
      GroupedTimes(times, byQuarterOf: { customers.firstOrderDay[$0] }, in: rollup),
    ].map { groups in groups.flatMap { $0.keys.contains { $0 != "" } ? $0 : nil } }
    let tests = corrected(groups.map { $0?.test(below: k) })
    let all = zip(groups, tests).map { groups, test in
      groups.map { GroupedSurvival($0, test: test, every: interval, to: last, k: k) }
    }
    (kind, channel, region, cohort) = (all[0], all[1], all[2], all[3])
  }
}

extension GroupedTimes {
  /// By the quarter of `day` of a customer, the newest twelve; who has no day is in no group.
  init(_ times: [EventTime?], byQuarterOf day: (Int) -> Day?, in rollup: Rollup) {
    let quarters = times.indices.map { customer -> Quarter? in
      guard times[customer] != nil, let day = day(customer) else { return nil }
      return Quarter(of: rollup.calendar.month(of: day))
    }
    let last = quarters.compactMap(\.self).max() ?? Quarter(year: 0, quarter: 1)
    let names = (0..<12).map { (last + -$0).description }
    self.init(times) { customer in
      guard let quarter = quarters[customer], last - quarter < 12 else { return nil }
      return names[last - quarter]
    }
  }
}

extension GroupedSurvival {
  fileprivate init(
    _ times: GroupedTimes, test: GroupTest?, every interval: Int, to last: Int, k: Int
  ) {
    let hiding = times.hiding(below: k)
    let groups = times.keys.indices.map { index in
      SurvivalGroup(
        times.keys[index], times.counts[index], every: interval, to: last, isHidden: hiding[index])
    }
    self.init(groups: groups, test: test)
  }
}

extension SurvivalGroup {
  fileprivate init(
    _ key: String, _ counts: EventCounts, every interval: Int, to last: Int, isHidden: Bool
  ) {
    let curve = KaplanMeier(counts, alsoAt: Set(stride(from: 0, through: last, by: interval)))
    func shown(_ estimate: Estimate) -> Estimate {
      isHidden ? Estimate(absent: .smallGroup) : estimate
    }
    self.init(
      key: key, customers: curve.subjects, events: isHidden ? nil : curve.events,
      median: shown(curve.median), within90: shown(curve.reached(by: 90)),
      within180: shown(curve.reached(by: 180)),
      steps: isHidden ? [] : curve.steps(every: interval, to: last))
  }
}
