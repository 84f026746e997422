import Foundation
import MoshtariCore
import Testing

@testable import MoshtariReading

@Suite struct ReadTablesTests {
  @Test func `the tables become columns`() throws {
    let folder = try ReportFolder([
      .customers: """
      customer_id,kind,region,channel,signup_date,favourite tea
      c1,Individual,تهران,search,2026-01-01,black
      c2,business,,store,,green
      c3,,یزد,,2026-02-03,
      """,
      .orders: """
      order_id;customer_id;date;amount;discount;refund
      1;c2;2026-03-01;10.00;1.50;
      2;;2026-03-01;7;;7
      3;c9;2026-03-02;5;0;0
      """,
      .feedback: """
      customer_id,date,kind,score,survey,touchpoint,product,weight
      c1,2026-03-05,nps,9.0,relational,web,tea,1.5
      c8,2026-03-04,csat,,Transactional,,,
      ,2026-03-03,complaint,7,,shop,,0.25
      """,
      .visits: """
      visitor_id,date,customer_id,pages,comparisons,cart_adds,coupon_views,chats
      v1,2026-03-04,c9,3,,1,۲,0
      v2,2026-03-05,stranger,1,1,0,0,
      """,
      .spend: "date,amount,purpose\n2026-03-01,2.50,retention",
      .events: """
      date,title,kind,title_en,title_fa,end,sign
      2026-03-02,Price,price,Prices up,گران شد,2026-03-04,Rise
      2026-03-03,Fair,,,,2026-03-03,
      """,
    ])
    let tables = try folder.tables()
    #expect(tables.asOf == (try day("2026-03-05")))
    #expect(tables.present == Set(Table.allCases))
    // c1, c2, c3 by the customers file, c9 by an order, c8 by feedback.
    #expect(tables.customerCount == 5)
    #expect(tables.kind == CodedText(["individual", "business", "", "", ""]))
    #expect(tables.region == CodedText(["تهران", "", "یزد", "", ""]))
    #expect(tables.channel == CodedText(["search", "store", "", "", ""]))
    #expect(tables.signupDay == [try day("2026-01-01"), nil, try day("2026-02-03"), nil, nil])
    #expect(tables.orders.customer == [1, -1, 3])
    #expect(
      tables.orders.day == [try day("2026-03-01"), try day("2026-03-01"), try day("2026-03-02")])
    #expect(tables.orders.revenue == [850, 0, 500])
    #expect(tables.orders.flags == [OrderColumns.discounted, OrderColumns.refunded, 0])
    expectFeedback(tables.feedback)
    try expectVisits(try #require(tables.visits))
    #expect(tables.spend?.amount == [250] && tables.spend?.purpose == [.retention])
    #expect(
      tables.events == [
        Event(
          day: try day("2026-03-02"), end: try day("2026-03-04"),
          title: title("Price", [.en: "Prices up", .fa: "گران شد"]), kind: "price",
          sign: "rise"),
        Event(day: try day("2026-03-03"), title: title("Fair", [:])),
      ])
    #expect(tables.quality.unknownColumns == [.customers: ["favourite tea"]])
    #expect(tables.quality.undeclaredCustomers == 2)
    #expect(tables.quality.rejected.isEmpty)
  }

  private func title(_ common: String, _ texts: [Language: String]) -> LocalizedText {
    var title = LocalizedText(common)
    title.texts = texts
    return title
  }

  private func expectVisits(_ visits: VisitColumns) throws {
    #expect(visits.visitor == [0, 1])
    #expect(visits.customer == [3, -1])
    #expect(visits.day == [try day("2026-03-04"), try day("2026-03-05")])
    #expect(visits.pages == [3, 1])
    #expect(visits.comparisons == [0, 1])
    #expect(visits.cartAdds == [1, 0])
    #expect(visits.couponViews == [2, 0])
    #expect(visits.chats == [0, 0])
  }

  private func expectFeedback(_ feedback: Feedback) {
    #expect(feedback.count == 3)
    #expect(feedback.customer == [0, 4, -1])
    #expect(feedback.kind == [.nps, .csat, .complaint])
    #expect(feedback.score == [9, -1, -1])
    #expect(feedback.survey == CodedText(["relational", "transactional", ""]))
    #expect(feedback.touchpoint == CodedText(["web", "", "shop"]))
    #expect(feedback.product == CodedText(["tea", "", ""]))
    // The customers' own channels, since answers have none.
    #expect(feedback.channel == CodedText(["search", "", ""]))
    #expect(feedback.weight?.map { $0.isNaN ? -1 : $0 } == [1.5, -1, 0.25])
    #expect(feedback.scales[.effort] == TableSettings.Scale(low: 1, high: 7))
  }

  @Test func `absent columns are absent`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id\nc1\n",
      .orders: "order_id,customer_id,date,amount\n1,c1,2026-01-01,5",
      .feedback: "date,kind\n2026-01-02,mention",
    ])
    let tables = try folder.tables()
    #expect(tables.kind == nil && tables.region == nil && tables.channel == nil)
    #expect(tables.signupDay == nil)
    #expect(tables.feedback.survey == nil && tables.feedback.channel == nil)
    #expect(tables.feedback.weight == nil && tables.feedback.touchpoint == nil)
    #expect(tables.feedback.customer == [-1])
  }

  @Test func `an answer's own channel wins over the customer's`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id,channel\nc1,store\n",
      .feedback: "customer_id,date,kind,channel\nc1,2026-01-02,nps,email\nc1,2026-01-02,nps,",
    ])
    #expect(try folder.tables().feedback.channel == CodedText(["email", ""]))
  }

  @Test func `columns are found whatever their case, spaces, order, quotes and mapping`() throws {
    let folder = try ReportFolder([
      .orders: "\u{FEFF}\"Total\"\tDATE\tCustomer_ ID\tName\tamount\r\n5\t2026-01-01\tc1\t#1\tx\r\n"
    ])
    try folder.edit(.orders) { $0.columns = ["order_id": "name", "amount": "TOTAL"] }
    let tables = try folder.tables()
    #expect(tables.orders.revenue == [500])
    #expect(tables.quality.unknownColumns == [.orders: ["amount"]])
  }

  @Test(
    arguments: [
      ("windows-1256", [0xCA, 0xE5, 0xD1, 0xC7, 0xE4]), ("utf-8", Array("تهران".utf8)),
    ] as [(String, [UInt8])])
  func `a declared encoding is read`(encoding: String, region: [UInt8]) throws {
    let folder = try ReportFolder()
    try folder.write(Array("customer_id,region\nc1,".utf8) + region, as: .customers)
    try folder.edit(.customers) { $0.encoding = encoding }
    #expect(try folder.tables().region?.values == ["", "تهران"])
  }

  @Test func `cells that are declared missing are blank`() throws {
    let folder = try ReportFolder([
      .feedback: "date,kind,score\n2026-01-01,nps,11\n2026-01-01,nps, NA \n2026-01-01,nps,1"
    ])
    try folder.edit(.feedback) { $0.missing = ["score": ["11", "NA"]] }
    let feedback = try folder.tables().feedback
    #expect(feedback.score == [-1, -1, 1])
    #expect(feedback.invalidScores.isEmpty)
  }

  @Test func `invalid scores are counted by kind and rejected`() throws {
    let folder = try ReportFolder([
      .feedback:
        "date,kind,score\n2026-01-01,nps,11\n2026-01-01,nps,x\n2026-01-01,csat,6\n2026-01-01,nps,1"
    ])
    let tables = try folder.tables()
    #expect(tables.feedback.invalidScores == [.nps: 2, .csat: 1])
    #expect(tables.quality.rows[.feedback]?.rejected == 3)
    #expect(tables.feedback.count == 1)
  }

  @Test func `a declared scale replaces the usual one`() throws {
    let folder = try ReportFolder([
      .feedback: "date,kind,score\n2026-01-01,csat,10\n2026-01-01,effort,1"
    ])
    try folder.edit(.feedback) { settings in
      settings.scales["csat"] = TableSettings.Scale(low: 0, high: 10)
      settings.scales["effort"] = TableSettings.Scale(low: 1, high: 5, highIsBetter: false)
    }
    let feedback = try folder.tables().feedback
    #expect(feedback.score == [10, 1])
    #expect(feedback.scales[.csat]?.high == 10)
    #expect(feedback.scales[.effort]?.highIsBetter == false)
  }

  @Test func `a customer is the same in any digits and with any quotes`() throws {
    let folder = try ReportFolder([
      .customers: "customer_id,referred_by\n۱۷,\nمینا۲,17\n",
      .orders:
        "order_id,customer_id,date,amount\n1,17,2026-01-01,10\n2,\"۱۷\",2026-01-02,10\n3,\"a\"\"۷\",2026-01-02,10\n4,مینا2,2026-01-02,10",
      .feedback: "customer_id,date,kind,score\n١٧,2026-01-03,nps,9\n\"a\"\"7\",2026-01-03,nps,9",
    ])
    let tables = try folder.tables()
    #expect(tables.customerCount == 3)
    #expect(tables.orders.customer == [0, 0, 2, 1])
    #expect(tables.feedback.customer == [0, 2])
  }

  @Test func `two rows of one customer in other digits are a fault`() throws {
    let folder = try ReportFolder([.customers: "customer_id,region\n۱۷,a\n17,b\n18,c"])
    #expect(try folder.tables().quality.rows[.customers]?.rejected == 1)
  }

  @Test func `an amount after the discount gets the discount back`() throws {
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount,discount,refund\n1,c,2026-01-01,10,2,3"
    ])
    #expect(try folder.tables().orders.revenue == [500])
    try folder.edit(.orders) { $0.amountIs = .net }
    #expect(try folder.tables().orders.revenue == [700])
  }

  @Test func `no sum of orders can overflow`() throws {
    // 9,300 orders of almost 10^15 would be more than an Int64 holds.
    let rows = (1...9300).map { "\($0),c,2026-01-01,999999999999999" }.joined(separator: "\n")
    let folder = try ReportFolder([.orders: "order_id,customer_id,date,amount\n" + rows])
    folder.settings.currency.minorDigits = 0
    let tables = try folder.tables()
    #expect(tables.orders.count == 9223)
    #expect(tables.orders.revenue.reduce(0, +) > 9_000_000_000_000_000_000)
    #expect(tables.quality.rejected.map(\.code) == ["amount"])
  }

  @Test func `inputs are named with size and digest`() throws {
    let folder = try ReportFolder([.feedback: "\u{FEFF}date,kind\n2026-01-01,nps\n"])
    // The digest is that of sha256sum for the same bytes.
    #expect(
      try folder.tables().quality.inputs == [
        Input(
          file: "feedback.csv", bytes: 28,
          sha256: "5798c9e307851e1341583ad4c82da8abc1513e0df8ea2c1211b45b684864bda8")
      ])
  }

  @Test func `progress ends at one for each table, and never falls`() throws {
    let rows = (1...60_000).map { "\($0),c,2026-01-01,5" }.joined(separator: "\n")
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount\n" + rows, .events: "date,title\n2026-01-01,t",
    ])
    let seen = Seen()
    let result = readTables(
      settings: folder.settings, folder: folder.path, today: try day("2026-11-22"), asOf: nil,
      needs: .all
    ) { table, share in seen.append(table, share) }
    #expect(result.tables != nil)
    #expect(seen.tables.last == .events)
    let shares = seen.shares(of: .orders)
    #expect(shares.count > 1)
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }
}

/// What a progress closure was told; only one thread at a time tells it.
private final class Seen: @unchecked Sendable {
  private var reports: [(Table, Double)] = []
  var tables: [Table] { reports.map(\.0) }
  func append(_ table: Table, _ share: Double) { reports.append((table, share)) }
  func shares(of table: Table) -> [Double] { reports.filter { $0.0 == table }.map(\.1) }
}
