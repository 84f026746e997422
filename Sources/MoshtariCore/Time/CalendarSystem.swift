/// A date as a calendar writes it: year, month 1...12, day 1...31.
package struct CivilDate: Hashable, Sendable, CustomStringConvertible {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY-MM-DD` in the date's own calendar.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// The calendar whose months and years figures are bucketed by.
///
/// Both are arithmetic, so that a day becomes a month without a table or a library call.
package enum CalendarSystem: String, Codable, CaseIterable, Sendable {
  /// Proleptic Gregorian.
  case gregorian
  /// Solar Hijri (Jalali) by the 33-year rule, equal to the official calendar in 1200...1500 AP.
  case persian

  /// The date of `day`.
  package func date(of day: Day) -> CivilDate {
    switch self {
    case .gregorian: Gregorian.date(ofDayNumber: Int(day.number))
    case .persian: Persian.date(ofDayNumber: Int(day.number))
    }
  }

  /// The day number of `date`, or nil where the calendar has no such date.
  package func dayNumber(of date: CivilDate) -> Int32? {
    guard (1...12).contains(date.month), date.day >= 1, (1...9999).contains(date.year),
      date.day <= dayCount(ofYear: date.year, month: date.month)
    else { return nil }
    switch self {
    case .gregorian: return Int32(Gregorian.dayNumber(of: date))
    case .persian: return Int32(Persian.dayNumber(of: date))
    }
  }

  /// Days in a month, 28...31.
  package func dayCount(ofYear year: Int, month: Int) -> Int {
    switch self {
    case .gregorian:
      switch month {
      case 2: Gregorian.isLeap(year) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    case .persian: month <= 6 ? 31 : month <= 11 || Persian.isLeap(year) ? 30 : 29
    }
  }

  /// The month that `day` lies in.
  package func month(of day: Day) -> Month {
    let date = date(of: day)
    return Month(year: date.year, month: date.month)
  }

  /// Whether `day` is one of the first six of its month: what changed since the month before is then of
  /// too few days to be told.
  package func isEarlyInMonth(_ day: Day) -> Bool { date(of: day).day < 7 }

  /// The first day of `month`.
  package func firstDay(of month: Month) -> Day {
    let date = CivilDate(year: month.year, month: month.number, day: 1)
    switch self {
    case .gregorian: return Day(Int32(Gregorian.dayNumber(of: date)))
    case .persian: return Day(Int32(Persian.dayNumber(of: date)))
    }
  }

  /// The last day of `month`.
  package func lastDay(of month: Month) -> Day { firstDay(of: month + 1) - 1 }

  /// 1 January or 1 Farvardin of `year`.
  package func firstDay(ofYear year: Int) -> Day { firstDay(of: Month(year: year, month: 1)) }

  /// 31 December or the last of Esfand of `year`.
  package func lastDay(ofYear year: Int) -> Day { firstDay(ofYear: year + 1) - 1 }
}

/// Gregorian day arithmetic on years that start in March, so that the leap day is the last.
///
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
private enum Gregorian {
  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func dayNumber(of date: CivilDate) -> Int {
    let marchYear = date.month > 2 ? date.year : date.year - 1
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (date.month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func date(ofDayNumber number: Int) -> CivilDate {
    let shifted = number + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return CivilDate(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

/// Solar Hijri day arithmetic: eight leap years in every 33.
///
/// Source: the 33-year rule as ICU states it, leap where (25 y + 11) mod 33 < 8. It equals the
/// equinox calendar for every year that business data can hold.
private enum Persian {
  /// The day number of 1 Farvardin 1.
  static let epoch = -492_268

  static func isLeap(_ year: Int) -> Bool { (25 * year + 11) % 33 < 8 }

  static func firstDayNumber(ofYear year: Int) -> Int {
    epoch + 365 * (year - 1) + floorDivide(8 * year + 21, 33)
  }

  static func dayNumber(of date: CivilDate) -> Int {
    let before = date.month <= 7 ? 31 * (date.month - 1) : 30 * (date.month - 1) + 6
    return firstDayNumber(ofYear: date.year) + before + date.day - 1
  }

  static func date(ofDayNumber number: Int) -> CivilDate {
    var year = 1 + floorDivide(33 * (number - epoch) + 3, 12_053)
    if firstDayNumber(ofYear: year) > number { year -= 1 }
    let dayOfYear = number - firstDayNumber(ofYear: year)
    let month = dayOfYear < 186 ? dayOfYear / 31 + 1 : (dayOfYear - 6) / 30 + 1
    let before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
    return CivilDate(year: year, month: month, day: dayOfYear - before + 1)
  }
}

/// Division rounded towards minus infinity; `b` is positive.
package func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }

/// The number that `text` writes in exactly so many Latin digits, or nil for anything else (a
/// sign).
func unsigned(_ text: some StringProtocol, digits: Int) -> Int? {
  let isWritten = text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  return isWritten ? Int(text) : nil
}

/// `number` with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
