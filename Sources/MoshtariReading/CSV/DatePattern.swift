/// A pattern that dates are written by, such as `M/d/yyyy H:mm`.
///
/// `yyyy`, `MM`, `dd`, `HH`, `mm` and `ss` have that many digits, `M`, `d` and `H` one or two;
/// every other character that is no letter stands for itself, and so does `T`.
struct DatePattern: Equatable {
  private enum Part: Equatable {
    case year, month(ClosedRange<Int>), day(ClosedRange<Int>), hour(ClosedRange<Int>)
    case minute, second
    case byte(UInt8)
  }

  private let parts: [Part]

  /// Nil where `text` has another letter, or not exactly one year, one month and one day.
  init?(_ text: String) {
    var (parts, rest) = ([Part](), text[...])
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      if letter.isLetter, letter != "T" {
        guard let part = Self.part(of: run) else { return nil }
        parts.append(part)
      } else {
        parts += run.utf8.map { .byte($0) }
      }
      rest = rest[run.endIndex...]
    }
    let dates = parts.compactMap { part in
      switch part {
      case .year: 0
      case .month: 1
      case .day: 2
      default: nil
      }
    }
    guard dates.sorted() == [0, 1, 2] else { return nil }
    self.parts = parts
  }

  private static func part(of run: Substring) -> Part? {
    switch run {
    case "yyyy": .year
    case "MM": .month(2...2)
    case "M": .month(1...2)
    case "dd": .day(2...2)
    case "d": .day(1...2)
    case "HH": .hour(2...2)
    case "H": .hour(1...2)
    case "mm": .minute
    case "ss": .second
    default: nil
    }
  }

  /// A date as it is written, whether or not there is such a day.
  struct Written {
    var (year, month, day) = (0, 0, 0)
    /// −1 where the pattern has none.
    var hour = -1
    var minute = 0
  }

  /// What `bytes` are by this pattern; nil where they are not.
  func date(of bytes: Bytes) -> Written? {
    var (cursor, date) = (ByteCursor(bytes), Written())
    for part in parts {
      switch part {
      case .byte(let byte): guard cursor.skip(byte) else { return nil }
      case .year: guard cursor.read(4...4, into: &date.year) else { return nil }
      case .month(let digits): guard cursor.read(digits, into: &date.month) else { return nil }
      case .day(let digits): guard cursor.read(digits, into: &date.day) else { return nil }
      case .hour(let digits):
        guard cursor.read(digits, into: &date.hour), date.hour < 24 else { return nil }
      case .minute:
        guard cursor.read(2...2, into: &date.minute), date.minute < 60 else { return nil }
      case .second: guard let second = cursor.number(2...2), second <= 60 else { return nil }
      }
    }
    return cursor.isAtEnd ? date : nil
  }
}

extension ByteCursor {
  fileprivate mutating func read(_ digits: ClosedRange<Int>, into value: inout Int) -> Bool {
    guard let number = number(digits) else { return false }
    value = number
    return true
  }
}
