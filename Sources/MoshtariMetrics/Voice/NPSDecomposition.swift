import MoshtariCore

extension Opinions {
  /// The change between two months split into who answered and what they answered.
  ///
  /// Each grouping by itself: Δ = Σ (w₂ − w₁)(m̄ − M̄) + Σ w̄ (m₂ − m₁), w the share of answers and m
  /// the NPS of a group in a month, bars the means of both months. A group without answers in one
  /// month takes m of the other, so it is all mix. Groups with fewer than 10 answers in both months
  /// together are one group. The two months are taken for independent samples. Nil where `change`
  /// has no value.
  ///
  /// Source: E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American
  /// Statistical Association 50 (1955), 1168–1194.
  func decomposition(of change: NPSChange?, states: [LifecycleState?]?) -> NPSDecomposition? {
    guard let change, let value = change.value else { return nil }
    let rows = npsAnswers.rows(by: Month.self, in: rollup)
    func split(_ count: Int, _ code: (Int) -> Int) -> MixAndRate? {
      let months = [change.from, change.to].map { month in
        tallies(
          of: rows.filter { rollup.month(of: $0) == month }, count: count, grade: gradeNPS, by: code
        ).map(\.promoterCounts)
      }
      return MixAndRate(from: months[0], to: months[1])
    }
    func split(_ dimension: Dimension) -> MixAndRate? {
      guard let column = dimension.column(in: rollup) else { return nil }
      return split(column.values.count) { row in
        let index = dimension.isOfCustomer ? Int(rollup.feedback.customer[row]) : row
        return index < 0 ? 0 : Int(column.codes[index])
      }
    }
    var parts = NPSDecomposition(from: change.from, to: change.to, value: value)
    (parts.region, parts.kind) = (split(.region), split(.kind))
    parts.channel = split(.channel)
    if let states {
      let count = LifecycleState.allCases.count
      parts.lifecycle = split(count + 1) { row in
        let customer = Int(rollup.feedback.customer[row])
        return customer < 0 ? count : states[customer]?.position ?? count
      }
    }
    return parts
  }
}

extension MixAndRate {
  /// Of a change of NPS between two periods, one element a group in both; nil where fewer than two
  /// groups have 10 answers or more.
  init?(from: [PromoterCounts], to: [PromoterCounts]) {
    let pairs = Self.joined(Array(zip(from, to)))
    let sizes = [pairs.reduce(0) { $0 + $1.0.n }, pairs.reduce(0) { $0 + $1.1.n }]
    guard pairs.count > 1, sizes[0] > 0, sizes[1] > 0 else { return nil }
    let (n1, n2) = (Double(sizes[0]), Double(sizes[1]))
    let parts = pairs.map { GroupPart($0.0, of: n1, $0.1, of: n2) }
    let middle = parts.reduce(0) { $0 + ($1.w1 * $1.m1 + $1.w2 * $1.m2) / 2 }
    let mix = parts.reduce(0) { $0 + ($1.w2 - $1.w1) * ($1.mean - middle) }
    let rate = parts.reduce(0) { $0 + $1.weight * ($1.m2 - $1.m1) }
    func spread(_ share: (GroupPart) -> Double, _ score: (GroupPart) -> Double) -> Double {
      let mean = parts.reduce(0) { $0 + share($1) * score($1) }
      return parts.reduce(0) { $0 + share($1) * (score($1) - mean) * (score($1) - mean) }
    }
    func ofShares(_ score: (GroupPart) -> Double) -> Double {
      spread(\.w1, score) / n1 + spread(\.w2, score) / n2
    }
    let mixVariance = ofShares(\.mean) + parts.reduce(0) { $0 + $1.mixVariance }
    let rateVariance = ofShares { ($0.m2 - $0.m1) / 2 } + parts.reduce(0) { $0 + $1.rateVariance }
    let n = sizes[0] + sizes[1]
    func estimate(_ value: Double, _ variance: Double) -> Estimate {
      let half = z95 * variance.squareRoot()
      return Estimate(value: value, low: value - half, high: value + half, n: n)
    }
    self.init(
      groups: pairs.count, mix: estimate(mix, mixVariance), rate: estimate(rate, rateVariance))
  }

  /// The groups with an answer, those with fewer than 10 as one.
  private static func joined(
    _ pairs: [(PromoterCounts, PromoterCounts)]
  ) -> [(PromoterCounts, PromoterCounts)] {
    func isLarge(_ pair: (PromoterCounts, PromoterCounts)) -> Bool { pair.0.n + pair.1.n >= 10 }
    var large = pairs.filter(isLarge)
    let none = PromoterCounts(promoters: 0, passives: 0, detractors: 0)
    let rest = pairs.filter { !isLarge($0) }.reduce((none, none)) {
      ($0.0 + $1.0, $0.1 + $1.1)
    }
    if rest.0.n + rest.1.n > 0 { large.append(rest) }
    return large
  }
}

/// One group in both periods; scores in points.
private struct GroupPart {
  let w1: Double
  let w2: Double
  let m1: Double
  let m2: Double
  /// Of the part of each in the mix and in the rate that comes from the scores, in points².
  let mixVariance: Double
  let rateVariance: Double
  var mean: Double { (m1 + m2) / 2 }
  var weight: Double { (w1 + w2) / 2 }

  init(_ from: PromoterCounts, of n1: Double, _ to: PromoterCounts, of n2: Double) {
    (w1, w2) = (Double(from.n) / n1, Double(to.n) / n2)
    m1 = from.n > 0 ? from.nps : to.nps
    m2 = to.n > 0 ? to.nps : from.nps
    let weight = (w1 + w2) / 2, change = w2 - w1
    let errors = [from, to].filter { $0.n > 0 }.map { AdjustedShares($0).squaredError * 1e4 }
    let isInBoth = errors.count == 2, sum = errors.reduce(0, +)
    mixVariance = change * change * sum / (isInBoth ? 4 : 1)
    rateVariance = isInBoth ? weight * weight * sum : 0
  }
}
