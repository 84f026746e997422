import MoshtariCore

/// Reads how many pieces, or how much by weight, an order is of.
struct QuantityReader: ~Copyable {
  private let numbers: DecimalReader

  init(decimal: TableSettings.DecimalMark) {
    numbers = DecimalReader(decimal: decimal)
  }

  /// The quantity that `cell` says, above 0; NaN where it is blank, 0 or less: nothing, or goods that
  /// came back.
  func quantity(of cell: Cell) throws(RowFault) -> Double {
    if cell.isBlank { return .nan }
    guard
      let number = try? numbers.number(of: cell)
    else { throw RowFault(.notAQuantity, at: cell) }
    if number.isNegative || number.digits == 0 { return .nan }
    var unit = 1.0
    for _ in 0..<number.fractionCount { unit *= 10 }
    return Double(number.digits) / unit
  }
}
