import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofRates = [
    CoverageCase(
      "Rate of a Poisson count: exact limits",
      printed: [
        "service.contactRate",
        "service.complaintRate",
        "service.byMonth",
        "decisions.contacts.before",
        "decisions.contacts.now",
        "churn.exposure",
        "churn.headline",
        "churn.monthly.exposure",
        "acquisition.cost",
        "acquisition.byChannel.cost",
        "acquisition.keeping.cost",
      ],
      simulated: "counts with a mean of 3 to 200",
      level: .atLeast95("counts are whole, and exact limits err on the wide side")
    ) { random in
      let mean = random.share(3...200), limits = poissonLimits(of: random.poisson(mean))
      return .interval(low: limits.low, high: limits.high, truth: mean)
    },
    CoverageCase(
      "Ratio of two costs a head: Zou and Donner",
      printed: [
        "acquisition.keeping.ratio"
      ],
      simulated: "the same money for 20 to 300 people each time",
      level: .atLeast95("the limits of both counts are exact, so wide")
    ) { random in
      let joined = random.share(20...300), kept = random.share(20...300)
      let cost = Estimate(money: 1_000_000, per: random.poisson(joined))
      let ratio = cost.ratio(to: Estimate(money: 1_000_000, per: random.poisson(kept)))
      return ratio.trial(of: kept / joined)
    },
    CoverageCase(
      "Median of ratios: order statistics",
      printed: [
        "upsell.growth"
      ],
      simulated: "20 to 300 customers, skew ratios",
      level: .atLeast95("ranks are whole")
    ) { random in
      let ratios = (0..<random.count(20...300)).map { _ in random.gamma(1.5) / random.gamma(1.5) }
      return Estimate(medianOf: ratios).trial(of: 1)
    },
    CoverageCase(
      "Rate of contacts, some customers calling more often: exact limits at the over-dispersion",
      printed: [
        "service.contactRate", "service.complaintRate", "service.byMonth",
        "decisions.contacts.before", "decisions.contacts.now",
      ],
      simulated:
        "50 to 400 customers with 1 to 20 orders, each with contacts an order of their own (gamma 1, mean 0.1)",
      cost: 3
    ) { random in
      var rate = CaseRate()
      for _ in 0..<random.count(50...400) {
        let own = random.orders()
        rate.add(cases: random.poisson(0.1 * Double(own) * random.gamma(1)), orders: own)
      }
      return rate.per100(k: 1).trial(of: 10)
    },
    CoverageCase(
      "Ratio of two shares: Zou and Donner", printed: ["warning.signals.ratio"],
      simulated: "two groups of 20 to 300, shares 5 to 80 %"
    ) { random in
      let p = random.share(0.05...0.8), q = random.share(0.05...0.8)
      let m = random.count(20...300), n = random.count(20...300)
      let ratio = Estimate(share: random.binomial(m, p), of: m).ratio(
        to: Estimate(share: random.binomial(n, q), of: n))
      guard ratio.value != nil, let low = ratio.low else { return nil }
      return .interval(low: low, high: ratio.high ?? .infinity, truth: p / q)
    },
    CoverageCase(
      verdict: "Log-rank tests of many groups, corrected together",
      printed: [
        "survival.by.<dimension>.test.differs", "survival.tenure.by.<dimension>.test.differs",
        "onboarding.tests.<dimension>.differs",
      ],
      simulated: "three tests of 2 to 12 groups of 10 to 100 customers of the same habit each",
      level: .percent(
        0...8, "of groups of ten customers the chi-square distribution is a rough likeness"),
      cost: 8
    ) { random in
      let tests = (0..<3).map { _ in
        let groups = (0..<random.count(2...12)).map { _ in random.waiting(random.count(10...100)) }
        return LogRank(groups).map { (test: $0, groups: groups.count) }
      }
      return corrected(tests).contains { $0?.differs == true }
    },
    CoverageCase(
      verdict: "Log-rank tests after four orders, corrected together",
      printed: ["survival.orders.by.<dimension>.test.differs"],
      simulated:
        "sixteen tests of 2 to 12 groups of 10 to 100 customers of the same habit each",
      level: .percent(
        0...10, "of groups of ten customers the chi-square distribution is a rough likeness"),
      cost: 40
    ) { random in
      let tests = (0..<16).map { _ in
        let groups = (0..<random.count(2...12)).map { _ in random.waiting(random.count(10...100)) }
        return LogRank(groups).map { (test: $0, groups: groups.count) }
      }
      return corrected(tests).contains { $0?.differs == true }
    },
    CoverageCase(
      verdict: "Log-rank test of two groups",
      printed: [
        "survival.by.<dimension>.test.differs", "survival.tenure.by.<dimension>.test.differs",
      ],
      simulated: "two groups of 40 to 200 customers, seen for 30 to 400 days, of the same habit"
    ) { random in
      let groups = [random.waiting(random.count(40...200)), random.waiting(random.count(40...200))]
      return LogRank(groups).map { $0.p < 0.05 }
    },
    CoverageCase(
      "Change of NPS by who answered (mix)",
      printed: [
        "nps.decomposition.<dimension>.mix"
      ],
      simulated: "two groups of different mind, 100 to 400 answers a period, other shares of both"
    ) { random in random.mixAndRate().map { $0.mix.trial(of: $1.mix) } ?? nil },
    CoverageCase(
      "Change of NPS by how they feel (rate)",
      printed: [
        "nps.decomposition.<dimension>.rate"
      ],
      simulated: "the same"
    ) { random in random.mixAndRate().map { $0.rate.trial(of: $1.rate) } ?? nil },
  ]
}

extension SplitMix64 {
  /// A Poisson count: events of rate 1 in a time of `mean`.
  mutating func poisson(_ mean: Double) -> Int {
    var count = -1, time = 0.0
    while time <= mean {
      time += exponential(mean: 1)
      count += 1
    }
    return count
  }

  /// Customers who order again after 60 days in the mean, each seen for 30 to 400 days.
  fileprivate mutating func waiting(_ customers: Int) -> EventCounts {
    var counts = EventCounts(longest: 400)
    for _ in 0..<customers {
      let end = count(30...400), time = Int(min(1000, exponential(mean: 60)))
      counts.add(EventTime(time: min(time, end), isEvent: time <= end))
    }
    return counts
  }

  /// The parts of a change as measured, and as they are; nil where they cannot be told.
  fileprivate mutating func mixAndRate() -> (MixAndRate, (mix: Double, rate: Double))? {
    let minds = (0..<4).map { _ in PromoterTruth(using: &self) }
    let shares = [share(0.25...0.75), share(0.25...0.75)]
    let periods = [0, 1].map { period in
      var groups = [PromoterCounts](
        repeating: PromoterCounts(promoters: 0, passives: 0, detractors: 0), count: 2)
      for _ in 0..<count(100...400) {
        let group = isTrue(shares[period]) ? 0 : 1
        groups[group].add(minds[2 * period + group].sign(using: &self))
      }
      return groups
    }
    let weights = shares.map { [$0, 1 - $0] }
    let means = (0..<2).map { (minds[$0].nps + minds[2 + $0].nps) / 2 }
    let middle = (0..<2).reduce(0.0) { sum, group in
      sum + (weights[0][group] * minds[group].nps + weights[1][group] * minds[2 + group].nps) / 2
    }
    let mix = (0..<2).reduce(0.0) { sum, group in
      sum + (weights[1][group] - weights[0][group]) * (means[group] - middle)
    }
    let rate = (0..<2).reduce(0.0) { sum, group in
      let weight = (weights[0][group] + weights[1][group]) / 2
      return sum + weight * (minds[2 + group].nps - minds[group].nps)
    }
    return MixAndRate(from: periods[0], to: periods[1]).map { ($0, (mix, rate)) }
  }
}
