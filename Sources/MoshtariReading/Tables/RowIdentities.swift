import Foundation
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

extension Row {
  /// The cell of `column` as a customer's identifier: the same number in any digits is the same customer, since one
  /// program of a shop writes Persian digits and the next Latin ones. Valid as long as the row.
  @inline(__always)
  func customer(_ column: Column) -> Cell {
    let id = self[column].identifier
    for byte in id.bytes where byte >= 0x80 { return inLatinDigits(id) }
    return id
  }

  /// Written at the field's own place in `scratch`; `id` itself where it has no other digits.
  @inline(never)
  private func inLatinDigits(_ id: Cell) -> Cell {
    guard id.bytes.count <= Int(id.field.count) else { return id }
    let target = scratch + (id.field.start - start)
    var (index, written, count) = (0, 0, id.bytes.count)
    while index < count {
      let byte = id.bytes[index], next = index + 1 < count ? id.bytes[index + 1] : 0
      switch (byte, next) {
      case (0xDB, 0xB0...0xB9): (target[written], index) = (next - 0x80, index + 2)
      case (0xD9, 0xA0...0xA9): (target[written], index) = (next - 0x70, index + 2)
      default: (target[written], index) = (byte, index + 1)
      }
      written += 1
    }
    guard written < count else { return id }
    count = written
    var field = id.field
    field.form = .escaped
    return Cell(bytes: Bytes(start: target, count: count), field: field)
  }
}

/// Which ids of a table were seen, and in which rows.
struct RowIdentities: ~Copyable {
  private var table = ByteTable()
  /// Where the first row of each id starts.
  private var rows: [UnsafePointer<UInt8>] = []
  private var run = SortedRun()
  private let column: ColumnName
  private let layout: RecordLayout

  init(column: ColumnName, layout: RecordLayout) { (self.column, self.layout) = (column, layout) }

  /// Whether an earlier row has this `id` and equal content; other content is a fault.
  @inline(__always)
  mutating func isRepeated(_ id: Cell, _ row: Row) throws(RowFault) -> Bool {
    if run.takes(id) {
      table.append(new: id.bytes)
      rows.append(row.start)
      return false
    }
    let (index, isNew) = table.index(of: id.bytes, staysInPlace: id.staysInPlace)
    if isNew { rows.append(row.start); return false }
    if layout.isEqual(row, toRowAt: rows[index]) { return true }
    let offset = rows[index] - layout.start
    throw RowFault(.duplicateID(column, firstRow: offset), at: id)
  }
}

/// Whether ids come in order, as most exports write them: then each is new without looking it up.
///
/// The order is by length, then by bytes, ascending or descending; the first id out of it ends the
/// run.
private struct SortedRun {
  private var last: Bytes?
  private var direction: Int32 = 0
  private var isOver = false

  /// Whether `id` goes on with the run.
  @inline(__always)
  mutating func takes(_ id: Cell) -> Bool {
    if isOver { return false }
    let step = last.map { id.bytes.order(after: $0) } ?? 0
    if id.staysInPlace, last == nil || step != 0 && (direction == 0 || step == direction) {
      (last, direction) = (id.bytes, step)
      return true
    }
    isOver = true
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// 1 where the bytes come after `other` by length, then by content; −1 before; 0 where they are
  /// equal.
  @inline(__always)
  fileprivate func order(after other: Bytes) -> Int32 {
    if count != other.count { return count > other.count ? 1 : -1 }
    guard let a = baseAddress, let b = other.baseAddress else { return 0 }
    return memcmp(a, b, count).signum()
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
