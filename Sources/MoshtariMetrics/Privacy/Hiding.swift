import MoshtariCore

/// Which cells of one list are hidden.
struct Hiding {
  private(set) var isHidden: [Bool]
  /// People behind each cell; 0 for a cell that everybody knows anyway.
  private let people: [Int]

  /// Cells of 1 to `k` − 1 people are hidden. Where that is exactly one cell, it would follow from
  /// the total and the others; so the smallest of the other cells with people is hidden too (of
  /// equal ones, the first).
  init(of people: [Int], below k: Int) {
    self.init(hiding: people.map { $0 > 0 && $0 < k }, of: people)
  }

  /// With the cells that are hidden already.
  init(hiding isHidden: [Bool], of people: [Int]) {
    (self.isHidden, self.people) = (isHidden, people)
    complete()
  }

  private mutating func complete() {
    guard isHidden.count(where: \.self) == 1 else { return }
    let others = people.indices.filter { !isHidden[$0] && people[$0] > 0 }
    guard let next = others.min(by: { people[$0] < people[$1] }) else { return }
    isHidden[next] = true
  }

  subscript(index: Int) -> Bool { isHidden[index] }
}

/// Which cells of a table with published row and column sums are hidden.
struct TableHiding {
  private(set) var isHidden: [[Bool]]

  /// Cells of 1 to `k` − 1 people, then row by row and column by column as in `Hiding`, until
  /// nothing changes. Rows are equally long.
  init(of people: [[Int]], below k: Int) {
    self.init(hiding: people.map { row in row.map { _ in false } }, of: people, below: k)
  }

  /// With the cells that are hidden already.
  init(hiding isHidden: [[Bool]], of people: [[Int]], below k: Int) {
    self.isHidden = zip(isHidden, people).map { hidden, people in
      zip(hidden, people).map { $0 || ($1 > 0 && $1 < k) }
    }
    var before: [[Bool]]
    repeat {
      before = self.isHidden
      for row in people.indices {
        self.isHidden[row] = Hiding(hiding: self.isHidden[row], of: people[row]).isHidden
      }
      for column in people.first?.indices ?? 0..<0 { completeColumn(column, of: people) }
      if self.isHidden == before, let cell = determined(of: people, below: k) {
        cover(cell, of: people)
      }
    } while self.isHidden != before
  }

  private typealias Cell = (row: Int, column: Int)

  /// A small cell that the sums give away: no other way over hidden cells, from row to column and
  /// back, leads from its row to its column.
  private func determined(of people: [[Int]], below k: Int) -> Cell? {
    for row in people.indices {
      for column in people[row].indices where (1..<k).contains(people[row][column]) {
        if !columns(from: row, without: (row, column)).contains(column) { return (row, column) }
      }
    }
    return nil
  }

  /// The columns that hidden cells other than `cell` lead to from `row`.
  private func columns(from row: Int, without cell: Cell) -> Set<Int> {
    var rows: Set<Int> = [], found: Set<Int> = [], next = [row]
    while let row = next.popLast() {
      guard rows.insert(row).inserted else { continue }
      for column in isHidden[row].indices where isHidden[row][column] && (row, column) != cell {
        guard found.insert(column).inserted else { continue }
        next += isHidden.indices.filter { isHidden[$0][column] && ($0, column) != cell }
      }
    }
    return found
  }

  /// Hides the smallest shown cell with people in the row or column of `cell`, else in the table.
  private mutating func cover(_ cell: Cell, of people: [[Int]]) {
    let shown = people.indices.flatMap { row in
      people[row].indices.map { (row: row, column: $0) }
    }.filter { !isHidden[$0.row][$0.column] && people[$0.row][$0.column] > 0 }
    let near = shown.filter { $0.row == cell.row || $0.column == cell.column }
    let candidates = near.isEmpty ? shown : near
    guard
      let next = candidates.min(by: { people[$0.row][$0.column] < people[$1.row][$1.column] })
    else { return }
    isHidden[next.row][next.column] = true
  }

  private mutating func completeColumn(_ column: Int, of people: [[Int]]) {
    let hiding = Hiding(hiding: isHidden.map { $0[column] }, of: people.map { $0[column] })
    for row in people.indices { isHidden[row][column] = hiding[row] }
  }
}

extension Estimate {
  /// Absent where 1 to `k` − 1 people are behind it.
  func hidden(below k: Int) -> Estimate {
    guard let n, n < k else { return self }
    return Estimate(absent: .smallGroup)
  }

  var isHidden: Bool { reason == .smallGroup }
}
