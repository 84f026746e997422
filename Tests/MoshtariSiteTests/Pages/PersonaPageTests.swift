import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent
@testable import MoshtariSite

@Suite struct PersonaPageTests {
  private static let persona = Persona(
    id: "mina", title: LocalizedText(en: "Mina", fa: "مینا"),
    titlePlaces: TextPlaces(), role: LocalizedText(en: "Daily", fa: "هرروزه"),
    segment: Located("loyal", at: SourceLocation(file: "personas/mina.md")), interviews: 18,
    reviewed: Day(20_700),
    wants: [PersonaClaim(kind: "wants", text: LocalizedText("Tea <now>"), count: 15, of: 18)],
    frustratedBy: [],
    leavesIf: [
      PersonaClaim(
        kind: "leaves-if", text: LocalizedText("Late"), count: nil, of: 18,
        source: LocalizedText("Churn data"))
    ],
    quotes: [PersonaQuote(text: LocalizedText("My tea."), source: LocalizedText("Interview 7"))],
    summary: nil, emblem: .cup,
    actions: [
      PersonaAction(
        text: LocalizedText("Remind"), owner: LocalizedText("CRM"),
        measure: LocalizedText("orders"), from: Day(20_788), status: nil)
    ], body: LocalizedBody(MarkdownBody(source: SourceText(file: "personas/mina.md", text: ""))))

  private static func figures(stale: Bool = false) -> PersonaFigures {
    var figures = PersonaFigures(
      segment: "loyal", size: 1_214,
      facts: PersonaFacts(
        share: 0.25, revenueShare: 0.34, ordersPerCustomer: 9, medianRecency: 12,
        nps: Estimate(value: 58, low: 46, high: 70, n: 128)), claims: [])
    figures.evidence.interviews = 18
    (figures.evidence.answers, figures.evidence.months) = (128, 12)
    (figures.evidence.met, figures.evidence.strength) = (3, .good)
    figures.evidence.stale = stale
    return figures
  }

  private static var measured: PersonaFigures {
    var figures = figures()
    func row(_ own: Double, _ all: Double, _ low: Double, _ high: Double) -> PersonaComparison {
      PersonaComparison(
        members: Estimate(value: own, low: own - 0.1, high: own + 0.1, n: 1_214),
        all: Estimate(value: all, low: all, high: all, n: 4_812),
        difference: ComparisonDifference(value: own - all, low: low, high: high))
    }
    figures.comparison = [
      "ordersPerMonth": row(2.6, 1.4, 1, 1.4), "spendPerOrder": row(412, 488, -90, -50),
      "retention": row(0.974, 0.931, 0.02, 0.05),
    ]
    let steps = (0...12).map {
      ActiveStep(month: $0, survival: 1 - 0.02 * Double($0), low: nil, high: nil, atRisk: 500)
    }
    figures.survival = PersonaSurvival(members: steps, all: steps)
    figures.hours = OrderTimes(
      days: ["monday"], parts: ["6-9"], shares: [[1]], orders: 90, customers: 40)
    figures.quotes = [
      FeedbackQuote(
        text: "It came <late> again.", kind: "nps", tone: .blame, score: 5,
        period: Month(year: 2026, month: 10), touchpoint: "delivery")
    ]
    return figures
  }

  private func page(
    _ figures: PersonaFigures?, _ language: Language = .en, of persona: Persona = Self.persona,
    playbook: PageSection? = nil
  ) throws -> Page {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))
    report.personas["mina"] = figures
    report.segments["loyal"] = SegmentFigures(
      family: "lifecycle", count: 1_214, nps: NPSGroup(absent: .noData))
    let context = PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
    return context.personaPage(
      persona, story: "<p>Story.</p>", fallback: nil, playbook: playbook, notes: [])
  }

  @Test(arguments: Language.allCases)
  func `every part that has data stands in its order`(language: Language) throws {
    let page = try page(Self.measured, language)
    #expect(
      page.sections.map(\.id) == [
        "facts", "claims", "comparison", "quotes", "hours", "actions", "story",
      ])
    #expect(
      page.sections.map(\.width)
        == [.full, .full, .twoThirds, .third, .full, .full, .full])
    #expect(page.dek.markup.contains("class=\"av\""))
    #expect(page.above?.path == "\(language.rawValue)/personas.html")
    #expect(page.dek.markup.matches(of: #/<i></i>/#).count == 3)
  }

  @Test func `how long members stay is shown only where staying does not make them members`() {
    #expect(SegmentFamily("class").isOfWhatCustomersAre)
    #expect(SegmentFamily("origin").isOfWhatCustomersAre)
    #expect(!SegmentFamily.lifecycle.isOfWhatCustomersAre)
    #expect(!SegmentFamily.rfm.isOfWhatCustomersAre)
  }

  @Test func `the playbook stands on the page only where the persona has no actions of its own`()
    throws
  {
    let playbook = PageSection(id: "playbook", title: "Ways", body: "<p>All of them.</p>")
    let linked = try page(nil, playbook: playbook).sections
    #expect(linked.map(\.id) == ["claims", "quotes", "actions", "story"])
    let actions = try #require(linked.first { $0.id == "actions" })
    #expect(
      actions.body.markup.hasSuffix(
        """
        <p class="note">What we do for the whole segment: <a href="segment-loyal.html#playbook">Loyal</a></p>
        """))
    #expect(try !page(nil).sections[2].body.markup.contains("#playbook"))
    var persona = Self.persona
    persona.actions = []
    let shown = try page(nil, of: persona, playbook: playbook).sections
    #expect(shown.map(\.id) == ["claims", "quotes", "playbook", "story"])
  }

  @Test func `parts without data are left out, and their neighbour takes the room`() throws {
    #expect(try page(nil).sections.map(\.id) == ["claims", "quotes", "actions", "story"])
    #expect(try page(nil).sections[1].width == .full)
    #expect(try page(Self.figures()).sections.map(\.id).contains("comparison") == false)
  }

  @Test func `a persona that was not reviewed for long says so first`() throws {
    let section = try #require(try page(Self.figures(stale: true)).sections.first)
    #expect(section.id == "stale" && section.body.markup.contains("class=\"notice\""))
  }

  @Test func `a finding takes each direction only from a clear difference`() throws {
    func title(_ figures: PersonaFigures) throws -> String? {
      try page(figures).sections.first { $0.id == "comparison" }?.title.markup
    }
    #expect(try title(Self.measured) == "Orders more often, spends less each time")
    var unclear = Self.measured
    unclear.comparison["spendPerOrder"]?.difference = ComparisonDifference(
      value: -10, low: -90, high: 50)
    #expect(try title(unclear) == "Orders more often; no clear difference in spending")
    unclear.comparison["spendPerOrder"]?.difference = nil
    #expect(try title(unclear) == "Beside all customers")
  }

  @Test func `claims, quotes and actions say where they come from, escaped`() throws {
    let bodies = try page(Self.measured).sections.map(\.body.markup).joined()
    for text in [
      "Tea &lt;now&gt;", "</span> of <span class=\"num\">18</span> interviews", "Churn data",
      "It came &lt;late&gt; again.", "<blockquote class=\"neg\">", "NPS comment, score",
      "<bdi>Delivery</bdi>", "Interview 7", "CRM, from", "Measured by: orders",
    ] {
      #expect(bodies.contains(text), "\(text)")
    }
    let persian = try page(Self.measured, .fa).sections.map(\.body.markup).joined()
    #expect(persian.contains("نظر NPS، امتیاز"))
    #expect(persian.contains("<bdi>ارسال</bdi>") && persian.contains("lang=\"en\" dir=\"ltr\""))
    #expect(!bodies.contains("dir=\"ltr\""))
  }
}
