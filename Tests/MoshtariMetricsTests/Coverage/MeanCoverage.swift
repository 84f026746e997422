import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofMeans = [
    CoverageCase(
      "Money an order: ratio of sums", printed: "`personas.<id>.comparison.spendPerOrder`",
      simulated:
        "30 to 300 customers with 1 to 20 orders; means of customers gamma 2, amounts gamma 4 around",
      cost: 4
    ) { random in
      RatioSums(random.spending(random.count(30...300))).estimate.trial(of: 20_000)
    },
    CoverageCase(
      "Orders a month: ratio of sums", printed: "`personas.<id>.comparison.ordersPerMonth`",
      simulated: "30 to 300 customers of 1 to 12 months, each with a rate of their own (gamma 1)",
      cost: 4
    ) { random in
      var sums = RatioSums()
      for _ in 0..<random.count(30...300) {
        let months = random.count(1...12), rate = random.gamma(1) / 2
        var orders = 0, moment = random.exponential(mean: 1 / rate)
        while moment < Double(months) {
          orders += 1
          moment += random.exponential(mean: 1 / rate)
        }
        sums.add(Int64(orders), per: Int64(months))
      }
      return sums.estimate.trial(of: 0.5)
    },
    CoverageCase(
      verdict: "Members’ money an order beside everybody’s",
      printed: "`personas.<id>.comparison.spendPerOrder`",
      simulated: "30 to 150 members and 100 to 300 others who spend alike",
      level: Level(
        range: 0.04...0.08,
        reason: "money is skew: of few customers a range holds the mean in 94 of 100 cases"),
      cost: 8
    ) { random in
      let own = random.spending(random.count(30...150))
      let rest = random.spending(random.count(100...300))
      let comparison = PersonaComparison(
        RatioSums(own), RatioSums(own + rest), rest: RatioSums(rest), isShare: false)
      return comparison.difference.map { $0.verdict != .same }
    },
  ]
}

/// Money and orders of a customer.
private typealias Spending = (money: Int64, orders: Int64)

extension RatioSums {
  fileprivate init(_ customers: [Spending]) {
    self.init()
    for customer in customers { add(customer.money, per: customer.orders) }
  }
}

extension SplitMix64 {
  /// Amounts of 20,000 an order in the mean.
  fileprivate mutating func spending(_ customers: Int) -> [Spending] {
    (0..<customers).map { _ in
      let mean = 10_000 * gamma(2), orders = orders()
      let money = mean / 4 * gamma(4 * Double(orders))
      return (Int64(money.rounded()), Int64(orders))
    }
  }
}
