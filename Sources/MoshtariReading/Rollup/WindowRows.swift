import MoshtariCore

extension WindowOrders {
  /// The snapshots' totals of `attributes`, whose rows are orders on `day`; there are no rows of
  /// customers yet. O(orders + snapshots · values) an attribute.
  init(
    totalsOf attributes: [OrderAttribute: CodedText], day: [Day], snapshots: [Day],
    in history: History
  ) {
    self.init()
    start = Array(repeating: 0, count: snapshots.count + 1)
    let table = SnapshotTable(of: snapshots, in: history)
    for attribute in OrderAttribute.allCases {
      guard let column = attributes[attribute] else { continue }
      var favourites = Favourites()
      favourites.values = column.values
      favourites.totals = table.totals(of: column, day: day)
      self.favourites[attribute] = favourites
    }
  }

  /// Adds the rows of all customers. O(orders · snapshots that an order is near) an attribute.
  mutating func addRows(
    of purchases: Purchases, attributes: [OrderAttribute: CodedText], prices: PriceMarks?,
    snapshots: [Day]
  ) {
    let windows = SnapshotWindows(ends: snapshots)
    start = windows.rowStarts(purchases)
    addCounts(of: purchases, windows)
    if let prices { addPrices(of: purchases, prices, windows) }
    for attribute in OrderAttribute.allCases {
      guard let column = attributes[attribute] else { continue }
      favourites[attribute]?.addRows(of: purchases, column, windows, start: start)
    }
  }

  private mutating func addCounts(of purchases: Purchases, _ windows: SnapshotWindows) {
    let rowCount = Int(start[start.count - 1])
    customer = Array(repeating: 0, count: rowCount)
    (orders, orderDays) = (customer, customer)
    var next = start
    // By place, the distinct days up to it.
    var daysSoFar: [Int32] = []
    purchases.forEachCustomer { number, purchases in
      if !windows.reach(purchases) { return }
      countDays(of: purchases, into: &daysSoFar)
      windows.forEach(in: purchases) { snapshot, range in
        let row = Int(next[snapshot])
        next[snapshot] += 1
        customer[row] = Int32(number)
        orders[row] = Int32(range.count)
        orderDays[row] = daysSoFar[range.upperBound - 1] - daysSoFar[range.lowerBound] + 1
      }
    }
  }
}

extension WindowOrders {
  private mutating func addPrices(
    of purchases: Purchases, _ prices: PriceMarks, _ windows: SnapshotWindows
  ) {
    var priced = [Int32](repeating: 0, count: customer.count), low = priced
    var next = start
    purchases.forEachCustomer { _, purchases, places in
      if !windows.reach(purchases) { return }
      windows.forEach(in: purchases) { snapshot, range in
        let row = Int(next[snapshot])
        next[snapshot] += 1
        for i in range {
          let counts = prices.counts(at: places[i])
          priced[row] += counts.priced
          low[row] += counts.low
        }
      }
    }
    (self.priced, lowPriced) = (priced, low)
  }
}

/// For each of `purchases`, which are by day, the distinct days up to it.
private func countDays(of purchases: Span<Purchase>, into days: inout [Int32]) {
  days.removeAll(keepingCapacity: true)
  var latest = Day.none, count: Int32 = 0
  for i in purchases.indices {
    let day = purchases[i].day
    if day != latest { count += 1 }
    latest = day
    days.append(count)
  }
}

extension Favourites {
  /// Adds the rows of all customers, whose first ones by snapshot are `start`.
  fileprivate mutating func addRows(
    of purchases: Purchases, _ column: CodedText, _ windows: SnapshotWindows, start: [Int32]
  ) {
    top = Array(repeating: 0, count: Int(start[start.count - 1]))
    (topOrders, knownOrders) = (top, top)
    var next = start
    var codes: [Int32] = []
    var tally = FavouriteTally(valueCount: column.values.count)
    purchases.forEachCustomer { _, purchases, places in
      if !windows.reach(purchases) { return }
      codes.removeAll(keepingCapacity: true)
      for i in places.indices { codes.append(column.codes[Int(places[i])]) }
      windows.forEach(in: purchases) { snapshot, range in
        let row = Int(next[snapshot])
        next[snapshot] += 1
        for i in range { tally.add(codes[i], purchases[i]) }
        (top[row], topOrders[row], knownOrders[row]) = tally.take()
      }
    }
  }
}

/// Counts one customer's orders in one window by value.
private struct FavouriteTally {
  private struct Count {
    var orders: Int32 = 0
    var lastDay = Day.none
    var revenue: Int64 = 0
  }

  /// By code; all zero between windows.
  private var counts: [Count]
  /// Codes that occurred, each once.
  private var present: [Int32] = []

  init(valueCount: Int) { counts = Array(repeating: Count(), count: valueCount) }

  /// Adds an order; those of a window come by day.
  mutating func add(_ code: Int32, _ purchase: Purchase) {
    if code == 0 { return }
    let place = Int(code)
    if counts[place].orders == 0 { present.append(code) }
    counts[place].orders += 1
    counts[place].lastDay = purchase.day
    counts[place].revenue += purchase.revenue
  }

  /// The favourite, its orders and all known ones; nothing is counted then.
  mutating func take() -> (top: Int32, topOrders: Int32, knownOrders: Int32) {
    var (top, known) = (Int32(0), Int32(0))
    for code in present {
      known += counts[Int(code)].orders
      if top == 0 || isBetter(code, than: top) { top = code }
    }
    let topOrders = counts[Int(top)].orders
    for code in present { counts[Int(code)] = Count() }
    present.removeAll(keepingCapacity: true)
    return (top, topOrders, known)
  }

  /// The order of `Favourites.top`.
  private func isBetter(_ a: Int32, than b: Int32) -> Bool {
    let (first, second) = (counts[Int(a)], counts[Int(b)])
    if first.orders != second.orders { return first.orders > second.orders }
    if first.revenue != second.revenue { return first.revenue > second.revenue }
    return first.lastDay != second.lastDay ? first.lastDay > second.lastDay : a < b
  }
}

/// The windows that end on the snapshots' days, ascending: at least one.
private struct SnapshotWindows {
  let ends: [Day]
  /// The first day of the first window.
  private let start: Day

  init(ends: [Day]) {
    self.ends = ends
    start = ends[0] - (Rollup.window - 1)
  }

  /// The first day of the window of `snapshot`.
  func firstDay(of snapshot: Int) -> Day { ends[snapshot] - (Rollup.window - 1) }

  /// Whether any of `purchases`, which are by day, may be in a window.
  func reach(_ purchases: Span<Purchase>) -> Bool {
    let count = purchases.count
    return count > 0 ? purchases[count - 1].day >= start : false
  }

  /// Calls `body` with each snapshot whose window has some of `purchases`, and their places.
  func forEach(
    in purchases: Span<Purchase>, _ body: (_ snapshot: Int, _ range: Range<Int>) -> Void
  ) {
    var (low, high) = (0, 0)
    for snapshot in ends.indices {
      while high < purchases.count, purchases[high].day <= ends[snapshot] { high += 1 }
      while low < high, purchases[low].day < firstDay(of: snapshot) { low += 1 }
      if low < high { body(snapshot, low..<high) }
    }
  }

  /// Where the rows of each snapshot begin, and where the last one's end.
  func rowStarts(_ purchases: Purchases) -> [Int32] {
    var starts = [Int32](repeating: 0, count: ends.count + 1)
    purchases.forEachCustomer { _, purchases in
      if reach(purchases) { forEach(in: purchases) { snapshot, _ in starts[snapshot + 1] += 1 } }
    }
    for snapshot in ends.indices { starts[snapshot + 1] += starts[snapshot] }
    return starts
  }
}

/// Which windows the days of a history are in.
private struct SnapshotTable {
  private let history: History
  private let snapshotCount: Int
  /// By day, the first snapshot whose window has it, and the first one after it whose has not.
  private let ranges: [(first: UInt8, end: UInt8)]

  init(of snapshots: [Day], in history: History) {
    (self.history, snapshotCount) = (history, snapshots.count)
    let windows = SnapshotWindows(ends: snapshots)
    ranges = (0..<history.dayCount).map { offset in
      let day = history.firstDay + offset
      let ended = snapshots.prefix { $0 < day }.count
      let begun = snapshots.indices.prefix { windows.firstDay(of: $0) <= day }.count
      return (UInt8(ended), UInt8(begun))
    }
  }

  /// For each snapshot, the rows of `column` in its window by code.
  func totals(of column: CodedText, day: [Day]) -> [[Int]] {
    let width = column.values.count
    // First how much more or less each has than the one before.
    var sums = [Int](repeating: 0, count: (snapshotCount + 1) * width)
    for row in day.indices {
      let range = ranges[history.offset(of: day[row])]
      if range.first >= range.end { continue }
      let code = Int(column.codes[row])
      sums[Int(range.first) * width + code] += 1
      sums[Int(range.end) * width + code] -= 1
    }
    for place in sums.indices.dropFirst(width) { sums[place] += sums[place - width] }
    return (0..<snapshotCount).map { Array(sums[$0 * width..<($0 + 1) * width]) }
  }
}
