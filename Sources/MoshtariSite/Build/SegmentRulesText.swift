package import MoshtariCore
import MoshtariMetrics

/// What `moshtari check --explain-segments` ends with.
package struct SegmentRulesOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil where settings, texts or data have faults.
  package var text: String?
}

/// Each segment with its members, and under it how many customers each line of its rule lets through.
func segmentRulesText(_ explained: [RuleExplanation], segments: [RuleSegment]) -> String {
  guard !explained.isEmpty else { return "No orders: rules have nobody to look at." }
  return zip(explained, segments).map { explanation, segment in
    ([head(explanation, segment)] + lines(explanation)).joined(separator: "\n")
  }.joined(separator: "\n\n")
}

private func head(_ explanation: RuleExplanation, _ segment: RuleSegment) -> String {
  var parts = ["\(explanation.count) \(explanation.count == 1 ? "member" : "members")"]
  if let joined = explanation.joined, let left = explanation.left {
    parts.append("\(joined) joined and \(left) left since the end of the last complete month")
  }
  if !explanation.missing.isEmpty {
    let facts = explanation.missing.map(\.rawValue).joined(separator: ", ")
    parts.append("unknown of everybody: \(facts)")
  }
  let origin = segment.isBuiltIn ? " (built-in)" : ""
  return "\(segment.id)\(origin): " + parts.joined(separator: "; ")
}

private func lines(_ explanation: RuleExplanation) -> [String] {
  let rows = explanation.lines.map { line in
    (
      numbers: [line.yes, line.no, line.unknown].map(String.init),
      text: String(repeating: "  ", count: line.depth) + line.rule.written,
      place: place(of: line.rule.location)
    )
  }
  let head = (numbers: ["true", "false", "unknown"], text: "condition", place: "")
  let widths = (0..<3).map { column in
    ([head] + rows).map { $0.numbers[column].count }.max() ?? 0
  }
  let textWidth = rows.map(\.text.count).max() ?? 0
  return ([head] + rows).map { row in
    let numbers = zip(row.numbers, widths).map { padded($0, to: $1) }.joined(separator: "  ")
    let gap = row.place.isEmpty ? 0 : textWidth - row.text.count + 2
    return "  \(numbers)  \(row.text)" + String(repeating: " ", count: gap) + row.place
  }
}

/// Numbers stand at the end of their column.
private func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: width - text.count) + text
}

private func place(of location: SourceLocation) -> String {
  location.line.map { "\(location.file):\($0)" } ?? location.file
}

extension SegmentRule {
  /// The condition as rules are written; of one with parts, its word.
  var written: String {
    switch condition {
    case .all: "all"
    case .any: "any"
    case .not: "not"
    case .segment(let id): "segment: \(id)"
    case .test(let fact, let comparison): "\(fact.rawValue) \(comparison.written)"
    }
  }
}

extension SegmentRule.Comparison {
  fileprivate var written: String {
    switch self {
    case .isOneOf(let words):
      words.count == 1 ? "is \(words[0])" : "in [\(words.joined(separator: ", "))]"
    case .isFlag(let value): "is \(value)"
    case .atLeast(let bound): "atLeast \(bound.written)"
    case .atMost(let bound): "atMost \(bound.written)"
    case .above(let bound): "above \(bound.written)"
    case .below(let bound): "below \(bound.written)"
    case .between(let low, let high): "between [\(low.written), \(high.written)]"
    case .topFraction(let share): "topFraction \(plain(share))"
    case .quintile(let fifths):
      "quintile [\(fifths.sorted().map(String.init).joined(separator: ", "))]"
    case .known(let isKnown): "known \(isKnown)"
    }
  }
}

extension SegmentRule.Bound {
  fileprivate var written: String {
    switch self {
    case .number(let value): plain(value)
    case .setting(let path): path
    case .shop(let plus):
      plus == 0 ? "shop" : "shop \(plus < 0 ? "-" : "+") \(plain(abs(plus)))"
    case .shopPlusSetting(let path): "shop + \(path)"
    }
  }
}

/// Without a decimal point where it is whole.
private func plain(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? String(value)
}
