import MoshtariCore

extension NPSGroup {
  /// Nothing to hide where there is no answer.
  mutating func hide() {
    if estimate.value != nil { self = NPSGroup(absent: .smallGroup) }
  }
}

extension NPS {
  /// Hides the next smallest group of each list of which exactly one is hidden, then the change
  /// between months of which one is hidden.
  mutating func suppress() {
    byMonth.hideComplement(\.figure)
    latest = byMonth.last { $0.complete }
    for list in ByDimension<NPSGroup>.all {
      by[keyPath: list]?.hideComplement(\.figure)
    }
    suppressRolling()
    guard let change else { return }
    let months = byMonth.filter { $0.period == change.from || $0.period == change.to }
    guard months.contains(where: \.figure.estimate.isHidden) else { return }
    self.change = NPSChange(
      from: change.from, to: change.to, value: nil, low: nil, high: nil, p: nil, verdict: .unclear,
      reason: .smallGroup)
    decomposition = nil
  }

  /// Hides the windows that reach into a hidden month, which would follow from them and their
  /// neighbours: 90 days reach into the three months before at most.
  private mutating func suppressRolling() {
    let hidden = byMonth.filter(\.figure.estimate.isHidden).map(\.period)
    for index in rolling.indices {
      let window = (rolling[index].period - 3)...rolling[index].period
      if hidden.contains(where: window.contains) { rolling[index].figure.hide() }
    }
    response?.byMonth.hideComplement(\.figure)
  }
}

extension CSAT {
  /// As in `NPS`.
  mutating func suppress() {
    byMonth.hideComplement(\.figure)
    latest = byMonth.last { $0.complete }
    change = change.map { change(between: MonthPair(from: $0.from, to: $0.to)) }
    for list in ByDimension<Estimate>.all {
      by[keyPath: list]?.hideComplement(\.figure)
    }
  }
}

extension Service {
  /// As in `NPS`.
  mutating func suppress() {
    byMonth.hideComplement(\.figure)
    satisfaction?.byTouchpoint.hideComplement(\.figure)
  }
}

extension Effort {
  /// As in `NPS`.
  mutating func suppress() {
    for list in ByDimension<Estimate>.all {
      by[keyPath: list]?.hideComplement(\.figure)
    }
  }
}

extension Array {
  fileprivate mutating func hideComplement(_ group: WritableKeyPath<Element, NPSGroup>) {
    let estimates = map { $0[keyPath: group].estimate }
    for index in complement(of: estimates) { self[index][keyPath: group].hide() }
  }

  fileprivate mutating func hideComplement(_ estimate: WritableKeyPath<Element, Estimate>) {
    for index in complement(of: map { $0[keyPath: estimate] }) {
      self[index][keyPath: estimate] = Estimate(absent: .smallGroup)
    }
  }

  private func complement(of estimates: [Estimate]) -> [Int] {
    let hiding = Hiding(hiding: estimates.map(\.isHidden), of: estimates.map { $0.n ?? 0 })
    return estimates.indices.filter { hiding[$0] && !estimates[$0].isHidden }
  }
}
