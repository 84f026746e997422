extension ReportSchema {
  /// `realPrices`.
  static let realPrices = Shape.object(
    [
      "month": .month, "rise": .numberOrNull, "orders": pricedOrders,
      "monthly": .array(
        .object([
          "period": .month, "level": .numberOrNull, "orders": pricedOrders, "complete": .boolean,
        ])), "years": .array(pricedYear),
    ],
    optional: [
      "twelveMonths": pricedYear,
      "nominalRetention": .object([
        "nrr": .estimate, "grr": .estimate, "tenuredNRR": .estimate, "tenuredGRR": .estimate,
      ]),
    ])

  private static let pricedOrders = Shape.object([
    "count": .integer, "revenue": .integerOrNull, "realRevenue": .integerOrNull,
    "averageValue": .numberOrNull, "realAverageValue": .numberOrNull,
  ])

  private static let pricedYear = Shape.object(
    [
      "name": .string, "fromDay": .day, "toDay": .day, "now": pricedOrders,
      "change": .numberOrNull, "realChange": .numberOrNull,
    ], optional: ["before": pricedOrders])
}

extension FigureUnit {
  /// Fields of `RealPrices`; nil for all others.
  static func ofRealPrices(_ name: String, in fields: [String]) -> FigureUnit? {
    guard fields.first == "realPrices" else { return nil }
    return switch name {
    case "revenue", "realRevenue", "averageValue", "realAverageValue": .money
    case "month", "period": .month
    case "rise", "change", "realChange", "nominalRetention": .share
    case "level": .ratio
    case "fromDay", "toDay": .date
    case "name": .text
    case "count": .count
    default: nil
    }
  }
}
