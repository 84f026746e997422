package import MoshtariCore

/// How a report's numbers, money and days are written in one language.
///
/// Persian text has Persian digits, `٬` between thousands, `٫` before decimals and `٪`; an unsigned percentage
/// starts with U+061C, a signed number with U+200E, and a signed percentage has both, so that signs stand on the
/// same side wherever the number is. Numbers are rounded once, half away from zero. What is not finite is written `–`.
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
    return percent(text, sign: text.isNegative ? minus : "")
  }

  /// A share or a change of one with its sign as a percentage: `+4.1%`, `−6.0%`, and `0.0%` without one.
  package func signedPercent(_ share: Double, digits: Int = 1) -> String {
    guard let text = magnitude(share * 100, digits: digits) else { return Self.none }
    return percent(text, sign: text.isNegative ? minus : text.isZero ? "" : plus)
  }

  /// In Persian `٪` stands at the left of all digits, with a sign or without: digits after U+061C or before it do not
  /// take the `٪` into their own direction.
  private func percent(_ text: Magnitude, sign: String) -> String {
    guard language == .fa else { return sign + text.digits + "%" }
    return sign.isEmpty ? "\u{61C}\(text.digits)٪" : "\(sign)\(text.digits)\u{61C}٪"
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
  package func money(_ minorUnits: Double) -> String { amount(minorUnits) + " " + moneyUnit }

  /// Minor units as an amount without its unit: `412,000`.
  func amount(_ minorUnits: Double) -> String {
    decimal(shown(minorUnits), digits: currency.displayDivisor > 1 ? 0 : currency.minorDigits)
  }

  /// Minor units to three significant digits: `1.24 bn toman`, `۱٫۲۴ میلیارد تومان`.
  ///
  /// - Parameter other: an amount that it stands beside, also in minor units: the unit is that of the larger, unless too
  ///   little would be left of the smaller.
  package func compactMoney(_ minorUnits: Double, beside other: Double = 0) -> String {
    let amount = shown(minorUnits)
    let largest = max(abs(amount), min(abs(shown(other)), abs(amount) * 10))
    guard let (size, name) = moneyScale(of: largest) else { return money(minorUnits) }
    let scaled = amount / size
    let digits = abs(scaled) >= 100 ? 0 : abs(scaled) >= 10 ? 1 : 2
    return "\(decimal(scaled, digits: digits)) \(name) \(moneyUnit)"
  }

  /// An amount to three digits with its sign: `+1.20 m toman`; nothing before one that is written as zero.
  package func signedCompactMoney(_ minorUnits: Double) -> String {
    let text = compactMoney(minorUnits)
    return minorUnits > 0 && text != compactMoney(0) ? plus + text : text
  }

  /// One of evenly spaced amounts, in minor units: in the unit of the largest, `most`, with the decimals that `step`
  /// needs: `0.5 m toman`, `1.0 m toman`.
  package func compactMoney(_ minorUnits: Double, upTo most: Double, step: Double) -> String {
    let scale = moneyScale(of: abs(shown(most)))
    let size = scale?.size ?? 1
    let words = [scale?.name, moneyUnit].compactMap { $0 }.joined(separator: " ")
    let digits = Self.digits(of: shown(step) / size)
    return "\(decimal(shown(minorUnits) / size, digits: digits)) \(words)"
  }

  /// How amounts that stand in one table are written, so that their unit is said once: in that of the largest, which
  /// has three digits or more.
  ///
  /// - Parameter most: the largest of them, in minor units.
  package func moneyColumn(upTo most: Double) -> MoneyColumn {
    let amount = abs(shown(most))
    guard let (size, name) = moneyScale(of: amount) else {
      let digits = currency.displayDivisor > 1 ? 0 : currency.minorDigits
      return MoneyColumn(format: self, unit: moneyUnit, size: 1, digits: digits)
    }
    return MoneyColumn(
      format: self, unit: "\(name) \(moneyUnit)", size: size, digits: amount / size >= 100 ? 1 : 2)
  }

  /// Amounts of one unit.
  package struct MoneyColumn {
    fileprivate let format: FigureFormat
    /// `m toman`, `USD`.
    package let unit: String
    fileprivate let size: Double
    fileprivate let digits: Int

    /// Minor units as a number of `unit`.
    package func text(_ minorUnits: Double) -> String {
      format.decimal(format.shown(minorUnits) / size, digits: digits)
    }
  }

  /// The word for many that suits an amount in display units; nil below a million.
  private func moneyScale(of amount: Double) -> (size: Double, name: String)? {
    let steps: [(Double, String)] =
      language == .fa
      ? [(1e12, "هزار میلیارد"), (1e9, "میلیارد"), (1e6, "میلیون")]
      : [(1e12, "tn"), (1e9, "bn"), (1e6, "m")]
    return steps.first { amount >= $0.0 }.map { (size: $0.0, name: $0.1) }
  }

  /// How many decimals a number needs to be written whole, at most three.
  package static func digits(of number: Double) -> Int {
    var scaled = number
    for digits in 0..<3 {
      if abs(scaled.rounded() - scaled) < 1e-9 * max(1, abs(scaled)) { return digits }
      scaled *= 10
    }
    return 3
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
