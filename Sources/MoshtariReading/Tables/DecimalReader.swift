import MoshtariCore

/// Reads decimal numbers that are written with a table's mark, in any digits.
struct DecimalReader: ~Copyable {
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

  /// The number that `cell`, which is not blank, says.
  @inline(__always)
  func number(of cell: Cell) throws(DecimalText.Failure) -> DecimalText {
    try DecimalText(folder.folded(cell.bytes), decimal: decimal, group: group)
  }
}
