import MoshtariCore

@testable import MoshtariCharts

extension Sample {
  /// Three touchpoints: one quiet, one with signals and weeks left out, one by four weeks and with a long
  /// name.
  static func panels(_ isPersian: Bool) -> [ProcessPanels.Panel] {
    let names =
      isPersian
      ? ["پشتیبانی", "تحویل", "بسته‌بندی و چیدمان جعبهٔ هدیه در فروشگاه"]
      : ["Support", "Delivery", "Packing and arranging of gift boxes in the shop"]
    return [
      ProcessPanels.Panel(names[0], weekly { 0.84 + 0.03 * Double($0 % 3 - 1) }),
      ProcessPanels.Panel(
        names[1],
        weekly(leftOut: [5, 20], signals: [37: .outside, 38: .run]) {
          $0 > 35 ? 0.55 : 0.8 + 0.04 * Double($0 % 2)
        }),
      ProcessPanels.Panel(
        names[2], weekly(spanWeeks: 4, leftOut: [30]) { 0.7 + 0.02 * Double($0 % 4) }),
    ]
  }

  /// 40 weeks or spans, the last one running.
  private static func weekly(
    spanWeeks: Int = 1, leftOut: Set<Int> = [], signals: [Int: ProcessSignal] = [:],
    _ share: (Int) -> Double
  ) -> WeeklySatisfaction {
    let days = 7 * spanWeeks, first = asOf - 4 - days * 39
    let weeks = (0..<40).map { index in
      SatisfiedWeek(
        week: first + days * index,
        share: leftOut.contains(index)
          ? Estimate(absent: .smallGroup)
          : Estimate(value: share(index), low: share(index) - 0.1, high: 0.99, n: 42),
        complete: index < 39, signal: signals[index])
    }
    let centre = (0..<24).map(share).reduce(0, +) / 24
    return WeeklySatisfaction(
      spanWeeks: spanWeeks, weeks: weeks,
      limits: ProcessLimits(
        centre: centre, low: centre - 0.12, high: centre + 0.12, rangeLimit: 0.15, points: 24,
        fromDay: first, toDay: first + days * 23), reason: nil)
  }

  /// A year of rising prices, the last month running.
  static func realPrices(_ calendar: CalendarSystem) -> RealPrices {
    let months = (0..<13).map { index in
      let level = 1 / (1 + 0.03 * Double(12 - index))
      let real = 4_000_000_000 - Int64(index) * 40_000_000
      return PricedMonth(
        period: month(12 - index, calendar), level: level,
        orders: PricedOrders(
          count: 1_200 + index, revenue: index == 3 ? nil : Int64(Double(real) * level),
          realRevenue: index == 3 ? nil : real),
        complete: index < 12)
    }
    return RealPrices(
      month: month(0, calendar), rise: 0.36,
      orders: PricedOrders(count: 15_700, revenue: 40_000_000_000, realRevenue: 48_000_000_000),
      monthly: months, years: [])
  }
}
