/// The clear, slow reading of CSV that the fast scanner is held to.
struct ReferenceCSV {
  struct Record: Equatable {
    var line: Int
    var cells: [String]
  }

  enum State { case fieldStart, plain, quoted, afterQuote }

  /// The records of `bytes`, or nil where a quote is never closed.
  static func records(of bytes: [UInt8], delimiter: UInt8) -> [Record]? {
    var records: [Record] = [], cells: [[UInt8]] = [], cell: [UInt8] = []
    var (state, wasQuoted) = (State.fieldStart, false)
    var (line, recordLine) = (1, 1)

    func endField() {
      cells.append(wasQuoted ? cell : trimmed(cell))
      (cell, state, wasQuoted) = ([], .fieldStart, false)
    }
    func endRecord() {
      let isBlank = cells.isEmpty && !wasQuoted && trimmed(cell).isEmpty
      endField()
      if !isBlank {
        let texts = cells.map { String(decoding: $0, as: UTF8.self) }
        records.append(Record(line: recordLine, cells: texts))
      }
      cells = []
    }

    // Line ends become LF; inside quotes their bytes stay.
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isReturn = byte == 0x0D
      let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      let isLineEnd = isReturn || byte == 0x0A
      switch state {
      case .quoted where byte == 0x22: state = .afterQuote
      case .quoted:
        cell += isPair ? [0x0D, 0x0A] : [byte]
        if isLineEnd { line += 1 }
      case .afterQuote where byte == 0x22:
        cell.append(byte)
        state = .quoted
      case .fieldStart where byte == 0x22: (state, wasQuoted) = (.quoted, true)
      default:
        if byte == delimiter {
          endField()
        } else if isLineEnd {
          endRecord()
          line += 1
          recordLine = line
        } else {
          cell.append(byte)
          state = .plain
        }
      }
      index += isPair ? 2 : 1
    }
    if state == .quoted { return nil }
    if state != .fieldStart || !cells.isEmpty { endRecord() }
    return records
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }
}
