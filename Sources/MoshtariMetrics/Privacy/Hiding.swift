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
    isHidden = people.map { row in row.map { $0 > 0 && $0 < k } }
    var before: [[Bool]]
    repeat {
      before = isHidden
      for row in people.indices {
        isHidden[row] = Hiding(hiding: isHidden[row], of: people[row]).isHidden
      }
      for column in people.first?.indices ?? 0..<0 { completeColumn(column, of: people) }
    } while isHidden != before
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
