import MoshtariCore

/// Whether loyal customers bore each change of prices better than others, by day.
///
/// Of customers active the day before (last order at most A days old): the share with an order in the H
/// days from the event's day on, H = max(30, A). Loyal ones (three order days or more in W) minus
/// others, and the same a year before, or, where history is too short for that, in the H days before
/// the event; the value is the difference of the two differences, its variance the sum of four
/// p (1 − p) ÷ n with p = (x + 1) ÷ (n + 2).
///
/// Absent: `not-reached` until H days are over; `overlapping` where another change of prices or a
/// campaign falls in the H days on either side; `short-history` where the orders do not reach W days
/// before the days compared with; `small-group` and `no-data` where one of the four groups is few or
/// nobody. The days compared with are not searched for campaigns.
///
/// Source: own definition; the difference in differences: D. Card, A. B. Krueger, American Economic
/// Review 84 (1994), 772–793.
struct PriceEffects {
  let rollup: Rollup
  let rules: LifecycleRules
  /// H.
  let horizon: Int
  let k: Int

  init(in rollup: Rollup, rules: LifecycleRules, cutoffs: Cutoffs, k: Int) {
    (self.rollup, self.rules, self.k) = (rollup, rules, k)
    horizon = max(30, cutoffs.active)
  }

  /// Ascending by day; nil where no event is a change of prices.
  var effects: [PriceEffect]? {
    let events = rollup.events.filter { $0.kind == "price" && $0.day <= rollup.asOf }
    return events.isEmpty ? nil : events.map(effect)
  }

  private func effect(of event: Event) -> PriceEffect {
    let day = event.day
    let details = PriceEvent(
      day: day, title: event.title, sign: event.sign, horizon: horizon,
      ordersBefore: orders(day - 30..<day), ordersEarlier: orders(day - 60..<day - 30))
    if let reason = obstacle(to: event) { return PriceEffect(Estimate(absent: reason), details) }
    guard let baseline = baseline(of: day) else {
      return PriceEffect(Estimate(absent: .shortHistory), details)
    }
    return measured(details, against: baseline)
  }

  private func measured(
    _ details: PriceEvent, against baseline: (name: String, day: Day)
  ) -> PriceEffect {
    let after = groups(on: details.day), before = groups(on: baseline.day)
    var details = details
    details.baseline = baseline.name
    (details.loyal, details.others) = (after.loyal.share(k), after.others.share(k))
    (details.loyalBefore, details.othersBefore) = (before.loyal.share(k), before.others.share(k))
    let all = [after.loyal, after.others, before.loyal, before.others]
    if all.contains(where: { $0.n == 0 }) {
      return PriceEffect(Estimate(absent: .noData), details)
    }
    if all.contains(where: { $0.n < k }) {
      return PriceEffect(Estimate(absent: .smallGroup), details)
    }
    let value = (after.loyal.p - after.others.p) - (before.loyal.p - before.others.p)
    let half =
      z95 * all.reduce(0) { $0 + plusOneVariance(part: $1.ordered, of: $1.n) }.squareRoot()
    details.verdict = Verdict(low: value - half, high: value + half)
    let people = all.reduce(0) { $0 + $1.n }
    return PriceEffect(
      Estimate(value: value, low: value - half, high: value + half, n: people), details)
  }

  /// Why nothing can be said yet, or at all.
  private func obstacle(to event: Event) -> AbsenceReason? {
    if event.day + horizon > rollup.asOf { return .notReached }
    let first = event.day - horizon, last = event.day + (horizon - 1)
    let others = rollup.events.count { other in
      ["price", "campaign"].contains(other.kind) && other.day <= last
        && (other.end ?? other.day) >= first
    }
    return others > 1 ? .overlapping : nil
  }

  /// The days compared with: their name and the day that stands for the event's.
  private func baseline(of day: Day) -> (name: String, day: Day)? {
    guard let first = rollup.orders.firstDay else { return nil }
    let candidates = [("year-before", day - 365), ("days-before", day - horizon)]
    return candidates.first { first <= $0.1 - Rollup.window }.map { (name: $0.0, day: $0.1) }
  }

  private func orders(_ days: Range<Day>) -> Int {
    rollup.days.reduce(0) { $0 + (days.contains($1.day) ? $1.orders : 0) }
  }

  // MARK: Groups

  private struct Group {
    var n = 0
    var ordered = 0
    var p: Double { Double(ordered) / Double(n) }

    func share(_ k: Int) -> Estimate { Estimate(share: ordered, of: n).hidden(below: k) }
  }

  private func groups(on day: Day) -> (loyal: Group, others: Group) {
    var loyal = Group(), others = Group()
    for customer in 0..<rollup.customers.count
    where rollup.isActive(customer, on: day - 1, rules) {
      let hasOrdered = !rollup.orderDays.rows(of: customer, on: day...day + (horizon - 1)).isEmpty
      if rollup.isLoyal(customer, on: day - 1) {
        loyal.n += 1
        loyal.ordered += hasOrdered ? 1 : 0
      } else {
        others.n += 1
        others.ordered += hasOrdered ? 1 : 0
      }
    }
    return (loyal, others)
  }
}
