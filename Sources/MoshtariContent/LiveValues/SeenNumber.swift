import MoshtariCore
import MoshtariText

/// How a figure that was seen is written in front matter: as people read it, with ASCII signs, no
/// separators, and money in the unit that pages show.
struct SeenNumber {
  let unit: FigureUnit
  let currency: Currency

  /// The number that `text` means; nil where it means none.
  func read(_ text: String) -> Double? {
    var text = String(text.filter { !",٬_\u{200E}\u{61C}".contains($0) }).trimmed
    let isPercent = text.last.map { "%٪".contains($0) } ?? false
    if isPercent { text = String(text.dropLast()).trimmed }
    guard !isPercent || unit == .share, let number = plainNumber(text) else { return nil }
    switch unit {
    case .share:
      if isPercent { return number / 100 }
      return abs(number) <= 1 ? number : nil
    case .shareChange: return number / 100
    case .money: return number * scale
    default: return number
    }
  }

  /// A number to paste.
  func written(_ number: Double) -> String {
    switch unit {
    case .count, .days, .points: Self.decimal(number, digits: 0)
    case .share: Self.decimal(number * 100, digits: 1) + "%"
    case .shareChange: Self.decimal(number * 100, digits: 1)
    case .money:
      Self.decimal(
        number / scale, digits: currency.displayDivisor > 1 ? 0 : currency.minorDigits)
    default: Self.decimal(number, digits: 2)
    }
  }

  /// What is expected, in a diagnostic.
  var expectation: String {
    switch unit {
    case .share: "a share such as `65.6%`"
    case .shareChange: "percentage points such as `-4.6`"
    case .money: "an amount such as `412000`"
    default: "a number"
    }
  }

  /// Minor units of what is shown as 1.
  private var scale: Double {
    (0..<currency.minorDigits).reduce(Double(max(1, currency.displayDivisor))) { scale, _ in
      scale * 10
    }
  }

  private static func decimal(_ number: Double, digits: Int) -> String {
    let format = FigureFormat(
      language: .en, calendar: .gregorian, currency: Currency(code: "USD", minorDigits: 2))
    return format.decimal(number, digits: digits).replacing(",", with: "")
      .replacing("−", with: "-")
  }
}
