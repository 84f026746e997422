import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariReading

/// What a file is taken for when a report is started with it.
@Suite struct SketchTests {
  @Test func `a western export is read by its headers and rows`() throws {
    let sketch = try sketch(
      """
      Order No.;Client;Sold on;Total (EUR);State;Remark
      1;c1;01/04/2026;18,50;paid;
      2;c2;12/04/2026;1.240,00;cancelled;x
      3;c2;25/04/2026;7,00;paid;
      """, .orders)
    #expect(sketch.rowCount == 3)
    #expect(
      sketch.matches == [
        .init(column: "order_id", header: "Order No."),
        .init(column: "customer_id", header: "Client"), .init(column: "date", header: "Sold on"),
        .init(column: "amount", header: "Total (EUR)"), .init(column: "status", header: "State"),
      ])
    #expect(sketch.unused == ["Remark"] && sketch.missing == [])
    #expect(sketch.dates == .pattern("d/M/yyyy") && sketch.decimal == .comma)
    #expect(
      sketch.statuses == [.init(text: "paid", count: 2), .init(text: "cancelled", count: 1)])
    #expect(sketch.notOrders == ["cancelled"])
  }

  @Test func `a Persian export is read by its headers and rows`() throws {
    let sketch = try sketch(
      """
      شماره سفارش;كد مشتري;تاریخ;مبلغ (ریال);وضعیت;نحوهٔ فروش
      ۱;۱۰۰۷;۱۴۰۴/۰۱/۱۲;۱۸۵,۰۰۰;پرداخت شده;تلفنی
      ۲;۱۲۰۱;۱۴۰۴/۰۱/۳۱;۲٬۴۰۰٬۰۰۰;لغو شده;حضوری
      """, .orders, minorDigits: 0)
    #expect(
      sketch.matches.map(\.column) == [
        "order_id", "customer_id", "date", "amount", "status", "channel",
      ])
    #expect(sketch.dates == .jalali && sketch.decimal == .dot)
    #expect(sketch.notOrders == ["لغو شده"])
  }

  @Test(
    arguments: [
      ("2026-03-04", TableSettings.DateForm.iso), ("2026-03-04T10:00:00+03:30", .iso),
      ("۱۴۰۵/۰۳/۰۴", .jalali), ("2026/3/4", .pattern("yyyy/M/d")),
      ("25.12.2025", .pattern("d.M.yyyy")), ("12/25/2025 9:05", .pattern("M/d/yyyy H:mm")),
      ("03/04/2026", nil), ("4 March", nil),
    ] as [(String, TableSettings.DateForm?)])
  func `dates are of the one form that fits`(text: String, form: TableSettings.DateForm?) {
    #expect(dateForm(of: [text]) == form)
  }

  @Test func `one slip in two hundred dates changes nothing, one in a hundred does`() {
    let days = Array(repeating: "25/12/2025", count: 199)
    #expect(dateForm(of: days + ["soon"]) == .pattern("d/M/yyyy"))
    #expect(dateForm(of: days[..<99] + ["soon"]) == nil)
    #expect(dateForm(of: []) == nil)
  }

  @Test(
    arguments: [
      (["12", "1,250.5"], 2, TableSettings.DecimalMark.dot), (["12", "1.250,50"], 2, .comma),
      (["1.250", "12.500"], 0, .comma), (["1,250"], 0, .dot), (["n/a"], 2, nil), ([], 2, nil),
    ] as [([String], Int, TableSettings.DecimalMark?)])
  func `amounts have the mark that fits`(
    texts: [String], digits: Int, mark: TableSettings.DecimalMark?
  ) {
    #expect(decimalMark(of: texts, minorDigits: digits) == mark)
  }

  @Test(
    arguments: [
      ("Would recommend", "3", FeedbackKind.nps, false), ("میزان رضایت", "3", .csat, false),
      ("Score", "0", .nps, true), ("Score", "9", .nps, true), ("امتیاز", "۵", .csat, true),
      ("Score", "55", nil, false), ("Score", "good", nil, false),
    ] as [(String, String, FeedbackKind?, Bool)])
  func `what was asked is said by the score's name, else by its range`(
    header: String, score: String, kind: FeedbackKind?, isGuessed: Bool
  ) throws {
    let sketch = try sketch("date,\(header)\n2026-03-01,\(score)", .feedback)
    #expect(sketch.feedbackKind == kind && sketch.isKindGuessed == isGuessed)
    #expect(sketch.missing == (kind == nil ? ["kind"] : []))
  }

  @Test(
    arguments: [
      ("از ۰ تا ۱۰ چقدر ما را پیشنهاد می‌کنید؟", "۹", FeedbackKind.nps),
      ("How likely are you to recommend us to a friend? (0-10)", "10", .nps),
      ("How satisfied are you with your order?", "4", .csat), ("چقدر راضی بودید؟", "۵", .csat),
      ("Why would you recommend us?", "fast", nil), ("پیشنهاد شما", "9", nil),
      ("How satisfied are you?", "9", nil),
    ] as [(String, String, FeedbackKind?)])
  func `a whole question is the score where all answers are on its scale`(
    header: String, answer: String, kind: FeedbackKind?
  ) throws {
    let sketch = try sketch("date,\"\(header)\"\n2026-03-01,\(answer)", .feedback)
    #expect(sketch.feedbackKind == kind && !sketch.isKindGuessed)
    #expect(sketch.matches.map(\.column) == (kind == nil ? ["date"] : ["date", "score"]))
  }

  @Test func `a column of currencies is counted, and no column of ours`() throws {
    let sketch = try sketch(
      "Order,Email,Date,Total,Currency\n1,a,2026-03-01,3,EUR\n2,a,2026-03-02,4,USD\n3,b,2026-03-02,4,EUR",
      .orders)
    #expect(
      sketch.currencies == [.init(text: "EUR", count: 2), .init(text: "USD", count: 1)])
    #expect(sketch.unused == ["Currency"])
  }

  @Test func `orders that came back are told from those that were none`() throws {
    let sketch = try sketch(
      "Order,Email,Date,Total,Status\n1,a,2026-03-01,3,Refunded\n2,a,2026-03-02,4,لغو شده\n3,b,2026-03-02,4,مرجوع شده\n4,b,2026-03-02,4,paid",
      .orders)
    #expect(sketch.notOrders == ["لغو شده"])
    #expect(Set(sketch.returned.map(\.text)) == ["Refunded", "مرجوع شده"])
  }

  @Test func `kinds of customers are known in other words, or named`() throws {
    let known = try sketch("Client,Type\n1,B2B\n2,حقیقی\n3,individual", .customers)
    #expect(known.kindWords == ["B2B": "business", "حقیقی": "individual"])
    #expect(known.unknownKinds.isEmpty)
    let unknown = try sketch("Client,Type\n1,Gold\n2,B2B\n3,Gold", .customers)
    #expect(unknown.unknownKinds == [.init(text: "Gold", count: 2)])
  }

  @Test func `a header serves one column, and the likeliest name wins`() throws {
    let sketch = try sketch("Subtotal,Order,Email,Created at,Total\n1,2,a,2026-03-01,3", .orders)
    #expect(
      sketch.matches.map(\.header) == ["Order", "Email", "Created at", "Total"])
    #expect(sketch.unused == ["Subtotal"])
  }

  @Test func `names that mean nothing to us are named`() throws {
    let sketch = try sketch("a,b,date\n1,2,2026-03-01", .orders)
    #expect(sketch.matches.map(\.column) == ["date"])
    #expect(sketch.unused == ["a", "b"])
    #expect(sketch.missing == ["order_id", "customer_id", "amount"])
    #expect(sketch.decimal == nil)
  }

  @Test func `a file of an older program is read in its encoding`() throws {
    let text: [UInt8] = Array("Client;City\n1;K".utf8) + [0xF6] + Array("ln\n".utf8)
    #expect(try self.sketch(bytes: text, .customers).encoding == "windows-1252")
    let words = Array("Client;City\n1;".utf8) + [0xCA, 0xE5, 0xD1, 0xC7, 0xE4, 0x0A]
    #expect(try self.sketch(bytes: words, .customers).encoding == "windows-1256")
  }

  @Test(arguments: [
    ("", "empty-file"), ("a,b\n", "no-rows"), ("PK\u{3}\u{4}", "not-text"),
    ("a,\"b\n", "unclosed-quote"),
  ])
  func `a file that is no table is a fault`(text: String, code: String) throws {
    do {
      _ = try sketch(text, .orders)
      Issue.record("nothing was wrong with \(text)")
    } catch let fault as Diagnostic {
      #expect(fault.code == code && fault.isFault)
    }
  }

  @Test func `a file that is not there is said whole`() throws {
    do {
      _ = try MoshtariReading.sketch(
        of: "/nowhere/sales.csv", as: .orders, minorDigits: 2, shown: "sales.csv")
      Issue.record("nothing was wrong")
    } catch let fault {
      #expect(
        DiagnosticText.text(fault) == """
          error[missing-file]: there is no file `sales.csv`
           --> sales.csv
            = help: paths are relative to where the command runs
          """)
    }
  }

  private func sketch(_ text: String, _ table: Table, minorDigits: Int = 2) throws -> TableSketch {
    try sketch(bytes: Array(text.utf8), table, minorDigits: minorDigits)
  }

  private func sketch(bytes: [UInt8], _ table: Table, minorDigits: Int = 2) throws -> TableSketch {
    let folder = try ReportFolder()
    try folder.write(bytes, as: table)
    let path = "\(folder.path)/\(table.rawValue).csv"
    return try MoshtariReading.sketch(
      of: path, as: table, minorDigits: minorDigits, shown: "\(table.rawValue).csv")
  }
}
