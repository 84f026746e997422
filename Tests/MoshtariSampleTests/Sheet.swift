/// A CSV text read the plain way, for tests: a row is a dictionary.
struct Sheet {
  let header: [String]
  let rows: [[String: String]]
  /// Lines whose number of cells differs from the header's.
  let oddLines: Int

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(Self.cells)
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    oddLines = lines.count { $0.count != header.count }
  }

  /// Splits at commas outside quotes; a doubled quote is one.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var previous: Character?
    for character in line {
      switch character {
      case "\"":
        if isQuoted || previous != "\"" { isQuoted.toggle() } else {
          cells[cells.count - 1].append("\"")
          isQuoted = true
        }
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
      previous = character
    }
    return cells
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
