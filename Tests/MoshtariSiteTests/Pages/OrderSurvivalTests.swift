import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The sections of the time from each order to the next (L9).
@Suite struct OrderSurvivalTests {
  private static func share(_ value: Double, n: Int, atRisk: Int, day: Int = 90) -> WatchedShare {
    WatchedShare(
      day: day, atRisk: atRisk,
      estimate: Estimate(value: value, low: value - 0.02, high: value + 0.02, n: n))
  }

  private static func order(
    _ orders: Int, customers: Int, value: Double, atRisk: Int, by: NextOrderByDimension? = nil
  ) -> NextOrder {
    NextOrder(
      orders: orders, customers: customers, events: customers / 2,
      median: Estimate(value: 41, low: 38, high: 45, n: customers),
      within: [30, 90, 180, 360].map { share(value, n: customers, atRisk: atRisk, day: $0) }, by: by
    )
  }

  private static func groups(_ adjusted: Double?) -> GroupedNextOrder {
    GroupedNextOrder(
      groups: ["business", "individual"].enumerated().map { index, key in
        NextOrderGroup(
          key: key, customers: 60, events: 30, median: Estimate(absent: .notReached),
          within: [share(0.4 + 0.2 * Double(index), n: 60, atRisk: index == 0 ? 35 : 12)])
      },
      test: adjusted.map {
        GroupTest(chiSquare: 12.34, degrees: 1, p: $0 / 2, adjusted: $0, groups: 2)
      })
  }

  private static func context(_ orders: [NextOrder], _ language: Language = .en) throws
    -> PageContext
  {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 900, ordering: 800))
    var survival = Survival(
      secondOrder: [], median: Estimate(absent: .notReached), customers: 800, events: 400,
      lastDay: 700)
    survival.orders = orders
    report.survival = survival
    return try PageContext(
      report: report, tree: ReportTree(report), settings: Settings(title: LocalizedText("Shop")),
      rules: [], language: language)
  }

  private static func byKind(_ adjusted: Double?) -> NextOrderByDimension {
    var by = NextOrderByDimension()
    by.kind = groups(adjusted)
    return by
  }

  @Test func `L9: the title says the shares within 90 days that enough customers are behind`()
    throws
  {
    func title(_ second: Int, _ third: Int, _ language: Language = .en) throws -> String {
      let orders = [
        Self.order(1, customers: 800, value: 0.52, atRisk: second),
        Self.order(2, customers: 400, value: 0.73, atRisk: third),
      ]
      return try #require(try Self.context(orders, language).nextOrderSection).title.text
    }
    #expect(
      try title(200, 90)
        == "Within 90 days, 52% of customers give a second order, and 73% of those with two a third"
    )
    #expect(try title(200, 29) == "Within 90 days, 52% of customers give a second order")
    #expect(try title(29, 90) == "From each order to the next")
    #expect(try title(200, 90, .fa).contains("۵۲٪ مشتریان سفارش دوم را می‌دهند"))
  }

  @Test func `L9: shares carry who is still observed, and are grey where the range is that of few`()
    throws
  {
    var orders = [
      Self.order(1, customers: 800, value: 0.52, atRisk: 30),
      Self.order(2, customers: 400, value: 0.73, atRisk: 29),
    ]
    // Few still wait after 30 days and the range is narrow; that of 360 days is as wide as that of 20 customers.
    orders[1].within[3].estimate = Estimate(value: 0.73, low: 0.5, high: 0.88, n: 400)
    let body = try #require(try Self.context(orders).nextOrderSection).body
    let rows = body.markup.components(separatedBy: "<tr")
    #expect(rows.count == 4)
    #expect(!rows[2].contains("lown"))
    #expect(rows[3].components(separatedBy: "<span class=\"lown\">").count == 2)
    // Of the first row 30 are still observed under each share, of the second 29.
    for part in [
      "80052%50.0\u{A0}to\u{A0}54.0%3052%", "40073%71.0\u{A0}to\u{A0}75.0%2973%",
      "4138\u{A0}to\u{A0}45",
    ] {
      #expect(body.text.contains(part), "\(part)")
    }
    #expect(body.text.contains("fewer than 30 customers"))
  }

  @Test func `L9: a difference of groups is claimed only where the test finds one`() throws {
    func section(_ second: Double?, _ third: Double?) throws -> PageSection {
      let orders = [
        Self.order(1, customers: 800, value: 0.5, atRisk: 99),
        Self.order(2, customers: 400, value: 0.6, atRisk: 99, by: Self.byKind(second)),
        Self.order(3, customers: 300, value: 0.7, atRisk: 99, by: Self.byKind(third)),
      ]
      return try #require(try Self.context(orders).nextOrderGroupSection)
    }
    let clear = "how soon the next one comes differs by kind of customer"
    #expect(try section(0.01, 0.0001).title.text == "After order 2, \(clear)")
    #expect(try section(0.2, 0.0001).title.text == "After order 3, \(clear)")
    #expect(
      try section(0.2, nil).title.text
        == "No clear difference between groups in how soon the next order comes")
    #expect(try section(nil, nil).title.text == "The next order by group")
    let body = try section(0.2, 0.0001).body, text = body.text
    #expect(text.contains("p = 0.200") && text.contains("p below 0.001"))
    #expect(text.contains("35 of 60") && text.contains("12 of 60"))
    // One of the two groups has twelve still observed, and a narrow range.
    #expect(!body.markup.contains("lown"))
  }

  @Test func `L9: a difference of quarters is in no title`() throws {
    var by = NextOrderByDimension()
    by.cohort = Self.groups(0.0001)
    let orders = [
      Self.order(1, customers: 800, value: 0.5, atRisk: 99),
      Self.order(2, customers: 400, value: 0.6, atRisk: 99, by: by),
    ]
    let section = try #require(try Self.context(orders).nextOrderGroupSection)
    #expect(section.title.text == "The next order by group")
    #expect(section.body.text.contains("no trend"))
  }

  @Test func `without orders, and without groups, the sections are not there`() throws {
    for language in Language.allCases {
      let empty = try Self.context([], language)
      #expect(empty.nextOrderSection == nil && empty.nextOrderGroupSection == nil)
      let first = [Self.order(1, customers: 9, value: 0.5, atRisk: 4)]
      #expect(try Self.context(first, language).nextOrderGroupSection == nil)
      let row = try #require(try Self.context(first, language).nextOrderSection).body.markup
      #expect(row.contains("<tr class=\"lown\">"))
    }
  }
}

extension SafeHTML {
  /// Without tags and the marks that keep directions apart.
  var text: String {
    markup.replacing(/<[^>]*>/, with: "").replacing(/[\u{2066}-\u{2069}]/, with: "")
  }
}
