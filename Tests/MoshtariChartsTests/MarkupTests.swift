import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct MarkupTests {
  @Test(arguments: SampleFigure.all)
  func `a figure is well-formed and its ids are its own`(sample: SampleFigure) throws {
    let root = try sample.html.parsed()
    let ids = root.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix(sample.name + "-") })
    for element in root.all {
      let named = (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(
        String.init)
      #expect(named.allSatisfy(ids.contains))
      if let fill = element.attributes["fill"] {
        #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
      }
    }
  }

  @Test(arguments: SampleFigure.all)
  func `colours and scripts come from outside`(sample: SampleFigure) {
    let markup = sample.html.markup
    #expect(!markup.contains("rgb(") && !markup.contains("<script") && !markup.contains("<style"))
    #expect(markup.range(of: "[\"':]#[0-9A-Fa-f]{3,8}[\"';]", options: .regularExpression) == nil)
  }

  @Test(arguments: SampleFigure.all)
  func `a drawing has a name, a description and its numbers`(sample: SampleFigure) throws {
    let root = try sample.html.parsed()
    guard !root.drawings.isEmpty else { return }
    #expect(root.drawings.map(\.rendition.name) == Rendition.all.map(\.name))
    #expect(root.all(named: "desc").allSatisfy { $0.text.count > 20 })
    let details = try #require(root.all(named: "details").first)
    #expect(details.all(named: "tr").count > 2)
  }

  @Test(arguments: SampleFigure.all)
  func `every row of a table is as long as its head`(sample: SampleFigure) throws {
    for table in try sample.html.parsed().all(named: "table") {
      let lengths = Set(
        table.all(named: "tr").map { row in
          row.children.reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "") ?? 1) }
        })
      #expect(lengths.count == 1)
    }
  }

  @Test(arguments: SampleFigure.all(.fa))
  func `Persian has Persian digits and words`(sample: SampleFigure) throws {
    let root = try sample.html.parsed()
    let hints = root.all.flatMap { [$0.attributes["title"], $0.attributes["aria-label"]] }
    let said = ([root.text] + hints.compactMap { $0 }).joined(separator: " ")
    #expect(said.firstMatch(of: /[0-9٠-٩يك]/) == nil, "\(said)")
    let latin = said.replacing("NPS", with: "").replacing("CSAT", with: "")
    #expect(latin.firstMatch(of: /[A-Za-z]+/) == nil, "\(latin)")
  }

  @Test(arguments: SampleFigure.all(.en))
  func `English has no Persian but the data's`(sample: SampleFigure) throws {
    let root = try sample.html.parsed()
    let keys = root.all(named: "bdi").map(\.text)
    let said = keys.reduce(root.text) { $0.replacing($1, with: "") }
    #expect(said.firstMatch(of: /[\u{600}-\u{6FF}]/) == nil)
  }

  @Test func `hostile names stay text`() throws {
    let hostile = "</svg><script>alert('x')</script>\" onload=\"&amp;"
    let keyed = [Keyed(key: hostile, figure: Sample.group(10, half: 5, n: 90))]
    let event = ChartEvent(Event(day: Sample.asOf - 60, title: LocalizedText(hostile)))
    let row = SegmentTable.Row(
      name: hostile, link: hostile,
      figures: SegmentFigures(family: "rfm", count: 1, nps: keyed[0].figure))
    let satisfied = Keyed(key: hostile, figure: Estimate(absent: .smallGroup))
    let figures: [any Figure] = [
      NPSStacks(keyed, dimension: hostile), SegmentTable([row]),
      CSATBars([satisfied], dimension: hostile), KPI(label: hostile, reading: .number(1, .count)),
      TrendChart(TrendSeries(Sample.nps(.gregorian)), events: [event]),
      FlowTable(Sample.flow, name: { _ in hostile }),
      RFMGrid(Sample.rfm, segment: { _, _ in hostile }),
    ]
    for figure in figures {
      let html = figure.html(in: Sample.frame(.en, id: hostile))
      let root = try html.parsed()
      #expect(root.all(named: "script").isEmpty && !html.markup.contains("<script"))
      #expect(root.all.allSatisfy { $0.attributes["onload"] == nil })
      #expect(root.text.contains("alert"))
    }
  }

  @Test func `different texts give different id prefixes`() {
    let ids = ["at-risk", "at risk", "at_risk", "در خطر", "a\"b"].map {
      Sample.frame(.en, id: $0).id
    }
    #expect(ids[0] == "at-risk")
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_\-]+/) != nil })
  }
}
