import MoshtariCore

/// One value of a mapping: each reading gives the value, or nil after saying what was expected
/// instead.
struct Field {
  /// Keys from the root, joined by dots.
  let name: String
  let node: LocatedNode
  let keyLocation: SourceLocation
  let findings: Findings

  func text() -> String? {
    guard let text = node.text, !text.allSatisfy(\.isWhitespace) else { return refuse("a text") }
    return text
  }

  func integer(in range: ClosedRange<Int>) -> Int? {
    let end = range.upperBound < 100_000 ? "to \(range.upperBound)" : "up"
    let expected = "a whole number from \(range.lowerBound) \(end)"
    guard let text = node.text, let number = Int(latinDigits(text)), range.contains(number) else {
      return refuse(expected)
    }
    return number
  }

  /// A number from 0 to 1.
  func share() -> Double? {
    guard let number = node.text.flatMap(plainNumber), (0...1).contains(number) else {
      return refuse("a number from 0 to 1")
    }
    return number
  }

  /// A number above 0, with or without decimals.
  func positiveNumber() -> Double? {
    guard let number = node.text.flatMap(plainNumber), number > 0 else {
      return refuse("a number above 0")
    }
    return number
  }

  func flag() -> Bool? {
    switch node.text {
    case "true": true
    case "false": false
    default: refuse("`true` or `false`")
    }
  }

  /// The value that `choices` gives for the word written here.
  func choice<Value>(_ choices: KeyValuePairs<String, Value>) -> Value? {
    if let text = node.text, let found = choices.first(where: { $0.key == text }) {
      return found.value
    }
    let names = choices.map(\.key)
    return refuse(
      alternatives(names), help: node.text.flatMap { near($0, among: names) })
  }

  /// A day `YYYY-MM-DD`; one that seems to be of the Persian calendar is refused with the day it
  /// is.
  func day() -> Day? {
    guard let text = node.text, let day = Day(iso: latinDigits(text)) else {
      return refuse("a day `YYYY-MM-DD` (Gregorian)")
    }
    let date = CalendarSystem.gregorian.date(of: day)
    guard date.year < 1600 else { return day }
    let meant = Day(date, in: .persian).map { "the day that is meant may be \($0.iso)" }
    return refuse("a Gregorian day `YYYY-MM-DD`", help: meant)
  }

  /// A month `YYYY-MM` of the report's calendar.
  func month() -> Month? {
    guard let text = node.text, let month = Month(latinDigits(text)) else {
      return refuse("a month `YYYY-MM`")
    }
    return month
  }

  func list(of what: String) -> [Field]? {
    guard case .list(let elements) = node.content else { return refuse("a list of \(what)") }
    return elements.enumerated().map {
      Field(
        name: "\(name)[\($0.offset)]", node: $0.element, keyLocation: $0.element.location,
        findings: findings)
    }
  }

  func fields(_ what: String = "a mapping") -> Fields? {
    guard case .mapping(let entries) = node.content else { return refuse(what) }
    return Fields(path: name, entries: entries, location: keyLocation, findings: findings)
  }

  /// A text for every language, or a mapping with one for each.
  func localizedText() -> LocalizedText? {
    guard case .mapping = node.content else { return text().map { LocalizedText($0) } }
    guard let fields = fields() else { return nil }
    fields.allowOnly(Language.allCases.map(\.rawValue))
    var texts: [Language: String] = [:]
    for language in Language.allCases { texts[language] = fields[language.rawValue]?.text() }
    guard !texts.isEmpty else { return refuse("a text") }
    return LocalizedText(texts: texts)
  }

  /// Says that something else was expected here.
  func complain(_ expected: String, help: String? = nil) {
    findings.error(
      "invalid-value", .mismatch(expected: expected, found: node.description), at: node.location,
      help: help)
  }

  /// As `complain`, for a reading that then has no value: always nil.
  func refuse<Value>(_ expected: String, help: String? = nil) -> Value? {
    complain(expected, help: help)
    return nil
  }
}

/// Gives `target` a new value where there is one.
func assign<Value>(_ value: Value?, to target: inout Value) {
  if let value { target = value }
}

/// Names as alternatives: `` `a`, `b` or `c` ``.
func alternatives(_ names: [String]) -> String {
  let quoted = names.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

/// `did you mean …?` for the nearest of `names`, or nil where none is near.
func near(_ name: String, among names: some Sequence<String>) -> String? {
  nearestName(to: name, in: names).map { "did you mean `\($0)`?" }
}

/// A number as people write it: digits of either language, a sign and one decimal point perhaps,
/// no exponent; nil for anything else.
func plainNumber(_ text: String) -> Double? {
  let latin = latinDigits(text).map { $0 == "٫" ? "." : $0 == "−" ? "-" : $0 }
  let digits = latin.first == "-" || latin.first == "+" ? latin.dropFirst() : latin[...]
  guard digits.contains(where: \.isNumber), digits.allSatisfy({ "0123456789.".contains($0) })
  else { return nil }
  return Double(String(latin))
}

/// Persian and Arabic digits as `0`...`9`; everything else unchanged.
func latinDigits(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x06F0...0x06F9: Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30))
        case 0x0660...0x0669: Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30))
        default: scalar
        }
      }))
}
