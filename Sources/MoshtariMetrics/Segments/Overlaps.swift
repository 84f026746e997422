import MoshtariCore

/// How many of some customers are in two segments at once: the rule segments × those, the lifecycle
/// states and the rfm segments.
struct OverlapCounts {
  /// Positions in the rule book, one a row.
  let rows: [Int]
  /// Members of each row's segment.
  private(set) var members: [Int]
  /// The rows again, then by position in `LifecycleState.allCases`, in `RFMSegment.allCases`.
  private(set) var rules: [[Int]]
  private(set) var lifecycle: [[Int]]
  private(set) var rfm: [[Int]]
  private(set) var lifecycleMembers = Array(repeating: 0, count: LifecycleState.allCases.count)
  private(set) var rfmMembers = Array(repeating: 0, count: RFMSegment.allCases.count)
  /// Customers that were counted.
  private(set) var customers = 0

  /// - Parameter isCounted: whose memberships count.
  init(_ standing: Standing, rows: [Int], where isCounted: (Int) -> Bool) {
    self.rows = rows
    members = Array(repeating: 0, count: rows.count)
    rules = Array(repeating: members, count: rows.count)
    lifecycle = Array(repeating: lifecycleMembers, count: rows.count)
    rfm = Array(repeating: rfmMembers, count: rows.count)
    for customer in standing.lifecycle.indices where isCounted(customer) {
      add(standing, customer)
    }
  }

  private mutating func add(_ standing: Standing, _ customer: Int) {
    let own = rows.indices.filter { standing.rules[rows[$0]][customer] == .yes }
    let state = standing.lifecycle[customer]?.position, cell = standing.rfm[customer]?.position
    customers += 1
    if let state { lifecycleMembers[state] += 1 }
    if let cell { rfmMembers[cell] += 1 }
    for row in own {
      members[row] += 1
      for other in own { rules[row][other] += 1 }
      if let state { lifecycle[row][state] += 1 }
      if let cell { rfm[row][cell] += 1 }
    }
  }
}

extension Timeline {
  /// Customers in two segments at once today. Nil without a rule segment in the report.
  func overlaps(k: Int) -> Overlaps? {
    let divisions = ruleDivisions
    let rows = divisions.flatMap(\.ids).compactMap { rules.book.position(of: $0) }
    guard !rows.isEmpty else { return nil }
    let counts = OverlapCounts(now, rows: rows) { _ in true }
    let ids = rows.map { rules.book.segments[$0].id }
    var matrix: [[Int?]] = rows.indices.map { row in
      rows.indices.map { counts.shownPair(row, $0, k: k) }
    }
    var first = 0
    for division in divisions {
      let cells = counts.shownStates(first..<first + division.ids.count, k: k)
      for (offset, row) in cells.enumerated() { matrix[first + offset] += row }
      first += division.ids.count
    }
    return Overlaps(
      segments: ids, columns: ids + LifecycleState.allCases.map(\.id), matrix: matrix)
  }
}

extension OverlapCounts {
  /// Nil where it, or with the sizes of both what is left of either or of all, is a small group.
  fileprivate func shownPair(_ a: Int, _ b: Int, k: Int) -> Int? {
    let both = rules[a][b]
    let inNeither = a == b ? 0 : customers - members[a] - members[b] + both
    let isHidden = isTelling(both, of: members[a], members[b], k: k)
    return isHidden || (1..<k).contains(inNeither) ? nil : both
  }

  /// Whether an overlap, or what it leaves of one of the two segments, is a small group.
  private func isTelling(_ both: Int, of a: Int, _ b: Int, k: Int) -> Bool {
    [both, a - both, b - both].contains { $0 > 0 && $0 < k }
  }

  /// The lifecycle columns of rows that exclude each other, with who is in none of them as a last
  /// row.
  fileprivate func shownStates(_ rows: Range<Int>, k: Int) -> [[Int?]] {
    let own = rows.map { lifecycle[$0] }
    let rest = lifecycleMembers.indices.map { state in
      lifecycleMembers[state] - own.reduce(0) { $0 + $1[state] }
    }
    let telling = rows.map { row in
      lifecycle[row].indices.map {
        isTelling(lifecycle[row][$0], of: members[row], lifecycleMembers[$0], k: k)
      }
    }
    let hidden = TableHiding(
      hiding: telling + [rest.map { _ in false }], of: own + [rest], below: k
    ).isHidden
    return own.indices.map { row in
      own[row].indices.map { hidden[row][$0] ? nil : own[row][$0] }
    }
  }
}
