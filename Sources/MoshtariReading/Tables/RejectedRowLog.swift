import Foundation
package import MoshtariCore

/// Every row that was left out, over all tables; it can write them down whether or not reading
/// succeeded.
///
/// It holds offsets and the input files' memory, no texts.
package struct RejectedRowLog: Sendable {
  /// In the order of `Table.allCases`.
  private(set) var tables: [RejectedRows] = []

  /// Rows in all.
  package var count: Int { tables.reduce(0) { $0 + $1.rows.count } }

  mutating func append(_ rows: RejectedRows) { tables.append(rows) }

  /// Writes a CSV file with the columns table, file, line, column, code, message, row; `row` is the
  /// record as it was found. Cells that a spreadsheet would take for a formula start with an
  /// apostrophe.
  package func write(to path: String) throws(Diagnostic) {
    do {
      try Data().write(to: URL(fileURLWithPath: path))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try writeCSV { try file.write(contentsOf: Data($0)) }
      try file.close()
    } catch {
      throw Diagnostic(
        .fatal, "unwritable-file", .fact("the rejected rows cannot be written to `\(path)`"),
        help: "check that its folder is there and may be written to")
    }
  }

  /// The CSV text in pieces of about a mebibyte.
  func writeCSV(_ write: ([UInt8]) throws -> Void) rethrows {
    var piece = Array("table,file,line,column,code,message,row\n".utf8)
    for table in tables {
      for row in table.rows {
        piece += table.csvLine(of: row).utf8
        if piece.count >= 1 << 20 {
          try write(piece)
          piece.removeAll(keepingCapacity: true)
        }
      }
    }
    try write(piece)
  }
}

extension RejectedRows {
  fileprivate func csvLine(of row: RejectedRow) -> String {
    let location = location(row)
    let content = text.bytes.part(row.start..<row.start + Int(row.count))
    let cells = [
      words.table.rawValue, text.file, "\(location.line ?? 0)", "\(location.column ?? 0)",
      row.reason.code, words.statement(row.reason, found: foundText(row)).sentence,
      String(decoding: content, as: UTF8.self),
    ]
    return cells.map(csvCell).joined(separator: ",") + "\n"
  }
}

extension Diagnostic.Statement {
  fileprivate var sentence: String {
    switch self {
    case .mismatch(let expected, let found): "expected \(expected), found \(found)"
    case .fact(let fact): fact
    }
  }
}

/// `text` as a CSV cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").
private func csvCell(_ text: String) -> String {
  let first = text.unicodeScalars.first
  let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  let safe = isFormula ? "'" + text : text
  guard safe.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return safe }
  let doubled = safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
  return "\"" + doubled + "\""
}
