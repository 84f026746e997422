import Foundation
import MoshtariCore

extension Demand {
  /// Adds the forecast of the twelve weeks after the last complete one, and how its method did on the last
  /// twelve.
  ///
  /// The last twelve complete weeks are held out. On the rest, the method with the smallest mean |e| of z
  /// over the next twelve weeks of each of 26 origins is chosen; where it is no better on the weeks held out
  /// than the recent level, the level is shown. Then the method is fitted to all complete weeks; its interval is of
  /// what it missed by from up to 104 origins: of as few as 26 the 95 % quantile is the largest miss, and one
  /// exceptional week in half a year would be the width of all. Below 60 complete weeks there is no forecast
  /// (`short-history`). Moving feasts are not modelled.
  ///
  /// Source: own choice of methods (`LogWeeks`); intervals by split conformal prediction, J. Lei, M. G'Sell,
  /// A. Rinaldo, R. J. Tibshirani, L. Wasserman, "Distribution-Free Predictive Inference for Regression",
  /// Journal of the American Statistical Association 113 (2018), 1094–1111.
  mutating func addForecast() {
    let complete = weekly.filter(\.complete)
    guard complete.count >= 60, let last = complete.last else { return }
    let orders = complete.map { Double($0.orders) }
    let held = Array(orders.suffix(LogWeeks.horizon))
    let rest = ForecastTrial(orders.dropLast(LogWeeks.horizon))
    let chosen = rest.best
    score = ForecastScore(
      of: rest.forecast(by: chosen), level: rest.forecast(by: .level), on: held)
    let isBetter = (score.relativeError.value ?? 1) < 1
    let trial = ForecastTrial(orders)
    let name = isBetter ? chosen : .level
    model = ForecastModel(
      name: name, chosen: chosen, weeks: complete.count,
      origins: trial.origins(of: name, most: ForecastTrial.judged).count,
      alpha: name == .theta ? trial.weeks.alpha(of: complete.count) : nil)
    forecast = trial.forecast(by: name).enumerated().map { ahead, range in
      ForecastWeek(
        week: last.week + 7 * (ahead + 1), orders: range.orders, low: range.low, high: range.high)
    }
  }
}

/// Orders of a week to come, with their 95 % interval.
private struct OrderRange {
  var orders, low, high: Double

  /// Of z and the half width of its interval; never below 0.
  init(z: Double, half: Double) {
    func count(_ z: Double) -> Double { max(0, exp(z) - 1) }
    (orders, low, high) = (count(z), count(z - half), count(z + half))
  }
}

/// What each method would have said of weeks that are known by now.
private struct ForecastTrial {
  /// The origins that methods are compared on, and those that an interval is made of.
  private static let compared = 26
  static let judged = 104
  let weeks: LogWeeks

  init(_ orders: some Sequence<Double>) { weeks = LogWeeks(z: orders.map { log(1 + $0) }) }

  private var count: Int { weeks.z.count }

  /// The weeks, by how many came before, that a method is asked from: the last `most` that twelve known ones
  /// follow, as far as the method reaches back to.
  func origins(of method: ForecastMethod, most: Int) -> Range<Int> {
    let end = count - LogWeeks.horizon + 1
    return max(end - most, LogWeeks.least(method))..<end
  }

  /// The method with the least mean |e| over the origins that all of them have; the simpler of equal ones.
  /// The season needs 78 weeks and 19 origins, so that there is a 95 % interval of it.
  var best: ForecastMethod {
    let hasSeason = count >= 78 && count - LogWeeks.horizon + 1 - LogWeeks.least(.seasonal) >= 19
    let methods: [ForecastMethod] = hasSeason ? [.level, .theta, .seasonal] : [.level, .theta]
    let origins = self.origins(of: hasSeason ? .seasonal : .theta, most: Self.compared)
    let sums = methods.map { method in
      origins.reduce(0.0) { $0 + errors(of: method, from: $1).reduce(0, +) }
    }
    return zip(methods, sums).min { $0.1 < $1.1 }?.0 ?? .level
  }

  /// |e| of the twelve weeks after an origin.
  private func errors(of method: ForecastMethod, from origin: Int) -> [Double] {
    zip(weeks.continued(by: method, from: origin), weeks.z[origin...]).map { abs($1 - $0) }
  }

  /// The twelve weeks after all that are known.
  ///
  /// Half the width at h is the ⌈0.95 (m + 1)⌉-th smallest |e| of m origins, made non-decreasing in h.
  func forecast(by method: ForecastMethod) -> [OrderRange] {
    let missed = origins(of: method, most: Self.judged).map { errors(of: method, from: $0) }
    // Whole numbers: ⌈95 (m + 1) ÷ 100⌉.
    let rank = (95 * (missed.count + 1) + 99) / 100
    var half = 0.0
    return weeks.continued(by: method, from: count).enumerated().map { ahead, z in
      half = max(half, missed.map { $0[ahead] }.sorted()[rank - 1])
      return OrderRange(z: z, half: half)
    }
  }
}

extension ForecastScore {
  /// Of `method` on the weeks `held` out, beside the recent level.
  ///
  /// The interval score of a week is (u − l) + 40 (l − y)⁺ + 40 (y − u)⁺.
  ///
  /// Source: T. Gneiting, A. E. Raftery, "Strictly Proper Scoring Rules, Prediction, and Estimation",
  /// Journal of the American Statistical Association 102 (2007), 359–378, (43).
  fileprivate init(of method: [OrderRange], level: [OrderRange], on held: [Double]) {
    self.init()
    func meanError(_ ranges: [OrderRange]) -> Double {
      zip(ranges, held).reduce(0.0) { $0 + abs($1.0.orders - $1.1) } / Double(held.count)
    }
    let (ours, recent) = (meanError(method), meanError(level))
    (weeks, error, levelError) = (held.count, ours, recent)
    // Logarithms and back leave a rest of 1e-14 where there is no error.
    relativeError =
      recent > 1e-9
      ? Estimate(value: ours / recent, low: nil, high: nil, n: held.count)
      : Estimate(absent: .noData)
    let inside = zip(method, held).count { $0.low - 1e-9 <= $1 && $1 <= $0.high + 1e-9 }
    coverage = Estimate(share: inside, of: held.count)
    intervalScore =
      zip(method, held).reduce(0.0) { sum, week in
        let (range, orders) = week
        let missed = max(0, range.low - orders) + max(0, orders - range.high)
        return sum + range.high - range.low + 40 * missed
      } / Double(held.count)
  }
}
