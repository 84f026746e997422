import MoshtariCore

/// Customers in blocks of neighbours: at most 1024 blocks, so that neither sorting into blocks nor
/// sorting a block by customer leaves the cache.
///
/// Group 0 is "no customer", group c + 1 customer c; a block is a range of groups.
struct CustomerBlocks {
  private let groupCount: Int
  private let shift: Int

  init(customerCount: Int) {
    groupCount = customerCount + 1
    shift = max(0, Int.bitWidth - customerCount.leadingZeroBitCount - 10)
  }

  /// Blocks in all, at least 1.
  var count: Int { (groupCount - 1) >> shift + 1 }

  /// The block of `customer`, which is −1 or a customer; blocks ascend with customers.
  func block(of customer: Int32) -> Int { Int(customer + 1) >> shift }

  /// The groups of `block`.
  func groups(of block: Int) -> Range<Int> {
    block << shift..<min(groupCount, (block + 1) << shift)
  }
}

/// Something of one customer, −1 of none.
protocol CustomerRow {
  var customer: Int32 { get }
}

/// Where an order stands in `OrderColumns`.
struct OrderPlace: CustomerRow {
  let customer: Int32
  let place: Int32
}

extension OrderColumns {
  /// The orders in ascending order of their customers' block, and by day in a block. O(orders +
  /// days).
  consuming func sorted(into blocks: CustomerBlocks, in history: History) -> [Purchase] {
    if isInDayOrder {
      return stablySorted(
        count: count, keyCount: blocks.count, key: { blocks.block(of: $0.customer) },
        element: { self.purchase(at: $0) })
    }
    let byDay = stablySorted(
      count: count, keyCount: history.dayCount, key: { history.offset(of: $0.day) },
      element: { self.purchase(at: $0) })
    self = OrderColumns()
    return stablySorted(
      count: byDay.count, keyCount: blocks.count, key: { blocks.block(of: $0.customer) },
      element: { byDay[$0] })
  }

  /// Where each order of `sorted(into:in:)` stands in these columns.
  func sortedPlaces(into blocks: CustomerBlocks, in history: History) -> [OrderPlace] {
    if isInDayOrder {
      return stablySorted(
        count: count, keyCount: blocks.count, key: { blocks.block(of: $0.customer) },
        element: { self.place(at: $0) })
    }
    let byDay = stablySorted(
      count: count, keyCount: history.dayCount,
      key: { history.offset(of: self.day[Int($0.place)]) }, element: { self.place(at: $0) })
    return stablySorted(
      count: byDay.count, keyCount: blocks.count, key: { blocks.block(of: $0.customer) },
      element: { byDay[$0] })
  }

  private func purchase(at row: Int) -> Purchase {
    Purchase(customer: customer[row], day: day[row], revenue: revenue[row], flags: flags[row])
  }

  private func place(at row: Int) -> OrderPlace {
    OrderPlace(customer: customer[row], place: Int32(truncatingIfNeeded: row))
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
func stablySorted<Element>(
  count: Int, keyCount: Int, key: (Element) -> Int, element: (Int) -> Element
) -> [Element] {
  var next = bucketStarts(count: count, keyCount: keyCount) { key(element($0)) }
  return Array(unsafeUninitializedCapacity: count) { sorted, sortedCount in
    for row in 0..<count {
      let element = element(row)
      let key = key(element)
      sorted.initializeElement(at: Int(next[key]), to: element)
      next[key] += 1
    }
    sortedCount = count
  }
}

/// How many of `count` rows have a key below k, for each k in 0...keyCount: where k's bucket
/// begins.
@inline(__always)
func bucketStarts(count: Int, keyCount: Int, key: (Int) -> Int) -> [Int32] {
  precondition(count <= Int32.max, "more rows than a rollup counts")
  var starts = [Int32](repeating: 0, count: keyCount + 1)
  for row in 0..<count { starts[key(row) + 1] += 1 }
  for key in 0..<keyCount { starts[key + 1] += starts[key] }
  return starts
}
