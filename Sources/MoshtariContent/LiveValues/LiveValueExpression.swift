import MoshtariCore

/// What stands between `{{` and `}}`: an address, and before it perhaps a format; for `versus` also what
/// it is compared with, for `unchecked` a reason in place of the address.
struct LiveValueExpression: Equatable {
  /// A word of the text and where it begins, in characters from the first brace.
  struct Word: Equatable {
    var text: String
    var offset: Int
    var length: Int { max(1, text.unicodeScalars.count) }
  }

  var format: Word?
  var address: Word
  /// `previous` or a second address, after `versus`.
  var other: Word?

  /// Nil where there is nothing between the braces.
  init?(_ value: LiveValue) {
    let all = Array(value.written.unicodeScalars)
    guard all.count > 4, let words = Self.trimmed(all, 2..<(all.count - 2)) else { return nil }
    let first = words.prefix { !all[$0].properties.isWhitespace }
    let isFormat = first.count < words.count && first.allSatisfy { Self.isLetter(all[$0]) }
    guard isFormat, let rest = Self.trimmed(all, first.endIndex..<words.endIndex) else {
      address = Self.word(all, words)
      return
    }
    let named = Self.word(all, first)
    format = named
    address = Self.word(all, rest)
    guard named.text == LiveFormat.versus.rawValue, let end = Self.end(ofAddressIn: all, rest),
      let second = Self.trimmed(all, end..<rest.upperBound)
    else { return }
    (address, other) = (Self.word(all, rest.lowerBound..<end), Self.word(all, second))
  }

  /// Where the first blank stands that is in no brackets.
  private static func end(ofAddressIn all: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    var depth = 0
    return range.first { position in
      if all[position] == "[" { depth += 1 }
      if all[position] == "]" { depth -= 1 }
      return depth <= 0 && all[position].properties.isWhitespace
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func word(_ all: [Unicode.Scalar], _ range: Range<Int>) -> Word {
    Word(text: String(String.UnicodeScalarView(all[range])), offset: range.lowerBound)
  }

  private static func trimmed(_ all: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    let start = range.first { !all[$0].properties.isWhitespace }
    let end = range.last { !all[$0].properties.isWhitespace }
    guard let start, let end else { return nil }
    return start..<(end + 1)
  }
}

/// How a live value can be written.
enum LiveFormat: String, CaseIterable {
  /// With its sign: `+118`.
  case signed
  /// A difference with its interval and verdict: `+6 (−2 to +14), no clear change`.
  case change
  /// The 95 % interval: `31 to 45`.
  case interval
  /// A whole number; of an estimate, how many are behind it.
  case count
  /// A share without decimals: `93%`.
  case percent
  /// Money to three digits: `1.24 bn toman`.
  case compact
  /// The figure beside the one of the period before, or beside another.
  case versus
  /// Nothing: the words of direction in its sentence are meant, for the reason that follows.
  case unchecked
}

/// Why a live value cannot be shown; offset and length are in characters of what is written.
struct LiveValueFault: Error {
  var code: String
  var statement: Diagnostic.Statement
  var offset: Int
  var length: Int
  var help: String?

  init(
    _ code: String, _ statement: Diagnostic.Statement, at word: LiveValueExpression.Word,
    help: String? = nil
  ) {
    (self.code, self.statement, self.help) = (code, statement, help)
    (offset, length) = (word.offset, word.length)
  }
}
