import MoshtariCore

/// How a score counts.
enum Grade {
  case best, middle, worst

  /// 9–10 promoter, 7–8 passive, 0–6 detractor.
  init(nps score: Int) { self = score >= 9 ? .best : score >= 7 ? .middle : .worst }

  /// −1, 0 or +1.
  var sign: Int {
    switch self {
    case .best: 1
    case .middle: 0
    case .worst: -1
    }
  }
}

/// What a group of answers sums to.
struct AnswerTally: Equatable {
  private(set) var best = 0
  private(set) var middle = 0
  private(set) var worst = 0
  /// 1 for a best score, 0 for others; −1, 0 or +1; the score itself.
  private(set) var satisfied = ClusteredSums()
  private(set) var signs = ClusteredSums()
  private(set) var scores = ClusteredSums()
  /// Σ squared scores.
  private(set) var squares = 0
  private var lastCustomer: Int32 = -1

  var n: Int { best + middle + worst }
  /// Distinct customers; an answer without a customer is a person of its own.
  var people: Int { signs.people }
  /// Σ scores.
  var sum: Int { scores.sum }

  /// Answers of one customer follow each other.
  mutating func add(score: Int, grade: Grade, customer: Int32) {
    switch grade {
    case .best: best += 1
    case .middle: middle += 1
    case .worst: worst += 1
    }
    squares += score * score
    let isSame = customer >= 0 && customer == lastCustomer
    satisfied.add(grade == .best ? 1 : 0, isOfSamePerson: isSame)
    signs.add(grade.sign, isOfSamePerson: isSame)
    scores.add(score, isOfSamePerson: isSame)
    lastCustomer = customer
  }

  /// With the design effect of people who answered more than once.
  var promoterCounts: PromoterCounts {
    var counts = PromoterCounts(promoters: best, passives: middle, detractors: worst)
    guard people < n else { return counts }
    let all = Double(n), p = Double(best) / all, q = Double(worst) / all
    let effective = signs.effectiveNumber(variance: p + q - (p - q) * (p - q))
    counts.designEffect = all / effective
    return counts
  }

  /// NPS with its parts; `small-group` below `k` people, `no-data` without answers.
  func nps(k: Int) -> NPSGroup {
    if n == 0 { return NPSGroup(absent: .noData) }
    if people < k { return NPSGroup(absent: .smallGroup) }
    return NPSGroup(
      estimate: Estimate(nps: promoterCounts), promoters: best, passives: middle, detractors: worst)
  }

  /// The share of best scores, at the effective number of answers; `small-group` below `k` people, `no-data` without answers.
  func satisfaction(k: Int) -> Estimate {
    n > 0 && people < k ? Estimate(absent: .smallGroup) : Estimate(share: satisfied)
  }
}
