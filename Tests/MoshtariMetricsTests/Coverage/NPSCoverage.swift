import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// Shares of promoters and detractors among all who might answer.
struct PromoterTruth {
  let promoters, detractors: Double
  var nps: Double { 100 * (promoters - detractors) }

  init(_ promoters: Double, _ detractors: Double) {
    (self.promoters, self.detractors) = (promoters, detractors)
  }

  /// Any shares of the three, each of 5 % or more.
  init(using random: inout SplitMix64) {
    let parts = (0..<3).map { _ in random.gamma(1) }
    let sum = parts.reduce(0, +)
    self.init(0.05 + 0.85 * parts[0] / sum, 0.05 + 0.85 * parts[1] / sum)
  }

  /// −1, 0 or +1.
  func sign(using random: inout SplitMix64) -> Int {
    let u = random.unit()
    return u < promoters ? 1 : u < promoters + detractors ? -1 : 0
  }

  func counts(_ n: Int, using random: inout SplitMix64) -> PromoterCounts {
    var counts = PromoterCounts(promoters: 0, passives: 0, detractors: 0)
    for _ in 0..<n { counts.add(sign(using: &random)) }
    return counts
  }
}

extension PromoterCounts {
  mutating func add(_ sign: Int) {
    if sign > 0 { promoters += 1 } else if sign < 0 { detractors += 1 } else { passives += 1 }
  }
}

extension NPSGroup {
  init(_ counts: PromoterCounts) {
    self.init(
      estimate: Estimate(nps: counts), promoters: counts.promoters, passives: counts.passives,
      detractors: counts.detractors)
  }
}

extension CoverageCase {
  static let ofNPS = [
    CoverageCase(
      "NPS: adjusted Wald",
      printed: [
        "nps.overall",
        "nps.latest",
        "nps.latestQuarter",
        "nps.byMonth",
        "nps.byQuarter",
        "nps.rolling",
        "nps.by.<dimension>",
        "nps.bySurvey",
        "nps.weighting.raw",
        "nps.year.now",
        "nps.year.before",
        "segments.<id>.nps",
        "segments.<id>.ratings.<dimension>",
        "personas.<id>.facts.nps",
        "personas.<id>.comparison.nps.members",
        "personas.<id>.comparison.nps.all",
        "year.<which>.nps",
        "digest.nps.before",
        "digest.nps.now",
        "decisions.nps.before",
        "decisions.nps.now",
      ],
      simulated: "10 to 300 answers, any shares of the three from 5 % on"
    ) { random in
      let truth = PromoterTruth(using: &random)
      return Estimate(nps: truth.counts(random.count(10...300), using: &random)).trial(
        of: truth.nps)
    },
    CoverageCase(
      "NPS, some people answering more than once: adjusted Wald at the effective number",
      printed: [
        "nps.overall", "nps.latest", "nps.latestQuarter", "nps.byMonth", "nps.byQuarter",
        "nps.rolling", "nps.by.<dimension>", "nps.bySurvey", "nps.year.now", "segments.<id>.nps",
        "segments.<id>.ratings.<dimension>",
        "personas.<id>.comparison.nps.members", "personas.<id>.comparison.nps.all",
        "year.<which>.nps", "digest.nps.before", "digest.nps.now", "decisions.nps.before",
        "decisions.nps.now",
      ],
      simulated:
        "20 to 200 people with 1 to 4 answers, 60 % of which are of the mind that each began with"
    ) { random in
      let truth = PromoterTruth(using: &random)
      return random.repeatedAnswers(of: truth).nps(k: 1).estimate.trial(of: truth.nps)
    },
    CoverageCase(
      verdict: "Change of NPS, other people each time, some answering more than once",
      printed: [
        "nps.change.verdict", "nps.quarterChange.verdict", "year.<which>.npsChange.verdict",
        "digest.nps.verdict",
      ],
      simulated: "such people twice, the same shares"
    ) { random in
      let truth = PromoterTruth(using: &random)
      let change = NPSDifference(
        from: random.repeatedAnswers(of: truth).promoterCounts,
        to: random.repeatedAnswers(of: truth).promoterCounts)
      return Verdict(low: change.low, high: change.high) != .unclear
    },
    CoverageCase(
      "Weighted NPS: adjusted Wald at Kish’s number",
      printed: [
        "nps.weighted"
      ],
      simulated:
        "40 to 300 answers of two groups of different mind, the rarer one asked too often and weighted back"
    ) { random in
      let groups = [PromoterTruth(using: &random), PromoterTruth(using: &random)]
      let real = random.share(0.2...0.5), asked = random.share(0.4...0.7)
      let weights = [real / asked, (1 - real) / (1 - asked)]
      var sums: [[Double]] = [[], [], []]
      for _ in 0..<random.count(40...300) {
        let group = random.isTrue(asked) ? 0 : 1
        sums[1 - groups[group].sign(using: &random)].append(weights[group])
      }
      let n = sums.joined().count, parts = sums.map { WeightSum(of: $0) }
      return Estimate(weightedNPS: parts[0], parts[1], parts[2], n: n).trial(
        of: real * groups[0].nps + (1 - real) * groups[1].nps)
    },
    CoverageCase(
      "NPS weighted to who was asked: adjusted Wald at Kish’s number",
      printed: ["nps.responseWeighted"],
      simulated:
        "150 to 600 people of two kinds and different mind, of whom 10 to 60 % answer, other shares of each kind",
      cost: 20
    ) { random in
      let survey = RandomSurvey(kinds: 2, rates: 0.1...0.6, &random)
      return survey.weighted?.nps.trial(of: survey.nps)
    },
    CoverageCase(
      "Representativeness of answers: noncentral chi-square",
      printed: ["nps.weighting.representativeness"],
      simulated:
        "300 to 1000 people of four kinds, of whom 10 to 60 % answer, other shares of each",
      cost: 40
    ) { random in
      let survey = RandomSurvey(people: 300...1000, kinds: 4, rates: 0.1...0.6, &random)
      return survey.weighted?.weighting.representativeness.trial(of: survey.representativeness)
    },
    CoverageCase(
      "Change of NPS: adjusted difference",
      printed: [
        "nps.change",
        "nps.quarterChange",
        "nps.year",
        "year.<which>.npsChange",
        "digest.nps",
        "decisions.nps.change",
      ],
      simulated: "10 to 300 answers of other people each time"
    ) { random in
      let before = PromoterTruth(using: &random), after = PromoterTruth(using: &random)
      let change = NPSDifference(
        from: before.counts(random.count(10...300), using: &random),
        to: after.counts(random.count(10...300), using: &random))
      return .interval(low: change.low, high: change.high, truth: after.nps - before.nps)
    },
    CoverageCase(
      verdict: "Change of NPS, other people each time",
      printed: [
        "nps.change.verdict",
        "nps.quarterChange.verdict",
        "year.<which>.npsChange.verdict",
        "digest.nps.verdict",
      ],
      simulated: "the same shares in two months of 10 to 300 answers"
    ) { random in
      let truth = PromoterTruth(using: &random)
      let change = NPSDifference(
        from: truth.counts(random.count(10...300), using: &random),
        to: truth.counts(random.count(10...300), using: &random))
      return Verdict(low: change.low, high: change.high) != .unclear
    },
    CoverageCase(
      verdict: "Outcome of a decision by NPS, other people each time",
      printed: ["decisions.outcome"],
      simulated:
        "a rise or fall of any size expected, the same shares in two months of 30 to 300 answers"
    ) { random in
      let truth = PromoterTruth(using: &random)
      let change = NPSDifference(
        from: truth.counts(random.count(30...300), using: &random),
        to: truth.counts(random.count(30...300), using: &random))
      return DecisionOutcome.isClear(low: change.low, high: change.high, &random)
    },
    CoverageCase(
      "Change of NPS, some answering twice",
      printed: [
        "nps.change",
        "nps.quarterChange",
        "year.<which>.npsChange",
        "digest.nps",
        "decisions.nps.change",
      ],
      simulated:
        "40 to 300 people, 60 % of them in both months, 60 % of those of the same mind as before"
    ) { random in
      random.pairedChange(from: PromoterTruth(using: &random))
    },
    CoverageCase(
      verdict: "Change of NPS, some answering twice",
      printed: [
        "nps.change.verdict",
        "nps.quarterChange.verdict",
        "year.<which>.npsChange.verdict",
        "digest.nps.verdict",
      ],
      simulated: "the same people and shares"
    ) { random in
      guard
        case .interval(let low, let high, let truth) = random.pairedChange(
          from: PromoterTruth(using: &random))
      else { return nil }
      return truth < low || truth > high
    },
    CoverageCase(
      verdict: "NPS of a month beside a year",
      printed: [
        "nps.year.verdict"
      ],
      simulated: "13 months of 30 to 120 answers of other people, the same shares"
    ) { random in
      let truth = PromoterTruth(using: &random)
      let months = (0..<13).map { month in
        OfMonth(
          period: Month(index: Int32(month)),
          figure: NPSGroup(truth.counts(random.count(30...120), using: &random)), complete: true)
      }
      let nps = NPS(
        survey: "",
        overall: NPSOverall(group: NPSGroup(absent: .noData), invalid: 0, unanswered: 0),
        byMonth: months, by: ByDimension(), bySurvey: [])
      return YearComparison(nps: nps, lowBase: 30).map { $0.verdict != .unclear }
    },
  ]
}

extension SplitMix64 {
  fileprivate mutating func repeatedAnswers(of truth: PromoterTruth) -> AnswerTally {
    var tally = AnswerTally()
    for person in 0..<Int32(count(20...200)) {
      let own = truth.sign(using: &self)
      for _ in 0..<answers() {
        let sign = isTrue(0.6) ? own : truth.sign(using: &self)
        tally.add(
          score: 0, grade: sign > 0 ? .best : sign < 0 ? .worst : .middle, customer: person)
      }
    }
    return tally
  }

  /// The change of NPS among people of whom some answer in both months and keep their mind: the shares
  /// of both months are `truth`'s.
  fileprivate mutating func pairedChange(from truth: PromoterTruth) -> CoverageCase.Trial {
    var before = PromoterCounts(promoters: 0, passives: 0, detractors: 0), after = before
    var pairs = PairedScores()
    for _ in 0..<count(40...300) {
      let first = truth.sign(using: &self)
      let second = isTrue(0.6) ? first : truth.sign(using: &self)
      let kind = unit()
      if kind < 0.8 { before.add(first) }
      if kind < 0.6 || kind >= 0.8 { after.add(second) }
      if kind < 0.6 { pairs.add(from: first, to: second) }
    }
    let change = NPSDifference(from: before, to: after, pairs: pairs)
    return .interval(low: change.low, high: change.high, truth: 0)
  }
}

/// People of several kinds, asked once; each kind answers as often as it does, and thinks as it does.
private struct RandomSurvey {
  private var rollup = Rollup(asOf: day("2026-06-30"))
  private var asked: [Int]
  private let rates: [Double]
  private let minds: [PromoterTruth]

  init(
    people: ClosedRange<Int> = 150...600, kinds: Int, rates: ClosedRange<Double>,
    _ random: inout SplitMix64
  ) {
    asked = Array(repeating: 0, count: kinds)
    self.rates = (0..<kinds).map { _ in random.share(rates) }
    minds = (0..<kinds).map { _ in PromoterTruth(using: &random) }
    let bias = random.share(0...1), count = random.count(people)
    var codes: [Int32] = []
    for person in 0..<count {
      let kind = random.isTrue(bias) ? 0 : random.count(0...(kinds - 1))
      codes.append(Int32(kind + 1))
      asked[kind] += 1
      let sign = minds[kind].sign(using: &random)
      rollup.feedback.customer.append(Int32(person))
      rollup.feedback.day.append(rollup.asOf - 80)
      rollup.feedback.kind.append(.nps)
      rollup.feedback.score.append(
        random.isTrue(self.rates[kind]) ? [0, 8, 10][sign + 1] : -1)
    }
    rollup.feedback.count = count
    rollup.feedback.invited = Array(repeating: rollup.asOf - 90, count: count)
    rollup.customers.count = count
    let names = [""] + (0..<kinds).map { String($0) }
    rollup.customers.kind = CodedText(values: names, codes: codes)
  }

  var weighted: (nps: Estimate, weighting: ResponseWeighting)? {
    Opinions(in: rollup, k: 1).weighted(toResponse: nil)
  }

  private func mean(_ values: [Double]) -> Double {
    zip(asked, values).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(asked.reduce(0, +))
  }

  /// Of everybody who was asked.
  var nps: Double { mean(minds.map(\.nps)) }

  /// Of the probabilities with which the kinds answer.
  var representativeness: Double {
    let middle = mean(rates)
    return 1 - 2 * mean(rates.map { ($0 - middle) * ($0 - middle) }).squareRoot()
  }
}
