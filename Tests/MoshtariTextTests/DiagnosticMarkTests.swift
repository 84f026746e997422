import MoshtariCore
import MoshtariText
import Testing

@Suite struct DiagnosticMarkTests {
  private static func fault(
    _ line: String, column: Int, length: Int = 1, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, "wrong", .mismatch(expected: "a score", found: "`11`"),
      at: SourceLocation(file: "a.csv", line: 7, column: column, length: length, excerpt: line),
      help: "clear the cell")
  }

  private func excerpt(_ fault: Diagnostic, columns: Int? = nil) -> [String] {
    let look = DiagnosticLook(isColoured: false, columns: columns)
    return DiagnosticText.text(fault, look: look).split(separator: "\n").suffix(3).prefix(2)
      .map { String($0.dropFirst(4)) }
  }

  @Test func `a diagnostic is its statement, its place, the line with a mark, and the mend`() {
    #expect(
      DiagnosticText.text(Self.fault("x,11", column: 3, length: 2)) == """
        error[wrong]: expected a score, found `11`
         --> a.csv:7:3
          |
        7 | x,11
          |   ^^
          = help: clear the cell
        """)
  }

  @Test func `on a terminal it has colours, and the span is underlined`() {
    let look = DiagnosticLook(isColoured: true, columns: 80)
    let (place, end) = ("\u{1B}[34m", "\u{1B}[0m")
    #expect(
      DiagnosticText.text(Self.fault("x,11", column: 3, length: 2, .warning), look: look) == """
        \u{1B}[1;33mwarning[wrong]\(end)\u{1B}[1m: expected a score, found `11`\(end)
         \(place)-->\(end) a.csv:7:3
        \(place)  |\(end)
        \(place)7 |\(end) x,\u{1B}[4m11\(end)
        \(place)  |\(end)   \u{1B}[1;33m^^\(end)
          \(place)=\(end) help: clear the cell
        """)
  }

  static let marks: [(line: String, column: Int, length: Int, mark: String)] = [
    ("顧客,11", 4, 2, "     ^^"), ("顧客,11", 2, 1, "  ^^"), ("a\t11", 3, 2, "  ^^"),
    ("cafe\u{301},11", 7, 2, "     ^^"), ("می\u{200C}خرد,11", 8, 2, "      ^^"), ("x", 2, 1, " ^"),
    ("x", 1, 90, "^"), ("e\u{301}", 2, 1, " ^"),
  ]

  @Test(arguments: marks)
  func `the mark stands under the columns of the span`(
    line: String, column: Int, length: Int, mark: String
  ) {
    #expect(excerpt(Self.fault(line, column: column, length: length)).last == mark)
  }

  @Test(arguments: [40, 80, 100, nil])
  func `a long line is cut to the width with its span in sight`(columns: Int?) throws {
    for column in [1, 30, 99, 150, 300] {
      let line = String(repeating: "ab茶", count: 100)
      let shown = excerpt(Self.fault(line, column: column, length: 2), columns: columns)
      let room = columns.map { min(100, $0 - 4) } ?? 100
      let text = try #require(shown.first), mark = try #require(shown.last)
      #expect(TerminalColumns.count(text.unicodeScalars) <= room)
      #expect(TerminalColumns.count(text.unicodeScalars) > room - 4)
      #expect(mark.count <= room)
      var under = text.unicodeScalars[...], left = mark.prefix { $0 == " " }.count
      while left > 0, let scalar = under.popFirst() { left -= TerminalColumns.count(scalar) }
      let wanted = Array(line.unicodeScalars)[(column - 1)...]
      #expect(left == 0 && under.first == wanted.first, "column \(column): \(text)")
    }
  }

  @Test func `on a terminal a line with Persian letters is isolated, elsewhere it stays`() {
    let fault = Self.fault("نام,11", column: 5, length: 2)
    #expect(excerpt(fault, columns: 80).first == "\u{2068}نام,11\u{2069}")
    #expect(excerpt(fault).first == "نام,11")
    #expect(excerpt(Self.fault("name,11", column: 6), columns: 80).first == "name,11")
  }

  @Test func `nothing of a file can command the terminal`() {
    let fault = Diagnostic(
      .error, "wrong", .fact("there is no `\u{1B}[31m\u{9B}`"),
      at: SourceLocation(
        file: "a\u{7}.csv", line: 1, column: 1, excerpt: "\u{1B}]0;x\u{7}\u{202E}"),
      help: "one\u{8}\ntwo")
    let text = DiagnosticText.text(fault)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x9B })
    #expect(!text.contains("\u{202E}"))
    #expect(text.hasSuffix("help: one·\ntwo"))
  }
}
