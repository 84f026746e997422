import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct StylesheetTests {
  private func file(_ text: String) -> ThemeFile {
    ThemeFile(path: "assets/own.css", bytes: Array(text.utf8), origin: "themes/mine/assets/own.css")
  }

  /// The stylesheets that a page links whose only section has `body`.
  private func links(
    _ files: [ThemeFile], body: SafeHTML = .empty, look: PageSection.Look = .card
  ) throws -> [String] {
    let theme = try #require(Theme.make(of: ThemeFile.builtIn.overridden(by: files)).0)
    var section = PageSection(id: "a", title: "A", body: body)
    section.look = look
    let page = SamplePages.page(
      "en/x.html", .en, title: "X", heading: "X", sections: [section])
    let html = theme.render(page, in: SamplePages.english, of: SamplePages.site)
    return html.matches(of: /stylesheet" href="..\/assets\/([^"]*)"/).map { String($0.output.1) }
  }

  @Test func `a page links what all pages need, and no stylesheet of what it does not show`() throws
  {
    #expect(try links([]) == ["charts.css", "theme.css", "tokens.css"])
  }

  @Test(
    arguments: [
      ("<table class=\"heat strip\"></table>", ["figures-heat.css"]),
      ("<p class=\"ramp\"></p>", ["figures-heat.css"]),
      ("<div class='prose'><ul class=links></ul></div>", ["words-facts.css", "words-prose.css"]),
      ("<p class=\"heated\" title=\"heat\">heat</p>", []),
    ] as [(SafeHTML, [String])])
  func `a stylesheet for classes is linked where an element has one of them`(
    _ body: SafeHTML, _ expected: [String]
  ) throws {
    let always = ["charts.css", "theme.css", "tokens.css"]
    #expect(try links([], body: body) == (always + expected).sorted())
  }

  @Test func `the look of a section is a class too`() throws {
    #expect(try links([], look: .entry).contains("words-facts.css"))
  }

  @Test func `a class of a template stands on every page`() throws {
    let footer = ThemeFile(
      path: "footer.mustache", bytes: Array("<p class=\"quotes\">{{{footer}}}</p>".utf8),
      origin: "f")
    #expect(try links([footer]).contains("words-quotes.css"))
  }

  @Test(arguments: ["body{}", "/* For: heat */", " /* for: heat */", "\n/* for: heat */"])
  func `a stylesheet that names no classes is for all pages`(_ text: String) throws {
    #expect(try links([file(text)]).contains("own.css"))
  }

  @Test(arguments: ["/* for: */", "/* for: heat", "/* for: .heat */", "/* for: heat */ a{}"])
  func `a first line that names no class is an error`(_ line: String) {
    let (theme, diagnostics) = Theme.make(
      of: ThemeFile.builtIn.overridden(by: [file(line + "\nb{}")]))
    #expect(theme == nil)
    #expect(
      DiagnosticText.list(diagnostics) == """
        error[theme-file]: expected classes, such as `/* for: heat ramp */`, found `\(line)`
         --> themes/mine/assets/own.css:1:1
        """)
  }

  @Test func `the front door links what all pages need`() throws {
    let theme = try #require(Theme.make(of: ThemeFile.builtIn).0)
    let html = theme.renderFront(for: [SamplePages.english])
    #expect(html.contains("assets/theme.css") && !html.contains("assets/words-"))
  }
}
