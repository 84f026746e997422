import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

/// The calibration half of the CDNOW sample, to 30 September 1997, with the values published by
/// P. Fader and B. Hardie and, to more digits, those of SciPy's minimizer and mpmath on the same data.
@Suite(.needsCDNOW) struct PurchaseFitTests {
  static let end = day("1997-09-30")

  private static let sample = try? CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: end)
  private static let fits = sample.map { rollup in
    let histories = PurchaseHistories(of: rollup.orderFacts(at: end), upTo: end)
    return PurchaseModel.allCases.map { PurchaseFit($0, to: histories) }
  }

  static func facts() throws -> (facts: OrderFacts, rollup: Rollup) {
    let rollup = try #require(sample)
    return (rollup.orderFacts(at: end), rollup)
  }

  static func histories() throws -> PurchaseHistories {
    PurchaseHistories(of: try facts().facts, upTo: end)
  }

  static func fit(_ model: PurchaseModel) throws -> PurchaseFit {
    let fits = try #require(fits).compactMap(\.self)
    return try #require(fits.first { $0.model == model })
  }

  @Test func `L10 the histories are those of the published summary`() throws {
    let histories = try Self.histories()
    let repeats = histories.repeats.indices.reduce(0) {
      $0 + Int(histories.repeats[$1]) * Int(histories.customers[$1])
    }
    #expect(histories.customerCount == 2357 && repeats == 2457)
    let returned = histories.repeats.indices.filter { histories.repeats[$0] > 0 }
    #expect(returned.reduce(0) { $0 + Int(histories.customers[$1]) } == 946)
  }

  @Test func `L10 BG/NBD has the published parameters`() throws {
    let fit = try Self.fit(.bgNBD)
    expect(fit, [0.24259452, 4.4136020, 0.7929220, 2.4259068], likelihood: -9582.4292067)
    let errors = try #require(fit.standardErrors)
    for (found, expected) in zip(errors, [0.0125574, 0.3782240, 0.1857332, 0.7054118]) {
      #expect(isClose(found, expected, tolerance: 1e-4))
    }
  }

  @Test func `L10 MBG/NBD has the parameters of two other programs`() throws {
    let fit = try Self.fit(.mbgNBD)
    expect(fit, [0.5248432, 6.1830852, 0.8913594, 1.6140023], likelihood: -9582.1357156)
  }

  private func expect(_ fit: PurchaseFit, _ values: [Double], likelihood: Double) {
    for (found, expected) in zip(fit.parameters.values, values) {
      #expect(isClose(found, expected, tolerance: 1e-5))
    }
    #expect(abs(fit.logLikelihood - likelihood) < 1e-6)
    #expect(fit.isFound && fit.parameters.isDropoutIdentified)
  }

  @Test(arguments: [
    (0, 0, 272, 1.0, 0.19479363), (2, 213, 272, 0.72662031, 1.22599446),
    (1, 12, 272, 0.21239104, 0.20341885), (26, 216, 217, 0.96885444, 20.7489030),
    (7, 206, 272, 0.64183471, 3.33757137),
  ])
  func `L10 BG/NBD says of a customer what mpmath says`(
    repeats: Int, recency: Int, age: Int, alive: Double, orders: Double
  ) throws {
    let forecast = try Self.fit(.bgNBD).forecast
    let found = forecast.alive(repeats: repeats, recency: recency, age: age)
    #expect(isClose(found, alive, tolerance: 1e-5))
    let expected = forecast.orders(
      within: 273, repeats: repeats, recency: recency, age: age)
    #expect(isClose(expected, orders, tolerance: 1e-5))
  }

  @Test func `L10 MBG/NBD lets those who ordered once be gone`() throws {
    let forecast = try Self.fit(.mbgNBD).forecast
    #expect(
      isClose(forecast.alive(repeats: 0, recency: 0, age: 272), 0.38972299, tolerance: 1e-5))
    #expect(
      isClose(
        forecast.orders(within: 273, repeats: 0, recency: 0, age: 272), 0.15396602, tolerance: 1e-5)
    )
    #expect(
      isClose(forecast.alive(repeats: 2, recency: 213, age: 272), 0.70613849, tolerance: 1e-5))
    #expect(
      isClose(
        forecast.orders(within: 273, repeats: 2, recency: 213, age: 272), 1.26275887,
        tolerance: 1e-5))
    #expect(isClose(forecast.ordersOfNewCustomer(within: 273), 1.18227979, tolerance: 1e-5))
  }

  @Test(arguments: [(PurchaseModel.bgNBD, 1653.408699), (.mbgNBD, 1576.7283)])
  func `L10 the 39 weeks held out are forecast as published`(
    model: PurchaseModel, expected: Double
  ) throws {
    let histories = try Self.histories()
    let fit = try Self.fit(model)
    let total = fit.forecast.total(within: 273, of: histories)
    #expect(isClose(total, expected, tolerance: 1e-6))
  }

  @Test func `L10 1,882 order days happened in the 39 weeks`() throws {
    let whole = try CDNOWData.rollup(of: "CDNOW_sample.txt", asOf: day("1998-06-30"))
    let (before, now) = (whole.orderFacts(at: Self.end), whole.orderFacts(at: whole.asOf))
    let happened = before.orderDays.indices.reduce(0) {
      $0 + Int(before.orderDays[$1] == 0 ? 0 : now.orderDays[$1] - before.orderDays[$1])
    }
    #expect(happened == 1882)
  }

  @Test func `L10 the whole file has the parameters that SciPy finds`() throws {
    let rollup = try CDNOWData.rollup(of: "CDNOW_master.txt", asOf: Self.end)
    let histories = PurchaseHistories(of: rollup.orderFacts(at: Self.end), upTo: Self.end)
    let fit = try #require(PurchaseFit(.bgNBD, to: histories))
    expect(fit, [0.2516240, 4.7889430, 0.7234337, 2.1610886], likelihood: -95368.4439332)
  }

  @Test func `L10 gamma-gamma has the published parameters`() throws {
    let (facts, rollup) = try Self.facts()
    let spends = RepeatSpends(of: facts, in: rollup)
    let fit = try #require(SpendFit(repeats: spends.repeats, means: spends.means))
    // In cents: only v has the unit of money.
    #expect(fit.customers == 946 && spends.excluded == 0 && fit.isFound)
    #expect(isClose(fit.p, 6.2495721, tolerance: 1e-5))
    #expect(isClose(fit.q, 3.7442246, tolerance: 1e-5))
    #expect(isClose(fit.v, 1544.35211, tolerance: 1e-5))
    #expect(isClose(spends.correlation, 0.1138879, tolerance: 1e-5))
    #expect(abs(fit.logLikelihood + 946 * 4.605170185988092 + 4055.9176948) < 1e-5)
    for (repeats, mean, expected) in [
      (0, 0, 3517.03716), (1, 1000, 1768.00883), (2, 2234.5, 2465.39187), (20, 3500, 3500.36602),
    ] {
      let found = fit.expectedSpend(repeats: repeats, mean: mean)
      #expect(isClose(found, expected, tolerance: 1e-5))
    }
  }
}
