import MoshtariCore

/// Reads whole numbers of 0 or more: points, and what visits count.
struct CountReader: ~Copyable {
  private let numbers: DecimalReader

  init(decimal: TableSettings.DecimalMark) {
    numbers = DecimalReader(decimal: decimal)
  }

  /// Counts from here on are slips: 10^15 points, 10^9 of anything else.
  static func limit(of column: ColumnName) -> Int64 {
    isOfPoints(column) ? AmountReader.limit : 1_000_000_000
  }

  static func limitText(of column: ColumnName) -> String {
    isOfPoints(column) ? AmountReader.limitText : "10^9"
  }

  private static func isOfPoints(_ column: ColumnName) -> Bool {
    column == .pointsEarned || column == .pointsRedeemed
  }

  /// The count that `cell` says, or nil where it is blank. `12.0` is 12; three digits behind the
  /// mark may be a group of thousands under the other mark, and are none of a count.
  @inline(__always)
  func count(of cell: Cell, column: ColumnName) throws(RowFault) -> Int64? {
    if cell.isBlank { return nil }
    guard
      var number = try? numbers.number(of: cell)
    else { throw RowFault(.notACount(column), at: cell) }
    if number.fractionCount != 3 { number.dropZeros(beyond: 0) }
    let isNegative = number.isNegative && number.digits > 0
    guard number.fractionCount == 0, !isNegative, number.digits < Self.limit(of: column) else {
      throw RowFault(.notACount(column), at: cell)
    }
    return number.digits
  }
}
