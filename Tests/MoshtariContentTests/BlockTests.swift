import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct BlockTests {
  /// What a text becomes where blocks are drawn as a line of what they ask for.
  private func drawn(_ text: String, _ language: Language = .en) throws -> (
    html: String, report: String
  ) {
    var context = try sampleContext(language)
    context.anchorPrefix = "a-"
    context.blocks = BlockDrawing(
      figure: { (block, place) throws(Diagnostic) in
        if block.address.value == "gone" {
          throw Diagnostic(
            .error, "absent-figure", .fact("it is not here"), at: block.address.location)
        }
        return "<p id=\"\(place.id)\">\(describe(block)) \(place.language.rawValue)</p>\n"
      },
      quotes: { (block, place) throws(Diagnostic) in
        "<p id=\"\(place.id)\">\(describe(block))</p>\n"
      })
    let body = MarkdownBody(source: SourceText(file: "notes/a.md", text: text))
    let result = render(body, in: context)
    return (result.html.markup, DiagnosticText.list(result.diagnostics))
  }

  @Test func `a figure has what its lines say, and live values in its title`() throws {
    let text = """
      Before.

      ```figure
      of: nps.by
      split: region
      period: ۱۴۰۵-۰۱ .. 1405-07
      as: table
      title: Of {{ count nps.overall }} answers
      ```

      ~~~ figure
      of: demand.weekly
      period: last 12
      ~~~
      """
    let found = try drawn(text)
    #expect(found.report.isEmpty)
    #expect(
      found.html == """
        <p>Before.</p>
        <p id="block-a-1">nps.by region 1405-01 to 1405-07 table Of 412 answers en</p>
        <p id="block-a-2">demand.weekly last 12 en</p>

        """)
    #expect(try drawn(text, .fa).html.contains("Of ۴۱۲ answers fa"))
  }

  @Test func `a block may stand in a list, and other fences stay code`() throws {
    let found = try drawn(
      """
      - See:

        ```figure
        of: nps.byMonth
        ```

      ```yaml
      of: nps.byMonth
      ```
      """)
    #expect(found.report.isEmpty)
    #expect(found.html.contains("<p id=\"block-a-1\">nps.byMonth en</p>"))
    #expect(found.html.contains("<code>of: nps.byMonth\n</code>"))
  }

  @Test func `quotes have their kind, whom and what of, and how many`() throws {
    let found = try drawn(
      """
      ```quotes
      from: complaint
      segment: loyal
      touchpoint: delivery
      topic: late
      count: 2
      ```

      ```quotes
      ```
      """)
    #expect(found.report.isEmpty)
    #expect(found.html.contains("<p id=\"block-a-1\">complaint loyal delivery late 2</p>"))
    #expect(found.html.contains("<p id=\"block-a-2\">3</p>"))
  }

  @Test func `a fault of whoever draws is shown at its place`() throws {
    let found = try drawn("x\n\n```figure\nof: gone\n```\n")
    #expect(found.html == "<p>x</p>\n")
    #expect(
      found.report == """
        error[absent-figure]: it is not here
         --> notes/a.md:4:5
          |
        4 | of: gone
          |     ^^^^
        """)
  }

  @Test(arguments: cases)
  func `a fault of a block is shown with its place and its mend`(fault: Case) throws {
    #expect(try drawn(fault.text).report == fault.expected)
  }

  private static let cases: [Case] = [
    Case(
      "an empty figure", "```figure\n```\n",
      """
      error[missing-key]: there is no `of`
       --> notes/a.md:1:1
        |
      1 | ```figure
        | ^^^^^^^^^
        = help: name a figure of the report: `of: nps.byMonth`
      """),
    Case(
      "an unknown key", "```figure\nof: nps.byMonth\nperoid: last 3\n```\n",
      """
      error[unknown-key]: there is no key `peroid`
       --> notes/a.md:3:1
        |
      3 | peroid: last 3
        | ^^^^^^
        = help: did you mean `period`?
      """),
    Case(
      "a period that ends before it begins", "```figure\nof: x\nperiod: 2026-04..2026-01\n```\n",
      """
      error[invalid-value]: expected a period that ends after it begins, found `2026-04..2026-01`
       --> notes/a.md:3:9
        |
      3 | period: 2026-04..2026-01
        |         ^^^^^^^^^^^^^^^^
        = help: write `2026-01..2026-04`
      """),
    Case(
      "a period in words", "```figure\nof: x\nperiod: spring\n```\n",
      """
      error[invalid-value]: expected months of the report’s calendar `YYYY-MM..YYYY-MM`, or `last 12`, found `spring`
       --> notes/a.md:3:9
        |
      3 | period: spring
        |         ^^^^^^
      """),
    Case(
      "another form", "```figure\nof: x\nas: tabel\n```\n",
      """
      error[invalid-value]: expected `chart` or `table`, found `tabel`
       --> notes/a.md:3:5
        |
      3 | as: tabel
        |     ^^^^^
        = help: did you mean `table`?
      """),
    Case(
      "no keys", "```figure\nnps.byMonth\n```\n",
      """
      error[invalid-value]: expected keys and values, found `nps.byMonth`
       --> notes/a.md:2:1
        |
      2 | nps.byMonth
        | ^^^^^^^^^^^
        = help: write `of: nps.byMonth` and the other keys, one a line
      """),
    Case(
      "a live value that is none, in the title",
      "```figure\nof: x\ntitle: NPS {{ nps.overal }}\n```\n",
      """
      error[unknown-address]: `nps` has no `overal`
       --> notes/a.md:3:19
        |
      3 | title: NPS {{ nps.overal }}
        |                   ^^^^^^
        = help: did you mean `nps.overall`?
      """),
    Case(
      "a figure in a quote", "> ```figure\n> of: x\n> ```\n",
      """
      error[block-in-quote]: a block of the report cannot stand in a quote
       --> notes/a.md:1:1
        |
      1 | > ```figure
        | ^^^^^^^^^^^
        = help: put it under the quote, without `>` before its lines
      """),
    Case(
      "an unknown kind of feedback", "```quotes\nfrom: complaints\n```\n",
      """
      error[invalid-value]: expected `nps`, `csat`, `effort`, `complaint`, `contact`, `review` or `mention`, found `complaints`
       --> notes/a.md:2:7
        |
      2 | from: complaints
        |       ^^^^^^^^^^
        = help: did you mean `complaint`?
      """),
    Case(
      "too many quotes", "```quotes\ncount: 7\n```\n",
      """
      error[invalid-value]: expected a whole number from 1 to 6, found `7`
       --> notes/a.md:2:8
        |
      2 | count: 7
        |        ^
      """),
  ]
}

private func describe(_ block: FigureBlock) -> String {
  let span =
    switch block.span?.value {
    case .months(let months): "\(months.lowerBound) to \(months.upperBound)"
    case .last(let count): "last \(count)"
    case nil: nil as String?
    }
  return [block.address.value, block.split?.value, span, block.form?.value.rawValue, block.title]
    .compactMap { $0 }.joined(separator: " ")
}

private func describe(_ block: QuotesBlock) -> String {
  [
    block.kind?.value.rawValue, block.segment?.value, block.touchpoint?.value, block.word?.value,
    "\(block.count)",
  ].compactMap { $0 }.joined(separator: " ")
}
