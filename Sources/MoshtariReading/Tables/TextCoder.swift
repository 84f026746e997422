import MoshtariCore

/// Codes a text column while it is read, by bytes.
struct TextCoder: ~Copyable {
  private var table = ByteTable()
  /// One number a row; 0 is the blank.
  private var codes: [Int32] = []

  init() { _ = table.index(of: Bytes(start: nil, count: 0), staysInPlace: true) }

  @inline(__always)
  mutating func append(_ cell: Cell) { append(cell.bytes, staysInPlace: cell.staysInPlace) }

  /// Appends `bytes`; `staysInPlace` as in `ByteTable`.
  @inline(__always)
  mutating func append(_ bytes: Bytes, staysInPlace: Bool) {
    codes.append(
      Int32(truncatingIfNeeded: table.index(of: bytes, staysInPlace: staysInPlace).index))
  }

  /// The column. Values that differ only in how Unicode composes them are one, written as the first
  /// of them in byte order.
  consuming func column() -> CodedText {
    let texts = table.texts
    let order = texts.indices.sorted { isBeforeInBytes(texts[$0], texts[$1]) }
    var values: [String] = [], codeOf: [String: Int32] = [:]
    var final = Array(repeating: Int32(0), count: texts.count)
    for old in order {
      let code = codeOf[texts[old]] ?? Int32(values.count)
      if code == values.count {
        codeOf[texts[old]] = code
        values.append(texts[old])
      }
      final[old] = code
    }
    return CodedText(values: values, codes: codes.map { final[Int($0)] })
  }
}

/// A text column that is read only where it is needed and there.
final class OptionalTextColumn {
  private let column: Column
  private var coder = TextCoder()

  /// Nil where the column need not be read or is absent.
  init?(_ column: Column, isNeeded: Bool) {
    guard isNeeded, column.isPresent else { return nil }
    self.column = column
  }

  @inline(__always)
  func append(_ row: Row) { coder.append(row[column]) }

  /// The column of all rows appended; none are left.
  func finish() -> CodedText {
    var finished = TextCoder()
    swap(&finished, &coder)
    return finished.column()
  }
}

extension CodedText {
  /// Appends blanks up to `count` rows.
  mutating func pad(to count: Int) {
    codes += Array(repeating: 0, count: count - codes.count)
  }

  /// The column whose element `row` is this column's element at `rows[row]`, or blank where that is
  /// −1.
  func gathered(at rows: [Int32]) -> CodedText {
    var new = Array(repeating: Int32(-1), count: values.count)
    for row in rows where row >= 0 { new[Int(codes[Int(row)])] = 0 }
    var kept = [values[0]]
    new[0] = 0
    for code in values.indices.dropFirst() where new[code] == 0 {
      new[code] = Int32(kept.count)
      kept.append(values[code])
    }
    return CodedText(values: kept, codes: rows.map { $0 < 0 ? 0 : new[Int(codes[Int($0)])] })
  }
}
