import Foundation
import MoshtariCore

/// The four components of the loyalty index, and the index.
///
/// Of customers who were active W days before the as-of day (last order at most A days old):
///
/// - *preference*: of those with two orders or more in W, the share whose orders have a discount in
///   less than half of the cases; unknown where the shop gave no discount at all.
/// - *recommendation*: promoters (9–10) among those whose latest NPS answer is at most 365 days old.
/// - *regularity*: the share with an order in each third of W.
/// - *bond*: of those who answered a survey item with the touchpoint `bond` in 365 days, the share
///   with one of the two best scores; where there is no such item, promoters who wrote a comment
///   among those with an NPS answer, labelled as a proxy.
///
/// Index = 100 × the mean of the known components; a component is known from 30 customers on
/// (or k, where that is more). Absent (`too-few`) below three known ones. Its error is that of
/// independent shares, 100 ÷ c √Σ p (1 − p) ÷ n, where a share of 0 or 1 counts as (x + 1) ÷ (n + 2);
/// its limits stay within 0...100.
///
/// Source: own definition; the four components are what an article on loyalty names.
struct LoyaltyIndexMaker {
  let columns: FactColumns
  let k: Int
  /// One element a customer.
  private let isInPopulation: [Bool]

  private static let least = 30
  static let bondTouchpoint = "bond"

  init(_ columns: FactColumns, k: Int) {
    (self.columns, self.k) = (columns, k)
    let rollup = columns.rollup, start = columns.day - Rollup.window
    isInPopulation = (0..<columns.count).map {
      rollup.isActive($0, on: start, columns.lifecycle)
    }
  }

  private var rollup: Rollup { columns.rollup }

  var index: Detailed<LoyaltyComponents> {
    let bond = bond
    let open = LoyaltyComponents.Parts(
      preference: preference, recommendation: recommendation, regularity: regularity,
      bond: bond.share, bondIsProxy: bond.isProxy)
    let known = open.all.filter { $0.value != nil && $0.n ?? 0 >= max(Self.least, k) }
    var parts = open
    parts.preference = parts.preference.hidden(below: k)
    parts.recommendation = parts.recommendation.hidden(below: k)
    parts.regularity = parts.regularity.hidden(below: k)
    parts.bond = parts.bond.hidden(below: k)
    let customers = isInPopulation.count(where: \.self)
    return Detailed(
      Self.mean(of: known) ?? Estimate(absent: customers == 0 ? noPopulation : .tooFew),
      LoyaltyComponents(customers: customers, components: parts, known: known.count))
  }

  /// Why nobody was active at the window's start.
  private var noPopulation: AbsenceReason {
    guard let first = rollup.orders.firstDay else { return .noData }
    return first > columns.day - Rollup.window ? .shortHistory : .noData
  }

  /// Nil below three. `n` is the fewest customers behind a component.
  static func mean(of known: [Estimate]) -> Estimate? {
    guard known.count >= 3 else { return nil }
    let count = Double(known.count)
    let value = 100 * known.reduce(0) { $0 + ($1.value ?? 0) } / count
    let variance = known.reduce(0) { $0 + $1.shareVariance }
    let half = z95 * 100 / count * variance.squareRoot()
    return Estimate(
      value: value, low: max(0, value - half), high: min(100, value + half),
      n: known.compactMap(\.n).min() ?? 0)
  }

  // MARK: Components

  /// A share of the population: nil for customers who are not asked about it.
  private func share(_ holds: (Int) -> Bool?) -> Estimate {
    let truths = isInPopulation.indices.filter { isInPopulation[$0] }.compactMap(holds)
    return Estimate(share: truths.count(where: \.self), of: truths.count)
  }

  private var preference: Estimate {
    guard rollup.orders.discounted > 0,
      let shares = columns.column(of: .discountShare).numbers
    else { return Estimate(absent: .noData) }
    let orderDays = rollup.orderDays, window = rollup.window(endingOn: columns.day)
    return share { customer in
      let orders = orderDays.rows(of: customer, on: window).reduce(0) {
        $0 + Int(orderDays.orders[$1])
      }
      return orders < 2 || shares[customer].isNaN ? nil : shares[customer] < 0.5
    }
  }

  private var recommendation: Estimate {
    let scores = columns.column(of: .lastNPS).numbers ?? []
    return share { scores[$0].isNaN ? nil : scores[$0] >= 9 }
  }

  private var regularity: Estimate {
    let days = rollup.orderDays, third = Rollup.window / 3
    return share { customer in
      (0..<3).allSatisfy { part in
        let last = columns.day - part * third
        return !days.rows(of: customer, on: last - (third - 1)...last).isEmpty
      }
    }
  }

  private var bond: (share: Estimate, isProxy: Bool) {
    for kind in [FeedbackKind.csat, .nps, .effort, .review] {
      let item = LatestAnswers(in: rollup, on: columns.day) { isBondAnswer($0, kind) }
      if item.rows.contains(where: { $0 != nil }) {
        return (share { item.rows[$0].map { rollup.feedback.isTopTwo($0.row) } }, false)
      }
    }
    guard let comments = rollup.feedback.comment else {
      return (Estimate(absent: .noData), true)
    }
    let scores = LatestAnswers(in: rollup, on: columns.day) { rollup.feedback.kind[$0] == .nps }
    let warm = share { customer in
      scores.rows[customer].map { answer in
        answer.score >= 9 && answer.sameDay.contains { !comments[$0].isEmpty }
      }
    }
    return (warm, true)
  }

  private func isBondAnswer(_ row: Int, _ kind: FeedbackKind) -> Bool {
    rollup.feedback.kind[row] == kind
      && rollup.feedback.touchpoint?[row] == Self.bondTouchpoint
  }
}

extension Estimate {
  /// p (1 − p) ÷ n of a share, with (x + 1) ÷ (n + 2) for 0 and 1.
  fileprivate var shareVariance: Double {
    guard let value, let n, n > 0 else { return 0 }
    return plusOneVariance(part: Int((value * Double(n)).rounded()), of: n, onlyAtEnds: true)
  }
}

/// p (1 − p) ÷ n with p = (part + 1) ÷ (n + 2).
///
/// - Parameter onlyAtEnds: whether p is part ÷ n where that is neither 0 nor 1.
func plusOneVariance(part: Int, of n: Int, onlyAtEnds: Bool = false) -> Double {
  let isPlain = onlyAtEnds && part > 0 && part < n
  let p = isPlain ? Double(part) / Double(n) : Double(part + 1) / Double(n + 2)
  return p * (1 - p) / Double(n)
}

/// The latest answer with a score of each customer in the 365 days up to a day; of several on one day
/// the lowest score.
struct LatestAnswers {
  struct Answer {
    var row: Int
    var day: Day
    var score: Int
    /// The rows of that day with that score.
    var sameDay: [Int]
  }

  /// One element a customer; nil without an answer.
  private(set) var rows: [Answer?]

  init(in rollup: Rollup, on day: Day, isAnswer: (Int) -> Bool) {
    let feedback = rollup.feedback
    rows = Array(repeating: nil, count: rollup.customers.count)
    for row in 0..<feedback.count where feedback.customer[row] >= 0 && feedback.score[row] >= 0 {
      guard isAnswer(row), feedback.day[row] <= day, day - feedback.day[row] <= 365 else {
        continue
      }
      add(row, feedback)
    }
  }

  private mutating func add(_ row: Int, _ feedback: Feedback) {
    let customer = Int(feedback.customer[row]), day = feedback.day[row]
    let score = feedback.risingScore(row)
    guard let known = rows[customer], known.day >= day else {
      rows[customer] = Answer(row: row, day: day, score: score, sameDay: [row])
      return
    }
    if known.day > day || known.score < score { return }
    if known.score == score {
      rows[customer]?.sameDay.append(row)
    } else {
      rows[customer] = Answer(row: row, day: day, score: score, sameDay: [row])
    }
  }
}

extension Feedback {
  private func ownScale(of row: Int) -> TableSettings.Scale {
    kind[row] == .nps
      ? TableSettings.Scale(low: 0, high: 10)
      : scales[kind[row]] ?? TableSettings.Scale(low: 1, high: 5)
  }

  /// The score on the same scale with high scores good.
  fileprivate func risingScore(_ row: Int) -> Int {
    let scale = ownScale(of: row)
    return scale.highIsBetter ? Int(score[row]) : scale.low + scale.high - Int(score[row])
  }

  /// Whether the score is one of the two best of its scale.
  func isTopTwo(_ row: Int) -> Bool { risingScore(row) >= ownScale(of: row).high - 1 }
}
