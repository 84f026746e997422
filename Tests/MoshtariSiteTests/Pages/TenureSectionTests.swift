import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

/// The section of time under contract by group.
@Suite struct TenureSectionTests {
  private static func group(
    _ key: String, customers: Int, events: Int?, shares: [Double], atRisk: Int = 50
  ) -> SurvivalGroup {
    let hidden = Estimate(absent: .smallGroup)
    return SurvivalGroup(
      key: key, customers: customers, events: events,
      median: events == nil ? hidden : Estimate(value: 410, low: 380, high: 450, n: customers),
      within90: hidden, within180: hidden,
      steps: shares.enumerated().map { index, share in
        SurvivalStep(
          day: 180 * (index + 1), survival: share, low: share - 0.02, high: share + 0.02,
          atRisk: atRisk)
      })
  }

  private static func section(
    _ groups: [SurvivalGroup], adjusted: Double?, _ language: Language = .en
  ) throws -> PageSection? {
    var report = Report(
      meta: Meta(
        title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
        timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
        lowBase: 30), customers: CustomerCounts(total: 900, ordering: 800))
    var survival = Survival(
      secondOrder: [], median: Estimate(absent: .notReached), customers: 800, events: 400,
      lastDay: 700)
    var tenure = Tenure(
      customers: 120, ended: 60, median: Estimate(absent: .notReached), steps: [])
    let test = adjusted.map {
      GroupTest(chiSquare: 12.34, degrees: 1, p: $0 / 2, adjusted: $0, groups: 2)
    }
    tenure.by.region = GroupedSurvival(groups: groups, test: test)
    survival.tenure = tenure
    report.survival = survival
    return try PageContext(
      report: report, tree: ReportTree(report), settings: Settings(title: LocalizedText("Shop")),
      rules: [], language: language
    ).tenureGroupSection
  }

  private static let two = [
    group("north", customers: 70, events: 20, shares: [0.9, 0.8, 0.7]),
    group("south", customers: 60, events: 30, shares: [0.85, 0.6], atRisk: 12),
  ]

  @Test func `a difference in time under contract is claimed only where the test finds one`() throws
  {
    func title(_ adjusted: Double?, _ language: Language = .en) throws -> String? {
      try Self.section(Self.two, adjusted: adjusted, language)?.title.text
    }
    #expect(try title(0.01) == "How long contracts last differs by region")
    #expect(
      try title(0.2) == "No clear difference between groups in how long contracts last")
    #expect(try title(nil) == "Time under contract by group")
    #expect(try title(0.01, .fa) == "مدت قرارداد بسته به منطقه فرق می‌کند")
    let body = try #require(try Self.section(Self.two, adjusted: nil)).body.text
    #expect(body.contains("There are too few groups or ended contracts to compare."))
  }

  @Test func `shares under contract carry their range and who is observed, wide ones grey`()
    throws
  {
    var groups = Self.two
    (groups[1].steps[1].low, groups[1].steps[1].high) = (0.4, 0.77)
    let body = try #require(try Self.section(groups, adjusted: 0.01)).body
    let rows = body.markup.components(separatedBy: "<tr")
    #expect(rows.count == 4 && !rows[2].contains("lown"))
    #expect(rows[3].components(separatedBy: "class=\"lown\"").count == 2)
    for part in [
      "702090%88.0\u{A0}to\u{A0}92.0%50", "80%78.0\u{A0}to\u{A0}82.0%50",
      "70%68.0\u{A0}to\u{A0}72.0%50410380",
    ] {
      #expect(body.text.contains(part), "\(part)")
    }
    #expect(body.text.contains("Log-rank test of 2 groups: χ²(1) = 12.3, p = 0.010"))
    // Nobody of the south was watched for 540 days.
    #expect(rows[2].components(separatedBy: "class=\"none\"").count == 1)
    #expect(rows[3].components(separatedBy: "class=\"none\"").count == 2)
  }

  @Test func `a hidden group says so, one that has ended is at zero, one alone is no section`()
    throws
  {
    let over = Self.group("north", customers: 40, events: 40, shares: [0.5], atRisk: 40)
    let hidden = Self.group("south", customers: 8, events: nil, shares: [])
    let rows = try #require(try Self.section([over, hidden], adjusted: nil)).body.markup
      .components(separatedBy: "<tr")
    #expect(rows[2].components(separatedBy: ">0%<").count == 3)
    #expect(!rows[3].contains("%") && rows[3].contains("8"))
    #expect(try Self.section([over], adjusted: nil) == nil)
  }
}
