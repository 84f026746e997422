package import MoshtariCore

/// The names that editions may have.
package enum EditionID {
  /// Why `id` cannot name an edition; nil where it can.
  ///
  /// It is of letters, digits, `-`, `.` and `_`, begins with a letter or a digit and does not end with a dot, for it
  /// is the name of a file and part of an address. What looks like a week of ISO 8601 is one.
  package static func fault(of id: String) -> Diagnostic? {
    func fault(_ expected: String, _ help: String) -> Diagnostic {
      Diagnostic(.fatal, "edition-id", .mismatch(expected: expected, found: "`\(id)`"), help: help)
    }
    guard isName(id) else {
      return fault(
        "a name of letters, digits, `-`, `.` and `_`",
        "such as `2026-W47`; it begins with a letter or digit and has at most 100 characters")
    }
    guard let parts = id.wholeMatch(of: /([0-9]+)-?[Ww]([0-9]+)/) else { return nil }
    let year = Int(parts.1) ?? 0, week = Int(parts.2) ?? 0
    guard parts.1.count == 4, parts.2.count == 2, id.dropFirst(4).hasPrefix("-W") else {
      return fault("a week such as `2026-W07`", "the year in four digits, `-W`, the week in two")
    }
    let weeks = weeks(inISOYear: year)
    guard (1...weeks).contains(week) else {
      return fault("a week of \(year)", "that year has \(weeks) weeks by ISO 8601")
    }
    return nil
  }

  private static func isName(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, isLetterOrDigit(first), !id.hasSuffix("."),
      id.utf8.count <= 100
    else { return false }
    return id.unicodeScalars.allSatisfy { isLetterOrDigit($0) || "-._".unicodeScalars.contains($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  /// 53 where 1 January is a Thursday, or a Wednesday of a leap year; else 52.
  ///
  /// Source: ISO 8601-1:2019, week 1 holds the year's first Thursday.
  private static func weeks(inISOYear year: Int) -> Int {
    guard let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    else { return 52 }
    // Day 0 was a Thursday.
    let weekday = ((Int(first.number) % 7) + 7) % 7
    return weekday == 0 || (weekday == 6 && next - first == 366) ? 53 : 52
  }
}
