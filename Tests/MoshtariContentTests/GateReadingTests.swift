import MoshtariCore
import Testing

@testable import MoshtariContent

@Suite struct GateReadingTests {
  /// What is written, and the one way of writing that it is read as.
  static let written: [(String, String)] = [
    ("nps.overall.low < 20", "nps.overall.low < 20"),
    ("nps.overall.low<20", "nps.overall.low < 20"),
    ("  nps.overall.low   <   20  ", "nps.overall.low < 20"),
    ("nps.overall <= 20", "nps.overall <= 20"),
    ("nps.overall > 20", "nps.overall > 20"),
    ("nps.overall >= 20", "nps.overall >= 20"),
    ("nps.overall = 20", "nps.overall = 20"),
    ("nps.overall != 20", "nps.overall != 20"),
    ("nps.overall ≤ 20", "nps.overall <= 20"),
    ("nps.overall ≥ 20", "nps.overall >= 20"),
    ("nps.overall ≠ 20", "nps.overall != 20"),
    ("nps.overall < -5", "nps.overall < -5"),
    ("nps.overall < −5", "nps.overall < -5"),
    ("nps.overall < +5", "nps.overall < 5"),
    ("nps.overall < 2.5", "nps.overall < 2.5"),
    ("nps.overall < ۲۰", "nps.overall < 20"),
    ("nps.overall < ٢٠", "nps.overall < 20"),
    ("nps.overall < −۲٫۵", "nps.overall < -2.5"),
    ("nps.overall < 20 points", "nps.overall < 20 points"),
    ("nps.overall < 1 point", "nps.overall < 1 points"),
    ("nps.overall < 20 pp", "nps.overall < 20 points"),
    ("nps.overall < ۲۰ واحد", "nps.overall < 20 points"),
    ("growth.change < -2 points", "growth.change < -2 points"),
    ("growth.change < ۲− واحد درصد", ""),
    ("growth.change < −۲ واحد درصد", "growth.change < -2 points"),
    ("quality.rejected > 1 %", "quality.rejected > 1 %"),
    ("quality.rejected > 1%", "quality.rejected > 1 %"),
    ("quality.rejected > 0.1 %", "quality.rejected > 0.1 %"),
    ("quality.rejected > 1٪", "quality.rejected > 1 %"),
    ("quality.rejected > ۱٪", "quality.rejected > 1 %"),
    ("quality.rejected > \u{61C}۱٫۵٪", "quality.rejected > 1.5 %"),
    ("quality.rejected > \u{200E}۱\u{61C}٪", "quality.rejected > 1 %"),
    ("quality.rejected > ۱ درصد", "quality.rejected > 1 %"),
    ("quality.rejected > 1 percent", "quality.rejected > 1 %"),
    ("quality.rejected[orders] > 1 %", "quality.rejected[orders] > 1 %"),
    ("quality.rejected > 0.01", "quality.rejected > 0.01"),
    ("survival.median > 45 days", "survival.median > 45 days"),
    ("survival.median > 1 day", "survival.median > 1 days"),
    ("survival.median > ۴۵ روز", "survival.median > 45 days"),
    ("orders.averageValue < 500000", "orders.averageValue < 500000"),
    ("orders.averageValue < ۵۰۰٬۰۰۰", "orders.averageValue < 500000"),
    ("orders.averageValue < ۱٬۵۰۰٬۰۰۰٫۵", "orders.averageValue < 1500000.5"),
    ("orders.averageValue < 500000 toman", "orders.averageValue < 500000 toman"),
    ("orders.averageValue < ۵۰۰٬۰۰۰ تومان", "orders.averageValue < 500000 toman"),
    ("orders.averageValue < 5000000 IRR", "orders.averageValue < 5000000 IRR"),
    ("orders.averageValue < ۵۰۰۰۰۰۰ ریال", "orders.averageValue < 5000000 IRR"),
    ("growth.latest.retention rises", "growth.latest.retention rises"),
    ("growth.latest.retention falls", "growth.latest.retention falls"),
    ("growth.latest.retention does not rise", "growth.latest.retention does not rise"),
    ("growth.latest.retention  does  not   fall ", "growth.latest.retention does not fall"),
    ("nps.overall missing", "nps.overall missing"),
    ("nps.by.region[تهران].low < 20", "nps.by.region[تهران].low < 20"),
    ("nps.by.region[خراسان رضوی].low < ۲۰", "nps.by.region[خراسان رضوی].low < 20"),
    ("nps.by.region[a < b] > 3", "nps.by.region[a < b] > 3"),
    ("nps.by.region[] < 20", "nps.by.region[] < 20"),
    ("nps.byMonth[2026-10].low < 20", "nps.byMonth[2026-10].low < 20"),
    ("repeat.ladder[2].next.high < 30%", "repeat.ladder[2].next.high < 30 %"),
    ("segments.at-risk.count > 400", "segments.at-risk.count > 400"),
    // What is no condition.
    ("", ""), ("nps.overall", ""), ("< 20", ""), ("nps.overall <", ""),
    ("nps.overall < twenty", ""), ("nps.overall < 1,500", ""), ("nps.overall < 1٬50", ""),
    ("nps.overall < 20 apples", ""), ("nps.overall < 20 and csat.overall < 50 %", ""),
    ("nps.overall == 20", ""), ("nps.overall <> 20", ""), ("nps.overall => 20", ""),
    ("nps.overall ! 20", ""), ("nps.overall rise", ""), ("nps.overall does not rises", ""),
    ("nps.overall is 20", ""), ("nps..overall < 20", ""), ("nps.overall[ < 20", ""),
    ("nps.overall < 2e3", ""), ("nps.overall < 1.2.3", ""), ("nps.overall < .", ""),
    ("nps.overall < 20 EUR", ""), ("nps.overall < 20 %%", ""), ("nps.overall < --2", ""),
    ("nps.overall < 20 rises", ""), ("nps.overall missing now", ""),
  ]

  @Test(arguments: written)
  func `a condition is read whatever its digits, blanks and marks`(text: String, gate: String) {
    let (settings, report) = read(Self.file("  - '\(text)'"))
    #expect(settings?.gates.map(\.text) == (gate.isEmpty ? nil : [gate]))
    #expect(report.isEmpty == !gate.isEmpty)
    if gate.isEmpty { #expect(report.contains(#/error\[(invalid-gate|invalid-value)\]/#)) }
  }

  @Test func `there are sixty conditions and more in the table`() {
    #expect(Self.written.count { !$0.1.isEmpty } >= 55 && Self.written.count >= 80)
  }

  @Test func `a mapping says what follows, to whom and under which name`() throws {
    let (settings, report) = read(
      Self.file(
        """
          - nps.overall.low < 20
          - when: quality.rejected > ۱٪
            severity: error
            title: { en: Rows, fa: ردیف‌ها }
            owner: Data team
        """))
    #expect(report == "")
    let gates = try #require(settings?.gates)
    #expect(gates.map(\.severity) == [.warning, .error])
    #expect(gates[0].title == nil && gates[0].owner == nil)
    #expect(gates[1].title?[.fa] == "ردیف‌ها" && gates[1].owner?[.fa] == "Data team")
    #expect(gates[1].location.line == 6 && gates[1].location.column == 11)
    #expect(gates[1].location.length == 21 && gates[1].addressLocation.length == 16)
  }

  @Test func `no gates and an empty list are the same`() throws {
    let empty = try #require(read("title: t\ndata: { orders: o.csv }\ngates: []\n").settings)
    #expect(empty.gates.isEmpty)
  }

  @Test func `the key of a gate leads back to its address`() throws {
    let texts = [
      "nps.by.region[خراسان رضوی].low < 20", "nps.by.region[Tehran (north)].low < 20",
      "a[1][2].b missing", "nps.by.region[] falls", "nps.overall < 20",
    ]
    for text in texts {
      let gate = try #require(read(Self.file("  - '\(text)'")).settings?.gates.first)
      #expect(ReportAddress(gateKey: gate.key) == gate.address, "\(gate.key)")
      #expect(ReportAddress("alerts[\(gate.key)].value")?.steps.count == 3)
    }
  }

  // MARK: Faults in full

  private static func file(_ gates: String) -> String {
    """
    title: t
    data: { orders: o.csv }
    currency: { code: IRR, minorDigits: 0, display: { unit: toman, divide: 10 } }
    gates:
    \(gates)

    """
  }

  static let faults: [Case] = [
    Case(
      "an unknown condition names the nearest",
      "  - growth.latest.retention fals",
      """
      error[invalid-gate]: expected a condition after the address, found `fals`
       --> moshtari.yaml:5:29
        |
      5 |   - growth.latest.retention fals
        |                             ^^^^
        = help: did you mean `falls`?
      """),
    Case(
      "no condition lists what there is",
      "  - nps.overall",
      """
      error[invalid-gate]: expected a condition after the address, found nothing
       --> moshtari.yaml:5:16
        |
      5 |   - nps.overall
        |                ^
        = help: the conditions are `< 20`, `<=`, `>`, `>=`, `=`, `!=`, `rises`, `falls`, `does not rise`, `does not fall` and `missing`
      """),
    Case(
      "a sign of another language",
      "  - nps.overall == 20",
      """
      error[invalid-gate]: expected `<`, `<=`, `>`, `>=`, `=` or `!=`, found `==`
       --> moshtari.yaml:5:17
        |
      5 |   - nps.overall == 20
        |                 ^^
        = help: did you mean `=`?
      """),
    Case(
      "no number",
      "  - nps.overall < twenty",
      """
      error[invalid-gate]: expected a number after `<`, found `twenty`
       --> moshtari.yaml:5:19
        |
      5 |   - nps.overall < twenty
        |                   ^^^^^^
        = help: for example `20`, `-2.5`, `1 %` or `۱٪`, without blanks or commas between digits
      """),
    Case(
      "no unit",
      "  - \"orders.averageValue < 20 and nps.overall < 3\"",
      """
      error[invalid-gate]: expected a unit or nothing after `20`, found `and nps.overall < 3`
       --> moshtari.yaml:5:31
        |
      5 |   - "orders.averageValue < 20 and nps.overall < 3"
        |                               ^^^^^^^^^^^^^^^^^^^
        = help: units are `%`, `points`, `days` and `toman`; one gate compares one figure
      """),
    Case(
      "no address",
      "  - '< 20'",
      """
      error[invalid-gate]: expected an address, found nothing
       --> moshtari.yaml:5:6
        |
      5 |   - '< 20'
        |      ^
        = help: a gate is an address and a condition: `nps.overall.low < 20`, `growth.latest.retention falls`
      """),
    Case(
      "a gate that stands already, written otherwise",
      """
        - nps.overall < 20
        - { when: nps.overall.value < ۲۰٫۰, severity: error }
      """,
      """
      error[duplicate-gate]: this gate stands already on line 5
       --> moshtari.yaml:6:13
        |
      6 |   - { when: nps.overall.value < ۲۰٫۰, severity: error }
        |             ^^^^^^^^^^^^^^^^^^^^^^^^
        = help: take one of the two out
      """),
    Case(
      "a mapping without a condition",
      "  - { severity: error }",
      """
      error[missing-key]: there is no `when` in `gates[0]`
       --> moshtari.yaml:5:5
        |
      5 |   - { severity: error }
        |     ^
        = help: add `when: nps.overall.low < 20`
      """),
    Case(
      "a severity that there is not",
      "  - { when: nps.overall < 20, severity: eror }",
      """
      error[invalid-value]: expected `warning` or `error`, found `eror`
       --> moshtari.yaml:5:41
        |
      5 |   - { when: nps.overall < 20, severity: eror }
        |                                         ^^^^
        = help: did you mean `error`?
      """),
    Case(
      "no list",
      "  when: nps.overall < 20",
      """
      error[invalid-value]: expected a list of gates, such as `- nps.overall.low < 20`, found a mapping
       --> moshtari.yaml:5:3
        |
      5 |   when: nps.overall < 20
        |   ^
      """),
  ]

  @Test(arguments: faults)
  func `a fault of a gate is shown with its place and its mend`(fault: Case) {
    let (settings, report) = read(Self.file(fault.text))
    #expect(settings == nil)
    #expect(report == fault.expected)
  }
}
