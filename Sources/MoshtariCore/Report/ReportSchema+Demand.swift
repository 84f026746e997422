extension ReportSchema {
  /// `demand`.
  static let demand = Shape.object(
    [
      "weekly": .array(demandWeek), "forecast": .array(forecastWeek), "score": forecastScore,
      "weekdays": .array(
        .object([
          "weekday": .string, "orders": .integer, "share": .numberOrNull, "weeks": .integer,
        ])),
      "daily": .array(.object(["day": .day, "orders": .integer])),
    ],
    optional: ["latest": demandWeek, "model": forecastModel])

  private static let demandWeek = Shape.object([
    "week": .day, "orders": .integer, "revenue": .integerOrNull, "customers": .integer,
    "complete": .boolean,
  ])

  private static let forecastWeek = Shape.object([
    "week": .day, "orders": .number, "low": .number, "high": .number,
  ])

  private static let forecastMethod = Shape.oneOf(ForecastMethod.allCases.map(\.rawValue))

  private static let forecastModel = Shape.object([
    "name": forecastMethod, "chosen": forecastMethod, "weeks": .integer, "origins": .integer,
    "alpha": .numberOrNull,
  ])

  private static let forecastScore = Shape.object([
    "weeks": .integer, "relativeError": .estimate, "coverage": .estimate,
    "intervalScore": .numberOrNull, "error": .numberOrNull, "levelError": .numberOrNull,
  ])
}
