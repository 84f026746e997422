import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Concept K11: topics of comments that come up more and less.
@Suite struct TopicTests {
  private func shop(
    _ periods: [(String, [(String, Int)])], asOf: String = "2026-09-30"
  ) -> RollupBuilder {
    var shop = RollupBuilder(asOf)
    for (date, comments) in periods {
      for (comment, count) in comments {
        shop.addAnswer(
          nil, on: day(date), kind: .csat, score: 4, comment: comment, count: count)
      }
    }
    return shop
  }

  /// 240 people in the twelve months before, 120 in the last three.
  private let before = [("late", 20), ("tea", 120), ("price", 40), ("warm", 40), ("the and", 20)]
  private let now = [
    ("late", 33), ("late new", 12), ("tea warm", 20), ("tea", 40), ("PRICE", 5), ("the and", 10),
  ]

  /// Expected values: Wilson's and Newcombe's formulas and SciPy's `norm` and
  /// `false_discovery_control` in Python.
  @Test
  func `K11: rising and falling words by Newcombe's interval and a rate of false discoveries`()
    throws
  {
    let topics = try #require(
      shop([("2025-07-01", before), ("2026-08-10", now)]).report().topics)
    let compared = try #require(topics.comparison)
    #expect(compared.basis == .year && compared.nowWriters == 120 && compared.beforeWriters == 240)
    #expect(compared.nowFrom == Month(year: 2026, month: 7))
    #expect(compared.beforeFrom == Month(year: 2025, month: 7))
    #expect(compared.beforeTo == Month(year: 2026, month: 6))
    #expect(topics.tested == 5 && topics.comments == 360 && topics.reason == nil)
    try #require(topics.changes.map(\.term) == ["late", "new", "price", "tea", "warm"])
    #expect(topics.changes.map(\.verdict) == [.rise, .rise, .fall, .unclear, .unclear])
    let late = topics.changes[0], new = topics.changes[1], price = topics.changes[2]
    #expect(isClose(late.value, 0.2916666666666667) && late.people == 65)
    #expect(isClose(late.low, 0.20006210072757663) && isClose(late.high, 0.38541193222745584))
    #expect(late.now.value == 0.375 && isClose(late.now.low, 0.29352429786446804))
    #expect(isClose(new.low, 0.05526766147215694) && isClose(new.high, 0.16668174110895204))
    #expect(isClose(price.low, -0.18245558364710793))
    #expect(isClose(price.high, -0.058134608857265305))
    #expect(isClose(price.p, 0.0007232327164301925, tolerance: 1e-8))
    #expect(topics.changes[3].p == 1 && topics.changes[3].value == 0)
  }

  @Test func `K11: where comments do not reach back a year, the three months before`() throws {
    let short = shop([("2026-04-01", before), ("2026-08-10", now)]).report().topics
    #expect(short?.comparison?.basis == .previous)
    #expect(short?.comparison?.beforeFrom == Month(year: 2026, month: 4))
    let shorter = try #require(
      shop([("2026-04-02", before), ("2026-08-10", now)]).report().topics)
    #expect(shorter.comparison == nil && shorter.reason == .shortHistory && shorter.changes.isEmpty)
    let silent = shop([("2025-07-01", before), ("2025-09-10", now)]).report().topics
    #expect(silent?.comparison == nil && silent?.reason == .noData)
    #expect(shop([]).report().topics == nil)
  }

  @Test func `K11: the running month does not count, and the order of rows changes nothing`() throws
  {
    var shop = shop(
      [("2025-07-01", before), ("2026-08-10", now), ("2026-10-02", [("late", 99)])],
      asOf: "2026-10-05")
    let topics = try #require(shop.report().topics)
    #expect(topics.comparison?.nowWriters == 120 && topics.comments == 459)
    shop.answers.reverse()
    #expect(shop.report().topics == topics)
  }

  @Test func `K11: a word counts once a person and period, and few people show none`() throws {
    var shop = shop([("2025-07-01", [("tea", 30)]), ("2026-08-10", [("tea", 30)])])
    let writer = shop.addCustomer()
    shop.addAnswer(writer, on: day("2025-08-01"), score: nil, comment: "late late", count: 20)
    shop.addAnswer(writer, on: day("2026-08-01"), score: nil, comment: "late", count: 20)
    let topics = try #require(shop.report().topics)
    #expect(topics.comparison?.nowWriters == 31 && topics.comparison?.beforeWriters == 31)
    #expect(topics.tested == 1 && topics.changes.map(\.term) == ["tea"])
    #expect(topics.changes.first?.people == 60)
    var settings = openSettings()
    settings.privacy.terms = 61
    #expect(shop.report(settings).topics?.tested == 0)
    settings.privacy.k = 32
    let hidden = try #require(shop.report(settings).topics)
    #expect(hidden.comparison == nil && hidden.reason == .smallGroup)
  }

  private func touchpoints(_ groups: [(String, [(String, Int)])]) -> RollupBuilder {
    var shop = RollupBuilder("2026-09-30")
    for (touchpoint, comments) in groups {
      for (comment, count) in comments {
        shop.addAnswer(
          nil, on: day("2026-09-01"), kind: .csat, score: 3, touchpoint: touchpoint,
          comment: comment, count: count)
      }
    }
    return shop
  }

  /// A low base of 30.
  private var settings: Settings {
    var settings = openSettings()
    settings.lowBase = 30
    return settings
  }

  /// Expected values: the formula of Monroe, Colaresi and Quinn in Python.
  @Test func `K7: words of one touchpoint against all others`() throws {
    let topics = try #require(
      touchpoints([
        ("quality", [("tea", 70), ("late", 10)]), ("delivery", [("late", 40), ("tea", 20)]),
        ("", [("late", 50)]), ("bond", [("late", 50)]),
      ]).report(settings).topics)
    let groups = try #require(topics.touchpoints)
    #expect(groups.map(\.key) == ["delivery", "quality"])
    #expect(topics.products == nil)
    #expect(groups.map(\.writers) == [60, 80] && groups.map(\.tested) == [2, 2])
    #expect(groups.map { $0.terms.map(\.term) } == [["late"], ["tea"]])
    let late = try #require(groups.first?.terms.first)
    #expect(isClose(late.value, 0.2843005532626242) && isClose(late.z, 2.860480133390363))
    #expect(isClose(late.high - late.low, 2 * z95 * 0.09938910253002144))
    #expect(isClose(late.inside.value, 40.0 / 60) && late.outside.value == 0.125)
    #expect(late.inside.n == 60 && late.outside.n == 80)
    #expect(isClose(groups.last?.terms.first?.z, 3.839230916076961))
  }

  @Test func `K7: a person on both sides counts once on each`() throws {
    var shop = touchpoints([("a", [("tea", 40)]), ("b", [("late", 40)])])
    let both = shop.addCustomer()
    for touchpoint in ["a", "a", "b"] {
      shop.addAnswer(
        both, on: day("2026-09-02"), kind: .csat, score: 3, touchpoint: touchpoint, comment: "tea")
    }
    let groups = try #require(shop.report(settings).topics?.touchpoints)
    #expect(groups.map(\.writers) == [41, 41])
    let tea = try #require(groups.first?.terms.first)
    #expect(tea.inside.value == 1 && isClose(tea.outside.value, 1.0 / 41))
  }

  @Test func `K7: a touchpoint with few comments has a reason, and one below k no number`() throws {
    let shop = touchpoints([
      ("app", [("tea", 12)]), ("delivery", [("late", 40)]), ("quality", [("tea", 40)]),
    ])
    let open = try #require(shop.report(settings).topics?.touchpoints)
    #expect(open.map(\.reason) == [.tooFew, nil, nil] && open.first?.writers == 12)
    #expect(open.first?.terms.isEmpty == true && open.first?.tested == 0)
    var closed = settings
    closed.privacy.k = 13
    let hidden = try #require(shop.report(closed).topics?.touchpoints)
    #expect(hidden.map(\.reason) == [.smallGroup, nil, nil])
    #expect(hidden.map(\.writers) == [nil, 40, 40])
    // One touchpoint alone has no others to be compared with.
    let alone = try #require(
      touchpoints([("delivery", [("late", 40)])]).report(settings).topics)
    #expect(alone.touchpoints?.map(\.reason) == [.tooFew])
  }

  @Test func `topics keep to the schema, and each leaf has a definition`() throws {
    var shop = shop([("2025-07-01", before), ("2026-08-10", now)])
    for (product, word) in [("green", "bitter"), ("black", "smoky")] {
      shop.addAnswer(
        nil, on: day("2026-09-01"), kind: .csat, score: 3, touchpoint: "delivery",
        product: product, comment: word, count: 60)
    }
    let report = shop.report(settings)
    let check = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    let tree = try ReportTree(report)
    #expect(check.faults(in: tree.root) == [])
    #expect(report.topics?.products?.flatMap { $0.terms.map(\.term) } == ["smoky", "bitter"])
    let own = tree.leaves.filter { $0.address.steps.first?.name == "topics" }
    #expect(own.count > 50)
    for leaf in own { #expect(definition(of: leaf.address) != nil, "\(leaf.address)") }
    let address = try #require(ReportAddress("topics.changes[late].value"))
    #expect(FigureUnit(of: address) == .shareChange)
    guard case .number = try tree.node(at: address) else {
      Issue.record("no number")
      return
    }
    let word = try #require(ReportAddress("topics.products[black].terms[smoky].inside"))
    #expect(FigureUnit(of: word) == .share)
  }
}
