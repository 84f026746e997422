/// How loyal customers are, to what, and why.
package struct Loyalty: Codable, Equatable, Sendable {
  /// Customers with three order days or more in the loyalty window ÷ customers with an order in it.
  package var share: Estimate
  /// 0...100, with its components; absent below three known ones.
  package var index: Detailed<LoyaltyComponents>
  /// What customers are loyal to, by object (`product`, `service`, `brand`, `place`, `price`, `person`):
  /// those of which a segment asks.
  package var object: [String: LoyaltyShare]
  /// Why they are loyal, by motive (`behavioural`, `attitudinal`, `switching-cost`, `habit`,
  /// `exclusive`, `incentive`): those of which a segment asks.
  package var motive: [String: LoyaltyShare]
  /// Satisfaction × loyalty by cell: `apostle`, `mercenary`, `hostage`, `defector`. Shares of the
  /// customers who are in one of the four.
  package var quadrant: [String: Detailed<CustomerSum>]
  /// Customers with an order of whom satisfaction is not known, or who first ordered less than the
  /// window ago: in no cell. The share is of all customers with an order.
  package var unclassified: Detailed<CustomerSum>
  /// How unequally revenue is spread in each class of customers, by class in UTF-8 order; empty where
  /// classes are unknown.
  package var concentration: [ClassConcentration]

  package init(
    share: Estimate, index: Detailed<LoyaltyComponents>, object: [String: LoyaltyShare],
    motive: [String: LoyaltyShare], quadrant: [String: Detailed<CustomerSum>],
    unclassified: Detailed<CustomerSum>, concentration: [ClassConcentration]
  ) {
    (self.share, self.index, self.object, self.motive) = (share, index, object, motive)
    (self.quadrant, self.unclassified) = (quadrant, unclassified)
    self.concentration = concentration
  }
}

/// What the loyalty index is the mean of, each a share of customers who were active at the window's
/// start.
package struct LoyaltyComponents: Codable, Equatable, Sendable {
  /// Customers active at the window's start.
  package var customers: Int
  package var components: Parts
  /// How many of the components are in the index.
  package var known: Int

  package struct Parts: Codable, Equatable, Sendable {
    /// Of those with two orders or more in the window, who buys mostly without a discount.
    package var preference: Estimate
    /// Promoters among those who answered.
    package var recommendation: Estimate
    /// With an order in each third of the window.
    package var regularity: Estimate
    /// Of those asked about their bond, who gave one of the two best scores; else promoters who wrote a
    /// comment among those who answered.
    package var bond: Estimate
    /// Whether `bond` is the second of the two.
    package var bondIsProxy: Bool

    package init(
      preference: Estimate, recommendation: Estimate, regularity: Estimate, bond: Estimate,
      bondIsProxy: Bool
    ) {
      (self.preference, self.recommendation) = (preference, recommendation)
      (self.regularity, self.bond, self.bondIsProxy) = (regularity, bond, bondIsProxy)
    }

    /// All four.
    package var all: [Estimate] { [preference, recommendation, regularity, bond] }
  }

  package init(customers: Int, components: Parts, known: Int) {
    (self.customers, self.components, self.known) = (customers, components, known)
  }
}

/// A share of those customers of whom a rule is true or false.
package typealias LoyaltyShare = Detailed<KnownCustomers>

package struct KnownCustomers: Codable, Equatable, Sendable {
  /// Of whom it is true.
  package var customers: Int
  /// Of whom the data cannot tell.
  package var unknown: Int
  /// unknown ÷ all known customers; null without customers.
  @OrNull package var unknownShare: Double?
  /// The share among loyal customers alone.
  package var ofLoyal: Estimate

  package init(customers: Int, unknown: Int, of all: Int, ofLoyal: Estimate) {
    (self.customers, self.unknown, self.ofLoyal) = (customers, unknown, ofLoyal)
    unknownShare = all == 0 ? nil : Double(unknown) / Double(all)
  }
}

/// Customers and what they spent.
package struct CustomerSum: Codable, Equatable, Sendable {
  package var customers: Int
  /// Net revenue of the whole period, minor units; null where suppressed.
  @OrNull package var revenue: Int64?
  /// Of the revenue of all customers; null also where that is 0 or less.
  @OrNull package var revenueShare: Double?

  package init(customers: Int, revenue: Int64?, revenueShare: Double?) {
    self.customers = customers
    (self.revenue, self.revenueShare) = (revenue, revenueShare)
  }
}

/// How unequally the revenue of one class of customers is spread.
package struct ClassConcentration: Codable, Equatable, Sendable {
  /// `individual`, `business`, `government`, `institutional` or `""`.
  package var key: String
  /// Customers of the class with an order.
  package var customers: Int
  /// Share of the class's revenue that its best fifth of customers bring; null where they are fewer than
  /// k, or the revenue is 0 or less.
  @OrNull package var top20Share: Double?

  package init(key: String, customers: Int, top20Share: Double?) {
    (self.key, self.customers) = (key, customers)
    self.top20Share = top20Share
  }
}

// MARK: Customer orientation

/// Whether contracts are renewed.
package struct Renewal: Codable, Equatable, Sendable {
  /// Contracts ended and renewed ÷ contracts ended.
  package var rate: Estimate
  /// Contracts ended in the period, and renewed ones of them.
  package var contracts: Int
  package var renewed: Int
  /// The period's first and last day.
  package var fromDay: Day
  package var toDay: Day

  package init(rate: Estimate, contracts: Int, renewed: Int, fromDay: Day, toDay: Day) {
    (self.rate, self.contracts, self.renewed) = (rate, contracts, renewed)
    (self.fromDay, self.toDay) = (fromDay, toDay)
  }
}

/// Who came because a customer spoke of the shop.
package struct Referral: Codable, Equatable, Sendable {
  /// New customers with a referrer ÷ new customers whose source is known.
  package var rate: Estimate
  /// Customers whose first order is in the last 365 days, and those of them whose source is not known.
  package var new: Int
  package var unknown: Int
  /// unknown ÷ new; null without new customers.
  @OrNull package var unknownShare: Double?
  /// Active customers who have referred somebody ÷ active customers.
  package var referrers: Estimate

  package init(rate: Estimate, new: Int, unknown: Int, referrers: Estimate) {
    (self.rate, self.new, self.unknown, self.referrers) = (rate, new, unknown, referrers)
    unknownShare = new == 0 ? nil : Double(unknown) / Double(new)
  }
}

/// What customers spend in one purchase, as they go on buying; each purchase beside the shop's median
/// of its month.
package struct Upsell: Codable, Equatable, Sendable {
  /// Repeat customers whose last purchase was over 10 % above the one before, and over 10 % below.
  package var share: Estimate
  package var downShare: Estimate
  /// From the second purchase on, ascending.
  package var growth: [OrderValueGrowth]

  package init(share: Estimate, downShare: Estimate, growth: [OrderValueGrowth]) {
    (self.share, self.downShare, self.growth) = (share, downShare, growth)
  }
}

/// The median of the j-th purchase ÷ the first one's of the same customer.
package typealias OrderValueGrowth = Detailed<PurchaseNumber>

package struct PurchaseNumber: Codable, Equatable, Sendable {
  /// j: the number of the purchase, 2 or more.
  package var orders: Int
  package init(orders: Int) { self.orders = orders }
}

/// For whom customers order.
package struct RecipientFigures: Codable, Equatable, Sendable {
  /// Orders for somebody else ÷ orders whose recipient is known; `n` counts customers.
  package var share: Estimate
  /// Orders of customers, and those whose recipient is known.
  package var orders: Int
  package var known: Int
  /// By class of customers; nil where classes are unknown.
  package var byKind: [Keyed<Estimate>]?
  /// By segment id, in UTF-8 order; segments with no known recipient are left out.
  package var bySegment: [Keyed<Estimate>]

  package init(
    share: Estimate, orders: Int, known: Int, byKind: [Keyed<Estimate>]?,
    bySegment: [Keyed<Estimate>]
  ) {
    (self.share, self.orders, self.known) = (share, orders, known)
    (self.byKind, self.bySegment) = (byKind, bySegment)
  }
}
