package import MoshtariCore

/// Cases (contacts or complaints) and orders of people, summed so that the order of people changes no bit.
package struct CaseRate: Sendable {
  private var people = 0
  private var cases = 0
  private var orders = 0
  /// Σ over people of their cases², of cases times orders, and of their orders².
  private var caseSquares = 0
  private var products = 0
  private var orderSquares = 0

  package init() {}

  /// One person.
  package mutating func add(cases: Int, orders: Int) {
    people += 1
    self.cases += cases
    self.orders += orders
    caseSquares += cases * cases
    products += cases * orders
    orderSquares += orders * orders
  }

  /// Orders that name nobody: each of a person of its own.
  fileprivate mutating func addUnnamed(orders: Int) {
    people += orders
    self.orders += orders
    orderSquares += orders
  }

  /// How much more the cases vary than as many of different people, at least 1: Σ (c − r o)² over people ÷
  /// Σ c, times m ÷ (m − 1), c being a person's cases, o the orders, r Σ c ÷ Σ o.
  private var dispersion: Double {
    guard cases > 0, people > 1 else { return 1 }
    let rate = Double(cases) / Double(orders), m = Double(people)
    let spread =
      Double(caseSquares) - 2 * rate * Double(products) + rate * rate * Double(orderSquares)
    return max(1, m / (m - 1) * spread / Double(cases))
  }

  /// Cases for each 100 orders; `no-data` without orders, `small-group` below `k` of them. `n` counts orders.
  ///
  /// Exact Poisson limits of the cases ÷ `dispersion`, times it: who calls repeatedly makes the range wider,
  /// and few callers keep limits that are exact.
  ///
  /// Source: F. Garwood, Biometrika 28 (1936), 437–442 (limits); P. McCullagh, J. A. Nelder, Generalized
  /// Linear Models, 2nd edition, Chapman and Hall 1989, chapter 6 (over-dispersion); W. G. Cochran, Sampling
  /// Techniques, 1977, chapter 6 (variance of a ratio).
  package func per100(k: Int) -> Estimate {
    guard orders > 0 else { return Estimate(absent: .noData) }
    guard orders >= k else { return Estimate(absent: .smallGroup) }
    let dispersion = dispersion, scale = 100 / Double(orders)
    let limits = poissonLimits(between: Double(cases) / dispersion)
    return Estimate(
      value: Double(cases) * scale, low: limits.low * dispersion * scale,
      high: limits.high * dispersion * scale, n: orders)
  }
}

extension Rollup {
  /// The rates of feedback rows, one element a bucket of days.
  ///
  /// - Parameters:
  ///   - cases: feedback rows.
  ///   - bucket: of a day, from 0 to `count` − 1; nil for days that are in none.
  func caseRates(of cases: [Int], count: Int, bucket: (Day) -> Int?) -> [CaseRate] {
    var rates = Array(repeating: CaseRate(), count: count)
    // By customer and bucket.
    var own: [Int: Int] = [:]
    for row in cases {
      guard let bucket = bucket(feedback.day[row]) else { continue }
      let customer = Int(feedback.customer[row])
      if customer < 0 {
        rates[bucket].add(cases: 1, orders: 0)
      } else {
        own[customer * count + bucket, default: 0] += 1
      }
    }
    var unnamed = Array(repeating: 0, count: count)
    for day in days {
      if let bucket = bucket(day.day) { unnamed[bucket] += day.orders }
    }
    for customer in 0..<customers.count {
      var rows = orderDays.rows(of: customer)[...]
      while let first = rows.first {
        let place = bucket(orderDays.day[first])
        let same = rows.prefix { bucket(orderDays.day[$0]) == place }
        rows = rows.dropFirst(same.count)
        guard let place else { continue }
        let orders = same.reduce(0) { $0 + Int(orderDays.orders[$1]) }
        unnamed[place] -= orders
        rates[place].add(
          cases: own.removeValue(forKey: customer * count + place) ?? 0, orders: orders)
      }
    }
    // Whole numbers are summed: the order of those who ordered nothing changes nothing.
    for (key, cases) in own { rates[key % count].add(cases: cases, orders: 0) }
    for place in 0..<count { rates[place].addUnnamed(orders: max(0, unnamed[place])) }
    return rates
  }
}
