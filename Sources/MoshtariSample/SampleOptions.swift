package import MoshtariCore

/// How large a sample is, which one it is, and which days it covers.
package struct SampleOptions: Hashable, Sendable {
  /// Customers in the customers table; 0 gives tables of headers only.
  package var customers: Int
  /// The same seed and size give the same bytes on every machine.
  package var seed: UInt64
  /// The last day with orders; the story's events are dated backwards from it.
  package var lastDay: Day
  /// Days covered, `lastDay` included; at least 1.
  package var days: Int
  /// Days before these of which there are the orders of established customers, and nothing else.
  package var earlierDays: Int

  /// The defaults are those of the demonstration report: 1 Azar 1403 to 27 Aban 1405, and the
  /// three months before them.
  package init(
    customers: Int = 3_000, seed: UInt64 = 1405, lastDay: Day = Self.demonstrationLastDay,
    days: Int = 728, earlierDays: Int = 91
  ) {
    (self.customers, self.seed) = (max(0, customers), seed)
    (self.lastDay, self.days) = (lastDay, max(1, days))
    self.earlierDays = max(0, earlierDays)
  }

  /// 2026-11-18, 27 Aban 1405.
  package static let demonstrationLastDay = Day(20_775)

  var firstDay: Day { lastDay - (days - 1) }
}
