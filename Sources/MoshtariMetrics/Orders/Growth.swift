import MoshtariCore

/// Growth accounting: each month's active customers as new, retained and resurrected, and who
/// churned.
///
/// A customer is active in a month with an order in it; new in the month of the first order;
/// retained where active in the month before too; else resurrected; churned in a month where active
/// in the one before only. The revenue form splits the same way; the retained are split into what
/// they spent more (expansion) and less (contraction) than in the month before. Orders without a
/// customer are in none of it.
///
/// Months run from the first order's to the last that orders are known of (`Coverage`), those without
/// orders included; none without orders. In the first month everybody is new. A month is complete where
/// orders are known to its last day.
///
/// Source: J. Hsu, "Diligence at Social Capital, Part 1: Accounting for User Growth", 2015.
func growthAccounting(of rollup: Rollup) -> [GrowthMonth] {
  guard let firstDay = rollup.orders.firstDay else { return [] }
  let first = rollup.calendar.month(of: firstDay), coverage = rollup.orderCoverage
  var flows = Array(repeating: MonthFlow(), count: coverage.lastMonth - first + 1)
  for customer in 0..<rollup.customers.count {
    flows.add(rollup.activity, of: customer, from: first)
  }
  return flows.indices.map { index in
    flows[index].month(
      first + index, after: index == 0 ? nil : flows[index - 1].active,
      complete: coverage.isComplete(first + index))
  }
}

/// The sums of one month.
private struct MonthFlow {
  var (new, retained, resurrected, churned) = (0, 0, 0, 0)
  var (revenue, newRevenue, resurrectedRevenue) = (Int64(0), Int64(0), Int64(0))
  var (expansion, contraction, churnedRevenue) = (Int64(0), Int64(0), Int64(0))

  var active: Int { new + retained + resurrected }

  mutating func retain(_ revenue: Int64, before: Int64) {
    retained += 1
    expansion += max(0, revenue - before)
    contraction += max(0, before - revenue)
  }

  func month(_ period: Month, after previousActive: Int?, complete: Bool) -> GrowthMonth {
    var month = GrowthMonth(
      period: period, active: active, new: new, retained: retained, resurrected: resurrected,
      churned: churned, retention: Estimate(share: retained, of: previousActive ?? 0),
      complete: complete)
    (month.revenue, month.newRevenue) = (revenue, newRevenue)
    (month.resurrectedRevenue, month.churnedRevenue) = (resurrectedRevenue, churnedRevenue)
    (month.expansion, month.contraction) = (expansion, contraction)
    return month
  }
}

extension [MonthFlow] {
  /// Adds the months of one customer.
  fileprivate mutating func add(_ activity: Activity, of customer: Int, from first: Month) {
    let rows = activity.rows(of: customer)
    for row in rows {
      let index = activity.month[row] - first, revenue = activity.revenue[row]
      self[index].revenue += revenue
      if row == rows.lowerBound {
        self[index].new += 1
        self[index].newRevenue += revenue
      } else if activity.month[row - 1] == activity.month[row] - 1 {
        self[index].retain(revenue, before: activity.revenue[row - 1])
      } else {
        self[index].resurrected += 1
        self[index].resurrectedRevenue += revenue
      }
      let staysNext =
        row + 1 < rows.upperBound && activity.month[row + 1] == activity.month[row] + 1
      if !staysNext, index + 1 < count {
        self[index + 1].churned += 1
        self[index + 1].churnedRevenue += revenue
      }
    }
  }
}
