import Foundation
import MoshtariCore
import MoshtariTestSupport
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct PipeTableTests {
  @Test func `a table has a header, alignments and cells of inline Markdown`() throws {
    let text = """
      | Month | *NPS* | n |
      |:------|:-----:|--:|
      | مهر | **{{ nps.overall }}** | [412](pages/pricing.md) |
      """
    #expect(
      try rendered(text).html == """
        <div class="scroll" role="group" tabindex="0" aria-label="Table: Month, NPS, n">
        <table class="pipe">
        <thead>
        <tr><th scope="col">Month</th><th scope="col" class="center"><em>NPS</em></th>\
        <th scope="col" class="r">n</th></tr>
        </thead>
        <tbody>
        <tr><td>مهر</td><td class="center"><strong><span class="live" data-address="nps.overall" \
        title="n = 412, 95% range +31\u{A0}to\u{A0}+45"><span class="num">+38</span></span></strong></td>\
        <td class="r"><a href="pricing.html">412</a></td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `the empty corner above a column of names is no header`() throws {
    let html = try rendered("| | n |\n|---|--:|\n| Mina | 412 |").html
    #expect(html.contains("<tr><td></td><th scope=\"col\" class=\"r\">n</th></tr>"))
    #expect(html.contains("aria-label=\"Table: n\""))
  }

  @Test(arguments: [
    ("a|b\n-|-", [["a", "b"]]), ("|a|\n|-|\n|b|", [["a"], ["b"]]),
    ("| a | b |\n|---|---|\n| c |\n| d | e | f |", [["a", "b"], ["c", ""], ["d", "e"]]),
    ("| a \\| b | `c\\|d` |\n|--|--|", [["a | b", "`c|d`"]]),
    ("|a|b|\n| - | - |\n||\n| | x |", [["a", "b"], ["", ""], ["", "x"]]),
  ])
  func `rows are as wide as the header`(text: String, rows: [[String]]) {
    let lines = text.split(separator: "\n").map { BlockLine(text: String($0)) }
    #expect(PipeTable(lines)?.rows == rows)
  }

  @Test(arguments: [
    "a | b\nc | d", "| a | b |\n|---|", "|a|\n|:|", "|---|---|", "|a|b|\n|-|- -|", "", "a\n    |-|",
  ])
  func `what is no table stays a paragraph`(text: String) throws {
    #expect(try !rendered(text).html.contains("<table"))
  }

  @Test func `text before a table stays before it, and a rule after it`() throws {
    let html = try rendered("lead\n| a |\n|---|\n| b |\n---\nafter").html
    let order = ["<p>lead</p>", "<th scope=\"col\">a</th>", "<td>b</td>", "<hr>", "<p>after</p>"]
    let places = order.map { html.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `cells know the document's link definitions, and an open fence does not swallow them`()
    throws
  {
    let text = "| [a][r] |\n|---|\n\n[r]: https://e.com\n\n```\nopen"
    let html = try rendered(text).html
    #expect(html.contains("<th scope=\"col\"><a href=\"https://e.com\""))
    #expect(html.contains("<code>open\n</code>"))
  }

  @Test func `a line that has left the quote ends the table`() throws {
    let html = try rendered("> | a |\n> |---|\n> | b |\nlazy").html
    #expect(html.contains("<td>b</td>"))
    #expect(html.contains("<p>lazy</p>"))
  }

  /// Random documents of rows, delimiter rows and other blocks, in quotes and lists, against
  /// `cmark-gfm`.
  @Test(.enabled(if: Oracle.tables.isThere), arguments: [UInt64(20_261_118), 14_050_827])
  func `tables are those of cmark-gfm`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let documents = (0..<1000).map { _ in Self.document(&generator) }
    let answers = try Oracle.tables.render(documents)
    var differing = 0
    for (number, document) in documents.enumerated() {
      let ours = Self.reduced(try rendered(document).html)
      let theirs = Self.reduced(answers[number])
      guard ours != theirs else { continue }
      differing += 1
      if differing <= 3 { #expect(ours == theirs, "seed \(seed), round \(number):\n\(document)") }
    }
    #expect(differing == 0)
  }

  private static func document(_ generator: inout SplitMix64) -> String {
    let lines = [
      "| a | b |", "| *a* | `b` |", "|---|:-:|", "a | b", "--- | --:", "|-|", "|x|", "a|b|c",
      "| b | `c` |", "| | |", "text", ":-- | --", "| [r] | <https://e.com> |", "", "||",
      "| مهر | ‏۱۲٪ |", "| [نرخ][r] | می‌خرد |", "| **آبان** | a \\| b |", "متن | \u{200E}−۶",
      "| [x][r] | [r][] | c |", "  | تو | رفته |",
    ]
    let prefixes = [
      ("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("> - ", ">   "), ("- > ", "  > "),
      ("> > ", "> > "), ("- - ", "    "), ("> 1. ", ">    "), ("12) ", "    "),
    ]
    return (0..<3).map { _ in
      let prefix = prefixes.randomElement(using: &generator) ?? ("", "")
      let chunk = (0..<Int.random(in: 2...6, using: &generator)).map { number in
        (number == 0 ? prefix.0 : prefix.1) + (lines.randomElement(using: &generator) ?? "")
      }
      return chunk.joined(separator: "\n") + "\n\n"
    }.joined() + "[r]: pages/pricing.md\n"
  }

  /// Markup without what the two write differently on purpose.
  private static func reduced(_ html: String) -> String {
    let replacements = [
      (
        "<div class=\"scroll\"[^>]*>|</div>|\\s+(scope|dir|rel|href)=\"[^\"]*\"| class=\"pipe\"", ""
      ),
      (" align=\"left\"", ""), (" align=\"center\"", " class=\"center\""),
      (" align=\"right\"", " class=\"r\""), (" />", ">"), ("\\s+", ""),
      // The empty corner above a column of names is no header.
      ("<th(class=\"[^\"]*\")?></th>", "<td$1></td>"),
    ]
    return replacements.reduce(html) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .regularExpression)
    }
  }
}
