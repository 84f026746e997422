extension ReportSchema {
  /// `flows.sinceEdition`.
  static let editionFlows = Shape.object([
    "edition": .string, "fromDay": .day, "toDay": .day,
    "lifecycle": .object(["byBehaviour": moneyFlow], optional: ["byRules": moneyFlow]),
    "segments": .array(
      .object(
        ["segment": .string, "byBehaviour": turnover], optional: ["byRules": turnover])),
  ])

  private static let moneyFlow = Shape.object([
    "from": .array(.string), "to": .array(.string),
    "matrix": .array(.array(.integerOrNull)), "revenue": .array(.array(.integerOrNull)),
  ])

  private static let turnover = Shape.object([
    "joined": .integerOrNull, "left": .integerOrNull, "joinedRevenue": .integerOrNull,
    "leftRevenue": .integerOrNull,
  ])
}
