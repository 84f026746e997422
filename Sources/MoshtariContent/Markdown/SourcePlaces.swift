import MoshtariCore

/// Says where in a body's source something stands that CommonMark gives no place for.
final class SourcePlaces {
  private let body: MarkdownBody
  /// Where the last find of each text ended, so that its next occurrence is found next.
  private var ends: [String: (line: Int, column: Int)] = [:]

  /// The line that was looked at last.
  private var latest: (index: Int, scalars: [Unicode.Scalar])?

  init(_ body: MarkdownBody) { self.body = body }

  /// The next occurrence of `text` in the lines (from 1 in the body); their first text where it is
  /// not found.
  func next(_ text: String, in lines: ClosedRange<Int>) -> SourceLocation {
    let wanted = Array(text.unicodeScalars.prefix { $0 != "\n" })
    for line in lines where !wanted.isEmpty {
      let end = ends[text].flatMap { $0.line == line ? $0.column : $0.line > line ? .max : nil }
      guard let column = find(wanted, line: line, from: end ?? 0) else { continue }
      ends[text] = (line, column + wanted.count)
      return place(line: line, column: column + 1, length: wanted.count)
    }
    return start(of: lines)
  }

  /// The text of the first line, blanks at its ends apart.
  func start(of lines: ClosedRange<Int>) -> SourceLocation {
    let scalars = scalars(line: lines.lowerBound)
    let blank = scalars.prefix { $0.properties.isWhitespace }.count
    let tail = scalars.reversed().prefix { $0.properties.isWhitespace }.count
    return place(
      line: lines.lowerBound, column: blank + 1, length: max(1, scalars.count - blank - tail))
  }

  /// A place of the body, its line from 1, in the file.
  func place(line: Int, column: Int, length: Int) -> SourceLocation {
    body.source.location(line: body.firstLine + line, column: column, length: length)
  }

  private func find(_ wanted: [Unicode.Scalar], line: Int, from start: Int) -> Int? {
    let scalars = scalars(line: line)
    guard start <= scalars.count - wanted.count else { return nil }
    return (start...(scalars.count - wanted.count)).first { scalars[$0...].starts(with: wanted) }
  }

  private func scalars(line: Int) -> [Unicode.Scalar] {
    let index = body.firstLine + line - 1
    if let latest, latest.index == index { return latest.scalars }
    guard body.source.lines.indices.contains(index) else { return [] }
    let scalars = Array(body.source.lines[index].unicodeScalars)
    latest = (index, scalars)
    return scalars
  }
}
