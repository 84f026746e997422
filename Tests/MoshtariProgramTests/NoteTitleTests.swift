import Foundation
import Testing

/// Notes whose titles stand over panels and pages, through the real program. The folder's last month
/// that is over is September 2026.
@Suite struct NoteTitleTests {
  private static let twoLanguages = ReportFolder.settings + "languages: [en, fa]\n"

  private static func note(
    _ title: String, _ keys: String, date: String = "2026-10-02", body: String = "Because."
  ) -> String {
    "---\ntitle: \(title)\n\(keys)\ndate: \(date)\nauthor: Sara\n---\n\(body)\n"
  }

  private func build(_ notes: [String: String]) throws -> (
    folder: TemporaryFolder, run: Program.Run
  ) {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", Self.twoLanguages)
    for (name, text) in notes { try folder.write("notes/\(name)", text) }
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    return (folder, run)
  }

  /// The title, subtitle and body of a panel; empty where there is none.
  private func panel(_ id: String, of page: String, in folder: TemporaryFolder) throws -> String {
    let text = try folder.text("public/\(page).html")
    guard let start = text.firstRange(of: "<section id=\"\(id)\"")?.lowerBound else { return "" }
    let rest = text[start...]
    return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  @Test func `a note of the last month gives its panel a title, its author and its text`() throws {
    let keys = "page: nps\nfinding: nps-trend\nperiod: 2026-09"
    let (folder, run) = try build([
      "a.en.md": Self.note("All {{ customers.total }} are <glad>", keys),
      "a.fa.md": Self.note("هر {{ customers.total }} نفر راضی‌اند", keys, body: "زیرا."),
    ])
    #expect(run.code == 0, "\(run.errors)")
    let english = try panel("nps-trend", of: "en/nps", in: folder)
    #expect(english.contains("<h2 id=\"nps-trend-heading\">All 7 are &lt;glad&gt;</h2>"))
    #expect(
      english.contains(
        " · title by <bdi>Sara</bdi>, <span class=\"num\">2 Oct 2026</span>\u{2002}<a "))
    #expect(english.contains("<div id=\"note-a\""))
    #expect(english.contains("<div class=\"prose\"><p>Because.</p>"))
    let persian = try panel("nps-trend", of: "fa/nps", in: folder)
    #expect(
      persian.contains("هر ۷ نفر راضی‌اند</h2>") && persian.contains("عنوان از <bdi>Sara</bdi>،"))
    let page = try folder.text("public/en/nps.html")
    #expect(page.matches(of: #/All 7 are/#).count == 1)
    #expect(try panel("nps-trend", of: "en/overview", in: folder).contains("All 7") == false)
    #expect(try folder.text("public/en/notes.html").contains("All 7 are &lt;glad&gt;"))
  }

  @Test func `a note can be the heading of a page, and its text stands under it`() throws {
    let (folder, run) = try build([
      "a.md": Self.note("Nothing to fear", "page: overview\nfinding: page\nperiod: 2026-09")
    ])
    #expect(run.code == 0, "\(run.errors)")
    let page = try folder.text("public/en/overview.html")
    #expect(page.contains("<h1>Nothing to fear</h1>") && page.contains("Title by <bdi>Sara</bdi>,"))
    #expect(page.matches(of: #/Nothing to fear/#).count == 1 && page.contains("<p>Because.</p>"))
  }

  @Test func `of an older month it is a note beside the panel, and one warning says so`() throws {
    let keys = "page: nps\nfinding: nps-trend\nperiod: 2026-08"
    let (folder, run) = try build([
      "a.md": Self.note("Once true", keys),
      "b.md": Self.note("Also once", keys.replacing("nps-trend", with: "page"), date: "2026-10-01"),
    ])
    #expect(run.code == 0)
    #expect(
      run.errors.contains(
        """
        warning[finding-of-another-month]: this title is about `2026-08` and the report is of `2026-09`, so `nps-trend` has the title made from its figures
         --> notes/a.md:5:9
          |
        5 | period: 2026-08
          |         ^^^^^^^
          = help: write a note about `2026-09`, or take `finding` out of this one; and 1 more like this
        """), "\(run.errors)")
    #expect(run.errors.matches(of: #/warning\[/#).count == 1)
    let page = try folder.text("public/en/nps.html")
    let places = ["id=\"nps-trend\"", "id=\"note-a\"", "Once true"].map {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(try !panel("nps-trend", of: "en/nps", in: folder).contains("title by"))
  }

  @Test func `the later of two notes is the title, and the earlier stands beside it`() throws {
    let keys = "page: nps\nfinding: nps-trend\nperiod: 2026-09"
    let (folder, run) = try build([
      "a.md": Self.note("Earlier", keys), "b.md": Self.note("Later", keys, date: "2026-10-03"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(try panel("nps-trend", of: "en/nps", in: folder).contains(">Later</h2>"))
    #expect(try panel("note-a", of: "en/nps", in: folder).contains(">Earlier</h2>"))
    #expect(try panel("note-b", of: "en/nps", in: folder).isEmpty)
  }

  private static let faults: [(keys: String, errors: String)] = [
    (
      "page: nps\nfinding: nps-trnd\nperiod: 2026-09",
      """
      error[unknown-finding]: there is no panel `nps-trnd` with a title on the page `nps`
       --> notes/a.md:4:10
        |
      4 | finding: nps-trnd
        |          ^^^^^^^^
        = help: did you mean `nps-trend`?
           there are `page`, `nps-trend`, `nps-change`, `nps-scores`, `nps-by-kind`, `nps-by-region`
      """
    ),
    (
      "page: segment-loyal\nfinding: page\nperiod: 2026-09",
      """
      error[no-finding]: the heading of the page `segment-loyal` is a name and stays
      """
    ),
    (
      "page: nps\nfinding: nps-trend",
      """
      error[missing-key]: a note that is a title has no `period`
       --> notes/a.md:4:10
        |
      4 | finding: nps-trend
        |          ^^^^^^^^^
        = help: add `period: YYYY-MM`: it is the title while the report is of that month
      """
    ),
    (
      "page: nps\nfinding: nps-trend\nsection: nps-change\nperiod: 2026-09",
      """
      error[invalid-value]: a note that is the title of a panel stands in it, and this one names another place
       --> notes/a.md:5:10
        |
      5 | section: nps-change
        |          ^^^^^^^^^^
        = help: take `section` out
      """
    ),
  ]

  @Test(arguments: faults)
  func `a title without its panel or month is refused`(keys: String, errors: String) throws {
    let (folder, run) = try build(["a.md": Self.note("T", keys)])
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(errors), "\(run.errors)")
    #expect(!folder.exists("public"))
  }

  @Test func `two titles of one panel of one day are refused`() throws {
    let keys = "page: nps\nfinding: nps-trend\nperiod: 2026-09"
    let (_, run) = try build(["a.md": Self.note("A", keys), "b.md": Self.note("B", keys)])
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix(
        """
        error[duplicate-finding]: the note `a` of the same day is the title of `nps-trend` too
         --> notes/b.md:4:10
        """), "\(run.errors)")
  }
}
