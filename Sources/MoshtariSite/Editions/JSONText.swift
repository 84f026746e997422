import MoshtariCore

/// Where a text stops being JSON (RFC 8259).
struct JSONFault: Error, Equatable {
  /// The byte at which something else was expected; the length where the text ends too soon.
  var offset: Int
  /// What was expected, for a sentence.
  var expected: String
}

/// Reads JSON byte by byte, so that a fault has its place and a part can be taken as it is written.
///
/// Nesting is bounded by `deepestNesting`. Of a key that is there twice the first counts.
struct JSONText {
  /// One member of an object: its key and where key and value stand.
  struct Member {
    var key: String
    var keyRange: Range<Int>
    var valueRange: Range<Int>
  }

  static let deepestNesting = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tree of a JSON text; `null` where it is none.
  static func node(of bytes: [UInt8]) -> ReportTree.Node {
    var text = JSONText(bytes)
    return (try? text.value()) ?? .null
  }

  /// The members of the object that the text is, in their order; nothing is read of the values but that they
  /// are JSON. Nil where it is another value.
  static func members(of bytes: [UInt8]) throws(JSONFault) -> [Member]? {
    var text = JSONText(bytes)
    text.skipSpace()
    guard text.next == UInt8(ascii: "{") else {
      try text.skipValue()
      try text.expectEnd()
      return nil
    }
    var members: [Member] = []
    try text.object { text throws(JSONFault) in
      let start = text.position
      let key = try text.string()
      let keyEnd = text.position
      try text.colon()
      let valueStart = text.position
      try text.skipValue()
      members.append(
        Member(
          key: key, keyRange: start..<keyEnd, valueRange: valueStart..<text.position))
    }
    try text.expectEnd()
    return members
  }

  // MARK: Values

  private mutating func value() throws(JSONFault) -> ReportTree.Node {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      var fields: [String: ReportTree.Node] = [:]
      try object { text throws(JSONFault) in
        let key = try text.string()
        try text.colon()
        let value = try text.value()
        if fields[key] == nil { fields[key] = value }
      }
      return .object(fields)
    case UInt8(ascii: "["):
      var elements: [ReportTree.Node] = []
      try array { text throws(JSONFault) in elements.append(try text.value()) }
      return .list(elements)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default:
      let range = try number()
      return .number(Double(String(decoding: bytes[range], as: UTF8.self)) ?? 0)
    }
  }

  private mutating func skipValue() throws(JSONFault) {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      try object { text throws(JSONFault) in
        _ = try text.stringRange()
        try text.colon()
        try text.skipValue()
      }
    case UInt8(ascii: "["): try array { text throws(JSONFault) in try text.skipValue() }
    case UInt8(ascii: "\""): _ = try stringRange()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  private mutating func object(
    _ member: (inout JSONText) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try group(until: UInt8(ascii: "}"), "`,` or `}`") { text throws(JSONFault) in
      guard text.next == UInt8(ascii: "\"") else { throw text.fault("a key in quotes") }
      try member(&text)
    }
  }

  private mutating func array(
    _ element: (inout JSONText) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try group(until: UInt8(ascii: "]"), "`,` or `]`", element)
  }

  /// The parts between an opening bracket, where this stands, and `end`.
  private mutating func group(
    until end: UInt8, _ expected: String, _ part: (inout JSONText) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    depth += 1
    guard depth <= Self.deepestNesting else { throw fault("fewer levels of brackets") }
    position += 1
    skipSpace()
    if next == end {
      position += 1
      depth -= 1
      return
    }
    while true {
      skipSpace()
      try part(&self)
      skipSpace()
      guard let byte = next, byte == end || byte == UInt8(ascii: ",") else { throw fault(expected) }
      position += 1
      if byte == end { break }
    }
    depth -= 1
  }

  // MARK: Scalars

  private mutating func word(_ word: String) throws(JSONFault) {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value") }
    position += word.utf8.count
  }

  private mutating func number() throws(JSONFault) -> Range<Int> {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    guard digits() else { throw fault("a value") }
    if first == UInt8(ascii: "0"), position - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      throw JSONFault(offset: start, expected: "a number without a leading zero")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() else { throw fault("a digit") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() else { throw fault("a digit") }
    }
    return start..<position
  }

  /// Goes past digits; false where there is none.
  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, byte.isDigit { position += 1 }
    return position > start
  }

  /// The range of a string with its quotes.
  private mutating func stringRange() throws(JSONFault) -> Range<Int> {
    let start = position
    position += 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<position
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20:
        position -= 1
        throw fault("a string without line breaks")
      default: break
      }
    }
    throw fault("`\"`")
  }

  /// What follows a backslash.
  private mutating func escape() throws(JSONFault) {
    guard let byte = next else { throw fault("`\"`") }
    guard "\"\\/bfnrtu".utf8.contains(byte) else { throw fault("an escape such as `\\n`") }
    position += 1
    guard byte == UInt8(ascii: "u") else { return }
    for _ in 0..<4 {
      guard let digit = next, digit.isDigit || (0x61...0x66).contains(digit | 0x20) else {
        throw fault("four hexadecimal digits")
      }
      position += 1
    }
  }

  private mutating func string() throws(JSONFault) -> String {
    let range = try stringRange()
    let inside = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    guard inside.contains(UInt8(ascii: "\\")) else {
      return String(decoding: inside, as: UTF8.self)
    }
    return Self.unescaped(inside)
  }

  /// The text of a string whose escapes are sound; a half of a surrogate pair alone becomes U+FFFD.
  private static func unescaped(_ inside: ArraySlice<UInt8>) -> String {
    var text = "", plain = inside.startIndex, place = inside.startIndex
    var units: [UInt16] = []
    while place < inside.endIndex {
      guard inside[place] == UInt8(ascii: "\\") else { place += 1; continue }
      flush(&units, plain < place, into: &text)
      text += String(decoding: inside[plain..<place], as: UTF8.self)
      let letter = inside[place + 1]
      place += 2
      if letter == UInt8(ascii: "u") {
        let digits = String(decoding: inside[place..<(place + 4)], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        place += 4
      } else {
        flush(&units, true, into: &text)
        text.unicodeScalars.append(scalar(escapedBy: letter))
      }
      plain = place
    }
    flush(&units, true, into: &text)
    return text + String(decoding: inside[plain...], as: UTF8.self)
  }

  private static func flush(_ units: inout [UInt16], _ isOver: Bool, into text: inout String) {
    guard isOver, !units.isEmpty else { return }
    text += String(decoding: units, as: UTF16.self)
    units = []
  }

  private static func scalar(escapedBy letter: UInt8) -> Unicode.Scalar {
    switch letter {
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: Unicode.Scalar(letter)
    }
  }

  // MARK: Between values

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Goes past a colon to the value behind it.
  private mutating func colon() throws(JSONFault) {
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw fault("`:`") }
    position += 1
    skipSpace()
  }

  private mutating func expectEnd() throws(JSONFault) {
    skipSpace()
    if next != nil { throw fault("nothing more") }
  }

  private func fault(_ expected: String) -> JSONFault {
    JSONFault(offset: position, expected: expected)
  }
}
