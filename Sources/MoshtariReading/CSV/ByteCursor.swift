/// Reads a short ASCII text from left to right.
struct ByteCursor {
  private(set) var rest: Bytes

  @inline(__always) init(_ bytes: Bytes) { rest = bytes }

  @inline(__always) var isAtEnd: Bool { rest.isEmpty }

  /// The next byte, which stays; nil at the end.
  @inline(__always) var peek: UInt8? { rest.first }

  /// Moves over `byte` where it is next.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    rest = Bytes(rebasing: rest.dropFirst())
    return true
  }

  /// Moves over one of `a` and `b` and returns it.
  @inline(__always)
  mutating func skip(_ a: UInt8, or b: UInt8) -> UInt8? {
    if skip(a) { return a }
    return skip(b) ? b : nil
  }

  /// The number of the next `digits` digits, as many as there are; nil where there are fewer.
  @inline(__always)
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var (value, count) = (0, 0)
    while count < digits.upperBound, count < rest.count {
      let digit = rest[count] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = value * 10 + Int(digit)
      count += 1
    }
    guard count >= digits.lowerBound else { return nil }
    rest = Bytes(rebasing: rest.dropFirst(count))
    return value
  }
}
