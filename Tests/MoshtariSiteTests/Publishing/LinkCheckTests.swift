import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct LinkCheckTests {
  private func faults(_ files: [(String, String)]) throws -> [Diagnostic] {
    var tree = SiteTree()
    for (path, text) in files { try tree.add(path, text: text) }
    return LinkCheck.faults(in: tree)
  }

  /// The faults of a page beside `en/overview.html`, which has the ids `nps` and `نگهداشت`.
  private func faults(_ html: String) throws -> [Diagnostic] {
    try faults([
      ("en/x.html", html), ("en/overview.html", "<h2 id=nps></h2><h2 id=\"نگهداشت\">"),
      ("assets/theme.css", ""), ("en/a b.html", ""), ("index.html", ""),
    ])
  }

  @Test(arguments: [
    "<a href=\"overview.html\">", "<a href=\"overview.html#nps\">",
    "<a href=\"./../en/overview.html?q=1#nps\">",
    "<a href=\"overview.html#%D9%86%DA%AF%D9%87%D8%AF%D8%A7%D8%B4%D8%AA\">",
    "<a href=\"overview.html#نگهداشت\">",
    "<p id=\"\u{200C}a\"><a href=\"#\u{200C}a\">", "<a href=\"#\">", "<a href=\"#top\">",
    "<a href=\"\">", "<p id=a><a href=\"#a\">",
    "<p id='a&amp;b'><a href=\"#a&amp;b\">",
    "<a href=\"a%20b.html\">", "<a href=\"  overview.html\n\">",
    "<link rel=stylesheet href=../assets/theme.css>",
    "<a href=\"https://example.com/x\">", "<a href=\"mailto:a@b.c\">", "<a href=\"tel:+98\">",
    "<area href=\"http://a.b\">",
    "<img src=\"data:image/png;base64,AAAA\">", "<link rel=icon href=\"data:,\">",
    "<i style=\"background:url(#nope)\" id=nope>",
    "<!-- <a href=nowhere.html> -->", "<script>'<a href=nowhere.html>'</script>",
    "<meta http-equiv=\"refresh\" content=\"0; url=overview.html\">",
    "<meta name=x content=\"0; url=nowhere.html\">",
  ])
  func `a link that leads somewhere is no fault`(_ html: String) throws {
    #expect(try faults(html) == [])
  }

  @Test(arguments: [
    (
      "<a href=\"nowhere.html\">", "broken-link",
      "expected a file of the site, found `en/nowhere.html`"
    ),
    (
      "<a href=\"Overview.html\">", "broken-link",
      "expected a file of the site, found `en/Overview.html`"
    ),
    ("<a href=\"../en/\">", "broken-link", "expected a file of the site, found `en/`"),
    (
      "<a href=\"../../x.html\">", "broken-link",
      "expected a file of the site, found `../../x.html`, which is above it"
    ),
    (
      "<a href=\"overview.html#NPS\">", "broken-link",
      "expected an id of `en/overview.html`, found `#NPS`"
    ),
    ("<a href=\"#gone\">", "broken-link", "expected an id of `en/x.html`, found `#gone`"),
    ("<img src=\"\">", "broken-link", "expected a file of the site, found nothing"),
    (
      "<img srcset=\"../index.html 1x, b.png 2x\">", "broken-link",
      "expected a file of the site, found `en/b.png`"
    ),
    (
      "<meta http-equiv=refresh content='0;URL=x.htm'>", "broken-link",
      "expected a file of the site, found `en/x.htm`"
    ),
    ("<a href=\"/index.html\">", "absolute-path", "expected a relative path, found `/index.html`"),
    ("<a href=\"/\u{301}x\">", "absolute-path", "expected a relative path, found `/\u{301}x`"),
    ("<img src=\"/logo.png\">", "absolute-path", "expected a relative path, found `/logo.png`"),
    (
      "<img src=\"https://a.b/c.png\">", "outside-request",
      "expected a file of the site, found `https://a.b/c.png`"
    ),
    (
      "<script src=\"//cdn.example/x.js\">", "outside-request",
      "expected a file of the site, found `//cdn.example/x.js`"
    ),
    (
      "<link rel=preload href=\"http://a.b/f.woff2\">", "outside-request",
      "expected a file of the site, found `http://a.b/f.woff2`"
    ),
    (
      "<p style=\"background:url(&quot;http://a.b/&quot;)\">", "outside-request",
      "expected a file of the site, found `http://a.b/`"
    ),
    (
      "<style>@import 'http://a.b/x.css';</style>", "outside-request",
      "expected a file of the site, found `http://a.b/x.css`"
    ),
    (
      "<form action=\"https://a.b\">", "outside-request",
      "expected a file of the site, found `https://a.b`"
    ),
    (
      "<a href=\" java&#x73;cript:alert(1)\">", "unsafe-link",
      "expected a link by `https`, `http`, `mailto` or `tel`, found `javascript:`"
    ),
    (
      "<a href=\"java\tscript:alert(1)\">", "unsafe-link",
      "expected a link by `https`, `http`, `mailto` or `tel`, found `javascript:`"
    ),
    ("<a href=\"data:text/html,x\">", "unsafe-link", "a link may not lead to data"),
    ("<p id=a><p id=a>", "duplicate-id", "the id `a` is in the page twice"),
  ])
  func `a link that leads nowhere is an error`(_ html: String, _ code: String, _ sentence: String)
    throws
  {
    let faults = try faults(html)
    #expect(faults.map(\.code) == [code])
    #expect(faults.map { DiagnosticText.statement($0.statement) } == [sentence])
    #expect(faults.allSatisfy { $0.severity == .error && $0.location?.file == "en/x.html" })
  }

  @Test func `a broken link is shown with its place and the nearest page`() throws {
    #expect(
      DiagnosticText.list(try faults("<p>\n<a href=\"overveiw.html\">نما</a>\n")) == """
        error[broken-link]: expected a file of the site, found `en/overveiw.html`
         --> en/x.html:2:10
          |
        2 | <a href="overveiw.html">نما</a>
          |          ^^^^^^^^^^^^^
          = help: did you mean `en/overview.html`?
        """)
  }

  @Test func `a fragment's nearest name is of the page it should be in`() throws {
    #expect(try faults("<a href=\"overview.html#npss\">").first?.help == "did you mean `nps`?")
  }

  @Test func `a target that many pages miss is reported once, with their number`() throws {
    let pages = (1...500).map {
      ("en/\($0).html", "<a href=\"summary.html\"><a href=\"summary.html\">")
    }
    let found = try faults(pages + [("en/sumary.html", "")])
    #expect(found.count == 1)
    #expect(found.first?.help == "did you mean `en/sumary.html`? (the same in 499 more files)")
    #expect(found.first?.location?.file == "en/1.html")
  }

  @Test func `ids and files are told apart by their bytes, as browsers do`() throws {
    #expect(try faults("<p id=\"e\u{301}\"><p id=\"\u{E9}\">") == [])
    #expect(try faults("<p id=\"e\u{301}\"><a href=\"#\u{E9}\">").map(\.code) == ["broken-link"])
  }

  @Test func `what a stylesheet loads must be in the site too`() throws {
    let found = try faults([
      (
        "assets/own.css",
        "@font-face{src:url(fonts/own.woff2)}\nb{background:url(https://a.b/c.png)}"
      ),
      ("assets/fonts/owm.woff2", ""),
    ])
    #expect(found.map(\.code) == ["broken-link", "outside-request"])
    #expect(found.first?.help == "did you mean `assets/fonts/owm.woff2`?")
    #expect(found.map { $0.location?.line } == [1, 2])
  }

  @Test func `a page of nothing but broken links is read in no time`() throws {
    let found = try faults((0..<5_000).map { "<a href=\"\($0).html\">" }.joined())
    #expect(found.count == 5_000)
    #expect(found.count { $0.location?.line != nil } == 100)
  }

  @Test func `a site without pages has no faults`() throws {
    #expect(try faults([(String, String)]()) == [])
  }
}
