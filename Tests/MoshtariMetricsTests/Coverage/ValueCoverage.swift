import Foundation
import MoshtariCore
import MoshtariTestSupport

@testable import MoshtariMetrics

extension CoverageCase {
  private static let shops =
    "400 customers of 300 to 700 days who order and stop as MBG/NBD supposes, with the parameters of CDNOW or of a shop of regulars"

  static let ofValue = [
    CoverageCase(
      "Customers still there: drawn parameters",
      printed: [
        "value.alive"
      ], simulated: shops,
      cost: 40
    ) { random in
      random.forecast { fit, forecast, shop in
        fit.alive(forecast, of: forecast.groups).whole.trial(of: Double(shop.alive))
      }
    },
    CoverageCase(
      "Orders in 90 days: chance and delta method",
      printed: [
        "value.expectedOrders90"
      ],
      simulated: "such shops; the orders that followed", cost: 40
    ) { random in
      random.forecast { fit, forecast, shop in
        fit.orders90(forecast, of: forecast.groups).whole.trial(of: Double(shop.later))
      }
    },
    CoverageCase(
      "Revenue of the coming year: chance and delta method", printed: ["value.predictedValue"],
      simulated:
        "such shops, spends by gamma-gamma with the parameters of CDNOW; the discounted revenue of the 364 days that followed",
      cost: 40
    ) { random in
      random.revenue(.gammaGamma) { estimates, _, truths in
        estimates.whole.trial(of: truths.reduce(0, +))
      }
    },
    CoverageCase(
      "Revenue of the coming year where spends are log-normal", printed: ["value.predictedValue"],
      simulated: "such shops, spends log-normal (0.6 between customers, 0.6 around)",
      level: .percent(
        92...96,
        "the tail of gamma-gamma is not that of log-normal spends; with 0.8 between customers two shops of five have no range, for q is 2 or less"
      ), cost: 40
    ) { random in
      random.revenue(.logNormal) { estimates, _, truths in
        estimates.whole.trial(of: truths.reduce(0, +))
      }
    },
    CoverageCase(
      "Share still there by order days: drawn parameters", printed: ["value.byOrders.alive"],
      simulated: "such shops, a band of 10 customers or more", cost: 40
    ) { random in
      let choice = random.unit()
      return random.forecast { fit, forecast, shop in
        let band = forecast.band(choice), members = forecast.members(of: band)
        let estimate = fit.alive(forecast, of: forecast.groups).groups[band]
        return estimate.trial(of: Double(members.count { shop.isAlive[$0] }))
      }
    },
    CoverageCase(
      "Orders in 90 days by order days", printed: ["value.byOrders.expectedOrders90"],
      simulated: "the same; the orders that followed", cost: 40
    ) { random in
      let choice = random.unit()
      return random.forecast { fit, forecast, shop in
        let band = forecast.band(choice), members = forecast.members(of: band)
        let estimate = fit.orders90(forecast, of: forecast.groups).groups[band]
        return estimate.trial(
          of: Double(members.reduce(0) { $0 + shop.following[$1].count }))
      }
    },
    CoverageCase(
      "Revenue of the coming year by order days", printed: ["value.byOrders.predictedValue"],
      simulated: "the same, spends by gamma-gamma; the revenue that followed", cost: 40
    ) { random in
      let choice = random.unit()
      return random.revenue(.gammaGamma) { estimates, forecast, truths in
        let band = forecast.band(choice)
        return estimates.groups[band].trial(
          of: forecast.members(of: band).reduce(0) { $0 + truths[$1] })
      }
    },
  ]
}

private enum SimulatedSpend { case gammaGamma, logNormal }

extension SplitMix64 {
  /// Nil where the report would say nothing of the future.
  fileprivate mutating func forecast(
    _ trial: (PurchaseFit, ValueForecast, SimulatedShop) -> CoverageCase.Trial?
  ) -> CoverageCase.Trial? {
    let shop = shop(following: 90)
    guard let (fit, forecast) = shop.forecast(discount: 0) else { return nil }
    return trial(fit, forecast, shop)
  }

  private mutating func shop(following days: Int) -> SimulatedShop {
    let parameters =
      isTrue(0.5)
      ? SimulatedShop.parameters : PurchaseParameters(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)
    return SimulatedShop(parameters, customers: 400, following: days, using: &self)
  }

  /// With the discounted revenue of each customer that followed; nil where the report would say nothing
  /// of money.
  fileprivate mutating func revenue(
    _ kind: SimulatedSpend,
    _ trial: (GroupedEstimates, ValueForecast, _ truths: [Double]) -> CoverageCase.Trial?
  ) -> CoverageCase.Trial? {
    let shop = shop(following: 364)
    var past: [Int64] = [], truths: [Double] = []
    for customer in shop.days.indices {
      let mean = kind == .gammaGamma ? 1544 * 6.25 / gamma(3.74) : 3500 * logNormal(0.6)
      func spend() -> Double {
        mean * (kind == .gammaGamma ? gamma(6.25) / 6.25 : logNormal(0.6))
      }
      past.append(Int64(shop.repeats[customer].reduce(0) { sum, _ in sum + spend() }.rounded()))
      truths.append(
        shop.following[customer].reduce(0) { $0 + pow(1.1, -$1 / 365) * spend() })
    }
    let repeaters = shop.days.indices.filter { past[$0] > 0 }
    guard let (fit, forecast) = shop.forecast(discount: 0.1),
      let spend = SpendFit(
        repeats: repeaters.map { shop.days[$0] - 1 },
        means: repeaters.map { Double(past[$0]) / Double(shop.days[$0] - 1) }),
      spend.isFound, spend.q > 1
    else { return nil }
    let revenue = RevenueForecast(
      fit, spend, forecast, orderDays: shop.days, repeatRevenue: past, margin: 1)
    return trial(revenue.estimates(of: forecast.groups), forecast, truths)
  }

  /// With mean 1; `spread` is the standard deviation of the logarithm.
  private mutating func logNormal(_ spread: Double) -> Double {
    exp(spread * normal() - spread * spread / 2)
  }
}

extension SimulatedShop {
  /// Nil where the report would say nothing of the future.
  fileprivate func forecast(discount: Double) -> (PurchaseFit, ValueForecast)? {
    let histories = histories
    guard let fit = PurchaseFit(.mbgNBD, to: histories), fit.isFound,
      fit.parameters.isDropoutIdentified
    else { return nil }
    return (fit, ValueForecast(fit.forecast, of: histories, discount: discount))
  }
}

extension ValueForecast {
  /// The rows of each band of order days.
  fileprivate var groups: [Range<Int>] { histories.bands.map(\.rows) }

  /// One of the bands with 10 customers or more.
  ///
  /// - Parameter choice: 0..<1.
  fileprivate func band(_ choice: Double) -> Int {
    let bands = groups.indices.filter { histories.customerCount(in: groups[$0]) >= 10 }
    return bands[Int(choice * Double(bands.count))]
  }

  fileprivate func members(of band: Int) -> [Int] {
    histories.position.indices.filter { groups[band].contains(Int(histories.position[$0])) }
  }
}
