import MoshtariText
import Testing

@Suite struct MarkdownFaultTests {
  @Test(arguments: cases)
  func `a fault of a body is shown with its place and its mend`(fault: Case) throws {
    let found = try rendered(fault.text).diagnostics
    #expect(DiagnosticText.list(found) == fault.expected)
  }

  private static let cases: [Case] = [
    Case(
      "a label in a cell that nothing defines",
      """
      | a | b |
      |---|---|
      | x | see [the list][prices] |

      [Prices]: pages/pricing.md
      [other]: pages/pricing.md

      Not \\[a\\][b], and `[c][d]`, but [e][].
      """,
      """
      error[broken-link]: this link leads nowhere: no line says where `e` is
       --> notes/a.md:8:33
        |
      8 | Not \\[a\\][b], and `[c][d]`, but [e][].
        |                                 ^^^^^
        = help: add a line `[e]: ADDRESS`; brackets that are meant as text are `\\[`
      """),
    Case(
      "a label in a cell that is misspelt",
      """
      | a | b |
      |---|---|
      | x | see [the list][pricse] |

      [prices]: pages/pricing.md
      """,
      """
      error[broken-link]: this link leads nowhere: no line says where `pricse` is
       --> notes/a.md:3:11
        |
      3 | | x | see [the list][pricse] |
        |           ^^^^^^^^^^^^^^^^^^
        = help: add a line `[pricse]: ADDRESS`; brackets that are meant as text are `\\[`
      """),
    Case(
      "a label in a cell whose address is wrong",
      """
      | a |
      |---|
      | see [the list][prices] |

      [prices]: pages/prising.md
      """,
      """
      error[broken-link]: this link leads nowhere: there is no `pages/prising.md`
       --> notes/a.md:5:11
        |
      5 | [prices]: pages/prising.md
        |           ^^^^^^^^^^^^^^^^
        = help: did you mean `pages/pricing.md`?
      """),
    Case(
      "raw HTML in a line",
      "a <b>bold</b> word",
      """
      error[raw-html]: expected Markdown, found HTML
       --> notes/a.md:1:3
        |
      1 | a <b>bold</b> word
        |   ^^^
        = help: write it in Markdown; a `<` that is meant as text is `\\<`

      error[raw-html]: expected Markdown, found HTML
       --> notes/a.md:1:10
        |
      1 | a <b>bold</b> word
        |          ^^^^
        = help: write it in Markdown; a `<` that is meant as text is `\\<`
      """),
    Case(
      "a block of HTML",
      """
      text

      <script>
      alert(1)
      </script>
      """,
      """
      error[raw-html]: expected Markdown, found HTML
       --> notes/a.md:3:1
        |
      3 | <script>
        | ^^^^^^^^
        = help: write it in Markdown; a `<` that is meant as text is `\\<`
      """),
    Case(
      "a comment that is never closed",
      """
      text

      <!-- later
      more
      """,
      """
      error[unclosed-comment]: this comment is never closed, and hides the rest of the text
       --> notes/a.md:3:1
        |
      3 | <!-- later
        | ^^^^
        = help: end it with `-->`
      """),
    Case(
      "HTML behind a comment",
      "<!-- later --> <b>now</b>",
      """
      error[raw-html]: expected Markdown, found HTML
       --> notes/a.md:1:15
        |
      1 | <!-- later --> <b>now</b>
        |               ^^^^^^^^^^^
        = help: write it in Markdown; a `<` that is meant as text is `\\<`
      """),
    Case(
      "a script as link",
      "see [this](javascript:alert(1))",
      """
      error[unsafe-link]: expected a relative link, `https:`, `http:` or `mailto:`, found `javascript:`
       --> notes/a.md:1:12
        |
      1 | see [this](javascript:alert(1))
        |            ^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "a script hidden by a tab",
      "see [this](java&#9;script:alert(1))",
      """
      error[unsafe-link]: expected a relative link, `https:`, `http:` or `mailto:`, found `javascript:`
       --> notes/a.md:1:1
        |
      1 | see [this](java&#9;script:alert(1))
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "a data link",
      "[x](data:text/html;base64,PHg+)",
      """
      error[unsafe-link]: expected a relative link, `https:`, `http:` or `mailto:`, found `data:`
       --> notes/a.md:1:5
        |
      1 | [x](data:text/html;base64,PHg+)
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Case(
      "a link that borrows the scheme",
      "[x](//example.com/a)",
      """
      error[unsafe-link]: expected a relative link, `https:`, `http:` or `mailto:`, found `//`
       --> notes/a.md:1:5
        |
      1 | [x](//example.com/a)
        |     ^^^^^^^^^^^^^^^
      """),
    Case(
      "a footnote that is not there",
      "so it is[^sorce]\n\nand[^source]\n\n[^source]: Our own count.",
      """
      error[unknown-footnote]: there is no footnote `[^sorce]`
       --> notes/a.md:1:9
        |
      1 | so it is[^sorce]
        |         ^^^^^^^^
        = help: did you mean `[^source]`?
      """),
    Case(
      "footnotes that nobody reads, and two of one name",
      "a[^a]\n\n[^a]: x\n\n[^A]: y\n\n[^b]: z",
      """
      error[repeated-footnote]: there is another footnote of this name above
       --> notes/a.md:5:1
        |
      5 | [^A]: y
        | ^^^^
        = help: give it a name of its own

      error[unused-footnote]: nothing refers to this footnote, so nobody would read it
       --> notes/a.md:7:1
        |
      7 | [^b]: z
        | ^^^^
        = help: put `[^b]` where it belongs, or take it out
      """),
    Case(
      "a link from the root",
      "[x](/notes/a.md)",
      """
      error[broken-link]: this link leads nowhere: there is no `/notes/a.md`
       --> notes/a.md:1:5
        |
      1 | [x](/notes/a.md)
        |     ^^^^^^^^^^^
        = help: links are relative to the report folder's own files
      """),
    Case(
      "a broken relative link",
      "قیمت را [ببینید](pages/pricng.md#part)",
      """
      error[broken-link]: this link leads nowhere: there is no `pages/pricng.md`
       --> notes/a.md:1:18
        |
      1 | قیمت را [ببینید](pages/pricng.md#part)
        |                  ^^^^^^^^^^^^^^^^^^^^
        = help: did you mean `pages/pricing.md`?
      """),
    Case(
      "a broken fragment",
      """
      # Prices and tea

      [x](#prices-and-te)
      """,
      """
      error[broken-link]: this link leads nowhere: there is no `#prices-and-te`
       --> notes/a.md:3:5
        |
      3 | [x](#prices-and-te)
        |     ^^^^^^^^^^^^^^
        = help: did you mean `#prices-and-tea`?
      """),
    Case(
      "an image from outside",
      "![logo](https://example.com/logo.png)",
      """
      error[outside-request]: expected an image of the report folder, found `https://example.com/logo.png`
       --> notes/a.md:1:9
        |
      1 | ![logo](https://example.com/logo.png)
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        = help: a page of the site asks no other computer for anything
      """),
    Case(
      "an image without words",
      "![ ](logo.png)",
      """
      error[missing-alternative-text]: this image says nothing to those who cannot see it
       --> notes/a.md:1:6
        |
      1 | ![ ](logo.png)
        |      ^^^^^^^^
        = help: write what it shows: `![what it shows](logo.png)`
      """),
    Case(
      "an unknown address",
      "NPS is {{ nps.overal.value }}.",
      """
      error[unknown-address]: `nps` has no `overal`
       --> notes/a.md:1:15
        |
      1 | NPS is {{ nps.overal.value }}.
        |               ^^^^^^
        = help: did you mean `nps.overall.value`?
      """),
    Case(
      "an unknown first name",
      "سلام {{ npss.overall }}",
      """
      error[unknown-address]: the report has no `npss`
       --> notes/a.md:1:9
        |
      1 | سلام {{ npss.overall }}
        |         ^^^^
        = help: did you mean `nps.overall`?
      """),
    Case(
      "an unknown key of a list",
      "{{ nps.byMonth[2026-11].value }}",
      """
      error[unknown-address]: `nps.byMonth` has no `2026-11`
       --> notes/a.md:1:16
        |
      1 | {{ nps.byMonth[2026-11].value }}
        |                ^^^^^^^
        = help: did you mean `nps.byMonth[2026-10].value`?
      """),
    Case(
      "an unknown address without a near one",
      "{{ zebra.crossing }}",
      """
      error[unknown-address]: the report has no `zebra`
       --> notes/a.md:1:4
        |
      1 | {{ zebra.crossing }}
        |    ^^^^^
        = help: it has `customers`, `growth`, `meta`, `nps`, `orders`, `survival`
      """),
    Case(
      "an unknown format",
      "{{ singed customers.active }}",
      """
      error[unknown-format]: there is no format `singed`
       --> notes/a.md:1:4
        |
      1 | {{ singed customers.active }}
        |    ^^^^^^
        = help: did you mean `signed`?
      """),
    Case(
      "an unknown format without a near one",
      "{{ upsidedown customers.active }}",
      """
      error[unknown-format]: there is no format `upsidedown`
       --> notes/a.md:1:4
        |
      1 | {{ upsidedown customers.active }}
        |    ^^^^^^^^^^
        = help: the formats are `signed`, `change`, `interval`, `count`, `percent`, `compact`, `versus` or `unchecked`
      """),
    Case(
      "a group",
      "{{ nps }}",
      """
      error[not-a-figure]: expected the address of a figure, found a group of figures
       --> notes/a.md:1:4
        |
      1 | {{ nps }}
        |    ^^^
        = help: name one of them: `nps.by`, `nps.byMonth`, `nps.change`, `nps.overall`
      """),
    Case(
      "a list",
      "{{ signed nps.byMonth }}",
      """
      error[not-a-figure]: expected the address of a figure, found a list
       --> notes/a.md:1:11
        |
      1 | {{ signed nps.byMonth }}
        |           ^^^^^^^^^^^
        = help: name one of its elements, such as `nps.byMonth[2026-10]`
      """),
    Case(
      "no address",
      "{{  }}",
      """
      error[invalid-address]: expected an address between the braces, found nothing
       --> notes/a.md:1:1
        |
      1 | {{  }}
        | ^^^^^^
        = help: for example `{{ nps.overall }}`
      """),
    Case(
      "a crooked address",
      "{{ nps..overall }}",
      """
      error[invalid-address]: expected an address, found `nps..overall`
       --> notes/a.md:1:4
        |
      1 | {{ nps..overall }}
        |    ^^^^^^^^^^^^
        = help: an address is names joined by dots: `nps.overall`, `nps.byMonth[2026-10].value`
      """),
    Case(
      "an open value",
      "{{ nps.overall",
      """
      error[unclosed-live-value]: `{{` is not closed on its line
       --> notes/a.md:1:1
        |
      1 | {{ nps.overall
        | ^^
        = help: end it with `}}`; braces that are meant as text are `\\{{`
      """),
    Case(
      "a change that is none",
      "{{ change nps.overall }}",
      """
      error[format-mismatch]: expected a change with a verdict for `change`, found `nps.overall`
       --> notes/a.md:1:4
        |
      1 | {{ change nps.overall }}
        |    ^^^^^^
        = help: `change` works for `growth.latest.retention`, `nps.change` and `csat.change`
      """),
    Case(
      "a format that is misspelt in a table",
      """
      | a |
      |---|
      | **{{ chnge nps.change }}** |
      """,
      """
      error[unknown-format]: there is no format `chnge`
       --> notes/a.md:3:8
        |
      3 | | **{{ chnge nps.change }}** |
        |        ^^^^^
        = help: did you mean `change`?
      """),
    Case(
      "an address that is misspelt in a link of a heading",
      "## [NPS {{ nps.overal }}](pages/pricing.md)",
      """
      error[unknown-address]: `nps` has no `overal`
       --> notes/a.md:1:16
        |
      1 | ## [NPS {{ nps.overal }}](pages/pricing.md)
        |                ^^^^^^
        = help: did you mean `nps.overall`?
      """),
    Case(
      "a key that is written in two ways",
      "{{ nps.by.region[رﻱ] }}",
      """
      error[unknown-address]: `nps.by.region` has no `رﻱ`
       --> notes/a.md:1:18
        |
      1 | {{ nps.by.region[رﻱ] }}
        |                  ^^
        = help: did you mean `nps.by.region[ري]`?
      """),
    Case(
      "a percentage of people",
      "{{ percent customers.active }}",
      """
      error[format-mismatch]: expected a share for `percent`, found `customers.active`
       --> notes/a.md:1:4
        |
      1 | {{ percent customers.active }}
        |    ^^^^^^^
        = help: take the format out, or use another
      """),
    Case(
      "an interval of a count",
      "{{ interval customers.active }}",
      """
      error[format-mismatch]: expected an estimate for `interval`, found `customers.active`
       --> notes/a.md:1:4
        |
      1 | {{ interval customers.active }}
        |    ^^^^^^^^
        = help: take the format out, or use another
      """),
    Case(
      "a signed title",
      "{{ signed meta.title }}",
      """
      error[format-mismatch]: expected a number for `signed`, found `meta.title`
       --> notes/a.md:1:4
        |
      1 | {{ signed meta.title }}
        |    ^^^^^^
        = help: take the format out, or use another
      """),
    Case(
      "a value in a table",
      """
      | a | b |
      |---|---|
      | x | {{ nope }} |
      """,
      """
      error[unknown-address]: the report has no `nope`
       --> notes/a.md:3:10
        |
      3 | | x | {{ nope }} |
        |          ^^^^
        = help: it has `customers`, `growth`, `meta`, `nps`, `orders`, `survival`
      """),
    Case(
      "a value in a heading",
      "# A {{ nope }}",
      """
      error[unknown-address]: the report has no `nope`
       --> notes/a.md:1:8
        |
      1 | # A {{ nope }}
        |        ^^^^
        = help: it has `customers`, `growth`, `meta`, `nps`, `orders`, `survival`
      """),
    Case(
      "deep nesting",
      "> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > x",
      """
      error[nested-too-deeply]: quotes, lists or emphasis are nested too deeply here
       --> notes/a.md:1:1
        |
      1 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
  ]
}
