import Foundation
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SearchTextTests {
  /// Texts and what they are folded to; the theme's script is held to the same ones in a browser.
  private static func cases() throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../Browser/folding.json")
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file.standardized))
  }

  @Test func `a text is folded as the script folds it, and once folded stays`() throws {
    let cases = try Self.cases()
    #expect(cases.count > 20)
    for each in cases {
      let folded = foldedForSearch(each[0])
      #expect(folded.utf8.elementsEqual(each[1].utf8), "\(each[0]): \(folded)")
      #expect(foldedForSearch(folded) == folded, "\(each[0])")
    }
  }

  @Test func `a word with a half-space is known in parts and as one`() {
    #expect(searchWords(of: "نظر‌ها و می‌شود") == ["نظر", "ها", "و", "می", "شود", "نظرها", "میشود"])
    #expect(searchWords(of: "nps.overall, NPS: +38") == ["nps", "overall", "38"])
    #expect(searchWords(of: " – ") == [])
  }

  @Test func `the text of markup is what a reader sees`() {
    let markup: SafeHTML = """
      <h2>NPS <bdi>&lt;now&gt;</bdi></h2><p>One<br>two</p><svg><title>Not</title><text>Nor</text></svg>
      <p>it&#39;s <b>th</b>ree</p>
      """
    #expect(markup.plainText == "NPS <now> One two it's three")
    #expect(SafeHTML.empty.plainText == "")
    #expect(SafeHTML(raw: "a < b").plainText == "a")
  }

  @Test func `texts of an element are found, whatever its attributes`() {
    let markup: SafeHTML = """
      <caption class="vh">By <b>month</b></caption><captions>no</captions><caption>By week</caption>
      """
    #expect(markup.texts(of: "caption") == ["By month", "By week"])
    #expect(markup.texts(of: "title") == [])
  }
}
