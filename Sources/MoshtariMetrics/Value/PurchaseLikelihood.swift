import Foundation

/// The log-likelihood of a purchase model over grouped histories, with its first and second
/// derivatives by the logarithms of the parameters.
///
/// Gamma functions at integer distance are sums over x and logarithms of days are tables, so that a
/// history costs one exponential. The histories are summed in fixed pieces: the result does not depend on the cores.
struct PurchaseLikelihood {
  let model: PurchaseModel
  let histories: PurchaseHistories
  /// Customers with more than i repeats (`ordersBeyond`), with more than i chances to stop.
  private let ordersBeyond: [Double]
  private let chancesBeyond: [Double]
  private let customers: Double
  private let lastDay: Int

  init(_ model: PurchaseModel, _ histories: PurchaseHistories) {
    self.model = model
    self.histories = histories
    var byRepeats = Array(repeating: 0.0, count: Int(histories.repeats.last ?? 0) + 1)
    for row in histories.repeats.indices {
      byRepeats[Int(histories.repeats[row])] += Double(histories.customers[row])
    }
    var beyond: [Double] = [], rest = byRepeats.reduce(0, +)
    customers = rest
    for number in byRepeats {
      rest -= number
      beyond.append(rest)
    }
    ordersBeyond = beyond
    // With a chance after the first order everybody has had one more.
    chancesBeyond = model == .bgNBD ? beyond : [customers] + beyond
    lastDay = Int(histories.age.max() ?? 0)
  }

  /// The log-likelihood, its gradient and its Hessian (row by row) at the logarithms of r, α, a, b.
  func derivatives(at logarithms: [Double]) -> Derivatives {
    let p = PurchaseParameters(logarithms: logarithms)
    var sum = Derivatives(dimension: 4)
    addCommonTerms(p, to: &sum)
    for piece in mixtures(p) { sum.add(piece) }
    return sum.byLogarithms(of: p.values)
  }

  /// The log-likelihood alone, with Σ P(alive) and Σ P(alive) (1 − P(alive)) over the customers of each
  /// of `groups`, which are rows of the histories and hold all of them.
  func aliveSums(at logarithms: [Double], of groups: [Range<Int>])
    -> (logLikelihood: Double, groups: [(alive: Double, chance: Double)])
  {
    let p = PurchaseParameters(logarithms: logarithms)
    var common = Derivatives(dimension: 4)
    addCommonTerms(p, to: &common)
    let tables = PurchaseTables(
      p, lastDay: lastDay, mostChances: chancesBeyond.count, histories: histories.count)
    var logLikelihood = common.value
    let sums = groups.map { rows in
      var sum = (alive: 0.0, chance: 0.0)
      for row in rows {
        let x = Int(histories.repeats[row]), n = Double(histories.customers[row])
        let (odds, age) = stoppedOdds(row, x, p, tables)
        let tail = exp(-abs(odds)), there = odds > 0 ? tail / (1 + tail) : 1 / (1 + tail)
        logLikelihood += n * (log1p(tail) + max(odds, 0) - (p.r + Double(x)) * age)
        sum.alive += n * there
        sum.chance += n * there * (1 - there)
      }
      return sum
    }
    return (logLikelihood, sums)
  }

  /// ln(stopped after the last order ÷ still there) and ln(α + T); no chance to stop: surely there.
  private func stoppedOdds(
    _ row: Int, _ x: Int, _ p: PurchaseParameters, _ tables: PurchaseTables
  ) -> (odds: Double, age: Double) {
    let chances = model.chances(x), age = tables.day(histories.age[row]).logarithm
    guard chances > 0 else { return (-.infinity, age) }
    let last = tables.day(histories.recency[row]).logarithm
    return (
      tables.logA - tables.chance(chances).logarithm + (p.r + Double(x)) * (age - last), age
    )
  }

  /// What depends on x alone: rising factorials of r, b and a + b, and r ln α of everybody.
  private func addCommonTerms(_ p: PurchaseParameters, to sum: inout Derivatives) {
    sum.value += customers * p.r * log(p.alpha)
    sum.gradient[0] += customers * log(p.alpha)
    sum.gradient[1] += customers * p.r / p.alpha
    sum[0, 1] += customers / p.alpha
    sum[1, 1] += -customers * p.r / (p.alpha * p.alpha)
    for (i, number) in ordersBeyond.enumerated() where number > 0 {
      let rate = p.r + Double(i)
      sum.value += number * log(rate)
      sum.gradient[0] += number / rate
      sum[0, 0] += -number / (rate * rate)
    }
    for (i, number) in chancesBeyond.enumerated() where number > 0 {
      let stays = p.b + Double(i), both = p.a + p.b + Double(i)
      sum.value += number * (log(stays) - log(both))
      sum.gradient[2] -= number / both
      sum.gradient[3] += number * (1 / stays - 1 / both)
      let bend = number / (both * both)
      sum[2, 2] += bend
      sum[2, 3] += bend
      sum[3, 3] += bend - number / (stays * stays)
    }
  }

  /// What depends on the whole history: still there, or stopped after the last order.
  private func mixtures(_ p: PurchaseParameters) -> [Derivatives] {
    let tables = PurchaseTables(
      p, lastDay: lastDay, mostChances: chancesBeyond.count, histories: histories.count)
    let pieces = histories.count < 2000 ? 1 : 16, size = (histories.count + pieces - 1) / pieces
    var sums = Array(repeating: Derivatives(dimension: 4), count: pieces)
    sums.withUnsafeMutableBufferPointer { sums in
      nonisolated(unsafe) let sums = sums
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        let low = min(piece * size, histories.count), high = min(low + size, histories.count)
        sums[piece] = mixture(low..<high, p, tables)
      }
    }
    return sums
  }

  private func mixture(
    _ rows: Range<Int>, _ p: PurchaseParameters, _ tables: PurchaseTables
  ) -> Derivatives {
    var sum = Derivatives(dimension: 4)
    let inverseA = 1 / p.a
    for row in rows {
      let x = Int(histories.repeats[row]), chances = model.chances(x)
      let n = Double(histories.customers[row]), q = p.r + Double(x)
      let age = tables.day(histories.age[row]), last = tables.day(histories.recency[row])
      let before = chances > 0 ? tables.chance(chances) : (logarithm: 0, inverse: 0)
      // ln(stopped after the last order ÷ still there); no chance to stop: surely there.
      let odds =
        chances > 0
        ? tables.logA - before.logarithm + q * (age.logarithm - last.logarithm) : -.infinity
      let tail = exp(-abs(odds))
      let stopped = odds > 0 ? 1 / (1 + tail) : tail / (1 + tail), there = 1 - stopped
      sum.value += n * (log1p(tail) + max(odds, 0) - q * age.logarithm)

      let slope = there * age.inverse + stopped * last.inverse
      sum.gradient[0] -= n * (there * age.logarithm + stopped * last.logarithm)
      sum.gradient[1] -= n * q * slope
      sum.gradient[2] += n * stopped * inverseA
      sum.gradient[3] -= n * stopped * before.inverse

      let spread = n * there * stopped
      let d0 = age.logarithm - last.logarithm, d1 = q * (age.inverse - last.inverse)
      let d2 = inverseA, d3 = -before.inverse
      sum.hessian[0] += spread * d0 * d0
      sum.hessian[1] += spread * d0 * d1 - n * slope
      sum.hessian[2] += spread * d0 * d2
      sum.hessian[3] += spread * d0 * d3
      sum.hessian[4] +=
        spread * d1 * d1
        + n * q * (there * age.inverse * age.inverse + stopped * last.inverse * last.inverse)
      sum.hessian[5] += spread * d1 * d2
      sum.hessian[6] += spread * d1 * d3
      sum.hessian[7] += spread * d2 * d2 - n * stopped * inverseA * inverseA
      sum.hessian[8] += spread * d2 * d3
      sum.hessian[9] += spread * d3 * d3 + n * stopped * before.inverse * before.inverse
    }
    return sum
  }
}

/// Logarithms and inverses at the whole numbers that histories hold, for one set of parameters.
private struct PurchaseTables {
  let logA: Double
  private let alpha: Double
  /// Of α + weeks, by day; empty where there are fewer histories than days to look up.
  private let days: [(logarithm: Double, inverse: Double)]
  /// Of b + chances − 1, by chances from 1.
  private let chances: [(logarithm: Double, inverse: Double)]

  init(_ p: PurchaseParameters, lastDay: Int, mostChances: Int, histories: Int) {
    logA = log(p.a)
    alpha = p.alpha
    days =
      lastDay > 2 * histories ? [] : (0...lastDay).map { Self.entry(p.alpha + Double($0) / 7) }
    chances = (0..<max(mostChances, 1)).map { Self.entry(p.b + Double($0)) }
  }

  private static func entry(_ value: Double) -> (logarithm: Double, inverse: Double) {
    (log(value), 1 / value)
  }

  func day(_ day: Int32) -> (logarithm: Double, inverse: Double) {
    days.isEmpty ? Self.entry(alpha + Double(day) / 7) : days[Int(day)]
  }
  func chance(_ number: Int) -> (logarithm: Double, inverse: Double) { chances[number - 1] }
}
