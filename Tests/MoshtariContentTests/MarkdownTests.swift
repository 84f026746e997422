import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a\nb  \nc", "<p>a\nb<br>\nc</p>\n"),
    ("*a* **b** ***c***", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>\n"),
    ("`a < b`", "<p><code dir=\"ltr\">a &lt; b</code></p>\n"),
    (
      "```swift\nlet x = \"<y>\"\n```",
      "<pre dir=\"ltr\"><code>let x = &quot;&lt;y&gt;&quot;\n</code></pre>\n"
    ),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
    (
      "> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"
    ),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ("\\*a\\* &amp; &copy; \\<b>", "<p>*a* &amp; © &lt;b&gt;</p>\n"),
    ("a -- \"b\"", "<p>a -- &quot;b&quot;</p>\n"),
    ("", ""), ("<!-- later -->", ""), ("a <!-- *b* --> c", "<p>a  c</p>\n"),
    ("<!-- a\n\n{{ nope }} -->\nb", "<p>b</p>\n"), ("<!-- a --> <!-- b -->", ""),
    ("a\n<!-- b -->\nc", "<p>a</p>\n<p>c</p>\n"),
  ])
  func `CommonMark is rendered`(text: String, html: String) throws {
    let result = try rendered(text)
    #expect(result.html == html)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (
      "[a](https://e.com/?a=1&b=2)",
      "<a href=\"https://e.com/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a>"
    ),
    ("<https://e.com>", "<a href=\"https://e.com\" rel=\"noopener noreferrer\">https://e.com</a>"),
    ("[a](mailto:x@e.com)", "<a href=\"mailto:x@e.com\" rel=\"noopener noreferrer\">a</a>"),
    ("[a](pages/pricing.md#a%20b)", "<a href=\"pricing.html#a%20b\">a</a>"),
    (
      "[a](notes/october.md \"a \\\"b\\\"\")",
      "<a href=\"notes.html\" title=\"a &quot;b&quot;\">a</a>"
    ),
    (
      "[a][r]\n\n[r]: https://e.com/قیمت",
      "<a href=\"https://e.com/%D9%82%DB%8C%D9%85%D8%AA\" rel=\"noopener noreferrer\">a</a>"
    ),
    (
      "[a](https://e.com/\"<i>)",
      "<a href=\"https://e.com/%22%3Ci%3E\" rel=\"noopener noreferrer\">a</a>"
    ),
  ])
  func `a link keeps to its attribute`(text: String, html: String) throws {
    let result = try rendered(text)
    #expect(result.html == "<p>\(html)</p>\n")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `a link to a heading of the body carries the body's prefix`() throws {
    var context = try sampleContext()
    context.anchorPrefix = "note-1-"
    let body = MarkdownBody(source: SourceText(file: "a.md", text: "# قیمت‌ها\n\n[به](#قیمت-ها)"))
    let result = render(body, in: context)
    #expect(
      result.html.markup == """
        <h3 id="note-1-قیمت-ها">قیمت‌ها</h3>
        <p><a href="#note-1-%D9%82%DB%8C%D9%85%D8%AA-%D9%87%D8%A7">به</a></p>

        """)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [(1, ["h1", "h2", "h6"]), (3, ["h3", "h4", "h6"]), (6, ["h6", "h6", "h6"])])
  func `headings are shifted`(level: Int, expected: [String]) throws {
    var context = try sampleContext()
    context.headingLevel = level
    let source = SourceText(file: "a.md", text: "# a\n\n## b\n\n###### c")
    let html = render(MarkdownBody(source: source), in: context).html.markup
    for (name, text) in zip(expected, ["a", "b", "c"]) {
      #expect(html.contains("<\(name) id=\"\(text)\">\(text)</\(name)>"))
    }
  }

  @Test(arguments: [("## a\n\n### b", ["h3", "h4"]), ("#### b\n\n> ## a", ["h5", "h3"])])
  func `the highest heading takes the level of its place`(text: String, expected: [String]) throws {
    var context = try sampleContext()
    context.raisesHeadings = true
    let html = render(MarkdownBody(source: SourceText(file: "a.md", text: text)), in: context).html
    #expect(html.markup.matches(of: /<(h\d)/).map { String($0.1) } == expected)
  }

  @Test(arguments: [
    ("Prices & tea", "prices-tea"), ("قیمت‌ها و ۲۰٪ تخفیف", "قیمت-ها-و-۲۰-تخفیف"),
    ("  a -- b_c  ", "a-b-c"), ("***", "section"), ("Éclair", "éclair"), ("e\u{301}", "e\u{301}"),
  ])
  func `an anchor keeps the letters of every script`(text: String, anchor: String) {
    #expect(HeadingAnchors.slug(of: text) == anchor)
  }

  @Test func `anchors are unique, and no figure is in them`() {
    let text = "# A\n# A\n# A 2\n# A\n# NPS is {{ nps.overall }} now\n# **A** `b`"
    let document = MarkdownDocument(MarkdownBody(source: SourceText(file: "a.md", text: text)))
    #expect(
      HeadingAnchors.anchors(in: document) == ["a", "a-2", "a-2-2", "a-3", "nps-is-now", "a-b"])
  }

  @Test func `plain text is what the markup says`() throws {
    let text =
      "# A *b*\n\nc [d](https://e.com) `e`\nf\n\n| g | h |\n|---|---|\n| i | {{ customers.active }} |\n\n- j\n- k"
    #expect(try rendered(text).plain == "A b\nc d e f\ng\th\ni\t1,284\nj\nk\n")
  }
}

@Suite struct HostileTextTests {
  private static let hostile = "<script>alert(\"1\" & '2')</script>"

  @Test(arguments: [
    "\\" + hostile, "`\(hostile)`", "    \(hostile)", "# \\\(hostile)", "- \\\(hostile)",
    "| \\\(hostile) |\n|---|\n| `\(hostile)` |", hostile, "a \(hostile) b", "[x](<\(hostile)>)",
    "[x](https://e.com '\(hostile)')", "![\\\(hostile)](x.png)", "![x](<\(hostile)>)",
    "{{ \(hostile) }}", "```\(hostile)\n\(hostile)\n```", "[\(hostile)]: x\n[\(hostile)]",
    "<https://e.com/\(hostile)>", "<\(hostile)@e.com>", "&lt;script&gt; &#60;script&#62;",
  ])
  func `hostile text is text in every place`(text: String) throws {
    for language in Language.allCases {
      let html = try rendered(text, language).html
      #expect(!html.lowercased().contains("<script"))
      #expect(!html.contains("'2'") && !html.contains("\"1\""))
    }
  }

  @Test(arguments: [
    "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,x",
    "file:///etc",
    "\\\\\\\\e.com", "/\\\\e.com", "//e.com", "blob:x", "ftp://e.com",
    "javascript:\u{200C}alert(1)", "javascript\u{301}:x",
  ])
  func `a destination that runs or leaves is refused`(destination: String) throws {
    let result = try rendered("[x](<\(destination)>)")
    #expect(result.html == "<p>x</p>\n")
    #expect(result.diagnostics.map(\.code) == ["unsafe-link"])
  }
}
