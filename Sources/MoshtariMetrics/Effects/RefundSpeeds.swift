import Foundation
import MoshtariCore

/// How long a refund took, in days from the order to the money: 0–3, 4–7, 8–14, 15 and more.
enum RefundBand: Int, CaseIterable {
  case within3, within7, within14, longer

  var key: String {
    switch self {
    case .within3: "0-3"
    case .within7: "4-7"
    case .within14: "8-14"
    case .longer: "15+"
    }
  }

  init(days: Int) {
    self = days <= 3 ? .within3 : days <= 7 ? .within7 : days <= 14 ? .within14 : .longer
  }
}

/// One refund that is counted.
private struct RefundCase {
  let day: Day
  let band: RefundBand
  /// {1, 2, 3, 4–6, 7+} orders up to the refund, 0...4.
  let orderBand: Int
  let hasReturned: Bool
}

/// Coming back by the speed of the refund; nil without the column of refund days, and where no
/// order was refunded.
///
/// Counted is a customer's paid refund whose horizon is over and that follows no other within 180
/// days (of two on one day, the one of the earlier order). It says what goes together: difficult
/// cases are slow.
func refundSpeeds(in rollup: Rollup, horizon: Int, k: Int) -> RefundFigures? {
  guard let refunds = rollup.refunds, refunds.count > 0 else { return nil }
  var figures = RefundFigures(horizon: horizon, all: Estimate(absent: .noData), bySpeed: [])
  var cases: [RefundCase] = []
  for paid in refunds.byCustomer(unpaid: &figures.unpaid) {
    for (place, refund) in paid.enumerated() {
      if place > 0, refund.day - paid[place - 1].day <= 180 {
        figures.repeated += 1
      } else if refund.day + horizon > rollup.asOf {
        figures.open += 1
      } else {
        cases.append(RefundCase(refund, in: rollup.orderDays, horizon: horizon))
      }
    }
  }
  figures.add(cases, k: k)
  return figures
}

/// A refund that was paid.
private typealias PaidRefund = (day: Day, orderDay: Day, customer: Int)

extension Refunds {
  /// Each customer's paid refunds by day, the earlier order first on one day; the others are counted.
  fileprivate func byCustomer(unpaid: inout Int) -> [[PaidRefund]] {
    var all: [PaidRefund] = []
    for row in 0..<count {
      if refundDay[row] == .none {
        unpaid += 1
      } else {
        all.append((refundDay[row], orderDay[row], Int(customer[row])))
      }
    }
    all.sort { ($0.customer, $0.day, $0.orderDay) < ($1.customer, $1.day, $1.orderDay) }
    var groups: [[PaidRefund]] = []
    for refund in all {
      if groups.last?.last?.customer == refund.customer {
        groups[groups.count - 1].append(refund)
      } else {
        groups.append([refund])
      }
    }
    return groups
  }
}

extension RefundCase {
  fileprivate init(_ refund: PaidRefund, in days: OrderDays, horizon: Int) {
    day = refund.day
    band = RefundBand(days: refund.day - refund.orderDay)
    let rows = days.rows(of: refund.customer)
    let orders = rows.prefix { days.day[$0] <= refund.day }.reduce(0) { $0 + Int(days.orders[$1]) }
    orderBand = orders <= 3 ? max(0, orders - 1) : orders <= 6 ? 3 : 4
    hasReturned = rows.contains {
      refund.day < days.day[$0] && days.day[$0] <= refund.day + horizon
    }
  }
}

extension RefundFigures {
  fileprivate mutating func add(_ cases: [RefundCase], k: Int) {
    (fromDay, toDay) = (cases.map(\.day).min(), cases.map(\.day).max())
    all = Estimate(share: cases.count(where: \.hasReturned), of: cases.count).hidden(below: k)
    let groups = RefundBand.allCases.map { band in cases.filter { $0.band == band } }
    let weights = (0..<5).map { band in cases.count { $0.orderBand == band } }
    let hiding = Hiding(of: groups.map(\.count), below: k)
    bySpeed = RefundBand.allCases.map { band in
      let group = groups[band.rawValue]
      let small = hiding[band.rawValue] ? Estimate(absent: .smallGroup) : nil
      return RefundSpeed(
        key: band.key, customers: group.count,
        returned: small
          ?? Estimate(share: group.count(where: \.hasReturned), of: group.count),
        standardised: small ?? standardised(group, weights: weights))
    }
    guard cases.count >= k else { return }
    trend = ShareTrend(
      parts: groups.map { $0.count(where: \.hasReturned) }, of: groups.map(\.count),
      scores: [0, 1, 2, 3])
  }

  /// The share that came back if the group had `weights` customers with so many orders; bands of
  /// orders that nobody of the group is in are left out of the weights.
  private func standardised(_ group: [RefundCase], weights: [Int]) -> Estimate {
    guard !group.isEmpty else { return Estimate(absent: .noData) }
    let bands = (0..<5).map { band in group.filter { $0.orderBand == band } }
    let total = zip(bands, weights).reduce(0) { $0 + ($1.0.isEmpty ? 0 : $1.1) }
    var share = 0.0, variance = 0.0
    for (band, weight) in zip(bands, weights) where !band.isEmpty {
      let returned = Double(band.count(where: \.hasReturned)), n = Double(band.count)
      let w = Double(weight) / Double(total), p = (returned + 1) / (n + 2)
      share += w * returned / n
      variance += w * w * p * (1 - p) / n
    }
    return .normal(share, variance: variance, n: group.count, within: 0...1)
  }
}

extension ShareTrend {
  /// The test over groups with `scores`; nil where fewer than two groups have anybody, or where all
  /// or none are `parts`.
  ///
  /// Source: P. Armitage, "Tests for Linear Trends in Proportions and Frequencies", Biometrics 11
  /// (1955), 375–386.
  init?(parts: [Int], of sizes: [Int], scores: [Double]) {
    let n = Double(sizes.reduce(0, +)), x = Double(parts.reduce(0, +))
    guard sizes.count(where: { $0 > 0 }) > 1, x > 0, x < n else { return nil }
    let p = x / n
    var sum = 0.0, weighted = 0.0, squares = 0.0
    for group in sizes.indices {
      let size = Double(sizes[group])
      sum += scores[group] * (Double(parts[group]) - size * p)
      weighted += scores[group] * size
      squares += scores[group] * scores[group] * size
    }
    let variance = p * (1 - p) * (squares - weighted * weighted / n)
    let z = sum / variance.squareRoot()
    self.init(z: z, p: erfc(abs(z) / 2.0.squareRoot()))
  }
}
