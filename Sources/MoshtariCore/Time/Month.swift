/// A month of the report's calendar, counted as year × 12 + month − 1.
///
/// Which calendar is not part of the value: a report has one (`Settings.calendar`).
package struct Month: Hashable, Sendable {
  package var index: Int32

  package init(index: Int32) { self.index = index }
  package init(year: Int, month: Int) { index = Int32(year * 12 + month - 1) }

  /// A month written `YYYY-MM`, or nil.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = unsigned(parts[0], digits: 4),
      let month = unsigned(parts[1], digits: 2), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { floorDivide(Int(index), 12) }
  /// 1...12.
  package var number: Int { Int(index) - year * 12 + 1 }

  package static func + (month: Month, months: Int) -> Month {
    Month(index: month.index + Int32(months))
  }
  package static func - (month: Month, months: Int) -> Month { month + -months }
  /// Months from `b` to `a`.
  package static func - (a: Month, b: Month) -> Int { Int(a.index) - Int(b.index) }
}

extension Month: CustomStringConvertible {
  /// `YYYY-MM`.
  package var description: String { "\(padded(year, 4))-\(padded(number, 2))" }
}
