import MoshtariCore

/// What `check --format json` prints; `docs/check.schema.json` is its schema.
struct CheckJSON: Encodable {
  private let schema = 1
  private let program = "moshtari \(programVersion)"
  private let exitCode: Int
  private let counts: Counts
  private let summary: Summary?
  private let diagnostics: [Finding]

  init(_ document: CheckDocument) {
    exitCode = Int(document.exitCode)
    counts = Counts(document.diagnostics.map(\.diagnostic))
    summary = document.summary.map(Summary.init)
    diagnostics = document.diagnostics.map(Finding.init)
  }

  var json: String {
    get throws { try jsonText(of: self) }
  }

  private struct Counts: Encodable {
    var errors: Int
    var warnings: Int
    /// Reasons for which rows were rejected; the rows are in the summary.
    var rejections: Int

    init(_ diagnostics: [Diagnostic]) {
      errors = diagnostics.count(where: \.isFault)
      warnings = diagnostics.count { $0.severity == .warning }
      rejections = diagnostics.count { $0.severity == .rejected }
    }
  }

  private struct Summary: Encodable {
    var asOf: String
    var pages: Int
    var bytes: Int
    var tables: [Rows]

    init(_ summary: BuildSummary) {
      (asOf, pages, bytes) = (summary.asOf.iso, summary.pageCount, summary.byteCount)
      tables = summary.rows.map {
        Rows(
          table: $0.table.rawValue, read: $0.counts.read, accepted: $0.counts.accepted,
          rejected: $0.counts.rejected)
      }
    }
  }

  private struct Rows: Encodable {
    var table: String
    var read: Int
    var accepted: Int
    var rejected: Int
  }

  private struct Finding: Encodable {
    var severity: String
    var code: String
    var message: String
    var help: String?
    var file: String?
    var line: Int?
    var column: Int?
    var length: Int?

    init(_ placed: PlacedDiagnostic) {
      let diagnostic = placed.diagnostic
      severity = diagnostic.severity.rawValue
      (code, message, help) = (diagnostic.code, placed.sentence, diagnostic.help)
      guard let path = placed.path, let location = diagnostic.location else { return }
      (file, line, column) = (path, location.line, location.column)
      length = location.column.map { _ in location.length }
    }
  }
}
