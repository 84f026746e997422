import MoshtariCore

/// Customers to whom something happened beside customers like them, month by month.
///
/// Each treated customer of a month is compared with the customers of the same cell
/// (`LandmarkCells`), whose facts are those at the month's start, in the same month where there are
/// five, else in all months; the difference is the mean over the treated. Deterministic: nobody is drawn. The placebo is the same comparison of the same
/// people with facts and outcome moved back by one horizon, when nothing had happened yet: there it
/// should find nothing. O(customers × months + order days).
///
/// Source: own definition, after the risk-set matching of Y. P. Li, K. J. Propert, P. R.
/// Rosenbaum, "Balanced Risk Set Matching", Journal of the American Statistical Association 96
/// (2001), 870–882.
struct MatchedComparison {
  let rollup: Rollup
  let months: LandmarkMonths
  let rules: LifecycleRules
  private let kinds: [Int32]?

  init(in rollup: Rollup, months: LandmarkMonths, rules: LifecycleRules) {
    (self.rollup, self.months, self.rules) = (rollup, months, rules)
    kinds = rollup.customers.kind?.codes
  }

  /// The cells of the comparison and of its placebo.
  ///
  /// - Parameters:
  ///   - isIncluded: whether a customer may be treated or compared at all.
  ///   - outcome: of a customer between the bounds of a month, in the comparison and in the placebo.
  func cells(
    _ design: LandmarkDesign, including isIncluded: (Int) -> Bool = { _ in true },
    outcome: (LandmarkWindows) -> (real: Int64, placebo: Int64)
  ) -> (real: LandmarkSums, placebo: LandmarkSums) {
    var cells = LandmarkCells(
      months: months.bounds.count, strata: design.strata,
      kinds: rollup.customers.kind?.values.count ?? 1)
    var placebo = cells
    var event = 0, answer = 0
    for customer in 0..<rollup.customers.count {
      let own = Self.rows(of: customer, in: design.events, from: &event)
      let answered = Self.rows(of: customer, in: design.answers, from: &answer)
      let orderRows = rollup.orderDays.rows(of: customer)
      guard !(own.isEmpty && (orderRows.isEmpty || (answered.isEmpty && !design.isOpen))),
        isIncluded(customer)
      else { continue }
      var windows = LandmarkWindows(orderRows)
      for (month, bounds) in months.bounds.enumerated() {
        let role = design.role(bounds, events: own, answers: answered)
        guard role != .none else { continue }
        windows.advance(to: bounds, in: rollup.orderDays)
        let values = outcome(windows)
        add(
          values.real, of: customer, role, month, to: &cells,
          at: position(of: customer, windows, windows.start, bounds.start))
        add(
          values.placebo, of: customer, role, month, to: &placebo,
          at: position(of: customer, windows, windows.before, bounds.before))
      }
    }
    return (LandmarkSums(cells), LandmarkSums(placebo))
  }

  private func add(
    _ value: Int64, of customer: Int, _ role: LandmarkRole, _ month: Int,
    to cells: inout LandmarkCells, at position: Int?
  ) {
    let kind = kinds.map { Int($0[customer]) } ?? 0
    switch role {
    case .none: break
    case .treated(let stratum):
      cells.addTreated(value, month: month, stratum: stratum, kind: kind, position: position)
    case .compared(let strata):
      guard let position else { return }
      for stratum in 0..<64 where strata & (1 << UInt64(stratum)) != 0 {
        cells.addCompared(value, month: month, stratum: stratum, kind: kind, position: position)
      }
    }
  }

  private func position(
    of customer: Int, _ windows: LandmarkWindows, _ before: OrderCursor, _ start: Day
  ) -> Int? {
    guard before.orders > 0 else { return nil }
    return LandmarkCells.position(
      orders: before.orders, days: start - rollup.orderDays.day[before.row - 1],
      cutoff: rules.cutoffs(of: customer).active,
      ordersInMonth: windows.end.orders - windows.start.orders)
  }

  /// The rows of `customer`; `place` moves past them.
  private static func rows(
    of customer: Int, in rows: [LandmarkRow], from place: inout Int
  ) -> ArraySlice<LandmarkRow> {
    while place < rows.count, rows[place].customer < customer { place += 1 }
    let first = place
    while place < rows.count, rows[place].customer == customer { place += 1 }
    return rows[first..<place]
  }
}

/// What a customer is in one month of a comparison.
enum LandmarkRole: Equatable {
  case none
  case treated(stratum: Int)
  /// Bit s: compared in stratum s.
  case compared(strata: UInt64)
}

extension LandmarkDesign {
  /// - Parameters:
  ///   - events: of one customer, ascending.
  ///   - answers: so too.
  func role(
    _ month: LandmarkMonths.Bounds, events: ArraySlice<LandmarkRow>,
    answers: ArraySlice<LandmarkRow>
  ) -> LandmarkRole {
    if let first = events.first(where: { month.start <= $0.day && $0.day < month.end }) {
      let isFresh = !events.contains { isRecent($0.day, before: first.day) }
      return isFresh ? .treated(stratum: Int(first.stratum)) : .none
    }
    guard !events.contains(where: { isRecent($0.day, before: month.start) }) else { return .none }
    var strata: UInt64 = isOpen ? 1 : 0
    for answer in answers where month.start <= answer.day && answer.day < month.end {
      strata |= 1 << UInt64(answer.stratum)
    }
    return strata == 0 ? .none : .compared(strata: strata)
  }

  private func isRecent(_ event: Day, before day: Day) -> Bool {
    event < day && quietDays.map { event >= day - $0 } ?? true
  }
}

extension MatchedComparison {
  /// Coming back: an order after the month.
  func returning(_ design: LandmarkDesign, k: Int) -> MatchedEffect {
    let (real, placebo) = cells(design) { windows in
      (
        real: windows.after.row > windows.end.row ? 1 : 0,
        placebo: windows.start.row > windows.before.row ? 1 : 0
      )
    }
    let reason: AbsenceReason? = months.bounds.isEmpty ? .shortHistory : nil
    func shown(_ estimate: Estimate) -> Estimate {
      if let reason { return Estimate(absent: reason) }
      return (1..<k).contains(real.treated.n) ? Estimate(absent: .smallGroup) : estimate
    }
    return MatchedEffect(
      returned: shown(real.treatedShare), matched: shown(real.comparedShare),
      difference: shown(real.shareDifference),
      placebo: shown(placebo.shareDifference.hidden(below: k)),
      n: real.treated.n, unmatched: real.unmatched)
  }
}
