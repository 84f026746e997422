import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariMetrics

@Suite struct PurchaseModelTests {
  private func shop(customers: Int, seed: UInt64) -> SimulatedShop {
    var random = SplitMix64(seed: seed)
    return SimulatedShop(customers: customers, using: &random)
  }

  @Test func `the gradient is that of the likelihood, and the Hessian that of the gradient`() {
    let histories = shop(customers: 60, seed: 4).histories
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
      let forecast = PurchaseForecast(model, SimulatedShop.parameters)
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
    let histories = shop(customers: 2500, seed: 9).histories
    #expect(histories.count > 1000 && histories.thinned(to: 300).count <= 300)
    let fit = try #require(PurchaseFit(.mbgNBD, to: histories, beginningWith: 300))
    let whole = try #require(PurchaseFit(.mbgNBD, to: histories))
    #expect(fit.isFound && abs(fit.logLikelihood - whole.logLikelihood) < 1e-6)
    let errors = try #require(fit.standardErrors)
    for (i, actual) in SimulatedShop.parameters.values.enumerated() {
      #expect(isClose(fit.parameters.values[i], whole.parameters.values[i], tolerance: 1e-5))
      // Orders of one day count once, which shifts the estimates by a little.
      let tolerance = 4 * errors[i] + 0.05 * actual
      #expect(abs(fit.parameters.values[i] - actual) < tolerance)
    }
  }

  @Test(arguments: [
    ([0.8, 5, 0.9, 2.2], true), ([0.8, 5, 1e-7, 2.2], false), ([0.8, 5, 1e-7, 1e-8], false),
    ([0.8, 5, 0.9, 1e-7], false), ([0.8, 5, 1e-4, 2], false), ([0.8, 5, 1e-3, 2], true),
    ([0.8, 5, 1e5, 2], false),
  ])
  func `dropout is identified where some stop and some do not`(values: [Double], isIdentified: Bool)
  {
    let p = PurchaseParameters(r: values[0], alpha: values[1], a: values[2], b: values[3])
    #expect(p.isDropoutIdentified == isIdentified)
  }
}
