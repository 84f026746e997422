import MoshtariCore
import Testing

@testable import MoshtariReading

/// Words of the file's own, and columns that it does not have.
@Suite struct FileWordTests {
  @Test func `words of the file's own are ours`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id,kind\nc1,B2C\nc2,شرکت\nc3,business\nc4,\nc5,-",
      .orders: "order_id,customer_id,date,amount\n1,c1,2026-03-01,5",
    ])
    try folder.edit(.customers) {
      $0.words = ["kind": ["B2C": "individual", "شرکت": "business"]]
      $0.missing = ["kind": ["-"]]
    }
    let tables = try folder.tables()
    #expect(tables.kind == CodedText(["individual", "business", "business", "", ""]))
    #expect(tables.quality.rejected.isEmpty)
  }

  @Test func `a word that nobody translated is rejected`() throws {
    let folder = try ReportFolder([.customers: "customer_id,kind\nc1,B2C\nc2,b2c"])
    try folder.edit(.customers) { $0.words = ["kind": ["B2C": "individual"]] }
    let tables = try folder.tables()
    #expect(tables.customerCount == 1)
    #expect(tables.quality.rejected.map(\.code) == ["unknown-kind"])
  }

  @Test func `every row has what the settings say of a column that is not there`() throws {
    let folder = try ReportFolder([
      .feedback: "customer_id,date,score\nc1,2026-03-01,9\nc2,2026-03-02,11"
    ])
    try folder.edit(.feedback) { $0.constants = ["kind": "nps", "survey": "relational"] }
    let tables = try folder.tables()
    #expect(tables.feedback.kind == [.nps])
    #expect(tables.feedback.score == [9])
    #expect(tables.feedback.survey == CodedText(["relational"]))
    #expect(tables.quality.rejected.map(\.code) == ["score-out-of-range"])
  }

  @Test func `a column cannot be in the file and in the settings`() throws {
    let folder = try ReportFolder([.feedback: "date,kind\n2026-03-01,nps"])
    try folder.edit(.feedback) { $0.constants = ["kind": "csat"] }
    #expect(
      try folder.read().diagnostics == [
        Diagnostic(
          .error, "constant-column",
          .fact("`feedback.csv` has a column `kind`, and `data.feedback.constants` gives it too"),
          at: Place(file: "feedback.csv", line: 1, column: 6, length: 4, excerpt: "date,kind"),
          help: "take it out of `constants`, or rename the column")
      ])
  }

  @Test func `a table without a column of words is told how to do without it`() throws {
    let folder = try ReportFolder([.feedback: "date,score\n2026-03-01,9"])
    #expect(
      try folder.read().diagnostics.map(\.help) == [
        "where every row is one, write `constants: { kind: nps }` under `data.feedback`; else name its header under `data.feedback.columns`"
      ])
  }

  @Test func `the words of the settings are those that are read`() {
    for table in Table.allCases {
      for column in table.columns {
        #expect(WordList.of(column, in: table)?.texts == table.words(of: column.rawValue))
      }
      let columns = table.columns.map(\.rawValue)
      #expect(
        Set(table.wordColumns) == Set(columns.filter { table.words(of: $0) != nil }), "\(table)")
    }
  }

  @Test(arguments: [
    ("كد مشتري", "کد مشتری"), ("نام‌خانوادگی", "نام خانوادگی"), ("ستون ۲", "ستون 2"),
    ("\u{200F}Total", "total"), ("مبلغ نهایى", "مبلغ نهایی"),
  ])
  func `keyboards do not matter for the names of columns`(file: String, settings: String) throws {
    let folder = try ReportFolder([
      .orders: "order_id,\(file),date,amount\n1,c1,2026-03-01,5"
    ])
    try folder.edit(.orders) { $0.columns = ["customer_id": settings] }
    #expect(try folder.tables().customerCount == 1)
  }

  @Test func `the usual name of a column is offered`() throws {
    let header = "شماره سفارش,مشتری,تاریخ,\"جمع، ریال\",مبلغ (ریال)"
    let folder = try ReportFolder([.orders: header + "\n1,c,2026-03-01,5,5"])
    #expect(
      try folder.read().diagnostics.map(\.help) == [
        "if `شماره سفارش` is meant, write `columns: { order_id: شماره سفارش }` under `data.orders`",
        "if `مشتری` is meant, write `columns: { customer_id: مشتری }` under `data.orders`",
        "if `تاریخ` is meant, write `columns: { date: تاریخ }` under `data.orders`",
        "if `مبلغ (ریال)` is meant, write `columns: { amount: مبلغ (ریال) }` under `data.orders`",
      ])
  }
}
