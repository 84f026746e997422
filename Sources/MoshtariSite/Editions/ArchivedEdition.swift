import Foundation
import MoshtariCore

/// What pages show of a kept edition: when it was made and what it said of its headline figures, as its
/// file holds them. Nothing is computed anew.
///
/// Of its report only the parts are read that hold those figures and its finding: an archive of years has
/// hundreds of reports.
struct ArchivedEdition: Equatable, Sendable {
  var id: String
  var asOf: Day
  var made: Day
  /// The version of the program that made it.
  var program: String
  /// Those parts, by address.
  var tree: ReportTree
  /// The same, everything else left empty; nil where another version of the program wrote them otherwise.
  var report: Report?

  /// The parts that the finding over a report's first page rests on.
  static let findingParts: Set<String> = ["meta", "customers", "growth", "nps", "csat"]

  /// - Parameter figures: the addresses of the headline figures.
  init(_ edition: Edition, figures: [String]) {
    (id, asOf, made) = (edition.id, edition.asOf, edition.made)
    program = edition.program
    let roots = figures.compactMap { ReportAddress($0)?.steps.first?.name }
    let json = edition.report.json
    let parts = JSONMembers.ranges(of: Self.findingParts.union(roots), in: json) ?? [:]
    let texts = parts.mapValues { json[$0] }
    tree = (try? ReportTree(json: Self.object(texts))) ?? ReportTree(root: .object([:]))
    report = try? Report(json: Self.object(Self.empty.merging(texts) { $1 }))
  }

  /// What a report has whatever its data are.
  private static let empty: [String: ArraySlice<UInt8>] = {
    let quality = (try? JSONEncoder().encode(ReportQuality())) ?? Data("{}".utf8)
    let words = [
      "schema": "1", "segments": "{}", "segmentsWithoutData": "[]", "traits": "{}",
      "personas": "{}", "events": "[]",
    ]
    return words.mapValues { Array($0.utf8)[...] }
      .merging(["quality": Array(quality)[...]]) { $1 }
  }()

  /// An object of these members, in the order of their names.
  private static func object(_ members: [String: ArraySlice<UInt8>]) -> Data {
    var json = Data("{".utf8)
    for (position, name) in members.keys.sorted(by: isBeforeInBytes).enumerated() {
      json += Data("\(position == 0 ? "" : ",")\"\(name)\":".utf8) + Data(members[name] ?? [])
    }
    return json + Data("}".utf8)
  }
}

/// The kept editions, and what changed since the one before.
struct EditionArchive: Equatable, Sendable {
  /// Newest first; with the edition that is being made, where one is.
  var editions: [ArchivedEdition] = []
  /// The id of the edition that the report is; nil where it is none.
  var current: String?
  /// From the last edition before the report's day to the report; nil where there is none.
  var changes: EditionComparison?

  init() {}

  /// - Parameters:
  ///   - kept: in the order of `Edition.isBefore`, the one that is being made among them.
  ///   - figures: the addresses of the headline figures.
  init(kept: [Edition], current: String?, figures: [String], changes: EditionComparison?) {
    editions = kept.reversed().map { ArchivedEdition($0, figures: figures) }
    (self.current, self.changes) = (current, changes)
  }

  var isEmpty: Bool { editions.isEmpty }
}

extension Measured {
  /// The kept editions for the pages, compared with the last of an earlier day.
  var archive: EditionArchive {
    guard !editions.isEmpty else { return EditionArchive() }
    let previous = editions.last { $0.asOf < report.meta.asOf }
    let changes = previous.flatMap { previous in
      present.map { EditionComparison(from: previous, to: $0) }
    }
    let current = present.flatMap { present in editions.first { $0.id == present.id }?.id }
    return EditionArchive(
      kept: editions, current: current, figures: settings.overviewFigures, changes: changes)
  }
}
