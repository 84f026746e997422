import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct PersonaFaultTests {
  private static let head =
    "---\ntitle: t\nrole: r\nsegment: loyal\ninterviews: 18\nreviewed: 2026-11-01\n"

  @Test(arguments: cases)
  func `a fault of a persona is shown with its place and its mend`(fault: Case) throws {
    let diagnostics = try TemporaryFolder(["personas/a.md": Self.head + fault.text + "---\n"]).read
    {
      readContent(folder: $0, languages: [.fa, .en]).diagnostics
    }
    #expect(DiagnosticText.list(diagnostics) == fault.expected)
  }

  @Test func `a persona's own rule makes a segment`() throws {
    let text = Self.head.replacing(
      "segment: loyal\n", with: "rule: { fact: orderCount, atLeast: 3 }\n")
    let found = try TemporaryFolder(["personas/a.md": text + "---\n"]).read {
      readContent(folder: $0, languages: [.en])
    }
    #expect(DiagnosticText.list(found.diagnostics) == "")
    let persona = try #require(found.content.personas.first)
    #expect(persona.segment.value == "persona-a")
    let segment = try #require(found.content.segments.last)
    #expect(segment.id == "persona-a" && segment.family == "persona" && !segment.isBuiltIn)
    #expect(segment.rule.condition == .test(.orderCount, .atLeast(.number(3))))
    #expect(persona.reference.segment == segment.id)
  }

  @Test func `a fault of a persona's rule is the only one that is said`() throws {
    let text = Self.head.replacing(
      "segment: loyal\n", with: "rule: { fact: orderCont, atLeast: 3 }\n")
    let found = try TemporaryFolder(["personas/a.md": text + "---\n"]).read {
      readContent(folder: $0, languages: [.en]).diagnostics
    }
    #expect(
      DiagnosticText.list(found) == """
        error[unknown-fact]: there is no fact `orderCont`
         --> personas/a.md:4:15
          |
        4 | rule: { fact: orderCont, atLeast: 3 }
          |               ^^^^^^^^^
          = help: did you mean `orderCount`?
        """)
  }

  private static let cases: [Case] = [
    Case(
      "an emblem that is not drawn", "emblem: cupp\n",
      """
      error[invalid-value]: expected `cup`, `leaf`, `gift`, `office`, `basket`, `compass`, `spark`, `star`, `clock` or `home`, found `cupp`
       --> personas/a.md:7:9
        |
      7 | emblem: cupp
        |         ^^^^
        = help: did you mean `cup`?
      """),
    Case(
      "an action without owner", "actions:\n  - { text: Remind, measure: orders }\n",
      """
      error[missing-key]: there is no `owner` in `actions[0]`
       --> personas/a.md:8:5
        |
      8 |   - { text: Remind, measure: orders }
        |     ^
        = help: say who does it
      """),
    Case(
      "an action without measure", "actions:\n  - { text: Remind, owner: CRM }\n",
      """
      error[missing-key]: there is no `measure` in `actions[0]`
       --> personas/a.md:8:5
        |
      8 |   - { text: Remind, owner: CRM }
        |     ^
        = help: say by what one will know that it works
      """),
    Case(
      "an action that begins on no day",
      "actions:\n  - { text: Remind, owner: CRM, measure: orders, from: soon }\n",
      """
      error[invalid-value]: expected a day `YYYY-MM-DD` (Gregorian), found `soon`
       --> personas/a.md:8:56
        |
      8 |   - { text: Remind, owner: CRM, measure: orders, from: soon }
        |                                                        ^^^^
      """),
    Case(
      "an action with a misspelt key",
      "actions:\n  - { text: Remind, owner: CRM, measure: orders, state: done }\n",
      """
      error[unknown-key]: there is no key `state` in `actions[0]`
       --> personas/a.md:8:50
        |
      8 |   - { text: Remind, owner: CRM, measure: orders, state: done }
        |                                                  ^^^^^
        = help: did you mean `status`?
      """),
    Case(
      "actions that are no list", "actions: remind\n",
      """
      error[invalid-value]: expected a list of `{ text: …, owner: …, measure: … }`, found `remind`
       --> personas/a.md:7:10
        |
      7 | actions: remind
        |          ^^^^^^
      """),
    Case(
      "a rule beside a segment", "rule: { fact: orderCount, atLeast: 3 }\n",
      """
      error[invalid-value]: a persona has a `segment` or a `rule`, and here are both
       --> personas/a.md:4:1
        |
      4 | segment: loyal
        | ^^^^^^^
        = help: take one of them out
      """),
    Case(
      "a claim on neither count nor source", "wants: [{ text: tea }]\n",
      """
      error[missing-key]: there is no `count` in `wants[0]`
       --> personas/a.md:7:9
        |
      7 | wants: [{ text: tea }]
        |         ^
        = help: add how many of the interviews said so
      """),
  ]

  @Test func `all of a persona is read in two languages`() throws {
    let english =
      Self.head + """
        emblem: cup
        summary: Orders before it runs out.
        wants:
          - { text: Tea, count: 9, source: CRM }
        leavesIf: [{ text: Late twice, source: churn data }]
        actions:
          - { text: Remind, owner: CRM, measure: orders, from: 2026-12-01, status: planned }
        ---
        """
    let persian = """
      ---
      title: ت
      summary: پیش از تمام شدن سفارش می‌دهد.
      wants:
        - { text: چای, count: 9, source: نظام مشتریان }
      leavesIf: [{ text: دو بار دیر, source: دادهٔ ریزش }]
      actions:
        - { text: یادآوری, owner: باشگاه, measure: سفارش‌ها, from: 2026-12-01, status: در برنامه }
      ---
      """
    let found = try TemporaryFolder(["personas/a.en.md": english, "personas/a.fa.md": persian])
      .read { readContent(folder: $0, languages: [.en, .fa]) }
    #expect(DiagnosticText.list(found.diagnostics) == "")
    let persona = try #require(found.content.personas.first)
    #expect(persona.emblem == .cup && persona.summary?[.fa] == "پیش از تمام شدن سفارش می‌دهد.")
    #expect(persona.wants.first?.source == LocalizedText(en: "CRM", fa: "نظام مشتریان"))
    #expect(persona.leavesIf.first?.count == nil && persona.leavesIf.first?.of == 18)
    let action = try #require(persona.actions.first)
    #expect(action.text == LocalizedText(en: "Remind", fa: "یادآوری"))
    #expect(action.from == Day(iso: "2026-12-01") && action.status?[.en] == "planned")
    #expect(persona.reference.interviews == 18 && persona.reference.reviewed == persona.reviewed)
  }

  @Test func `a quote may be said to be critical, in every translation alike`() throws {
    func text(_ critical: String) -> String {
      Self.head + "quotes: [{ text: a, source: b\(critical) }]\n---\n"
    }
    func read(_ english: String, _ persian: String) throws -> (codes: [String], isCritical: Bool?) {
      let found = try TemporaryFolder([
        "personas/a.en.md": text(english), "personas/a.fa.md": text(persian),
      ]).read { readContent(folder: $0, languages: [.en, .fa]) }
      return (
        found.diagnostics.map(\.code), found.content.personas.first?.quotes.first?.isCritical
      )
    }
    let plain = try read("", "")
    #expect(plain.codes.isEmpty && plain.isCritical == false)
    let critical = try read(", critical: true", ", critical: true")
    #expect(critical.codes.isEmpty && critical.isCritical == true)
    #expect(try read(", critical: true", "").codes == ["translations-differ"])
    #expect(try read(", critical: yes", "").codes == ["invalid-value"])
  }

  @Test func `a day that differs between translations is refused`() throws {
    func text(_ day: String) -> String {
      Self.head + "actions: [{ text: a, owner: b, measure: c, from: \(day) }]\n---\n"
    }
    let found = try TemporaryFolder([
      "personas/a.en.md": text("2026-12-01"), "personas/a.fa.md": text("2026-12-02"),
    ]).read { readContent(folder: $0, languages: [.en, .fa]) }
    #expect(found.diagnostics.map(\.code) == ["translations-differ"])
  }
}
