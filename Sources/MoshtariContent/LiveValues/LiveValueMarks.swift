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

/// A `[^label]` of a body: where a footnote is referred to, or where its text begins.
struct FootnoteMark: Equatable {
  /// In lower case: labels are alike in any.
  var label: String
  /// What is written, brackets included; of a text also the colon and the blanks after it.
  var written: String
  /// Line from 1 in the body, and the column of the bracket.
  var line: Int
  var column: Int
}

/// A body whose live values and footnotes are replaced by marks that CommonMark passes through unchanged, so
/// that each keeps its exact place, is safe from emphasis, links and table pipes, and is told apart from what is
/// escaped.
///
/// A mark is U+10FFF0, its number and U+10FFF1; an escaped tilde, which strikes nothing out, is U+10FFF3. These are
/// private-use characters of the last plane, which mean nothing in a text; those that a text holds anyway
/// become U+FFFD. The text of a footnote becomes an item of a list, whose lines go on as a footnote's do.
struct MarkedText {
  enum Mark: Equatable {
    case value(LiveValue)
    case reference(FootnoteMark)
    case definition(FootnoteMark)
  }

  private(set) var lines: [String] = []
  private(set) var marks: [Mark] = []
  /// What stands before the mark of a footnote's text.
  private let itemStart: String

  static let opening: Unicode.Scalar = "\u{10FFF0}"
  static let closing: Unicode.Scalar = "\u{10FFF1}"
  /// Stands before each text that is parsed apart from its place.
  static let guardMark: Unicode.Scalar = "\u{10FFF2}"
  static let escapedTilde: Unicode.Scalar = "\u{10FFF3}"

  /// Characters of a live value at most, braces included; a longer one counts as not closed.
  static let longestValue = 400

  init(_ lines: some Collection<String>) {
    // A bullet that the body's own lists do not have: two lists of one bullet would be one.
    let used = Set(lines.compactMap { $0.unicodeScalars.first { $0 != " " && $0 != ">" } })
    let bullet = (["+", "*", "-"] as [Unicode.Scalar]).first { !used.contains($0) } ?? "+"
    itemStart = "\(bullet)   "
    for line in lines { add(Array(line.unicodeScalars)) }
  }

  private mutating func add(_ line: [Unicode.Scalar]) {
    var marked: [Unicode.Scalar] = []
    var position = 0, close = 0
    if let (definition, end) = footnoteText(in: line) {
      marked += itemStart.unicodeScalars
      marked += mark(.definition(definition))
      position = end
    }
    while position < line.count {
      let scalar = line[position]
      if scalar == "\\", position + 1 < line.count {
        let next = line[position + 1]
        marked += next == "~" ? [Self.escapedTilde] : [scalar, Self.clean(next)]
        position += 2
      } else if scalar == "{", position + 1 < line.count, line[position + 1] == "{" {
        if close < position + 2 { close = Self.close(in: line, from: position + 2) }
        let value = value(in: line, at: position, close: close)
        marked += mark(.value(value))
        position += value.written.unicodeScalars.count
      } else if let (reference, end) = footnote(in: line, at: position),
        end == line.count || line[end] != "("
      {
        marked += mark(.reference(reference))
        position = end
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
      written: Self.string(line[position..<end]), line: lines.count + 1,
      column: position + 1, isClosed: isClosed)
  }

  /// `[^label]` at `position`, and where it ends.
  private func footnote(in line: [Unicode.Scalar], at position: Int) -> (FootnoteMark, end: Int)? {
    guard line[position...].starts(with: "[^".unicodeScalars) else { return nil }
    let label = line[(position + 2)...].prefix {
      !$0.properties.isWhitespace && !"[]^".unicodeScalars.contains($0)
    }
    let end = label.endIndex + 1
    guard !label.isEmpty, end <= line.count, line[end - 1] == "]" else { return nil }
    let mark = FootnoteMark(
      label: Self.string(label).lowercased(), written: Self.string(line[position..<end]),
      line: lines.count + 1, column: position + 1)
    return (mark, end)
  }

  /// `[^label]:` at the start of a line, and where the text after it begins.
  private func footnoteText(in line: [Unicode.Scalar]) -> (FootnoteMark, end: Int)? {
    let start = line.prefix { $0 == " " }.count
    guard start < min(4, line.count), var (mark, end) = footnote(in: line, at: start),
      end < line.count, line[end] == ":"
    else { return nil }
    end += 1 + line[(end + 1)...].prefix { $0 == " " || $0 == "\t" }.count
    mark.written = Self.string(line[..<end])
    return (mark, end)
  }

  private mutating func mark(_ mark: Mark) -> String.UnicodeScalarView {
    marks.append(mark)
    return "\(Self.opening)\(marks.count - 1)\(Self.closing)".unicodeScalars
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (opening.value...escapedTilde.value).contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  enum Piece: Equatable {
    case text(String)
    case mark(Mark)
  }

  /// `text` cut at its marks, tildes as they are meant.
  func pieces(of text: String) -> [Piece] { cut(text.replacing("\(Self.escapedTilde)", with: "~")) }

  private func cut(_ text: String) -> [Piece] {
    guard text.unicodeScalars.contains(Self.opening) else { return [.text(text)] }
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: Self.opening) {
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: Self.closing), let number = Int(String(after[..<end])),
        marks.indices.contains(number)
      else { break }
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.mark(marks[number]))
      rest = after[after.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// `text` with its marks as they were written, where Markdown means nothing: in code.
  func restored(_ text: String) -> String {
    var restored = ""
    for piece in cut(text) {
      if case .mark(.definition) = piece, restored.hasSuffix(itemStart) {
        restored.removeLast(itemStart.count)
      }
      restored += written(piece)
    }
    return restored.replacing("\(Self.escapedTilde)", with: "\\~")
  }

  /// `text` with its marks as they were written and its escapes as they are meant: an address, a title.
  func unescaped(_ text: String) -> String { pieces(of: text).map(written).joined() }

  private func written(_ piece: Piece) -> String {
    switch piece {
    case .text(let text): text
    case .mark(let mark): mark.written
    }
  }
}

extension MarkedText.Mark {
  var written: String {
    switch self {
    case .value(let value): value.written
    case .reference(let footnote), .definition(let footnote): footnote.written
    }
  }
}
