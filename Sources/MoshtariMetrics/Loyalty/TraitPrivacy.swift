import MoshtariCore

/// What the traits of segments must not show, because few people are behind it or behind a difference.
///
/// A trait is hidden, the members' side and everybody else's together, where
/// - either side is 1 to k − 1 customers;
/// - with the other segments of its division it leaves 1 to k − 1 customers unshown, and it is the
///   smallest shown one;
/// - the members lie in another segment whose trait is of 1 to k − 1 customers more.
struct TraitPrivacy {
  let timeline: Timeline
  let k: Int

  func suppress(_ traits: inout [String: SegmentTraits]) {
    guard k > 1 else { return }
    let open = traits
    for (id, own) in open.sorted(by: { isBeforeInBytes($0.key, $1.key) }) {
      for trait in CustomerTrait.allCases where own[trait].map(isSmall) == true {
        traits[id]?.hide(trait)
      }
    }
    for trait in CustomerTrait.allCases {
      for division in [timeline.lifecycle, timeline.rfm, timeline.quadrant] + timeline.ruleDivisions
      {
        hideComplement(of: trait, in: division, open, &traits)
      }
    }
    hideDifferences(open, &traits)
  }

  private func isFew(_ people: Int) -> Bool { (1..<k).contains(people) }

  private func isSmall(_ comparison: TraitComparison) -> Bool {
    isFew(comparison.members.n ?? 0) || isFew(comparison.others.n ?? 0)
  }

  private func hideComplement(
    of trait: CustomerTrait, in division: Division, _ open: [String: SegmentTraits],
    _ traits: inout [String: SegmentTraits]
  ) {
    let known = division.ids.compactMap { open[$0]?[trait] }
    guard known.count == division.ids.count, let first = known.first else { return }
    let people = known.map { $0.members.n ?? 0 }
    let all = people[0] + (first.others.n ?? 0)
    let rest = max(0, all - people.reduce(0, +))
    let isHidden = division.ids.map { traits[$0]?[trait]?.members.isHidden ?? true }
    let covering = covered(isHidden + [true], people: people + [rest], below: k)
    for (id, isCovered) in zip(division.ids, covering) where isCovered { traits[id]?.hide(trait) }
  }

  private func hideDifferences(
    _ open: [String: SegmentTraits], _ traits: inout [String: SegmentTraits]
  ) {
    let book = timeline.rules.book, ids = timeline.ruleDivisions.flatMap(\.ids)
    let counts = OverlapCounts(
      timeline.now, rows: ids.compactMap { book.position(of: $0) }
    ) { _ in true }
    let others = ids + OverlapCounts.classified
    for (row, id) in ids.enumerated() {
      let both = counts.rules[row] + counts.both(row)
      for (other, shared) in zip(others, both) where other != id && shared == counts.members[row] {
        for trait in CustomerTrait.allCases {
          let outer = open[other]?[trait]?.members.n ?? 0, own = open[id]?[trait]?.members.n ?? 0
          if isFew(outer - own) { traits[id]?.hide(trait) }
        }
      }
    }
  }
}

extension SegmentTraits {
  /// Nothing to hide where nothing is known.
  fileprivate mutating func hide(_ trait: CustomerTrait) {
    guard let comparison = self[trait], comparison.members.n ?? comparison.others.n ?? 0 > 0 else {
      return
    }
    let hidden = Estimate(absent: .smallGroup)
    byTrait[trait.rawValue] = TraitComparison(members: hidden, others: hidden, difference: nil)
  }
}
