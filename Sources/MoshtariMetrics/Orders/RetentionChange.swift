import MoshtariCore

extension Growth {
  /// Growth accounting with the change of its retention.
  init(measured monthly: [GrowthMonth]) {
    self.init(monthly: monthly, change: GrowthChange(in: monthly))
  }
}

extension GrowthChange {
  /// The change of retention from the month before the last complete one to that one.
  ///
  /// Nil where there are no two such months or nobody was active before one of them; without a value
  /// where a retention is hidden. The months are taken for independent samples: whoever is in both
  /// was retained in the earlier, and regular customers are likelier to be retained again, so the
  /// true interval is mostly narrower; it is wider where orders come every other month.
  init?(in monthly: [GrowthMonth]) {
    guard let last = monthly.lastIndex(where: \.complete), last > 0 else { return nil }
    let earlier = monthly[last - 1], later = monthly[last]
    let reasons = [earlier, later].compactMap(\.retention.reason)
    guard !reasons.contains(.noData) else { return nil }
    self.init(from: earlier.period, to: later.period, reason: reasons.first)
    guard let change = ShareDifference(from: earlier.retention, to: later.retention) else { return }
    (value, low, high) = (change.value, change.low, change.high)
    verdict = Verdict(low: change.low, high: change.high)
  }
}
