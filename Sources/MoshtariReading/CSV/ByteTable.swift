import Foundation

/// Numbers distinct byte strings 0, 1, 2 … in order of first appearance.
///
/// An open-addressing table over bytes that stay where they are: of short ones it holds the text
/// itself, of long ones the place, and it copies only those that are said not to stay.
struct ByteTable: ~Copyable {
  /// The upper half of the hash, then the index + 1; 0 is a free slot. At most half are taken.
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var keys: [PackedKey] = []
  /// How many keys have a slot; the others come behind them.
  private var indexedCount = 0
  private var copies: [UnsafeMutablePointer<UInt8>] = []

  init() { slots = Self.freeSlots(1024) }

  deinit {
    UnsafeMutableRawBufferPointer(slots).deallocate()
    for copy in copies { copy.deallocate() }
  }

  var count: Int { keys.count }

  /// The texts of all keys, by number.
  var texts: [String] { keys.map(\.text) }

  /// The number of `bytes`, given to them now where they are new.
  ///
  /// `staysInPlace`: the memory lives and keeps its content as long as the table.
  @inline(__always)
  mutating func index(of bytes: Bytes, staysInPlace: Bool) -> (index: Int, isNew: Bool) {
    let key = PackedKey(bytes)
    let count = keys.count
    let index = index(of: key)
    if index == count, !staysInPlace, !key.isShort { keys[index] = copied(bytes) }
    return (index, index == count)
  }

  /// The number of `key`, given to it now where it is new.
  @inline(__always)
  mutating func index(of key: PackedKey) -> Int {
    if indexedCount < keys.count { indexAll() }
    let hash = key.hash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      if slots[slot] ^ hash < 1 << 32 {
        let index = Int(slots[slot] & 0xFFFF_FFFF) &- 1
        if keys[index].equals(key) { return index }
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return insert(key, hash, slot)
  }

  /// The number of `bytes`; nil where they have none.
  mutating func knownIndex(of bytes: Bytes) -> Int? { knownIndex(of: PackedKey(bytes)) }

  /// Which of the keys 0..<count of this table are among the keys of `other`.
  mutating func isAmong(_ other: borrowing ByteTable) -> [Bool] {
    var found = [Bool](repeating: false, count: keys.count)
    for key in other.keys {
      if let index = knownIndex(of: key) { found[index] = true }
    }
    return found
  }

  private mutating func knownIndex(of key: PackedKey) -> Int? {
    if indexedCount < keys.count { indexAll() }
    let hash = key.hash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      if slots[slot] ^ hash < 1 << 32 {
        let index = Int(slots[slot] & 0xFFFF_FFFF) &- 1
        if keys[index].equals(key) { return index }
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Appends the number of each of `batch`, given to it now where it is new, to `numbers`; −1 for
  /// an empty key. The keys must stay in place.
  ///
  /// All first slots are looked at before the keys in them, and those before any decision, so that
  /// the waits for memory overlap.
  mutating func appendIndices(of batch: [PackedKey], to numbers: inout [Int32]) {
    if indexedCount < keys.count { indexAll() }
    let likely = batch.map { firstSlotIndex(of: $0) }
    let isFound = keys.isEmpty ? [] : zip(batch, likely).map { keys[$1].isSame(as: $0) }
    for (place, key) in batch.enumerated() {
      if key.isEmpty {
        numbers.append(-1)
      } else {
        let isFound = place < isFound.count && isFound[place]
        numbers.append(Int32(truncatingIfNeeded: isFound ? likely[place] : index(of: key)))
      }
    }
  }

  /// The number of the key in the slot that `key` is first sought in; 0 where the slot is free.
  @inline(__always)
  private func firstSlotIndex(of key: PackedKey) -> Int {
    let slot = slots[Int(truncatingIfNeeded: key.hash) & (slots.count &- 1)]
    return max(0, Int(slot & 0xFFFF_FFFF) &- 1)
  }

  /// Gives the next number to `bytes`, which the caller knows to be new and to stay in place.
  @inline(__always)
  mutating func append(new bytes: Bytes) { keys.append(PackedKey(bytes)) }

  private mutating func insert(_ key: PackedKey, _ hash: UInt64, _ slot: Int) -> Int {
    let index = keys.count
    precondition(index < UInt32.max - 1, "more keys than a slot can number")
    keys.append(key)
    slots[slot] = Self.entry(hash, index)
    indexedCount += 1
    if keys.count * 2 > slots.count { indexAll() }
    return index
  }

  private mutating func copied(_ bytes: Bytes) -> PackedKey {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    for index in bytes.indices { copy[index] = bytes[index] }
    copies.append(copy)
    return PackedKey(Bytes(start: copy, count: bytes.count))
  }

  /// Gives every key a slot in a table with room for as many again.
  @inline(never)
  private mutating func indexAll() {
    UnsafeMutableRawBufferPointer(slots).deallocate()
    var size = 1024
    while size < keys.count * 3 { size *= 2 }
    slots = Self.freeSlots(size)
    for index in keys.indices {
      let hash = keys[index].hash
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.entry(hash, index)
    }
    indexedCount = keys.count
  }

  @inline(__always)
  private static func entry(_ hash: UInt64, _ index: Int) -> UInt64 {
    hash & ~0xFFFF_FFFF | UInt64(index + 1)
  }

  private static func freeSlots(_ count: Int) -> UnsafeMutableBufferPointer<UInt64> {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: count * 8, alignment: min(count * 8, hugePage))
    #if os(Linux)
      // Lookups are at random places: fewer pages are fewer misses. A refusal does no harm.
      if bytes.count > hugePage { madvise(bytes.baseAddress, bytes.count, MADV_HUGEPAGE) }
    #endif
    let slots = bytes.bindMemory(to: UInt64.self)
    slots.initialize(repeating: 0)
    return slots
  }

  /// Bytes of a huge page.
  private static let hugePage = 1 << 21
}
