import MoshtariCore

/// Reads what one fact is compared with; a condition compares once.
struct ComparisonReader {
  let fact: Fact
  let findings: Findings

  static let keys = [
    "is", "in", "atLeast", "atMost", "above", "below", "between", "topFraction", "quintile",
    "known",
  ]

  /// - Parameter place: of the fact's name, for a condition that compares with nothing.
  func comparison(in fields: Fields, at place: SourceLocation) -> SegmentRule.Comparison? {
    let written = fields.entries.filter { Self.keys.contains($0.key) }
    guard let entry = written.first, let field = fields[entry.key] else {
      if fields.entries.count == 1 {
        findings.error(
          "missing-key", .fact("`\(fact.rawValue)` is compared with nothing"), at: place,
          help: "add \(alternatives(fitting))")
      }
      return nil
    }
    for second in written.dropFirst() {
      findings.error(
        "two-comparisons", .fact("`\(second.key)` stands beside `\(entry.key)`"),
        at: second.keyLocation,
        help: "write two conditions under `all:`, or `between: [low, high]`")
    }
    guard written.count == 1, fits(entry) else { return nil }
    return read(entry.key, field)
  }

  /// The comparisons that suit the fact's form.
  private var fitting: [String] {
    switch fact.form {
    case .word: ["is", "in", "known"]
    case .flag: ["is", "known"]
    case .number: Self.keys.filter { $0 != "is" && $0 != "in" }
    }
  }

  private func fits(_ entry: LocatedNode.Entry) -> Bool {
    if fitting.contains(entry.key) { return true }
    let isNumber = fact.form == .number && entry.key == "is"
    let form =
      switch fact.form {
      case .word: "is a word"
      case .flag: "is true or false"
      case .number: "is a number"
      }
    findings.error(
      "wrong-comparison",
      .mismatch(
        expected: "\(alternatives(fitting)), for `\(fact.rawValue)` \(form)",
        found: "`\(entry.key)`"),
      at: entry.keyLocation,
      help: isNumber ? "for one number alone write `between: [3, 3]`" : nil)
    return false
  }

  private func read(_ key: String, _ field: Field) -> SegmentRule.Comparison? {
    let bounds = BoundReader(fact: fact)
    switch key {
    case "is" where fact.form == .flag: return field.flag().map { .isFlag($0) }
    case "is": return word(field).map { .isOneOf([$0]) }
    case "in": return words(field).map { .isOneOf($0) }
    case "atLeast": return bounds.bound(field).map { .atLeast($0) }
    case "atMost": return bounds.bound(field).map { .atMost($0) }
    case "above": return bounds.bound(field).map { .above($0) }
    case "below": return bounds.bound(field).map { .below($0) }
    case "between": return bounds.pair(field).map { .between($0.low, $0.high) }
    case "topFraction": return fraction(field).map { .topFraction($0) }
    case "quintile": return fifths(field).map { .quintile($0) }
    default: return field.flag().map { .known($0) }
    }
  }

  private func word(_ field: Field) -> String? {
    guard let closed = fact.closedWords else { return field.text() }
    if let text = field.node.text, closed.contains(text) { return text }
    return field.refuse(
      alternatives(closed), help: field.node.text.flatMap { near($0, among: closed) })
  }

  private func words(_ field: Field) -> [String]? {
    guard let elements = field.list(of: "words") else { return nil }
    guard !elements.isEmpty else { return field.refuse("at least one word") }
    let words = elements.map(word).compactMap { $0 }
    for (position, element) in elements.enumerated()
    where elements[..<position].contains(where: { $0.node.text == element.node.text }) {
      element.complain("each word once")
      return nil
    }
    return words.count == elements.count ? words : nil
  }

  private func fraction(_ field: Field) -> Double? {
    guard let number = field.node.text.flatMap(plainNumber), number > 0, number <= 1 else {
      return field.refuse(
        "a share above 0, up to 1", help: "the highest fifth is `topFraction: 0.2`")
    }
    return number
  }

  private func fifths(_ field: Field) -> Set<Int>? {
    guard let elements = field.list(of: "fifths, such as `[4, 5]`") else { return nil }
    guard !elements.isEmpty else { return field.refuse("at least one fifth") }
    var fifths: Set<Int> = []
    for element in elements {
      guard let number = element.integer(in: 1...5) else { return nil }
      guard fifths.insert(number).inserted else { return element.refuse("each fifth once") }
    }
    return fifths
  }
}

/// Reads a number to compare with: written out, a setting's, or the shop's own and something.
struct BoundReader {
  let fact: Fact

  func bound(_ field: Field) -> SegmentRule.Bound? {
    guard let text = field.node.text else { return refuse(field) }
    if let number = plainNumber(text) { return inRange(number, field) }
    if let parts = shopParts(text) { return shop(parts, field) }
    guard isPath(text) else { return refuse(field) }
    return isSetting(text, field) ? .setting(text) : nil
  }

  /// The two ends of `between`.
  func pair(_ field: Field) -> (low: SegmentRule.Bound, high: SegmentRule.Bound)? {
    guard let elements = field.list(of: "two bounds, such as `[1, 3]`") else { return nil }
    guard elements.count == 2 else { return field.refuse("two bounds, such as `[1, 3]`") }
    guard let low = bound(elements[0]), let high = bound(elements[1]) else { return nil }
    if case .number(let a) = low, case .number(let b) = high, a > b {
      return field.refuse("the smaller bound first")
    }
    return (low, high)
  }

  private func refuse(_ field: Field) -> SegmentRule.Bound? {
    field.refuse("a number, a setting such as `cutoffs.active`, or `shop + 0.2`")
  }

  private func inRange(_ number: Double, _ field: Field) -> SegmentRule.Bound? {
    guard fact.unit == .share, !(0...1).contains(number) else { return .number(number) }
    let meant = number > 1 && number <= 100 ? number / 100 : nil
    return field.refuse(
      "a share from 0 to 1", help: meant.map { "if percent is meant, write `\(plain($0))`" })
  }

  /// `shop` and what is added to it: `+ 0.2`, `- 0.1`, `+ segments.discountAboveShop`.
  private func shopParts(_ text: String) -> (sign: Character, rest: String)? {
    guard text.hasPrefix("shop") else { return nil }
    let rest = text.dropFirst(4).drop { $0 == " " }
    guard let sign = rest.first else { return ("+", "0") }
    guard "+-−".contains(sign) else { return nil }
    return (sign, String(rest.dropFirst().drop { $0 == " " }))
  }

  private func shop(_ parts: (sign: Character, rest: String), _ field: Field)
    -> SegmentRule.Bound?
  {
    let expected = "`shop`, `shop + 0.2`, `shop - 0.1` or `shop + ` and a setting"
    if let number = plainNumber(parts.rest), number >= 0 {
      return .shop(plus: parts.sign == "+" ? number : -number)
    }
    guard parts.sign == "+", isPath(parts.rest) else { return field.refuse(expected) }
    return isSetting(parts.rest, field) ? .shopPlusSetting(parts.rest) : nil
  }

  private func isPath(_ text: String) -> Bool {
    text.first?.isLetter == true && text.contains(".")
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
  }

  /// Whether there is such a setting, and in the unit of the fact.
  private func isSetting(_ path: String, _ field: Field) -> Bool {
    let fitting = Settings.boundPaths.filter { Settings.unit(ofBound: $0) == fact.unit }
    if fitting.contains(path) { return true }
    let help =
      fitting.isEmpty
      ? "no setting is in its unit; write a number"
      : "in its unit \(fitting.count == 1 ? "is" : "are") "
        + fitting.map { "`\($0)`" }.joined(separator: ", ")
    if Settings.boundPaths.contains(path) {
      field.complain("a setting in the unit of `\(fact.rawValue)`", help: help)
    } else {
      field.findings.error(
        "unknown-setting", .fact("there is no setting `\(path)` to compare with"),
        at: field.node.location, help: near(path, among: Settings.boundPaths) ?? help)
    }
    return false
  }

  /// A share as it is written in a rule, to four places.
  private func plain(_ number: Double) -> String {
    String((number * 10_000).rounded() / 10_000)
  }
}
