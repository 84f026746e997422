import Foundation
package import MoshtariCore
import MoshtariText

/// How a comparison is written.
package enum DiffFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// For a comment on a merge request: a short table, details folded.
  case markdown
  /// `EditionComparison`.
  case json
}

package struct DiffOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil where one of the two could not be read.
  package var text: String?
}

/// Compares two editions or report files.
///
/// Each of `older` and `newer` is the id of an edition of the report folder `folder`, or the path of an edition file or
/// of a `report.json`.
package func compareEditions(
  _ older: String, _ newer: String, in folder: String, format: DiffFormat
) -> DiffOutcome {
  do throws(Diagnostic) {
    let a = try source(older, in: folder), b = try source(newer, in: folder)
    let comparison = EditionComparison(from: a, to: b)
    let warnings = [unlike(a, b)].compactMap { $0 }
    switch format {
    case .json: return DiffOutcome(diagnostics: warnings, text: try comparison.json())
    case .text, .markdown:
      let words = DiffWords(comparison, names: (older, newer), meta: b.report.meta)
      return DiffOutcome(
        diagnostics: warnings, text: format == .text ? words.plain : words.markdown)
    }
  } catch {
    return DiffOutcome(diagnostics: [error], text: nil)
  }
}

/// The edition or report that `name` stands for.
private func source(_ name: String, in folder: String) throws(Diagnostic) -> ReportSource {
  let editions = EditionFolder(report: folder)
  let isEdition = EditionID.fault(of: name) == nil
  if isEdition, FileManager.default.fileExists(atPath: "\(folder)/\(EditionFolder.file(of: name))")
  {
    return ReportSource(try editions.edition(name))
  }
  guard (try? FileSystem.kind(of: name)) == .file,
    let bytes = FileManager.default.contents(atPath: name)
  else { throw noEdition(name, in: editions) }
  if let report = ReportSource(json: Array(bytes)) { return report }
  return ReportSource(try EditionReader(SourceText(file: name, bytes: Array(bytes))).edition)
}

/// The error for an edition that is not there.
func noEdition(_ name: String, in folder: EditionFolder) -> Diagnostic {
  let names = ((try? FileSystem.names(in: folder.path)) ?? []).filter {
    $0.hasSuffix(".json") && !$0.hasPrefix(".")
  }.map { String($0.dropLast(5)) }
  let last = names.suffix(3).map { "`\($0)`" }.joined(separator: ", ")
  let help =
    names.isEmpty
    ? "`moshtari build --edition ID` keeps one"
    : nearestName(to: name, in: names).map { "did you mean `\($0)`?" } ?? "the last are \(last)"
  return Diagnostic(
    .error, "no-such-edition", .fact("there is no edition `\(name)`, and no such file"),
    help: help)
}

/// A warning where numbers of the two do not mean the same.
private func unlike(_ a: ReportSource, _ b: ReportSource) -> Diagnostic? {
  guard let old = a.report.meta, let new = b.report.meta else { return nil }
  let what =
    old.currency != new.currency
    ? "currencies" : old.calendar != new.calendar ? "calendars" : nil
  return what.map {
    Diagnostic(
      .warning, "unlike-reports", .fact("the two reports are in different \($0)"),
      help: "a number that differs may be the same amount or period in another one")
  }
}

extension EditionComparison {
  /// The same comparison gives the same bytes: keys sorted.
  func json() throws(Diagnostic) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      throw Diagnostic(.fatal, "not-json", .fact("the comparison cannot be written as JSON"))
    }
  }
}
