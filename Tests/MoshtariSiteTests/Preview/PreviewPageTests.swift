import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct PreviewPageTests {
  private let message = PreviewBoard.Message(page: "r 1", styles: "r 2", faults: "")

  private func served(_ page: String, _ language: Language = .en) -> String {
    String(
      decoding: PreviewPage.served(
        Array(page.utf8), path: "en/a.html", language: language, message), as: UTF8.self)
  }

  @Test func `a served page has the script at the end of its head, and may ask for news`() {
    let page = """
      <head><meta http-equiv="content-security-policy" content="default-src 'none'"></head>
      <body>It says &lt;/head></body>
      """
    #expect(
      served(page) == """
        <head><meta http-equiv="content-security-policy" content="connect-src 'self'; default-src 'none'">\
        <script src="/_moshtari/preview.js" defer data-path="en/a.html" data-page="r 1" data-styles="r 2" \
        data-stale="The site could not be built. What you see is the last good one." data-hide="Hide"></script>
        </head>
        <body>It says &lt;/head></body>
        """)
  }

  @Test func `a page without a head has the script at its end, in the words of its language`() {
    let page = served("<p>۱", .fa)
    #expect(page.hasPrefix("<p>۱<script src="))
    #expect(page.contains("data-hide=\"پنهان کردن\""))
  }

  @Test func `the page of another language says so`() throws {
    var site = ServedSite()
    #expect(PreviewPage.language(of: "fa/x.html", in: site) == .fa)
    #expect(PreviewPage.language(of: "x.html", in: site) == .en)
    var tree = SiteTree()
    try tree.add("index.html", text: "<html lang=\"fa\">")
    site.replace(with: tree, PageScans())
    #expect(PreviewPage.language(of: "x.html", in: site) == .fa)
    #expect(PreviewPage.language(of: "en/x.html", in: site) == .en)
  }

  @Test func `what stands in for a page says why, and escapes its name`() throws {
    var site = ServedSite()
    func page() -> String {
      String(
        decoding: PreviewPage.standIn(path: "fa/<x>.html", in: site, message), as: UTF8.self)
    }
    #expect(page().contains(PreviewWords.building.text[.fa]))
    site.isBuilt = true
    #expect(page().contains(PreviewWords.refused.text[.fa]))
    var tree = SiteTree()
    try tree.add("index.html", text: "")
    site.replace(with: tree, PageScans())
    #expect(page().contains("<code dir=\"ltr\">/fa/&lt;x&gt;.html</code>"))
    #expect(page().contains("data-path=\"fa/&lt;x&gt;.html\""))
    #expect(!page().contains("<x>"))
  }
}
