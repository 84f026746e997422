import MoshtariCore

/// The lifecycle states that members of a segment came from and went to.
struct StateMoves: Equatable {
  struct Row: Equatable {
    /// A state's id, or `not-yet-known`.
    var state: String
    /// Nil where suppressed; 0 for nobody.
    var came: Int?
    var went: Int?
  }

  /// In the order of the states; those without anybody are left out.
  var rows: [Row]
  /// Members on both days; nil where suppressed.
  var stayed: Int?

  /// Whether there is enough for a list of its own: four states or more, one of them with a number.
  var needsList: Bool {
    rows.count >= 4 && rows.contains { ($0.came ?? 0) > 0 || ($0.went ?? 0) > 0 }
  }

  /// Whether every number is suppressed.
  var isHidden: Bool {
    stayed == nil && rows.allSatisfy { ($0.came ?? 0) == 0 && ($0.went ?? 0) == 0 }
  }

  /// Of a lifecycle state; nil for other segments.
  init?(_ state: String, in flows: FlowMatrix) {
    guard let column = flows.to.firstIndex(of: state), let row = flows.from.firstIndex(of: state)
    else { return nil }
    stayed = flows.matrix[row][column]
    rows = flows.from.indices.filter { $0 != row }.map { from in
      let to = flows.to.firstIndex(of: flows.from[from])
      return Row(
        state: flows.from[from], came: flows.matrix[from][column],
        went: to.map { flows.matrix[row][$0] } ?? 0)
    }.filter { $0.came != 0 || $0.went != 0 }
  }

  /// Of any other segment.
  init(_ moves: SegmentMoves) {
    let states = (moves.from + moves.to).map(\.state)
    func people(_ state: String, _ counts: [StateCount]) -> Int? {
      guard let found = counts.first(where: { $0.state == state }) else { return 0 }
      return found.count
    }
    stayed = moves.stayed
    rows = states.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.map { state in
      Row(state: state, came: people(state, moves.from), went: people(state, moves.to))
    }.filter { $0.came != 0 || $0.went != 0 }
  }
}
