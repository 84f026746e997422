import MoshtariCore

/// What is refused before the parser sees it: control characters, deep nesting and floods of
/// aliases, which cost a recursive parser its stack or exponential time.
struct YAMLBounds {
  let source: SourceText
  let range: Range<Int>

  func check() throws(Diagnostic) {
    var flow = 0, aliases = 0
    var indents: [Int] = []
    for index in range {
      let line = Array(source.lines[index].unicodeScalars)
      if let column = line.firstIndex(where: Self.isControl) {
        throw fault("yaml-syntax", "a control character is not allowed here", index, column)
      }
      Self.nest(&indents, Self.leadingColumns(of: line))
      let deepest = Self.follow(line, from: &flow)
      aliases += Self.aliasCount(in: line)
      if max(indents.count, deepest) > YAMLDocument.deepestNesting {
        throw fault("yaml-too-deep", "this is nested too deeply", index, 0)
      }
      if aliases > YAMLDocument.mostAliases {
        throw fault(
          "too-many-aliases", "more than \(YAMLDocument.mostAliases) aliases (`*name`)", index, 0)
      }
    }
  }

  private func fault(_ code: String, _ sentence: String, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(
      .error, code, .fact(sentence), at: source.location(line: line + 1, column: column + 1))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The columns at which a line may open a collection: each indicator before its first other
  /// character, and that character.
  private static func leadingColumns(of line: [Unicode.Scalar]) -> [Int] {
    var columns: [Int] = []
    for (column, scalar) in line.enumerated() where scalar != " " {
      if scalar == "#" { break }
      columns.append(column)
      let next = column + 1 < line.count ? line[column + 1] : " "
      guard "-?:".unicodeScalars.contains(scalar), next == " " else { break }
    }
    return columns
  }

  private static func nest(_ indents: inout [Int], _ columns: [Int]) {
    for column in columns {
      while let last = indents.last, last >= column { indents.removeLast() }
      indents.append(column)
    }
  }

  /// Follows the brackets of a line and gives how deep it goes at its deepest.
  private static func follow(_ line: [Unicode.Scalar], from depth: inout Int) -> Int {
    var deepest = depth
    for scalar in line {
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}": depth = max(0, depth - 1)
      default: continue
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  private static func aliasCount(in line: [Unicode.Scalar]) -> Int {
    line.indices.count { index in
      guard line[index] == "*", index + 1 < line.count else { return false }
      let before = index == 0 ? " " : line[index - 1]
      let next = line[index + 1].properties
      return " \t[{,:-?".unicodeScalars.contains(before)
        && (next.isAlphabetic || next.numericType != nil)
    }
  }
}
