import MoshtariCore
import MoshtariReading
import Testing

/// Orders at a low price.
@Suite struct LowPriceTests {
  /// Windows of orders of customer 0 at `prices`, one after the other from `first` on.
  private func windows(
    _ prices: [Double], from first: String = "2026-07-01", category: String = "tea",
    calendar: CalendarSystem = .gregorian, asOf: String = "2026-09-30"
  ) throws -> WindowOrders {
    var tables = try Tables(
      asOf: asOf, customers: 1, orders: prices.map { _ in (0, first, 1) })
    tables.orders.day = try prices.indices.map { try #require(Day(iso: first)) + $0 }
    tables.orders.attributes[.category] = CodedText(prices.map { _ in category })
    tables.orders.unitPrice = prices
    let rollup = makeRollup(of: tables, calendar: calendar, week: .monday, needs: .all)
    return try #require(rollup.windows)
  }

  private static let (upTo20, upTo21) = ((1...20).map { Double($0) }, (1...21).map { Double($0) })
  private static let six = [Double](repeating: 1, count: 6) + [Double](repeating: 9, count: 14)
  private static let five =
    [Double](repeating: 1, count: 5) + [3] + [Double](repeating: 9, count: 15)
  private static let same = [Double](repeating: 4, count: 20)

  /// `numpy.percentile(prices, 25)` is 5.75, 6, 1, 3 and 4 for these.
  @Test(
    arguments: [(upTo20, 5), (upTo21, 6), (six, 6), (five, 6), (same, 20)] as [([Double], Int32)])
  func `a low price is at most the lower quartile of the quarter`(
    prices: [Double], low: Int32
  ) throws {
    for order in [prices, prices.reversed()] {
      let made = try windows(order)
      #expect(made.priced?.last == Int32(prices.count))
      #expect(made.lowPriced?.last == low)
    }
  }

  @Test func `fewer than twenty prices of a category in a quarter are not compared`() throws {
    let few = try windows((1...19).map { Double($0) })
    #expect(few.priced?.last == 0 && few.lowPriced?.last == 0)
    // Thirty days from 2026-06-20: 11 in June, 19 in July.
    let parted = try windows((1...30).map { Double($0) }, from: "2026-06-20")
    #expect(parted.priced?.last == 0)
    // By the Persian calendar the summer ends on 2026-09-22: 22 days in it, 8 behind it.
    let prices = (1...30).map { Double($0) }
    let persian = try windows(prices, from: "2026-09-01", calendar: .persian)
    #expect(persian.priced?.last == 22 && persian.lowPriced?.last == 6)
    #expect(try windows(prices, from: "2026-09-01").priced?.last == 30)
  }

  @Test func `blank prices and blank categories are not compared`() throws {
    let blank = try windows(Self.upTo20 + [.nan, .nan])
    #expect(blank.orders.last == 22 && blank.priced?.last == 20)
    #expect(try windows(Self.upTo20, category: "").priced?.last == 0)
  }

  @Test func `without orders the columns are empty, and without a category absent`() throws {
    let none = try windows([])
    #expect(none.priced == [] && none.lowPriced == [])
    var tables = try Tables(asOf: "2026-03-31", customers: 1, orders: [(0, "2026-03-30", 1)])
    tables.orders.unitPrice = [1]
    let made = makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: .all)
    #expect(made.windows?.priced == nil && made.windows?.lowPriced == nil)
  }
}
