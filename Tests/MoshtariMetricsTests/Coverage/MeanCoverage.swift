import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofMeans = [
    CoverageCase(
      "Money an order: ratio of sums",
      printed: [
        "personas.<id>.comparison.spendPerOrder.members",
        "personas.<id>.comparison.spendPerOrder.all",
      ],
      simulated:
        "30 to 300 customers with 1 to 20 orders; means of customers gamma 2, amounts gamma 4 around",
      cost: 4
    ) { random in
      RatioSums(random.spending(random.count(30...300))).estimate.trial(of: 20_000)
    },
    CoverageCase(
      "Orders a month: ratio of sums",
      printed: [
        "personas.<id>.comparison.ordersPerMonth.members",
        "personas.<id>.comparison.ordersPerMonth.all",
        "traits.<id>.<trait>.members",
        "traits.<id>.<trait>.others",
      ],
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
      "Mean score: Student’s t", printed: ["effort.overall", "effort.by.<dimension>"],
      simulated: "10 to 300 answers from 1 to 7, mostly good ones"
    ) { random in
      var tally = AnswerTally()
      let p = random.share(0.4...0.9)
      for _ in 0..<random.count(10...300) {
        tally.add(score: 1 + random.binomial(6, p), grade: .middle, customer: -1)
      }
      return tally.mean(k: 1).trial(of: 1 + 6 * p)
    },
    CoverageCase(
      "Money an order of members beside all: ratio of sums",
      printed: [
        "personas.<id>.comparison.spendPerOrder.difference",
        "personas.<id>.comparison.ordersPerMonth.difference", "traits.<id>.<trait>.difference",
      ],
      simulated: "30 to 150 members who spend twice as much as 100 to 300 others", cost: 8
    ) { random in
      let own = random.spending(random.count(30...150)).map { ($0.money * 2, $0.orders) }
      let rest = RatioSums(random.spending(random.count(100...300)))
      var members = RatioSums(), all = rest
      for (money, orders) in own {
        members.add(money, per: orders)
        all.add(money, per: orders)
      }
      let comparison = PersonaComparison(members, all, rest: rest, isShare: false)
      return comparison.trial(of: 20_000 * rest.base / all.base)
    },
    CoverageCase(
      "Share of orders of members beside all: Newcombe at the effective numbers",
      printed: [
        "personas.<id>.comparison.discountedShare.difference",
        "personas.<id>.comparison.beforeNineShare.difference", "traits.<id>.<trait>.difference",
      ],
      simulated:
        "30 to 150 members with shares of their own (beta 2, 1), 100 to 300 others (beta 1, 2)",
      cost: 8
    ) { random in
      let own = random.shares(random.count(30...150), 2, 1)
      let rest = random.shares(random.count(100...300), 1, 2)
      let all = RatioSums(own + rest), others = RatioSums(rest)
      let comparison = PersonaComparison(RatioSums(own), all, rest: others, isShare: true)
      return comparison.trial(of: others.base / all.base / 3)
    },
    CoverageCase(
      verdict: "Members’ share of orders beside everybody’s",
      printed: [
        "personas.<id>.comparison.discountedShare.difference.verdict",
        "personas.<id>.comparison.beforeNineShare.difference.verdict",
        "traits.<id>.<trait>.difference.verdict",
      ],
      simulated: "30 to 150 members and 100 to 300 others of one habit (beta 1, 2)", cost: 8
    ) { random in
      let own = random.shares(random.count(30...150), 1, 2)
      let rest = random.shares(random.count(100...300), 1, 2)
      let comparison = PersonaComparison(
        RatioSums(own), RatioSums(own + rest), rest: RatioSums(rest), isShare: true)
      return comparison.difference.map { $0.verdict != .same }
    },
    CoverageCase(
      "Net revenue retention: ratio of sums",
      printed: [
        "retention.revenue.nrr", "retention.revenue.tenuredNRR", "retention.revenue.byMonth",
        "realPrices.nominalRetention.nrr", "realPrices.nominalRetention.tenuredNRR",
      ],
      simulated:
        "30 to 300 customers of skew revenue (gamma 1), a third of whom are lost; the others change by half",
      cost: 4
    ) { random in
      random.revenueRetention(rise: 0.75).net.trial(of: 0.65 * 1.5)
    },
    CoverageCase(
      "Gross revenue retention: ratio of sums",
      printed: [
        "retention.revenue.grr", "retention.revenue.tenuredGRR",
        "realPrices.nominalRetention.grr", "realPrices.nominalRetention.tenuredGRR",
      ], simulated: "the same",
      cost: 4
    ) { random in
      let x = 1 / 0.75
      // The mean of min(0.75 G, 1) for G of gamma 2.
      let kept = 1.5 * (1 - exp(-x) * (1 + x + x * x / 2)) + exp(-x) * (1 + x)
      return random.revenueRetention(rise: 0.75).gross.trial(of: 0.65 * kept)
    },
    CoverageCase(
      verdict: "Net revenue retention beside 1", printed: ["retention.revenue.verdict"],
      simulated: "such customers who lose as much as they gain", cost: 4
    ) { random in
      let none = Estimate(absent: .noData), net = random.revenueRetention(rise: 0.5 / 0.65).net
      return RevenueRetention(nrr: none, grr: none, tenuredNRR: net, tenuredGRR: none, byMonth: [])
        .verdict != .unclear
    },
    CoverageCase(
      verdict: "Members’ money an order beside everybody’s",
      printed: [
        "personas.<id>.comparison.spendPerOrder.difference.verdict",
        "personas.<id>.comparison.ordersPerMonth.difference.verdict",
        "traits.<id>.<trait>.difference.verdict",
      ],
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

extension PersonaComparison {
  /// The trial of the difference.
  fileprivate func trial(of truth: Double) -> CoverageCase.Trial? {
    guard let difference, let low = difference.low, let high = difference.high else { return nil }
    return .interval(low: low, high: high, truth: truth)
  }
}

extension SplitMix64 {
  /// Orders of customers, and how many of them are of some sort: a share of their own.
  fileprivate mutating func shares(_ customers: Int, _ a: Double, _ b: Double) -> [Spending] {
    (0..<customers).map { _ in
      let orders = orders()
      return (Int64(binomial(orders, beta(a, b))), Int64(orders))
    }
  }

  /// Of revenue in two months. A customer who stays spends `rise` × gamma 2 of the first in the second.
  fileprivate mutating func revenueRetention(rise: Double) -> (net: Estimate, gross: Estimate) {
    var rollup = Rollup(asOf: day("2026-03-31"))
    let customers = count(30...300), base = Month(index: 0)
    for _ in 0..<customers {
      let before = 1 + 100_000 * gamma(1)
      let after = isTrue(0.65) ? before * rise * gamma(2) : 0
      rollup.activity.month += [base, base + 1]
      rollup.activity.revenue += [Int64(before), Int64(after)]
      rollup.activity.start.append(Int32(rollup.activity.month.count))
    }
    rollup.customers.count = customers
    let (next, end) = (base + 1, base + 2)
    return MoshtariMetrics.revenueRetention(
      in: rollup, base: base..<next, current: next..<end, of: { _ in true })
  }

  /// Amounts of 20,000 an order in the mean.
  fileprivate mutating func spending(_ customers: Int) -> [Spending] {
    (0..<customers).map { _ in
      let mean = 10_000 * gamma(2), orders = orders()
      let money = mean / 4 * gamma(4 * Double(orders))
      return (Int64(money.rounded()), Int64(orders))
    }
  }
}
