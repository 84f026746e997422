import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct LateSourceTests {
  private func context(orders: Int?, feedback: Int?, _ language: Language = .en) throws
    -> PageContext
  {
    let asOf = Day(20_700)
    var meta = Meta(
      title: LocalizedText("Shop"), asOf: asOf, calendar: .gregorian, week: .monday,
      timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10, lowBase: 30)
    meta.lastOrderDay = orders.map { asOf - $0 }
    meta.lastFeedbackDay = feedback.map { asOf - $0 }
    let report = Report(meta: meta, customers: CustomerCounts(total: 9, ordering: 9))
    return PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
  }

  @Test(arguments: [(31, false), (32, true), (400, true), (0, false)])
  func `a source is late after more days than a month has`(days: Int, isLate: Bool) throws {
    let notice = try context(orders: days, feedback: nil).lateNotice(onPage: "retention")
    #expect(notice.isEmpty == !isLate)
  }

  @Test func `the line names the last good day and the days since`() throws {
    let notice = try context(orders: 40, feedback: 3).lateNotice(onPage: "overview").markup
    #expect(notice.contains("The last order is of"))
    #expect(notice.contains("40"))
    #expect(!notice.contains("answer"))
  }

  @Test func `each page speaks of the sources that it rests on`() throws {
    let both = try context(orders: 40, feedback: 50)
    #expect(both.lateNotice(onPage: "nps").markup.contains("last answer"))
    #expect(!both.lateNotice(onPage: "nps").markup.contains("last order"))
    #expect(both.lateNotice(onPage: "satisfaction").markup.contains("last answer"))
    #expect(both.lateNotice(onPage: "voice").markup.contains("last answer"))
    #expect(both.lateNotice(onPage: "overview").markup.contains("last answer"))
    #expect(both.lateNotice(onPage: "overview").markup.contains("last order"))
    #expect(both.lateNotice(onPage: "definitions").isEmpty)
  }

  @Test func `an absent source is not late`() throws {
    #expect(try context(orders: nil, feedback: nil).lateNotice(onPage: "overview").isEmpty)
  }

  @Test func `the line is in the page's language`() throws {
    let notice = try context(orders: 40, feedback: nil, .fa).lateNotice(onPage: "retention").markup
    #expect(notice.contains("آخرین سفارش"))
    #expect(notice.contains("۴۰"))
  }
}
