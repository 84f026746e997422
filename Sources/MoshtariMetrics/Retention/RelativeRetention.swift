import MoshtariCore

/// Retention by days since each customer's own first order.
///
/// A period counts a customer only where the whole of it has elapsed by `asOf`. Shares have Wilson
/// intervals; absent below `leastPeople`, and `no-data` where nobody is watched so long.
struct RelativeRetention {
  /// Days of a period.
  static let step = 30

  /// With an order in days 30 k … 30 k + 29 after the first; k from 0, at most 24, as far as somebody's
  /// period is over.
  private(set) var relative: [ShareAfter] = []
  /// With an order on day 30 k or later, of the same customers: "return on or after", which other tools call
  /// unbounded or rolling. Biased down near the end, where less is left to be seen.
  private(set) var onOrAfter: [ShareAfter] = []
  /// With an order in the days of a bracket.
  private(set) var bracket: [Keyed<Estimate>] = []

  /// Source: "return on", "return on or after" and bracket retention as in Amplitude's Retention Analysis
  /// documentation.
  init(in rollup: Rollup, k least: Int) {
    var inPeriod = Array(repeating: 0, count: 25), later = inPeriod, eligible = inPeriod
    for customer in 0..<rollup.customers.count {
      let rows = rollup.orderDays.rows(of: customer)
      guard let start = rows.first, let end = rows.last else { continue }
      let first = rollup.orderDays.day[start], age = rollup.asOf - first
      let periods = min(25, (age + 1) / Self.step)
      for k in 0..<periods { eligible[k] += 1 }
      let last = rollup.orderDays.day[end] - first
      for k in 0..<min(periods, last / Self.step + 1) { later[k] += 1 }
      var before = -1
      for row in rows {
        let k = (rollup.orderDays.day[row] - first) / Self.step
        if k != before, k < periods { inPeriod[k] += 1 }
        before = k
      }
    }
    for k in 0..<25 where eligible[k] > 0 {
      relative.append(
        ShareAfter(
          k: k, estimate: Estimate(share: inPeriod[k], of: eligible[k]).hidden(below: least)))
      onOrAfter.append(
        ShareAfter(
          k: k, estimate: Estimate(share: later[k], of: eligible[k]).hidden(below: least)))
    }
    bracket = Self.brackets.map { days in
      Keyed(
        key: "\(days.lowerBound)-\(days.upperBound)",
        figure: bracketRetention(days, in: rollup).hidden(below: least))
    }
  }

  static let brackets = [1...7, 8...30, 31...90, 91...180, 181...365]
}

/// The share of customers with an order in `days` after the first order's day, of those for whom the last of
/// them is not after `asOf`. A second order on the first one's day is not counted: it is on day 0.
func bracketRetention(_ days: ClosedRange<Int>, in rollup: Rollup) -> Estimate {
  var eligible = 0, active = 0
  for customer in 0..<rollup.customers.count {
    let rows = rollup.orderDays.rows(of: customer)
    guard let start = rows.first else { continue }
    let first = rollup.orderDays.day[start]
    guard first + days.upperBound <= rollup.asOf else { continue }
    eligible += 1
    if rows.contains(where: { days.contains(rollup.orderDays.day[$0] - first) }) { active += 1 }
  }
  return Estimate(share: active, of: eligible)
}
