/// The purchase histories of customers with an order, equal ones counted together.
///
/// A history is x repeat order days, tₓ days from the first to the last order day, and T days from the
/// first to the day of the report. All the models of `PurchaseModel` need; orders of one day count once.
package struct PurchaseHistories: Equatable, Sendable {
  /// x, tₓ and T of each distinct history, ascending by (x, tₓ, T).
  package private(set) var repeats: [Int32] = []
  package private(set) var recency: [Int32] = []
  package private(set) var age: [Int32] = []
  /// How many customers have it; at least 1.
  package private(set) var customers: [Int32] = []
  /// The history of each customer given, −1 for one without an order.
  package private(set) var position: [Int32] = []

  /// Distinct histories.
  package var count: Int { repeats.count }
  package var customerCount: Int { customerCount(in: 0..<count) }

  package func customerCount(in rows: Range<Int>) -> Int {
    rows.reduce(0) { $0 + Int(customers[$1]) }
  }

  /// - Parameters:
  ///   - orderDays: distinct order days a customer; 0 for who has not ordered.
  ///   - recency: days from the first to the last of them.
  ///   - age: days from the first to the end of observation.
  package init(orderDays: [Int32], recency: [Int32], age: [Int32]) {
    precondition(orderDays.count == recency.count && recency.count == age.count)
    precondition(orderDays.count <= Int(Int32.max), "more customers than a row number holds")
    position = Array(repeating: -1, count: orderDays.count)
    // x in the upper bits, so that the order of the keys is that of (x, tₓ, T).
    var keys: [(key: UInt64, row: Int32)] = []
    keys.reserveCapacity(orderDays.count)
    for row in orderDays.indices where orderDays[row] > 0 {
      let x = UInt64(orderDays[row] - 1)
      keys.append((x << 40 | UInt64(recency[row]) << 20 | UInt64(age[row]), Int32(row)))
    }
    keys.sort { $0.key < $1.key }
    var last: UInt64?
    for (key, row) in keys {
      if key != last {
        repeats.append(Int32(key >> 40))
        self.recency.append(Int32(key >> 20 & 0xF_FFFF))
        self.age.append(Int32(key & 0xF_FFFF))
        customers.append(0)
        last = key
      }
      customers[customers.count - 1] += 1
      position[Int(row)] = Int32(customers.count - 1)
    }
  }

  /// The histories of so many order days.
  package func rows(ofOrderDays days: ClosedRange<Int32>) -> Range<Int> {
    let below = repeats.count { $0 + 1 < days.lowerBound }
    return below..<repeats.count { $0 < days.upperBound }
  }

  /// Every so manyth history, so that at most `limit` are left; itself where there are no more.
  func thinned(to limit: Int) -> PurchaseHistories {
    guard count > limit else { return self }
    var sample = self
    let rows = Array(stride(from: 0, to: count, by: (count + limit - 1) / limit))
    (sample.repeats, sample.recency) = (rows.map { repeats[$0] }, rows.map { recency[$0] })
    (sample.age, sample.customers) = (rows.map { age[$0] }, rows.map { customers[$0] })
    sample.position = []
    return sample
  }
}
