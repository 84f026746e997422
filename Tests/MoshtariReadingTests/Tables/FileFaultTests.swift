import Foundation
import MoshtariCore
import Testing

@testable import MoshtariReading

/// Each fault of a file, as the whole diagnostic.
@Suite struct FileFaultTests {
  private static let named = Place(
    file: "moshtari.yaml", line: 9, column: 11, length: 10, excerpt: "  orders: orders.csv")
  private static let header = "order_id,customer_id,date,amount"

  /// What reading the orders file of `bytes` says.
  private func diagnostics(
    of bytes: [UInt8], _ change: (inout TableSettings) -> Void = { _ in }
  ) throws -> [Diagnostic] {
    let folder = try ReportFolder()
    try folder.write(bytes, as: .orders)
    try folder.edit(.orders) { settings in
      settings.fileLocation = Self.named
      change(&settings)
    }
    let result = try folder.read()
    #expect(result.tables == nil || result.diagnostics.isEmpty)
    return result.diagnostics
  }

  private func diagnostics(
    of text: String, _ change: (inout TableSettings) -> Void = { _ in }
  ) throws -> [Diagnostic] {
    try diagnostics(of: Array(text.utf8), change)
  }

  private func place(_ line: Int, _ column: Int, _ length: Int, _ excerpt: String?) -> Place {
    Place(file: "orders.csv", line: line, column: column, length: length, excerpt: excerpt)
  }

  @Test func `a file that is not there`() throws {
    let found = try diagnostics(of: "") { $0.file = "order.csv" }
    #expect(
      found == [
        Diagnostic(
          .fatal, "missing-file", .fact("there is no file `order.csv`"), at: Self.named,
          help: "the nearest name is `orders.csv`")
      ])
    let far = try diagnostics(of: "") { $0.file = "nowhere/x.csv" }
    #expect(far.first?.help == "paths are relative to the report folder")
  }

  @Test func `a folder in place of a file`() throws {
    let found = try diagnostics(of: "") { $0.file = "." }
    #expect(
      found == [
        Diagnostic(
          .fatal, "not-a-file", .fact("`.` is not a file"), at: Self.named,
          help: "name a CSV file, not a folder")
      ])
  }

  @Test func `a file that cannot be opened`() throws {
    let folder = try ReportFolder()
    let link = folder.path + "/loop.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "loop.csv")
    folder.settings.data.tables[.orders] = TableSettings(file: "loop.csv", fileLocation: Self.named)
    #expect(
      try folder.read().diagnostics == [
        Diagnostic(
          .fatal, "unreadable-file", .fact("`loop.csv` cannot be opened"), at: Self.named,
          help: "check that you may read it")
      ])
  }

  @Test func `settings that cannot be followed`() throws {
    #expect(
      try diagnostics(of: "") { $0.encoding = "koi8-r" } == [
        Diagnostic(
          .error, "unknown-encoding",
          .mismatch(
            expected:
              "an encoding of `utf-8`, `utf-16`, `iso-8859-1`, `windows-1252`, `windows-1256`",
            found: "`koi8-r`"), at: Self.named)
      ])
    #expect(
      try diagnostics(of: Self.header + "\n1,2,3,4") { $0.dates = .pattern("yy/M/d") } == [
        Diagnostic(
          .error, "unreadable-pattern",
          .mismatch(expected: "a pattern with a year, a month and a day", found: "`yy/M/d`"),
          at: Self.named,
          help: "patterns are made of `yyyy`, `MM` or `M`, `dd` or `d`, `HH` or `H`, `mm`, `ss`")
      ])
    #expect(
      try diagnostics(of: Self.header + "\n1,2,3,4") { $0.missing = ["amuont": ["x"]] } == [
        Diagnostic(
          .error, "unknown-column-name",
          .fact("`data.orders` names a column `amuont`, which orders do not have"), at: Self.named,
          help: "the nearest name is `amount`")
      ])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n \r\n"])
  func `an empty file`(text: String) throws {
    #expect(
      try diagnostics(of: text) == [
        Diagnostic(
          .error, "empty-file", .fact("`orders.csv` is empty"),
          at: Place(file: "orders.csv"), help: "the first line names the columns")
      ])
  }

  @Test(arguments: ["", "\n", "\r\n\r\n"])
  func `a header without rows`(end: String) throws {
    #expect(
      try diagnostics(of: Self.header + end) == [
        Diagnostic(
          .error, "no-rows", .fact("`orders.csv` has a header and no rows"),
          at: Place(file: "orders.csv"), help: "leave the table out of `data` instead")
      ])
  }

  @Test(
    arguments: [
      (Array("a,b\nx\u{0}".utf8), 2, 2, "save it as CSV in UTF-8, or name its encoding"),
      ([0x1F, 0x8B, 0x08], 1, 1, "it is compressed: unpack it with `gunzip`"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], 1, 1, "it is a workbook: save its sheet as CSV (UTF-8)"),
    ] as [([UInt8], Int, Int, String)])
  func `a file that is not text`(bytes: [UInt8], line: Int, column: Int, help: String) throws {
    #expect(
      try diagnostics(of: bytes) == [
        Diagnostic(
          .error, "not-text", .fact("`orders.csv` is not text"), at: place(line, column, 1, nil),
          help: help)
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xD9, 0x85, 0x63, 0xE9, 0x2C], 2, 3, "مc\u{FFFD},", "windows-1252"),
      (
        [0x61, 0x0A, 0xE3, 0xD4, 0xCA, 0xD1, 0xED], 2, 1,
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "windows-1256"
      ),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "\u{FFFD}\u{FFFD}a\u{FFFD}", "utf-16"),
    ] as [([UInt8], Int, Int, String, String)])
  func `a file that is not UTF-8`(
    bytes: [UInt8], line: Int, column: Int, excerpt: String, encoding: String
  ) throws {
    #expect(
      try diagnostics(of: bytes) == [
        Diagnostic(
          .error, "not-utf-8", .fact("`orders.csv` is not UTF-8"),
          at: place(line, column, 1, excerpt),
          help: "it may be \(encoding): write `encoding: \(encoding)` under `data.orders`")
      ])
  }

  @Test func `a file that is not in the declared encoding`() throws {
    #expect(
      try diagnostics(of: "odd") { $0.encoding = "utf-16" } == [
        Diagnostic(
          .error, "wrong-encoding", .fact("`orders.csv` is not in the encoding `utf-16`"),
          at: Place(file: "orders.csv"),
          help: "name its encoding under `data.orders.encoding`")
      ])
  }

  @Test func `a quote that is never closed`() throws {
    #expect(
      try diagnostics(of: Self.header + "\n1,س,\"2026-01-01,5\n2,c") == [
        Diagnostic(
          .error, "unclosed-quote", .fact("the quote is never closed"),
          at: place(2, 5, 1, "1,س,\"2026-01-01,5"),
          help: "close it, or double it where it is part of the text")
      ])
  }

  @Test func `a record that is too long`() throws {
    let long = String(repeating: "x", count: RecordScanner.longestRecord)
    #expect(
      try diagnostics(of: Self.header + "\n1,c,2026-01-01,5\n2,\(long),,") == [
        Diagnostic(
          .error, "record-too-long", .fact("the record is longer than 1 MiB"),
          at: place(3, 1, 1, "2," + String(repeating: "x", count: 998) + "…"),
          help: "look for a quote that is opened and not closed where it should be")
      ])
  }

  @Test func `a required column that is not there`() throws {
    #expect(
      try diagnostics(of: "order_id,Customer,date,x\n1,2,3,4") == [
        Diagnostic(
          .error, "missing-column", .fact("orders need a column `customer_id`"),
          at: place(1, 10, 8, "order_id,Customer,date,x"),
          help:
            "if `Customer` is meant, write `columns: { customer_id: Customer }` under `data.orders`"
        ),
        Diagnostic(
          .error, "missing-column", .fact("orders need a column `amount`"),
          at: place(1, 1, 24, "order_id,Customer,date,x"),
          help: "name its header under `data.orders.columns`, as in `columns: { amount: Header }`"),
      ])
  }

  @Test func `a mapping to a header that is not there`() throws {
    #expect(
      try diagnostics(of: Self.header + ",Total\n") { $0.columns = ["amount": "Totel"] } == [
        Diagnostic(
          .error, "mapped-column-missing",
          .fact("there is no column `Totel`, which `data.orders.columns` names"),
          at: place(1, 34, 5, Self.header + ",Total"),
          help: "if `Total` is meant, write `columns: { amount: Total }` under `data.orders`")
      ])
  }

  @Test func `a header twice`() throws {
    #expect(
      try diagnostics(of: "\n" + Self.header + ",\" Amount\"\n") == [
        Diagnostic(
          .error, "duplicate-column", .fact("the header names ` Amount` twice"),
          at: place(2, 35, 7, Self.header + ",\" Amount\""),
          help: "the first is at column 27; rename one of them")
      ])
  }

  @Test(arguments: [
    (
      "03/04/2026",
      "`dates: M/d/yyyy` reads it as 2026-03-04 and `dates: d/M/yyyy` reads it as 2026-04-03"
    ),
    ("25.12.2025", "`dates: d.M.yyyy` reads it as 2025-12-25"),
    ("5-5-2026", "`dates: M-d-yyyy` reads it as 2026-05-05"),
  ])
  func `a date with the year last`(text: String, readings: String) throws {
    let row = "1,c,\(text),5"
    #expect(
      try diagnostics(of: Self.header + "\n\(row)\n2,c,\(text),5") == [
        Diagnostic(
          .error, "ambiguous-date",
          .mismatch(expected: "a date `YYYY-MM-DD`", found: "`\(text)`"),
          at: place(2, 5, text.utf8.count, row), help: "under `data.orders`, \(readings)")
      ])
  }

  @Test func `more rejected rows than are allowed`() throws {
    let folder = try ReportFolder([
      .orders: Self.header + "\n1,c,2026-01-01,5\n2,c,2026-01-01,x\n3,c,2026-01-01,y\n4,c,,5\n"
    ])
    folder.settings.data.maxRejected = 0.125
    let result = try folder.read()
    #expect(result.tables == nil)
    #expect(
      result.diagnostics == [
        Diagnostic(
          .error, "too-many-rejected",
          .fact("3 of 4 rows are rejected, more than the 12.5 % allowed"),
          at: Place(file: "orders.csv"),
          help:
            "most often `amount` (2): digits only, without a currency sign; if the decimal mark is `,`, write `decimal: \",\"` under `data.orders`"
        )
      ])
    #expect(result.rejectedRows.count == 3)
    folder.settings.data.maxRejected = 0.75
    #expect(try folder.tables().quality.rows[.orders]?.rejected == 3)
  }

  @Test func `the faults of all tables are collected`() throws {
    let folder = try ReportFolder([
      .customers: "", .orders: "x\n1", .feedback: "date,kind\n",
      .events: "date,title\n01/02/2026,t",
    ])
    let result = try folder.read()
    #expect(result.tables == nil)
    #expect(
      result.diagnostics.map(\.code) == [
        "empty-file", "missing-column", "missing-column", "missing-column", "missing-column",
        "no-rows", "ambiguous-date",
      ])
  }
}
