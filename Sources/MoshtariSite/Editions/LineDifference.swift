/// What went and came in a text, line by line, with the two lines around each change.
struct LineDifference: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    case same(String)
    case old(String)
    case new(String)
    /// Lines left out that are the same.
    case gap
  }

  private(set) var lines: [Line] = []

  /// By a longest common subsequence of the lines; of changed ones the old stand first. Texts of so many
  /// lines that this would take long are told as all old, then all new. O(old · new).
  init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = Self.shortened(Self.whole(before, after))
  }

  private static let mostCells = 4_000_000
  private static let around = 2

  private static func whole(_ before: [String], _ after: [String]) -> [Line] {
    guard before.count * after.count <= mostCells else {
      return before.map { .old($0) } + after.map { .new($0) }
    }
    // `common[i][j]`: how many lines `before[i...]` and `after[j...]` have in common, in order.
    var common = [[Int]](
      repeating: [Int](repeating: 0, count: after.count + 1), count: before.count + 1)
    for i in before.indices.reversed() {
      for j in after.indices.reversed() {
        common[i][j] =
          before[i] == after[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    var lines: [Line] = []
    while i < before.count, j < after.count {
      if before[i] == after[j] {
        lines.append(.same(before[i]))
        (i, j) = (i + 1, j + 1)
      } else if common[i + 1][j] >= common[i][j + 1] {
        lines.append(.old(before[i]))
        i += 1
      } else {
        lines.append(.new(after[j]))
        j += 1
      }
    }
    return lines + before[i...].map { .old($0) } + after[j...].map { .new($0) }
  }

  /// Without the lines that are far from any change.
  private static func shortened(_ lines: [Line]) -> [Line] {
    let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    var kept: Set<Int> = []
    for place in changed { kept.formUnion(max(0, place - around)...place + around) }
    var shown: [Line] = []
    for place in lines.indices {
      if kept.contains(place) {
        shown.append(lines[place])
      } else if shown.last != .gap {
        shown.append(.gap)
      }
    }
    return shown
  }
}
