import MoshtariCore
import Testing

@testable import MoshtariReading

@Suite struct SpendReaderTests {
  private func tables(_ spend: String, asOf: String? = nil) throws -> Tables {
    let folder = try ReportFolder([
      .orders: "order_id,customer_id,date,amount\n1,c,2026-03-05,5", .spend: spend,
    ])
    return try folder.tables(asOf: asOf)
  }

  private func spend(_ tables: Tables) throws -> Spend {
    let rollup = makeRollup(
      of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    return try #require(rollup.spend)
  }

  @Test func `spend ascends by day, purpose, channel and amount`() throws {
    let made = try spend(
      try tables(
        """
        date,amount,purpose,channel
        2026-03-02,7.50,retention,sms
        2026-03-02,2,Acquisition,search
        2026-03-01,"1,000",RETENTION,
        2026-03-02,1,acquisition,search
        2026-03-02,0,acquisition,app
        2026-03-02,۹,acquisition,search
        """))
    #expect(
      made.day
        == (try days(
          "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02")))
    #expect(
      made.purpose == [
        .retention, .acquisition, .acquisition, .acquisition, .acquisition, .retention,
      ])
    #expect(made.amount == [100_000, 0, 100, 200, 900, 750])
    #expect(made.channel == CodedText(["", "app", "search", "search", "search", "sms"]))
  }

  @Test func `without a channel column there are no channels`() throws {
    #expect(try spend(try tables("date,amount,purpose\n2026-03-02,7,retention")).channel == nil)
  }

  @Test func `spend does not move the as-of day, and later spend is left out`() throws {
    let made = try tables("date,amount,purpose\n2026-03-06,7,retention\n2026-03-05,7,retention")
    #expect(made.asOf == (try day("2026-03-05")))
    #expect(try spend(made).count == 1)
    #expect(made.quality.rows[.spend]?.afterAsOf == 1)
    #expect(made.present.contains(.spend))
  }

  @Test func `rows that cannot be read are rejected`() throws {
    let made = try tables(
      """
      date,amount,purpose,channel
      ,7,retention,
      2026-03-02,,retention,
      2026-03-02,7,,
      2026-03-02,x,retention,
      2026-03-02,-7,retention,
      2026-03-02,7,retain,
      2026-12-02,7,retention,
      2026-03-02,7,retention,
      """)
    #expect(
      made.quality.rejected.map(\.code) == [
        "amount", "date-in-future", "missing-value", "negative-amount", "unknown-purpose",
      ])
    #expect(made.quality.rejected.map(\.count) == [1, 1, 3, 1, 1])
    #expect(try spend(made).count == 1)
  }

  @Test func `a file without a required column is a fault`() throws {
    let folder = try ReportFolder([.spend: "date,amount\n2026-03-02,7"])
    #expect(try folder.read().diagnostics.map(\.code) == ["missing-column"])
  }

  @Test func `no sum of spend can overflow`() throws {
    let rows = (1...9300).map { _ in "2026-03-01,9999999999999.99,retention" }
    let made = try tables("date,amount,purpose\n" + rows.joined(separator: "\n"))
    #expect(try spend(made).count == 9223)
    #expect(made.quality.rejected.map(\.code) == ["amount"])
  }

  @Test func `the order of spend does not depend on the rows`() throws {
    let rows = [
      "2026-03-01,1,retention,b", "2026-03-01,1,retention,a", "2026-03-01,1,acquisition,b",
      "2026-03-02,1,acquisition,b", "2026-03-01,2,retention,a",
    ]
    let header = "date,amount,purpose,channel\n"
    let made = try spend(try tables(header + rows.joined(separator: "\n")))
    let other = try spend(try tables(header + rows.reversed().joined(separator: "\n")))
    #expect(made == other && made.count == 5)
  }
}
