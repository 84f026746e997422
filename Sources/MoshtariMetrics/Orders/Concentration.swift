import MoshtariCore

extension Concentration {
  /// How unequally revenue is spread over the customers with an order.
  ///
  /// Gini in the population form, Σ (2i − n − 1) xᵢ ÷ (n Σ x) over totals in ascending order; the
  /// share of revenue of the best ⌈share · n⌉ customers; the fewest customers who make 80 % of
  /// revenue. Negative totals (returns) stay as they are, so the Gini may exceed 1; where all
  /// revenue together is 0 or less, nothing but the counts is known. All equal: 0.
  ///
  /// Source: C. Gini, "Variabilità e mutabilità", 1912, in the form for a finite population; M. O. Lorenz,
  /// "Methods of Measuring the Concentration of Wealth", 1905 (the curve).
  init(of facts: OrderFacts) {
    let totals = facts.revenue.indices.filter { facts.orders[$0] > 0 }.map { facts.revenue[$0] }
      .sorted()
    self.init(customers: totals.count, nonPositive: totals.prefix { $0 <= 0 }.count)
    let revenue = totals.reduce(0, +)
    guard revenue > 0 else { return }
    gini = Self.gini(ascending: totals)
    top20Share = Double(totals.sumOfBest(percent: 20)) / Double(revenue)
    top10Share = Double(totals.sumOfBest(percent: 10)) / Double(revenue)
    top1Share = Double(totals.sumOfBest(percent: 1)) / Double(revenue)
    customersFor80 = totals.fewestBest(reaching: revenue - revenue / 5)
    lorenz = totals.lorenzCurve(steps: 20, of: revenue)
  }

  /// Keeps of the Lorenz curve as many steps as have at least `k` customers each: 20, 10, 5 or none.
  mutating func thinLorenz(k: Int) {
    let every = [1, 2, 4].first { customers * $0 / 20 >= k }
    lorenz = every.map { every in lorenz.filter { $0.percent % (5 * every) == 0 } } ?? []
  }

  /// The Gini coefficient of `totals`, which ascend and sum to more than 0.
  static func gini(ascending totals: [Int64]) -> Double {
    let n = totals.count
    var weighted = 0.0, sum = 0.0
    for (index, total) in totals.enumerated() {
      weighted += Double(2 * index + 1 - n) * Double(total)
      sum += Double(total)
    }
    return weighted / (Double(n) * sum)
  }

  /// How many customers are the best `percent` of `customers`, rounded up.
  static func bestCount(percent: Int, of customers: Int) -> Int { (customers * percent + 99) / 100 }
}

extension [Int64] {
  fileprivate func sumOfBest(percent: Int) -> Int64 {
    suffix(Concentration.bestCount(percent: percent, of: count)).reduce(0, +)
  }

  /// Of ascending totals, in `steps` even steps; between two customers a straight line.
  fileprivate func lorenzCurve(steps: Int, of revenue: Int64) -> [LorenzPoint] {
    var sum: Int64 = 0, taken = 0
    return (1...steps).map { step in
      while taken < count * step / steps {
        sum += self[taken]
        taken += 1
      }
      let rest = Double(count * step % steps) / Double(steps)
      let begun = rest > 0 ? rest * Double(self[taken]) : 0
      return LorenzPoint(
        percent: 100 * step / steps, share: (Double(sum) + begun) / Double(revenue))
    }
  }

  fileprivate func fewestBest(reaching level: Int64) -> Int {
    var sum: Int64 = 0
    for (taken, total) in reversed().enumerated() {
      sum += total
      if sum >= level { return taken + 1 }
    }
    return count
  }
}
