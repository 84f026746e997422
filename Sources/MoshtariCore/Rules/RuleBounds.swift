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

extension Currency {
  /// Minor units in one unit of the currency: 100 for USD, 1 for IRR without digits.
  package var minorUnitsInOne: Double {
    (0..<minorDigits).reduce(1) { scale, _ in scale * 10 }
  }
}
