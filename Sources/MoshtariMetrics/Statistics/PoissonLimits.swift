/// The exact 95 % limits of the mean of a Poisson count; 0 below where nothing was counted.
///
/// Source: F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936), 437–442.
package func poissonLimits(of count: Int) -> (low: Double, high: Double) {
  func mean(atTail share: Double, degrees: Int) -> Double {
    var low = 0.0, high = Double(degrees) + 20
    while chiSquareTail(2 * high, degrees: degrees) > share { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if chiSquareTail(2 * middle, degrees: degrees) > share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
  return (
    count == 0 ? 0 : mean(atTail: 0.975, degrees: 2 * count),
    mean(atTail: 0.025, degrees: 2 * count + 2)
  )
}

/// The limits of a count between whole numbers, on the line between those of its neighbours.
package func poissonLimits(between count: Double) -> (low: Double, high: Double) {
  let below = poissonLimits(of: Int(count)), part = count - count.rounded(.down)
  guard part > 0 else { return below }
  let above = poissonLimits(of: Int(count) + 1)
  return (
    below.low + part * (above.low - below.low), below.high + part * (above.high - below.high)
  )
}
