import MoshtariCore

/// A row that was left out, as offsets into its file's text.
struct RejectedRow {
  let reason: RejectionReason
  /// Where the row starts.
  let start: Int
  /// The line that it starts in.
  let line: Int
  /// Bytes of the row, its end left out.
  let count: Int32
  /// The cell to blame, from the row's start; the whole row where no cell is.
  let cellStart: Int32
  let cellCount: Int32
}

/// The rows of one file that were left out, and what is needed to say why.
struct RejectedRows: Sendable {
  let text: SourceText
  let words: RejectionWords
  private(set) var rows: [RejectedRow] = []

  /// Diagnostics of one reason that are shown.
  static let shownExamples = 20

  init(of text: SourceText, words: RejectionWords) { (self.text, self.words) = (text, words) }

  mutating func append(_ fault: RowFault, of row: Row, in text: Bytes) {
    let start = text.baseAddress.map { row.start - $0 } ?? 0
    rows.append(
      RejectedRow(
        reason: fault.reason, start: start, line: row.line, count: Int32(row.count),
        cellStart: Int32(fault.field.map { $0.start - row.start } ?? 0),
        cellCount: fault.field?.count ?? Int32(row.count)))
  }

  /// The rejections by code, in byte order, each with its first examples.
  var byCode: [Rejection] {
    var (counts, first) = ([String: Int](), [String: [RejectedRow]]())
    for row in rows {
      let code = row.reason.code
      counts[code, default: 0] += 1
      if counts[code, default: 0] <= Self.shownExamples { first[code, default: []].append(row) }
    }
    return counts.keys.sorted(by: isBeforeInBytes).map { code in
      Rejection(
        table: words.table, code: code, count: counts[code] ?? 0,
        examples: (first[code] ?? []).map(diagnostic))
    }
  }

  /// The whole message about `row`.
  func diagnostic(_ row: RejectedRow) -> Diagnostic {
    let found = foundText(row)
    var help = words.help(row.reason, found: found)
    if case .duplicateID(_, let firstRow) = row.reason {
      let line = 1 + text.bytes.part(0..<firstRow).lineEndCount
      help = "the first is in line \(line) and counts; give each row an own id"
    }
    return Diagnostic(
      .rejected, row.reason.code, words.statement(row.reason, found: found),
      at: location(row), help: help)
  }

  /// What the cell to blame says, cut where it is long.
  func foundText(_ row: RejectedRow) -> String {
    text.bytes.part(cellRange(row)).trimmed.shown(limit: 40)
  }

  func location(_ row: RejectedRow) -> SourceLocation {
    text.location(of: cellRange(row), lineStart: row.start, line: row.line)
  }

  /// Bytes of the cell to blame, spaces around it left out.
  private func cellRange(_ row: RejectedRow) -> Range<Int> {
    let start = row.start + Int(row.cellStart)
    let cell = text.bytes.part(start..<start + Int(row.cellCount))
    let leading = cell.prefix { $0 == 0x20 }.count
    return leading == cell.count
      ? start..<start : start + leading..<start + leading + cell.trimmed.count
  }
}
