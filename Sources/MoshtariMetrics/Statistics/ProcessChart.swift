package import MoshtariCore

/// A process-behaviour chart of single values (XmR).
///
/// Centre: the mean; natural limits: the mean ± 2.66 mean moving ranges; limit of moving ranges:
/// 3.268 of them.
///
/// Source: D. J. Wheeler, "Understanding Variation", SPC Press 1993.
package struct ProcessChart: Sendable {
  package let centre: Double
  /// Before they are cut to what is possible.
  package let low: Double
  package let high: Double
  package let rangeLimit: Double

  /// Nil below two values and where all are equal: then any change at all would be a signal.
  package init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let mean = ranges.reduce(0, +) / Double(ranges.count)
    guard mean > 0 else { return nil }
    centre = values.reduce(0, +) / Double(values.count)
    (low, high) = (centre - 2.66 * mean, centre + 2.66 * mean)
    rangeLimit = 3.268 * mean
  }

  /// What each of `values` in a row tells: outside a limit, else the eighth or later on one side,
  /// else the last of four of which three are nearer to the same limit than to the centre; nil for
  /// nothing. A limit beyond `bounds` cannot be reached and gives no sign of nearness.
  package func signals(
    _ values: [Double], within bounds: ClosedRange<Double>
  ) -> [ProcessSignal?] {
    let runs = runs(values), zones = zones(values, within: bounds)
    return values.indices.map { index in
      if values[index] < low || values[index] > high { return .outside }
      return runs[index] ? .run : zones[index] ? .zone : nil
    }
  }

  /// Whether a value is the eighth or later of a run on one side; on the centre it ends a run.
  package func runs(_ values: [Double]) -> [Bool] {
    var length = 0, side = 0
    return values.map { value in
      let now = value > centre ? 1 : value < centre ? -1 : 0
      length = now == 0 ? 0 : now == side ? length + 1 : 1
      side = now
      return length >= 8
    }
  }

  /// Whether at least three of the four values up to one are nearer to the same limit than to the
  /// centre.
  package func zones(
    _ values: [Double], within bounds: ClosedRange<Double> = -.infinity ... .infinity
  ) -> [Bool] {
    let above = high > bounds.upperBound ? .infinity : (centre + high) / 2
    let below = low < bounds.lowerBound ? -.infinity : (centre + low) / 2
    return values.indices.map { index in
      guard index >= 3 else { return false }
      let four = values[(index - 3)...index]
      return four.count { $0 > above } >= 3 || four.count { $0 < below } >= 3
    }
  }
}
