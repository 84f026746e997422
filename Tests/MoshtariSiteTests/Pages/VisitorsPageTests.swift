import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The page of those who look and have not ordered.
@Suite struct VisitorsPageTests {
  private func context(
    _ language: Language, lookers: Int?, low: Double, change: ComparisonDifference? = nil
  ) throws -> PageContext {
    let settings = Settings(title: LocalizedText("t"))
    let meta = Meta(
      title: settings.title, asOf: Day(iso: "2026-06-30") ?? Day(0), calendar: .gregorian,
      week: .monday, timezone: "UTC", currency: settings.currency, privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 9, ordering: 9))
    let families = VisitorFamily.allCases.map { family in
      let isLooker = family == .looker
      return Keyed(
        key: family.id,
        figure: VisitorCount(
          count: isLooker ? lookers : 20, previousCount: 12,
          share: isLooker && lookers == nil
            ? Estimate(absent: .smallGroup)
            : Estimate(value: 0.6, low: low, high: 0.7, n: 200), change: change))
    }
    report.visitors = Visitors(
      fromDay: Day(iso: "2026-06-01") ?? Day(0), toDay: meta.asOf, total: 200, previousTotal: 180,
      inNone: 3, families: families)
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
  }

  private func page(_ context: PageContext) throws -> Page {
    try #require(
      context.visitorsPage(notes: []) { id, title in
        PageSection(id: "playbook", title: SafeHTML(text: title), body: "<p>\(id)</p>")
      })
  }

  @Test func `T3 each family stands with its number, share, range and what is done for it`() throws
  {
    let page = try page(context(.en, lookers: 120, low: 0.53))
    #expect(page.path == "en/visitors.html" && page.heading.markup.contains("200"))
    let ids = page.sections.map(\.id)
    #expect(ids == ["facts", "families"] + VisitorFamily.allCases.map(\.id))
    let table = page.sections[1]
    #expect(table.title.markup == "Most visitors without an order only look around")
    for text in ["120", "60.0%", "53.0\u{A0}to\u{A0}70.0%", "Hesitant", "12"] {
      #expect(table.body.markup.contains(text), "\(text)")
    }
    let book = page.sections[2].body.markup
    #expect(book.contains("<p>looker</p>") && book.contains("compared once at most"))
    let words = book.replacing(/<[^>]*>/, with: "")
    #expect(words.contains("120 of 200 visitors without an order, 60% (53.0\u{A0}to\u{A0}70.0%)"))
    #expect(book.contains("change not shown: a group is too small"))
  }

  @Test func `T3 a family's share is set against the month before, by its interval`() throws {
    let rise = ComparisonDifference(value: 0.1, low: 0.02, high: 0.18)
    let risen = try page(context(.en, lookers: 120, low: 0.53, change: rise))
    #expect(risen.sections[2].body.markup.contains("higher than the month before"))
    #expect(risen.sections[1].body.markup.contains("higher than the month before"))
    let same = ComparisonDifference(value: 0.1, low: -0.02, high: 0.18)
    let persian = try page(context(.fa, lookers: 120, low: 0.53, change: same))
    #expect(persian.sections[2].body.markup.contains("بی‌تغییر آشکار از ماه پیش"))
  }

  @Test func `T3 a hidden or unknown number says why`() throws {
    let hidden = try page(context(.en, lookers: nil, low: 0.53))
    #expect(hidden.sections[2].body.markup.contains("is not shown"))
    var report = try context(.en, lookers: 120, low: 0.53).report
    report.visitors?.previousTotal = nil
    let first = PageContext(
      report: report, tree: try ReportTree(report), settings: Settings(title: LocalizedText("t")),
      rules: [], language: .en)
    #expect(try page(first).sections[2].body.markup.contains("visits do not reach back so far"))
  }

  @Test func `a title says no more than the interval, and a small group is not shown`() throws {
    let unclear = try page(context(.en, lookers: 120, low: 0.5))
    #expect(unclear.sections[1].title.markup == "Why they seem to come")
    let hidden = try page(context(.en, lookers: nil, low: 0.6))
    #expect(!hidden.sections[1].body.markup.contains("120"))
    #expect(hidden.sections[1].title.markup == "Why they seem to come")
  }

  @Test func `the page of segments has the families in short, in Persian too`() throws {
    let context = try context(.fa, lookers: 120, low: 0.53)
    let section = try #require(context.visitorSection)
    #expect(section.title.markup == "پیش از خرید" && section.body.markup.contains("۱۲۰"))
    #expect(section.body.markup.contains("visitors.html"))
  }

  @Test func `without figures of visitors there is no page`() throws {
    let context = try context(.en, lookers: 1, low: 0.1)
    var report = context.report
    report.visitors = nil
    let none = PageContext(
      report: report, tree: context.tree, settings: context.settings, rules: [], language: .en)
    #expect(none.visitorsPage(notes: []) { _, _ in nil } == nil && none.visitorSection == nil)
  }
}
