package import MoshtariCore
import MoshtariText

/// The version of the program.
package let programVersion = "0.1.0"

/// What one build is asked to do.
package struct BuildRequest: Sendable {
  /// The report folder.
  package var folder: String
  /// The folder that becomes the site; nil: everything is done but nothing written.
  package var output: String?
  /// Leave out everything after this day; nil: what the settings say.
  package var asOf: Day?
  /// Now, in seconds since 1970: decides what today is in the report's zone.
  package var now: Int64
  /// Where every rejected row is written; nil: nowhere.
  package var rejectedFile: String?
  /// Whether a gate that stops the publication only warns this time.
  package var publishesAnyway: Bool
  /// The id of the edition that is kept of the build; nil: none is.
  package var edition: String?
  /// Whether an edition of that id may be replaced by a different one.
  package var replacesEdition = false
  /// The edition that is measured anew: by its settings, and against the edition before it alone; nil: the folder is
  /// taken as it is.
  var measuredAgain: Edition?

  package init(
    folder: String, output: String?, asOf: Day?, now: Int64, rejectedFile: String? = nil,
    publishesAnyway: Bool = false, edition: String? = nil, replacesEdition: Bool = false
  ) {
    (self.folder, self.output, self.asOf) = (folder, output, asOf)
    self.publishesAnyway = publishesAnyway
    (self.now, self.rejectedFile) = (now, rejectedFile)
    (self.edition, self.replacesEdition) = (edition, replacesEdition)
  }
}

/// The steps of a build, in order.
package enum BuildPhase: Hashable, Sendable {
  case settings
  case reading(Table)
  case measuring, texts, pages, writing

  /// As it stands at the start of a progress line.
  package var name: String {
    switch self {
    case .settings: "settings"
    case .reading(let table): "reading \(table.rawValue)"
    case .measuring: "measuring"
    case .texts: "texts"
    case .pages: "pages and links"
    case .writing: "writing"
    }
  }
}

/// What a build says of itself when it is done: the phase it is in and how much of it, 0...1.
package typealias BuildProgress = @Sendable (BuildPhase, Double) -> Void

/// What every command ends with.
package protocol Outcome {
  var diagnostics: [Diagnostic] { get }
}

extension Outcome {
  /// 2 where the program cannot run, 1 where settings, texts or data have faults, else 0.
  package var exitCode: Int32 {
    if diagnostics.contains(where: { $0.severity == .fatal }) { return 2 }
    return diagnostics.contains { $0.severity == .error } ? 1 : 0
  }
}

package struct BuildOutcome: Outcome, Sendable {
  /// Faults, warnings and the first rejections of each reason.
  package var diagnostics: [Diagnostic]
  /// Nil where there was a fault.
  package var summary: BuildSummary?
}

package struct ExplainOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  package var explanation: Explanation?
}

/// What was done, in numbers.
package struct BuildSummary: Sendable, Equatable {
  package var rows: [(table: Table, counts: RowCounts)]
  package var pageCount: Int
  package var byteCount: Int
  package var asOf: Day

  package static func == (a: BuildSummary, b: BuildSummary) -> Bool {
    a.pageCount == b.pageCount && a.byteCount == b.byteCount && a.asOf == b.asOf
      && a.rows.map(\.table) == b.rows.map(\.table) && a.rows.map(\.counts) == b.rows.map(\.counts)
  }

  init(rows: [(table: Table, counts: RowCounts)], pageCount: Int, byteCount: Int, asOf: Day) {
    (self.rows, self.pageCount) = (rows, pageCount)
    (self.byteCount, self.asOf) = (byteCount, asOf)
  }

  init(_ report: Report, pageCount: Int, tree: SiteTree) {
    rows = Table.allCases.compactMap { table in
      report.meta.rows[table.rawValue].map { (table: table, counts: $0) }
    }
    self.pageCount = pageCount
    byteCount = tree.files.reduce(0) { $0 + $1.bytes.count }
    asOf = report.meta.asOf
  }

  /// A few lines for the terminal; `output` is where the site is, nil where nothing was written.
  package func text(output: String?) -> String {
    let format = FigureFormat(
      language: .en, calendar: .gregorian, currency: Currency(code: "USD", minorDigits: 2))
    let tables = rows.map { row in
      let left = row.counts.read - row.counts.accepted
      let out = left == 0 ? "" : " (\(format.count(left)) left out)"
      let accepted = row.counts.accepted
      let name = accepted == 1 ? row.table.singular : row.table.rawValue
      return "\(format.count(accepted)) \(name)\(out)"
    }
    let read = "As of \(format.dayInBothCalendars(asOf)): \(tables.joined(separator: ", "))."
    let size = format.decimal(Double(byteCount) / 1e6, digits: 1)
    let made = "\(format.count(pageCount)) \(pageCount == 1 ? "page" : "pages"), \(size) MB"
    return read + "\n" + (output.map { "\(made) in \($0)." } ?? "\(made): nothing to refuse.")
  }
}

extension Table {
  /// What one row is called.
  fileprivate var singular: String {
    rawValue.hasSuffix("s") ? String(rawValue.dropLast()) : rawValue
  }
}
