import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// How customers are lost at the start (C7), and how soon groups order again.
@Suite struct OnboardingTests {
  /// First orders and S(30), S(60), S(90) by month, from an independent Kaplan-Meier in Python.
  static let cdnow: [(String, Int, [Double])] = [
    ("1997-01", 781, [0.8169014084507046, 0.7247119078104995, 0.6991037131882204]),
    ("1997-02", 857, [0.805134189031505, 0.7234539089848303, 0.6884480746791124]),
    ("1997-03", 719, [0.8247566063977748, 0.7649513212795549, 0.7176634214186371]),
  ]

  private func cdnow() throws -> Report {
    try #require(CDNOWTests.reports["CDNOW_sample.txt"]).get()
  }

  @Test(.needsCDNOW) func `C7: early loss of CDNOW by month of the first order`() throws {
    let onboarding = try #require(try cdnow().onboarding)
    #expect(onboarding.byMonth.map(\.period.description) == Self.cdnow.map(\.0))
    for (month, (_, customers, losses)) in zip(onboarding.byMonth, Self.cdnow) {
      #expect(month.customers == customers && month.earlyLoss.map(\.day) == [30, 60, 90])
      for (found, loss) in zip(month.earlyLoss, losses) {
        #expect(isClose(found.estimate.value, loss))
      }
    }
    // The whole curve's, as lifelines gives it.
    let all = onboarding.earlyLoss.last?.estimate
    #expect(isClose(all?.value, 0.7008909630886712) && isClose(all?.low, 0.6819635872301335))
    #expect(isClose(all?.high, 0.7189346615921018) && all?.n == 2357)
  }

  /// Chi-square and p from the same Python program; scipy's tail.
  @Test(.needsCDNOW) func `C7: the months of CDNOW do not differ, and who bought once`() throws {
    let onboarding = try #require(try cdnow().onboarding)
    let test = try #require(onboarding.tests.month)
    #expect(isClose(test.chiSquare, 0.5841677587344781, tolerance: 1e-8) && test.degrees == 2)
    #expect(isClose(test.p, 0.7467059001280499, tolerance: 1e-8))
    #expect(test.adjusted == test.p && !test.differs && test.groups == 3)
    #expect(onboarding.oneAndGone == Estimate(share: 1205, of: 2357))
    #expect(onboarding.byChannel == nil && onboarding.tests.channel == nil)
  }

  /// Customers of a channel, all of whom order again after so many days, or never.
  private func shop(_ groups: [(String, Int, Int?)]) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for (channel, count, gap) in groups {
      for _ in 0..<count {
        let customer = shop.addCustomer(channel: channel)
        shop.addOrder(customer, on: day("2025-06-01"), revenue: 100)
        if let gap { shop.addOrder(customer, on: day("2025-06-01") + gap, revenue: 100) }
      }
    }
    return shop
  }

  private let settings = Settings(title: LocalizedText("Shop"))

  @Test func `C7: channels that lose more are told apart`() throws {
    let report = shop([("ads", 40, nil), ("friend", 40, 20), ("", 12, 50)]).report(settings)
    let onboarding = try #require(report.onboarding)
    #expect(onboarding.byChannel?.map(\.key) == ["", "ads", "friend"])
    let losses = onboarding.byChannel?.map { $0.figure.earlyLoss.first?.estimate.value }
    #expect(losses == [1, 1, 0])
    let test = try #require(onboarding.tests.channel)
    #expect(test.differs && test.groups == 2 && test.degrees == 1)
    #expect(onboarding.oneAndGone.value == 40.0 / 92)
    // One test of the family alone: nothing to correct.
    #expect(onboarding.tests.month == nil && test.adjusted == test.p)
    let groups = try #require(report.survival?.by.channel)
    #expect(groups.groups.map(\.median.value) == [50, nil, 20])
    #expect(groups.groups.map(\.within90.value) == [1, 0, 1])
    #expect(groups.test?.chiSquare == test.chiSquare)
  }

  @Test func `a small channel shows its size, and the next smallest goes with it`() throws {
    let report = shop([("ads", 40, nil), ("friend", 15, 20), ("fair", 9, 5)]).report(settings)
    let channels = try #require(report.onboarding?.byChannel)
    #expect(channels.map(\.figure.customers) == [40, 9, 15])
    let reasons = channels.map { $0.figure.earlyLoss.first?.estimate.reason }
    #expect(reasons == [nil, .smallGroup, .smallGroup])
    let groups = try #require(report.survival?.by.channel?.groups)
    #expect(groups.map(\.events) == [0, nil, nil])
    #expect(groups.map(\.steps.isEmpty) == [false, true, true])
    #expect(groups.map(\.within90.reason) == [nil, .smallGroup, .smallGroup])
    // The fair is too small to be compared.
    #expect(report.survival?.by.channel?.test?.groups == 2)
  }

  @Test func `nobody has ordered: nothing, with its reason`() throws {
    var shop = RollupBuilder("2026-03-31")
    shop.addCustomer(channel: "ads")
    shop.tables = [.orders]
    let onboarding = try #require(shop.report(settings).onboarding)
    #expect(onboarding.customers == 0 && onboarding.byMonth.isEmpty && onboarding.byChannel == nil)
    #expect(onboarding.earlyLoss.map(\.estimate.reason) == [.noData, .noData, .noData])
    #expect(onboarding.oneAndGone.reason == .noData)
  }

  @Test func `quarters of first orders are of the report's calendar, the newest twelve`() throws {
    var shop = RollupBuilder("2026-03-31")
    for year in 2022...2025 {
      for text in ["\(year)-01-15", "\(year)-05-15", "\(year)-12-31"] { shop.addBuyer(text) }
    }
    let keys = shop.report().survival?.by.cohort?.groups.map(\.key)
    #expect(
      keys == [
        "2023-Q1", "2023-Q2", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q4", "2025-Q1", "2025-Q2",
        "2025-Q4",
      ])
  }

  /// Orders n, customers, shares within 90 and 180 days of the n-th: an independent Kaplan-Meier in Python.
  static let ladder: [(Int, Int, Double, Double)] = [
    (1, 2357, 0.29910903691132884, 0.3822655918540533),
    (2, 1152, 0.43428250332179785, 0.5566520535711421),
    (3, 746, 0.5267112149289954, 0.680043126341872),
    (4, 538, 0.6289039860182541, 0.7300194455210671),
  ]

  @Test(.needsCDNOW) func `CDNOW: the ladder within 90 and 180 days`() throws {
    let rungs = try #require(try cdnow().repeatPurchase).ladder
    for (rung, (orders, customers, within90, within180)) in zip(rungs, Self.ladder) {
      #expect(rung.orders == orders && rung.customers == customers)
      #expect(isClose(rung.within90.value, within90) && rung.within90.n == customers)
      #expect(isClose(rung.within180.value, within180))
    }
  }

  @Test func `a rung that nobody has stood on for 90 days says so`() {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<12 { shop.addBuyer("2025-06-01", "2026-03-01") }
    let rungs = shop.report(settings).repeatPurchase?.ladder ?? []
    #expect(rungs.map(\.within90.value) == [0, nil])
    #expect(rungs.map(\.within90.reason) == [nil, .shortHistory])
    var small = RollupBuilder("2026-03-31")
    for _ in 0..<9 { small.addBuyer("2025-06-01", "2025-07-01") }
    let hidden = small.report(settings).repeatPurchase?.ladder ?? []
    #expect(hidden.map(\.within90.reason) == [.smallGroup, .smallGroup])
  }
}
