import Foundation

/// Bytes in two words: up to 15 of them themselves, more by their place in memory.
struct PackedKey {
  /// The first eight bytes, zeros behind them; or the address.
  private let low: UInt64
  /// The ninth to fifteenth byte, and their number in the highest byte; or the number of bytes, and
  /// 255 in the highest byte.
  private let high: UInt64

  @inline(__always)
  init(_ bytes: Bytes) {
    guard let start = bytes.baseAddress else { (low, high) = (0, 0); return }
    let (raw, count) = (UnsafeRawPointer(start), bytes.count)
    switch count {
    case 8...15:
      low = raw.loadUnaligned(as: UInt64.self)
      let tail = (raw + (count - 8)).loadUnaligned(as: UInt64.self)
      high = UInt64(count) << 56 | (count == 8 ? 0 : tail >> UInt64(8 * (16 - count)))
    case 0..<8:
      var word: UInt64 = 0
      for index in 0..<count { word |= UInt64(bytes[index]) << UInt64(8 * index) }
      (low, high) = (word, UInt64(count) << 56)
    default:
      (low, high) = (UInt64(UInt(bitPattern: start)), 255 << 56 | UInt64(count))
    }
  }

  @inline(__always) var isEmpty: Bool { high == 0 }

  /// Whether the bytes are in the key itself.
  @inline(__always) var isShort: Bool { high >> 56 != 255 }

  /// Whether both words are the same, which equal long keys need not have. Without a branch.
  @inline(__always)
  func isSame(as other: PackedKey) -> Bool { (low ^ other.low) | (high ^ other.high) == 0 }

  @inline(__always)
  func equals(_ other: PackedKey) -> Bool {
    if high != other.high { return false }
    return low == other.low || !isShort && place.equals(other.place)
  }

  /// A hash of the bytes. Source of the mixing: Wang Yi, "wyhash" (2019). Neither constant can be
  /// a word of a key, so that no factor is zero: the first is no UTF-8, the second no length.
  @inline(__always)
  var hash: UInt64 {
    if isShort { return mixed(low ^ 0xA076_1D64_78BD_642F, high ^ 0xE703_7ED1_A0B4_28DB) }
    return place.longHash
  }

  var text: String {
    if !isShort { return String(decoding: place, as: UTF8.self) }
    let count = Int(high >> 56)
    return String(
      decoding: (0..<count).map { index in
        UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(8 * (index & 7)))
      }, as: UTF8.self)
  }

  /// The bytes of a key that is not short.
  private var place: Bytes {
    Bytes(start: UnsafePointer(bitPattern: UInt(low)), count: Int(high & ~(255 << 56)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both are the same bytes.
  @inline(__always)
  func equals(_ other: Bytes) -> Bool {
    guard count == other.count else { return false }
    guard let a = baseAddress, let b = other.baseAddress else { return true }
    return memcmp(a, b, count) == 0
  }

  /// A hash of eight bytes or more, eight a step, the last step overlapping.
  fileprivate var longHash: UInt64 {
    guard let start = baseAddress else { return 1 }
    let raw = UnsafeRawPointer(start)
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
    for offset in stride(from: 0, to: count - 8, by: 8) {
      let word = (raw + offset).loadUnaligned(as: UInt64.self)
      hash = mixed(hash ^ word, 0xA076_1D64_78BD_642F)
    }
    let last = (raw + (count - 8)).loadUnaligned(as: UInt64.self)
    return mixed(hash ^ last, 0xE703_7ED1_A0B4_28DB)
  }
}

@inline(__always)
private func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
