import MoshtariCore
import MoshtariText

@testable import MoshtariSite

/// What tests of findings share: a context, estimates, and sentences without markup.
enum FindingSamples {
  static let october = Month(year: 2026, month: 10)

  static func context(_ language: Language, _ report: Report? = nil) throws -> PageContext {
    let report = report ?? Self.report
    return PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")),
      rules: [], language: language)
  }

  static let report = Report(
    meta: Meta(
      title: LocalizedText("Shop"), asOf: Day(20_775), calendar: .gregorian, week: .monday,
      timezone: "Asia/Tehran", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10,
      lowBase: 30), customers: CustomerCounts(total: 4_812, ordering: 4_000))

  /// The sentence as people read it, without marks of direction; nil without a finding.
  static func words(_ finding: Finding?, _ language: Language) throws -> String? {
    guard let finding else { return nil }
    return plain(try context(language).say(finding))
  }

  static func plain(_ html: SafeHTML) -> String {
    html.markup.replacing(#/<[^>]*>/#, with: "").replacing(#/[\u{200E}\u{061C}]/#, with: "")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  static func share(_ value: Double, within half: Double = 0.02, n: Int = 400) -> Estimate {
    Estimate(value: value, low: value - half, high: value + half, n: n)
  }

  static func year(_ verdict: Verdict, now: Double, before: Double) -> YearComparison {
    YearComparison(
      period: october, months: 12, now: share(now), before: share(before),
      difference: difference(verdict))
  }

  /// A difference that allows exactly this verdict.
  static func difference(_ verdict: Verdict) -> (value: Double, low: Double, high: Double) {
    switch verdict {
    case .rise: (0.05, 0.01, 0.09)
    case .fall: (-0.05, -0.09, -0.01)
    case .unclear: (0.02, -0.02, 0.06)
    }
  }

  static func group(_ score: Double, within half: Double = 5, n: Int = 100) -> NPSGroup {
    NPSGroup(
      estimate: Estimate(value: score, low: score - half, high: score + half, n: n),
      promoters: n / 2, passives: n / 4, detractors: n - n / 2 - n / 4)
  }

  static func nps(_ scores: [Double] = [29, 38]) -> NPS {
    NPS(
      survey: "", overall: NPSOverall(group: group(36), invalid: 0, unanswered: 0),
      byMonth: scores.enumerated().map {
        OfMonth(
          period: october - (scores.count - 1 - $0.offset), figure: group($0.element),
          complete: true)
      }, by: ByDimension(), bySurvey: [])
  }

  static func growth(_ shares: [Double] = [0.8, 0.75]) -> Growth {
    Growth(
      monthly: shares.enumerated().map { index, share in
        GrowthMonth(
          period: october - (shares.count - 1 - index), active: 800, new: 107, retained: 600,
          resurrected: 93, churned: 200, retention: Self.share(share), complete: true)
      })
  }
}
