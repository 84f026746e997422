import MoshtariCore

/// Reads scores on the scales of their kinds, and survey weights.
struct ScoreReader: ~Copyable {
  private let folder: DigitFolder
  private let decimal: UInt8
  /// By the order of `FeedbackKind.allCases`; nil for kinds without scores.
  private let scales: [ClosedRange<Int64>?]

  init(_ settings: TableSettings) {
    decimal = settings.decimal.rawValue
    folder = DigitFolder(decimal: decimal)
    scales = FeedbackKind.allCases.map { kind in
      guard kind.hasScore else { return nil }
      let scale = kind.scale(in: settings)
      return Int64(scale.low)...Int64(max(scale.low, scale.high))
    }
  }

  /// The score that `cell` says; −1 where it is blank or the kind has no scores. `9.0` is 9.
  func score(of cell: Cell, _ kind: FeedbackKind) throws(RowFault) -> Int16 {
    guard !cell.isBlank,
      let scale = FeedbackKind.allCases.firstIndex(of: kind).flatMap({ scales[$0] })
    else { return -1 }
    guard var number = number(cell) else { throw RowFault(.scoreNotANumber(kind), at: cell) }
    number.dropZeros(beyond: 0)
    let value = number.isNegative ? -number.digits : number.digits
    guard number.fractionCount == 0, scale.contains(value), let score = Int16(exactly: value) else {
      throw RowFault(.scoreOutOfRange(kind), at: cell)
    }
    return score
  }

  /// The weight that `cell` says, above 0; NaN where it is blank.
  func weight(of cell: Cell) throws(RowFault) -> Double {
    if cell.isBlank { return .nan }
    guard let number = number(cell), !number.isNegative, number.digits > 0 else {
      throw RowFault(.notAWeight, at: cell)
    }
    var unit = 1.0
    for _ in 0..<number.fractionCount { unit *= 10 }
    return Double(number.digits) / unit
  }

  /// A number with a dot or the declared mark, without groups; nil where `cell` is none.
  private func number(_ cell: Cell) -> DecimalText? {
    let text = folder.folded(cell.bytes)
    let mark = text.contains(UInt8(ascii: ".")) ? UInt8(ascii: ".") : decimal
    return try? DecimalText(text, decimal: mark, group: 0)
  }
}
