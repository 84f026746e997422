import MoshtariCore

/// Something that happened to a customer on a day, or that the customer answered.
///
/// Only customers of the same stratum are compared: those who answered the same survey.
struct LandmarkRow: Hashable, Comparable {
  var customer: Int32
  var day: Day
  /// 0..<64.
  var stratum: Int32

  static func < (a: LandmarkRow, b: LandmarkRow) -> Bool {
    (a.customer, a.day, a.stratum) < (b.customer, b.day, b.stratum)
  }
}

/// Who is compared with whom in a matched landmark comparison.
///
/// In a month, *treated* are customers to whom the event happened, and not in the quiet days before
/// it; *compared* are customers to whom it happened neither in the month nor in the quiet days
/// before the month. What happens later never decides.
struct LandmarkDesign {
  /// Ascending.
  private(set) var events: [LandmarkRow]
  /// Whoever has a row in the month may be compared in its stratum; ascending.
  private(set) var answers: [LandmarkRow]
  /// Whether everybody may be compared in stratum 0.
  let isOpen: Bool
  /// Nil: an event ends being compared for good.
  let quietDays: Int?
  let strata: Int

  init(
    events: [LandmarkRow], answers: [LandmarkRow] = [], isOpen: Bool = true,
    quietDays: Int? = 180, strata: Int = 1
  ) {
    precondition((1...64).contains(strata))
    (self.events, self.answers) = (events.sorted(), answers.sorted())
    (self.isOpen, self.quietDays, self.strata) = (isOpen, quietDays, strata)
  }
}

/// The months of which a horizon is over, with the days that bound their windows.
struct LandmarkMonths {
  /// Of one month: two horizons before it, one before it, its first day, the day after it, and the
  /// day after the horizon that follows it.
  struct Bounds {
    let earlier: Day
    let before: Day
    let start: Day
    let end: Day
    let after: Day
  }

  let horizon: Int
  let bounds: [Bounds]

  /// Months after that of the first order whose end + `horizon` is not after the as-of day.
  init(of rollup: Rollup, horizon: Int) {
    self.horizon = horizon
    guard let firstDay = rollup.orders.firstDay else { bounds = []; return }
    let calendar = rollup.calendar, first = calendar.month(of: firstDay) + 1
    let last = calendar.month(of: rollup.asOf)
    let months = first <= last ? (0...(last - first)).map { first + $0 } : []
    bounds = months.filter { calendar.lastDay(of: $0) + horizon <= rollup.asOf }.map { month in
      let start = calendar.firstDay(of: month), end = calendar.lastDay(of: month) + 1
      return Bounds(
        earlier: start - 2 * horizon, before: start - horizon, start: start, end: end,
        after: end + horizon)
    }
  }

  var firstDay: Day? { bounds.first?.start }
  var lastDay: Day? { bounds.last.map { $0.end - 1 } }
}

/// What a customer ordered up to a day that only moves forward.
struct OrderCursor {
  private(set) var row: Int
  private let end: Int
  private(set) var orders: Int64 = 0
  private(set) var revenue: Int64 = 0

  init(_ rows: Range<Int>) { (row, end) = (rows.lowerBound, rows.upperBound) }

  /// Takes in all days before `day`.
  mutating func advance(to day: Day, in days: OrderDays) {
    while row < end, days.day[row] < day {
      orders += Int64(days.orders[row])
      revenue += days.revenue[row]
      row += 1
    }
  }
}

/// What a customer ordered between the bounds of a landmark month.
struct LandmarkWindows {
  private(set) var earlier: OrderCursor
  private(set) var before: OrderCursor
  private(set) var start: OrderCursor
  private(set) var end: OrderCursor
  private(set) var after: OrderCursor

  init(_ rows: Range<Int>) {
    let cursor = OrderCursor(rows)
    (earlier, before, start, end, after) = (cursor, cursor, cursor, cursor, cursor)
  }

  mutating func advance(to bounds: LandmarkMonths.Bounds, in days: OrderDays) {
    earlier.advance(to: bounds.earlier, in: days)
    before.advance(to: bounds.before, in: days)
    start.advance(to: bounds.start, in: days)
    end.advance(to: bounds.end, in: days)
    after.advance(to: bounds.after, in: days)
  }
}
