package import Foundation

/// The JSON Schema (draft 2020-12) of `report.json`.
///
/// Written beside the report for other programs. A test holds reports of every shape against it.
package enum ReportSchema {
  /// The bytes of `report.schema.json`.
  package static func json() throws -> Data {
    let object = try JSONSerialization.data(
      withJSONObject: schema.json, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return object + Data("\n".utf8)
  }

  static let schema = Shape.raw([
    "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
    "title": .text("Moshtari report"),
    "$defs": .raw([
      "estimate": estimate([:]),
      "npsGroup": estimate(npsCounts),
    ]),
    "type": .text("object"),
    "additionalProperties": .flag(false),
    "required": .list([
      "schema", "meta", "customers", "segments", "segmentsWithoutData", "personas", "events",
      "quality", "traits",
    ]),
    "properties": .raw([
      "schema": .raw(["const": .number(1)]),
      "meta": meta, "customers": customers, "orders": orders, "cutoffs": cutoffs,
      "repeat": .object([
        "rate": .estimate,
        "ladder": .array(ladderRung),
      ]),
      "rfm": .object([
        "customers": .integer,
        "cells": .array(
          .object(["r": .integer, "f": .integer, "count": .integer, "revenue": .integerOrNull])),
      ]),
      "segments": .map(segment), "segmentsWithoutData": .array(segmentWithoutData),
      "visitors": visitors, "overlaps": overlaps, "flows": flows, "retention": retention,
      "growth": growth,
      "survival": survival, "churn": churn, "onboarding": onboarding,
      "concentration": concentration, "value": value, "demand": demand,
      "digest": digest,
      "categories": categories, "year": year, "realPrices": realPrices,
      "nps": nps,
      "csat": csat, "effort": effort, "voice": voice, "topics": topics, "service": service,
      "personas": .map(persona), "events": .array(event), "decisions": .array(decision),
      "quality": quality,
      "loyalty": loyalty, "baskets": .array(basket), "prices": .array(price), "renewal": renewal,
      "referral": referral, "recipients": recipients, "upsell": upsell, "traits": .map(traits),
      "experience": experience, "refunds": refunds, "programme": programme, "carts": carts,
      "acquisition": acquisition, "warning": warning, "alerts": .array(alert),
    ]),
  ])

  // MARK: Parts

  private static let meta = Shape.object(
    [
      "title": localized, "asOf": .day, "calendar": .oneOf(["gregorian", "persian"]),
      "week": .oneOf(["monday", "saturday", "sunday"]), "timezone": .string,
      "currency": .object(
        ["code": .string, "minorDigits": .integer, "displayDivisor": .integer],
        optional: ["displayUnit": .string]),
      "prices": .oneOf(["nominal", "deflated"]), "firstOrderDay": .dayOrNull,
      "lastOrderDay": .dayOrNull, "firstFeedbackDay": .dayOrNull, "lastFeedbackDay": .dayOrNull,
      "privacyK": .integer, "lowBase": .integer,
      "rows": .map(
        .object(
          counts("read", "accepted", "rejected", "duplicates", "afterAsOf", "notOrders"))),
      "inputs": .array(.object(["file": .string, "bytes": .integer, "sha256": .string])),
    ])

  private static let customers = Shape.object(
    counts("total", "ordering").merging([
      "active": .integerOrNull, "previousActive": .integerOrNull,
      "revenue": .integerOrNull,
      "ordersPerCustomer": .numberOrNull, "medianRecency": .integerOrNull,
      "averageOrderValue": .numberOrNull, "discountShare": .numberOrNull,
      "refundShare": .numberOrNull,
      "monthly": .array(
        .object([
          "period": .month, "active": .integer, "retention": .estimate, "complete": .boolean,
        ])),
      "quarterly": .array(
        .object(["period": .quarter, "active": .integer, "complete": .boolean])),
    ]) { $1 })

  private static let orders = Shape.object(
    counts("count", "discounted", "refunded", "anonymous").merging([
      "revenue": .integerOrNull, "averageValue": .numberOrNull,
    ]) { $1 })

  private static let cutoffs = Shape.object(
    counts("active", "churned", "customers").merging([
      "source": .oneOf(["data", "settings", "default"]),
      "byKind": .map(.object(counts("active", "churned", "customers"))),
    ]) { $1 })

  private static let segment = Shape.object(
    [
      "family": .string, "count": .integer, "unknown": .integer, "share": .numberOrNull,
      "revenue": .integerOrNull, "revenueShare": .numberOrNull,
      "ordersPerCustomer": .numberOrNull, "medianRecency": .integerOrNull,
      "averageOrderValue": .numberOrNull, "discountShare": .numberOrNull,
      "refundShare": .numberOrNull, "nps": .npsGroup, "previousCount": .integerOrNull,
      "monthly": .array(
        .object([
          "period": .month, "count": .integer, "retention": .estimate, "complete": .boolean,
        ])), "quotes": .array(quote),
      "cohortRetention": .array(estimate(["k": .integer, "cohorts": .integer])),
    ],
    optional: [
      "ratings": dimensions(npsByKey), "moves": moves, "npsDifference": difference,
      "returnDifference": difference,
    ])

  private static let moves = Shape.object([
    "fromDay": .day, "toDay": .day, "stayed": .integerOrNull, "joined": .integerOrNull,
    "left": .integerOrNull, "from": .array(stateCount), "to": .array(stateCount),
  ])
  private static let stateCount = Shape.object(["state": .string, "count": .integerOrNull])

  private static let overlaps = Shape.object([
    "segments": .array(.string), "columns": .array(.string),
    "matrix": .array(.array(.integerOrNull)),
  ])

  private static let segmentWithoutData = Shape.object([
    "id": .string, "facts": .array(.string),
  ])

  private static let flows = Shape.object(
    [:],
    optional: [
      "lifecycle": flow, "rfm": flow, "satisfaction-loyalty": flow, "sinceEdition": editionFlows,
    ])

  private static let flow = Shape.object([
    "fromDay": .day, "toDay": .day, "from": .array(.string), "to": .array(.string),
    "matrix": .array(.array(.integerOrNull)), "both": .integerOrNull, "moved": .integerOrNull,
  ])

  private static let retention = Shape.object(
    [
      "monthly": .object(
        [
          "cohorts": .array(
            .object([
              "cohort": .month, "size": .integer, "active": .array(.integerOrNull),
              "revenue": .array(.integerOrNull), "lastComplete": .integer,
            ])),
          "overall": .array(estimate(["k": .integer, "cohorts": .integer])),
        ], optional: ["change": cohortComparison])
    ].merging(retentionFields) { $1 }, optional: ["revenue": revenueRetention])

  private static let cohortComparison = Shape.object([
    "k": .integer, "from": .month, "to": .month, "cohorts": .integer, "newer": .estimate,
    "older": .estimate, "value": .number, "low": .number, "high": .number, "verdict": verdict,
  ])

  private static func growth(of period: Shape) -> Shape {
    .object(
      counts("active", "new", "retained", "resurrected", "churned").merging([
        "period": period, "quickRatio": .numberOrNull, "retention": .estimate,
        "complete": .boolean,
        "revenue": .integerOrNull, "newRevenue": .integerOrNull,
        "resurrectedRevenue": .integerOrNull, "expansion": .integerOrNull,
        "contraction": .integerOrNull, "churnedRevenue": .integerOrNull,
      ]) { $1 })
  }

  private static let growth = Shape.object(
    ["monthly": .array(growth(of: .month)), "quarterly": .array(growth(of: .quarter))],
    optional: [
      "latest": growth(of: .month), "change": change([:]), "year": yearComparison,
      "latestQuarter": growth(of: .quarter), "quarterChange": change([:], of: .quarter),
    ])

  static let verdict = Shape.oneOf(Verdict.allCases.map(\.rawValue))

  private static let yearComparison = Shape.object([
    "period": .month, "months": .integer, "now": .estimate, "before": .estimate,
    "value": .number, "low": .number, "high": .number, "verdict": verdict,
  ])

  static let spread = dimensions(
    group: .object([
      "highest": .string, "lowest": .string, "groups": .integer, "value": .number,
      "low": .number, "high": .number, "isClear": .boolean, "isHighestAlone": .boolean,
      "isLowestAlone": .boolean,
    ]))

  /// A difference between two months, with other fields beside it.
  private static func change(_ others: [String: Shape], of period: Shape = .month) -> Shape {
    .object(
      others.merging([
        "from": period, "to": period, "value": .numberOrNull, "low": .numberOrNull,
        "high": .numberOrNull, "verdict": verdict,
      ]) { $1 }, optional: ["reason": absenceReason])
  }

  static let absenceReason = Shape.oneOf(AbsenceReason.allCases.map(\.rawValue))

  private static let survival = Shape.object(
    counts("customers", "events", "lastDay").merging([
      "median": .estimate, "secondOrder": .array(survivalStep), "by": survivalByDimension,
      "orders": .array(nextOrder),
    ]) { $1 }, optional: ["silence": silence, "tenure": tenure])

  private static let concentration = Shape.object(
    counts("customers", "nonPositive").merging([
      "gini": .numberOrNull, "top20Share": .numberOrNull, "top10Share": .numberOrNull,
      "top1Share": .numberOrNull, "customersFor80": .integerOrNull,
      "lorenz": .array(.object(["percent": .integer, "share": .number])),
    ]) { $1 })

  private static let visitors = Shape.object([
    "fromDay": .day, "toDay": .day, "total": .integer, "previousTotal": .integerOrNull,
    "inNone": .integerOrNull,
    "families": .array(
      .object(
        [
          "key": .string, "count": .integerOrNull, "previousCount": .integerOrNull,
          "share": .estimate,
        ], optional: ["change": difference])),
  ])

  private static let purchaseModel = Shape.object([
    "name": .oneOf(["BG/NBD", "MBG/NBD"]), "r": .number, "alpha": .number, "a": .number,
    "b": .number, "standardErrors": .array(.number), "logLikelihood": .number,
    "identified": .boolean,
  ])

  private static let value = Shape.object(
    [
      "customers": .integer, "model": purchaseModel, "other": purchaseModel, "alive": .estimate,
      "expectedOrders90": .estimate, "predictedValue": .estimate,
      "byOrders": .array(
        .object([
          "key": .string, "customers": .integer, "alive": .estimate,
          "expectedOrders90": .estimate, "predictedValue": .estimate,
        ])),
    ],
    optional: [
      "gammaGamma": .object([
        "p": .number, "q": .number, "v": .number, "logLikelihood": .number, "customers": .integer,
        "excluded": .integer, "correlation": .numberOrNull, "mean": .numberOrNull,
      ]),
      "holdout": .object([
        "fromDay": .day, "toDay": .day, "customers": .integer, "happened": .integer,
        "expected": .number, "otherExpected": .number, "bias": .numberOrNull,
      ]),
    ])

  private static let npsCounts: [String: Shape] = [
    "promoters": .integerOrNull, "passives": .integerOrNull, "detractors": .integerOrNull,
  ]

  private static let npsByKey = estimate(npsCounts.merging(["key": .string]) { $1 })

  private static func nps(of period: Shape) -> Shape {
    estimate(npsCounts.merging(["period": period, "complete": .boolean]) { $1 })
  }

  private static let nps = Shape.object(
    [
      "survey": .string,
      "overall": estimate(
        npsCounts.merging(counts("invalid", "unanswered")) { $1 }
          .merging(["scores": .array(.integer)]) { $1 }),
      "byMonth": .array(nps(of: .month)), "byQuarter": .array(nps(of: .quarter)),
      "by": dimensions(npsByKey), "bySurvey": .array(npsByKey), "spread": spread,
      "rolling": .array(nps(of: .month)),
    ],
    optional: [
      "latest": nps(of: .month), "weighted": .estimate, "change": change(["p": .numberOrNull]),
      "latestQuarter": nps(of: .quarter),
      "quarterChange": change(["p": .numberOrNull], of: .quarter), "year": yearComparison,
    ].merging(npsDetails) { $1 })

  private static func csat(of period: Shape) -> Shape {
    estimate(["period": period, "complete": .boolean])
  }

  private static let csat = Shape.object(
    [
      "overall": estimate(
        ["mean": .numberOrNull].merging(counts("invalid", "unanswered")) { $1 }),
      "byMonth": .array(csat(of: .month)), "byQuarter": .array(csat(of: .quarter)),
      "by": dimensions(estimate(["key": .string])), "scaleLow": .integer, "scaleHigh": .integer,
      "spread": spread,
    ],
    optional: [
      "latest": csat(of: .month), "change": change([:]), "year": yearComparison,
      "latestQuarter": csat(of: .quarter), "quarterChange": change([:], of: .quarter),
    ].merging(csatDetails) { $1 })

  private static let persona = Shape.object(
    [
      "segment": .string, "size": .integer,
      "facts": .object([
        "share": .numberOrNull, "revenueShare": .numberOrNull, "ordersPerCustomer": .numberOrNull,
        "medianRecency": .integerOrNull, "nps": .estimate,
      ]),
      "claims": .array(
        .object(
          ["kind": .string, "text": localized, "count": .integerOrNull, "of": .integer],
          optional: ["source": localized])),
      "evidence": .object([
        "interviews": .integer, "answers": .integerOrNull, "months": .integer, "met": .integer,
        "strength": .oneOf(EvidenceStrength.allCases.map(\.rawValue)), "reviewed": .dayOrNull,
        "stale": .boolean,
      ]),
      "comparison": .object(
        [:],
        optional: Dictionary(
          uniqueKeysWithValues: ComparisonMeasure.allCases.map { ($0.rawValue, comparison) })),
      "quotes": .array(quote),
    ],
    optional: [
      "survival": .object(["members": .array(activeStep), "all": .array(activeStep)]),
      "hours": .object([
        "days": .array(.string), "parts": .array(.string), "shares": .array(.array(.number)),
        "orders": .integer, "customers": .integer,
      ]),
    ])

  private static let comparison = Shape.object(
    ["members": .estimate, "all": .estimate], optional: ["difference": difference])

  static let difference = Shape.object([
    "value": .number, "low": .numberOrNull, "high": .numberOrNull,
    "verdict": .oneOf(ComparisonVerdict.allCases.map(\.rawValue)),
  ])

  private static let activeStep = Shape.object([
    "month": .integer, "survival": .number, "low": .numberOrNull, "high": .numberOrNull,
    "atRisk": .integer,
  ])

  private static let quote = Shape.object([
    "text": .string, "kind": .string, "tone": .oneOf(QuoteTone.allCases.map(\.rawValue)),
    "score": .integerOrNull, "period": .month, "touchpoint": .string,
  ])

  private static let event = Shape.object([
    "day": .day, "end": .dayOrNull, "title": localized, "kind": .string,
  ])

  private static let quality = Shape.object([
    "rejected": .array(
      .object([
        "table": .string, "code": .string, "count": .integer,
        "examples": .array(
          .object(["file": .string, "line": .integer, "column": .integer, "code": .string])),
      ])),
    "unknownColumns": .map(.array(.string)), "undeclaredCustomers": .integer,
    "warnings": .map(.integer), "rejectedShare": .map(.numberOrNull),
  ])

  static let localized = Shape.raw([
    "type": .list(["string", "object"]),
    "additionalProperties": .raw(["type": .text("string")]),
  ])

  static func dimensions(_ group: Shape) -> Shape { dimensions(group: .array(group)) }

  static func dimensions(group: Shape) -> Shape {
    let names = ["region", "kind", "channel", "touchpoint", "product"]
    return .object([:], optional: Dictionary(uniqueKeysWithValues: names.map { ($0, group) }))
  }

  static func counts(_ names: String...) -> [String: Shape] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .integer) })
  }

  /// An estimate with other fields beside it: a value with its interval, or null with its reason.
  static func estimate(_ others: [String: Shape]) -> Shape {
    .object(
      others.merging(["value": .numberOrNull]) { $1 },
      optional: [
        "low": .numberOrNull, "high": .numberOrNull, "n": .integerOrNull,
        "reason": absenceReason,
      ])
  }
}

/// A piece of a JSON Schema.
indirect enum Shape: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])
  case raw([String: Shape])

  static let string = raw(["type": .text("string")])
  static let boolean = raw(["type": .text("boolean")])
  static let integer = raw(["type": .text("integer")])
  static let number = raw(["type": .text("number")])
  static let integerOrNull = raw(["type": .list(["integer", "null"])])
  static let numberOrNull = raw(["type": .list(["number", "null"])])
  static let day = raw(["type": .text("string"), "pattern": .text("^\\d{4}-\\d{2}-\\d{2}$")])
  static let dayOrNull = raw([
    "type": .list(["string", "null"]), "pattern": .text("^\\d{4}-\\d{2}-\\d{2}$"),
  ])
  static let month = raw(["type": .text("string"), "pattern": .text("^\\d{4}-\\d{2}$")])
  static let quarter = raw(["type": .text("string"), "pattern": .text("^\\d{4}-Q[1-4]$")])
  static let estimate = raw(["$ref": .text("#/$defs/estimate")])
  static let npsGroup = raw(["$ref": .text("#/$defs/npsGroup")])

  static func oneOf(_ words: [String]) -> Shape { raw(["enum": .list(words)]) }
  static func array(_ items: Shape) -> Shape { raw(["type": .text("array"), "items": items]) }
  static func map(_ values: Shape) -> Shape {
    raw(["type": .text("object"), "additionalProperties": values])
  }

  /// An object with these fields and no others.
  static func object(_ required: [String: Shape], optional: [String: Shape] = [:]) -> Shape {
    raw([
      "type": .text("object"), "additionalProperties": .flag(false),
      "required": .list(required.keys.sorted(by: isBeforeInBytes)),
      "properties": .raw(required.merging(optional) { $1 }),
    ])
  }

  /// As `JSONSerialization` takes it.
  var json: Any {
    switch self {
    case .text(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .list(let words): words
    case .raw(let shapes): shapes.mapValues(\.json)
    }
  }
}
