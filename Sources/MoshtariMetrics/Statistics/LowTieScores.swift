/// Scores 1...5 by rank: 1 + ⌊5 · #{vⱼ < vᵢ} ÷ n⌋, in integers.
///
/// Equal values have equal scores, whatever the order of rows; so classes are unequal under heavy
/// ties, and some stay empty; all equal: all 1. `Int32.min` marks what is not scored: it does not
/// count in n and its score is 0. O(n) where values are dense, else O(n log n).
///
/// Source: own definition (the empirical distribution function below the value, in fifths).
package func lowTieScores(of values: [Int32]) -> [UInt8] {
  let unscored = Int32.min
  var (low, high, n) = (Int32.max, Int32.min, 0)
  for value in values where value != unscored {
    low = min(low, value)
    high = max(high, value)
    n += 1
  }
  guard n > 0 else { return Array(repeating: 0, count: values.count) }
  let range = Int(high) - Int(low) + 1
  guard range <= 4 * n + 1 << 16 else { return sparseLowTieScores(of: values, n: n) }
  var counts = Array(repeating: 0, count: range)
  for value in values where value != unscored { counts[Int(value) - Int(low)] += 1 }
  var scores = Array(repeating: UInt8(0), count: range), below = 0
  for offset in counts.indices {
    scores[offset] = UInt8(1 + 5 * below / n)
    below += counts[offset]
    if below == n { break }
  }
  return values.map { $0 == unscored ? 0 : scores[Int($0) - Int(low)] }
}

/// The same by sorting, for few values far apart.
private func sparseLowTieScores(of values: [Int32], n: Int) -> [UInt8] {
  var scores = Array(repeating: UInt8(0), count: values.count)
  let order = values.indices.filter { values[$0] != .min }.sorted { values[$0] < values[$1] }
  var below = 0
  for (rank, index) in order.enumerated() {
    if rank > 0, values[order[rank - 1]] != values[index] { below = rank }
    scores[index] = UInt8(1 + 5 * below / n)
  }
  return scores
}
