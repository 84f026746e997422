import MoshtariCore
import Testing

@testable import MoshtariReading

/// Columns that a table may have and that only some figures need.
@Suite struct OptionalColumnTests {
  @Test func `what is known of customers is read`() throws {
    let folder = try ReportFolder([
      .customers: """
      customer_id,tier,member_since,points_earned,points_redeemed,contract_end,\
      auto_renew_stopped,previous_supplier
      c1,gold,2026-01-02,"1,200",۳۰,2030-01-01,2026-02-01,Ahmad
      c2,,2026-04-01,12.0,0,,2026-04-01,
      """,
      .orders: "order_id,customer_id,date,amount\n1,c9,2026-03-01,5",
    ])
    let tables = try folder.tables()
    #expect(tables.tier == CodedText(["gold", "", ""]))
    // c2's days are after the as-of day, and so not yet known.
    #expect(tables.memberSince == [try day("2026-01-02"), nil, nil])
    #expect(tables.autoRenewStopped == [try day("2026-02-01"), nil, nil])
    #expect(tables.contractEnd == [try day("2030-01-01"), nil, nil])
    #expect(tables.pointsEarned == [1200, 12, nil])
    #expect(tables.pointsRedeemed == [30, 0, nil])
    #expect(tables.previousSupplier == CodedText(["Ahmad", "", ""]))
    #expect(tables.isReferred == nil && tables.hasReferred == nil)
    #expect(tables.quality.unknownColumns.isEmpty)
  }

  @Test func `who referred is known of customers of any table`() throws {
    let long = "a-customer-with-a-long-name"
    let folder = try ReportFolder([
      .customers: "customer_id,referred_by\nc1,'c9\nc2,\nc3,nobody\nc4,\(long)\n\(long),c1",
      .orders: "order_id,customer_id,date,amount\n1,c9,2026-03-01,5",
      .feedback: "customer_id,date,kind\nc8,2026-03-01,nps",
    ])
    let tables = try folder.tables()
    // c1, c2, c3, c4, the long one, c9, c8.
    #expect(tables.isReferred == [true, false, true, true, true, false, false])
    #expect(tables.hasReferred == [true, false, false, false, true, true, false])
    #expect(tables.customerCount == 7)
  }

  @Test(arguments: [
    ("member_since", "2026-12-01", "date-in-future"), ("points_earned", "-1", "count"),
    ("points_redeemed", "1.5", "count"), ("points_redeemed", "1.000", "count"),
    ("points_earned", "1000000000000000", "count"), ("contract_end", "soon", "not-a-date"),
    ("auto_renew_stopped", "2026-13-01", "not-a-date"),
  ])
  func `a customer with a cell that cannot be read is rejected`(
    column: String, cell: String, code: String
  ) throws {
    let folder = try ReportFolder([.customers: "customer_id,\(column)\nc1,\(cell)\nc2,"])
    let tables = try folder.tables()
    #expect(tables.quality.rejected.map(\.code) == [code])
    #expect(tables.customerCount == 1)
  }

  @Test func `a count that cannot be read is said whole`() throws {
    let folder = try ReportFolder([.visits: "visitor_id,date,pages\nv,2026-03-01,many\n"])
    let rejection = try #require(try folder.tables().quality.rejected.first)
    let example = try #require(rejection.examples.first)
    #expect(
      example.statement
        == .mismatch(
          expected: "a whole number of `pages`, 0 or more and below 10^9", found: "`many`"))
    #expect(example.location?.line == 2 && example.location?.column == 14)
    #expect(example.help == "digits only; clear the cell where nothing was counted")
  }

  @Test func `the hour is that of the report's zone`() throws {
    let folder = try ReportFolder([
      .orders: """
      order_id,customer_id,date,amount
      1,c,2026-03-01T20:29:59Z,5
      2,c,2026-03-01T20:30:00Z,5
      3,c,2026-03-01,5
      4,c,2026-03-01 17:59,5
      5,c,۲۰۲۶-۰۳-۰۲ ۰۹:۱۵,5
      6,c,2026-03-02T23:59:60,5
      7,c,2026-03-02T00:10:00+05:00,5
      """
    ])
    let orders = try folder.tables().orders
    #expect(orders.hour == [23, 0, -1, 17, 9, 23, 22])
    #expect(
      orders.day.map(\.iso) == [
        "2026-03-01", "2026-03-02", "2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02",
        "2026-03-01",
      ])
    #expect(try folder.tables(needs: RollupNeeds()).orders.hour == nil)
  }

  @Test(arguments: [
    (TableSettings.DateForm.jalali, "۱۴۰۵/۰۱/۰۱ ۲۳:۰۵", Int8(23)), (.jalali, "1405/01/01", -1),
    (.pattern("d/M/yyyy H:mm"), "3/4/2026 7:05", 7), (.pattern("d/M/yyyy"), "3/4/2026", -1),
  ])
  func `dates of other forms have their hour`(
    form: TableSettings.DateForm, date: String, hour: Int8
  ) throws {
    let folder = try ReportFolder([.orders: "order_id,customer_id,date,amount\n1,c,\(date),5"])
    try folder.edit(.orders) { $0.dates = form }
    #expect(try folder.tables().orders.hour == [hour])
  }

  @Test func `attributes are read where they are asked for, and named where not`() throws {
    let folder = try ReportFolder([
      .orders: """
      order_id,customer_id,date,amount,product,category,brand,channel,quantity
      1,c,2026-03-01,5,"سرو, ""tea"" set",tea,,web,1
      2,,2026-03-01,5,,cups,,app,1
      """,
      .feedback: "date,kind,comment,resolved_at\n2026-03-01,complaint,\"so, so\",2026-03-01",
    ])
    let all = try folder.tables()
    #expect(all.orders.attributes[.product] == CodedText(["سرو, \"tea\" set", ""]))
    #expect(all.orders.attributes[.category] == CodedText(["tea", "cups"]))
    #expect(all.orders.attributes[.brand] == CodedText(["", ""]))
    #expect(all.orders.attributes[.branch] == nil)
    #expect(all.orders.channel == CodedText(["web", "app"]))
    #expect(all.feedback.comment == CodedText(["so, so"]))
    #expect(all.feedback.resolved == [try day("2026-03-01")])
    #expect(all.quality.unknownColumns.isEmpty)
    #expect(all.orders.unitPrice == [500, 500])
    let none = try folder.tables(needs: RollupNeeds())
    // Categories are always counted.
    #expect(none.orders.attributes.keys.map(\.rawValue) == ["category"])
    #expect(none.orders.channel == nil)
    #expect(none.feedback.comment == nil && none.feedback.resolved != nil)
    #expect(
      none.quality.unknownColumns == [
        .orders: ["product", "brand", "channel", "quantity"], .feedback: ["comment"],
      ])
    let history = try folder.tables(needs: RollupNeeds(attributes: [.product], history: true))
    // Favourites are of windows, which nobody asked for.
    #expect(history.orders.attributes.keys.map(\.rawValue) == ["category"])
    #expect(history.quality.unknownColumns[.orders] == ["product", "brand", "quantity"])
  }

  @Test func `what is settled after the as-of day is not settled yet`() throws {
    let folder = try ReportFolder([
      .feedback: """
      date,kind,resolved_at
      2026-03-01,complaint,2026-03-02
      2026-03-01,complaint,2026-03-03
      2026-03-01,complaint,
      2026-03-01,complaint,2027-01-01
      """
    ])
    let tables = try folder.tables(asOf: "2026-03-02")
    #expect(tables.feedback.resolved == [try day("2026-03-02"), nil, nil])
    #expect(tables.quality.rejected.map(\.code) == ["date-in-future"])
  }

  @Test func `a mention may have a score`() throws {
    let folder = try ReportFolder([
      .feedback: "date,kind,score\n2026-03-01,mention,2\n2026-03-01,mention,\n2026-03-01,mention,6"
    ])
    let feedback = try folder.tables().feedback
    #expect(feedback.score == [2, -1])
    #expect(feedback.invalidScores == [.mention: 1])
    #expect(feedback.scales[.mention] == TableSettings.Scale(low: 1, high: 5))
    try folder.edit(.feedback) { $0.scales["mention"] = TableSettings.Scale(low: 0, high: 10) }
    #expect(try folder.tables().feedback.score == [2, -1, 6])
  }
}

@Suite struct VisitReaderTests {
  @Test func `a visit makes nobody a customer`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id\nc1",
      .feedback: "customer_id,date,kind\nc8,2026-03-01,nps",
      .visits: """
      visitor_id,date,customer_id
      v1,2026-03-01,c8
      v2,2026-03-01,c7
      v1,2026-03-01,"c""7"
      'v1,2026-03-01,'c1
      v3,2026-03-01,
      """,
    ])
    let tables = try folder.tables()
    #expect(tables.visits?.visitor == [0, 1, 0, 0, 2])
    #expect(tables.visits?.customer == [1, -1, -1, 0, -1])
    #expect(tables.customerCount == 2)
    #expect(tables.quality.undeclaredCustomers == 1)
  }

  @Test func `the newest visit may be the as-of day`() throws {
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount\n1,c,2026-03-01,5",
      .visits: "visitor_id,date\nv,2026-03-04\nv,2026-03-02",
    ])
    #expect(try folder.tables().asOf == (try day("2026-03-04")))
    let earlier = try folder.tables(asOf: "2026-03-02")
    #expect(earlier.visits?.day == [try day("2026-03-02")])
    #expect(earlier.quality.rows[.visits]?.afterAsOf == 1)
    #expect(earlier.quality.rows[.visits]?.accepted == 1)
  }

  @Test func `visits that cannot be read are rejected`() throws {
    let folder = try ReportFolder([
      .visits: """
      visitor_id,date,pages,chats,product_views
      ,2026-03-01,1,1,1
      v,,1,1,1
      v,2026-03-01,-1,1,1
      v,2026-03-01,1,1000000000,1
      v,2026-03-01,۷,,x
      """
    ])
    let tables = try folder.tables()
    #expect(tables.quality.rejected.map(\.code) == ["count", "missing-value"])
    #expect(tables.quality.rejected.map(\.count) == [2, 2])
    #expect(tables.visits?.pages == [7])
    #expect(tables.visits?.chats == [0])
    #expect(tables.quality.unknownColumns == [.visits: ["product_views"]])
  }
}
