import MoshtariTestSupport
import Testing

@testable import MoshtariSite

@Suite struct CSVTableTests {
  private func text(_ cells: [CSVTable.Cell]...) -> String {
    var table = CSVTable(columns: (1...cells[0].count).map { "c\($0)" })
    for line in cells { table.append(line) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test func `an empty table is its header line`() {
    #expect(CSVTable(columns: ["segment", "بخش"]).bytes == Array("segment,بخش\r\n".utf8))
  }

  @Test(
    arguments: [
      (.text("plain"), "plain"), (.text("a,b"), "\"a,b\""),
      (.text("say \"hi\""), "\"say \"\"hi\"\"\""),
      (.text("two\nlines"), "\"two\nlines\""), (.text(" padded "), "\" padded \""),
      (.text("سلام، دنیا"), "سلام، دنیا"),
      (.text(""), "\"\""), (.empty, "\"\""),
      (.count(-1234), "-1234"), (.number(0.1), "0.1"), (.number(-2.5), "-2.5"),
      (.number(1e-7), "1e-07"),
      (.number(.nan), "\"\""), (.number(.infinity), "\"\""),
    ] as [(CSVTable.Cell, String)])
  func `a cell is written by RFC 4180`(_ cell: CSVTable.Cell, _ field: String) {
    #expect(text([cell]) == "c1\r\n\(field)\r\n")
  }

  @Test(arguments: ["=1+1", "+98 21", "-x", "@SUM(A1)", "\tx", "\rx"])
  func `a text that a spreadsheet would run gets an apostrophe`(_ hostile: String) {
    let field = text([.text(hostile), .count(-1)]).split(separator: "\r\n").last
    #expect(field?.contains("'\(hostile)") == true)
    #expect(text([.text(hostile), .count(-1)]).hasSuffix(",-1\r\n"))
  }

  @Test func `a header is disarmed too`() {
    #expect(CSVTable(columns: ["=x"]).bytes == Array("'=x\r\n".utf8))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `what is written is read back the same`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", ",", "\"", "\r\n", "\n", "ی", " ", "۱", ";"]
    let lines = (0..<40).map { _ in
      (0..<3).map { _ in
        "x"
          + (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
    }
    var table = CSVTable(columns: ["a", "b", "c"])
    for line in lines { table.append(line.map(CSVTable.Cell.text)) }
    #expect(Self.read(table.bytes) == [["a", "b", "c"]] + lines, "seed \(seed)")
  }

  /// RFC 4180 read as plainly as it can be.
  private static func read(_ bytes: [UInt8]) -> [[String]] {
    var lines: [[String]] = [], line: [String] = [], field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        field.append(byte)
      case UInt8(ascii: ",") where !isQuoted:
        line.append(unquoted(field))
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        lines.append(line + [unquoted(Array(field.dropLast()))])
        (line, field) = ([], [])
      default: field.append(byte)
      }
    }
    return lines
  }

  private static func unquoted(_ field: [UInt8]) -> String {
    let text = String(decoding: field, as: UTF8.self)
    guard field.first == UInt8(ascii: "\"") else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
