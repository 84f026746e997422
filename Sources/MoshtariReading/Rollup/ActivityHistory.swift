import MoshtariCore

extension Activity {
  /// Sets the columns that look back over a customer's whole history. O(orders), and for medians
  /// O(gaps of a customer) a gap at worst.
  mutating func addHistory(of purchases: Purchases, details: OrderDetails) {
    medianGap2 = twiceMedianGaps(of: purchases)
    categories = details.category.map { distinctCounts(of: $0, among: purchases) }
    channels = details.channel.map { distinctCounts(of: $0, among: purchases) }
  }

  /// Sets `firstVisitOrders`.
  mutating func addFirstVisits(of purchases: Purchases, arrivals: Arrivals) {
    var counts = [Int32](repeating: 0, count: count)
    purchases.forEachCustomer { customer, purchases in
      let days = arrivals.days(of: customer)
      var next = days.startIndex
      forEachRow(of: customer) { row, orders in
        for i in orders {
          while next < days.endIndex, days[next] < purchases[i].day { next += 1 }
          if next < days.endIndex, days[next] == purchases[i].day { counts[row] += 1 }
        }
      }
    }
    firstVisitOrders = counts
  }

  private func twiceMedianGaps(of purchases: Purchases) -> [Int32] {
    var medians = [Int32](repeating: -1, count: count)
    var gaps: [Int32] = []
    purchases.forEachCustomer { customer, purchases in
      gaps.removeAll(keepingCapacity: true)
      forEachRow(of: customer) { row, orders in
        for i in orders where i > 0 {
          let gap = Int32(purchases[i].day - purchases[i - 1].day)
          if gap > 0 { gaps.insert(gap, at: gaps.firstIndex(above: gap)) }
        }
        medians[row] = twiceMedian(ofSorted: gaps)
      }
    }
    return medians
  }

  /// By row, the distinct known values of `column` in all orders up to the month's end.
  private func distinctCounts(of column: CodedText, among purchases: Purchases) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    // By code, the last customer who had it.
    var owner = [Int32](repeating: -1, count: column.values.count)
    purchases.forEachCustomer { customer, _, places in
      var distinct: Int32 = 0
      forEachRow(of: customer) { row, orders in
        for i in orders {
          let code = Int(column.codes[Int(places[i])])
          if code == 0 || owner[code] == Int32(customer) { continue }
          owner[code] = Int32(customer)
          distinct += 1
        }
        counts[row] = distinct
      }
    }
    return counts
  }

  /// Calls `body` with each row of `customer` and the places that its orders have among the
  /// customer's orders by day.
  private func forEachRow(of customer: Int, _ body: (_ row: Int, _ orders: Range<Int>) -> Void) {
    var start = 0
    for row in rows(of: customer) {
      let end = start + Int(orders[row])
      body(row, start..<end)
      start = end
    }
  }
}

extension [Int32] {
  /// Where the first element above `value` is, or the end; the elements ascend.
  fileprivate func firstIndex(above value: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Twice the median of ascending `gaps`; −1 where there is none.
private func twiceMedian(ofSorted gaps: [Int32]) -> Int32 {
  gaps.isEmpty ? -1 : gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
}
