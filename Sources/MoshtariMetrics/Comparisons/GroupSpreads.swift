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
    let limits = wilsonLimits(share: value, of: Double(n), z: z)
    return Estimate(value: value, low: limits.low, high: limits.high, n: n)
  }
}

extension GroupSpread {
  /// The groups of one dimension; nil where fewer than two have a name and `lowBase` answers or more.
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
    func value(_ group: Keyed<Figure>) -> Double? { group.figure[keyPath: estimate].value }
    let named = groups.filter { $0.key != "" }
    let large = named.filter {
      value($0) != nil && $0.figure[keyPath: estimate].n ?? 0 >= max(1, lowBase)
    }
    guard large.count >= 2,
      let highest = large.max(by: { value($0) ?? 0 < value($1) ?? 0 }),
      let lowest = large.last(where: { value($0) == large.compactMap(value).min() }),
      let top = value(highest), let bottom = value(lowest), highest.key != lowest.key
    else { return nil }
    let pairs = large.count * (large.count - 1) / 2
    let z = normalQuantile(outside: 0.05 / Double(pairs))
    guard let range = limits(highest.figure, lowest.figure, z) else { return nil }
    func isClear(_ above: Keyed<Figure>, _ below: Keyed<Figure>) -> Bool {
      (limits(above.figure, below.figure, z)?.low ?? 0) > 0
    }
    let isWhole = large.count == named.count
    self.init(
      highest: highest.key, lowest: lowest.key,
      difference: (top - bottom, range.low, range.high), groups: large.count,
      isHighestAlone: isWhole
        && large.allSatisfy { $0.key == highest.key || isClear(highest, $0) },
      isLowestAlone: isWhole && large.allSatisfy { $0.key == lowest.key || isClear($0, lowest) })
  }
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
