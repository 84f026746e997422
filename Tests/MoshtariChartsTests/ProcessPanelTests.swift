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
