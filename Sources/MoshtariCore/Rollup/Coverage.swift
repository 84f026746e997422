/// How far a source tells what happened.
///
/// A source is late whose last row lies 32 days or more before the as-of day, or before a whole month without a row:
/// what seems to be missing since then is for want of rows. Of a source that is not late everything is known to the
/// as-of day, however quiet its last days were. A source without rows tells of nothing, and is not late.
package struct Coverage: Equatable, Sendable {
  /// No month is longer than a day less.
  private static let daysUntilLate = 32

  /// The last day that is known of: of the last row where the source is late, else the as-of day.
  package let end: Day
  package let isLate: Bool
  private let calendar: CalendarSystem

  /// - Parameters:
  ///   - last: the day of the last row; nil without rows.
  ///   - pause: days between rows after which nobody would call the source late; 0 where every month has rows.
  package init(to asOf: Day, last: Day?, pause: Int = 0, in calendar: CalendarSystem) {
    self.calendar = calendar
    guard let last, asOf - last > pause else {
      (end, isLate) = (asOf, false)
      return
    }
    let missesMonth = asOf >= calendar.lastDay(of: calendar.month(of: last) + 1)
    isLate = asOf - last >= Self.daysUntilLate || missesMonth
    end = isLate ? last : asOf
  }

  /// The last month that something is known of.
  package var lastMonth: Month { calendar.month(of: end) }

  /// The last month that is known to its end.
  package var lastCompleteMonth: Month { calendar.month(of: end + 1) - 1 }

  /// Whether the month is known to its end.
  package func isComplete(_ month: Month) -> Bool { month <= lastCompleteMonth }

  /// Whether the week that begins on `start` is known to its end.
  package func isComplete(weekFrom start: Day) -> Bool { start + 6 <= end }
}

extension Rollup {
  /// How far orders are known.
  package var orderCoverage: Coverage {
    Coverage(to: asOf, last: orders.lastDay, in: calendar)
  }

  /// How far feedback is known. Surveys may be made in waves: a silence that is no longer than the longest between two
  /// days of feedback before is none.
  package var feedbackCoverage: Coverage {
    guard let first = feedback.day.min(), let last = feedback.day.max() else {
      return Coverage(to: asOf, last: nil, in: calendar)
    }
    var hasRows = Array(repeating: false, count: last - first + 1)
    for day in feedback.day { hasRows[day - first] = true }
    var pause = 0, latest = 0
    for day in hasRows.indices where hasRows[day] {
      pause = max(pause, day - latest)
      latest = day
    }
    return Coverage(to: asOf, last: last, pause: pause, in: calendar)
  }
}

extension Meta {
  /// Whether a source whose last row is of `day` is late; false for one that is absent.
  package func isLate(_ day: Day?) -> Bool {
    Coverage(to: asOf, last: day, in: calendar).isLate
  }
}
