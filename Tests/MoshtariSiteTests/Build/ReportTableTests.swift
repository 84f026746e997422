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

  @Test func `the next orders are long: a row for each order, group and day, tests apart`() throws {
    func within(_ shares: [Double]) -> [WatchedShare] {
      shares.enumerated().map { index, share in
        WatchedShare(
          day: 30 + 60 * index, atRisk: 9 - index,
          estimate: Estimate(value: share, low: 0.1, high: 0.9, n: 20))
      }
    }
    var by = NextOrderByDimension()
    by.kind = GroupedNextOrder(
      groups: [
        NextOrderGroup(
          key: "business", customers: 20, events: 7,
          median: Estimate(value: 40, low: 30, high: 50, n: 20), within: within([0.25, 0.5])),
        NextOrderGroup(
          key: "individual", customers: 3, events: nil, median: Estimate(absent: .smallGroup),
          within: [
            WatchedShare(day: 30, atRisk: nil, estimate: Estimate(absent: .smallGroup))
          ]),
      ], test: nil)
    var report = report
    report.survival = Survival(
      secondOrder: [], median: Estimate(absent: .notReached), customers: 20, events: 7, lastDay: 90)
    report.survival?.orders = [
      NextOrder(
        orders: 2, customers: 23, events: 9, median: Estimate(absent: .notReached),
        within: within([0.3]), by: by)
    ]
    let tables = try ReportTree(report).tables()
    let orders = try #require(tables.first { $0.name == "survival-orders" })
    #expect(
      String(decoding: orders.csv.bytes, as: UTF8.self) == """
        orders,by,key,day,atRisk,customers,events,high,low,median.high,median.low,median.n,\
        median.reason,median.value,n,reason,value\r
        2,,,30,9,23,9,0.9,0.1,,,,not-reached,,20,,0.3\r
        2,kind,business,30,9,20,7,0.9,0.1,50,30,20,,40,20,,0.25\r
        2,kind,business,90,8,20,7,0.9,0.1,50,30,20,,40,20,,0.5\r
        2,kind,individual,30,,3,,,,,,,small-group,,,small-group,\r

        """)
    #expect(!tables.contains { $0.name == "survival-orders-tests" })
  }

  @Test func `what customers wrote is in no table`() throws {
    var report = report
    report.segments["loyal"]?.quotes = [
      FeedbackQuote(
        text: "words", kind: "nps", tone: .praise, score: 9, period: Month(year: 2026, month: 1),
        touchpoint: "")
    ]
    let tables = try ReportTree(report).tables()
    #expect(tables.contains { $0.name == "segments" })
    #expect(!tables.contains { String(decoding: $0.csv.bytes, as: UTF8.self).contains("words") })
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
