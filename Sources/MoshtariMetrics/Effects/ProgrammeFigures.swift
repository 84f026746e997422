import MoshtariCore

/// Members of the loyalty programme and what joining goes with; nil without tiers and days of
/// joining, and without a member.
func loyaltyProgramme(
  in rollup: Rollup, months: LandmarkMonths, rules: LifecycleRules, k: Int
) -> Programme? {
  let customers = rollup.customers
  guard customers.tier != nil || customers.memberSince != nil else { return nil }
  let members = (0..<customers.count).filter { customers.isMember($0, on: rollup.asOf) }
  guard !members.isEmpty else { return nil }
  let stayed = StayedSince(rollup.asOf - months.horizon, in: rollup, rules: rules)
  let then = (0..<customers.count).map { customers.isMember($0, on: stayed.day) }
  var programme = Programme(
    members: members.count, share: Double(members.count) / Double(customers.count),
    horizon: months.horizon, retention: stayed.share { then[$0] }.hidden(below: k),
    nonMemberRetention: stayed.share { !then[$0] }.hidden(below: k),
    tiers: tiers(of: members, in: rollup, stayed: stayed, then: then, k: k),
    effect: MatchedComparison(in: rollup, months: months, rules: rules).joining(k: k))
  programme.pointsEarned = points(customers.pointsEarned, of: members, k: k)
  programme.pointsRedeemed = points(customers.pointsRedeemed, of: members, k: k)
  return programme
}

extension Customers {
  /// Whether `customer` had joined by `day`; a tier without a day of joining counts on every day.
  func isMember(_ customer: Int, on day: Day) -> Bool {
    if let since = memberSince?[customer] { return since <= day }
    return tier.map { $0.codes[customer] != 0 } ?? false
  }
}

/// Who was active on a day and ordered since.
private struct StayedSince {
  let day: Day
  private let isActive: [Bool]
  private let hasOrdered: [Bool]

  init(_ day: Day, in rollup: Rollup, rules: LifecycleRules) {
    self.day = day
    let days = rollup.orderDays
    var active = Array(repeating: false, count: rollup.customers.count), ordered = active
    for customer in active.indices {
      let rows = days.rows(of: customer)
      guard let last = rows.last(where: { days.day[$0] <= day }) else { continue }
      active[customer] = day - days.day[last] <= rules.cutoffs(of: customer).active
      ordered[customer] = last + 1 < rows.upperBound
    }
    (isActive, hasOrdered) = (active, ordered)
  }

  /// Of active customers that `isCounted`, those who ordered since.
  func share(_ isCounted: (Int) -> Bool) -> Estimate {
    let counted = isActive.indices.filter { isActive[$0] && isCounted($0) }
    return Estimate(share: counted.count { hasOrdered[$0] }, of: counted.count)
  }
}

/// What the tiers of a programme stand in order by.
private struct TierRank {
  /// Points earned, or net revenue where a tier has nobody with points; nil where not known.
  private let amounts: [Int64?]

  init(of members: [Int], in rollup: Rollup) {
    let customers = rollup.customers
    let tiers = Set(members.compactMap { customers.tier?.codes[$0] }).subtracting([0])
    let withPoints = Set(
      members.filter { customers.pointsEarned?[$0] != nil }.compactMap { customers.tier?.codes[$0] }
    )
    if let points = customers.pointsEarned, tiers.isSubset(of: withPoints) {
      amounts = points
    } else {
      amounts = (0..<customers.count).map { customer in
        rollup.activity.rows(of: customer).reduce(0) { $0 + rollup.activity.revenue[$1] }
      }
    }
  }

  /// The lower median of those known; the least number for none.
  func median(of members: [Int]) -> Int64 {
    let known = members.compactMap { amounts[$0] }.sorted()
    return known.isEmpty ? .min : known[(known.count - 1) / 2]
  }
}

/// Nil without the column; null where fewer than `k` of `members` have a cell.
private func points(_ column: [Int64?]?, of members: [Int], k: Int) -> Int64? {
  guard let column else { return nil }
  let known = members.compactMap { column[$0] }
  return known.count < max(1, k) ? nil : known.reduce(0, +)
}

/// From the lowest tier up, members without one last. No table says how tiers follow each other, but points or spending
/// make them: they stand by the lower median of the points that their members earned, without points by that of their
/// net revenue; equal ones by name.
private func tiers(
  of members: [Int], in rollup: Rollup, stayed: StayedSince, then: [Bool], k: Int
) -> [ProgrammeTier] {
  let customers = rollup.customers
  guard let column = customers.tier else { return [] }
  let rank = TierRank(of: members, in: rollup)
  let groups = column.values.indices.map { code in
    members.filter { column.codes[$0] == Int32(code) }
  }.filter { !$0.isEmpty }.map { (rank: rank.median(of: $0), members: $0) }
    .sorted { a, b in
      let (first, second) = (column[a.members[0]], column[b.members[0]])
      if first.isEmpty != second.isEmpty { return second.isEmpty }
      return a.rank == b.rank ? isBeforeInBytes(first, second) : a.rank < b.rank
    }.map(\.members)
  let money = Hiding(of: groups.map(\.count), below: k)
  let retention = groups.map { group in
    let own = Set(group)
    return stayed.share { own.contains($0) && then[$0] }
  }
  let hiding = Hiding(of: retention.map { $0.n ?? 0 }, below: k)
  return groups.indices.map { index in
    let group = groups[index]
    return ProgrammeTier(
      key: column[group[0]], members: group.count,
      pointsEarned: money[index] ? nil : points(customers.pointsEarned, of: group, k: k),
      pointsRedeemed: money[index] ? nil : points(customers.pointsRedeemed, of: group, k: k),
      retention: hiding[index] ? Estimate(absent: .smallGroup) : retention[index])
  }
}

extension MatchedComparison {
  /// Joining in a month against not having joined by its end: what a head ordered and spent in the
  /// horizon after the month, less what it was in the horizon before.
  ///
  /// Members whose day of joining is not known are in neither group. Revenue of a window above the
  /// 99 % quantile of the last window counts as that quantile.
  fileprivate func joining(k: Int) -> ProgrammeEffect {
    let customers = rollup.customers
    let joined = (0..<customers.count).compactMap { customer in
      customers.memberSince?[customer].map {
        LandmarkRow(customer: Int32(customer), day: $0, stratum: 0)
      }
    }
    let design = LandmarkDesign(events: joined, quietDays: nil)
    let isDated = { (customer: Int) in
      customers.memberSince?[customer] != nil || !customers.isMember(customer, on: self.rollup.asOf)
    }
    let orders = cells(design, including: isDated) { windows in
      let after = windows.after.orders - windows.end.orders
      let before = windows.start.orders - windows.before.orders
      return (after - before, before - (windows.before.orders - windows.earlier.orders))
    }
    let cap = revenueCap
    let revenue = cells(design, including: isDated) { windows in
      let after = min(cap, windows.after.revenue - windows.end.revenue)
      let before = min(cap, windows.start.revenue - windows.before.revenue)
      return (after - before, before - min(cap, windows.before.revenue - windows.earlier.revenue))
    }
    return ProgrammeEffect(
      horizon: months.horizon, fromDay: months.firstDay, toDay: months.lastDay,
      n: orders.real.treated.n, unmatched: orders.real.unmatched,
      orders: change(orders, k: k), revenue: change(revenue, k: k))
  }

  private func change(_ sums: (real: LandmarkSums, placebo: LandmarkSums), k: Int) -> ChangeEffect {
    let isSmall = (1..<k).contains(sums.real.treated.n)
    func shown(_ estimate: Estimate) -> Estimate {
      if months.bounds.isEmpty { return Estimate(absent: .shortHistory) }
      return isSmall ? Estimate(absent: .smallGroup) : estimate
    }
    return ChangeEffect(
      joined: shown(sums.real.treatedMean),
      others: shown(sums.real.comparedMean),
      difference: shown(sums.real.meanDifference),
      placebo: shown(sums.placebo.meanDifference.hidden(below: k)))
  }

  /// The 99 % quantile of what customers with an order in the last window spent in it.
  private var revenueCap: Int64 {
    guard let last = months.bounds.last else { return .max }
    let days = rollup.orderDays
    var sums: [Int64] = []
    for customer in 0..<rollup.customers.count {
      let own = days.rows(of: customer).filter {
        last.end <= days.day[$0] && days.day[$0] < last.after
      }
      if !own.isEmpty { sums.append(own.reduce(0) { $0 + days.revenue[$1] }) }
    }
    sums.sort()
    return sums.isEmpty ? .max : sums[(99 * sums.count + 99) / 100 - 1]
  }
}
