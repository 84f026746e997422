import Foundation
import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariReading

@Suite struct DelimiterTests {
  @Test(arguments: [
    ("a,b,c;d\n", ","), ("a;b;c,d\n", ";"), ("a\tb\tc\n", "\t"), ("a\n", ","), ("", ","),
    ("\"a;b;c;d\",e\n1;2;3;4;5;6\n", ","), ("\n\n  \na;b\n,,,,\n", ";"), ("a;b,c\n", ","),
    ("\"a\nb,,,\";c;d", ";"),
  ])
  func `the header tells the delimiter`(text: String, expected: String) {
    let found = withBytes(Array(text.utf8)) { TableSettings.Delimiter.automatic.byte(of: $0) }
    #expect(found == expected.utf8.first)
  }

  @Test func `a declared delimiter is not guessed at`() {
    let found = withBytes(Array("a,b,c".utf8)) { TableSettings.Delimiter.byte(0x7C).byte(of: $0) }
    #expect(found == 0x7C)
  }
}

@Suite struct DecimalTextTests {
  private func decimal(_ text: String) throws -> DecimalText {
    try withBytes(Array(text.utf8)) {
      try DecimalText($0, decimal: UInt8(ascii: "."), group: UInt8(ascii: ","))
    }
  }

  @Test(arguments: [
    ("0", 0, 0), ("12.50", 1250, 2), ("1,234.5", 12345, 1), ("1,234,567", 1_234_567, 0),
    (".5", 5, 1),
    ("+7", 7, 0), ("999999999999999999", 999_999_999_999_999_999, 0),
  ])
  func `a number is its digits and its point`(text: String, digits: Int64, fraction: Int) throws {
    let number = try decimal(text)
    #expect(number.digits == digits)
    #expect(number.fractionCount == fraction)
    #expect(!number.isNegative)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", "1,23", "12,3456", "1234,567", ",123", "1,", "1.2.3", "1e5", "12a",
    "- 5",
    "0x10", "1,234,56", "1.5,000", "--5",
  ])
  func `what is no number is refused`(text: String) {
    #expect(throws: DecimalText.Failure.notANumber) { try decimal(text) }
  }

  @Test(arguments: ["1000000000000000000", "0.1234567890123456789", "99999999999999999999999999"])
  func `more than eighteen digits are too many`(text: String) {
    #expect(throws: DecimalText.Failure.tooLarge) { try decimal(text) }
  }

  @Test(arguments: UInt64(1)...5)
  func `digits and point are those that Foundation reads`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let whole = Int64.random(in: 0...99_999_999_999, using: &random)
      let places = Int.random(in: 0...6, using: &random)
      let fraction = (0..<places).map { _ in String(Int.random(in: 0...9, using: &random)) }
      let text = "-\(whole)" + (places > 0 ? "." + fraction.joined() : "")
      let number = try decimal(text)
      let value = Decimal(
        sign: .minus, exponent: -number.fractionCount, significand: Decimal(number.digits))
      let expected = try #require(Decimal(string: text))
      if value != expected { #expect(value == expected, "seed \(seed), \(text)") }
    }
  }
}

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("M/d/yyyy", "3/4/2026", 3, 4, -1, 0), ("d/M/yyyy", "3/4/2026", 4, 3, -1, 0),
    ("dd.MM.yyyy", "03.04.2026", 4, 3, -1, 0),
    ("M/d/yyyy H:mm", "12/31/2026 9:05", 12, 31, 9, 5), ("yyyyMMdd", "20261231", 12, 31, -1, 0),
    ("yyyy-MM-ddTHH:mm:ss", "2026-12-31T23:59:60", 12, 31, 23, 59),
  ])
  func `a pattern reads a date, its hour and its minute`(
    pattern: String, text: String, month: Int, day: Int, hour: Int, minute: Int
  ) throws {
    let pattern = try #require(DatePattern(pattern))
    let date = try #require(withBytes(Array(text.utf8)) { pattern.date(of: $0) })
    #expect((date.year, date.month, date.day) == (2026, month, day))
    #expect((date.hour, date.minute) == (hour, minute))
  }

  @Test(arguments: [
    ("MM/dd/yyyy", "3/4/2026"), ("M/d/yyyy", "3/4/26"), ("M/d/yyyy", "3-4-2026"), ("M/d/yyyy", ""),
    ("M/d/yyyy", "3/4/2026 10:00"), ("M/d/yyyy H:mm", "3/4/2026 24:00"),
    ("M/d/yyyy H:mm", "3/4/2026 10:60"), ("M/d/yyyy", "103/4/2026"),
  ])
  func `another text is no date by the pattern`(pattern: String, text: String) throws {
    let pattern = try #require(DatePattern(pattern))
    #expect(withBytes(Array(text.utf8)) { pattern.date(of: $0) } == nil)
  }

  @Test(arguments: [
    "", "yyyy-MM", "yy-MM-dd", "yyyy-MM-dd-dd", "YYYY-MM-DD", "yyyy-MMM-dd", "d/M/yyyy h:mm a",
  ])
  func `a pattern that cannot be followed is refused`(pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}

@Suite struct ZoneTests {
  @Test(arguments: [
    "Asia/Tehran", "America/New_York", "UTC", "Pacific/Kiritimati", "Australia/Lord_Howe",
  ])
  func `a moment has the day and hour that Foundation gives it`(zone: String) throws {
    var offsets = ZoneOffsets(zone: zone)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    var random = SplitMix64(seed: 11)
    for _ in 0..<5000 {
      let seconds = Int.random(in: -1_000_000_000...4_500_000_000, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour], from: Date(timeIntervalSince1970: Double(seconds)))
      let expected = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      let local = offsets.dayAndHour(ofMoment: seconds)
      let found = Day(Int32(local.day))
      if found != expected { #expect(found == expected, "\(zone), \(seconds)") }
      if local.hour != parts.hour { #expect(local.hour == parts.hour, "\(zone), \(seconds)") }
    }
  }

  @Test(arguments: [
    "Asia/Tehran", "America/New_York", "UTC", "Pacific/Kiritimati", "Australia/Lord_Howe",
  ])
  func `a local time is a moment at which clocks show it`(name: String) throws {
    var offsets = ZoneOffsets(zone: name)
    let zone = try #require(TimeZone(identifier: name))
    func local(_ moment: Int) -> Int {
      moment + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    }
    var random = SplitMix64(seed: 12)
    var changes = zone.nextDaylightSavingTimeTransition(
      after: Date(timeIntervalSince1970: 1_000_000_000))
    for _ in 0..<2000 {
      // Half of the moments lie within four hours of a change of clocks, where there is one.
      let near = changes.map { Int($0.timeIntervalSince1970) } ?? 1_600_000_000
      let moment =
        Bool.random(using: &random)
        ? near + Int.random(in: -14_400...14_400, using: &random)
        : Int.random(in: 0...4_000_000_000, using: &random)
      let found = offsets.moment(ofLocal: local(moment))
      if local(found) != local(moment) { #expect(found == moment, "\(name), \(moment)") }
      changes = changes.flatMap { zone.nextDaylightSavingTimeTransition(after: $0) } ?? changes
    }
  }

  @Test(
    arguments: [
      ("T00:00:00Z", 0, 0), (" 09:50:26 +0200", 35_426, 7200), ("T18:49:00+03:30", 67_740, 12_600),
      ("T06:00:00.123456-05", 21_600, -18_000), ("T6:00 UTC", 21_600, 0), ("T10:00", 36_000, nil),
    ] as [(String, Int, Int?)])
  func `a time has its seconds and its zone`(text: String, seconds: Int, offset: Int?) throws {
    let time = try #require(withBytes(Array(text.utf8)) { ZonedTime(ByteCursor($0)) })
    #expect(time.seconds == seconds)
    #expect(time.offset == offset)
  }

  @Test(arguments: [
    "10:00", "T24:00", "T10:60", "T10", "T10:00:61", "T10:00:00.", "T10:00+3", "T10:00+03:",
    "T10:00 PM",
    "T10:00+03:60", "T10:00Zx", "T10:00U", "T10:00+24:00",
  ])
  func `what is no time is refused`(text: String) {
    #expect(withBytes(Array(text.utf8)) { ZonedTime(ByteCursor($0)) } == nil)
  }
}

@Suite struct ByteTableTests {
  @Test func `keys are numbered in order of first appearance, as a dictionary would`() {
    var random = SplitMix64(seed: 5)
    var table = ByteTable()
    var numbers: [String: Int] = [:], order: [String] = []
    for _ in 0..<20_000 {
      // Lengths on both sides of what a key holds itself; few letters, so that many repeat.
      let length = Int.random(in: 0...20, using: &random)
      let letters = ["a", "b", "ک"]
      let text = (0..<length).map {
        $0 < length - 4 ? "x" : letters.randomElement(using: &random) ?? ""
      }
      .joined()
      let found = withBytes(Array(text.utf8)) { table.index(of: $0, staysInPlace: false) }
      if numbers[text] == nil { order.append(text) }
      let expected = numbers[text] ?? numbers.count
      if found != (expected, numbers[text] == nil) {
        #expect(found == (expected, numbers[text] == nil), "\(text)")
      }
      numbers[text] = expected
    }
    #expect(table.texts == order)
  }

  @Test func `keys appended without a look-up are found afterwards`() {
    let bytes = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    withBytes(bytes) { text in
      var table = ByteTable()
      for length in 1...26 { table.append(new: text.part(0..<length)) }
      for length in (1...26).reversed() {
        #expect(table.index(of: text.part(0..<length), staysInPlace: true) == (length - 1, false))
      }
      #expect(table.index(of: text.part(1..<3), staysInPlace: true) == (26, true))
    }
  }

  @Test func `texts that differ only in length or in a NUL are different`() {
    var table = ByteTable()
    for text in ["", "\0", "\0\0", "a", "a\0", "aaaaaaaa", "aaaaaaaa\0"] {
      #expect(withBytes(Array(text.utf8)) { table.index(of: $0, staysInPlace: false) }.isNew)
    }
  }
}

@Suite struct DigitFolderTests {
  @Test(arguments: [
    ("۱۲۳۴۵۶۷۸۹۰", "1234567890"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۱٬۲۳۴٫۵", "1,234.5"),
    ("۱،۲۳۴", "1,234"),
    ("\u{200E}−۵\u{200F}", "-5"), (" 7 ", "7"), ("سه", "سه"),
  ])
  func `digits become ASCII`(text: String, expected: String) {
    let folder = DigitFolder()
    let found = withBytes(Array(text.utf8)) { String(decoding: folder.folded($0), as: UTF8.self) }
    #expect(found == expected)
  }

  @Test func `the Arabic marks take the side that was declared`() {
    let folder = DigitFolder(decimal: UInt8(ascii: ","))
    let found = withBytes(Array("۱٬۲۳۴٫۵".utf8)) {
      String(decoding: folder.folded($0), as: UTF8.self)
    }
    #expect(found == "1.234,5")
  }

  @Test func `a text that is too long for a number stays as it is`() {
    let text = String(repeating: "۱", count: 100)
    let folder = DigitFolder()
    let found = withBytes(Array(text.utf8)) { String(decoding: folder.folded($0), as: UTF8.self) }
    #expect(found == text)
  }
}
