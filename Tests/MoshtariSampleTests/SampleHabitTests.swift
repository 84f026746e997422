import Foundation
import MoshtariCore
import MoshtariSample
import Testing

/// The built-in rules of individuals' habits, computed plainly from the demonstration's files: each
/// must find people enough for a page, and not everybody.
@Suite struct SampleHabitTests {
  private static let files = makeSample(SampleOptions())
  private static let lastDay = SampleOptions.demonstrationLastDay
  private static let sizes = 40...150
  private static let individuals = Set(
    Sheet(files.customers).rows.filter { $0.text("kind") == "individual" }
      .map { $0.text("customer_id") })
  /// Paid orders that can be read, each once.
  private static let orders = Set(Sheet(files.orders).rows)
    .filter { $0.text("status") == "paid" && $0.number("amount") != nil }
    .filter { Day(iso: $0.date) != nil }
  private static let lives = Dictionary(grouping: orders) { $0.text("customer_id") }
    .filter { individuals.contains($0.key) }.mapValues(Life.init)
  private static let visits = Sheet(files.visits).rows
  private static let visitsOfCustomers = Dictionary(grouping: visits) { $0.text("customer_id") }
  /// Orders of the last 183 days by category.
  private static let categories = Dictionary(
    grouping: orders.filter { Day(iso: $0.date).map { lastDay - $0 < 183 } ?? false }
  ) { $0.text("category") }.mapValues(\.count)

  @Test func `K4 impulsive buyers come in bursts, from every shelf, on sight`() {
    let found = Self.lives.filter { id, life in
      guard life.days.count >= 6, let top = life.top, top.share < 0.4 else { return false }
      let days = Set((Self.visitsOfCustomers[id] ?? []).compactMap { Day(iso: $0.date) })
      let onSight = life.orders.count { order in
        guard let day = Day(iso: order.date), days.contains(day) else { return false }
        return !(1...14).contains { days.contains(day - $0) }
      }
      return life.gapVariation > 1.2 && onSight * 2 >= life.orders.count
    }
    #expect(Self.sizes.contains(found.count), "\(found.count)")
  }

  @Test func `discount seekers take a discount on most orders, the shop gives few`() {
    let shop =
      Double(Self.orders.count { !$0.text("discount").isEmpty })
      / Double(Self.orders.count)
    #expect(shop < 0.2, "\(shop)")
    let found = Self.lives.values.count {
      $0.orders.count >= 3 && $0.discountShare >= max(0.6, shop + 0.2)
    }
    #expect(Self.sizes.contains(found), "\(found)")
  }

  @Test func `buyers with one need keep to one category that is not everybody's`() {
    let all = Self.categories.values.reduce(0, +)
    #expect(Self.categories.count >= 3)
    #expect(Self.categories.values.allSatisfy { $0 * 10 < all * 6 })
    let found = Self.lives.values.count { life in
      guard let top = life.top, let ofShop = Self.categories[top.name] else { return false }
      let lift = top.share * Double(all) / Double(ofShop)
      return top.share >= 0.8 && lift >= 1.5 && life.discountShare < 0.6
    }
    #expect(Self.sizes.contains(found), "\(found)")
  }

  @Test func `the wandering keep looking, and neither compare nor order`() {
    let found = Self.lives.filter { id, life in
      let recent = (Self.visitsOfCustomers[id] ?? []).filter {
        Day(iso: $0.date).map { Self.lastDay - $0 < 30 } ?? false
      }
      return recent.count >= 3 && Self.lastDay - life.lastDay >= 90
        && recent.allSatisfy { $0.text("cart_adds") == "0" && $0.text("comparisons") == "0" }
    }
    #expect(Self.sizes.contains(found.count), "\(found.count)")
  }

  @Test func `visits are those of the last fourteen months, with people the shop does not know`() {
    let days = Self.visits.compactMap { Day(iso: $0.date) }
    #expect(days.min() == Day(iso: "2025-09-23") && days.max() == Self.lastDay)
    let unknown = Self.visits.filter { $0.text("customer_id").isEmpty }
    #expect((0.1...0.4).contains(Double(unknown.count) / Double(Self.visits.count)))
    let byVisitor = Dictionary(grouping: Self.visits) { $0.text("visitor_id") }
    for (visitor, rows) in byVisitor where Set(rows.map { $0.text("customer_id") }).count > 1 {
      Issue.record("\(visitor) is two customers")
    }
    let recent = unknown.filter { Day(iso: $0.date).map { Self.lastDay - $0 < 30 } ?? false }
    for column in ["comparisons", "cart_adds", "coupon_views", "chats"] {
      #expect(recent.contains { $0.text(column) != "0" }, "\(column)")
    }
    for row in Self.visits {
      guard let pages = row.number("pages"), let products = row.number("product_views"),
        (0...pages).contains(products), pages > 0
      else {
        Issue.record("\(row)")
        continue
      }
    }
  }

  @Test func `most orders in the shop's pages have a visit on their day`() {
    let start = Day(iso: "2025-09-23") ?? Self.lastDay
    let placed = Self.orders.filter {
      ["app", "website"].contains($0.text("channel"))
        && Day(iso: $0.date).map { $0 >= start } ?? false
    }
    let seen = placed.count { order in
      (Self.visitsOfCustomers[order.text("customer_id")] ?? []).contains { $0.date == order.date }
    }
    #expect(seen * 10 > placed.count * 9 && seen < placed.count, "\(seen) of \(placed.count)")
  }
}

/// The paid orders of a customer.
private struct Life {
  let orders: [[String: String]]
  /// Distinct order days, ascending.
  let days: [Day]

  init(_ orders: [[String: String]]) {
    self.orders = orders
    days = Set(orders.compactMap { Day(iso: $0.date) }).sorted()
  }

  var lastDay: Day { days[days.count - 1] }

  /// Standard deviation (n − 1) of the gaps by their mean; of at least two.
  var gapVariation: Double {
    let gaps = zip(days, days.dropFirst()).map { Double($1 - $0) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(gaps.count - 1)).squareRoot() / mean
  }

  var discountShare: Double {
    Double(orders.count { !$0.text("discount").isEmpty }) / Double(orders.count)
  }

  /// The category of most orders in the last 183 days; nil below three orders.
  var top: (name: String, share: Double)? {
    let recent = orders.filter {
      Day(iso: $0.date).map { SampleOptions.demonstrationLastDay - $0 < 183 } ?? false
    }
    let counts = Dictionary(grouping: recent) { $0.text("category") }.mapValues(\.count)
    guard recent.count >= 3, let top = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    else { return nil }
    return (top.key, Double(top.value) / Double(recent.count))
  }
}
