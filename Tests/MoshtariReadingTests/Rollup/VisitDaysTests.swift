import MoshtariCore
import MoshtariReading
import Testing

@Suite struct VisitDaysTests {
  private typealias VisitRow = (visitor: Int32, customer: Int32, day: String)

  private func tables(orders: [OrderRow], visits: [VisitRow]) throws -> Tables {
    var tables = try Tables(asOf: "2026-03-31", customers: 2, orders: orders)
    var columns = VisitColumns()
    columns.visitor = visits.map(\.visitor)
    columns.customer = visits.map(\.customer)
    columns.day = try visits.map { try #require(Day(iso: $0.day)) }
    columns.pages = visits.map { _ in 1_500_000_000 }
    columns.comparisons = visits.map { _ in 1 }
    columns.cartAdds = visits.map { _ in 0 }
    (columns.couponViews, columns.chats) = (columns.cartAdds, columns.comparisons)
    tables.visits = columns
    return tables
  }

  private func rollup(orders: [OrderRow] = [], visits: [VisitRow]) throws -> Rollup {
    makeRollup(
      of: try tables(orders: orders, visits: visits), calendar: .gregorian, week: .monday,
      needs: RollupNeeds())
  }

  @Test func `visits of a visitor, a customer and a day are one row`() throws {
    let visits = try #require(
      try rollup(visits: [
        (1, 0, "2026-03-02"), (0, 1, "2026-03-02"), (1, 0, "2026-03-01"), (1, -1, "2026-03-02"),
        (1, 0, "2026-03-02"),
      ]).visits)
    #expect(visits.customer == [-1, 0, 0, 1])
    #expect(visits.visitor == [1, 1, 1, 0])
    #expect(visits.day == (try days("2026-03-02", "2026-03-01", "2026-03-02", "2026-03-02")))
    #expect(visits.visits == [1, 1, 2, 1])
    #expect(visits.comparisons == [1, 1, 2, 1])
    #expect(visits.cartAdds == [0, 0, 0, 0])
    // A sum that an Int32 cannot hold stays at its end.
    #expect(visits.pages == [1_500_000_000, 1_500_000_000, .max, 1_500_000_000])
  }

  @Test(
    arguments: [
      ([], 0), (["2026-03-20"], 1), (["2026-03-19"], 0), (["2026-03-21"], 0),
      (["2026-03-20", "2026-03-06"], 0), (["2026-03-20", "2026-03-05"], 1),
      (["2026-03-20", "2026-03-19"], 0), (["2026-03-20", "2026-03-21"], 1),
    ] as [([String], Int32)])
  func `an order is on a first visit day where 14 days before had none`(
    visited: [String], orders: Int32
  ) throws {
    let visits = visited.map { (visitor: Int32(0), customer: Int32(1), day: $0) }
    // Visits of another customer and of nobody say nothing.
    let others: [VisitRow] = [(0, 0, "2026-03-20"), (0, -1, "2026-03-10")]
    let rollup = try rollup(orders: [(1, "2026-03-20", 5)], visits: others + visits)
    #expect(rollup.activity.firstVisitOrders == [orders])
  }

  @Test func `visitors of one customer count together, and orders of a day each`() throws {
    let rollup = try rollup(
      orders: [(1, "2026-03-20", 5), (1, "2026-03-20", 5), (1, "2026-02-02", 5)],
      visits: [(1, 1, "2026-03-20"), (0, 1, "2026-03-10"), (5, 1, "2026-02-02")])
    #expect(rollup.activity.firstVisitOrders == [1, 0])
  }

  @Test func `without a table of visits nothing is known of first visits`() throws {
    let tables = try Tables(asOf: "2026-03-31", customers: 1, orders: [(0, "2026-03-20", 5)])
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: .all)
    #expect(rollup.visits == nil && rollup.activity.firstVisitOrders == nil)
  }

  @Test func `a table without accepted visits is there and empty`() throws {
    let rollup = try rollup(orders: [(0, "2026-03-20", 5)], visits: [])
    #expect(rollup.visits == VisitDays())
    #expect(rollup.activity.firstVisitOrders == [0])
  }
}
