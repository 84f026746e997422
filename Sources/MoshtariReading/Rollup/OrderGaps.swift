import MoshtariCore

/// The gaps that the cut-offs are derived from, as `Rollup.gaps` wants them. O(order days).
func gapCounts(
  of orderDays: OrderDays, kind: CodedText?, in history: History, asOf: Day
) -> [GapCount] {
  if history.dayCount == 0 { return [] }
  let horizon = Rollup.gapHorizon(firstDay: history.firstDay, asOf: asOf)
  var tally = GapTally(horizon: horizon, latestStart: asOf - horizon)
  orderDays.forEachCustomer { customer, days in
    tally.add(days, kind: kind.map { Int($0.codes[customer]) } ?? 0)
  }
  return tally.counts
}

/// Counters by kind, own gaps and length: a row of `horizon` counters for each kind and number of own gaps
/// that occurs. Rows are few: m different numbers of own gaps need m² ÷ 2 gaps.
private struct GapTally {
  let horizon: Int
  /// The latest day that a counted gap starts on.
  let latestStart: Day
  /// By kind, then by own gaps: the row, or −1.
  private var rows: [[Int]] = []
  private var counters: [Int32] = []

  init(horizon: Int, latestStart: Day) {
    (self.horizon, self.latestStart) = (horizon, latestStart)
  }

  /// Adds the gaps between the order days of one customer.
  mutating func add(_ days: Span<OrderDay>, kind: Int) {
    var ownGaps = 0
    forEachGap(in: days) { _ in ownGaps += 1 }
    if ownGaps == 0 { return }
    let base = row(kind: kind, ownGaps: ownGaps) * horizon - 1
    forEachGap(in: days) { counters[base + $0] += 1 }
  }

  /// The counted gaps, in days, of one customer's order days.
  private func forEachGap(in days: Span<OrderDay>, _ body: (Int) -> Void) {
    for i in days.indices.dropFirst() {
      if days[i - 1].day > latestStart { return }
      let gap = days[i].day - days[i - 1].day
      if gap <= horizon { body(gap) }
    }
  }

  private mutating func row(kind: Int, ownGaps: Int) -> Int {
    while rows.count <= kind { rows.append([]) }
    while rows[kind].count <= ownGaps { rows[kind].append(-1) }
    if rows[kind][ownGaps] < 0 {
      rows[kind][ownGaps] = counters.count / horizon
      counters.append(contentsOf: repeatElement(0, count: horizon))
    }
    return rows[kind][ownGaps]
  }

  /// What was counted, in the order that `GapCount` says.
  var counts: [GapCount] {
    rows.indices.flatMap { kind in
      let present = rows[kind].indices.filter { rows[kind][$0] >= 0 }
      return (0..<horizon).flatMap { offset in
        present.compactMap { ownGaps -> GapCount? in
          let count = counters[rows[kind][ownGaps] * horizon + offset]
          if count == 0 { return nil }
          return GapCount(
            kind: Int32(kind), days: Int32(offset + 1), ownGaps: Int32(ownGaps), count: count)
        }
      }
    }
  }
}
