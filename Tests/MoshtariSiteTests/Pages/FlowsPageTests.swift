import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The page of moves between segments.
@Suite struct FlowsPageTests {
  private func context(_ language: Language, _ flows: Flows?) throws -> PageContext {
    let settings = Settings(title: LocalizedText("t"))
    let meta = Meta(
      title: settings.title, asOf: Day(iso: "2026-06-30") ?? Day(0), calendar: .gregorian,
      week: .monday, timezone: "UTC", currency: settings.currency, privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 300, ordering: 300))
    report.flows = flows
    return PageContext(
      report: report, tree: try ReportTree(report), settings: settings, rules: [],
      language: language)
  }

  private func flow(_ from: [String], _ to: [String], _ matrix: [[Int]]) -> FlowMatrix {
    FlowMatrix(
      fromDay: Day(iso: "2026-05-31") ?? Day(0), toDay: Day(iso: "2026-06-30") ?? Day(0),
      from: from, to: to, matrix: matrix)
  }

  private var flows: Flows {
    let (rfm, quadrant) = (["rfm-new", "rfm-lost"], ["apostle", "defector"])
    return Flows(
      lifecycle: flow(
        ["not-yet-known", "new", "loyal"], ["new", "loyal"], [[20, 0], [60, 30], [0, 90]]),
      rfm: flow(["no-order"] + rfm, rfm, [[20, 0], [50, 40], [0, 90]]),
      quadrant: flow(
        ["none"] + quadrant, quadrant + ["none"],
        [[10, 10, 80], [50, 15, 5], [0, 30, 0]]))
  }

  @Test func `T4 who moved stands for each family, with the largest move as title`() throws {
    let page = try #require(try context(.en, flows).flowsPage(notes: []))
    #expect(page.path == "en/flows.html")
    #expect(page.heading.markup.contains("30") && page.heading.markup.contains("180"))
    #expect(
      page.sections.map(\.id) == [
        "facts", "flows-lifecycle", "flows-rfm", "flows-satisfaction-loyalty",
      ])
    let titles = page.sections.map { $0.title.markup.replacing(/<[^>]*>/, with: "") }
    #expect(titles[1] == "30 customers went from “New” to “Loyal”")
    #expect(titles[2] == "40 customers went from “New” to “Lost”")
    #expect(titles[3] == "15 customers went from “Apostles” to “Defectors”")
    #expect(page.sections[2].body.markup.contains("No order yet"))
    #expect(page.sections[3].body.markup.contains("In none of the four"))
    // 50, 15 and 30 were in a segment on both days.
    #expect(page.sections[0].body.markup.contains("95"))
  }

  @Test func `T4 in Persian too, and a family with a hidden number is not in the strip`() throws {
    var flows = flows
    flows.rfm?.both = nil
    flows.rfm?.moved = nil
    let page = try #require(try context(.fa, flows).flowsPage(notes: []))
    #expect(page.heading.markup.contains("۱۸۰"))
    let strip = page.sections[0].body.markup
    #expect(strip.contains("چرخهٔ عمر") && !strip.contains("RFM"))
    #expect(page.sections[3].body.markup.contains("در هیچ‌یک از چهار بخش"))
  }

  @Test func `where every family hides a number there is no strip`() throws {
    var flows = flows
    for family in [\Flows.lifecycle, \Flows.rfm, \Flows.quadrant] {
      flows[keyPath: family]?.both = nil
      flows[keyPath: family]?.moved = nil
    }
    let page = try #require(try context(.en, flows).flowsPage(notes: []))
    #expect(page.sections.first?.id == "flows-lifecycle")
    #expect(page.heading.markup.contains("Who moved since"))
  }

  @Test func `without a month before there is no page`() throws {
    #expect(try context(.en, nil).flowsPage(notes: []) == nil)
    #expect(try context(.en, Flows(lifecycle: nil)).flowsPage(notes: []) == nil)
  }
}
