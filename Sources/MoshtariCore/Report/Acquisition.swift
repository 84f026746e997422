/// New customers and what they cost. Nil in a report without a complete month of orders.
package struct Acquisition: Codable, Equatable, Sendable {
  /// The complete months counted, at most the last twelve; with spend, those that spend covers.
  package var fromDay: Day
  package var toDay: Day
  /// Customers whose first order is in the period.
  package var newCustomers: Int
  /// Of them, with a discount on the first order.
  package var discounted: Estimate
  /// Spend on acquisition in the period, minor units; null without a table of spend, or where it
  /// covers fewer than three complete months.
  @OrNull package var spend: Int64?
  /// spend ÷ new customers, minor units.
  package var cost: Estimate
  /// Months of 30 days after which a new customer's revenue (times `margin` where the settings give
  /// one) has reached the cost; null where it has not in the months observed.
  @OrNull package var paybackMonths: Int?
  /// How many such months are observed, and the money of one new customer over them.
  package var observedMonths: Int
  @OrNull package var revenuePerCustomer: Double?
  /// By the customer's channel, `""` where it is unknown; also channels with spend and nobody new.
  package var byChannel: [AcquisitionChannel]
  /// Nil without spend on keeping.
  package var keeping: KeepingCost?

  package init(
    fromDay: Day, toDay: Day, newCustomers: Int, discounted: Estimate, spend: Int64?,
    cost: Estimate, byChannel: [AcquisitionChannel]
  ) {
    (self.fromDay, self.toDay, self.newCustomers) = (fromDay, toDay, newCustomers)
    (self.discounted, self.cost, self.byChannel) = (discounted, cost, byChannel)
    observedMonths = 0
    self.spend = spend
    (paybackMonths, revenuePerCustomer) = (nil, nil)
  }
}

package struct AcquisitionChannel: Codable, Equatable, Sendable {
  package var key: String
  package var newCustomers: Int
  package var discounted: Estimate
  /// Null where spend names no channel.
  @OrNull package var spend: Int64?
  package var cost: Estimate
  @OrNull package var paybackMonths: Int?
  package var observedMonths: Int
  @OrNull package var revenuePerCustomer: Double?

  package init(
    key: String, newCustomers: Int, discounted: Estimate, spend: Int64?, cost: Estimate
  ) {
    (self.key, self.newCustomers, self.discounted) = (key, newCustomers, discounted)
    (self.cost, observedMonths) = (cost, 0)
    self.spend = spend
    (paybackMonths, revenuePerCustomer) = (nil, nil)
  }
}

/// What it cost to keep a customer in the same period.
package struct KeepingCost: Codable, Equatable, Sendable {
  /// Spend on retention, minor units.
  package var spend: Int64
  /// Customers active at the period's start who ordered in it.
  package var kept: Int
  /// spend ÷ kept, minor units.
  package var cost: Estimate
  /// Cost of a new customer ÷ cost of a kept one.
  package var ratio: Estimate

  package init(spend: Int64, kept: Int, cost: Estimate, ratio: Estimate) {
    (self.spend, self.kept, self.cost, self.ratio) = (spend, kept, cost, ratio)
  }
}
