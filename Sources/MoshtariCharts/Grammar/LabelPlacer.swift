/// Finds free places for labels in a drawing.
struct LabelPlacer {
  /// Nothing may leave this.
  let bounds: Box
  /// Labels already placed, lines and points: never covered.
  private(set) var taken: [Box]
  /// Grounds and bands: covered only where there is no other place.
  let avoided: [Box]

  init(bounds: Box, taken: [Box], avoided: [Box] = []) {
    (self.bounds, self.taken, self.avoided) = (bounds, taken, avoided)
  }

  /// The first of `candidates` that is free, and takes it; each is a group of lines that stay
  /// together.
  ///
  /// Nil where every one would cover what may not be covered, or leave the bounds.
  mutating func place(_ candidates: [[ChartLabel]]) -> [ChartLabel]? {
    let possible = candidates.filter { lines in
      lines.allSatisfy { bounds.contains($0.box) && !hits($0.box.grown(by: 3), taken) }
    }
    let clear = possible.first { lines in lines.allSatisfy { !hits($0.box.grown(by: 2), avoided) } }
    guard let chosen = clear ?? possible.first else { return nil }
    taken += chosen.map(\.box)
    return chosen
  }

  private func hits(_ box: Box, _ others: [Box]) -> Bool { others.contains { $0.overlaps(box) } }
}
