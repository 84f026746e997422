import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// What came of decisions. NPS and satisfaction of San Francisco International Airport's survey (DataSF,
/// public domain); retention's numbers are from a Python script of its own (Wilson's limits joined by
/// Newcombe's method 10).
@Suite struct DecisionOutcomeTests {
  private func decision(
    _ figure: String, since: String, _ direction: ExpectedDirection = .rise, by: Double? = nil,
    until: String
  ) throws -> DecisionReference {
    let address = try #require(ReportAddress(figure))
    return DecisionReference(
      id: "d", since: day(since), figure: figure, measure: try #require(DecisionMeasure(address)),
      direction: direction, by: by, until: month(until))
  }

  private func outcome(
    _ reference: DecisionReference, _ shop: RollupBuilder, _ settings: Settings = openSettings()
  ) throws -> DecisionFigures {
    let report = measure(
      shop.rollup(), settings: settings, personas: [], decisions: [reference])
    return try #require(report.decisions?.first)
  }

  // MARK: The airport

  @Test func `airport NPS fell since the decision, which a rise was expected of`() throws {
    let found = try outcome(
      try decision("nps.overall", since: "2017-06-01", until: "2018-05"),
      AirportSurveyTests.shop)
    let months = try #require(found.nps)
    #expect(found.csat == nil && found.count == nil && found.outcome == .against)
    #expect(months.before.period == month("2017-05") && months.before.figure.n == 2746)
    #expect(isClose(months.before.figure.value, 39.83976693372178))
    let now = try #require(months.now), change = try #require(months.change)
    #expect(now.period == month("2018-05") && isClose(now.figure.value, 30.981132075471702))
    #expect(isClose(change.value, -8.858634858250081))
    #expect(isClose(change.low, -12.699133900704688) && isClose(change.high, -5.001247706724918))
  }

  /// The range is −12.7 to −5.0.
  @Test(
    arguments: [
      (nil, DecisionOutcome.asExpected), (5, .asExpected), (12, .asExpected),
      (13, .lessThanExpected),
    ] as [(Double?, DecisionOutcome)])
  func `a fall that was expected is judged by its range`(by: Double?, expected: DecisionOutcome)
    throws
  {
    let found = try outcome(
      try decision("nps.latest", since: "2017-06-01", .fall, by: by, until: "2018-05"),
      AirportSurveyTests.shop)
    #expect(found.outcome == expected && found.nps?.by == by)
  }

  @Test func `airport satisfaction fell by 3.6 percentage points`() throws {
    let found = try outcome(
      try decision("csat.overall", since: "2017-06-01", .fall, by: 6, until: "2018-05"),
      AirportSurveyTests.shop)
    let change = try #require(found.csat?.change)
    #expect(isClose(change.value, -0.036303571428571435))
    #expect(isClose(change.low, -0.05769786917471978))
    #expect(isClose(change.high, -0.014899914013297218))
    #expect(isClose(found.csat?.by, 0.06) && found.outcome == .lessThanExpected)
  }

  // MARK: Months

  /// 40 buyers of January, of whom 38 buy again in February and 10 in March.
  private func shop(asOf: String = "2026-04-10") -> RollupBuilder {
    var shop = RollupBuilder(asOf)
    for index in 0..<40 {
      let customer = shop.addBuyer("2026-01-05")
      if index < 38 { shop.addOrder(customer, on: day("2026-02-05"), revenue: 1) }
      if index < 10 { shop.addOrder(customer, on: day("2026-03-05"), revenue: 1) }
    }
    for _ in 0..<2 { shop.addBuyer("2026-02-06") }
    shop.addOrder(nil, on: shop.asOf - 1, revenue: 1)
    return shop
  }

  @Test func `retention since the first of March stands beside February's`() throws {
    let found = try outcome(
      try decision("growth.latest.retention.value", since: "2026-03-01", until: "2026-03"), shop())
    let months = try #require(found.retention), change = try #require(months.change)
    #expect(months.before.period == month("2026-02") && months.now?.period == month("2026-03"))
    #expect(isClose(change.value, -0.7))
    #expect(isClose(change.low, -0.8140209824588508))
    #expect(isClose(change.high, -0.5094230711287379))
    #expect(found.outcome == .against)
  }

  @Test func `a month in which the decision began is neither before nor after`() throws {
    let found = try outcome(
      try decision("growth.latest.retention", since: "2026-02-15", until: "2026-03"), shop())
    #expect(found.retention?.before.period == month("2026-01"))
    #expect(found.retention?.now?.period == month("2026-03"))
    // January is the first month: nobody was active before it.
    #expect(found.retention?.change?.value == nil && found.outcome == .notClear)
    #expect(found.retention?.change?.reason != nil)
  }

  @Test func `before its last month is over a decision has what there is, and no outcome`() throws {
    let found = try outcome(
      try decision("growth.latest.retention", since: "2026-03-01", until: "2026-04"), shop())
    #expect(found.outcome == .notOver && found.retention?.now?.period == month("2026-03"))
    let early = try outcome(
      try decision("growth.latest.retention", since: "2026-03-02", until: "2026-06"), shop())
    #expect(early.outcome == .notOver && early.retention?.now == nil)
    #expect(early.retention?.change == nil && early.retention?.before.figure.value != nil)
  }

  @Test func `a hidden month hides the difference, and a month of few is not judged`() throws {
    let reference = try decision(
      "growth.latest.retention", since: "2026-03-01", .fall, until: "2026-03")
    var settings = openSettings()
    settings.privacy.k = 41
    let hidden = try outcome(reference, shop(), settings)
    #expect(hidden.retention?.before.figure.value == nil && hidden.outcome == .notClear)
    #expect(hidden.retention?.change?.reason == .smallGroup)
    #expect(hidden.retention?.change?.low == nil)
    settings.privacy.k = 1
    settings.lowBase = 41
    let few = try outcome(reference, shop(), settings)
    #expect(few.outcome == .notClear && few.retention?.change?.high ?? 0 < 0)
    settings.lowBase = 40
    #expect(try outcome(reference, shop(), settings).outcome == .asExpected)
  }

  // MARK: Counts

  @Test(arguments: ["customers.active", "segments.active.count"])
  func `a count has a difference and no range, so it is not judged`(figure: String) throws {
    let found = try outcome(
      try decision(figure, since: "2026-03-01", by: 3, until: "2026-03"), shop())
    let months = try #require(found.count), now = try #require(months.now)
    let before = try #require(months.before.figure.value)
    #expect(before.rounded() == before && months.by == 3)
    #expect(months.change?.value == (now.figure.value ?? 0) - before)
    #expect(months.change?.low == nil && found.outcome == .noInterval)
  }

  @Test(arguments: DecisionMeasure.written.map { $0.replacing("ID", with: "loyal") })
  func `a report without any data still answers`(figure: String) throws {
    let found = try outcome(
      try decision(figure, since: "2026-02-10", until: "2026-03"), RollupBuilder("2026-05-01"))
    #expect(found.months?.before.figure.reason == .noData)
    #expect(found.months?.change?.value == nil && found.months?.change?.reason == .noData)
    #expect([.notClear, .noInterval].contains(found.outcome))
  }

  // MARK: What can be judged

  @Test func `only figures that the report has by month can be judged`() {
    let refused = ["orders.count", "nps", "nps.byMonth[2026-01].value", "segments.count", "nps.by"]
    #expect(refused.compactMap { ReportAddress($0) }.count == refused.count)
    #expect(refused.compactMap { ReportAddress($0).flatMap { DecisionMeasure($0) } }.isEmpty)
    let loyal = ReportAddress("segments.loyal.count").flatMap { DecisionMeasure($0) }
    #expect(loyal == .members(of: "loyal"))
  }

  @Test func `decisions come in the order of their ids, and without any there is no list`() throws {
    let a = try decision("nps.overall", since: "2017-06-01", until: "2018-05")
    var b = a
    b.id = "a"
    let rollup = AirportSurveyTests.shop.rollup()
    let report = measure(rollup, settings: openSettings(), personas: [], decisions: [a, b])
    #expect(report.decisions?.map(\.id) == ["a", "d"])
    #expect(measure(rollup, settings: openSettings(), personas: []).decisions == nil)
  }

  @Test func `units are those of the figure that a decision is judged by`() {
    let units: [(String, FigureUnit)] = [
      ("decisions[d].nps.change.low", .points), ("decisions[d].nps.by", .points),
      ("decisions[d].csat.before.value", .share), ("decisions[d].csat.change.value", .shareChange),
      ("decisions[d].retention.by", .shareChange), ("decisions[d].count.now.value", .count),
      ("decisions[d].nps.before.period", .month), ("decisions[d].since", .date),
      ("decisions[d].contacts.change.value", .ratio), ("decisions[d].nps.before.n", .count),
    ]
    for (text, unit) in units {
      #expect(ReportAddress(text).map { FigureUnit(of: $0) } == unit, "\(text)")
    }
  }
}
