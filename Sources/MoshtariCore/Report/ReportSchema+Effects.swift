extension ReportSchema {
  private static let effectVerdict = Shape.oneOf(EffectVerdict.allCases.map(\.rawValue))

  private static let matchedEffect: [String: Shape] = [
    "returned": .estimate, "matched": .estimate, "difference": .estimate, "placebo": .estimate,
    "n": .integer, "unmatched": .integer, "verdict": effectVerdict,
  ]

  static let experience = Shape.object([
    "horizon": .integer, "fromDay": .dayOrNull, "toDay": .dayOrNull,
    "afterBad": .object(matchedEffect),
    "byKind": .array(.object(matchedEffect.merging(["key": .string]) { $1 })),
  ])

  static let refunds = Shape.object(
    counts("horizon", "unpaid", "open", "repeated").merging([
      "fromDay": .dayOrNull, "toDay": .dayOrNull, "all": .estimate,
      "bySpeed": .array(
        .object([
          "key": .string, "customers": .integer, "returned": .estimate, "standardised": .estimate,
        ])),
    ]) { $1 },
    optional: ["trend": .object(["z": .number, "p": .number, "verdict": verdict])])

  private static let changeEffect = Shape.object([
    "joined": .estimate, "others": .estimate, "difference": .estimate, "placebo": .estimate,
    "verdict": effectVerdict,
  ])

  static let programme = Shape.object([
    "members": .integer, "share": .number, "pointsEarned": .integerOrNull,
    "pointsRedeemed": .integerOrNull, "horizon": .integer, "retention": .estimate,
    "nonMemberRetention": .estimate,
    "tiers": .array(
      .object([
        "key": .string, "members": .integer, "pointsEarned": .integerOrNull,
        "pointsRedeemed": .integerOrNull, "retention": .estimate,
      ])),
    "effect": .object([
      "horizon": .integer, "fromDay": .dayOrNull, "toDay": .dayOrNull, "n": .integer,
      "unmatched": .integer, "orders": changeEffect, "revenue": changeEffect,
    ]),
  ])

  static let carts = Shape.object([
    "fromDay": .dayOrNull, "toDay": .dayOrNull, "days": .integer, "abandoned": .integerOrNull,
    "rate": .estimate, "anonymous": .integer, "open": .integer,
  ])

  private static let firstMonths: [String: Shape] = [
    "newCustomers": .integer, "discounted": .estimate, "spend": .integerOrNull, "cost": .estimate,
    "paybackMonths": .integerOrNull, "observedMonths": .integer,
    "revenuePerCustomer": .numberOrNull,
  ]

  static let acquisition = Shape.object(
    firstMonths.merging([
      "fromDay": .day, "toDay": .day,
      "byChannel": .array(.object(firstMonths.merging(["key": .string]) { $1 })),
    ]) { $1 },
    optional: [
      "keeping": .object([
        "spend": .integer, "kept": .integer, "cost": .estimate, "ratio": .estimate,
      ])
    ])

  static let warning = Shape.object([
    "window": .integer, "since": .dayOrNull, "horizon": .integer, "judgedOn": .dayOrNull,
    "any": .integerOrNull, "anyNew": .integerOrNull, "unsignalled": .estimate,
    "signals": .array(
      .object([
        "signal": .oneOf(WarningSignal.allCases.map(\.rawValue)), "now": .integerOrNull,
        "new": .integerOrNull, "latest": .dayOrNull, "absent": .estimate, "ratio": .estimate,
      ])),
    "bySegment": .array(
      .object([
        "key": .string, "members": .integer, "any": .integerOrNull,
        "signals": .array(.integerOrNull),
      ])),
  ])
}
