/// A run of whole months of the report's calendar that figures are gathered by: a month or a quarter.
///
/// Written and read in JSON as its description, which is also its key in addresses.
package protocol Period: Hashable, Comparable, Codable, Sendable, LosslessStringConvertible {
  /// The period that `month` lies in.
  init(of month: Month)
  var firstMonth: Month { get }
  var lastMonth: Month { get }
  /// The same period for whoever names it to people.
  var named: CalendarPeriod { get }
  static func + (period: Self, periods: Int) -> Self
  /// Periods from `b` to `a`.
  static func - (a: Self, b: Self) -> Int
}

extension Period {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a period of the calendar: \(text)")
    }
    self = period
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  package static func < (a: Self, b: Self) -> Bool { a.firstMonth.index < b.firstMonth.index }
}

extension Month: Period {
  package init(of month: Month) { self = month }
  package var firstMonth: Month { self }
  package var lastMonth: Month { self }
  package var named: CalendarPeriod { .month(self) }
}

/// Three months of the report's calendar, counted as year × 4 + quarter − 1: from January or Farvardin
/// on, so that those of the Persian calendar are its seasons.
package struct Quarter: Period {
  package var index: Int32

  package init(index: Int32) { self.index = index }
  package init(year: Int, quarter: Int) { index = Int32(year * 4 + quarter - 1) }
  package init(of month: Month) { index = Int32(floorDivide(Int(month.index), 3)) }

  /// A quarter written `YYYY-Qn`, or nil.
  package init?(_ text: String) {
    let parts = text.split(separator: "-Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = unsigned(parts[0], digits: 4),
      let quarter = unsigned(parts[1], digits: 1), (1...4).contains(quarter)
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  package var year: Int { floorDivide(Int(index), 4) }
  /// 1...4.
  package var number: Int { Int(index) - year * 4 + 1 }

  package var firstMonth: Month { Month(index: index * 3) }
  package var lastMonth: Month { firstMonth + 2 }
  package var named: CalendarPeriod { .quarter(self) }

  package static func + (quarter: Quarter, quarters: Int) -> Quarter {
    Quarter(index: quarter.index + Int32(quarters))
  }
  package static func - (a: Quarter, b: Quarter) -> Int { Int(a.index) - Int(b.index) }

  /// `YYYY-Qn`.
  package var description: String { "\(padded(year, 4))-Q\(number)" }
}

/// Which period of the calendar it is, for whoever names it to people.
package enum CalendarPeriod: Hashable, Comparable, Sendable {
  case month(Month)
  case quarter(Quarter)

  package var firstMonth: Month {
    switch self {
    case .month(let month): month
    case .quarter(let quarter): quarter.firstMonth
    }
  }

  package var lastMonth: Month {
    switch self {
    case .month(let month): month
    case .quarter(let quarter): quarter.lastMonth
    }
  }
}

extension CalendarSystem {
  /// The first day of `period`.
  package func firstDay(of period: some Period) -> Day { firstDay(of: period.firstMonth) }

  /// The last day of `period`.
  package func lastDay(of period: some Period) -> Day { lastDay(of: period.lastMonth) }
}

/// Which periods have been seen from their first day to their last.
///
/// Months count from the first one with a row; of longer periods, one that began before it has not been
/// seen in full.
package struct SeenPeriods: Sendable {
  private let firstMonth: Month
  private let asOf: Day
  private let calendar: CalendarSystem

  /// - Parameter first: the day of the first row.
  package init(from first: Day, to asOf: Day, in calendar: CalendarSystem) {
    (firstMonth, self.asOf, self.calendar) = (calendar.month(of: first), asOf, calendar)
  }

  /// Whether all of its months have been seen and are over.
  package func isComplete(_ period: some Period) -> Bool {
    period.firstMonth >= firstMonth && calendar.lastDay(of: period) <= asOf
  }
}

/// Two periods that are compared.
package struct PeriodPair<Span: Period>: Hashable, Sendable {
  package var from: Span
  package var to: Span
  package init(from: Span, to: Span) { (self.from, self.to) = (from, to) }
}

package typealias MonthPair = PeriodPair<Month>
