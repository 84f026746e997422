import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct QuarterlyGrowthTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `growth accounting by quarter adds up, and to the same newcomers and revenue`(
    seed: UInt64
  ) throws {
    let report = RollupBuilder.random(seed: seed, customers: 80).report()
    let growth = try #require(report.growth)
    for (before, quarter) in zip(growth.quarterly, growth.quarterly.dropFirst()) {
      let came = quarter.new + quarter.resurrected
      #expect(quarter.active == came + quarter.retained, "seed \(seed)")
      #expect(quarter.active - before.active == came - quarter.churned, "seed \(seed)")
      let parts = [
        before.revenue, quarter.newRevenue, quarter.resurrectedRevenue, quarter.expansion,
        quarter.contraction.map { -$0 }, quarter.churnedRevenue.map { -$0 },
      ]
      #expect(quarter.revenue == parts.reduce(0) { $0 + ($1 ?? .min / 8) }, "seed \(seed)")
    }
    for quarter in growth.quarterly {
      let months = growth.monthly.filter { Quarter(of: $0.period) == quarter.period }
      #expect(quarter.new == months.reduce(0) { $0 + $1.new }, "seed \(seed)")
      #expect(quarter.revenue == months.reduce(0) { $0 + ($1.revenue ?? .min / 8) }, "seed \(seed)")
      let most = months.map(\.active).max() ?? 0, all = months.reduce(0) { $0 + $1.active }
      #expect((most...all).contains(quarter.active), "seed \(seed)")
    }
  }

  /// Ten buyers of January; of them 8, then 4 order again in the next quarters; six newcomers in June.
  private func shop(asOf: String, first: String = "2026-01-05") -> RollupBuilder {
    var shop = RollupBuilder(asOf)
    for index in 0..<10 {
      let customer = shop.addBuyer(first, "2026-03-20")
      if index < 8 { shop.addOrder(customer, on: day("2026-05-05"), revenue: 1) }
      if index < 4 { shop.addOrder(customer, on: day("2026-08-05"), revenue: 1) }
    }
    for _ in 0..<6 { shop.addBuyer("2026-06-30") }
    // Nobody's order, so that orders are not late.
    shop.addOrder(nil, on: day(asOf), revenue: 0)
    return shop
  }

  @Test func `who orders in several months of a quarter counts once`() throws {
    let growth = try #require(shop(asOf: "2026-09-30").report().growth)
    #expect(growth.quarterly.map(\.period.description) == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(growth.quarterly.map(\.active) == [10, 14, 4])
    #expect(growth.quarterly.map(\.retained) == [0, 8, 4])
    #expect(growth.quarterly.map(\.churned) == [0, 2, 10])
    #expect(growth.quarterly.map(\.retention.value) == [nil, 0.8, 4.0 / 14])
    #expect(growth.latestQuarter == growth.quarterly.last)
    let change = try #require(growth.quarterChange)
    let expected = try #require(
      ShareDifference(from: Estimate(share: 8, of: 10), to: Estimate(share: 4, of: 14)))
    #expect((change.from.description, change.to.description) == ("2026-Q2", "2026-Q3"))
    #expect(change.value == expected.value && change.verdict == .fall)
    #expect(change.low == expected.low && change.high == expected.high)
  }

  @Test func `a running quarter is in no change`() throws {
    let growth = try #require(shop(asOf: "2026-09-29").report().growth)
    #expect(growth.quarterly.map(\.complete) == [true, true, false])
    #expect(growth.latestQuarter?.period.description == "2026-Q2" && growth.quarterChange == nil)
  }

  @Test func `after a first quarter that began before the data there is no retention`() throws {
    let growth = try #require(shop(asOf: "2026-09-30", first: "2026-02-05").report().growth)
    #expect(growth.quarterly.map(\.complete) == [false, true, true])
    #expect(growth.quarterly.map(\.retention.reason) == [.noData, .noData, nil])
    #expect(growth.quarterly.map(\.churned) == [0, 2, 10] && growth.quarterChange == nil)
    // Of months nothing is left out.
    #expect(growth.monthly.count { $0.retention.reason == nil } > 1)
  }

  @Test func `quarters are seasons of the Persian calendar`() throws {
    var shop = RollupBuilder(asOf: day("2026-09-22"), calendar: .persian, week: .saturday)
    shop.addBuyer("2026-03-20", "2026-03-21", "2026-06-21", "2026-06-22")
    shop.addOrder(nil, on: day("2026-09-22"), revenue: 0)
    let growth = try #require(shop.report().growth)
    #expect(growth.quarterly.map(\.period.description) == ["1404-Q4", "1405-Q1", "1405-Q2"])
    #expect(growth.quarterly.map(\.retained) == [0, 1, 1])
    #expect(growth.quarterly.map(\.complete) == [false, true, true])
  }

  @Test func `a quarter without orders is there, and after it nobody is known to have stayed`()
    throws
  {
    var shop = RollupBuilder("2026-12-31")
    for _ in 0..<12 { shop.addBuyer("2026-01-10", "2026-04-02", "2026-11-20") }
    shop.addOrder(nil, on: day("2026-12-31"), revenue: 0)
    let growth = try #require(shop.report().growth)
    #expect(growth.quarterly.map(\.active) == [12, 12, 0, 12])
    #expect(growth.quarterly.map(\.resurrected) == [0, 0, 0, 12])
    #expect(growth.quarterly.map(\.retention.reason) == [.noData, nil, nil, .noData])
    #expect(growth.quarterChange == nil)
  }

  @Test func `no orders make no quarters, and one quarter no change`() {
    var empty = RollupBuilder("2026-09-30"), one = empty
    empty.tables = [.orders]
    #expect(empty.report().growth?.quarterly == [] && empty.report().growth?.latestQuarter == nil)
    #expect(empty.report().customers.quarterly.allSatisfy { $0.active == 0 })
    for _ in 0..<12 { one.addBuyer("2026-07-01") }
    #expect(one.report().growth?.quarterly.count == 1 && one.report().growth?.quarterChange == nil)
  }

  @Test func `active customers are counted at the ends of quarters, and today`() throws {
    let customers = shop(asOf: "2026-08-10").report().customers
    #expect(customers.quarterly.map(\.period.description) == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(customers.quarterly.map(\.complete) == [true, true, false])
    let ends = customers.monthly.filter {
      ["2026-03", "2026-06", "2026-08"].contains("\($0.period)")
    }
    #expect(customers.quarterly.map(\.active) == ends.map(\.active))
    #expect(customers.quarterly.last?.active == customers.active)
  }

  // MARK: Privacy

  @Test func `a small quarter shows its counts only, and its change says why`() throws {
    var settings = openSettings()
    settings.privacy.k = 11
    let growth = try #require(shop(asOf: "2026-09-30").report(settings).growth)
    #expect(growth.quarterly.map(\.active) == [10, 14, 4])
    #expect(growth.quarterly.allSatisfy { $0.revenue == nil })
    #expect(growth.quarterly.map(\.retention.reason) == [.noData, .smallGroup, nil])
    #expect(growth.quarterChange?.reason == .smallGroup && growth.quarterChange?.value == nil)
  }

  @Test func `a quarter's revenue does not give away that of a hidden month`() throws {
    var shop = RollupBuilder("2026-06-30"), settings = openSettings()
    for _ in 0..<30 { shop.addBuyer("2026-01-10", "2026-02-10", "2026-04-10", "2026-05-10") }
    for _ in 0..<4 { shop.addBuyer("2026-03-10") }
    settings.privacy.k = 10
    let growth = try #require(shop.report(settings).growth)
    let hidden = Set(growth.monthly.filter { $0.revenue == nil }.map { Quarter(of: $0.period) })
    #expect(hidden.contains(Quarter(year: 2026, quarter: 1)))
    #expect(growth.quarterly.filter { hidden.contains($0.period) }.allSatisfy { $0.revenue == nil })
    // One hidden quarter alone would follow from the revenue of all.
    #expect(growth.quarterly.count { $0.revenue == nil } == 2)
  }
}

extension CDNOWTests {
  /// Each quarter from January 1997 as `CDNOWResults.growth`, and the change between the last two with
  /// its range: by a script of its own that reads the files without the program, in dictionaries of
  /// Python; range by Newcombe's method 10 from Wilson's limits.
  static let quarters: [(CDNOWResults, [[Int]], [Double])] = [
    (
      .sample,
      [
        [2357, 2357, 0, 0, 0, 11_249_861, 11_249_861, 0, 0, 0, 0],
        [524, 0, 524, 0, 1833, 3_362_963, 0, 0, 1_110_897, 1_826_449, 7_171_346],
        [418, 0, 214, 204, 310, 2_698_731, 0, 1_040_033, 557_820, 601_442, 1_660_643],
        [404, 0, 203, 201, 215, 2_810_927, 0, 1_121_345, 576_977, 569_593, 1_016_533],
        [384, 0, 196, 188, 208, 2_488_658, 0, 897_382, 477_293, 634_885, 1_062_059],
        [300, 0, 169, 131, 215, 1_798_054, 0, 622_133, 323_824, 576_934, 1_059_627],
      ], [-0.04504434818481845, -0.11395741114163237, 0.024519374461593427]
    ),
    (
      .master,
      [
        [23_570, 23_570, 0, 0, 0, 107_180_547, 107_180_547, 0, 0, 0, 0],
        [5376, 0, 5376, 0, 18_194, 35_915_366, 0, 0, 12_568_920, 13_420_088, 70_414_013],
        [4263, 0, 2289, 1974, 3087, 29_239_537, 0, 9_994_962, 5_749_528, 7_289_353, 15_130_966],
        [4221, 0, 2063, 2158, 2200, 30_080_676, 0, 11_435_728, 6_751_422, 5_814_203, 11_531_808],
        [3817, 0, 1954, 1863, 2267, 26_282_389, 0, 9_639_461, 4_779_535, 6_181_707, 12_035_576],
        [3317, 0, 1760, 1557, 2057, 21_333_048, 0, 7_072_593, 4_134_212, 5_859_548, 10_296_598],
      ], [-0.0018283769842976638, -0.02363832190600301, 0.019991778532275933]
    ),
  ]

  @Test(arguments: quarters)
  func `CDNOW growth accounting by quarter`(
    results: CDNOWResults, expected: [[Int]], change: [Double]
  ) throws {
    let growth = try #require(try report(of: results).growth)
    let found = growth.quarterly.map { quarter -> [Int] in
      let money = [
        quarter.revenue, quarter.newRevenue, quarter.resurrectedRevenue, quarter.expansion,
        quarter.contraction, quarter.churnedRevenue,
      ]
      return [quarter.active, quarter.new, quarter.retained, quarter.resurrected, quarter.churned]
        + money.map { Int($0 ?? -1) }
    }
    #expect(found == expected && growth.quarterly.allSatisfy(\.complete))
    let last = try #require(growth.quarterChange)
    #expect((last.from.description, last.to.description) == ("1998-Q1", "1998-Q2"))
    #expect(
      zip([last.value, last.low, last.high], change).allSatisfy {
        isClose($0, $1, tolerance: 1e-6)
      })
    #expect(last.verdict == .unclear)
  }
}
