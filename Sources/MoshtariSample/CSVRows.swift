import MoshtariCore

/// The rows of one CSV file as bytes; no cell becomes a `String`.
struct CSVRows {
  private(set) var bytes: [UInt8] = []
  /// Where the row before the current one starts and ends.
  private var lastRow = 0..<0

  /// Starts with the header line.
  init(header: StaticString) {
    append(header)
    bytes.append(Self.newline)
    lastRow = 0..<bytes.count
  }

  private static let newline = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// An empty cell.
  mutating func blank() { bytes.append(Self.comma) }

  /// A text cell, in quotes where its text asks for them. Where there is a `closing`, a full stop
  /// and a blank stand before it.
  mutating func cell(_ text: StaticString, then closing: StaticString? = nil) {
    let asksForQuotes = Self.asksForQuotes(text) || closing.map(Self.asksForQuotes) ?? false
    if asksForQuotes { bytes.append(Self.quote) }
    appendDoublingQuotes(text)
    if let closing {
      append(". ")
      appendDoublingQuotes(closing)
    }
    if asksForQuotes { bytes.append(Self.quote) }
    bytes.append(Self.comma)
  }

  private static func asksForQuotes(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.contains { $0 == comma || $0 == quote || $0 == newline } }
  }

  /// A whole number after `prefix`.
  mutating func cell(_ prefix: StaticString = "", _ number: Int) {
    append(prefix)
    append(number)
    bytes.append(Self.comma)
  }

  /// `YYYY-MM-DD`, or an empty cell.
  mutating func cell(_ day: Day?) {
    if let day { append(day) }
    bytes.append(Self.comma)
  }

  /// A moment of Tehran time, `minute` minutes after midnight.
  mutating func cell(_ day: Day, minute: Int) {
    append(day)
    bytes.append(UInt8(ascii: "T"))
    append(minute / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    append(minute % 60, width: 2)
    append(":00+03:30")
    bytes.append(Self.comma)
  }

  /// A moment, or an empty cell.
  mutating func cell(_ moment: Moment?) {
    if let moment { cell(moment.day, minute: moment.minute) } else { blank() }
  }

  /// Ends the row; at least one cell was written.
  mutating func endRow() {
    bytes[bytes.count - 1] = Self.newline
    lastRow = lastRow.upperBound..<bytes.count
  }

  /// Writes the last row once more, byte for byte.
  mutating func repeatLastRow() {
    bytes.append(contentsOf: Array(bytes[lastRow]))
    lastRow = lastRow.upperBound..<bytes.count
  }

  /// Forgets what was written so far, keeping the room for it.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lastRow = 0..<0
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendDoublingQuotes(_ text: StaticString) {
    text.withUTF8Buffer { utf8 in
      for byte in utf8 {
        if byte == Self.quote { bytes.append(Self.quote) }
        bytes.append(byte)
      }
    }
  }

  private mutating func append(_ day: Day) {
    let date = CalendarSystem.gregorian.date(of: day)
    append(date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    append(date.day, width: 2)
  }

  /// Decimal digits with leading zeros up to `width`; `number` is at least 0.
  private mutating func append(_ number: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while number / divisor >= 10 || digits < width {
      (divisor, digits) = (divisor * 10, digits + 1)
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
