import MoshtariCore
import Testing

@testable import MoshtariSite

@Suite struct ReportTableTests {
  private var report: Report {
    var report = Report(
      meta: Meta(
        title: LocalizedText("t"), asOf: Day(20_000), calendar: .gregorian, week: .monday,
        timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10, lowBase: 30),
      customers: CustomerCounts(total: 3, ordering: 2))
    report.retention = Retention(
      monthly: MonthlyRetention(
        cohorts: [
          Cohort(
            cohort: Month(year: 2026, month: 1), size: 12, active: Array(0..<11) + [nil],
            revenue: [5], lastComplete: 10)
        ], overall: []))
    report.segments = [
      "loyal": SegmentFigures(family: "lifecycle", count: 2, nps: NPSGroup(absent: .smallGroup)),
      "active": SegmentFigures(family: "lifecycle", count: 1, nps: NPSGroup(absent: .noData)),
    ]
    return report
  }

  @Test func `a list is a table, key first, numbered columns in the order of their numbers`() throws
  {
    let tables = try ReportTree(report).tables()
    let cohorts = try #require(tables.first { $0.name == "retention-monthly-cohorts" })
    #expect(
      String(decoding: cohorts.csv.bytes, as: UTF8.self) == """
        cohort,active[0],active[1],active[2],active[3],active[4],active[5],active[6],active[7],\
        active[8],active[9],active[10],active[11],lastComplete,revenue[0],size\r
        2026-01,0,1,2,3,4,5,6,7,8,9,10,,10,5,12\r

        """)
  }

  @Test func `segments are a table by id, and empty lists are none`() throws {
    let tables = try ReportTree(report).tables()
    #expect(tables.map(\.name) == ["retention-monthly-cohorts", "segments"])
    let lines = String(decoding: tables[1].csv.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("segment,averageOrderValue,count,discountShare,family,"))
    #expect(lines[1].hasPrefix("active,,1,,lifecycle,"))
    #expect(lines[2].contains("small-group"))
  }
}
