import MoshtariCore

/// The segments that rules make, and what the bounds of rules need besides the day.
struct RuleBook {
  let segments: [RuleSegment]
  let settings: Settings
  private let positions: [String: Int]

  init(_ segments: [RuleSegment], settings: Settings) {
    (self.segments, self.settings) = (segments, settings)
    positions = Dictionary(segments.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Where the segment stands in `segments`.
  func position(of id: String) -> Int? { positions[id] }

  /// The number of a setting, NaN where it has none. `cutoffs.active` and `cutoffs.churned` are the
  /// customer's own and not asked for here.
  func number(ofSetting path: String) -> Double { settings.bound(path, cutoffs: nil) ?? .nan }

  /// What a number of a rule about `fact` is multiplied by: rules say money in units of the currency,
  /// columns hold minor units.
  func scale(of fact: Fact) -> Double {
    fact.unit == .money ? settings.currency.minorUnitsInOne : 1
  }

  /// The facts that a segment's rule asks for, those of the segments it names included; in the
  /// order of `Fact.allCases`.
  func facts(of segment: RuleSegment) -> [Fact] {
    var facts: Set<Fact> = [], seen: Set<String> = []
    func visit(_ segment: RuleSegment) {
      guard seen.insert(segment.id).inserted else { return }
      for part in segment.rule.parts {
        switch part.condition {
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
