import MoshtariCore
import MoshtariMetrics
import MoshtariTestSupport
import Testing

@Suite struct CategoryTests {
  /// Expected values: Newcombe's method 10, the pooled z test and Holm's steps written out in Python.
  @Test func `K11: shares of orders are set beside those of the year before`() throws {
    var shop = CategoryShop(asOf: "2026-06-10")
    shop.add("sweets", [("2025-03", 40), ("2025-04", 35), ("2025-05", 45)])
    shop.add("sweets", [("2026-03", 70), ("2026-04", 60), ("2026-05", 75)])
    shop.add("nuts", [("2025-03", 50), ("2025-04", 60), ("2025-05", 50)])
    shop.add("nuts", [("2026-03", 45), ("2026-04", 55), ("2026-05", 50)])
    shop.add("dates", [("2025-03", 30), ("2025-04", 20), ("2025-05", 25)])
    shop.add("dates", [("2026-03", 20), ("2026-04", 28), ("2026-05", 22)])
    shop.add("", [("2026-05", 12)])
    let found = try #require(shop.categories())
    let comparison = try #require(found.comparison)
    #expect(comparison.basis == .yearBefore && found.reason == nil)
    #expect(comparison.nowFrom == month("2026-03") && comparison.nowTo == month("2026-05"))
    #expect(comparison.beforeFrom == month("2025-03") && comparison.beforeTo == month("2025-05"))
    #expect(comparison.nowOrders == 425 && comparison.beforeOrders == 355)
    #expect(comparison.unknown == 12)
    let expected: [(String, Double, Double, Double, Double, Verdict)] = [
      (
        "dates", -0.04656172328086164, -0.10227101281572935, 0.0082400559921472, 0.0959893453123795,
        .unclear
      ),
      (
        "nuts", -0.09776304888152443, -0.16584495770270732, -0.028734802237210977,
        0.00546207271418531, .fall
      ),
      (
        "sweets", 0.1443247721623861, 0.07509298423345796, 0.2112820255306486,
        4.672075449261735e-05, .rise
      ),
    ]
    #expect(found.changes.map(\.category) == expected.map(\.0))
    for (change, row) in zip(found.changes, expected) {
      #expect(isClose(change.value, row.1) && isClose(change.low, row.2))
      #expect(isClose(change.high, row.3) && isClose(change.p, row.4, tolerance: 1e-7))
      #expect(change.verdict == row.5, "\(row.0)")
    }
    #expect(found.changes.map(\.now.n) == [425, 425, 425])
  }

  @Test func `K11: without a year before, the three months before are taken`() throws {
    var shop = CategoryShop(asOf: "2026-06-30", first: "2025-12-15")
    let months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]
    shop.add("nuts", months.map { ($0, 10) })
    let found = try #require(shop.categories())
    #expect(found.comparison?.basis == .previous)
    #expect(found.comparison?.beforeFrom == month("2026-01"))
    #expect(found.changes.map(\.value) == [0] && found.changes.map(\.p) == [1])
    #expect(found.changes.map(\.verdict) == [.unclear])
  }

  @Test func `K11: a short history and unknown categories have a reason`() throws {
    var short = CategoryShop(asOf: "2026-06-29", first: "2026-01-02")
    short.add("nuts", [("2026-01", 9), ("2026-06", 9)])
    let early = try #require(short.categories())
    #expect(early.changes.isEmpty && early.comparison == nil && early.reason == .shortHistory)
    #expect(early.monthly.map(\.complete) == [true, false])
    var unknown = CategoryShop(asOf: "2026-06-30", first: "2024-01-01")
    unknown.add("", [("2026-05", 9), ("2026-06", 9)])
    #expect(try #require(unknown.categories()).reason == .noData)
    #expect(CategoryShop(asOf: "2026-06-30").rollup(isFilled: false).categories == nil)
  }

  @Test func `K11: categories of few people are hidden, and none can be worked out`() throws {
    var shop = CategoryShop(asOf: "2026-06-30", first: "2024-01-01")
    for year in ["2025", "2026"] {
      shop.add("nuts", [(year + "-05", 400)])
      shop.add("dates", [(year + "-05", 90)])
      shop.add("saffron", [(year + "-05", 9)])
    }
    let found = try #require(shop.categories(k: 10))
    let shares = Dictionary(uniqueKeysWithValues: found.changes.map { ($0.category, $0) })
    #expect(shares["saffron"]?.now.reason == .smallGroup && shares["saffron"]?.value == nil)
    #expect(shares["dates"]?.now.reason == .smallGroup, "would leave saffron to be worked out")
    #expect(shares["nuts"]?.now.value == 400.0 / 499)
    #expect(found.changes.allSatisfy { $0.verdict == .unclear })
    #expect(found.monthly.filter { $0.orders == nil }.count == 2)
    #expect(try #require(shop.categories(k: 9)).changes.allSatisfy { $0.value != nil })
  }

  @Test func `K11: a new category has risen from nothing`() throws {
    var shop = CategoryShop(asOf: "2026-06-30", first: "2024-01-01")
    shop.add("nuts", [("2025-05", 200), ("2026-05", 200)])
    shop.add("saffron", [("2026-05", 50)])
    let change = try #require(shop.categories()?.changes.first { $0.category == "saffron" })
    #expect(change.before.value == 0 && change.value == 0.2 && change.verdict == .rise)
  }
}

/// Categories by month, each order by a customer of its own.
struct CategoryShop {
  var asOf: Day
  var first: Day
  private var orders: [(category: String, month: Month, count: Int)] = []

  init(asOf: String, first: String = "2024-01-01") {
    (self.asOf, self.first) = (day(asOf), day(first))
  }

  mutating func add(_ category: String, _ months: [(String, Int)]) {
    orders += months.map { (category, month($0.0), $0.1) }
  }

  func rollup(isFilled: Bool = true) -> Rollup {
    var rollup = Rollup(asOf: asOf)
    rollup.tables = [.orders]
    (rollup.orders.firstDay, rollup.orders.lastDay) = (first, asOf)
    guard isFilled else { return rollup }
    var categories = CategoryOrders()
    categories.values = Set(orders.map(\.category) + [""]).sorted(by: isBeforeInBytes)
    categories.months = orders.map { order in
      CategoryMonth(
        month: order.month,
        category: Int32(categories.values.firstIndex(of: order.category) ?? 0),
        orders: Int32(order.count), customers: Int32(order.count), revenue: 0)
    }.sorted { ($0.month, $0.category) < ($1.month, $1.category) }
    categories.holding = categories.values.map { _ in 0 }
    categories.holders = categories.holding
    rollup.categories = categories
    return rollup
  }

  /// Two categories, one of which takes over in the second year.
  static var ofTwoYears: CategoryOrders? {
    var shop = CategoryShop(asOf: "2026-03-15")
    for number in 1...12 {
      shop.add("nuts", [("2024-" + twoDigits(number), 60), ("2025-" + twoDigits(number), 40)])
      shop.add("dates", [("2024-" + twoDigits(number), 20), ("2025-" + twoDigits(number), 40)])
    }
    return shop.rollup().categories
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  func categories(k: Int = 1) -> Categories? {
    var settings = openSettings()
    settings.privacy.k = k
    return measure(rollup(), settings: settings, personas: []).categories
  }
}
