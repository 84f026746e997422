import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// The facts of `rollup` at one snapshot; the as-of day's where none is said.
///
/// - Parameter value: models fitted already.
func factColumns(
  _ rollup: Rollup, at snapshot: Int? = nil, settings: Settings = openSettings(),
  value: SharedValueModels? = nil
) -> FactColumns {
  let cutoffs = Cutoffs(of: rollup, settings: settings.cutoffs)
  let lifecycle = LifecycleRules(cutoffs, loyalOrders: settings.cutoffs.loyalOrders, in: rollup)
  let snapshot = snapshot ?? rollup.snapshots.count - 1
  let standing = Standing(
    on: rollup.snapshots[snapshot], of: rollup, rules: lifecycle, grid: RFMGrid(minOrders: 3))
  let value =
    value
    ?? SharedValueModels(
      of: rollup.orderFacts(at: rollup.asOf), in: rollup, settings: settings)
  return FactColumns(
    of: standing, snapshot: snapshot, in: rollup, lifecycle: lifecycle, value: value,
    exclusiveProducts: Set(settings.exclusiveProducts))
}

extension FactColumns {
  /// Nil is unknown.
  func number(_ fact: Fact, _ customer: Int) -> Double? {
    guard let value = column(of: fact).numbers?[customer] else { return nil }
    return value.isNaN ? nil : value
  }

  func flag(_ fact: Fact, _ customer: Int) -> Bool? {
    guard case .flags(let flags) = column(of: fact), flags[customer] >= 0 else { return nil }
    return flags[customer] == 1
  }

  func word(_ fact: Fact, _ customer: Int) -> String? {
    guard case .words(let codes, let values) = column(of: fact), codes[customer] >= 0 else {
      return nil
    }
    return values[Int(codes[customer])]
  }
}

/// A condition at line `line` of a rule file.
func rule(_ condition: SegmentRule.Condition, line: Int = 1) -> SegmentRule {
  SegmentRule(condition, at: SourceLocation(file: "segments/s.md", line: line, column: 3))
}

func test(_ fact: Fact, _ comparison: SegmentRule.Comparison, line: Int = 1) -> SegmentRule {
  rule(.test(fact, comparison), line: line)
}

func segment(
  _ id: String, _ rule: SegmentRule, family: String = "own", isBuiltIn: Bool = false
) -> RuleSegment {
  RuleSegment(
    id: id, title: LocalizedText(id), family: family, rule: rule, isBuiltIn: isBuiltIn)
}

extension Rollup {
  /// The random shop with every column that a fact can come from filled at random.
  static func randomWithEverything(seed: UInt64, customers: Int) -> Rollup {
    var random = SplitMix64(seed: seed &* 7919)
    var shop = RollupBuilder.random(seed: seed, customers: customers)
    shop.addRandomVoices(using: &random)
    var rollup = shop.rollup()
    rollup.feedback.resolved = rollup.feedback.day.map { day in
      Bool.random(using: &random) ? day + Int.random(in: 0...60, using: &random) : nil
    }
    rollup.fillCustomers(using: &random)
    rollup.fillHistory(using: &random)
    rollup.fillWindows(using: &random)
    rollup.fillVisits(using: &random)
    return rollup
  }

  private func randomDays(around day: Day, using random: inout SplitMix64) -> [Day?] {
    (0..<customers.count).map { _ in
      Bool.random(using: &random) ? day + Int.random(in: -400...200, using: &random) : nil
    }
  }

  private func randomWords(using random: inout SplitMix64) -> CodedText {
    CodedText(
      (0..<customers.count).map { _ in ["", "gold", "نقره"].randomElement(using: &random) ?? "" })
  }

  private mutating func fillCustomers(using random: inout SplitMix64) {
    customers.tier = randomWords(using: &random)
    customers.previousSupplier = randomWords(using: &random)
    customers.memberSince = randomDays(around: asOf, using: &random)
    customers.contractEnd = randomDays(around: asOf, using: &random)
    customers.autoRenewStopped = randomDays(around: asOf, using: &random)
    customers.isReferred = (0..<customers.count).map { _ in Bool.random(using: &random) }
    customers.hasReferred = (0..<customers.count).map { _ in Bool.random(using: &random) }
    let points = (0..<customers.count).map { _ in
      Bool.random(using: &random) ? Int64.random(in: 0...9, using: &random) : nil
    }
    (customers.pointsEarned, customers.pointsRedeemed) = (points, points.reversed())
  }

  private mutating func fillHistory(using random: inout SplitMix64) {
    activity.medianGap2 = activity.lastGap.map { $0 < 0 ? -1 : 2 * $0 + 1 }
    activity.categories = activity.orders.map { _ in Int32.random(in: 0...4, using: &random) }
    activity.channels = activity.orders.map { _ in Int32.random(in: 0...2, using: &random) }
    activity.firstVisitOrders = activity.orders.map { Int32.random(in: 0...$0, using: &random) }
  }

  private mutating func fillWindows(using random: inout SplitMix64) {
    var windows = WindowOrders()
    for attribute in OrderAttribute.allCases {
      windows.favourites[attribute] = Favourites()
      windows.favourites[attribute]?.values = ["", "a", "b", "c", "ت"]
    }
    for _ in snapshots {
      for customer in 0..<customers.count where Bool.random(using: &random) {
        windows.customer.append(Int32(customer))
        windows.orders.append(Int32.random(in: 1...9, using: &random))
        windows.orderDays.append(
          Int32.random(in: 1...windows.orders[windows.orders.count - 1], using: &random))
        for attribute in OrderAttribute.allCases {
          let known = Int32.random(in: 0...9, using: &random)
          windows.favourites[attribute]?.knownOrders.append(known)
          windows.favourites[attribute]?.topOrders.append(known - known / 3)
          windows.favourites[attribute]?.top.append(
            known == 0 ? 0 : Int32.random(in: 1...4, using: &random))
        }
      }
      windows.start.append(Int32(windows.customer.count))
      for attribute in OrderAttribute.allCases {
        windows.favourites[attribute]?.totals.append(
          (0..<5).map { _ in Int.random(in: 1...60, using: &random) })
      }
    }
    self.windows = windows
  }

  private mutating func fillVisits(using random: inout SplitMix64) {
    var visits = VisitDays()
    for customer in -1..<customers.count where Bool.random(using: &random) {
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        visits.visitor.append(Int32(customer + 1))
        visits.customer.append(Int32(customer))
        visits.day.append(asOf - Int.random(in: 0...300, using: &random))
        visits.visits.append(Int32.random(in: 1...3, using: &random))
        visits.pages.append(Int32.random(in: 1...9, using: &random))
        visits.comparisons.append(Int32.random(in: 0...2, using: &random))
        visits.cartAdds.append(Int32.random(in: 0...1, using: &random))
        visits.couponViews.append(Int32.random(in: 0...1, using: &random))
        visits.chats.append(Int32.random(in: 0...1, using: &random))
      }
    }
    self.visits = visits
  }
}

extension RollupBuilder {
  /// Complaints, contacts, efforts and mentions.
  fileprivate mutating func addRandomVoices(using random: inout SplitMix64) {
    for customer in customers.indices {
      for kind in [FeedbackKind.complaint, .contact, .effort, .mention]
      where Bool.random(using: &random) {
        let isScored = kind == .effort || kind == .mention
        addAnswer(
          customer, on: asOf - Int.random(in: 0...500, using: &random), kind: kind,
          score: isScored ? Int.random(in: 1...5, using: &random) : nil)
      }
    }
  }
}
