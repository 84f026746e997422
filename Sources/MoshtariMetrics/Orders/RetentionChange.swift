import MoshtariCore

extension Growth {
  /// Growth accounting with the changes of its retention.
  init(measured monthly: [GrowthMonth], quarterly: [GrowthQuarter]) {
    self.init(
      monthly: monthly, change: PeriodShareChange(retentionIn: monthly), quarterly: quarterly,
      quarterChange: PeriodShareChange(retentionIn: quarterly))
  }
}

extension PeriodShareChange {
  /// The change of retention from the period before the last complete one to that one.
  ///
  /// Nil where there are no two such periods or nobody was active before one of them; without a value
  /// where a retention is hidden. The periods are taken for independent samples: whoever is in both
  /// was retained in the earlier, and regular customers are likelier to be retained again, so the
  /// true interval is mostly narrower; it is wider where orders come every other period.
  init?(retentionIn periods: [GrowthPeriod<Span>]) {
    guard let last = periods.lastIndex(where: \.complete), last > 0 else { return nil }
    let earlier = periods[last - 1], later = periods[last]
    let reasons = [earlier, later].map(\.retention.reason)
    guard !reasons.contains(.noData) else { return nil }
    self.init(
      of: (earlier.period, earlier.retention), (later.period, later.retention))
  }

  /// The change from the earlier of two periods to the later, without a value where the share of one
  /// has none.
  init(of earlier: (period: Span, share: Estimate), _ later: (period: Span, share: Estimate)) {
    self.init(
      from: earlier.period, to: later.period, reason: earlier.share.reason ?? later.share.reason)
    guard let change = ShareDifference(from: earlier.share, to: later.share) else { return }
    (value, low, high) = (change.value, change.low, change.high)
    verdict = Verdict(low: change.low, high: change.high)
  }

  /// The change between two of `periods`; without a value where one of them is hidden.
  init(between pair: PeriodPair<Span>, in periods: [OfPeriod<Span, Estimate>]) {
    func share(_ period: Span) -> (period: Span, share: Estimate) {
      (period, periods.first { $0.period == period }?.figure ?? Estimate(absent: .noData))
    }
    self.init(of: share(pair.from), share(pair.to))
  }
}
