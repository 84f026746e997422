import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Words of direction beside live values.
@Suite struct ClaimTests {
  @Test(arguments: ClaimCorpus.english)
  func `an English sentence is held against the verdict of its figure`(
    sentence: String, outcome: ClaimCorpus.Outcome
  ) throws {
    #expect(try self.outcome(of: sentence) == outcome)
  }

  @Test(arguments: ClaimCorpus.persian)
  func `a Persian sentence is held against the verdict of its figure`(
    sentence: String, outcome: ClaimCorpus.Outcome
  ) throws {
    #expect(try self.outcome(of: sentence) == outcome)
  }

  private func outcome(of sentence: String) throws -> ClaimCorpus.Outcome {
    let report = try compared(sentence).report
    #expect(report.matches(of: #/(error|warning)\[/#).count <= 1, "\(report)")
    if report.hasPrefix("error[contradicted-claim]") { return .contradicted }
    if report.hasPrefix("warning[unsupported-claim]") { return .unsupported }
    #expect(report == "")
    return .nothing
  }

  @Test func `the corpus has at least sixty sentences in each language`() {
    #expect(ClaimCorpus.english.count >= 60 && ClaimCorpus.persian.count >= 60)
    for corpus in [ClaimCorpus.english, ClaimCorpus.persian] {
      #expect(Set(corpus.map(\.sentence)).count == corpus.count)
    }
  }

  private static let reports: [(text: String, report: String)] = [
    (
      "Nothing fell here.\nIn Mehr, *retention* rose\nto {{ growth.latest.retention }}.",
      """
      error[contradicted-claim]: this says `rose`, and `growth.latest.retention` has a clear fall: −4.6 points (95% range −8.7 to −0.4 points) from Shahrivar 1405 to Mehr 1405
       --> notes/a.md:2:22
        |
      2 | In Mehr, *retention* rose
        |                      ^^^^
        = help: say what the figure says; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
      """
    ),
    (
      "- [rose](pages/pricing.md) and {{ nps.latest }}",
      """
      warning[unsupported-claim]: this says `rose`, and `nps.latest` has no clear change: +10 (95% range −8 to +27) from Shahrivar 1405 to Mehr 1405
       --> notes/a.md:1:4
        |
      1 | - [rose](pages/pricing.md) and {{ nps.latest }}
        |    ^^^^
        = help: say that there is no clear change; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
      """
    ),
    (
      "| a |\n|---|\n| The score did not fall: {{ nps.overall }} |",
      """
      warning[unsupported-claim]: this says not `fall`, and the report has no verdict on `nps.overall`, +36 (95% range +33 to +39)
       --> notes/a.md:3:21
        |
      3 | | The score did not fall: {{ nps.overall }} |
        |                     ^^^^
        = help: take the word out, or name a figure whose change is known; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
      """
    ),
    (
      "## وفاداران كم شدند: {{ segments.loyal.count }}",
      """
      error[contradicted-claim]: this says `كم`, and `segments.loyal.count` went from 748 to 780
       --> notes/a.md:1:13
        |
      1 | ## وفاداران كم شدند: {{ segments.loyal.count }}
        |             ^^
        = help: say what the figure says; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
      """
    ),
    (
      "See[^1].\n\n[^1]: It grew to {{ growth.latest.retention }}.",
      """
      error[contradicted-claim]: this says `grew`, and `growth.latest.retention` has a clear fall: −4.6 points (95% range −8.7 to −0.4 points) from Shahrivar 1405 to Mehr 1405
       --> notes/a.md:3:10
        |
      3 | [^1]: It grew to {{ growth.latest.retention }}.
        |          ^^^^
        = help: say what the figure says; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
      """
    ),
  ]

  @Test(arguments: reports)
  func `a claim is shown where its word stands, with the number and its range`(
    text: String, report: String
  ) throws {
    #expect(try compared(text).report == report)
  }

  @Test func `a title is held against its figures too`() throws {
    let place = SourceLocation(
      file: "notes/a.md", line: 2, column: 8,
      excerpt: "title: \"It rose to {{ growth.latest.retention }}\"")
    let filled = try fill(
      LocalizedText("It rose to {{ growth.latest.retention }}"), at: TextPlaces(common: place),
      for: .en, in: comparedContext())
    #expect(filled.title[.en] == "It rose to 75.0%")
    #expect(
      DiagnosticText.list(filled.diagnostics) == """
        error[contradicted-claim]: this says `rose`, and `growth.latest.retention` has a clear fall: −4.6 points (95% range −8.7 to −0.4 points) from Shahrivar 1405 to Mehr 1405
         --> notes/a.md:2:12
          |
        2 | title: "It rose to {{ growth.latest.retention }}"
          |            ^^^^
          = help: say what the figure says; if something else is meant, begin the sentence with `{{ unchecked WHY }}`
        """)
  }

  @Test func `a mark that says so leaves no trace in the text`() throws {
    let result = try compared("A. {{ unchecked counted }}Orders grew to {{ orders.count }}.")
    #expect(result.plain == "A. Orders grew to 20,922.\n" && result.report == "")
  }
}
