import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension Estimate {
  /// The trial of an interval; nil where there is none.
  func trial(of truth: Double) -> CoverageCase.Trial? {
    guard value != nil, let low, let high else { return nil }
    return .interval(low: low, high: high, truth: truth)
  }
}

extension CoverageCase {
  static let ofShares = [
    CoverageCase(
      "Share: Wilson",
      printed:
        "`repeat.rate`, `repeat.ladder`, `growth.monthly.retention`, `customers.monthly`, `csat`",
      simulated: "10 to 300 customers, share 2 to 98 %"
    ) { random in
      let n = random.count(10...300), p = random.share(0.02...0.98)
      return Estimate(share: random.binomial(n, p), of: n).trial(of: p)
    },
    CoverageCase(
      "Share over cohorts: Wilson",
      printed: "`retention.monthly.overall`, `segments.<id>.cohortRetention`",
      simulated: "6 cohorts of 10 to 80, each with a share of its own between 5 and 60 %",
      level: .atLeast95("different cohorts together vary less than one of their mean")
    ) { random in
      var part = 0, whole = 0, truth = 0.0
      for _ in 0..<6 {
        let n = random.count(10...80), p = random.share(0.05...0.6)
        (part, whole, truth) = (part + random.binomial(n, p), whole + n, truth + Double(n) * p)
      }
      return Estimate(share: part, of: whole).trial(of: truth / Double(whole))
    },
    CoverageCase(
      "Share of orders: Wilson at the effective number",
      printed: "`personas.<id>.comparison.discountedShare`, `.beforeNineShare`",
      simulated:
        "30 to 300 customers with 1 to 20 orders, each with a share of their own (beta 1, 2)",
      cost: 4
    ) { random in
      var sums = RatioSums()
      for _ in 0..<random.count(30...300) {
        let orders = random.orders(), p = random.beta(1, 2)
        sums.add(Int64(random.binomial(orders, p)), per: Int64(orders))
      }
      return sums.shareEstimate.trial(of: 1.0 / 3)
    },
    CoverageCase(
      "Difference of shares: Newcombe",
      printed:
        "`csat.change`, `growth.change`, `csat.year`, `growth.year`, `retention.monthly.change`",
      simulated: "two groups of 10 to 300, shares 5 to 95 %"
    ) { random in
      let p = random.share(0.05...0.95), q = random.share(0.05...0.95)
      let m = random.count(10...300), n = random.count(10...300)
      let difference = ShareDifference(
        from: Estimate(share: random.binomial(m, p), of: m),
        to: Estimate(share: random.binomial(n, q), of: n))
      return difference.map { .interval(low: $0.low, high: $0.high, truth: q - p) }
    },
    CoverageCase(
      verdict: "Change of a share: Newcombe", printed: "`csat.change`",
      simulated: "the same share, 10 to 90 %, in two months of 30 to 300 answers"
    ) { random in
      let p = random.share(0.1...0.9), n = random.count(30...300), m = random.count(30...300)
      let change = ShareChange(
        of: (Month(index: 0), Estimate(share: random.binomial(n, p), of: n)),
        (Month(index: 1), Estimate(share: random.binomial(m, p), of: m)))
      return change.verdict != .unclear
    },
    CoverageCase(
      verdict: "Change of retention, the same customers in both months",
      printed: "`growth.change`",
      simulated:
        "50 to 400 customers, each ordering in a month with a probability of their own (beta 2, 2)",
      level: .atMost5(
        "regular customers are retained again: the two months vary together, which the interval leaves aside"
      ),
      cost: 3
    ) { random in
      var active = [0, 0], kept = [0, 0]
      for _ in 0..<random.count(50...400) {
        let p = random.beta(2, 2)
        let months = (0..<3).map { _ in random.isTrue(p) }
        for month in 0..<2 where months[month] {
          active[month] += 1
          if months[month + 1] { kept[month] += 1 }
        }
      }
      let difference = ShareDifference(
        from: Estimate(share: kept[0], of: active[0]), to: Estimate(share: kept[1], of: active[1]))
      return difference.map { $0.low > 0 || $0.high < 0 }
    },
  ]
}

extension SplitMix64 {
  /// 1 to 20 orders of a customer, few mostly.
  mutating func orders() -> Int {
    var orders = 1
    while orders < 20, isTrue(0.7) { orders += 1 }
    return orders
  }
}
