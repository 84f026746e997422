import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Retention by days since each customer's first order, by week, and by group.
@Suite struct RelativeRetentionTests {
  /// CDNOW by 30-day periods from period 0: eligible, active in it, active in it or later; pandas on the same lines.
  static let cdnow: [(Int, Int, Int)] = [
    (2357, 2357, 2357), (2357, 322, 1023), (2357, 228, 940), (2357, 208, 894), (2357, 209, 849),
    (2357, 206, 806), (2357, 183, 747), (2357, 181, 709), (2357, 191, 664), (2357, 174, 609),
    (2357, 164, 559), (2357, 160, 506), (2357, 174, 437), (2357, 162, 371), (2357, 151, 286),
    (1883, 115, 182), (980, 44, 64), (157, 10, 10),
  ]

  @Test(.needsCDNOW) func `CDNOW by 30-day periods, in and on or after`() throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let found = RelativeRetention(in: rollup, k: 10)
    #expect(found.relative.map(\.k) == Array(0..<18) && found.onOrAfter.count == 18)
    for (k, (eligible, active, later)) in Self.cdnow.enumerated() {
      #expect(found.relative[k].estimate == Estimate(share: active, of: eligible), "\(k)")
      #expect(found.onOrAfter[k].estimate == Estimate(share: later, of: eligible), "\(k)")
    }
  }

  /// Of pandas: any order on days 1 … n; and the brackets shown, of an independent Python program.
  @Test(
    .needsCDNOW,
    arguments: [
      (1...1, 29), (1...7, 145), (1...14, 262), (1...30, 410), (1...60, 601), (1...90, 687),
      (7...7, 25), (30...30, 14), (8...30, 324), (31...90, 454), (91...180, 465), (181...365, 593),
    ])
  func `CDNOW by brackets of days`(days: ClosedRange<Int>, active: Int) throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    #expect(bracketRetention(days, in: rollup) == Estimate(share: active, of: 2357))
  }

  /// Weeks from Monday: an independent Python program.
  @Test(.needsCDNOW) func `CDNOW by weekly cohorts`() throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let weekly = WeeklyRetention(in: rollup, k: 10)
    #expect(weekly.cohorts.count == 13 && weekly.cohorts.first?.week == day("1996-12-30"))
    #expect(weekly.cohorts.prefix(3).map(\.size) == [100, 168, 175])
    #expect(weekly.cohorts.last?.active.prefix(5) == [63, 4, 3, 0, 3])
    for (k, active) in [(0, 2357), (1, 140), (4, 105), (13, 54), (26, 49)] {
      #expect(weekly.overall[k].estimate == Estimate(share: active, of: 2357), "\(k)")
      #expect(weekly.overall[k].cohorts == 13)
    }
    #expect(weekly.overall.count == 27 && weekly.cohorts.allSatisfy { $0.active.count == 27 })
  }

  @Test func `a period counts once the whole of it is over`() {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2026-02-01", "2026-03-05")
    func shares(_ asOf: String) -> [Int?] {
      shop.asOf = day(asOf)
      return RelativeRetention(in: shop.rollup(), k: 1).relative.map(\.estimate.n)
    }
    // 1 February + 59 days is 1 April.
    #expect(shares("2026-03-31") == [1])
    #expect(shares("2026-04-01") == [1, 1])
    #expect(shares("2026-03-05") == [1])
  }

  @Test func `a small weekly cohort shows its size only`() {
    var shop = RollupBuilder("2026-03-31")
    for (text, count) in [("2026-02-02", 40), ("2026-02-09", 9), ("2026-02-16", 12)] {
      for _ in 0..<count { shop.addBuyer(text, "2026-02-24") }
    }
    // Nobody's order, so that orders are not late.
    shop.addOrder(nil, on: day("2026-03-31"), revenue: 0)
    let weekly = WeeklyRetention(in: shop.rollup(), k: 10)
    #expect(weekly.cohorts.map(\.size) == [40, 9, 12])
    #expect(weekly.cohorts.map { $0.active[1] } == [0, nil, nil])
    #expect(weekly.cohorts.map { $0.active[3] } == [40, nil, nil])
    #expect(weekly.cohorts.map(\.lastComplete) == [7, 6, 5])
    // The running week began on 30 March.
    #expect(weekly.cohorts.map(\.active.count) == [9, 8, 7])
    #expect(weekly.overall[7].estimate == Estimate(share: 0, of: 40))
  }

  @Test func `groups are compared at month 3, small ones hidden`() throws {
    var shop = RollupBuilder("2026-03-31")
    var settings = Settings(title: LocalizedText("Shop"))
    settings.lowBase = 10
    for (channel, count, returns) in [("ads", 50, false), ("friend", 50, true), ("fair", 9, true)] {
      for _ in 0..<count {
        let customer = shop.addCustomer(kind: "business", channel: channel)
        shop.addOrder(customer, on: day("2025-06-01"), revenue: 100)
        if returns { shop.addOrder(customer, on: day("2025-09-10"), revenue: 100) }
      }
    }
    shop.addOrder(nil, on: day("2026-03-30"), revenue: 100)
    let retention = try #require(shop.report(settings).retention)
    let groups = try #require(retention.by.channel)
    #expect(groups.map(\.key) == ["ads", "fair", "friend"])
    #expect(groups.map(\.figure.customers) == [50, 9, 50])
    let third = groups.map { $0.figure.overall.first { $0.k == 3 }?.estimate }
    // The fair alone is small, so the smallest other one goes with it.
    #expect(third.map { $0?.reason } == [.smallGroup, .smallGroup, nil])
    #expect(third[2] == Estimate(share: 50, of: 50))
    #expect(retention.spread.channel == nil)
    settings.privacy.k = 1
    let open = try #require(shop.report(settings).retention)
    #expect(open.spread.channel?.highest == "friend" && open.spread.channel?.isClear == true)
    #expect(open.by.kind?.map(\.key) == ["business"] && open.spread.kind == nil)
    #expect(open.by.region == nil)
  }
}
