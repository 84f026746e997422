import Foundation

/// What customers spend an order, by the gamma-gamma model: mean spends vary between customers,
/// single orders around each customer's own mean, both without regard to how often they order.
///
/// Source: P. Fader, B. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013), note 025.
package struct SpendFit: Sendable {
  /// p and q are shapes, v has the unit of the money.
  package let p, q, v: Double
  package let logLikelihood: Double
  /// Of the logarithms of p, q, v; nil where the likelihood is flat.
  let covariance: [[Double]]?
  package let isFound: Bool
  /// Customers with a repeat order and a mean above 0: those it is fitted to.
  package let customers: Int

  /// - Parameters:
  ///   - repeats: repeat order days a customer, at least 1.
  ///   - means: mean money of these days, above 0.
  ///
  /// Nil for fewer than two customers.
  package init?(repeats: [Int32], means: [Double]) {
    precondition(repeats.count == means.count)
    guard repeats.count > 1 else { return nil }
    // In units of the mean, so that the search begins near the answer in any currency.
    let unit = means.reduce(0, +) / Double(means.count)
    let likelihood = SpendLikelihood(repeats: repeats, means: means.map { $0 / unit })
    let scale = Double(repeats.count)
    let starts: [[Double]] = [[1, 3, 2], [6, 4, 0.5], [0.5, 1.5, 1]]
    let maxima = starts.map { start in
      NewtonMaximum(
        from: start.map { log($0) }, bound: 40, scale: scale, of: likelihood.derivatives)
    }
    guard let best = maxima.max(by: { $0.derivatives.value < $1.derivatives.value }) else {
      return nil
    }
    self.init(
      p: exp(best.point[0]), q: exp(best.point[1]), v: exp(best.point[2]) * unit,
      logLikelihood: best.derivatives.value - log(unit) * scale, covariance: best.covariance,
      isFound: best.isFound, customers: repeats.count)
  }

  init(
    p: Double, q: Double, v: Double, logLikelihood: Double, covariance: [[Double]]?,
    isFound: Bool, customers: Int
  ) {
    (self.p, self.q, self.v, self.logLikelihood) = (p, q, v, logLikelihood)
    (self.covariance, self.isFound, self.customers) = (covariance, isFound, customers)
  }

  /// Mean money an order of a customer with `repeats` orders of mean `mean`; of one without, pv/(q − 1).
  /// Nil where q ≤ 1: the mean is then undefined.
  package func expectedSpend(repeats: Int, mean: Double) -> Double? {
    guard q > 1 else { return nil }
    return p * (v + Double(repeats) * mean) / (p * Double(repeats) + q - 1)
  }

  /// What is believed of a customer's own mean M after `repeats` orders of mean `mean`: E[M], E[M²], and
  /// the slopes of E[M] by the logarithms of p, q and v.
  ///
  /// With single orders gamma distributed of shape p and rate ν, M is p ÷ ν, and ν has a gamma
  /// distribution of shape p·repeats + q and rate v + repeats·mean. E[M²] is infinite where that shape
  /// is 2 or less. Of use where q > 1.
  ///
  /// Source: P. Fader, B. Hardie, note 025, (3) to (5).
  func belief(repeats: Int, mean: Double) -> (mean: Double, square: Double, slopes: [Double]) {
    let x = Double(repeats), shape = p * x + q, total = v + x * mean
    let expected = p * total / (shape - 1)
    let square = shape > 2 ? expected * p * total / (shape - 2) : .infinity
    return (
      expected, square,
      [expected * (q - 1) / (shape - 1), -expected * q / (shape - 1), expected * v / total]
    )
  }
}

/// Its log-likelihood by the logarithms of p, q, v.
private struct SpendLikelihood {
  private let repeats: [Int32], means: [Double]
  /// Customers by x.
  private let customers: [Double]
  private let sumOfLogs: (ofTerms: Double, weighted: Double)

  init(repeats: [Int32], means: [Double]) {
    (self.repeats, self.means) = (repeats, means)
    var counts = Array(repeating: 0.0, count: Int(repeats.max() ?? 0) + 1)
    var plain = 0.0, weighted = 0.0
    for (x, m) in zip(repeats, means) {
      counts[Int(x)] += 1
      plain += log(m)
      weighted += Double(x) * (log(m) + log(Double(x)))
    }
    (customers, sumOfLogs) = (counts, (plain, weighted))
  }

  func derivatives(at logarithms: [Double]) -> Derivatives {
    let values = logarithms.map { exp($0) }
    var sum = Derivatives(dimension: 3)
    addTermsOfCounts(values[0], values[1], to: &sum)
    addTermsOfMeans(values[0], values[1], values[2], to: &sum)
    return sum.byLogarithms(of: values)
  }

  /// ln Γ(px + q) − ln Γ(px) − ln Γ(q), which depend on x alone, and (px − 1) ln m + px ln x.
  private func addTermsOfCounts(_ p: Double, _ q: Double, to sum: inout Derivatives) {
    sum.value += p * sumOfLogs.weighted - sumOfLogs.ofTerms
    sum.gradient[0] += sumOfLogs.weighted
    for (count, n) in customers.enumerated() where n > 0 {
      let x = Double(count), px = p * x
      let first = digamma(px + q), second = trigamma(px + q)
      sum.value += n * (lgamma(px + q) - lgamma(px) - lgamma(q))
      sum.gradient[0] += n * x * (first - digamma(px))
      sum.gradient[1] += n * (first - digamma(q))
      sum[0, 0] += n * x * x * (second - trigamma(px))
      sum[0, 1] += n * x * second
      sum[1, 1] += n * (second - trigamma(q))
    }
  }

  /// q ln v − (px + q) ln(xm + v).
  private func addTermsOfMeans(
    _ p: Double, _ q: Double, _ v: Double, to sum: inout Derivatives
  ) {
    let n = Double(means.count)
    sum.value += n * q * log(v)
    sum.gradient[1] += n * log(v)
    sum.gradient[2] += n * q / v
    sum[1, 2] += n / v
    sum[2, 2] -= n * q / (v * v)
    for (count, m) in zip(repeats, means) {
      let x = Double(count), shape = p * x + q
      let total = log(x * m + v), inverse = 1 / (x * m + v)
      sum.value -= shape * total
      sum.gradient[0] -= x * total
      sum.gradient[1] -= total
      sum.gradient[2] -= shape * inverse
      sum[0, 2] -= x * inverse
      sum[1, 2] -= inverse
      sum[2, 2] += shape * inverse * inverse
    }
  }
}
