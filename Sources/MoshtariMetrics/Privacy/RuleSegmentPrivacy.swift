import MoshtariCore

/// What rule segments must not show, because few people are behind it or behind a difference.
///
/// Money and averages of a segment are hidden where
/// - it has 1 to k − 1 members, or 1 to k − 1 of them have ordered;
/// - it lies in another segment (of any family), or a state of an exclusive family lies in it, and
///   1 to k − 1 people with an order are what is left;
/// - with the other segments of its division it leaves 1 to k − 1 people with an order unshown, and
///   it is the smallest shown one.
///
/// Moves are hidden by `SegmentMoves.suppress`.
///
/// The last of the list holds for ratings too, with the people behind the answers. Differences of more than two
/// overlapping segments are not searched for.
struct RuleSegmentPrivacy {
  let timeline: Timeline
  let divisions: [Division]
  let opinions: Opinions
  let k: Int

  func suppress(_ figures: inout [String: SegmentFigures]) {
    guard k > 1 else { return }
    let nested = nestedIDs
    hideDifferences(in: &figures)
    for division in divisions {
      let money = hiddenMoney(in: division, nested: nested)
      let ratings = hiddenRatings(in: division)
      for (position, id) in division.ids.enumerated() {
        if money[position] {
          figures[id]?.hideMoney()
          figures[id]?.hideAverages()
        }
        if ratings[position] { figures[id]?.nps.hide() }
        figures[id]?.moves?.suppress(k: k, within: stateMoves(around: id))
      }
      suppressRetention(of: division.ids, in: &figures, below: k)
    }
    for id in RFMSegment.allCases.map(\.id) + QuadrantSegment.allCases.map(\.id) {
      figures[id]?.moves?.suppress(k: k, within: nil)
    }
  }

  private func hiddenMoney(in division: Division, nested: Set<String>) -> [Bool] {
    let sums = MemberSums.of(division, timeline.now.facts)
    var isHidden = sums.map { isFew($0.count) || isFew($0.ordering) }
    for (position, id) in division.ids.enumerated() where nested.contains(id) {
      isHidden[position] = true
    }
    isHidden[division.ids.count] = true
    return covered(isHidden, people: sums.map(\.ordering), below: k)
  }

  private func hiddenRatings(in division: Division) -> [Bool] {
    let people = opinions.tallies(of: division).map(\.people)
    var isHidden = people.map(isFew)
    isHidden[division.ids.count] = true
    return covered(isHidden, people: people, below: k)
  }

  private func isFew(_ people: Int) -> Bool { (1..<k).contains(people) }

  /// The moves of the lifecycle state that all members of the segment are in, on both days; nil where
  /// there is none.
  private func stateMoves(around id: String) -> SegmentMoves? {
    guard let before = timeline.before, let position = timeline.rules.book.position(of: id) else {
      return nil
    }
    let state = LifecycleState.allCases.first { state in
      [before, timeline.now].allSatisfy { standing in
        standing.lifecycle.indices.allSatisfy {
          standing.rules[position][$0] != .yes || standing.lifecycle[$0] == state
        }
      }
    }
    return state.flatMap(timeline.moves(of:))
  }

  /// What a rule segment shows of its members' answers and months, where a segment that contains it
  /// today has few more.
  private func hideDifferences(in figures: inout [String: SegmentFigures]) {
    let open = figures, ids = divisions.flatMap(\.ids)
    let rows = ids.compactMap { timeline.rules.book.position(of: $0) }
    let counts = OverlapCounts(timeline.now, rows: rows) { _ in true }
    let others = ids + OverlapCounts.classified
    for (row, id) in ids.enumerated() {
      let both = counts.rules[row] + counts.both(row)
      for (other, shared) in zip(others, both) where other != id && shared == counts.members[row] {
        if let outer = open[other] { figures[id]?.hideDifferences(to: outer, below: k) }
      }
    }
  }

  /// Rule segments of which a difference to one other segment is few people with an order.
  private var nestedIDs: Set<String> {
    let ids = divisions.flatMap(\.ids)
    let rows = ids.compactMap { timeline.rules.book.position(of: $0) }
    let facts = timeline.now.facts
    let counts = OverlapCounts(timeline.now, rows: rows) { facts.orders[$0] > 0 }
    return Set(rows.indices.filter { isNested($0, in: counts) }.map { ids[$0] })
  }

  private func isNested(_ row: Int, in counts: OverlapCounts) -> Bool {
    let own = counts.members[row]
    let inRule = zip(counts.members, counts.rules[row]).contains { other, both in
      both == own && isFew(other - both)
    }
    return inRule
      || zip(counts.membersOfEach, counts.both(row)).contains { other, both in
        (both == own && isFew(other - both)) || (both == other && isFew(own - both))
      }
  }
}

/// Which parts of a published total stay unshown: as long as those are 1 to `k` − 1 people
/// together, their sum would tell of them, so the smallest shown part with people goes too (of
/// equal ones, the first).
func covered(_ isUnshown: [Bool], people: [Int], below k: Int) -> [Bool] {
  var isUnshown = isUnshown
  while true {
    let few = people.indices.reduce(0) { $0 + (isUnshown[$1] ? people[$1] : 0) }
    let shown = people.indices.filter { !isUnshown[$0] && people[$0] > 0 }
    guard (1..<max(1, k)).contains(few),
      let next = shown.min(by: { people[$0] < people[$1] })
    else { return isUnshown }
    isUnshown[next] = true
  }
}

extension SegmentMoves {
  /// All counts where one of staying, joining and leaving is 1 to k − 1 customers, since each
  /// follows from another and the sizes of the segment then and now; else small cells of the two
  /// lists, and further cells until the hidden ones of a list are k customers or more together,
  /// since their sum follows from the list's total.
  ///
  /// - Parameter state: The moves of the lifecycle state that the segment lies in, which the flows
  ///   publish: what is left of one of its counts must not be 1 to k − 1 customers either.
  mutating func suppress(k: Int, within state: SegmentMoves?) {
    func isFew(_ path: KeyPath<SegmentMoves, Int?>) -> Bool {
      guard let count = self[keyPath: path] else { return false }
      let rest = state?[keyPath: path].map { $0 - count } ?? 0
      return (1..<k).contains(count) || (1..<k).contains(rest)
    }
    let came = from.hiding(within: state?.from, k: k), went = to.hiding(within: state?.to, k: k)
    // One hidden cell alone follows from its list's sum.
    let all =
      isFew(\.stayed) || isFew(\.joined) || isFew(\.left)
      || [came, went].contains { $0.count(where: \.self) == 1 }
    for index in from.indices where came[index] { from[index].count = nil }
    for index in to.indices where went[index] { to[index].count = nil }
    if all { hide() }
  }

  /// Every count.
  mutating func hide() {
    (stayed, joined, left) = (nil, nil, nil)
    for index in from.indices { from[index].count = nil }
    for index in to.indices { to[index].count = nil }
  }
}

extension [StateCount] {
  fileprivate func hiding(within outer: [StateCount]?, k: Int) -> [Bool] {
    let people = map { $0.count ?? 0 }
    let isTelling = indices.map { index in
      let rest = outer?[index].count.map { $0 - people[index] } ?? 0
      return people[index] > 0 && ((1..<k).contains(people[index]) || (1..<k).contains(rest))
    }
    return covered(Hiding(hiding: isTelling, of: people).isHidden, people: people, below: k)
  }
}
