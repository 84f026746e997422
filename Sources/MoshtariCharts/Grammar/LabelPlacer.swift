/// Finds free places in a drawing for labels that may stand at several.
struct LabelPlacer {
  /// Nothing may leave this.
  let bounds: Box
  /// Labels and points: never covered.
  private(set) var taken: [Box]
  /// Lines: never covered by text.
  let lines: [Box]
  /// What is better left free, and how much it costs to cover it.
  let avoided: [(box: Box, cost: Int)]

  init(bounds: Box, taken: [Box] = [], lines: [Box] = [], avoided: [(box: Box, cost: Int)] = []) {
    (self.bounds, self.taken, self.lines, self.avoided) = (bounds, taken, lines, avoided)
  }

  /// A place: the boxes that stay together, and what it costs by itself.
  struct Candidate {
    var boxes: [Box]
    var cost = 0
  }

  mutating func take(_ boxes: [Box]) { taken += boxes }

  /// Takes the cheapest of `candidates`, the first of equals, and says which it is.
  ///
  /// Nil where every one would cover what may not be covered, or leave the bounds.
  mutating func place(_ candidates: [Candidate], overLines: Bool = false) -> Int? {
    var best: (index: Int, cost: Int)?
    for (index, candidate) in candidates.enumerated() where isFree(candidate, overLines) {
      let cost = candidate.cost + self.cost(candidate)
      if cost < best?.cost ?? .max { best = (index, cost) }
      if cost == 0 { break }
    }
    if let best { taken += candidates[best.index].boxes }
    return best?.index
  }

  private func isFree(_ candidate: Candidate, _ overLines: Bool) -> Bool {
    candidate.boxes.allSatisfy { box in
      bounds.contains(box) && !hits(box.grown(by: 3), taken)
        && (overLines || !hits(box.grown(by: 2), lines))
    }
  }

  private func hits(_ box: Box, _ others: [Box]) -> Bool { others.contains { $0.overlaps(box) } }

  private func cost(_ candidate: Candidate) -> Int {
    avoided.reduce(0) { sum, other in
      candidate.boxes.contains { $0.overlaps(other.box) } ? sum + other.cost : sum
    }
  }
}
