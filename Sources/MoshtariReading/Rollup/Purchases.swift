import MoshtariCore

/// One order, as grouping moves it about.
struct Purchase {
  /// −1 for an order without a customer.
  var customer: Int32
  var day: Day
  var revenue: Int64
}

extension OrderColumns {
  func purchase(at row: Int) -> Purchase {
    Purchase(customer: customer[row], day: day[row], revenue: revenue[row])
  }

  /// The orders in an order from which they are quickly grouped by customer: in blocks of neighbouring
  /// customers, and by day in a block. O(orders + days).
  ///
  /// Blocks are few and small, so that neither these passes nor the one over a block leave the cache.
  consuming func sortedByBlockAndDay(customerCount: Int, in history: History) -> [Purchase] {
    let shift = Self.blockShift(groups: customerCount + 1)
    let block = { (purchase: Purchase) in Int(purchase.customer + 1) >> shift }
    let blockCount = customerCount >> shift + 1
    if isInDayOrder {
      return stablySorted(count: count, keyCount: blockCount, key: block) { self.purchase(at: $0) }
    }
    let byDay = stablySorted(
      count: count, keyCount: history.dayCount, key: { history.offset(of: $0.day) },
      element: { self.purchase(at: $0) })
    return stablySorted(count: count, keyCount: blockCount, key: block) { byDay[$0] }
  }

  private static func blockShift(groups: Int) -> Int {
    max(0, Int.bitWidth - groups.leadingZeroBitCount - 10)
  }

  private var isInDayOrder: Bool {
    var latest = Day.none
    for day in day {
      if day < latest { return false }
      latest = day
    }
    return true
  }
}

/// The elements 0..<count in ascending order of a key in 0..<keyCount; equal keys keep their order.
@inline(__always)
private func stablySorted(
  count: Int, keyCount: Int, key: (Purchase) -> Int, element: (Int) -> Purchase
) -> [Purchase] {
  var next = bucketStarts(count: count, keyCount: keyCount) { key(element($0)) }
  return Array(unsafeUninitializedCapacity: count) { sorted, sortedCount in
    for row in 0..<count {
      let purchase = element(row)
      let key = key(purchase)
      sorted.initializeElement(at: Int(next[key]), to: purchase)
      next[key] += 1
    }
    sortedCount = count
  }
}

/// How many of `count` rows have a key below k, for each k in 0...keyCount: where k's bucket begins.
@inline(__always)
func bucketStarts(count: Int, keyCount: Int, key: (Int) -> Int) -> [Int32] {
  precondition(count <= Int32.max, "more rows than a rollup counts")
  var starts = [Int32](repeating: 0, count: keyCount + 1)
  for row in 0..<count { starts[key(row) + 1] += 1 }
  for key in 0..<keyCount { starts[key + 1] += starts[key] }
  return starts
}
