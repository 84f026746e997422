extension ReportSchema {
  /// `topics`.
  static let topics = Shape.object(
    [
      "comments": .integer, "tested": .integer,
      "changes": .array(
        .object([
          "term": .string, "now": .estimate, "before": .estimate, "value": .number,
          "low": .number, "high": .number, "p": .number, "people": .integer,
          "verdict": .oneOf(Verdict.allCases.map(\.rawValue)),
        ])),
    ],
    optional: [
      "comparison": .object([
        "basis": .oneOf(TopicComparison.Basis.allCases.map(\.rawValue)),
        "nowFrom": .month, "nowTo": .month, "beforeFrom": .month, "beforeTo": .month,
        "nowWriters": .integer, "beforeWriters": .integer,
      ]), "reason": .oneOf(AbsenceReason.allCases.map(\.rawValue)),
      "touchpoints": .array(topicGroup), "products": .array(topicGroup),
    ])

  private static let topicGroup = Shape.object(
    [
      "key": .string, "writers": .integerOrNull, "tested": .integer,
      "terms": .array(
        .object([
          "term": .string, "value": .number, "low": .number, "high": .number, "z": .number,
          "inside": .estimate, "outside": .estimate,
        ])),
    ], optional: ["reason": .oneOf(AbsenceReason.allCases.map(\.rawValue))])
}

extension FigureUnit {
  /// Fields of `Topics`; nil for all others.
  static func ofTopics(_ name: String, in fields: [String]) -> FigureUnit? {
    guard fields.first == "topics" else { return nil }
    return switch name {
    case "changes": .shareChange
    case "now", "before", "inside", "outside": .share
    case "terms", "z", "p": .ratio
    case "nowFrom", "nowTo", "beforeFrom", "beforeTo": .month
    case "term", "key", "basis", "verdict", "reason": .text
    case "comments", "tested", "people", "writers", "nowWriters", "beforeWriters", "n": .count
    default: nil
    }
  }
}
