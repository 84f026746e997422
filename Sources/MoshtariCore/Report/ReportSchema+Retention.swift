/// The shapes of retention in full, churn, survival by groups and onboarding.
extension ReportSchema {
  static let survivalStep = Shape.object([
    "day": .integer, "survival": .number, "low": .numberOrNull, "high": .numberOrNull,
    "atRisk": .integer,
  ])

  static let ladderRung = Shape.object([
    "orders": .integer, "customers": .integer, "next": .estimate, "within90": .estimate,
    "within180": .estimate,
  ])

  private static let average = estimate(["k": .integer, "cohorts": .integer])
  private static let shareAfter = estimate(["k": .integer])
  private static let shareAtDay = estimate(["day": .integer])
  static let watchedShare = estimate(["day": .integer, "atRisk": .integerOrNull])

  static let retentionFields: [String: Shape] = [
    "weekly": .object([
      "cohorts": .array(
        .object([
          "week": .day, "size": .integer, "active": .array(.integerOrNull),
          "lastComplete": .integer,
        ])), "overall": .array(average),
    ]),
    "relative": .array(shareAfter), "onOrAfter": .array(shareAfter),
    "bracket": .array(estimate(["key": .string])),
    "by": dimensions(
      .object(["key": .string, "customers": .integer, "overall": .array(average)])),
    "spread": spread,
  ]

  static let revenueRetention = Shape.object([
    "baseFromDay": .dayOrNull, "fromDay": .dayOrNull, "toDay": .dayOrNull, "nrr": .estimate,
    "grr": .estimate, "tenuredNRR": .estimate, "tenuredGRR": .estimate, "verdict": verdict,
    "byMonth": .array(average),
  ])

  static let churn = Shape.object([
    "dialect": .oneOf(ChurnDialect.allCases.map(\.rawValue)), "headline": .estimate,
    "gap": .estimate, "cutoff": .estimate, "exposure": .estimate, "period": .monthOrNull,
    "events": .integer, "customerDays": .integer,
    "monthly": .array(
      .object([
        "period": .month, "gap": .estimate, "cutoff": .estimate, "exposure": .estimate,
      ])),
  ])

  static let groupTest = Shape.object([
    "chiSquare": .number, "degrees": .integer, "p": .number, "adjusted": .number,
    "groups": .integer, "differs": .boolean,
  ])

  private static let groupedSurvival = Shape.object(
    [
      "groups": .array(
        .object([
          "key": .string, "customers": .integer, "events": .integerOrNull, "median": .estimate,
          "within90": .estimate, "within180": .estimate, "steps": .array(survivalStep),
        ]))
    ], optional: ["test": groupTest])

  static let survivalByDimension = Shape.object(
    [:],
    optional: [
      "kind": groupedSurvival, "channel": groupedSurvival, "region": groupedSurvival,
      "cohort": groupedSurvival,
    ])

  static let silence = Shape.object(
    counts("horizon", "customers", "gaps", "closed", "lastDay").merging([
      "reorder": .array(shareAtDay)
    ]) { $1 })

  static let tenure = Shape.object([
    "customers": .integer, "ended": .integerOrNull, "median": .estimate,
    "steps": .array(survivalStep), "by": survivalByDimension,
  ])

  static let onboarding = Shape.object(
    [
      "customers": .integer, "earlyLoss": .array(watchedShare),
      "byMonth": .array(
        .object(["period": .month, "customers": .integer, "earlyLoss": .array(watchedShare)])),
      "tests": .object([:], optional: ["month": groupTest, "channel": groupTest]),
      "oneAndGone": .estimate,
    ],
    optional: [
      "byChannel": .array(
        .object(["key": .string, "customers": .integer, "earlyLoss": .array(watchedShare)]))
    ])
}

extension Shape {
  static let monthOrNull = raw([
    "type": .list(["string", "null"]), "pattern": .text("^\\d{4}-\\d{2}$"),
  ])
}

extension ReportTree {
  /// The fields that name an element, for the lists of retention, churn, survival and onboarding.
  static let retentionKeys: [String: [String]] = {
    var keys: [String: [String]] = [
      "retention.weekly.cohorts": ["week"], "retention.weekly.overall": ["k"],
      "retention.relative": ["k"], "retention.onOrAfter": ["k"], "retention.bracket": ["key"],
      "retention.revenue.byMonth": ["k"], "churn.monthly": ["period"],
      "survival.silence.reorder": ["day"], "survival.tenure.steps": ["day"],
      "onboarding.earlyLoss": ["day"], "onboarding.byMonth": ["period"],
      "onboarding.byMonth.*.earlyLoss": ["day"], "onboarding.byChannel": ["key"],
      "onboarding.byChannel.*.earlyLoss": ["day"],
    ]
    for dimension in ["kind", "channel", "region"] {
      keys["retention.by.\(dimension)"] = ["key"]
      keys["retention.by.\(dimension).*.overall"] = ["k"]
    }
    keys["survival.orders"] = ["orders"]
    keys["survival.orders.*.within"] = ["day"]
    for dimension in ["kind", "channel", "region", "cohort"] {
      keys["survival.orders.*.by.\(dimension).groups"] = ["key"]
      keys["survival.orders.*.by.\(dimension).groups.*.within"] = ["day"]
      for family in ["survival.by", "survival.tenure.by"] {
        keys["\(family).\(dimension).groups"] = ["key"]
        keys["\(family).\(dimension).groups.*.steps"] = ["day"]
      }
    }
    return keys
  }()
}

extension FigureUnit {
  /// Fields of retention in full, churn, survival by groups and onboarding.
  static func ofRetention(_ name: String, root: String) -> FigureUnit? {
    switch name {
    case "within90", "within180", "earlyLoss", "oneAndGone", "relative", "onOrAfter", "bracket",
      "nrr", "grr", "tenuredNRR", "tenuredGRR", "reorder":
      .share
    case "within": root == "survival" ? .share : nil
    case "steps": ["survival", "onboarding"].contains(root) ? .share : nil
    case "gap", "cutoff", "exposure", "headline": root == "churn" ? .share : nil
    case "byMonth": root == "retention" ? .share : nil
    case "chiSquare", "adjusted": .ratio
    case "horizon": .days
    case "day": root == "onboarding" ? .days : nil
    case "baseFromDay": .date
    case "dialect": .text
    case "events", "customerDays", "degrees", "gaps", "closed", "ended": .count
    default: nil
    }
  }
}
