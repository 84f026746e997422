import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SearchIndexTests {
  private static func section(
    _ id: String, _ title: SafeHTML, _ subtitle: SafeHTML = "", body: SafeHTML = ""
  ) -> PageSection {
    PageSection(id: id, title: title, subtitle: subtitle, body: body)
  }

  private static let page = SamplePages.page(
    "en/nps.html", .en, entry: "nps", title: "NPS", heading: "NPS rose to <b>+38</b>",
    sections: [
      section(
        "trend", "By <b>month</b>", "Answers of each month",
        body: "<table><caption class=\"vh\">Score by survey</caption></table>"),
      section("note-one", "A note", body: "<div class=\"prose\"><p>It stands elsewhere.</p></div>"),
      section(
        "reasons", "Reasons",
        body: "<div class=\"prose\"><p>Delivery was late.</p><p>Tea was “good”.</p></div>"),
      section("strip", "", body: "<p>+38</p>"),
    ])

  @Test func `a page and its titled sections are entries, with the first line of each`() {
    let entries = SearchIndex([Self.page], words: ["nps": "promoters"]).entries
    #expect(entries.map(\.address) == ["nps.html", "nps.html#trend", "nps.html#reasons"])
    #expect(entries.map(\.title) == ["NPS", "By month", "Reasons"])
    #expect(
      entries.map(\.line) == ["NPS rose to +38", "Answers of each month", "Delivery was late."])
    #expect(
      entries.map(\.more) == [
        ["nothing", "moved", "promoters"], ["score", "survey"], ["tea", "good"],
      ])
  }

  @Test func `the script is of one shape, sections without their page's name`() {
    #expect(
      SearchIndex([Self.page]).script == """
        window.moshtariSearch=[
        ["NPS","nps.html","NPS rose to +38","nothing moved"],
        ["By month","#trend","Answers of each month","score survey"],
        ["Reasons","#reasons","Delivery was late.","tea good"]
        ];

        """)
    #expect(SearchIndex([]).script == "window.moshtariSearch=[\n\n];\n")
  }

  @Test func `quotation marks, backslashes and line ends do not leave their string`() {
    let page = SamplePages.page(
      "en/a.html", .en, title: "\"];alert(1)//\\", heading: "a\u{2028}b\u{1}")
    #expect(
      SearchIndex([page]).script.hasPrefix(
        "window.moshtariSearch=[\n[\"\\\"];alert(1)//\\\\\",\"a.html\",\"a b \","))
  }

  @Test func `a page below another has only the titles of its sections`() {
    var page = Self.page
    page.above = PageLink(label: "Segments", path: "en/segments.html")
    let entries = SearchIndex([page]).entries
    #expect(entries.map(\.title) == ["NPS", "By month", "Reasons"])
    #expect(entries.dropFirst().allSatisfy { $0.line.isEmpty && $0.more.isEmpty })
  }

  @Test func `notes are found in the archive, cards that lead on are not repeated`() {
    let note = Self.section(
      "note-one", "Rain", "Sara, 1 Nov", body: "<div class=\"prose\"><p>It rained.</p></div>")
    let notes = SamplePages.page("en/notes.html", .en, title: "Notes", sections: [note])
    let more = SamplePages.page(
      "en/more.html", .en, title: "More", sections: [Self.section("to-churn", "Churn")])
    let entries = SearchIndex([notes, more]).entries
    #expect(entries.map(\.title) == ["Notes", "Rain", "More"])
    #expect(entries[1].line == "It rained." && entries[1].more == ["sara", "nov"])
  }

  @Test func `a long line is cut between words`() {
    let long = SafeHTML(text: Array(repeating: "customers", count: 9).joined(separator: " "))
    let page = SamplePages.page("en/a.html", .en, heading: long)
    #expect(
      SearchIndex([page]).entries[0].line == "customers customers customers customers customers…")
  }

  /// The `count` words that begin with `name`.
  private static func text(_ name: String, _ count: Int) -> String {
    (0..<count).map { "\(name)\($0)" }.joined(separator: " ")
  }

  @Test func `common words give way first where the file would be too large, titles never`() {
    let common = Self.text("everywhere", 300)
    let pages = (0..<40).map { number in
      SamplePages.page(
        "en/page-\(number).html", .en, title: "Page \(number)", heading: "Finding",
        sections: [
          Self.section(
            "text", "Text",
            body: "<div class=\"prose\"><p>First</p><p>\(common) own\(number)x</p></div>")
        ])
    }
    let index = SearchIndex(pages)
    #expect(index.script.utf8.count <= SearchIndex.mostBytes)
    #expect(index.entries.count == 80)
    #expect(index.entries.allSatisfy { !$0.more.contains("everywhere7") })
    #expect(index.entries[1].more == ["own0x"])
    let few = SearchIndex(Array(pages.prefix(3)))
    #expect(few.entries[1].more.contains("everywhere7"))
  }

  @Test func `where even that is too much only titles and places stay`() {
    let pages = (0..<1_000).map { number in
      SamplePages.page(
        "en/page-\(number).html", .en, title: "Page \(number) \(Self.text("t", 20))",
        heading: SafeHTML(text: Self.text("line", 8)))
    }
    let entries = SearchIndex(pages).entries
    #expect(entries.count == 1_000)
    #expect(entries.allSatisfy { $0.line.isEmpty && $0.more.isEmpty && !$0.title.isEmpty })
  }
}
