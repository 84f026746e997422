import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte that starts no character of UTF-8, or nil where all is well.
  /// Eight bytes a step where the text is ASCII.
  var firstInvalidUTF8: Int? {
    guard let start = baseAddress else { return nil }
    let raw = UnsafeRawPointer(start)
    var index = 0
    while index < count {
      if index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else {
        let length = characterLength(at: index)
        if length == 0 { return index }
        index += length
      }
    }
    return nil
  }

  /// The offset of the first NUL, which no text has.
  var firstNUL: Int? {
    guard let start = baseAddress, let found = memchr(start, 0, count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Bytes of the well-formed character at `index` by Unicode 15, table 3-7; 0 where there is none.
  @inline(__always)
  private func characterLength(at index: Int) -> Int {
    let lead = self[index]
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isContinuation(index + 1) ? 2 : 0
    case 0xE0...0xEF:
      guard isContinuation(index + 1), isContinuation(index + 2) else { return 0 }
      let second = self[index + 1]
      return lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard isContinuation(index + 1), isContinuation(index + 2), isContinuation(index + 3)
      else { return 0 }
      let second = self[index + 1]
      return lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F ? 0 : 4
    default: return 0
    }
  }

  @inline(__always)
  private func isContinuation(_ index: Int) -> Bool { index < count && self[index] & 0xC0 == 0x80 }
}
