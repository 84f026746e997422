import MoshtariCore

/// Reads money as whole minor units.
struct AmountReader: ~Copyable {
  /// Amounts from here on are slips. Sums of such amounts are watched by `OrderReader`.
  static let limit: Int64 = 1_000_000_000_000_000
  static let limitText = "10^15"

  private let numbers: DecimalReader
  private let minorDigits: Int

  init(decimal: TableSettings.DecimalMark, minorDigits: Int) {
    numbers = DecimalReader(decimal: decimal)
    self.minorDigits = minorDigits
  }

  /// The minor units that `cell` says, or nil where it is blank.
  ///
  /// Zeros beyond the currency's digits change nothing and are allowed, unless they make three
  /// digits, which may be a group of thousands under the other mark (`1.000`).
  @inline(__always)
  func minorUnits(of cell: Cell) throws(RowFault) -> Int64? {
    if cell.isBlank { return nil }
    var number: DecimalText
    do {
      number = try numbers.number(of: cell)
    } catch {
      throw RowFault(error == .tooLarge ? .amountTooLarge : .notAnAmount, at: cell)
    }
    if number.fractionCount > minorDigits {
      if number.fractionCount != 3 { number.dropZeros(beyond: minorDigits) }
      guard number.fractionCount <= minorDigits else { throw RowFault(.fractionTooFine, at: cell) }
    }
    guard let units = number.scaled(to: minorDigits), units < Self.limit else {
      throw RowFault(.amountTooLarge, at: cell)
    }
    return number.isNegative ? -units : units
  }

  /// As `minorUnits(of:)`, with 0 for a blank cell and nothing below 0.
  @inline(__always)
  func deduction(of cell: Cell, column: ColumnName) throws(RowFault) -> Int64 {
    let units = try minorUnits(of: cell) ?? 0
    if units < 0 { throw RowFault(.negativeAmount(column), at: cell) }
    return units
  }
}
