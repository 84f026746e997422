extension ReportSchema {
  /// `digest`.
  static let digest = Shape.object(
    [
      "week": .day, "lastDay": .day,
      "segments": .array(
        .object([
          "segment": .string, "now": .integer, "before": .integer, "change": .integer,
        ])),
    ],
    optional: [
      "late": .day, "orders": weekFigure, "revenue": weekFigure, "customers": weekFigure,
      "newcomers": weekFigure,
      "expected": .object([
        "week": .day, "orders": .number, "low": .number, "high": .number,
      ]),
      "expectation": verdict, "nps": windowChange, "csat": windowChange,
      "complaints": .object([
        "fromDay": .day, "toDay": .day, "now": .integerOrNull, "before": .integerOrNull,
        "ordersNow": .integer, "ordersBefore": .integer, "ratio": .estimate, "verdict": verdict,
      ]),
    ])

  private static let weekFigure = Shape.object(
    [
      "now": .integerOrNull, "before": .integerOrNull, "yearBefore": .integerOrNull,
      "usual": .numberOrNull, "low": .numberOrNull, "high": .numberOrNull, "weeks": .integer,
      "verdict": verdict, "sinceBefore": verdict,
    ],
    optional: [
      "signal": .oneOf(ProcessSignal.allCases.map(\.rawValue)),
      "reason": .oneOf(AbsenceReason.allCases.map(\.rawValue)),
    ])

  private static let windowChange = Shape.object([
    "fromDay": .day, "toDay": .day, "now": .estimate, "before": .estimate, "value": .numberOrNull,
    "low": .numberOrNull, "high": .numberOrNull, "verdict": verdict,
  ])
}
