import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Moves since an edition, worked out by hand for a shop of six, and as sums in shops made at random.
@Suite struct EditionFlowTests {
  /// As of 22 March; the edition is of the 15th.
  private func shop() -> RollupBuilder {
    var shop = RollupBuilder("2026-03-22")
    shop.addBuyer("2026-02-12")
    shop.addBuyer("2026-02-15")
    shop.addBuyer("2026-03-18", revenue: 200)
    shop.addBuyer("2026-03-01", "2026-03-10")
    shop.addBuyer("2026-01-01", "2026-01-20", "2026-02-10", "2026-03-05")
    shop.addBuyer("2026-02-20", "2026-03-20")
    return shop
  }

  private func settings(loyalOrders: Int = 4, k: Int = 1) -> Settings {
    var settings = openSettings()
    settings.privacy.k = k
    (settings.cutoffs.active, settings.cutoffs.churned) = (30, 60)
    settings.cutoffs.loyalOrders = loyalOrders
    return settings
  }

  private func vip(_ orders: Double) -> RuleSegment {
    segment("vip", test(.orderCount, .atLeast(.number(orders))))
  }

  private func report(
    active: Int = 30, loyalOrders: Int = 4, rules: [RuleSegment], k: Int = 1
  ) -> Report {
    let earlier = EarlierEdition(
      id: "2026-W11", rollup: shop().upTo(day("2026-03-15")).rollup(),
      settings: settings(loyalOrders: loyalOrders), segments: rules,
      cutoffs: Cutoffs(active: active, churned: 60, source: .settings, customers: 0))
    return measure(
      shop().rollup(), settings: settings(k: k), personas: [], segments: [vip(2)], since: earlier)
  }

  private func measured(
    active: Int = 30, loyalOrders: Int = 4, rules: [RuleSegment], k: Int = 1
  ) -> EditionFlows? {
    report(active: active, loyalOrders: loyalOrders, rules: rules, k: k).flows?.sinceEdition
  }

  /// The cells with people, as `from > to people/money`.
  private func cells(_ flow: MoneyFlow?) -> [String] {
    guard let flow else { return ["none"] }
    return flow.from.indices.flatMap { row in
      flow.to.indices.compactMap { column in
        guard let people = flow.matrix[row][column] else { return "hidden" }
        let money = flow.revenue[row][column].map { String($0) } ?? "hidden"
        return people == 0
          ? nil : "\(flow.from[row]) > \(flow.to[column]) \(people)/\(money)"
      }
    }
  }

  @Test func `T4 who moved is told apart from who was moved by the rules`() throws {
    let flows = try #require(measured(active: 40, loyalOrders: 5, rules: [vip(3)]))
    #expect((flows.edition, flows.fromDay) == ("2026-W11", day("2026-03-15")))
    #expect(flows.toDay == day("2026-03-22"))
    // The first customer was new within 40 days and is at risk after 30; the fifth has four orders.
    #expect(
      cells(flows.lifecycle.byRules) == [
        "new > new 3/500", "new > at-risk 1/100", "active > loyal 1/400",
      ])
    #expect(
      cells(flows.lifecycle.byBehaviour) == [
        "not-yet-known > new 1/200", "new > new 2/400", "new > at-risk 1/100",
        "loyal > loyal 1/400",
        "at-risk > at-risk 1/100",
      ])
    let vip = try #require(flows.segments.first)
    #expect(vip.segment == "vip")
    #expect(
      vip.byRules
        == SegmentTurnover(joined: 1, left: 0, joinedRevenue: 200, leftRevenue: 0))
    #expect(
      vip.byBehaviour
        == SegmentTurnover(joined: 1, left: 0, joinedRevenue: 200, leftRevenue: 0))
  }

  @Test func `every number of it is in the schema, and has a definition and a unit`() throws {
    let tree = try ReportTree(report(active: 40, rules: [vip(3)], k: 2))
    let check = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    #expect(check.faults(in: tree.root) == [])
    let leaves = tree.leaves.map(\.address).filter {
      $0.description.hasPrefix("flows.sinceEdition.")
    }
    #expect(leaves.count > 100)
    for address in leaves {
      #expect(definition(of: address)?.addresses == ["flows.sinceEdition"], "\(address)")
    }
    let money = try #require(
      ReportAddress("flows.sinceEdition.segments[vip].byBehaviour.joinedRevenue"))
    #expect(try tree.node(at: money) == .null)
    #expect(FigureUnit(of: money) == .money)
    let people = try #require(ReportAddress("flows.sinceEdition.lifecycle.byRules.matrix"))
    #expect(FigureUnit(of: people) == .count)
  }

  @Test func `the same rules and cut-offs move nobody`() throws {
    let flows = try #require(measured(rules: [vip(2)]))
    #expect(flows.lifecycle.byRules == nil)
    #expect(flows.segments.map(\.byRules) == [nil])
  }

  @Test func `a segment that the edition did not have has no flows`() throws {
    #expect(try #require(measured(rules: [])).segments == [])
  }

  @Test func `moves of fewer than k are hidden with their money`() throws {
    let flows = try #require(measured(active: 40, rules: [vip(3)], k: 2))
    #expect(!cells(flows.lifecycle.byBehaviour).contains { $0.contains(" 1/") })
    for (people, money) in zip(
      flows.lifecycle.byBehaviour.matrix, flows.lifecycle.byBehaviour.revenue)
    {
      #expect(people.map { $0 == nil } == money.map { $0 == nil })
    }
    #expect(
      flows.segments.map(\.byBehaviour)
        == [SegmentTurnover(joined: nil, left: nil, joinedRevenue: nil, leftRevenue: nil)])
  }

  @Test func `an edition of the same day or without an order has no flows`() {
    for iso in ["2026-03-22", "2025-12-31"] {
      let earlier = EarlierEdition(
        id: "x", rollup: shop().upTo(day(iso)).rollup(), settings: settings(), segments: [],
        cutoffs: Cutoffs(active: 30, churned: 60, source: .settings, customers: 0))
      let report = measure(
        shop().rollup(), settings: settings(), personas: [], since: earlier)
      #expect(report.flows?.sinceEdition == nil)
    }
  }

  @Test func `rows add up to the states then, columns to the states now`() throws {
    for seed in UInt64(0)..<8 {
      let shop = RollupBuilder.random(seed: seed, customers: 60)
      let then = shop.upTo(day("2026-02-11")),
        cutoffs = Cutoffs(
          active: 30, churned: 60, source: .settings, customers: 0)
      let earlier = EarlierEdition(
        id: "e", rollup: then.rollup(), settings: settings(), segments: [], cutoffs: cutoffs)
      let report = measure(
        shop.rollup(), settings: settings(), personas: [], since: earlier)
      let flow = try #require(report.flows?.sinceEdition).lifecycle.byBehaviour
      let before = measure(then.rollup(), settings: settings(), personas: [])
      for (column, state) in flow.to.enumerated() {
        let now = flow.matrix.reduce(0) { $0 + ($1[column] ?? 0) }
        #expect(now == report.segments[state]?.count, "seed \(seed), \(state)")
        let money = flow.revenue.reduce(0) { $0 + ($1[column] ?? 0) }
        #expect(money == report.segments[state]?.revenue ?? 0, "seed \(seed), \(state)")
        // As of an earlier day, whoever signs up later counts as potential already.
        if state == "potential" { continue }
        let was = flow.matrix[column + 1].reduce(0) { $0 + ($1 ?? 0) }
        #expect(was == before.segments[state]?.count, "seed \(seed), \(state)")
      }
    }
  }
}

extension RollupBuilder {
  /// The shop as it was known on `day`, customers with their numbers.
  func upTo(_ day: Day) -> RollupBuilder {
    var earlier = self
    earlier.asOf = day
    earlier.orders = orders.filter { $0.day <= day }
    earlier.answers = answers.filter { $0.day <= day }
    earlier.tables.insert(.orders)
    for customer in customers.indices {
      if let signup = customers[customer].signup, signup > day {
        earlier.customers[customer].signup = nil
      }
    }
    return earlier
  }
}
