/// Finds members of a large JSON object without making values of the others.
///
/// Files of editions hold whole reports, of which the archive shows a few numbers. Skipping what is
/// between costs a look at each byte and no memory.
struct JSONMembers {
  /// The bytes that are looked at; UTF-8.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int

  /// Where the values of the members called `names` lie in `file`, for the object that begins at
  /// `start`; nil where there is no object or it does not end. Reading stops once all are
  /// found.
  ///
  /// - Parameter names: without characters that JSON escapes.
  static func ranges(
    of names: Set<String>, in file: [UInt8], from start: Int = 0
  ) -> [String: Range<Int>]? {
    file.withUnsafeBufferPointer { bytes in
      var scanner = JSONMembers(bytes: bytes, place: start)
      return scanner.members(names)
    }
  }

  private mutating func members(_ names: Set<String>) -> [String: Range<Int>]? {
    skipSpace()
    guard take("{") else { return nil }
    var found: [String: Range<Int>] = [:]
    skipSpace()
    if take("}") { return found }
    repeat {
      skipSpace()
      let start = place
      guard skipString() else { return nil }
      let name = String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
      skipSpace()
      guard take(":") else { return nil }
      skipSpace()
      let value = place
      guard skipValue() else { return nil }
      if names.contains(name) { found[name] = value..<place }
      if found.count == names.count { return found }
      skipSpace()
    } while take(",")
    return take("}") ? found : nil
  }

  // MARK: Skipping

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// To the end of a string; false where none begins here or it does not end.
  private mutating func skipString() -> Bool {
    guard take("\"") else { return false }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "\""):
        place += 1
        return true
      default: place += 1
      }
    }
    return false
  }

  /// To the end of any value; false where it does not end.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
        if depth == 0 { return true }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        (depth, place) = (depth + 1, place + 1)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // The end of what the value stands in, where it is a number or a word.
        if depth == 0 { return true }
        (depth, place) = (depth - 1, place + 1)
        if depth == 0 { return true }
      case UInt8(ascii: ",") where depth == 0: return true
      default: place += 1
      }
    }
    return false
  }
}
