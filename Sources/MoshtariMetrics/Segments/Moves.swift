import MoshtariCore

extension Timeline {
  /// Who stayed in, came to and left the segment by rule at `position` of the book since the end of
  /// the previous complete month, by today's rules and cut-offs. Nil where there is one snapshot
  /// only.
  func moves(ofRule position: Int) -> SegmentMoves? {
    guard let before else { return nil }
    return moves(from: before, was: before.isMember(of: position), is: now.isMember(of: position))
  }

  /// The same of an rfm segment.
  func moves(of segment: RFMSegment) -> SegmentMoves? {
    guard let before else { return nil }
    return moves(from: before) {
      before.rfm[$0] == segment
    } is: {
      now.rfm[$0] == segment
    }
  }

  /// The same of a segment of satisfaction × loyalty.
  func moves(of segment: QuadrantSegment) -> SegmentMoves? {
    guard let before else { return nil }
    return moves(from: before) {
      before.quadrant.segments[$0] == segment
    } is: {
      now.quadrant.segments[$0] == segment
    }
  }

  /// The same of a lifecycle state, nothing hidden.
  func moves(of state: LifecycleState) -> SegmentMoves? {
    guard let before else { return nil }
    return moves(from: before) {
      before.lifecycle[$0] == state
    } is: {
      now.lifecycle[$0] == state
    }
  }

  private func moves(
    from before: Standing, was: (Int) -> Bool, is isNow: (Int) -> Bool
  ) -> SegmentMoves {
    let states = LifecycleState.allCases
    var stayed = 0, from = Array(repeating: 0, count: states.count + 1)
    var to = Array(repeating: 0, count: states.count)
    for customer in now.lifecycle.indices {
      switch (was(customer), isNow(customer)) {
      case (true, true): stayed += 1
      case (false, true): from[before.lifecycle[customer].map { $0.position + 1 } ?? 0] += 1
      case (true, false): now.lifecycle[customer].map { to[$0.position] += 1 }
      case (false, false): break
      }
    }
    let ids = states.map(\.id)
    return SegmentMoves(
      fromDay: before.day, toDay: now.day, stayed: stayed, joined: from.reduce(0, +),
      left: to.reduce(0, +),
      from: zip(["not-yet-known"] + ids, from).map { StateCount(state: $0, count: $1) },
      to: zip(ids, to).map { StateCount(state: $0, count: $1) })
  }
}
