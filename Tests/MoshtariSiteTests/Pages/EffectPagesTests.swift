import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct EffectPagesTests {
  private func context(
    _ language: Language = .en, _ change: (inout Report) -> Void = { _ in }
  ) throws -> PageContext {
    let meta = Meta(
      title: LocalizedText("Shop"), asOf: Day(20_700), calendar: .gregorian, week: .monday,
      timezone: "UTC", currency: Currency(code: "USD", minorDigits: 2), privacyK: 10, lowBase: 30)
    var report = Report(meta: meta, customers: CustomerCounts(total: 90, ordering: 80))
    report.orders = OrderFigures(count: 9, revenue: 9, discounted: 0, refunded: 0, anonymous: 0)
    change(&report)
    return PageContext(
      report: report, tree: try ReportTree(report),
      settings: Settings(title: LocalizedText("Shop")), rules: [], language: language)
  }

  private func estimate(_ value: Double, _ half: Double) -> Estimate {
    Estimate(value: value, low: value - half, high: value + half, n: 40)
  }

  private func experience(_ difference: Double, placebo: Double) -> Experience {
    let effect = MatchedEffect(
      returned: estimate(0.6 + difference, 0.1), matched: estimate(0.6, 0.1),
      difference: estimate(difference, 0.1), placebo: estimate(placebo, 0.1), n: 40, unmatched: 3)
    return Experience(
      horizon: 45, fromDay: Day(20_000), toDay: Day(20_600), afterBad: effect,
      byKind: [Keyed(key: "complaint", figure: effect), Keyed(key: "nps", figure: effect)])
  }

  @Test func `pages without data are left out and named with what they need`() throws {
    let none = try context()
    #expect(none.effectPageNames.isEmpty)
    #expect(none.effectAbsences.count == 4)
    #expect(none.experiencePage(notes: []) == nil && none.programmePage(notes: []) == nil)
    #expect(none.acquisitionPage(notes: []) == nil && none.warningPage(notes: []) == nil)
    let some = try context { $0.experience = experience(-0.3, placebo: 0) }
    #expect(some.effectPageNames == ["experience"])
    let more = some.morePage(names: Set(some.effectPageNames), freePages: [])
    let ids = ["to-experience", "to-data-quality", "to-definitions", "to-report"]
    #expect(more.sections.map(\.id) == ids)
    let needs = some.effectAbsences.map { $0.needs[.en] }
    #expect(needs.contains("orders with refund and refund_date"))
  }

  static let headings = [
    (-0.3, 0.0, "fewer come back"), (0.3, 0, "more come back"), (0.05, 0, "No clear loss"),
    (-0.3, 0.3, "differed before"),
  ]

  @Test(arguments: headings)
  func `C2: the heading says no more than the ranges`(
    difference: Double, placebo: Double, words: String
  ) throws {
    for language in [Language.en, .fa] {
      let page = try #require(
        try context(language) { $0.experience = experience(difference, placebo: placebo) }
          .experiencePage(notes: []))
      if language == .en { #expect(page.heading.markup.contains(words)) }
      #expect(page.sections.map(\.id) == ["facts", "kinds"])
      #expect(page.sections[1].body.markup.components(of: "<tr").count == 5)
    }
  }

  @Test func `T2: the caveat is always printed`() throws {
    let change = ChangeEffect(
      joined: estimate(1, 0.2), others: estimate(0.4, 0.2), difference: estimate(0.6, 0.3),
      placebo: Estimate(absent: .noData))
    let effect = ProgrammeEffect(
      horizon: 45, fromDay: nil, toDay: nil, n: 40, unmatched: 0, orders: change, revenue: change)
    let programme = Programme(
      members: 30, share: 1.0 / 3, horizon: 45, retention: estimate(0.7, 0.1),
      nonMemberRetention: estimate(0.5, 0.1), tiers: [], effect: effect)
    let page = try #require(
      try context { $0.programme = programme }.programmePage(notes: []))
    let text = page.sections.map(\.body.markup).joined()
    #expect(text.contains("only a random offer proves the effect"))
    #expect(text.contains("too few orders before to tell"))
    #expect(page.heading.markup.contains("whether members differed before cannot be told"))
    #expect(text.contains("not tested before joining"))
  }

  @Test func `L5: without spend there is no cost, and the page says why`() throws {
    let acquisition = Acquisition(
      fromDay: Day(20_454), toDay: Day(20_512), newCustomers: 40, discounted: estimate(0.3, 0.1),
      spend: nil, cost: Estimate(absent: .noData), byChannel: [])
    let found = try context { $0.acquisition = acquisition }
    let page = try #require(found.acquisitionPage(notes: []))
    #expect(page.sections.map(\.id) == ["facts", "channels"])
    #expect(page.sections[1].body.markup.contains("there is no table of spend"))
    #expect(found.effectAbsences.contains { $0.what[.en] == "Cost of new customers" })
  }

  @Test func `T6: signs are counts, and those that cannot be told are named`() throws {
    let absence = SignalFigures(
      signal: .absence, now: 20, new: nil, latest: Day(20_690), absent: estimate(0.8, 0.1),
      ratio: Estimate(value: 2, low: 1.5, high: 2.6, n: 40))
    let warning = EarlyWarning(
      window: 90, since: Day(20_670), horizon: 45, judgedOn: Day(20_655), any: 20, anyNew: nil,
      signals: [absence], unsignalled: estimate(0.4, 0.1),
      bySegment: [SegmentSignals(key: "at-risk", members: 50, any: 20, signals: [20])])
    let page = try #require(try context { $0.warning = warning }.warningPage(notes: []))
    #expect(page.heading.markup.contains("20") && page.sections.count == 3)
    // A sign may be worth nothing: the heading does not say that they leave.
    #expect(page.heading.markup.hasSuffix("customers show a warning sign"))
    #expect(page.dek.markup.contains("Not every sign is one of leaving"))
    #expect(page.sections[1].body.markup.contains("Complaint, Low score"))
    #expect(page.sections[0].body.markup.contains("Strongest sign"))
  }
}

extension String {
  /// The pieces between occurrences of `separator`.
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
