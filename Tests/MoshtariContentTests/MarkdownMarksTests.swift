import Foundation
import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariContent

/// What GitHub Flavored Markdown has beside tables: struck text, things to do, footnotes.
@Suite struct MarkdownMarksTests {
  private static let gitHub = Oracle(
    path: "/usr/bin/cmark-gfm",
    arguments: [
      "-e", "strikethrough", "--strikethrough-double-tilde", "-e", "tasklist", "-e", "footnotes",
    ])

  // MARK: Struck text

  @Test(arguments: [
    ("~~a~~ b", "<del>a</del> b"),
    ("**~~a~~** ~~*b*~~", "<strong><del>a</del></strong> <del><em>b</em></del>"),
    ("~50 to ~60", "~50 to ~60"), ("~~ a~~", "~~ a~~"), ("~~~a~~~ b", "~~~a~~~ b"),
    ("\\~~a~~", "~~a~~"), ("`~~a~~ \\~`", "<code dir=\"ltr\">~~a~~ \\~</code>"),
    ("~~قیمت‌ها~~", "<del>قیمت‌ها</del>"),
  ])
  func `text between two pairs of tildes is struck out`(text: String, html: String) throws {
    #expect(try rendered("x " + text).html == "<p>x \(html)</p>\n")
  }

  @Test(.enabled(if: gitHub.isThere))
  func `struck text is what GitHub's program strikes`() throws {
    var generator = SplitMix64(seed: 1405)
    let parts = [
      "~~", "~~", "~~", "~", "a", "متن", " ", " ", ".", "(", ")", "\\~", "`~~`", "«", "~~~",
    ]
    let texts = (0..<4000).map { _ in
      "x"
        + (0..<Int.random(in: 2...9, using: &generator)).map { _ in
          parts[Int.random(in: parts.indices, using: &generator)]
        }.joined()
    }
    let answers = try Self.gitHub.render(texts)
    for (text, answer) in zip(texts, answers) {
      let ours = try rendered(text).html.replacingOccurrences(of: " dir=\"ltr\"", with: "")
      if ours != answer { #expect(ours == answer, "\(text)") }
    }
  }

  // MARK: Things to do

  @Test func `items with a box are things to do`() throws {
    let html = try rendered("- [ ] ask **Mina**\n- [x] count\n- [y] no\n- [ ]no").html
    #expect(
      html == """
        <ul>
        <li class="task"><span class="vh">To do: </span>ask <strong>Mina</strong></li>
        <li class="task done"><span class="vh">Done: </span>count</li>
        <li>[y] no</li>
        <li>[ ]no</li>
        </ul>

        """)
    #expect(try rendered("1. [X] شمردن", .fa).html.contains("انجام‌شده: </span>شمردن"))
  }

  @Test func `there are things to do in quotes too`() throws {
    // This version of GitHub's program sees none there; its site does.
    #expect(try rendered("> - [ ] a").html.contains("class=\"task\""))
  }

  @Test(.enabled(if: gitHub.isThere))
  func `things to do are those of GitHub's program`() throws {
    let texts = [
      "- [ ] a", "- [x] a\n\n- [X] b", "* [ ]   a\n  - [x] b", "3. [x] *a*", "- [  ] a",
      "- a [ ] b",
      "- [x]\n  a", "- # [ ] a", "[ ] a", "- [x] [ ] a",
    ]
    for text in texts {
      let answer = try Self.gitHub.rendering(of: text)
      let boxes = answer.components(separatedBy: "<input type=\"checkbox\"").count
      let done = answer.components(separatedBy: "checked").count
      let html = try rendered(text).html
      #expect(html.components(separatedBy: "class=\"task").count == boxes, "\(text)")
      #expect(html.components(separatedBy: "task done").count == done, "\(text)")
    }
  }

  // MARK: Footnotes

  @Test func `a footnote stands at the end, with a way there and back`() throws {
    var context = try sampleContext()
    context.anchorPrefix = "n-"
    let text = "A[^tea] and again[^TEA].\n\n[^tea]: Black *tea*."
    let body = MarkdownBody(source: SourceText(file: "notes/a.md", text: text))
    let result = render(body, in: context)
    #expect(
      result.html.markup == """
        <p>A<sup class="fn"><a id="n-fnref-1" href="#n-fn-1" role="doc-noteref" aria-label="Note 1">1</a></sup> \
        and again<sup class="fn"><a id="n-fnref-1-2" href="#n-fn-1" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>
        <section class="fns" role="doc-endnotes" aria-label="Notes">
        <ol>
        <li id="n-fn-1">Black <em>tea</em>. <a href="#n-fnref-1" role="doc-backlink" aria-label="Back to the text">↑</a> \
        <a href="#n-fnref-1-2" role="doc-backlink" aria-label="Back to the text 2">↑</a></li>
        </ol>
        </section>

        """)
    #expect(result.plainText == "A and again.\nBlack tea.\n")
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `footnotes are numbered as they are referred to, in the page's digits`() throws {
    let html = try rendered("الف[^b] ب[^a]\n\n[^a]: یک\n[^b]: دو", .fa).html
    #expect(html.contains("aria-label=\"پانوشت ۱\">۱</a>") && html.contains("پانوشت‌ها"))
    let first = try #require(html.range(of: "دو")), second = try #require(html.range(of: "یک"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `a footnote may have blocks, figures and footnotes of its own`() throws {
    let html = try rendered(
      "A[^a]\n\n[^a]: one {{ nps.overall }}[^b]\n\n    two\n\n    - three\n\n[^b]: four"
    ).html
    #expect(html.contains("<p>two</p>") && html.contains("<li>three</li>"))
    #expect(html.contains("data-address=\"nps.overall\"") && html.contains("id=\"fn-2\">four"))
  }

  @Test(arguments: [
    "```\n[^a]: x\n~~~ \\~ [^b] {{ y }}\n```", "`[^a]`", "\\[^a]", "[^](x.md)", "+   `{{ y }}`",
  ])
  func `code and what is escaped are no footnotes`(text: String) throws {
    let result = try rendered(text)
    #expect(!result.html.contains("class=\"fn\""))
    for written in ["[^a]: x", "~~~ \\~ [^b] {{ y }}"] where text.contains(written) {
      #expect(result.html.contains(written))
    }
  }

  @Test(
    .enabled(if: gitHub.isThere),
    arguments: [
      "a[^1] b[^2] c[^1]\n\n[^2]: two\n[^1]: one", "- a[^1]\n- b\n\n[^1]: one\n\nafter",
      "a[^x]\n[^x]: cuts the paragraph", "+ a[^1]\n\n[^1]: one\n\n+ b",
      "a[^1]\n\n[^1]: one\n    goes on\n\n    two",
      "[a[^1]](https://e.com)\n\n   [^1]: one", "| a |\n|---|\n| b[^1] |\n\n[^1]: one",
      "> a[^1]\n\n[^1]: one",
    ])
  func `footnotes are those of GitHub's program`(text: String) throws {
    #expect(Self.shape(try rendered(text).html) == Self.shape(try Self.gitHub.rendering(of: text)))
  }

  /// The numbers of references, and the words of the notes, in their order.
  private static func shape(_ html: String) -> [String] {
    let numbers = html.matches(
      of: /<sup[^>]*><a[^>]*(?:noteref|footnote-ref)[^>]*>(\d+)<\/a><\/sup>/)
    let notes = html.components(separatedBy: "<section").dropFirst().joined()
    let words = notes.replacing(/<a [^>]*(?:backlink|backref)[\s\S]*?<\/a>/, with: "").replacing(
      /<[^>]*>/, with: "")
    return numbers.map { String($0.1) }
      + words.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !$0.contains("data-") && $0 != ">" && !$0.contains("=") }
  }
}
