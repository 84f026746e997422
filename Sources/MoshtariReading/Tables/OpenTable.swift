import MoshtariCore

/// A table whose file is open and whose columns are found.
struct OpenTable {
  let table: Table
  let settings: TableSettings
  let timezone: String
  let needs: RollupNeeds
  let text: SourceText
  let header: Header
  let columns: ColumnMap

  var layout: RecordLayout {
    RecordLayout(text: text, delimiter: header.delimiter, width: columns.width)
  }

  func dateReader() throws(FileFault) -> DateReader {
    try DateReader(settings.dates, timezone: timezone)
  }

  /// Gives every row to `reader`; the rows that it refuses go to `rejected`.
  ///
  /// `progress` is told the share of the text that is read, about every mebibyte.
  func scan<Reader: RowReader & ~Copyable>(
    with reader: inout Reader, rejected: inout RejectedRows, progress: ((Double) -> Void)?
  ) throws(FileFault) -> RowCounts {
    var counts = RowCounts()
    var scanner = RecordScanner(
      text.bytes, delimiter: header.delimiter, width: columns.width, offset: header.end,
      line: header.nextLine)
    var nextReport = scanner.offset + 1 << 20
    while let row = try nextRow(&scanner) {
      counts.read += 1
      do throws(RowFault) {
        counts.add(try read(row, with: &reader))
      } catch {
        if error.reason == .ambiguousDate, let field = error.field { throw ambiguity(of: field) }
        counts.rejected += 1
        rejected.append(error, of: row, in: text.bytes)
      }
      if let progress, scanner.offset >= nextReport {
        progress(Double(scanner.offset) / Double(text.bytes.count))
        nextReport = scanner.offset + 1 << 20
      }
    }
    progress?(1)
    return counts
  }

  @inline(__always)
  private func nextRow(_ scanner: inout RecordScanner) throws(FileFault) -> Row? {
    do { return try scanner.next() } catch { throw .unscannable(error) }
  }

  @inline(__always)
  private func read<Reader: RowReader & ~Copyable>(
    _ row: Row, with reader: inout Reader
  ) throws(RowFault) -> RowFate {
    guard row.fieldCount == columns.width else {
      let found = Int32(truncatingIfNeeded: row.fieldCount)
      throw RowFault(.fieldCount(expected: Int32(columns.width), found: found))
    }
    return try reader.read(row)
  }

  /// The fault of a file whose dates have the year last, at the first such cell.
  private func ambiguity(of field: Field) -> FileFault {
    let start = layout.start
    let cell = Bytes(start: field.start, count: Int(field.count))
    let text = field.form == .plain ? cell.trimmed : cell
    let offset = (text.baseAddress ?? field.start) - start
    return .ambiguousDate(
      text.shown(limit: 40), range: offset..<offset + text.count,
      readings: DateReader.yearLastReadings(of: DigitFolder().folded(text)))
  }
}

extension RowCounts {
  @inline(__always)
  fileprivate mutating func add(_ fate: RowFate) {
    switch fate {
    case .accepted: accepted += 1
    case .duplicate: duplicates += 1
    case .afterAsOf: afterAsOf += 1
    case .notOrder: notOrders += 1
    }
  }
}
