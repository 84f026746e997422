import MoshtariCore

/// Words the reasons why rows of one table are left out.
struct RejectionWords {
  let table: Table
  let settings: TableSettings
  let currency: Currency
  let today: Day

  private var key: String { "data.\(table.rawValue)" }

  func statement(_ reason: RejectionReason, found text: String) -> Diagnostic.Statement {
    switch reason {
    case .fieldCount(let expected, let found):
      return .mismatch(
        expected: counted(Int(expected), "field"), found: counted(Int(found), "field"))
    case .missingValue(let column): return .fact("the row has no `\(column.rawValue)`")
    case .duplicateID(let column, _):
      return .fact("another row has the `\(column.rawValue)` `\(text)`, with other content")
    default: return .mismatch(expected: expected(reason), found: "`\(text)`")
    }
  }

  private func expected(_ reason: RejectionReason) -> String {
    switch reason {
    case .notADate, .jalaliDate, .gregorianDate, .ambiguousDate: dateForm
    case .dateOutOfRange: "a date from \(DateReader.earliest.iso) on"
    case .dateInFuture: "a date up to today, \(today.iso)"
    case .endBeforeDate: "an end not before the event's date"
    case .beforeDate(let column): "a `\(column.rawValue)` not before the row's `date`"
    case .notAnAmount: "an amount with the decimal mark `\(decimalMark)`"
    case .fractionTooFine: "an amount with at most \(counted(currency.minorDigits, "decimal"))"
    case .amountTooLarge: "an amount below \(AmountReader.limitText) minor units"
    case .negativeAmount(.amount): "an amount of 0 or more"
    case .negativeAmount(let column): "a \(column.rawValue) of 0 or more"
    case .scoreNotANumber(let kind), .scoreOutOfRange(let kind): "a score \(range(of: kind))"
    case .unknownKind, .unknownSurvey, .unknownSign, .unknownPurpose:
      "one of \(list(words(for: reason)))"
    case .notAFlag: "`true` or `false`"
    case .notAWeight: "a number above 0"
    case .notAQuantity: "a number with the decimal mark `\(decimalMark)`"
    case .notACount(let column):
      "a whole number of `\(column.rawValue)`, 0 or more and below \(CountReader.limitText(of: column))"
    case .fieldCount, .missingValue, .duplicateID:
      preconditionFailure("worded by its statement: \(reason)")
    }
  }

  /// How to mend a row that was left out for `reason`; nil where the statement says it.
  func help(_ reason: RejectionReason, found text: String) -> String? {
    switch reason {
    case .fieldCount: "put a cell that holds the delimiter between quotes"
    case .missingValue(let column): "fill in `\(column.rawValue)`, or remove the row"
    case .duplicateID: "the first row counts; give each row an own id"
    case .notADate: "write it in that form, or name the form of the dates under `\(key).dates`"
    case .jalaliDate: "the year is of the Persian calendar: write `dates: jalali` under `\(key)`"
    case .gregorianDate:
      "the year is not of the Persian calendar: write `dates: iso` under `\(key)`"
    case .dateOutOfRange: "clear the cell where the date is not known"
    case .dateInFuture: "mend the date, or leave the row out until then"
    case .endBeforeDate: "clear `end` for a single day"
    case .beforeDate(let column):
      "mend one of the two, or clear `\(column.rawValue)` where it is not known"
    case .ambiguousDate: nil
    case .notAnAmount:
      "digits only, without a currency sign; if the decimal mark is `\(otherMark)`, write `decimal: \"\(otherMark)\"` under `\(key)`"
    case .fractionTooFine:
      "\(currency.code) has \(counted(currency.minorDigits, "decimal")); see `currency.minorDigits`"
    case .amountTooLarge: "look for digits that belong to another column"
    case .negativeAmount(.amount): "write what was spent as a positive `amount`"
    case .negativeAmount(let column): "write what was taken off as a positive `\(column.rawValue)`"
    case .scoreNotANumber(let kind), .scoreOutOfRange(let kind):
      "scores are whole numbers \(scaleText(kind)); clear the cell if the customer gave none"
    case .unknownKind, .unknownSurvey, .unknownSign, .unknownPurpose:
      nearestName(to: text, in: words(for: reason)).map { "the nearest word is `\($0)`" }
        ?? wordHelp(for: reason, found: text)
    case .notAFlag: "`1` and `0` do too; a blank cell is taken for `false`"
    case .notAWeight: "clear the cell where the answer has no weight"
    case .notAQuantity: "digits only, without a unit; clear the cell where it is not known"
    case .notACount: "digits only; clear the cell where nothing was counted"
    }
  }
}

extension RejectionWords {
  private var dateForm: String {
    switch settings.dates {
    case .iso: "a date `YYYY-MM-DD`"
    case .jalali: "a Persian date such as `1405/09/01`"
    case .pattern(let pattern): "a date `\(pattern)`"
    }
  }

  private var decimalMark: String { settings.decimal == .dot ? "." : "," }
  private var otherMark: String { settings.decimal == .dot ? "," : "." }

  /// How a word of the file's own is said in ours.
  private func wordHelp(for reason: RejectionReason, found text: String) -> String {
    let column =
      switch reason {
      case .unknownSurvey: "survey"
      case .unknownSign: "sign"
      case .unknownPurpose: "purpose"
      default: "kind"
      }
    let meant = words(for: reason).first ?? ""
    return
      "if it means `\(meant)`, write `words: { \(column): { \(yamlText(text)): \(meant) } }` under `\(key)`"
  }

  /// The words of which the cell had to hold one.
  private func words(for reason: RejectionReason) -> [String] {
    switch reason {
    case .unknownSurvey: WordList.surveys.texts
    case .unknownSign: WordList.eventSigns.texts
    case .unknownPurpose: WordList.purposes.texts
    default: kinds
    }
  }

  private var kinds: [String] {
    switch table {
    case .customers: WordList.customerKinds.texts
    case .events: WordList.eventKinds.texts
    case .orders, .feedback, .visits, .spend: WordList.feedbackKinds.texts
    }
  }

  private func scale(of kind: FeedbackKind) -> TableSettings.Scale {
    kind.scale(in: settings)
  }

  private func range(of kind: FeedbackKind) -> String {
    "from \(scale(of: kind).low) to \(scale(of: kind).high)"
  }

  private func scaleText(_ kind: FeedbackKind) -> String {
    "\(scale(of: kind).low)-\(scale(of: kind).high)"
  }
}

private func list(_ words: [String]) -> String {
  words.map { "`\($0)`" }.joined(separator: ", ")
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
