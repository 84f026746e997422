import MoshtariCore
import MoshtariText

@testable import MoshtariCharts

/// A figure of the sample, under the name of its golden file.
struct SampleFigure: Sendable, CustomStringConvertible {
  let name: String
  let language: Language
  let figure: any Figure
  var description: String { "\(name).\(language.rawValue)" }
  var html: SafeHTML { figure.html(in: Sample.frame(language, id: name)) }

  /// Every figure in a language, over the sample.
  static func all(_ language: Language) -> [SampleFigure] {
    let calendar: CalendarSystem = language == .fa ? .persian : .gregorian
    return (trends(calendar) + tables(language, calendar) + strip(language, calendar)).map {
      SampleFigure(name: $0.0, language: language, figure: $0.1)
    }
  }

  static let all = Language.allCases.flatMap { all($0) }

  private static func trends(_ calendar: CalendarSystem) -> [(String, any Figure)] {
    let nps = TrendSeries(Sample.nps(calendar))
    let isPersian = calendar == .persian
    return [
      ("trend-nps", TrendChart(nps, events: Sample.events)),
      ("trend-csat", TrendChart(TrendSeries(Sample.csat(calendar)))),
      ("trend-retention", TrendChart(TrendSeries(retention: Sample.growth(calendar)))),
      ("trend-active", TrendChart(TrendSeries(active: Sample.customers(calendar)))),
      ("trend-one", TrendChart(nps.suffix(1))),
      ("trend-none", TrendChart(nps.suffix(0))),
      ("weekly-orders", WeeklyOrders(Sample.demand, events: Sample.events)),
      ("weekly-forecast", WeeklyForecast(Sample.forecast, events: Sample.events)),
      ("weekdays", WeekdayBars(Sample.forecast.weekdays)),
      ("lorenz", LorenzChart(Sample.concentration)),
      ("cohort-curves", CohortCurves(Sample.retention(calendar))),
      ("survival", SurvivalChart(Sample.survival)),
      ("active", ActiveChart(Sample.active(nil), name: isPersian ? "وفادار" : "Loyal")),
      (
        "trend-reference",
        TrendChart(
          TrendSeries(retention: Sample.growth(calendar)), events: Sample.events,
          reference: TrendChart.Reference(isPersian ? "همهٔ مشتریان" : "All customers", 0.915))
      ),
      ("process-panels", ProcessPanels(Sample.panels(isPersian))),
      ("real-months", RealPriceMonths(Sample.realPrices(calendar), events: Sample.events)),
      ("segment-months", SegmentMonths(Sample.months(calendar), events: Sample.events)),
      ("active-three", ActiveChart(Sample.three(isPersian), all: Sample.active(nil).all)),
      (
        "active-close",
        ActiveChart(
          Sample.active(0.005), name: isPersian ? "بخشی با نامی بلند" : "A segment with a long name"
        )
      ),
    ]
  }

  private static func tables(_ language: Language, _ calendar: CalendarSystem)
    -> [(String, any Figure)]
  {
    let isPersian = language == .fa
    return [
      ("segments", SegmentTable(Sample.segments(language, calendar))),
      ("cohorts", CohortTable(Sample.retention(calendar))),
      (
        "cohort-row",
        CohortRow(
          members: Sample.returns(0.8), all: Sample.returns(0.5),
          name: isPersian ? "وفادار" : "Loyal")
      ),
      ("days", DayTable(Sample.forecast)),
      ("scores", ScoreBars(Sample.nps(calendar).overall)),
      (
        "change-steps",
        ChangeSteps(
          caption: isPersian ? "چرا تغییر کرد" : "Why it changed",
          dimension: isPersian ? "گام" : "Step",
          measure: "NPS", first: (isPersian ? "شهریور" : "September", 36.2),
          steps: [
            ChangeSteps.Step(
              name: isPersian ? "ترکیب پاسخ‌دهندگان" : "Other people",
              change: Estimate(value: -1.4, low: -2.9, high: 0.1, n: 412)),
            ChangeSteps.Step(
              name: isPersian ? "نظر همان گروه‌ها" : "Other answers",
              change: Estimate(value: 5.1, low: 0.6, high: 9.6, n: 412)),
          ], lastName: isPersian ? "مهر" : "October")
      ),
      ("growth-bars", GrowthBars(Sample.growth(calendar))),
      ("nps-stacks", NPSStacks(Sample.regions, dimension: isPersian ? "استان" : "Region")),
      (
        "csat-bars",
        CSATBars(
          Sample.satisfied, overall: Sample.csat(calendar).overall.estimate,
          dimension: isPersian ? "نقطهٔ تماس" : "Touchpoint")
      ),
      ("flow", FlowTable(Sample.flow, name: Sample.stateName(language))),
      (
        "overlap",
        OverlapTable(
          rows: ["new", "loyal", "at-risk"], columns: ["new", "loyal", "at-risk"],
          sizes: [412, 1_214, 0], shared: [[412, 118, 0], [118, 1_214, nil], [0, nil, 0]],
          name: Sample.stateName(language))
      ),
      (
        "rfm",
        RFMGrid(Sample.rfm) { r, f in
          RFMSegment.allCases[(r * 2 + f) % 11].name[language]
        }
      ),
      ("ladder", LadderTable(Sample.ladder)),
      ("share-bars", shareBars(isPersian)),
      ("comparison", ComparisonTable(Sample.comparison)),
      ("figure-comparison", FigureComparison(Sample.figureRows(isPersian))),
      ("hours", HeatTable(Sample.hours(isPersian))),
      ("concentration", ConcentrationTable(Sample.concentration)),
      ("value", ValueTable(Sample.value)),
    ]
  }

  /// A share, a small one of few, and one that is hidden.
  private static func shareBars(_ isPersian: Bool) -> ShareBars {
    ShareBars(
      caption: isPersian ? "مشتریان به چه وفادارند" : "What customers are loyal to",
      dimension: isPersian ? "وفادار به" : "Loyal to", measure: isPersian ? "سهم" : "Share",
      rows: [
        ShareBars.Row(
          name: isPersian ? "محصول" : "a product",
          share: Estimate(value: 0.312, low: 0.285, high: 0.34, n: 1_120)),
        ShareBars.Row(
          name: isPersian ? "قیمت" : "the price",
          share: Estimate(value: 0.042, low: 0.01, high: 0.2, n: 24),
          under: isPersian ? "۱ از ۲۴" : "1 of 24"),
        ShareBars.Row(
          name: isPersian ? "فروشنده" : "a salesperson", share: Estimate(absent: .smallGroup)),
      ])
  }

  private static func strip(_ language: Language, _ calendar: CalendarSystem)
    -> [(String, any Figure)]
  {
    let isPersian = language == .fa
    let nps = Sample.nps(calendar)
    return [
      (
        "kpi-active",
        KPI(
          label: isPersian ? "مشتریان فعال" : "Active customers", reading: .number(4_812, .count),
          trend: TrendSeries(active: Sample.customers(calendar)),
          change: KPI.Change(
            text: isPersian ? "\u{200E}+۱۱۸ نسبت به مهر" : "+118 vs October",
            finding: .counted(118), moreIsBetter: true))
      ),
      (
        "kpi-nps",
        KPI(
          label: isPersian ? "امتیاز خالص مروجان (NPS)" : "Net Promoter Score",
          reading: .estimate(nps.overall.group.estimate, .points, .answers),
          trend: TrendSeries(nps),
          change: KPI.Change(
            text: isPersian ? "\u{200E}+۶ نسبت به شهریور" : "+6 vs September",
            finding: .estimated(.unclear),
            moreIsBetter: true))
      ),
      (
        "kpi-csat",
        KPI(
          label: isPersian ? "رضایت از ارسال (CSAT)" : "Satisfied with delivery (CSAT)",
          reading: .estimate(Sample.csat(calendar).overall.estimate, .share, .answers),
          trend: TrendSeries(Sample.csat(calendar)),
          change: KPI.Change(
            text: isPersian ? "\u{200E}−۶ واحد نسبت به شهریور" : "−6 points vs September",
            finding: .estimated(.fall),
            moreIsBetter: true))
      ),
      (
        "kpi-money",
        KPI(
          label: isPersian ? "میانگین ارزش سفارش" : "Average order value",
          reading: .number(12_400_000, .money))
      ),
    ]
  }
}
