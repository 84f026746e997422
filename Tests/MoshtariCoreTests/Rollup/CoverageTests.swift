import MoshtariCore
import Testing

@Suite struct SourceCoverageTests {
  private func coverage(_ asOf: String, last: String?, pause: Int = 0) -> Coverage {
    Coverage(
      to: Day(iso: asOf) ?? Day(0), last: last.flatMap { Day(iso: $0) }, pause: pause,
      in: .gregorian)
  }

  @Test func `a source that is not late is known to the as-of day`() {
    let known = coverage("2026-11-18", last: "2026-10-20")
    #expect(!known.isLate && known.end == Day(iso: "2026-11-18"))
    #expect(known.lastCompleteMonth == Month("2026-10") && known.lastMonth == Month("2026-11"))
    #expect(!coverage("2026-11-18", last: nil).isLate)
  }

  @Test(arguments: [
    // 31 days, but no whole month without a row; 32 days; a whole month of 31 and one of 28.
    ("2026-11-29", "2026-10-29", false), ("2026-11-29", "2026-10-28", true),
    ("2026-10-31", "2026-09-30", true), ("2026-02-28", "2026-01-31", true),
    ("2026-02-27", "2026-01-31", false),
  ])
  func `late is 32 days, or a whole month, without a row`(
    asOf: String, last: String, isLate: Bool
  ) {
    #expect(coverage(asOf, last: last).isLate == isLate)
  }

  @Test func `what is late is known to its last row`() throws {
    let late = coverage("2026-11-18", last: "2026-09-10")
    #expect(late.end == Day(iso: "2026-09-10") && late.lastMonth == Month("2026-09"))
    #expect(late.lastCompleteMonth == Month("2026-08"))
    #expect(late.isComplete(weekFrom: try #require(Day(iso: "2026-09-04"))))
    #expect(!late.isComplete(weekFrom: try #require(Day(iso: "2026-09-05"))))
    let whole = coverage("2026-11-18", last: "2026-09-30")
    #expect(whole.isComplete(Month(year: 2026, month: 9)))
    #expect(!whole.isComplete(Month(year: 2026, month: 10)))
  }

  @Test func `surveys in waves are not late for a pause that they made before`() {
    #expect(!coverage("2026-11-18", last: "2026-09-10", pause: 69).isLate)
    #expect(coverage("2026-11-18", last: "2026-09-10", pause: 68).isLate)
  }
}
