import Foundation
package import MoshtariCore

/// A report as it was published: its figures, and all that they were made of.
///
/// `moshtari build --edition ID` keeps one as `editions/ID.json` in the report folder; every build reads those that
/// are there. It holds what `report.json` holds of customers, and nothing else of them.
package struct Edition: Equatable, Sendable {
  /// The version of the file's form that this program writes and reads.
  package static let currentSchema = 1

  package var schema = currentSchema
  /// Its name: letters, digits, `-`, `.` and `_`, such as `2026-W47` (`EditionID`).
  package var id: String
  /// The day that its figures are as of.
  package var asOf: Day
  /// The day on which it was made, in the report's time zone.
  package var made: Day
  /// The version of the program that made it.
  package var program: String
  /// `moshtari.yaml` as it was.
  package var settings: KeptText
  /// The data that were read, by path in UTF-8 order.
  package var inputs: [Input]
  /// Texts, pictures and theme files of the report folder, by path in UTF-8 order.
  package var texts: [Input]
  /// The edition before it, which `flows.sinceEdition` of the report was measured against; nil where there was none.
  package var previous: Input?
  /// What each figure meant, in the order of their ids in UTF-8.
  package var definitions: [KeptDefinition]
  /// The rule of each segment that a rule made, built-in ones included, by segment in UTF-8 order.
  package var rules: [KeptRule]
  /// The figures.
  package var report: KeptReport

  package init(
    id: String, asOf: Day, made: Day, program: String, settings: KeptText, inputs: [Input],
    texts: [Input] = [], previous: Input? = nil, definitions: [KeptDefinition] = [],
    rules: [KeptRule] = [], report: KeptReport
  ) {
    (self.id, self.asOf, self.made, self.program) = (id, asOf, made, program)
    (self.settings, self.inputs, self.texts, self.previous) = (settings, inputs, texts, previous)
    (self.definitions, self.rules, self.report) = (definitions, rules, report)
  }

  /// Editions in the order of their as-of days, those of one day as they were made, then by id in UTF-8.
  package static func isBefore(_ a: Edition, _ b: Edition) -> Bool {
    if a.asOf != b.asOf { return a.asOf < b.asOf }
    return a.made != b.made ? a.made < b.made : isBeforeInBytes(a.id, b.id)
  }
}

extension Edition: Codable {
  /// The report, which is the largest part, is written and read apart (`json`).
  private enum CodingKeys: String, CodingKey {
    case schema, id, asOf, made, program, settings, inputs, texts, previous, definitions, rules
  }

  /// With an empty report.
  package init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try parts.decode(String.self, forKey: .id),
      asOf: try parts.decode(Day.self, forKey: .asOf),
      made: try parts.decode(Day.self, forKey: .made),
      program: try parts.decode(String.self, forKey: .program),
      settings: try parts.decode(KeptText.self, forKey: .settings),
      inputs: try parts.decode([Input].self, forKey: .inputs),
      texts: try parts.decode([Input].self, forKey: .texts),
      previous: try parts.decodeIfPresent(Input.self, forKey: .previous),
      definitions: try parts.decode([KeptDefinition].self, forKey: .definitions),
      rules: try parts.decode([KeptRule].self, forKey: .rules), report: KeptReport(json: []))
    schema = try parts.decode(Int.self, forKey: .schema)
  }
}

/// A text and its digest.
package struct KeptText: Codable, Equatable, Sendable {
  package var text: String
  /// Of its UTF-8, lower-case hexadecimal.
  package var sha256: String
}

/// What a figure meant when the edition was made.
package struct KeptDefinition: Codable, Equatable, Sendable {
  /// The first address that it covers.
  package var id: String
  package var name: LocalizedText
  /// What it is in words, and below it the formula.
  package var text: LocalizedText
  /// Of all that it says, source, dialect and tables included.
  package var sha256: String
}

/// The rule that made a segment when the edition was made.
package struct KeptRule: Codable, Equatable, Sendable {
  /// The segment's id.
  package var segment: String
  package var title: LocalizedText
  package var family: String
  /// The rule as a front matter would write it, without comments, in one form whoever wrote it.
  package var text: String
}

/// The bytes of a report's JSON, without spaces between its parts.
package struct KeptReport: Equatable, Sendable {
  package var json: [UInt8]

  package init(json: [UInt8]) { self.json = json }

  package init(_ report: Report) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    json = Array(try encoder.encode(report))
  }

  /// Its figures by address. The tree is made anew by each call, which takes time: whoever asks for many
  /// addresses keeps it.
  package func tree() -> ReportTree { ReportTree(root: JSONText.node(of: json)) }
}
