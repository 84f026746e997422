import Foundation
import MoshtariContent
import MoshtariCore
import MoshtariMetrics

extension Edition {
  /// The build that `report` came from as an edition.
  ///
  /// - Parameters:
  ///   - previous: the edition that it was measured against.
  ///   - folder: the report folder.
  ///   - json: that of the report, where it is known.
  init(
    id: String, of report: Report, segments: [RuleSegment], made: Day, previous: Edition?,
    folder: String, json: KeptReport? = nil
  ) throws {
    let settings = FileManager.default.contents(atPath: "\(folder)/\(settingsFileName)") ?? Data()
    self.init(
      id: id, asOf: report.meta.asOf, made: made, program: programVersion,
      settings: KeptText(String(decoding: settings, as: UTF8.self)), inputs: report.meta.inputs,
      texts: TextFiles(of: folder).inputs, previous: try previous?.input(),
      definitions: KeptDefinition.all,
      rules: segments.map(KeptRule.init).sorted {
        isBeforeInBytes($0.segment, $1.segment)
      }, report: try json ?? KeptReport(report))
  }

  /// Whether their files differ in nothing but the day on which they were made.
  func isSame(as other: Edition) -> Bool {
    var copy = other
    copy.made = made
    return (try? copy.json()) == (try? json())
  }
}

/// The files of a report folder that people wrote, beside the settings.
struct TextFiles {
  private static let folders = ["images", "notes", "pages", "personas", "segments", "themes"]

  /// By path in UTF-8 order; hidden files and links are left out.
  let inputs: [Input]

  /// Those that lie below the report folder `folder`.
  init(of folder: String) {
    let paths = Self.folders.flatMap { Self.files(below: $0, in: folder) }
    inputs = paths.sorted(by: isBeforeInBytes).compactMap { path in
      FileManager.default.contents(atPath: "\(folder)/\(path)").map {
        Input(of: Array($0), file: path)
      }
    }
  }

  private static func files(below path: String, in folder: String) -> [String] {
    switch try? FileSystem.kind(of: "\(folder)/\(path)") {
    case .file: return [path]
    case .folder:
      let names = (try? FileSystem.names(in: "\(folder)/\(path)")) ?? []
      return names.filter { !$0.hasPrefix(".") }.flatMap {
        files(below: "\(path)/\($0)", in: folder)
      }
    default: return []
    }
  }
}

extension KeptRule {
  init(_ segment: RuleSegment) {
    self.init(
      segment: segment.id, title: segment.title, family: segment.family, text: segment.rule.text)
  }

  /// The segment that it made; nil where its rule asks for what this program does not know.
  var ruleSegment: RuleSegment? {
    SegmentRule(text: text).map {
      RuleSegment(id: segment, title: title, family: family, rule: $0, isBuiltIn: false)
    }
  }
}

extension KeptDefinition {
  /// Of every figure, as this program defines them.
  static let all = allDefinitions.map(KeptDefinition.init).sorted { isBeforeInBytes($0.id, $1.id) }

  init(_ definition: Definition) {
    let text = LocalizedText(
      en: definition.meaning[.en] + "\n" + definition.formula[.en],
      fa: definition.meaning[.fa] + "\n" + definition.formula[.fa])
    let parts =
      definition.addresses
      + Language.allCases.flatMap { language in
        [definition.name, text, definition.dialect ?? LocalizedText("")].map { $0[language] }
      } + [definition.source, String(definition.isOwn)] + definition.tables.map(\.rawValue)
    self.init(
      id: definition.addresses.first ?? "", name: definition.name, text: text,
      sha256: MoshtariSite.sha256(of: Array(parts.joined(separator: "\n").utf8)))
  }
}

extension EarlierEdition {
  /// What `edition` said of segments, for data that hold nothing after its day. Nil where its settings or cut-offs
  /// cannot be read by this program, and where it measured no orders.
  ///
  /// Segments whose rules ask for more than `needs` are left out: their facts were not read.
  init?(_ edition: Edition, rollup: Rollup, needs: RollupNeeds) {
    guard let settings = readSettings(text: edition.settings.text).settings,
      let cutoffs = edition.report.part(Cutoffs.self, at: "cutoffs")
    else { return nil }
    let rules = edition.rules.compactMap(\.ruleSegment)
    self.init(
      id: edition.id, rollup: rollup, settings: settings,
      segments: rules.filter { needs.cover(RollupNeeds(of: [$0])) }, cutoffs: cutoffs)
  }
}
