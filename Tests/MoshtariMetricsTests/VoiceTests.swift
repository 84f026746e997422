import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// Answers of San Francisco International Airport's customer survey (DataSF, public domain): how
/// many gave each score from 0 to 10; blanks coded 11 are no answers. Expected values: pandas,
/// SciPy and statsmodels.
@Suite struct AirportSurveyTests {
  static let scores2017 = [17, 6, 8, 19, 18, 144, 130, 291, 677, 564, 872]
  static let scores2018 = [24, 11, 24, 26, 24, 205, 133, 334, 601, 498, 770]
  /// Overall rating 1...5.
  static let ratings2017 = [6, 32, 444, 1507, 699]
  static let ratings2018 = [6, 46, 514, 1428, 631]

  static let shop: RollupBuilder = {
    var shop = RollupBuilder("2018-06-30")
    for (score, counts) in zip(scores2017, scores2018).enumerated() {
      shop.addAnswer(nil, on: day("2017-05-15"), score: score, count: counts.0)
      shop.addAnswer(nil, on: day("2018-05-15"), score: score, count: counts.1)
    }
    shop.addAnswer(nil, on: day("2018-05-20"), score: nil, count: 160)
    for (step, counts) in zip(ratings2017, ratings2018).enumerated() {
      shop.addAnswer(nil, on: day("2017-05-15"), kind: .csat, score: step + 1, count: counts.0)
      shop.addAnswer(nil, on: day("2018-05-15"), kind: .csat, score: step + 1, count: counts.1)
    }
    shop.invalidScores = [.nps: 84]
    return shop
  }()

  static let report: Report = {
    var settings = Settings(title: LocalizedText("Airport"))
    settings.nps.change = MonthPair(from: month("2017-05"), to: month("2018-05"))
    return shop.report(settings)
  }()

  static let years: [(String, Int, Int, Int, Double, Double, Double)] = [
    ("2017-05", 1436, 968, 342, 39.83976693372178, 37.18236071697378, 42.4102184027061),
    ("2018-05", 1268, 935, 447, 30.981132075471702, 28.120901600474145, 33.771295911776136),
  ]

  @Test(arguments: years)
  func `C8 airport NPS of a year`(
    period: String, promoters: Int, passives: Int, detractors: Int, nps: Double, low: Double,
    high: Double
  ) throws {
    let found = try #require(Self.report.nps?.byMonth.first { $0.period == month(period) }).figure
    #expect(
      [found.promoters, found.passives, found.detractors] == [promoters, passives, detractors])
    #expect(isClose(found.estimate.value, nps))
    #expect(isClose(found.estimate.low, low) && isClose(found.estimate.high, high))
  }

  @Test func `airport NPS fell`() throws {
    let change = try #require(Self.report.nps?.change)
    #expect(isClose(change.value, -8.858634858250081))
    #expect(isClose(change.low, -12.699133900704688) && isClose(change.high, -5.001247706724918))
    #expect(isClose(change.p, 6.5841738946799e-06))
    #expect(change.verdict == .fall)
  }

  @Test func `the change is of the last two large months unless the settings say`() {
    let change = Self.shop.report().nps?.change
    #expect(change?.from == month("2017-05") && change?.to == month("2018-05"))
    var settings = openSettings()
    settings.nps.change = MonthPair(from: month("2017-05"), to: month("2017-06"))
    let empty = Self.shop.report(settings).nps?.change
    #expect(empty?.value == nil && empty?.verdict == .unclear && empty?.to == month("2017-06"))
    settings.nps.change = nil
    settings.lowBase = 2700
    #expect(Self.shop.report(settings).nps?.change == nil)
  }

  @Test func `blank and impossible scores are no answers`() throws {
    let overall = try #require(Self.report.nps).overall
    #expect(overall.group.estimate.n == 5396)
    #expect((overall.invalid, overall.unanswered) == (84, 160))
    #expect(Self.report.nps?.byMonth.count == 13)
    #expect(Self.report.nps?.byMonth[5].figure == NPSGroup(absent: .noData))
  }

  @Test func `the latest month is the last one that is over`() {
    var shop = Self.shop
    shop.addAnswer(nil, on: day("2018-06-29"), score: 0)
    shop.addAnswer(nil, on: day("2018-06-29"), kind: .csat, score: 1)
    let whole = shop.report()
    #expect(whole.nps?.latest == whole.nps?.byMonth.last && whole.csat?.latest?.figure.n == 1)
    shop.asOf = day("2018-06-29")
    let running = shop.report()
    #expect(running.nps?.latest?.period == month("2018-05"))
    #expect(running.nps?.latest?.figure.promoters == 1268)
    #expect(running.csat?.latest == running.csat?.byMonth.first { $0.period == month("2018-05") })
    shop = RollupBuilder("2018-06-29")
    shop.addAnswer(nil, on: day("2018-06-29"), score: 0)
    shop.addAnswer(nil, on: day("2018-06-29"), kind: .csat, score: 1)
    #expect(shop.report().nps?.latest == nil && shop.report().csat?.latest == nil)
  }

  /// Expected values: Newcombe's formulas written out in Python.
  @Test func `airport satisfaction fell`() throws {
    let change = try #require(Self.report.csat?.change)
    #expect(change.from == month("2017-05") && change.to == month("2018-05"))
    #expect(isClose(change.value, -0.036303571428571435))
    #expect(isClose(change.low, -0.05769786917471978))
    #expect(isClose(change.high, -0.014899914013297218))
    #expect(change.verdict == .fall && change.reason == nil)
    var settings = openSettings()
    settings.lowBase = 2626
    #expect(Self.shop.report(settings).csat?.change == nil)
  }

  static let satisfaction: [(String, Double, Double, Double)] = [
    ("2017-05", 0.8206845238095238, 0.8057279245860398, 0.8347258414969341),
    ("2018-05", 0.7843809523809524, 0.7682391627140019, 0.799691624816169),
  ]

  @Test(arguments: satisfaction)
  func `airport satisfaction of a year`(
    period: String, share: Double, low: Double, high: Double
  ) throws {
    let found = try #require(Self.report.csat?.byMonth.first { $0.period == month(period) })
      .figure
    #expect(isClose(found.value, share))
    #expect(isClose(found.low, low) && isClose(found.high, high))
    let sum = 2688 * 4.064360119047619 + 2625 * 4.002666666666666
    #expect(isClose(Self.report.csat?.overall.mean, sum / 5313))
  }
}

@Suite struct NPSRuleTests {
  private func shop(_ survey: String...) -> RollupBuilder {
    var shop = RollupBuilder("2026-03-31")
    for name in survey {
      shop.addAnswer(nil, on: day("2026-03-01"), score: 10, survey: name, count: 20)
    }
    return shop
  }

  @Test func `surveys of different kind are never pooled`() {
    #expect(shop("transactional", "", "relational").report().nps?.survey == "relational")
    #expect(shop("transactional", "").report().nps?.survey == "")
    #expect(shop("transactional").report().nps?.survey == "transactional")
    let nps = shop("transactional", "", "relational").report().nps
    #expect(nps?.overall.group.promoters == 20)
    #expect(nps?.bySurvey.map(\.key) == ["", "relational", "transactional"])
    #expect(nps?.bySurvey.map(\.figure.promoters) == [20, 20, 20])
    var asked = shop("transactional")
    asked.addAnswer(nil, on: day("2026-03-01"), score: nil, survey: "relational")
    #expect(asked.report().nps?.survey == "transactional")
  }

  /// Days, scores, and what counts over the whole period and in March.
  static let repeated: [(String, [(String, Int)], [Int], [Int])] = [
    ("", [("2026-02-01", 0), ("2026-03-01", 0), ("2026-03-20", 10)], [1, 0, 2], [1, 0, 1]),
    (
      "relational", [("2026-02-01", 0), ("2026-03-01", 0), ("2026-03-20", 10)], [1, 0, 0],
      [1, 0, 0]
    ),
    ("relational", [("2026-03-01", 10), ("2026-03-01", 0)], [0, 0, 1], [0, 0, 1]),
    (
      "transactional", [("2026-02-01", 0), ("2026-03-02", 10), ("2026-03-03", 8)], [0, 1, 1],
      [0, 1, 0]
    ),
    (
      "transactional", [("2026-03-01", 0), ("2026-03-30", 10), ("2026-03-31", 9)], [1, 0, 1],
      [1, 0, 1]
    ),
  ]

  @Test(arguments: repeated)
  func `which answers of one customer count`(
    survey: String, answers: [(String, Int)], overall: [Int], march: [Int]
  ) throws {
    var shop = RollupBuilder("2026-03-31")
    let customer = shop.addCustomer()
    for (text, score) in answers {
      shop.addAnswer(customer, on: day(text), score: score, survey: survey)
    }
    let nps = try #require(shop.report().nps)
    func counts(_ group: NPSGroup?) -> [Int?] {
      [group?.promoters, group?.passives, group?.detractors]
    }
    #expect(counts(nps.overall.group) == overall)
    #expect(counts(nps.byMonth.first { $0.period == month("2026-03") }?.figure) == march)
  }

  @Test func `groups are by the customer's or the answer's own values`() throws {
    var shop = RollupBuilder("2026-03-31")
    let tehran = shop.addCustomer(kind: "business", region: "تهران")
    let other = shop.addCustomer(region: "Karaj")
    shop.addAnswer(tehran, on: day("2026-03-01"), score: 10, touchpoint: "shop", channel: "web")
    shop.addAnswer(other, on: day("2026-03-01"), score: 3, touchpoint: "call")
    shop.addAnswer(nil, on: day("2026-03-01"), score: 7, touchpoint: "shop", product: "tea")
    let by = try #require(shop.report().nps).by
    #expect(by.region?.map(\.key) == ["", "Karaj", "تهران"])
    #expect(by.region?.map(\.figure.estimate.value) == [0, -100, 100])
    #expect(by.kind?.map(\.key) == ["", "business"])
    #expect(by.touchpoint?.map(\.figure.estimate.n) == [1, 2])
    #expect(by.product?.map(\.key) == ["", "tea"] && by.channel?.map(\.key) == ["", "web"])
  }

  @Test func `equal weights give the unweighted score and interval`() throws {
    var shop = RollupBuilder("2026-03-31")
    shop.hasWeights = true
    for (score, count) in [(10, 50), (8, 30), (2, 20)] {
      shop.addAnswer(nil, on: day("2026-03-01"), score: score, weight: 0.3, count: count)
    }
    let even = try #require(shop.report().nps), weighted = try #require(even.weighted)
    let plain = even.overall.group.estimate
    #expect(isClose(weighted.value, plain.value ?? .nan) && weighted.n == 100)
    #expect(isClose(weighted.low, plain.low ?? .nan) && isClose(weighted.high, plain.high ?? .nan))
    shop.addAnswer(nil, on: day("2026-03-01"), score: 0, count: 40)
    shop.addAnswer(nil, on: day("2026-03-01"), score: 10, weight: 6)
    let uneven = try #require(shop.report().nps?.weighted)
    // Σws = 15 + 6 − 6, Σw = 36, Σw² = 45.
    #expect(isClose(uneven.value, 100 * 15 / 36.0) && uneven.n == 101)
    let shares = AdjustedShares(promoters: 21 / 36.0, detractors: 6 / 36.0, n: 36 * 36 / 45.0)
    #expect(isClose(uneven.low, shares.interval(holding: 100 * 15 / 36.0).low))
  }

  @Test func `who answers in both months is paired by the latest answers`() throws {
    var shop = RollupBuilder("2026-03-31")
    for index in 0..<40 {
      let customer = shop.addCustomer(), score = index < 20 ? 10 : 0
      shop.addAnswer(customer, on: day("2026-02-01"), score: 8, survey: "relational")
      shop.addAnswer(customer, on: day("2026-02-05"), score: score, survey: "relational")
      shop.addAnswer(customer, on: day("2026-03-05"), score: score, survey: "relational")
    }
    let change = try #require(shop.report().nps?.change)
    var pairs = PairedScores()
    for index in 0..<40 { pairs.add(from: index < 20 ? 1 : -1, to: index < 20 ? 1 : -1) }
    let group = PromoterCounts(promoters: 20, passives: 0, detractors: 20)
    let expected = NPSDifference(from: group, to: group, pairs: pairs)
    #expect(change.value == 0 && change.verdict == .unclear)
    #expect(isClose(change.high, expected.high) && isClose(change.low, expected.low))
    #expect(expected.high < NPSDifference(from: group, to: group).high / 2)
  }

  @Test func `satisfaction counts the two best of the scale`() {
    var shop = RollupBuilder("2026-03-31")
    for score in 1...5 { shop.addAnswer(nil, on: day("2026-03-01"), kind: .csat, score: score) }
    shop.addAnswer(nil, on: day("2026-03-01"), kind: .csat, score: nil)
    var rollup = shop.rollup()
    var csat = measure(rollup, settings: openSettings(), personas: []).csat
    #expect(csat?.overall.estimate.value == 0.4 && csat?.overall.mean == 3)
    #expect(csat?.overall.unanswered == 1)
    rollup.feedback.scales[.csat] = TableSettings.Scale(low: 1, high: 5, highIsBetter: false)
    csat = measure(rollup, settings: openSettings(), personas: []).csat
    #expect(csat?.overall.estimate.value == 0.4)
    rollup.feedback.scales[.csat] = TableSettings.Scale(low: 0, high: 10)
    csat = measure(rollup, settings: openSettings(), personas: []).csat
    #expect(csat?.overall.estimate.value == 0 && csat?.scaleHigh == 10)
  }
}
