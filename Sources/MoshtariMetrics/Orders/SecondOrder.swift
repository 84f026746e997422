import MoshtariCore

/// Days from a customer's first to the second order, as a Kaplan-Meier curve.
///
/// By the rank of orders: a second order on the first one's day is an event at day 0. Customers
/// without a second order are censored at `asOf`. Empty, with an absent median, where nobody has
/// ordered.
///
/// Source: `KaplanMeier`.
func timeToSecondOrder(in rollup: Rollup) -> Survival {
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
  let curve = KaplanMeier(events: events, censored: censored)
  return Survival(
    secondOrder: curve.steps, median: curve.median, customers: curve.subjects, events: curve.events,
    lastDay: curve.lastTime)
}
