import MoshtariCore
import Testing

@Suite struct SnapshotTests {
  private func snapshots(
    asOf: String, firstOrder: String?, calendar: CalendarSystem = .gregorian
  ) throws -> [String] {
    var rollup = Rollup(asOf: try #require(Day(iso: asOf)), calendar: calendar)
    rollup.orders.firstDay = try firstOrder.map { try #require(Day(iso: $0)) }
    return rollup.snapshots.map(\.iso)
  }

  @Test func `snapshots are the ends of 13 complete months, and the as-of day`() throws {
    #expect(
      try snapshots(asOf: "2026-03-10", firstOrder: "2020-05-01") == [
        "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31",
        "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31",
        "2026-02-28", "2026-03-10",
      ])
  }

  @Test func `at a month's end the month is complete and comes once`() throws {
    let snapshots = try snapshots(asOf: "2026-02-28", firstOrder: "2020-05-01")
    #expect(snapshots.count == 13)
    #expect(snapshots.first == "2025-02-28")
    #expect(snapshots.suffix(2) == ["2026-01-31", "2026-02-28"])
  }

  @Test(
    arguments: [
      ("2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-10"]),
      ("2026-02-01", ["2026-02-28", "2026-03-10"]),
      ("2026-03-01", ["2026-03-10"]),
      ("2026-03-10", ["2026-03-10"]),
      (nil, ["2026-03-10"]),
    ] as [(String?, [String])])
  func `a short history has the months since its first order`(
    firstOrder: String?, expected: [String]
  ) throws {
    #expect(try snapshots(asOf: "2026-03-10", firstOrder: firstOrder) == expected)
  }

  @Test func `months end as the calendar says`() throws {
    // 29 Bahman and 29 Esfand 1404 (1404 is no leap year), Nowruz is 21 March 2026.
    #expect(
      try snapshots(asOf: "2026-03-25", firstOrder: "2026-02-01", calendar: .persian)
        == ["2026-02-19", "2026-03-20", "2026-03-25"])
    #expect(
      try snapshots(asOf: "2026-03-20", firstOrder: "2026-02-25", calendar: .persian)
        == ["2026-03-20"])
  }
}
