import Foundation
import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct GateJudgingTests {
  // MARK: A report written out

  private static let report = """
    {
      "meta": {"asOf": "2026-11-18", "title": "Shop"},
      "cutoffs": {"active": 45},
      "customers": {"total": 900, "active": 300, "previousActive": null},
      "orders": {"averageValue": 4120000, "revenue": null},
      "concentration": {"gini": 0.61},
      "growth": {
        "latest": {"period": "2026-10", "retention": {"value": 0.31, "low": 0.28, "high": 0.34, "n": 800}},
        "change": {"from": "2026-09", "to": "2026-10", "value": -0.05, "low": -0.08, "high": -0.02,
          "verdict": "fall"},
        "quarterChange": {"from": "2026-Q2", "to": "2026-Q3", "value": 0.04, "low": 0.01, "high": 0.07,
          "verdict": "rise"},
        "quarterly": [{"period": "2026-Q3", "active": 5}]
      },
      "nps": {
        "overall": {"value": 24, "low": 18.4, "high": 29.6, "n": 412, "promoters": 200},
        "by": {"region": [{"key": "تهران", "value": 31, "low": 20, "high": 42, "n": 99},
          {"key": "رشت", "value": null, "reason": "small-group"}]},
        "change": {"from": "2026-08", "to": "2026-10", "value": 3, "low": -4, "high": 10, "verdict": "unclear"}
      },
      "csat": {"overall": {"value": 0.8, "low": 0.75, "high": 0.84, "n": 300},
        "change": {"from": "2026-08", "to": "2026-10", "value": null, "low": null, "high": null,
          "verdict": "unclear", "reason": "small-group"}},
      "digest": {"orders": {"now": 300, "verdict": "fall"}, "newcomers": {"verdict": "unclear", "reason": "short-history"}},
      "segments": {"loyal": {"count": 40, "share": 0.2, "family": "lifecycle"}},
      "segmentsWithoutData": [{"id": "wandering", "facts": ["visits"]}],
      "quality": {"rejected": [{"table": "orders", "code": "amount", "count": 3}],
        "rejectedShare": {"all": 0.012, "orders": 0.03, "spend": null}}
    }
    """

  private let currency = Currency(
    code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10)

  private func tree() throws -> ReportTree { try ReportTree(json: Data(Self.report.utf8)) }

  private func gate(_ address: String, _ condition: Gate.Condition) throws -> Gate {
    let place = SourceLocation(
      file: "moshtari.yaml", line: 3, column: 5, length: address.unicodeScalars.count)
    return Gate(
      address: try #require(ReportAddress(address)), condition: condition, at: place,
      addressLocation: place)
  }

  private func threshold(_ number: String, _ unit: Gate.Threshold.Unit = .none) -> Gate.Threshold {
    let words: [Gate.Threshold.Unit: String] = [
      .percent: "%", .points: "points", .days: "days", .displayed: "toman", .currency: "IRR",
    ]
    return Gate.Threshold(
      number: number, unit: unit, unitWord: words[unit] ?? "",
      at: SourceLocation(file: "moshtari.yaml", line: 3, column: 20))
  }

  private func judge(_ address: String, _ condition: Gate.Condition) throws -> GateJudging {
    GateJudging([try gate(address, condition)], in: try tree(), currency: currency)
  }

  private func alert(
    _ address: String, _ sign: Gate.Comparison, _ number: String,
    _ unit: Gate.Threshold.Unit = .none
  ) throws -> Alert {
    let judged = try judge(address, .compares(sign, threshold(number, unit)))
    #expect(judged.faults == [])
    return try #require(judged.alerts.first)
  }

  // MARK: Comparisons

  static let comparisons: [(String, Gate.Comparison, String, Gate.Threshold.Unit, Bool)] = [
    ("nps.overall", .below, "24", .none, false), ("nps.overall", .below, "24.1", .none, true),
    ("nps.overall", .atMost, "24", .none, true), ("nps.overall", .atMost, "23.9", .none, false),
    ("nps.overall", .above, "24", .none, false), ("nps.overall", .above, "23.9", .points, true),
    ("nps.overall", .atLeast, "24", .none, true), ("nps.overall", .atLeast, "24.1", .none, false),
    ("nps.overall", .equals, "24", .none, true), ("nps.overall", .equals, "23", .none, false),
    ("nps.overall", .differs, "24", .none, false), ("nps.overall", .differs, "23", .none, true),
    ("nps.overall.value", .below, "25", .none, true),
    ("nps.overall.low", .below, "20", .none, true),
    ("nps.overall.high", .below, "20", .none, false),
    ("nps.overall.n", .below, "500", .none, true),
    ("nps.by.region[تهران].low", .below, "21", .none, true),
    ("growth.latest.retention.low", .below, "30", .percent, true),
    ("growth.latest.retention.low", .below, "28", .percent, false),
    ("growth.latest.retention.low", .atMost, "28", .percent, true),
    ("growth.latest.retention", .above, "0.3", .none, true),
    ("growth.change", .below, "-4.9", .points, true),
    ("growth.change", .below, "-0.05", .none, false),
    ("orders.averageValue", .below, "412000", .none, false),
    ("orders.averageValue", .below, "412001", .displayed, true),
    ("orders.averageValue", .atLeast, "4120000", .currency, true),
    ("orders.averageValue", .above, "4120000", .currency, false),
    ("cutoffs.active", .above, "44", .days, true), ("cutoffs.active", .above, "45", .none, false),
    ("concentration.gini", .above, "0.6", .none, true),
    ("customers.active", .below, "301", .none, true),
    ("segments.loyal.count", .above, "40", .none, false),
    ("segments.loyal.share", .equals, "20", .percent, true),
    ("quality.rejected", .above, "1", .percent, true),
    ("quality.rejected", .above, "1.2", .percent, false),
    ("quality.rejected[orders]", .above, "2.9", .percent, true),
    ("quality.rejectedShare.orders", .above, "3", .percent, false),
  ]

  @Test(arguments: comparisons)
  func `a comparison is of the number at the address, in its unit`(
    address: String, sign: Gate.Comparison, number: String, unit: Gate.Threshold.Unit, fires: Bool
  ) throws {
    let alert = try alert(address, sign, number, unit)
    #expect(alert.verdict == (fires ? .fired : .passed), "\(alert)")
  }

  @Test func `an alert has what it rests on`() throws {
    let alert = try alert("nps.overall.low", .below, "20")
    #expect(alert.gate == "nps.overall.low < 20" && alert.key == alert.gate)
    #expect(alert.address == "nps.overall.low" && alert.condition == "<")
    #expect(alert.threshold == 20 && alert.value == 18.4)
    #expect(alert.low == 18.4 && alert.high == 29.6 && alert.n == 412)
    #expect(alert.severity == .warning && alert.change == nil && alert.unit == .points)
    let count = try self.alert("nps.overall.promoters", .above, "10")
    #expect(count.n == nil && count.low == nil)
    let money = try self.alert("orders.averageValue", .below, "500000")
    #expect(money.threshold == 5_000_000 && money.unit == .money)
  }

  // MARK: Directions

  static let directions: [(String, Gate.Direction, Alert.Verdict)] = [
    ("growth.latest.retention", .falls, .fired), ("growth.latest.retention", .rises, .passed),
    ("growth.latest.retention.value", .doesNotRise, .fired),
    ("growth.latest.retention", .doesNotFall, .passed), ("growth.change", .falls, .fired),
    ("growth.quarterChange", .rises, .fired), ("growth.quarterChange", .doesNotFall, .fired),
    ("nps.change", .falls, .passed), ("nps.change", .rises, .passed),
    ("nps.change", .doesNotRise, .passed), ("nps.change", .doesNotFall, .passed),
    ("csat.change", .falls, .unmeasured), ("csat.change", .doesNotRise, .unmeasured),
    ("digest.orders", .falls, .fired), ("digest.newcomers", .falls, .unmeasured),
    ("growth.year", .falls, .unmeasured), ("retention.monthly.change", .falls, .unmeasured),
  ]

  @Test(arguments: directions)
  func `a direction is the verdict of the change, and an unclear one never fires`(
    address: String, direction: Gate.Direction, verdict: Alert.Verdict
  ) throws {
    let judged = try judge(address, .moves(direction))
    #expect(judged.faults == [])
    #expect(judged.alerts.map(\.verdict) == [verdict])
  }

  @Test func `an alert of a direction has the change and its range`() throws {
    let alert = try #require(try judge("growth.latest.retention", .moves(.falls)).alerts.first)
    #expect(alert.change == "growth.change" && alert.unit == .shareChange)
    #expect(alert.value == -0.05 && alert.low == -0.08 && alert.high == -0.02)
    #expect(alert.address == "growth.latest.retention" && alert.threshold == nil)
  }

  // MARK: Figures that are not there

  static let absent: [(String, AbsenceReason?)] = [
    ("nps.by.region[رشت].low", .smallGroup), ("nps.by.region[رشت]", .smallGroup),
    ("customers.previousActive", nil), ("nps.by.region[شیراز].low", .noData),
    ("effort.overall.low", .noData), ("service.contactRate", .noData),
    ("segments.wandering.count", .noData), ("nps.latest.low", .shortHistory),
    ("quality.rejected[spend]", nil), ("quality.rejected[visits]", .noData),
  ]

  @Test(arguments: absent)
  func `a figure without a value is not measured and never passes`(
    address: String, reason: AbsenceReason?
  ) throws {
    let number = threshold(address.hasPrefix("quality") ? "0.5" : "1")
    for sign in Gate.Comparison.allCases {
      let judged = try judge(address, .compares(sign, number))
      #expect(judged.alerts.map(\.verdict) == [.unmeasured], "\(judged.faults)")
      #expect(judged.alerts.first?.reason == reason && judged.alerts.first?.value == nil)
    }
    #expect(try judge(address, .missing).alerts.map(\.verdict) == [.fired])
  }

  @Test func `a figure that is there is not missing`() throws {
    for address in [
      "nps.overall", "nps.overall.low", "customers.total", "meta.asOf", "growth.change",
    ] {
      #expect(try judge(address, .missing).alerts.map(\.verdict) == [.passed], "\(address)")
    }
  }

  // MARK: Faults

  static let faults: [(String, Gate.Condition?, String)] = [
    (
      "nps.overal.low", nil,
      "unknown-address: `nps` has no `overal`, did you mean `nps.overall.low`?"
    ),
    ("npss.overall", nil, "unknown-address: the report has no `npss`, did you mean `nps.overall`?"),
    (
      "nps.by.region[تهرن].low", nil,
      "unknown-address: `nps.by.region` has no `تهرن`, did you mean `nps.by.region[تهران].low`?"
    ),
    (
      "segments.loyale.count", nil,
      "unknown-address: `segments` has no `loyale`, did you mean `segments.loyal.count`?"
    ),
    ("segments.vip.count", nil, "unknown-address: `segments` has no `vip`, `segments` has `loyal`"),
    (
      "effort.overal", nil,
      "unknown-address: `effort` has no `overal`, did you mean `effort.overall`?"
    ),
    (
      "quality.rejected[ordres]", nil,
      "unknown-address: `quality.rejected` has no `ordres`, did you mean `quality.rejected[orders]`?"
    ),
    (
      "quality.rejectedShare.ordres", nil,
      "unknown-address: `quality.rejectedShare` has no `ordres`, did you mean `quality.rejectedShare.orders`?"
    ),
    (
      "nps", nil,
      "not-a-figure: expected the address of a figure, found a group of figures, name one of them: `nps.change`, `nps.overall`"
    ),
    (
      "growth.quarterly", nil,
      "not-a-figure: expected the address of a figure, found a list, name one of its elements, such as `growth.quarterly[2026-Q3]`"
    ),
    (
      "digest.orders", nil,
      "not-a-figure: expected the address of a figure, found a group of figures, "
    ),
    (
      "meta.asOf", nil,
      "not-a-figure: expected the address of a number, found `meta.asOf`, a text or a day cannot be compared; `missing` works for it"
    ),
    (
      "growth.change.verdict", nil,
      "not-a-figure: expected the address of a number, found `growth.change.verdict`, "
    ),
    (
      "nps.overall", .moves(.falls),
      "gate-without-change: the report has no change of `nps.overall`, `nps.change falls` asks for the change of the last month"
    ),
    (
      "customers.active", .moves(.rises),
      "gate-without-change: the report has no change of `customers.active`, a direction is known of `growth.latest.retention`, `nps.change`, `csat.change` and of what has a `verdict`; other figures are compared with a number"
    ),
    (
      "nps.overal", .moves(.rises),
      "unknown-address: `nps` has no `overal`, did you mean `nps.overall`?"
    ),
    ("nps.overal", .missing, "unknown-address: `nps` has no `overal`, did you mean `nps.overall`?"),
  ]

  @Test(arguments: faults)
  func `a gate on no figure is a fault with the nearest right address`(
    address: String, condition: Gate.Condition?, expected: String
  ) throws {
    let judged = try judge(address, condition ?? .compares(.below, threshold("0.5")))
    #expect(judged.alerts == [])
    let said = judged.faults.map(Self.text)
    #expect(said.count == 1 && said[0].hasPrefix(expected), "\(said)")
  }

  @Test func `a table that there is not is said before the unit of its share`() throws {
    let condition = Gate.Condition.compares(.above, threshold("1", .percent))
    let said = try judge("quality.rejected[ordres]", condition).faults.map(Self.text)
    #expect(said.count == 1 && said[0].hasPrefix("unknown-address: "), "\(said)")
  }

  @Test func `the wrong step of an address is underlined`() throws {
    let fault = try #require(
      try judge("nps.overal.low", .compares(.below, threshold("5"))).faults.first)
    #expect(fault.location?.column == 9 && fault.location?.length == 6)
  }

  static let units: [(String, String, Gate.Threshold.Unit, String)] = [
    (
      "growth.latest.retention", "20", .none,
      "expected a share for `growth.latest.retention`, found `20`, write `20 %` if percent is meant, or a fraction below 1 such as `0.2`"
    ),
    (
      "growth.latest.retention", "1", .none,
      "expected a share for `growth.latest.retention`, found `1`, write `1 %` if percent is meant, or a fraction below 1 such as `0.2`"
    ),
    (
      "growth.latest.retention", "20", .points,
      "expected a share for `growth.latest.retention`, found `20 points`, "
    ),
    (
      "growth.change", "-2", .percent,
      "expected a change of a share for `growth.change`, found `-2 %`, write `-2 points` if percentage points are meant, or a fraction such as `-0.02`"
    ),
    (
      "growth.change", "-2", .none, "expected a change of a share for `growth.change`, found `-2`, "
    ),
    (
      "nps.overall", "20", .percent,
      "expected points of a score for `nps.overall`, found `20 %`, write the number alone, from −100 to 100"
    ),
    (
      "cutoffs.active", "20", .percent,
      "expected a number of days for `cutoffs.active`, found `20 %`, write `20 days`, or the number alone"
    ),
    (
      "orders.averageValue", "20", .days,
      "expected an amount of money for `orders.averageValue`, found `20 days`, write `20 toman`, or the number alone"
    ),
    (
      "customers.active", "20", .percent,
      "expected a number without a unit for `customers.active`, found `20 %`, write `20` alone"
    ),
    (
      "customers.active", "20", .displayed,
      "expected a number without a unit for `customers.active`, found `20 toman`, write `20` alone"
    ),
    (
      "concentration.gini", "60", .percent,
      "expected a number without a unit for `concentration.gini`, found `60 %`, write `60` alone"
    ),
  ]

  @Test(arguments: units)
  func `a threshold in another unit is a fault`(
    address: String, number: String, unit: Gate.Threshold.Unit, expected: String
  ) throws {
    let judged = try judge(address, .compares(.below, threshold(number, unit)))
    let said = judged.faults.map(Self.text)
    #expect(said.count == 1 && said[0].hasPrefix("gate-unit: " + expected), "\(said)")
    #expect(judged.faults.first?.location?.column == 20)
  }

  private static func text(_ fault: Diagnostic) -> String {
    let statement =
      switch fault.statement {
      case .mismatch(let expected, let found): "expected \(expected), found \(found)"
      case .fact(let sentence): sentence
      }
    return "\(fault.code): \(statement), \(fault.help ?? "")"
  }

  // MARK: In the report

  @Test func `alerts stand in the report as its JSON has them, and keep to the schema`() throws {
    let shop = RollupBuilder.random(seed: 5, customers: 80)
    var report = shop.report()
    let before = try ReportTree(report)
    var owned = try gate("customers.total", .compares(.above, threshold("1")))
    owned.severity = .error
    owned.title = LocalizedText(en: "Many", fa: "زیاد")
    owned.owner = LocalizedText("Care")
    let judging = GateJudging(
      [
        owned, try gate("growth.latest.retention", .moves(.falls)),
        try gate("nps.by.region[nowhere].low", .compares(.below, threshold("3"))),
      ], in: before, currency: currency)
    #expect(judging.faults == [] && judging.alerts.count == 3)
    report.alerts = judging.alerts
    var tree = before
    try tree.add(judging.alerts)
    #expect(try tree.root == ReportTree(report).root)
    let schema = try ReportTree(json: ReportSchema.json())
    #expect(SchemaCheck(schema: schema.root).faults(in: tree.root) == [])
    #expect(try Report(json: report.json()) == report)
    for (address, _) in tree.leaves where address.steps.first == .field("alerts") {
      #expect(ReportAddress(address.description) == address)
      #expect(definition(of: address)?.name[.en] == "Gates and alerts")
    }
    let value = try #require(ReportAddress("alerts[customers.total > 1].value"))
    #expect(FigureUnit(of: value) == .count)
    let change = try #require(ReportAddress("alerts[growth.latest.retention falls].low"))
    #expect(FigureUnit(of: change) == .shareChange)
  }

  @Test func `the same gates in the same report give the same alerts`() throws {
    let gates = try Self.comparisons.map {
      try gate($0.0, .compares($0.1, threshold($0.2, $0.3)))
    }
    let once = GateJudging(gates, in: try tree(), currency: currency)
    #expect(once.alerts == GateJudging(gates, in: try tree(), currency: currency).alerts)
    #expect(once.alerts.map(\.gate) == gates.map(\.text))
  }

  // MARK: Rejected rows

  @Test func `the share of rejected rows is of those read, and none without rows`() {
    let shop = RollupBuilder.random(seed: 5, customers: 20)
    var orders = RowCounts(), feedback = RowCounts()
    (orders.read, orders.rejected, orders.accepted, orders.duplicates) = (200, 3, 187, 10)
    (feedback.read, feedback.accepted) = (50, 50)
    var rollup = shop.rollup()
    rollup.quality.rows = [.orders: orders, .feedback: feedback, .spend: RowCounts()]
    let quality = measure(rollup, settings: Settings(title: LocalizedText("t")), personas: [])
      .quality
    #expect(quality.rejectedShare == ["all": 0.012, "orders": 0.015, "feedback": 0, "spend": nil])
  }
}
