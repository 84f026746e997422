import MoshtariCore
import Testing

@testable import MoshtariReading

/// Each reason why a row is left out, as the whole diagnostic.
@Suite struct RejectionTests {
  private static let order = "order_id,customer_id,date,amount,discount,refund"
  private static let feedback = "customer_id,date,kind,score,survey,weight"

  /// The one rejection of a file of `header` and `rows`.
  private func rejection(
    _ table: Table, _ header: String, _ rows: String,
    _ change: (inout TableSettings) -> Void = { _ in }
  ) throws -> Diagnostic {
    let folder = try ReportFolder([table: header + "\n" + rows])
    try folder.edit(table, change)
    let quality = try folder.tables().quality
    #expect(quality.rejected.map(\.count) == [1])
    #expect(quality.rejected.first?.code == quality.rejected.first?.examples.first?.code)
    return try #require(quality.rejected.first?.examples.first)
  }

  private func rejected(
    _ code: String, _ statement: Diagnostic.Statement, _ table: Table, _ row: String,
    line: Int = 2, column: Int, length: Int, help: String?
  ) -> Diagnostic {
    let location = Place(
      file: "\(table.rawValue).csv", line: line, column: column, length: length, excerpt: row)
    return Diagnostic(.rejected, code, statement, at: location, help: help)
  }

  @Test(arguments: [("1,c,2026-01-01,5,", 5), ("1,c,2026-01-01,5,,,", 7)])
  func `another number of fields`(row: String, count: Int) throws {
    #expect(
      try rejection(.orders, Self.order, row)
        == rejected(
          "field-count", .mismatch(expected: "6 fields", found: "\(count) fields"), .orders, row,
          column: 1, length: row.utf8.count,
          help: "put a cell that holds the delimiter between quotes"))
  }

  @Test(arguments: [
    (",c,2026-01-01,5,,", "order_id", 1), ("1,c, ,5,,", "date", 5),
    ("1,c,2026-01-01,,,", "amount", 16),
  ])
  func `a cell that must not be blank`(row: String, name: String, column: Int) throws {
    #expect(
      try rejection(.orders, Self.order, row)
        == rejected(
          "missing-value", .fact("the row has no `\(name)`"), .orders, row, column: column,
          length: 1,
          help: "fill in `\(name)`, or remove the row"))
  }

  @Test func `an id again with other content`() throws {
    let rows = "7,c,2026-01-01,5,,\n\n'7,c,2026-01-01,6,,"
    #expect(
      try rejection(.orders, Self.order, rows)
        == rejected(
          "duplicate-id", .fact("another row has the `order_id` `'7`, with other content"), .orders,
          "'7,c,2026-01-01,6,,", line: 4, column: 1, length: 2,
          help: "the first is in line 2 and counts; give each row an own id"))
  }

  @Test(arguments: [
    (
      "yesterday", "not-a-date", "a date `YYYY-MM-DD`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      "2026-02-30", "not-a-date", "a date `YYYY-MM-DD`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      "2026/01/01", "not-a-date", "a date `YYYY-MM-DD`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      "45/99/2026", "not-a-date", "a date `YYYY-MM-DD`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      "1405-09-01", "jalali-date", "a date `YYYY-MM-DD`",
      "the year is of the Persian calendar: write `dates: jalali` under `data.orders`"
    ),
    (
      "۱۴۰۵/۹/۱", "jalali-date", "a date `YYYY-MM-DD`",
      "the year is of the Persian calendar: write `dates: jalali` under `data.orders`"
    ),
    (
      "0001-01-01", "date-out-of-range", "a date from 1900-01-01 on",
      "clear the cell where the date is not known"
    ),
    (
      "2026-11-23", "date-in-future", "a date up to today, 2026-11-22",
      "mend the date, or leave the row out until then"
    ),
  ])
  func `a date that cannot be`(text: String, code: String, expected: String, help: String) throws {
    let row = "1,ج, \(text),5,,"
    #expect(
      try rejection(.orders, Self.order, row)
        == rejected(
          code, .mismatch(expected: expected, found: "`\(text)`"), .orders, row, column: 6,
          length: text.unicodeScalars.count, help: help))
  }

  @Test(arguments: [
    (
      TableSettings.DateForm.jalali, "2026-01-01", "gregorian-date",
      "a Persian date such as `1405/09/01`",
      "the year is not of the Persian calendar: write `dates: iso` under `data.orders`"
    ),
    (
      .jalali, "1404/12/30", "not-a-date", "a Persian date such as `1405/09/01`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      .pattern("d/M/yyyy"), "2026-01-01", "not-a-date", "a date `d/M/yyyy`",
      "write it in that form, or name the form of the dates under `data.orders.dates`"
    ),
    (
      .pattern("d/M/yyyy"), "1/9/1405", "jalali-date", "a date `d/M/yyyy`",
      "the year is of the Persian calendar: write `dates: jalali` under `data.orders`"
    ),
  ])
  func `a date that is not in the declared form`(
    form: TableSettings.DateForm, text: String, code: String, expected: String, help: String
  ) throws {
    let row = "1,c,\(text),5,,"
    #expect(
      try rejection(.orders, Self.order, row) { $0.dates = form }
        == rejected(
          code, .mismatch(expected: expected, found: "`\(text)`"), .orders, row, column: 5,
          length: text.utf8.count, help: help))
  }

  @Test(arguments: [
    (
      "$5", "an amount with the decimal mark `.`",
      "digits only, without a currency sign; if the decimal mark is `,`, write `decimal: \",\"` under `data.orders`"
    ),
    (
      "1.234", "an amount with at most 2 decimals", "USD has 2 decimals; see `currency.minorDigits`"
    ),
    (
      "1.000", "an amount with at most 2 decimals", "USD has 2 decimals; see `currency.minorDigits`"
    ),
    (
      "10000000000000", "an amount below 10^15 minor units",
      "look for digits that belong to another column"
    ),
    (
      "99999999999999999999999", "an amount below 10^15 minor units",
      "look for digits that belong to another column"
    ),
  ])
  func `an amount that cannot be`(text: String, expected: String, help: String) throws {
    let row = "1,c,2026-01-01,\(text),,"
    #expect(
      try rejection(.orders, Self.order, row)
        == rejected(
          "amount", .mismatch(expected: expected, found: "`\(text)`"), .orders, row, column: 16,
          length: text.utf8.count, help: help))
  }

  @Test(arguments: [("discount", "-1,", 18), ("refund", ",-1", 19)])
  func `a deduction below zero`(name: String, cells: String, column: Int) throws {
    let row = "1,c,2026-01-01,5,\(cells)"
    #expect(
      try rejection(.orders, Self.order, row)
        == rejected(
          "negative-amount", .mismatch(expected: "a \(name) of 0 or more", found: "`-1`"), .orders,
          row,
          column: column, length: 2, help: "write what was taken off as a positive `\(name)`"))
  }

  @Test(arguments: [
    ("nps", "11", "score-out-of-range", "0", "10"), ("nps", "-1", "score-out-of-range", "0", "10"),
    ("nps", "8.5", "score-out-of-range", "0", "10"), ("csat", "0", "score-out-of-range", "1", "5"),
    ("CES", "8", "score-out-of-range", "1", "7"), ("review", "six", "score-not-a-number", "1", "5"),
    ("effort", "NA", "score-not-a-number", "1", "7"),
  ])
  func `a score that is not on its scale`(
    kind: String, text: String, code: String, low: String, high: String
  ) throws {
    let row = "c,2026-01-01,\(kind),\"\(text)\",,"
    #expect(
      try rejection(.feedback, Self.feedback, row)
        == rejected(
          code, .mismatch(expected: "a score from \(low) to \(high)", found: "`\(text)`"),
          .feedback, row,
          column: 16 + kind.utf8.count, length: text.utf8.count,
          help: "scores are whole numbers \(low)-\(high); clear the cell if the customer gave none")
    )
  }

  @Test(arguments: [("0", 19), ("-1", 19), ("x", 19), ("1e3", 19)])
  func `a weight that weighs nothing`(text: String, column: Int) throws {
    let row = "c,2026-01-01,nps,9,,\(text)"
    #expect(
      try rejection(.feedback, Self.feedback, row)
        == rejected(
          "weight", .mismatch(expected: "a number above 0", found: "`\(text)`"), .feedback, row,
          column: column + 2, length: text.utf8.count,
          help: "clear the cell where the answer has no weight"))
  }

  @Test(
    arguments: [
      (
        Table.feedback, Self.feedback, "c,2026-01-01,complain,,,", "complain", 14,
        "one of `nps`, `csat`, `effort`, `complaint`, `contact`, `review`, `mention`",
        "the nearest word is `complaint`"
      ),
      (
        .customers, "customer_id,kind", "c,company", "company", 3,
        "one of `individual`, `business`, `government`, `institutional`",
        "if it means `individual`, write `words: { kind: { company: individual } }` under `data.customers`"
      ),
      (
        .events, "date,title,kind", "2026-01-01,t,relase", "relase", 14,
        "one of `price`, `campaign`, `incident`, `release`, `other`",
        "the nearest word is `release`"
      ),
    ] as [(Table, String, String, String, Int, String, String?)])
  func `a kind that there is not`(
    table: Table, header: String, row: String, text: String, column: Int, expected: String,
    help: String?
  ) throws {
    #expect(
      try rejection(table, header, row)
        == rejected(
          "unknown-kind", .mismatch(expected: expected, found: "`\(text)`"), table, row,
          column: column,
          length: text.utf8.count, help: help))
  }

  @Test func `a survey that there is not`() throws {
    let row = "c,2026-01-01,nps,9,relation,"
    #expect(
      try rejection(.feedback, Self.feedback, row)
        == rejected(
          "unknown-survey",
          .mismatch(expected: "one of `relational`, `transactional`", found: "`relation`"),
          .feedback, row, column: 20, length: 8, help: "the nearest word is `relational`"))
  }

  @Test(
    arguments: [
      (
        Table.events, "date,title,sign", "2026-01-01,t,rises", "unknown-sign", "rises", 14,
        "one of `rise`, `cut`", "the nearest word is `rise`"
      ),
      (
        .spend, "date,amount,purpose", "2026-01-01,5,growth", "unknown-purpose", "growth", 14,
        "one of `acquisition`, `retention`",
        "if it means `acquisition`, write `words: { purpose: { growth: acquisition } }` under `data.spend`"
      ),
      (
        .orders, "order_id,customer_id,date,amount,renewal", "1,c,2026-01-01,5,yes", "flag", "yes",
        18, "`true` or `false`", "`1` and `0` do too; a blank cell is taken for `false`"
      ),
      (
        .orders, "order_id,customer_id,date,amount,quantity", "1,c,2026-01-01,5,5 kg", "quantity",
        "5 kg", 18, "a number with the decimal mark `.`",
        "digits only, without a unit; clear the cell where it is not known"
      ),
      (
        .spend, "date,amount,purpose", "2026-01-01,-5,retention", "negative-amount", "-5", 12,
        "an amount of 0 or more", "write what was spent as a positive `amount`"
      ),
    ] as [(Table, String, String, String, String, Int, String, String?)])
  func `a word or an expense that there is not`(
    table: Table, header: String, row: String, code: String, text: String, column: Int,
    expected: String, help: String?
  ) throws {
    #expect(
      try rejection(table, header, row)
        == rejected(
          code, .mismatch(expected: expected, found: "`\(text)`"), table, row, column: column,
          length: text.utf8.count, help: help))
  }

  @Test(arguments: [
    (
      Table.orders, "order_id,customer_id,date,amount,refund,refund_date",
      "1,c,2026-01-02,5,5,2026-01-01", "refund_date", "2026-01-01", 20
    ),
    (
      .feedback, "date,kind,first_reply_at", "2026-01-02T10:00,contact,2026-01-02T09:00",
      "first_reply_at", "2026-01-02T09:00", 26
    ),
    (
      .feedback, "date,kind,resolved_at", "2026-01-02,contact,2026-01-01", "resolved_at",
      "2026-01-01", 20
    ),
  ])
  func `something after the row's date that comes before it`(
    table: Table, header: String, row: String, name: String, text: String, column: Int
  ) throws {
    #expect(
      try rejection(table, header, row)
        == rejected(
          "before-date",
          .mismatch(expected: "a `\(name)` not before the row's `date`", found: "`\(text)`"), table,
          row, column: column, length: text.utf8.count,
          help: "mend one of the two, or clear `\(name)` where it is not known"))
  }

  @Test func `an event that ends before it begins`() throws {
    let row = "2026-01-02,t,2026-01-01"
    #expect(
      try rejection(.events, "date,title,end", row)
        == rejected(
          "end-before-date",
          .mismatch(expected: "an end not before the event's date", found: "`2026-01-01`"),
          .events, row, column: 14, length: 10, help: "clear `end` for a single day"))
  }

  @Test func `a cell in a later line of its record is shown there`() throws {
    let found = try rejection(.orders, Self.order, "\"a\r\nb\",c,2026-01-01,x,,")
    #expect(
      found.location
        == Place(
          file: "orders.csv", line: 3, column: 17, length: 1, excerpt: "b\",c,2026-01-01,x,,"))
  }

  @Test func `twenty examples are shown and all are counted`() throws {
    let rows = (1...45).map { "\($0),c,2026-01-01,x,," }.joined(separator: "\n")
    let folder = try ReportFolder([.orders: Self.order + "\n" + rows + "\n99,c,,5,,"])
    let rejected = try folder.tables().quality.rejected
    #expect(rejected.map(\.code) == ["amount", "missing-value"])
    #expect(rejected.map(\.count) == [45, 1])
    #expect(rejected.map(\.examples.count) == [20, 1])
    #expect(rejected.first?.examples.map(\.location?.line) == (2...21).map { $0 })
  }
}
