import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct LiveTitleTests {
  /// The note's title for a page in `language`, and what is reported of it.
  private func title(_ files: [String: String], for language: Language) throws -> (
    title: String, report: String
  ) {
    let found = try TemporaryFolder(files).read { readContent(folder: $0, languages: [.en, .fa]) }
    #expect(found.diagnostics.isEmpty)
    let note = try #require(found.content.notes.first)
    let filled = try fill(
      note.title, at: note.titlePlaces, for: language, in: sampleContext(language))
    return (filled.title[language], DiagnosticText.list(filled.diagnostics))
  }

  private func file(_ title: String) -> String {
    "---\ntitle: \(title)\npage: overview\ndate: 2026-11-01\nauthor: A\n---\n"
  }

  @Test(arguments: [
    ("NPS is {{ nps.overall }}", "NPS is +38", "NPS is \u{200E}+۳۸"),
    ("\"{{ customers.active }} of {{ customers.total }}\"", "1,284 of 4,812", "۱٬۲۸۴ of ۴٬۸۱۲"),
    ("{ en: \"A {{ nps.overall }}\", fa: \"ب {{ nps.overall }}\" }", "A +38", "ب \u{200E}+۳۸"),
    ("Braces \\{{ x }}", "Braces {{ x }}", "Braces {{ x }}"), ("None", "None", "None"),
    (">-\n  Folded\n  {{ nps.overall }}", "Folded +38", "Folded \u{200E}+۳۸"),
  ])
  func `live values of a title are filled in`(title: String, english: String, persian: String)
    throws
  {
    for (language, expected) in [(Language.en, english), (.fa, persian)] {
      let found = try self.title(["notes/a.md": file(title)], for: language)
      #expect(found.title == expected)
      #expect(found.report == "")
    }
  }

  @Test func `a title in another language has its figures in its own`() throws {
    let files = ["notes/a.en.md": file("NPS is {{ nps.overall }}")]
    #expect(try title(files, for: .fa).title == "NPS is +38")
  }

  @Test func `a wrong address is shown where it stands in the title`() throws {
    let files = ["notes/a.en.md": file("'{{ nps.overall }} and {{ nps.overal }}'")]
    #expect(
      try title(files, for: .en).report == """
        error[unknown-address]: `nps` has no `overal`
         --> notes/a.en.md:2:38
          |
        2 | title: '{{ nps.overall }} and {{ nps.overal }}'
          |                                      ^^^^^^
          = help: did you mean `nps.overall`?
        """)
  }

  @Test func `a wrong format of a folded title is shown at its beginning`() throws {
    let report = try title(["notes/a.md": file(">-\n  a\n  {{ sgned nps.overall }}")], for: .en)
      .report
    #expect(
      report.hasPrefix("error[unknown-format]: there is no format `sgned`\n --> notes/a.md:2:8"))
  }
}
