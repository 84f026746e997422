import MoshtariCore

extension CustomerValue {
  /// What stays where groups of fewer than `k` people are hidden: nothing of fewer than k customers; of
  /// the spend model nothing where fewer than k customers made it; of a band of fewer than k only its
  /// size, and the next smallest with it, for the bands sum up to the figures of all.
  func suppressed(k: Int) -> CustomerValue? {
    guard customers >= k else { return nil }
    var value = self
    value.suppressSpend(k: k)
    if holdout.map({ $0.customers < k }) == true { value.holdout = nil }
    let hiding = Hiding(of: byOrders.map(\.customers), below: k)
    for index in byOrders.indices where hiding[index] { value.byOrders[index].hide() }
    return value
  }

  private mutating func suppressSpend(k: Int) {
    guard let spend = gammaGamma, spend.customers < k else { return }
    gammaGamma = nil
    predictedValue = Estimate(absent: .smallGroup)
    for index in byOrders.indices { byOrders[index].predictedValue = predictedValue }
  }
}

extension ValueBand {
  fileprivate mutating func hide() {
    let absent = Estimate(absent: .smallGroup)
    (alive, expectedOrders90, predictedValue) = (absent, absent, absent)
  }
}
