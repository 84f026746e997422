import MoshtariCore

/// Where a customer stands in the relation with the shop.
///
/// The first that holds, on a day with recency = days since the last order: *potential* no order
/// yet; *returned* recency ≤ A and the gap before the last order > C; *new* the first order within
/// A days; *loyal* recency ≤ A and at least L orders; *active* recency ≤ A; *at-risk* recency ≤ C;
/// *inactive*. All limits are inclusive. A gap lies between the last two distinct order days. A and
/// C are those of the customer's kind where it has its own.
///
/// Source: own definition of the states; cut-offs by `Cutoffs`.
struct LifecycleRules {
  /// By kind code; the common pair for kinds without one.
  private let cutoffs: [CutoffPair]
  /// A kind code a customer; nil where kinds are absent.
  private let kinds: [Int32]?
  private let loyalOrders: Int32
  /// The first signup or first order day; `Day.none` where neither is dated, and never after
  /// `asOf`.
  private let knownSince: [Day]

  /// - Parameter knownSince: one element a customer; nil: as `rollup` says.
  init(
    _ cutoffs: Cutoffs, loyalOrders: Int, in rollup: Rollup, knownSince: [Day]? = nil
  ) {
    let common = CutoffPair(active: cutoffs.active, churned: cutoffs.churned)
    let values = rollup.customers.kind?.values ?? [""]
    self.cutoffs = values.map { kind in
      cutoffs.byKind[kind].map { CutoffPair(active: $0.active, churned: $0.churned) } ?? common
    }
    kinds = rollup.customers.kind?.codes
    self.loyalOrders = Int32(clamping: loyalOrders)
    self.knownSince =
      knownSince
      ?? (0..<rollup.customers.count).map { rollup.firstDatedDay(of: $0) }
  }

  /// The state of every customer on `day`; nil for those who were not known yet.
  func states(on day: Day, _ facts: OrderFacts) -> [LifecycleState?] {
    knownSince.indices.map { customer in
      knownSince[customer] > day ? nil : state(of: customer, on: day, facts)
    }
  }

  /// A and C of the customer's kind, or the common pair.
  func cutoffs(of customer: Int) -> CutoffPair {
    cutoffs[kinds.map { Int($0[customer]) } ?? 0]
  }

  private func state(of customer: Int, on day: Day, _ facts: OrderFacts) -> LifecycleState {
    guard facts.orders[customer] > 0 else { return .potential }
    let pair = cutoffs(of: customer)
    let recency = day - facts.lastDay[customer]
    if recency > pair.churned { return .inactive }
    if recency > pair.active { return .atRisk }
    if Int(facts.lastGap[customer]) > pair.churned { return .returned }
    if day - facts.firstDay[customer] <= pair.active { return .new }
    return facts.orders[customer] >= loyalOrders ? .loyal : .active
  }
}

extension Rollup {
  /// The day from which `customer` was known: signup or first order, whichever came first;
  /// `Day.none`, before every day, where neither is dated. At `asOf` everybody is known.
  func firstDatedDay(of customer: Int) -> Day {
    let order = customers.firstOrderDay[customer]
    let dated = [customers.signupDay?[customer], order == .none ? nil : order].compactMap(\.self)
    return min(asOf, dated.min() ?? .none)
  }
}
