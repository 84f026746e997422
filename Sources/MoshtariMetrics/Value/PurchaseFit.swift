import Foundation

/// A purchase model fitted to a shop's histories by maximum likelihood.
package struct PurchaseFit: Sendable {
  package let model: PurchaseModel
  package let parameters: PurchaseParameters
  package let logLikelihood: Double
  /// Of the logarithms of r, α, a, b; nil where the likelihood is flat.
  let covariance: [[Double]]?
  /// Whether the search came to rest.
  package let isFound: Bool

  /// Nil without histories, or where nobody ordered on a second day.
  ///
  /// The search begins from several starts, on a sample where there are many histories, and ends on
  /// all of them from the best.
  ///
  /// - Parameter limit: histories of the sample.
  package init?(
    _ model: PurchaseModel, to histories: PurchaseHistories, beginningWith limit: Int = 20_000
  ) {
    guard (histories.repeats.last ?? 0) > 0 else { return nil }
    let best = Self.starts(histories).map {
      Self.maximum(model, histories.thinned(to: limit), from: $0)
    }.max { $0.derivatives.value < $1.derivatives.value }
    guard let best else { return nil }
    let maximum = histories.count > limit ? Self.maximum(model, histories, from: best.point) : best
    self.init(
      model, PurchaseParameters(logarithms: maximum.point),
      logLikelihood: maximum.derivatives.value, covariance: maximum.covariance,
      isFound: maximum.isFound)
  }

  init(
    _ model: PurchaseModel, _ parameters: PurchaseParameters, logLikelihood: Double,
    covariance: [[Double]]?, isFound: Bool
  ) {
    (self.model, self.parameters, self.logLikelihood) = (model, parameters, logLikelihood)
    (self.covariance, self.isFound) = (covariance, isFound)
  }

  private static func maximum(
    _ model: PurchaseModel, _ histories: PurchaseHistories, from start: [Double]
  ) -> NewtonMaximum {
    NewtonMaximum(
      from: start, bound: 40, scale: Double(histories.customerCount),
      of: PurchaseLikelihood(model, histories).derivatives)
  }

  /// Logarithms of r, α, a, b to begin from: the shop's own order rate with three kinds of dropout.
  private static func starts(_ histories: PurchaseHistories) -> [[Double]] {
    var orders = 0.0, weeks = 0.0
    for row in histories.repeats.indices {
      orders += Double(histories.customers[row]) * Double(histories.repeats[row])
      weeks += Double(histories.customers[row]) * Double(histories.age[row]) / 7
    }
    let rate = max(orders, 1) / max(weeks, 1)
    return [(0.5, 0.5, 2.0), (1.0, 1.0, 8.0), (2.0, 0.2, 0.4)].map { r, a, b in
      [log(r), log(r / rate), log(a), log(b)]
    }
  }

  package var forecast: PurchaseForecast { PurchaseForecast(model, parameters) }

  /// Of r, α, a, b, by the delta method; nil where the likelihood is flat.
  package var standardErrors: [Double]? {
    covariance.map { covariance in
      parameters.values.indices.map { parameters.values[$0] * covariance[$0][$0].squareRoot() }
    }
  }
}
