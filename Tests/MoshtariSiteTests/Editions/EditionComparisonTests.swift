import Foundation
import MoshtariCore
import MoshtariMetrics
import Testing

@testable import MoshtariSite

/// Reports made by hand, in which what differs is known.
@Suite struct EditionComparisonTests {
  private func compare(
    _ older: Report, _ newer: Report,
    settings: (String, String) = ("title: Test\n", "title: Test\n"),
    programs: (String, String) = ("0.1.0", "0.1.0"), rules: ([KeptRule], [KeptRule]) = ([], []),
    definitions: ([KeptDefinition], [KeptDefinition]) = ([], [])
  ) throws -> EditionComparison {
    let a = try EditionSamples.edition(
      "a", older, settings: settings.0, program: programs.0, rules: rules.0,
      definitions: definitions.0)
    let b = try EditionSamples.edition(
      "b", newer, settings: settings.1, program: programs.1, rules: rules.1,
      definitions: definitions.1)
    return EditionComparison(from: a, to: b)
  }

  private func rule(_ segment: String, _ text: String) -> KeptRule {
    KeptRule(segment: segment, title: LocalizedText(segment), family: "own", text: text)
  }

  @Test func `equal editions differ in nothing`() throws {
    let comparison = try compare(EditionSamples.september(), EditionSamples.september())
    #expect(comparison.figures == [])
    #expect(comparison.restated == [])
    #expect(comparison.inputs == [])
    #expect(comparison.edits == [])
    #expect(comparison.added + comparison.removed == [])
    #expect(comparison.flows == nil)
    #expect(comparison.older.id == "a")
    #expect(comparison.newer.program == "0.1.0")
  }

  @Test func `counts differ without a verdict`() throws {
    var newer = EditionSamples.october()
    newer.customers.total = 503
    let comparison = try compare(EditionSamples.september(), newer)
    let total = try #require(comparison.figures.first { $0.address == "customers.total" })
    #expect((total.old.value, total.new.value) == (500, 503))
    #expect(total.change == 3)
    #expect(total.unit == .count)
    #expect(total.old.n == nil)
    #expect(total.verdict == nil && total.low == nil && total.oldPeriod == nil)
  }

  /// 48 of 80 and 56 of 70: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, example (a),
  /// method 10: 0.2000 (0.0524 to 0.3339).
  @Test func `shares of two periods have the published interval of their difference`() throws {
    let comparison = try compare(EditionSamples.september(), EditionSamples.october())
    let retention = try #require(
      comparison.figures.first { $0.address == "growth.latest.retention" })
    #expect((retention.oldPeriod, retention.newPeriod) == ("2026-08", "2026-09"))
    #expect(abs((retention.change ?? 0) - 0.2) < 1e-12)
    #expect(abs((retention.low ?? 0) - 0.0524) < 5e-5)
    #expect(abs((retention.high ?? 0) - 0.3339) < 5e-5)
    #expect(retention.verdict == .rise)
    #expect(retention.measuredAt == nil)
    // Customers of both months are many the same, and a count is no sample.
    let active = try #require(comparison.figures.first { $0.address == "growth.latest.active" })
    #expect(active.change == 10 && active.verdict == nil)
  }

  @Test func `the report's own measure of the same two periods comes first`() throws {
    var newer = EditionSamples.october()
    var own = ShareChange(
      from: EditionSamples.month("2026-08"), to: EditionSamples.month("2026-09"), reason: nil)
    (own.value, own.low, own.high, own.verdict) = (0.2, -0.01, 0.4, .unclear)
    newer.growth?.change = own
    let retention = try #require(
      try compare(EditionSamples.september(), newer).figures.first {
        $0.address == "growth.latest.retention"
      })
    #expect((retention.low, retention.high, retention.verdict) == (-0.01, 0.4, .unclear))
    #expect(retention.measuredAt == "growth.change")
    // Of other months it says nothing of these two.
    newer.growth?.change?.from = EditionSamples.month("2026-07")
    let other = try #require(
      try compare(EditionSamples.september(), newer).figures.first {
        $0.address == "growth.latest.retention"
      })
    #expect(other.measuredAt == nil && other.verdict == .rise)
  }

  @Test func `a month that was over and is told otherwise is restated`() throws {
    var newer = EditionSamples.october()
    newer.growth?.monthly[1].active = 101
    newer.growth?.monthly[0].retention = Estimate(share: 40, of: 81)
    let comparison = try compare(EditionSamples.september(), newer)
    #expect(
      comparison.restated.map(\.address) == [
        "growth.monthly[2026-07].retention", "growth.monthly[2026-08].active",
      ])
    let active = comparison.restated[1]
    #expect((active.old.value, active.new.value, active.period) == (100, 101, "2026-08"))
    // September was running: that it has grown is no restatement.
    #expect(!comparison.restated.contains { $0.period == "2026-09" })
    #expect(!comparison.figures.contains { $0.address.contains("[") })
    #expect(comparison.inputs.map(\.file) == ["data/orders.csv"])
    #expect(active.causes == [.data])
  }

  @Test func `what alone was edited is the cause, of several each may be`() throws {
    let older = EditionSamples.september(files: ["data/orders.csv": "a"])
    var newer = EditionSamples.september(files: ["data/orders.csv": "a"])
    newer.growth?.monthly[1].active = 101
    let id = definition(of: "growth.monthly.active")
    let kept = try #require(KeptDefinition.all.first { $0.id == id })
    var edited = kept
    edited.sha256 = "other"
    let settings = ("title: A\n", "title: B\n")
    func causes(_ comparison: EditionComparison) -> [RestatementCause] {
      comparison.restated.map(\.causes).first ?? []
    }
    #expect(try causes(compare(older, newer)) == [.unknown])
    #expect(try causes(compare(older, newer, settings: settings)) == [.settings])
    #expect(try causes(compare(older, newer, programs: ("0.1.0", "0.2.0"))) == [.program])
    #expect(
      try causes(compare(older, newer, definitions: ([kept], [edited]))) == [.definition])
    newer.meta.inputs[0].sha256 = "b"
    #expect(
      try causes(compare(older, newer, settings: settings, programs: ("0.1.0", "0.2.0")))
        == [.data, .settings, .program])
  }

  private func definition(of address: String) -> String? {
    ReportAddress(address).flatMap { MoshtariMetrics.definition(of: $0)?.addresses.first }
  }

  @Test func `data of other tables are no cause`() throws {
    let settings = """
      title: Test
      data:
        orders: data/orders.csv
        spend: data/spend.csv

      """
    let older = EditionSamples.september(files: ["data/orders.csv": "a", "data/spend.csv": "a"])
    var newer = EditionSamples.september(files: ["data/orders.csv": "a", "data/spend.csv": "b"])
    newer.growth?.monthly[1].active = 101
    let comparison = try compare(older, newer, settings: (settings, settings))
    #expect(comparison.inputs.map(\.file) == ["data/spend.csv"])
    #expect(comparison.restated.map(\.causes) == [[.unknown]])
  }

  @Test func `the past of a segment may move with its rule, one that it names, and the cut-offs`()
    throws
  {
    var older = EditionSamples.september(), newer = older
    for id in ["vip", "around", "plain"] {
      older.segments[id] = EditionSamples.segment(5, months: [("2026-08", 5)], revenue: 100)
      newer.segments[id] = EditionSamples.segment(8, months: [("2026-08", 7)], revenue: 170)
    }
    let text = "{ fact: orderCount, atLeast: 3 }"
    let around = rule("around", "not:\n  { segment: vip }"), plain = rule("plain", text)
    let before = [rule("vip", text), around, plain]
    let now = [rule("vip", "{ fact: orderCount, atLeast: 2 }"), around, plain]
    let comparison = try compare(older, newer, rules: (before, now))
    let causes = comparison.restated.map { ($0.address, $0.causes) }
    #expect(
      causes.map(\.0) == [
        "segments.around.monthly[2026-08].count", "segments.plain.monthly[2026-08].count",
        "segments.vip.monthly[2026-08].count",
      ])
    #expect(causes.map(\.1) == [[.rule], [.unknown], [.rule]])
    #expect(comparison.segments.map(\.id) == ["around", "plain", "vip"])
    #expect(comparison.segments.map(\.hasNewRule) == [true, false, true])
    #expect((comparison.segments[2].oldCount, comparison.segments[2].newCount) == (5, 8))
    #expect((comparison.segments[2].oldRevenue, comparison.segments[2].newRevenue) == (100, 170))
    #expect(
      comparison.edits == [
        EditedText(
          kind: .rule, name: "vip", title: LocalizedText("vip"),
          old: LocalizedText("{ fact: orderCount, atLeast: 3 }"),
          new: LocalizedText("{ fact: orderCount, atLeast: 2 }"))
      ])
    older.cutoffs = Cutoffs(active: 48, churned: 96, source: .data, customers: 200)
    newer.cutoffs = Cutoffs(active: 49, churned: 96, source: .data, customers: 210)
    let moved = try compare(older, newer, rules: (before, now))
    #expect(moved.restated.map(\.causes) == [[.rule, .cutoffs], [.cutoffs], [.rule, .cutoffs]])
  }

  @Test func `a part that is new is named once, a new month is none`() throws {
    var newer = EditionSamples.october()
    newer.concentration = nil
    newer.segments["vip"] = EditionSamples.segment(8, months: [])
    var older = EditionSamples.september()
    older.orders = OrderFigures(count: 9, revenue: 10, discounted: 0, refunded: 0, anonymous: 0)
    let comparison = try compare(older, newer)
    #expect(comparison.added == ["segments"])
    #expect(comparison.removed == ["orders"])
    older.segments["other"] = EditionSamples.segment(8, months: [])
    newer.segments["other"] = EditionSamples.segment(8, months: [])
    #expect(try compare(older, newer).added == ["segments.vip"])
  }

  @Test func `a cohort is settled as far as it had been observed`() throws {
    var older = EditionSamples.september(), newer = older
    var cohort = Cohort(
      cohort: EditionSamples.month("2026-06"), size: 50, active: [50, 20, 9], revenue: [],
      lastComplete: 1)
    older.retention = Retention(monthly: MonthlyRetention(cohorts: [cohort], overall: []))
    cohort.active = [50, 21, 12]
    newer.retention = Retention(monthly: MonthlyRetention(cohorts: [cohort], overall: []))
    #expect(
      try compare(older, newer).restated.map(\.address)
        == ["retention.monthly.cohorts[2026-06].active[1]"])
  }

  @Test func `hidden and shown, and other counts behind the same value, differ`() throws {
    var older = EditionSamples.september(), newer = older
    older.repeatPurchase = RepeatPurchase(rate: Estimate(share: 20, of: 40), ladder: [])
    newer.repeatPurchase = RepeatPurchase(rate: Estimate(share: 40, of: 80), ladder: [])
    newer.growth?.monthly[1].retention = Estimate(absent: .smallGroup)
    let comparison = try compare(older, newer)
    let rate = try #require(comparison.figures.first { $0.address == "repeat.rate" })
    #expect(rate.change == 0 && rate.verdict == nil)
    #expect((rate.old.n, rate.new.n) == (40, 80))
    #expect(comparison.restated.map(\.new.reason) == [.smallGroup])
  }

  @Test func `flows are shown between the two that they were measured between`() throws {
    var newer = EditionSamples.october()
    let turnover = SegmentTurnover(joined: 12, left: 15, joinedRevenue: 100, leftRevenue: 200)
    let flow = MoneyFlow(from: ["a"], to: ["a"], matrix: [[11]], revenue: [[5]])
    var flows = Flows(lifecycle: nil)
    flows.sinceEdition = EditionFlows(
      edition: "a", fromDay: EditionSamples.day("2026-09-15"), toDay: newer.meta.asOf,
      lifecycle: FlowsByCause(byBehaviour: flow),
      segments: [SegmentFlow(segment: "vip", byBehaviour: turnover)])
    newer.flows = flows
    let comparison = try compare(EditionSamples.september(), newer)
    #expect(comparison.flows == flows.sinceEdition)
    let other = try EditionSamples.edition("z", EditionSamples.september())
    let last = try EditionSamples.edition("b", newer)
    #expect(EditionComparison(from: other, to: last).flows == nil)
    #expect(!comparison.added.contains { $0.hasPrefix("flows") })
  }

  @Test func `report files are compared by their figures and data`() throws {
    var newer = EditionSamples.october()
    newer.growth?.monthly[1].active = 101
    let sources = try [EditionSamples.september(), newer].map {
      try #require(ReportSource(json: Array($0.json())))
    }
    let comparison = EditionComparison(from: sources[0], to: sources[1])
    #expect(comparison.older.id == nil && comparison.older.made == nil)
    #expect(comparison.restated.map(\.address) == ["growth.monthly[2026-08].active"])
    #expect(comparison.restated.map(\.causes) == [[.data]])
    #expect(ReportSource(json: Array("{}".utf8)) == nil)
  }
}
