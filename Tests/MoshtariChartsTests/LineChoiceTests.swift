import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct LineChoiceTests {
  private func choice(_ lines: [(String, String)]) throws -> Element {
    try LineChoice(lines: lines).html(in: Sample.frame(.en)).parsed()
  }

  @Test func `each line has a radio button of its colour, and all have one that is checked`() throws
  {
    let buttons = try choice([("Loyal", "c1"), ("New", "c2"), ("All customers", "c5")])
      .all(named: "input")
    #expect(buttons.map { $0.attributes["class"] } == [nil, "c1", "c2", "c5"])
    #expect(buttons.map { $0.attributes["checked"] } == ["", nil, nil, nil])
    #expect(Set(buttons.compactMap { $0.attributes["name"] }).count == 1)
  }

  @Test func `a single line has nothing to choose from`() {
    #expect(LineChoice(lines: [("Loyal", "c1")]).html(in: Sample.frame(.en)).isEmpty)
    #expect(LineChoice(lines: []).html(in: Sample.frame(.en)).isEmpty)
  }

  @Test func `every line of a drawing with several stands in a group that a button names`() throws {
    let chart = ActiveChart(Sample.three(false), all: Sample.active(nil).all)
    let root = try chart.html(in: Sample.frame(.en)).parsed()
    let named = Set(root.all(named: "input").compactMap { $0.attributes["class"] })
    #expect(named == ["c1", "c2", "c3", "c5"])
    for drawing in root.all(named: "svg") {
      let groups = drawing.children.filter { $0.name == "g" }.flatMap(\.classes)
      #expect(Set(groups.filter(named.contains)) == named)
      #expect(
        drawing.children.allSatisfy {
          $0.classes.allSatisfy { !$0.hasPrefix("c") || named.contains($0) }
        })
    }
  }

  @Test func `a column of months says that its rows stand in its order, others do not`() {
    let table = HTMLTable(
      caption: "Months", columns: [.time("Month"), .number("Orders")], rows: [["Mehr", "3"]])
    let html = table.html.markup
    #expect(html.contains("<th scope=\"col\" data-in-order=\"\">Month</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"r\">Orders</th>"))
  }
}
