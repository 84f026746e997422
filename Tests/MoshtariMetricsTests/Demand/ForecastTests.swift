import Foundation
import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

/// Expected values: the definition written out in Python (plain lists, no library) on the same series.
@Suite struct ForecastTests {
  /// What the Python found of one series.
  struct Case: Sendable {
    var series: WeekSeries
    /// Of the series itself, so that a difference is known to be of the series.
    var sum: Int
    var chosen, name: ForecastMethod
    var relativeError: Double
    var inside: Int
    /// That the interval is made of.
    var origins: Int
    var intervalScore: Double
    var first, last: [Double]
  }

  static let cases = [
    Case(
      series: WeekSeries(seed: 7, weeks: 70, trend: 0.02, season: 0, drift: 0, noise: 0.05),
      sum: 30134, chosen: .theta, name: .theta, relativeError: 0.5521262782085843, inside: 12,
      origins: 55,
      intervalScore: 281.2756834539551,
      first: [791.3068350684835, 678.4995938203401, 922.8417897600897],
      last: [882.6359185314328, 666.9489854791124, 1167.9701661255178]),
    Case(
      series: WeekSeries(seed: 3, weeks: 156, season: 0.5, drift: 0.01), sum: 39686,
      chosen: .seasonal, name: .seasonal, relativeError: 0.731520964742981, inside: 11, origins: 85,
      intervalScore: 158.91371320333653,
      first: [291.83974103319053, 221.27111906834938, 384.8131199763012],
      last: [450.9416475787821, 314.43333157609544, 646.5259028450038]),
    Case(
      series: WeekSeries(seed: 1, weeks: 130), sum: 23078, chosen: .level, name: .level,
      relativeError: 1, inside: 11, origins: 104, intervalScore: 167.03697835664556,
      first: [155.85031313329657, 123.28057187561159, 196.95548377936393],
      last: [155.85031313329657, 97.40533442831301, 249.0069825781137]),
    Case(
      series: WeekSeries(seed: 5, weeks: 60, trend: 0, season: 0, drift: 0), sum: 12082,
      chosen: .level, name: .level, relativeError: 1, inside: 12, origins: 45,
      intervalScore: 118.26878581217755,
      first: [193.6666608334876, 165.33778753258926, 226.8202049106644],
      last: [193.6666608334876, 152.60447338230347, 245.70576322178175]),
  ]

  @Test(arguments: cases)
  func `K8: weeks are forecast as the definition says`(expected: Case) throws {
    let orders = expected.series.orders
    #expect(orders.reduce(0, +) == expected.sum)
    let demand = try demand(of: orders)
    let model = try #require(demand.model), score = demand.score
    #expect(model.name == expected.name && model.chosen == expected.chosen)
    #expect(model.weeks == orders.count && model.origins == expected.origins)
    #expect((model.alpha != nil) == (expected.name == .theta))
    #expect(isClose(score.relativeError.value, expected.relativeError))
    #expect(score.relativeError.n == 12 && score.weeks == 12)
    #expect(isClose(score.coverage.value, Double(expected.inside) / 12))
    #expect(isClose(score.intervalScore, expected.intervalScore))
    for (week, values) in [(0, expected.first), (11, expected.last)] {
      let found = demand.forecast[week]
      for (value, expected) in zip([found.orders, found.low, found.high], values) {
        #expect(isClose(value, expected))
      }
    }
    #expect(demand.forecast.map(\.week) == (0..<12).map { firstWeek + 7 * (orders.count + $0) })
  }

  /// Python: Theta chosen, 1.3137… of the level's error on the weeks held out.
  @Test func `K8: a method that is no better than the recent level makes way for it`() throws {
    let demand = try demand(of: WeekSeries(seed: 40, weeks: 100).orders)
    let model = try #require(demand.model)
    #expect(model.chosen == .theta && model.name == .level && model.alpha == nil)
    #expect(isClose(demand.score.relativeError.value, 1.3137057176319364))
    #expect(isClose(demand.forecast[0].orders, 253.50713501480303))
    #expect(isClose(demand.forecast[0].high, 314.5292671755468))
  }

  /// Level, trend, season and drift in turn. Python on the same 120 series: 1393 of 1440 weeks.
  @Test func `K8: the ranges hold the weeks to come about as often as they say`() throws {
    var inside = 0
    for number in 0..<120 {
      let series = WeekSeries(
        seed: 1000 + UInt64(number), weeks: [72, 110, 156][number / 36 % 3] + 12,
        base: [20, 200, 1000][number % 3], trend: [0, 0.004, -0.003][number / 3 % 3],
        season: [0, 0.3][number / 9 % 2], drift: [0, 0.03][number / 18 % 2], noise: 0.12)
      let orders = series.orders
      let forecast = try demand(of: Array(orders.dropLast(12))).forecast
      inside += zip(forecast, orders.suffix(12)).count {
        $0.low <= Double($1) && Double($1) <= $0.high
      }
    }
    #expect(inside == 1393)
  }

  /// One week of two in three years has a third of the usual orders: it is no part of what 95 of 100 weeks miss by.
  @Test func `K8: one exceptional week is not the width of all ranges`() throws {
    var orders = WeekSeries(seed: 2, weeks: 130, trend: 0, season: 0, drift: 0, noise: 0.05).orders
    let usual = try #require(try demand(of: orders).forecast.first)
    orders[105] /= 3
    let exceptional = try #require(try demand(of: orders).forecast.first)
    #expect(exceptional.high - exceptional.low < 2 * (usual.high - usual.low))
  }

  @Test func `K8: ranges do not narrow with time, and the running week is the first`() throws {
    var rollup = shop(WeekSeries(seed: 11, weeks: 80).orders)
    rollup.asOf = rollup.asOf + 3
    let demand = try #require(measure(rollup, settings: openSettings(), personas: []).demand)
    #expect(demand.weekly.last?.complete == false)
    #expect(demand.forecast.first?.week == demand.weekly.last?.week)
    let widths = demand.forecast.map { log(1 + $0.high) - log(1 + $0.orders) }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
  }

  @Test(arguments: [0, 1, 59])
  func `K8: below 60 complete weeks there is a reason and no forecast`(weeks: Int) throws {
    let demand = try demand(of: Array(repeating: 20, count: weeks))
    #expect(demand.forecast.isEmpty && demand.model == nil)
    #expect(demand.score.relativeError == Estimate(absent: .shortHistory))
    #expect(demand.score.coverage.reason == .shortHistory && demand.score.weeks == 0)
  }

  @Test(arguments: [0, 7])
  func `K8: weeks that are all equal, or empty, are forecast as they are`(orders: Int) throws {
    let demand = try demand(of: Array(repeating: orders, count: 70))
    #expect(demand.model?.name == .level)
    #expect(demand.score.relativeError == Estimate(absent: .noData))
    for week in demand.forecast {
      for value in [week.orders, week.low, week.high] {
        #expect(isClose(value, Double(orders), tolerance: 1e-9))
      }
    }
  }

  @Test func `K8: weekdays are counted over whole weeks`() throws {
    var shop = RollupBuilder(asOf: day("2026-02-04"), week: .saturday)
    // Friday 2 January; whole weeks are those of 3, 10, 17 and 24 January.
    shop.addBuyer(
      "2026-01-02", "2026-01-03", "2026-01-10", "2026-01-16", "2026-01-30", "2026-02-03")
    let weekdays = try #require(shop.report().demand).weekdays
    #expect(
      weekdays.map(\.weekday) == [
        "saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
      ])
    #expect(weekdays.map(\.orders) == [2, 0, 0, 0, 0, 0, 2])
    #expect(weekdays.map(\.share) == [0.5, 0, 0, 0, 0, 0, 0.5])
    #expect(weekdays.allSatisfy { $0.weeks == 4 })
    let daily = try #require(shop.report().demand).daily
    #expect(daily.map(\.day) == (0..<34).map { day("2026-01-02") + $0 })
    #expect(
      daily.filter { $0.orders > 0 }.map(\.day) == [
        day("2026-01-02"), day("2026-01-03"), day("2026-01-10"), day("2026-01-16"),
        day("2026-01-30"), day("2026-02-03"),
      ])
  }

  @Test func `K8: days are those of the last 26 complete weeks and of the running one`() throws {
    var shop = RollupBuilder(asOf: day("2026-07-08"), week: .saturday)
    shop.addBuyer("2025-01-02", "2026-07-06")
    let daily = try #require(shop.report().demand).daily
    // The running week begins on Saturday 4 July.
    #expect(daily.first?.day == day("2026-07-04") - 7 * 26)
    #expect(daily.last?.day == day("2026-07-08"))
    #expect(daily.map(\.orders).reduce(0, +) == 1)
    var young = RollupBuilder(asOf: day("2026-07-08"), week: .saturday)
    young.addBuyer("2026-07-05")
    #expect(try #require(young.report().demand).daily.isEmpty)
  }

  // MARK: Shops

  private let firstWeek = day("2023-01-02")

  /// Weeks of orders without a customer, the last of them ending on the as-of day.
  private func shop(_ orders: [Int]) -> Rollup {
    var rollup = Rollup(asOf: firstWeek + (7 * orders.count - 1))
    rollup.tables = [.orders]
    rollup.weeks = orders.enumerated().map { index, count in
      WeekCount(start: firstWeek + 7 * index, orders: count, revenue: 0, customers: 0)
    }
    rollup.days = rollup.weeks.filter { $0.orders > 0 }.map {
      DayCount(day: $0.start, orders: $0.orders, revenue: 0, customers: 0)
    }
    rollup.orders.count = orders.reduce(0, +)
    rollup.orders.anonymous = rollup.orders.count
    if !orders.isEmpty {
      (rollup.orders.firstDay, rollup.orders.lastDay) = (firstWeek, rollup.days.last?.day)
    }
    return rollup
  }

  private func demand(of orders: [Int]) throws -> Demand {
    try #require(measure(shop(orders), settings: openSettings(), personas: []).demand)
  }
}

/// Weekly orders made at random: a level with trend, a yearly season, drift and noise in logarithms.
struct WeekSeries: Sendable {
  var seed: UInt64
  var weeks: Int
  var base = 200.0
  var trend = 0.002
  var season = 0.2
  var drift = 0.02
  var noise = 0.1

  var orders: [Int] {
    var random = SplitMix64(seed: seed)
    /// Nearly normal: twelve uniform numbers less 6.
    func normal() -> Double {
      (0..<12).reduce(0.0) { sum, _ in sum + Double(random.next() >> 11) / 9_007_199_254_740_992 }
        - 6
    }
    var walk = 0.0
    return (0..<weeks).map { week in
      walk += drift * normal()
      let place = Double(week)
      let level = trend * place + season * sin(2 * Double.pi * place / 52) + walk
      return max(0, Int((base * exp(level + noise * normal()) + 0.5).rounded(.down)))
    }
  }
}
