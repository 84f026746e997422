import MoshtariCore
import MoshtariReading
import Testing

@Suite struct OrderGapsTests {
  /// Tables whose history begins on day 0; `days` are those of customers 0, 1 and so on.
  private func tables(asOf: Int32, days: [[Int32]], kinds: [String]? = nil) -> Tables {
    var tables = Tables(asOf: Day(asOf))
    tables.customerCount = days.count
    tables.kind = kinds.map { CodedText($0) }
    for (customer, days) in days.enumerated() {
      for day in days {
        tables.orders.customer.append(Int32(customer))
        tables.orders.day.append(Day(day))
        tables.orders.revenue.append(1)
        tables.orders.flags.append(0)
      }
    }
    return tables
  }

  private func gaps(_ tables: Tables) -> [GapCount] {
    makeRollup(of: tables, calendar: .gregorian, week: .monday, needs: RollupNeeds()).gaps
  }

  @Test func `a gap counts where it starts F days ago or earlier and closes within F`() {
    // F = 50: half of 100 days. Day 50 is the last to start on.
    let tables = tables(
      asOf: 100,
      days: [
        [0, 10, 60, 100],  // 10 and 50 count; 40 starts on day 60
        [0, 51, 70],  // 51 is longer than F; 19 starts on day 51
        [50, 60],
        [20, 20],  // one order day
        [0, 5],
      ],
      kinds: ["individual", "individual", "individual", "individual", "business"])
    #expect(
      gaps(tables) == [
        GapCount(kind: 1, days: 5, ownGaps: 1, count: 1),
        GapCount(kind: 2, days: 10, ownGaps: 1, count: 1),
        GapCount(kind: 2, days: 10, ownGaps: 2, count: 1),
        GapCount(kind: 2, days: 50, ownGaps: 2, count: 1),
      ])
  }

  @Test func `F is at most 365 days`() {
    let tables = tables(asOf: 1000, days: [[0, 365, 635, 640], [0, 366], [635, 1000]])
    #expect(
      gaps(tables) == [
        GapCount(kind: 0, days: 5, ownGaps: 3, count: 1),
        GapCount(kind: 0, days: 270, ownGaps: 3, count: 1),
        GapCount(kind: 0, days: 365, ownGaps: 1, count: 1),
        GapCount(kind: 0, days: 365, ownGaps: 3, count: 1),
      ])
  }

  @Test func `gaps of customers alike are counted together`() {
    let tables = tables(asOf: 90, days: [[0, 7], [1, 8], [2, 9, 16], [5, 5, 12]])
    #expect(
      gaps(tables) == [
        GapCount(kind: 0, days: 7, ownGaps: 1, count: 3),
        GapCount(kind: 0, days: 7, ownGaps: 2, count: 2),
      ])
  }

  @Test func `the history begins with the first order, whoever made it`() {
    var tables = tables(asOf: 100, days: [[80, 90]])
    #expect(gaps(tables) == [GapCount(kind: 0, days: 10, ownGaps: 1, count: 1)])
    tables.orders.customer.append(-1)
    tables.orders.day.append(Day(0))
    tables.orders.revenue.append(1)
    tables.orders.flags.append(0)
    #expect(gaps(tables).isEmpty)
  }

  @Test(arguments: [Int32(0), 1])
  func `a history of no more than two days has no gaps`(asOf: Int32) {
    #expect(gaps(tables(asOf: asOf, days: [[0, asOf], [0]])).isEmpty)
  }

  @Test func `a customer of every day is counted`() {
    let tables = tables(asOf: 3000, days: [Array(0...3000)])
    #expect(gaps(tables) == [GapCount(kind: 0, days: 1, ownGaps: 2636, count: 2636)])
  }
}
