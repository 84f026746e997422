import MoshtariCore

/// Which customers give which sign on a day: one that happened in the `window` days up to it.
///
/// *complaint*: on its day. *lowScore*: NPS up to 6, or satisfaction up to 2 of 5, on the day of the
/// answer. *negativeMention*: one of the two lowest scores, on its day. *renewalStopped*: on the day
/// the automatic renewal was stopped. *contractEnding*: 60 days before the end, unless the contract
/// was renewed since. *absence*: 1.5 × the customer's own median gap after the last order with five
/// gaps or more, else A after it; never later than C after it, and not once the next order has come.
///
/// Source: own definition.
struct WarningSigns {
  static let window = 90
  let day: Day
  /// By signal: the latest day of each customer's sign; `Day.none` without one.
  private(set) var days: [WarningSignal: [Day]] = [:]

  init(on day: Day, in rollup: Rollup, rules: LifecycleRules) {
    self.day = day
    addFeedback(of: rollup)
    addContracts(of: rollup)
    let absence = (0..<rollup.customers.count).map {
      rollup.absenceDay(of: $0, on: day, cutoffs: rules.cutoffs(of: $0))
    }
    add(.absence, absence)
  }

  func has(_ signal: WarningSignal, _ customer: Int) -> Bool {
    days[signal].map { $0[customer] != .none } ?? false
  }

  func hasAny(_ customer: Int) -> Bool {
    WarningSignal.allCases.contains { has($0, customer) }
  }

  /// Days outside the window become none.
  private mutating func add(_ signal: WarningSignal, _ days: [Day]) {
    self.days[signal] = days.map { isNow($0) ? $0 : .none }
  }

  private func isNow(_ sign: Day) -> Bool {
    sign != .none && sign <= day && sign > day - Self.window
  }

  /// A signal that no row of the data could be is left out.
  private mutating func addFeedback(of rollup: Rollup) {
    let feedback = rollup.feedback
    let none = Array(repeating: Day.none, count: rollup.customers.count)
    for row in 0..<feedback.count {
      guard let (signal, isGiven) = feedback.sign(of: row) else { continue }
      var days = self.days.removeValue(forKey: signal) ?? none
      let customer = Int(feedback.customer[row])
      if customer >= 0, isGiven, isNow(feedback.day[row]) {
        days[customer] = max(days[customer], feedback.day[row])
      }
      self.days[signal] = days
    }
  }

  private mutating func addContracts(of rollup: Rollup) {
    if let stopped = rollup.customers.autoRenewStopped {
      add(.renewalStopped, stopped.map { $0 ?? .none })
    }
    guard let ends = rollup.customers.contractEnd else { return }
    add(
      .contractEnding,
      ends.indices.map { customer in
        guard let end = ends[customer] else { return .none }
        let isRenewed = rollup.renewals.map { renewals in
          renewals.rows(of: customer).contains {
            renewals.day[$0] >= end - 60 && renewals.day[$0] <= day
          }
        }
        return isRenewed == true ? .none : end - 60
      })
  }
}

extension Feedback {
  /// The signal that a row tells of, and whether it gives it; nil for other rows.
  fileprivate func sign(of row: Int) -> (WarningSignal, Bool)? {
    switch kind[row] {
    case .complaint: return (.complaint, true)
    case .nps, .csat:
      guard let kind = BadExperience(of: self, row: row) else { return nil }
      return (.lowScore, kind.isBad(self, row: row))
    case .mention:
      guard score[row] >= 0 else { return nil }
      let scale = scale(of: .mention)
      return (.negativeMention, scale.rising(Int(score[row])) <= scale.low + 1)
    case .contact, .effort, .review: return nil
    }
  }
}

extension Rollup {
  /// The day from which the customer's silence is a sign; `Day.none` where there was no order up to
  /// `day`.
  fileprivate func absenceDay(of customer: Int, on day: Day, cutoffs: CutoffPair) -> Day {
    let rows = orderDays.rows(of: customer)
    guard let last = rows.last(where: { orderDays.day[$0] <= day }) else { return .none }
    let gaps = (rows.lowerBound..<last).map { orderDays.day[$0 + 1] - orderDays.day[$0] }.sorted()
    let quiet: Int
    if gaps.count >= 5 {
      let twice = gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
      quiet = (3 * twice + 3) / 4
    } else {
      quiet = cutoffs.active
    }
    return orderDays.day[last] + min(quiet, cutoffs.churned)
  }
}

/// Who gives a sign now, since when, and what such signs were worth a horizon ago.
func earlyWarning(
  in rollup: Rollup, standing: Standing, rules: LifecycleRules, horizon: Int, k: Int
) -> EarlyWarning {
  let now = WarningSigns(on: rollup.asOf, in: rollup, rules: rules)
  let since = rollup.snapshots.dropLast().last
  let before = since.map { WarningSigns(on: $0, in: rollup, rules: rules) }
  let signals = WarningSignal.allCases.filter { now.days[$0] != nil }
  let worth = SignWorth(on: rollup.asOf - horizon, in: rollup, rules: rules, k: k)
  let customers = 0..<rollup.customers.count
  func shown(_ count: Int) -> Int? { (1..<k).contains(count) ? nil : count }
  let any = customers.count { now.hasAny($0) }
  let anyNew = before.map { old in customers.count { now.hasAny($0) && !old.hasAny($0) } }
  return EarlyWarning(
    window: WarningSigns.window, since: since, horizon: horizon,
    judgedOn: worth.unsignalled.value == nil ? nil : worth.day, any: shown(any),
    anyNew: anyNew.flatMap(shown),
    signals: signals.map { signal in
      let given = customers.filter { now.has(signal, $0) }
      let new = before.map { old in given.count { !old.has(signal, $0) } }
      let latest = given.compactMap { now.days[signal]?[$0] }.max()
      return SignalFigures(
        signal: signal, now: shown(given.count), new: new.flatMap(shown),
        latest: given.count >= k ? latest : nil, absent: worth.absent(signal),
        ratio: worth.absent(signal).ratio(to: worth.unsignalled))
    },
    unsignalled: worth.unsignalled,
    bySegment: segments(signals, now, standing, kinds: rollup.customers.kind, k: k))
}

/// Who had not ordered by the as-of day, by the signs of a horizon before.
private struct SignWorth {
  let day: Day
  private let signs: WarningSigns
  private let isActive: [Bool]
  private let isAbsent: [Bool]
  private let hasOrdered: [Bool]
  private let k: Int

  init(on day: Day, in rollup: Rollup, rules: LifecycleRules, k: Int) {
    (self.day, self.k) = (day, k)
    signs = WarningSigns(on: day, in: rollup, rules: rules)
    let days = rollup.orderDays
    var active = Array(repeating: false, count: rollup.customers.count)
    var absent = active, known = active
    for customer in active.indices {
      let rows = days.rows(of: customer)
      guard let last = rows.last(where: { days.day[$0] <= day }) else { continue }
      active[customer] = day - days.day[last] <= rules.cutoffs(of: customer).active
      absent[customer] = last + 1 == rows.upperBound
      known[customer] = true
    }
    (isActive, isAbsent, hasOrdered) = (active, absent, known)
  }

  var unsignalled: Estimate { share { isActive[$0] && !signs.hasAny($0) } }

  func absent(_ signal: WarningSignal) -> Estimate {
    share { hasOrdered[$0] && signs.has(signal, $0) }
  }

  private func share(_ isCounted: (Int) -> Bool) -> Estimate {
    let counted = isActive.indices.filter(isCounted)
    return Estimate(share: counted.count { isAbsent[$0] }, of: counted.count).hidden(below: k)
  }
}

private func segments(
  _ signals: [WarningSignal], _ signs: WarningSigns, _ standing: Standing, kinds: CodedText?, k: Int
) -> [SegmentSignals] {
  let states = LifecycleState.allCases.map { state in
    (state.id, standing.lifecycle.indices.filter { standing.lifecycle[$0] == state })
  }
  let classes = (kinds?.values ?? []).indices.dropFirst().map { code in
    let members = standing.lifecycle.indices.filter { kinds?.codes[$0] == Int32(code) }
    return ("class-\(kinds?.values[code] ?? "")", members)
  }
  return [states, classes].flatMap { family in
    rows(family.filter { !$0.1.isEmpty }, signals, signs, k: k)
  }
}

/// The rows of segments that exclude each other; columns have published totals.
private func rows(
  _ family: [(id: String, members: [Int])], _ signals: [WarningSignal], _ signs: WarningSigns,
  k: Int
) -> [SegmentSignals] {
  let counts = family.map { segment in
    [segment.members.count { signs.hasAny($0) }]
      + signals.map { signal in segment.members.count { signs.has(signal, $0) } }
  }
  let columns = (0...signals.count).map { column in Hiding(of: counts.map { $0[column] }, below: k)
  }
  return family.indices.map { row in
    let shown = counts[row].indices.map { columns[$0][row] ? nil : counts[row][$0] }
    return SegmentSignals(
      key: family[row].id, members: family[row].members.count, any: shown[0],
      signals: Array(shown.dropFirst()))
  }
}
