import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SegmentPanelsTests {
  private static func section(_ id: String) -> PageSection {
    PageSection(id: id, title: "Title", body: "")
  }

  private static func panels(without missing: Set<String> = [], ratings: Int = 5) -> SegmentPanels {
    func panel(_ id: String) -> PageSection? { missing.contains(id) ? nil : section(id) }
    return SegmentPanels(
      months: panel("months"), moves: panel("moves"), figures: panel("figures"),
      quotes: panel("quotes"), cohorts: panel("cohorts"), nps: panel("nps"),
      ratings: panel("ratings"), ratingCount: ratings)
  }

  private static func rows(_ panels: SegmentPanels) -> [String] {
    panels.inRows.map { "\($0.id) \($0.width.rawValue)" }
  }

  @Test func `beside a list of moves the trend and the figures each have a narrow neighbour`() {
    #expect(
      Self.rows(Self.panels()) == [
        "months 8", "moves 4", "figures 8", "quotes 4", "cohorts 12", "nps 12", "ratings 12",
      ])
    #expect(Self.rows(Self.panels(ratings: 3)).suffix(2) == ["nps 6", "ratings 6"])
  }

  @Test func `without one they stand beside each other, and the quotes beside the score`() {
    #expect(
      Self.rows(Self.panels(without: ["moves"])) == [
        "months 6", "figures 6", "cohorts 12", "nps 8", "quotes 4", "ratings 12",
      ])
    let few = Self.panels(without: ["moves"], ratings: 2)
    #expect(
      Self.rows(few) == ["months 6", "figures 6", "cohorts 12", "nps 8", "quotes 4"])
    #expect(few.inRows[3].body.markup.contains("<h3>Title</h3>"))
  }

  @Test(arguments: [
    "months", "moves", "figures", "quotes", "cohorts", "nps", "ratings",
  ])
  func `what is missing leaves no gap, and what is there stands once`(missing: String) {
    for more in [[], ["moves"], ["moves", "quotes"], ["moves", "figures", "nps"]] {
      let missing = Set(more + [missing])
      let sections = Self.panels(without: missing).inRows
      let expected = ["months", "moves", "figures", "quotes", "cohorts", "nps", "ratings"]
        .filter { !missing.contains($0) }
      #expect(sections.map(\.id).sorted() == expected.sorted())
      #expect(sections.reduce(0) { $0 + $1.width.rawValue } % 12 == 0, "\(missing)")
    }
  }
}
