/// A decimal number as it is written: digits and where their point is, never a binary fraction.
struct DecimalText: Equatable {
  enum Failure: Error { case notANumber, tooLarge }

  var isNegative = false
  /// All digits as one whole number, below 10^18.
  var digits: Int64 = 0
  /// Digits behind the decimal mark, trailing zeros included.
  var fractionCount = 0

  /// Reads sign, digits, and digits behind the mark `decimal`. Before it `group` may part the
  /// digits in threes; at most 18 digits.
  @inline(__always)
  init(_ text: Bytes, decimal: UInt8, group: UInt8) throws(Failure) {
    var index = 0
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      (isNegative, index) = (sign == UInt8(ascii: "-"), 1)
    }
    let first = index
    readDigits(text, &index)
    var count = index - first
    if index < text.count, text[index] == group {
      guard (1...3).contains(count) else { throw .notANumber }
      count += try readGroups(text, &index, group)
    }
    if index < text.count, text[index] == decimal {
      index += 1
      let start = index
      readDigits(text, &index)
      fractionCount = index - start
      guard fractionCount > 0 else { throw .notANumber }
    }
    guard index == text.count, count + fractionCount > 0 else { throw .notANumber }
    guard count + fractionCount <= 18 else { throw .tooLarge }
  }

  /// Groups of three digits, each behind `group`; returns how many digits they have.
  private mutating func readGroups(
    _ text: Bytes, _ index: inout Int, _ group: UInt8
  ) throws(Failure) -> Int {
    let start = index
    while index < text.count, text[index] == group {
      let before = index
      index += 1
      readDigits(text, &index)
      guard index - before == 4 else { throw .notANumber }
    }
    return (index - start) / 4 * 3
  }

  /// Adds the digits from `index` on; more than 18 wrap, which the caller refuses by their count.
  @inline(__always)
  private mutating func readDigits(_ text: Bytes, _ index: inout Int) {
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return }
      digits = digits &* 10 &+ Int64(digit)
      index += 1
    }
  }

  /// Drops zeros at the end of the fraction beyond `places` digits.
  mutating func dropZeros(beyond places: Int) {
    while fractionCount > places, digits.isMultiple(of: 10) {
      digits /= 10
      fractionCount -= 1
    }
  }

  /// The digits as a whole number of units of 10^−places, without the sign; nil where that does not
  /// fit. The fraction has at most `places` digits.
  @inline(__always)
  func scaled(to places: Int) -> Int64? {
    var units = digits
    for _ in fractionCount..<places {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      units = product
    }
    return units
  }
}
