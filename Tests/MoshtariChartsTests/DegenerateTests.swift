import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariCharts

/// Figures of reports that hold next to nothing, or numbers that should not be.
@Suite struct DegenerateTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var figure: any Figure
    init(_ description: String, _ figure: any Figure) {
      (self.description, self.figure) = (description, figure)
    }
  }

  private static func trend(_ estimates: [Estimate], _ unit: FigureUnit = .share) -> TrendChart {
    let points = estimates.enumerated().map { index, estimate in
      TrendPoint(.month(Month(year: 2026, month: 1) + index), estimate, complete: true)
    }
    return TrendChart(
      TrendSeries(measure: .npsName, unit: unit, subject: .answers, points: points))
  }
  private static func flat(_ value: Double, _ count: Int) -> [Estimate] {
    Array(repeating: Estimate(value: value, low: value, high: value, n: 50), count: count)
  }
  private static let odd = Estimate(value: .nan, low: -.infinity, high: .infinity, n: 0)

  static let trends = [
    Case("none", trend([])), Case("all equal", trend(flat(0.5, 5))),
    Case("all zero", trend(flat(0, 5), .points)), Case("all one", trend(flat(1, 5))),
    Case("not numbers", trend([odd, odd] + flat(0.2, 2))),
    Case("only not numbers", trend([odd, odd])),
    Case("all suppressed", trend(Array(repeating: Estimate(absent: .smallGroup), count: 4))),
    Case("negative", trend(flat(-80, 1) + flat(-90, 1), .points)),
    Case("huge", trend(flat(1e18, 1) + flat(1e300, 1), .ratio)),
    Case(
      "without intervals",
      trend([0.1, 0.2].map { Estimate(value: $0, low: nil, high: nil, n: 5) })),
    Case(
      "not finite intervals",
      trend([0.1, 0.2].map { Estimate(value: $0, low: -.infinity, high: .nan, n: 5) })),
  ]

  static let others = [
    Case("no weeks", WeeklyOrders(Demand(weekly: []))),
    Case("no curve", survival([], customers: 0)),
    Case("a curve of one day", survival([(0, 0.4)], customers: 90)),
    Case("a curve to zero", survival([(0, 0.9), (9, 0)], customers: 90)),
    Case("no cohorts", CohortTable(MonthlyRetention(cohorts: [], overall: []))),
    Case("a cohort of today", cohort(size: 40, [40])),
    Case("an empty cohort", cohort(size: 0, [0, 0])),
    Case("suppressed cohort", cohort(size: 40, [40, nil, nil])),
    Case("no groups", NPSStacks([], dimension: "Region")),
    Case(
      "no answers",
      NPSStacks([Keyed(key: "a", figure: NPSGroup(absent: .noData))], dimension: "R")),
    Case(
      "nobody satisfied",
      CSATBars([Keyed(key: "", figure: odd)], overall: odd, dimension: "R")),
    Case("no segments", SegmentTable([])), Case("empty segments", SegmentTable([emptySegment])),
    Case("no flow", flow([])), Case("a still flow", flow([[0, 0], [0, 0]])),
    Case("a hidden flow", flow([[nil, nil], [nil, 4]])),
    Case("no scores", RFMGrid(RFM(cells: [], customers: 0), segment: { _, _ in "" })),
    Case("scores without cells", RFMGrid(RFM(cells: [], customers: 9), segment: { _, _ in "" })),
    Case("no ladder", LadderTable([])), Case("nobody on it", LadderTable([rung(0)])),
    Case("one rung", LadderTable([rung(4)])),
    Case("no months of growth", GrowthBars(Growth(monthly: []))),
    Case("nobody came or went", GrowthBars(still)),
    Case("no cohort row", CohortRow(members: [], name: "")),
    Case("an odd cohort row", CohortRow(members: [oddAverage], all: [oddAverage], name: "")),
    Case("no months of a segment", SegmentMonths(emptySegment.figures)),
    Case("no revenue", ConcentrationTable(Concentration(customers: 0, nonPositive: 0))),
    Case("odd revenue", ConcentrationTable(Concentration(customers: 3, nonPositive: 3))),
    Case("no forecast", ValueTable(forecast(Estimate(absent: .offInHoldout), []))),
    Case("no customers to expect of", ValueTable(forecast(odd, []))),
    Case(
      "nothing expected",
      ValueTable(
        forecast(
          odd,
          [
            ValueBand(
              key: "1", customers: 0, alive: Estimate(value: .nan, low: nil, high: nil, n: 0),
              expectedOrders90: Estimate(value: 0, low: 0, high: 0, n: 0),
              predictedValue: Estimate(value: 0, low: nil, high: nil, n: 0))
          ]))),
    Case("no value", KPI(label: "", reading: .number(nil, .money))),
    Case("not a value", KPI(label: "", reading: .number(.nan, .money))),
    Case("odd value", KPI(label: "x", reading: .estimate(odd, .points, .answers))),
  ]

  private static func forecast(_ alive: Estimate, _ bands: [ValueBand]) -> CustomerValue {
    var value = Sample.value
    (value.alive, value.byOrders) = (alive, bands)
    return value
  }
  private static func survival(_ steps: [(Int, Double)], customers: Int) -> SurvivalChart {
    SurvivalChart(
      Survival(
        secondOrder: steps.map {
          SurvivalStep(
            day: $0.0, survival: $0.1, low: $0.1 == 0 ? nil : $0.1, high: $0.1 == 0 ? nil : $0.1,
            atRisk: customers)
        }, median: Estimate(absent: .notReached), customers: customers, events: 1,
        lastDay: steps.last?.0 ?? 0))
  }
  private static func cohort(size: Int, _ active: [Int?]) -> CohortTable {
    let cohort = Cohort(
      cohort: Month(year: 2026, month: 1), size: size, active: active,
      revenue: active.map { _ in nil }, lastComplete: active.count - 1)
    return CohortTable(MonthlyRetention(cohorts: [cohort], overall: []))
  }
  private static let emptySegment = SegmentTable.Row(
    name: "", figures: SegmentFigures(family: "", count: 0, nps: NPSGroup(absent: .noData)))
  private static func flow(_ matrix: [[Int?]]) -> FlowTable {
    let keys = matrix.indices.map { "s\($0)" }
    return FlowTable(
      FlowMatrix(fromDay: Sample.asOf, toDay: Sample.asOf, from: keys, to: keys, matrix: matrix),
      name: { $0 })
  }
  private static let still = Growth(monthly: [
    GrowthMonth(
      period: Month(year: 2026, month: 1), active: 0, new: 0, retained: 0, resurrected: 0,
      churned: 0, retention: odd, complete: false)
  ])
  private static let oddAverage = CohortAverage(k: 1, estimate: odd, cohorts: 1)
  private static func rung(_ customers: Int) -> LadderRung {
    LadderRung(orders: 1, customers: customers, next: Estimate(absent: .noData))
  }

  @Test(arguments: trends + others, Language.allCases)
  func `a figure of odd numbers is well-formed and says no nonsense`(
    odd: Case, language: Language
  ) throws {
    let html = odd.figure.html(in: Sample.frame(language))
    let root = try html.parsed()
    #expect(html.markup.firstMatch(of: /(?i)\bnan\b|\binf(inity)?\b|[0-9]e[+-][0-9]/) == nil)
    for element in root.all {
      for attribute in ["x", "y", "cx", "cy", "r", "width", "height"] {
        guard let text = element.attributes[attribute] else { continue }
        #expect(Double(text)?.isFinite == true, "\(attribute)=\(text)")
      }
    }
    #expect(!root.text.isEmpty)
  }

  @Test(arguments: ["none", "all suppressed", "only not numbers"])
  func `without a value there is no axis but the reason`(name: String) throws {
    let odd = try #require(Self.trends.first { $0.description == name })
    let root = try odd.figure.html(in: Sample.frame(.en)).parsed()
    #expect(root.drawings.isEmpty)
    let reason = name == "all suppressed" ? "Too few people to show" : "No data yet"
    #expect(root.all.first { $0.classes == ["empty"] }?.text.hasPrefix(reason) == true)
  }

  @Test(arguments: [
    "no weeks", "no curve", "a curve of one day", "no cohorts", "a cohort of today", "no groups",
    "no segments", "no flow", "a still flow", "no scores", "no ladder", "nobody on it",
    "no revenue", "no months of growth", "nobody came or went", "no cohort row",
    "no months of a segment",
  ])
  func `an empty part of the report is a box that says so`(name: String) throws {
    let odd = try #require(Self.others.first { $0.description == name })
    let root = try odd.figure.html(in: Sample.frame(.fa)).parsed()
    #expect(root.all.contains { $0.classes == ["empty"] } && root.all(named: "table").isEmpty)
  }
}
