import MoshtariCore

extension UnsafeBufferPointer<UInt8> {
  /// Line ends in the bytes: LF, CR LF or CR.
  var lineEndCount: Int {
    var (lines, previous) = (0, UInt8(0))
    for byte in self {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { lines += 1 }
      previous = byte
    }
    return lines
  }

  /// Code points in the bytes, a stray byte counted with the character before it.
  var codePointCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// The bytes in `range`, which lies inside.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// The text for display: control characters and bytes that are no UTF-8 are replaced one for one,
  /// and text beyond `limit` code points gives way to `…`.
  func shown(limit: Int) -> String {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    var text = String.UnicodeScalarView()
    // A code point has at most four bytes.
    let scalars = String(decoding: prefix(limit * 4 + 4), as: UTF8.self).unicodeScalars
    for (index, scalar) in scalars.enumerated() {
      if index == limit { return String(text) + "…" }
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      text.append(isControl ? replacement : scalar)
    }
    return String(text)
  }
}

extension SourceLocation {
  /// Code points of a line that are shown.
  private static let longestExcerpt = 1000

  /// The place of `range` in `text`, found from `lineStart`, where the line number `line` starts.
  ///
  /// A range over several lines is underlined to its first line's end. The excerpt is left out
  /// where the place lies too far right to be shown.
  init(
    file: String, of range: Range<Int>, in text: Bytes, lineStart: Int = 0, line: Int = 1
  ) {
    var (first, line) = (lineStart, line)
    let before = text.part(lineStart..<range.lowerBound)
    line += before.lineEndCount
    if let last = before.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) { first += last + 1 }
    let rest = text[first...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    let column = text.part(first..<Swift.max(first, range.lowerBound)).codePointCount + 1
    let stop = Swift.max(range.lowerBound, Swift.min(range.upperBound, end))
    let length = text.part(range.lowerBound..<stop).codePointCount
    let isShown = column + length <= Self.longestExcerpt
    self.init(
      file: file, line: line, column: column, length: length,
      excerpt: isShown ? text.part(first..<end).shown(limit: Self.longestExcerpt) : nil)
  }
}
