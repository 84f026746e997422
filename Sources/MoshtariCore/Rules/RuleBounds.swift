extension Settings {
  /// The settings that a rule may compare with, by path.
  package static let boundPaths =
    ["cutoffs.active", "cutoffs.churned", "cutoffs.loyalOrders", "rfm.minOrders"]
    + SegmentThreshold.allCases.map(\.path)

  /// The unit of a setting that rules may compare with; nil for any other path.
  package static func unit(ofBound path: String) -> FigureUnit? {
    switch path {
    case "cutoffs.active", "cutoffs.churned": .days
    case "cutoffs.loyalOrders", "rfm.minOrders": .count
    default: SegmentThreshold.allCases.first { $0.path == path }?.unit
    }
  }

  /// The number of a setting that rules may compare with.
  ///
  /// `cutoffs.active` and `cutoffs.churned` are those of `cutoffs`, for every kind of customer the
  /// common ones; without `cutoffs`, what the settings file says. Nil for an unknown path, and for a
  /// cut-off that nothing says.
  package func bound(_ path: String, cutoffs: Cutoffs?) -> Double? {
    switch path {
    case "cutoffs.active": (cutoffs?.active ?? self.cutoffs.active).map(Double.init)
    case "cutoffs.churned": (cutoffs?.churned ?? self.cutoffs.churned).map(Double.init)
    case "cutoffs.loyalOrders": Double(self.cutoffs.loyalOrders)
    case "rfm.minOrders": Double(rfm.minOrders)
    default: SegmentThreshold.allCases.first { $0.path == path }.map { segments[$0] }
    }
  }
}

extension SegmentRule {
  /// The rule as it is evaluated: settings replaced by their numbers, and money in minor units.
  ///
  /// Bounds are then `.number` or `.shop(plus:)`; only a setting without a number (a cut-off where
  /// nobody ordered) stays, and a comparison with it is unknown. To be applied once.
  package func resolved(by settings: Settings, cutoffs: Cutoffs?) -> SegmentRule {
    let condition: Condition =
      switch self.condition {
      case .all(let rules): .all(rules.map { $0.resolved(by: settings, cutoffs: cutoffs) })
      case .any(let rules): .any(rules.map { $0.resolved(by: settings, cutoffs: cutoffs) })
      case .not(let rule): .not(rule.resolved(by: settings, cutoffs: cutoffs))
      case .segment: self.condition
      case .test(let fact, let comparison):
        .test(
          fact,
          comparison.mapBounds { $0.resolved(of: fact, by: settings, cutoffs: cutoffs) })
      }
    return SegmentRule(condition, at: location)
  }
}

extension SegmentRule.Comparison {
  fileprivate func mapBounds(_ change: (SegmentRule.Bound) -> SegmentRule.Bound) -> Self {
    switch self {
    case .atLeast(let bound): .atLeast(change(bound))
    case .atMost(let bound): .atMost(change(bound))
    case .above(let bound): .above(change(bound))
    case .below(let bound): .below(change(bound))
    case .between(let low, let high): .between(change(low), change(high))
    case .isOneOf, .isFlag, .topFraction, .quintile, .known: self
    }
  }
}

extension SegmentRule.Bound {
  fileprivate func resolved(of fact: Fact, by settings: Settings, cutoffs: Cutoffs?) -> Self {
    let scale = fact.unit == .money ? settings.currency.minorUnitsInOne : 1
    switch self {
    case .number(let number): return .number(number * scale)
    case .setting(let path):
      return settings.bound(path, cutoffs: cutoffs).map { .number($0 * scale) } ?? self
    case .shop(let plus): return .shop(plus: plus * scale)
    case .shopPlusSetting(let path):
      return settings.bound(path, cutoffs: cutoffs).map { .shop(plus: $0 * scale) } ?? self
    }
  }
}

extension Currency {
  /// Minor units in one unit of the currency: 100 for USD, 1 for IRR without digits.
  package var minorUnitsInOne: Double {
    (0..<minorDigits).reduce(1) { scale, _ in scale * 10 }
  }
}
