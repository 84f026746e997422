/// Who belongs to a segment: conditions on facts, in three-valued logic.
///
/// A condition is true, false or unknown for a customer on a day; only customers for whom it is true
/// are members. Each part knows the place it was written at, for faults and for counting line by line.
package struct SegmentRule: Hashable, Sendable {
  package indirect enum Condition: Hashable, Sendable {
    /// True where all are; false where one is false; else unknown. True without parts.
    case all([SegmentRule])
    /// True where one is; false where all are false; else unknown.
    case any([SegmentRule])
    /// Unknown stays unknown.
    case not(SegmentRule)
    /// Membership of another segment, by its id; of an exclusive family's state too.
    case segment(String)
    case test(Fact, Comparison)
  }

  /// What a fact is compared with. A comparison with an unknown fact is unknown, `known` apart.
  package enum Comparison: Hashable, Sendable {
    /// One of these words (facts that are words).
    case isOneOf([String])
    /// `is: true` and `is: false` (facts that are flags).
    case isFlag(Bool)
    case atLeast(Bound), atMost(Bound), above(Bound), below(Bound)
    /// Both ends included.
    case between(Bound, Bound)
    /// Among the `share` (0–1) of customers with the greatest known values, those equal to the last one included.
    case topFraction(Double)
    /// In these fifths (1 lowest ... 5 highest) of customers with a known value, ties by the low rank.
    case quintile(Set<Int>)
    /// Whether the fact is known: never unknown itself.
    case known(Bool)
  }

  /// A number to compare with.
  package enum Bound: Hashable, Sendable {
    case number(Double)
    /// A setting by its path, such as `cutoffs.active` or `segments.discountShare`.
    case setting(String)
    /// The shop's own figure of the same fact (for shares: over all orders; else the mean of the known
    /// values), plus a number.
    case shop(plus: Double)
    /// The shop's own figure plus a setting.
    case shopPlusSetting(String)
  }

  package var condition: Condition
  package var location: SourceLocation

  package init(_ condition: Condition, at location: SourceLocation) {
    (self.condition, self.location) = (condition, location)
  }
}

extension SegmentRule {
  /// Whether the other rule says the same, wherever it is written.
  package func means(_ other: SegmentRule) -> Bool {
    switch (condition, other.condition) {
    case (.all(let own), .all(let others)), (.any(let own), .any(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.means($1) }
    case (.not(let own), .not(let other)): own.means(other)
    case (.segment(let own), .segment(let other)): own == other
    case (.test(let fact, let comparison), .test(let otherFact, let otherComparison)):
      fact == otherFact && comparison == otherComparison
    default: false
    }
  }
}

/// A segment that a rule makes: one of the built-in set, or a file of the report folder.
package struct RuleSegment: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  /// A built-in family's id (`class`, `individual-behaviour`, `attitude`, `origin`) or a word of the author's; `own` where none is given.
  package var family: String
  package var rule: SegmentRule
  /// Whether it came with the program.
  package var isBuiltIn: Bool

  package init(id: String, title: LocalizedText, family: String, rule: SegmentRule, isBuiltIn: Bool)
  {
    (self.id, self.title, self.family) = (id, title, family)
    (self.rule, self.isBuiltIn) = (rule, isBuiltIn)
  }
}
