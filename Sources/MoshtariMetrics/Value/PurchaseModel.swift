import Foundation

/// How customers stop ordering, of whom only the orders are seen.
package enum PurchaseModel: String, Sendable, CaseIterable {
  /// A customer may stop after every repeat order: who ordered once is surely still there.
  ///
  /// Source: P. Fader, B. Hardie, K. L. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005), 275–284.
  case bgNBD = "BG/NBD"
  /// A customer may also stop after the first order.
  ///
  /// Source: E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical validation and comparison of models for customer
  /// base analysis", International Journal of Research in Marketing 24 (2007), 201–209.
  case mbgNBD = "MBG/NBD"

  /// Chances to stop until now: one a repeat order, and one more where the first order counts.
  func chances(_ repeats: Int) -> Int { self == .bgNBD ? repeats : repeats + 1 }
}

/// The four parameters: order rates are gamma distributed with shape r and rate α (in weeks), the
/// chance to stop after an order beta distributed with a and b. All above 0.
package struct PurchaseParameters: Equatable, Sendable {
  package var r, alpha, a, b: Double

  package init(r: Double, alpha: Double, a: Double, b: Double) {
    (self.r, self.alpha, self.a, self.b) = (r, alpha, a, b)
  }

  init(logarithms: [Double]) {
    self.init(
      r: exp(logarithms[0]), alpha: exp(logarithms[1]), a: exp(logarithms[2]),
      b: exp(logarithms[3]))
  }

  var values: [Double] { [r, alpha, a, b] }
  var logarithms: [Double] { values.map { log($0) } }

  /// Whether the data say how customers stop: with a or b at 0, or everybody or nobody stopping, they do not.
  package var isDropoutIdentified: Bool {
    let share = a / (a + b)
    return a >= 1e-6 && b >= 1e-6 && share > 1e-4 && share < 0.9999
  }
}

/// What the parameters say of one customer.
package struct PurchaseForecast: Sendable {
  let model: PurchaseModel
  let parameters: PurchaseParameters

  package init(_ model: PurchaseModel, _ parameters: PurchaseParameters) {
    (self.model, self.parameters) = (model, parameters)
  }

  /// The probability that the customer has not stopped.
  package func alive(repeats x: Int, recency: Int, age: Int) -> Double {
    let y = model.chances(x)
    guard y > 0 else { return 1 }
    let p = parameters
    let odds =
      log(p.a) - log(p.b + Double(y) - 1)
      + (p.r + Double(x)) * log((p.alpha + weeks(age)) / (p.alpha + weeks(recency)))
    return 1 / (1 + exp(odds))
  }

  /// Order days expected in the `days` after the end of observation.
  package func orders(within days: Int, repeats x: Int, recency: Int, age: Int) -> Double {
    guard days > 0 else { return 0 }
    var p = parameters
    // At a = 1 the formula is 0/0; its limit is that of a near 1.
    if abs(p.a - 1) < 1e-6 { p.a = 1 + 1e-6 }
    let y = Double(model.chances(x)), t = weeks(days), begun = p.alpha + weeks(age)
    let z = t / (begun + t), rate = p.r + Double(x)
    let stays =
      exp(rate * log1p(-z))
      * hypergeometric(rate, p.b + y, p.a + p.b + y - 1, z)
    return (p.a + p.b + y - 1) / (p.a - 1) * (1 - stays)
      * alive(repeats: x, recency: recency, age: age)
  }

  /// Order days expected in the first `days` of a customer who has just ordered for the first time.
  package func ordersOfNewCustomer(within days: Int) -> Double {
    orders(within: days, repeats: 0, recency: 0, age: 0)
  }

  private func weeks(_ days: Int) -> Double { Double(days) / 7 }
}
