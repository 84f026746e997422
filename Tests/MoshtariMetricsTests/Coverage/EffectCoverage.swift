import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  static let ofEffects = [
    CoverageCase(
      "Difference after an event: matched months",
      printed: ["experience.afterBad.difference", "experience.byKind.difference"],
      simulated:
        "150 to 400 customers of 13 months who order alike; complaints at random, half of which silence for 120 days",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, periods: [random.share(20...80)], &random)
      return shop.afterComplaint.difference.trial(of: -0.5 * shop.returning)
    },
    CoverageCase(
      "Share of the matched: normal",
      printed: ["experience.afterBad.matched", "experience.byKind.matched"], simulated: "the same",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, periods: [random.share(20...80)], &random)
      return shop.afterComplaint.matched.trial(of: shop.returning)
    },
    CoverageCase(
      "Difference before an event: matched months, placebo",
      printed: ["experience.afterBad.placebo", "experience.byKind.placebo"],
      simulated: "150 to 400 customers who order every 15, 40 or 80 days, without an effect",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, silence: 0, &random)
      return shop.afterComplaint.placebo.trial(of: 0)
    },
    CoverageCase(
      verdict: "What happened after an event, beside its placebo",
      printed: ["experience.afterBad.verdict", "experience.byKind.verdict"],
      simulated:
        "150 to 400 customers who order every 15, 40 or 80 days, complaints without an effect",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, silence: 0, &random)
      return [.higher, .lower].contains(shop.afterComplaint.verdict)
    },
    CoverageCase(
      "Change of orders a head after joining: matched months",
      printed: [
        "programme.effect.orders.difference", "programme.effect.orders.placebo",
        "programme.effect.orders.joined",
      ],
      simulated:
        "150 to 400 customers of 13 months; a third join on a day at random after the fourth month and then order half as much again",
      cost: 50
    ) { random in
      let shop = RandomShop(
        customers: 150...400, periods: [random.share(20...80)], joining: 0.5, &random)
      guard let orders = shop.programme?.effect.orders else { return nil }
      let rise = 0.5 * 45 / shop.periods[0]
      return switch random.count(0...2) {
      case 0: orders.joined.trial(of: rise)
      case 1: orders.placebo.trial(of: 0)
      default: orders.difference.trial(of: rise)
      }
    },
    CoverageCase(
      "Change of money a head after joining: matched months",
      printed: [
        "programme.effect.revenue.difference", "programme.effect.revenue.placebo",
        "programme.effect.revenue.joined",
      ],
      simulated:
        "150 to 400 customers who order every 15, 40 or 80 days, amounts gamma 1, joining changes nothing",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, joining: 0, &random)
      guard let money = shop.programme?.effect.revenue else { return nil }
      return switch random.count(0...2) {
      case 0: money.joined.trial(of: 0)
      case 1: money.placebo.trial(of: 0)
      default: money.difference.trial(of: 0)
      }
    },
    CoverageCase(
      "Change of orders and money a head of the matched: within and between cells",
      printed: ["programme.effect.orders.others", "programme.effect.revenue.others"],
      simulated: "the same",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, joining: 0, &random)
      guard let effect = shop.programme?.effect else { return nil }
      return (random.isTrue(0.5) ? effect.orders : effect.revenue).others.trial(of: 0)
    },
    CoverageCase(
      verdict: "What joining goes with, beside its placebo",
      printed: ["programme.effect.orders.verdict", "programme.effect.revenue.verdict"],
      simulated: "150 to 400 customers who order every 15, 40 or 80 days, joining changes nothing",
      cost: 50
    ) { random in
      let shop = RandomShop(customers: 150...400, joining: 0, &random)
      guard let effect = shop.programme?.effect else { return nil }
      let verdict = random.isTrue(0.5) ? effect.orders.verdict : effect.revenue.verdict
      return [.higher, .lower].contains(verdict)
    },
    CoverageCase(
      "How loyal customers bore a price: difference of differences", printed: ["prices"],
      simulated:
        "300 to 600 customers who order every 15, 40 or 80 days, a change of prices that changes nothing",
      cost: 50
    ) { random in
      random.priceEffect()?.estimate.trial(of: 0)
    },
    CoverageCase(
      verdict: "How loyal customers bore a price", printed: ["prices.verdict"],
      simulated: "300 to 600 such customers, a change of prices that changes nothing", cost: 50
    ) { random in
      random.priceEffect().flatMap { $0.estimate.value == nil ? nil : $0.verdict != .unclear }
    },
    CoverageCase(
      "Return by speed of refund, standardised: normal", printed: ["refunds.bySpeed.standardised"],
      simulated:
        "100 to 400 refunds in four bands of speed; who ordered more often comes back more often, and is refunded faster",
      cost: 10
    ) { random in
      let refunds = RandomRefunds(random.count(100...400), isTrending: true, &random)
      let band = random.count(0...3)
      return refunds.figures?.bySpeed[band].standardised.trial(of: refunds.standardised(band))
    },
    CoverageCase(
      verdict: "Return by speed of refund: Cochran–Armitage", printed: ["refunds.trend.verdict"],
      simulated: "100 to 400 refunds in four bands of speed, the same return of all", cost: 10
    ) { random in
      let refunds = RandomRefunds(random.count(100...400), isTrending: false, &random)
      return refunds.figures?.trend.map { $0.verdict != .unclear }
    },
  ]
}

/// A shop whose customers order at random, complain and join at random.
private struct RandomShop {
  private static let days = 395
  private static let asOf = day("2026-03-31")
  private static let start = asOf - (days - 1)
  /// Days from an order to the next in the mean, one of these for each customer.
  let periods: [Double]
  private var rollup = Rollup(asOf: asOf)
  private var complaints: [LandmarkRow] = []

  /// - Parameters:
  ///   - silence: the share of complaints after which nothing is ordered for 120 days.
  ///   - joining: how much more often a third of the customers order after a day at random; nil for a
  ///     shop without members.
  init(
    customers: ClosedRange<Int>, periods: [Double] = [15, 40, 80], silence: Double = 0.5,
    joining: Double? = nil, _ random: inout SplitMix64
  ) {
    self.periods = periods
    let count = random.count(customers)
    var joined: [Day?] = []
    for customer in 0..<count {
      let period = periods[random.count(0...(periods.count - 1))]
      let isJoining = joining != nil && random.isTrue(1.0 / 3)
      let day = isJoining ? random.count(120...Self.days) : Self.days
      joined.append(day < Self.days ? Self.start + day : nil)
      let silent = joining == nil ? complaints(of: customer, silence, &random) : []
      // With an order on the first day nobody is in the shop only because of a recent one.
      add(
        (joining == nil ? [] : [0]) + random.moments(period, until: Double(day))
          + random.moments(
            period / (1 + (joining ?? 0)), from: Double(day), until: Double(Self.days)),
        without: silent, &random)
    }
    rollup.tables = [.orders, .customers]
    rollup.customers.count = count
    if joining != nil { rollup.customers.memberSince = joined }
    rollup.customers.firstOrderDay = (0..<count).map { customer in
      rollup.orderDays.rows(of: customer).first.map { rollup.orderDays.day[$0] } ?? .none
    }
    rollup.orders.firstDay = rollup.orderDays.day.min()
  }

  /// Days from a complaint to the next in the mean.
  private static let complaintPeriod = 600.0

  /// Adds complaints; hands back the days of silence.
  private mutating func complaints(
    of customer: Int, _ silence: Double, _ random: inout SplitMix64
  ) -> [Range<Int>] {
    random.moments(Self.complaintPeriod, until: Double(Self.days)).compactMap { moment in
      let day = Int(moment)
      complaints.append(
        LandmarkRow(customer: Int32(customer), day: Self.start + day, stratum: 0))
      return random.isTrue(silence) ? day..<day + 120 : nil
    }
  }

  private mutating func add(
    _ moments: [Double], without silent: [Range<Int>], _ random: inout SplitMix64
  ) {
    let first = rollup.orderDays.day.count
    for moment in moments where !silent.contains(where: { $0.contains(Int(moment)) }) {
      let day = Self.start + Int(moment), revenue = Int64(10_000 * random.gamma(1))
      let last = rollup.orderDays.day.count - 1
      if last >= first, rollup.orderDays.day[last] == day {
        rollup.orderDays.orders[last] += 1
        rollup.orderDays.revenue[last] += revenue
      } else {
        rollup.orderDays.day.append(day)
        rollup.orderDays.orders.append(1)
        rollup.orderDays.revenue.append(revenue)
      }
    }
    rollup.orderDays.start.append(Int32(rollup.orderDays.day.count))
  }

  /// The probability of an order in the horizon of 45 days, of those who had not complained before it;
  /// half of later complaints silence, too.
  var returning: Double {
    let order = 1 / periods[0], silence = 0.5 / Self.complaintPeriod
    return order / (order + silence) * (1 - exp(-45 * (order + silence)))
  }

  var afterComplaint: MatchedEffect {
    MatchedComparison.of(rollup, active: 45).returning(LandmarkDesign(events: complaints), k: 1)
  }

  var programme: Programme? {
    loyaltyProgramme(
      in: rollup, months: LandmarkMonths(of: rollup, horizon: 45),
      rules: .of(rollup, active: 45), k: 1)
  }
}

/// Refunds whose customers come back with a probability of their own.
private struct RandomRefunds {
  private static let asOf = day("2026-03-31")
  /// Orders before of each, as 0...4, and the band of speed.
  private var cases: [(orders: Int, band: Int)] = []
  private var rollup = Rollup(asOf: asOf)
  /// By orders before: the probability to come back.
  private let returns: [Double]

  init(_ count: Int, isTrending: Bool, _ random: inout SplitMix64) {
    returns =
      isTrending
      ? [0.2, 0.35, 0.5, 0.65, 0.8] : Array(repeating: random.share(0.2...0.8), count: 5)
    var refunds = Refunds()
    for customer in 0..<count {
      let orders = random.count(0...4)
      let speed = isTrending && random.isTrue(0.3) ? 4 - orders : random.count(0...3)
      let band = min(3, speed)
      cases.append((orders, band))
      let refunded = Self.asOf - 200, order = refunded - [2, 6, 10, 20][band]
      let earlier = [0, 1, 2, 4, 8][orders]
      for place in 0..<earlier { add(order - 10 * (earlier - place)) }
      add(order)
      if random.isTrue(returns[orders]) { add(refunded + 20) }
      rollup.orderDays.start.append(Int32(rollup.orderDays.day.count))
      refunds.customer.append(Int32(customer))
      refunds.orderDay.append(order)
      refunds.refundDay.append(refunded)
    }
    rollup.customers.count = count
    rollup.refunds = refunds
  }

  private mutating func add(_ day: Day) {
    rollup.orderDays.day.append(day)
    rollup.orderDays.orders.append(1)
    rollup.orderDays.revenue.append(100)
  }

  var figures: RefundFigures? { refundSpeeds(in: rollup, horizon: 45, k: 1) }

  /// What the standardised share of a band should be.
  func standardised(_ band: Int) -> Double {
    let known = Set(cases.filter { $0.band == band }.map(\.orders))
    let others = cases.filter { known.contains($0.orders) }
    return others.reduce(0) { $0 + returns[$1.orders] } / Double(max(1, others.count))
  }
}

extension SplitMix64 {
  /// Moments of a Poisson process, ascending.
  fileprivate mutating func moments(_ period: Double, from start: Double = 0, until end: Double)
    -> [Double]
  {
    var moments: [Double] = [], moment = start + exponential(mean: period)
    while moment < end {
      moments.append(moment)
      moment += exponential(mean: period)
    }
    return moments
  }

  /// A change of prices 60 days ago in a shop of old customers.
  fileprivate mutating func priceEffect() -> PriceEffect? {
    let asOf = day("2026-03-31"), start = asOf - 660
    var rollup = Rollup(asOf: asOf)
    let customers = count(300...600)
    for _ in 0..<customers {
      let period = [15.0, 40, 80][count(0...2)]
      for offset in Set(moments(period, until: 660).map { Int($0) }).sorted() {
        rollup.orderDays.day.append(start + offset)
        rollup.orderDays.orders.append(1)
        rollup.orderDays.revenue.append(100)
      }
      rollup.orderDays.start.append(Int32(rollup.orderDays.day.count))
    }
    rollup.customers.count = customers
    rollup.customers.firstOrderDay = Array(repeating: start, count: customers)
    rollup.orders.firstDay = start
    rollup.events = [Event(day: asOf - 60, title: LocalizedText("Prices"), kind: "price")]
    let cutoffs = Cutoffs(active: 45, churned: 120, source: .settings, customers: 0)
    let rules = LifecycleRules(cutoffs, loyalOrders: 4, in: rollup)
    return PriceEffects(in: rollup, rules: rules, cutoffs: cutoffs, k: 1).effects?.first
  }
}
