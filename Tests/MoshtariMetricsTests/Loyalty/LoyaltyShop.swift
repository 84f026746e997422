import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

/// A shop of 240 customers made by a small generator of numbers that is written down in full, so that
/// a program in another language can make the same one.
///
/// The expected numbers of the tests were computed by a Python script that repeats the generator with
/// dates and lists, and counts plainly over all orders of each customer by the definitions
/// (`fractions` where values are compared, no code shared).
enum LoyaltyShop {
  static let asOf = day("2026-06-30")

  /// x ← (1103515245 x + 12345) mod 2³¹; a draw below n is (x ÷ 256) mod n.
  private struct Draws {
    var x: UInt64 = 20_260_630

    mutating func below(_ n: Int) -> Int {
      x = (x &* 1_103_515_245 &+ 12_345) % 2_147_483_648
      return Int(x >> 8) % n
    }
  }

  static let (builder, renewals, recipients) = make()

  private static func make() -> (RollupBuilder, [[Day]], Recipients) {
    var shop = RollupBuilder(asOf: asOf), draws = Draws()
    var renewals: [[Day]] = [], recipients = Recipients()
    for customer in 0..<240 {
      shop.addCustomer(kind: customer.isMultiple(of: 4) ? "business" : "individual")
      let orders = addOrders(of: customer, to: &shop, &draws)
      addAnswers(of: customer, to: &shop, &draws)
      if draws.below(6) == 0 { shop.customers[customer].referredBy = (customer + 1) % 240 }
      shop.customers[customer].channel = draws.below(5) == 0 ? "" : "web"
      if draws.below(3) == 0 {
        var visit = RollupBuilder.Visit("v\(customer)", customer: customer, on: asOf)
        visit.day = asOf - draws.below(60)
        visit.comparisons = draws.below(3)
        shop.visits.append(visit)
      }
      shop.customers[customer].contractEnd =
        draws.below(3) == 0 ? asOf + 50 - draws.below(500) : nil
      var days: [Day] = []
      if draws.below(3) == 0 {
        for _ in 0..<1 + draws.below(2) { days.append(asOf - draws.below(500)) }
      }
      renewals.append(days.sorted())
      let known = orders - draws.below(2)
      recipients.known.append(Int32(known))
      recipients.others.append(Int32(draws.below(known + 1)))
    }
    shop.visits.append(RollupBuilder.Visit("early", customer: 0, on: asOf - 100))
    return (shop, renewals, recipients)
  }

  private static func addOrders(
    of customer: Int, to shop: inout RollupBuilder, _ draws: inout Draws
  ) -> Int {
    var day = asOf - 60 - draws.below(900), orders = 0
    let count = 1 + draws.below(8) + (customer.isMultiple(of: 3) ? 6 : 0)
    for order in 0..<count {
      if order > 0 { day = day + (draws.below(12) == 0 ? 0 : 1 + draws.below(90)) }
      if day > asOf { break }
      let revenue = Int64(500 + draws.below(4000)), isDiscounted = draws.below(3) == 0
      shop.addOrder(
        customer, on: day, revenue: revenue, isDiscounted: isDiscounted,
        channel: ["web", "store", "app"][draws.below(3)])
      orders += 1
    }
    return orders
  }

  private static func addAnswers(
    of customer: Int, to shop: inout RollupBuilder, _ draws: inout Draws
  ) {
    if draws.below(2) == 0 {
      let day = asOf - draws.below(500), score = draws.below(11)
      shop.addAnswer(
        customer, on: day, score: score, comment: draws.below(2) == 0 ? "Written" : nil)
    }
    if draws.below(3) == 0 {
      let day = asOf - draws.below(400)
      shop.addAnswer(customer, on: day, kind: .csat, score: 1 + draws.below(5))
    }
    if draws.below(3) == 0 {
      shop.addAnswer(customer, on: asOf - draws.below(400), score: nil)
    }
    if draws.below(4) == 0 {
      shop.addAnswer(customer, on: asOf - draws.below(400), kind: .contact, score: nil)
    }
    if draws.below(8) == 0 {
      shop.addAnswer(customer, on: asOf - draws.below(400), kind: .mention, score: nil)
    }
  }

  /// With the parts that the builder does not make.
  static func rollup(_ events: [Event] = []) -> Rollup {
    var rollup = builder.rollup()
    rollup.renewals = CustomerDays(renewals)
    rollup.recipients = recipients
    rollup.events = events
    return rollup
  }

  /// A = 90 and C = 180, nothing hidden unless `k` says so.
  static func settings(k: Int = 1) -> Settings {
    var settings = openSettings()
    (settings.cutoffs.active, settings.cutoffs.churned) = (90, 180)
    settings.privacy.k = k
    return settings
  }

  static func report(
    _ events: [Event] = [], k: Int = 1, segments: [RuleSegment] = []
  ) -> Report {
    measure(rollup(events), settings: settings(k: k), personas: [], segments: segments)
  }
}

extension CustomerDays {
  /// Each customer's days, ascending.
  init(_ days: [[Day]]) {
    self.init()
    for own in days {
      day += own
      start.append(Int32(day.count))
    }
  }
}

extension Rollup {
  /// With the parts of categories, renewals, recipients and price events, so that every figure of
  /// loyalty is there.
  func withLoyaltyParts() -> Rollup {
    var rollup = self
    rollup.renewals = CustomerDays(
      (0..<customers.count).map { $0.isMultiple(of: 3) ? [asOf - 60 - $0 % 100] : [] })
    rollup.customers.isReferred = (0..<customers.count).map { $0.isMultiple(of: 4) }
    rollup.customers.hasReferred = (0..<customers.count).map { $0.isMultiple(of: 5) }
    rollup.recipients = Recipients()
    rollup.recipients?.known = Array(repeating: 2, count: customers.count)
    rollup.recipients?.others = (0..<customers.count).map { Int32($0 % 3) }
    var categories = CategoryOrders()
    categories.values = ["", "cups", "tea"]
    (categories.baskets, categories.holding, categories.holders) = (
      400, [0, 90, 110], [0, 80, 100]
    )
    categories.pairs = [CategoryPair(a: 1, b: 2, baskets: 60, customers: 50)]
    rollup.categories = categories
    rollup.events.append(
      Event(
        day: asOf - 200, title: LocalizedText(en: "Rise", fa: "افزایش"), kind: "price", sign: "rise"
      ))
    return rollup
  }
}

/// Whether an estimate has these numbers.
func expectClose(
  _ found: Estimate?, _ value: Double, _ low: Double, _ high: Double, n: Int
) -> Bool {
  isClose(found?.value, value) && isClose(found?.low, low) && isClose(found?.high, high)
    && found?.n == n
}
