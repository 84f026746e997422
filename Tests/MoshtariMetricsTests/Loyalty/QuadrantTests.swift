import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Satisfaction × loyalty as a family of segments, and the flows of the families that exclude.
///
/// Expected numbers of `LoyaltyShop` come from a Python script that makes the same shop and counts
/// with dates and lists, no code shared.
@Suite struct QuadrantTests {
  private static let open = LoyaltyShop.report()

  // MARK: The family

  /// Members, of them with an NPS answer and a place by CSAT, promoters and detractors of those.
  static let segments: [(id: String, count: Int, answers: Int, promoters: Int, detractors: Int)] = [
    ("apostle", 13, 6, 0, 6), ("mercenary", 28, 11, 1, 8), ("hostage", 17, 1, 0, 1),
    ("defector", 69, 18, 4, 10),
  ]

  @Test(arguments: segments)
  func `L7 the four are segments, whose NPS leaves out those placed by NPS`(
    segment: (id: String, count: Int, answers: Int, promoters: Int, detractors: Int)
  ) throws {
    let found = try #require(Self.open.segments[segment.id])
    let cell = try #require(Self.open.loyalty?.quadrant[segment.id])
    #expect(found.family == "satisfaction-loyalty" && found.count == segment.count)
    #expect(found.revenue == cell.revenue && isClose(found.share, Double(segment.count) / 127))
    #expect(found.unknown == 113)
    #expect(found.nps.estimate.n == segment.answers)
    #expect(found.nps.promoters == segment.promoters)
    #expect(found.nps.detractors == segment.detractors)
  }

  @Test func `L7 the months begin with the first of which anything is known`() throws {
    let hostage = try #require(Self.open.segments["hostage"]), months = hostage.monthly
    #expect(months.last?.count == 17 && hostage.previousCount == 13)
    #expect(months.count <= Self.open.segments["loyal"]?.monthly.count ?? 0)
    let first = QuadrantSegment.allCases.compactMap { Self.open.segments[$0.id]?.monthly.first }
    #expect(first.count == 4 && first.contains { $0.count > 0 })
    #expect(Set(first.map(\.period)).count == 1)
    let moves = try #require(hostage.moves)
    #expect(moves.stayed == 12 && moves.joined == 5 && moves.left == 1)
  }

  @Test func `L7 without a word from anybody the four have no figures, but say what they need`() {
    var shop = RollupBuilder("2026-06-30")
    for _ in 0..<30 { shop.addBuyer("2025-06-01", "2026-06-10") }
    let report = shop.report()
    #expect(QuadrantSegment.allCases.allSatisfy { report.segments[$0.id] == nil })
    let missing = report.segmentsWithoutData.filter { QuadrantSegment(rawValue: $0.id) != nil }
    #expect(missing.map(\.id) == ["apostle", "mercenary", "hostage", "defector"])
    #expect(missing.allSatisfy { $0.facts == ["lastNPS", "lastCSAT"] })
    #expect(report.flows?.quadrant == nil)
  }

  @Test func `L7 where answers are only of newcomers all are unknown`() throws {
    var shop = RollupBuilder("2026-06-30")
    shop.addBuyer("2026-06-01")
    shop.addAnswer(0, on: shop.asOf - 3, kind: .csat, score: 5)
    let found = try #require(shop.report().segments["apostle"])
    #expect(found.count == 0 && found.share == nil && found.unknown == 1)
    #expect(found.previousCount == nil && found.moves == nil && found.monthly.isEmpty)
    #expect(shop.report().segmentsWithoutData.isEmpty)
  }

  @Test func `L7 the edges of satisfaction, of the window and of a year`() {
    var shop = RollupBuilder("2026-06-30")
    let old = shop.asOf - 183
    for days in [0, 0, 0, 1, 0, 0] {
      let buyer = shop.addCustomer()
      shop.addOrder(buyer, on: old + days, revenue: 100)
    }
    shop.addAnswer(0, on: shop.asOf, kind: .csat, score: 4)
    shop.addAnswer(1, on: shop.asOf, kind: .csat, score: 3)
    shop.addAnswer(1, on: shop.asOf, score: 10)
    shop.addAnswer(2, on: shop.asOf - 365, score: 8)
    shop.addAnswer(3, on: shop.asOf, kind: .csat, score: 5)
    shop.addAnswer(4, on: shop.asOf - 366, score: 8)
    shop.addAnswer(5, on: shop.asOf, score: 7)
    for day in [shop.asOf, shop.asOf - 1, shop.asOf - 182] {
      shop.addOrder(2, on: day, revenue: 100)
    }
    let places = QuadrantPlaces(of: factColumns(shop.rollup()))
    #expect(places.segments == [.mercenary, .defector, .apostle, nil, nil, .defector])
    #expect(places.isByNPS == [false, false, true, false, false, true])
  }

  @Test func `T5 a rule may name one of the four, unknown of those in none`() throws {
    let held = segment("held", rule(.segment("hostage")))
    let others = segment("others", rule(.not(rule(.segment("hostage")))))
    let report = LoyaltyShop.report(segments: [held, others])
    #expect(report.segments["held"]?.count == 17 && report.segments["held"]?.unknown == 113)
    #expect(report.segments["others"]?.count == 110)
  }

  // MARK: Flows

  @Test func `T4 who moved between satisfaction and loyalty`() throws {
    let flow = try #require(Self.open.flows?.quadrant)
    #expect(flow.fromDay == day("2026-05-31") && flow.toDay == LoyaltyShop.asOf)
    #expect(flow.from == ["none", "apostle", "mercenary", "hostage", "defector"])
    #expect(flow.to == ["apostle", "mercenary", "hostage", "defector", "none"])
    #expect(
      flow.matrix == [
        [1, 1, 5, 5, 108], [10, 0, 0, 0, 0], [1, 26, 0, 1, 1], [0, 0, 12, 1, 0], [1, 1, 0, 62, 4],
      ])
    #expect(flow.both == 115 && flow.moved == 5)
  }

  @Test func `T4 who moved between RFM segments`() throws {
    let flow = try #require(Self.open.flows?.rfm)
    #expect(flow.from == ["no-order"] + RFMSegment.allCases.map(\.id))
    #expect(flow.matrix[0].allSatisfy { $0 == 0 })
    #expect(flow.matrix[1] == [10, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(flow.matrix[4] == [0, 0, 4, 1, 4, 0, 0, 0, 0, 0, 0])
    #expect(flow.matrix[5] == [0, 0, 4, 1, 5, 0, 0, 0, 0, 0, 0])
    #expect(flow.matrix[11] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21])
    #expect(flow.both == 240 && flow.moved == 28)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `T4 rows are the earlier sizes, columns those of today`(seed: UInt64) throws {
    let report = RollupBuilder.random(seed: seed, customers: 200).report()
    for flow in [report.flows?.rfm, report.flows?.quadrant, report.flows?.lifecycle] {
      let flow = try #require(flow)
      for (column, id) in flow.to.enumerated() where id != "none" {
        #expect(flow.matrix.reduce(0) { $0 + ($1[column] ?? 0) } == report.segments[id]?.count)
        let row = try #require(flow.from.firstIndex(of: id))
        let then = flow.matrix[row].reduce(0) { $0 + ($1 ?? 0) }
        #expect(then == report.segments[id]?.previousCount, "\(id), seed \(seed)")
        let stayed = report.segments[id]?.moves?.stayed
        #expect(stayed == nil || stayed == flow.matrix[row][column])
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, [2, 5, 10])
  func `no small flow is shown, and moves tell of none that is hidden`(seed: UInt64, k: Int) throws
  {
    var settings = openSettings()
    settings.privacy.k = k
    let shop = RollupBuilder.random(seed: seed, customers: 200)
    let report = shop.report(settings)
    for flow in [report.flows?.rfm, report.flows?.quadrant] {
      let flow = try #require(flow)
      #expect(flow.matrix.joined().allSatisfy { $0 ?? 0 == 0 || $0 ?? 0 >= k })
      var hidden = false
      for id in flow.to where id != "none" {
        let row = try #require(flow.from.firstIndex(of: id))
        let column = try #require(flow.to.firstIndex(of: id))
        let stayed = report.segments[id]?.moves?.stayed
        #expect(stayed == flow.matrix[row][column], "\(id), seed \(seed)")
        if stayed == nil { hidden = true }
      }
      #expect(flow.moved.map { $0 == 0 || $0 >= k } ?? true)
      if hidden { #expect(flow.moved == nil && flow.both == nil) }
    }
  }

  @Test func `L7 a segment of few shows no money, as on the page of loyalty`() throws {
    let report = LoyaltyShop.report(k: 15)
    for segment in QuadrantSegment.allCases {
      let cell = try #require(report.loyalty?.quadrant[segment.id])
      #expect(report.segments[segment.id]?.revenue == cell.revenue, "\(segment)")
    }
    #expect(report.segments["apostle"]?.revenue == nil)
    #expect(report.segments["apostle"]?.nps.estimate.reason == .smallGroup)
    #expect(report.segments["defector"]?.revenue == 961_858)
  }

  static let units: [(String, FigureUnit)] = [
    ("segments.apostle.count", .count), ("segments.hostage.nps.value", .points),
    ("flows.rfm.moved", .count), ("flows.satisfaction-loyalty.both", .count),
    ("flows.satisfaction-loyalty.toDay", .date),
  ]

  @Test(arguments: units)
  func `every figure of the family has an address, a unit and a definition`(
    text: String, unit: FigureUnit
  ) throws {
    let address = try #require(ReportAddress(text))
    #expect(try ReportTree(Self.open).node(at: address) != .null)
    #expect(FigureUnit(of: address) == unit)
    #expect(definition(of: address) != nil)
  }
}
