import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// Money in prices of one month.
@Suite struct RealPriceTests {
  private func index(_ levels: [(String, Double)]) -> PriceIndex {
    PriceIndex(
      Dictionary(
        uniqueKeysWithValues: levels.compactMap { text, level in Month(text).map { ($0, level) } }))
  }

  /// A level for each month from `first` on.
  private func index(from first: Month, _ levels: [Double]) -> PriceIndex {
    PriceIndex(
      Dictionary(uniqueKeysWithValues: levels.enumerated().map { (first + $0, $1) }))
  }

  private func measured(_ rollup: Rollup, k: Int = 1) -> Report {
    var settings = openSettings()
    settings.privacy.k = k
    return measure(rollup, settings: settings, personas: [])
  }

  /// Expected values: exact decimals in Python, rounded half up.
  private var uneven: Rollup {
    var shop = RollupBuilder("2026-10-31")
    let first = shop.addCustomer(), second = shop.addCustomer()
    shop.addOrder(first, on: day("2026-07-04"), revenue: 1_999)
    shop.addOrder(second, on: day("2026-07-04"), revenue: -5)
    shop.addOrder(first, on: day("2026-08-31"), revenue: 25_050)
    shop.addOrder(second, on: day("2026-09-01"), revenue: 333)
    shop.addOrder(second, on: day("2026-10-20"), revenue: 4_200)
    var rollup = shop.rollup()
    rollup.prices = index([
      ("2026-07", 80), ("2026-08", 96.5), ("2026-09", 110.25), ("2026-10", 123),
    ])
    return rollup
  }

  @Test func `each customer and day is told in prices of the as-of month, rounded half up`() {
    let real = uneven.inConstantPrices
    #expect(real.orderDays.revenue == [3_073, 31_929, -8, 372, 4_200])
    #expect(real.activity.revenue == [3_073, 31_929, -8, 372, 4_200])
    // Of the first day together: 1,994 × 123 ÷ 80 = 3,065.775.
    #expect(real.days.map(\.revenue) == [3_066, 31_929, 372, 4_200])
    #expect(real.orders.revenue == 39_567)
    #expect(real.weeks.reduce(0) { $0 + $1.revenue } == 39_567)
    #expect(uneven.orders.revenue == 31_577)
  }

  @Test func `both prices stand beside each other, month by month`() throws {
    let prices = try #require(measured(uneven).realPrices)
    #expect(prices.month == Month(year: 2026, month: 10) && prices.rise == nil)
    #expect(prices.orders.count == 5 && prices.orders.revenue == 31_577)
    #expect(prices.orders.realRevenue == 39_567)
    #expect(prices.orders.averageValue == 6_315.4 && prices.orders.realAverageValue == 7_913.4)
    #expect(prices.monthly.map(\.orders.realRevenue) == [3_066, 31_929, 372, 4_200])
    #expect(prices.monthly.map(\.orders.revenue) == [1_994, 25_050, 333, 4_200])
    #expect(isClose(prices.monthly[0].level, 80.0 / 123) && prices.monthly[3].level == 1)
    #expect(prices.twelveMonths == nil && prices.monthly.allSatisfy(\.complete))
    #expect(prices.nominalRetention == nil)
    #expect(prices.years.map(\.name) == ["2026"])
    #expect(prices.years.first?.now.realRevenue == 39_567)
  }

  /// Twelve customers who buy the same each month, at prices that rise by 40 % after 13 months.
  private func steady() -> RollupBuilder {
    var shop = RollupBuilder("2026-10-31")
    for _ in 0..<12 {
      let customer = shop.addCustomer()
      for place in 0..<25 {
        let month = Month(year: 2024, month: 10) + place
        shop.addOrder(
          customer, on: shop.calendar.firstDay(of: month), revenue: place < 13 ? 1_000 : 1_400)
      }
    }
    return shop
  }

  private var inflated: Rollup {
    var rollup = steady().rollup()
    rollup.prices = index(
      from: Month(year: 2024, month: 10), (0..<25).map { $0 < 13 ? 100.0 : 140.0 })
    return rollup
  }

  @Test func `at 40 % inflation who buys the same is kept by 140 % as paid and 100 % in truth`()
    throws
  {
    let report = measured(inflated)
    let real = try #require(report.retention?.revenue)
    let prices = try #require(report.realPrices), paid = try #require(prices.nominalRetention)
    #expect(real.nrr.value == 1 && real.tenuredNRR.value == 1 && real.verdict == .unclear)
    #expect(isClose(paid.nrr.value, 1.4) && isClose(paid.tenuredNRR.value, 1.4))
    #expect(real.grr.value == 1 && paid.grr.value == 1 && paid.nrr.n == 12)
    #expect(isClose(prices.rise, 0.4))
    let twelve = try #require(prices.twelveMonths)
    #expect(isClose(twelve.change, 0.4) && twelve.realChange == 0)
    #expect(report.meta.prices == "deflated")
    #expect(report.orders?.revenue == 357_600)
    #expect(report.growth?.monthly.allSatisfy { $0.revenue == 12 * 1_400 } == true)
    #expect(report.growth?.monthly.allSatisfy { $0.expansion == 0 } == true)
    #expect(report.customers.revenue == 420_000)
    #expect(report.segments.values.compactMap(\.revenue).max() == 420_000)
  }

  @Test func `an index that does not move changes no other figure, and none leaves all as it was`()
  {
    var rollup = steady().rollup()
    let plain = measured(rollup)
    #expect(plain.realPrices == nil && plain.meta.prices == "nominal")
    rollup.prices = index(
      from: Month(year: 2024, month: 10), Array(repeating: 7.5, count: 25))
    var flat = measured(rollup)
    let months = flat.realPrices?.monthly ?? []
    #expect(months.count == 25)
    #expect(months.allSatisfy { $0.orders.revenue == $0.orders.realRevenue })
    (flat.realPrices, flat.meta.prices) = (nil, "nominal")
    #expect(flat == plain)
  }

  @Test func `months with few people show no money in either price`() throws {
    var shop = steady()
    let early = shop.addCustomer()
    shop.addOrder(early, on: day("2024-09-30"), revenue: 77)
    var rollup = shop.rollup()
    rollup.prices = index(
      from: Month(year: 2024, month: 9), (0..<26).map { 100 + Double($0) })
    let prices = try #require(measured(rollup, k: 10).realPrices)
    let hidden = prices.monthly.map { $0.orders.realRevenue == nil }
    // The month alone would follow from the total, so that the next smallest is hidden too.
    #expect(hidden == [true, true] + Array(repeating: false, count: 24))
    #expect(prices.monthly.map { $0.orders.revenue == nil } == hidden)
    #expect(prices.orders.realRevenue != nil)
    let all = try #require(measured(rollup, k: 14).realPrices)
    #expect(all.orders.revenue == nil && all.orders.realRevenue == nil)
    #expect(all.monthly.allSatisfy { $0.orders.realRevenue == nil })
    #expect(all.twelveMonths?.realChange == nil)
  }

  @Test func `without orders, and without the as-of month in the index, there is nothing to tell`()
  {
    var answers = RollupBuilder("2026-10-31")
    answers.addAnswer(nil, on: day("2026-10-01"), score: 9, count: 12)
    var rollup = answers.rollup()
    rollup.prices = index([("2026-10", 100)])
    #expect(measured(rollup).realPrices == nil)
    var other = uneven
    other.prices = index([("2026-07", 80)])
    #expect(other.inConstantPrices == other && measured(other).realPrices == nil)
  }

  @Test func `orders without a customer and negative totals are told too`() throws {
    var shop = RollupBuilder("2026-10-31")
    shop.addOrder(nil, on: day("2026-09-10"), revenue: -300)
    shop.addOrder(nil, on: day("2026-10-10"), revenue: 100)
    var rollup = shop.rollup()
    rollup.prices = index([("2026-09", 50), ("2026-10", 100)])
    let prices = try #require(measured(rollup).realPrices)
    #expect(prices.orders.realRevenue == -500 && prices.orders.revenue == -200)
    #expect(prices.orders.realAverageValue == -250)
  }

  @Test func `a report in both prices keeps to the schema, and each leaf has a definition`() throws
  {
    let report = measured(inflated)
    let check = SchemaCheck(schema: try ReportTree(json: ReportSchema.json()).root)
    let tree = try ReportTree(report)
    #expect(check.faults(in: tree.root) == [])
    let own = tree.leaves.filter { $0.address.steps.first?.name == "realPrices" }
    #expect(own.count > 100)
    for leaf in own { #expect(definition(of: leaf.address) != nil, "\(leaf.address)") }
    #expect(try Report(json: report.json()) == report)
    let address = try #require(ReportAddress("realPrices.monthly[2026-10].orders.realRevenue"))
    #expect(report.priceMonth(of: address) == Month(year: 2026, month: 10))
    #expect(FigureUnit(of: address) == .money)
    let paid = try #require(ReportAddress("realPrices.orders.revenue"))
    #expect(report.priceMonth(of: paid) == nil)
  }
}
