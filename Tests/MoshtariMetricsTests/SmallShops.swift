import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport

/// The day `text`, for tests; 1970-01-01 for what is no day, which then fails.
func day(_ text: String) -> Day { Day(iso: text) ?? Day(0) }

func month(_ text: String) -> Month { Month(text) ?? Month(index: 0) }

/// Settings that hide nothing.
func openSettings() -> Settings {
  var settings = Settings(title: LocalizedText("Shop"))
  settings.privacy.k = 1
  return settings
}

extension RollupBuilder {
  /// A builder as of the day `text`.
  init(_ text: String) { self.init(asOf: day(text)) }

  /// Adds a customer with orders of 100 minor units on `days`.
  @discardableResult
  mutating func addBuyer(_ days: String..., kind: String = "", revenue: Int64 = 100) -> Int {
    let customer = addCustomer(kind: kind)
    for text in days {
      addOrder(customer, on: MoshtariMetricsTests.day(text), revenue: revenue)
    }
    return customer
  }

  func report(_ settings: Settings = openSettings()) -> Report {
    measure(rollup(), settings: settings, personas: [])
  }

  /// A shop made at random: kinds and regions, refunds beyond the price, orders and answers without
  /// a customer, repeated answers, blank ones, weights.
  static func random(seed: UInt64, customers: Int) -> RollupBuilder {
    var random = SplitMix64(seed: seed)
    var shop = RollupBuilder("2026-03-15")
    (shop.hasWeights, shop.invalidScores) = (true, [.nps: 2, .csat: 1])
    let first = day("2024-01-01"), span = shop.asOf - first
    for _ in 0..<customers {
      let signup =
        Int.random(in: 0...3, using: &random) == 0
        ? first + Int.random(in: 0...span, using: &random) : nil
      let customer = shop.addCustomer(
        kind: ["", "business", "individual"].randomElement(using: &random) ?? "",
        region: ["", "تهران", "شیراز", "Ōsaka"].randomElement(using: &random) ?? "", signup: signup)
      shop.addRandomOrders(of: customer, from: first, span: span, using: &random)
      shop.addRandomAnswers(of: customer, from: first, span: span, using: &random)
    }
    for _ in 0..<customers / 10 {
      shop.addRandomOrders(of: nil, from: first, span: span, using: &random)
      shop.addRandomAnswers(of: nil, from: first, span: span, using: &random)
    }
    return shop
  }

  private mutating func addRandomOrders(
    of customer: Int?, from first: Day, span: Int, using random: inout SplitMix64
  ) {
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      addOrder(
        customer, on: first + Int.random(in: 0...span, using: &random),
        revenue: Int64.random(in: -50...500, using: &random),
        isDiscounted: Bool.random(using: &random))
    }
  }

  private mutating func addRandomAnswers(
    of customer: Int?, from first: Day, span: Int, using random: inout SplitMix64
  ) {
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let kind: FeedbackKind = Bool.random(using: &random) ? .nps : .csat
      let score = Int.random(in: 0...(kind == .nps ? 10 : 5), using: &random)
      addAnswer(
        customer, on: first + Int.random(in: 0...span, using: &random), kind: kind,
        score: kind == .csat && score == 0 ? nil : score,
        survey: ["relational", "", "transactional"].randomElement(using: &random) ?? "",
        touchpoint: ["delivery", "shop", ""].randomElement(using: &random) ?? "",
        weight: Int.random(in: 0...4, using: &random) == 0
          ? nil : Double.random(in: 0.1...3, using: &random))
    }
  }

  /// The same shop with customers and rows in another order.
  func shuffled(using random: inout SplitMix64) -> RollupBuilder {
    let order = customers.indices.shuffled(using: &random)
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var shop = self
    shop.customers = order.map { customers[$0] }
    shop.orders = orders.shuffled(using: &random)
    for index in shop.orders.indices {
      shop.orders[index].customer = shop.orders[index].customer.map { place[$0] }
    }
    shop.answers = answers.shuffled(using: &random)
    for index in shop.answers.indices {
      shop.answers[index].customer = shop.answers[index].customer.map { place[$0] }
    }
    return shop
  }
}

extension Rollup {
  /// The same with a time of day for every order month and a comment for every answer.
  func withHoursAndComments() -> Rollup {
    var rollup = self
    var hours = OrderHours()
    for customer in 0..<customers.count {
      let rows = activity.rows(of: customer)
      if !rows.isEmpty {
        hours.cell.append(UInt8(customer * 7 % 168))
        hours.orders.append(Int32(rows.count))
      }
      hours.start.append(Int32(hours.cell.count))
    }
    rollup.hours = hours
    rollup.feedback.comment = CodedText(
      (0..<feedback.count).map { "What customer \($0) wrote of the last parcel." })
    return rollup
  }
}

extension Rollup {
  /// The same with the days of invitations, with effort asked of everybody who rated a contact, and
  /// with contacts that were replied to and settled.
  func withService() -> Rollup {
    var rollup = self, rating = 0
    for row in 0..<feedback.count where feedback.kind[row] == .csat {
      if row % 3 == 0 { rollup.feedback.kind[row] = .effort }
      if row % 3 == 1 {
        (rollup.feedback.kind[row], rollup.feedback.score[row]) = (.complaint, -1)
        rollup.feedback.customer[row] = feedback.customer[rating]
        rollup.feedback.day[row] = feedback.day[rating]
      }
      if row % 3 == 2 { rating = row }
    }
    rollup.feedback.invited = feedback.day.map { $0 - 2 }
    rollup.feedback.firstReplyMinutes = (0..<feedback.count).map { Int32($0 % 500) }
    rollup.feedback.resolutionMinutes = (0..<feedback.count).map { Int32($0 % 900) - 1 }
    return rollup
  }
}
