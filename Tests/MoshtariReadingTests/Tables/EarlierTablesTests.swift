import MoshtariCore
import Testing

@testable import MoshtariReading

@Suite struct EarlierTablesTests {
  /// All customers are declared, so that both readings number them alike.
  private func folder() throws -> ReportFolder {
    try ReportFolder([
      .customers: """
      customer_id,kind,region,channel,signup_date,member_since,contract_end,auto_renew_stopped
      c1,individual,تهران,search,2026-01-01,2026-02-01,2026-06-01,2026-03-09
      c2,business,,store,2026-03-10,2026-03-11,,
      c3,,یزد,,,,2026-03-20,2026-02-01
      """,
      .orders: """
      order_id,customer_id,date,amount,discount,refund,refund_date,category,product,quantity,renewal
      1,c1,2026-01-05,10.00,1.50,,,tea,green,2,false
      2,c3,2026-02-01,7,,7,2026-03-12,pot,iron,1,true
      3,,2026-02-02,7,,3,2026-02-03,tea,black,1,
      4,c1,2026-03-02,5,,,,cup,glass,1,
      5,c2,2026-03-11,9,2,1,2026-03-12,tea,black,3,
      6,c1,2026-03-12,8,,,,spice,saffron,1,
      """,
      .feedback: """
      customer_id,date,kind,score,survey,touchpoint,product,weight,comment,invited,resolved_at
      c1,2026-01-06,nps,9,relational,web,green,1.5,fine,2026-01-02,
      c3,2026-02-03,complaint,,,shop,iron,1,broken,,2026-03-11
      c2,2026-03-12,csat,3,,web,black,2,,,
      """,
      .visits: """
      visitor_id,date,customer_id,pages,comparisons,cart_adds,coupon_views,chats
      v1,2026-01-04,c1,3,,1,2,0
      v2,2026-03-12,c2,1,1,0,0,
      """,
      .spend:
        "date,amount,purpose,channel\n2026-01-01,2.50,retention,search\n2026-03-12,1,retention,tv",
      .events: "date,title,kind\n2026-01-02,Price,price\n2026-03-12,Fair,other",
    ])
  }

  @Test(arguments: ["2025-12-31", "2026-01-05", "2026-02-15", "2026-03-11", "2026-03-12"])
  func `tables cut at a day reduce to what reading as of that day reduces to`(iso: String) throws {
    let folder = try folder()
    func rollup(_ tables: Tables) -> Rollup {
      var rollup = makeRollup(
        of: tables, calendar: .gregorian, week: .monday, needs: .all)
      rollup.quality = Quality()
      return rollup
    }
    let cut = rollup(try folder.tables().upTo(day(iso)))
    let read = rollup(try folder.tables(asOf: iso))
    #expect(cut == read)
    #expect(cut.customers == read.customers)
    #expect(cut.feedback == read.feedback)
    #expect(cut.windows == read.windows)
    #expect(cut.orderDays == read.orderDays)
    #expect(cut.refunds == read.refunds)
    #expect(cut.visits == read.visits)
    #expect(cut.spend == read.spend)
    #expect(cut.asOf == (try day(iso)))
  }

  @Test func `a customer whom only later rows name keeps a place`() throws {
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount\n1,a,2026-03-01,5\n2,b,2026-03-09,6\n"
    ])
    let cut = try folder.tables().upTo(day("2026-03-05"))
    #expect(cut.customerCount == 2)
    #expect(cut.orders.customer == [0])
  }
}
