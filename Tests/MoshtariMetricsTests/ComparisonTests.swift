import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// The comparisons that titles speak of.
@Suite struct ComparisonTests {
  @Test(arguments: [(1, 1.959963984540054), (3, 2.3939797998185104), (10, 2.807033768343811)])
  func `the limits for all pairs at once are wider`(pairs: Int, z: Double) {
    #expect(abs(normalQuantile(outside: 0.05 / Double(pairs)) - z) < 1e-9)
  }

  /// `answers` scores of 10 and as many of 0 as are missing to 100, in each month of 2026 up to April.
  private func shop(_ shares: [Int]) -> RollupBuilder {
    var shop = RollupBuilder("2026-05-10")
    for (index, share) in shares.enumerated() {
      for answer in 0..<100 {
        shop.addAnswer(
          nil, on: day("2026-0\(index + 1)-05"), score: answer < share ? 10 : 0)
        shop.addAnswer(
          nil, on: day("2026-0\(index + 1)-05"), kind: .csat, score: answer < share ? 5 : 1)
      }
    }
    return shop
  }

  @Test(arguments: [
    ([50, 50, 50, 80], Verdict.rise), ([50, 50, 50, 20], .fall), ([50, 52, 49, 53], .unclear),
  ])
  func `the last complete month is compared with the months before it`(
    shares: [Int], verdict: Verdict
  ) throws {
    let report = shop(shares + [99]).report()
    let nps = try #require(report.nps?.year), csat = try #require(report.csat?.year)
    #expect(nps.period == month("2026-04") && nps.months == 3)
    #expect(nps.verdict == verdict && csat.verdict == verdict)
    #expect(csat.before == Estimate(share: shares[..<3].reduce(0, +), of: 300))
    #expect(csat.now == Estimate(share: shares[3], of: 100))
    let expected = try #require(ShareDifference(from: csat.before, to: csat.now))
    #expect(csat.value == expected.value && csat.low == expected.low)
    #expect(isClose(nps.now.value, 2 * Double(shares[3]) - 100))
  }

  @Test func `two months before, few answers or a hidden month make no comparison`() {
    #expect(shop([50, 50, 80]).report().nps?.year == nil)
    var settings = openSettings()
    settings.lowBase = 101
    #expect(shop([50, 50, 50, 80]).report(settings).csat?.year == nil)
    settings = openSettings()
    settings.privacy.k = 101
    #expect(shop([50, 50, 50, 80]).report(settings).csat?.year == nil)
  }

  /// Customers of each kind, of whom so many of 60 give 10 and the others 0.
  private func kinds(_ happy: [String: Int], of n: Int = 60) -> RollupBuilder {
    var shop = RollupBuilder("2026-05-10")
    for (kind, share) in happy.sorted(by: { $0.key < $1.key }) {
      for answer in 0..<n {
        let customer = shop.addCustomer(kind: kind)
        shop.addAnswer(customer, on: day("2026-04-05"), score: answer < share ? 10 : 0)
      }
    }
    return shop
  }

  @Test func `groups are called apart only where the difference is clear for all pairs at once`()
    throws
  {
    let apart = try #require(
      kinds(["individual": 50, "business": 20, "government": 48]).report().nps?.spread.kind)
    #expect((apart.highest, apart.lowest, apart.groups) == ("individual", "business", 3))
    #expect(apart.isClear && apart.isLowestAlone && !apart.isHighestAlone && apart.low > 0)
    let near = try #require(
      kinds(["individual": 33, "business": 27, "government": 30]).report().nps?.spread.kind)
    #expect(!near.isClear && !near.isLowestAlone && near.low <= 0 && near.value > 0)
    #expect(kinds(["individual": 33]).report().nps?.spread.kind == nil)
  }

  /// By hand: z = 2.39398 for three pairs; p′ and q′ with 3/4 added to promoters and detractors and 3
  /// to n; limits 100 (p′ − q′ ∓ z √(v′ ÷ n′ + w′ ÷ m′)). The highest and the lowest group are apart by
  /// 26.7, from −8.6 to 55.7; individual and business customers by 21.2, from 4.9 to 37.9.
  @Test func `the widest clear pair is named where the highest is of few and not clear`() throws {
    var shop = RollupBuilder("2026-05-10")
    let answers = [
      ("business", 80, 39, 50), ("government", 21, 10, 5), ("individual", 700, 308, 221),
    ]
    for (kind, promoters, passives, detractors) in answers {
      for (score, count) in [(10, promoters), (8, passives), (0, detractors)] {
        for _ in 0..<count {
          shop.addAnswer(shop.addCustomer(kind: kind), on: day("2026-04-05"), score: score)
        }
      }
    }
    var settings = openSettings()
    settings.lowBase = 30
    let spread = try #require(shop.report(settings).nps?.spread.kind)
    #expect((spread.highest, spread.lowest, spread.groups) == ("individual", "business", 3))
    #expect(spread.isClear && !spread.isLowestAlone && !spread.isHighestAlone)
    #expect(abs(spread.value - 21.22329695090539) < 1e-9)
    #expect(abs(spread.low - 4.933122918020907) < 1e-6)
    #expect(abs(spread.high - 37.94289641148681) < 1e-6)
  }

  @Test func `no group is the lowest while another is too small to be compared`() throws {
    var shop = kinds(["individual": 50, "business": 20])
    let customer = shop.addCustomer(kind: "government")
    shop.addAnswer(customer, on: day("2026-04-05"), score: 0)
    var settings = openSettings()
    settings.lowBase = 30
    let spread = try #require(shop.report(settings).nps?.spread.kind)
    #expect(spread.isClear && !spread.isLowestAlone && !spread.isHighestAlone)
    #expect(spread.groups == 2)
  }

  /// Sixty first orders a month from 2024-01 on; `newer` of the last year's come back in month 3, and
  /// `older` of the others.
  private func cohorts(older: Int, newer: Int) -> RollupBuilder {
    var shop = RollupBuilder("2026-01-20")
    for index in 0..<24 {
      let first = month("2024-01") + index
      for buyer in 0..<60 {
        let customer = shop.addBuyer("\(first)-05")
        if buyer < (index < 12 ? older : newer), index < 21 {
          shop.addOrder(customer, on: day("\(first + 3)-05"), revenue: 1)
        }
      }
    }
    shop.addOrder(nil, on: day("2026-01-19"), revenue: 1)
    return shop
  }

  @Test(arguments: [(20, 30, Verdict.rise), (30, 20, .fall), (30, 31, .unclear)])
  func `newer cohorts are compared with those of the same months a year before`(
    older: Int, newer: Int, verdict: Verdict
  ) throws {
    let change = try #require(
      cohorts(older: older, newer: newer).report().retention?.monthly.change)
    #expect(change.verdict == verdict && change.k == 3 && change.cohorts == 6)
    #expect((change.from, change.to) == (month("2025-04"), month("2025-09")))
    #expect(change.newer == Estimate(share: 6 * newer, of: 360))
    #expect(change.older == Estimate(share: 6 * older, of: 360))
  }

  @Test func `a segment is compared with all customers as its persona is`() throws {
    let shop = RollupBuilder.random(seed: 9, customers: 300)
    let persona = PersonaReference(id: "p", segment: "loyal", claims: [])
    let report = measure(shop.rollup(), settings: openSettings(), personas: [persona])
    let own = try #require(report.segments["loyal"]?.npsDifference)
    let row = try #require(report.personas["p"]?.comparison["nps"]?.difference)
    #expect(isClose(own.value, row.value) && own.verdict == row.verdict)
    #expect(isClose(own.low, row.low ?? 0) && isClose(own.high, row.high ?? 0))
  }
}
