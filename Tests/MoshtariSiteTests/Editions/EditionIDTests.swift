import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct EditionIDTests {
  @Test(arguments: [
    "2026-W47", "2026-W53", "2020-W53", "2015-W53", "2026-W01", "first", "v1.2_b", "آبان-۱۴۰۵", "9",
    "2026-11", "2026-W47-draft", "W47",
  ])
  func `a name of letters, digits, hyphens, dots and underscores is one`(id: String) {
    #expect(EditionID.fault(of: id) == nil)
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "a b", "-x", ".x", "_x", "x.", "a\nb", "a\u{200C}b", "😀", "a:b",
    String(repeating: "x", count: 101),
  ])
  func `what could be no file or no address is none`(id: String) {
    #expect(EditionID.fault(of: id)?.code == "edition-id")
  }

  /// The years of 53 weeks are those of ISO 8601: 2015, 2020, 2026.
  @Test(arguments: [
    "2025-W53", "2027-W53", "2026-W54", "2026-W00", "2026-W7", "2026W47", "2026-w47",
  ])
  func `what looks like a week must be one`(id: String) {
    #expect(EditionID.fault(of: id) != nil)
  }

  @Test func `a week that the year does not have is said in full`() throws {
    let fault = try #require(EditionID.fault(of: "2025-W53"))
    #expect(
      DiagnosticText.text(fault) == """
        error[edition-id]: expected a week of 2025, found `2025-W53`
          = help: that year has 52 weeks by ISO 8601
        """)
    let form = try #require(EditionID.fault(of: "2026-W7"))
    #expect(
      DiagnosticText.text(form) == """
        error[edition-id]: expected a week such as `2026-W07`, found `2026-W7`
          = help: the year in four digits, `-W`, the week in two
        """)
    let name = try #require(EditionID.fault(of: "a/b"))
    #expect(
      DiagnosticText.text(name) == """
        error[edition-id]: expected a name of letters, digits, `-`, `.` and `_`, found `a/b`
          = help: such as `2026-W47`; it begins with a letter or digit and has at most 100 characters
        """)
  }
}
