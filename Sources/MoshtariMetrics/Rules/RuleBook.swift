import MoshtariCore

/// The segments that rules make, and what the bounds of rules need besides the day.
struct RuleBook {
  let segments: [RuleSegment]
  /// The number that a setting has, by its path; `cutoffs.active` and `cutoffs.churned` are the
  /// customer's own and not asked for.
  let thresholds: (String) -> Double?
  /// Minor units in one unit of the currency: rules say money as the tables do, facts hold minor
  /// units.
  let minorUnits: Double
  private let positions: [String: Int]

  init(
    _ segments: [RuleSegment], currency: Currency, thresholds: @escaping (String) -> Double?
  ) {
    (self.segments, self.thresholds) = (segments, thresholds)
    minorUnits = (0..<currency.minorDigits).reduce(1) { units, _ in units * 10 }
    positions = Dictionary(segments.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Where the segment stands in `segments`.
  func position(of id: String) -> Int? { positions[id] }

  /// The facts that a segment's rule asks for, those of the segments it names included; in the
  /// order of `Fact.allCases`.
  func facts(of segment: RuleSegment) -> [Fact] {
    var facts: Set<Fact> = [], seen: Set<String> = []
    func visit(_ segment: RuleSegment) {
      guard seen.insert(segment.id).inserted else { return }
      for node in segment.rule.nodes {
        switch node.condition {
        case .test(let fact, _): facts.insert(fact)
        case .segment(let id): position(of: id).map { visit(segments[$0]) }
        case .all, .any, .not: break
        }
      }
    }
    visit(segment)
    return Fact.allCases.filter(facts.contains)
  }
}

extension SegmentRule {
  /// What it is made of directly.
  var parts: [SegmentRule] {
    switch condition {
    case .all(let parts), .any(let parts): parts
    case .not(let part): [part]
    case .segment, .test: []
    }
  }

  /// The rule and all below it, each before its parts.
  var nodes: [SegmentRule] { [self] + parts.flatMap(\.nodes) }
}
