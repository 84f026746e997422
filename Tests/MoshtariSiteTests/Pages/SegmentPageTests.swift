import MoshtariContent
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct SegmentPageTests {
  private static var figures: SegmentFigures {
    var figures = SegmentFigures(family: "lifecycle", count: 778, nps: NPSGroup(absent: .noData))
    (figures.share, figures.revenueShare, figures.ordersPerCustomer) = (0.26, 0.67, 18.2)
    (figures.averageOrderValue, figures.discountShare) = (56_800, 0.1)
    (figures.refundShare, figures.medianRecency) = (0.02, 15)
    return figures
  }

  private static func month(_ month: Int, _ count: Int) -> SegmentMonth {
    SegmentMonth(
      period: Month(year: 2026, month: month), count: count, retention: Estimate(absent: .noData),
      complete: month < 11)
  }

  private func page(
    _ figures: SegmentFigures, _ language: Language = .en, flows: FlowMatrix? = nil
  ) throws -> Page {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 3_000, ordering: 2_800))
    (report.customers.ordersPerCustomer, report.customers.averageOrderValue) = (7, 60_900)
    report.orders = OrderFigures(
      count: 20_000, revenue: 1_000_000, discounted: 10, refunded: 3, anonymous: 0)
    report.segments["loyal"] = figures
    report.flows = flows.map { Flows(lifecycle: $0) }
    let context = PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
    let loyal = try #require(SegmentName.classified.first { $0.id == "loyal" })
    return try #require(context.segmentPage(loyal, playbook: nil, persona: nil, notes: []))
  }

  private func body(_ id: String, of page: Page) -> String? {
    page.sections.first { $0.id == id }?.body.markup
  }

  @Test(arguments: Language.allCases)
  func `the strip stands first, and the way back before the eyebrow`(language: Language) throws {
    var figures = Self.figures
    (figures.previousCount, figures.monthly) = (754, [Self.month(10, 754), Self.month(11, 778)])
    let page = try page(figures, language)
    #expect(page.sections.map(\.id) == ["facts", "months", "figures"])
    #expect(page.sections.map(\.width) == [.full, .half, .half])
    #expect(page.above?.path == "\(language.rawValue)/segments.html")
    let strip = try #require(body("facts", of: page))
    #expect(strip.matches(of: #/<dt>/#).count == 3)
    #expect(strip.contains(language == .fa ? "از پایان اکتبر" : "since October"))
  }

  @Test func `a number that did not change says so`() throws {
    var figures = Self.figures
    (figures.previousCount, figures.monthly) = (778, [Self.month(10, 778), Self.month(11, 778)])
    #expect(try body("facts", of: page(figures))?.contains("unchanged since October") == true)
  }

  @Test func `members who never ordered have neither a strip nor figures`() throws {
    var figures = Self.figures
    (figures.ordersPerCustomer, figures.averageOrderValue) = (0, nil)
    (figures.discountShare, figures.refundShare, figures.medianRecency) = (nil, nil, nil)
    figures.monthly = [Self.month(10, 754), Self.month(11, 778)]
    #expect(try page(figures).sections.map(\.id) == ["months"])
  }

  @Test func `a hidden figure says why in the strip, and nobody has no strip at all`() throws {
    var few = SegmentFigures(family: "lifecycle", count: 4, nps: NPSGroup(absent: .smallGroup))
    few.share = 0.0013
    let strip = try #require(body("facts", of: page(few)))
    #expect(strip.contains("class=\"none\"") && strip.contains(">0.1%</span> of all"))
    let none = SegmentFigures(family: "lifecycle", count: 0, nps: NPSGroup(absent: .noData))
    let page = try page(none)
    #expect(page.sections.isEmpty && page.dek.markup.contains("Nobody is in this segment today."))
  }

  @Test func `many moves are a list, few a sentence under the months`() throws {
    var figures = Self.figures
    figures.monthly = [Self.month(10, 754), Self.month(11, 778)]
    let states = ["returned", "new", "loyal", "active", "at-risk"]
    func flows(_ came: [Int?]) -> FlowMatrix {
      FlowMatrix(
        fromDay: Day(20_744), toDay: Day(20_775), from: states, to: states,
        matrix: came.map { [0, 0, $0, 0, 0] })
    }
    let many = try page(figures, flows: flows([nil, 30, 721, 11, 12]))
    #expect(many.sections.map(\.id) == ["facts", "months", "moves", "figures"])
    #expect(body("moves", of: many)?.contains("withheld so that a small number") == true)
    let one = try page(figures, flows: flows([0, 30, 721, 0, 0]))
    #expect(one.sections.map(\.id) == ["facts", "months", "figures"])
    #expect(
      body("months", of: one)?.contains(
        "all <span class=\"num\">30</span> came from the lifecycle state “New”") == true)
    let hidden = try page(figures, flows: flows([nil, nil, nil, nil, nil]))
    #expect(body("months", of: hidden)?.contains("could be worked out from it") == true)
  }
}
