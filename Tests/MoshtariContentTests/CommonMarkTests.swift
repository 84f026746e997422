import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariContent

/// Ten thousand random documents against CommonMark's own program.
@Suite struct CommonMarkTests {
  /// Every document stands in a quote, which ends all that it leaves open; so many fit one process.
  @Test(.enabled(if: Oracle.commonMark.isThere), arguments: [UInt64(1405), 2026])
  func `a document is rendered as cmark renders it`(seed: UInt64) throws {
    let documents = (0..<5000).map { number in
      var document = RandomDocument(number: number, seed: seed << 32)
      return document.text().quoted
    }
    let answers = try Oracle.commonMark.render(documents)
    let context = try Self.context()
    var differing = 0, refused = 0
    for (number, document) in documents.enumerated() {
      let body = MarkdownBody(source: SourceText(file: "a.md", text: document))
      let result = render(body, in: context)
      // A destination that chance made of a backslash or an unknown scheme is refused on purpose; a label
      // that nothing defines is an error too, but its text is shown as CommonMark shows it.
      if result.diagnostics.contains(where: Self.isRefused) {
        refused += 1
        continue
      }
      let ours = Self.ours(result.html.markup)
      guard ours != Self.theirs(answers[number]) else { continue }
      // A definition of another document of the run may have made a link of it: asked for alone.
      let theirs = Self.theirs(try Oracle.commonMark.rendering(of: document))
      guard ours != theirs else { continue }
      differing += 1
      if differing <= 3 {
        #expect(ours == theirs, "seed \(seed), document \(number):\n\(document)")
      }
    }
    #expect(differing == 0)
    #expect(refused < 20)
  }

  @Test(.enabled(if: Oracle.commonMark.isThere))
  func `outside of a quote it is the same`() throws {
    let documents = (0..<200).map { number in
      var document = RandomDocument(number: number, seed: 77 << 32)
      return document.text()
    }
    let context = try Self.context()
    for (number, document) in documents.enumerated() {
      let body = MarkdownBody(source: SourceText(file: "a.md", text: document))
      let ours = Self.ours(render(body, in: context).html.markup)
      let theirs = Self.theirs(try Oracle.commonMark.rendering(of: document))
      if ours != theirs { #expect(ours == theirs, "document \(number):\n\(document)") }
    }
  }

  private static func isRefused(_ diagnostic: Diagnostic) -> Bool {
    if case .fact(let sentence) = diagnostic.statement, sentence.contains("no line says where") {
      return false
    }
    return ["unsafe-link", "broken-link"].contains(diagnostic.code)
  }

  /// Headings keep their levels, and every link leads where it says.
  private static func context() throws -> RenderingContext {
    var context = try sampleContext(links: LinkTargets(known: []) { $0 })
    context.headingLevel = 1
    return context
  }

  /// Our markup without what we add on purpose: anchors of headings, directions of code, relations
  /// of links to elsewhere.
  private static func ours(_ html: String) -> String {
    tidy(
      html.replacing([
        ("<(h[1-6]) id=\"[^\"]*\">", "<$1>"), ("<(pre|code) dir=\"ltr\">", "<$1>"),
        (" rel=\"noopener noreferrer\"", ""), ("</?del>", "~~"),
        // A block of HTML is text in a paragraph of its own.
        ("<p>( *&lt;div&gt;[^<]*)</p>", "$1"),
      ]))
  }

  /// CommonMark's markup without what we leave out on purpose: the language of a fenced block, and
  /// pictures that are not there, whose words stand for them; and with raw HTML as the text that we
  /// make of it.
  private static func theirs(_ html: String) -> String {
    tidy(
      html.replacing([
        ("<code class=\"language-[^\"]*\">", "<code>"),
        ("<img src=\"[^\"]*\" alt=\"([^\"]*)\"( title=\"[^\"]*\")? />", "$1"),
        ("<(/?)(b|div|i|a b.md)>", "&lt;$1$2&gt;"),
        ("<i a=\"1\">", "&lt;i a=&quot;1&quot;&gt;"), ("<([bh]r) />", "<$1>"),
      ]))
  }

  /// Line ends beside the marks of blocks do not matter, nor does the indent of a block of HTML;
  /// quotation marks may be written in two ways.
  private static func tidy(_ html: String) -> String {
    html.replacing([
      ("\n*(</?(p|ul|ol|li|blockquote|pre|h[1-6]|hr)\\b[^>]*>)\n*", "$1"),
      ("&#39;|&#x27;", "'"), ("\\s*(&lt;div&gt;[^<]*?&lt;/div&gt;)\n*", "$1"),
    ])
  }
}
