import Foundation
package import MoshtariCore

extension SegmentRule {
  /// The rule as a front matter would write it below `rule:`, in one form whoever wrote it: YAML, one
  /// condition a line, no comments, no newline at its end. `SegmentRule(text:)` reads it back.
  package var text: String { lines.joined(separator: "\n") }

  /// Reads a rule that stands alone in `text`; nil where it has a fault, such as a fact of another version of
  /// the program.
  package init?(text: String) {
    let source = SourceText(file: "rule", text: text)
    let findings = Findings()
    guard let node = try? YAMLDocument(source).root() else { return nil }
    let field = Field(name: "rule", node: node, keyLocation: node.location, findings: findings)
    guard let rule = RuleReader(findings: findings).rule(field), !findings.hasFaults else {
      return nil
    }
    self = rule
  }

  private var lines: [String] {
    switch condition {
    case .all(let parts): ["all:"] + parts.flatMap(\.element)
    case .any(let parts): ["any:"] + parts.flatMap(\.element)
    case .not(let part): ["not:"] + part.lines.map { "  " + $0 }
    case .segment(let id): ["{ segment: \(quoted(id)) }"]
    case .test(let fact, let comparison): ["{ fact: \(fact.rawValue), \(comparison.text) }"]
    }
  }

  /// Its lines as an element of a list.
  private var element: [String] {
    lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
  }
}

extension SegmentRule.Comparison {
  /// Its key and value in a mapping.
  fileprivate var text: String {
    switch self {
    case .isOneOf(let words) where words.count == 1: "is: \(quoted(words[0]))"
    case .isOneOf(let words): "in: [\(words.map(quoted).joined(separator: ", "))]"
    case .isFlag(let flag): "is: \(flag)"
    case .atLeast(let bound): "atLeast: \(bound.text)"
    case .atMost(let bound): "atMost: \(bound.text)"
    case .above(let bound): "above: \(bound.text)"
    case .below(let bound): "below: \(bound.text)"
    case .between(let low, let high): "between: [\(low.text), \(high.text)]"
    case .topFraction(let share): "topFraction: \(plain(share))"
    case .quintile(let fifths):
      "quintile: [\(fifths.sorted().map(String.init).joined(separator: ", "))]"
    case .known(let flag): "known: \(flag)"
    }
  }
}

extension SegmentRule.Bound {
  fileprivate var text: String {
    switch self {
    case .number(let number): plain(number)
    case .setting(let path): path
    case .shop(let plus) where plus == 0: "shop"
    case .shop(let plus): "shop \(plus < 0 ? "-" : "+") \(plain(abs(plus)))"
    case .shopPlusSetting(let path): "shop + \(path)"
    }
  }
}

/// A word in double quotes; a plain one of letters, digits and hyphens as it is.
private func quoted(_ word: String) -> String {
  let isPlain =
    word.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
    && word.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
    } && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(word.lowercased())
  if isPlain { return word }
  let escaped = word.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case _ where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value):
      "\\x" + String(format: "%02X", scalar.value)
    case "\u{2028}", "\u{2029}", "\u{FEFF}": "\\u" + String(format: "%04X", scalar.value)
    default: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}

/// A number without an exponent, as rules write it.
private func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
  let short = "\(number)"
  guard let mark = short.firstIndex(of: "e"), let power = Int(short[short.index(after: mark)...])
  else { return short }
  let sign = number < 0 ? "-" : ""
  let digits = short[..<mark].filter(\.isNumber)
  return power < 0
    ? "\(sign)0." + String(repeating: "0", count: -power - 1) + digits.trimmingSuffix("0")
    : sign + digits + String(repeating: "0", count: max(0, power + 1 - digits.count))
}

extension String {
  fileprivate func trimmingSuffix(_ letter: Character) -> String {
    String(reversed().drop { $0 == letter }.reversed())
  }
}
