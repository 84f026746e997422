import MoshtariCore

/// The gaps that the cut-offs are derived from, as `Rollup.gaps` wants them. O(orders).
func gapCounts(
  of purchases: Purchases, kind: CodedText?, in history: History, asOf: Day
) -> [GapCount] {
  if history.dayCount == 0 { return [] }
  let horizon = Rollup.gapHorizon(firstDay: history.firstDay, asOf: asOf)
  var tally = GapTally(horizon: horizon, latestStart: asOf - horizon)
  purchases.forEachCustomer { customer, purchases in
    tally.add(purchases, kind: kind.map { Int($0.codes[customer]) } ?? 0)
  }
  return tally.counts
}

/// Counters by kind, own gaps and length: a row of `horizon` counters for each kind and number of
/// own gaps that occurs. Rows are few: m different numbers of own gaps need m² ÷ 2 gaps of one
/// kind.
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
  mutating func add(_ purchases: Span<Purchase>, kind: Int) {
    var ownGaps = 0
    forEachGap(in: purchases) { _ in ownGaps += 1 }
    if ownGaps == 0 { return }
    let base = row(kind: kind, ownGaps: ownGaps) * horizon - 1
    forEachGap(in: purchases) { counters[base + $0] += 1 }
  }

  /// Calls `body` with the days of each gap that counts among one customer's orders.
  private func forEachGap(in purchases: Span<Purchase>, _ body: (_ days: Int) -> Void) {
    for i in purchases.indices.dropFirst() {
      if purchases[i - 1].day > latestStart { return }
      let days = purchases[i].day - purchases[i - 1].day
      if days > 0, days <= horizon { body(days) }
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
