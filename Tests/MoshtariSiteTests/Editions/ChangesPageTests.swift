import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// What changed since the edition before.
@Suite struct ChangesPageTests {
  private static let before = ArchiveSamples.asOf - 7

  private func comparison() -> EditionComparison {
    EditionComparison(
      older: ComparedReport(id: "2026-W46", asOf: Self.before),
      newer: ComparedReport(id: "2026-W47", asOf: ArchiveSamples.asOf), edits: [], inputs: [],
      figures: [], restated: [], segments: [], flows: nil, added: [], removed: [])
  }

  private func page(_ changes: EditionComparison?, _ language: Language = .en) throws -> Page {
    let context = try ArchiveSamples.context(
      ArchiveSamples.editions(2), language: language, changes: changes, current: "w2")
    return try #require(context.changesPage(notes: []))
  }

  private func heading(_ changes: EditionComparison, _ language: Language = .en) throws -> String {
    ArchiveSamples.words(try page(changes, language).heading)
  }

  private func count(_ number: Double) -> Estimate {
    var estimate = Estimate(absent: .noData)
    (estimate.value, estimate.reason) = (number, nil)
    return estimate
  }

  private var retention: FigureChange {
    FigureChange(
      address: "growth.latest.retention", unit: .share,
      old: Estimate(value: 0.75, low: 0.72, high: 0.78, n: 800),
      new: Estimate(value: 0.64, low: 0.60, high: 0.67, n: 815), oldPeriod: "2026-09",
      newPeriod: "2026-10", change: -0.11, low: -0.15, high: -0.07, verdict: .fall,
      measuredAt: "growth.change")
  }

  private var active: FigureChange {
    FigureChange(
      address: "customers.active", unit: .count, old: count(800), new: count(815), oldPeriod: nil,
      newPeriod: nil, change: 15, low: nil, high: nil, verdict: nil, measuredAt: nil)
  }

  private func flows(rules: MoneyFlow? = nil) -> EditionFlows {
    let behaviour = MoneyFlow(
      from: ["not-yet-known", "new", "loyal"], to: ["new", "loyal"],
      matrix: [[30, 0], [60, 12], [0, 90]],
      revenue: [[3_000, 0], [6_000, 480_000], [0, 9_000]])
    return EditionFlows(
      edition: "2026-W46", fromDay: Self.before, toDay: ArchiveSamples.asOf,
      lifecycle: FlowsByCause(byBehaviour: behaviour, byRules: rules),
      segments: [
        SegmentFlow(
          segment: "big",
          byBehaviour: SegmentTurnover(
            joined: 11, left: 0, joinedRevenue: 90_000, leftRevenue: 0),
          byRules: SegmentTurnover(
            joined: 0, left: 25, joinedRevenue: 0, leftRevenue: 1_250_000))
      ])
  }

  // MARK: Empty

  @Test func `the first edition has nothing to compare with, and says how to go on`() throws {
    let page = try page(nil)
    #expect(page.path == "en/changes.html" && page.entry == "more")
    #expect(ArchiveSamples.words(page.heading) == "This is the first edition")
    #expect(page.sections.map(\.id) == ["nothing"])
    #expect(ArchiveSamples.section("nothing", of: page).contains("moshtari build --edition"))
    let persian = try self.page(nil, .fa)
    #expect(ArchiveSamples.words(persian.heading) == "این نخستین ویراست است")
  }

  @Test func `where nothing changed the page says so, and counts nothing`() throws {
    var same = comparison()
    same.segments = [
      SegmentChange(
        id: "loyal", family: "lifecycle", oldCount: 90, newCount: 90, oldRevenue: 9, newRevenue: 9,
        hasNewRule: false)
    ]
    let page = try page(same)
    #expect(ArchiveSamples.words(page.heading) == "Nothing has changed since 11 Nov 2026")
    #expect(page.sections.map(\.id) == ["facts", "nothing"])
    #expect(ArchiveSamples.section("facts", of: page).contains("none could be judged"))
  }

  // MARK: The title

  @Test func `a clear change of a headline figure is the title`() throws {
    var changes = comparison()
    changes.figures = [active, retention]
    #expect(
      try heading(changes) == "Monthly retention: 64.0% after 75.0%, a clear fall")
    #expect(
      try heading(changes, .fa) == "نگهداشت ماهانه: ۶۴٫۰٪ پس از ۷۵٫۰٪، کاهش آشکار")
  }

  @Test func `a change without verdict is no rise, however large`() throws {
    var changes = comparison()
    changes.figures = [active]
    #expect(try heading(changes) == "No clear change since 11 Nov 2026")
    var unclear = retention
    unclear.verdict = .unclear
    changes.figures = [unclear]
    #expect(try heading(changes) == "No clear change since 11 Nov 2026")
  }

  @Test func `edits and restated numbers stand in the title beside the news`() throws {
    var changes = comparison()
    changes.flows = flows()
    #expect(try heading(changes) == "12 customers changed their lifecycle state since 11 Nov 2026")
    changes.restated = [restated, restated]
    #expect(try heading(changes).hasSuffix("; 2 past numbers were restated"))
    changes.restated = [restated]
    #expect(try heading(changes).hasSuffix("; one past number was restated"))
    changes.edits = [rule]
    #expect(try heading(changes).hasSuffix("; one rule or definition was edited"))
    changes.flows = flows(
      rules: MoneyFlow(
        from: ["new", "loyal"], to: ["new", "loyal"], matrix: [[80, 0], [17, 60]],
        revenue: [[0, 0], [170, 0]]))
    #expect(try heading(changes).hasSuffix("; 17 customers were moved by other rules or limits"))
  }

  @Test func `where a move is hidden no sum is told of those who moved`() throws {
    var changes = comparison()
    var hidden = flows()
    hidden.lifecycle.byBehaviour.matrix[2][0] = nil
    changes.flows = hidden
    let page = try page(changes)
    #expect(ArchiveSamples.words(page.heading) == "No clear change since 11 Nov 2026")
    #expect(ArchiveSamples.section("facts", of: page).contains("small moves are hidden"))
    let moves = ArchiveSamples.section("moves", of: page)
    #expect(moves.contains("Moves of fewer than 10 people are hidden"))
  }

  // MARK: Sections

  private var restated: Restatement {
    Restatement(
      address: "growth.monthly[2026-08].active", unit: .count, period: "2026-08",
      old: count(792), new: count(801), causes: [.data])
  }

  private var rule: EditedText {
    EditedText(
      kind: .rule, name: "big", title: LocalizedText(en: "Big buyers", fa: "خریداران بزرگ"),
      old: LocalizedText("fact: orderCount\natLeast: 2"),
      new: LocalizedText("fact: orderCount\natLeast: 3"))
  }

  @Test func `figures stand with both values, ranges, people, change and verdict`() throws {
    var changes = comparison()
    var other = retention
    other.address = "csat.latest"
    var unshown = active
    unshown.address = "customers.total"
    changes.figures = [unshown, other, retention, active]
    let page = try page(changes)
    let text = ArchiveSamples.section("figures", of: page)
    let order = ["customers.active", "growth.latest.retention", "csat.latest"].compactMap {
      text.range(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
    #expect(
      text.contains("75.0%") && text.contains("72.0 to 78.0%") && text.contains("800 customers"))
    #expect(
      text.contains("64.0%") && text.contains("60.0 to 67.0%") && text.contains("815 customers"))
    #expect(text.contains("−11.0 points") && text.contains("−15.0 points to −7.0 points"))
    #expect(text.contains("Clear fall") && text.contains("+15") && text.contains("no verdict"))
    #expect(text.contains("September 2026") && text.contains("October 2026"))
    // What is not shown is counted and can be listed.
    #expect(
      text.contains("One more figure has another value")
        && text.contains("moshtari diff 2026-W46 2026-W47"))
  }

  @Test func `moves stand with people, money and what moved them`() throws {
    var changes = comparison()
    changes.flows = flows()
    changes.edits = [rule]
    let page = try page(changes)
    let moves = ArchiveSamples.section("moves", of: page)
    #expect(moves.contains("New Loyal 12 4,800.00 USD what they did"), "\(moves)")
    let turnover = ArchiveSamples.section("turnover", of: page)
    #expect(turnover.contains("11 900.00 USD 0 0 25 12,500.00 USD"), "\(turnover)")
    let links = page.sections.map(\.body.markup).joined()
    #expect(links.contains("href=\"#edit-rule-big\""))
    #expect(page.sections.contains { $0.id == "edit-rule-big" })
  }

  @Test func `an edited rule stands with its old and new lines`() throws {
    var changes = comparison()
    changes.edits = [rule]
    let section = try #require(try page(changes).sections.first { $0.id == "edit-rule-big" })
    #expect(ArchiveSamples.words(section.title) == "Rule of “Big buyers”")
    #expect(section.body.markup.contains("<del>− atLeast: 2</del>"))
    #expect(section.body.markup.contains("<ins>+ atLeast: 3</ins>"))
    #expect(section.body.markup.contains("  fact: orderCount"))
  }

  @Test
  func `an edited definition stands in the page’s language, a new one and a dropped one whole`()
    throws
  {
    var changes = comparison()
    let words = (
      LocalizedText(en: "old words", fa: "واژه‌های کهنه"),
      LocalizedText(en: "new words", fa: "واژه‌های نو")
    )
    func edit(_ name: String, _ old: LocalizedText?, _ new: LocalizedText?) -> EditedText {
      EditedText(kind: .definition, name: name, title: nil, old: old, new: new)
    }
    changes.edits = [
      edit("a.b", words.0, words.1), edit("c", nil, words.1), edit("d", words.0, nil),
      edit("e", words.0, words.0),
    ]
    let english = try page(changes), persian = try page(changes, .fa)
    let first = ArchiveSamples.section("edit-definition-a-b", of: english)
    #expect(first.contains("Before old words Now new words"))
    #expect(ArchiveSamples.section("edit-definition-a-b", of: persian).contains("واژه‌های کهنه"))
    #expect(
      ArchiveSamples.section("edit-definition-c", of: english)
        .contains("New since the edition before. new words"))
    #expect(
      ArchiveSamples.section("edit-definition-d", of: english).contains(
        "No longer there. old words"))
    #expect(
      ArchiveSamples.section("edit-definition-e", of: english).contains("its source or its tables"))
  }

  @Test func `a restated number stands with old, new and cause; several causes are possible ones`()
    throws
  {
    var changes = comparison()
    var other = restated
    other.address = "customers.monthly[2026-09].active"
    other.causes = [.data, .settings]
    changes.restated = [other, restated]
    let text = ArchiveSamples.section("restated", of: try page(changes))
    #expect(text.contains("Cause: rows that came late or were corrected Restated"), "\(text)")
    #expect(text.contains("August 2026 792 801"), "\(text)")
    #expect(
      text.contains("Cause: one or more of: rows that came late or were corrected; edited settings")
    )
    #expect(text.components(separatedBy: "Cause:").count == 3, "each set of causes is said once")
    // Lists of the overview's trends come first.
    let places = ["growth.monthly", "customers.monthly"].compactMap {
      text.range(of: $0)?.lowerBound
    }
    #expect(places.count == 2 && places == places.sorted())
  }

  @Test func `hundreds of restated numbers leave the page small`() throws {
    var changes = comparison()
    changes.restated = (0..<900).map { position in
      var one = restated
      one.address = "segments.s\(position).monthly[2026-08].count"
      return one
    }
    changes.figures = (0..<900).map { position in
      var one = retention
      one.address = "segments.s\(position).retention"
      return one
    }
    let page = try page(changes)
    let size = page.sections.reduce(0) { $0 + $1.body.markup.utf8.count }
    #expect(size < 90_000)
    #expect(ArchiveSamples.section("restated", of: page).contains("850 more past numbers"))
  }

  @Test func `segments that differ stand with members and money of both days`() throws {
    var changes = comparison()
    func segment(_ id: String, _ old: Int?, _ new: Int?) -> SegmentChange {
      SegmentChange(
        id: id, family: "lifecycle", oldCount: old, newCount: new,
        oldRevenue: old.map { Int64($0) * 1_000 }, newRevenue: nil, hasNewRule: false)
    }
    changes.segments = [
      segment("at-risk", 40, 52), segment("gone", 5, nil), segment("loyal", 90, 84),
    ]
    let text = ArchiveSamples.section("segments", of: try page(changes))
    #expect(text.contains("40 52 +12") && text.contains("90 84 −6"))
    #expect(text.contains("400.00 USD") && text.contains("is gone"))
  }

  @Test func `files and figures that are new or gone are named`() throws {
    var changes = comparison()
    changes.inputs = [
      ChangedInput(
        file: "data/orders.csv", old: Input(file: "data/orders.csv", bytes: 1_000, sha256: "a"),
        new: Input(file: "data/orders.csv", bytes: 1_200, sha256: "b")),
      ChangedInput(
        file: "notes/x.md", old: nil, new: Input(file: "notes/x.md", bytes: 7, sha256: "c")),
    ]
    changes.added = ["visitors"]
    let page = try page(changes)
    #expect(
      ArchiveSamples.section("files", of: page).contains(
        "data/orders.csv 1,000 1,200 notes/x.md none 7"))
    #expect(ArchiveSamples.section("others", of: page).contains("New 1 visitors Dropped 0 none"))
  }

  @Test(arguments: [Language.en, .fa])
  func `the overview’s stamp names the edition in both calendars and leads to what changed`(
    language: Language
  ) throws {
    let context = try ArchiveSamples.context(
      ArchiveSamples.editions(2), language: language, changes: comparison(), current: "w2")
    let text = ArchiveSamples.words(context.editionStamp)
    switch language {
    case .en:
      #expect(
        text == "Edition w2: 18 Nov 2026 (27 Aban 1405) · What changed since 11 Nov 2026")
    case .fa:
      #expect(
        text == "ویراست w۲: ۲۷ آبان ۱۴۰۵ (۱۸ نوامبر ۲۰۲۶) | آنچه از ۲۰ آبان ۱۴۰۵ تغییر کرده است")
    }
    #expect(context.editionStamp.markup.contains("href=\"changes.html\""))
    let overview = context.overviewPage(notes: [])
    #expect(overview.dek.markup.contains("href=\"changes.html\""))
  }

  @Test func `in Persian the page has no Latin digit outside of code`() throws {
    var changes = comparison()
    changes.figures = [active, retention]
    changes.flows = flows()
    changes.restated = [restated]
    let page = try page(changes, .fa)
    let markup =
      ([page.heading, page.dek] + page.sections.flatMap { [$0.title, $0.subtitle, $0.body] })
      .map(\.markup).joined(separator: " ")
      .replacing(#/<code[^>]*>.*?</code>/#.dotMatchesNewlines(), with: "")
      .replacing(#/<[^>]*>/#, with: " ")
    #expect(markup.firstMatch(of: /[0-9]/) == nil)
  }
}
