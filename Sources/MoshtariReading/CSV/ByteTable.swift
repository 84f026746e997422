import Foundation

/// Numbers distinct byte strings 0, 1, 2 … in order of first appearance.
///
/// An open-addressing table over bytes that stay where they are: it holds their places, and copies only
/// those that are said not to stay.
struct ByteTable: ~Copyable {
  /// The upper half of the hash, then the index + 1; 0 is a free slot.
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private(set) var keys: [Bytes] = []
  private var copies: [UnsafeMutablePointer<UInt8>] = []

  init() {
    slots = .allocate(capacity: 1024)
    slots.initialize(repeating: 0)
  }

  deinit {
    slots.deallocate()
    for copy in copies { copy.deallocate() }
  }

  var count: Int { keys.count }

  /// The number of `bytes`, given to them now where they are new.
  ///
  /// `staysInPlace`: the memory lives and keeps its content as long as the table.
  @inline(__always)
  mutating func index(of bytes: Bytes, staysInPlace: Bool) -> (index: Int, isNew: Bool) {
    let hash = hash(of: bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] ^ hash < 1 << 32 {
        let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if keys[index].equals(bytes) { return (index, false) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (insert(bytes, hash, slot, staysInPlace), true)
  }

  private mutating func insert(
    _ bytes: Bytes, _ hash: UInt64, _ slot: Int, _ staysInPlace: Bool
  ) -> Int {
    let index = keys.count
    precondition(index < UInt32.max - 1, "more keys than a slot can number")
    keys.append(staysInPlace ? bytes : copied(bytes))
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
    if keys.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func copied(_ bytes: Bytes) -> Bytes {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    for index in bytes.indices { copy[index] = bytes[index] }
    copies.append(copy)
    return Bytes(start: copy, count: bytes.count)
  }

  private mutating func grow() {
    let old = slots
    slots = .allocate(capacity: old.count * 4)
    slots.initialize(repeating: 0)
    for index in keys.indices {
      let hash = hash(of: keys[index])
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
    }
    old.deallocate()
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
}

/// A hash of the bytes: eight a step, each mixed in by the two halves of a 128-bit product.
///
/// Source of the mixing: Wang Yi, "wyhash" (2019).
@inline(__always)
private func hash(of bytes: Bytes) -> UInt64 {
  guard let start = bytes.baseAddress else { return 1 }
  let raw = UnsafeRawPointer(start)
  var (hash, rest) = (0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count), bytes.count)
  while rest > 8 {
    let word = (raw + (bytes.count - rest)).loadUnaligned(as: UInt64.self)
    hash = mixed(hash ^ word, 0xA076_1D64_78BD_642F)
    rest -= 8
  }
  var last: UInt64 = 0
  if bytes.count >= 8 {
    last = (raw + (bytes.count - 8)).loadUnaligned(as: UInt64.self)
  } else {
    for index in 0..<bytes.count { last = last << 8 | UInt64(bytes[index]) }
  }
  return mixed(hash ^ last, 0xE703_7ED1_A0B4_28DB)
}

@inline(__always)
private func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
