/// A start tag of a page.
struct HTMLTag {
  struct Attribute {
    /// In lower case.
    var name: String
    /// The bytes between the quotation marks; empty where it has no value.
    var value: Range<Int>
  }

  /// In lower case.
  var name: String
  var attributes: [Attribute]
  /// From `<` to `>`.
  var range: Range<Int>

  func value(of name: String) -> Range<Int>? { attributes.first { $0.name == name }?.value }
}

/// Finds the start tags of an HTML page, in one pass over its bytes.
///
/// It reads as browsers do where that matters for links: comments, quoted and unquoted values, text
/// that is no markup (`script`, `style`, `textarea`, `title`). It never fails; what is cut off at
/// the end is left out.
struct HTMLScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next start tag; nil at the end.
  mutating func next() -> HTMLTag? {
    while let start = index(of: UInt8(ascii: "<"), from: position) {
      position = start + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: ">")
      case let byte where byte.isLatinLetter:
        guard let tag = readTag(from: start) else { return nil }
        if Self.textOnly.contains(tag.name) { skipText(of: tag.name) }
        return tag
      default: break
      }
    }
    return nil
  }

  /// Where the text of a `style` element ends that begins at `start`.
  func textEnd(of name: String, from start: Int) -> Int {
    var scanner = self
    scanner.position = start
    scanner.skipText(of: name)
    return scanner.position
  }

  private static let textOnly: Set<String> = ["script", "style", "textarea", "title"]

  private mutating func readTag(from start: Int) -> HTMLTag? {
    skip { !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let name = Self.lowercased(bytes[(start + 1)..<position])
    var attributes: [HTMLTag.Attribute] = []
    while true {
      skip { $0.isSpace || $0 == UInt8(ascii: "/") }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") { break }
      attributes.append(readAttribute())
    }
    position += 1
    return HTMLTag(name: name, attributes: attributes, range: start..<position)
  }

  private mutating func readAttribute() -> HTMLTag.Attribute {
    // A name may begin with `=`, and then that belongs to it.
    let start = position
    position += 1
    skip {
      !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=")
    }
    let name = Self.lowercased(bytes[start..<position])
    let afterName = position
    skip { $0.isSpace }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: name, value: afterName..<afterName)
    }
    position += 1
    skip { $0.isSpace }
    return HTMLTag.Attribute(name: name, value: readValue())
  }

  private mutating func readValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      skip { !$0.isSpace && $0 != UInt8(ascii: ">") }
      return start..<position
    }
    let start = position + 1
    let end = index(of: quote, from: start) ?? bytes.count
    position = min(end + 1, bytes.count)
    return start..<end
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    let isLower = bytes.allSatisfy { !(0x41...0x5A).contains($0) }
    if isLower { return String(decoding: bytes, as: UTF8.self) }
    return String(
      decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Past a comment, or another declaration such as the doctype.
  private mutating func skipDeclaration() {
    guard bytes[position...].starts(with: "!--".utf8) else { return skip(past: ">") }
    position += 3
    // `<!-->` and `<!--->` are whole comments.
    if bytes[position...].starts(with: ">".utf8) || bytes[position...].starts(with: "->".utf8) {
      return skip(past: ">")
    }
    while let dash = index(of: UInt8(ascii: "-"), from: position) {
      position = dash + 1
      if bytes[dash...].starts(with: "-->".utf8) || bytes[dash...].starts(with: "--!>".utf8) {
        return skip(past: ">")
      }
    }
    position = bytes.count
  }

  /// To the end tag of `name`, or the end.
  private mutating func skipText(of name: String) {
    while let start = index(of: UInt8(ascii: "<"), from: position) {
      position = start
      let end = start + 2 + name.utf8.count
      if end <= bytes.count, bytes[start + 1] == UInt8(ascii: "/"),
        Self.lowercased(bytes[(start + 2)..<end]) == name
      {
        return
      }
      position = start + 1
    }
    position = bytes.count
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private mutating func skip(past character: Unicode.Scalar) {
    position = index(of: UInt8(ascii: character), from: position).map { $0 + 1 } ?? bytes.count
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
