import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// A shop made at random, day by day with whole numbers only, so that another program can make the
/// same: customers order at three rates, complain and join independently of that, answer NPS after
/// orders; with an effect, half of the complainers order nothing for 120 days.
struct EffectShop {
  static let start = day("2025-03-01")
  static let asOf = day("2026-03-31")
  private(set) var rollup = Rollup(asOf: asOf)
  private var memberSince: [Day?] = []
  private var kinds: [String] = []

  init(seed: UInt64, customers: Int, hasEffect: Bool) {
    var random = SplitMix64(seed: seed)
    rollup.tables = [.orders, .feedback, .customers]
    for customer in 0..<customers { add(Int32(customer), hasEffect, &random) }
    rollup.customers.count = customers
    rollup.customers.kind = CodedText(kinds)
    rollup.customers.memberSince = memberSince
    rollup.customers.firstOrderDay = (0..<customers).map { customer in
      rollup.orderDays.rows(of: customer).first.map { rollup.orderDays.day[$0] } ?? .none
    }
    rollup.orders.firstDay = rollup.orderDays.day.min()
    rollup.feedback.count = rollup.feedback.day.count
  }

  private mutating func add(_ customer: Int32, _ hasEffect: Bool, _ random: inout SplitMix64) {
    func below(_ n: UInt64) -> Int { Int(random.next() % n) }
    let period = UInt64([15, 40, 80][below(3)])
    kinds.append(["business", "individual"][below(2)])
    var quietUntil = Self.start, joined: Day?
    for offset in 0...(Self.asOf - Self.start) {
      let day = Self.start + offset
      let isBad = below(300) == 0, joins = below(400) == 0, buys = below(period) == 0
      if day < quietUntil { continue }
      if buys {
        rollup.orderDays.day.append(day)
        rollup.orderDays.orders.append(Int32(1 + below(2)))
        rollup.orderDays.revenue.append(100)
        if below(3) == 0 { answer(customer, day, .nps, Int16(10 - below(6))) }
      }
      if joins, joined == nil { joined = day }
      if isBad {
        answer(customer, day, .complaint, -1)
        if hasEffect, below(2) == 0 { quietUntil = day + 120 }
      }
    }
    memberSince.append(joined)
    rollup.orderDays.start.append(Int32(rollup.orderDays.day.count))
  }

  private mutating func answer(_ customer: Int32, _ day: Day, _ kind: FeedbackKind, _ score: Int16)
  {
    rollup.feedback.customer.append(customer)
    rollup.feedback.day.append(day)
    rollup.feedback.kind.append(kind)
    rollup.feedback.score.append(score)
  }

  /// The comparison with A = 45 and a horizon of as many days.
  var comparison: MatchedComparison { .of(rollup, active: 45) }
}

extension MatchedComparison {
  /// The comparison with A = `active` days, C = 120, and a horizon of A.
  static func of(_ rollup: Rollup, active: Int) -> MatchedComparison {
    MatchedComparison(
      in: rollup, months: LandmarkMonths(of: rollup, horizon: active),
      rules: .of(rollup, active: active))
  }
}

extension LifecycleRules {
  static func of(_ rollup: Rollup, active: Int, churned: Int = 120) -> LifecycleRules {
    LifecycleRules(
      Cutoffs(active: active, churned: churned, source: .settings, customers: 0), loyalOrders: 4,
      in: rollup)
  }
}

extension Rollup {
  /// The same with what the figures of effects need: refunds, spend, days of joining, a full cart.
  func withEffects() -> Rollup {
    var rollup = self
    var refunds = Refunds(), spend = Spend(), visits = VisitDays()
    for customer in 0..<customers.count where !orderDays.rows(of: customer).isEmpty {
      let row = orderDays.rows(of: customer).lowerBound
      refunds.customer.append(Int32(customer))
      refunds.orderDay.append(orderDays.day[row])
      refunds.refundDay.append(orderDays.day[row] + Int(orderDays.orders[row]) * 4)
    }
    rollup.refunds = refunds
    for month in 0..<6 {
      for purpose in Spend.Purpose.allCases {
        spend.day.append(asOf - 200 + 30 * month)
        spend.purpose.append(purpose)
        spend.amount.append(1000)
      }
    }
    rollup.spend = spend
    rollup.customers.memberSince = (0..<customers.count).map { customer in
      orderDays.rows(of: customer).last.map { orderDays.day[$0] - 100 }
    }
    rollup.customers.tier = CodedText(
      (0..<customers.count).map { orderDays.rows(of: $0).count > 3 ? "gold" : "" })
    (visits.visitor, visits.customer, visits.day) = ([0], [0], [asOf - 30])
    (visits.visits, visits.pages, visits.comparisons) = ([1], [1], [0])
    (visits.cartAdds, visits.couponViews, visits.chats) = ([1], [0], [0])
    rollup.visits = visits
    return rollup
  }
}
