import Foundation
import Testing

/// Three editions by the real program: their archive, what changed, and the feeds.
@Suite struct EditionSiteTests {
  private static let days = ["2026-08-31", "2026-09-30", "2026-10-28"]

  /// Rows up to a day; the orders of two customers in August are left out until `isWhole`.
  private static func orders(upTo day: String, isWhole: Bool) -> String {
    let rows = (0..<400).compactMap { number -> String? in
      let date = "2026-\(two(1 + number % 10))-\(two(1 + number % 27))"
      let customer = number % 37
      let isLate = date.hasPrefix("2026-08") && customer < 12
      guard date <= day, isWhole || !isLate else { return nil }
      return "o\(number),c\(customer),\(date),\(100 + number)\n"
    }
    return "order_id,customer_id,date,amount\n" + rows.joined()
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func settings(active: Int) -> String {
    """
    title: { en: Test shop, fa: فروشگاه آزمون }
    languages: [en, fa]
    data: { orders: data/orders.csv }
    cutoffs: { active: \(active), churned: 200 }
    privacy: { k: 1 }
    lowBase: 5
    site: { url: https://example.org/report/ }

    """
  }

  private func build(
    _ edition: String?, on day: String, in folder: TemporaryFolder
  ) throws -> [String: Data] {
    let run = try Program.run(
      ["build", ".", "-o", "public", "--today", day, "--as-of", day]
        + (edition.map { ["--edition", $0] } ?? []), in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try folder.contents(of: "public")
  }

  private func text(_ site: [String: Data], _ path: String) throws -> String {
    let html = String(decoding: try #require(site[path], "\(path)"), as: UTF8.self)
    return html.replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ")
      .replacing(#/\s+/#, with: " ")
  }

  @Test func `three editions leave an archive, pages of their own, what changed and feeds`() throws
  {
    let folder = try TemporaryFolder()
    // The first: nothing to compare with.
    try folder.write("moshtari.yaml", Self.settings(active: 60))
    try folder.write("data/orders.csv", Self.orders(upTo: Self.days[0], isWhole: false))
    let first = try build("2026-08", on: Self.days[0], in: folder)
    #expect(try text(first, "en/changes.html").contains("This is the first edition"))
    #expect(try text(first, "en/overview.html").contains("Edition 2026-08"))
    #expect(first["en/editions/2026-08.html"] != nil)

    // The second: more orders, nothing else.
    try folder.write("data/orders.csv", Self.orders(upTo: Self.days[1], isWhole: false))
    let second = try build("2026-09", on: Self.days[1], in: folder)
    let news = try text(second, "en/changes.html")
    #expect(news.contains("Restated numbers 0"), "\(news)")
    #expect(news.contains("Edits 0"))
    #expect(news.contains("data/orders.csv"))

    // The third: August’s orders of some customers arrive, and a limit is edited.
    try folder.write("moshtari.yaml", Self.settings(active: 75))
    try folder.write("data/orders.csv", Self.orders(upTo: Self.days[2], isWhole: true))
    let third = try build("2026-10", on: Self.days[2], in: folder)
    let changes = try text(third, "en/changes.html")
    #expect(
      changes.contains("growth. monthly[2026-08]") || changes.contains("growth.monthly[2026-08]"))
    #expect(changes.contains("rows that came late or were corrected"))
    let page = String(decoding: try #require(third["en/changes.html"]), as: UTF8.self)
    #expect(page.contains("<del>− cutoffs: { active: 60, churned: 200 }</del>"))
    #expect(page.contains("<ins>+ cutoffs: { active: 75, churned: 200 }</ins>"))
    #expect(try text(third, "en/editions/2026-08.html").contains("Restated since"))
    let archive = try text(third, "en/editions.html")
    #expect(archive.contains("3 editions since 31 Aug 2026"))
    for language in ["en", "fa"] {
      let pages = third.keys.filter { $0.hasPrefix("\(language)/editions/") }.sorted()
      #expect(pages == ["08", "09", "10"].map { "\(language)/editions/2026-\($0).html" })
      #expect(pages.allSatisfy { third[$0].map { $0.count < 16_000 } ?? false })
    }
    try expectFeeds(third)

    // Built again without an id, the site is the same.
    let again = try build(nil, on: Self.days[2], in: folder)
    #expect(again.keys.sorted() == third.keys.sorted())
    for (path, bytes) in third where again[path] != bytes { Issue.record("\(path) differs") }
  }

  private func expectFeeds(_ site: [String: Data]) throws {
    for language in ["en", "fa"] {
      let atom = String(decoding: try #require(site["\(language)/feed.atom"]), as: UTF8.self)
      #expect(atom.matches(of: /<entry>/).count == 3)
      let bytes = try #require(site["\(language)/feed.json"])
      let feed = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      let items = try #require(feed["items"] as? [[String: Any]])
      let ids = items.compactMap { $0["id"] as? String }
      #expect(ids.count == 3)
      for id in ids {
        // Each entry leads to a page of the site.
        let path = id.replacing("https://example.org/report/", with: "")
        #expect(site[path] != nil, "\(id)")
        #expect(atom.contains("<id>\(id)</id>"))
      }
      // A reader is led to the feeds from any page, in whatever folder it stands.
      let overview = String(decoding: site["\(language)/overview.html"] ?? Data(), as: UTF8.self)
      let below = String(
        decoding: site["\(language)/editions/2026-08.html"] ?? Data(), as: UTF8.self)
      #expect(overview.contains("type=\"application/atom+xml\""))
      #expect(overview.contains("href=\"feed.atom\"") && below.contains("href=\"../feed.atom\""))
      #expect(below.contains("href=\"../definitions.html\""))
      let other = language == "en" ? "fa" : "en"
      #expect(below.contains("href=\"../../\(other)/editions/2026-08.html\""))
    }
  }

  @Test func `without the address of the site there are no feeds, and Data quality says so`() throws
  {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings)
    let site = try build("2026-W43", on: "2026-10-25", in: folder)
    #expect(site.keys.filter { $0.contains("feed.") } == [])
    #expect(try text(site, "en/data-quality.html").contains("site.url in moshtari.yaml"))
    let overview = String(decoding: try #require(site["en/overview.html"]), as: UTF8.self)
    #expect(!overview.contains("application/atom+xml"))
  }

  @Test func `without an edition Data quality says how to keep one`() throws {
    let folder = try ReportFolder.make()
    let site = try build(nil, on: "2026-10-25", in: folder)
    #expect(site["en/editions.html"] == nil && site["en/changes.html"] == nil)
    #expect(try text(site, "en/data-quality.html").contains("moshtari build --edition"))
    #expect(try !text(site, "en/more.html").contains("What changed"))
  }
}
