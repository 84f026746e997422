import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// A report folder that is there for one test.
struct TemporaryFolder {
  let url: URL

  /// The folder with these files, by path.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "moshtari-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(Array(text.utf8), to: path) }
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// What `body` makes of the folder's path; the folder is gone afterwards.
  func read<Value>(_ body: (String) throws -> Value) rethrows -> Value {
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }
}

/// A fault and the whole text that it must be reported with.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  let text: String
  let expected: String

  init(_ name: String, file: String = "", _ text: String, _ expected: String) {
    (self.name, self.file, self.text, self.expected) = (name, file, text, expected)
  }

  var testDescription: String { name }
}

/// The settings of a text, and what is reported of it.
func read(_ text: String) -> (settings: Settings?, report: String) {
  let (settings, diagnostics) = settings(of: SourceText(file: "moshtari.yaml", text: text))
  return (settings, DiagnosticText.list(diagnostics))
}

/// A small report whose numbers the tests of live values write out.
let sampleReport = """
  {
    "meta": {"title": "Sarv <Tea>", "asOf": "2026-11-18", "timezone": "Asia/Tehran"},
    "customers": {"total": 4812, "active": 1284, "previousActive": null},
    "orders": {"averageValue": 4120000, "revenue": 12400000000},
    "growth": {"latest": {"period": "1405-07", "active": 900, "complete": true,
      "retention": {"value": 0.931, "low": 0.9, "high": 0.95, "n": 900}},
      "change": {"from": "1405-06", "to": "1405-07", "value": 0.0124, "low": -0.008, "high": 0.0326,
        "verdict": "unclear"}},
    "nps": {
      "overall": {"value": 38.2, "low": 31.4, "high": 45.1, "n": 412, "promoters": 230},
      "change": {"from": "1405-05", "to": "1405-07", "value": 6, "low": -2.2, "high": 14.3,
        "p": 0.15, "verdict": "unclear"},
      "by": {"region": [{"key": "", "value": null, "reason": "small-group"},
        {"key": "تهران بزرگ", "value": 12, "low": 2, "high": 22, "n": 95},
        {"key": "كرمان ۲", "value": 7, "low": 2, "high": 12, "n": 95},
        {"key": "ري", "value": 1, "low": 0, "high": 2, "n": 95},
        {"key": "رى", "value": 2, "low": 0, "high": 3, "n": 95}]},
      "byMonth": [{"period": "2026-09", "value": -7.6, "low": -15, "high": 0.4, "n": 61},
        {"period": "2026-10", "value": null, "reason": "small-group"}]
    },
    "survival": {"median": {"value": null, "reason": "not-reached"}}
  }
  """

func sampleContext(_ language: Language = .en, links: LinkTargets = .none) throws
  -> RenderingContext
{
  RenderingContext(
    format: FigureFormat(
      language: language, calendar: .persian,
      currency: Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10)),
    report: try ReportTree(json: Data(sampleReport.utf8)), links: links)
}

let sampleLinks = LinkTargets(known: ["pages/pricing.md", "notes/october.md"]) { destination in
  ["pages/pricing.md": "pricing.html", "notes/october.md": "notes.html"][destination]
}

/// A body rendered for the sample report.
func rendered(_ text: String, _ language: Language = .en) throws -> (
  html: String, plain: String, diagnostics: [Diagnostic]
) {
  let body = MarkdownBody(source: SourceText(file: "notes/a.md", text: text))
  let result = render(body, in: try sampleContext(language, links: sampleLinks))
  return (result.html.markup, result.plainText, result.diagnostics)
}
