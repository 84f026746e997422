import MoshtariCore
import MoshtariReading
import Testing

@Suite struct DayAndWeekCountsTests {
  /// Friday 6, Saturday 7, Sunday 8 and Friday 27 March 2026.
  private let orders: [OrderRow] = [
    (0, "2026-03-27", 5), (1, "2026-03-08", 100), (0, "2026-03-06", 30), (nil, "2026-03-08", 1),
    (0, "2026-03-07", 20), (0, "2026-03-06", -40), (1, "2026-03-07", 7), (0, "2026-03-08", 2),
  ]

  private func rollup(week: WeekStart) throws -> Rollup {
    makeRollup(
      of: try Tables(asOf: "2026-04-20", customers: 3, orders: orders), calendar: .gregorian,
      week: week, needs: RollupNeeds())
  }

  @Test func `a day counts its orders, revenue and distinct customers`() throws {
    let day = try days("2026-03-06", "2026-03-07", "2026-03-08", "2026-03-27")
    #expect(
      try rollup(week: .monday).days == [
        DayCount(day: day[0], orders: 2, revenue: -10, customers: 1),
        DayCount(day: day[1], orders: 2, revenue: 27, customers: 2),
        DayCount(day: day[2], orders: 3, revenue: 103, customers: 2),
        DayCount(day: day[3], orders: 1, revenue: 5, customers: 1),
      ])
  }

  @Test func `a week from Monday holds the three days, and empty weeks stay`() throws {
    let start = try days("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23")
    #expect(
      try rollup(week: .monday).weeks == [
        WeekCount(start: start[0], orders: 7, revenue: 120, customers: 2),
        WeekCount(start: start[1], orders: 0, revenue: 0, customers: 0),
        WeekCount(start: start[2], orders: 0, revenue: 0, customers: 0),
        WeekCount(start: start[3], orders: 1, revenue: 5, customers: 1),
      ])
  }

  @Test(arguments: [
    (WeekStart.saturday, "2026-02-28", [2, 5, 0, 1], [1, 2, 0, 1]),
    (.sunday, "2026-03-01", [4, 3, 0, 1], [2, 2, 0, 1]),
  ])
  func `weeks part where they begin`(
    week: WeekStart, start: String, orders: [Int], customers: [Int]
  ) throws {
    let weeks = try rollup(week: week).weeks
    #expect(weeks.first?.start.iso == start)
    #expect(weeks.map(\.orders) == orders)
    #expect(weeks.map(\.customers) == customers)
  }

  @Test func `a mistyped century makes weeks and no fault`() throws {
    let tables = try Tables(
      asOf: "2026-03-10", customers: 1, orders: [(0, "1026-03-04", 1), (0, "2026-03-10", 1)])
    let rollup = makeRollup(of: tables, calendar: .persian, week: .sunday, needs: RollupNeeds())
    #expect(rollup.days.count == 2)
    #expect(rollup.weeks.count == 52_180)
    #expect(rollup.activity.lastGap == [-1, 365_249])
  }
}
