package import MoshtariCore

/// What an edition said of segments, and the data as far as they were known on its day.
package struct EarlierEdition: Sendable {
  /// The edition's id.
  package var id: String
  /// Of today's data up to the edition's as-of day, customers in the order of today's rollup.
  package var rollup: Rollup
  package var settings: Settings
  /// The segments that its rules made.
  package var segments: [RuleSegment]
  /// The cut-offs of its report.
  package var cutoffs: Cutoffs

  package init(
    id: String, rollup: Rollup, settings: Settings, segments: [RuleSegment], cutoffs: Cutoffs
  ) {
    (self.id, self.rollup, self.settings) = (id, rollup, settings)
    (self.segments, self.cutoffs) = (segments, cutoffs)
  }
}

extension EditionFlows {
  /// Who moved since `earlier`, and what moved them. Nil where nobody had ordered by then, or the day is not before
  /// the as-of day.
  ///
  /// Three states of everybody are compared: on the edition's day by its own rules, settings, cut-offs and shop's
  /// figures; on the same day by today's; and today. Who was not known on the edition's day is in the row
  /// `not-yet-known`. Counts of 1 to k − 1 customers are hidden with their money, and what they would follow from.
  ///
  /// Source: own definition.
  init?(
    since earlier: EarlierEdition, to timeline: Timeline, cutoffs: Cutoffs, in rollup: Rollup,
    settings: Settings
  ) {
    let day = earlier.rollup.asOf
    guard day < rollup.asOf, earlier.rollup.orders.firstDay != nil else { return nil }
    let states = EditionStates(
      since: earlier, to: timeline, cutoffs: cutoffs, in: rollup, settings: settings)
    self.init(
      edition: earlier.id, fromDay: day, toDay: rollup.asOf, lifecycle: states.lifecycle,
      segments: states.segments)
  }
}

/// Everybody's place in the three states.
private struct EditionStates {
  /// On the edition's day by its rules, on that day by today's, and today.
  let then: Standing
  let thenByToday: Standing
  let now: Standing
  /// The segments by rule of the edition and of today.
  let oldBook: RuleBook
  let book: RuleBook
  let revenue: [Int64]
  let k: Int

  init(
    since earlier: EarlierEdition, to timeline: Timeline, cutoffs: Cutoffs, in rollup: Rollup,
    settings: Settings
  ) {
    let data = earlier.rollup.inConstantPrices
    let known = (0..<rollup.customers.count).map { rollup.firstDatedDay(of: $0) }
    book = timeline.rules.book
    oldBook = RuleBook(earlier.segments, settings: earlier.settings)
    then = Standing(
      in: data, by: earlier.cutoffs, settings: earlier.settings, book: oldBook, knownSince: known)
    thenByToday = Standing(
      in: data, by: cutoffs, settings: settings, book: book, knownSince: known,
      yardsticks: timeline)
    now = timeline.now
    revenue = now.facts.revenue
    k = settings.privacy.k
  }

  var lifecycle: FlowsByCause {
    FlowsByCause(
      byBehaviour: flow(thenByToday.lifecycle, now.lifecycle),
      byRules: then.lifecycle == thenByToday.lifecycle
        ? nil : flow(then.lifecycle, thenByToday.lifecycle))
  }

  /// Those of whom both books can tell; a segment of which the facts cannot say anything yet is left out.
  var segments: [SegmentFlow] {
    book.segments.compactMap { flow(of: $0) }.sorted { isBeforeInBytes($0.segment, $1.segment) }
  }

  private func flow(_ was: [LifecycleState?], _ isNow: [LifecycleState?]) -> MoneyFlow {
    let ids = LifecycleState.allCases.map(\.id)
    var people = Array(repeating: Array(repeating: 0, count: ids.count), count: ids.count + 1)
    var money = people.map { $0.map { _ in Int64(0) } }
    for customer in isNow.indices {
      guard let column = isNow[customer]?.position else { continue }
      let row = was[customer].map { $0.position + 1 } ?? 0
      people[row][column] += 1
      money[row][column] += revenue[customer]
    }
    let isHidden = TableHiding(of: people, below: k).isHidden
    return MoneyFlow(
      from: ["not-yet-known"] + ids, to: ids, matrix: shown(people, unless: isHidden),
      revenue: shown(money, unless: isHidden))
  }

  private func shown<Number>(_ table: [[Number]], unless isHidden: [[Bool]]) -> [[Number?]] {
    zip(table, isHidden).map { row, hidden in zip(row, hidden).map { $1 ? nil : $0 } }
  }

  private func flow(of segment: RuleSegment) -> SegmentFlow? {
    guard let position = book.position(of: segment.id),
      let old = oldBook.position(of: segment.id)
    else { return nil }
    let byToday = thenByToday.rules[position], today = now.rules[position]
    guard [then.rules[old], byToday, today].allSatisfy(isTold) else { return nil }
    let states = LifecycleState.allCases
    let wasAlike = then.rules[old].indices.allSatisfy {
      (then.rules[old][$0] == .yes) == (byToday[$0] == .yes)
    }
    return SegmentFlow(
      segment: segment.id,
      byBehaviour: turnover(byToday, today, states: states, thenByToday, now),
      byRules: wasAlike
        ? nil : turnover(then.rules[old], byToday, states: states, then, thenByToday))
  }

  /// Whether somebody is a member or of everybody it is known that they are none.
  private func isTold(_ truths: [Truth]) -> Bool {
    truths.contains(.yes) || !truths.contains(.unknown)
  }

  private func turnover(
    _ was: [Truth], _ isNow: [Truth], states: [LifecycleState], _ before: Standing,
    _ after: Standing
  ) -> SegmentTurnover {
    var counts = Turnover()
    for customer in isNow.indices {
      counts.add(was[customer] == .yes, isNow[customer] == .yes, revenue[customer])
    }
    // A state that holds all members on both sides gives away who is left of its own moves.
    let around = states.first { state in
      was.indices.allSatisfy { customer in
        (was[customer] != .yes || before.lifecycle[customer] == state)
          && (isNow[customer] != .yes || after.lifecycle[customer] == state)
      }
    }
    let outer = around.map { state in
      was.indices.reduce(into: Turnover()) { sum, customer in
        sum.add(before.lifecycle[customer] == state, after.lifecycle[customer] == state, 0)
      }
    }
    return counts.shown(below: k, within: outer)
  }
}

/// Customers who stayed in, came to and left one segment, with what they have brought.
private struct Turnover {
  var stayed = 0, joined = 0, left = 0
  var joinedRevenue: Int64 = 0, leftRevenue: Int64 = 0

  mutating func add(_ was: Bool, _ isNow: Bool, _ revenue: Int64) {
    switch (was, isNow) {
    case (true, true): stayed += 1
    case (false, true): (joined, joinedRevenue) = (joined + 1, joinedRevenue + revenue)
    case (true, false): (left, leftRevenue) = (left + 1, leftRevenue + revenue)
    case (false, false): break
    }
  }

  /// Everything hidden where one of the three is 1 to k − 1 customers, since each follows from the others and the
  /// sizes of the segment; so also where that is what is left of the segment around it.
  func shown(below k: Int, within outer: Turnover?) -> SegmentTurnover {
    let pairs = [
      (stayed, outer?.stayed), (joined, outer?.joined), (left, outer?.left),
    ]
    let isTelling = pairs.contains { count, of in
      (1..<max(1, k)).contains(count)
        || (1..<max(1, k)).contains(of.map { $0 - count } ?? 0)
    }
    if isTelling {
      return SegmentTurnover(joined: nil, left: nil, joinedRevenue: nil, leftRevenue: nil)
    }
    return SegmentTurnover(
      joined: joined, left: left, joinedRevenue: joinedRevenue, leftRevenue: leftRevenue)
  }
}

extension Standing {
  /// Where everybody stands on the as-of day of `rollup`.
  ///
  /// - Parameters:
  ///   - knownSince: one element a customer: who came later has no place.
  ///   - yardsticks: whose shop's figures and value models count; nil: those of `rollup` itself.
  fileprivate init(
    in rollup: Rollup, by cutoffs: Cutoffs, settings: Settings, book: RuleBook, knownSince: [Day],
    yardsticks: Timeline? = nil
  ) {
    let lifecycle = LifecycleRules(
      cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup, knownSince: knownSince)
    self.init(
      on: rollup.asOf, of: rollup, rules: lifecycle,
      grid: RFMGrid(minOrders: settings.rfm.minOrders))
    let columns = FactColumns(
      of: self, snapshot: rollup.snapshots.count - 1, in: rollup, lifecycle: lifecycle,
      value: yardsticks?.value ?? SharedValueModels(of: facts, in: rollup, settings: settings),
      exclusiveProducts: Set(settings.exclusiveProducts))
    answer(
      RuleTruths(
        book, columns: columns, shop: yardsticks?.rules.shop ?? ShopFigures(columns)))
  }
}
