/// The parts of loyalty and customer orientation.
extension ReportSchema {
  private static let customerSum = estimate([
    "customers": .integer, "revenue": .integerOrNull, "revenueShare": .numberOrNull,
  ])

  private static let loyaltyShare = estimate([
    "customers": .integer, "unknown": .integer, "unknownShare": .numberOrNull,
    "ofLoyal": .estimate,
  ])

  static let loyalty = Shape.object([
    "share": .estimate,
    "index": estimate([
      "customers": .integer, "known": .integer,
      "components": .object([
        "preference": .estimate, "recommendation": .estimate, "regularity": .estimate,
        "bond": .estimate, "bondIsProxy": .boolean,
      ]),
    ]),
    "object": .map(loyaltyShare), "motive": .map(loyaltyShare), "quadrant": .map(customerSum),
    "unclassified": customerSum,
    "concentration": .array(
      .object(["key": .string, "customers": .integer, "top20Share": .numberOrNull])),
  ])

  static let basket = Shape.object([
    "a": .string, "b": .string, "support": .number, "confidence": .number,
    "confidenceBack": .number, "lift": .number, "low": .number, "high": .number, "n": .integer,
    "people": .integer, "of": .integer,
  ])

  static let price = estimate([
    "day": .day, "title": localized, "sign": .oneOf(["rise", "cut", ""]), "horizon": .integer,
    "baseline": .oneOf(["year-before", "days-before", ""]), "loyal": .estimate,
    "others": .estimate, "loyalBefore": .estimate, "othersBefore": .estimate, "verdict": verdict,
    "ordersBefore": .integer, "ordersEarlier": .integer,
  ])

  static let renewal = Shape.object([
    "rate": .estimate, "contracts": .integer, "renewed": .integer, "fromDay": .day, "toDay": .day,
  ])

  static let referral = Shape.object([
    "rate": .estimate, "new": .integer, "unknown": .integer, "unknownShare": .numberOrNull,
    "referrers": .estimate,
  ])

  static let recipients = Shape.object(
    [
      "share": .estimate, "orders": .integer, "known": .integer,
      "bySegment": .array(estimate(["key": .string])),
    ], optional: ["byKind": .array(estimate(["key": .string]))])

  static let upsell = Shape.object([
    "share": .estimate, "downShare": .estimate,
    "growth": .array(estimate(["orders": .integer])),
  ])

  static let traits = Shape.map(
    .object(["members": .estimate, "others": .estimate], optional: ["difference": difference]))
}
