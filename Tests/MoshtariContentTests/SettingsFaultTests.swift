import MoshtariCore
import Testing

@testable import MoshtariContent

@Suite struct SettingsFaultTests {
  @Test(arguments: cases)
  func `a fault of the settings is shown with its place and its mend`(fault: Case) {
    let (settings, report) = read(fault.text)
    #expect(settings == nil)
    #expect(report == fault.expected)
  }

  private static let cases: [Case] = [
    Case(
      "an unknown key names the nearest",
      """
      title: t
      langauges: [en]
      data: { orders: o.csv }
      """,
      """
      error[unknown-key]: there is no key `langauges`
       --> moshtari.yaml:2:1
        |
      2 | langauges: [en]
        | ^^^^^^^^^
        = help: did you mean `languages`?
      """),
    Case(
      "an unknown key without a near one lists what there is",
      """
      title: t
      data: { orders: o.csv }
      privacy:
        colour: red
      """,
      """
      error[unknown-key]: there is no key `colour` in `privacy`
       --> moshtari.yaml:4:3
        |
      4 |   colour: red
        |   ^^^^^^
        = help: the keys here are `k`, `terms`, `quotes`
      """),
    Case(
      "a margin above the whole",
      """
      title: t
      data: { orders: o.csv }
      margin: 40
      """,
      """
      error[invalid-value]: expected a number from 0 to 1, found `40`
       --> moshtari.yaml:3:9
        |
      3 | margin: 40
        |         ^^
      """),
    Case(
      "a later key is refused",
      """
      title: t
      data: { orders: o.csv }
      privacy: { consentColumn: consent }
      """,
      """
      error[not-yet-supported]: this version cannot do `consentColumn` yet
       --> moshtari.yaml:3:12
        |
      3 | privacy: { consentColumn: consent }
        |            ^^^^^^^^^^^^^
        = help: take the key out
      """),
    Case(
      "an index of prices lies inside the folder",
      """
      title: t
      data: { orders: o.csv }
      deflator: ../prices.csv
      """,
      """
      error[invalid-value]: expected the path of a file inside the report folder, found `../prices.csv`
       --> moshtari.yaml:3:11
        |
      3 | deflator: ../prices.csv
        |           ^^^^^^^^^^^^^
        = help: paths are relative to the folder of `moshtari.yaml`, without `..`
      """),
    Case(
      "a later key is refused unless it has its default",
      """
      title: t
      data: { orders: o.csv }
      charts: { timeDirection: rtl }
      """,
      """
      error[not-yet-supported]: this version cannot do `timeDirection` yet
       --> moshtari.yaml:3:11
        |
      3 | charts: { timeDirection: rtl }
        |           ^^^^^^^^^^^^^
        = help: take the key out, or leave it at `ltr`
      """),
    Case(
      "an exclusive product twice",
      """
      title: t
      data: { orders: o.csv }
      exclusiveProducts: [Sarv, Tea, Sarv]
      """,
      """
      error[invalid-value]: expected each product once, found `Sarv`
       --> moshtari.yaml:3:32
        |
      3 | exclusiveProducts: [Sarv, Tea, Sarv]
        |                                ^^^^
      """),
    Case(
      "a column that spend has not",
      """
      title: t
      data:
        orders: o.csv
        spend: { file: s.csv, columns: { reason: Zweck } }
      """,
      """
      error[unknown-column]: the table `spend` has no column `reason`
       --> moshtari.yaml:4:36
        |
      4 |   spend: { file: s.csv, columns: { reason: Zweck } }
        |                                    ^^^^^^
        = help: our name stands first: `amount: Total`
      """),
    Case(
      "order lines are later",
      """
      title: t
      data:
        orders: { file: o.csv, lines: true }
      """,
      """
      error[not-yet-supported]: this version cannot do `lines` yet
       --> moshtari.yaml:3:26
        |
      3 |   orders: { file: o.csv, lines: true }
        |                          ^^^^^
        = help: take the key out, or leave it at `false`
      """),
    Case(
      "a database source is later",
      """
      title: t
      data:
        orders:
          file: o.csv
          source: postgres
      """,
      """
      error[not-yet-supported]: this version cannot do `source` yet
       --> moshtari.yaml:5:5
        |
      5 |     source: postgres
        |     ^^^^^^
        = help: take the key out
      """),
    Case(
      "a missing title",
      "data: { orders: o.csv }",
      """
      error[missing-key]: there is no `title`
       --> moshtari.yaml
        = help: add `title: Name of the report`
      """),
    Case(
      "neither orders nor feedback",
      """
      title: t
      data:
        customers: c.csv
      """,
      """
      error[no-data-declared]: neither `data.orders` nor `data.feedback` is declared
       --> moshtari.yaml:2:1
        |
      2 | data:
        | ^^^^
        = help: add `orders: data/orders.csv` under `data`
      """),
    Case(
      "no data at all",
      "title: t",
      """
      error[no-data-declared]: neither `data.orders` nor `data.feedback` is declared
       --> moshtari.yaml
        = help: add `orders: data/orders.csv` under `data`
      """),
    Case(
      "a tab in the indentation",
      """
      title: t
      data:
      	orders: o.csv
      """,
      """
      error[yaml-syntax]: expected spaces before the text, found a tab
       --> moshtari.yaml:3:1
        |
      3 |  orders: o.csv
        | ^
        = help: YAML is indented with spaces only
      """),
    Case(
      "a text with a colon",
      """
      title: Tea: a club
      data: { orders: o.csv }
      """,
      """
      error[yaml-syntax]: `:` is not allowed here
       --> moshtari.yaml:1:11
        |
      1 | title: Tea: a club
        |           ^
        = help: put a text that has `: ` in it in quotes, or mend the indentation
      """),
    Case(
      "an open list",
      """
      title: t
      languages: [fa, en
      """,
      """
      error[yaml-syntax]: this list is not closed
       --> moshtari.yaml:2:12
        |
      2 | languages: [fa, en
        |            ^
        = help: end it with `]`
      """),
    Case(
      "an open quote",
      """
      title: 'Tea
      data: { orders: o.csv }
      """,
      """
      error[yaml-syntax]: this text is not closed
       --> moshtari.yaml:1:8
        |
      1 | title: 'Tea
        |        ^
        = help: end it with its quote
      """),
    Case(
      "a bare comma",
      """
      title: t
      data:
        orders:
          file: o.csv
          decimal: ,
      """,
      """
      error[yaml-syntax]: a plain value cannot start with `,`
       --> moshtari.yaml:5:14
        |
      5 |     decimal: ,
        |              ^
        = help: put it in quotes: `","`
      """),
    Case(
      "a key twice",
      """
      title: a
      data: { orders: o.csv }
      title: b
      """,
      """
      error[duplicate-key]: the key `title` stands here twice
       --> moshtari.yaml:3:1
        |
      3 | title: b
        | ^^^^^
        = help: keep one of the two
      """),
    Case(
      "a key twice in one line",
      """
      title: t
      data: { orders: a.csv, orders: b.csv }
      """,
      """
      error[duplicate-key]: the key `orders` stands here twice
       --> moshtari.yaml:2:9
        |
      2 | data: { orders: a.csv, orders: b.csv }
        |         ^^^^^^
        = help: keep one of the two
      """),
    Case(
      "a second document",
      """
      title: t
      data: { orders: o.csv }
      ---
      title: x
      """,
      """
      error[yaml-syntax]: a second document begins here
       --> moshtari.yaml:3:1
        |
      3 | ---
        | ^
        = help: take `---` out
      """),
    Case(
      "an alias without anchor",
      """
      title: t
      data: *tables
      """,
      """
      error[yaml-syntax]: this alias has no anchor (`&name`) before it
       --> moshtari.yaml:2:7
        |
      2 | data: *tables
        |       ^
      """),
    Case(
      "a control character",
      """
      title: a\u{1}b
      data: { orders: o.csv }
      """,
      """
      error[yaml-syntax]: a control character is not allowed here
       --> moshtari.yaml:1:9
        |
      1 | title: a·b
        |         ^
      """),
    Case(
      "a list for a file",
      """
      - a
      - b
      """,
      """
      error[invalid-value]: expected a mapping of settings, found a list
       --> moshtari.yaml:1:1
        |
      1 | - a
        | ^
        = help: write `title: …` and the other settings, one a line
      """),
    Case(
      "a wrong calendar",
      """
      title: t
      data: { orders: o.csv }
      calendar: jalali
      """,
      """
      error[invalid-value]: expected `gregorian` or `persian`, found `jalali`
       --> moshtari.yaml:3:11
        |
      3 | calendar: jalali
        |           ^^^^^^
      """),
    Case(
      "a word for a number",
      """
      title: t
      data: { orders: o.csv }
      lowBase: many
      """,
      """
      error[invalid-value]: expected a whole number from 1 up, found `many`
       --> moshtari.yaml:3:10
        |
      3 | lowBase: many
        |          ^^^^
      """),
    Case(
      "a number out of range",
      """
      title: t
      data: { orders: o.csv }
      privacy: { k: 0 }
      """,
      """
      error[invalid-value]: expected a whole number from 1 up, found `0`
       --> moshtari.yaml:3:15
        |
      3 | privacy: { k: 0 }
        |               ^
      """),
    Case(
      "a share above one",
      """
      title: t
      data: { orders: o.csv, maxRejected: 5 }
      """,
      """
      error[invalid-value]: expected a number from 0 to 1, found `5`
       --> moshtari.yaml:2:37
        |
      2 | data: { orders: o.csv, maxRejected: 5 }
        |                                     ^
      """),
    Case(
      "a language twice",
      """
      title: t
      data: { orders: o.csv }
      languages: [fa, en, fa]
      """,
      """
      error[invalid-value]: expected each language once, found `fa`
       --> moshtari.yaml:3:21
        |
      3 | languages: [fa, en, fa]
        |                     ^^
      """),
    Case(
      "an unknown language",
      """
      title: t
      data: { orders: o.csv }
      languages: [de]
      """,
      """
      error[invalid-value]: expected `en` or `fa`, found `de`
       --> moshtari.yaml:3:13
        |
      3 | languages: [de]
        |             ^^
      """),
    Case(
      "no language",
      """
      title: t
      data: { orders: o.csv }
      languages: []
      """,
      """
      error[invalid-value]: expected at least one language, found a list
       --> moshtari.yaml:3:12
        |
      3 | languages: []
        |            ^
      """),
    Case(
      "a misspelt zone after Persian text",
      """
      title: t
      data: { orders: o.csv }
      # منطقهٔ زمانی
      timezone: Asia/Tehram
      """,
      """
      error[invalid-value]: expected the IANA name of a time zone, found `Asia/Tehram`
       --> moshtari.yaml:4:11
        |
      4 | timezone: Asia/Tehram
        |           ^^^^^^^^^^^
        = help: did you mean `Asia/Tehran`?
      """),
    Case(
      "a currency in small letters",
      """
      title: t
      data: { orders: o.csv }
      currency: usd
      """,
      """
      error[invalid-value]: expected the ISO 4217 code of a currency, found `usd`
       --> moshtari.yaml:3:11
        |
      3 | currency: usd
        |           ^^^
        = help: did you mean `USD`?
      """),
    Case(
      "an unknown currency",
      """
      title: t
      data: { orders: o.csv }
      currency: { code: TOMAN }
      """,
      """
      error[invalid-value]: expected the ISO 4217 code of a currency, found `TOMAN`
       --> moshtari.yaml:3:19
        |
      3 | currency: { code: TOMAN }
        |                   ^^^^^
      """),
    Case(
      "a Persian day as as-of day",
      """
      title: t
      data: { orders: o.csv }
      asOf: 1405-08-27
      """,
      """
      error[invalid-value]: expected a Gregorian day `YYYY-MM-DD`, found `1405-08-27`
       --> moshtari.yaml:3:7
        |
      3 | asOf: 1405-08-27
        |       ^^^^^^^^^^
        = help: the day that is meant may be 2026-11-18
      """),
    Case(
      "a day that is none",
      """
      title: t
      data: { orders: o.csv }
      asOf: 2026-02-30
      """,
      """
      error[invalid-value]: expected `latest` or a day `YYYY-MM-DD` (Gregorian), found `2026-02-30`
       --> moshtari.yaml:3:7
        |
      3 | asOf: 2026-02-30
        |       ^^^^^^^^^^
      """),
    Case(
      "a path out of the folder",
      """
      title: t
      data: { orders: ../o.csv }
      """,
      """
      error[invalid-value]: expected the path of a file inside the report folder, found `../o.csv`
       --> moshtari.yaml:2:17
        |
      2 | data: { orders: ../o.csv }
        |                 ^^^^^^^^
        = help: paths are relative to the folder of `moshtari.yaml`, without `..`
      """),
    Case(
      "an absolute path",
      """
      title: t
      data: { orders: { file: "/etc/passwd" } }
      """,
      """
      error[invalid-value]: expected the path of a file inside the report folder, found `/etc/passwd`
       --> moshtari.yaml:2:25
        |
      2 | data: { orders: { file: "/etc/passwd" } }
        |                         ^^^^^^^^^^^^^
        = help: paths are relative to the folder of `moshtari.yaml`, without `..`
      """),
    Case(
      "a table without file",
      """
      title: t
      data:
        orders: { dates: iso }
      """,
      """
      error[missing-key]: there is no `file` in `data.orders`
       --> moshtari.yaml:3:3
        |
      3 |   orders: { dates: iso }
        |   ^^^^^^
        = help: add `file: data/orders.csv`
      """),
    Case(
      "an unknown column in the mapping",
      """
      title: t
      data:
        orders:
          file: o.csv
          columns: { custmer_id: Name }
      """,
      """
      error[unknown-column]: the table `orders` has no column `custmer_id`
       --> moshtari.yaml:5:16
        |
      5 |     columns: { custmer_id: Name }
        |                ^^^^^^^^^^
        = help: did you mean `customer_id`?
      """),
    Case(
      "an unknown column in missing",
      """
      title: t
      data:
        feedback: { file: f.csv, missing: { scores: [NA] } }
      """,
      """
      error[unknown-column]: the table `feedback` has no column `scores`
       --> moshtari.yaml:3:39
        |
      3 |   feedback: { file: f.csv, missing: { scores: [NA] } }
        |                                       ^^^^^^
        = help: did you mean `score`?
      """),
    Case(
      "a scale upside down",
      """
      title: t
      data:
        feedback: { file: f.csv, scales: { csat: [5, 1] } }
      """,
      """
      error[invalid-value]: expected the lower end first, found a list
       --> moshtari.yaml:3:44
        |
      3 |   feedback: { file: f.csv, scales: { csat: [5, 1] } }
        |                                            ^
      """),
    Case(
      "a scale of nps",
      """
      title: t
      data:
        feedback: { file: f.csv, scales: { nps: [0, 10] } }
      """,
      """
      error[unknown-key]: there is no key `nps` in `data.feedback.scales`
       --> moshtari.yaml:3:38
        |
      3 |   feedback: { file: f.csv, scales: { nps: [0, 10] } }
        |                                      ^^^
        = help: the keys here are `csat`, `effort`, `review`, `mention`
      """),
    Case(
      "an encoding",
      """
      title: t
      data: { orders: { file: o.csv, encoding: windows-1265 } }
      """,
      """
      error[invalid-value]: expected the name of an encoding, found `windows-1265`
       --> moshtari.yaml:2:42
        |
      2 | data: { orders: { file: o.csv, encoding: windows-1265 } }
        |                                          ^^^^^^^^^^^^
        = help: did you mean `windows-1256`?
      """),
    Case(
      "a date pattern with a wrong part",
      """
      title: t
      data: { orders: { file: o.csv, dates: DD.MM.yyyy } }
      """,
      """
      error[invalid-value]: expected `iso`, `jalali` or a pattern such as `M/d/yyyy H:mm`, found `DD.MM.yyyy`
       --> moshtari.yaml:2:39
        |
      2 | data: { orders: { file: o.csv, dates: DD.MM.yyyy } }
        |                                       ^^^^^^^^^^
        = help: `DD` means nothing in a pattern; its parts are `yyyy`, `MM`, `M`, `dd`, `d`, `HH`, `H`, `mm` or `ss`
      """),
    Case(
      "a date pattern without a year",
      """
      title: t
      data: { orders: { file: o.csv, dates: dd.MM } }
      """,
      """
      error[invalid-value]: expected `iso`, `jalali` or a pattern such as `M/d/yyyy H:mm`, found `dd.MM`
       --> moshtari.yaml:2:39
        |
      2 | data: { orders: { file: o.csv, dates: dd.MM } }
        |                                       ^^^^^
        = help: the pattern has no `yyyy`
      """),
    Case(
      "a misspelt date form",
      """
      title: t
      data: { orders: { file: o.csv, dates: jalaly } }
      """,
      """
      error[invalid-value]: expected `iso`, `jalali` or a pattern such as `M/d/yyyy H:mm`, found `jalaly`
       --> moshtari.yaml:2:39
        |
      2 | data: { orders: { file: o.csv, dates: jalaly } }
        |                                       ^^^^^^
        = help: did you mean `jalali`?
      """),
    Case(
      "cut-offs in the wrong order",
      """
      title: t
      data: { orders: o.csv }
      cutoffs: { active: 90, churned: 60 }
      """,
      """
      error[invalid-value]: expected more days than `cutoffs.active` (90), found `60`
       --> moshtari.yaml:3:33
        |
      3 | cutoffs: { active: 90, churned: 60 }
        |                                 ^^
      """),
    Case(
      "months in the wrong order",
      """
      title: t
      data: { orders: o.csv }
      nps: { change: [2026-10, 2026-08] }
      """,
      """
      error[invalid-value]: expected the earlier month first, found a list
       --> moshtari.yaml:3:16
        |
      3 | nps: { change: [2026-10, 2026-08] }
        |                ^
      """),
    Case(
      "five figures",
      """
      title: t
      data: { orders: o.csv }
      overview: { figures: [a, b, c, d, e] }
      """,
      """
      error[invalid-value]: expected one to four addresses, found a list
       --> moshtari.yaml:3:22
        |
      3 | overview: { figures: [a, b, c, d, e] }
        |                      ^
        = help: the strip has room for four
      """),
    Case(
      "a figure that is no address",
      """
      title: t
      data: { orders: o.csv }
      overview: { figures: ["nps["] }
      """,
      """
      error[invalid-value]: expected the address of a figure, such as `nps.overall`, found `nps[`
       --> moshtari.yaml:3:23
        |
      3 | overview: { figures: ["nps["] }
        |                       ^^^^^^
      """),
    Case(
      "a theme outside themes",
      """
      title: t
      data: { orders: o.csv }
      theme: { name: ../x }
      """,
      """
      error[invalid-value]: expected the name of a folder in `themes`, found `../x`
       --> moshtari.yaml:3:16
        |
      3 | theme: { name: ../x }
        |                ^^^^
      """),
    Case(
      "a churn dialect that there is not",
      """
      title: t
      data: { orders: o.csv }
      retention: { dialect: cutof }
      """,
      """
      error[invalid-value]: expected `gap`, `cutoff` or `exposure`, found `cutof`
       --> moshtari.yaml:3:23
        |
      3 | retention: { dialect: cutof }
        |                       ^^^^^
        = help: did you mean `cutoff`?
      """),
    Case(
      "a flag in words",
      """
      title: t
      data: { orders: o.csv }
      retention: { includeIncomplete: maybe }
      """,
      """
      error[invalid-value]: expected `true` or `false`, found `maybe`
       --> moshtari.yaml:3:33
        |
      3 | retention: { includeIncomplete: maybe }
        |                                 ^^^^^
      """),
    Case(
      "an empty value",
      """
      title: t
      data: { orders: o.csv }
      week:
      """,
      """
      error[invalid-value]: expected `monday`, `saturday` or `sunday`, found nothing
       --> moshtari.yaml:3:1
        |
      3 | week:
        | ^^^^
      """),
    Case(
      "a list for a text",
      """
      title: [a]
      data: { orders: o.csv }
      """,
      """
      error[invalid-value]: expected a text, found a list
       --> moshtari.yaml:1:8
        |
      1 | title: [a]
        |        ^
      """),
    Case(
      "a mapping for a list",
      """
      title: t
      data: { orders: o.csv }
      languages: { en: 1 }
      """,
      """
      error[invalid-value]: expected a list of languages, such as `[fa, en]`, found a mapping
       --> moshtari.yaml:3:12
        |
      3 | languages: { en: 1 }
        |            ^
      """),
    Case(
      "numbers of the segments",
      """
      title: t
      data: { orders: o.csv }
      segments:
        discountShare: 60
        gapVariation: 0
        wanderingDays: 1.5
        minOrder: 3
      """,
      """
      error[invalid-value]: expected a number from 0 to 1, found `60`
       --> moshtari.yaml:4:18
        |
      4 |   discountShare: 60
        |                  ^^

      error[invalid-value]: expected a number above 0, found `0`
       --> moshtari.yaml:5:17
        |
      5 |   gapVariation: 0
        |                 ^

      error[invalid-value]: expected a whole number from 1 to 36600, found `1.5`
       --> moshtari.yaml:6:18
        |
      6 |   wanderingDays: 1.5
        |                  ^^^

      error[unknown-key]: there is no key `minOrder` in `segments`
       --> moshtari.yaml:7:3
        |
      7 |   minOrder: 3
        |   ^^^^^^^^
        = help: did you mean `minOrders`?
      """),
    Case(
      "words and constants",
      """
      title: t
      data:
        orders: { file: o.csv }
        customers: { file: c.csv, words: { kind: { B2B: buisness }, region: { N: North } } }
        feedback: { file: f.csv, constants: { kind: [nps], survey: relational, scor: 9 } }
        visits: { file: v.csv, constants: { kind: nps } }
      """,
      """
      error[invalid-value]: expected `individual`, `business`, `government` or `institutional`, found `buisness`
       --> moshtari.yaml:4:51
        |
      4 |   customers: { file: c.csv, words: { kind: { B2B: buisness }, region: { N: North } } }
        |                                                   ^^^^^^^^
        = help: did you mean `business`?

      error[not-a-word-column]: the column `region` may hold any text
       --> moshtari.yaml:4:63
        |
      4 |   customers: { file: c.csv, words: { kind: { B2B: buisness }, region: { N: North } } }
        |                                                               ^^^^^^
        = help: words are of `kind` here; take the line out

      error[invalid-value]: expected a text, found a list
       --> moshtari.yaml:5:47
        |
      5 |   feedback: { file: f.csv, constants: { kind: [nps], survey: relational, scor: 9 } }
        |                                               ^

      error[unknown-column]: the table `feedback` has no column `scor`
       --> moshtari.yaml:5:74
        |
      5 |   feedback: { file: f.csv, constants: { kind: [nps], survey: relational, scor: 9 } }
        |                                                                          ^^^^
        = help: our name stands first: `amount: Total`

      error[unknown-key]: there is no key `constants` in `data.visits`
       --> moshtari.yaml:6:26
        |
      6 |   visits: { file: v.csv, constants: { kind: nps } }
        |                          ^^^^^^^^^
        = help: the keys here are `file`, `columns`, `delimiter`, `decimal`, `encoding`, `dates`, `missing`
      """),
    Case(
      "several faults",
      """
      titel: t
      lowBase: x
      data: { orders: o.csv }
      week: friday
      """,
      """
      error[unknown-key]: there is no key `titel`
       --> moshtari.yaml:1:1
        |
      1 | titel: t
        | ^^^^^
        = help: did you mean `title`?

      error[invalid-value]: expected a whole number from 1 up, found `x`
       --> moshtari.yaml:2:10
        |
      2 | lowBase: x
        |          ^

      error[invalid-value]: expected `monday`, `saturday` or `sunday`, found `friday`
       --> moshtari.yaml:4:7
        |
      4 | week: friday
        |       ^^^^^^
      """),
  ]
}
