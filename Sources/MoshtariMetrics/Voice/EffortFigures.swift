import MoshtariCore

extension Opinions {
  /// How hard customers found it: the mean score and the share of easy answers.
  ///
  /// Every answer counts. Which end of the scale is the good one is the scale's own say
  /// (`data.feedback.scales.effort.better`). Nil where nobody was asked and nothing was rejected.
  ///
  /// Source: M. Dixon, K. Freeman, N. Toman, "Stop Trying to Delight Your Customers", Harvard
  /// Business Review, July–August 2010; own choice of the intervals.
  func effort() -> Effort? {
    let feedback = rollup.feedback
    let answers = AnswerRows(.effort, survey: nil, in: rollup)
    let invalid = feedback.invalidScores[.effort] ?? 0
    guard !answers.rows.isEmpty || answers.unanswered > 0 || invalid > 0 else { return nil }
    let scale = feedback.scales[.effort] ?? TableSettings.Scale(low: 1, high: 7)
    func grade(_ score: Int) -> Grade {
      let best = scale.high - scale.low >= 6 ? 3 : 2
      let isEasy = scale.highIsBetter ? score > scale.high - best : score < scale.low + best
      return isEasy ? .best : .middle
    }
    func keyed(_ dimension: Dimension) -> [Keyed<Estimate>]? {
      groups(of: answers.rows, by: dimension, grade: grade)?
        .map { Keyed(key: $0.key, figure: $0.tally.mean(k: k)) }
    }
    var by = ByDimension<Estimate>()
    (by.touchpoint, by.product, by.kind) = (keyed(.touchpoint), keyed(.product), keyed(.kind))
    let all = tally(of: answers.rows, grade: grade)
    return Effort(
      overall: all.mean(k: k), easy: all.satisfaction(k: k), by: by,
      better: scale.highIsBetter ? "higher" : "lower", scaleLow: scale.low, scaleHigh: scale.high,
      invalid: invalid, unanswered: answers.unanswered)
  }
}

extension AnswerTally {
  /// The mean score ± Student's t standard errors, people being the sample; without an interval below
  /// four people. The error is at least that of as many independent answers.
  /// `small-group` below `k` people, `no-data` without answers.
  func mean(k: Int) -> Estimate {
    guard n > 0 else { return Estimate(absent: .noData) }
    guard people >= k else { return Estimate(absent: .smallGroup) }
    let count = Double(n), mean = Double(sum) / count
    guard people >= 4 else { return Estimate(value: mean, low: nil, high: nil, n: n) }
    // Whole numbers, so that the order of answers changes no bit.
    let single = Double(n * squares - sum * sum) / (count * (count - 1)) / count
    let squared = people < n ? max(single, scores.squaredError ?? single) : single
    let half = studentT95(people - 1) * squared.squareRoot()
    return Estimate(value: mean, low: mean - half, high: mean + half, n: n)
  }
}

/// Student's t at 0.975 with three degrees of freedom or more, to three digits there and five from
/// nine on.
///
/// Source: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 1964, 26.7.5.
func studentT95(_ degrees: Int) -> Double {
  let z = z95, v = Double(degrees)
  let z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z, z9 = z7 * z * z
  return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
    + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v)
    + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * v * v * v * v)
}
