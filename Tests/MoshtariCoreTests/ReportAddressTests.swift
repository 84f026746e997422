import MoshtariCore
import Testing

@Suite struct ReportAddressTests {
  @Test(arguments: [
    "nps.overall.value", "nps.by.region[تهران].value", "nps.by.region[].low", "a[1][2].b",
  ])
  func `an address is written as it was read`(text: String) {
    #expect(ReportAddress(text)?.description == text)
  }

  @Test(arguments: ["", ".", "a.", ".a", "a[", "a]", "a[1]b", "a..b"])
  func `what is no address is refused`(text: String) {
    #expect(ReportAddress(text) == nil)
  }

  @Test func `a wrong name comes with the nearest right one`() throws {
    let meta = Meta(
      title: LocalizedText("t"), asOf: Day(0), calendar: .gregorian, week: .monday,
      timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 3, ordering: 2))
    report.growth = Growth(monthly: [
      GrowthMonth(
        period: Month(year: 2026, month: 10), active: 2, new: 2, retained: 0, resurrected: 0,
        churned: 0, retention: Estimate(absent: .noData), complete: true)
    ])
    let tree = try ReportTree(report)
    let good = try #require(ReportAddress("growth.monthly[2026-10].active"))
    #expect(try tree.node(at: good) == .number(2))
    let wrong = try #require(ReportAddress("growth.latest.retension.value"))
    let error = #expect(throws: AddressError.self) { try tree.node(at: wrong) }
    #expect(error?.nearest?.description == "growth.latest.retention")
    #expect(try Report(json: report.json()) == report)
  }
}
