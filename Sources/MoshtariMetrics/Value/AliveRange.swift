import Foundation
import MoshtariCore

extension PurchaseFit {
  /// The 95 % ranges of how many customers have not stopped, of all and of each of `groups`, by parameters
  /// drawn in proportion to how likely they make the histories; each draw adds the chance of the
  /// customers. Nil where the likelihood is flat. Groups are rows of the histories and hold all of them.
  ///
  /// Parameters are drawn round the maximum and weighted (importance sampling). Before the data, r ÷
  /// (1 + r), a ÷ (a + b) and 1 ÷ (1 + a + b) are taken to be uniform, and α on the scale of
  /// logarithms. A range of so many standard errors is too narrow here in shops of some hundred
  /// customers: the likelihood is skew where few come back (`docs/coverage.md`). O(draws · histories).
  ///
  /// Source: J. Geweke, "Bayesian Inference in Econometric Models Using Monte Carlo Integration",
  /// Econometrica 57 (1989), 1317–1339; the beliefs before the data are our own choice.
  func aliveRanges(over histories: PurchaseHistories, of groups: [Range<Int>])
    -> (whole: DrawnSums.Limits, groups: [DrawnSums.Limits])?
  {
    guard let covariance, let factor = Cholesky(covariance) else { return nil }
    let likelihood = PurchaseLikelihood(model, histories), centre = parameters.logarithms
    var whole = DrawnSums(), parts = groups.map { _ in DrawnSums() }
    for draw in ParameterDraws.all {
      let point = zip(centre, factor.times(draw.normals)).map { min(max($0 + $1, -40), 40) }
      let sums = likelihood.aliveSums(at: point, of: groups)
      let weight = exp(sums.logLikelihood - logLikelihood + Self.logPrior(point) - draw.logDensity)
      guard weight.isFinite else { continue }
      for (group, sum) in sums.groups.enumerated() {
        parts[group].add(weight, sum.alive, sum.chance)
      }
      whole.add(
        weight, sums.groups.reduce(0) { $0 + $1.alive }, sums.groups.reduce(0) { $0 + $1.chance })
    }
    let limits = parts.indices.compactMap { group in
      parts[group].limits(
        upTo: groups[group].reduce(0) { $0 + Double(histories.customers[$1]) })
    }
    guard let all = whole.limits(upTo: Double(histories.customerCount)), limits.count == parts.count
    else { return nil }
    return (all, limits)
  }

  /// The logarithm of what is believed of the logarithms of r, α, a, b before the data, but for a constant.
  private static func logPrior(_ logarithms: [Double]) -> Double {
    let p = PurchaseParameters(logarithms: logarithms), sum = p.a + p.b
    return log(p.r) - 2 * log1p(p.r) + log(p.a) + log(p.b) - log(sum) - 2 * log1p(sum)
  }
}

/// A sum over customers by drawn parameters: its mean and its variance by chance, with the draw's weight.
struct DrawnSums {
  typealias Limits = (low: Double, high: Double)

  private var draws: [(weight: Double, mean: Double, variance: Double)] = []

  mutating func add(_ weight: Double, _ mean: Double, _ variance: Double) {
    draws.append((weight, mean, variance))
  }

  /// Where 2.5 % of the weight is below and above, if the sum is normal in each draw. Nil without draws.
  func limits(upTo most: Double) -> Limits? {
    let whole = draws.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return nil }
    func quantile(_ share: Double) -> Double {
      var low = 0.0, high = most
      for _ in 0..<60 {
        let middle = (low + high) / 2
        let below = draws.reduce(0) { sum, draw in
          let z = (middle - draw.mean) / max(draw.variance, 1e-12).squareRoot()
          return sum + draw.weight * erfc(-z / 2.0.squareRoot()) / 2
        }
        if below < share * whole { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
    return (quantile(0.025), quantile(0.975))
  }
}

/// Points of a mixture of three normal distributions in four dimensions, of 1, 1.6 and 2.6 standard
/// deviations; the wide ones so that no tail is missed. The same in every run.
///
/// Source: J. H. Halton, Numerische Mathematik 2 (1960), 84–90, for the points.
private struct ParameterDraws {
  let normals: [Double]
  /// Of the mixture at the point, but for a constant.
  let logDensity: Double

  static let all: [ParameterDraws] = {
    let scales = [1, 1.6, 2.6], each = 120
    return (0..<scales.count * each).map { number in
      let normals = [2, 3, 5, 7].map { base in
        scales[number / each] * normal(below: radicalInverse(of: number + 1, base: base))
      }
      let square = normals.reduce(0) { $0 + $1 * $1 }
      let density = scales.reduce(0) { $0 + exp(-square / (2 * $1 * $1)) / pow($1, 4) }
      return ParameterDraws(normals: normals, logDensity: log(density))
    }
  }()

  private static func radicalInverse(of number: Int, base: Int) -> Double {
    var rest = number, place = 1.0, sum = 0.0
    while rest > 0 {
      place /= Double(base)
      sum += place * Double(rest % base)
      rest /= base
    }
    return sum
  }

  /// The normal quantile at `share`, which is above 0 and below 1.
  private static func normal(below share: Double) -> Double {
    let z = normalQuantile(outside: 2 * min(share, 1 - share))
    return share < 0.5 ? -z : z
  }
}
