import MoshtariCore

/// Reads the visits file, once every customer is known: a visit makes nobody a customer.
struct VisitReader: RowReader, ~Copyable {
  private let visitor: Column, customer: Column, date: Column, pages: Column
  private let comparisons: Column, cartAdds: Column, couponViews: Column, chats: Column
  private var dates: DateReader
  private let counts: CountReader
  private let limits: DayLimits
  private let customers: CustomerIndex
  private var visitors = ByteTable()
  private var visits = VisitColumns()

  init(_ source: OpenTable, customers: CustomerIndex, limits: DayLimits) throws(FileFault) {
    let columns = source.columns
    visitor = columns.column(.visitorID)
    customer = columns.column(.customerID)
    date = columns.column(.date)
    pages = columns.column(.pages)
    comparisons = columns.column(.comparisons)
    cartAdds = columns.column(.cartAdds)
    couponViews = columns.column(.couponViews)
    chats = columns.column(.chats)
    dates = try source.dateReader()
    counts = CountReader(decimal: source.settings.decimal)
    (self.customers, self.limits) = (customers, limits)
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let visitor = row[visitor].identifier
    if visitor.isBlank { throw RowFault(.missingValue(.visitorID), at: visitor) }
    let dateCell = row[date]
    let day = try dates.requiredDay(of: dateCell, column: .date)
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let pages = try count(of: row[pages], .pages)
    let comparisons = try count(of: row[comparisons], .comparisons)
    let cartAdds = try count(of: row[cartAdds], .cartAdds)
    let couponViews = try count(of: row[couponViews], .couponViews)
    let chats = try count(of: row[chats], .chats)
    if isAfterAsOf { return .afterAsOf }
    let number = visitors.index(of: visitor.bytes, staysInPlace: visitor.staysInPlace).index
    visits.visitor.append(Int32(truncatingIfNeeded: number))
    visits.customer.append(customers.knownNumber(of: row.customer(customer)))
    visits.day.append(day)
    visits.pages.append(pages)
    visits.comparisons.append(comparisons)
    visits.cartAdds.append(cartAdds)
    visits.couponViews.append(couponViews)
    visits.chats.append(chats)
    return .accepted
  }

  /// The count that `cell` says, 0 where it is blank; below 10^9.
  @inline(__always)
  private func count(of cell: Cell, _ column: ColumnName) throws(RowFault) -> Int32 {
    Int32(try counts.count(of: cell, column: column) ?? 0)
  }

  consuming func finish(into tables: inout Tables) { tables.visits = visits }
}
