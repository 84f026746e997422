/// The encodings that an input file can be declared to be in.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case latin1 = "iso-8859-1"
  case windows1252 = "windows-1252"
  case windows1256 = "windows-1256"

  /// The text in UTF-8, or nil where `bytes` is not in this encoding. Not for UTF-8 itself.
  func decoded(_ bytes: Bytes) -> ByteStorage? {
    switch self {
    case .utf8: nil
    case .utf16: decodedUTF16(bytes)
    case .latin1: decodedPage(bytes) { UInt16($0) }
    case .windows1252:
      decodedPage(bytes) { $0 < 0xA0 ? CodePage.windows1252[Int($0) - 0x80] : UInt16($0) }
    case .windows1256: decodedPage(bytes) { CodePage.windows1256[Int($0) - 0x80] }
    }
  }
}

/// Text of one byte a character; `page` gives the character of a byte from 0x80.
private func decodedPage(_ bytes: Bytes, page: (UInt8) -> UInt16) -> ByteStorage? {
  ByteStorage.filled(capacity: bytes.count * 3) { start in
    var writer = UTF8Writer(at: start)
    for byte in bytes { writer.write(byte < 0x80 ? UInt32(byte) : UInt32(page(byte))) }
    return writer.position - start
  }
}

/// UTF-16 by its byte order mark, little-endian without one; nil at an odd length or a lone
/// surrogate.
private func decodedUTF16(_ bytes: Bytes) -> ByteStorage? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let bigEndian = bytes.count >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF
  func unit(_ index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
  return ByteStorage.filled(capacity: bytes.count / 2 * 3) { start in
    var writer = UTF8Writer(at: start)
    var index = 0
    while index < bytes.count {
      var scalar = unit(index)
      index += 2
      if scalar & 0xF800 == 0xD800 {
        guard scalar < 0xDC00, index < bytes.count, unit(index) & 0xFC00 == 0xDC00
        else { return nil }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(index) & 0x3FF
        index += 2
      }
      writer.write(scalar)
    }
    return writer.position - start
  }
}

/// Writes code points as UTF-8 into memory that has room for them.
private struct UTF8Writer {
  var position: UnsafeMutablePointer<UInt8>

  init(at start: UnsafeMutablePointer<UInt8>) { position = start }

  mutating func write(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: put(scalar)
    case ..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case ..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  private mutating func put(_ byte: UInt32) {
    position.pointee = UInt8(truncatingIfNeeded: byte)
    position += 1
  }
}
