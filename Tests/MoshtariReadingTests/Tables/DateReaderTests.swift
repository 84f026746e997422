import MoshtariCore
import MoshtariTestSupport
import Testing

@testable import MoshtariReading

@Suite struct DateReaderTests {
  private func read(
    _ text: String, _ form: TableSettings.DateForm = .iso, zone: String = "Asia/Tehran"
  ) throws -> String? {
    var reader = try DateReader(form, timezone: zone)
    return try withCell(text) { try reader.day(of: $0)?.iso }
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01"), ("2026-03-01T23:59", "2026-03-01"),
    ("2026-03-01 23:59:59", "2026-03-01"), ("2026-03-01T20:29:59Z", "2026-03-01"),
    ("2026-03-01T20:30:00Z", "2026-03-02"), ("2026-03-01T00:29:00+04:00", "2026-02-28"),
    ("2026-03-01T00:30:00+04:00", "2026-03-01"), ("2025-10-07 09:50:26 +0200", "2025-10-07"),
    ("2021-06-01T19:30:00Z", "2021-06-02"), ("۲۰۲۶-۰۳-۰۱", "2026-03-01"),
    ("  2026-03-01 ", "2026-03-01"),
    ("1900-01-01", "1900-01-01"),
  ])
  func `an ISO date is the day in the business zone`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("1405/09/01", "2026-11-22"), ("1405-9-1", "2026-11-22"), ("۱۴۰۵/۰۹/۰۱", "2026-11-22"),
    ("١٤٠٥/٠٩/٠١", "2026-11-22"), ("۱۴۰۵/۰۹/۰۱ ۲۳:۵۹", "2026-11-22"), ("1403/12/30", "2025-03-20"),
  ])
  func `a Persian date is read where it is declared`(text: String, expected: String) throws {
    #expect(try read(text, .jalali) == expected)
  }

  @Test func `a blank cell is no day`() throws {
    #expect(try read("") == nil)
  }

  @Test func `a run of dates is read as each alone`() throws {
    var random = SplitMix64(seed: 3)
    var reader = try DateReader(.iso, timezone: "America/New_York")
    for _ in 0..<2000 {
      let date =
        "2026-0\(Int.random(in: 1...3, using: &random))-0\(Int.random(in: 1...3, using: &random))"
      let tail =
        ["", "T03:30:00Z", "T05:30:00Z", " 10:00", "T99:00", "x"].randomElement(using: &random)
        ?? ""
      var alone = try DateReader(.iso, timezone: "America/New_York")
      let found = withCell(date + tail) { try? reader.day(of: $0) }
      let expected = withCell(date + tail) { try? alone.day(of: $0) }
      if found != expected { #expect(found == expected, "\(date)\(tail)") }
    }
  }
}

@Suite struct AmountReaderTests {
  private func read(
    _ text: String, _ digits: Int = 2, _ decimal: TableSettings.DecimalMark = .dot
  ) throws -> Int64? {
    let reader = AmountReader(decimal: decimal, minorDigits: digits)
    return try withCell(text) { try reader.minorUnits(of: $0) }
  }

  @Test(arguments: [
    ("12", 2, 1200), ("12.5", 2, 1250), ("-12.50", 2, -1250), ("+0.01", 2, 1),
    ("1,234.50", 2, 123_450),
    ("2593107", 0, 2_593_107), ("2593107.0", 0, 2_593_107), ("0.1234", 4, 1234),
    ("12.3400", 2, 1234),
    ("۱۲٬۳۴۵٫۵", 2, 1_234_550), ("9999999999999.99", 2, 999_999_999_999_999), ("-0", 2, 0),
  ])
  func `money is whole minor units`(text: String, digits: Int, units: Int64) throws {
    #expect(try read(text, digits) == units)
  }

  @Test(arguments: [("1.234,50", 123_450), ("12,5", 1250), ("-7", -700)])
  func `a decimal comma is read where it is declared`(text: String, units: Int64) throws {
    #expect(try read(text, 2, .comma) == units)
  }

  @Test(arguments: ["1.234,50", "1,5", "1 234", "(5)", "5 USD", "NaN", "1e9"])
  func `what may mean something else is refused`(text: String) {
    #expect(throws: RowFault.self) { try read(text) }
  }

  @Test func `a blank cell is no amount`() throws {
    #expect(try read("") == nil)
  }
}
