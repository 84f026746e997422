import MoshtariCore

/// A file's bytes and the path it is known by.
struct SourceText: Sendable {
  var file: String
  var bytes: [UInt8]

  /// Longer lines are not shown: nobody wrote them, and each costs its length.
  private static let longestExcerpt = 10_000

  /// The place of a range of bytes, with the text of the line it begins on; underlined to that
  /// line's end at most.
  func location(_ range: Range<Int>) -> SourceLocation {
    let newline = UInt8(ascii: "\n")
    let before = bytes[..<range.lowerBound]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[range.lowerBound...].firstIndex(of: newline) ?? bytes.endIndex
    return SourceLocation(
      file: file, line: before.count { $0 == newline } + 1,
      column: characterCount(lineStart..<range.lowerBound) + 1,
      length: characterCount(range.lowerBound..<min(range.upperBound, lineEnd)),
      excerpt: lineEnd - lineStart > Self.longestExcerpt
        ? nil : string(lineStart..<lineEnd).filter { $0 != "\r" })
  }

  /// How many code points begin in a range.
  private func characterCount(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  var isLatinLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Space, tab, line feed, form feed or carriage return: what separates in HTML and CSS.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
