import MoshtariCore
import Testing

@testable import MoshtariReading

/// Columns of orders that say more than who, when and how much.
@Suite struct OrderMarkTests {
  private func orders(_ header: String, _ rows: String, asOf: String? = nil) throws -> Tables {
    let folder = try ReportFolder([.orders: "order_id,customer_id,date,amount,\(header)\n\(rows)"])
    return try folder.tables(asOf: asOf)
  }

  private func rollup(_ tables: Tables) -> Rollup {
    makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
  }

  @Test func `a renewal is true, and what is blank is none`() throws {
    let tables = try orders(
      "renewal",
      """
      1,c1,2026-03-01,5,true
      2,c1,2026-03-03,5,FALSE
      3,c1,2026-03-02,5,1
      4,c2,2026-03-01,5,
      5,c1,2026-03-02,5,True
      6,,2026-03-02,5,true
      7,c3,2026-03-02,5,0
      """)
    let renewals = try #require(rollup(tables).renewals)
    #expect(renewals.start == [0, 3, 3, 3])
    #expect(renewals.day == (try days("2026-03-01", "2026-03-02", "2026-03-02")))
    #expect(tables.quality.unknownColumns.isEmpty && tables.quality.rejected.isEmpty)
  }

  @Test func `C6 a refund has the day on which it was paid back, where that is known`() throws {
    let tables = try orders(
      "refund,refund_date",
      """
      1,c2,2026-03-04,5,5,2026-03-04
      2,c1,2026-03-02,5,1,2026-03-09
      3,c1,2026-03-01,5,1,
      4,c1,2026-03-02,5,1,2026-03-03T10:00
      5,c1,2026-03-02,5,0,2026-03-03
      6,,2026-03-02,5,1,2026-03-03
      7,c1,2026-03-01,5,1,2026-03-11
      8,c1,2026-03-10,5,,
      """, asOf: "2026-03-10")
    let refunds = try #require(rollup(tables).refunds)
    #expect(refunds.customer == [0, 1, 1, 1, 1])
    #expect(
      refunds.orderDay
        == (try days("2026-03-04", "2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02")))
    // The one paid back after the as-of day is not paid back yet.
    let known = try days("2026-03-04", "2026-03-03", "2026-03-09")
    #expect(refunds.refundDay == [known[0], .none, .none, known[1], known[2]])
  }

  @Test func `a refund after the newest row is not paid back yet`() throws {
    let tables = try orders(
      "refund,refund_date", "1,c,2026-03-01,5,5,2026-03-05\n2,c,2026-03-02,5,5,2026-03-02")
    #expect(tables.asOf == (try day("2026-03-02")))
    #expect(rollup(tables).refunds?.refundDay == [.none, try day("2026-03-02")])
  }

  @Test func `the hour is the order's and not the refund's`() throws {
    let folder = try ReportFolder([
      .orders: """
      order_id,customer_id,date,amount,refund,refund_date
      1,c,2026-03-01T09:00,5,5,2026-03-05T17:00
      2,c,2026-03-01,5,5,2026-03-05T17:00
      """
    ])
    #expect(try folder.tables().orders.hour == [9, -1])
  }

  @Test func `K1 a recipient is the customer, somebody else, or not known`() throws {
    let tables = try orders(
      "recipient_id",
      """
      1,c1,2026-03-01,5,c1
      2,c1,2026-03-01,5,'c1
      3,c1,2026-03-01,5,c11
      4,c1,2026-03-01,5,
      5,"c""2",2026-03-01,5,"c""2"
      6,"c""2",2026-03-01,5,c2
      7,,2026-03-01,5,c1
      8,c3,2026-03-01,5,
      """)
    let recipients = try #require(rollup(tables).recipients)
    #expect(recipients.known == [3, 2, 0])
    #expect(recipients.others == [1, 1, 0])
    // A recipient is no customer.
    #expect(tables.customerCount == 3)
  }

  @Test func `orders that do not count have no marks`() throws {
    let tables = try orders(
      "status,refund,refund_date,renewal,recipient_id",
      """
      1,c1,2026-03-01,5,cancelled,5,2026-03-02,true,r
      2,c1,2026-03-05,5,,5,2026-03-06,true,r
      3,c1,2026-03-01,5,,5,2026-03-02,true,r
      3,c1,2026-03-01,5,,5,2026-03-02,true,r
      """, asOf: "2026-03-04")
    let made = rollup(tables)
    #expect(made.renewals?.day.count == 1)
    #expect(made.refunds?.count == 1)
    #expect(made.recipients?.known == [1])
  }

  @Test func `a unit price is the list amount of one piece`() throws {
    let folder = try ReportFolder([
      .orders: """
      order_id,customer_id,date,amount,discount,quantity
      1,c,2026-03-01,10,2,4
      2,c,2026-03-01,10,2,
      3,c,2026-03-01,10,2,0
      4,c,2026-03-01,-10,,-1
      5,c,2026-03-01,0,,1
      6,c,2026-03-01,10,,۰٫۵
      7,c,2026-03-01,10,,"1,000"
      8,c,2026-03-01,10,,two
      """
    ])
    func prices() throws -> [Double]? {
      try folder.tables().orders.unitPrice?.map { $0.isNaN ? -1 : $0 }
    }
    #expect(try prices() == [250, -1, -1, -1, -1, 2000, 1])
    #expect(try folder.tables().quality.rejected.map(\.code) == ["quantity"])
    try folder.edit(.orders) { $0.amountIs = .net }
    #expect(try prices()?.first == 300)
    let plain = try folder.tables(needs: RollupNeeds())
    #expect(plain.orders.unitPrice == nil)
    #expect(plain.quality.unknownColumns == [.orders: ["quantity"]])
    #expect(plain.quality.rejected.isEmpty)
  }

  @Test func `absent columns leave no parts`() throws {
    let made = rollup(try orders("refund", "1,c1,2026-03-01,5,5"))
    #expect(made.renewals == nil && made.refunds == nil && made.recipients == nil)
    #expect(made.categories == nil && made.spend == nil)
  }

  @Test func `columns without orders leave empty parts`() throws {
    let made = rollup(
      try orders(
        "refund_date,renewal,recipient_id,category", "1,c1,2026-03-09,5,,,,",
        asOf: "2026-03-01"))
    #expect(made.renewals == CustomerDays(starts: 0))
    #expect(made.refunds == Refunds() && made.recipients == Recipients())
    #expect(made.categories == CategoryOrders())
  }
}

extension CustomerDays {
  /// Nothing of `starts` customers.
  fileprivate init(starts: Int) {
    self.init()
    start = Array(repeating: 0, count: starts + 1)
  }
}
