import Foundation
import MoshtariCore
import MoshtariText

@testable import MoshtariContent

/// A report of a few figures with the periods before them: retention fell, satisfaction rose, the score is not clear.
private let comparedReport = """
  {
    "meta": {"asOf": "2026-11-18", "calendar": "persian"},
    "customers": {"total": 3000, "active": 1299, "previousActive": 1288},
    "orders": {"count": 20922, "averageValue": 5999511},
    "growth": {
      "monthly": [
        {"period": "1405-06", "active": 800, "churned": 160, "complete": true,
          "retention": {"value": 0.796, "low": 0.766, "high": 0.823, "n": 795}},
        {"period": "1405-07", "active": 804, "churned": 200, "complete": true,
          "retention": {"value": 0.75, "low": 0.719, "high": 0.779, "n": 800}},
        {"period": "1405-08", "active": 400, "churned": 410, "complete": false,
          "retention": {"value": 0.5, "low": 0.47, "high": 0.53, "n": 804}}],
      "latest": {"period": "1405-07", "active": 804, "churned": 200, "complete": true,
        "retention": {"value": 0.75, "low": 0.719, "high": 0.779, "n": 800}},
      "change": {"from": "1405-06", "to": "1405-07", "value": -0.046, "low": -0.087, "high": -0.004,
        "verdict": "fall"},
      "year": {"period": "1405-07", "months": 12,
        "now": {"value": 0.75, "low": 0.719, "high": 0.779, "n": 800},
        "before": {"value": 0.72, "low": 0.709, "high": 0.729, "n": 7790},
        "value": 0.03, "low": -0.002, "high": 0.061, "verdict": "unclear"}
    },
    "nps": {
      "overall": {"value": 36, "low": 33, "high": 39, "n": 3000},
      "byMonth": [
        {"period": "1405-05", "value": null, "reason": "small-group", "complete": true},
        {"period": "1405-06", "value": 28.7, "low": 16, "high": 41, "n": 133, "complete": true},
        {"period": "1405-07", "value": 38.3, "low": 25.4, "high": 49.6, "n": 141, "complete": true}],
      "latest": {"period": "1405-07", "value": 38.3, "low": 25.4, "high": 49.6, "n": 141,
        "complete": true},
      "change": {"from": "1405-06", "to": "1405-07", "value": 9.6, "low": -8.3, "high": 27.1,
        "verdict": "unclear"},
      "by": {"region": [{"key": "تهران", "value": 20, "low": 10, "high": 30, "n": 200},
        {"key": "فارس", "value": 41, "low": 30, "high": 52, "n": 200},
        {"key": "گیلان", "value": 30, "low": 20, "high": 40, "n": 200}]},
      "spread": {"region": {"highest": "فارس", "lowest": "تهران", "value": 21, "low": 3, "high": 39,
        "isClear": true}}
    },
    "csat": {
      "byMonth": [
        {"period": "1405-06", "value": 0.55, "low": 0.45, "high": 0.65, "n": 90, "complete": true},
        {"period": "1405-07", "value": 0.7, "low": 0.6, "high": 0.79, "n": 93, "complete": true}],
      "latest": {"period": "1405-07", "value": 0.7, "low": 0.6, "high": 0.79, "n": 93,
        "complete": true},
      "change": {"from": "1405-06", "to": "1405-07", "value": 0.15, "low": 0.01, "high": 0.28,
        "verdict": "rise"}
    },
    "service": {"contactRate": {"value": 1.4, "low": 1.2, "high": 1.6, "n": 12943}},
    "segments": {
      "loyal": {"count": 780, "previousCount": 748, "share": 0.26,
        "nps": {"value": 62, "low": 55, "high": 69, "n": 300},
        "monthly": [{"period": "1405-06", "count": 700, "complete": true},
          {"period": "1405-07", "count": 748, "complete": true},
          {"period": "1405-08", "count": 780, "complete": false}]},
      "at-risk": {"count": 300, "previousCount": 340, "share": 0.1,
        "nps": {"value": null, "reason": "small-group"}},
      "new": {"count": 90, "previousCount": 40},
      "class-business": {"count": 120, "previousCount": null},
      "dissatisfied": {"count": 50, "previousCount": 50}
    },
    "events": [{"day": "2026-11-02", "title": "A"}]
  }
  """

func comparedContext(_ language: Language = .en) throws -> RenderingContext {
  RenderingContext(
    format: FigureFormat(
      language: language, calendar: .persian,
      currency: Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10)),
    report: try ReportTree(json: Data(comparedReport.utf8)), links: sampleLinks)
}

/// A body rendered for that report.
func compared(_ text: String, _ language: Language = .en) throws -> (
  html: String, plain: String, report: String
) {
  let body = MarkdownBody(source: SourceText(file: "notes/a.md", text: text))
  let result = render(body, in: try comparedContext(language))
  return (result.html.markup, result.plainText, DiagnosticText.list(result.diagnostics))
}
