import MoshtariCore

/// Growth accounting: each month's or quarter's active customers as new, retained and resurrected, and
/// who churned.
///
/// A customer is active in a period with an order in it; new in the period of the first order;
/// retained where active in the period before too; else resurrected; churned in a period where active
/// in the one before only. The revenue form splits the same way; the retained are split into what
/// they spent more (expansion) and less (contraction) than in the period before. Orders without a
/// customer are in none of it.
///
/// Periods run from the first order's to the last that orders are known of (`Coverage`), those without
/// orders included; none without orders. In the first one everybody is new. A period is complete where it
/// has been seen in full (`SeenPeriods`); after a first quarter that has not there is no retention.
///
/// Source: J. Hsu, "Diligence at Social Capital, Part 1: Accounting for User Growth", 2015.
func growthAccounting<Span: Period>(of rollup: Rollup, by span: Span.Type) -> [GrowthPeriod<Span>] {
  guard let firstDay = rollup.orders.firstDay else { return [] }
  let calendar = rollup.calendar, coverage = rollup.orderCoverage
  let first = Span(of: calendar.month(of: firstDay)), last = Span(of: coverage.lastMonth)
  var flows = Array(repeating: PeriodFlow(), count: last - first + 1)
  for customer in 0..<rollup.customers.count {
    flows.add(rollup.activity.spending(of: customer, by: span), from: first)
  }
  let seen = SeenPeriods(from: firstDay, to: coverage.end, in: calendar)
  return flows.indices.map { index in
    let period = first + index
    let isAfterSeen = index > 0 && seen.isComplete(first + (index - 1))
    return flows[index].accounts(
      of: period, after: isAfterSeen ? flows[index - 1].active : nil,
      complete: seen.isComplete(period))
  }
}

/// What a customer spent in one period with an order.
private struct Spending<Span: Period> {
  let period: Span
  var revenue: Int64
}

extension Activity {
  /// The periods in which `customer` ordered, ascending.
  fileprivate func spending<Span: Period>(of customer: Int, by span: Span.Type) -> [Spending<Span>]
  {
    var periods: [Spending<Span>] = []
    for row in rows(of: customer) {
      let period = span.init(of: month[row])
      if periods.last?.period == period {
        periods[periods.count - 1].revenue += revenue[row]
      } else {
        periods.append(Spending(period: period, revenue: revenue[row]))
      }
    }
    return periods
  }
}

/// The sums of one period.
private struct PeriodFlow {
  var (new, retained, resurrected, churned) = (0, 0, 0, 0)
  var (revenue, newRevenue, resurrectedRevenue) = (Int64(0), Int64(0), Int64(0))
  var (expansion, contraction, churnedRevenue) = (Int64(0), Int64(0), Int64(0))

  var active: Int { new + retained + resurrected }

  mutating func retain(_ revenue: Int64, before: Int64) {
    retained += 1
    expansion += max(0, revenue - before)
    contraction += max(0, before - revenue)
  }

  func accounts<Span: Period>(
    of period: Span, after previousActive: Int?, complete: Bool
  ) -> GrowthPeriod<Span> {
    var accounts = GrowthPeriod(
      period: period, active: active, new: new, retained: retained, resurrected: resurrected,
      churned: churned, retention: Estimate(share: retained, of: previousActive ?? 0),
      complete: complete)
    (accounts.revenue, accounts.newRevenue) = (revenue, newRevenue)
    (accounts.resurrectedRevenue, accounts.churnedRevenue) = (resurrectedRevenue, churnedRevenue)
    (accounts.expansion, accounts.contraction) = (expansion, contraction)
    return accounts
  }
}

extension [PeriodFlow] {
  /// Adds the periods of one customer.
  fileprivate mutating func add<Span>(_ periods: [Spending<Span>], from first: Span) {
    for (place, now) in periods.enumerated() {
      let index = now.period - first
      self[index].revenue += now.revenue
      if place == 0 {
        self[index].new += 1
        self[index].newRevenue += now.revenue
      } else if now.period - periods[place - 1].period == 1 {
        self[index].retain(now.revenue, before: periods[place - 1].revenue)
      } else {
        self[index].resurrected += 1
        self[index].resurrectedRevenue += now.revenue
      }
      let staysNext = place + 1 < periods.count && periods[place + 1].period - now.period == 1
      if !staysNext, index + 1 < count {
        self[index + 1].churned += 1
        self[index + 1].churnedRevenue += now.revenue
      }
    }
  }
}
