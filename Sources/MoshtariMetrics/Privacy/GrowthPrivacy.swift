import MoshtariCore

extension Growth {
  /// Hides the money of small parts of a period, and of small periods.
  ///
  /// A period's revenue is that of its new, resurrected and retained customers; the period before's
  /// is that of the churned and the retained. Either sum would give away a part that is hidden
  /// alone. A quarter with a month that hides its revenue shows none: its other months would give it
  /// away.
  mutating func suppress(k: Int) {
    monthly.suppress(k: k)
    let hidden = Set(monthly.filter { $0.revenue == nil }.map { Quarter(of: $0.period) })
    quarterly.suppress(k: k, hidingRevenueOf: hidden)
    self = Growth(measured: monthly, quarterly: quarterly)
  }
}

extension Array {
  /// - Parameter hidden: periods whose revenue is hidden anyhow.
  fileprivate mutating func suppress<Span>(k: Int, hidingRevenueOf hidden: Set<Span> = [])
  where Element == GrowthPeriod<Span> {
    let isHidden = map { hidden.contains($0.period) || (1..<k).contains($0.active) }
    let hiding = Hiding(hiding: isHidden, of: map(\.active))
    for index in indices {
      self[index].suppress(k: k)
      if hiding[index] { self[index].hideRevenue() }
    }
  }
}

extension GrowthPeriod {
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

  /// Everything but what the churned had spent, which is the period before's.
  fileprivate mutating func hideRevenue() {
    (revenue, newRevenue, resurrectedRevenue) = (nil, nil, nil)
    (expansion, contraction) = (nil, nil)
  }
}
