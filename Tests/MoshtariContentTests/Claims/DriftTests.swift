import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Figures that the authors of notes saw.
@Suite struct DriftTests {
  /// The drift of a note with these lines in its front matter.
  private func drift(_ lines: String, _ language: Language = .en) throws -> (
    figures: [DriftedFigure], report: String
  ) {
    let text =
      "---\ntitle: t\npage: overview\ndate: 2026-11-01\nauthor: A\n\(lines)\n---\nBody.\n"
    let found = try TemporaryFolder(["notes/a.md": text]).read {
      readContent(folder: $0, languages: [.en, .fa])
    }
    guard found.diagnostics.isEmpty, let seen = found.content.notes.first?.seen else {
      return ([], DiagnosticText.list(found.diagnostics))
    }
    let drift = MoshtariContent.drift(of: seen, in: try comparedContext(language))
    return (drift.figures, DiagnosticText.list(drift.diagnostics))
  }

  private static let kept = [
    "nps.latest: 26", "nps.latest.value: +49", "csat.latest: 61%", "csat.latest: 0.61",
    "csat.latest: ۶۱٫۵٪", "segments.loyal.count: 745",
    "segments.loyal.count: 1,000\ntolerance: 25%",
    "orders.averageValue: 600,000", "orders.averageValue: ۶۰۰٬۰۰۰", "growth.change: -4.6",
    "nps.by.region[تهران]: 29", "segments.dissatisfied.count: 50\ntolerance: 0%",
  ]

  @Test(arguments: kept)
  func `a figure within its range, or within 5 % of what was seen, has not moved`(line: String)
    throws
  {
    let found = try drift("seen:\n  \(line)")
    #expect(found.figures.isEmpty)
    #expect(found.report == "")
  }

  private static let moved: [(line: String, seen: String, now: String, period: String?)] = [
    ("nps.latest: 25", "+25", "+38", "Mehr 1405"),
    ("csat.latest: 80%", "80.0%", "70.0%", "Mehr 1405"),
    ("segments.loyal.count: 740", "740", "780", nil),
    ("orders.averageValue: 500000", "500,000 toman", "599,951 toman", nil),
    ("nps.latest: 30\ntolerance: 10%", "+30", "+38", "Mehr 1405"),
    ("segments.at-risk.nps: -4", "−4", "too few people to show", nil),
    ("growth.change: 2", "+2.0 points", "−4.6 points", nil),
    ("segments.new.count: 0", "0", "90", nil),
  ]

  @Test(arguments: moved)
  func `a figure beyond it has, and the page says what it was and is`(
    line: String, seen: String, now: String, period: String?
  ) throws {
    let found = try drift("seen:\n  \(line)")
    #expect(found.figures.map(\.seen) == [seen] && found.figures.map(\.now) == [now])
    #expect(found.figures.first?.period == period)
    #expect(found.report.hasPrefix("warning[drifted-text]: "))
    #expect(try drift("seen:\n  \(line)", .fa).report == found.report)
  }

  @Test func `the warning has the lines that would replace the note's own`() throws {
    let lines = """
      seen:
        nps.latest: 20
        csat.latest: 69%
        segments.loyal.count: 700
      """
    #expect(
      try drift(lines).report == """
        warning[drifted-text]: `nps.latest` was +20 when this was written and is +38 now (95% range +25 to +50); 1 more moved too
         --> notes/a.md:7:15
          |
        7 |   nps.latest: 20
          |               ^^
          = help: read the text again, then write
             seen:
               nps.latest: 38
               csat.latest: 70.0%
               segments.loyal.count: 780
        """)
  }

  private static let faults: [(lines: String, report: String)] = [
    (
      "seen:\n  nps.latst: 38",
      """
      error[unknown-address]: `nps` has no `latst`
       --> notes/a.md:7:7
        |
      7 |   nps.latst: 38
        |       ^^^^^
        = help: did you mean `nps.latest`?
      """
    ),
    (
      "seen:\n  csat.latest: 65.6",
      """
      error[invalid-value]: expected a share such as `65.6%`, found `65.6`
       --> notes/a.md:7:16
        |
      7 |   csat.latest: 65.6
        |                ^^^^
      """
    ),
    (
      "seen:\n  meta.asOf: 2026-11-18",
      """
      error[not-a-figure]: expected the address of a number, found `meta.asOf`
       --> notes/a.md:7:3
        |
      7 |   meta.asOf: 2026-11-18
        |   ^^^^^^^^^
      """
    ),
    (
      "seen: 38",
      """
      error[invalid-value]: expected addresses with the values seen, one a line, found `38`
       --> notes/a.md:6:7
        |
      6 | seen: 38
        |       ^^
        = help: such as `nps.latest: 38`
      """
    ),
    (
      "seen:\n  nps.latest:",
      """
      error[invalid-value]: expected a number, found nothing
       --> notes/a.md:7:3
        |
      7 |   nps.latest:
        |   ^^^^^^^^^^
        = help: write the value as the page shows it
      """
    ),
    (
      "tolerance: 10%",
      """
      error[missing-key]: `tolerance` is of the figures of `seen`, and there are none
       --> notes/a.md:6:12
        |
      6 | tolerance: 10%
        |            ^^^
        = help: add `seen:` with an address and a value a line
      """
    ),
    (
      "seen:\n  nps.latest: 38\ntolerance: much",
      """
      error[invalid-value]: expected a percentage such as `10%`, found `much`
       --> notes/a.md:8:12
        |
      8 | tolerance: much
        |            ^^^^
      """
    ),
  ]

  @Test(arguments: faults)
  func `a fault of what was seen is shown with its place`(lines: String, report: String) throws {
    #expect(try drift(lines).report == report)
  }

  @Test func `two languages of a note have seen the same`() throws {
    func file(_ value: String) -> String {
      "---\ntitle: t\npage: overview\ndate: 2026-11-01\nauthor: A\nseen:\n  nps.latest: \(value)\n---\n"
    }
    let files = ["notes/a.en.md": file("38"), "notes/a.fa.md": file("۳۸")]
    let same = try TemporaryFolder(files).read { readContent(folder: $0, languages: [.en, .fa]) }
    #expect(same.diagnostics.isEmpty)
    let other = try TemporaryFolder(files.merging(["notes/a.fa.md": file("۳۹")]) { $1 }).read {
      readContent(folder: $0, languages: [.en, .fa])
    }
    #expect(
      DiagnosticText.list(other.diagnostics).contains("error[translations-differ]: `seen` is not"))
  }

  @Test func `the lines for a note name each number that it shows once`() throws {
    let body = MarkdownBody(
      source: SourceText(
        file: "notes/a.md",
        text: """
          {{ nps.latest }} {{ interval nps.latest.value }} {{ versus csat.latest previous }}
          {{ segments.at-risk.nps }} {{ meta.asOf }} {{ unchecked x }} {{ nope }} {{ growth.change }}
          {{ versus nps.by.region[تهران] nps.by.region[فارس] }} {{ orders.averageValue }} `{{ orders.count }}`
          """))
    let place = SourceLocation(file: "notes/a.md")
    let note = Note(
      id: "a", title: LocalizedText("{{ customers.active }}"), titlePlaces: TextPlaces(),
      page: Located("overview", at: place), date: Day(0), author: LocalizedText("A"),
      body: LocalizedBody(body))
    #expect(
      seenProposal(of: note, in: [try comparedContext(), try comparedContext(.fa)]) == [
        "seen:", "  customers.active: 1299", "  nps.latest: 38", "  csat.latest: 70.0%",
        "  growth.change: -4.6", "  nps.by.region[تهران]: 20", "  nps.by.region[فارس]: 41",
        "  orders.averageValue: 599951",
      ])
  }
}
