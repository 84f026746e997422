import MoshtariCore
import Testing

@Suite struct OrderFactsTests {
  /// One customer who ordered in January and in March 2026, and one who never did.
  private func rollup() throws -> Rollup {
    var rollup = Rollup(asOf: try #require(Day(iso: "2026-04-10")))
    let january = try #require(Day(iso: "2026-01-20"))
    rollup.customers.count = 2
    rollup.customers.firstOrderDay = [january, .none]
    rollup.activity.start = [0, 2, 2]
    rollup.activity.month = [Month(year: 2026, month: 1), Month(year: 2026, month: 3)]
    rollup.activity.orders = [2, 3]
    rollup.activity.orderDays = [1, 2]
    rollup.activity.revenue = [500, -80]
    rollup.activity.lastDay = [january, january + 60]
    rollup.activity.lastGap = [-1, 6]
    (rollup.activity.discounted, rollup.activity.refunded) = ([1, 2], [0, 1])
    rollup.activity.gapSquares = [0, 54 * 54 + 6 * 6]
    return rollup
  }

  @Test(arguments: ["2026-01-31", "2026-02-28"])
  func `a month without orders keeps the facts of the one before`(day: String) throws {
    let facts = try rollup().orderFacts(at: try #require(Day(iso: day)))
    #expect(facts.orders == [2, 0])
    #expect(facts.orderDays == [1, 0])
    #expect(facts.revenue == [500, 0])
    #expect(facts.firstDay.map(\.number) == [20_473, Day.none.number])
    #expect(facts.lastDay.map(\.number) == [20_473, Day.none.number])
    #expect(facts.lastGap == [-1, -1])
    #expect((facts.discounted, facts.refunded) == ([1, 0], [0, 0]))
    #expect(facts.gapSquares == [0, 0])
    #expect(facts.row == [0, -1])
  }

  @Test(arguments: ["2026-03-31", "2026-04-10", "2027-01-01"])
  func `facts add up over the months`(day: String) throws {
    let facts = try rollup().orderFacts(at: try #require(Day(iso: day)))
    #expect(facts.orders == [5, 0])
    #expect(facts.orderDays == [3, 0])
    #expect(facts.revenue == [420, 0])
    #expect(facts.lastDay.map(\.number) == [20_533, Day.none.number])
    #expect(facts.lastGap == [6, -1])
    #expect((facts.discounted, facts.refunded) == ([3, 0], [1, 0]))
    #expect(facts.gapSquares == [2952, 0])
    #expect(facts.row == [1, -1])
  }

  @Test func `before the first order there are none`() throws {
    let facts = try rollup().orderFacts(at: try #require(Day(iso: "2025-12-31")))
    #expect(facts == OrderFacts(customerCount: 2))
  }
}
