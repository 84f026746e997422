/// The loyalty programme. Nil in a report whose customers have neither tier nor day of joining, or
/// none of whom is a member.
package struct Programme: Codable, Equatable, Sendable {
  /// Known customers with a tier, or who joined up to the as-of day.
  package var members: Int
  /// members ÷ known customers.
  package var share: Double
  /// Points of all members whose cell is filled; nil where no table has the column, null where fewer
  /// than k have such a cell.
  @OrNull package var pointsEarned: Int64?
  @OrNull package var pointsRedeemed: Int64?
  /// Days: of those active that long before the as-of day, retention counts who ordered since.
  package var horizon: Int
  package var retention: Estimate
  /// Customers who were not members then.
  package var nonMemberRetention: Estimate
  /// By the tier of today, from the lowest up (by the median of points earned, without points of net revenue);
  /// `""` where it is blank, last.
  package var tiers: [ProgrammeTier]
  package var effect: ProgrammeEffect

  package init(
    members: Int, share: Double, horizon: Int, retention: Estimate, nonMemberRetention: Estimate,
    tiers: [ProgrammeTier], effect: ProgrammeEffect
  ) {
    (self.members, self.share, self.horizon) = (members, share, horizon)
    (self.retention, self.nonMemberRetention) = (retention, nonMemberRetention)
    (self.tiers, self.effect) = (tiers, effect)
    (pointsEarned, pointsRedeemed) = (nil, nil)
  }
}

package struct ProgrammeTier: Codable, Equatable, Sendable {
  package var key: String
  package var members: Int
  @OrNull package var pointsEarned: Int64?
  @OrNull package var pointsRedeemed: Int64?
  package var retention: Estimate

  package init(
    key: String, members: Int, pointsEarned: Int64?, pointsRedeemed: Int64?, retention: Estimate
  ) {
    (self.key, self.members, self.retention) = (key, members, retention)
    (self.pointsEarned, self.pointsRedeemed) = (pointsEarned, pointsRedeemed)
  }
}

/// What changed with joining, beside customers like those who joined.
package struct ProgrammeEffect: Codable, Equatable, Sendable {
  /// Days before and after the month of joining that are compared.
  package var horizon: Int
  /// The first and the last day of the months of joining; nil where no horizon is over yet.
  @OrNull package var fromDay: Day?
  @OrNull package var toDay: Day?
  /// Matched people who joined, and those without five customers like them or without an order before.
  package var n: Int
  package var unmatched: Int
  /// Orders a head.
  package var orders: ChangeEffect
  /// Net revenue a head, minor units; the top 1 % counts as the 99 % quantile.
  package var revenue: ChangeEffect

  package init(
    horizon: Int, fromDay: Day?, toDay: Day?, n: Int, unmatched: Int, orders: ChangeEffect,
    revenue: ChangeEffect
  ) {
    (self.horizon, self.n, self.unmatched) = (horizon, n, unmatched)
    (self.orders, self.revenue) = (orders, revenue)
    (self.fromDay, self.toDay) = (fromDay, toDay)
  }
}

/// A change a head from the horizon before a month to the one after it: difference in differences.
package struct ChangeEffect: Codable, Equatable, Sendable {
  /// Of those who joined.
  package var joined: Estimate
  /// Of the customers they are matched with, weighted as those who joined.
  package var others: Estimate
  /// joined − others.
  package var difference: Estimate
  /// The same one horizon earlier.
  package var placebo: Estimate
  package var verdict: EffectVerdict

  package init(joined: Estimate, others: Estimate, difference: Estimate, placebo: Estimate) {
    (self.joined, self.others) = (joined, others)
    (self.difference, self.placebo) = (difference, placebo)
    verdict = EffectVerdict(difference, placebo: placebo)
  }
}

/// Carts that were filled and left. Nil in a report without visits that add to a cart.
package struct Carts: Codable, Equatable, Sendable {
  /// The first and the last day counted; nil where no week after a cart is over yet.
  @OrNull package var fromDay: Day?
  @OrNull package var toDay: Day?
  /// Days on which a known customer put something into the cart, a customer and visitor once a day;
  /// and those among them without an order of the customer up to 7 days later.
  package var days: Int
  /// Null where fewer than k customers are behind it.
  @OrNull package var abandoned: Int?
  /// abandoned ÷ days; n counts customers.
  package var rate: Estimate
  /// Such days of visitors whom no customer is known to be; whether they ordered cannot be told.
  package var anonymous: Int
  /// Days of known customers in the last week, of whom it is too early to tell.
  package var open: Int

  package init(days: Int, abandoned: Int?, rate: Estimate, anonymous: Int, open: Int) {
    (self.days, self.rate) = (days, rate)
    (self.anonymous, self.open) = (anonymous, open)
    self.abandoned = abandoned
    (fromDay, toDay) = (nil, nil)
  }
}
