import Foundation
import MoshtariCore
import Testing

@Suite struct QuarterTests {
  @Test(arguments: [
    ("2026-01", "2026-Q1"), ("2026-03", "2026-Q1"), ("2026-04", "2026-Q2"), ("1405-07", "1405-Q3"),
    ("1404-12", "1404-Q4"),
  ])
  func `a month lies in its quarter`(month: String, quarter: String) throws {
    let found = Quarter(of: try #require(Month(month)))
    #expect(found.description == quarter && Quarter(quarter) == found)
    #expect(found.firstMonth <= (Month(month) ?? found.lastMonth + 1))
    #expect(found.lastMonth - found.firstMonth == 2)
  }

  @Test func `quarters add across years`() {
    #expect(Quarter(year: 1405, quarter: 1) + -1 == Quarter(year: 1404, quarter: 4))
    #expect(Quarter(year: 2026, quarter: 3) - Quarter(year: 2024, quarter: 4) == 7)
    #expect(Quarter(year: 2025, quarter: 4) < Quarter(year: 2026, quarter: 1))
  }

  @Test(arguments: ["2026-Q5", "2026-Q0", "2026Q1", "26-Q1", "2026-q1", "2026-Q", "", "2026-Q1-Q2"])
  func `what is no quarter is refused`(text: String) {
    #expect(Quarter(text) == nil)
    let json = Data("\"\(text)\"".utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Quarter.self, from: json) }
  }

  /// Spring 1405 is 21 March to 21 June 2026; winter of 1403, a leap year, ends on 20 March 2025.
  @Test(arguments: [
    (CalendarSystem.persian, "1405-Q1", "2026-03-21", "2026-06-21"),
    (.persian, "1403-Q4", "2024-12-21", "2025-03-20"),
    (.gregorian, "2026-Q1", "2026-01-01", "2026-03-31"),
  ])
  func `a quarter has the days of its three months`(
    calendar: CalendarSystem, quarter: String, first: String, last: String
  ) throws {
    let quarter = try #require(Quarter(quarter))
    #expect(
      calendar.firstDay(of: quarter).iso == first && calendar.lastDay(of: quarter).iso == last)
  }

  @Test(arguments: [
    ("2026-01-31", "2026-06-30", [true, true]), ("2026-02-01", "2026-06-30", [false, true]),
    ("2026-01-01", "2026-06-29", [true, false]),
  ])
  func `a quarter is complete where all three months have been seen`(
    first: String, asOf: String, complete: [Bool]
  ) throws {
    let seen = SeenPeriods(
      from: try #require(Day(iso: first)), to: try #require(Day(iso: asOf)), in: .gregorian)
    let quarters = [Quarter(year: 2026, quarter: 1), Quarter(year: 2026, quarter: 2)]
    #expect(quarters.map(seen.isComplete) == complete)
  }
}
