import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

/// Concept K9: satisfaction by touchpoint and product on process-behaviour charts.
@Suite struct ProcessPanelTests {
  private func parsed(_ language: Language) throws -> Element {
    try ProcessPanels(Sample.panels(language == .fa)).html(in: Sample.frame(language)).parsed()
  }

  @Test func `K9: panels with more signals come first, and those without limits are left out`() {
    var panels = Sample.panels(false)
    panels[0].weekly.limits = nil
    let names = ProcessPanels(panels).panels.map(\.name)
    #expect(names == ["Delivery", "Packing and arranging of gift boxes in the shop"])
  }

  @Test func `K9: every signal has a ring and every panel its limits and centre`() throws {
    for drawing in try parsed(.en).drawings {
      let rings = drawing.svg.all.filter { $0.classes == ["pt", "open"] }
      #expect(rings.count == 2)
      #expect(drawing.svg.all.filter { $0.classes == ["ref"] }.count == 3)
    }
  }

  @Test(arguments: [
    (Language.en, "2 signals", "2 weeks with fewer than 20 answers left out"),
    (Language.fa, "۲ نشانه", "۲ هفته با کمتر از ۲۰ پاسخ کنار گذاشته شده است"),
  ])
  func `K9: limits, signals and weeks left out are said in words`(
    language: Language, signals: String, leftOut: String
  ) throws {
    let text = try parsed(language).text
    #expect(text.contains(signals), "\(text)")
    #expect(text.contains(leftOut))
    #expect(text.contains(language == .fa ? "بیرون از حدها" : "outside the limits"))
    #expect(text.contains(language == .fa ? "حدها" : "limits 70.0\u{A0}to\u{A0}94.0%"), "\(text)")
  }

  @Test(arguments: [
    (
      Language.en, "four weeks to 13 Nov", "by four weeks",
      "1 span of four weeks with fewer than 20"
    ),
    (Language.fa, "چهار هفته تا ۲۲ آبان", "هر چهار هفته", "۱ بازهٔ چهارهفته‌ای با کمتر از ۲۰"),
  ])
  func `K9: a panel by four weeks says so, and has a point for four weeks`(
    language: Language, foot: String, span: String, leftOut: String
  ) throws {
    let panels = Sample.panels(language == .fa)
    let html = ProcessPanels(panels).html(in: Sample.frame(language)).markup
    #expect(html.contains(foot) && html.contains(span) && html.contains(leftOut))
    let weekly = ProcessPanels(Array(panels.prefix(2))).html(in: Sample.frame(language)).markup
    #expect(!weekly.contains(span) && !weekly.contains(foot))
    // Thirteen spans fill 52 of the 53 weeks that are drawn.
    #expect(panels[2].drawn.count == 13 && panels[0].drawn.count == 39)
    #expect(panels[2].drawn.last.map(panels[2].lastDay) == Sample.asOf - 5)
  }

  @Test func `K9: without any limits there is a reason and no drawing`() throws {
    var panel = Sample.panels(false)[0]
    panel.weekly.limits = nil
    let html = ProcessPanels([panel]).html(in: Sample.frame(.en)).markup
    #expect(html.contains("The history is too short") && !html.contains("<svg"))
  }

  @Test func `weeks that differ in number share one axis`() throws {
    var panels = Array(Sample.panels(false).prefix(2))
    panels[1].weekly.weeks = Array(panels[1].weekly.weeks.suffix(3))
    let html = ProcessPanels(panels).html(in: Sample.frame(.en)).markup
    #expect(!html.contains("NaN") && html.contains("Delivery"))
    panels[0].weekly.weeks = Array(panels[0].weekly.weeks.suffix(2))
    #expect(!ProcessPanels([panels[0]]).html(in: Sample.frame(.en)).markup.contains("NaN"))
  }
}
