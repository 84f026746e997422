import Foundation
import Testing

/// Figures that authors of notes saw, and what their words claim, through the real program.
@Suite struct DriftTests {
  private static func note(_ title: String, _ keys: String, _ body: String) -> String {
    "---\ntitle: \(title)\npage: overview\ndate: 2026-10-02\nauthor: Sara\n\(keys)---\n\(body)\n"
  }

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings + "languages: [en, fa]\n")
    for (name, text) in files { try folder.write(name, text) }
    return folder
  }

  @Test func `a note whose figures have moved says so in both languages, and check has new lines`()
    throws
  {
    let keys = "seen:\n  customers.total: 20\n  orders.count: 41\n"
    let folder = try folder([
      "notes/a.en.md": Self.note("A", keys, "{{ customers.total }} of them."),
      "notes/a.fa.md": Self.note("ب", "", "{{ customers.total }} نفر."),
      "notes/b.md": Self.note("B", "seen:\n  customers.total: 7\n", "Still {{ customers.total }}."),
    ])
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors.contains(
        """
        warning[drifted-text]: `customers.total` was 20 when this was written and is 7 now
         --> notes/a.en.md:7:20
          |
        7 |   customers.total: 20
          |                    ^^
          = help: read the text again, then write
             seen:
               customers.total: 7
               orders.count: 40
        """), "\(run.errors)")
    #expect(run.errors.matches(of: #/warning\[drifted-text/#).count == 1)
    for page in ["overview", "notes"] {
      let english = try folder.text("public/en/\(page).html")
      #expect(
        english.matches(of: #/<p class="note">Written when [^.]*20[^.]*7<\/span> now\.<\/p>/#).count
          == 1, "\(page)")
      let persian = try folder.text("public/fa/\(page).html")
      #expect(
        persian.matches(
          of: #/<p class="note">هنگام نوشتن، [^؛]*۲۰<\/span> بود؛ اکنون [^.]*۷<\/span> است\./#
        )
        .count == 1, "\(page)")
    }
    let check = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(check.code == 0 && check.errors == run.errors)
  }

  @Test func `check proposes the lines for each note that shows a number`() throws {
    let folder = try folder([
      "notes/a.en.md": Self.note("A {{ orders.count }}", "", "{{ customers.total }}"),
      "notes/a.fa.md": Self.note("ب", "", "{{ nps.overall.n }}"),
      "notes/b.md": Self.note("B", "", "No number."),
    ])
    let run = try Program.run(
      "check", ".", "--propose-seen", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        # notes/a.en.md
        seen:
          orders.count: 40
          customers.total: 7
        """, "what is hidden is not proposed")
    try folder.remove("notes/a.en.md")
    try folder.remove("notes/a.fa.md")
    let none = try Program.run(
      "check", ".", "--propose-seen", "--today", "2026-11-22", in: folder)
    #expect(none.output == "No note shows a number of the report.")
    let both = try Program.run(
      "check", ".", "--propose-seen", "--explain-segments", in: folder)
    #expect(both.code == 64)
  }

  @Test func `a claim that the figures contradict stops the build, a bare one does not`() throws {
    let folder = try folder([
      "notes/a.en.md": Self.note("A", "", "Orders rose to {{ orders.count }}."),
      "notes/a.fa.md": Self.note("ب", "", "سفارش‌ها زیاد شد: {{ orders.count }}."),
    ])
    let run = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors.contains(
        "warning[unsupported-claim]: this says `rose`, and the report has no verdict on `orders.count`, 40"
      ), "\(run.errors)")
    #expect(run.errors.matches(of: #/warning\[unsupported-claim/#).count == 2)
    try folder.write(
      "notes/a.en.md",
      Self.note("A", "", "Buyers doubled: {{ versus growth.monthly[2026-05].active previous }}."))
    let refused = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("error[contradicted-claim]: this says `doubled`, and `growth."))
  }

  @Test func `a persona reviewed on a day to come is refused`() throws {
    let persona =
      "---\ntitle: P\nrole: R\nsegment: loyal\ninterviews: 3\nreviewed: 2026-11-23\n---\nText.\n"
    let folder = try folder(["personas/p.md": persona])
    let run = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        """
        error[reviewed-in-future]: expected a day up to today, 2026-11-22, found `2026-11-23`
         --> personas/p.md:6:11
          |
        6 | reviewed: 2026-11-23
          |           ^^^^^^^^^^
          = help: write the day on which somebody last read the persona
        """), "\(run.errors)")
    let later = try Program.run("check", ".", "--today", "2026-11-23", in: folder)
    #expect(later.code == 0, "\(later.errors)")
  }
}
