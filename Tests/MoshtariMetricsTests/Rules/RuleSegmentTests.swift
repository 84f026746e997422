import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct RuleSegmentTests {
  private static let business = segment(
    "class-business", test(.kind, .isOneOf(["business"])), family: "class", isBuiltIn: true)
  private static let individual = segment(
    "class-individual", test(.kind, .isOneOf(["individual"])), family: "class", isBuiltIn: true)
  private static let frequent = segment("frequent", test(.orderCount, .atLeast(.number(2))))

  /// Two individuals, one of them with two orders; a business; one whose kind is not known.
  private func shop() -> RollupBuilder {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-01-10", "2026-03-10", kind: "individual")
    shop.addBuyer("2026-02-20", kind: "individual", revenue: 300)
    shop.addBuyer("2026-02-25", kind: "business", revenue: 500)
    shop.addCustomer(signup: day("2026-03-01"))
    return shop
  }

  private func report(_ segments: [RuleSegment], settings: Settings = openSettings()) -> Report {
    measure(shop().rollup(), settings: settings, personas: [], segments: segments)
  }

  @Test func `a segment by rule has the figures of every segment`() throws {
    let report = report([Self.individual, Self.frequent])
    let figures = try #require(report.segments["class-individual"])
    #expect(figures.family == "class" && figures.count == 2 && figures.share == 0.5)
    #expect(figures.unknown == 1 && figures.revenue == 500 && figures.revenueShare == 0.5)
    #expect(figures.ordersPerCustomer == 1.5 && figures.averageOrderValue == 500.0 / 3)
    #expect(figures.medianRecency == 5 && figures.discountShare == 0)
    #expect(figures.previousCount == 2 && figures.monthly.map(\.count) == [1, 2, 2])
    #expect(figures.monthly.map(\.retention.value) == [nil, 0, 0.5])
    #expect(report.segments["frequent"]?.monthly.map(\.count) == [0, 0, 1])
    #expect(report.customers.averageOrderValue == 250 && report.customers.refundShare == 0)
  }

  @Test func `without orders there is no segment by rule`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addAnswer(shop.addCustomer(kind: "business"), on: day("2026-01-01"), score: 10)
    let report = measure(
      shop.rollup(), settings: openSettings(), personas: [], segments: [Self.business])
    #expect(report.segments.isEmpty && report.overlaps == nil)
    #expect(segmentWarnings(of: [Self.frequent], in: report) == [])
  }

  @Test func `moves say where joiners were and where leavers are`() throws {
    var shop = shop()
    let leaver = shop.addBuyer("2025-12-10")
    shop.addOrder(leaver, on: day("2025-12-12"), revenue: 1)
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (30, 85)
    let report = measure(
      shop.rollup(), settings: settings, personas: [],
      segments: [
        Self.frequent, segment("late", test(.recencyDays, .between(.number(40), .number(85)))),
      ])
    let joined = try #require(report.segments["frequent"]?.moves)
    #expect((joined.stayed, joined.joined, joined.left) == (1, 1, 0))
    #expect(joined.from.filter { $0.count != 0 }.map(\.state) == ["at-risk"])
    #expect(joined.from.map(\.state).first == "not-yet-known" && joined.to.count == 7)
    let left = try #require(report.segments["late"]?.moves)
    #expect((left.stayed, left.joined, left.left) == (0, 0, 2))
    #expect(left.to.filter { $0.count != 0 }.map(\.state) == ["active", "inactive"])
    #expect((left.fromDay, left.toDay) == (day("2026-02-28"), day("2026-03-15")))
    #expect(report.segments["loyal"]?.moves == nil)
    #expect(report.segments["rfm-lost"]?.moves != nil)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `T5 counts, moves and overlaps add up`(seed: UInt64) throws {
    let segments = [
      Self.business, Self.individual, Self.frequent,
      segment("liked", test(.lastNPS, .atLeast(.number(7)))),
    ]
    let report = measure(
      RollupBuilder.random(seed: seed, customers: 80).rollup(), settings: openSettings(),
      personas: [], segments: segments)
    let overlaps = try #require(report.overlaps)
    #expect(overlaps.segments == ["class-business", "class-individual", "frequent", "liked"])
    for (row, id) in overlaps.segments.enumerated() {
      let figures = try #require(report.segments[id]), moves = try #require(figures.moves)
      #expect((moves.stayed ?? -1) + (moves.joined ?? -1) == figures.count)
      #expect((moves.stayed ?? -1) + (moves.left ?? -1) == figures.previousCount)
      #expect(moves.from.reduce(0) { $0 + ($1.count ?? 0) } == moves.joined)
      #expect(moves.to.reduce(0) { $0 + ($1.count ?? 0) } == moves.left)
      #expect(
        overlaps.matrix[row][row] == figures.count && figures.monthly.last?.count == figures.count)
      #expect(overlaps.matrix[row][4...].reduce(0) { $0 + ($1 ?? 0) } == figures.count)
      for column in 0..<4 { #expect(overlaps.matrix[row][column] == overlaps.matrix[column][row]) }
    }
    #expect(overlaps.matrix[0][1] == 0)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a month of a segment by rule is what a report of that day says`(seed: UInt64) {
    let segments = [Self.frequent, segment("late", test(.recencyDays, .above(.number(50))))]
    let shop = RollupBuilder.random(seed: seed, customers: 60)
    var settings = openSettings(), then = shop
    (settings.cutoffs.active, settings.cutoffs.churned) = (60, 150)
    then.asOf = day("2025-10-31")
    then.orders.removeAll { $0.day > then.asOf }
    let today = measure(shop.rollup(), settings: settings, personas: [], segments: segments)
    let past = measure(then.rollup(), settings: settings, personas: [], segments: segments)
    for id in ["frequent", "late"] {
      let seen = today.segments[id]?.monthly.first { $0.period == month("2025-10") }
      #expect(seen?.count == past.segments[id]?.count, "\(id), seed \(seed)")
      #expect(seen?.retention == past.segments[id]?.monthly.last?.retention)
    }
  }

  @Test func `a built-in segment without its data is named with the facts it needs`() {
    let visitor = test(.couponViews30, .atLeast(.number(1)), line: 3)
    let looker = rule(.all([test(.orderCount, .atMost(.number(0))), visitor]))
    let report = report([
      segment("discount-visitor", looker, isBuiltIn: true),
      segment("mine", looker), Self.individual,
      segment("named", rule(.segment("discount-visitor")), isBuiltIn: true),
    ])
    #expect(
      report.segmentsWithoutData == [
        SegmentWithoutData(id: "discount-visitor", facts: ["couponViews30"]),
        SegmentWithoutData(id: "named", facts: ["couponViews30"]),
      ]
        + QuadrantSegment.allCases.map {
          SegmentWithoutData(id: $0.id, facts: ["lastNPS", "lastCSAT"])
        })
    #expect(report.segments["discount-visitor"] == nil && report.segments["mine"]?.count == 0)
    #expect(report.overlaps?.segments == ["mine", "class-individual"])
  }

  @Test func `a rule of one's own that divides nobody is warned of where it stands`() {
    let nobody = segment("nobody", test(.orderCount, .above(.number(99)), line: 7))
    let everybody = segment("everybody", test(.orderCount, .known(true), line: 9))
    let builtIn = segment("none", test(.orderCount, .above(.number(99))), isBuiltIn: true)
    let segments = [nobody, everybody, builtIn, Self.frequent]
    let warnings = segmentWarnings(of: segments, in: report(segments))
    #expect(warnings.map(\.code) == ["segment-empty", "segment-everybody"])
    #expect(warnings.map(\.location) == [nobody.rule.location, everybody.rule.location])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings.first?.statement == .fact("nobody meets the rule of `nobody`"))
  }

  @Test func `an explanation counts line by line, and who came and went`() throws {
    let kind = test(.kind, .isOneOf(["individual"]), line: 5)
    let orders = test(.orderCount, .atLeast(.number(2)), line: 6)
    let both = rule(.all([kind, rule(.not(orders), line: 6)]), line: 4)
    let found = explainSegments(
      [segment("s", both), Self.frequent], in: shop().rollup(), settings: openSettings())
    #expect(found.map(\.segment) == ["s", "frequent"])
    let lines = try #require(found.first).lines
    #expect(lines.map(\.depth) == [0, 1, 1, 2])
    #expect(lines.map(\.rule.location.line) == [4, 5, 6, 6])
    #expect(lines.map(\.yes) == [1, 2, 3, 1] && lines.map(\.no) == [2, 1, 1, 3])
    #expect(lines.map(\.unknown) == [1, 1, 0, 0])
    #expect(found.map(\.count) == [1, 1] && found.map(\.joined) == [0, 1])
    #expect(found.map(\.left) == [1, 0] && found.map(\.missing) == [[], []])
  }

  @Test func `built-in-like rules pick the customers they describe`() {
    var shop = RollupBuilder("2026-03-15")
    let saver = shop.addCustomer(kind: "individual"), payer = shop.addCustomer(kind: "individual")
    let firm = shop.addCustomer(kind: "business"), angry = shop.addCustomer(kind: "individual")
    let calm = shop.addCustomer(kind: "individual")
    for offset in 0..<3 {
      let day = shop.asOf - 20 * offset
      shop.addOrder(saver, on: day, revenue: 5, isDiscounted: true)
      shop.addOrder(firm, on: day, revenue: 5, isDiscounted: true)
      shop.addOrder(payer, on: day, revenue: 5)
      shop.addOrder(angry, on: day, revenue: 5)
      shop.addOrder(calm, on: day, revenue: 5)
    }
    for customer in [angry, calm] {
      shop.addAnswer(customer, on: shop.asOf - 9, kind: .complaint, score: nil)
    }
    shop.addAnswer(calm, on: shop.asOf - 3, score: 8)
    let seeking = segment(
      "discount-seeking",
      rule(
        .all([
          test(.kind, .isOneOf(["individual"])), test(.orderCount, .atLeast(.number(3))),
          test(.discountShare, .atLeast(.setting("segments.discountShare"))),
          test(.discountShare, .atLeast(.shopPlusSetting("segments.discountAboveShop"))),
        ])))
    let dissatisfied = segment(
      "dissatisfied",
      rule(
        .any([
          test(.lastAttitudeSignal, .isOneOf(["bad"])), test(.openComplaints, .atLeast(.number(1))),
        ])))
    let content = segment("content", rule(.not(rule(.segment("dissatisfied")))))
    let facts = factColumns(shop.rollup())
    let book = RuleBook([seeking, dissatisfied, content], settings: openSettings())
    let truths = RuleTruths(book, columns: facts, shop: ShopFigures(facts))
    #expect(truths.members(of: 0) == [.yes, .no, .no, .no, .no])
    // Of who said nothing it is not known; open complaints are known of nobody.
    #expect(truths.members(of: 1) == [.unknown, .unknown, .unknown, .yes, .unknown])
    #expect(truths.members(of: 2) == [.unknown, .unknown, .unknown, .no, .unknown])
  }
}

@Suite struct RuleSegmentPrivacyTests {
  private let settings = Settings(title: LocalizedText("Shop"))

  private func report(_ shop: RollupBuilder, _ segments: [RuleSegment]) -> Report {
    measure(shop.rollup(), settings: settings, personas: [], segments: segments)
  }

  /// Buyers of each of `kinds`.
  private func shop(_ kinds: [(String, Int)]) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for (kind, count) in kinds {
      for _ in 0..<count {
        let buyer = shop.addBuyer("2026-01-20", kind: kind)
        shop.addAnswer(buyer, on: day("2026-03-01"), score: 9)
      }
    }
    return shop
  }

  private func kinds(_ names: String..., id: String, family: String = "own") -> RuleSegment {
    segment(id, test(.kind, .isOneOf(names)), family: family)
  }

  private func hidden(_ report: Report) -> [String] {
    let ids = report.segments.keys.filter { report.segments[$0]?.family == "class" || $0 == "both" }
    return ids.filter { report.segments[$0]?.revenue == nil }.sorted()
  }

  @Test func `a small segment hides its money, averages and rating, not its count`() throws {
    let report = report(shop([("a", 9), ("b", 40)]), [kinds("a", id: "both")])
    let small = try #require(report.segments["both"])
    #expect(small.count == 9 && small.revenue == nil && small.averageOrderValue == nil)
    #expect(small.discountShare == nil && small.ordersPerCustomer == nil)
    #expect(small.medianRecency == nil && small.nps == NPSGroup(absent: .smallGroup))
  }

  @Test func `a segment of all but a few is hidden too`() throws {
    let report = report(shop([("a", 9), ("b", 40)]), [kinds("b", id: "both")])
    let large = try #require(report.segments["both"])
    #expect(large.count == 40 && large.revenue == nil && large.nps == NPSGroup(absent: .smallGroup))
    #expect(large.medianRecency == nil)
  }

  @Test func `segments of one family that exclude each other protect a small one together`() {
    let classes = ["a", "b", "c"].map { kinds($0, id: $0, family: "class") }
    #expect(hidden(report(shop([("a", 5), ("b", 20), ("c", 40)]), classes)) == ["a", "b"])
    // With enough people in none of them nothing follows.
    #expect(hidden(report(shop([("a", 5), ("b", 20), ("c", 40), ("", 30)]), classes)) == ["a"])
    #expect(hidden(report(shop([("a", 15), ("b", 20), ("c", 40)]), classes)) == [])
  }

  @Test func `a segment that is another but for a few is hidden`() {
    let shop = shop([("a", 40), ("b", 5), ("c", 60)])
    let inner = kinds("a", id: "both"), outer = kinds("a", "b", id: "outer")
    let found = report(shop, [inner, outer])
    #expect(found.segments["both"]?.revenue == nil && found.segments["outer"]?.revenue == 4500)
    #expect(report(shop, [inner]).segments["both"]?.revenue == 4000)
  }

  @Test func `few who ordered are few however many members there are`() {
    var shop = shop([("a", 5), ("b", 60)])
    for _ in 0..<50 { shop.addCustomer(kind: "a") }
    let found = report(shop, [kinds("a", id: "both")]).segments["both"]
    #expect(found?.count == 55 && found?.revenue == nil)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `no small overlap and no small remainder is shown`(seed: UInt64) throws {
    let shop = RollupBuilder.random(seed: seed, customers: 90)
    let segments = [
      kinds("business", id: "business", family: "class"),
      kinds("individual", id: "individual", family: "class"),
      segment("frequent", test(.orderCount, .atLeast(.number(5)))),
      segment("dear", test(.revenue, .topFraction(0.3))),
      segment("liked", test(.lastNPS, .atLeast(.number(7)))),
    ]
    let found = report(shop, segments),
      open = measure(
        shop.rollup(), settings: openSettings(), personas: [], segments: segments)
    let overlaps = try #require(found.overlaps), all = try #require(open.overlaps)
    func size(_ id: String) -> Int { open.segments[id]?.count ?? 0 }
    var shown = 0
    for (row, id) in overlaps.segments.enumerated() {
      for (column, other) in overlaps.columns.enumerated() {
        guard let both = overlaps.matrix[row][column] else { continue }
        #expect(both == all.matrix[row][column])
        for people in [both, size(id) - both, size(other) - both] where id != other {
          #expect(!(1..<10).contains(people), "\(id) and \(other), seed \(seed)")
        }
        shown += 1
      }
      let states = overlaps.matrix[row][segments.count...]
      let full = all.matrix[row][segments.count...]
      let others = zip(states, full).filter { $0 != nil && $1 != 0 }
      #expect(states.count { $0 == nil } != 1 || others.isEmpty, "\(id), seed \(seed)")
    }
    #expect(shown > 5)
    for id in overlaps.segments {
      let moves = try #require(found.segments[id]?.moves)
      for count in [moves.stayed, moves.joined, moves.left] + (moves.from + moves.to).map(\.count) {
        if let count { #expect(!(1..<10).contains(count), "\(id), seed \(seed)") }
      }
    }
  }

  /// Everybody has one of four kinds: the dissatisfied of three of them would tell of the fourth's 6.
  @Test func `no overlap follows from those with the other segments of its family`() throws {
    var shop = RollupBuilder("2026-03-31")
    for (kind, unhappy, happy) in [("a", 60, 90), ("b", 43, 60), ("c", 6, 44), ("d", 15, 52)] {
      for index in 0..<unhappy + happy {
        let buyer = shop.addBuyer("2026-03-01", kind: kind)
        shop.addAnswer(buyer, on: day("2026-03-02"), score: index < unhappy ? 2 : 10)
      }
    }
    let segments =
      ["a", "b", "c", "d"].map { kinds($0, id: $0, family: "class") }
      + [segment("unhappy", test(.lastNPS, .atMost(.number(6))))]
    let overlaps = try #require(report(shop, segments).overlaps)
    #expect(overlaps.matrix[4][..<4] == [60, 43, nil, nil])
    #expect(overlaps.matrix[..<4].map { $0[4] } == [60, 43, nil, nil])
  }

  /// 40 individuals and 6 businesses are loyal: of both and of all loyal, the six would follow.
  @Test func `neither NPS nor retention of few others follows from a segment that contains one`()
    throws
  {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<46 {
      let buyer = shop.addBuyer(
        "2026-01-01", "2026-01-20", "2026-02-01", "2026-02-20", "2026-03-10",
        kind: index < 40 ? "a" : "b")
      shop.addAnswer(buyer, on: day("2026-03-02"), score: index % 11)
    }
    for _ in 0..<30 { shop.addBuyer("2026-03-01", kind: "b") }
    let steady = segment("steady", test(.orderCount, .atLeast(.number(4))))
    let both = rule(.all([test(.kind, .isOneOf(["a"])), test(.orderCount, .atLeast(.number(4)))]))
    let found = report(shop, [steady, segment("both", both)]).segments
    #expect(found["steady"]?.nps.estimate.n == 46 && found["both"]?.count == 40)
    #expect(found["both"]?.nps.estimate.reason == .smallGroup)
    #expect(found["steady"]?.monthly.last?.retention.n == 46)
    #expect(found["both"]?.monthly.last?.retention.reason == .smallGroup)
  }

  /// Of 26 that left, 23 shown would tell that the other two cells are 3 people.
  @Test(arguments: [
    ([23, 2, 1], [nil, nil, nil]), ([40, 23, 2, 1], [40, nil, nil, nil]),
    ([23, 6, 4], [23, nil, nil]), ([23, 12, 0], [23, 12, 0]),
  ])
  func `hidden cells of a list of moves are k people or more together`(
    left: [Int], shown: [Int?]
  ) {
    var moves = SegmentMoves(
      fromDay: day("2026-02-28"), toDay: day("2026-03-31"), stayed: 200, joined: 0,
      left: left.reduce(0, +), from: [], to: left.map { StateCount(state: "s", count: $0) })
    moves.suppress(k: 10, within: nil)
    #expect(moves.to.map(\.count) == shown)
    #expect(moves.left == left.reduce(0, +))
  }

  /// Flows publish who became loyal; of a segment of the loyal, moves must leave none or k others.
  @Test func `no move follows from the flows of the state that a segment lies in`() {
    func moves(_ joined: [Int], _ left: [Int], stayed: Int) -> SegmentMoves {
      SegmentMoves(
        fromDay: day("2026-02-28"), toDay: day("2026-03-31"), stayed: stayed,
        joined: joined.reduce(0, +), left: left.reduce(0, +),
        from: joined.map { StateCount(state: "s", count: $0) },
        to: left.map { StateCount(state: "s", count: $0) })
    }
    func shown(_ own: SegmentMoves, in state: SegmentMoves?) -> SegmentMoves {
      var own = own
      own.suppress(k: 10, within: state)
      return own
    }
    let state = moves([30, 45, 0], [40, 30], stayed: 700)
    var found = shown(moves([28, 20, 0], [12, 15], stayed: 500), in: state)
    #expect(found.from.map(\.count) == [nil, nil, 0] && found.to.map(\.count) == [12, 15])
    #expect(found.joined == 48 && found.stayed == 500)
    found = shown(moves([15, 20, 0], [33, 0], stayed: 500), in: state)
    // 7 others left to the first state; the cell would follow from the sum.
    #expect(found.left == nil && found.joined == nil && found.stayed == nil)
    found = shown(moves([15, 20, 0], [12, 15], stayed: 695), in: state)
    #expect(found.stayed == nil && found.from.allSatisfy { $0.count == nil })
    let alone = moves([28, 20, 0], [33, 0], stayed: 695)
    #expect(shown(alone, in: nil) == alone)
  }

  @Test func `what members rate is shown where the base is firm and nobody small follows`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<100 {
      let buyer = shop.addBuyer("2026-03-01", kind: index < 60 ? "a" : "b")
      let touchpoint = index % 60 < 35 ? "delivery" : index % 60 < 55 ? "shop" : "phone"
      shop.addAnswer(buyer, on: day("2026-03-02"), score: index % 11, touchpoint: touchpoint)
    }
    let found = report(shop, [kinds("a", id: "both")]).segments["both"]?.ratings
    // 35 for delivery, 20 for the shop (under the firm base of 30), 5 by phone.
    #expect(found?.touchpoint?.map(\.key) == ["delivery"])
    #expect(found?.touchpoint?.first?.figure.estimate.n == 35)
    #expect(found?.product?.map(\.key) == [""])
    var lower = settings
    lower.lowBase = 1
    let low = measure(
      shop.rollup(), settings: lower, personas: [], segments: [kinds("a", id: "both")])
    // Phone is few; without the shop beside it, it would follow from the whole.
    #expect(low.segments["both"]?.ratings?.touchpoint?.map(\.key) == ["delivery"])
  }

  @Test func `parts that are not shown are k people together`() {
    #expect(covered([true, false, false], people: [3, 20, 15], below: 10) == [true, false, true])
    #expect(covered([true, true, false], people: [3, 8, 15], below: 10) == [true, true, false])
    #expect(covered([true, false], people: [0, 15], below: 10) == [true, false])
    #expect(covered([true, false, false], people: [1, 2, 30], below: 10) == [true, true, true])
    #expect(covered([true, false], people: [3, 15], below: 1) == [true, false])
  }
}
