import MoshtariCore

extension NPSGroup {
  /// Nothing to hide where there is no answer.
  mutating func hide() {
    if estimate.value != nil { self = NPSGroup(absent: .smallGroup) }
  }
}

extension NPS {
  /// Hides the next smallest group of each list of which exactly one is hidden, then the changes
  /// between periods of which one is hidden.
  mutating func suppress() {
    byMonth.hideComplement(\.figure)
    let months = byMonth.filter(\.figure.estimate.isHidden).map(\.period)
    byQuarter.hide(around: months) { $0.hide() }
    byQuarter.hideComplement(\.figure)
    latest = byMonth.last { $0.complete }
    latestQuarter = byQuarter.last { $0.complete }
    for list in ByDimension<NPSGroup>.all {
      by[keyPath: list]?.hideComplement(\.figure)
    }
    suppressRolling()
    quarterChange = quarterChange.map { $0.hidden(with: byQuarter) }
    guard let change else { return }
    self.change = change.hidden(with: byMonth)
    if self.change != change { decomposition = nil }
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

extension PeriodNPSChange {
  /// Without its values where one of its two periods is hidden.
  fileprivate func hidden(with periods: [OfPeriod<Span, NPSGroup>]) -> Self {
    let compared = periods.filter { $0.period == from || $0.period == to }
    guard compared.contains(where: \.figure.estimate.isHidden) else { return self }
    return Self(
      from: from, to: to, value: nil, low: nil, high: nil, p: nil, verdict: .unclear,
      reason: .smallGroup)
  }
}

extension CSAT {
  /// As in `NPS`.
  mutating func suppress() {
    byMonth.hideComplement(\.figure)
    byQuarter.hide(around: byMonth.filter(\.figure.isHidden).map(\.period)) { share in
      if share.value != nil { share = Estimate(absent: .smallGroup) }
    }
    byQuarter.hideComplement(\.figure)
    latest = byMonth.last { $0.complete }
    latestQuarter = byQuarter.last { $0.complete }
    change = change.map {
      PeriodShareChange(between: PeriodPair(from: $0.from, to: $0.to), in: byMonth)
    }
    quarterChange = quarterChange.map {
      PeriodShareChange(between: PeriodPair(from: $0.from, to: $0.to), in: byQuarter)
    }
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
  /// Hides the quarters in which one of `months` lies: the other months would give it away.
  fileprivate mutating func hide<Figure>(around months: [Month], _ hide: (inout Figure) -> Void)
  where Element == OfQuarter<Figure> {
    let quarters = Set(months.map { Quarter(of: $0) })
    for index in indices where quarters.contains(self[index].period) { hide(&self[index].figure) }
  }

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
