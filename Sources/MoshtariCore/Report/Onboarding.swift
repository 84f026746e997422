/// How customers are lost at the start: those without a second order.
package struct Onboarding: Codable, Equatable, Sendable {
  /// With an order.
  package var customers: Int
  /// Share without a second order by 30, 60, 90 and A days after the first, Kaplan-Meier.
  package var earlyLoss: [WatchedShare]
  /// By month of the first order, ascending, the newest 24; months without a first order have none.
  package var byMonth: [OnboardingMonth]
  /// By how the customer came, keys in UTF-8 byte order; nil where the column is absent.
  package var byChannel: [Keyed<OnboardingGroup>]?
  package var tests: OnboardingTests
  /// Customers with one order whose silence is longer than C ÷ customers whose first order is more than C
  /// days ago.
  package var oneAndGone: Estimate

  package init(
    customers: Int, earlyLoss: [WatchedShare], byMonth: [OnboardingMonth],
    byChannel: [Keyed<OnboardingGroup>]?, tests: OnboardingTests, oneAndGone: Estimate
  ) {
    (self.customers, self.earlyLoss, self.byMonth) = (customers, earlyLoss, byMonth)
    (self.byChannel, self.tests, self.oneAndGone) = (byChannel, tests, oneAndGone)
  }
}

/// The customers of one month of first orders.
package struct OnboardingMonth: Codable, Equatable, Sendable {
  package var period: Month
  package var customers: Int
  package var earlyLoss: [WatchedShare]
  package init(period: Month, customers: Int, earlyLoss: [WatchedShare]) {
    (self.period, self.customers, self.earlyLoss) = (period, customers, earlyLoss)
  }
}

package struct OnboardingGroup: Codable, Equatable, Sendable {
  package var customers: Int
  package var earlyLoss: [WatchedShare]
  package init(customers: Int, earlyLoss: [WatchedShare]) {
    (self.customers, self.earlyLoss) = (customers, earlyLoss)
  }
}

/// Whether the time to the second order differs; nil where fewer than two groups can be compared.
package struct OnboardingTests: Codable, Equatable, Sendable {
  package var month: GroupTest?
  package var channel: GroupTest?
  package init(month: GroupTest? = nil, channel: GroupTest? = nil) {
    (self.month, self.channel) = (month, channel)
  }
}
