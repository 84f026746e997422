import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The pages of churn and onboarding, and the grown one of retention.
@Suite struct RetentionPagesTests {
  private static let empty = Report(
    meta: Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30), customers: CustomerCounts(total: 900, ordering: 800))

  private static func estimate(_ value: Double, n: Int = 800) -> Estimate {
    Estimate(value: value, low: value - 0.02, high: value + 0.02, n: n)
  }

  private static func churn(_ dialect: ChurnDialect) -> Report {
    var report = empty
    let month = ChurnMonth(
      period: Month(year: 2026, month: 10), gap: estimate(0.25), cutoff: estimate(0.067),
      exposure: estimate(0.068))
    report.churn = Churn(dialect: dialect, monthly: [month], events: 120, customerDays: 53_006)
    return report
  }

  private static func context(_ report: Report, _ language: Language) throws -> PageContext {
    try PageContext(
      report: report, tree: ReportTree(report), settings: Settings(title: LocalizedText("Shop")),
      rules: [], language: language)
  }

  @Test(arguments: [
    (ChurnDialect.gap, "25% of the customers of September 2026 did not order in October 2026"),
    (.cutoff, "In October 2026, the silence of 6.7% of customers grew longer than the cut-off C"),
    (.exposure, "In October 2026, 6.8% of customers left for every 30 days watched"),
  ]) func `the dialect of the settings heads the page`(dialect: ChurnDialect, heading: String)
    throws
  {
    let page = try #require(try Self.context(Self.churn(dialect), .en).churnPage(notes: []))
    #expect(page.heading.text == heading)
    let table = try #require(page.sections.first { $0.id == "dialects" }).body.text
    for part in ["25%", "6.7%", "6.8%", "120 ÷ 53,006", "headline"] {
      #expect(table.contains(part), "\(part)")
    }
    #expect(page.sections.map(\.id) == ["facts", "dialects", "churn-trend"])
  }

  @Test func `a page without its data is not there`() throws {
    for language in Language.allCases {
      let context = try Self.context(Self.empty, language)
      #expect(context.churnPage(notes: []) == nil && context.onboardingPage(notes: []) == nil)
      #expect(
        context.revenueRetentionSection == nil && context.bracketSection == nil
          && context.weekSection == nil)
    }
  }

  private static func onboarding(_ test: GroupTest?) -> Report {
    let losses = [30, 60, 90, 121].map { day in
      WatchedShare(day: day, atRisk: 90 - day / 2, estimate: estimate(0.9 - Double(day) / 300))
    }
    var report = empty
    report.onboarding = Onboarding(
      customers: 800, earlyLoss: losses,
      byMonth: [
        OnboardingMonth(period: Month(year: 2026, month: 10), customers: 90, earlyLoss: losses)
      ],
      byChannel: [
        Keyed(key: "", figure: OnboardingGroup(customers: 5, earlyLoss: losses)),
        Keyed(key: "search", figure: OnboardingGroup(customers: 95, earlyLoss: losses)),
      ], tests: OnboardingTests(month: nil, channel: test), oneAndGone: estimate(0.32))
    return report
  }

  @Test func `C7: the page claims a difference only where the test finds one`() throws {
    func channels(_ adjusted: Double?, _ language: Language = .en) throws -> (String, String) {
      let test = adjusted.map {
        GroupTest(chiSquare: 12.34, degrees: 1, p: $0 / 2, adjusted: $0, groups: 2)
      }
      let page = try Self.context(Self.onboarding(test), language).onboardingPage(notes: [])
      let section = try #require(page?.sections.first { $0.id == "channels" })
      return (section.title.text, section.body.text)
    }
    let clear = try channels(0.0001)
    #expect(clear.0 == "How soon customers order again differs by how they came")
    #expect(clear.1.contains("χ²(1) = 12.3, p below 0.001 after Holm’s"))
    let unclear = try channels(0.2)
    #expect(unclear.0 == "No clear difference in early loss by how customers came")
    #expect(unclear.1.contains("p = 0.200"))
    #expect(try channels(nil).0 == "By how customers came")
    #expect(try channels(0.0001, .fa).1.contains("p کمتر از"))
    // The unknown stand last.
    let rows = try channels(nil).1
    let search = try #require(rows.firstRange(of: "Search")),
      unknown = rows.firstRange(of: "Unknown")
    #expect(try search.lowerBound < #require(unknown).lowerBound)
  }

  @Test func `C7: early loss heads the onboarding page`() throws {
    let page = try #require(
      try Self.context(Self.onboarding(nil), .en).onboardingPage(notes: []))
    #expect(page.heading.text == "60% of new customers have no second order after 90 days")
    let facts = try #require(page.sections.first).body.text
    #expect(facts.contains("80%") && facts.contains("70%") && facts.contains("32%"))
    #expect(facts.contains("800 customers"))
  }

  @Test(arguments: [
    (1.05, "Customers of long standing spend more than a year ago"),
    (0.9, "Customers of long standing spend less than a year ago"),
    (1.01, "No clear change in what customers of long standing spend"),
  ]) func `revenue retention speaks by the tenured`(rate: Double, title: String) throws {
    var report = Self.empty
    var revenue = RevenueRetention(
      nrr: Self.estimate(1.5), grr: Self.estimate(0.8), tenuredNRR: Self.estimate(rate),
      tenuredGRR: Self.estimate(0.7), byMonth: [])
    (revenue.baseFromDay, revenue.fromDay, revenue.toDay) = (Day(20_000), Day(20_365), Day(20_729))
    report.retention = Retention(monthly: MonthlyRetention(cohorts: [], overall: []))
    report.retention?.revenue = revenue
    let section = try #require(try Self.context(report, .en).revenueRetentionSection)
    #expect(section.title.text == title)
    #expect(section.body.text.contains("150%") && section.body.text.contains("70%"))
  }
}

/// Where revenue came from, on the page of growth.
@Suite struct MoneySectionTests {
  private func section(_ language: Language, revenue: Int64?) throws -> String {
    let meta = Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "UTC",
      currency: Currency(code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10),
      privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 900, ordering: 800))
    var month = GrowthMonth(
      period: Month(year: 2026, month: 10), active: 80, new: 20, retained: 50, resurrected: 10,
      churned: 30, retention: Estimate(value: 0.5, low: 0.4, high: 0.6, n: 100), complete: true)
    (month.revenue, month.newRevenue, month.churnedRevenue) = (revenue, 874_014_000, 0)
    report.growth = Growth(monthly: [month])
    report.repeatPurchase = RepeatPurchase(
      rate: Estimate(value: 0.5, low: 0.4, high: 0.6, n: 100), ladder: [])
    var settings = Settings(title: LocalizedText("Shop"))
    settings.currency = meta.currency
    let context = try PageContext(
      report: report, tree: ReportTree(report), settings: settings, rules: [], language: language)
    let page = try #require(context.growthPage(notes: []))
    return page.sections.first { $0.id == "money" }?.body.markup ?? ""
  }

  @Test func `the unit of money stands once, over the columns`() throws {
    let table = try section(.en, revenue: 7_428_270_000)
    #expect(table.contains("<th scope=\"colgroup\" colspan=\"6\">m toman</th>"))
    #expect(table.components(separatedBy: "toman").count == 2)
    for number in ["742.8", "87.4", "0.0", "–"] {
      #expect(table.contains(">\(number)<"), "\(number)")
    }
    let persian = try section(.fa, revenue: 7_428_270_000)
    #expect(persian.contains("colspan=\"6\">میلیون تومان</th>") && persian.contains(">۸۷٫۴<"))
  }

  @Test func `without any amount there is no table`() throws {
    #expect(try section(.en, revenue: nil) == "")
  }
}
