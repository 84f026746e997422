package import MoshtariCore

/// The lines of one text file, for saying where in it something stands.
package struct SourceText: Hashable, Sendable {
  /// Path relative to the report folder.
  package let file: String
  /// Without byte order mark and line ends; CRLF, LF and CR end lines.
  package let lines: [String]

  package init(file: String, text: String) {
    self.file = file
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    lines = Self.lines(of: scalars)
  }

  /// The place of `length` characters from `column` (from 1) of `line` (from 1).
  package func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    let excerpt = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    return SourceLocation(
      file: file, line: max(1, line), column: max(1, column), length: length, excerpt: excerpt)
  }

  private static func lines(of scalars: Substring.UnicodeScalarView) -> [String] {
    var lines: [String] = []
    var start = scalars.startIndex
    var position = start
    while position < scalars.endIndex {
      let scalar = scalars[position]
      let next = scalars.index(after: position)
      guard scalar == "\n" || scalar == "\r" else { position = next; continue }
      lines.append(String(scalars[start..<position]))
      let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      position = isPair ? scalars.index(after: next) : next
      start = position
    }
    if start < scalars.endIndex { lines.append(String(scalars[start...])) }
    return lines
  }
}
