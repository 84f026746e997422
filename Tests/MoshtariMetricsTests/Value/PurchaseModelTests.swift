import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct PurchaseModelTests {
  /// Customers who order and stop as MBG/NBD supposes, observed for 300 to 700 days.
  static func shop(
    _ parameters: PurchaseParameters, customers: Int, seed: UInt64, following days: Int = 0
  ) -> (histories: PurchaseHistories, later: Int, alive: Int) {
    var random = SplitMix64(seed: seed), later = 0, alive = 0
    var columns: [(days: Int32, recency: Int32, age: Int32)] = []
    for _ in 0..<customers {
      let age = Int.random(in: 300...700, using: &random)
      let rate = gamma(parameters.r, &random) / parameters.alpha / 7
      let (x, y) = (gamma(parameters.a, &random), gamma(parameters.b, &random))
      let stops = x / (x + y)
      var moment = 0.0, seen: Set<Int> = [0], last = 0
      while Double.random(in: 0..<1, using: &random) >= stops {
        moment -= log(1 - Double.random(in: 0..<1, using: &random)) / rate
        if moment > Double(age + days) { break }
        let day = Int(moment.rounded())
        if moment <= Double(age) { seen.insert(day); last = max(last, day) } else { later += 1 }
      }
      if moment > Double(age) { alive += 1 }
      columns.append((Int32(seen.count), Int32(last), Int32(age)))
    }
    return (
      PurchaseHistories(
        orderDays: columns.map(\.days), recency: columns.map(\.recency),
        age: columns.map(\.age)), later, alive
    )
  }

  /// G. Marsaglia, W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000), 363–372.
  private static func gamma(_ shape: Double, _ random: inout SplitMix64) -> Double {
    if shape < 1 {
      let u = 1 - Double.random(in: 0..<1, using: &random)
      return gamma(shape + 1, &random) * pow(u, 1 / shape)
    }
    let d = shape - 1 / 3, c = 1 / (9 * d).squareRoot()
    while true {
      let (u, w) = (
        1 - Double.random(in: 0..<1, using: &random), Double.random(in: 0..<1, using: &random)
      )
      let x = (-2 * log(u)).squareRoot() * cos(2 * .pi * w)
      let v = pow(1 + c * x, 3)
      if v > 0,
        log(1 - Double.random(in: 0..<1, using: &random)) < x * x / 2 + d - d * v + d * log(v)
      {
        return d * v
      }
    }
  }

  static let truth = PurchaseParameters(r: 0.8, alpha: 5, a: 0.9, b: 2.2)

  @Test func `the gradient is that of the likelihood, and the Hessian that of the gradient`() {
    let histories = Self.shop(Self.truth, customers: 400, seed: 4).histories
    for model in PurchaseModel.allCases {
      let likelihood = PurchaseLikelihood(model, histories)
      let point = [log(0.5), log(7.0), log(0.6), log(1.7)]
      let here = likelihood.derivatives(at: point)
      for i in point.indices {
        var (up, down) = (point, point)
        up[i] += 1e-5
        down[i] -= 1e-5
        let (above, below) = (likelihood.derivatives(at: up), likelihood.derivatives(at: down))
        #expect(isClose((above.value - below.value) / 2e-5, here.gradient[i], tolerance: 1e-5))
        for j in point.indices {
          let bend = (above.gradient[j] - below.gradient[j]) / 2e-5
          #expect(isClose(bend, here[i, j], tolerance: 1e-5))
        }
      }
    }
  }

  @Test func `the mean of the distribution is the mean of the closed form`() {
    for model in PurchaseModel.allCases {
      let forecast = PurchaseForecast(model, Self.truth)
      for (repeats, recency, age) in [(0, 0, 100), (3, 200, 210), (12, 100, 400), (40, 300, 301)] {
        let closed = forecast.orders(within: 90, repeats: repeats, recency: recency, age: age)
        let summed = forecast.orderMoments(
          within: 90, repeats: repeats, recency: recency, age: age)
        #expect(isClose(summed.mean, closed, tolerance: 1e-7))
        #expect(summed.variance > 0)
      }
    }
  }

  @Test func `equal histories are counted together, in any order of customers`() {
    let histories = PurchaseHistories(
      orderDays: [1, 0, 3, 1, 3], recency: [0, 0, 40, 0, 40], age: [90, 0, 90, 90, 95])
    #expect(histories.repeats == [0, 2, 2] && histories.age == [90, 90, 95])
    #expect(histories.customers == [2, 1, 1] && histories.position == [0, -1, 1, 0, 2])
  }

  @Test func `nobody who came twice: there is nothing to fit`() {
    let histories = PurchaseHistories(orderDays: [1, 1, 0], recency: [0, 0, 0], age: [9, 20, 0])
    #expect(PurchaseFit(.mbgNBD, to: histories) == nil)
    #expect(PurchaseFit(.bgNBD, to: PurchaseHistories(orderDays: [], recency: [], age: [])) == nil)
  }

  @Test func `where nobody stops, dropout is not identified`() throws {
    // Everybody orders every tenth day to the end.
    let days = (0..<200).map { Int32(10 + $0 % 40) }
    let histories = PurchaseHistories(
      orderDays: days, recency: days.map { ($0 - 1) * 10 }, age: days.map { ($0 - 1) * 10 + 1 })
    let fit = try #require(PurchaseFit(.bgNBD, to: histories))
    #expect(!fit.parameters.isDropoutIdentified)
  }

  @Test func `a fit on many histories begins on a sample and ends on all`() throws {
    let histories = Self.shop(Self.truth, customers: 60_000, seed: 9).histories
    #expect(histories.count > 20_000 && histories.thinned(to: 20_000).count <= 20_000)
    let fit = try #require(PurchaseFit(.mbgNBD, to: histories))
    let gradient = PurchaseLikelihood(.mbgNBD, histories)
      .derivatives(at: fit.parameters.logarithms).gradient
    #expect(fit.isFound && gradient.allSatisfy { abs($0) < 1e-3 })
    let errors = try #require(fit.standardErrors)
    for (i, actual) in Self.truth.values.enumerated() {
      // Orders of one day count once, which shifts the estimates by a little.
      let tolerance = 4 * errors[i] + 0.05 * actual
      #expect(abs(fit.parameters.values[i] - actual) < tolerance)
    }
  }

  @Test func `the ranges hold what comes in nineteen of twenty simulated shops`() throws {
    var (ordersHeld, aliveHeld) = (0, 0)
    for seed in UInt64(1)...100 {
      let shop = Self.shop(Self.truth, customers: 800, seed: seed, following: 90)
      let fit = try #require(PurchaseFit(.mbgNBD, to: shop.histories))
      let forecast = ValueForecast(fit.forecast, of: shop.histories, discount: 0)
      let (orders, alive) = (fit.orders90(forecast), fit.alive(forecast))
      if let low = orders.low, let high = orders.high, low...high ~= Double(shop.later) {
        ordersHeld += 1
      }
      if let low = alive.low, let high = alive.high, low...high ~= Double(shop.alive) {
        aliveHeld += 1
      }
    }
    // 95 of 100, give or take three standard errors of the simulation.
    #expect((88...100).contains(ordersHeld), "\(ordersHeld)")
    #expect((88...100).contains(aliveHeld), "\(aliveHeld)")
  }
}
