import MoshtariCore

extension VisitDays {
  /// The rows of `visits`, whose customers are −1..<customerCount, by customer, visitor and day.
  /// O(visits + customers + visitors + days). A sum beyond `Int32` stays at its end.
  init(of visits: VisitColumns, customerCount: Int) {
    self.init()
    for row in visits.sortedRows(customerCount: customerCount) { add(row, of: visits) }
  }

  private mutating func add(_ row: Int, of visits: VisitColumns) {
    let isNew =
      visitor.last != visits.visitor[row] || customer.last != visits.customer[row]
      || day.last != visits.day[row]
    if isNew { append(visits.visitor[row], visits.customer[row], visits.day[row]) }
    let last = count - 1
    self.visits[last].addUpToMax(1)
    pages[last].addUpToMax(visits.pages[row])
    comparisons[last].addUpToMax(visits.comparisons[row])
    cartAdds[last].addUpToMax(visits.cartAdds[row])
    couponViews[last].addUpToMax(visits.couponViews[row])
    chats[last].addUpToMax(visits.chats[row])
  }

  private mutating func append(_ visitor: Int32, _ customer: Int32, _ day: Day) {
    self.visitor.append(visitor)
    self.customer.append(customer)
    self.day.append(day)
    visits.append(0)
    pages.append(0)
    comparisons.append(0)
    cartAdds.append(0)
    couponViews.append(0)
    chats.append(0)
  }
}

extension Int32 {
  /// Adds `other`, which is not negative.
  fileprivate mutating func addUpToMax(_ other: Int32) {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    self = isTooLarge ? .max : sum
  }
}

extension VisitColumns {
  /// The rows ascending by customer, visitor and day.
  fileprivate func sortedRows(customerCount: Int) -> [Int] {
    guard let first = day.min(), let last = day.max(), let visitors = visitor.max() else {
      return []
    }
    let byDay = stablySorted(
      count: count, keyCount: last - first + 1, key: { day[$0] - first }, element: { $0 })
    let byVisitor = stablySorted(
      count: count, keyCount: Int(visitors) + 1, key: { Int(visitor[$0]) },
      element: { byDay[$0] })
    return stablySorted(
      count: count, keyCount: customerCount + 1, key: { Int(customer[$0]) + 1 },
      element: { byVisitor[$0] })
  }
}

/// The days on which customers visited and had not visited in the 14 days before.
struct Arrivals {
  /// `start[c] ..< start[c + 1]` are the days of customer c, ascending.
  private var start: [Int] = [0]
  private var allDays: [Day] = []

  /// Days without a visit that make the next visit a first one.
  private static let quietDays = 14

  /// O(visits · log of a customer's visits).
  init(of visits: VisitDays, customerCount: Int) {
    var row = visits.customer.prefix { $0 < 0 }.count
    for customer in 0..<customerCount {
      let first = row
      while row < visits.count, visits.customer[row] == Int32(customer) { row += 1 }
      if row > first { append(visits.day[first..<row].sorted()) }
      start.append(allDays.count)
    }
  }

  /// Adds those of ascending `days` that are first ones.
  private mutating func append(_ days: [Day]) {
    for (place, day) in days.enumerated()
    where place == 0 || day - days[place - 1] > Self.quietDays {
      allDays.append(day)
    }
  }

  func days(of customer: Int) -> ArraySlice<Day> { allDays[start[customer]..<start[customer + 1]] }
}
