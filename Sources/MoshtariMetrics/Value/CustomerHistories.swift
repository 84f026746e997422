import MoshtariCore

extension PurchaseHistories {
  /// The histories of everybody with an order up to `end`, which `facts` are of.
  init(of facts: OrderFacts, upTo end: Day) {
    self.init(
      orderDays: facts.orderDays,
      recency: facts.orderDays.indices.map { customer in
        facts.orderDays[customer] == 0
          ? 0 : Int32(facts.lastDay[customer] - facts.firstDay[customer])
      },
      age: facts.orderDays.indices.map { customer in
        facts.orderDays[customer] == 0 ? 0 : Int32(end - facts.firstDay[customer])
      })
  }
}

/// What repeat customers spent on their repeat order days: the first day is left out.
struct RepeatSpends {
  /// By (repeats, revenue), ascending, so that the order of customers does not change a sum.
  private(set) var repeats: [Int32] = []
  /// Mean money of an order day, above 0.
  private(set) var means: [Double] = []
  /// Repeat customers whose money is 0 or less.
  private(set) var excluded = 0

  init(of facts: OrderFacts, in rollup: Rollup) {
    var spends: [(repeats: Int32, revenue: Int64)] = []
    for customer in facts.orderDays.indices where facts.orderDays[customer] > 1 {
      let revenue = facts.revenue[customer] - rollup.orderDays.firstDayRevenue(of: customer)
      if revenue > 0 {
        spends.append((facts.orderDays[customer] - 1, revenue))
      } else {
        excluded += 1
      }
    }
    spends.sort { ($0.repeats, $0.revenue) < ($1.repeats, $1.revenue) }
    repeats = spends.map(\.repeats)
    means = spends.map { Double($0.revenue) / Double($0.repeats) }
  }

  /// Pearson's, of repeats with means; nil where one of them does not vary.
  var correlation: Double? {
    let n = Double(repeats.count)
    guard n > 1 else { return nil }
    let (x, m) = (repeats.reduce(0) { $0 + Double($1) } / n, means.reduce(0, +) / n)
    var (xx, mm, xm) = (0.0, 0.0, 0.0)
    for (repeats, mean) in zip(repeats, means) {
      let (dx, dm) = (Double(repeats) - x, mean - m)
      (xx, mm, xm) = (xx + dx * dx, mm + dm * dm, xm + dx * dm)
    }
    return xx > 0 && mm > 0 ? xm / (xx * mm).squareRoot() : nil
  }
}
