import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

/// Decisions and what notes mark on charts.
@Suite struct NoteKeyTests {
  private func read(_ files: [String: String]) throws -> (notes: [Note], report: String) {
    try TemporaryFolder(files).read {
      let read = readContent(folder: $0, languages: [.fa, .en])
      return (read.content.notes, DiagnosticText.list(read.diagnostics))
    }
  }

  private static let head = "title: t\npage: nps\nauthor: a\ndate: 2026-07-20\n"

  private func note(_ keys: String) -> String { "---\n\(Self.head)\(keys)---\nx\n" }

  @Test func `a decision has who answers for it, since when, and what it expects`() throws {
    let english = note(
      """
      kind: decision
      owner: Operations
      since: 2026-07-23
      expects: { figure: csat.overall, direction: rise, by: ۲.۵, until: 1405-07 }

      """)
    let persian = "---\ntitle: ت\nauthor: ا\nowner: عملیات\n---\nی\n"
    let found = try read(["notes/d.en.md": english, "notes/d.fa.md": persian])
    #expect(found.report.isEmpty)
    let note = try #require(found.notes.first)
    #expect(note.isDecision)
    #expect(note.decision?.owner?[.fa] == "عملیات" && note.decision?.owner?[.en] == "Operations")
    let reference = try #require(note.decisionReference)
    #expect(reference.id == "d" && reference.since == Day(iso: "2026-07-23"))
    #expect(reference.measure == .csat && reference.figure == "csat.overall")
    #expect(reference.direction == .rise && reference.by == 2.5)
    #expect(reference.until == Month("1405-07"))
    #expect(note.decision?.expects?.value.until.location.line == 9)
  }

  @Test func `a decision without keys of its own holds from its date and expects nothing`() throws {
    let found = try read(["notes/d.md": note("kind: decision\n")])
    let note = try #require(found.notes.first)
    #expect(found.report.isEmpty && note.isDecision && note.decision?.owner == nil)
    #expect(note.decisionReference == nil)
    let dated = try read([
      "notes/d.md": self.note(
        "kind: decision\nexpects: { figure: nps.overall, direction: fall, until: 2026-09 }\n")
    ])
    #expect(dated.notes.first?.decisionReference?.since == Day(iso: "2026-07-20"))
    #expect(dated.notes.first?.decisionReference?.by == nil)
  }

  @Test func `a note marks a day on charts in the words of each language`() throws {
    let found = try read([
      "notes/n.en.md": note(
        "annotate: { date: 2026-07-23, on: [csat, nps, csat], label: Courier }\n"),
      "notes/n.fa.md":
        "---\ntitle: ت\nauthor: ا\nannotate: { date: 2026-07-23, on: [nps, csat], label: پیک }\n---\nی\n",
    ])
    #expect(found.report.isEmpty)
    let mark = try #require(found.notes.first?.annotation)
    #expect(mark.note == "n" && mark.day == Day(iso: "2026-07-23"))
    #expect(mark.charts == [.nps, .csat])
    #expect(mark.label[.en] == "Courier" && mark.label[.fa] == "پیک")
    #expect(found.notes.first?.isDecision == false)
    let one = try read([
      "notes/n.md": note("annotate: { date: 2026-07-23, on: orders, label: x }\n")
    ])
    #expect(one.notes.first?.annotation?.charts == [.orders])
  }

  @Test(arguments: cases)
  func `a fault of these keys is shown with its place and its mend`(fault: Case) throws {
    let found = try read(["notes/n.md": note(fault.text)])
    #expect(found.report == fault.expected)
    #expect(found.notes.isEmpty == !fault.name.hasPrefix("kept"))
  }

  private static let cases: [Case] = [
    Case(
      "kept: an owner of what is no decision", "owner: Operations\n",
      """
      error[invalid-value]: only a decision has `owner`
       --> notes/n.md:6:1
        |
      6 | owner: Operations
        | ^^^^^
        = help: add `kind: decision`, or take it out
      """),
    Case(
      "a figure that has no months",
      "kind: decision\nexpects: { figure: csat.overal, direction: rise, until: 2026-09 }\n",
      """
      error[invalid-value]: expected a figure that the report has by month, found `csat.overal`
       --> notes/n.md:7:20
        |
      7 | expects: { figure: csat.overal, direction: rise, until: 2026-09 }
        |                    ^^^^^^^^^^^
        = help: did you mean `csat.overall`?
      """),
    Case(
      "an expectation without an end and with another direction",
      "kind: decision\nexpects: { figure: nps.overall, direction: up }\n",
      """
      error[missing-key]: there is no `until` in `expects`
       --> notes/n.md:7:1
        |
      7 | expects: { figure: nps.overall, direction: up }
        | ^^^^^^^
        = help: name the last month it is judged by: `YYYY-MM`

      error[invalid-value]: expected `rise` or `fall`, found `up`
       --> notes/n.md:7:44
        |
      7 | expects: { figure: nps.overall, direction: up }
        |                                            ^^
      """),
    Case(
      "a size that is none",
      "kind: decision\nexpects: { figure: nps.overall, direction: fall, by: -3, until: 2026-09 }\n",
      """
      error[invalid-value]: expected a number above 0, found `-3`
       --> notes/n.md:7:54
        |
      7 | expects: { figure: nps.overall, direction: fall, by: -3, until: 2026-09 }
        |                                                      ^^
      """),
    Case(
      "a chart that cannot be marked", "annotate: { date: 2026-07-23, on: [npss], label: x }\n",
      """
      error[invalid-value]: expected `nps`, `csat`, `retention`, `orders`, `contacts`, `churn` or `prices`, found `npss`
       --> notes/n.md:6:36
        |
      6 | annotate: { date: 2026-07-23, on: [npss], label: x }
        |                                    ^^^^
        = help: did you mean `nps`?
      """),
    Case(
      "a mark without a label and charts", "annotate: { date: 2026-07-23, on: [] }\n",
      """
      error[missing-key]: there is no `label` in `annotate`
       --> notes/n.md:6:1
        |
      6 | annotate: { date: 2026-07-23, on: [] }
        | ^^^^^^^^
        = help: say in a few words what happened

      error[invalid-value]: expected at least one chart, found a list
       --> notes/n.md:6:35
        |
      6 | annotate: { date: 2026-07-23, on: [] }
        |                                   ^
        = help: for example `on: [nps]`
      """),
  ]

  @Test func `what the languages say of a decision and a mark may not differ`() throws {
    let keys =
      "kind: decision\nexpects: { figure: nps.overall, direction: rise, until: 2026-09 }\nannotate: { date: 2026-07-23, on: [nps], label: x }\n"
    let other = keys.replacing("direction: rise", with: "direction: fall")
      .replacing("[nps]", with: "[csat]")
    let found = try read(["notes/d.en.md": note(keys), "notes/d.fa.md": note(other)])
    #expect(
      found.report.contains("error[translations-differ]: `expects` is not what notes/d.en.md"))
    #expect(
      found.report.contains("error[translations-differ]: `annotate` is not what notes/d.en.md"))
    #expect(found.notes.isEmpty)
  }
}
