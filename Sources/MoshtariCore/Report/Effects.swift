/// What may be said of an effect: a direction only where its interval excludes zero, and where the
/// same comparison made one horizon earlier found no difference.
package enum EffectVerdict: String, Codable, CaseIterable, Sendable {
  case higher, lower, unclear
  /// The placebo's interval excludes zero.
  case differedBefore = "differed-before"

  /// The verdict on `difference` beside its placebo; unclear where there is no difference.
  package init(_ difference: Estimate, placebo: Estimate) {
    self =
      if let low = placebo.low, let high = placebo.high, low > 0 || high < 0 {
        .differedBefore
      } else if let low = difference.low, low > 0 {
        .higher
      } else if let high = difference.high, high < 0 {
        .lower
      } else {
        .unclear
      }
  }
}

/// How many came back after something happened to them, beside customers like them.
package struct MatchedEffect: Codable, Equatable, Sendable {
  /// Of those it happened to, matched ones: the share with an order in the horizon after the month.
  package var returned: Estimate
  /// The share that they would have if they had returned as the customers they are matched with;
  /// n counts those, a customer once for each month.
  package var matched: Estimate
  /// returned − matched, −1...1.
  package var difference: Estimate
  /// The same difference one horizon earlier, before anything happened; near 0 where the groups are alike.
  package var placebo: Estimate
  /// Matched people it happened to, a customer again after 180 days without.
  package var n: Int
  /// People it happened to without five customers like them, or without an order before the month.
  package var unmatched: Int
  package var verdict: EffectVerdict

  package init(
    returned: Estimate, matched: Estimate, difference: Estimate, placebo: Estimate, n: Int,
    unmatched: Int
  ) {
    (self.returned, self.matched) = (returned, matched)
    (self.difference, self.placebo) = (difference, placebo)
    (self.n, self.unmatched) = (n, unmatched)
    verdict = EffectVerdict(difference, placebo: placebo)
  }
}

/// The price of a bad experience. Nil in a report where no feedback tells of one.
package struct Experience: Codable, Equatable, Sendable {
  /// Days after the month in which an order counts as coming back.
  package var horizon: Int
  /// The first and the last day of the months compared; nil where no horizon is over yet.
  @OrNull package var fromDay: Day?
  @OrNull package var toDay: Day?
  /// After the first bad experience of any kind in a month.
  package var afterBad: MatchedEffect
  /// `complaint`, `csat`, `effort`, `nps`: only kinds that occur, by key.
  package var byKind: [Keyed<MatchedEffect>]

  package init(
    horizon: Int, fromDay: Day?, toDay: Day?, afterBad: MatchedEffect,
    byKind: [Keyed<MatchedEffect>]
  ) {
    (self.horizon, self.afterBad, self.byKind) = (horizon, afterBad, byKind)
    (self.fromDay, self.toDay) = (fromDay, toDay)
  }
}

/// Whether a quick refund brings customers back. Nil without the column `refund_date`.
package struct RefundFigures: Codable, Equatable, Sendable {
  /// Days after the refund in which an order counts as coming back.
  package var horizon: Int
  /// The first and the last refund day counted; nil where none is.
  @OrNull package var fromDay: Day?
  @OrNull package var toDay: Day?
  /// Refunded customers of all speeds with another order.
  package var all: Estimate
  /// `0-3`, `4-7`, `8-14`, `15+` days from the order to the refund, in this order.
  package var bySpeed: [RefundSpeed]
  /// Of coming back over the four bands; nil where fewer than two bands have people, or all or none
  /// came back.
  package var trend: ShareTrend?
  /// Refunds that no day says were paid, whose horizon is not over yet, that follow another of the
  /// same customer within 180 days.
  package var unpaid: Int
  package var open: Int
  package var repeated: Int

  package init(horizon: Int, all: Estimate, bySpeed: [RefundSpeed]) {
    (self.horizon, self.all, self.bySpeed) = (horizon, all, bySpeed)
    (unpaid, open, repeated) = (0, 0, 0)
    (fromDay, toDay) = (nil, nil)
  }
}

/// Customers whose refund took so long.
package struct RefundSpeed: Codable, Equatable, Sendable {
  package var key: String
  /// Refunds in the band; fewer than k show nothing else.
  package var customers: Int
  /// With another order in the horizon after the refund.
  package var returned: Estimate
  /// The same if the band's customers had as many orders before as all refunded customers have.
  package var standardised: Estimate

  package init(key: String, customers: Int, returned: Estimate, standardised: Estimate) {
    (self.key, self.customers) = (key, customers)
    (self.returned, self.standardised) = (returned, standardised)
  }
}

/// The Cochran–Armitage test of a trend of shares over ordered groups.
package struct ShareTrend: Codable, Equatable, Sendable {
  /// Above 0 where the share rises.
  package var z: Double
  /// Two-sided.
  package var p: Double
  /// Rise or fall where p < 0.05.
  package var verdict: Verdict

  package init(z: Double, p: Double) {
    (self.z, self.p) = (z, p)
    verdict = p >= 0.05 ? .unclear : z > 0 ? .rise : .fall
  }
}
