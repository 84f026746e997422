import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariSite

private typealias S = FindingSamples

/// What holds of the findings of any report, whatever its numbers.
@Suite struct RandomFindingTests {
  /// Words that claim a direction or a rank of measured figures.
  private static let claims: [Language: [String]] = [
    .en: [
      "rose", "fell", "above", "below", "lowest", "highest", "come back more", "come back less",
      "least", "most satisfied", "hardest", "more often", "less often", "spends more",
      "spends less", "clear rise", "clear fall", "steady",
    ],
    .fa: [
      "افزایش", "کاهش", "بالاتر", "پایین‌تر", "پایین‌ترین", "بالاترین", "بیشتر", "کمتر",
      "بیشترین", "کمترین", "سخت‌ترین", "پایدار",
    ],
  ]

  /// Findings of measured differences, each with whether the figures allow a claim.
  private static func measured(_ random: inout SplitMix64) -> [(name: String, Finding?, Bool)] {
    var nps = S.nps([random.score, random.score]), growth = S.growth([random.share, random.share])
    var csat = CSAT(
      overall: CSATOverall(estimate: random.estimate, mean: 4, invalid: 0, unanswered: 0),
      byMonth: [], by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    (nps.year, csat.year) = (random.year, random.year)
    growth.year = random.year
    let change = random.difference
    nps.change = NPSChange(
      from: S.october - 1, to: S.october, value: 100 * change.value, low: 100 * change.low,
      high: 100 * change.high, p: 0.1, verdict: Verdict(low: change.low, high: change.high))
    let other = random.difference
    var stayed = ShareChange(from: S.october - 1, to: S.october, reason: nil)
    (stayed.value, stayed.low, stayed.high) = (other.value, other.low, other.high)
    stayed.verdict = Verdict(low: other.low, high: other.high)
    growth.change = stayed
    nps.by.product = ["a", "b", "c"].map { Keyed(key: $0, figure: S.group(random.score)) }
    let spread = random.difference
    nps.spread.product = GroupSpread(
      highest: "a", lowest: "b", difference: spread, groups: Int.random(in: 2...3, using: &random),
      isHighestAlone: Bool.random(using: &random), isLowestAlone: Bool.random(using: &random))
    var retention = MonthlyRetention(cohorts: [], overall: [])
    let cohorts = random.difference
    retention.change = CohortComparison(
      k: 3, from: S.october, to: S.october, cohorts: 3, newer: random.estimate,
      older: random.estimate, difference: cohorts)
    var report = S.report
    (report.nps, report.growth, report.csat) = (nps, growth, csat)
    let yearly = [csat.year, nps.year, growth.year].compactMap { $0?.verdict }
    let isHeard = change.low > 0 || change.high < 0 || yearly[..<2].contains { $0 != .unclear }
    let isChanged =
      isHeard || other.low > 0 || other.high < 0 || yearly[2] != .unclear
    let rows = Dictionary(
      uniqueKeysWithValues: [ComparisonMeasure.ordersPerMonth, .spendPerOrder].map {
        let difference = random.difference
        return (
          $0.rawValue,
          PersonaComparison(
            members: random.estimate, all: random.estimate,
            difference: ComparisonDifference(
              value: difference.value, low: difference.low, high: difference.high))
        )
      })
    let ladder = (1...4).map {
      LadderRung(orders: $0, customers: 400, next: random.estimate)
    }
    let isHardest = ladder.dropFirst().allSatisfy { ($0.next.low ?? 0) > ladder[0].next.high ?? 1 }
    return [
      ("nps", .trend(of: nps), nps.year?.verdict != .unclear),
      ("csat", .trend(of: csat), csat.year?.verdict != .unclear),
      ("retention", .trend(of: growth), growth.year?.verdict != .unclear),
      ("heading", .nps(nps), change.low > 0 || change.high < 0),
      ("change", .change(of: nps), change.low > 0 || change.high < 0),
      ("stayed", .retention(growth), other.low > 0 || other.high < 0),
      ("overview", .overview(report), isChanged), ("voice", .voice(report), isHeard),
      ("groups", .groups(of: nps, by: .product), spread.low > 0),
      ("cohorts", .cohorts(retention, lowBase: 30), cohorts.low > 0 || cohorts.high < 0),
      (
        "comparison", .comparison(rows, lowBase: 30),
        rows.values.contains { $0.difference?.verdict != .same }
      ), ("ladder", .ladder(ladder, lowBase: 30), isHardest),
    ]
  }

  @Test(arguments: Language.allCases)
  func `no direction and no rank is said that the interval does not allow`(language: Language)
    throws
  {
    var random = SplitMix64(seed: 4)
    var (claimed, held) = (0, 0)
    for _ in 0..<300 {
      for (name, finding, isAllowed) in Self.measured(&random) {
        guard let sentence = try S.words(finding, language) else { continue }
        let claims = Self.claims[language, default: []].filter { sentence.contains($0) }
        if !isAllowed, !claims.isEmpty { Issue.record("\(name): \(sentence)") }
        if isAllowed { claimed += claims.isEmpty ? 0 : 1 } else { held += 1 }
      }
    }
    #expect(claimed > 300 && held > 300)
  }

  @Test(arguments: Language.allCases)
  func `every finding is a headline of one or two lines in its own writing`(language: Language)
    throws
  {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      for (name, finding, _) in Self.measured(&random) {
        guard let sentence = try S.words(finding, language) else { continue }
        let most = ["overview", "voice"].contains(name) ? 120 : 100
        #expect(sentence.count <= most, "\(name): \(sentence)")
        #expect(sentence.last != ".", "\(name): \(sentence)")
        guard language == .fa else { continue }
        #expect(sentence.firstMatch(of: /[0-9٠-٩يك%]/) == nil, "\(name): \(sentence)")
      }
    }
  }

  @Test func `hidden figures and figures of few are in no finding`() throws {
    let hidden = NPSGroup(absent: .smallGroup), none = Estimate(absent: .smallGroup)
    var figures = SegmentFigures(family: "class", count: 200, nps: hidden)
    (figures.npsDifference, figures.share) = (ComparisonDifference(value: 9, low: 1, high: 17), 0.1)
    let name = SegmentName(id: "x", name: LocalizedText("X"), family: SegmentFamily("class"))
    let few = FindingSamples.share(0.4, n: 29)
    let steps = [ActiveStep(month: 12, survival: 0.9, low: 0.8, high: 0.95, atRisk: 29)]
    let findings: [Finding?] = [
      .nps(figures, S.group(36).estimate, lowBase: 30), .segment(name, figures, lowBase: 30),
      .family([(name, figures), (name, figures)], lowBase: 30),
      .ladder([LadderRung(orders: 1, customers: 9, next: none)], lowBase: 30),
      .ladder([LadderRung(orders: 1, customers: 29, next: few)], lowBase: 30),
      .cohorts(
        MonthlyRetention(cohorts: [], overall: [CohortAverage(k: 3, estimate: none, cohorts: 1)]),
        lowBase: 30),
      .concentration(Concentration(customers: 500, nonPositive: 0), lowBase: 30),
      .staysActive(
        PersonaSurvival(members: steps, all: steps), lowBase: 30),
      .ratings(
        [Keyed(key: "a", figure: hidden), Keyed(key: "b", figure: S.group(3))], lowBase: 30),
      .moves(
        of: "loyal",
        in: FlowMatrix(
          fromDay: Day(0), toDay: Day(9), from: ["new", "loyal"], to: ["new", "loyal"],
          matrix: [[3, nil], [nil, 8]])),
    ]
    for (position, finding) in findings.enumerated() {
      #expect(finding == nil, "finding \(position)")
    }
  }
}

extension SplitMix64 {
  fileprivate var score: Double {
    mutating get { Double(Int.random(in: -60...80, using: &self)) }
  }
  fileprivate var share: Double {
    mutating get { Double.random(in: 0.05...0.9, using: &self) }
  }
  fileprivate var estimate: Estimate {
    mutating get {
      S.share(share, within: Double.random(in: 0.001...0.05, using: &self))
    }
  }
  fileprivate var difference: (value: Double, low: Double, high: Double) {
    mutating get {
      let value = Double.random(in: -0.3...0.3, using: &self)
      let half = Double.random(in: 0.01...0.3, using: &self)
      return (value, value - half, value + half)
    }
  }
  fileprivate var year: YearComparison {
    mutating get {
      YearComparison(
        period: S.october, months: 12, now: estimate, before: estimate, difference: difference)
    }
  }
}
