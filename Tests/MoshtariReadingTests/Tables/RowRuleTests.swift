import MoshtariCore
import Testing

@testable import MoshtariReading

/// What becomes of odd rows: no order, twice the same, too late.
@Suite struct RowRuleTests {
  private static let header = "order_id,customer_id,date,amount,status\n"

  private func counts(_ rows: RowCounts?) -> [Int] {
    guard let rows else { return [] }
    return [
      rows.read, rows.accepted, rows.rejected, rows.duplicates, rows.afterAsOf, rows.notOrders,
    ]
  }

  @Test func `a row equal to one of the same id is a duplicate, however it is written`() throws {
    let folder = try ReportFolder([
      .orders: Self.header
        + """
        9,c,2026-01-01,5,paid
        9,c,2026-01-01,5,paid
        "9",c, 2026-01-01 ,"5",paid
        '9,c,2026-01-01,5,paid
        10,c,2026-01-01,5,paid
        9,c,2026-01-01,5,paid
        """
    ])
    let tables = try folder.tables()
    #expect(tables.orders.count == 2)
    // The fourth has an apostrophe in its cell, and so other content.
    #expect(counts(tables.quality.rows[.orders]) == [6, 2, 1, 3, 0, 0])
    #expect(tables.quality.rejected.map(\.code) == ["duplicate-id"])
  }

  @Test func `a duplicate is known at the end of the text and with long ids`() throws {
    let id = "gid://shop/Order/1234567890"
    let row = "\(id),c,2026-01-01,5,"
    let folder = try ReportFolder([.orders: Self.header + "\(row)\nx,c,2026-01-01,5,\n\(row)"])
    #expect(counts(try folder.tables().quality.rows[.orders]) == [3, 2, 0, 1, 0, 0])
  }

  @Test func `a row that starts like an earlier one is not its duplicate`() throws {
    let folder = try ReportFolder([
      .orders: Self.header + "1,c,2026-01-01,5,paid\n1,c,2026-01-01,5,pai"
    ])
    #expect(try folder.tables().quality.rejected.map(\.code) == ["duplicate-id"])
  }

  @Test func `a row that was rejected does not take its id`() throws {
    let folder = try ReportFolder([.orders: Self.header + "1,c,never,5,\n1,c,2026-01-01,5,"])
    #expect(counts(try folder.tables().quality.rows[.orders]) == [2, 1, 1, 0, 0, 0])
  }

  @Test func `customers are named once`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id,region\nc1,a\nc1,a\n'c2,b\nc1,b\n,c",
      .feedback:
        "date,kind,customer_id\n2026-01-01,nps,c2\n2026-01-01,nps,\"'c\"\"3\"\n2026-01-01,nps,'c\"3",
    ])
    let tables = try folder.tables()
    #expect(counts(tables.quality.rows[.customers]) == [5, 2, 2, 1, 0, 0])
    #expect(
      tables.quality.rejected.filter { $0.table == .customers }.map(\.code) == [
        "duplicate-id", "missing-value",
      ])
    #expect(tables.feedback.customer == [1, 2, 2])
    #expect(tables.customerCount == 3)
    #expect(tables.quality.undeclaredCustomers == 1)
  }

  @Test func `what is no order is counted and makes nobody known`() throws {
    let folder = try ReportFolder([
      .orders: Self.header
        + """
        1,c1,2026-01-01,5,Cancelled
        2,c2,2026-01-01,5,paid
        3,c3,,,draft
        4,c4,2026-01-01,5,
        ,c5,,,VOIDED
        1,c1,2026-01-01,5,Cancelled
        2,c2,2026-01-01,5,failed
        """
    ])
    let tables = try folder.tables()
    #expect(tables.customerCount == 2)
    #expect(counts(tables.quality.rows[.orders]) == [7, 2, 1, 1, 0, 3])
    try folder.edit(.orders) { $0.notOrders = ["paid"] }
    #expect(counts(try folder.tables().quality.rows[.orders]).last == 1)
  }

  private func dated() throws -> ReportFolder {
    try ReportFolder([
      .customers: "customer_id,signup_date\nc1,2026-01-01\nc2,2026-02-15\n",
      .orders:
        "order_id,customer_id,date,amount\n1,c1,2026-01-10,5\n2,c2,2026-02-20,5\n3,c3,2026-02-20,5\n",
      .feedback:
        "customer_id,date,kind,score\nc1,2026-01-20,nps,9\nc4,2026-03-01,nps,99\nc5,2026-02-25,nps,3\n",
      .events: "date,title\n2026-01-05,a\n2026-02-26,b\n2026-12-01,c\n",
    ])
  }

  @Test func `the newest row that is read is the as-of day`() throws {
    let tables = try dated().tables()
    #expect(tables.asOf == (try day("2026-02-25")))
    #expect(tables.orders.count == 3)
    #expect(counts(tables.quality.rows[.events]) == [3, 1, 1, 0, 1, 0])
    #expect(tables.customerCount == 4)
  }

  @Test func `rows after the as-of day are left out and counted`() throws {
    let tables = try dated().tables(asOf: "2026-02-01")
    #expect(tables.asOf == (try day("2026-02-01")))
    #expect(counts(tables.quality.rows[.customers]) == [2, 2, 0, 0, 0, 0])
    #expect(counts(tables.quality.rows[.orders]) == [3, 1, 0, 0, 2, 0])
    #expect(counts(tables.quality.rows[.feedback]) == [3, 1, 1, 0, 1, 0])
    #expect(counts(tables.quality.rows[.events]) == [3, 1, 1, 0, 1, 0])
    // c2 is declared, and signs up later; c3 and c5 are not known yet.
    #expect(tables.customerCount == 2)
    #expect(tables.signupDay == [try day("2026-01-01"), nil])
    #expect(tables.feedback.invalidScores.isEmpty)
  }

  @Test func `the command line's day wins over the settings'`() throws {
    let folder = try dated()
    folder.settings.asOf = try day("2026-01-15")
    #expect(try folder.tables().orders.count == 1)
    #expect(try folder.tables(asOf: "2026-02-20").orders.count == 3)
  }

  @Test func `without a row the as-of day is today`() throws {
    let folder = try ReportFolder([.feedback: "date,kind,score\n2026-01-01,nps,77\n"])
    #expect(try folder.tables().asOf == (try day("2026-11-22")))
  }

  @Test func `a sign-up in the future is refused`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id,signup_date\nc1,2026-11-23\nc2,2026-11-22"
    ])
    #expect(try folder.tables().quality.rejected.map(\.code) == ["date-in-future"])
  }
}

@Suite struct TextCoderTests {
  @Test func `values ascend in bytes, each occurs, and equal texts are one`() {
    var coder = TextCoder()
    // An é in one code point and in two.
    for text in ["b", "", "a", "caf\u{E9}", "b", "cafe\u{301}", "ب"] {
      withCell(text) { coder.append($0) }
    }
    let column = coder.column()
    #expect(
      column.values.map { Array($0.utf8) }
        == ["", "a", "b", "cafe\u{301}", "ب"].map { Array($0.utf8) })
    #expect(column.codes == [2, 0, 1, 3, 2, 3, 4])
  }

  @Test func `a gathered column has no value that no row has`() {
    let column = CodedText(["x", "y", "", "z"])
    #expect(column.gathered(at: [3, -1, 0, 2, 3]) == CodedText(["z", "", "x", "", "z"]))
    #expect(column.gathered(at: []) == CodedText([String]()))
  }
}
