import Foundation

/// A fault that ends the reading of a file; offsets are from the start of the text.
enum ScanFault: Error, Equatable {
  /// The record that starts at `offset` is longer than `RecordScanner.longestRecord`.
  case recordTooLong(offset: Int)
  /// The quote at `offset` is never closed.
  case unclosedQuote(offset: Int)
}

/// Walks over the records of a CSV text (RFC 4180) without allocating.
///
/// A line ends with LF, CR LF or CR. Blank lines are no records. A quote opens a quoted field only
/// at the field's start; text after the closing quote belongs to the field. At most `width` fields
/// of a record are kept, longer ones are counted on; after the last kept one stands a blank field,
/// for columns that are absent.
struct RecordScanner: ~Copyable {
  /// Bytes.
  static let longestRecord = 1 << 20

  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private let width: Int
  private let fields: UnsafeMutablePointer<Field>
  private let scratch: UnsafeMutablePointer<UInt8>
  private var position: UnsafePointer<UInt8>
  private var fieldCount = 0
  private var nextLine: Int

  /// Scans `text` from `offset`, which starts a record in `line`.
  init(_ text: Bytes, delimiter: UInt8, width: Int, offset: Int = 0, line: Int = 1) {
    scratch = .allocate(capacity: Self.longestRecord)
    start = text.baseAddress ?? UnsafePointer(scratch)
    (end, position) = (start + text.count, start + offset)
    (self.delimiter, self.width, nextLine) = (delimiter, width, line)
    fields = .allocate(capacity: width + 1)
    fields[width] = Field(start: start, count: 0, form: .plain)
  }

  deinit {
    fields.deallocate()
    scratch.deallocate()
  }

  /// Bytes behind the last record.
  var offset: Int { position - start }

  /// The next record, or nil at the end of the text.
  @inline(__always)
  mutating func next() throws(ScanFault) -> Row? {
    skipBlankLines()
    guard position < end else { return nil }
    let (first, line) = (position, nextLine)
    fieldCount = 0
    repeat {
      if position < end, position.pointee == UInt8(ascii: "\"") {
        try scanQuoted(record: first)
      } else {
        scanPlain()
      }
    } while isAtDelimiter()
    let count = position - first
    guard count <= Self.longestRecord else { throw .recordTooLong(offset: first - start) }
    skipLineEnd()
    return Row(
      fields: fields, fieldCount: fieldCount, start: first, count: count, line: line,
      scratch: scratch)
  }

  @inline(__always)
  private mutating func isAtDelimiter() -> Bool {
    guard position < end, position.pointee == delimiter else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func skipLineEnd() {
    guard position < end else { return }
    let isCarriageReturn = position.pointee == 0x0D
    position += 1
    if isCarriageReturn, position < end, position.pointee == 0x0A { position += 1 }
    nextLine += 1
  }

  /// Moves over lines of nothing but spaces.
  @inline(__always)
  private mutating func skipBlankLines() {
    while position < end, position.pointee <= 0x20 {
      var ahead = position
      while ahead < end, ahead.pointee == 0x20 { ahead += 1 }
      guard ahead == end || ahead.pointee == 0x0A || ahead.pointee == 0x0D else { return }
      position = ahead
      skipLineEnd()
    }
  }

  @inline(__always)
  private mutating func scanPlain() {
    let first = position
    position = breakAhead(from: position)
    keep(Field(start: first, count: Int32(truncatingIfNeeded: position - first), form: .plain))
  }

  @inline(__always)
  private mutating func keep(_ field: Field) {
    if fieldCount < width { fields[fieldCount] = field }
    fieldCount += 1
  }

  /// The first delimiter or line end from `first` on, or the text's end. Eight bytes a step: a byte
  /// equal to the sought one is zero after xor, and the lowest marked byte is exact (H. S. Warren,
  /// "Hacker's Delight", 2nd edition, section 6-1).
  @inline(__always)
  private func breakAhead(from first: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var ahead = first
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    while end - ahead >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(ahead).loadUnaligned(as: UInt64.self))
      let marks =
        zeroBytes(word ^ pattern) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if marks != 0 { return ahead + marks.trailingZeroBitCount / 8 }
      ahead += 8
    }
    while ahead < end, !isBreak(ahead.pointee) { ahead += 1 }
    return ahead
  }

  @inline(__always)
  private func isBreak(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Moves over a quoted field and counts the lines in it.
  @inline(never)
  private mutating func scanQuoted(record: UnsafePointer<UInt8>) throws(ScanFault) {
    let opening = position
    var form = Field.Form.quoted
    position += 1
    while true {
      guard let quote = memchr(position, 0x22, end - position) else {
        throw .unclosedQuote(offset: opening - start)
      }
      position = UnsafePointer(quote.assumingMemoryBound(to: UInt8.self)) + 1
      guard position < end, position.pointee == 0x22 else { break }
      (position, form) = (position + 1, .escaped)
    }
    var last = position - 1
    if position < end, !isBreak(position.pointee) {
      position = breakAhead(from: position)
      (last, form) = (position, .escaped)
    }
    guard position - record <= Self.longestRecord else {
      throw .recordTooLong(offset: record - start)
    }
    let count = last - opening - 1
    nextLine += Bytes(start: opening + 1, count: count).lineEndCount
    keep(Field(start: opening + 1, count: Int32(count), form: form))
  }
}

/// The highest bit of each byte of `word` that is zero; above the lowest such byte there may be
/// false ones.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
