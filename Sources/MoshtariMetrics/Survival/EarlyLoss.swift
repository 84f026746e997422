import MoshtariCore

extension Onboarding {
  /// How customers are lost at the start (concept C7).
  ///
  /// Early loss by day H is S(H) of the time from the first to the second order, at 30, 60, 90 and A days:
  /// the share without a second order by then. By month of the first order (the newest 24) and by how the
  /// customer came; months and channels of fewer than `k` customers show their size only. One and gone:
  /// customers with one order and a silence longer than the C of their kind, of those whose first order is
  /// more than C days ago.
  ///
  /// Source: own definition; `KaplanMeier`, `LogRank`.
  init(of times: [EventTime?], in rollup: Rollup, cutoffs: Cutoffs, k: Int) {
    let days = Set([30, 60, 90, cutoffs.active]).sorted()
    let all = GroupedTimes(times) { _ in "" }
    let months = GroupedTimes(newestMonths: times, in: rollup)
    let channels = rollup.customers.channel.map { channel in GroupedTimes(times) { channel[$0] } }
      .flatMap { $0.keys.contains { $0 != "" } ? $0 : nil }
    let tests = corrected([months.test(below: k), channels?.test(below: k)])
    let byMonth = zip(months.keys, months.losses(by: days, k: k)).compactMap { key, group in
      Month(key).map {
        OnboardingMonth(period: $0, customers: group.customers, earlyLoss: group.earlyLoss)
      }
    }
    let byChannel = channels.map { channels in
      zip(channels.keys, channels.losses(by: days, k: k)).map { Keyed(key: $0, figure: $1) }
    }
    let total =
      all.losses(by: days, k: k).first
      ?? OnboardingGroup(
        customers: 0,
        earlyLoss: days.map {
          WatchedShare(day: $0, atRisk: 0, estimate: Estimate(absent: .noData))
        })
    self.init(
      customers: total.customers, earlyLoss: total.earlyLoss, byMonth: byMonth,
      byChannel: byChannel, tests: OnboardingTests(month: tests[0], channel: tests[1]),
      oneAndGone: rollup.oneAndGone(by: cutoffs).hidden(below: k))
  }
}

extension GroupedTimes {
  fileprivate init(newestMonths times: [EventTime?], in rollup: Rollup) {
    let months = times.indices.map { customer in
      times[customer].map { _ in
        rollup.calendar.month(of: rollup.customers.firstOrderDay[customer])
      }
    }
    let last = months.compactMap(\.self).max() ?? Month(index: 0)
    self.init(times) { customer in
      months[customer].flatMap { $0 > last - 24 ? $0.description : nil }
    }
  }

  /// The early loss of each group; without values where it is hidden.
  fileprivate func losses(by days: [Int], k: Int) -> [OnboardingGroup] {
    let hiding = hiding(below: k)
    return counts.indices.map { index in
      let curve = KaplanMeier(counts[index], alsoAt: Set(days))
      return OnboardingGroup(
        customers: curve.subjects,
        earlyLoss: days.map { day in
          WatchedShare(
            day: day, atRisk: hiding[index] ? nil : curve.atRisk(at: day),
            estimate: hiding[index] ? Estimate(absent: .smallGroup) : curve.survival(by: day))
        })
    }
  }
}

extension Rollup {
  fileprivate func oneAndGone(by cutoffs: Cutoffs) -> Estimate {
    let limits = churnedDays(by: cutoffs)
    let old = (0..<customers.count).filter {
      customers.firstOrderDay[$0] != .none && asOf - customers.firstOrderDay[$0] > limits[$0]
    }
    let gone = old.count { customers.secondOrderDay[$0] == .none }
    return Estimate(share: gone, of: old.count)
  }

  /// C of each customer: that of the kind where it has its own.
  func churnedDays(by cutoffs: Cutoffs) -> [Int] {
    guard let kind = customers.kind else {
      return Array(repeating: cutoffs.churned, count: customers.count)
    }
    let limits = kind.values.map { cutoffs.byKind[$0]?.churned ?? cutoffs.churned }
    return kind.codes.map { limits[Int($0)] }
  }
}
