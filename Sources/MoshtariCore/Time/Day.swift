/// A calendar day in the business time zone, counted from 1 January 1970 (day 0).
///
/// A day has no time and no zone: reading moves every moment into the report's zone once.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int32

  package init(_ number: Int32) { self.number = number }

  /// The day of a proleptic Gregorian date, or nil where there is no such date (30 February).
  package init?(year: Int, month: Int, day: Int) {
    self.init(CivilDate(year: year, month: month, day: day), in: .gregorian)
  }

  /// The day of a date of `calendar`, or nil where that calendar has no such date.
  package init?(_ date: CivilDate, in calendar: CalendarSystem) {
    guard let number = calendar.dayNumber(of: date) else { return nil }
    self.number = number
  }

  /// The day written `YYYY-MM-DD` (Gregorian), or nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = unsigned(parts[0], digits: 4),
      let month = unsigned(parts[1], digits: 2), let day = unsigned(parts[2], digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`, Gregorian.
  package var iso: String { CalendarSystem.gregorian.date(of: self).description }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func + (day: Day, days: Int) -> Day { Day(day.number + Int32(days)) }
  package static func - (day: Day, days: Int) -> Day { Day(day.number - Int32(days)) }
  /// Days from `b` to `a`; negative where `a` is earlier.
  package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }
}

extension Day: CustomStringConvertible {
  package var description: String { iso }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
