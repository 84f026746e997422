import MoshtariCore
import MoshtariReading
import Testing

@Suite struct WindowOrdersTests {
  /// The windows of customers' orders, whose brands are `brands`.
  private func windows(_ orders: [OrderRow], brands: [String], asOf: String = "2026-03-31") throws
    -> (rollup: Rollup, windows: WindowOrders, brand: Favourites)
  {
    var tables = try Tables(asOf: asOf, customers: 2, orders: orders)
    tables.orders.attributes[.brand] = CodedText(brands)
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: .all)
    let windows = try #require(rollup.windows)
    return (rollup, windows, try #require(windows.favourites[.brand]))
  }

  @Test func `a window begins 182 days before its snapshot`() throws {
    // 2025-09-30 is 182 days before 2026-03-31.
    let made = try windows(
      [(0, "2025-09-29", 1), (1, "2025-09-30", 1), (1, "2026-03-31", 1), (nil, "2025-09-30", 1)],
      brands: ["a", "b", "b", "a"])
    let last = made.rollup.snapshots.count - 1
    let rows = made.windows.rows(of: last)
    #expect(rows.map { made.windows.customer[$0] } == [1])
    #expect(rows.map { made.windows.orders[$0] } == [2])
    #expect(rows.map { made.windows.orderDays[$0] } == [2])
    #expect(made.brand.totals[last] == [0, 1, 2])
    // The end of September has both of its days.
    #expect(made.rollup.snapshots.first?.iso == "2025-09-30")
    #expect(made.windows.rows(of: 0).map { made.windows.customer[$0] } == [0, 1])
    #expect(made.brand.totals[0] == [0, 2, 1])
  }

  @Test(
    arguments: [
      // More orders win over more revenue.
      ([(0, "2026-03-01", 1), (0, "2026-03-01", 1), (0, "2026-03-01", 99)], ["a", "a", "b"], 1),
      // Equal orders: more revenue.
      ([(0, "2026-03-09", 5), (0, "2026-03-01", 6)], ["a", "b"], 2),
      // Equal revenue too: the later last order.
      ([(0, "2026-03-01", 5), (0, "2026-03-02", 5)], ["a", "b"], 2),
      // All equal: the smaller code, whichever stands first.
      ([(0, "2026-03-01", 5), (0, "2026-03-01", 5)], ["b", "a"], 1),
      // Blank is no favourite.
      ([(0, "2026-03-01", 5), (0, "2026-03-02", 5), (0, "2026-03-03", 5)], ["", "", "a"], 1),
    ] as [([OrderRow], [String], Int32)])
  func `a favourite has most orders, then revenue, then the later day, then the smaller code`(
    orders: [OrderRow], brands: [String], top: Int32
  ) throws {
    let brand = try windows(orders, brands: brands).brand
    #expect(brand.top == [top])
    #expect(brand.knownOrders == [Int32(brands.filter { $0 != "" }.count)])
  }

  @Test func `a column all blank has no favourite and unknown totals`() throws {
    let brand = try windows([(0, "2026-03-01", 5), (0, "2026-03-02", 5)], brands: ["", ""]).brand
    #expect(brand.values == [""])
    #expect((brand.top, brand.topOrders, brand.knownOrders) == ([0], [0], [0]))
    #expect(brand.totals == [[2]])
  }

  @Test func `an absent column has no favourites, and without orders there is one window`() throws {
    let tables = try Tables(asOf: "2026-03-31", customers: 2, orders: [])
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: .all)
    #expect(rollup.windows?.start == [0, 0])
    #expect(rollup.windows?.favourites.isEmpty == true)
  }

  @Test func `the hours of a year are counted by weekday`() throws {
    // 2025-04-01 is day asOf − 364; the day before is out. A Tuesday and a Monday.
    var tables = try Tables(
      asOf: "2026-03-31", customers: 2,
      orders: [
        (1, "2025-03-31", 1), (1, "2025-04-01", 1), (1, "2026-03-30", 1), (1, "2026-03-30", 1),
        (1, "2026-03-30", 1), (nil, "2026-03-30", 1),
      ])
    tables.orders.hour = [5, 5, 0, 0, -1, 7]
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .saturday, needs: .all)
    #expect(rollup.hours?.start == [0, 0, 2])
    #expect(rollup.hours?.cell == [0, 24 + 5])
    #expect(rollup.hours?.orders == [2, 1])
  }

  @Test func `without any time there are no hours`() throws {
    var tables = try Tables(asOf: "2026-03-31", customers: 1, orders: [(0, "2026-03-30", 1)])
    tables.orders.hour = [-1]
    #expect(makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: .all).hours == nil)
  }
}
