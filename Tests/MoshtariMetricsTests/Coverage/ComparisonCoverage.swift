import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  private static let bonferroniRange: Level = .atLeast95(
    "95 % for all pairs of a dimension together, since the largest is picked out")
  private static let bonferroni: Level = .atMost5(
    "5 % for all pairs of a dimension together; Bonferroni’s limits are wider than they need be")

  static let ofComparisons = [
    CoverageCase(
      verdict: "Groups of NPS, all pairs at once",
      printed: [
        "nps.spread.<dimension>.isClear",
        "nps.spread.<dimension>.isHighestAlone",
        "nps.spread.<dimension>.isLowestAlone",
      ],
      simulated: "2 to 8 groups of 30 to 200 answers, the same shares", level: bonferroni, cost: 5
    ) { random in
      let truth = PromoterTruth(using: &random)
      var by = ByDimension<NPSGroup>()
      by.region = (0..<random.count(2...8)).map { group in
        Keyed(
          key: "\(group)",
          figure: NPSGroup(truth.counts(random.count(30...200), using: &random)))
      }
      return spreads(of: by, lowBase: 30).region.map(\.isClear)
    },
    CoverageCase(
      verdict: "Groups of shares, all pairs at once",
      printed: [
        "csat.spread.<dimension>.isClear",
        "csat.spread.<dimension>.isHighestAlone",
        "csat.spread.<dimension>.isLowestAlone",
        "retention.spread.<dimension>.isClear",
        "retention.spread.<dimension>.isHighestAlone",
        "retention.spread.<dimension>.isLowestAlone",
      ],
      simulated: "2 to 8 groups of 30 to 200 answers, the same share of 10 to 90 %",
      level: bonferroni, cost: 5
    ) { random in
      let p = random.share(0.1...0.9)
      var by = ByDimension<Estimate>()
      by.region = (0..<random.count(2...8)).map { group in
        let n = random.count(30...200)
        return Keyed(key: "\(group)", figure: Estimate(share: random.binomial(n, p), of: n))
      }
      return spreads(of: by, lowBase: 30).region.map(\.isClear)
    },
    CoverageCase(
      "Largest difference of NPS between groups", printed: ["nps.spread.<dimension>"],
      simulated: "2 to 8 groups of 30 to 200 answers, each of a mind of its own",
      level: bonferroniRange, cost: 5
    ) { random in
      let truths = (0..<random.count(2...8)).map { _ in PromoterTruth(using: &random) }
      var by = ByDimension<NPSGroup>()
      by.region = truths.enumerated().map { group, truth in
        Keyed(
          key: "\(group)",
          figure: NPSGroup(truth.counts(random.count(30...200), using: &random)))
      }
      return spreads(of: by, lowBase: 30).region?.trial(of: truths.map(\.nps))
    },
    CoverageCase(
      "Largest difference of shares between groups",
      printed: ["csat.spread.<dimension>", "retention.spread.<dimension>"],
      simulated: "2 to 8 groups of 30 to 200 answers, shares of 10 to 90 %",
      level: bonferroniRange, cost: 5
    ) { random in
      let truths = (0..<random.count(2...8)).map { _ in random.share(0.1...0.9) }
      var by = ByDimension<Estimate>()
      by.region = truths.enumerated().map { group, p in
        let n = random.count(30...200)
        return Keyed(
          key: "\(group)", figure: Estimate(share: random.binomial(n, p), of: n))
      }
      return spreads(of: by, lowBase: 30).region?.trial(of: truths)
    },
    CoverageCase(
      verdict: "Best month of new customers: ranges that do not meet",
      printed: ["year.<which>.bestMonth.isClear"],
      simulated: "3 to 12 months of 30 to 120 new customers, the same share of 20 to 60 %",
      level: .atMost5("a range above all others asks for more than a test of each"), cost: 4
    ) { random in
      let p = random.share(0.2...0.6)
      let months = (0..<random.count(3...12)).map { _ in
        let n = random.count(30...120)
        return Estimate(share: random.binomial(n, p), of: n)
      }.sorted { $0.value ?? 0 > $1.value ?? 0 }
      return months[0].isAbove(Array(months.dropFirst()))
    },
    CoverageCase(
      "Share of members beside all: Newcombe",
      printed: ["segments.<id>.returnDifference", "personas.<id>.comparison.retention.difference"],
      simulated: "10 to 150 members and 30 to 300 others, shares of 5 to 95 %"
    ) { random in
      let p = random.share(0.05...0.95), q = random.share(0.05...0.95)
      let own = random.count(10...150), rest = random.count(30...300)
      let part = random.binomial(own, p), others = random.binomial(rest, q)
      guard
        let difference = ComparisonDifference(
          share: Estimate(share: part, of: own),
          among: Estimate(share: part + others, of: own + rest)), let low = difference.low,
        let high = difference.high
      else { return nil }
      return .interval(
        low: low, high: high, truth: Double(rest) / Double(own + rest) * (p - q))
    },
    CoverageCase(
      "NPS of members beside all",
      printed: [
        "segments.<id>.npsDifference",
        "personas.<id>.comparison.nps.difference",
      ],
      simulated: "10 to 150 members and 30 to 300 others, each of a mind of their own"
    ) { random in
      let (members, others) = (PromoterTruth(using: &random), PromoterTruth(using: &random))
      let own = members.counts(random.count(10...150), using: &random)
      let rest = others.counts(random.count(30...300), using: &random)
      guard
        let difference = ComparisonDifference(
          nps: NPSGroup(own), among: NPSGroup(own + rest)), let low = difference.low,
        let high = difference.high
      else { return nil }
      let part = Double(rest.n) / Double(own.n + rest.n)
      return .interval(low: low, high: high, truth: part * (members.nps - others.nps))
    },
    CoverageCase(
      verdict: "NPS of members beside all",
      printed: [
        "segments.<id>.npsDifference.verdict",
        "personas.<id>.comparison.nps.difference.verdict",
      ],
      simulated: "10 to 150 members and 30 to 300 others of one mind"
    ) { random in
      let truth = PromoterTruth(using: &random)
      let own = truth.counts(random.count(10...150), using: &random)
      let rest = truth.counts(random.count(30...300), using: &random)
      return ComparisonDifference(nps: NPSGroup(own), among: NPSGroup(own + rest)).map {
        $0.verdict != .same
      }
    },
    CoverageCase(
      verdict: "Share of members beside all",
      printed: [
        "segments.<id>.returnDifference.verdict",
        "personas.<id>.comparison.retention.difference.verdict",
      ],
      simulated: "10 to 150 members and 30 to 300 others, the same share of 10 to 90 %"
    ) { random in
      let p = random.share(0.1...0.9), own = random.count(10...150), rest = random.count(30...300)
      let part = random.binomial(own, p), others = random.binomial(rest, p)
      let difference = ComparisonDifference(
        share: Estimate(share: part, of: own),
        among: Estimate(share: part + others, of: own + rest))
      return difference.map { $0.verdict != .same }
    },
    CoverageCase(
      verdict: "Share of a month beside a year",
      printed: [
        "csat.year.verdict",
        "growth.year.verdict",
      ],
      simulated: "13 months of 30 to 120 people, the same share of 10 to 90 %"
    ) { random in
      let p = random.share(0.1...0.9)
      let months = (0..<13).map { month in
        let n = random.count(30...120)
        return OfMonth(
          period: Month(index: Int32(month)), figure: Estimate(share: random.binomial(n, p), of: n),
          complete: true)
      }
      return YearComparison(shares: months, lowBase: 30).map { $0.verdict != .unclear }
    },
    CoverageCase(
      verdict: "Newer cohorts beside those of a year before",
      printed: [
        "retention.monthly.change.verdict"
      ],
      simulated:
        "24 cohorts of 20 to 100; the share of month 3 is the same, 10 to 50 %, one year and the next"
    ) { random in
      let p = random.share(0.1...0.5)
      let cohorts = (0..<24).map { month in
        let size = random.count(20...100)
        return Cohort(
          cohort: Month(index: Int32(month)), size: size,
          active: [size, nil, nil, random.binomial(size, p)], revenue: [], lastComplete: 3)
      }
      return CohortComparison(of: cohorts, lowBase: 30).map { $0.verdict != .unclear }
    },
  ]
}

extension GroupSpread {
  /// The trial of the pair that was picked out; groups are named by their place among `truths`.
  fileprivate func trial(of truths: [Double]) -> CoverageCase.Trial? {
    guard let above = Int(highest), let below = Int(lowest) else { return nil }
    return .interval(low: low, high: high, truth: truths[above] - truths[below])
  }
}
