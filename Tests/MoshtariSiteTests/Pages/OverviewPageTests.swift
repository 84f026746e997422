import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct OverviewPageTests {
  private static let empty = Report(
    meta: Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))

  private static func month(_ number: Int) -> Month { Month(year: 2026, month: number) }

  /// September and October with answers, and November so far.
  private static let nps: NPS = {
    let months = [32.0, 38, 36].enumerated().map { index, score in
      OfMonth(
        period: month(9 + index),
        figure: NPSGroup(
          estimate: Estimate(value: score, low: score - 7, high: score + 7, n: 412),
          promoters: 200, passives: 150, detractors: 62), complete: index < 2)
    }
    var nps = NPS(
      survey: "",
      overall: NPSOverall(group: months[0].figure, invalid: 0, unanswered: 0), byMonth: months,
      by: ByDimension(), bySurvey: [])
    nps.change = NPSChange(
      from: month(9), to: month(10), value: 6, low: -4, high: 16, p: 0.2, verdict: .unclear)
    return nps
  }()

  private static let csat: CSAT = {
    let months = [(9, 0.9), (10, 0.84)].map { number, share in
      OfMonth(
        period: month(number),
        figure: Estimate(value: share, low: share - 0.03, high: share + 0.03, n: 633),
        complete: true)
    }
    var csat = CSAT(
      overall: CSATOverall(estimate: months[0].figure, mean: 4.2, invalid: 0, unanswered: 0),
      byMonth: months, by: ByDimension(), scaleLow: 1, scaleHigh: 5)
    var change = ShareChange(from: month(9), to: month(10), reason: nil)
    (change.value, change.low, change.high, change.verdict) = (-0.06, -0.1, -0.02, .fall)
    csat.change = change
    return csat
  }()

  private func context(
    _ report: Report, _ language: Language = .en, figures: [String]? = nil
  ) throws -> PageContext {
    var settings = Settings(title: LocalizedText("Shop"))
    if let figures { settings.overviewFigures = figures }
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
  }

  /// The text of the strip's cards, tags taken out.
  private func strip(_ context: PageContext) throws -> [String] {
    let markup = try #require(context.keyFigures(by: .month)).body.markup
    return markup.replacing(/<p class="note">.*/.dotMatchesNewlines(), with: "")
      .split(separator: "<div class=\"kpi\">").dropFirst().map { card in
        String(card).replacing(/<svg.*<\/svg>/, with: "").replacing(/<[^>]+>/, with: "|")
          .replacing(/[| ]*\|[| ]*/, with: "|")
      }
  }

  @Test func `each figure says its month, its change against the one before, and its basis`() throws
  {
    var report = Self.empty
    (report.nps, report.csat) = (Self.nps, Self.csat)
    (report.customers.active, report.customers.previousActive) = (4_812, 4_694)
    report.customers.monthly = [
      ActiveCount(period: Self.month(10), active: 4_694, complete: true),
      ActiveCount(period: Self.month(11), active: 4_812, complete: false),
    ]
    #expect(
      try strip(context(report)) == [
        """
        |Active customers|18 Nov 2026|4,812|▲|Rise|+118 vs end of October|Counted in full|
        """,
        """
        |Net Promoter Score|October 2026|+38|=|No clear change|+6 vs September\
        |412 answers|·|95% range: +31\u{A0}to\u{A0}+45|
        """,
        """
        |Satisfied (CSAT)|October 2026|84.0%|▼|Clear fall|−6.0 points vs September\
        |633 answers|·|95% range: 81.0\u{A0}to\u{A0}87.0%|
        """,
      ])
    #expect(
      try context(report).overviewPage(notes: []).eyebrow
        == "Overview · October 2026 · data to 18 Nov 2026")
  }

  @Test(arguments: [(30, true), (35, true), (36, false)])
  func `in the first six days of a month the strip says why it tells no change`(
    days: Int, isEarly: Bool
  ) throws {
    var report = Self.empty
    // 1, 6 and 7 December.
    report.meta.asOf = Day(iso: "2026-11-01").map { $0 + days } ?? report.meta.asOf
    (report.customers.active, report.customers.previousActive) = (4_812, 4_694)
    report.customers.monthly = [
      ActiveCount(period: Self.month(11), active: 4_694, complete: true),
      ActiveCount(period: Self.month(12), active: 4_812, complete: false),
    ]
    let card = try strip(context(report))[0]
    #expect(card.contains("too early: under a week since November") == isEarly)
    #expect(
      card.contains("+118 vs end of November") == !isEarly && card.contains("Rise") == !isEarly)
    #expect(
      try strip(context(report, .fa))[0].contains("زود است: کمتر از یک هفته") == isEarly)
  }

  @Test func `where orders are late no change of them is told`() throws {
    var report = Self.empty
    report.meta.lastOrderDay = report.meta.asOf - 40
    (report.customers.active, report.customers.previousActive) = (4_812, 4_694)
    report.customers.monthly = [
      ActiveCount(period: Self.month(10), active: 4_694, complete: true),
      ActiveCount(period: Self.month(11), active: 4_812, complete: false),
    ]
    let card = try strip(context(report))[0]
    #expect(card.contains("|orders known to 9 Oct 2026 only|"))
    #expect(!card.contains("+118") && !card.contains("Rise"))
    let heading = try context(report).overviewPage(notes: []).heading.plainText
    #expect(heading == "Orders are known only to 9 Oct 2026")
    report.meta.lastOrderDay = report.meta.asOf - 3
    #expect(try strip(context(report))[0].contains("+118"))
  }

  @Test(arguments: [(1, 1, true), (9, 1, true), (1, 9, true), (9, 9, false)])
  func `one customer is not told of as many`(ordering: Int, active: Int, isOfOne: Bool) throws {
    var report = Self.empty
    (report.customers.ordering, report.customers.active) = (ordering, active)
    let dek = try context(report).overviewPage(notes: []).dek.plainText
    #expect(dek.hasPrefix("Known customers: 4,812; with an order: \(ordering)") == isOfOne)
    #expect(!dek.contains(" 1 have") && !dek.contains(" 1 are"))
  }

  @Test func `the strip leads to the definitions of its figures and of the changes it tells`()
    throws
  {
    var report = Self.empty
    report.nps = Self.nps
    let markup = try #require(try context(report).keyFigures(by: .month)).body.markup
    for fragment in ["d-nps", "d-nps-change"] {
      #expect(markup.contains("href=\"definitions-voice-of-customers.html#\(fragment)\">"))
    }
  }

  @Test func `a change of other months than the figure's is not set beside it`() throws {
    var report = Self.empty
    report.nps = Self.nps
    report.nps?.change?.to = Self.month(8)
    let cards = try strip(context(report))
    #expect(cards.count == 1 && !cards[0].contains("vs") && !cards[0].contains("change"))
    report.nps?.change = NPSChange(
      from: Self.month(9), to: Self.month(10), value: nil, low: nil, high: nil, p: nil,
      verdict: .unclear, reason: .smallGroup)
    let hidden = try strip(context(report))[0]
    #expect(hidden.contains("|too few people to show|") && !hidden.contains("clear"))
  }

  @Test func `a figure of the whole period has no months beside it`() throws {
    var report = Self.empty
    report.nps = Self.nps
    let whole = try #require(try context(report, figures: ["nps.overall"]).keyFigures(by: .month))
      .body.markup
    #expect(whole.contains("whole period") && !whole.contains("<svg") && !whole.contains("vs S"))
    #expect(try #require(try context(report).keyFigures(by: .month)).body.markup.contains("<svg"))
  }

  @Test func `a figure without a value says why`() throws {
    var report = Self.empty
    report.nps = Self.nps
    report.nps?.latest?.figure = NPSGroup(absent: .noData)
    report.nps?.change = nil
    #expect(try strip(context(report))[0].hasSuffix("|–|no data|"))
  }

  @Test func `the strip has the first four figures that the data have`() throws {
    var report = Self.empty
    report.orders = OrderFigures(count: 9, revenue: 900, discounted: 0, refunded: 0, anonymous: 0)
    report.repeatPurchase = RepeatPurchase(
      rate: Estimate(value: 0.4, low: 0.3, high: 0.5, n: 90), ladder: [])
    func labels() throws -> [Substring] {
      try strip(context(report)).map { $0.split(separator: "|")[0] }
    }
    #expect(try labels() == ["Average order", "Repeat rate"])
    (report.nps, report.csat, report.customers.active) = (Self.nps, Self.csat, 9)
    #expect(
      try labels() == [
        "Active customers", "Net Promoter Score", "Satisfied (CSAT)", "Average order",
      ])
    #expect(try context(Self.empty).keyFigures(by: .month) == nil)
  }

  @Test(arguments: Language.allCases)
  func `panels lead to the page that has the whole story, where there is one`(language: Language)
    throws
  {
    var report = Self.empty
    report.nps = Self.nps
    report.growth = Growth(monthly: [])
    report.retention = Retention(monthly: MonthlyRetention(cohorts: [], overall: []))
    let note = PageSection(id: "note-a", title: "A", body: "<p>b</p>")
    let other = PageSection(id: "note-b", title: "B", body: "<p>b</p>")
    let page = try context(report, language).overviewPage(notes: [note, other])
    // Without a page of retention nothing leads there.
    #expect(page.sections.map(\.id) == ["figures", "nps-trend", "note-a", "cohorts", "note-b"])
    #expect(page.sections[1].body.markup.contains("href=\"nps.html\""))
    #expect(!page.sections[3].body.markup.contains("href"))
    #expect(page.sections[1].width == .twoThirds)
    report.repeatPurchase = RepeatPurchase(
      rate: Estimate(value: 0.4, low: 0.3, high: 0.5, n: 90), ladder: [])
    report.nps = nil
    let sales = try context(report, language).overviewPage(notes: [])
    #expect(sales.sections.map(\.id) == ["figures", "trend", "cohorts"])
    #expect(sales.sections[2].body.markup.contains("href=\"retention.html#cohorts\""))
    #expect(sales.sections.inRows[1].width == .full)
  }
}
