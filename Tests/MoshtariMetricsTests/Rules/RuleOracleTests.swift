import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Rules read one customer at a time, as plainly as their doc comments say.
private struct PlainRules {
  let book: RuleBook
  let facts: FactColumns
  let today: FactColumns

  private func isPresent(_ customer: Int) -> Bool { facts.standing.lifecycle[customer] != nil }

  func isMember(_ segment: RuleSegment, _ customer: Int) -> Bool? {
    isPresent(customer) ? holds(segment.rule, customer) : false
  }

  private func holds(_ rule: SegmentRule, _ customer: Int) -> Bool? {
    switch rule.condition {
    case .all(let parts):
      let results = parts.map { holds($0, customer) }
      return results.contains(false) ? false : results.contains(nil) ? nil : true
    case .any(let parts):
      let results = parts.map { holds($0, customer) }
      return results.contains(true) ? true : results.contains(nil) ? nil : false
    case .not(let part): return holds(part, customer).map { !$0 }
    case .segment(let id):
      if let state = facts.standing.lifecycle[customer], state.id == id { return true }
      if let cell = facts.standing.rfm[customer], cell.id == id { return true }
      if let segment = QuadrantSegment(rawValue: id) {
        let place = facts.quadrant.segments[customer]
        return place == nil && facts.facts.orders[customer] > 0 ? nil : place == segment
      }
      if LifecycleState(rawValue: id) != nil || RFMSegment(rawValue: id) != nil { return false }
      guard let segment = book.segments.first(where: { $0.id == id }) else { return nil }
      return isMember(segment, customer)
    case .test(let fact, let comparison): return compare(fact, comparison, customer)
    }
  }

  private func compare(_ fact: Fact, _ comparison: SegmentRule.Comparison, _ customer: Int) -> Bool?
  {
    if case .known(let wanted) = comparison {
      return facts.column(of: fact).isKnown(customer) == wanted
    }
    if case .isFlag(let wanted) = comparison {
      return facts.flag(fact, customer).map { $0 == wanted }
    }
    if case .isOneOf(let words) = comparison {
      return facts.word(fact, customer).map(words.contains)
    }
    guard let value = facts.number(fact, customer) else { return nil }
    let ranked = (0..<facts.count).filter(isPresent).compactMap { facts.number(fact, $0) }
    func bound(_ bound: SegmentRule.Bound) -> Double? { number(bound, fact, customer) }
    switch comparison {
    case .atLeast(let low): return bound(low).map { value >= $0 }
    case .atMost(let high): return bound(high).map { value <= $0 }
    case .above(let low): return bound(low).map { value > $0 }
    case .below(let high): return bound(high).map { value < $0 }
    case .between(let low, let high):
      let ends = [bound(low).map { value >= $0 }, bound(high).map { value <= $0 }]
      return ends.contains(false) ? false : ends.contains(nil) ? nil : true
    case .topFraction(let share):
      // Fewer than the wanted number are above it.
      return Double(ranked.count { $0 > value }) < share * Double(ranked.count) - 1e-9
    case .quintile(let fifths):
      return fifths.contains(1 + 5 * ranked.count { $0 < value } / max(1, ranked.count))
    case .known, .isFlag, .isOneOf: return nil
    }
  }

  private func number(_ bound: SegmentRule.Bound, _ fact: Fact, _ customer: Int) -> Double? {
    let orders = facts.rollup.orders
    // The test's currency has two minor digits.
    let scale = fact.unit == .money ? 100.0 : 1
    switch bound {
    case .number(let number): return number * scale
    case .setting("cutoffs.active"): return Double(facts.lifecycle.cutoffs(of: customer).active)
    case .setting("cutoffs.churned"): return Double(facts.lifecycle.cutoffs(of: customer).churned)
    case .setting(let path): return book.settings.bound(path, cutoffs: nil).map { $0 * scale }
    case .shopPlusSetting(let path):
      guard let plus = book.settings.bound(path, cutoffs: nil) else { return nil }
      return number(.shop(plus: plus), fact, customer)
    case .shop(let added):
      let plus = added * scale
      if fact == .discountShare { return Double(orders.discounted) / Double(orders.count) + plus }
      if fact == .refundShare { return Double(orders.refunded) / Double(orders.count) + plus }
      let known = (0..<today.count).compactMap { today.number(fact, $0) }.sorted()
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count) + plus
    }
  }
}

/// Makes rules at random; bounds are often values that some customer has.
private struct RuleMaker {
  var random: SplitMix64
  let facts: FactColumns
  /// Segments that a rule may name.
  var ids =
    LifecycleState.allCases.map(\.id) + ["rfm-lost", "rfm-at-risk", "rfm-new", "hostage", "nobody"]

  mutating func rule(depth: Int) -> SegmentRule {
    let kind = Int.random(in: 0...(depth > 0 ? 6 : 3), using: &random)
    let parts = Int.random(in: 0...3, using: &random)
    switch kind {
    case 4: return MoshtariMetricsTests.rule(.not(rule(depth: depth - 1)))
    case 5: return MoshtariMetricsTests.rule(.all((0..<parts).map { _ in rule(depth: depth - 1) }))
    case 6: return MoshtariMetricsTests.rule(.any((0..<parts).map { _ in rule(depth: depth - 1) }))
    case 3: return MoshtariMetricsTests.rule(.segment(ids.randomElement(using: &random) ?? ""))
    default:
      let fact = Fact.allCases.randomElement(using: &random) ?? .kind
      return test(fact, comparison(of: fact))
    }
  }

  private mutating func comparison(of fact: Fact) -> SegmentRule.Comparison {
    if Int.random(in: 0...7, using: &random) == 0 { return .known(Bool.random(using: &random)) }
    switch fact.form {
    case .flag: return .isFlag(Bool.random(using: &random))
    case .word:
      let words = ["gold", "نقره", "a", "b", "ت", "bad", "good", "business", "شیراز", "?"]
      return .isOneOf((0..<3).map { _ in words.randomElement(using: &random) ?? "" })
    case .number: return comparisonOfNumber(fact)
    }
  }

  private mutating func comparisonOfNumber(_ fact: Fact) -> SegmentRule.Comparison {
    switch Int.random(in: 0...6, using: &random) {
    case 0: return .atLeast(bound(of: fact))
    case 1: return .atMost(bound(of: fact))
    case 2: return .above(bound(of: fact))
    case 3: return .below(bound(of: fact))
    case 4: return .between(bound(of: fact), bound(of: fact))
    case 5: return .topFraction([0, 0.07, 0.1, 0.2, 0.5, 1].randomElement(using: &random) ?? 0)
    default: return .quintile(Set((0..<2).map { _ in Int.random(in: 1...5, using: &random) }))
    }
  }

  private mutating func bound(of fact: Fact) -> SegmentRule.Bound {
    switch Int.random(in: 0...9, using: &random) {
    case 0: return .setting("cutoffs.active")
    case 1: return .setting("cutoffs.churned")
    case 2: return .setting(Bool.random(using: &random) ? "segments.minOrders" : "no.such")
    case 3: return .shop(plus: [-0.1, 0, 0.2].randomElement(using: &random) ?? 0)
    case 4: return .shopPlusSetting(Bool.random(using: &random) ? "segments.minOrders" : "no.such")
    default:
      let scale = fact.unit == .money ? 100.0 : 1
      let known = (0..<facts.count).compactMap { facts.number(fact, $0) }
      return .number((known.randomElement(using: &random) ?? 1) / scale)
    }
  }
}

@Suite struct RuleOracleTests {
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `rules over columns agree with rules over one customer at a time`(block: UInt64) {
    for seed in block * 25..<block * 25 + 25 {
      let rollup = Rollup.randomWithEverything(seed: seed + 1, customers: 24)
      var settings = openSettings()
      if seed % 2 == 0 { (settings.cutoffs.active, settings.cutoffs.churned) = (40, 120) }
      let last = rollup.snapshots.count - 1
      let today = factColumns(rollup, settings: settings)
      var maker = RuleMaker(random: SplitMix64(seed: seed), facts: today)
      var segments: [RuleSegment] = []
      for number in 0..<6 {
        segments.append(segment("s\(number)", maker.rule(depth: 3)))
        maker.ids += ["s\(number)", "s\(number)"]
      }
      // Named segments stand after those that name them, too.
      segments.shuffle(using: &maker.random)
      let book = RuleBook(segments, settings: Settings(title: LocalizedText("Shop")))
      for snapshot in [0, last / 2, last - 1, last] where snapshot >= 0 {
        let columns = factColumns(
          rollup, at: snapshot, settings: settings, value: today.value)
        let truths = RuleTruths(book, columns: columns, shop: ShopFigures(today))
        let plain = PlainRules(book: book, facts: columns, today: today)
        for (position, segment) in segments.enumerated() {
          let found = truths.members(of: position)
          let expected = (0..<columns.count).map { customer in
            plain.isMember(segment, customer).map(Truth.init) ?? .unknown
          }
          if found != expected {
            Issue.record("\(segment.id) at \(columns.day), seed \(seed): \(segment.rule.condition)")
          }
        }
      }
    }
  }

  @Test func `the random rules are not all of one answer`() {
    var seen: [Truth: Int] = [:]
    for seed in 1...20 as ClosedRange<UInt64> {
      let facts = factColumns(.randomWithEverything(seed: seed, customers: 24))
      var maker = RuleMaker(random: SplitMix64(seed: seed), facts: facts)
      let book = RuleBook(
        [segment("s", maker.rule(depth: 3))], settings: Settings(title: LocalizedText("Shop")))
      let truths = RuleTruths(book, columns: facts, shop: ShopFigures(facts)).members(of: 0)
      for truth in truths { seen[truth, default: 0] += 1 }
    }
    for truth in Truth.allCases { #expect(seen[truth] ?? 0 > 20) }
  }

  @Test func `a segment that names itself is unknown`() {
    var shop = RollupBuilder("2026-03-15")
    shop.addBuyer("2026-03-01")
    let facts = factColumns(shop.rollup())
    let book = RuleBook(
      [
        segment("a", rule(.segment("b"))), segment("b", rule(.not(rule(.segment("a"))))),
      ], settings: Settings(title: LocalizedText("Shop")))
    let truths = RuleTruths(book, columns: facts, shop: ShopFigures(facts))
    #expect(truths.members(of: 0) == [.unknown] && truths.members(of: 1) == [.unknown])
  }
}
