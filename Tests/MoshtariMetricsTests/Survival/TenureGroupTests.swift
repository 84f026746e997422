import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Time under contract by group.
@Suite struct TenureGroupTests {
  /// Of one group: customers, ended, median with its limits, and the share under contract with log-log limits
  /// and how many are at risk after 90, 180 and 360 days.
  struct Oracle {
    var key: String
    var customers: Int
    var events: Int
    var median: (Double?, Double?, Double?)
    var shares: [(Double, Double, Double, Int)]
  }

  private func expect(_ group: SurvivalGroup, _ oracle: Oracle) {
    #expect(group.key == oracle.key)
    #expect(group.customers == oracle.customers && group.events == oracle.events)
    #expect(group.median.value == oracle.median.0, "\(oracle.key)")
    #expect(group.median.low == oracle.median.1 && group.median.high == oracle.median.2)
    let reached = [group.within90, group.within180]
    for (day, (share, low, high, atRisk)) in zip([90, 180, 360], oracle.shares) {
      let step = group.steps.first { $0.day == day }
      #expect(isClose(step?.survival, share) && step?.atRisk == atRisk, "\(oracle.key), \(day)")
      #expect(isClose(step?.low, low) && isClose(step?.high, high), "\(oracle.key), \(day)")
    }
    for (estimate, (share, low, high, _)) in zip(reached, oracle.shares) {
      #expect(isClose(estimate.value, 1 - share, tolerance: 1e-8) && estimate.n == oracle.customers)
      #expect(isClose(estimate.low, 1 - high, tolerance: 1e-8))
      #expect(isClose(estimate.high, 1 - low, tolerance: 1e-8))
    }
  }

  /// The Telco Customer Churn sample data of IBM by contract: shares after 6, 12 and 24 months, as lifelines
  /// 0.30 gives them; a month is 15 days here. Where nobody has left, n ÷ (n + z²) of those at risk.
  static let telco = [
    Oracle(
      key: "Month-to-month", customers: 3875, events: 1655, median: (525, nil, nil),
      shares: [
        (0.7858348940504872, 0.7720567766910283, 0.7988920725970715, 2557),
        (0.703096636348866, 0.687259357620821, 0.7183040754301768, 1967),
        (0.5859154739046674, 0.5675542366330784, 0.6037891389325016, 1202),
      ]),
    Oracle(
      key: "One year", customers: 1473, events: 166, median: (nil, nil, nil),
      shares: [
        (0.9972564264704987, 0.9927065617003166, 0.9989694209484862, 1441),
        (0.9908082040748656, 0.9842195307701669, 0.9946534315046798, 1371),
        (0.9782723764279151, 0.9688606056979311, 0.9848616817763068, 1172),
      ]),
    Oracle(
      key: "Two year", customers: 1695, events: 48, median: (nil, nil, nil),
      shares: [
        (1, 0.9977104756826106, 1, 1674), (1, 0.9976574206000032, 1, 1636),
        (1, 0.9975325304969692, 1, 1553),
      ]),
  ]

  @Test func `contracts of the telephone company by kind, as lifelines gives them`() throws {
    var shop = RollupBuilder("2026-03-31")
    let kinds = [
      ("Month-to-month", LogRankTests.monthToMonth), ("One year", LogRankTests.oneYear),
      ("Two year", LogRankTests.twoYears),
    ]
    for (kind, counts) in kinds {
      for (month, (ended, running)) in zip(counts.events, counts.censored).enumerated() {
        for _ in 0..<ended {
          shop.addContract(from: -15 * month - 31, days: 15 * month, kind: kind)
        }
        for _ in 0..<running { shop.addContract(from: -15 * month, days: 2000, kind: kind) }
      }
    }
    let by = try #require(Tenure(in: shop.rollup(), k: 10)).by
    let groups = try #require(by.kind)
    #expect(groups.groups.count == 3 && by.channel == nil && by.region == nil)
    for (group, oracle) in zip(groups.groups, Self.telco) {
      var oracle = oracle
      // The limits of the median are not in the oracle.
      (oracle.median.1, oracle.median.2) = (group.median.low, group.median.high)
      expect(group, oracle)
    }
    let test = try #require(groups.test)
    #expect(isClose(test.chiSquare, 2352.8725382593416) && test.degrees == 2)
    #expect(test.p == 0 && test.differs && test.groups == 3)
  }

  /// What lifelines 0.30.3 gives for the contracts of `invented`.
  static let kinds = [
    Oracle(
      key: "business", customers: 180, events: 138, median: (312, 274, 360),
      shares: [
        (0.914210044657368, 0.8617185688449883, 0.9473777033112001, 157),
        (0.7083418060290632, 0.6329529243661468, 0.7710628608120421, 115),
        (0.4159408683500176, 0.335836718757876, 0.493993380900744, 54),
      ]),
    Oracle(
      key: "individual", customers: 180, events: 126, median: (432, 384, 460),
      shares: [
        (1, 0.9783995315481121, 1, 174),
        (0.9876543209876545, 0.9515423156995941, 0.996898005743639, 162),
        (0.62730868394284, 0.5440104397349104, 0.6996412267780315, 86),
      ]),
  ]
  /// χ², degrees, p, p after Holm's correction, groups: kind, channel, region, cohort.
  static let tests: [(Double, Int, Double, Double, Int)] = [
    (45.583471844552285, 1, 1.4627064028419196e-11, 5.850825611367678e-11, 2),
    (2.9352160253116577, 2, 0.230476122333392, 0.691428367000176, 3),
    (0.4214269302461077, 2, 0.8100061286391902, 1, 3),
    (10.084579894600074, 11, 0.5227955772016317, 1, 12),
  ]

  /// Contracts of four years that end at odd times, later those of individuals.
  private var invented: RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for i in 0..<360 {
      let days = 60 + (i * i * 7 + i * 13) % 500 + (i % 2 == 0 ? 0 : 120)
      shop.addContract(
        from: -(40 + i * 37 % 1400), days: days, kind: ["business", "individual"][i % 2],
        channel: ["ads", "friend", "", "fair"][i / 2 % 4],
        region: ["north", "south", "west"][i % 3]
      )
    }
    return shop
  }

  @Test func `contracts by kind, channel, region and quarter, as lifelines gives them`() throws {
    let by = try #require(Tenure(in: invented.rollup(), k: 10)).by
    let groups = try [by.kind, by.channel, by.region, by.cohort].map { try #require($0) }
    for (group, oracle) in zip(groups[0].groups, Self.kinds) { expect(group, oracle) }
    #expect(groups[0].groups.count == 2)
    #expect(groups[1].groups.map(\.key) == ["", "ads", "fair", "friend"])
    #expect(groups[1].groups.map(\.events) == [66, 63, 66, 69])
    #expect(groups[2].groups.map(\.median.value) == [380, 360, 354])
    // The newest twelve quarters of sixteen, of the first order.
    #expect(groups[3].groups.first?.key == "2023-Q2" && groups[3].groups.last?.key == "2026-Q1")
    #expect(
      groups[3].groups.map(\.customers) == [23, 22, 23, 22, 24, 25, 25, 25, 24, 25, 24, 15])
    #expect(groups[3].groups.map(\.events) == [23, 22, 23, 22, 23, 25, 19, 12, 5, 5, 2, 0])
    for (found, (chiSquare, degrees, p, adjusted, compared)) in zip(groups, Self.tests) {
      let test = try #require(found.test)
      #expect(isClose(test.chiSquare, chiSquare) && test.degrees == degrees)
      #expect(isClose(test.p, p, tolerance: 1e-8) && test.groups == compared)
      #expect(isClose(test.adjusted, adjusted, tolerance: 1e-8))
      #expect(test.differs == (adjusted < 0.05))
    }
  }

  @Test func `contracts by group do not depend on the order of customers`() throws {
    let shop = invented
    var turned = shop
    turned.customers.reverse()
    turned.orders = shop.orders.map { order in
      var order = order
      order.customer = order.customer.map { shop.customers.count - 1 - $0 }
      return order
    }
    #expect(Tenure(in: turned.rollup(), k: 10) == Tenure(in: shop.rollup(), k: 10))
  }

  @Test func `contracts without an end, of one group or of nobody are not compared`() throws {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<20 {
      shop.addContract(from: -400, days: 800, kind: "business", channel: "ads")
      shop.addContract(from: -400, days: 800, kind: "business", channel: "fair")
    }
    let running = try #require(Tenure(in: shop.rollup(), k: 10)).by
    #expect(running.channel?.groups.map(\.events) == [0, 0] && running.channel?.test == nil)
    #expect(running.channel?.groups.first?.steps.map(\.survival) == [1, 1, 1, 1, 1])
    #expect(running.channel?.groups.first?.median.reason == .notReached)
    #expect(running.kind?.groups.count == 1 && running.kind?.test == nil)
    #expect(running.cohort?.groups.count == 1 && running.region == nil)
    var ended = RollupBuilder("2026-03-31")
    for (kind, days) in [("a", 100), ("b", 100)] {
      for _ in 0..<20 { ended.addContract(from: -400, days: days, kind: kind) }
    }
    let alike = try #require(Tenure(in: ended.rollup(), k: 10)?.by.kind)
    // All end on one day: nothing tells them apart.
    #expect(alike.test == nil && alike.groups.map(\.events) == [20, 20])
    #expect(alike.groups.map(\.within180.value) == [1, 1] && alike.groups[0].steps.count == 2)
    var nobody = RollupBuilder("2026-03-31")
    let customer = nobody.addCustomer(kind: "a")
    nobody.customers[customer].contractEnd = day("2027-01-01")
    let none = try #require(Tenure(in: nobody.rollup(), k: 10))
    #expect(none.customers == 0 && none.by == SurvivalByDimension())
    nobody.addBuyer("2026-01-01")
    nobody.customers[customer].contractEnd = nil
    #expect(Tenure(in: nobody.rollup(), k: 10) == nil)
  }

  @Test func `a small group of contracts shows its size, and the next smallest goes with it`()
    throws
  {
    var shop = RollupBuilder("2026-03-31")
    for (region, count, days) in [("north", 40, 300), ("south", 15, 90), ("west", 9, 60)] {
      for i in 0..<count { shop.addContract(from: -500, days: days + i, region: region) }
    }
    let regions = try #require(Tenure(in: shop.rollup(), k: 10)?.by.region)
    #expect(regions.groups.map(\.customers) == [40, 15, 9])
    #expect(regions.groups.map(\.events) == [40, nil, nil])
    #expect(regions.groups.map(\.median.reason) == [nil, .smallGroup, .smallGroup])
    #expect(regions.groups.map(\.within90.reason) == [nil, .smallGroup, .smallGroup])
    #expect(regions.groups.map(\.steps.isEmpty) == [false, true, true])
    #expect(regions.test?.groups == 2)
    let few = try #require(Tenure(in: shop.rollup(), k: 65)?.by.region)
    #expect(few.test == nil && few.groups.map(\.events) == [nil, nil, nil])
  }
}

extension RollupBuilder {
  /// Adds a customer whose first order is `start` days after `asOf`, with a contract of `days` from then.
  fileprivate mutating func addContract(
    from start: Int, days: Int, kind: String = "", channel: String = "", region: String = ""
  ) {
    let customer = addCustomer(kind: kind, region: region, channel: channel)
    customers[customer].contractEnd = asOf + start + days
    addOrder(customer, on: asOf + start, revenue: 100)
  }
}
