import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariReading

@Suite struct RecordScannerTests {
  /// What the fast scanner makes of `bytes`; nil where a quote is never closed.
  private func records(
    of bytes: [UInt8], delimiter: UInt8, width: Int = 40
  ) -> [ReferenceCSV.Record]? {
    withBytes(bytes) { text in
      var scanner = RecordScanner(text, delimiter: delimiter, width: width)
      var records: [ReferenceCSV.Record] = []
      do {
        while let row = try scanner.next() {
          let cells = (0..<min(row.fieldCount, width)).map { index in
            String(decoding: row.cell(at: index).bytes, as: UTF8.self)
          }
          records.append(ReferenceCSV.Record(line: row.line, cells: cells))
        }
      } catch {
        return nil
      }
      return records
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `the fast scanner reads what the slow one reads`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    for _ in 0..<250 {
      let delimiter = delimiters.randomElement(using: &random) ?? 0x2C
      // Quotes, line ends and delimiters are as frequent as letters.
      let alphabet: [UInt8] = [
        0x22, 0x22, 0x0A, 0x0D, delimiter, delimiter, 0x20, 0x61, 0x62, 0xD9,
      ]
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0x61
      }
      let expected = ReferenceCSV.records(of: bytes, delimiter: delimiter)
      let found = records(of: bytes, delimiter: delimiter)
      if found != expected { #expect(found == expected, "seed \(seed), bytes \(bytes)") }
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `well-formed records come back as they were written`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = [
      "", "a", "سلام", "a,b", "say \"hi\"", "two\r\nlines", "a longer text of many words", " ",
    ]
    let rows = (0..<50).map { _ in
      (0..<5).map { _ in texts.randomElement(using: &random) ?? "" }
    }
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: lineEnd)
    let found = records(of: Array(text.utf8), delimiter: 0x2C)?.map(\.cells)
    #expect(found == rows, "seed \(seed)")
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n\r\n  \r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a\r1\r", [["a"], ["1"]]),
    ("\"\"\nb", [[""], ["b"]]),
    (",\n", [["", ""]]),
    ("a, \" b\" ", [["a", "\" b\""]]),
    ("\" a \", b ", [[" a ", "b"]]),
    ("\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
    ("\"say \"\"hi\"\"\"", [["say \"hi\""]]),
    ("", []),
  ])
  func `a text has these records`(text: String, expected: [[String]]) {
    #expect(records(of: Array(text.utf8), delimiter: 0x2C)?.map(\.cells) == expected)
  }

  @Test func `fields beyond the width are counted and the one behind it is blank`() throws {
    try withBytes(Array("a,b,c\nd".utf8)) { text in
      var scanner = RecordScanner(text, delimiter: 0x2C, width: 2)
      let wide = try #require(try scanner.next())
      #expect(wide.fieldCount == 3)
      #expect(wide.cell(at: 2).isBlank)
      let narrow = try #require(try scanner.next())
      #expect(narrow.fieldCount == 1)
      #expect(try scanner.next() == nil)
    }
  }

  @Test func `scanning can start at any record`() throws {
    try withBytes(Array("a\n\"b\nc\"\nd\n".utf8)) { text in
      var whole = RecordScanner(text, delimiter: 0x2C, width: 1)
      _ = try whole.next()
      let (offset, line) = (whole.offset, 2)
      var part = RecordScanner(text, delimiter: 0x2C, width: 1, offset: offset, line: line)
      while let row = try whole.next() {
        let same = try #require(try part.next())
        #expect(same.line == row.line)
        #expect(same.start == row.start)
      }
      #expect(try part.next() == nil)
    }
  }

  @Test func `a quote that is never closed is found where it opens`() {
    withBytes(Array("a,b\n1,\"x\ny".utf8)) { text in
      var scanner = RecordScanner(text, delimiter: 0x2C, width: 2)
      #expect(throws: ScanFault.unclosedQuote(offset: 6)) { while try scanner.next() != nil {} }
    }
  }

  @Test(arguments: [false, true])
  func `a record of a mebibyte is read and one byte more is refused`(isQuoted: Bool) throws {
    let limit = RecordScanner.longestRecord
    func scan(_ count: Int) throws -> Int? {
      let filler = Array(repeating: UInt8(ascii: "x"), count: isQuoted ? count - 2 : count)
      let quote: [UInt8] = isQuoted ? [0x22] : []
      return try withBytes(Array("a\n".utf8) + quote + filler + quote) { text in
        var scanner = RecordScanner(text, delimiter: 0x2C, width: 1)
        _ = try scanner.next()
        return try scanner.next()?.count
      }
    }
    #expect(try scan(limit) == limit)
    #expect(throws: ScanFault.recordTooLong(offset: 2)) { try scan(limit + 1) }
  }
}
