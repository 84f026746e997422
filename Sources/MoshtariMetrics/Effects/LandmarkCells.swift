import MoshtariCore

/// A count with the sums of a whole number and of its square: sums whose order changes no bit.
struct Moments: Hashable {
  private(set) var n = 0
  private(set) var sum: Int128 = 0
  private(set) var squares: Int128 = 0

  mutating func add(_ value: Int64) {
    n += 1
    sum += Int128(value)
    squares += Int128(value) * Int128(value)
  }

  mutating func add(_ other: Moments) {
    (n, sum, squares) = (n + other.n, sum + other.sum, squares + other.squares)
  }

  var mean: Double { Double(sum) / Double(n) }

  /// Sample variance, n − 1; 0 below two.
  var variance: Double {
    guard n > 1 else { return 0 }
    let deviations = Int128(n) * squares - sum * sum
    return Double(max(0, deviations)) / Double(n) / Double(n - 1)
  }

  /// (sum + 1) ÷ (n + 2) of a count of 0 and 1.
  var plusOneShare: Double { (Double(sum) + 1) / (Double(n) + 2) }
}

/// Outcomes of the treated and of the compared by cell: month × stratum × kind × orders {1, 2, 3,
/// 4–6, 7+} × recency in quarters of A {≤ ¼, ≤ ½, ≤ 1, > 1} × orders in the month {0, 1, 2+}.
struct LandmarkCells {
  private let kinds: Int
  private let strata: Int
  /// The cells of a month follow each other.
  var cellsInMonth: Int { strata * kinds * 60 }
  private(set) var treated: [Moments]
  private(set) var compared: [Moments]
  /// Treated without an order before.
  private(set) var outside = 0

  static let leastCompared = 5

  init(months: Int, strata: Int, kinds: Int) {
    (self.kinds, self.strata) = (kinds, strata)
    treated = Array(repeating: Moments(), count: months * strata * kinds * 60)
    compared = treated
  }

  /// The cell of stratum 0 that a customer with these facts is in; nil without an order before
  /// `start`.
  ///
  /// - Parameter days: since the last order before the start, at least 1.
  static func position(orders: Int64, days: Int, cutoff: Int, ordersInMonth: Int64) -> Int? {
    guard orders > 0 else { return nil }
    let rank = orders <= 3 ? Int(orders) - 1 : orders <= 6 ? 3 : 4
    let quarter = 4 * days <= cutoff ? 0 : 2 * days <= cutoff ? 1 : days <= cutoff ? 2 : 3
    return (rank * 4 + quarter) * 3 + Int(min(2, ordersInMonth))
  }

  private func index(_ month: Int, _ stratum: Int, _ kind: Int, _ position: Int) -> Int {
    ((month * strata + stratum) * kinds + kind) * 60 + position
  }

  mutating func addTreated(
    _ value: Int64, month: Int, stratum: Int, kind: Int, position: Int?
  ) {
    guard let position else { outside += 1; return }
    treated[index(month, stratum, kind, position)].add(value)
  }

  mutating func addCompared(_ value: Int64, month: Int, stratum: Int, kind: Int, position: Int) {
    compared[index(month, stratum, kind, position)].add(value)
  }
}

/// The treated beside those they are matched with: five or more of the same cell and month, else of
/// the same cell in any month.
struct LandmarkSums {
  /// Of matched treated.
  private(set) var treated = Moments()
  /// Customers they are compared with, once for each month.
  private(set) var compared = 0
  private(set) var unmatched: Int
  /// Of a whole number: the mean of the compared weighted as the treated, and its variance.
  private(set) var mean = 0.0
  private(set) var meanVariance = 0.0
  /// The variance of the cells' means, weighted as the treated, without the chance in the means.
  private(set) var betweenCells = 0.0
  /// Of an outcome that is 0 or 1: its variance with one added to each count.
  private(set) var shareVariance = 0.0

  init(_ cells: LandmarkCells) {
    unmatched = cells.outside
    var pairs: [(treated: Moments, compared: Moments)] = []
    for cell in 0..<cells.cellsInMonth {
      let months = stride(from: cell, to: cells.treated.count, by: cells.cellsInMonth)
      var left = Moments(), all = Moments(), used = 0
      for month in months {
        let own = cells.treated[month], others = cells.compared[month]
        all.add(others)
        if own.n > 0, others.n >= LandmarkCells.leastCompared {
          pairs.append((own, others))
          used += others.n
        } else {
          left.add(own)
        }
      }
      if left.n > 0, all.n >= LandmarkCells.leastCompared {
        pairs.append((left, all))
        used = all.n
      } else {
        unmatched += left.n
      }
      compared += used
    }
    for pair in pairs { treated.add(pair.treated) }
    for pair in pairs { add(pair.compared, weight: Double(pair.treated.n) / Double(treated.n)) }
    for pair in pairs {
      let distance = pair.compared.mean - mean
      let chance = pair.compared.variance / Double(pair.compared.n)
      let weight = Double(pair.treated.n) / Double(treated.n)
      betweenCells += weight * (distance * distance - chance)
    }
    betweenCells = max(0, betweenCells)
  }

  private mutating func add(_ others: Moments, weight: Double) {
    let p = others.plusOneShare, n = Double(others.n)
    mean += weight * others.mean
    meanVariance += weight * weight * others.variance / n
    shareVariance += weight * weight * p * (1 - p) / n
  }

  /// Treated − compared of an outcome that is 0 or 1, −1...1.
  var shareDifference: Estimate {
    guard treated.n > 0 else { return Estimate(absent: .noData) }
    let p = treated.plusOneShare
    return .normal(
      treated.mean - mean, variance: p * (1 - p) / Double(treated.n) + shareVariance,
      n: treated.n, within: -1...1)
  }

  /// The share of the treated, Wilson.
  var treatedShare: Estimate { Estimate(share: Int(treated.sum), of: treated.n) }

  /// The share of the compared.
  var comparedShare: Estimate {
    guard treated.n > 0 else { return Estimate(absent: .noData) }
    return .normal(mean, variance: shareVariance, n: compared, within: 0...1)
  }

  /// Means instead of shares; absent below two treated.
  var treatedMean: Estimate { means { _, own in (own.mean, own.variance / Double(own.n)) } }

  /// The variance holds, beside that of the compared, that of how many treated are in each cell.
  var comparedMean: Estimate {
    var estimate = means { sums, own in
      (sums.mean, sums.meanVariance + sums.betweenCells / Double(own.n))
    }
    if estimate.value != nil { estimate.n = compared }
    return estimate
  }
  var meanDifference: Estimate {
    means { sums, own in
      (own.mean - sums.mean, own.variance / Double(own.n) + sums.meanVariance)
    }
  }

  private func means(
    _ part: (LandmarkSums, Moments) -> (value: Double, variance: Double)
  ) -> Estimate {
    guard treated.n > 1 else { return Estimate(absent: .noData) }
    let (value, variance) = part(self, treated)
    return .normal(value, variance: variance, n: treated.n)
  }
}

extension Estimate {
  /// A value ± 1.96 standard errors, the limits kept within a range.
  static func normal(
    _ value: Double, variance: Double, n: Int,
    within range: ClosedRange<Double> = -.infinity ... .infinity
  ) -> Estimate {
    let half = z95 * variance.squareRoot()
    return Estimate(
      value: value, low: max(range.lowerBound, value - half),
      high: min(range.upperBound, value + half), n: n)
  }
}
