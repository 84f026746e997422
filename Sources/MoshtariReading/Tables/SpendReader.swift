import MoshtariCore

/// Reads the file of what was spent on winning and on keeping customers.
struct SpendReader: RowReader, ~Copyable {
  private let date: Column, amount: Column, purpose: Column, channel: Column
  private var dates: DateReader
  private let amounts: AmountReader
  private let limits: DayLimits
  private var spend = Spend()
  private var channels = TextCoder()
  /// Σ amounts: no sum over rows can be larger.
  private var volume: Int64 = 0

  init(_ source: OpenTable, limits: DayLimits, minorDigits: Int) throws(FileFault) {
    let columns = source.columns
    date = columns.column(.date)
    amount = columns.column(.amount)
    purpose = columns.column(.purpose)
    channel = columns.column(.channel)
    dates = try source.dateReader()
    amounts = AmountReader(decimal: source.settings.decimal, minorDigits: minorDigits)
    self.limits = limits
  }

  mutating func read(_ row: Row) throws(RowFault) -> RowFate {
    let dateCell = row[date]
    let day = try dates.requiredDay(of: dateCell, column: .date)
    let isAfterAsOf = try limits.isAfterAsOf(day, dateCell)
    let amount = try money(of: row[amount])
    let purpose = try Spend.Purpose(of: row[purpose])
    if isAfterAsOf { return .afterAsOf }
    volume += amount
    spend.day.append(day)
    spend.amount.append(amount)
    spend.purpose.append(purpose)
    channels.append(row[channel])
    return .accepted
  }

  private func money(of cell: Cell) throws(RowFault) -> Int64 {
    if cell.isBlank { throw RowFault(.missingValue(.amount), at: cell) }
    let amount = try amounts.deduction(of: cell, column: .amount)
    guard !volume.addingReportingOverflow(amount).overflow else {
      throw RowFault(.amountTooLarge, at: cell)
    }
    return amount
  }

  consuming func finish(into tables: inout Tables) {
    if channel.isPresent { spend.channel = channels.column() }
    tables.spend = spend
  }
}

extension Spend.Purpose {
  /// The purpose that `cell` names.
  fileprivate init(of cell: Cell) throws(RowFault) {
    if cell.isBlank { throw RowFault(.missingValue(.purpose), at: cell) }
    guard let index = WordList.purposes.index(of: cell.bytes) else {
      throw RowFault(.unknownPurpose, at: cell)
    }
    self = Self.allCases[index]
  }
}
