import MoshtariCore
import MoshtariReading
import Testing

@Suite struct ActivityRowsTests {
  @Test func `a customer has a row for each month with an order`() throws {
    let tables = try Tables(
      asOf: "2026-03-10", customers: 4,
      orders: [
        (2, "2026-02-28", 70), (0, "2026-02-27", 200), (0, "2026-01-30", 100),
        (nil, "2026-02-01", 999), (0, "2026-01-30", 50), (0, "2026-02-02", -20),
        (0, "2025-11-01", 10),
      ])
    let activity = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
      .activity
    #expect(activity.start == [0, 3, 3, 4, 4])
    #expect(activity.month == (try months("2025-11", "2026-01", "2026-02", "2026-02")))
    #expect(activity.orders == [1, 2, 2, 1])
    #expect(activity.orderDays == [1, 1, 2, 1])
    #expect(activity.revenue == [10, 150, 180, 70])
    #expect(
      activity.lastDay == (try days("2025-11-01", "2026-01-30", "2026-02-27", "2026-02-28")))
    #expect(activity.lastGap == [-1, 90, 25, -1])
  }

  @Test func `months are those of the calendar`() throws {
    let tables = try Tables(
      asOf: "2026-04-01", customers: 1,
      orders: [(0, "2026-03-20", 1), (0, "2026-03-21", 2), (0, "2026-03-31", 4)])
    let gregorian = makeRollup(
      of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds()
    ).activity
    #expect(gregorian.month == (try months("2026-03")))
    #expect(gregorian.lastGap == [10])
    let persian = makeRollup(of: tables, calendar: .persian, week: .monday, needs: RollupNeeds())
      .activity
    #expect(persian.month == (try months("1404-12", "1405-01")))
    #expect(persian.revenue == [1, 6])
    #expect(persian.lastGap == [-1, 10])
  }

  @Test func `orders before 1970 lie in their months`() throws {
    let tables = try Tables(
      asOf: "1970-01-02", customers: 1, orders: [(0, "1969-12-31", 1), (0, "1970-01-01", 1)])
    let activity = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
      .activity
    #expect(activity.month == (try months("1969-12", "1970-01")))
    #expect(activity.lastGap == [-1, 1])
  }

  @Test func `without orders every customer has no row`() throws {
    let tables = try Tables(asOf: "2026-03-10", customers: 3, orders: [])
    let activity = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
      .activity
    #expect(activity.start == [0, 0, 0, 0])
    #expect(activity.count == 0)
  }
}
