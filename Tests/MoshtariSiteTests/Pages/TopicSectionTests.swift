import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// Sections on topics, words of touchpoints, and small charts of satisfaction.
@Suite struct TopicSectionTests {
  private static let empty = Report(
    meta: Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))

  private func context(_ report: Report, _ language: Language = .en) throws -> PageContext {
    PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
  }

  private func text(_ sections: [PageSection]) -> String {
    sections.map { ($0.title + " " + $0.subtitle + " " + $0.body).markup }.joined(separator: "\n")
      .replacing(/<(?!circle)[^>]*>/, with: "")
  }

  private func change(_ term: String, _ now: Double, _ before: Double, p: Double) -> TopicChange {
    var change = TopicChange(
      term: term, now: Estimate(value: now, low: now - 0.05, high: now + 0.05, n: 120),
      before: Estimate(value: before, low: before - 0.05, high: before + 0.05, n: 240), people: 70)
    change.value = now - before
    (change.low, change.high, change.p) = (change.value - 0.09, change.value + 0.09, p)
    return change
  }

  private func report(_ edit: (inout Topics) -> Void = { _ in }) -> Report {
    var report = Self.empty, topics = Topics(comments: 360)
    topics.comparison = TopicComparison(
      basis: .year, now: Month(year: 2026, month: 8)...Month(year: 2026, month: 10),
      before: Month(year: 2025, month: 8)...Month(year: 2026, month: 7), nowWriters: 120,
      beforeWriters: 240)
    topics.tested = 41
    topics.changes = [change("late", 0.375, 0.083, p: 1e-9), change("tea", 0.5, 0.5, p: 1)]
    topics.changes[0].verdict = .rise
    topics.touchpoints = [
      TopicGroup(key: "app", writers: nil, tested: 0, terms: [], reason: .smallGroup),
      TopicGroup(
        key: "delivery", writers: 60, tested: 2,
        terms: [
          GroupTerm(
            term: "slow", value: 0.3, low: 0.1, high: 0.5, z: 2.9,
            inside: Estimate(value: 0.667, low: 0.5, high: 0.8, n: 60),
            outside: Estimate(value: 0.125, low: 0.05, high: 0.2, n: 80))
        ], reason: nil),
      TopicGroup(key: "phone", writers: 12, tested: 0, terms: [], reason: .tooFew),
      TopicGroup(key: "shop", writers: 50, tested: 4, terms: [], reason: nil),
    ]
    edit(&topics)
    report.topics = topics
    return report
  }

  @Test func `K11: rising and falling words are titled by the clearest, with n and periods`() throws
  {
    let sections = try context(report()).topicSections
    #expect(sections.map(\.id) == ["topics", "terms-touchpoints"])
    let topics = text([sections[0]])
    for words in [
      "“late”: 37.5% of those who wrote, 8.3% before", "More often", "No clear change", "41 words",
      "(120 people)", "(240)", "Compared with the twelve months before", "+29.2",
    ] { #expect(topics.contains(words), "\(words): \(topics)") }
    let persian = text([try context(report(), .fa).topicSections[0]])
    for words in ["«late»: ", "پرکاربردتر", "۴۱ واژه", "دوازده ماه پیش از آن"] {
      #expect(persian.contains(words), "\(words): \(persian)")
    }
    let calm = report { topics in topics.changes[0].verdict = .unclear }
    #expect(text(try context(calm).topicSections).contains("No topic has clearly come up"))
  }

  @Test(arguments: [
    (AbsenceReason.shortHistory, "six complete months"), (.smallGroup, "Too few people wrote"),
    (.noData, "Nobody wrote"),
  ])
  func `K11: without a comparison the reason stands there`(reason: AbsenceReason, words: String)
    throws
  {
    let none = report { topics in
      (topics.comparison, topics.changes, topics.reason) = (nil, [], reason)
    }
    #expect(text(try context(none).topicSections).contains(words))
    #expect(try context(Self.empty).topicSections.isEmpty)
  }

  @Test func `K7: words of touchpoints with shares, and a reason for each without`() throws {
    let words = text([try context(report()).topicSections[1]])
    for part in [
      "slow 66.7%, elsewhere 12.5%", "fewer than 30 people wrote", "too few people to show",
      "no word stands out", "6 words tested",
    ] { #expect(words.contains(part), "\(part): \(words)") }
    let persian = text([try context(report(), .fa).topicSections[1]])
    #expect(persian.contains("در بقیه") && persian.contains("واژه‌ای شاخص نیست"))
  }

  @Test(arguments: [
    (0, 3, "x: nothing beyond the usual to and fro"), (1, 1, "x: desk shows signals"),
    (1, 3, "x: one of 3 shows signals"), (2, 3, "x: 2 of 3 show signals"),
    (3, 3, "x: all 3 show signals"),
  ])
  func `K9: the title of small charts counts those with signals, or names the only one`(
    signals: Int, groups: Int, title: String
  ) throws {
    let panels = (0..<groups).map { index in
      Keyed(
        key: ["desk", "kiosk", "phone"][index],
        figure: WeeklySatisfaction(
          weeks: [
            SatisfiedWeek(
              week: Day(20_600), share: Estimate(value: 0.8, low: 0.7, high: 0.9, n: 40),
              complete: true, signal: index < signals ? .outside : nil)
          ], limits: nil, reason: .tooFew))
    }
    func said(_ language: Language) throws -> String {
      let title = try context(Self.empty, language).panelTitle(.touchpoints, panels)
      return title.markup.replacing(/<[^>]*>/, with: "")
    }
    let name = PanelWords.touchpoints.text
    #expect(try said(.en) == title.replacing("x:", with: "\(name[.en]):"))
    let persian = try said(.fa)
    #expect(persian.hasPrefix(name[.fa] + ": ") && !persian.contains("۱"))
    #expect(persian.contains(signals == 0 ? "چیزی بیرون" : "نشانه دارد"))
  }

  @Test func `K9: touchpoints on small charts, and those without one named`() throws {
    var report = Self.empty
    var csat = CSAT(
      overall: CSATOverall(
        estimate: Estimate(value: 0.8, low: 0.7, high: 0.9, n: 900), mean: 4.2, invalid: 0,
        unanswered: 0), byMonth: [], by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    let share = Estimate(value: 0.8, low: 0.7, high: 0.9, n: 40)
    csat.by.touchpoint = [
      Keyed(key: "", figure: share), Keyed(key: "kiosk", figure: share),
      Keyed(key: "desk", figure: share),
    ]
    func sections(_ signal: ProcessSignal?) throws -> [PageSection] {
      let weeks = (0..<14).map { index in
        SatisfiedWeek(
          week: Day(20_600) + 7 * index,
          share: Estimate(value: index % 2 == 0 ? 0.8 : 0.7, low: 0.5, high: 0.9, n: 40),
          complete: true, signal: index == 13 ? signal : nil)
      }
      csat.weeklyBy.touchpoint = [
        Keyed(
          key: "desk",
          figure: WeeklySatisfaction(
            weeks: weeks,
            limits: ProcessLimits(
              centre: 0.75, low: 0.484, high: 1, rangeLimit: 0.33, points: 14,
              fromDay: Day(20_600), toDay: Day(20_691)), reason: nil))
      ]
      report.csat = csat
      return try context(report).panelSections
    }
    let quiet = text(try sections(nil)), loud = try sections(.outside)
    #expect(quiet.contains("nothing beyond the usual to and fro") && !quiet.contains("r=\"5\""))
    #expect(loud.map(\.id) == ["csat-touchpoints"])
    #expect(text(loud).contains("over time: desk shows signals") && text(loud).contains("r=\"5\""))
    #expect(text(loud).contains("No chart yet") && text(loud).contains("kiosk"))
    #expect(text(loud).contains("outside the limits"))
    #expect(text(loud).contains("of complete weeks with 20 answers or more; natural limits"))
    csat.weeklyBy.touchpoint?[0].figure.spanWeeks = 4
    report.csat = csat
    for language in Language.allCases {
      let spans = text(try context(report, language).panelSections)
      #expect(
        spans.contains(language == .fa ? "در هر چهار هفتهٔ تمام‌شده" : "of four complete weeks"))
      #expect(spans.contains(language == .fa ? "چهار هفته تا" : "four weeks to"))
    }
    csat.weeklyBy.touchpoint = []
    report.csat = csat
    let none = text(try context(report).panelSections)
    #expect(none.contains("12 times four weeks, with 20 answers") && none.contains("desk"))
    #expect(try context(Self.empty).panelSections.isEmpty)
  }
}
