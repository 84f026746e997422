import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct VoiceDetailTests {
  private static let empty = Report(
    meta: Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))

  private func context(_ report: Report, _ language: Language = .en) throws -> PageContext {
    PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")),
      rules: [], language: language)
  }

  private func estimate(_ value: Double, _ low: Double, _ high: Double, _ n: Int) -> Estimate {
    Estimate(value: value, low: low, high: high, n: n)
  }

  private var nps: NPS {
    let score = NPSGroup(
      estimate: estimate(36, 33, 40, 1_481), promoters: 800, passives: 400, detractors: 281)
    var nps = NPS(
      survey: "relational", overall: NPSOverall(group: score, invalid: 0, unanswered: 0),
      byMonth: [], by: ByDimension(),
      bySurvey: [
        Keyed(key: "relational", figure: score), Keyed(key: "transactional", figure: score),
      ])
    nps.responseWeighted = estimate(31, 24, 38, 1_481)
    nps.weighting = ResponseWeighting(
      population: "invited", raw: score.estimate, effective: 702, isUneven: true,
      representativeness: estimate(0.52, 0.47, 0.57, 4_000),
      cells: [
        ResponseCell(
          state: "loyal", kind: "business", asked: 200, rate: estimate(0.8, 0.7, 0.9, 200),
          weight: 0.5),
        ResponseCell(state: "", kind: "", asked: 60, rate: estimate(0.3, 0.2, 0.4, 60), weight: 2),
      ])
    return nps
  }

  private func text(_ sections: [PageSection]) -> String {
    sections.map { ($0.title + " " + $0.subtitle + " " + $0.body).markup }.joined(separator: "\n")
      .replacing(/<(?!circle)[^>]*>/, with: "")
  }

  /// Of the page of scores, what tells of other ways of counting and why the score changed.
  private func npsDetails(_ context: PageContext) -> [PageSection] {
    [context.versionsSection, context.whySection].compactMap(\.self)
  }

  @Test func `C3: raw and corrected scores stand side by side, each survey by itself`() throws {
    var report = Self.empty
    report.nps = nps
    let detail = try #require(try context(report).voiceDetailPage(notes: []))
    #expect(detail.path == "en/voice.html" && detail.above?.path == "en/nps.html")
    #expect(try context(Self.empty).voiceDetailPage(notes: []) == nil)
    let page = text(try npsDetails(context(report)) + detail.sections)
    for words in [
      "The headline: relational answers", "Corrected for who answered",
      "Other survey: transactional",
      "+33\u{A0}to\u{A0}+40", "+24\u{A0}to\u{A0}+38", "as much as 702 equal ones", "too uneven",
      "The rest",
      "Representativeness 0.52",
    ] { #expect(page.contains(words), "\(words)") }
    let translated = try #require(try context(report, .fa).voiceDetailPage(notes: []))
    let persian = text(try npsDetails(context(report, .fa)) + translated.sections)
    for words in ["اصلاح‌شده برای پاسخ‌ندادن‌ها", "چه کسانی پاسخ می‌دهند", "۷۰۲"] {
      #expect(persian.contains(words), "\(words)")
    }
  }

  @Test func `K9: a quiet chart and one with signals have other titles, and none says why`() throws
  {
    var report = Self.empty
    var csat = CSAT(
      overall: CSATOverall(
        estimate: estimate(0.8, 0.7, 0.9, 900), mean: 4.2, invalid: 0, unanswered: 0), byMonth: [],
      by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    var weeks = (0..<14).map { index in
      SatisfiedWeek(
        week: Day(20_600) + 7 * index, share: estimate(index % 2 == 0 ? 0.8 : 0.7, 0.5, 0.9, 40),
        complete: true)
    }
    func section() throws -> String {
      csat.weekly = WeeklySatisfaction(
        weeks: weeks,
        limits: ProcessLimits(
          centre: 0.75, low: 0.484, high: 1, rangeLimit: 0.33, points: 14, fromDay: Day(20_600),
          toDay: Day(20_691)), reason: nil)
      report.csat = csat
      return text([try #require(try context(report).weeklySatisfactionSection)])
    }
    #expect(try section().contains("No week stands out"))
    #expect(try !section().contains("r=\"7\""))
    weeks[13].signal = .outside
    #expect(try section().contains("1 of 14 weeks"))
    #expect(try section().contains("r=\"7\""))
    csat.weekly = WeeklySatisfaction(weeks: weeks, limits: nil, reason: .shortHistory)
    report.csat = csat
    #expect(
      text([try #require(try context(report).weeklySatisfactionSection)]).contains(
        "12 complete weeks"))
    csat.weekly?.reason = .notIdentified
    report.csat = csat
    #expect(
      text([try #require(try context(report).weeklySatisfactionSection)]).contains(
        "weeks are equal"))
  }

  @Test func `K7: words of detractors and of promoters stand apart`() throws {
    var report = Self.empty
    func term(_ name: String, _ z: Double) -> VoiceTerm {
      VoiceTerm(
        term: name, value: z / 10, low: 0, high: 0, z: z, promoters: z > 0 ? 40 : 1,
        detractors: z > 0 ? 1 : 40, people: 41)
    }
    report.voice = VoiceTexts(
      promoters: 400, detractors: 200, tested: 60, terms: [term("lovely", 4), term("late", -5)])
    let sections = try context(report).termSections
    #expect(sections.map(\.id) == ["terms-detractors", "terms-promoters"])
    let detractors = text([sections[0]]), promoters = text([sections[1]])
    #expect(detractors.contains("late") && !detractors.contains("lovely"))
    #expect(detractors.contains("20.0%") && detractors.contains("0.3%"))
    #expect(promoters.contains("lovely") && promoters.contains("10.0%"))
    report.voice?.terms = []
    #expect(text(try context(report).termSections).contains("No word differs clearly"))
    #expect(try context(Self.empty).termSections.isEmpty)
  }

  @Test(arguments: [("higher", "higher is easier"), ("lower", "lower is easier")])
  func `C5: effort says which end of its scale is good`(better: String, words: String) throws {
    var report = Self.empty
    report.effort = Effort(
      overall: estimate(5.2, 5, 5.4, 300), easy: estimate(0.7, 0.6, 0.8, 300), by: ByDimension(),
      better: better, scaleLow: 1, scaleHigh: 7, invalid: 0, unanswered: 0)
    let section = text([try #require(try context(report).effortSection)])
    #expect(section.contains(words) && section.contains("5.20") && section.contains("70.0%"))
  }

  private var service: Service {
    Service(
      fromDay: Day(20_411), toDay: Day(20_775), orders: 12_943, contacts: 179, complaints: 180,
      contactRate: estimate(1.38, 1.19, 1.6, 12_943),
      complaintRate: estimate(1.39, 1.19, 1.61, 12_943), byMonth: [], firstResponse: nil,
      resolution: ServiceTime(
        median: estimate(5.5, 4, 7, 500), p90: Estimate(absent: .notReached), cases: 500, open: 39),
      followUpRate: estimate(0.57, 0.51, 0.64, 223),
      satisfaction: AfterContact(
        overall: estimate(0.7, 0.6, 0.8, 90), others: estimate(0.85, 0.84, 0.87, 1_529),
        byTouchpoint: [Keyed(key: "support", figure: estimate(0.7, 0.6, 0.8, 90))]))
  }

  @Test func `C5: the page of service`() throws {
    var report = Self.empty
    report.service = service
    let page = try #require(try context(report).servicePage(notes: []))
    #expect(page.path == "en/service.html" && page.heading.markup.contains("1.4"))
    let all = text(page.sections)
    for words in [
      "12,943 orders", "1.2\u{A0}to\u{A0}1.6", "5.5", "39 open complaints", "223 complaints",
      "500 cases",
      "90 answers",
    ] { #expect(all.contains(words), "\(words)") }
    let persian = try #require(try context(report, .fa).servicePage(notes: []))
    #expect(persian.heading.markup.contains("تماس می‌گیرند"))
    #expect(try context(Self.empty).servicePage(notes: []) == nil)
  }

  @Test func `C5: a page of service without orders and times says what is missing`() throws {
    var report = Self.empty
    report.service = Service(
      fromDay: Day(20_411), toDay: Day(20_775), orders: 0, contacts: 12, complaints: 0,
      contactRate: Estimate(absent: .noData), complaintRate: Estimate(absent: .noData), byMonth: [],
      firstResponse: nil, resolution: nil, followUpRate: Estimate(absent: .noData),
      satisfaction: nil)
    let page = try #require(try context(report).servicePage(notes: []))
    #expect(page.heading.markup == "Contacts and complaints")
    #expect(text(page.sections).contains("first_reply_at"))
  }
}
