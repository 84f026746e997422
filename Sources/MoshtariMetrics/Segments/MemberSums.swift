import MoshtariCore

/// What the members of one segment have in sum.
struct MemberSums {
  private(set) var count = 0
  private(set) var orders = 0
  private(set) var revenue: Int64 = 0
  /// Orders with a discount, with a refund.
  private var discounted = 0
  private var refunded = 0
  private var lastDays: [Day] = []

  /// One element a segment, by position, and a last one for those in none.
  static func of(_ division: Division, _ facts: OrderFacts) -> [MemberSums] {
    var sums = Array(repeating: MemberSums(), count: division.ids.count + 1)
    for customer in division.positions.indices {
      let position = Int(division.positions[customer])
      sums[position < 0 ? division.ids.count : position].add(customer, facts)
    }
    return sums
  }

  /// Everybody with an order.
  init(ofOrderingIn facts: OrderFacts) {
    for customer in facts.orders.indices where facts.orders[customer] > 0 { add(customer, facts) }
  }

  private init() {}

  private mutating func add(_ customer: Int, _ facts: OrderFacts) {
    count += 1
    orders += Int(facts.orders[customer])
    revenue += facts.revenue[customer]
    discounted += Int(facts.discounted[customer])
    refunded += Int(facts.refunded[customer])
    if facts.orders[customer] > 0 { lastDays.append(facts.lastDay[customer]) }
  }

  /// Members with an order.
  var ordering: Int { lastDays.count }

  /// Nil without members.
  var ordersPerMember: Double? { count == 0 ? nil : Double(orders) / Double(count) }

  /// Of one order; nil without orders. So for the shares.
  var averageOrderValue: Double? { perOrder(Double(revenue)) }
  var discountShare: Double? { perOrder(Double(discounted)) }
  var refundShare: Double? { perOrder(Double(refunded)) }

  private func perOrder(_ sum: Double) -> Double? { orders == 0 ? nil : sum / Double(orders) }

  /// The lower median of days since the last order: the later middle of the last order days. Nil
  /// without orders.
  func medianRecency(on day: Day) -> Int? {
    lastDays.isEmpty ? nil : day - lastDays.sorted()[lastDays.count / 2]
  }
}
