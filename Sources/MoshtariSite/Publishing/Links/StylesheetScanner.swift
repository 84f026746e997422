/// Finds what a stylesheet loads: `url(…)`, and the text of `@import "…"`.
enum StylesheetScanner {
  /// The references in a range of `bytes`, which may be all of it or the text of a `style` element.
  static func references(in bytes: [UInt8], _ range: Range<Int>) -> [PageReference] {
    var references: [PageReference] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let rest = bytes[position..<range.upperBound]
      if rest.starts(with: "/*".utf8) {
        position = end(of: "*/", in: bytes, (position + 2)..<range.upperBound)
      } else if let length = opening(of: rest) {
        let value = self.value(in: bytes, (position + length)..<range.upperBound)
        let target = String(decoding: bytes[value], as: UTF8.self)
        references.append(PageReference(role: .resource, target: target, range: value))
        position = max(value.upperBound, position + length)
      } else {
        position += 1
      }
    }
    return references
  }

  /// The length of `url(` or of `@import` before a quoted text; nil where there is neither.
  private static func opening(of rest: ArraySlice<UInt8>) -> Int? {
    if startsIgnoringCase(rest, "url(") { return 4 }
    guard startsIgnoringCase(rest, "@import") else { return nil }
    let next = rest.dropFirst(7).first { !$0.isSpace }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") ? 7 : nil
  }

  /// The value at the start of a range, without spaces and quotation marks around it.
  private static func value(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = bytes[range].firstIndex { !$0.isSpace } ?? range.upperBound
    guard start < range.upperBound else { return start..<start }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes[(start + 1)..<range.upperBound].firstIndex(of: quote) ?? range.upperBound
      return (start + 1)..<end
    }
    let end =
      bytes[start..<range.upperBound].firstIndex { $0 == UInt8(ascii: ")") || $0.isSpace }
      ?? range.upperBound
    return start..<end
  }

  private static func startsIgnoringCase(_ bytes: ArraySlice<UInt8>, _ wanted: StaticString) -> Bool
  {
    let length = wanted.utf8CodeUnitCount
    guard bytes.count >= length else { return false }
    return (0..<length).allSatisfy { index in
      let byte = bytes[bytes.startIndex + index]
      return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted.utf8Start[index]
    }
  }

  private static func end(of mark: String, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return range.upperBound }
    let wanted = Array(mark.utf8)
    return range.first { bytes[$0..<range.upperBound].starts(with: wanted) }.map {
      $0 + wanted.count
    }
      ?? range.upperBound
  }
}
