package import MoshtariCore

/// The input tables as columns, after rows were rejected, merged or left out: what the rollup is made of.
///
/// Customers are numbered 0..<customerCount in order of first appearance: the customers file, then orders, then
/// feedback. No row is dated after `asOf`.
package struct Tables: Sendable {
  package var asOf: Day
  /// Tables that were declared and read.
  package var present: Set<Table> = []
  package var customerCount = 0
  /// Attributes, one element a customer; nil where the customers table has no such column. Customers that the
  /// table does not name have code 0 (`""`).
  package var kind: CodedText?
  package var region: CodedText?
  package var channel: CodedText?
  package var signupDay: [Day?]?
  package var orders = OrderColumns()
  package var feedback = Feedback()
  package var events: [Event] = []
  package var quality = Quality()

  package init(asOf: Day) { self.asOf = asOf }
}

/// Orders in file order, columns of equal length.
package struct OrderColumns: Sendable {
  /// −1 for an order without a customer.
  package var customer: [Int32] = []
  package var day: [Day] = []
  /// amount − discount − refund, minor units.
  package var revenue: [Int64] = []
  /// Bit 0: discount above 0; bit 1: refund above 0.
  package var flags: [UInt8] = []

  package static let discounted: UInt8 = 1
  package static let refunded: UInt8 = 2

  package init() {}

  package var count: Int { customer.count }
}
