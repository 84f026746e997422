import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct PrivacyTests {
  /// `k` people with each of `groups` in `region`, each saying 10.
  private func voices(_ groups: [(String, Int)]) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for (region, count) in groups {
      for _ in 0..<count {
        shop.addAnswer(shop.addCustomer(region: region), on: day("2026-03-01"), score: 10)
      }
    }
    return shop
  }

  private func hidden(_ keyed: [Keyed<NPSGroup>]?) -> [String]? {
    keyed?.filter { $0.figure.estimate.reason == .smallGroup }.map(\.key)
  }

  private let settings = Settings(title: LocalizedText("Shop"))

  @Test func `one hidden group takes the next smallest with it`() {
    let regions = { (groups: [(String, Int)]) in self.voices(groups).report(settings).nps?.by.region
    }
    #expect(hidden(regions([("a", 30), ("b", 9), ("c", 20)])) == ["b", "c"])
    #expect(hidden(regions([("a", 30), ("b", 9), ("c", 3)])) == ["b", "c"])
    #expect(hidden(regions([("a", 30), ("b", 10), ("c", 20)])) == [])
    #expect(hidden(regions([("a", 9)])) == ["a"])
    let small = voices([("a", 9)]).report(settings).nps?.overall.group
    #expect(small == NPSGroup(absent: .smallGroup))
  }

  @Test func `people count, not answers`() {
    var shop = voices([("a", 9), ("b", 40)])
    for customer in 0..<9 {
      shop.addAnswer(customer, on: day("2026-03-02"), score: 0, count: 5)
    }
    #expect(hidden(shop.report(settings).nps?.by.region) == ["a", "b"])
  }

  @Test func `a change of a hidden month is hidden`() {
    var shop = voices([("a", 40)])
    var settings = settings
    for customer in 0..<9 { shop.addAnswer(customer, on: day("2026-02-02"), score: 0) }
    settings.nps.change = MonthPair(from: month("2026-02"), to: month("2026-03"))
    let change = shop.report(settings).nps?.change
    #expect(change?.value == nil && change?.p == nil && change?.verdict == .unclear)
    // February alone is hidden, so March goes with it.
    #expect(
      shop.report(settings).nps?.byMonth.map(\.figure.estimate.reason) == [
        .smallGroup, .smallGroup,
      ])
  }

  @Test func `the latest month and the change of satisfaction hide what their months hide`() {
    var shop = RollupBuilder("2026-03-31")
    func add(_ people: Int, _ answers: Int, on text: String) {
      for _ in 0..<people {
        shop.addAnswer(
          shop.addCustomer(), on: day(text), kind: .csat, score: 5, count: answers / people)
      }
    }
    add(40, 40, on: "2026-01-01")
    add(40, 40, on: "2026-02-01")
    add(9, 36, on: "2026-03-01")
    let csat = shop.report(settings).csat
    #expect(csat?.latest?.figure == Estimate(absent: .smallGroup))
    #expect(csat?.change?.to == month("2026-03") && csat?.change?.value == nil)
    #expect(csat?.change?.reason == .smallGroup && csat?.change?.verdict == .unclear)
    // March alone is hidden, so the smallest other month goes with it.
    #expect(csat?.byMonth.map(\.figure.reason) == [.smallGroup, nil, .smallGroup])
    var open = settings
    open.privacy.k = 9
    #expect(shop.report(open).csat?.change?.value == 0)
  }

  @Test func `a small segment shows its count only`() throws {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<4 { shop.addAnswer(shop.addBuyer("2026-03-01"), on: day("2026-03-02"), score: 9) }
    for _ in 0..<50 { shop.addBuyer("2025-12-01") }
    for _ in 0..<20 { shop.addBuyer("2025-01-01") }
    let report = shop.report(settings), new = try #require(report.segments["new"])
    #expect(new.count == 4 && new.share == 4.0 / 74)
    #expect(new.revenue == nil && new.revenueShare == nil && new.medianRecency == nil)
    #expect(new.nps == NPSGroup(absent: .smallGroup) && new.ordersPerCustomer == nil)
    // The smallest other one with revenue goes with it; empty ones have nothing to hide.
    #expect(report.segments["inactive"]?.revenue == nil)
    #expect(report.segments["at-risk"]?.revenue == 5000)
    #expect(report.segments["loyal"]?.revenue == 0)
  }

  @Test func `a small cohort shows its size only`() throws {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<5 { shop.addBuyer("2026-01-01", "2026-02-01") }
    for _ in 0..<20 { shop.addBuyer("2025-12-01", "2026-01-02", "2026-03-03") }
    for _ in 0..<40 { shop.addBuyer("2026-02-01", "2026-03-03") }
    let monthly = try #require(shop.report(settings).retention).monthly
    let small = try #require(monthly.cohorts.first { $0.size == 5 })
    #expect(small.active == [5, nil, nil] && small.revenue == [nil, nil, nil])
    // Column 1 has one hidden cell of its own: the smaller of the others goes too.
    #expect(monthly.cohorts.first { $0.size == 20 }?.active == [20, nil, nil, 20])
    #expect(monthly.cohorts.first { $0.size == 40 }?.active == [40, 40])
    #expect(monthly.overall.map(\.estimate.n) == [65, 65, 25, 20])
  }

  @Test func `shares of few people are absent`() throws {
    var shop = RollupBuilder("2026-03-03")
    for _ in 0..<9 { shop.addBuyer("2026-01-01", "2026-02-01") }
    let report = shop.report(settings)
    #expect(report.repeatPurchase?.rate == Estimate(absent: .smallGroup))
    #expect(report.repeatPurchase?.ladder.map(\.customers) == [9, 9])
    #expect(report.growth?.monthly.map(\.retention.reason) == [.noData, .smallGroup, .smallGroup])
    #expect(report.growth?.monthly.map(\.revenue) == [nil, nil, 0])
    #expect(report.orders?.revenue == nil && report.orders?.count == 18)
    #expect(report.concentration?.gini == nil && report.concentration?.customers == 9)
    #expect(report.survival?.secondOrder == [] && report.survival?.median.reason == .smallGroup)
    #expect(report.demand?.weekly.compactMap(\.revenue).allSatisfy { $0 == 0 } == true)
  }

  @Test func `one best customer is no group`() {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<60 { shop.addBuyer("2026-01-01") }
    let concentration = shop.report(settings).concentration
    #expect(concentration?.top20Share == 0.2 && concentration?.top10Share == nil)
    #expect(concentration?.top1Share == nil && concentration?.gini == 0)
  }

  @Test(arguments: [(49, 0), (50, 5), (99, 5), (100, 10), (199, 10), (200, 20)])
  func `a step of the Lorenz curve is no small group`(buyers: Int, steps: Int) {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<buyers { shop.addBuyer("2026-01-01") }
    #expect(shop.report(settings).concentration?.lorenz.count == steps)
  }

  @Test func `a shop without customer names shows the revenue of its weeks`() {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<30 { shop.addOrder(nil, on: day("2026-03-10"), revenue: 10) }
    let report = shop.report(settings)
    #expect(report.demand?.weekly.first?.revenue == 300 && report.orders?.revenue == 300)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `nothing small is left, and no lone cell is hidden`(seed: UInt64) throws {
    let shop = RollupBuilder.random(seed: seed, customers: 90)
    let open = shop.report(), report = shop.report(settings)
    #expect(open.suppressed(k: 1) == open)
    // Numbers of people beside figures that are hidden themselves.
    let plain = /(experience\.(afterBad|byKind\[\w+\])|programme\.effect)\.n/
    for (address, node) in try ReportTree(report).leaves {
      if case .number(let n) = node, address.steps.last?.name == "n", n < 10,
        address.description.wholeMatch(of: plain) == nil
      {
        Issue.record("\(address) rests on \(n), seed \(seed)")
      }
    }
    let flows = try #require(report.flows?.lifecycle).matrix,
      all = try #require(open.flows?.lifecycle).matrix
    for (row, cells) in flows.enumerated() {
      #expect(!cells.contains { $0.map { (1..<10).contains($0) } ?? false }, "seed \(seed)")
      let shown = all[row].indices.filter { cells[$0] != nil && all[row][$0] != 0 }
      #expect(cells.count { $0 == nil } != 1 || shown.isEmpty, "row \(row), seed \(seed)")
    }
    for cell in report.rfm?.cells ?? [] where (1..<10).contains(cell.count) {
      #expect(cell.revenue == nil, "seed \(seed)")
    }
    for month in report.growth?.monthly ?? [] {
      let parts = [(month.new, month.newRevenue), (month.resurrected, month.resurrectedRevenue)]
      for (people, revenue) in parts where (1..<10).contains(people) { #expect(revenue == nil) }
      if (1..<10).contains(month.retained) { #expect(month.expansion == nil) }
      if (1..<10).contains(month.churned) { #expect(month.churnedRevenue == nil) }
    }
  }

  @Test func `a hidden flow does not follow from rows and columns together`() {
    // Only 1 is small; its row and column hide 20 and 30, and those would give it away again.
    let people = [[0, 1, 20, 600], [0, 30, 0, 500], [10, 0, 40, 300], [0, 50, 60, 700]]
    let hiding = TableHiding(of: people, below: 10).isHidden
    #expect(hiding[0][1])
    // Peeling off rows and columns with one hidden cell solves what the sums give away here.
    var left = hiding
    while true {
      let lone = left.indices.flatMap { row in left[row].indices.map { (row, $0) } }.first {
        row, column in
        left[row][column]
          && (left[row].count(where: \.self) == 1 || left.count { $0[column] } == 1)
      }
      guard let lone else { break }
      left[lone.0][lone.1] = false
    }
    #expect(left[0][1])
  }

  @Test func `a cell's revenue does not follow from its segment's`() {
    var rfm = RFM(
      cells: [
        RFMCell(r: 1, f: 5, count: 12, revenue: 120), RFMCell(r: 2, f: 5, count: 4, revenue: 40),
        RFMCell(r: 5, f: 1, count: 5, revenue: 50), RFMCell(r: 4, f: 1, count: 90, revenue: 9),
      ], customers: 111)
    rfm.suppress(k: 10)
    #expect(rfm.cells.map(\.revenue) == [nil, nil, nil, 9])
  }
}
