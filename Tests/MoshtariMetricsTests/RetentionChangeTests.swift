import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct RetentionChangeTests {
  /// 40 buyers of January, of whom `february` and `march` buy again; newcomers make February 40 too.
  private func shop(february: Int, march: Int) -> RollupBuilder {
    var shop = RollupBuilder("2026-04-10")
    for index in 0..<40 {
      let customer = shop.addBuyer("2026-01-05")
      if index < february { shop.addOrder(customer, on: day("2026-02-05"), revenue: 1) }
      if index < march { shop.addOrder(customer, on: day("2026-03-05"), revenue: 1) }
    }
    for _ in 0..<(40 - february) { shop.addBuyer("2026-02-06") }
    // Orders are not late.
    shop.addOrder(nil, on: day("2026-04-09"), revenue: 1)
    return shop
  }

  @Test(arguments: [(38, 10, Verdict.fall), (20, 18, .unclear), (0, 0, .unclear)])
  func `retention is compared with the month before`(february: Int, march: Int, verdict: Verdict)
    throws
  {
    let growth = try #require(shop(february: february, march: march).report().growth)
    let change = try #require(growth.change)
    #expect((change.from, change.to) == (month("2026-02"), month("2026-03")))
    let expected = try #require(
      ShareDifference(
        from: Estimate(share: february, of: 40), to: Estimate(share: march, of: 40)))
    #expect(change.value == expected.value && change.low == expected.low)
    #expect(change.high == expected.high && change.reason == nil && change.verdict == verdict)
  }

  @Test func `a rise is said where more of them stay`() throws {
    var shop = RollupBuilder("2026-04-10")
    for index in 0..<60 {
      let early = shop.addBuyer("2026-01-05")
      if index < 10 { shop.addOrder(early, on: day("2026-02-05"), revenue: 1) }
      let late = shop.addBuyer("2026-02-06")
      if index < 50 { shop.addOrder(late, on: day("2026-03-05"), revenue: 1) }
    }
    shop.addOrder(nil, on: day("2026-04-09"), revenue: 1)
    let change = try #require(shop.report().growth?.change)
    #expect(change.verdict == .rise && isClose(change.value, 50.0 / 70 - 10.0 / 60))
  }

  @Test func `a hidden month hides the change and says why`() throws {
    var settings = openSettings()
    settings.privacy.k = 41
    let change = try #require(shop(february: 38, march: 10).report(settings).growth?.change)
    #expect(change.value == nil && change.low == nil && change.high == nil)
    #expect(change.reason == .smallGroup && change.verdict == .unclear)
  }

  @Test(arguments: ["2026-01-31", "2026-02-10", "2026-02-28"])
  func `without two months that are over and have one before there is no change`(asOf: String) {
    var shop = RollupBuilder(asOf)
    for _ in 0..<9 { shop.addBuyer("2026-01-05") }
    #expect(shop.report().growth?.change == nil)
  }
}
