/// A CSV text read the plain way, for tests: a row is a dictionary.
struct Sheet {
  let header: [String]
  let rows: [[String: String]]
  /// Lines whose number of cells differs from the header's.
  let oddLines: Int

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Self.cells)
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    oddLines = lines.count { $0.count != header.count }
  }

  /// Splits at commas outside quotes; the tested files have no quote inside a cell.
  private static func cells(of line: ArraySlice<UInt8>) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else {
        cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}

extension [String: String] {
  /// The cell of `column`, `""` where it is blank.
  func text(_ column: String) -> String { self[column] ?? "" }
  /// The whole number in `column`; nil for anything else.
  func number(_ column: String) -> Int? { Int(text(column)) }
  /// The date part of `date`.
  var date: String { String(text("date").prefix(10)) }
}
