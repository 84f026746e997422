import MoshtariCore

extension RepeatPurchase {
  /// Adds to each rung the share with the next order within 90 and 180 days of the n-th, Kaplan-Meier.
  ///
  /// By the rank of orders: two on one day are 0 days apart. A customer without an order n + 1 is censored
  /// at `asOf`. Absent where fewer than `k` customers have n orders, and where nobody was watched so long.
  ///
  /// Source: `KaplanMeier`.
  mutating func addTimes(in rollup: Rollup, k: Int) {
    let longest = rollup.orders.firstDay.map { max(0, rollup.asOf - $0) } ?? 0
    var counts = ladder.map { _ in EventCounts(longest: longest) }
    for customer in 0..<rollup.customers.count {
      let ranks = rollup.orderDays.firstRanks(ladder.count + 1, of: customer)
      for (rung, day) in ranks.prefix(ladder.count).enumerated() {
        let next = rung + 1 < ranks.count ? ranks[rung + 1] : nil
        counts[rung].add(EventTime(time: (next ?? rollup.asOf) - day, isEvent: next != nil))
      }
    }
    for rung in ladder.indices {
      let curve = KaplanMeier(counts[rung])
      ladder[rung].within90 = curve.reached(by: 90).hidden(below: k)
      ladder[rung].within180 = curve.reached(by: 180).hidden(below: k)
      if (1..<k).contains(ladder[rung].customers) {
        ladder[rung].within90 = Estimate(absent: .smallGroup)
        ladder[rung].within180 = Estimate(absent: .smallGroup)
      }
    }
  }
}

extension OrderDays {
  /// The days of the first `count` orders of `customer`, repeats kept; fewer where there are fewer.
  fileprivate func firstRanks(_ count: Int, of customer: Int) -> [Day] {
    var days: [Day] = []
    for row in rows(of: customer) where days.count < count {
      let missing = count - days.count
      days += Array(repeating: day[row], count: min(missing, Int(orders[row])))
    }
    return days
  }
}
