import MoshtariCore
import MoshtariSample

/// A small shop whose report is made every week of a year, each time from what was known by then, with
/// changes put in at known weeks.
///
/// The sample's own rows, cut to the columns that do not change with time: no refunds, which come later than
/// their orders, and no points, which are those of the last day.
struct YearShop {
  struct Order: Equatable {
    var id: String
    var customer: String
    /// `YYYY-MM-DD`
    var day: String
    var row: String
  }

  static let weeks = 52
  /// The Sunday of the 47th week of 2026.
  static let lastDay = Day(20_779)

  // The weeks in which something is changed by hand.
  static let lateWeek = 12
  static let ruleWeek = 20
  static let settingsWeek = 30
  static let priceWeek = 40

  /// The month whose orders of some customers arrive late.
  static let lateMonth = Month(year: 2025, month: 12)

  private let customers: [(day: String, row: String)]
  private let allOrders: [Order]
  private let feedback: [(day: String, row: String)]

  init(customers count: Int = 120) {
    let sample = makeSample(
      SampleOptions(
        customers: count, seed: 52, lastDay: Self.lastDay, days: 728, earlierDays: 0))
    customers = Self.rows(sample.customers).map { cells in
      (day: cells[4], row: cells[0...4].joined(separator: ","))
    }
    allOrders = Self.rows(sample.orders).filter { $0[7] == "paid" }.map { cells in
      let day = String(cells[2].prefix(10))
      return Order(
        id: cells[0], customer: cells[1], day: day,
        row: [cells[0], cells[1], day, cells[3], cells[4]].joined(separator: ","))
    }
    feedback = Self.rows(sample.feedback).filter {
      ["nps", "csat"].contains($0[2]) && !$0[3].isEmpty
    }
    .map { cells in
      (day: String(cells[1].prefix(10)), row: cells[0...3].joined(separator: ","))
    }
  }

  /// The cells of each row up to the first that is in quotes.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: What is known in a week

  static func asOf(_ week: Int) -> Day { lastDay - 7 * (weeks - week) }

  /// `2025-W48` to `2026-W47`.
  static func id(_ week: Int) -> String {
    func name(_ year: Int, _ number: Int) -> String {
      "\(year)-W\(number < 10 ? "0" : "")\(number)"
    }
    return week <= 5 ? name(2025, 47 + week) : name(2026, week - 5)
  }

  /// Whether an order is one of those that arrive late.
  static func isLate(_ order: Order) -> Bool {
    order.day.hasPrefix(lateMonth.description) && (Int(order.customer.dropFirst()) ?? 1) % 3 == 0
  }

  /// The orders that are known in a week, up to a day.
  func orders(in week: Int, upTo day: Day? = nil) -> [Order] {
    let last = (day ?? Self.asOf(week)).iso
    return allOrders.filter { $0.day <= last && (week >= Self.lateWeek || !Self.isLate($0)) }
  }

  /// The files of the report folder that differ from week to week, by path.
  func files(in week: Int) -> [String: String] {
    let last = Self.asOf(week).iso
    func table(_ header: String, _ rows: [String]) -> String {
      ([header] + rows).joined(separator: "\n") + "\n"
    }
    let events =
      [("2025-10-01", "Autumn catalogue", "campaign", "")]
      + (week >= Self.priceWeek ? [(Self.priceDay.iso, "Price rise", "price", "rise")] : [])
    return [
      "moshtari.yaml": settings(week),
      "segments/frequent.md": rule(week),
      "data/customers.csv": table(
        "customer_id,kind,region,channel,signup_date",
        customers.filter { $0.day <= last }.map(\.row)),
      "data/orders.csv": table(
        "order_id,customer_id,date,amount,discount", orders(in: week).map(\.row)),
      "data/feedback.csv": table(
        "customer_id,date,kind,score", feedback.filter { $0.day <= last }.map(\.row)),
      "data/events.csv": table(
        "date,title,kind,sign",
        events.map { [$0.0, $0.1, $0.2, $0.3].joined(separator: ",") }),
    ]
  }

  static let priceDay = asOf(priceWeek) - 2

  static func activeDays(_ week: Int) -> Int { week >= settingsWeek ? 75 : 60 }
  static func frequentOrders(_ week: Int) -> Int { week >= ruleWeek ? 4 : 3 }

  private func settings(_ week: Int) -> String {
    """
    title: Year
    languages: [en]
    timezone: UTC
    currency: USD
    data:
      customers: data/customers.csv
      orders: data/orders.csv
      feedback: data/feedback.csv
      events: data/events.csv
    cutoffs: { active: \(Self.activeDays(week)), churned: 150 }
    privacy: { k: 1 }
    lowBase: 10
    overview: { figures: [customers.total, orders.count, customers.active, growth.latest.retention] }

    """
  }

  private func rule(_ week: Int) -> String {
    """
    ---
    title: Frequent buyers
    rule: { fact: orderCount, atLeast: \(Self.frequentOrders(week)) }
    ---
    """
  }

  // MARK: What is so in a week, counted from the rows

  /// Orders by customer, up to a day.
  func orderCounts(in week: Int, upTo day: Day? = nil) -> [String: Int] {
    orders(in: week, upTo: day).reduce(into: [:]) { counts, order in
      if !order.customer.isEmpty { counts[order.customer, default: 0] += 1 }
    }
  }

  /// Everybody whom a table names.
  func knownCustomers(in week: Int) -> Int {
    let last = Self.asOf(week).iso
    func names(_ rows: [(day: String, row: String)]) -> [String] {
      rows.filter { $0.day <= last }.map { String($0.row.prefix { $0 != "," }) }
    }
    let ordering = orders(in: week).map(\.customer).filter { !$0.isEmpty }
    return Set(names(customers) + names(feedback) + ordering).subtracting([""]).count
  }

  /// Customers with an order in the last `activeDays` days, the as-of day's age being 0.
  func activeCustomers(in week: Int, upTo day: Day? = nil, days: Int) -> Int {
    let end = day ?? Self.asOf(week)
    let first = (end - days).iso
    return Set(
      orders(in: week, upTo: end).filter { $0.day >= first && !$0.customer.isEmpty }
        .map(\.customer)
    ).count
  }

  /// Customers with an order in a month.
  func buyers(of month: Month, in week: Int) -> Int {
    Set(
      orders(in: week).filter { $0.day.hasPrefix(month.description) && !$0.customer.isEmpty }
        .map(\.customer)
    ).count
  }

  /// Those with at least `count` orders.
  func frequent(in week: Int, atLeast count: Int, upTo day: Day? = nil) -> Int {
    orderCounts(in: week, upTo: day).values.count { $0 >= count }
  }
}
