extension ReportSchema {
  /// `categories`.
  static let categories = Shape.object(
    [
      "monthly": .array(
        .object([
          "period": .month, "category": .string, "orders": .integerOrNull, "share": .estimate,
          "complete": .boolean,
        ])),
      "changes": .array(categoryChange),
    ],
    optional: [
      "comparison": .object([
        "basis": .oneOf(CategoryComparison.Basis.allCases.map(\.rawValue)),
        "nowFrom": .month, "nowTo": .month, "beforeFrom": .month, "beforeTo": .month,
        "nowOrders": .integer, "beforeOrders": .integer, "unknown": .integer,
      ]), "reason": .oneOf(AbsenceReason.allCases.map(\.rawValue)),
    ])

  /// One element of `categories.changes`.
  static let categoryChange = Shape.object([
    "category": .string, "now": .estimate, "before": .estimate, "value": .numberOrNull,
    "low": .numberOrNull, "high": .numberOrNull, "p": .numberOrNull,
    "verdict": .oneOf(Verdict.allCases.map(\.rawValue)),
  ])
}
