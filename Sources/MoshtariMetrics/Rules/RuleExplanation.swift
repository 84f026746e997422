package import MoshtariCore

/// How many customers each line of a segment's rule lets through, and who came and went.
package struct RuleExplanation: Hashable, Sendable {
  /// One condition of the rule.
  package struct Line: Hashable, Sendable {
    /// Where it is written, and the condition itself.
    package var rule: SegmentRule
    /// 0 for the rule itself, 1 for its parts and so on.
    package var depth: Int
    /// Customers for whom it is true, false and unknown; together all that are known.
    package var yes: Int
    package var no: Int
    package var unknown: Int
  }

  /// The segment's id.
  package var segment: String
  /// Each condition before its parts, in the order in which they are written; at least one.
  package var lines: [Line]
  /// Members now.
  package var count: Int
  /// Customers who are members now and were not at the end of the previous complete month, and the
  /// reverse, both by today's rules and cut-offs; nil where history is shorter.
  package var joined: Int?
  package var left: Int?
  /// Facts of the rule that are unknown of every customer.
  package var missing: [Fact]
}

/// What every line of the rules does, one element a segment, in their order. Empty where there are
/// no orders.
package func explainSegments(
  _ segments: [RuleSegment], in rollup: Rollup, settings: Settings
) -> [RuleExplanation] {
  guard rollup.tables.contains(.orders) else { return [] }
  let rollup = rollup.inConstantPrices
  let timeline = Timeline(
    of: rollup, settings: settings, cutoffs: Cutoffs(of: rollup, settings: settings.cutoffs),
    book: RuleBook(segments, settings: settings))
  return segments.indices.map { timeline.explanation(of: $0) }
}

extension Timeline {
  /// The segment at `position` in the book.
  fileprivate func explanation(of position: Int) -> RuleExplanation {
    let segment = rules.book.segments[position]
    let now = now.isMember(of: position), before = before?.isMember(of: position)
    let customers = 0..<rules.columns.count
    return RuleExplanation(
      segment: segment.id, lines: lines(of: segment.rule, depth: 0),
      count: customers.count(where: now),
      joined: before.map { before in customers.count { now($0) && !before($0) } },
      left: before.map { before in customers.count { before($0) && !now($0) } },
      missing: rules.missingFacts(of: segment))
  }

  private func lines(of rule: SegmentRule, depth: Int) -> [RuleExplanation.Line] {
    var counts: [Truth: Int] = [:]
    for (customer, truth) in rules.truths(of: rule).enumerated() where rules.isPresent(customer) {
      counts[truth, default: 0] += 1
    }
    let line = RuleExplanation.Line(
      rule: rule, depth: depth, yes: counts[.yes] ?? 0, no: counts[.no] ?? 0,
      unknown: counts[.unknown] ?? 0)
    return [line] + rule.directParts.flatMap { lines(of: $0, depth: depth + 1) }
  }
}

extension RuleTruths {
  /// Facts of the segment's rule that are unknown of everybody on the day.
  func missingFacts(of segment: RuleSegment) -> [Fact] {
    book.facts(of: segment).filter { !columns.isKnownOfAnybody($0) }
  }
}

extension FactColumns {
  /// Whether `fact` is known of a customer who is known on the day.
  func isKnownOfAnybody(_ fact: Fact) -> Bool {
    let column = column(of: fact)
    return (0..<count).contains { standing.lifecycle[$0] != nil && column.isKnown($0) }
  }
}
