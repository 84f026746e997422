/// Writes Persian and Arabic digits and number marks as their ASCII counterparts.
///
/// ۰–۹, ٠–٩ become 0–9, `−` becomes `-`, the Arabic comma `,`, the Arabic decimal separator the declared decimal mark,
/// the Arabic thousands separator the other mark; direction marks vanish. Anything else stays.
struct DigitFolder: ~Copyable {
  /// Longer texts are no number and no date.
  static let longestText = 128

  private let target = UnsafeMutablePointer<UInt8>.allocate(capacity: longestText)
  private let decimal: UInt8
  private let group: UInt8

  init(decimal: UInt8 = UInt8(ascii: ".")) {
    self.decimal = decimal
    group = decimal == UInt8(ascii: ".") ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  deinit { target.deallocate() }

  /// `bytes` in ASCII and without outer spaces; valid until the next call. Text that is ASCII is
  /// not copied.
  @inline(__always)
  func folded(_ bytes: Bytes) -> Bytes {
    for byte in bytes where byte >= 0x80 { return foldedCopy(bytes).trimmed }
    return bytes.trimmed
  }

  @inline(never)
  private func foldedCopy(_ bytes: Bytes) -> Bytes {
    guard bytes.count <= Self.longestText else { return bytes }
    var (index, written) = (0, 0)
    while index < bytes.count {
      let (byte, length) = character(in: bytes, at: index)
      index += length
      guard let byte else { continue }
      target[written] = byte
      written += 1
    }
    return Bytes(start: target, count: written)
  }

  /// What the character at `index` becomes (nil: nothing), and how many bytes it has.
  private func character(in bytes: Bytes, at index: Int) -> (UInt8?, Int) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0xDB, 0xB0...0xB9, _): return (second - 0x80, 2)
    case (0xD9, 0xA0...0xA9, _): return (second - 0x70, 2)
    case (0xD8, 0x8C, _): return (UInt8(ascii: ","), 2)
    case (0xD9, 0xAB, _): return (decimal, 2)
    case (0xD9, 0xAC, _): return (group, 2)
    case (0xD8, 0x9C, _): return (nil, 2)
    case (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
    case (0xE2, 0x80, 0x8E...0x8F): return (nil, 3)
    default: return (bytes[index], 1)
    }
  }
}
