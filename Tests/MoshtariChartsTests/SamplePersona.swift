import MoshtariCharts
import MoshtariCore

@testable import MoshtariCharts

extension Sample {
  /// Two curves; `apart` nil: clearly apart, else by that much at every month.
  static func active(_ apart: Double?) -> PersonaSurvival {
    func steps(_ loss: Double, _ size: Int) -> [ActiveStep] {
      (0...12).map { month in
        let share = max(0, 1 - loss * Double(month))
        let half = month == 0 ? 0 : 0.01 + 0.002 * Double(month)
        return ActiveStep(
          month: month, survival: share, low: max(0, share - half), high: min(1, share + half),
          atRisk: size - month * size / 20)
      }
    }
    return PersonaSurvival(
      members: steps(apart == nil ? 0.02 : 0.04 - (apart ?? 0) / 12, 900), all: steps(0.04, 4_000))
  }

  /// Three segments, two of them nearly equal at the end.
  static func three(_ isPersian: Bool) -> [ActiveChart.Group] {
    let names =
      isPersian ? ["وفادار", "هدیه‌خر", "سازمانی"] : ["Loyal", "Gift buyers", "Office teams"]
    return zip(names, [nil, 0.002, 0.3]).map { ActiveChart.Group($0, active($1).members) }
  }

  /// A segment's months, the first without retention.
  static func months(_ calendar: CalendarSystem) -> SegmentFigures {
    var figures = SegmentFigures(family: "lifecycle", count: 1_214, nps: NPSGroup(absent: .noData))
    figures.monthly = (0..<13).map { index in
      let share = 0.9 + 0.004 * Double(index)
      return SegmentMonth(
        period: month(12 - index, calendar), count: 980 + 18 * index,
        retention: index == 0
          ? Estimate(absent: .noData)
          : Estimate(value: share, low: share - 0.02, high: share + 0.018, n: 970 + 18 * index),
        complete: index < 12)
    }
    return figures
  }

  /// Twelve months; the last of few people.
  static func returns(_ start: Double) -> [CohortAverage] {
    (1...12).map { k in
      let share = start - 0.012 * Double(k)
      return CohortAverage(
        k: k,
        estimate: Estimate(
          value: share, low: share - 0.03, high: share + 0.03, n: k == 12 ? 24 : 780 - 40 * k),
        cohorts: 22 - k)
    }
  }

  static let comparison: [String: PersonaComparison] = [
    "ordersPerMonth": PersonaComparison(
      members: Estimate(value: 2.6, low: 2.4, high: 2.8, n: 1_214),
      all: Estimate(value: 1.4, low: 1.3, high: 1.5, n: 4_812),
      difference: ComparisonDifference(value: 1.2, low: 1, high: 1.4)),
    "spendPerOrder": PersonaComparison(
      members: Estimate(value: 4_120_000, low: 3_900_000, high: 4_400_000, n: 1_214),
      all: Estimate(value: 4_880_000, low: 4_700_000, high: 5_000_000, n: 4_812),
      difference: ComparisonDifference(value: -760_000, low: -900_000, high: -500_000)),
    "beforeNineShare": PersonaComparison(
      members: Estimate(value: 0.38, low: 0.34, high: 0.42, n: 21),
      all: Estimate(value: 0.36, low: 0.34, high: 0.37, n: 900),
      difference: ComparisonDifference(value: 0.02, low: -0.01, high: 0.05)),
    "nps": PersonaComparison(
      members: Estimate(value: 58, low: 46, high: 70, n: 128),
      all: Estimate(value: 38, low: 31, high: 45, n: 412), difference: nil),
    "retention": PersonaComparison(
      members: Estimate(value: 0.974, low: 0.96, high: 0.985, n: 1_100),
      all: Estimate(value: 0.931, low: 0.92, high: 0.94, n: 4_000),
      difference: ComparisonDifference(value: 0.043, low: 0.02, high: 0.06)),
  ]

  static func hours(_ isPersian: Bool) -> OrderTimes {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let days = isPersian ? Array(names[5...] + names[..<5]) : names
    let row: [Double] = [0.09, 0.045, 0.03, 0.0225, 0.018, 0.015]
    let shares: [[Double]] = days.indices.map { row + [$0 > 0 ? 0.003 : 0] }
    return OrderTimes(
      days: days, parts: ["6-9", "9-12", "12-15", "15-18", "18-21", "21-24", "0-6"], shares: shares,
      orders: 8_230, customers: 1_214)
  }
}

extension Sample {
  /// Counted in full, estimated on a low base, and hidden.
  static func figureRows(_ isPersian: Bool) -> [FigureComparison.Row] {
    [
      FigureComparison.Row(
        name: isPersian ? "میانگین هر سفارش" : "Average order", unit: .money, group: 568_187,
        all: 609_197),
      FigureComparison.Row(
        name: "NPS", unit: .points, group: Estimate(value: 42, low: 22, high: 58, n: 21),
        all: Estimate(value: 36, low: 33, high: 40, n: 1_481)),
      FigureComparison.Row(
        name: isPersian ? "سفارش‌های تخفیف‌دار" : "Orders with a discount", unit: .share,
        group: nil, all: 0.12),
    ]
  }
}
