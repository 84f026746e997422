import MoshtariCore

extension Cell {
  /// The cell as an identifier: an apostrophe that a spreadsheet put before it is dropped.
  @inline(__always)
  var identifier: Cell {
    guard bytes.first == UInt8(ascii: "'"), bytes.count > 1 else { return self }
    return Cell(bytes: Bytes(rebasing: bytes.dropFirst()), field: field)
  }

  /// Whether the bytes are the file's own, which stay.
  @inline(__always) var staysInPlace: Bool { field.form != .escaped }
}

/// The customers known so far, numbered in order of first appearance.
final class CustomerIndex {
  private var table = ByteTable()
  /// How many customers the customers file names.
  private(set) var declared = 0

  var count: Int { table.count }

  /// The number of the customer `id`, who is known from now on; −1 where the cell is blank.
  @inline(__always)
  func number(of id: Cell) -> Int32 {
    if id.isBlank { return -1 }
    return Int32(truncatingIfNeeded: table.index(of: id.bytes, staysInPlace: id.staysInPlace).index)
  }

  /// Says that all customers known so far are those of the customers file.
  func endDeclarations() { declared = count }
}

/// Which ids of a table were seen, and in which rows.
struct RowIdentities: ~Copyable {
  private var table = ByteTable()
  /// Where the first row of each id starts.
  private var rows: [UnsafePointer<UInt8>] = []
  private let column: ColumnName
  private let layout: RecordLayout

  init(column: ColumnName, layout: RecordLayout) { (self.column, self.layout) = (column, layout) }

  /// Whether an earlier row has this `id` and equal content; other content is a fault.
  @inline(__always)
  mutating func isRepeated(_ id: Cell, _ row: Row) throws(RowFault) -> Bool {
    let (index, isNew) = table.index(of: id.bytes, staysInPlace: id.staysInPlace)
    if isNew { rows.append(row.start); return false }
    if layout.isEqual(row, toRowAt: rows[index]) { return true }
    let offset = rows[index] - layout.start
    throw RowFault(.duplicateID(column, firstRow: offset), at: id)
  }
}

/// How the records of one text are told apart, to read one of them again.
struct RecordLayout {
  let text: SourceText
  let delimiter: UInt8
  let width: Int

  var start: UnsafePointer<UInt8> {
    guard let start = text.bytes.baseAddress else { preconditionFailure("a text without rows") }
    return start
  }

  /// Whether `row` has the cells of the record that starts at `first`.
  func isEqual(_ row: Row, toRowAt first: UnsafePointer<UInt8>) -> Bool {
    if isEqual(row, toBytesAt: first) { return true }
    var scanner = RecordScanner(
      text.bytes, delimiter: delimiter, width: width, offset: first - start)
    guard let other = try? scanner.next(), other.fieldCount == row.fieldCount else { return false }
    return (0..<width).allSatisfy { row.cell(at: $0).bytes.equals(other.cell(at: $0).bytes) }
  }

  /// Whether the record at `first` is written with the very bytes of `row`.
  private func isEqual(_ row: Row, toBytesAt first: UnsafePointer<UInt8>) -> Bool {
    let room = start + text.bytes.count - first
    guard row.count <= room,
      Bytes(start: first, count: row.count).equals(Bytes(start: row.start, count: row.count))
    else { return false }
    return row.count == room || first[row.count] == 0x0A || first[row.count] == 0x0D
  }
}
