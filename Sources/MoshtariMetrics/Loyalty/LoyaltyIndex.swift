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
/// (or k, where that is more). Absent (`too-few`) below three known ones. A customer who prefers also
/// recommends: the components are shares of the same customers, so the error is that of customers.
/// Each moves the index by 100 ÷ c Σ (x − p) ÷ n over the c components that are known of the customer;
/// the squares of these sums add up. A share of 0 or 1 adds p (1 − p) ÷ n with p = (x + 1) ÷ (n + 2).
/// The limits stay within 0...100.
///
/// Source: own definition; the four components are what an article on loyalty names. The error: R. S.
/// Woodruff, "A Simple Method for Approximating the Variance of a Complicated Estimate", Journal of the
/// American Statistical Association 66 (1971), 411–414.
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
    let truths = [preference, recommendation, regularity, bond.truths]
    let known = truths.filter { $0.count { $0 != nil } >= max(Self.least, k) }
    let shares = truths.map { Estimate(truths: $0).hidden(below: k) }
    let parts = LoyaltyComponents.Parts(
      preference: shares[0], recommendation: shares[1], regularity: shares[2], bond: shares[3],
      bondIsProxy: bond.isProxy)
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
  ///
  /// - Parameter known: components by customer, the same customers in each; nil where it is not known of one.
  static func mean(of known: [[Bool?]]) -> Estimate? {
    guard known.count >= 3 else { return nil }
    let count = Double(known.count), shares = known.map { Estimate(truths: $0) }
    let value = 100 * shares.reduce(0) { $0 + ($1.value ?? 0) } / count
    let half = z95 * 100 / count * variance(of: known, shares).squareRoot()
    return Estimate(
      value: value, low: max(0, value - half), high: min(100, value + half),
      n: shares.compactMap(\.n).min() ?? 0)
  }

  /// Of the sum of the shares. Customers of whom the same is known count together, in a fixed order, so
  /// that the order of customers changes no bit.
  private static func variance(of known: [[Bool?]], _ shares: [Estimate]) -> Double {
    let kinds = known.reduce(1) { product, _ in 3 * product }
    var customers = Array(repeating: 0, count: kinds)
    for customer in known[0].indices {
      customers[known.reduce(0) { 3 * $0 + ($1[customer].map { $0 ? 2 : 1 } ?? 0) }] += 1
    }
    let ofCustomers = customers.indices.reduce(0.0) { sum, kind in
      var rest = kind, pull = 0.0
      for share in shares.reversed() {
        if rest % 3 > 0, let p = share.value, let n = share.n {
          pull += (Double(rest % 3 - 1) - p) / Double(n)
        }
        rest /= 3
      }
      return sum + Double(customers[kind]) * pull * pull
    }
    return shares.reduce(ofCustomers) { $0 + $1.varianceAtEnd }
  }

  // MARK: Components

  /// Of each customer of the population; nil for those who are not asked about it.
  private func truths(_ holds: (Int) -> Bool?) -> [Bool?] {
    isInPopulation.indices.filter { isInPopulation[$0] }.map(holds)
  }

  private var preference: [Bool?] {
    guard rollup.orders.discounted > 0,
      let shares = columns.column(of: .discountShare).numbers
    else { return truths { _ in nil } }
    let orderDays = rollup.orderDays, window = rollup.window(endingOn: columns.day)
    return truths { customer in
      let orders = orderDays.rows(of: customer, on: window).reduce(0) {
        $0 + Int(orderDays.orders[$1])
      }
      return orders < 2 || shares[customer].isNaN ? nil : shares[customer] < 0.5
    }
  }

  private var recommendation: [Bool?] {
    let scores = columns.column(of: .lastNPS).numbers ?? []
    return truths { scores[$0].isNaN ? nil : scores[$0] >= 9 }
  }

  private var regularity: [Bool?] {
    let days = rollup.orderDays, third = Rollup.window / 3
    return truths { customer in
      (0..<3).allSatisfy { part in
        let last = columns.day - part * third
        return !days.rows(of: customer, on: last - (third - 1)...last).isEmpty
      }
    }
  }

  private var bond: (truths: [Bool?], isProxy: Bool) {
    for kind in [FeedbackKind.csat, .nps, .effort, .review] {
      let item = LatestAnswers(in: rollup, on: columns.day) { isBondAnswer($0, kind) }
      if item.rows.contains(where: { $0 != nil }) {
        return (truths { item.rows[$0].map { rollup.feedback.isTopTwo($0.row) } }, false)
      }
    }
    guard let comments = rollup.feedback.comment else {
      return (truths { _ in nil }, true)
    }
    let scores = LatestAnswers(in: rollup, on: columns.day) { rollup.feedback.kind[$0] == .nps }
    let warm = truths { customer in
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
  /// The share of those of whom it holds, of whom it is known.
  fileprivate init(truths: [Bool?]) {
    let known = truths.compactMap(\.self)
    self.init(share: known.count(where: \.self), of: known.count)
  }

  /// p (1 − p) ÷ n with p = (x + 1) ÷ (n + 2) for a share of 0 or 1; 0 for others.
  fileprivate var varianceAtEnd: Double {
    guard let value, let n, value == 0 || value == 1 else { return 0 }
    return plusOneVariance(part: value == 0 ? 0 : n, of: n)
  }
}

/// p (1 − p) ÷ n with p = (part + 1) ÷ (n + 2).
func plusOneVariance(part: Int, of n: Int) -> Double {
  let p = Double(part + 1) / Double(n + 2)
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
