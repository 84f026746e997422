import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct OverviewQuarterTests {
  private static func quarter(_ number: Int, of year: Int = 1405) -> Quarter {
    Quarter(year: year, quarter: number)
  }

  private static func share(_ value: Double, n: Int = 400) -> Estimate {
    Estimate(value: value, low: value - 0.04, high: value + 0.04, n: n)
  }

  private static func change(
    _ value: Double, _ verdict: Verdict
  ) -> QuarterShareChange {
    var change = QuarterShareChange(from: quarter(1), to: quarter(2), reason: nil)
    (change.value, change.low, change.high) = (value, value - 0.03, value + 0.03)
    change.verdict = verdict
    return change
  }

  private static func growth(_ verdict: Verdict) -> Growth {
    let latest = verdict == .fall ? 0.55 : 0.695
    let quarters = [(4, 1404, 0.5), (1, 1405, 0.62), (2, 1405, latest), (3, 1405, 0.4)].map {
      number, year, retention in
      GrowthQuarter(
        period: quarter(number, of: year), active: 1_000 + number, new: 300 + number,
        retained: 600, resurrected: 80, churned: 310 + number,
        retention: number == 4 ? Estimate(absent: .noData) : share(retention),
        complete: number != 3)
    }
    return Growth(monthly: [], quarterly: quarters, quarterChange: change(0.075, verdict))
  }

  private static let nps: NPS = {
    let quarters = [(1, 49.0), (2, 35), (3, 36)].map { number, score in
      OfQuarter(
        period: quarter(number),
        figure: NPSGroup(
          estimate: Estimate(value: score, low: score - 7, high: score + 7, n: 396),
          promoters: 200, passives: 150, detractors: 46), complete: number < 3)
    }
    var nps = NPS(
      survey: "",
      overall: NPSOverall(group: quarters[0].figure, invalid: 0, unanswered: 0), byMonth: [],
      by: ByDimension(), bySurvey: [])
    (nps.byQuarter, nps.latestQuarter) = (quarters, quarters[1])
    nps.quarterChange = QuarterNPSChange(
      from: quarter(1), to: quarter(2), value: -14, low: -23, high: -3, p: 0.01, verdict: .fall)
    return nps
  }()

  private static func report(
    _ calendar: CalendarSystem = .persian, growth verdict: Verdict = .rise
  ) -> Report {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: calendar, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))
    (report.growth, report.nps) = (growth(verdict), nps)
    (report.customers.active, report.customers.previousActive) = (1_299, 1_290)
    report.customers.quarterly = [
      ActiveQuarter(period: quarter(2), active: 1_261, complete: true),
      ActiveQuarter(period: quarter(3), active: 1_299, complete: false),
    ]
    return report
  }

  private func context(_ report: Report, _ language: Language = .en) throws -> PageContext {
    var settings = Settings(title: LocalizedText("Shop"))
    settings.calendar = report.meta.calendar
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
  }

  private func page(_ report: Report, _ language: Language = .en) throws -> Page {
    try #require(try context(report, language).overviewQuarterPage(notes: []))
  }

  /// The text of the strip's cards, tags taken out.
  private func strip(_ page: Page) throws -> [String] {
    let markup = try #require(page.sections.first { $0.id == "figures" }).body.markup
    return markup.replacing(/<p class="note">.*/.dotMatchesNewlines(), with: "")
      .split(separator: "<div class=\"kpi\">").dropFirst().map { card in
        String(card).replacing(/<svg.*<\/svg>/, with: "").replacing(/<[^>]+>/, with: "|")
          .replacing(/[| ]*\|[| ]*/, with: "|")
      }
  }

  // MARK: Whether there is such a page

  @Test(arguments: Language.allCases)
  func `month and quarter lead to each other, the page at hand is named so`(language: Language)
    throws
  {
    let context = try context(Self.report(), language)
    let pages = [
      context.overviewPage(notes: []), try #require(context.overviewQuarterPage(notes: [])),
    ]
    let theme = try #require(Theme.load(name: Theme.builtInName, folder: "").0)
    for (page, own) in zip(pages, ["overview.html", "overview-quarter.html"]) {
      let html = theme.render(page, in: SamplePages.frame(language), of: SitePages(pages))
      let nav = try #require(
        html.firstMatch(of: /<nav class="variants"[^>]*>(.*?)<\/nav>/.dotMatchesNewlines())
      ).output.1
      #expect(nav.contains("<a href=\"\(own)\" aria-current=\"page\">"))
      #expect(nav.matches(of: /aria-current/).count == 1 && nav.matches(of: /<a href/).count == 2)
      #expect(nav.contains(language == .fa ? ">فصل</a>" : ">Quarter</a>"))
      #expect(!nav.contains("<script") && page.entry == "overview")
      // After the dek, before the figures.
      let dek = try #require(html.firstRange(of: "class=\"dek\"")),
        first = try #require(html.firstRange(of: "class=\"variants\""))
      #expect(dek.lowerBound < first.lowerBound)
    }
  }

  @Test func `with one complete quarter there is neither the page nor a switch`() throws {
    var report = Self.report()
    report.growth?.quarterly.removeFirst(2)
    report.nps?.byQuarter.removeFirst()
    let context = try context(report)
    #expect(context.overviewQuarterPage(notes: []) == nil)
    #expect(context.overviewPage(notes: []).variants == nil)
    report.nps = Self.nps
    #expect(try page(report).sections.map(\.id) == ["figures", "nps-quarters", "growth-quarters"])
  }

  // MARK: What it says

  @Test func `the strip has the figures of the settings by quarter`() throws {
    #expect(
      try strip(page(Self.report())) == [
        "|Active customers|18 Nov 2026|1,299|▲|Rise|+38 vs end of Q2|Counted in full|",
        """
        |Quarterly retention|Q2 1405|69.5%|▲|Clear rise|+7.5 points vs Q1|400 customers|·|95% range: \
        65.5\u{A0}to\u{A0}73.5%|
        """,
        """
        |Net Promoter Score|Q2 1405|+35|▼|Clear fall|−14 vs Q1|396 answers|·|95% range: +28\u{A0}to\u{A0}+42|
        """,
      ])
    let persian = try strip(page(Self.report(), .fa))
    #expect(persian[1].contains("تابستان ۱۴۰۵") && persian[1].contains("نسبت به بهار"))
  }

  @Test(arguments: [
    ("growth.latest.retention", "growth.latestQuarter.retention"),
    ("nps.latest", "nps.latestQuarter"),
    ("csat.latest.value", "csat.latestQuarter.value"), ("nps.overall", "nps.overall"),
    ("customers.active", "customers.active"), ("demand.latest.orders", "demand.latest.orders"),
    ("growth.latestQuarter.new", "growth.latestQuarter.new"),
  ])
  func `what is of the last month has a figure of the last quarter`(
    written: String, quarter: String
  ) {
    #expect(OverviewPeriod.quarter.address(of: written) == quarter)
    #expect(OverviewPeriod.month.address(of: written) == written)
  }

  @Test(arguments: [
    (Verdict.rise, "NPS fell from +49 in Q1 1405 to +35 in Q2 1405; retention rose"),
    (.fall, "Retention fell from 62% in Q1 1405 to 55% in Q2 1405; NPS fell too"),
    (.unclear, "NPS fell from +49 in Q1 1405 to +35 in Q2 1405; no clear change in retention"),
  ])
  func `the heading says the clear change of the last complete quarter`(
    verdict: Verdict, heading: String
  ) throws {
    #expect(try page(Self.report(growth: verdict)).heading.plainText == heading)
  }

  @Test func `where nothing is clear the headings claim nothing`() throws {
    var report = Self.report(growth: .unclear)
    report.nps?.quarterChange?.verdict = .unclear
    let page = try page(report)
    #expect(page.heading.plainText == "No clear change in retention or NPS in Q2 1405")
    #expect(
      page.sections.dropFirst().map(\.title.plainText) == [
        "NPS +35 in Q2 1405: no clear change since Q1 1405",
        "70% of Q1 1405 buyers ordered again in Q2 1405: no clear change",
        "In Q2 1405, 302 customers were new; 312 of the quarter before stayed away",
      ])
  }

  @Test func `where orders are late nothing is said of what they changed`() throws {
    var report = Self.report()
    report.meta.lastOrderDay = report.meta.asOf - 40
    let page = try page(report)
    #expect(page.heading.plainText == "Orders are known only to 9 Oct 2026")
    #expect(try strip(page)[1].contains("orders known to 9 Oct 2026 only"))
    #expect(
      page.sections.suffix(2).map(\.title.plainText) == [
        "Retention by quarter", "Who ordered, quarter by quarter",
      ])
    #expect(try context(report).lateNotice(onPage: page.name).plainText.contains("9 Oct 2026"))
  }

  @Test(arguments: [(0, true), (5, true), (6, false)])
  func `in the first six days of a quarter the strip says why it tells no change`(
    day: Int, isEarly: Bool
  ) throws {
    var report = Self.report()
    report.meta.asOf = CalendarSystem.persian.firstDay(of: Self.quarter(3)) + day
    let card = try strip(page(report))[0]
    #expect(card.contains("too early: under a week since Q2") == isEarly)
    #expect(card.contains("+38 vs end of Q2") == !isEarly)
  }

  @Test func `the table begins after the first quarter that was seen in full, newest on top`()
    throws
  {
    let body = try #require(try page(Self.report()).sections.last).body.markup
    let heads = body.matches(of: /<th scope="row">(.*?)<\/th>/).map { match in
      SafeHTML(raw: String(match.output.1)).plainText
    }
    #expect(
      heads == [
        "Q3 1405 23 Sep – 21 Dec quarter in progress", "Q2 1405 22 Jun – 22 Sep",
        "Q1 1405 21 Mar – 21 Jun",
      ])
    #expect(body.contains("1,002") && body.contains("65.5\u{A0}to\u{A0}73.5%"))
    let persian = try #require(try page(Self.report(), .fa).sections.last).body.markup
    #expect(persian.contains("تابستان ۱۴۰۵") && !persian.contains("Sep"))
  }

  @Test func `a Gregorian report has its quarters in both languages`() throws {
    var report = Self.report(.gregorian)
    let quarters = Self.growth(.rise).quarterly.map { quarter in
      var quarter = quarter
      quarter.period = quarter.period + 4 * 621
      return quarter
    }
    report.growth = Growth(monthly: [], quarterly: quarters)
    let english = try #require(try page(report).sections.last).body.markup
    let persian = try #require(try page(report, .fa).sections.last).body.markup
    #expect(english.contains("Q2 2026") && !english.contains("<small><span class=\"num\">"))
    #expect(persian.contains("سه‌ماههٔ دوم ۲۰۲۶") && persian.contains("۱۲ فروردین – ۹ تیر"))
  }

  @Test(arguments: Language.allCases)
  func `a running quarter is drawn as such`(language: Language) throws {
    let trend = try #require(
      try page(Self.report(), language).sections.first { $0.id == "nps-quarters" })
    #expect(trend.body.markup.contains("url(#") && trend.body.markup.contains("class=\"pt open\""))
    #expect(trend.figure == "nps.byQuarter")
  }
}
