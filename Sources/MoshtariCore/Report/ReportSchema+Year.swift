extension ReportSchema {
  /// `year`.
  static let year = Shape.object([:], optional: ["running": review, "complete": review])

  private static let review = Shape.object(
    [
      "name": .string, "now": yearFigures, "nps": .estimate,
      "topCategories": .array(
        .object(["category": .string, "orders": .integer, "share": .estimate])),
      "risers": .array(categoryChange),
      "segments": .array(
        .object([
          "segment": .string, "customers": .integer, "orders": .integer, "revenue": .integerOrNull,
        ])),
    ],
    optional: [
      "before": yearFigures, "npsChange": npsChange,
      "busiestWeek": .object([
        "weeks": .array(.day), "orders": .integer, "compared": .integer,
      ]),
      "busiestWeekday": .object([
        "weekdays": .array(.string), "perDay": .number, "perDayOfAll": .number,
        "orders": .integer,
      ]),
      "busiestDay": .object(["days": .array(.day), "orders": .integer]),
      "bestMonth": .object([
        "months": .array(.month), "rate": .estimate, "compared": .integer, "isClear": .boolean,
      ]),
      "typical": .object([
        "customers": .integer, "orders": .integer, "revenue": .integerOrNull,
      ]),
    ])

  private static let yearFigures = Shape.object([
    "fromDay": .day, "toDay": .day, "customers": .integer, "new": .integer, "returned": .integer,
    "kept": .integer, "lost": .integer, "orders": .integer, "revenue": .integerOrNull,
  ])

  private static let npsChange = Shape.object(
    [
      "value": .numberOrNull, "low": .numberOrNull, "high": .numberOrNull, "p": .numberOrNull,
      "verdict": .oneOf(Verdict.allCases.map(\.rawValue)),
    ], optional: ["reason": .oneOf(AbsenceReason.allCases.map(\.rawValue))])
}
