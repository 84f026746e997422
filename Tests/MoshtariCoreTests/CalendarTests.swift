import Foundation
import MoshtariCore
import Testing

@Suite struct CalendarTests {
  @Test func `every Persian date from 1200 to 1500 is the one that ICU gives`() throws {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(CivilDate(year: 1200, month: 1, day: 1), in: .persian))
    let last = try #require(Day(CivilDate(year: 1500, month: 12, day: 29), in: .persian))
    for number in stride(from: first.number, through: last.number, by: 1) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let expected = CivilDate(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      let found = CalendarSystem.persian.date(of: Day(number))
      if found != expected { #expect(found == expected, "day \(number)") }
    }
  }

  @Test(arguments: CalendarSystem.allCases)
  func `a day survives the way through its date`(calendar: CalendarSystem) {
    for number in stride(from: Int32(-200_000), through: 400_000, by: 1) {
      let date = calendar.date(of: Day(number))
      if calendar.dayNumber(of: date) != number {
        #expect(calendar.dayNumber(of: date) == number, "\(date)")
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-03-21", 20_533), ("1969-12-31", -1),
  ])
  func `a Gregorian day has its number`(text: String, number: Int32) {
    #expect(Day(iso: text) == Day(number))
    #expect(Day(number).iso == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026/01/01", "+026-01-01", "2026-+1-01",
    "2026-01-+1", "-026-01-01", "2026-01-011", "۲۰۲۶-۰۱-۰۱", "",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `Nowruz 1405 is 21 March 2026`() {
    #expect(CalendarSystem.persian.firstDay(of: Month(year: 1405, month: 1)).iso == "2026-03-21")
  }

  @Test func `months add across years`() {
    #expect(Month(year: 1405, month: 1) - 1 == Month(year: 1404, month: 12))
    #expect(Month("2026-11")?.description == "2026-11")
  }

  @Test(arguments: ["2026-13", "2026-00", "2026-+1", "+026-01", "2026-1", "2026-01-01", ""])
  func `what is no month is refused`(text: String) {
    #expect(Month(text) == nil)
  }

  @Test(arguments: [
    (WeekStart.monday, "2026-11-16"), (.saturday, "2026-11-21"), (.sunday, "2026-11-22"),
  ])
  func `a week starts on its day`(start: WeekStart, expected: String) throws {
    let sunday = try #require(Day(iso: "2026-11-22"))
    #expect(start.firstDay(of: sunday).iso == expected)
  }

  @Test(arguments: WeekStart.allCases)
  func `a week has seven days, before 1970 too`(start: WeekStart) {
    let first = start.firstDay(of: Day(-400))
    for offset in 0..<800 {
      let expected = first + offset / 7 * 7
      #expect(start.firstDay(of: first + offset) == expected, "\(first + offset)")
    }
  }
}
