import MoshtariCore

/// What becomes of a row that can be read.
enum RowFate {
  case accepted, duplicate, afterAsOf, notOrder
}

/// Takes the rows of one table into columns.
protocol RowReader: ~Copyable {
  /// Takes `row`, or says what is wrong with it.
  mutating func read(_ row: Row) throws(RowFault) -> RowFate
}

/// The days that rows may be dated by.
struct DayLimits {
  let today: Day
  /// Nil while the as-of day is to be found from the rows.
  var asOf: Day?

  /// Whether `day` is after the as-of day; a day after today is a fault of `cell`.
  @inline(__always)
  func isAfterAsOf(_ day: Day, _ cell: Cell) throws(RowFault) -> Bool {
    if day > today { throw RowFault(.dateInFuture, at: cell) }
    guard let asOf else { return false }
    return day > asOf
  }
}
