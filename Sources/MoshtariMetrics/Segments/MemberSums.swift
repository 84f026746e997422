import MoshtariCore

/// What the members of one segment have in sum.
struct MemberSums {
  private(set) var count = 0
  private(set) var orders = 0
  private(set) var revenue: Int64 = 0
  private var lastDays: [Day] = []

  /// One element a segment, by position.
  static func of<Segment: PositionedSegment>(
    _ segments: [Segment?], _ facts: OrderFacts
  ) -> [MemberSums] {
    var sums = Array(repeating: MemberSums(), count: Segment.allCases.count)
    for customer in segments.indices {
      guard let segment = segments[customer] else { continue }
      sums[segment.position].add(customer, facts)
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
    if facts.orders[customer] > 0 { lastDays.append(facts.lastDay[customer]) }
  }

  /// Nil without members.
  var ordersPerMember: Double? { count == 0 ? nil : Double(orders) / Double(count) }

  /// The lower median of days since the last order: the later middle of the last order days. Nil
  /// without orders.
  func medianRecency(on day: Day) -> Int? {
    lastDays.isEmpty ? nil : day - lastDays.sorted()[lastDays.count / 2]
  }
}
