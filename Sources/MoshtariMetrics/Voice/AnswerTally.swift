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
  /// Σ scores.
  private(set) var sum = 0
  /// Σ squared scores.
  private(set) var squares = 0
  /// Distinct customers; an answer without a customer is a person of its own.
  private(set) var people = 0
  private var lastCustomer: Int32 = -1

  var n: Int { best + middle + worst }

  /// Answers of one customer follow each other.
  mutating func add(score: Int, grade: Grade, customer: Int32) {
    switch grade {
    case .best: best += 1
    case .middle: middle += 1
    case .worst: worst += 1
    }
    sum += score
    squares += score * score
    if customer < 0 || customer != lastCustomer { people += 1 }
    lastCustomer = customer
  }

  var promoterCounts: PromoterCounts {
    PromoterCounts(promoters: best, passives: middle, detractors: worst)
  }

  /// NPS with its parts; `small-group` below `k` people, `no-data` without answers.
  func nps(k: Int) -> NPSGroup {
    if n == 0 { return NPSGroup(absent: .noData) }
    if people < k { return NPSGroup(absent: .smallGroup) }
    return NPSGroup(
      estimate: Estimate(nps: promoterCounts), promoters: best, passives: middle, detractors: worst)
  }

  /// The share of best scores; `small-group` below `k` people, `no-data` without answers.
  func satisfaction(k: Int) -> Estimate {
    n > 0 && people < k ? Estimate(absent: .smallGroup) : Estimate(share: best, of: n)
  }
}
