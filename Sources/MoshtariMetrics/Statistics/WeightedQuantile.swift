/// The smallest value whose cumulated weight reaches `p` of all weight; nil without weight.
///
/// `points` ascend by value, with weights above 0; they are added in this order. A cumulated weight
/// that misses the level by rounding alone (one part in 10¹²) counts as reaching it.
package func weightedQuantile(_ p: Double, of points: [(value: Int, weight: Double)]) -> Int? {
  let total = points.reduce(0) { $0 + $1.weight }
  let level = p * total - 1e-12 * total
  var cumulated = 0.0
  for point in points {
    cumulated += point.weight
    if cumulated >= level { return point.value }
  }
  return points.last?.value
}
