import MoshtariCore
import MoshtariReading
import Testing

@Suite struct CategoryOrdersTests {
  private func categories(_ orders: [OrderRow], _ names: [String]) throws -> CategoryOrders {
    var tables = try Tables(asOf: "2026-12-31", customers: 3, orders: orders)
    tables.orders.attributes[.category] = CodedText(names)
    let rollup = makeRollup(
      of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds())
    return try #require(rollup.categories)
  }

  @Test func `C9 a month counts orders, customers and revenue of each category`() throws {
    let made = try categories(
      [
        (0, "2026-02-03", 5), (0, "2026-01-31", 7), (0, "2026-01-01", -2), (nil, "2026-01-01", 4),
        (1, "2026-01-09", 1), (1, "2026-01-09", 1), (2, "2026-01-05", 9),
      ], ["tea", "tea", "tea", "tea", "tea", "cups", ""])
    #expect(made.values == ["", "cups", "tea"])
    func month(
      _ month: String, _ category: Int32, _ orders: Int32, _ customers: Int32, _ revenue: Int64
    ) throws -> CategoryMonth {
      CategoryMonth(
        month: try months(month)[0], category: category, orders: orders, customers: customers,
        revenue: revenue)
    }
    #expect(
      made.months == [
        try month("2026-01", 0, 1, 1, 9), try month("2026-01", 1, 1, 1, 1),
        try month("2026-01", 2, 4, 2, 10), try month("2026-02", 2, 1, 1, 5),
      ])
  }

  @Test func `K10 a basket is 90 days from its first order, and the next order begins the next`()
    throws
  {
    // Day 89 is 2026-03-31; 2026-04-01 begins a second basket, which ends on 2026-06-29.
    let made = try categories(
      [
        (0, "2026-01-01", 1), (0, "2026-03-31", 1), (0, "2026-04-01", 1), (0, "2026-06-29", 1),
        (0, "2026-06-30", 1), (0, "2026-01-05", 1),
      ], ["a", "b", "a", "c", "c", "a"])
    #expect(made.baskets == 3)
    #expect(made.holding == [0, 2, 1, 2])
    #expect(made.holders == [0, 1, 1, 1])
    #expect(
      made.pairs == [
        CategoryPair(a: 1, b: 2, baskets: 1, customers: 1),
        CategoryPair(a: 1, b: 3, baskets: 1, customers: 1),
      ])
  }

  @Test func `K10 baskets of several customers are counted, and customers once`() throws {
    let made = try categories(
      [
        (0, "2026-01-01", 1), (0, "2026-01-02", 1), (0, "2026-07-01", 1), (0, "2026-07-01", 1),
        (1, "2026-01-01", 1), (1, "2026-01-01", 1), (2, "2026-01-01", 1), (nil, "2026-01-01", 1),
        (nil, "2026-01-01", 1),
      ], ["b", "a", "a", "b", "b", "a", "a", "a", "b"])
    #expect(made.baskets == 4)
    #expect(made.holding == [0, 4, 3])
    #expect(made.holders == [0, 3, 2])
    #expect(made.pairs == [CategoryPair(a: 1, b: 2, baskets: 3, customers: 2)])
  }

  @Test func `an order of no known category begins a basket, and a basket of none does not count`()
    throws
  {
    let made = try categories(
      [(0, "2026-01-01", 1), (0, "2026-03-31", 1), (0, "2026-04-02", 1), (1, "2026-01-01", 1)],
      ["", "a", "b", ""])
    #expect(made.baskets == 2)
    #expect(made.pairs.isEmpty)
  }

  @Test func `pairs are counted of the categories that most baskets hold`() throws {
    // The customer's first basket holds all of 514 categories, the second one the last two.
    let names = (0..<514).map { "k\(1000 + $0)" }
    let made = try categories(
      names.map { _ in (0, "2026-01-01", 1) } + [(0, "2026-05-01", 1), (0, "2026-05-01", 1)],
      names + ["k1512", "k1513"])
    #expect(made.pairs.count == 512 * 511 / 2)
    // Of those with one basket, the two with the largest codes are left out.
    let codes = Set(made.pairs.flatMap { [$0.a, $0.b] })
    #expect(codes == Set(1...510).union([513, 514]))
    #expect(made.pairs.last == CategoryPair(a: 513, b: 514, baskets: 2, customers: 1))
  }

  @Test func `blank categories leave months and no basket`() throws {
    let made = try categories([(0, "2026-01-01", 1)], [""])
    #expect(made.values == [""] && made.baskets == 0 && made.holding == [0])
    #expect(made.months.map(\.category) == [0])
  }
}
