import MoshtariTestSupport
import Testing

@testable import MoshtariSite

@Suite struct HTMLScannerTests {
  /// The tags of `html`, each as `name attribute=value …`.
  private func tags(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    var scanner = HTMLScanner(bytes)
    var tags: [String] = []
    while let tag = scanner.next() {
      let attributes = tag.attributes.map {
        " \($0.name)=\(String(decoding: bytes[$0.value], as: UTF8.self))"
      }
      tags.append(tag.name + attributes.joined())
    }
    return tags
  }

  @Test(arguments: [
    ("", []),
    ("a < b and <3 </p>", []),
    ("<P>", ["p"]),
    ("<a href=x>", ["a href=x"]),
    ("<a href='x y' ID=\"ب\">", ["a href=x y id=ب"]),
    ("<a href = \"x>y\"  download>", ["a href=x>y download="]),
    ("<img src=a.png/>", ["img src=a.png/"]),
    ("<img src=\"a.png\"/><br/>", ["img src=a.png", "br"]),
    ("<a =x href=y>", ["a =x= href=y"]),
    ("<a\nhref\n=\ny>", ["a href=y"]),
    ("<!doctype html><?xml?><p>", ["p"]),
    ("<!-- <a href=x> --><p>", ["p"]),
    ("<!--><p>", ["p"]),
    ("<!---><p>", ["p"]),
    ("<!-- a --!><p>", ["p"]),
    ("<!-- never closed <p>", []),
    ("<script>'<a href=x>'</script><p>", ["script", "p"]),
    ("<style>a{}</STYLE><p>", ["style", "p"]),
    ("<title></tit></title><p>", ["title", "p"]),
    ("<textarea><p>", ["textarea"]),
    ("<svg><title>a <b</title><path d=\"M0\"/></svg>", ["svg", "title", "path d=M0"]),
    ("<p><a href=\"never closed", ["p"]),
    ("<", []), ("<a", []), ("<!", []), ("<!-", []), ("</", []),
  ])
  func `tags are found as a browser finds them`(_ html: String, _ expected: [String]) {
    #expect(tags(html) == expected)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `any bytes are read to their end`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "<", ">", "=", "\"", "'", "a", "!--", "--", "/", " ", "style", "script", "url(", ")", "href",
      "\u{0}", "ی", "&#x6F;", "%",
    ]
    for _ in 0..<100 {
      let html = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(html.utf8)
      let page = PageReferences(page: bytes)
      let isInside = page.references.allSatisfy { $0.range.upperBound <= bytes.count }
      #expect(isInside, "seed \(seed)")
      #expect(tags(html) == tags(html + ""), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a&amp;b", "a&b"), ("&lt;&gt;&quot;&apos;&#39;", "<>\"''"),
    ("&#x6F3;&#1779;", "۳۳"), ("&unknown; &", "&unknown; &"),
    ("&#x110000;&#xD800;&#;", "&#x110000;&#xD800;&#;"),
    ("&amp;amp;", "&amp;"), ("&quot;\u{301}", "\"\u{301}"),
  ])
  func `character references are read once`(_ text: String, _ decoded: String) {
    #expect(HTMLText.decoded(Array(text.utf8)[...]) == decoded)
  }

  @Test(arguments: [
    ("a{background:url(x.png)}", ["x.png"]),
    ("a{background:URL( \"x y.png\" )}", ["x y.png"]),
    ("@import 'a.css'; @import url(b.css);", ["a.css", "b.css"]),
    ("/* url(no) */ a{src:url(f.woff2) format('woff2'),url('g.woff')}", ["f.woff2", "g.woff"]),
    ("/* url(no)", []), ("url(", [""]), ("@import", []), ("a{color:red}", []),
  ])
  func `what a stylesheet loads is found`(_ css: String, _ expected: [String]) {
    #expect(PageReferences(stylesheet: Array(css.utf8)).references.map(\.target) == expected)
  }
}
