import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// A shop of `customers` who order as MBG/NBD supposes, as of 31 March 2026.
private func simulated(
  customers: Int, seed: UInt64 = 3, ages: ClosedRange<Int> = 60...700
) -> RollupBuilder {
  var random = SplitMix64(seed: seed)
  let shop = SimulatedShop(customers: customers, ages: ages, using: &random)
  return shop.builder(asOf: day("2026-03-31"), using: &random)
}

@Suite struct CustomerValueTests {
  /// mpmath and SciPy on the same lines: Σ over customers of MBG/NBD and gamma-gamma at the published
  /// parameters, quarters discounted by 10 % a year.
  @Test(.needsCDNOW) func `L10 the sums over CDNOW are those of an independent program`() throws {
    let (facts, rollup) = try PurchaseFitTests.facts()
    let shared = SharedValueModels(of: facts, in: rollup, settings: openSettings())
    let models = try #require(shared.models),
      value = try #require(
        CustomerValue(shared, facts: facts, in: rollup))
    #expect(models.absence == nil && value.customers == 2357)
    #expect(isClose(value.alive.value, 1057.6363965, tolerance: 1e-5))
    #expect(isClose(value.expectedOrders90.value, 601.84652069, tolerance: 1e-5))
    #expect(isClose(value.predictedValue.value, 6_869_265.578, tolerance: 1e-5))
    #expect(value.byOrders.map(\.key) == ["1", "2", "3-4", "5-9", "10+"])
    #expect(value.byOrders.map(\.customers) == [1411, 439, 314, 159, 34])
    for (band, expected) in zip(value.byOrders, Self.bands) {
      #expect(isClose(band.alive.value, expected.0, tolerance: 1e-5))
      #expect(isClose(band.expectedOrders90.value, expected.1, tolerance: 1e-5))
      #expect(isClose(band.predictedValue.value, expected.2, tolerance: 1e-5))
    }
  }

  private static let bands = [
    (0.4088074890, 95.22328451, 1_123_346.9114), (0.4362683518, 90.57326591, 979_796.9357),
    (0.5217306761, 142.61362130, 1_608_277.6886), (0.6331362980, 174.54748973, 2_053_449.2307),
    (0.7292682189, 98.88885925, 1_104_394.8119),
  ]

  @Test(.needsCDNOW) func `L10 a margin is a factor, and without a discount money keeps its worth`()
    throws
  {
    let (facts, rollup) = try PurchaseFitTests.facts()
    var settings = openSettings()
    (settings.margin, settings.value.discount) = (0.25, 0)
    let shared = SharedValueModels(of: facts, in: rollup, settings: settings)
    let value = try #require(CustomerValue(shared, facts: facts, in: rollup))
    #expect(isClose(value.predictedValue.value, 0.25 * 7_171_635.299, tolerance: 1e-5))
  }

  @Test func `L10 every estimate has its number and a range that holds it`() throws {
    let value = try #require(simulated(customers: 250).report().value)
    for estimate in [value.alive, value.expectedOrders90, value.predictedValue] {
      let (low, high) = (try #require(estimate.low), try #require(estimate.high))
      #expect(estimate.n == 250 && low < estimate.value ?? 0 && estimate.value ?? 0 < high)
    }
    #expect(try #require(value.alive.high) <= 250)
  }
}

/// When nothing is said of the future.
@Suite struct ValueGuardTests {
  @Test(
    arguments: [
      (100, 119.0, nil), (100, 120, nil), (100, 121, .offInHoldout), (100, 81, nil),
      (100, 79, .offInHoldout), (0, 3, .offInHoldout),
    ] as [(Int, Double, AbsenceReason?)])
  func `L10 a forecast off by more than a fifth is not shown`(
    happened: Int, expected: Double, reason: AbsenceReason?
  ) {
    let holdout = ValueHoldout(
      fromDay: Day(0), toDay: Day(99), customers: 50, happened: happened, expected: expected,
      otherExpected: 9)
    #expect(holdout.absence == reason)
  }

  @Test func `L10 the last six complete months are held out, of a short history a third`() throws {
    let long = try #require(simulated(customers: 120).report().value?.holdout)
    #expect(long.fromDay == day("2025-10-01") && long.toDay == day("2026-03-31"))
    let young = try #require(
      simulated(customers: 120, ages: 200...290).report().value?.holdout)
    #expect(young.fromDay == day("2026-01-01") && young.customers == 120)
    #expect(simulated(customers: 40, ages: 60...150).report().value?.holdout == nil)
  }

  @Test func `L10 a shop that everybody left has no forecast, and says why`() throws {
    var shop = simulated(customers: 150, ages: 10...500)
    shop.asOf = day("2027-03-31")
    let value = try #require(shop.report().value)
    #expect(value.holdout?.happened == 0 && value.holdout?.bias == nil)
    #expect(value.alive.reason == .offInHoldout && value.expectedOrders90.reason == .offInHoldout)
    #expect(value.predictedValue.reason == .offInHoldout && value.byOrders.isEmpty)
    #expect(value.model.logLikelihood.isFinite)
  }

  @Test func `L10 where nobody stops, the data do not say how customers stop`() throws {
    var shop = RollupBuilder("2026-03-31")
    for customer in 0..<60 {
      let buyer = shop.addCustomer()
      for turn in 0..<(8 + customer % 7) {
        shop.addOrder(buyer, on: shop.asOf - turn * 10 - customer % 5, revenue: 500)
      }
    }
    let value = try #require(shop.report().value)
    #expect(!value.model.identified && value.alive.reason == .notIdentified)
    #expect(value.byOrders.isEmpty)
    let facts = factColumns(shop.rollup())
    for fact in [Fact.pAlive, .expectedOrders90, .predictedValue] {
      #expect(facts.number(fact, 0) == nil)
    }
  }

  static let degenerate: [(String, RollupBuilder)] = {
    let empty = RollupBuilder("2026-03-31")
    var one = empty, equal = empty, negative = empty, churned = empty, free = empty
    one.addBuyer("2025-01-01", "2025-02-01", "2026-03-30")
    for _ in 0..<30 { equal.addBuyer("2025-12-01", "2026-01-05") }
    for _ in 0..<30 { negative.addBuyer("2025-06-01", "2026-01-05", "2026-03-05", revenue: -700) }
    for _ in 0..<40 { churned.addBuyer("2024-01-01", "2024-01-11") }
    for _ in 0..<20 { churned.addBuyer("2024-01-01") }
    for _ in 0..<30 { free.addBuyer("2026-01-01", "2026-03-05", revenue: 0) }
    return [
      ("one customer", one), ("all equal", equal), ("negative", negative), ("churned", churned),
      ("free of charge", free),
    ]
  }()

  @Test(arguments: degenerate)
  func `L10 odd shops have numbers or reasons`(shop: (name: String, builder: RollupBuilder)) throws
  {
    let report = shop.builder.report(), value = try #require(report.value)
    for estimate in [value.alive, value.expectedOrders90, value.predictedValue] {
      #expect((estimate.value == nil) == (estimate.reason != nil))
      #expect(estimate.value.map { $0 >= 0 && $0.isFinite } != false)
    }
    for (address, node) in try ReportTree(report).leaves {
      if case .number(let number) = node, !number.isFinite { Issue.record("\(address): \(number)") }
    }
    let isFree = shop.name == "negative" || shop.name == "free of charge"
    #expect((value.gammaGamma == nil) == (isFree || shop.name == "one customer"))
    if isFree { #expect(value.predictedValue.value == nil) }
  }

  @Test func `L10 where nobody came on two days there is no part`() {
    var shop = RollupBuilder("2026-03-31")
    for _ in 0..<30 { shop.addBuyer("2026-01-01", "2026-01-01") }
    #expect(shop.report().value == nil)
  }
}

@Suite struct ValuePrivacyTests {
  private func value(_ customers: [Int], spending: Int = 100, total: Int? = nil) -> CustomerValue {
    let model = FittedPurchases(
      name: "MBG/NBD", r: 1, alpha: 1, a: 1, b: 1, standardErrors: [], logLikelihood: -1,
      identified: true)
    let sum = Estimate(value: 9, low: 8, high: 10, n: customers.reduce(0, +))
    return CustomerValue(
      customers: total ?? customers.reduce(0, +), model: model, other: model,
      gammaGamma: FittedSpend(
        p: 1, q: 2, v: 3, logLikelihood: -1, customers: spending, excluded: 0, correlation: 0,
        mean: 3), alive: sum, expectedOrders90: sum, predictedValue: sum,
      byOrders: customers.enumerated().map {
        ValueBand(
          key: "\($0.offset)", customers: $0.element,
          alive: Estimate(value: 0.5, low: 0.4, high: 0.6, n: $0.element), expectedOrders90: sum,
          predictedValue: sum)
      },
      holdout: ValueHoldout(
        fromDay: Day(0), toDay: Day(9), customers: spending, happened: 9, expected: 9,
        otherExpected: 9))
  }

  @Test func `L10 a small band shows its size only, and the next smallest with it`() throws {
    let shown = try #require(value([70, 12, 4, 30]).suppressed(k: 10)).byOrders
    #expect(shown.map(\.customers) == [70, 12, 4, 30])
    #expect(shown.map { $0.alive.reason == .smallGroup } == [false, true, true, false])
    #expect(shown.map { $0.expectedOrders90.reason == .smallGroup } == [false, true, true, false])
    #expect(shown.map { $0.predictedValue.reason == .smallGroup } == [false, true, true, false])
    #expect(value([70, 12, 14]).suppressed(k: 10) == value([70, 12, 14]))
  }

  @Test func `L10 money of few customers is hidden, and so is a test on few`() throws {
    let shown = try #require(value([70, 12], spending: 9).suppressed(k: 10))
    #expect(shown.gammaGamma == nil && shown.predictedValue.reason == .smallGroup)
    #expect(
      shown.byOrders.map(\.predictedValue.reason) == [.smallGroup, .smallGroup]
        && shown.holdout == nil)
    #expect(shown.alive.value == 9 && shown.byOrders.map(\.alive.value) == [0.5, 0.5])
  }

  @Test func `L10 a shop of few customers shows nothing`() {
    #expect(value([5, 4]).suppressed(k: 10) == nil)
    var settings = openSettings()
    settings.privacy.k = 10
    let shop = simulated(customers: 9)
    #expect(shop.report().value != nil && shop.report(settings).value == nil)
  }
}

@Suite struct ValueFactTests {
  @Test func `L10 facts are the report's figures of single customers, and unknown before an order`()
    throws
  {
    var shop = simulated(customers: 80)
    let silent = shop.addCustomer()
    let rollup = shop.rollup(), facts = factColumns(rollup)
    let value = try #require(shop.report().value)
    func sum(_ fact: Fact) -> Double {
      (0..<80).reduce(0) { $0 + (facts.number(fact, $1) ?? .nan) }
    }
    #expect(isClose(sum(.pAlive), try #require(value.alive.value)))
    #expect(isClose(sum(.expectedOrders90), try #require(value.expectedOrders90.value)))
    #expect(isClose(sum(.predictedValue), try #require(value.predictedValue.value)))
    for fact in [Fact.pAlive, .expectedOrders90, .predictedValue] {
      #expect(facts.number(fact, silent) == nil)
    }
  }

  @Test func `L10 an earlier day has the parameters of today and the orders up to it`() throws {
    let rollup = simulated(customers: 80).rollup()
    let early = factColumns(rollup, at: 0), models = try #require(early.value.models)
    let histories = PurchaseHistories(of: early.facts, upTo: early.day)
    var known = 0
    for customer in 0..<80 {
      let row = Int(histories.position[customer])
      let expected =
        row < 0
        ? nil
        : models.purchases.forecast.alive(
          repeats: Int(histories.repeats[row]), recency: Int(histories.recency[row]),
          age: Int(histories.age[row]))
      #expect(early.number(.pAlive, customer) == expected)
      if expected != nil { known += 1 }
    }
    #expect(early.day == day("2025-03-31") && (1..<80).contains(known))
  }

  @Test func `L10 a rule may ask for them, money in units of the currency`() throws {
    let shop = simulated(customers: 120)
    let facts = factColumns(shop.rollup())
    let values = (0..<120).compactMap { facts.number(.predictedValue, $0) }.sorted()
    try #require(values.count == 120)
    let limit = ((values[80] + values[81]) / 2).rounded()
    let segments = [
      segment("staying", test(.pAlive, .atLeast(.number(0.5)))),
      segment("dear", test(.predictedValue, .atLeast(.number(limit / 100)))),
    ]
    let report = measure(
      shop.rollup(), settings: openSettings(), personas: [], segments: segments)
    let staying = (0..<120).count { facts.number(.pAlive, $0) ?? 0 >= 0.5 }
    #expect(report.segments["staying"]?.count == staying && (1..<120).contains(staying))
    #expect(report.segments["dear"]?.count == 39)
  }
}
