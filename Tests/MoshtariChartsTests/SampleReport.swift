import MoshtariCore
import MoshtariText

@testable import MoshtariCharts

/// A made-up shop's figures, as metrics would leave them: thirteen months to 18 November 2026 (27
/// Aban 1405).
enum Sample {
  static let currency = Currency(
    code: "IRR", minorDigits: 0, displayUnit: "toman", displayDivisor: 10)
  static let asOf = Day(20_775)  // 2026-11-18

  static func frame(
    _ language: Language, id: String = "f", calendar: CalendarSystem? = nil
  ) -> FigureFrame {
    let own: CalendarSystem = language == .fa ? .persian : .gregorian
    return FigureFrame(
      id: id,
      format: FigureFormat(language: language, calendar: calendar ?? own, currency: currency),
      asOf: asOf, lowBase: 30)
  }

  static func month(_ back: Int, _ calendar: CalendarSystem) -> Month {
    calendar.month(of: asOf) - back
  }

  /// A group with a symmetric interval and plausible parts.
  static func group(_ score: Double, half: Double, n: Int) -> NPSGroup {
    let promoters = Int((Double(n) * (0.35 + score / 200)).rounded())
    let detractors = max(0, promoters - Int((Double(n) * score / 100).rounded()))
    return NPSGroup(
      estimate: Estimate(
        value: score, low: max(-100, score - half), high: min(100, score + half), n: n),
      promoters: promoters, passives: max(0, n - promoters - detractors), detractors: detractors)
  }

  static func nps(_ calendar: CalendarSystem) -> NPS {
    let scores: [Double] = [29, 31, 30, 33, 35, 37, 36, 40, 41, 33, 32, 38, 36]
    var months = scores.enumerated().map { index, score in
      OfMonth(
        period: month(12 - index, calendar),
        figure: group(score, half: index == 12 ? 11 : 7.6, n: index == 12 ? 198 : 300 + index * 9),
        complete: index < 12)
    }
    months[3].figure = NPSGroup(absent: .smallGroup)
    months[5].figure = group(37, half: 22, n: 21)
    var nps = NPS(
      survey: "relational",
      overall: NPSOverall(
        group: group(38, half: 7, n: 412), invalid: 3, unanswered: 12,
        scores: [9, 2, 4, 7, 6, 15, 17, 48, 88, 96, 120]),
      byMonth: months, by: ByDimension<NPSGroup>(), bySurvey: [])
    nps.by.region = regions
    return nps
  }

  /// A group of so many detractors, passives and promoters.
  static func split(_ detractors: Int, _ passives: Int, _ promoters: Int) -> NPSGroup {
    let n = detractors + passives + promoters
    let score = 100 * Double(promoters - detractors) / Double(n)
    return NPSGroup(
      estimate: Estimate(value: score, low: score - 6, high: score + 5, n: n),
      promoters: promoters, passives: passives, detractors: detractors)
  }

  static let regions = [
    Keyed(key: "", figure: group(12, half: 17, n: 60)),
    Keyed(key: "اصفهان", figure: group(58, half: 12, n: 128)),
    Keyed(key: "تبریز", figure: group(-14, half: 19, n: 61)),
    Keyed(key: "تهران", figure: group(42, half: 8, n: 304)),
    Keyed(key: "رشت", figure: Sample.split(5, 40, 155)),
    Keyed(key: "شیراز", figure: group(19, half: 34, n: 21)),
    Keyed(key: "کیش", figure: NPSGroup(absent: .smallGroup)),
  ]

  static func growth(_ calendar: CalendarSystem) -> Growth {
    let shares = [
      0, 0.88, 0.902, 0.915, 0.91, 0.922, 0.934, 0.925, 0.931, 0.94, 0.927, 0.931, 0.702,
    ]
    return Growth(
      monthly: shares.enumerated().map { index, share in
        GrowthMonth(
          period: month(12 - index, calendar), active: 900 + index * 31, new: 80, retained: 700,
          resurrected: 40, churned: 60,
          retention: index == 0
            ? Estimate(absent: .noData)
            : Estimate(value: share, low: share - 0.012, high: share + 0.011, n: 800 + index * 30),
          complete: index < 12)
      })
  }

  static func customers(_ calendar: CalendarSystem) -> CustomerCounts {
    var customers = CustomerCounts(total: 9_120, ordering: 8_204)
    customers.active = 4_812
    customers.previousActive = 4_694
    customers.monthly = [
      3_902, 3_988, 4_051, 4_120, 4_180, 4_259, 4_300, 4_402, 4_480, 4_533, 4_601, 4_694, 4_812,
    ]
    .enumerated().map { index, count in
      ActiveCount(period: month(12 - index, calendar), active: count, complete: index < 12)
    }
    return customers
  }

  static let events = [
    ChartEvent(
      Event(
        day: asOf - 109, title: LocalizedText(en: "New courier", fa: "پیک تازه"), kind: "release")),
    ChartEvent(
      Event(
        day: asOf - 240, end: asOf - 227,
        title: LocalizedText(en: "Nowruz campaign", fa: "پویش نوروزی"), kind: "campaign")),
  ]

  static let survival: Survival = {
    var steps = [SurvivalStep(day: 0, survival: 0.97, low: 0.965, high: 0.975, atRisk: 8_204)]
    var share = 0.97
    for day in stride(from: 3, through: 520, by: 3) {
      share -= (share - 0.38) * 0.018
      let half = 0.004 + Double(day) / 20_000
      steps.append(
        SurvivalStep(
          day: day, survival: share, low: share - half, high: share + half,
          atRisk: max(4, 8_000 - day * 16)))
    }
    return Survival(
      secondOrder: steps, median: Estimate(value: 273, low: 261, high: 288, n: 8_204),
      customers: 8_204, events: 4_410, lastDay: 540)
  }()

  static func retention(_ calendar: CalendarSystem) -> MonthlyRetention {
    var random = 7
    func jitter() -> Int {
      random = (random * 75 + 74) % 65_537
      return random % 17 - 8
    }
    let cohorts = (0..<15).map { index -> Cohort in
      let size = 286 + index * 8
      let reached = 14 - index
      var active: [Int?] = (0...reached).map { k in
        k == 0 ? size : max(12, Int(Double(size) * (0.42 - 0.02 * Double(k))) + jitter())
      }
      if index == 6 { active[2] = nil }
      return Cohort(
        cohort: month(14 - index, calendar), size: size, active: active,
        revenue: active.map { $0.map { Int64($0) * 4_000_000 } }, lastComplete: reached - 1)
    }
    let overall = (0...13).map { k in
      CohortAverage(
        k: k,
        estimate: Estimate(
          value: k == 0 ? 1 : 0.42 - 0.02 * Double(k), low: 0.1, high: 0.5, n: 3_000),
        cohorts: 14 - k)
    }
    return MonthlyRetention(cohorts: cohorts, overall: overall)
  }

  static func segments(_ language: Language, _ calendar: CalendarSystem) -> [SegmentTable.Row] {
    let counts = [0, 210, 640, 1_214, 1_523, 700, 2_401]
    return zip(LifecycleState.allCases, counts).map { state, count in
      var figures = SegmentFigures(
        family: "lifecycle", count: count,
        nps: count == 0
          ? NPSGroup(absent: .noData)
          : state == .returned
            ? group(19, half: 34, n: 21) : group(Double(count % 50), half: 9, n: 120))
      figures.share = Double(count) / 6_688
      figures.revenueShare = count == 0 ? nil : 0.15
      figures.previousCount = max(0, count + (count % 3 == 0 ? 17 : -31))
      figures.unknown = state == .loyal ? 12 : 0
      figures.monthly = (0..<13).map { index in
        SegmentMonth(
          period: month(12 - index, calendar), count: count - (12 - index) * (count % 7) * 3,
          retention: Estimate(absent: .noData), complete: index < 12)
      }
      return SegmentTable.Row(
        name: state.name[language], link: count == 0 ? nil : "segments/\(state.id).html",
        figures: figures)
    }
  }

  static let flow: FlowMatrix = {
    let states = LifecycleState.allCases.map(\.id)
    let matrix = (0...states.count).map { row in
      states.indices.map { column -> Int? in
        row == 2 && column == 3
          ? nil
          : row == column + 1
            ? 400 + 30 * row : (row * 7 + column * 5) % 4 == 0 ? 0 : 11 + row * column
      }
    }
    return FlowMatrix(
      fromDay: asOf - 18, toDay: asOf, from: ["not-yet-known"] + states, to: states, matrix: matrix)
  }()

  static func stateName(_ language: Language) -> @Sendable (String) -> String {
    { id in
      LifecycleState(rawValue: id)?.name[language]
        ?? (language == .fa ? "هنوز ناشناخته" : "Not yet known")
    }
  }

  static let rfm = RFM(
    cells: (1...5).flatMap { r in
      (1...5).map { f in RFMCell(r: r, f: f, count: (r * 131 + f * 71) % 611, revenue: 1_000_000) }
    }, customers: 8_204)

  static let ladder = [8_204, 4_410, 2_380, 1_290, 702, 310, 122, 41, 18].enumerated().map {
    index, customers in
    LadderRung(
      orders: index + 1, customers: customers,
      next: index == 8
        ? Estimate(absent: .smallGroup)
        : Estimate(
          value: 0.54 - Double(index) * 0.02, low: 0.5 - Double(index) * 0.03, high: 0.57,
          n: customers))
  }

  static let concentration: Concentration = {
    var concentration = Concentration(customers: 8_204, nonPositive: 37)
    (concentration.gini, concentration.top1Share) = (0.612, 0.112)
    (concentration.top10Share, concentration.top20Share) = (0.438, 0.627)
    concentration.customersFor80 = 3_010
    let shares =
      [0.002, 0.006, 0.012, 0.02, 0.03, 0.043, 0.058, 0.076, 0.096, 0.12]
      + [0.147, 0.178, 0.214, 0.255, 0.302, 0.373, 0.45, 0.562, 0.71, 1]
    concentration.lorenz = shares.enumerated().map {
      LorenzPoint(percent: 5 * ($0 + 1), share: $1)
    }
    return concentration
  }()

  static let value: CustomerValue = {
    let model = FittedPurchases(
      name: "MBG/NBD", r: 0.52, alpha: 6.2, a: 0.9, b: 1.6, standardErrors: [],
      logLikelihood: -9582,
      identified: true)
    func estimate(_ value: Double?, _ half: Double, _ n: Int) -> Estimate {
      value.map {
        Estimate(value: $0, low: $0 * (1 - half), high: $0 * (1 + half), n: n)
      } ?? Estimate(absent: .smallGroup)
    }
    let bands: [(String, Int, Double?, Double?, Double?)] = [
      ("1", 4_411, 0.4088, 95.2, 11_233_469_000), ("2", 439, 0.4363, 90.6, 9_797_969_000),
      ("3-4", 314, 0.5217, 142.6, 16_082_777_000), ("5-9", 21, 0.6331, 174.5, 20_534_492_000),
      ("10+", 8, nil, nil, nil),
    ]
    return CustomerValue(
      customers: 5_193, model: model, other: model, gammaGamma: nil,
      alive: Estimate(value: 2_158, low: 1_990, high: 2_326, n: 5_193),
      expectedOrders90: Estimate(value: 503, low: 450, high: 556, n: 5_193),
      predictedValue: Estimate(
        value: 57_648_707_000, low: 48_310_000_000, high: 67_120_000_000, n: 5_193),
      byOrders: bands.map {
        ValueBand(
          key: $0.0, customers: $0.1, alive: estimate($0.2, 0.1, $0.1),
          expectedOrders90: estimate($0.3, 0.2, $0.1), predictedValue: estimate($0.4, 0.25, $0.1))
      }, holdout: nil)
  }()

  static let demand = Demand(
    weekly: (0..<60).map { index in
      DemandWeek(
        week: asOf - 4 - 7 * (59 - index), orders: 1_000 + (index * index * 7) % 310 + index * 5,
        revenue: 1, customers: 500, complete: index < 59)
    })

  /// The weeks with a forecast of twelve; the first of them is the running one.
  static let forecast: Demand = {
    var forecast = demand
    forecast.forecast = (0..<12).map { index in
      let half = 150 + 25 * Double(index)
      return ForecastWeek(
        week: asOf - 4 + 7 * index, orders: 1_400, low: 1_400 - half, high: 1_400 + half)
    }
    let names = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"]
    forecast.weekdays = names.enumerated().map { index, name in
      WeekdayOrders(
        weekday: name, orders: 100 + 20 * index, share: Double(100 + 20 * index) / 1120, weeks: 52)
    }
    forecast.daily = (0..<61).map { index in
      DayOrders(day: asOf - 60 + index, orders: index == 20 ? 0 : 90 + (index * index * 13) % 140)
    }
    return forecast
  }()

  static let satisfied = [
    Keyed(key: "", figure: Estimate(value: 0.7, low: 0.61, high: 0.78, n: 101)),
    Keyed(key: "پشتیبانی", figure: Estimate(value: 0.91, low: 0.88, high: 0.935, n: 420)),
    Keyed(key: "تحویل", figure: Estimate(value: 0.84, low: 0.81, high: 0.869, n: 633)),
    Keyed(key: "مرجوعی", figure: Estimate(value: 0.5, low: 0.31, high: 0.69, n: 24)),
    Keyed(key: "وبگاه", figure: Estimate(absent: .smallGroup)),
  ]

  static func csat(_ calendar: CalendarSystem) -> CSAT {
    var csat = CSAT(
      overall: CSATOverall(
        estimate: Estimate(value: 0.84, low: 0.81, high: 0.87, n: 633), mean: 4.3, invalid: 0,
        unanswered: 2),
      byMonth: [0.9, 0.91, 0.9, 0.84].enumerated().map { index, share in
        OfMonth(
          period: month(4 - index, calendar),
          figure: Estimate(value: share, low: share - 0.03, high: share + 0.028, n: 600),
          complete: true)
      }, by: ByDimension<Estimate>(), scaleLow: 1, scaleHigh: 5)
    csat.by.touchpoint = satisfied
    return csat
  }
}

extension ChartEvent {
  /// A row of the table of events.
  init(_ event: Event) { self.init(ReportEvent(event)) }
}
