import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The archive, and what each edition said.
@Suite struct EditionPagesTests {
  private func pages(_ context: PageContext) -> [Page] { context.editionPages(notes: []) }

  @Test func `without a kept edition there is no archive, no page of changes and no stamp`() throws
  {
    let context = try ArchiveSamples.context([])
    #expect(pages(context).isEmpty)
    #expect(context.changesPage(notes: []) == nil)
    #expect(context.editionStamp.isEmpty)
    #expect(context.feed == nil)
  }

  @Test func `the archive has a row an edition, newest first, with figures, ranges and people`()
    throws
  {
    let context = try ArchiveSamples.context(ArchiveSamples.editions(3))
    let pages = pages(context)
    #expect(
      pages.map(\.path) == [
        "en/editions.html", "en/editions/w3.html", "en/editions/w2.html", "en/editions/w1.html",
      ])
    #expect(ArchiveSamples.words(pages[0].heading) == "3 editions since 4 Nov 2026")
    let body = try #require(pages[0].sections.first?.body)
    let links = body.markup.matches(of: /href="(editions\/[^"]+)"/).map { String($0.output.1) }
    #expect(links == ["editions/w3.html", "editions/w2.html", "editions/w1.html"])
    let text = ArchiveSamples.words(body)
    #expect(text.contains("18 Nov 2026 (27 Aban 1405)"))
    for number in ["702", "701", "700"] { #expect(text.contains(number)) }
    #expect(text.contains("75.0%") && text.contains("October 2026"))
    #expect(text.contains("73.0 to 77.0%") && text.contains("400 customers"))
  }

  @Test func `in Persian the archive has Persian digits, names of editions too`() throws {
    let context = try ArchiveSamples.context(ArchiveSamples.editions(2), language: .fa)
    let page = pages(context)[0]
    #expect(ArchiveSamples.words(page.heading) == "۲ ویراست از ۲۰ آبان ۱۴۰۵ تاکنون")
    let text = ArchiveSamples.section("editions", of: page)
    #expect(text.contains("w۲") && text.firstMatch(of: /[0-9]/) == nil, "\(text)")
  }

  @Test func `many editions have a page for each year, the newest year is the archive`() throws {
    let count = 120
    let context = try ArchiveSamples.context(ArchiveSamples.editions(count))
    let archives = pages(context).filter { !$0.isBelow }
    #expect(
      archives.map(\.path) == [
        "en/editions.html", "en/editions-2025.html", "en/editions-2024.html",
      ])
    let rows = archives.map { $0.sections[0].body.markup.matches(of: /scope="row"/).count }
    #expect(rows.reduce(0, +) == count)
    // 2026 has 46 Wednesdays up to 18 November, 2025 has 53 as its first day is one.
    #expect(rows == [46, 53, 21])
    for page in archives {
      #expect(page.variants?.pages.map(\.label) == ["2026", "2025", "2024"])
      #expect(page.variants?.pages.map(\.path) == archives.map(\.path))
      #expect(page.sections[0].body.markup.utf8.count < 80_000)
    }
  }

  @Test func `an edition’s page says what it said, whatever the newest report says`() throws {
    let kept = try ArchiveSamples.edition(
      "2026-W46", ArchiveSamples.report(asOf: ArchiveSamples.asOf - 7, retention: 0.72, active: 790)
    )
    let context = try ArchiveSamples.context([kept])
    let page = try #require(pages(context).last)
    #expect(page.path == "en/editions/2026-W46.html")
    #expect(page.above?.path == "en/editions.html")
    #expect(page.title == "Edition 2026-W46")
    #expect(ArchiveSamples.words(page.dek).contains("made on 12 Nov 2026 by Moshtari 0.1.0"))
    let text = ArchiveSamples.section("figures", of: page)
    #expect(text.contains("790") && text.contains("counted in full"))
    #expect(text.contains("72.0%") && text.contains("70.0 to 74.0%"))
    #expect(text.contains("400 customers"))
  }

  @Test func `a number of a finished month that is told otherwise since is marked as restated`()
    throws
  {
    let kept = try ArchiveSamples.edition(
      "a", ArchiveSamples.report(asOf: ArchiveSamples.asOf - 7, retention: 0.72))
    let restated = pages(try ArchiveSamples.context([kept]))[1]
    let text = ArchiveSamples.section("figures", of: restated)
    #expect(
      text.contains("Restated since 75.0% 400 customers · 95% range 73.0 to 77.0%"), "\(text)")
    let same = pages(
      try ArchiveSamples.context([kept], ArchiveSamples.report(retention: 0.72)))[1]
    let unchanged = ArchiveSamples.section("figures", of: same)
    #expect(!unchanged.contains("Restated since") && unchanged.contains("the same"))
    // A figure of one day is never restated.
    #expect(unchanged.contains("of that day alone"))
  }

  @Test func `an edition page’s links lead out of its folder, and to the editions beside it`()
    throws
  {
    let context = try ArchiveSamples.context(ArchiveSamples.editions(3))
    let page = try #require(pages(context).first { $0.path == "en/editions/w2.html" })
    let markup = page.sections.map(\.body.markup).joined()
    let links = Set(markup.matches(of: /href="([^"]*)"/).map { String($0.output.1) })
    #expect(links == ["../editions/w1.html", "../editions/w3.html"])
    let newest = try #require(pages(context).first { $0.path == "en/editions/w3.html" })
    let ways = newest.sections.last?.body.markup ?? ""
    #expect(ways.contains("\"../changes.html\"") && ways.contains("\"../editions/w2.html\""))
  }

  @Test func `an edition of other days, calendar and currency is written in its own`() throws {
    var report = ArchiveSamples.report(asOf: ArchiveSamples.asOf - 400)
    report.meta.currency = Currency(code: "EUR", minorDigits: 2)
    report.orders = OrderFigures(
      count: 10, revenue: 123_450, discounted: 0, refunded: 0, anonymous: 0)
    let page = pages(try ArchiveSamples.context([try ArchiveSamples.edition("old", report)]))[1]
    #expect(ArchiveSamples.section("figures", of: page).contains("123.45 EUR"))
  }

  @Test func `an edition that another program wrote otherwise has its figures and a plain heading`()
    throws
  {
    var kept = try ArchiveSamples.edition("old")
    kept.report = KeptReport(
      json: Array(#"{"customers":{"active":12},"growth":[],"meta":{"asOf":"2026-11-18"}}"#.utf8))
    let page = pages(try ArchiveSamples.context([kept]))[1]
    #expect(ArchiveSamples.words(page.heading) == "What the edition of 18 Nov 2026 said")
    #expect(ArchiveSamples.section("figures", of: page).contains("12"))
    kept.report = KeptReport(json: Array("[]".utf8))
    let empty = pages(try ArchiveSamples.context([kept]))[1]
    #expect(
      ArchiveSamples.section("figures", of: empty).contains("Another version of the program"))
  }

  @Test
  func `entries of the feed are the newest editions with finding, figures and whole addresses`()
    throws
  {
    let kept = try ArchiveSamples.editions(60)
    #expect(try ArchiveSamples.context(kept).feed == nil)
    let feed = try #require(
      try ArchiveSamples.context(kept, site: "https://example.org/report").feed)
    #expect(feed.entries.count == 52)
    let first = try #require(feed.entries.first)
    #expect(first.path == "en/editions/w60.html")
    #expect(first.title.hasPrefix("w60: "))
    #expect(first.made == ArchiveSamples.asOf + 1)
    let lines = first.figures.map { ArchiveSamples.words(SafeHTML(text: $0)) }
    #expect(lines.first == "Active customers: 759 (counted in full)")
    #expect(
      lines.last
        == "Monthly retention, October 2026: 75.0% (400 customers · 95% range 73.0 to 77.0%)")
  }

  @Test func `an archive of five years is read by its headline figures`() throws {
    let edition = try ArchiveSamples.edition("x")
    let parts = ArchivedEdition(edition, figures: ArchiveSamples.figures).tree
    guard case .object(let fields) = parts.root else {
      Issue.record("no object")
      return
    }
    // Nothing of segments, quality or events is in memory.
    #expect(Set(fields.keys) == ["customers", "growth", "meta"])
  }
}
