import MoshtariCore
import MoshtariText

/// Reads `gates`: a list of conditions on figures.
///
/// Whether there is such a figure, and in the unit of the threshold, is asked when the report is measured.
struct GateReader {
  let currency: Currency

  /// Those that could be read; what is wrong with the others is said.
  func gates(_ field: Field) -> [Gate] {
    guard let elements = field.list(of: "gates, such as `- nps.overall.low < 20`") else {
      return []
    }
    var gates: [Gate] = []
    for element in elements {
      guard let gate = gate(element) else { continue }
      if let first = gates.first(where: { $0.isSame(as: gate) }) {
        field.findings.error(
          "duplicate-gate",
          .fact("this gate stands already on line \(first.location.line ?? 1)"),
          at: gate.location, help: "take one of the two out")
      } else {
        gates.append(gate)
      }
    }
    return gates
  }

  private func gate(_ field: Field) -> Gate? {
    guard case .mapping = field.node.content else { return condition(field) }
    guard let fields = field.fields() else { return nil }
    fields.allowOnly(["when", "severity", "title", "owner"])
    let severity = fields["severity"]?.choice(["warning": Gate.Severity.warning, "error": .error])
    let title = fields["title"]?.localizedText(), owner = fields["owner"]?.localizedText()
    guard
      let when = fields.required("when", help: "add `when: nps.overall.low < 20`"),
      var gate = condition(when)
    else { return nil }
    assign(severity, to: &gate.severity)
    (gate.title, gate.owner) = (title, owner)
    return gate
  }

  private func condition(_ field: Field) -> Gate? {
    guard let text = field.node.text, !text.allSatisfy(\.isWhitespace) else {
      return field.refuse("a gate", help: "for example `nps.overall.low < 20`")
    }
    var parser = GateParser(text: text, currency: currency, node: field.node.location)
    do {
      return try parser.gate()
    } catch {
      field.findings.add(error)
      return nil
    }
  }
}

extension Gate {
  /// Whether it asks the same of the same figure, whatever follows.
  fileprivate func isSame(as other: Gate) -> Bool {
    func figure(_ gate: Gate) -> String {
      let address = gate.address.description
      return address.hasSuffix(".value") ? String(address.dropLast(6)) : address
    }
    guard figure(self) == figure(other) else { return false }
    switch (condition, other.condition) {
    case (.compares(let a, let x), .compares(let b, let y)):
      return a == b && Double(x.number) == Double(y.number) && x.unit == y.unit
    default: return condition == other.condition
    }
  }
}

/// Reads one condition: an address, then a comparison with a number, a direction or `missing`.
///
/// Digits may be Persian or Arabic; blanks and marks of direction mean nothing between the parts.
private struct GateParser {
  private let scalars: [Unicode.Scalar]
  private let currency: Currency
  private let node: SourceLocation
  private var position = 0

  init(text: String, currency: Currency, node: SourceLocation) {
    scalars = Array(text.unicodeScalars)
    (self.currency, self.node) = (currency, node)
  }

  mutating func gate() throws(Diagnostic) -> Gate {
    let (address, place) = try address()
    skipBlanks()
    let condition = try condition()
    return Gate(
      address: address, condition: condition, at: location(of: 0..<scalars.count),
      addressLocation: place)
  }

  // MARK: Parts

  private mutating func address() throws(Diagnostic) -> (ReportAddress, SourceLocation) {
    skipBlanks()
    let start = position
    var depth = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if depth == 0, Self.isBlank(scalar) || Self.signs.contains(scalar) { break }
      if scalar == "[" { depth += 1 }
      if scalar == "]" { depth = max(0, depth - 1) }
      position += 1
    }
    let written = string(start..<position)
    guard let address = ReportAddress(written) else {
      throw fault(
        expected: "an address", start..<position,
        help:
          "a gate is an address and a condition: `nps.overall.low < 20`, `growth.latest.retention falls`"
      )
    }
    return (address, location(of: start..<position))
  }

  private mutating func condition() throws(Diagnostic) -> Gate.Condition {
    let start = position
    while position < scalars.count, Self.signs.contains(scalars[position]) { position += 1 }
    guard position == start else { return try comparison(start..<position) }
    let words = string(start..<scalars.count).split(whereSeparator: Self.isBlank)
      .map(String.init)
    let phrase = words.joined(separator: " ")
    if phrase == "missing" { return .missing }
    if let direction = Gate.Direction(rawValue: phrase) { return .moves(direction) }
    let known = Gate.Direction.allCases.map(\.rawValue) + ["missing"]
    throw fault(
      expected: "a condition after the address", start..<scalars.count,
      help: near(phrase, among: known)
        ?? "the conditions are `< 20`, `<=`, `>`, `>=`, `=`, `!=`, `rises`, `falls`, `does not rise`, `does not fall` and `missing`"
    )
  }

  private mutating func comparison(_ sign: Range<Int>) throws(Diagnostic) -> Gate.Condition {
    let written = string(sign)
    let spellings = ["≤": "<=", "≥": ">=", "≠": "!="]
    guard let comparison = Gate.Comparison(rawValue: spellings[written] ?? written) else {
      let meant = ["==": "=", "=<": "<=", "=>": ">=", "<>": "!="][written]
      throw fault(
        expected: "`<`, `<=`, `>`, `>=`, `=` or `!=`", sign,
        help: meant.map { "did you mean `\($0)`?" })
    }
    skipBlanks()
    return .compares(comparison, try threshold(after: written))
  }

  private mutating func threshold(after sign: String) throws(Diagnostic) -> Gate.Threshold {
    let start = position
    while position < scalars.count, Self.isOfNumber(scalars[position]) { position += 1 }
    let numberEnd = position
    let end = (start..<scalars.count).last { !Self.isBlank(scalars[$0]) }.map { $0 + 1 } ?? start
    guard let number = number(string(start..<numberEnd)) else {
      throw fault(
        expected: "a number after `\(sign)`", start..<end,
        help: "for example `20`, `-2.5`, `1 %` or `۱٪`, without blanks or commas between digits")
    }
    skipBlanks()
    let place = location(of: start..<end)
    guard position < end else {
      return Gate.Threshold(number: number, unit: .none, unitWord: "", at: place)
    }
    let word = string(position..<end)
    guard let unit = unit(word) else {
      throw fault(
        expected: "a unit or nothing after `\(number)`", position..<end,
        help: "units are `%`, `points`, `days` and `\(currency.displayUnit ?? currency.code)`; "
          + "one gate compares one figure")
    }
    return Gate.Threshold(number: number, unit: unit.0, unitWord: unit.1, at: place)
  }

  /// Latin digits with `-` and a point; nil for anything that is no number.
  private func number(_ text: String) -> String? {
    let latin = latinDigits(text).replacing("٬", with: "").replacing("٫", with: ".")
      .replacing("−", with: "-")
    let unsigned = latin.hasPrefix("+") ? String(latin.dropFirst()) : latin
    guard unsigned.wholeMatch(of: #/-?[0-9]+(\.[0-9]+)?/#) != nil, hasGroups(text),
      let value = Double(unsigned), value.isFinite
    else { return nil }
    return unsigned
  }

  /// Whether `٬`, where it is written, stands before groups of three digits.
  private func hasGroups(_ text: String) -> Bool {
    let whole = latinDigits(text).replacing("٫", with: ".").split(separator: ".").first
    let groups = whole?.split(separator: "٬", omittingEmptySubsequences: false) ?? []
    return groups.dropFirst().allSatisfy { group in
      group.count == 3 && group.allSatisfy(\.isNumber)
    }
  }

  /// The unit that a word names, and its one way of writing; nil for none.
  private func unit(_ written: String) -> (Gate.Threshold.Unit, String)? {
    let word = written.split(whereSeparator: Self.isBlank).joined(separator: " ")
    switch word {
    case "%", "٪", "percent", "درصد": return (.percent, "%")
    case "point", "points", "pp", "واحد", "واحد درصد": return (.points, "points")
    case "day", "days", "روز": return (.days, "days")
    default: break
    }
    func words(of currency: Currency) -> [String] {
      Language.allCases.map { language in
        FigureFormat(language: language, calendar: .gregorian, currency: currency).moneyUnit
      }
    }
    if words(of: currency).contains(word) {
      return (.displayed, currency.displayUnit ?? currency.code)
    }
    let itself = Currency(code: currency.code, minorDigits: currency.minorDigits)
    return words(of: itself).contains(word) ? (.currency, currency.code) : nil
  }

  // MARK: Characters

  private static let signs: Set<Unicode.Scalar> = ["<", ">", "=", "!", "≤", "≥", "≠"]

  private static func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(isBlank)
  }

  /// Blanks, and marks that only set a direction; not the half-space, which is part of a word.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.isWhitespace
    }
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "\u{6F0}"..."\u{6F9}", "\u{660}"..."\u{669}", ".", ",", "٫", "٬", "+", "-", "−":
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while position < scalars.count, Self.isBlank(scalars[position]) { position += 1 }
  }

  private func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  // MARK: Places

  private func fault(expected: String, _ range: Range<Int>, help: String?) -> Diagnostic {
    let found = string(range)
    return Diagnostic(
      .error, "invalid-gate",
      .mismatch(expected: expected, found: found.isEmpty ? "nothing" : "`\(found)`"),
      at: location(of: range), help: help)
  }

  /// Where a part of the condition stands on its line; the whole value where it is written otherwise there, as over
  /// several lines or with escapes.
  private func location(of range: Range<Int>) -> SourceLocation {
    guard let line = node.excerpt.map({ Array($0.unicodeScalars) }), let column = node.column else {
      return node
    }
    for start in [column - 1, column] where start + scalars.count <= line.count {
      guard line[start...].starts(with: scalars) else { continue }
      var place = node
      place.column = start + range.lowerBound + 1
      place.length = max(1, range.count)
      return place
    }
    return node
  }
}
