/// The candidate nearest to `name` by edit distance, or nil where none is near.
///
/// Near is a distance of at most a third of the longer name, at least 1. Case, `_`, `-` and spaces do not
/// count. Ties go to the first candidate. O(candidates × length²).
package func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = folded(name)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = folded(candidate)
    let distance = editDistance(wanted, other)
    let allowed = max(1, max(wanted.count, other.count) / 3)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func folded(_ name: String) -> [Unicode.Scalar] {
  name.lowercased().unicodeScalars.filter { !"_- ".unicodeScalars.contains($0) }
}

/// Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var older = [Int](), previous = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(
        previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, older[j - 2] + 1)
      }
      row.append(cost)
    }
    (older, previous) = (previous, row)
  }
  return previous[b.count]
}
