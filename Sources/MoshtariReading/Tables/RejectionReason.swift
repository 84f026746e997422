import MoshtariCore

/// Why a row is left out; small, since there may be one for each of millions of rows.
enum RejectionReason: Equatable {
  case fieldCount(expected: Int32, found: Int32)
  case missingValue(ColumnName)
  /// The row that starts at the byte `firstRow` has the id already, and other content.
  case duplicateID(ColumnName, firstRow: Int)
  case notADate
  /// A date of the other calendar.
  case jalaliDate, gregorianDate
  case dateOutOfRange, dateInFuture
  case endBeforeDate
  /// A day or moment of the column that is before the row's own date.
  case beforeDate(ColumnName)
  /// A date with the year last, by `readings` of day-first and month-first; a fault of the file.
  case ambiguousDate
  case notAnAmount
  /// More fraction digits than the currency has.
  case fractionTooFine
  case amountTooLarge
  case negativeAmount(ColumnName)
  case scoreNotANumber(FeedbackKind)
  case scoreOutOfRange(FeedbackKind)
  case unknownKind, unknownSurvey, unknownSign, unknownPurpose
  /// Neither true nor false.
  case notAFlag
  case notAWeight
  case notAQuantity
  /// No whole number of 0 or more, or one too large to be meant.
  case notACount(ColumnName)

  var code: String {
    switch self {
    case .fieldCount: "field-count"
    case .missingValue: "missing-value"
    case .duplicateID: "duplicate-id"
    case .notADate: "not-a-date"
    case .jalaliDate: "jalali-date"
    case .gregorianDate: "gregorian-date"
    case .dateOutOfRange: "date-out-of-range"
    case .dateInFuture: "date-in-future"
    case .endBeforeDate: "end-before-date"
    case .beforeDate: "before-date"
    case .ambiguousDate: "ambiguous-date"
    case .notAnAmount, .fractionTooFine, .amountTooLarge: "amount"
    case .negativeAmount: "negative-amount"
    case .scoreNotANumber: "score-not-a-number"
    case .scoreOutOfRange: "score-out-of-range"
    case .unknownKind: "unknown-kind"
    case .unknownSurvey: "unknown-survey"
    case .unknownSign: "unknown-sign"
    case .unknownPurpose: "unknown-purpose"
    case .notAFlag: "flag"
    case .notAWeight: "weight"
    case .notAQuantity: "quantity"
    case .notACount: "count"
    }
  }
}

/// What ends the reading of one row: the reason, and the field that is to blame.
struct RowFault: Error {
  let reason: RejectionReason
  /// Nil where the whole row is.
  let field: Field?

  init(_ reason: RejectionReason, at cell: Cell? = nil) {
    (self.reason, field) = (reason, cell?.field)
  }
}
