extension ReportSchema {
  /// An element of `decisions`.
  static let decision = Shape.object(
    [
      "id": .string, "since": .day, "figure": .string,
      "direction": .oneOf(ExpectedDirection.allCases.map(\.rawValue)), "until": .month,
      "outcome": .oneOf(DecisionOutcome.allCases.map(\.rawValue)),
    ],
    optional: [
      "owner": localized, "nps": decisionMonths, "csat": decisionMonths,
      "retention": decisionMonths, "contacts": decisionMonths, "count": decisionMonths,
    ])

  private static let decisionMonth = estimate(["period": .month, "complete": .boolean])

  private static let decisionMonths = Shape.object(
    ["before": decisionMonth],
    optional: [
      "now": decisionMonth, "by": .number,
      "change": .object(
        ["value": .numberOrNull, "low": .numberOrNull, "high": .numberOrNull],
        optional: ["reason": absenceReason]),
    ])
}
