import Foundation
import MoshtariCore

/// The spread of NPS by each dimension.
func spreads(of by: ByDimension<NPSGroup>, lowBase: Int) -> SpreadByDimension {
  func spread(_ groups: [Keyed<NPSGroup>]?) -> GroupSpread? {
    GroupSpread(groups ?? [], lowBase: lowBase, estimate: \.estimate) { above, below, z in
      guard let counts = above.counts, let others = below.counts else { return nil }
      let a = AdjustedShares(counts), b = AdjustedShares(others)
      let half = z * (a.squaredError + b.squaredError).squareRoot()
      let centre = a.score - b.score
      return (max(-200, 100 * (centre - half)), min(200, 100 * (centre + half)))
    }
  }
  return SpreadByDimension(by, spread)
}

/// The spread of shares by each dimension.
func spreads(of by: ByDimension<Estimate>, lowBase: Int) -> SpreadByDimension {
  func spread(_ groups: [Keyed<Estimate>]?) -> GroupSpread? {
    GroupSpread(groups ?? [], lowBase: lowBase, estimate: \.self) { above, below, z in
      newcombeLimits(above.limits(z), minus: below.limits(z))
    }
  }
  return SpreadByDimension(by, spread)
}

extension SpreadByDimension {
  fileprivate init<Figure>(
    _ by: ByDimension<Figure>, _ spread: ([Keyed<Figure>]?) -> GroupSpread?
  ) {
    self.init()
    (region, kind, channel) = (spread(by.region), spread(by.kind), spread(by.channel))
    (touchpoint, product) = (spread(by.touchpoint), spread(by.product))
  }
}

extension Estimate {
  /// The same share with Wilson's limits at `z` standard errors.
  fileprivate func limits(_ z: Double) -> Estimate {
    guard let value, let n, n > 0 else { return self }
    let limits = wilsonLimits(share: value, of: effectiveNumber ?? Double(n), z: z)
    return Estimate(value: value, low: limits.low, high: limits.high, n: n)
  }
}

extension GroupSpread {
  /// Of the groups of one dimension the widest clear pair; where no pair is clear, the highest and the
  /// lowest. Nil where fewer than two groups have a name and `lowBase` answers or more.
  ///
  /// The highest and the lowest value are often of the smallest groups, whose limits are wide: two
  /// others may be clear of each other where these are not.
  ///
  /// With g groups, the limits of each difference leave out 5 % ÷ (g (g − 1) ÷ 2): whichever pair is
  /// picked out after looking at all of them, a difference that is not there is called clear in at
  /// most one report of twenty.
  ///
  /// Source: O. J. Dunn, "Multiple Comparisons Among Means", Journal of the American Statistical
  /// Association 56 (1961), 52–64.
  ///
  /// - Parameter limits: of the difference between two groups, at so many standard errors.
  fileprivate init?<Figure>(
    _ groups: [Keyed<Figure>], lowBase: Int, estimate: KeyPath<Figure, Estimate>,
    limits: (_ above: Figure, _ below: Figure, _ z: Double) -> (low: Double, high: Double)?
  ) {
    let named = groups.filter { $0.key != "" }
    let large = named.filter {
      let estimate = $0.figure[keyPath: estimate]
      return estimate.value != nil && estimate.n ?? 0 >= max(1, lowBase)
    }
    let z = normalQuantile(outside: 0.05 / Double(max(1, large.count * (large.count - 1) / 2)))
    let pairs = large.flatMap { above in
      large.reversed().compactMap { below -> GroupPair? in
        guard above.key != below.key, let high = above.figure[keyPath: estimate].value,
          let low = below.figure[keyPath: estimate].value, high >= low,
          let range = limits(above.figure, below.figure, z)
        else { return nil }
        return GroupPair(
          above: above.key, below: below.key, difference: (high - low, range.low, range.high))
      }
    }
    let clear = pairs.filter { $0.difference.low > 0 }
    func widest(_ pairs: [GroupPair]) -> GroupPair? {
      pairs.max { $0.difference.value < $1.difference.value }
    }
    guard let pair = widest(clear) ?? widest(pairs) else { return nil }
    let others = large.count - 1
    let isWhole = large.count == named.count
    self.init(
      highest: pair.above, lowest: pair.below, difference: pair.difference, groups: large.count,
      isHighestAlone: isWhole && clear.count(where: { $0.above == pair.above }) == others,
      isLowestAlone: isWhole && clear.count(where: { $0.below == pair.below }) == others)
  }
}

/// Two groups by key, the first not below the second, and their difference with its limits.
private struct GroupPair {
  let above, below: String
  let difference: (value: Double, low: Double, high: Double)
}

/// The z that leaves `share` of a standard normal outside ±z; `share` is above 0 and at most 1.
package func normalQuantile(outside share: Double) -> Double {
  var low = 0.0, high = 40.0
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if erfc(middle / 2.0.squareRoot()) > share { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
