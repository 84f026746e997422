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
  /// Shares of people, each of whom is in it or not.
  private static let ofPeople = [
    "acquisition.byChannel.discounted", "acquisition.discounted", "churn.cutoff", "churn.gap",
    "churn.headline", "churn.monthly.cutoff", "churn.monthly.gap", "customers.monthly.retention",
    "experience.afterBad.returned", "experience.byKind.returned", "growth.latest.retention",
    "growth.latestQuarter.retention", "growth.monthly.retention", "growth.quarterly.retention",
    "growth.year.before", "growth.year.now",
    "loyalty.index.components.<component>", "loyalty.motive.<motive>",
    "loyalty.motive.<motive>.ofLoyal", "loyalty.object.<object>",
    "loyalty.object.<object>.ofLoyal", "loyalty.quadrant.<quadrant>", "loyalty.share",
    "loyalty.unclassified", "nps.weighting.cells.rate", "onboarding.oneAndGone", "prices.loyal",
    "prices.loyalBefore", "prices.others", "prices.othersBefore", "programme.nonMemberRetention",
    "programme.retention", "programme.tiers.retention", "referral.rate", "referral.referrers",
    "refunds.all", "refunds.bySpeed.returned", "renewal.rate", "repeat.ladder.next", "repeat.rate",
    "retention.monthly.change.newer", "retention.monthly.change.older", "topics.changes.before",
    "topics.changes.now",
    "personas.<id>.comparison.retention.all", "personas.<id>.comparison.retention.members",
    "segments.<id>.monthly.retention", "service.followUpRate", "traits.<id>.<trait>.members",
    "traits.<id>.<trait>.others", "upsell.downShare", "upsell.share", "visitors.families.share",
    "warning.signals.absent", "warning.unsignalled", "decisions.retention.before",
    "decisions.retention.now",
  ]

  /// Shares of answers, of which a customer may give several.
  private static let ofAnswers = [
    "csat.by.<dimension>", "csat.byMonth", "csat.byQuarter", "csat.latest", "csat.latestQuarter",
    "csat.overall",
    "csat.weekly.weeks.share", "csat.weeklyBy.<dimension>.weeks.share", "csat.year.before",
    "csat.year.now", "effort.easy", "service.satisfaction.byTouchpoint",
    "service.satisfaction.others", "service.satisfaction.overall", "digest.csat.before",
    "digest.csat.now", "decisions.csat.before", "decisions.csat.now",
  ]

  static let ofShares = [
    CoverageCase(
      "Share: Wilson",
      printed: ofPeople + ofAnswers,
      simulated: "10 to 300 customers, share 2 to 98 %"
    ) { random in
      let n = random.count(10...300), p = random.share(0.02...0.98)
      return Estimate(share: random.binomial(n, p), of: n).trial(of: p)
    },
    CoverageCase(
      "Share of answers, some people answering more than once: Wilson at the effective number",
      printed: ofAnswers,
      simulated:
        "20 to 200 people with 1 to 4 answers, each with a probability of their own (beta 2, 1)"
    ) { random in
      var tally = AnswerTally()
      for person in 0..<Int32(random.count(20...200)) {
        let p = random.beta(2, 1)
        for _ in 0..<random.answers() {
          let grade: Grade = random.isTrue(p) ? .best : .middle
          tally.add(score: 0, grade: grade, customer: person)
        }
      }
      return tally.satisfaction(k: 1).trial(of: 2.0 / 3)
    },
    CoverageCase(
      "Mean score, some people answering more than once: Student’s t of people",
      printed: ["effort.overall", "effort.by.<dimension>"],
      simulated: "such people, with a mean of their own (7 times beta 2, 1)"
    ) { random in
      var tally = AnswerTally()
      for person in 0..<Int32(random.count(20...200)) {
        let p = random.beta(2, 1)
        for _ in 0..<random.answers() {
          tally.add(score: random.binomial(7, p), grade: .middle, customer: person)
        }
      }
      return tally.mean(k: 1).trial(of: 14.0 / 3)
    },
    CoverageCase(
      "Share of the best month: Wilson, all months at once",
      printed: ["year.<which>.bestMonth.rate"],
      simulated: "the best of 3 to 12 months of 30 to 120 new customers, shares of 20 to 60 %",
      level: .atLeast95("the limits hold for all months compared together")
    ) { random in
      let months = random.newCustomers { $0.share(0.2...0.6) }
      guard let place = months.best else { return nil }
      return Estimate(
        bestShare: months.came[place], of: months.size[place], among: months.size.count
      ).trial(of: months.truth[place])
    },
    CoverageCase(
      "Share over cohorts: Wilson",
      printed: [
        "retention.monthly.overall",
        "retention.weekly.overall",
        "retention.by.<dimension>.overall",
        "retention.onOrAfter",
        "retention.relative",
        "retention.bracket",
        "segments.<id>.cohortRetention",
      ],
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
      printed: [
        "personas.<id>.comparison.discountedShare.members",
        "personas.<id>.comparison.discountedShare.all",
        "personas.<id>.comparison.beforeNineShare.members",
        "personas.<id>.comparison.beforeNineShare.all",
        "recipients.share",
        "recipients.byKind",
        "recipients.bySegment",
        "renewal.rate",
        "carts.rate",
        "nps.response.rate",
        "nps.response.items",
        "nps.response.comments",
        "nps.response.byMonth",
        "traits.<id>.<trait>.members",
        "traits.<id>.<trait>.others",
      ],
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
      printed: [
        "csat.change",
        "csat.quarterChange",
        "growth.change",
        "growth.quarterChange",
        "csat.year",
        "growth.year",
        "retention.monthly.change",
        "visitors.families.change",
        "digest.csat",
        "topics.changes",
        "decisions.csat.change",
        "decisions.retention.change",
      ],
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
      verdict: "Change of a share: Newcombe",
      printed: [
        "csat.change.verdict",
        "csat.quarterChange.verdict",
        "visitors.families.change.verdict",
        "digest.csat.verdict",
      ],
      simulated: "the same share, 10 to 90 %, in two months of 30 to 300 answers"
    ) { random in
      let p = random.share(0.1...0.9), n = random.count(30...300), m = random.count(30...300)
      let change = ShareChange(
        of: (Month(index: 0), Estimate(share: random.binomial(n, p), of: n)),
        (Month(index: 1), Estimate(share: random.binomial(m, p), of: m)))
      return change.verdict != .unclear
    },
    CoverageCase(
      verdict: "Outcome of a decision by a share: Newcombe",
      printed: ["decisions.outcome"],
      simulated:
        "a rise or fall of any size expected, the same share, 10 to 90 %, in two months of 30 to 300"
    ) { random in
      let p = random.share(0.1...0.9), n = random.count(30...300), m = random.count(30...300)
      let difference = ShareDifference(
        from: Estimate(share: random.binomial(n, p), of: n),
        to: Estimate(share: random.binomial(m, p), of: m))
      return difference.map { DecisionOutcome.isClear(low: $0.low, high: $0.high, &random) }
    },
    CoverageCase(
      verdict: "Change of retention, the same customers in both months",
      printed: [
        "growth.change.verdict", "growth.quarterChange.verdict",
      ],
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

extension DecisionOutcome {
  /// Whether a difference is said to be as expected, or against it, by somebody who expects a rise or a fall.
  static func isClear(low: Double, high: Double, _ random: inout SplitMix64) -> Bool {
    let expected: ExpectedDirection = random.isTrue(0.5) ? .rise : .fall
    return [.asExpected, .against].contains(DecisionOutcome(low: low, high: high, expected, by: 0))
  }
}

/// New customers by month, those of them who came again, and the shares that they were drawn from.
private struct NewCustomers {
  var size: [Int] = []
  var came: [Int] = []
  var truth: [Double] = []

  var best: Int? { size.indices.max { came[$0] * size[$1] < came[$1] * size[$0] } }
}

extension SplitMix64 {
  fileprivate mutating func newCustomers(_ draw: (inout SplitMix64) -> Double) -> NewCustomers {
    var months = NewCustomers()
    for _ in 0..<count(3...12) {
      let n = count(30...120), p = draw(&self)
      months.size.append(n)
      months.came.append(binomial(n, p))
      months.truth.append(p)
    }
    return months
  }

  /// 1 to 4 answers of a customer, one mostly.
  mutating func answers() -> Int { isTrue(0.6) ? 1 : count(2...4) }

  /// 1 to 20 orders of a customer, few mostly.
  mutating func orders() -> Int {
    var orders = 1
    while orders < 20, isTrue(0.7) { orders += 1 }
    return orders
  }
}
