extension SegmentRule {
  /// The conditions that it is made of directly; none for a test and for a segment.
  package var directParts: [SegmentRule] {
    switch condition {
    case .all(let rules), .any(let rules): rules
    case .not(let rule): [rule]
    case .segment, .test: []
    }
  }

  /// The rule itself and every condition inside it, as they were written from the first to the last.
  package var parts: [SegmentRule] { [self] + directParts.flatMap(\.parts) }

  /// The facts that it asks for, those of segments that it names not included.
  package var facts: Set<Fact> {
    Set(
      parts.compactMap { part in
        if case .test(let fact, _) = part.condition { fact } else { nil }
      })
  }

  /// The ids of the segments that it names, each once, in the order of the text.
  package var segmentsNamed: [String] {
    var named: [String] = []
    for part in parts {
      if case .segment(let id) = part.condition, !named.contains(id) { named.append(id) }
    }
    return named
  }

  /// The same conditions with no place: equal where two texts say the same.
  package var withoutPlaces: SegmentRule {
    let condition: Condition =
      switch self.condition {
      case .all(let rules): .all(rules.map(\.withoutPlaces))
      case .any(let rules): .any(rules.map(\.withoutPlaces))
      case .not(let rule): .not(rule.withoutPlaces)
      case .segment, .test: self.condition
      }
    return SegmentRule(condition, at: SourceLocation(file: ""))
  }
}
