import MoshtariCore

/// Reads how many pieces, or how much by weight, an order is of.
struct QuantityReader: ~Copyable {
  private let folder: DigitFolder
  private let decimal: UInt8
  private let group: UInt8

  init(decimal: TableSettings.DecimalMark) {
    folder = DigitFolder(decimal: decimal.rawValue)
    self.decimal = decimal.rawValue
    group =
      TableSettings.DecimalMark.dot.rawValue ^ TableSettings.DecimalMark.comma.rawValue
      ^ decimal.rawValue
  }

  /// The quantity that `cell` says, above 0; NaN where it is blank, 0 or less: nothing, or goods that
  /// came back.
  func quantity(of cell: Cell) throws(RowFault) -> Double {
    if cell.isBlank { return .nan }
    guard
      let number = try? DecimalText(folder.folded(cell.bytes), decimal: decimal, group: group)
    else { throw RowFault(.notAQuantity, at: cell) }
    if number.isNegative || number.digits == 0 { return .nan }
    var unit = 1.0
    for _ in 0..<number.fractionCount { unit *= 10 }
    return Double(number.digits) / unit
  }
}
