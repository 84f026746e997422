import MoshtariCore

/// Days from a customer's first to the second order, as a Kaplan-Meier curve.
///
/// By the rank of orders: a second order on the first one's day is an event at day 0. Customers
/// without a second order are censored at `asOf`. Empty, with an absent median, where nobody has
/// ordered.
///
/// Beside the days with an event it has a step at 30, 60, 90, 180 and 365 days, and at the first day
/// with fewer than `lowBase` customers at risk, so that each of these has its own number at risk.
///
/// Source: `KaplanMeier`.
func timeToSecondOrder(in rollup: Rollup, lowBase: Int) -> Survival {
  let customers = rollup.customers
  let longest = rollup.orders.firstDay.map { max(0, rollup.asOf - $0) } ?? 0
  var events = Array(repeating: 0, count: longest + 1), censored = events
  for customer in 0..<customers.count where customers.firstOrderDay[customer] != .none {
    let first = customers.firstOrderDay[customer], second = customers.secondOrderDay[customer]
    if second == .none {
      censored[rollup.asOf - first] += 1
    } else {
      events[second - first] += 1
    }
  }
  let curve = KaplanMeier(
    events: events, censored: censored, alsoAt: [30, 60, 90, 180, 365], lowBase: lowBase)
  return Survival(
    secondOrder: curve.steps, median: curve.median, customers: curve.subjects, events: curve.events,
    lastDay: curve.lastTime)
}
