import MoshtariCore

extension Cutoffs {
  /// The cut-offs A (active until) and C (churned after), in days without an order.
  ///
  /// From the gaps between order days that `Rollup.gaps` counts, each customer weighing 1 in all: A
  /// is the weighted 80 % quantile, at least 7; C the 95 % quantile, above A. A kind of customer
  /// with 100 or more customers in it has a pair of its own; customers of unknown kind use the
  /// common one. Under 100 customers in all: 90 and 180, source `default`. A day number in the
  /// settings wins over the data for everybody and makes the source `settings`; where only one is
  /// set, the other is still derived, and makes way where it would not fit. `customers` is how many
  /// have a usable gap, whatever the source.
  ///
  /// Source: own definition. Pooled gaps would be too short: frequent buyers have more of them, and
  /// those that are still open are missing.
  init(of rollup: Rollup, settings: CutoffSettings) {
    let all = GapWeights(rollup.gaps)
    let pair = all.cutoffs?.overridden(by: settings)
    let common = pair ?? CutoffPair(active: 90, churned: 180).overridden(by: settings)
    let isSet = settings.active != nil || settings.churned != nil
    self.init(
      active: common.active, churned: common.churned,
      source: isSet ? .settings : pair == nil ? .default : .data, customers: all.customers)
    guard settings.active == nil || settings.churned == nil, let kinds = rollup.customers.kind
    else {
      return
    }
    for code in kinds.values.indices.dropFirst() {
      let own = GapWeights(rollup.gaps.filter { $0.kind == Int32(code) })
      guard let pair = own.cutoffs?.overridden(by: settings) else { continue }
      byKind[kinds.values[code]] = KindCutoffs(
        active: pair.active, churned: pair.churned, customers: own.customers)
    }
  }
}

/// A and C.
struct CutoffPair: Hashable, Sendable {
  var active: Int
  /// Above `active`.
  var churned: Int

  init(active: Int, churned: Int) {
    self.active = active
    self.churned = max(churned, active + 1)
  }

  fileprivate func overridden(by settings: CutoffSettings) -> CutoffPair {
    let mostActive = settings.churned.map { $0 - 1 } ?? active
    return CutoffPair(
      active: settings.active ?? min(active, mostActive), churned: settings.churned ?? churned)
  }
}

/// Gaps by length, each customer's gaps weighing 1 together.
private struct GapWeights {
  let customers: Int
  private var points: [(value: Int, weight: Double)] = []

  /// `gaps` in any order.
  init(_ gaps: [GapCount]) {
    var counts: [Int32: Int] = [:]
    for gap in gaps { counts[gap.ownGaps, default: 0] += Int(gap.count) }
    customers = counts.reduce(0) { $0 + $1.value / Int($1.key) }
    let ordered = gaps.sorted { ($0.days, $0.ownGaps, $0.kind) < ($1.days, $1.ownGaps, $1.kind) }
    for gap in ordered {
      let weight = Double(gap.count) / Double(gap.ownGaps)
      if points.last?.value == Int(gap.days) {
        points[points.count - 1].weight += weight
      } else {
        points.append((Int(gap.days), weight))
      }
    }
  }

  /// Nil under 100 customers.
  var cutoffs: CutoffPair? {
    guard customers >= 100, let active = weightedQuantile(0.8, of: points),
      let churned = weightedQuantile(0.95, of: points)
    else { return nil }
    return CutoffPair(active: max(7, active), churned: churned)
  }
}
