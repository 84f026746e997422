import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct PersonaMeasureTests {
  private let reference = PersonaReference(
    id: "p", segment: "s", claims: [], interviews: 12, reviewed: day("2026-01-01"))

  private func figures(
    _ rollup: Rollup, _ members: [Bool], retention: Estimate? = nil, k: Int = 1, churned: Int = 30
  ) -> PersonaFigures {
    var settings = openSettings()
    (settings.privacy.k, settings.privacy.quotes) = (k, 1)
    let measures = PersonaMeasures(
      in: rollup, facts: rollup.orderFacts(at: rollup.asOf),
      cutoffs: Cutoffs(active: 20, churned: churned, source: .settings, customers: 0),
      settings: settings)
    let facts = PersonaFacts(
      share: nil, revenueShare: nil, ordersPerCustomer: nil, medianRecency: nil,
      nps: Estimate(value: 0, low: nil, high: nil, n: 120))
    return measures.figures(of: reference, members: members, facts: facts, retention: retention)
  }

  private var threeBuyers: RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    shop.addBuyer("2026-01-10", "2026-01-20", "2026-02-10", "2026-03-01", revenue: 40)
    shop.addBuyer("2026-03-05", revenue: 90)
    shop.addBuyer("2025-01-05", "2026-02-02", revenue: 300)
    return shop
  }

  /// Members: 5 orders in 3 + 1 months; all: 6 in 3 + 1 + 12.
  @Test func `orders a month count from the month of the first order`() throws {
    let found = figures(threeBuyers.rollup(), [true, true, false])
    let row = try #require(found.comparison["ordersPerMonth"])
    #expect(row.members.value == 1.25 && row.members.n == 2 && row.all.value == 0.375)
    let difference = try #require(row.difference)
    #expect(abs(difference.value - 0.875) < 1e-12)
    #expect(difference.low == nil && difference.verdict == .same)
    #expect(found.evidence.months == 12)
  }

  /// Members: 4 × 40 + 90 over 5 orders; all: + 300 over 6 (the order of January 2025 is too old).
  @Test func `spending is revenue for each order of the twelve months`() throws {
    let row = try #require(
      figures(threeBuyers.rollup(), [true, true, false]).comparison["spendPerOrder"])
    #expect(row.members.value == 50)
    #expect(abs(try #require(row.all.value) - 550.0 / 6) < 1e-12)
    #expect(abs(try #require(row.difference?.value) - (50 - 550.0 / 6)) < 1e-9)
  }

  @Test func `a clear difference is higher or lower, and that of everybody is none`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<80 {
      let customer = shop.addCustomer()
      for offset in 0..<3 {
        shop.addOrder(
          customer, on: day("2026-01-05") + 7 * offset + index % 5,
          revenue: index < 40 ? 500 + Int64(index) : 100 + Int64(index),
          isDiscounted: index >= 40 && offset > 0)
      }
    }
    let rollup = shop.rollup()
    let some = figures(rollup, (0..<80).map { $0 < 40 }).comparison
    #expect(some["spendPerOrder"]?.difference?.verdict == .higher)
    #expect(some["discountedShare"]?.difference?.verdict == .lower)
    #expect(some["ordersPerMonth"]?.difference?.verdict == .same)
    let all = figures(rollup, Array(repeating: true, count: 80)).comparison["spendPerOrder"]
    #expect(all?.difference == ComparisonDifference(value: 0, low: 0, high: 0))
  }

  /// 3 of 4 members and 1 of 4 others came back: members 75 %, all 50 %, so half of the difference
  /// between them and the others.
  @Test func `retention is set beside that of everybody who had ordered`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<8 {
      let customer = shop.addBuyer("2026-01-05")
      if [0, 1, 2, 4].contains(index) {
        shop.addOrder(customer, on: day("2026-03-05"), revenue: 1)
      }
    }
    let retention = Estimate(share: 3, of: 4)
    let row = try #require(
      figures(shop.rollup(), (0..<8).map { $0 < 4 }, retention: retention).comparison["retention"])
    #expect(row.members == retention && row.all == Estimate(share: 4, of: 8))
    #expect(row.difference?.value == 0.25)
    let limits = try #require(newcombeLimits(retention, minus: Estimate(share: 1, of: 4)))
    #expect(row.difference?.low == limits.low / 2 && row.difference?.high == limits.high / 2)
  }

  /// Members who had only signed up by the end of February are in the segment's retention, so all who
  /// were known then are what it is compared with: 10 of 20 against 12 of 40, not of the 30 with an
  /// order.
  @Test func `retention is set beside that of all who were known, with an order or without`() throws
  {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<40 {
      let customer = shop.addCustomer(signup: day("2026-01-02"))
      if index % 4 != 0 { shop.addOrder(customer, on: day("2026-01-05"), revenue: 1) }
      if index < 10 || index >= 38 { shop.addOrder(customer, on: day("2026-03-05"), revenue: 1) }
    }
    shop.addBuyer("2026-03-02")
    let row = try #require(
      figures(shop.rollup(), (0..<41).map { $0 < 20 }, retention: Estimate(share: 10, of: 20))
        .comparison["retention"])
    #expect(row.all == Estimate(share: 12, of: 40))
    #expect(abs((row.difference?.value ?? 0) - 0.2) < 1e-12)
  }

  @Test func `NPS is set beside that of all answers`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<40 {
      let customer = shop.addBuyer("2026-01-05")
      shop.addAnswer(customer, on: day("2026-02-01"), score: index < 20 ? 10 : 3)
    }
    let row = try #require(figures(shop.rollup(), (0..<40).map { $0 < 20 }).comparison["nps"])
    #expect(row.members.value == 100 && row.all.value == 0 && row.members.n == 20)
    #expect(row.difference?.value == 100 && row.difference?.verdict == .higher)
  }

  /// One lapses in month 1 and so does another of two months; one is censored at month 5, one at 0:
  /// at month 1 three are at risk and two lapse.
  @Test func `customers lapse at the end of the month in which C is over`() throws {
    var shop = RollupBuilder("2026-06-30")
    shop.addBuyer("2026-01-10")
    shop.addBuyer(
      "2026-01-05", "2026-02-03", "2026-03-04", "2026-04-02", "2026-05-02", "2026-06-01")
    shop.addBuyer("2026-05-20")
    shop.addBuyer("2026-06-15")
    let all = try #require(
      figures(shop.rollup(), [true, true, false, false]).survival)
    #expect(all.all.map(\.month) == Array(0...5) && all.all.map(\.atRisk) == [4, 3, 1, 1, 1, 1])
    #expect(all.all[0].survival == 1 && abs(all.all[1].survival - 1.0 / 3) < 1e-12)
    #expect(all.members.map(\.survival) == [1, 0.5, 0.5, 0.5, 0.5, 0.5])
  }

  @Test func `hours are shares by weekday and part of the day, from the first day of the week`()
    throws
  {
    var shop = threeBuyers
    shop.week = .saturday
    var rollup = shop.rollup()
    var hours = OrderHours()
    // Monday at 7 twice and at 8, Friday at 23; Saturday at 3.
    hours.cell = [7, 8, 4 * 24 + 23, 5 * 24 + 3]
    (hours.orders, hours.start) = ([2, 1, 1, 4], [0, 3, 4, 4])
    rollup.hours = hours
    let found = figures(rollup, [true, true, false])
    let times = try #require(found.hours)
    #expect(times.days.first == "saturday" && times.days.last == "friday")
    #expect(times.orders == 8 && times.customers == 2)
    #expect(times.shares[0] == [0, 0, 0, 0, 0, 0, 0.5] && times.shares[2][0] == 0.375)
    #expect(times.shares[6][5] == 0.125)
    let early = try #require(found.comparison["beforeNineShare"])
    #expect(early.members.value == 0.875 && early.all.value == 0.875)
  }

  @Test(arguments: [(9, 100), (95, 100)])
  func `small groups show nothing, nor do those who leave few others`(size: Int, all: Int) {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<all {
      let customer = shop.addBuyer("2026-02-05", "2026-03-05", revenue: Int64(index))
      shop.addAnswer(customer, on: day("2026-02-01"), score: index % 11)
    }
    var rollup = shop.rollup()
    var hours = OrderHours()
    hours.cell = (0..<all).map { UInt8($0 % 160) }
    hours.orders = Array(repeating: 2, count: all)
    hours.start = (0...all).map(Int32.init)
    rollup.hours = hours
    let retention = Estimate(share: size, of: size)
    let hidden = figures(rollup, (0..<all).map { $0 < size }, retention: retention, k: 10)
    #expect(hidden.comparison.isEmpty && hidden.survival == nil && hidden.hours == nil)
    let half = figures(
      rollup, (0..<all).map { $0 < 50 }, retention: Estimate(share: 50, of: 50), k: 10)
    #expect(half.comparison.count == 6 && half.survival != nil && half.hours != nil)
  }

  @Test func `evidence is good, fair or thin by what is met, and grows stale`() {
    let one = figures(threeBuyers.rollup(), [true, true, false]).evidence
    // 12 interviews, 120 answers, 12 months; not 100 members.
    #expect(one.met == 3 && one.strength == .good && !one.stale && one.answers == 120)
    var late = threeBuyers
    late.asOf = day("2026-07-01")
    let stale = figures(late.rollup(), [true, true, false]).evidence
    #expect(stale.stale && stale.reviewed == day("2026-01-01"))
    late.asOf = day("2026-06-30")
    #expect(!figures(late.rollup(), [true, true, false]).evidence.stale)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the order of customers and rows changes nothing of a persona`(seed: UInt64) {
    let shop = RollupBuilder.random(seed: seed, customers: 80)
    var random = SplitMix64(seed: seed &+ 77)
    let persona = PersonaReference(id: "p", segment: "at-risk", claims: [])
    func report(_ shop: RollupBuilder) -> Report {
      measure(shop.rollup(), settings: openSettings(), personas: [persona])
    }
    let expected = report(shop)
    for _ in 0..<3 {
      let found = report(shop.shuffled(using: &random))
      if found != expected { #expect(found.personas == expected.personas, "seed \(seed)") }
    }
    #expect(expected.personas["p"]?.comparison.isEmpty == false)
  }

  @Test func `a report with all of a persona keeps to its schema`() throws {
    var settings = openSettings()
    settings.privacy.quotes = 1
    let rollup = RollupBuilder.random(seed: 3, customers: 200).rollup().withHoursAndComments()
    let claim = PersonaClaim(
      kind: "wants", text: LocalizedText("tea"), count: nil, of: 12, source: LocalizedText("CRM"))
    let persona = PersonaReference(id: "p", segment: "loyal", claims: [claim])
    let report = measure(rollup, settings: settings, personas: [persona])
    let schema = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    #expect(schema.faults(in: try ReportTree(report).root) == [])
    let found = try #require(report.personas["p"])
    #expect(found.quotes.count == 3 && found.hours != nil && found.survival != nil)
    #expect(report.segments["loyal"]?.quotes == found.quotes)
    let tree = try ReportTree(report)
    for (address, unit) in [
      ("personas.p.comparison.spendPerOrder.members.value", FigureUnit.money),
      ("personas.p.comparison.nps.difference.low", .points),
      ("personas.p.comparison.retention.all.value", .share),
      ("personas.p.comparison.nps.members.n", .count),
      ("personas.p.survival.members[3].survival", .share),
    ] {
      let read = try #require(ReportAddress(address))
      #expect(FigureUnit(of: read) == unit, "\(address)")
      #expect(throws: Never.self) { try tree.node(at: read) }
    }
  }
}
