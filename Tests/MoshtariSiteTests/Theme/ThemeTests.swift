import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct ThemeTests {
  private let theme: Theme

  init() throws { theme = try #require(Theme.make(of: ThemeFile.builtIn).0) }

  private func rendered(_ page: Page) -> String {
    theme.render(page, in: SamplePages.frame(page.language), of: SamplePages.site)
  }

  @Test(arguments: [
    ("default", EmbeddedTheme.files.map(\.path), EmbeddedTheme.files.map(\.text)),
    ("plain", EmbeddedPlainTheme.files.map(\.path), EmbeddedPlainTheme.files.map(\.text)),
  ])
  func `a theme inside the program is that of its folder in themes`(
    _ name: String, _ paths: [String], _ texts: [String]
  ) throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../themes/\(name)")
      .standardized
    let enumerator = try #require(FileManager.default.enumerator(atPath: root.path))
    var files: [String: String] = [:]
    for case let path as String in enumerator {
      let url = root.appendingPathComponent(path)
      guard (try url.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else {
        continue
      }
      files[path] = try String(contentsOf: url, encoding: .utf8)
    }
    #expect([String: String](uniqueKeysWithValues: zip(paths, texts)) == files, "make embed")
    #expect(paths == files.keys.sorted())
  }

  @Test func `a page is rendered whole, in the same bytes every time`() throws {
    let text = """
      {{language}} {{direction}} {{title}} – {{siteTitle}} {{home}}
      {{#stylesheets}}<{{href}}>{{/stylesheets}}
      {{#alternates}}[{{code}} {{languageName}} {{href}}]{{/alternates}}
      {{#entries}}({{label}} {{href}}{{#current}} {{current}}{{/current}}){{/entries}}
      {{skipLabel}} {{navigationLabel}} {{{footer}}}
      {{eyebrow}} {{{heading}}} {{#dek}}{{{dek}}}{{/dek}}
      {{#sections}}
      {{id}} {{width}} {{#isCard}}card{{/isCard}}{{^isCard}}plain{{/isCard}} {{#heading}}{{{heading}}}{{/heading}} \
      {{^subtitle}}none{{/subtitle}} {{{body}}}
      {{/sections}}

      """
    let page = ThemeFile(path: "page.mustache", bytes: Array(text.utf8), origin: "page")
    let theme = try #require(Theme.make(of: ThemeFile.builtIn.overridden(by: [page])).0)
    let sample = SamplePages.pages[0]
    #expect(
      theme.render(sample, in: SamplePages.english, of: SamplePages.site) == """
        en ltr Overview – Sarv &amp; Sons overview.html
        <../assets/charts.css><../assets/theme.css><../assets/tokens.css>
        [fa فارسی ../fa/overview.html]
        (Overview overview.html page)(Segments segments.html)
        Skip to content Report pages <span>Data to 18 Nov 2026</span>
        Overview · October 2026 Retention is steady <p>Nothing moved.</p>
        nps 6 card NPS <b>holds</b>  <p>One</p>
        memo 12 plain  none <a href="segments/loyal.html#top">Loyal</a>

        """)
  }

  @Test func `the built-in theme's site has no broken link and no request to elsewhere`() throws {
    #expect(LinkCheck.faults(in: try SamplePages.tree(theme)) == [])
  }

  @Test func `a page says its language, direction and the same page in the other language`() {
    let persian = rendered(SamplePages.pages[3])
    #expect(persian.contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(
      persian.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"../en/overview.html\">"))
    #expect(
      persian.contains(
        "<a class=\"lang\" href=\"../en/overview.html\" hreflang=\"en\" lang=\"en\">English</a>"))
  }

  @Test func `a page that is only in one language offers no other`() {
    #expect(!rendered(SamplePages.pages[1]).contains("hreflang"))
  }

  @Test(arguments: [
    (0, "overview.html\" aria-current=\"page\""), (2, "../segments.html\" aria-current=\"true\""),
  ])
  func `the navigation marks where the reader is`(_ index: Int, _ mark: String) {
    let html = rendered(SamplePages.pages[index])
    #expect(html.contains(mark))
    #expect(html.components(separatedBy: "aria-current").count == 2)
  }

  @Test func `a page loads one classic script of the site, and its policy allows no other`() throws
  {
    for file in try SamplePages.tree(theme).files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      let scripts = html.split(separator: "\n").filter { $0.contains("<script") }
      let path = SitePath.link(from: file.path, to: "assets/moshtari.js")
      let expected = "<script src=\"\(path)\" defer></script>"
      #expect(scripts == (file.path == "index.html" ? [] : [Substring(expected)]), "\(file.path)")
      #expect(html.contains("content=\"default-src 'none'; script-src 'self'; style-src"))
    }
  }

  @Test
  func `a page's own script comes before the theme's, and the stylesheet of search is for search`()
  {
    let words = PageSection(id: "find", title: "", body: "<form class=\"find\"></form>")
    var page = SamplePages.page("en/search.html", .en, entry: "search")
    page.sections = [words]
    #expect(!rendered(SamplePages.pages[0]).contains("search.css"))
    page.scripts = ["assets/search.en.js"]
    let html = rendered(page)
    #expect(html.contains("<link rel=\"stylesheet\" href=\"../assets/words-search.css\">"))
    #expect(
      html.contains(
        """
        <script src="../assets/search.en.js" defer></script>
        <script src="../assets/moshtari.js" defer></script>
        """))
  }

  @Test func `an empty file of a theme takes away the asset of that name, the script too`() throws {
    let empty = ThemeFile(path: "assets/moshtari.js", bytes: [], origin: "moshtari.js")
    let theme = try #require(Theme.make(of: ThemeFile.builtIn.overridden(by: [empty])).0)
    let html = theme.render(SamplePages.pages[0], in: SamplePages.english, of: SamplePages.site)
    #expect(!html.contains("<script"))
    #expect(!theme.assets.contains { $0.path.hasSuffix(".js") })
    #expect(LinkCheck.faults(in: try SamplePages.tree(theme)) == [])
    let footer = ThemeFile(path: "footer.mustache", bytes: [], origin: "footer.mustache")
    #expect(ThemeFile.builtIn.overridden(by: [footer]).contains(footer))
  }

  @Test func `the script is one file of at most 10 KB that makes no code of texts`() throws {
    let scripts = theme.assets.filter { $0.path.hasSuffix(".js") }
    #expect(scripts.map(\.path) == ["assets/moshtari.js"])
    let script = try #require(scripts.first)
    #expect(script.bytes.count <= 10 * 1024)
    let text = String(decoding: script.bytes, as: UTF8.self)
    for word in ["innerHTML", "eval", "Function(", "import", "fetch", "XMLHttpRequest", "http:"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("\"use strict\";"))
  }

  @Test func `hostile text stays text wherever a page shows it`() {
    let hostile = "\"'><script>\u{301}alert(1)</script>"
    var frame = SamplePages.english
    (frame.siteTitle, frame.skipLabel, frame.navigationLabel) = (hostile, hostile, hostile)
    frame.entries = [.init(id: hostile, label: hostile, path: "en/\(hostile).html")]
    let section = PageSection(
      id: hostile, title: SafeHTML(text: hostile), body: SafeHTML(text: hostile))
    var page = SamplePages.page(
      "en/x.html", .en, title: hostile, heading: SafeHTML(text: hostile), sections: [section])
    page.eyebrow = hostile
    let html = theme.render(page, in: frame, of: SamplePages.site)
    #expect(!html.contains("<script>") && html.components(separatedBy: "<script").count == 2)
    #expect(!html.contains("\"'>"))
  }

  @Test func `the front door opens the first language and links to every language`() {
    let html = theme.renderFront(for: [SamplePages.persian, SamplePages.english])
    #expect(html.contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=fa/overview.html\">"))
    #expect(
      html.contains("<a href=\"en/overview.html\" hreflang=\"en\">Sarv &amp; Sons (English)</a>"))
    #expect(html.contains("<a href=\"fa/overview.html\" hreflang=\"fa\">سرو و پسران (فارسی)</a>"))
  }

  @Test func `the stylesheets name no side of the page`() throws {
    for style in theme.assets where style.path.hasSuffix(".css") {
      let text = String(decoding: style.bytes, as: UTF8.self)
      for physical in [
        "margin-left", "margin-right", "padding-left", "padding-right", "border-left",
        "border-right", "float:left", "float:right",
      ] {
        #expect(!text.contains(physical), "\(style.path): \(physical)")
      }
    }
  }
}
