import MoshtariCore

/// A `{{ … }}` of a body, where it stands, and whether it is closed on its line.
struct LiveValue: Equatable {
  /// What is written, braces included.
  var written: String
  /// Line from 1 in the body, and the column of its first brace.
  var line: Int
  var column: Int
  var isClosed: Bool
}

/// A body whose live values are replaced by marks that CommonMark passes through unchanged, so that
/// each keeps its exact place, is safe from emphasis and table pipes, and is told apart from
/// escaped braces.
///
/// A mark is U+10FFF0, the value's number and U+10FFF1: private-use characters of the last plane,
/// which mean nothing in a text; those that a text holds anyway become U+FFFD.
struct MarkedText {
  private(set) var lines: [String] = []
  private(set) var values: [LiveValue] = []

  static let opening: Unicode.Scalar = "\u{10FFF0}"
  static let closing: Unicode.Scalar = "\u{10FFF1}"
  /// Stands before each text that is parsed apart from its place.
  static let guardMark: Unicode.Scalar = "\u{10FFF2}"

  /// Characters of a live value at most, braces included; a longer one counts as not closed.
  static let longestValue = 400

  init(_ lines: some Sequence<String>) {
    for line in lines { add(Array(line.unicodeScalars)) }
  }

  private mutating func add(_ line: [Unicode.Scalar]) {
    var marked: [Unicode.Scalar] = []
    var position = 0, close = 0
    while position < line.count {
      let scalar = line[position]
      if scalar == "\\", position + 1 < line.count {
        marked += line[position...(position + 1)].map(Self.clean)
        position += 2
      } else if scalar == "{", position + 1 < line.count, line[position + 1] == "{" {
        if close < position + 2 { close = Self.close(in: line, from: position + 2) }
        let value = value(in: line, at: position, close: close)
        marked += mark(values.count)
        values.append(value)
        position += value.written.unicodeScalars.count
      } else {
        marked.append(Self.clean(scalar))
        position += 1
      }
    }
    lines.append(String(String.UnicodeScalarView(marked)))
  }

  /// Where `}}` begins next; past every line's end where it does not.
  private static func close(in line: [Unicode.Scalar], from start: Int) -> Int {
    let pairs = start..<max(start, line.count - 1)
    return pairs.first { line[$0] == "}" && line[$0 + 1] == "}" } ?? .max
  }

  private func value(in line: [Unicode.Scalar], at position: Int, close: Int) -> LiveValue {
    let isClosed = close < position + Self.longestValue
    let end = isClosed ? close + 2 : position + 2
    return LiveValue(
      written: String(String.UnicodeScalarView(line[position..<end])), line: lines.count + 1,
      column: position + 1, isClosed: isClosed)
  }

  private func mark(_ number: Int) -> String.UnicodeScalarView {
    "\(Self.opening)\(number)\(Self.closing)".unicodeScalars
  }

  private static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (opening.value...guardMark.value).contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  enum Piece: Equatable {
    case text(String)
    case value(LiveValue)
  }

  /// `text` cut at its marks.
  func pieces(of text: String) -> [Piece] {
    guard text.unicodeScalars.contains(Self.opening) else { return [.text(text)] }
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: Self.opening) {
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: Self.closing), let number = Int(String(after[..<end])),
        values.indices.contains(number)
      else { break }
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.value(values[number]))
      rest = after[after.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// `text` with its marks as they were written.
  func restored(_ text: String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value): value.written
      }
    }.joined()
  }
}
