/// What is told of feedback beside the scores.
extension ReportSchema {
  static let npsDetails: [String: Shape] = [
    "response": .object([
      "invitations": .integer, "open": .integer, "rate": .estimate, "items": .estimate,
      "comments": .estimate,
      "byMonth": .array(estimate(["period": .month, "complete": .boolean])),
    ]),
    "responseWeighted": .estimate,
    "weighting": .object([
      "population": .oneOf(["invited", "active"]), "raw": .estimate, "effective": .numberOrNull,
      "isUneven": .boolean, "representativeness": .estimate,
      "cells": .array(
        .object([
          "state": .string, "kind": .string, "asked": .integer, "rate": .estimate,
          "weight": .number,
        ])),
    ]),
    "decomposition": .object(
      ["from": .month, "to": .month, "value": .number],
      optional: Dictionary(
        uniqueKeysWithValues: ["region", "kind", "channel", "lifecycle"].map { ($0, mixAndRate) })
    ),
  ]

  private static let mixAndRate = Shape.object([
    "groups": .integer, "mix": .estimate, "rate": .estimate,
  ])

  static let csatDetails: [String: Shape] = [
    "weekly": weekly([:]),
    "weeklyBy": .object(
      [:],
      optional: [
        "touchpoint": .array(weekly(["key": .string])), "product": .array(weekly(["key": .string])),
      ]),
  ]

  private static func weekly(_ others: [String: Shape]) -> Shape {
    .object(
      others.merging([
        "spanWeeks": .integer,
        "weeks": .array(
          .object(
            ["week": .day, "share": .estimate, "complete": .boolean],
            optional: ["signal": .oneOf(ProcessSignal.allCases.map(\.rawValue))])),
      ]) { $1 },
      optional: [
        "limits": .object([
          "centre": .number, "low": .number, "high": .number, "rangeLimit": .number,
          "points": .integer, "fromDay": .day, "toDay": .day,
        ]), "reason": absenceReason,
      ])
  }

  static let effort = Shape.object([
    "overall": .estimate, "easy": .estimate, "by": dimensions(estimate(["key": .string])),
    "better": .oneOf(["higher", "lower"]), "scaleLow": .integer, "scaleHigh": .integer,
    "invalid": .integer, "unanswered": .integer,
  ])

  static let voice = Shape.object([
    "promoters": .integer, "detractors": .integer, "tested": .integer,
    "terms": .array(
      .object([
        "term": .string, "value": .number, "low": .number, "high": .number, "z": .number,
        "promoters": .integer, "detractors": .integer, "people": .integer,
      ])),
  ])

  static let service = Shape.object(
    [
      "fromDay": .day, "toDay": .day, "orders": .integer, "contacts": .integer,
      "complaints": .integer, "contactRate": .estimate, "complaintRate": .estimate,
      "byMonth": .array(estimate(["period": .month, "complete": .boolean])),
      "followUpRate": .estimate,
    ],
    optional: [
      "firstResponse": serviceTime, "resolution": serviceTime,
      "satisfaction": .object([
        "overall": .estimate, "others": .estimate,
        "byTouchpoint": .array(estimate(["key": .string])),
      ]),
    ])

  private static let serviceTime = Shape.object([
    "median": .estimate, "p90": .estimate, "cases": .integer, "open": .integer,
  ])
}
