import Foundation
import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct EditionDiffTests {
  private let folder: TemporaryFolder

  /// Two editions in which something of every kind differs.
  init() throws {
    folder = try TemporaryFolder()
    var older = EditionSamples.september(), newer = EditionSamples.october()
    newer.customers.total = 512
    newer.growth?.monthly[1].active = 101
    older.segments["vip"] = EditionSamples.segment(5, months: [], revenue: 123_400_000)
    newer.segments["vip"] = EditionSamples.segment(8, months: [], revenue: 170_000)
    var flows = Flows(lifecycle: nil)
    flows.sinceEdition = EditionFlows(
      edition: "2026-W38", fromDay: older.meta.asOf, toDay: newer.meta.asOf,
      lifecycle: FlowsByCause(
        byBehaviour: MoneyFlow(
          from: ["not-yet-known", "loyal"], to: ["loyal", "at-risk"],
          matrix: [[12, 0], [40, nil]], revenue: [[90_000, 0], [1, nil]])),
      segments: [
        SegmentFlow(
          segment: "vip",
          byBehaviour: SegmentTurnover(joined: 0, left: 11, joinedRevenue: 0, leftRevenue: 7_700),
          byRules: SegmentTurnover(joined: 14, left: 0, joinedRevenue: 500, leftRevenue: 0))
      ])
    newer.flows = flows
    func rules(_ orders: Int) -> [KeptRule] {
      [
        KeptRule(
          segment: "vip", title: LocalizedText("VIP"), family: "own",
          text: "all:\n  - { fact: orderCount, atLeast: \(orders) }\n  - { segment: loyal }")
      ]
    }
    let editions = try [
      EditionSamples.edition(
        "2026-W38", older, settings: "title: A|<b>\ncalendar: gregorian\n", rules: rules(3)),
      EditionSamples.edition(
        "2026-W42", newer, settings: "title: B\ncalendar: gregorian\n", rules: rules(2)),
    ]
    for edition in editions {
      try folder.write(edition.json(), to: EditionFolder.file(of: edition.id))
    }
  }

  private func diff(_ a: String, _ b: String, _ format: DiffFormat) -> DiffOutcome {
    compareEditions(a, b, in: folder.path, format: format)
  }

  @Test func `a comparison in plain text`() {
    let outcome = diff("2026-W38", "2026-W42", .text)
    #expect(outcome.exitCode == 0)
    #expect(outcome.diagnostics == [])
    #expect(
      outcome.text == #"""
        2026-W38 → 2026-W42, as of 15 Sep 2026 → 15 Oct 2026.
        6 figures differ, 1 past number restated, 2 texts edited, 1 file changed.

        Figures
          figure                        2026-W38                            2026-W42                               change
          customers.total               500                                 512                                    +12
          growth.latest.retention       60.0% (49.0 to 70.0%), August 2026  80.0% (69.2 to 87.7%), September 2026  +20.0 points, rise (+5.2 points to +33.4 points)
          growth.latest.active          100, August 2026                    110, September 2026                    +10
          … and 3 more (--format json)

        1 past number restated
          number                          then  now  why
          growth.monthly[2026-08].active  100   101  one or more of: late or corrected rows; the settings were edited

        1 segment differs
          segment  members then  now  revenue then  now
          vip      5             8    1.23 m USD    1,700.00 USD  rule edited

        Who moved
          from           to     people  their revenue  moved by
          not-yet-known  loyal  12      900.00 USD     orders and time
          vip                   11      77.00 USD      orders and time
                         vip    14      5.00 USD       rules and cut-offs

        2 texts edited
          @@ settings moshtari.yaml @@
          - title: A|<b>
          + title: B
          @@ rule vip @@
          -   - { fact: orderCount, atLeast: 3 }
          +   - { fact: orderCount, atLeast: 2 }

        1 file changed
          file             bytes then  now
          data/orders.csv  1           1
        """#)
  }

  @Test func `a comparison in Markdown, details folded`() {
    #expect(
      diff("2026-W38", "2026-W42", .markdown).text == #"""
        **2026-W38 → 2026-W42**, as of 15 Sep 2026 → 15 Oct 2026. 6 figures differ, 1 past number restated, 2 texts edited, 1 file changed.

        | figure | 2026-W38 | 2026-W42 | change |
        | --- | --- | --- | --- |
        | customers.total | 500 | 512 | +12 |
        | growth.latest.retention | 60.0% (49.0 to 70.0%), August 2026 | 80.0% (69.2 to 87.7%), September 2026 | +20.0 points, rise (+5.2 points to +33.4 points) |
        | growth.latest.active | 100, August 2026 | 110, September 2026 | +10 |
        | … and 3 more (--format json) |  |  |  |

        <details>
        <summary>1 past number restated</summary>

        | number | then | now | why |
        | --- | --- | --- | --- |
        | growth.monthly\[2026-08\].active | 100 | 101 | one or more of: late or corrected rows; the settings were edited |

        </details>

        <details>
        <summary>1 segment differs</summary>

        | segment | members then | now | revenue then | now |  |
        | --- | --- | --- | --- | --- | --- |
        | vip | 5 | 8 | 1.23 m USD | 1,700.00 USD | rule edited |

        </details>

        <details>
        <summary>Who moved</summary>

        | from | to | people | their revenue | moved by |
        | --- | --- | --- | --- | --- |
        | not-yet-known | loyal | 12 | 900.00 USD | orders and time |
        | vip |  | 11 | 77.00 USD | orders and time |
        |  | vip | 14 | 5.00 USD | rules and cut-offs |

        </details>

        <details>
        <summary>2 texts edited</summary>

        ```diff
        @@ settings moshtari.yaml @@
        - title: A|<b>
        + title: B
        @@ rule vip @@
        -   - { fact: orderCount, atLeast: 3 }
        +   - { fact: orderCount, atLeast: 2 }
        ```

        </details>

        <details>
        <summary>1 file changed</summary>

        | file | bytes then | now |
        | --- | --- | --- |
        | data/orders.csv | 1 | 1 |

        </details>
        """#)
  }

  @Test func `a comparison as JSON holds everything and is read back`() throws {
    let text = try #require(diff("2026-W38", "2026-W42", .json).text)
    let folder = EditionFolder(report: folder.path)
    let whole = EditionComparison(
      from: try folder.edition("2026-W38"), to: try folder.edition("2026-W42"))
    #expect(
      try JSONDecoder().decode(EditionComparison.self, from: Data(text.utf8)) == whole)
    #expect(text.contains(#""address" : "growth.monthly[2026-08].active""#))
    #expect(text == diff("2026-W38", "2026-W42", .json).text)
  }

  @Test func `equal editions say so in one line`() {
    #expect(
      diff("2026-W38", "2026-W38", .text).text
        == "2026-W38 → 2026-W38, as of 15 Sep 2026 → 15 Sep 2026.\nNothing differs.")
  }

  @Test func `report files and edition files are compared by their paths`() throws {
    try folder.write(Array(EditionSamples.september().json()), to: "old/report.json")
    let report = folder["old/report.json"], edition = folder["editions/2026-W42.json"]
    let text = try #require(diff(report, edition, .text).text)
    #expect(text.hasPrefix("\(report) → 2026-W42, as of 15 Sep 2026 → 15 Oct 2026.\n"))
  }

  @Test func `what is not there is named with the nearest edition`() throws {
    let outcome = diff("2026-W83", "2026-W42", .text)
    #expect(outcome.exitCode == 1)
    #expect(
      DiagnosticText.list(outcome.diagnostics) == """
        error[no-such-edition]: there is no edition `2026-W83`, and no such file
          = help: did you mean `2026-W38`?
        """)
    #expect(
      DiagnosticText.list(diff("first", "2026-W42", .text).diagnostics) == """
        error[no-such-edition]: there is no edition `first`, and no such file
          = help: the last are `2026-W38`, `2026-W42`
        """)
    let empty = compareEditions("a", "b", in: folder["none"], format: .text)
    #expect(
      DiagnosticText.list(empty.diagnostics) == """
        error[no-such-edition]: there is no edition `a`, and no such file
          = help: `moshtari build --edition ID` keeps one
        """)
  }

  @Test func `a file that is neither is refused`() throws {
    try folder.write("{}", to: "x.json")
    #expect(diff(folder["x.json"], "2026-W42", .text).diagnostics.map(\.code) == ["not-an-edition"])
  }

  @Test func `amounts in two currencies are warned of`() throws {
    var other = EditionSamples.october()
    other.meta.currency = Currency(code: "EUR", minorDigits: 2)
    try folder.write(Array(other.json()), to: "euro.json")
    #expect(
      DiagnosticText.list(diff("2026-W38", folder["euro.json"], .text).diagnostics) == """
        warning[unlike-reports]: the two reports are in different currencies
          = help: a number that differs may be the same amount or period in another one
        """)
  }

  static let texts: [(old: String, new: String, lines: [String])] = [
    ("", "", []), ("a\nb\nc", "a\nc", ["- b"]), ("a\nc", "a\nb\nc", ["+ b"]),
    ("a\nb\nc", "a\nx\nc", ["- b", "+ x"]), ("a\nb", "b\na", ["- a", "+ a"]),
  ]

  @Test(arguments: texts)
  func `changed lines are marked`(old: String, new: String, lines: [String]) {
    #expect(changedLines(from: old, to: new) == lines)
  }
}
