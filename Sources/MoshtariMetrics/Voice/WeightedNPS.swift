import MoshtariCore

extension Opinions {
  /// NPS with each answer weighing its survey weight; `n` counts answers with a weight.
  ///
  /// Answers without a weight are left out of this figure only. The interval is the adjusted Wald
  /// one with weighted shares and, in place of n, Kish's effective number (Σw)² ÷ Σw². Weights are
  /// summed in ascending order within promoters, passives and detractors. `small-group` below k
  /// people, `no-data` without a weight.
  ///
  /// Source: L. Kish, "Survey Sampling", 1965, for the effective number; interval as
  /// `AdjustedShares`.
  func weightedNPS() -> Estimate {
    let weights = rollup.feedback.weight ?? []
    let rows = npsAnswers.rows.filter { !weights[$0].isNaN }
    let tally = tally(of: rows, grade: gradeNPS)
    guard tally.n > 0 else { return Estimate(absent: .noData) }
    guard tally.people >= k else { return Estimate(absent: .smallGroup) }
    let sums = [Grade.best, .middle, .worst].map { grade in
      WeightSum(
        of: rows.filter { Grade(nps: Int(rollup.feedback.score[$0])) == grade }.map { weights[$0] })
    }
    return Estimate(weightedNPS: sums[0], sums[1], sums[2], n: tally.n)
  }
}

/// Σw and Σw² of some weights, added in ascending order.
struct WeightSum {
  let weight: Double
  let squares: Double

  init(of weights: [Double]) {
    let ascending = weights.sorted()
    weight = ascending.reduce(0, +)
    squares = ascending.reduce(0) { $0 + $1 * $1 }
  }
}

extension Estimate {
  /// The score of weighted answers; absent (`no-data`) without weight.
  init(
    weightedNPS promoters: WeightSum, _ passives: WeightSum, _ detractors: WeightSum, n: Int
  ) {
    let all = promoters.weight + passives.weight + detractors.weight
    let squares = promoters.squares + passives.squares + detractors.squares
    guard all > 0, all.isFinite, squares > 0, squares.isFinite else {
      self.init(absent: .noData)
      return
    }
    let p = promoters.weight / all, q = detractors.weight / all
    let raw = 100 * (p - q)
    let interval = AdjustedShares(promoters: p, detractors: q, n: all * all / squares)
      .interval(holding: raw)
    self.init(value: raw, low: interval.low, high: interval.high, n: n)
  }
}
