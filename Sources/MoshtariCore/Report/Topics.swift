/// What comments of every kind are about. Nil in a report without comments.
package struct Topics: Codable, Equatable, Sendable {
  /// Comments up to the as-of day.
  package var comments: Int
  /// The months that `changes` compares; nil where there are none.
  package var comparison: TopicComparison?
  /// Terms that were tested for a change.
  package var tested = 0
  /// Terms that clearly rose or fell, and the most used of the others; ascending in UTF-8 order.
  package var changes: [TopicChange] = []
  /// Why there are no changes.
  package var reason: AbsenceReason?
  /// Words of one touchpoint or product beside all others, keys in UTF-8 order; nil where no comment names
  /// one.
  package var touchpoints: [TopicGroup]?
  /// As `touchpoints`.
  package var products: [TopicGroup]?

  package init(comments: Int) { self.comments = comments }
}

/// Which months of comments are set beside each other.
package struct TopicComparison: Codable, Equatable, Sendable {
  package enum Basis: String, Codable, CaseIterable, Sendable {
    /// The twelve months before; the three before.
    case year, previous
  }
  /// Which of the two.
  package var basis: Basis
  /// The last complete months, and those they are set beside; both ends inclusive.
  package var nowFrom, nowTo, beforeFrom, beforeTo: Month
  /// People who wrote a comment in each.
  package var nowWriters, beforeWriters: Int

  package init(
    basis: Basis, now: ClosedRange<Month>, before: ClosedRange<Month>, nowWriters: Int,
    beforeWriters: Int
  ) {
    self.basis = basis
    (nowFrom, nowTo) = (now.lowerBound, now.upperBound)
    (beforeFrom, beforeTo) = (before.lowerBound, before.upperBound)
    (self.nowWriters, self.beforeWriters) = (nowWriters, beforeWriters)
  }
}

/// How the share of writers who use one term has changed.
package struct TopicChange: Codable, Equatable, Sendable {
  /// As it is mostly written, letters folded.
  package var term: String
  /// Shares of those who wrote, with Wilson’s intervals.
  package var now, before: Estimate
  /// now − before, −1...1, with its 95 % interval and the two-sided p of the pooled test.
  package var value, low, high, p: Double
  /// People who use it in either period; at least `privacy.terms`.
  package var people: Int
  /// A direction only where the interval leaves out 0 and p is among the discoveries of all terms tested.
  package var verdict: Verdict

  package init(term: String, now: Estimate, before: Estimate, people: Int) {
    (self.term, self.now, self.before, self.people) = (term, now, before, people)
    (value, low, high, p) = (0, 0, 0, 1)
    verdict = .unclear
  }
}

/// The words of comments on one touchpoint or product.
package struct TopicGroup: Codable, Equatable, Sendable {
  /// As the data write it.
  package var key: String
  /// People who wrote a comment on it; null below k.
  @OrNull package var writers: Int?
  /// Terms that were tested.
  package var tested: Int
  /// Those that are clearly used more here than in comments on all others, the most telling first.
  package var terms: [GroupTerm]
  /// Why there are none: too few people wrote.
  package var reason: AbsenceReason?

  package init(
    key: String, writers: Int?, tested: Int, terms: [GroupTerm], reason: AbsenceReason?
  ) {
    (self.key, self.tested, self.terms, self.reason) = (key, tested, terms, reason)
    self.writers = writers
  }
}

/// A word of one touchpoint or product.
package struct GroupTerm: Codable, Equatable, Sendable {
  /// As it is mostly written, letters folded.
  package var term: String
  /// The difference of the log-odds, with its 95 % interval; above 0.
  package var value, low, high: Double
  /// `value` in standard errors.
  package var z: Double
  /// The share of those who wrote who use it: here, and in comments on all others.
  package var inside, outside: Estimate

  package init(
    term: String, value: Double, low: Double, high: Double, z: Double, inside: Estimate,
    outside: Estimate
  ) {
    (self.term, self.value, self.low, self.high, self.z) = (term, value, low, high, z)
    (self.inside, self.outside) = (inside, outside)
  }
}
