/// The traits of today's customer, a segment's members beside everybody else.
package struct SegmentTraits: Codable, Equatable, Sendable {
  /// By the raw value of `Trait`; those of which the data tell.
  package var byTrait: [String: TraitComparison]

  package init(_ byTrait: [String: TraitComparison]) { self.byTrait = byTrait }

  package init(from decoder: any Decoder) throws {
    byTrait = try [String: TraitComparison](from: decoder)
  }
  package func encode(to encoder: any Encoder) throws { try byTrait.encode(to: encoder) }

  package subscript(trait: CustomerTrait) -> TraitComparison? { byTrait[trait.rawValue] }
}

/// One trait of a segment.
package struct TraitComparison: Codable, Equatable, Sendable {
  package var members: Estimate
  package var others: Estimate
  /// members − others; nil where either is absent.
  package var difference: ComparisonDifference?

  package init(members: Estimate, others: Estimate, difference: ComparisonDifference?) {
    (self.members, self.others, self.difference) = (members, others, difference)
  }
}

/// What is said of today's customers, as far as data tell.
package enum CustomerTrait: String, CaseIterable, Sendable {
  /// Compares products: share with a comparison in 30 days.
  case aware
  /// Looks for solutions: contacts with the support per 100 orders.
  case solutionSeeking
  /// Speaks with others: mentions and referrers per 100 customers.
  case social
  /// Uses many channels: share with two or more, of those with two orders or more.
  case connected
  /// Says what they think: share of invitations answered, and of answers with a comment.
  case opinionated, commenting

  /// What its numbers are.
  package var unit: FigureUnit {
    switch self {
    case .aware, .connected, .opinionated, .commenting: .share
    case .solutionSeeking, .social: .ratio
    }
  }
}
