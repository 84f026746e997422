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
        fit.alive(forecast).trial(of: Double(shop.alive))
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
        fit.orders90(forecast).trial(of: Double(shop.later))
      }
    },
  ]
}

extension SplitMix64 {
  /// Nil where the report would say nothing of the future.
  fileprivate mutating func forecast(
    _ trial: (PurchaseFit, ValueForecast, SimulatedShop) -> CoverageCase.Trial?
  ) -> CoverageCase.Trial? {
    let parameters =
      isTrue(0.5)
      ? SimulatedShop.parameters : PurchaseParameters(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)
    let shop = SimulatedShop(parameters, customers: 400, following: 90, using: &self)
    guard let fit = PurchaseFit(.mbgNBD, to: shop.histories), fit.isFound,
      fit.parameters.isDropoutIdentified
    else { return nil }
    return trial(fit, ValueForecast(fit.forecast, of: shop.histories, discount: 0), shop)
  }
}
