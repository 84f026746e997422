extension Fact {
  /// What the numbers of a fact count; `.text` for words and flags.
  ///
  /// Money is in minor units in the facts themselves and in whole units of the report's currency,
  /// as in the tables, in rules.
  package var unit: FigureUnit {
    switch self {
    case .tenureDays, .recencyDays, .lastGapDays, .firstOrderDays, .medianGapDays,
      .secondOrderDays, .contractEndsInDays, .autoRenewStoppedDays, .oldestCartDays,
      .firstVisitDays:
      .days
    case .discountShare, .refundShare, .topProductShare, .topCategoryShare, .topBrandShare,
      .topBranchShare, .topSellerShare, .firstVisitOrderShare,
      .lowestPriceShare, .pAlive:
      .share
    case .revenue, .averageOrderValue, .predictedValue: .money
    case .frequencyPerYear, .gapVariation, .overdueRatio, .topProductLift, .topCategoryLift,
      .topBrandLift, .topBranchLift, .topSellerLift, .expectedOrders90:
      .ratio
    default: form == .number ? .count : .text
    }
  }

  /// The words that the fact is one of; nil where any word may occur, and for numbers and flags.
  package var closedWords: [String]? {
    switch self {
    case .kind: ["individual", "business", "government", "institutional"]
    case .lastAttitudeSignal, .lastSatisfaction: ["good", "neutral", "bad"]
    default: nil
    }
  }
}
