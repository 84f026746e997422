import Foundation
import MoshtariContent
import MoshtariCore
import MoshtariMetrics
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct AlertLinesTests {
  // MARK: A report with gates

  private func gate(
    _ address: String, _ condition: Gate.Condition, severity: Gate.Severity = .warning,
    title: LocalizedText? = nil, owner: LocalizedText? = nil
  ) throws -> Gate {
    let place = SourceLocation(file: "moshtari.yaml", line: 9, column: 5, excerpt: "  - gate")
    return Gate(
      address: try #require(ReportAddress(address)), condition: condition, severity: severity,
      title: title, owner: owner, at: place, addressLocation: place)
  }

  private func below(_ number: String, _ unit: Gate.Threshold.Unit = .none) -> Gate.Condition {
    .compares(.below, bound(number, unit))
  }

  private func bound(_ number: String, _ unit: Gate.Threshold.Unit = .none) -> Gate.Threshold {
    Gate.Threshold(
      number: number, unit: unit, unitWord: unit == .percent ? "%" : "",
      at: SourceLocation(file: "moshtari.yaml", line: 9))
  }

  private func measured(_ gates: [Gate]) throws -> Measured {
    var meta = Meta(
      title: LocalizedText("Shop"), asOf: Day(20_700), calendar: .gregorian, week: .monday,
      timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10, lowBase: 30)
    (meta.firstOrderDay, meta.lastOrderDay) = (Day(20_000), Day(20_699))
    var report = Report(meta: meta, customers: CustomerCounts(total: 900, ordering: 900))
    report.customers.active = 300
    report.repeatPurchase = RepeatPurchase(
      rate: Estimate(value: 0.31, low: 0.28, high: 0.34, n: 900), ladder: [])
    let month = Month(year: 2026, month: 8)
    var retention = GrowthMonth(
      period: month, active: 300, new: 30, retained: 100, resurrected: 20, churned: 40,
      retention: Estimate(value: 0.196, low: 0.17, high: 0.22, n: 800), complete: true)
    retention.revenue = 1_000_00
    var change = ShareChange(from: month - 1, to: month, reason: nil)
    (change.value, change.low, change.high, change.verdict) = (-0.051, -0.08, -0.02, .fall)
    report.growth = Growth(monthly: [retention], change: change)
    let settings = { (gates: [Gate]) -> Settings in
      var settings = Settings(title: LocalizedText("Shop"))
      settings.gates = gates
      return settings
    }(gates)
    var tree = try ReportTree(report)
    let judging = GateJudging(gates, in: tree, currency: meta.currency)
    #expect(judging.faults == [])
    try tree.add(judging.alerts)
    report.alerts = judging.alerts
    return Measured(
      settings: settings, report: report, tree: tree,
      content: .init(), gateFaults: judging.faults)
  }

  private func context(_ gates: [Gate], _ language: Language = .en) throws -> PageContext {
    let measured = try measured(gates)
    return PageContext(
      report: measured.report, tree: measured.tree, settings: measured.settings, rules: [],
      language: language)
  }

  private func gates() throws -> [Gate] {
    [
      try gate("growth.latest.retention.low", below("20", .percent)),
      try gate(
        "growth.latest.retention", .moves(.falls), severity: .error,
        title: LocalizedText(en: "Retention <month>", fa: "نگهداشت ماه"),
        owner: LocalizedText(en: "Care", fa: "پشتیبانی")),
      try gate("customers.active", below("200")),
      try gate("nps.overall.low", below("20")),
    ]
  }

  private let pages: Set<String> = ["overview", "retention", "data-quality"]

  private func text(_ html: SafeHTML) -> String { DigestText.plain(html) }

  // MARK: The overview

  @Test func `the overview says what fired, on how many, in which range, and who answers`() throws {
    let notice = try context(gates()).alertNotice(pages: pages)
    let lines = notice.markup.components(separatedBy: "<br>").map { text(SafeHTML(raw: $0)) }
    #expect(
      lines
        == [
          "Alert: Monthly retention, low end of the range: 17.0% (19.6% · 800 customers · 95% range 17.0 to 22.0% · August 2026); the gate fires below 20%.",
          "Alert: Retention <month>: −5.1 points (800 customers · 95% range −8.0 to −2.0 points · August 2026), clear fall; the gate fires at a clear fall. Owner: Care. This gate stops publication; the report was published in spite of it.",
          "One gate could not be measured.",
        ].map { $0.replacing(" to ", with: "\u{A0}to\u{A0}") })
    #expect(notice.markup.contains("<a href=\"retention.html\">Retention &lt;month&gt;</a>"))
    #expect(notice.markup.contains("<a href=\"data-quality.html#gates\">One gate"))
  }

  @Test func `the same is said in Persian, in Persian digits`() throws {
    let notice = text(try context(gates(), .fa).alertNotice(pages: pages))
    for words in [
      "هشدار: نگهداشت ماهانه، کران پایین بازه: ", "آستانهٔ هشدار: کمتر از \u{61C}۲۰٪.",
      "نگهداشت ماه: ", "کاهش آشکار؛ آستانهٔ هشدار: کاهش آشکار. مسئول: پشتیبانی.",
      "یک آستانه سنجیده نشد",
    ] {
      #expect(notice.contains(words), "\(words)")
    }
    #expect(notice.firstMatch(of: /[0-9]/) == nil)
  }

  @Test func `nothing is said where nothing fired, and without gates`() throws {
    let quiet = [try gate("customers.active", below("200"))]
    #expect(try context(quiet).alertNotice(pages: pages).isEmpty)
    #expect(try context(quiet).alertBlock(pages: pages) == nil)
    #expect(try context([]).alertNotice(pages: pages).isEmpty)
    #expect(try context([]).gateSection(pages: pages) == nil)
  }

  @Test func `three alerts stand on the overview, and the way to the others`() throws {
    let many = try ["900", "901", "902", "903", "904"].map {
      try gate("customers.active", below($0))
    }
    let notice = try context(many).alertNotice(pages: pages).markup
    #expect(notice.components(separatedBy: "Alert:").count == 4)
    #expect(notice.hasSuffix("<br><a href=\"data-quality.html#gates\">All gates</a>"))
  }

  @Test func `the notice stands on the overview alone, after sources that are late`() throws {
    let context = try context(gates())
    #expect(context.notice(onPage: "retention", pages: pages).isEmpty)
    #expect(context.notice(onPage: "overview", pages: pages).markup.hasPrefix("<b>Alert:</b>"))
    var late = context
    late.report.meta.lastOrderDay = late.report.meta.asOf - 40
    let markup = late.notice(onPage: "overview", pages: pages).markup
    #expect(markup.hasPrefix("The last order is of") && markup.contains("<br><b>Alert:</b>"))
  }

  @Test func `a page that is not there is no link`() throws {
    let notice = try context(gates()).alertNotice(pages: ["overview"]).markup
    #expect(!notice.contains("retention.html"))
  }

  // MARK: Data quality

  @Test func `Data quality lists every gate and what became of it`() throws {
    let section = try #require(try context(gates()).gateSection(pages: pages))
    #expect(text(section.title) == "2 of 4 gates fired" && section.figure == "alerts")
    let rows = section.body.markup.components(separatedBy: "<tr>").dropFirst(2)
    #expect(rows.count == 4)
    let results = ["fired", "fired, stops publication", "not fired", "not measured"]
    for (row, result) in zip(rows, results) { #expect(row.contains(">\(result)<"), "\(row)") }
    #expect(section.body.markup.contains("<code dir=\"ltr\">growth.latest.retention.low</code>"))
    #expect(section.body.markup.contains("not measured (no data)"))
    #expect(section.body.markup.contains("<th scope=\"col\" class=\"m-hide\">Owner</th>"))
  }

  static let titles: [([String], Language, String)] = [
    (["200"], .en, "The gate did not fire"), (["900"], .en, "The gate fired"),
    (["200", "201"], .en, "None of 2 gates fired"), (["900", "200"], .en, "1 of 2 gates fired"),
    (["200"], .fa, "آستانه هشدار نداده است"), (["900"], .fa, "آستانه هشدار داده است"),
    (["900", "200"], .fa, "از ۲ آستانه، ۱ مورد هشدار داده است"),
    (["200", "201"], .fa, "هیچ‌یک از ۲ آستانه هشدار نداده است"),
  ]

  @Test(arguments: titles)
  func `the title counts what fired`(numbers: [String], language: Language, title: String) throws {
    let gates = try numbers.map { try gate("customers.active", below($0)) }
    #expect(text(try #require(context(gates, language).gateSection(pages: pages)).title) == title)
  }

  @Test func `a number that would read as its threshold has more decimals`() throws {
    let gates = [
      try gate("repeat.rate", .compares(.below, bound("31.02", .percent))),
      try gate("repeat.rate", .compares(.equals, bound("31", .percent))),
    ]
    let body = try #require(context(gates).gateSection(pages: pages)).body.markup
    #expect(body.contains("31.02%") && body.contains("31.00%"))
    #expect(body.contains("at <span class=\"num\">31%</span>"))
  }

  static let conditions: [(Gate.Condition, String, String)] = [
    (.moves(.rises), "at a clear rise", "افزایش آشکار"),
    (.moves(.doesNotFall), "at a clear rise", "افزایش آشکار"),
    (.moves(.falls), "at a clear fall", "کاهش آشکار"),
    (.moves(.doesNotRise), "at a clear fall", "کاهش آشکار"),
    (.missing, "where there is no value", "نبود مقدار"),
  ]

  @Test(arguments: conditions)
  func `a direction and a missing figure are in words`(
    condition: Gate.Condition, english: String, persian: String
  ) throws {
    let gates = [try gate("growth.change", condition)]
    for (language, words) in [(Language.en, english), (.fa, persian)] {
      let body = try #require(context(gates, language).gateSection(pages: pages)).body
      #expect(text(body).contains(words), "\(body)")
    }
  }

  @Test func `a figure that is missing says why`() throws {
    let notice = try context([try gate("nps.overall", .missing)]).alertNotice(pages: pages)
    #expect(
      text(notice)
        == "Alert: Net Promoter Score: no value (no data); the gate fires where there is no value.")
  }

  // MARK: The digest

  @Test func `the digest begins with what fired, on the page, in the e-mail and in the text`()
    throws
  {
    let context = try context(gates())
    let block = try #require(context.alertBlock(pages: pages))
    let plan = DigestPlan(
      title: "Digest", eyebrow: "Digest", heading: "A week", dek: "", blocks: [block])
    let mail = DigestMail(
      plan: plan, language: .en, siteTitle: "Shop", decision: "Decision",
      site: "https://example.org/shop"
    ).html
    #expect(mail.contains("<bdi dir=\"ltr\">2</bdi> of <bdi dir=\"ltr\">4</bdi> gates fired"))
    #expect(mail.contains("https://example.org/shop/en/retention.html"))
    let text = DigestText(
      plan: plan, language: .en, siteTitle: "Shop", decision: "Decision", site: nil
    ).text
    #expect(text.contains("- Monthly retention, low end of the range: 17.0%"))
    #expect(text.contains("- One gate could not be measured."))
  }

  // MARK: The terminal

  @Test func `each outcome is a diagnostic with value, n, range, threshold and mend`() throws {
    let found = try measured(gates()).gateDiagnostics(publishesAnyway: false)
    #expect(
      DiagnosticText.list(found) == """
        warning[gate-fired]: `growth.latest.retention.low` is 17.0% (n = 800, 95% range 17.0 to 22.0%): the gate fires below 20%
         --> moshtari.yaml:9:5
          |
        9 |   - gate
          |     ^
          = help: the overview and the digest say so; `moshtari explain 'growth.latest.retention'` says what it is computed from

        error[gate-failed]: `growth.latest.retention` has changed by −5.1 points (n = 800, 95% range −8.0 to −2.0 points): the gate fires at a clear fall
         --> moshtari.yaml:9:5
          |
        9 |   - gate
          |     ^
          = help: `moshtari explain 'growth.latest.retention'` says what it is computed from; `build --publish-anyway` publishes this once, `severity: warning` from now on

        warning[gate-not-measured]: `nps.overall.low < 20` is not measured: no data
         --> moshtari.yaml:9:5
          |
        9 |   - gate
          |     ^
          = help: Data quality says so; a gate `nps.overall.low missing` fires where the figure is absent
        """)
  }

  @Test func `published anyway, a failed gate warns`() throws {
    let found = try measured([try gate("nps.overall", .missing, severity: .error)])
      .gateDiagnostics(publishesAnyway: true)
    #expect(
      DiagnosticText.list(found) == """
        warning[gate-fired]: `nps.overall` has no value (no data): the gate fires where there is no value
         --> moshtari.yaml:9:5
          |
        9 |   - gate
          |     ^
          = help: published anyway, which the pages say; `moshtari explain 'nps.overall'` says what it is computed from
        """)
  }

  @Test func `explain names the gates on a figure`() throws {
    let measured = try measured(gates())
    let explained = try explain(
      "growth.latest.retention", report: measured.report, tree: measured.tree,
      settings: measured.settings
    ).get()
    #expect(
      explained.lines.filter { $0.label == "gate" }.map(\.text) == [
        "growth.latest.retention.low < 20 %: fired", "growth.latest.retention falls: fired",
      ])
    let alert = try explain(
      "alerts[growth.latest.retention falls].value", report: measured.report, tree: measured.tree,
      settings: measured.settings
    ).get()
    #expect(alert.lines.contains(.init("value", "−5.1 points")))
    #expect(
      alert.lines.filter { $0.label == "gate" }.map(\.text)
        == ["growth.latest.retention falls: fired"])
  }

  // MARK: Pages of figures

  @Test(
    arguments: [
      ("nps.overall.low", "nps"), ("nps.rolling[2026-10]", "voice"),
      ("csat.by.kind[x]", "satisfaction"),
      ("csat.latest", "nps"), ("csat.quarterChange", "overview-quarter"),
      ("growth.latest.retention.low", "retention"), ("growth.latest.active", "growth"),
      ("growth.latestQuarter.retention", "overview-quarter"),
      ("growth.quarterChange", "overview-quarter"),
      ("segments.at-risk.count", "segment-at-risk"), ("personas.mina.size", "persona-mina"),
      ("retention.revenue.nrr", "growth"), ("retention.monthly.change", "retention"),
      ("survival.tenure.median", "churn"), ("survival.median", "retention"),
      ("quality.rejected", "data-quality"), ("orders.averageValue", "demand"),
      ("warning.any", "warning"), ("realPrices.twelveMonths", "prices"), ("schema", nil),
    ] as [(String, String?)])
  func `a figure leads to the page that tells most of it`(address: String, page: String?) throws {
    #expect(try PageContext.page(of: #require(ReportAddress(address))) == page)
  }

  @Test func `every part of a report with numbers has a page`() throws {
    let root = try #require(ReportSchema.place(of: ReportAddress(steps: [])))
    for name in root.names where name != "schema" {
      #expect(PageContext.page(of: ReportAddress(steps: [.field(name)])) != nil, "\(name)")
    }
  }
}
