import MoshtariCore

extension Growth {
  /// Hides the money of small parts of a month, and of small months.
  ///
  /// A month's revenue is that of its new, resurrected and retained customers; the month before's
  /// is that of the churned and the retained. Either sum would give away a part that is hidden
  /// alone.
  mutating func suppress(k: Int) {
    let months = Hiding(of: monthly.map(\.active), below: k)
    for index in monthly.indices {
      monthly[index].suppress(k: k)
      if months[index] { monthly[index].hideRevenue() }
    }
    self = Growth(measured: monthly)
  }
}

extension GrowthMonth {
  fileprivate mutating func suppress(k: Int) {
    let parts = Hiding(of: [new, resurrected, retained], below: k)
    let before = Hiding(
      hiding: [churned > 0 && churned < k, parts[2]], of: [churned, retained])
    if parts[0] { newRevenue = nil }
    if parts[1] { resurrectedRevenue = nil }
    if before[0] { churnedRevenue = nil }
    if before[1] { (expansion, contraction) = (nil, nil) }
    retention = retention.hidden(below: k)
  }

  /// Everything but what the churned had spent, which is the month before's.
  fileprivate mutating func hideRevenue() {
    (revenue, newRevenue, resurrectedRevenue) = (nil, nil, nil)
    (expansion, contraction) = (nil, nil)
  }
}
