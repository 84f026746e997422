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
  package var tier: CodedText?
  package var memberSince: [Day?]?
  package var pointsEarned: [Int64?]?
  package var pointsRedeemed: [Int64?]?
  package var contractEnd: [Day?]?
  package var autoRenewStopped: [Day?]?
  package var previousSupplier: CodedText?
  /// Whether the customer's `referred_by` is not blank; whether the customer's id stands in
  /// somebody's.
  package var isReferred: [Bool]?
  package var hasReferred: [Bool]?
  package var orders = OrderColumns()
  package var feedback = Feedback()
  /// Nil where there is no table of visits.
  package var visits: VisitColumns?
  /// In file order; nil where there is no table of spend.
  package var spend: Spend?
  package var events: [Event] = []
  /// Nil where the settings name no index of prices.
  package var prices: PriceIndex?
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
  /// What is known of the order, a bit each: `discounted` and so on.
  package var flags: [UInt8] = []
  /// Whether the table has `renewal`; without it no order has the flag. So for recipients.
  package var hasRenewals = false
  package var hasRecipients = false
  /// One element for each order with a refund above 0, in file order: the day on which it was paid
  /// back, `Day.none` where that is not known by `asOf`. Nil where the table has no `refund_date`.
  package var refundDay: [Day]?
  /// The hour of the day, 0...23 in the report's zone, −1 for a date without a time; nil where
  /// hours were not asked for.
  package var hour: [Int8]?
  /// The attributes that were asked for and whose columns are there. Each value occurs in some order.
  package var attributes: [OrderAttribute: CodedText] = [:]
  /// Nil where the column is absent or was not asked for.
  package var channel: CodedText?

  /// The list amount of one piece, minor units: amount ÷ quantity; NaN where one of the two is blank,
  /// 0 or less. Nil where the table has no `quantity` or windows were not asked for.
  package var unitPrice: [Double]?

  /// A discount above 0.
  package static let discounted: UInt8 = 1
  /// A refund above 0.
  package static let refunded: UInt8 = 2
  package static let renewal: UInt8 = 4
  /// The recipient is known.
  package static let hasRecipient: UInt8 = 8
  /// The recipient is known and is not the customer.
  package static let isForOther: UInt8 = 16

  package init() {}

  package var count: Int { customer.count }
}

/// Visits in file order, columns of equal length.
package struct VisitColumns: Sendable {
  /// Visitors 0, 1, 2 … in order of first appearance.
  package var visitor: [Int32] = []
  /// −1 where the row names no customer, or one that no other table names.
  package var customer: [Int32] = []
  package var day: [Day] = []
  /// 0 or more; 0 also where the cell was blank or the column is absent.
  package var pages: [Int32] = []
  package var comparisons: [Int32] = []
  package var cartAdds: [Int32] = []
  package var couponViews: [Int32] = []
  package var chats: [Int32] = []

  package init() {}

  package var count: Int { day.count }
}
