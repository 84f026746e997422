import MoshtariCore

/// How many of some customers are in two segments at once: the rule segments × those and the segments
/// of the exclusive families.
struct OverlapCounts {
  /// Positions in the rule book, one a row.
  let rows: [Int]
  /// Members of each row's segment.
  private(set) var members: [Int]
  /// The rows again, then by position in `allCases` of each exclusive family.
  private(set) var rules: [[Int]]
  private(set) var lifecycle: [[Int]]
  private(set) var rfm: [[Int]]
  private(set) var quadrant: [[Int]]
  private(set) var lifecycleMembers = Array(repeating: 0, count: LifecycleState.allCases.count)
  private(set) var rfmMembers = Array(repeating: 0, count: RFMSegment.allCases.count)
  private(set) var quadrantMembers = Array(repeating: 0, count: QuadrantSegment.allCases.count)
  /// Customers that were counted.
  private(set) var customers = 0

  /// - Parameter isCounted: whose memberships count.
  init(_ standing: Standing, rows: [Int], where isCounted: (Int) -> Bool) {
    self.rows = rows
    members = Array(repeating: 0, count: rows.count)
    rules = Array(repeating: members, count: rows.count)
    lifecycle = Array(repeating: lifecycleMembers, count: rows.count)
    rfm = Array(repeating: rfmMembers, count: rows.count)
    quadrant = Array(repeating: quadrantMembers, count: rows.count)
    for customer in standing.lifecycle.indices where isCounted(customer) {
      add(standing, customer)
    }
  }

  private mutating func add(_ standing: Standing, _ customer: Int) {
    let own = rows.indices.filter { standing.rules[rows[$0]][customer] == .yes }
    let state = standing.lifecycle[customer]?.position, cell = standing.rfm[customer]?.position
    let place = standing.quadrant.segments[customer]?.position
    customers += 1
    if let state { lifecycleMembers[state] += 1 }
    if let cell { rfmMembers[cell] += 1 }
    if let place { quadrantMembers[place] += 1 }
    for row in own {
      members[row] += 1
      for other in own { rules[row][other] += 1 }
      if let state { lifecycle[row][state] += 1 }
      if let cell { rfm[row][cell] += 1 }
      if let place { quadrant[row][place] += 1 }
    }
  }

  /// Ids of the exclusive families' segments, in the order of `both` and `membersOfEach`.
  static let classified =
    LifecycleState.allCases.map(\.id) + RFMSegment.allCases.map(\.id)
    + QuadrantSegment.allCases.map(\.id)

  /// Customers in the row's segment and in each of `classified`.
  func both(_ row: Int) -> [Int] { lifecycle[row] + rfm[row] + quadrant[row] }

  /// Members of each of `classified`.
  var membersOfEach: [Int] { lifecycleMembers + rfmMembers + quadrantMembers }
}

extension Timeline {
  /// Customers in two segments at once today. Nil without a rule segment in the report.
  func overlaps(k: Int) -> Overlaps? {
    let divisions = ruleDivisions
    let rows = divisions.flatMap(\.ids).compactMap { rules.book.position(of: $0) }
    guard !rows.isEmpty else { return nil }
    let counts = OverlapCounts(now, rows: rows) { _ in true }
    let ids = rows.map { rules.book.segments[$0].id }
    var blocks: [Range<Int>] = []
    for division in divisions {
      let first = blocks.last?.upperBound ?? 0
      blocks.append(first..<first + division.ids.count)
    }
    var matrix: [[Int?]] = rows.indices.map { row in
      rows.indices.map { counts.shownPair(row, $0, k: k) }
    }
    for (index, block) in blocks.enumerated() {
      for other in blocks[(index + 1)...] {
        for (row, cells) in zip(block, counts.shownPairs(block, other, k: k)) {
          for (column, both) in zip(other, cells) {
            (matrix[row][column], matrix[column][row]) = (both, both)
          }
        }
      }
    }
    for block in blocks {
      for (row, cells) in zip(block, counts.shownStates(block, k: k)) { matrix[row] += cells }
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

  /// Two divisions against each other: rows that exclude each other, and columns that do, with who is
  /// in none of them as a last row and column. Their sums are published, so as many cells are hidden
  /// as they need.
  fileprivate func shownPairs(_ rows: Range<Int>, _ columns: Range<Int>, k: Int) -> [[Int?]] {
    let own = rows.map { Array(rules[$0][columns]) }
    let table = withRest(
      own.enumerated().map { offset, cells in
        cells + [members[rows.lowerBound + offset] - cells.reduce(0, +)]
      }, sums: members[columns] + [customers - members[columns].reduce(0, +)])
    let telling = rows.map { row in columns.map { shownPair(row, $0, k: k) == nil } + [false] }
    let hidden = TableHiding(
      hiding: telling + [Array(repeating: false, count: columns.count + 1)], of: table, below: k
    ).isHidden
    return own.indices.map { row in
      own[row].indices.map { hidden[row][$0] ? nil : own[row][$0] }
    }
  }

  /// `table` and as a last row what is left of the sums of its columns.
  private func withRest(_ table: [[Int]], sums: ArraySlice<Int>) -> [[Int]] {
    table + [
      sums.enumerated().map { column, sum in sum - table.reduce(0) { $0 + $1[column] } }
    ]
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
