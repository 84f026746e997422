import MoshtariCore

extension Report {
  /// Adds what the last complete week was, beside other weeks. Asks for the other families, hidden where
  /// they must be; nil where no week is over since the first order or answer.
  ///
  /// Source: own choice of figures and windows; limits of weeks by `WeekFigure.init(of:at:)`.
  mutating func addDigest(of rollup: Rollup, opinions: Opinions, settings: Settings) {
    let week = rollup.week.firstDay(of: rollup.asOf + 1) - 7
    let starts = [rollup.orders.firstDay, rollup.feedback.day.min()].compactMap(\.self)
    guard let first = starts.min(), first <= week else { return }
    var digest = Digest(week: week)
    digest.addOrders(demand?.weekly ?? [], in: rollup, named: customers.ordering > 0)
    digest.nps = opinions.npsChange(to: digest.lastDay)
    digest.csat = opinions.csatChange(to: digest.lastDay)
    digest.complaints = opinions.complaintChange(
      to: digest.lastDay, ordersAreLate: digest.late != nil)
    if let cutoffs, digest.orders != nil {
      digest.segments = rollup.lifecycle(
        atEndOf: week,
        by: LifecycleRules(cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup))
    }
    self.digest = digest
  }
}

extension Digest {
  /// - Parameter named: whether any order names a customer.
  fileprivate mutating func addOrders(_ weekly: [DemandWeek], in rollup: Rollup, named: Bool) {
    // Weeks that are over, known or not: of late orders the digest speaks itself.
    let complete = rollup.orders.firstDay.map { first in
      weekly.filter { first <= $0.week && $0.week <= week }
    }
    guard let complete, let last = complete.last, last.week == week else { return }
    late = rollup.lateOrders(in: week)
    func figure(lowest: Double, _ value: (DemandWeek) -> Int?) -> WeekFigure {
      WeekFigure(of: complete.map(value), isLate: late != nil, lowest: lowest)
    }
    orders = figure(lowest: 0) { $0.orders }
    revenue = figure(lowest: -.infinity) { $0.revenue.map(Int.init) }
    addExpectation(from: complete.dropLast(), orders: last.orders)
    guard named else { return }
    customers = figure(lowest: 0) { $0.customers }
    var firsts = Array(repeating: 0, count: complete.count)
    for day in rollup.customers.firstOrderDay where day >= complete[0].week && day <= lastDay {
      firsts[(day - complete[0].week) / 7] += 1
    }
    newcomers = WeekFigure(of: firsts, isLate: late != nil, lowest: 0)
  }

  /// The forecast of the week from those before it.
  private mutating func addExpectation(from weeks: ArraySlice<DemandWeek>, orders: Int) {
    var demand = Demand(weekly: Array(weeks))
    demand.addForecast()
    guard late == nil, let expected = demand.forecast.first, expected.week == week else { return }
    self.expected = expected
    expectation =
      Double(orders) > expected.high ? .rise : Double(orders) < expected.low ? .fall : .unclear
  }
}

extension WeekFigure {
  /// The last of complete weeks in a row beside those before it.
  ///
  /// The 13 weeks before it give a chart of individual values with moving ranges; its signals are those of
  /// `ProcessChart` on the 13 and the week after them. Without 13 weeks, or with a hidden one among
  /// them, nothing is said.
  ///
  /// Source: D. J. Wheeler, "Understanding Variation", SPC Press 1993.
  ///
  /// - Parameters:
  ///   - values: ascending; nil where hidden.
  ///   - lowest: the least that is possible.
  package init(of values: [Int?], isLate: Bool = false, lowest: Double) {
    func value(back: Int) -> Int? {
      values.count > back ? values[values.count - 1 - back] : nil
    }
    let base = values.dropLast().suffix(Self.base)
    self.init(
      now: value(back: 0), before: value(back: 1), yearBefore: value(back: 52),
      reason: isLate ? .noData : base.count < Self.base ? .shortHistory : nil)
    guard reason == nil else { return }
    let known = (base + [now]).compactMap { $0.map(Double.init) }
    guard known.count == Self.base + 1, let last = known.last else {
      reason = .smallGroup
      return
    }
    guard let chart = ProcessChart(Array(known.dropLast())) else {
      reason = .notIdentified
      return
    }
    (usual, low, high) = (chart.centre, max(lowest, chart.low), chart.high)
    weeks = Self.base
    signal = chart.signals(known, within: lowest ... .infinity).last ?? nil
    if signal != nil { verdict = Verdict(step: last - chart.centre, beyond: 0) }
    sinceBefore = Verdict(step: last - known[Self.base - 1], beyond: chart.rangeLimit)
  }

  /// A quarter of weeks.
  private static let base = 13
}

extension Verdict {
  /// The direction of a step longer than `limit`.
  fileprivate init(step: Double, beyond limit: Double) {
    self = step > limit ? .rise : step < -limit ? .fall : .unclear
  }
}

extension Rollup {
  /// The last day with an order, where it lies before the end of the week that begins on `week`, and the step
  /// from it to the next week is longer than any between two order days in that week and the 13 before;
  /// nil else. The first step begins with the last order before these weeks.
  fileprivate func lateOrders(in week: Day) -> Day? {
    let days = self.days.map(\.day)
    guard let last = days.last, last < week + 6 else { return nil }
    let from = days.lastIndex { $0 < week - 91 } ?? 0
    let pauses = zip(days[from...], days[from...].dropFirst()).map { $1 - $0 }
    // A single day of orders says nothing of pauses: then a whole week without one is late.
    return week + 7 - last > pauses.max() ?? 7 ? last : nil
  }

  /// Members of each lifecycle state at the end of `week` and of the week before, by today's cut-offs.
  /// Empty where nobody had ordered by the earlier day.
  fileprivate func lifecycle(atEndOf week: Day, by rules: LifecycleRules) -> [SegmentWeek] {
    guard let first = orders.firstDay, first <= week - 1 else { return [] }
    func states(on day: Day) -> [LifecycleState?] { rules.states(on: day, standingFacts(on: day)) }
    let now = states(on: week + 6), before = states(on: week - 1)
    return LifecycleState.allCases.map { state in
      SegmentWeek(
        segment: state.id, now: now.count { $0 == state }, before: before.count { $0 == state })
    }
  }

  /// What lifecycle states ask for, on any day: orders, first and last order day, last gap. The other columns
  /// stay empty.
  private func standingFacts(on day: Day) -> OrderFacts {
    var facts = OrderFacts(customerCount: customers.count)
    for customer in 0..<customers.count {
      let rows = orderDays.rows(of: customer).prefix { orderDays.day[$0] <= day }
      guard let last = rows.last else { continue }
      facts.orders[customer] = rows.reduce(0) { $0 + orderDays.orders[$1] }
      facts.firstDay[customer] = customers.firstOrderDay[customer]
      facts.lastDay[customer] = orderDays.day[last]
      if rows.count > 1 {
        facts.lastGap[customer] = Int32(orderDays.day[last] - orderDays.day[last - 1])
      }
    }
    return facts
  }
}
