package import MoshtariCore

/// How a report's numbers, money and days are written in one language.
///
/// Persian text has Persian digits, `٬` between thousands, `٫` before decimals and `٪`; an unsigned percentage
/// starts with U+061C and a signed number with U+200E, so that signs stand on the same side wherever the number
/// is. Numbers are rounded once, half away from zero. What is not finite is written `–`.
package struct FigureFormat: Hashable, Sendable {
  package var language: Language
  /// The calendar that months are of.
  package var calendar: CalendarSystem
  package var currency: Currency

  package init(language: Language, calendar: CalendarSystem, currency: Currency) {
    (self.language, self.calendar, self.currency) = (language, calendar, currency)
  }

  package init(language: Language, settings: Settings) {
    self.init(language: language, calendar: settings.calendar, currency: settings.currency)
  }

  /// Between parts of a line. In Persian no dot on the middle of the line: it would read as a zero.
  package var separator: String { language == .fa ? " | " : " · " }

  /// What stands for a figure that has no value.
  package static let none = "–"

  /// A whole number: `4,812`, `۴٬۸۱۲`.
  package func count(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(String(number.magnitude))
  }

  /// A number with `digits` decimals: `2.6`, `۲٫۶`.
  package func decimal(_ number: Double, digits: Int = 1) -> String {
    guard let text = magnitude(number, digits: digits) else { return Self.none }
    return (text.isNegative ? minus : "") + text.digits
  }

  /// A share 0...1 as a percentage: `93.1%`, `؜۹۳٫۱٪`.
  package func percent(_ share: Double, digits: Int = 0) -> String {
    guard let text = magnitude(share * 100, digits: digits) else { return Self.none }
    let mark = text.isNegative ? minus : language == .fa ? "\u{61C}" : ""
    return mark + text.digits + percentSign
  }

  /// A number with its sign: `+38`, `−6`, and `0` without one.
  package func signed(_ number: Double, digits: Int = 0) -> String {
    guard let text = magnitude(number, digits: digits) else { return Self.none }
    return (text.isNegative ? minus : text.isZero ? "" : plus) + text.digits
  }

  /// Half the width of an interval: `±7`.
  package func margin(_ half: Double, digits: Int = 0) -> String {
    guard let text = magnitude(half, digits: digits) else { return Self.none }
    return "±" + text.digits
  }

  /// Minor units as an amount with its unit: `$12.50`-like amounts are written `12.50 USD`; toman
  /// `412,000 toman`. A divided or averaged amount has no decimals unless the currency has.
  package func money(_ minorUnits: Double) -> String {
    decimal(shown(minorUnits), digits: currency.displayDivisor > 1 ? 0 : currency.minorDigits)
      + " " + moneyUnit
  }

  /// Minor units to three significant digits: `1.24 bn toman`, `۱٫۲۴ میلیارد تومان`.
  ///
  /// - Parameter other: an amount that it stands beside, also in minor units: the unit is that of the larger, unless too
  ///   little would be left of the smaller.
  package func compactMoney(_ minorUnits: Double, beside other: Double = 0) -> String {
    let amount = shown(minorUnits)
    let largest = max(abs(amount), min(abs(shown(other)), abs(amount) * 10))
    let steps: [(Double, String)] =
      language == .fa
      ? [(1e12, "هزار میلیارد"), (1e9, "میلیارد"), (1e6, "میلیون")]
      : [(1e12, "tn"), (1e9, "bn"), (1e6, "m")]
    guard let (size, name) = steps.first(where: { largest >= $0.0 }) else {
      return money(minorUnits)
    }
    let scaled = amount / size
    let digits = abs(scaled) >= 100 ? 0 : abs(scaled) >= 10 ? 1 : 2
    return "\(decimal(scaled, digits: digits)) \(name) \(moneyUnit)"
  }

  /// An interval of amounts, the unit once where it is that of both: `1.24 to 1.5 bn toman`.
  package func compactMoney(from low: Double, to high: Double) -> String {
    let first = compactMoney(low, beside: high), last = compactMoney(high)
    let (lower, upper) = (
      first.split(separator: " ", maxSplits: 1), last.split(separator: " ", maxSplits: 1)
    )
    let isPlain = low == 0 || lower.last == upper.last
    return
      "\(isPlain ? lower.first.map(String.init) ?? first : first) \(language == .fa ? "تا" : "to") \(last)"
  }

  /// The word after an amount: `USD`, `toman`, `تومان`.
  package var moneyUnit: String {
    let unit = currency.displayUnit ?? currency.code
    guard language == .fa else { return unit }
    return ["toman": "تومان", "IRR": "ریال", "rial": "ریال", "USD": "دلار", "EUR": "یورو"][unit]
      ?? unit
  }

  /// An amount in display units, to the nearest whole; nil for what no integer holds.
  func wholeUnits(_ minorUnits: Double) -> Int? { Int(exactly: shown(minorUnits).rounded()) }

  private func shown(_ minorUnits: Double) -> Double {
    var scale = Double(max(1, currency.displayDivisor))
    for _ in 0..<currency.minorDigits { scale *= 10 }
    return minorUnits / scale
  }

  private var minus: String { language == .fa ? "\u{200E}−" : "−" }
  private var plus: String { language == .fa ? "\u{200E}+" : "+" }
  private var percentSign: String { language == .fa ? "٪" : "%" }
}

extension FigureFormat {
  private struct Magnitude {
    var digits: String
    var isNegative: Bool
    var isZero: Bool
  }

  /// |number| rounded to `digits` decimals; nil for what is not finite or has over 18 digits.
  private func magnitude(_ number: Double, digits: Int) -> Magnitude? {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    // A share such as 0.285 times 100 is 28.499…: half a unit in the 12th place counts as half.
    let scaled = abs(number) * scale
    let rounded = (scaled + scaled.ulp * 8).rounded(.toNearestOrAwayFromZero)
    guard rounded.isFinite, rounded < 1e18 else { return nil }
    let all = String(Int(rounded))
    let text = String(repeating: "0", count: max(0, digits + 1 - all.utf8.count)) + all
    let whole = grouped(String(text.dropLast(digits)))
    let point = language == .fa ? "٫" : "."
    return Magnitude(
      digits: digits == 0 ? whole : whole + point + localDigits(String(text.suffix(digits))),
      isNegative: number < 0 && rounded > 0, isZero: rounded == 0)
  }

  private func grouped(_ digits: String) -> String {
    let separator = language == .fa ? "٬" : ","
    var parts: [Substring] = []
    var rest = digits[...]
    while rest.utf8.count > 3 {
      parts.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    parts.append(rest)
    return localDigits(parts.reversed().joined(separator: separator))
  }

  /// `text` with its Latin digits in the language's own.
  package func localDigits(_ text: String) -> String {
    guard language == .fa else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          ("0"..."9").contains($0) ? Unicode.Scalar($0.value - 0x30 + 0x6F0) ?? $0 : $0
        }))
  }
}
