import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct ContentFaultTests {
  @Test(arguments: cases)
  func `a fault of a content file is shown with its place and its mend`(fault: Case) throws {
    let diagnostics = try TemporaryFolder([fault.file: fault.text]).read {
      readContent(folder: $0, languages: [.fa, .en]).diagnostics
    }
    #expect(DiagnosticText.list(diagnostics) == fault.expected)
  }

  private static let cases: [Case] = [
    Case(
      "no front matter", file: "notes/a.md", "Hello\n",
      """
      error[no-front-matter]: expected `---` and the front matter, found text
       --> notes/a.md:1:1
        |
      1 | Hello
        | ^^^^^
        = help: begin the file with a line `---`, its keys, and a line `---`
      """),
    Case(
      "an open front matter", file: "notes/a.md", "---\ntitle: x\n",
      """
      error[unclosed-front-matter]: the front matter that begins here has no end
       --> notes/a.md:1:1
        |
      1 | ---
        | ^^^
        = help: add a line `---` after its last key
      """),
    Case(
      "an empty file", file: "notes/a.md", "",
      """
      error[no-front-matter]: expected `---` and the front matter, found text
       --> notes/a.md:1:1
        |
      1 | 
        | ^
        = help: begin the file with a line `---`, its keys, and a line `---`
      """),
    Case(
      "a missing page", file: "notes/a.md", "---\ntitle: t\nauthor: a\ndate: 2026-11-01\n---\nx\n",
      """
      error[missing-key]: the front matter has no `page`
       --> notes/a.md:1:1
        |
      1 | ---
        | ^^^
        = help: add `page: …`
      """),
    Case(
      "an unknown key", file: "notes/a.md",
      "---\ntitle: t\npage: overview\nauthor: a\ndate: 2026-11-01\nperoid: 2026-10\n---\nx\n",
      """
      error[unknown-key]: there is no key `peroid`
       --> notes/a.md:6:1
        |
      6 | peroid: 2026-10
        | ^^^^^^
        = help: did you mean `period`?
      """),
    Case(
      "a Persian day", file: "notes/a.fa.md",
      "---\r\ntitle: ت\r\npage: overview\r\nauthor: ن\r\ndate: ۱۴۰۵-۰۸-۱۰\r\n---\r\nx\r\n",
      """
      error[invalid-value]: expected a Gregorian day `YYYY-MM-DD`, found `۱۴۰۵-۰۸-۱۰`
       --> notes/a.fa.md:5:7
        |
      5 | date: ۱۴۰۵-۰۸-۱۰
        |       ^^^^^^^^^^
        = help: the day that is meant may be 2026-11-01
      """),
    Case(
      "a tab", file: "notes/a.md", "---\ntitle: t\n\tpage: x\n---\n",
      """
      error[yaml-syntax]: expected spaces before the text, found a tab
       --> notes/a.md:3:1
        |
      3 |  page: x
        | ^
        = help: YAML is indented with spaces only
      """),
    Case(
      "a list", file: "notes/a.md", "---\n- a\n---\n",
      """
      error[invalid-value]: expected keys and values, found a list
       --> notes/a.md:2:1
        |
      2 | - a
        | ^
        = help: write `title: …` and the other keys, one a line
      """),
    Case(
      "a claim of more than were asked", file: "personas/a.md",
      "---\ntitle: t\nrole: r\nsegment: loyal\ninterviews: 18\nreviewed: 2026-11-01\nwants:\n  - { text: tea, count: 19 }\n---\n",
      """
      error[invalid-value]: expected a whole number from 0 to 18, found `19`
       --> personas/a.md:8:25
        |
      8 |   - { text: tea, count: 19 }
        |                         ^^
      """),
    Case(
      "a claim without count", file: "personas/a.md",
      "---\ntitle: t\nrole: r\nsegment: loyal\ninterviews: 18\nreviewed: 2026-11-01\nleavesIf:\n  - { text: tea }\nquotes: [x]\n---\n",
      """
      error[missing-key]: there is no `count` in `leavesIf[0]`
       --> personas/a.md:8:5
        |
      8 |   - { text: tea }
        |     ^
        = help: add how many of the interviews said so

      error[invalid-value]: expected `{ text: …, source: … }`, found `x`
       --> personas/a.md:9:10
        |
      9 | quotes: [x]
        |          ^
      """),
    Case(
      "a file name", file: "pages/a b.md", "---\ntitle: t\n---\n",
      """
      error[bad-file-name]: a file name becomes an address, and this one cannot
       --> pages/a b.md
        = help: use letters, digits, `-` and `_`
      """),
    Case(
      "a language that the site has not", file: "pages/a.de.md", "---\ntitle: t\n---\n",
      """
      warning[language-not-in-site]: the site has no language `de`, so this file is not read
       --> pages/a.de.md
        = help: its languages are `fa`, `en`
      """),
    Case(
      "another ending", file: "pages/a.markdown", "---\ntitle: t\n---\n",
      """
      warning[not-read]: only files that end in `.md` are read
       --> pages/a.markdown
        = help: rename it
      """),
    Case(
      "a folder in a folder", file: "pages/2026/a.md", "---\ntitle: t\n---\n",
      """
      warning[not-read]: folders in `pages` are not read
       --> pages/2026
        = help: move its files into `pages`
      """),
  ]
}
