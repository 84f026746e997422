import MoshtariCore

extension OrderHours {
  /// The days counted, up to the as-of day.
  private static let dayCount = 365

  /// The hours of `purchases`; `hour` is −1 for an order without a time, by its place in the file.
  /// O(orders + customers).
  init(of purchases: Purchases, hour: [Int8], asOf: Day) {
    self.init()
    start.reserveCapacity(purchases.customerCount + 1)
    var tally = [Int32](repeating: 0, count: 7 * 24)
    let first = asOf - (Self.dayCount - 1)
    purchases.forEachCustomer { _, purchases, places in
      var i = purchases.count - 1
      while i >= 0, purchases[i].day >= first {
        let hour = hour[Int(places[i])]
        if hour >= 0 { tally[24 * purchases[i].day.weekday + Int(hour)] += 1 }
        i -= 1
      }
      if i < purchases.count - 1 { flush(&tally) }
      start.append(Int32(cell.count))
    }
  }

  /// Appends the cells of `tally` that are above 0, which are 0 then.
  private mutating func flush(_ tally: inout [Int32]) {
    for place in tally.indices where tally[place] > 0 {
      cell.append(UInt8(place))
      orders.append(tally[place])
      tally[place] = 0
    }
  }
}

extension Day {
  /// 0 Monday ... 6 Sunday.
  fileprivate var weekday: Int { self - WeekStart.monday.firstDay(of: self) }
}
