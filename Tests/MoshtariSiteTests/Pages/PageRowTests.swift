import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct PageRowTests {
  private func section(_ width: PageSection.Width, _ id: String = "") -> PageSection {
    PageSection(id: id, title: "", body: "", width: width)
  }

  private func memo(_ characters: Int) -> PageSection {
    let text = String(repeating: "x", count: characters)
    return PageSection(.memo, id: "memo", title: "Memo", body: "<p>\(text)</p>")
  }

  private func widths(_ sections: [PageSection]) -> [Int] { sections.inRows.map(\.width.rawValue) }

  @Test(
    arguments: [
      ([PageSection.Width.half], [12]), ([.third], [12]), ([.twoThirds], [12]),
      ([.third, .third], [6, 6]), ([.third, .third, .third], [4, 4, 4]),
      ([.twoThirds, .third], [8, 4]), ([.half, .third], [6, 6]),
      ([.half, .half, .half], [6, 6, 12]), ([.half, .full, .half], [12, 12, 12]),
      ([.twoThirds, .half, .half], [12, 6, 6]), ([.third, .twoThirds, .full], [4, 8, 12]),
    ] as [([PageSection.Width], [Int])])
  func `every row is full`(given: [PageSection.Width], expected: [Int]) {
    #expect(widths(given.map { section($0) }) == expected)
  }

  @Test func `no order of widths leaves a row unfilled`() {
    let all: [PageSection.Width] = [.full, .twoThirds, .half, .third]
    for index in 0..<256 {
      let given = [index & 3, index >> 2 & 3, index >> 4 & 3, index >> 6 & 3].map { all[$0] }
      var columns = 0
      for width in widths(given.map { section($0) }) {
        columns += width
        #expect(columns <= 12, "\(given)")
        if columns == 12 { columns = 0 }
      }
      #expect(columns == 0, "\(given)")
    }
  }

  @Test func `a short memo takes the columns that its row leaves free`() {
    #expect(widths([section(.twoThirds), memo(300)]) == [8, 4])
    #expect(widths([section(.half), memo(900)]) == [6, 6])
    #expect(widths([section(.third), memo(1200)]) == [4, 8])
  }

  @Test func `a long memo has a row of its own, and the figure all columns`() {
    #expect(widths([section(.twoThirds), memo(900)]) == [12, 12])
    #expect(widths([section(.half), memo(1100)]) == [12, 12])
    #expect(widths([section(.full), memo(20)]) == [12, 12])
  }

  @Test func `a memo does not part two figures that fill a row`() {
    let rows = [section(.half, "a"), memo(50), section(.half, "b"), section(.full, "c")].inRows
    #expect(rows.map(\.id) == ["a", "b", "memo", "c"])
    #expect(rows.map(\.width.rawValue) == [6, 6, 12, 12])
  }

  @Test func `of several memos the first that fits stands beside the figure`() {
    let rows = [section(.twoThirds), memo(2000), memo(200), memo(100)].inRows
    #expect(rows.map(\.width.rawValue) == [8, 4, 12, 12])
    #expect(rows[1].body.readingLength == 260)
    #expect(rows[2].body.readingLength == 2060)
  }

  @Test func `a memo before every figure stands alone`() {
    #expect(widths([memo(10), section(.full)]) == [12, 12])
    #expect([PageSection]().inRows.isEmpty)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("<p>abc</p>", 63), ("<p class=\"x\">a<b>b</b></p><p>c</p>", 123),
    ("<ul><li>a</li><li>b</li></ul>", 122), ("<h3 id=\"a\">ab</h3>", 62),
    ("<table><tr><td>a</td></tr></table>", 701), ("<pre>a</pre><param>", 61), ("a<", 1),
  ])
  func `the length of a text counts its characters and its blocks`(markup: String, length: Int) {
    #expect(SafeHTML(raw: markup).readingLength == length)
  }

  @Test(arguments: [
    ("<p>One. Two.</p>", "One."), ("<h2>Not</h2><p>Is it\n<b>3.5</b>? Yes.</p>", "Is it 3.5?"),
    ("<p>چای می‌فروشد؟ بله.</p>", "چای می‌فروشد؟"), ("<p>No end</p><p>B.</p>", "No end"),
    ("<p>A &lt;b&gt; c. D</p>", "A &lt;b&gt; c."), ("<ul><li>A.</li></ul>", ""), ("", ""),
  ])
  func `the first sentence of a text is that of its first paragraph`(html: String, line: String) {
    #expect(SafeHTML(raw: html).firstSentence == line)
  }
}
