import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

@Suite struct PersonaFigureTests {
  @Test func `every emblem is a drawing of its own, in the theme's colours only, and unread`() {
    let drawings = Emblem.allCases.map(\.drawing.markup)
    #expect(Set(drawings).count == Emblem.allCases.count && drawings.count >= 8)
    for markup in drawings {
      #expect(markup.contains("aria-hidden=\"true\""))
      let colours = markup.matches(of: #/(?:fill|stroke)="([^"]*)"/#).map { String($0.1) }
      #expect(colours.allSatisfy { $0 == "none" || $0.hasPrefix("var(--h") }, "\(colours)")
    }
  }

  @Test func `measures stand in their order, and a small group is grey`() throws {
    let html = try ComparisonTable(Sample.comparison).html(in: Sample.frame(.en)).parsed()
    let heads = html.all(named: "th").filter { $0.attributes["scope"] == "row" }.map(\.text)
    #expect(
      heads == [
        "Orders per month", "Spend per order", "Orders before 9 am", "NPS", "Monthly retention",
      ])
    let grey = html.all(named: "tr").filter { $0.classes.contains("lown") }
    #expect(grey.count == 1 && grey.first?.text.contains("38%") == true)
    #expect(grey.first?.text.contains("no clear difference") == true)
  }

  @Test func `marks of a row lie where its numbers are`() throws {
    let row = PersonaComparison(
      members: Estimate(value: 46, low: 23, high: 80, n: 50),
      all: Estimate(value: 23, low: 20, high: 30, n: 90), difference: nil)
    let html = ComparisonTable(["ordersPerMonth": row]).html(in: Sample.frame(.en)).markup
    // From 0 to 80 × 1.15.
    #expect(html.contains("<i class=\"m\" style=\"--v:50\">"))
    #expect(html.contains("<i class=\"a\" style=\"--v:25\">"))
    #expect(html.contains("<i class=\"ci\" style=\"--v:25;--w:61.96\">"))
  }

  @Test func `a figure that is counted in full has a dot without a range`() throws {
    let rows = [
      FigureComparison.Row(name: "Orders", unit: .ratio, group: 10, all: 5.75),
      FigureComparison.Row(name: "Days", unit: .days, group: nil, all: 9),
    ]
    let html = FigureComparison(rows).html(in: Sample.frame(.en)).markup
    #expect(html.contains("<i class=\"m\" style=\"--v:86.96\">") && html.contains("--v:50\">"))
    #expect(!html.contains("\"ci\"") && !html.contains("are apart"))
    #expect(html.contains("<span class=\"supp\">too few people to show</span>"))
    let hidden = FigureComparison(Array(rows.suffix(1))).html(in: Sample.frame(.en)).markup
    #expect(hidden.contains("class=\"empty\"") && !hidden.contains("<table"))
  }

  @Test func `the difference of counted figures is what is printed, of others needs ranges apart`()
    throws
  {
    func estimate(_ value: Double, _ low: Double, _ high: Double) -> Estimate {
      Estimate(value: value, low: low, high: high, n: 90)
    }
    let all = estimate(36, 33, 40)
    let figures = FigureComparison([
      .init(name: "a", unit: .share, group: 0.0219, all: 0.0221),
      .init(name: "b", unit: .days, group: 166, all: 165),
      .init(name: "c", unit: .money, group: 609_197, all: 1_012_000),
      .init(name: "d", unit: .points, group: estimate(39, 35, 43), all: all),
      .init(name: "e", unit: .points, group: estimate(18, 6, 30), all: all),
      .init(name: "f", unit: .share, group: nil, all: 0.5),
    ])
    let body = try #require(
      figures.html(in: Sample.frame(.en)).parsed().all(named: "tbody").first)
    let rows = body.all(named: "tr").map(\.children)
    #expect(
      rows.compactMap(\.last?.text) == [
        "the same", "▲ higher", "▼ lower", "no clear difference", "▼ lower", "–",
      ])
    let places = rows[0][1].all(named: "i").compactMap { $0.attributes["style"] }
    #expect(places.count == 2 && places[0] == places[1])
    let days = rows[1][1].all(named: "i").compactMap { $0.attributes["style"] }
    #expect(days == ["--v:86.43", "--v:86.96"])
    #expect(rows[3][1].all(named: "i").compactMap { $0.attributes["style"] }.last == "--v:69.5")
  }

  @Test func `a comparison without rows says so`() {
    let html = ComparisonTable([:]).html(in: Sample.frame(.fa)).markup
    #expect(html.contains("class=\"empty\"") && !html.contains("<table"))
  }

  @Test func `a cell without orders is a dash outside of the ramp`() throws {
    let html = try HeatTable(Sample.hours(false)).html(in: Sample.frame(.en)).parsed()
    let cells = html.all(named: "td")
    #expect(cells.count == 49)
    #expect(cells.filter { $0.classes.contains("none") }.map(\.text) == ["–"])
    #expect(cells.first?.text == "9%" && cells.first?.classes.contains("h6") == true)
  }

  @Test func `curves of few people are not drawn`() {
    var survival = Sample.active(nil)
    for index in survival.members.indices { survival.members[index].atRisk = 20 }
    let html = ActiveChart(survival, name: "Loyal").html(in: Sample.frame(.en)).markup
    #expect(html.contains("class=\"empty\""))
  }
}
