import MoshtariCore
import MoshtariReading
import Testing

@Suite struct OrderDaysTests {
  @Test func `a purchase occasion is a customer's day with an order`() throws {
    let tables = try Tables(
      asOf: "2026-03-10", customers: 3,
      orders: [
        (2, "2026-02-28", 70), (0, "2026-02-27", 200), (0, "2026-01-30", 100),
        (nil, "2026-02-01", 999), (0, "2026-01-30", -150), (2, "2026-03-01", 1),
      ])
    let made = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    #expect(made.orderDays.start == [0, 2, 2, 4])
    #expect(
      made.orderDays.day
        == (try days("2026-01-30", "2026-02-27", "2026-02-28", "2026-03-01")))
    #expect(made.orderDays.orders == [2, 1, 1, 1])
    #expect(made.orderDays.revenue == [-50, 200, 70, 1])
    #expect(made.orderDays.rows(of: 2) == 2..<4)
  }

  @Test func `without orders no customer has a row`() throws {
    let tables = try Tables(asOf: "2026-03-10", customers: 2, orders: [])
    let made = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    #expect(made.orderDays.start == [0, 0, 0] && made.orderDays.count == 0)
  }
}
