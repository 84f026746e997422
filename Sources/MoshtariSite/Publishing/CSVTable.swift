/// A table of the report for spreadsheets: CSV by RFC 4180, in UTF-8 without a byte order mark.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers never
/// do.
package struct CSVTable: Sendable {
  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case count(Int)
    /// A number to as many digits as it has; what is not finite becomes an empty cell.
    case number(Double)
    case empty

    package init(stringLiteral text: String) { self = .text(text) }
  }

  private var lines: [UInt8] = []
  private let columnCount: Int

  /// An empty table: its header line alone.
  package init(columns: [String]) {
    columnCount = columns.count
    append(columns.map(Cell.text))
  }

  /// Adds a line of as many cells as there are columns.
  package mutating func append(_ cells: [Cell]) {
    precondition(cells.count == columnCount, "a line has a cell for each column")
    for (index, cell) in cells.enumerated() {
      if index > 0 { lines.append(UInt8(ascii: ",")) }
      lines += Self.field(cell)
    }
    // A line of one empty cell would be a blank line, which readers skip.
    if cells.count == 1, Self.field(cells[0]).isEmpty { lines += Array("\"\"".utf8) }
    lines += Array("\r\n".utf8)
  }

  /// The file, each line ended by CR LF.
  package var bytes: [UInt8] { lines }

  private static func field(_ cell: Cell) -> [UInt8] {
    switch cell {
    case .text(let text): quoted(Array(disarmed(text).utf8))
    case .count(let number): Array(String(number).utf8)
    case .number(let number): number.isFinite ? Array(String(number).utf8) : []
    case .empty: []
    }
  }

  /// `text`, with an apostrophe where a spreadsheet would otherwise run it.
  private static func disarmed(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ field: [UInt8]) -> [UInt8] {
    let needsQuotes =
      field.contains { ",\"\r\n".utf8.contains($0) } || field.first == 0x20 || field.last == 0x20
    guard needsQuotes else { return field }
    let quote = UInt8(ascii: "\"")
    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
