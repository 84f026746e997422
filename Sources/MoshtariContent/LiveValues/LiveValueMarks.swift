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

/// A body whose live values are replaced by marks that CommonMark passes through unchanged, so that each keeps
/// its exact place, is safe from emphasis and table pipes, and is told apart from escaped braces.
///
/// A mark is U+10FFF0, the value's number and U+10FFF1: private-use characters of the last plane, which mean
/// nothing in a text; those that a text holds anyway become U+FFFD.
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
    var position = 0
    while position < line.count {
      let scalar = line[position]
      if scalar == "\\", position + 1 < line.count {
        marked += line[position...(position + 1)].map(Self.clean)
        position += 2
      } else if let value = value(in: line, at: position) {
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

  private func value(in line: [Unicode.Scalar], at position: Int) -> LiveValue? {
    guard line[position...].starts(with: "{{".unicodeScalars) else { return nil }
    let limit = min(line.count, position + Self.longestValue)
    var end = position + 2
    while end + 1 < limit, !(line[end] == "}" && line[end + 1] == "}") { end += 1 }
    let isClosed = end + 1 < limit
    let written = isClosed ? line[position..<(end + 2)] : line[position..<(position + 2)]
    return LiveValue(
      written: String(String.UnicodeScalarView(written)), line: lines.count + 1,
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
