import MoshtariCore
import MoshtariReading
import Testing

@Suite struct CustomersAndTotalsTests {
  @Test func `the second order is the second by rank`() throws {
    let tables = try Tables(
      asOf: "2026-03-10", customers: 4,
      orders: [
        (0, "2026-02-05", 1), (0, "2026-02-01", 1), (0, "2026-02-09", 1), (1, "2026-02-03", 1),
        (1, "2026-02-03", 1), (1, "2026-02-08", 1), (2, "2026-02-04", 1),
      ])
    let customers = makeRollup(
      of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds()
    ).customers
    let first = try days("2026-02-01", "2026-02-03", "2026-02-04")
    let second = try days("2026-02-05", "2026-02-03")
    #expect(customers.firstOrderDay == first + [.none])
    #expect(customers.secondOrderDay == second + [.none, .none])
  }

  @Test func `totals count orders of nobody too`() throws {
    var tables = try Tables(
      asOf: "2026-03-10", customers: 1,
      orders: [(nil, "2026-02-05", 40), (0, "2026-02-01", -15), (nil, "2026-02-09", 5)])
    tables.orders.flags = [OrderColumns.discounted, 3, OrderColumns.refunded]
    let rollup = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    var expected = OrderTotals()
    (expected.count, expected.revenue, expected.anonymous) = (3, 30, 2)
    (expected.discounted, expected.refunded) = (2, 2)
    (expected.firstDay, expected.lastDay) = (Day(iso: "2026-02-01"), Day(iso: "2026-02-09"))
    #expect(rollup.orders == expected)
    #expect(rollup.activity.revenue == [-15])
  }

  @Test func `what is not of orders is passed on as it is`() throws {
    var tables = Tables(asOf: try #require(Day(iso: "2026-03-10")))
    tables.present = [.customers, .feedback]
    tables.customerCount = 2
    tables.kind = CodedText(["individual", "business"])
    tables.region = CodedText(["تهران", ""])
    tables.channel = CodedText(["web", "web"])
    tables.signupDay = [nil, Day(20_000)]
    tables.quality.undeclaredCustomers = 1
    let rollup = makeRollup(of: tables, calendar: .persian, week: .saturday, needs: RollupNeeds())
    var expected = Rollup(asOf: tables.asOf, calendar: .persian, week: .saturday)
    expected.tables = tables.present
    expected.customers.count = 2
    (expected.customers.kind, expected.customers.region) = (tables.kind, tables.region)
    (expected.customers.channel, expected.customers.signupDay) = (tables.channel, tables.signupDay)
    expected.customers.firstOrderDay = [.none, .none]
    expected.customers.secondOrderDay = [.none, .none]
    expected.customers.firstOrderDiscounted = [false, false]
    expected.customers.firstDayRevenue = [0, 0]
    expected.activity.start = [0, 0, 0]
    expected.orderDays.start = [0, 0, 0]
    expected.quality = tables.quality
    #expect(rollup == expected)
  }

  @Test func `tables without anything make the empty rollup`() {
    let tables = Tables(asOf: Day(0))
    #expect(
      makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
        == Rollup(asOf: Day(0)))
  }
}
