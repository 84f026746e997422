import MoshtariCore

extension Growth {
  /// Growth accounting with the change of its retention.
  init(measured monthly: [GrowthMonth]) {
    self.init(monthly: monthly, change: ShareChange(retentionIn: monthly))
  }
}

extension ShareChange {
  /// The change of retention from the month before the last complete one to that one.
  ///
  /// Nil where there are no two such months or nobody was active before one of them; without a value
  /// where a retention is hidden. The months are taken for independent samples: whoever is in both
  /// was retained in the earlier, and regular customers are likelier to be retained again, so the
  /// true interval is mostly narrower; it is wider where orders come every other month.
  init?(retentionIn monthly: [GrowthMonth]) {
    guard let last = monthly.lastIndex(where: \.complete), last > 0 else { return nil }
    let earlier = monthly[last - 1], later = monthly[last]
    let reasons = [earlier, later].map(\.retention.reason)
    guard !reasons.contains(.noData) else { return nil }
    self.init(
      of: (earlier.period, earlier.retention), (later.period, later.retention))
  }

  /// The change from the earlier of two months to the later, without a value where the share of one
  /// has none.
  init(of earlier: (period: Month, share: Estimate), _ later: (period: Month, share: Estimate)) {
    self.init(
      from: earlier.period, to: later.period, reason: earlier.share.reason ?? later.share.reason)
    guard let change = ShareDifference(from: earlier.share, to: later.share) else { return }
    (value, low, high) = (change.value, change.low, change.high)
    verdict = Verdict(low: change.low, high: change.high)
  }
}
