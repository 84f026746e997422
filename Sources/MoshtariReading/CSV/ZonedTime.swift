/// The time of a moment as ISO 8601 writes it behind a date: `T18:49:00+03:30`, ` 09:50`,
/// `T06:00:00.5Z`.
struct ZonedTime: Equatable {
  /// Seconds since midnight as written.
  let seconds: Int
  /// Seconds east of UTC; nil without a zone.
  let offset: Int?

  /// Nil where the text is anything else.
  @inline(__always)
  init?(_ text: ByteCursor) {
    var cursor = text
    guard cursor.skip(UInt8(ascii: "T"), or: UInt8(ascii: " ")) != nil,
      let hour = cursor.number(1...2), hour < 24, cursor.skip(UInt8(ascii: ":")),
      let minute = cursor.number(2...2), minute < 60
    else { return nil }
    var second = 0
    if cursor.skip(UInt8(ascii: ":")) {
      guard let number = cursor.number(2...2), number <= 60 else { return nil }
      second = number
      if cursor.skip(UInt8(ascii: "."), or: UInt8(ascii: ",")) != nil {
        guard cursor.number(1...9) != nil else { return nil }
      }
    }
    seconds = hour * 3600 + minute * 60 + second
    if cursor.isAtEnd { offset = nil; return }
    guard let zone = Self.zone(&cursor), cursor.isAtEnd else { return nil }
    offset = zone
  }

  /// `Z`, `UTC`, `+03:30`, `+0330` or `+03`, a space before it allowed.
  @inline(__always)
  private static func zone(_ cursor: inout ByteCursor) -> Int? {
    _ = cursor.skip(UInt8(ascii: " "))
    if cursor.skip(UInt8(ascii: "Z"), or: UInt8(ascii: "z")) != nil { return 0 }
    if cursor.skip(UInt8(ascii: "U")) {
      return cursor.skip(UInt8(ascii: "T")) && cursor.skip(UInt8(ascii: "C")) ? 0 : nil
    }
    guard let sign = cursor.skip(UInt8(ascii: "+"), or: UInt8(ascii: "-")),
      let hours = cursor.number(2...2), hours <= 23
    else { return nil }
    let hasColon = cursor.skip(UInt8(ascii: ":"))
    guard let minutes = cursor.isAtEnd && !hasColon ? 0 : cursor.number(2...2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
