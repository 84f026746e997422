import Foundation
import Testing

/// Everything that a user can get wrong, through the real program: the whole message, the exit code, and the old
/// site as it was.
@Suite struct FaultTests {
  @Test(arguments: Fault.all)
  func `a fault is said in full and the old site stays`(fault: Fault) throws {
    let folder = try ReportFolder.make()
    let good = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(good.code == 0, "\(good.errors)")
    let before = try folder.contents(of: "public")
    for (path, text) in fault.files { try folder.write(path, text) }
    for path in fault.removed { try folder.remove(path) }
    let run = try Program.run(fault.arguments, in: folder)
    #expect(run.code == fault.code)
    #expect(run.errors == fault.errors)
    #expect(run.output.replacing(/\d+ pages, \d+\.\d MB/, with: "N pages, N MB") == fault.output)
    if run.code != 0 { #expect(try folder.contents(of: "public") == before) }
  }

  @Test func `the last line says how many pages were written, and how large the site is`() throws {
    let folder = try ReportFolder.make()
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    let files = try folder.contents(of: "public")
    let pages = files.keys.count {
      $0.hasSuffix(".html") && $0 != "index.html" && !$0.hasSuffix("-mail.html")
    }
    let megabytes = Double(files.values.reduce(0) { $0 + $1.count }) / 1e6
    let size = (megabytes * 10).rounded() / 10
    #expect(run.output.contains("\(pages) pages, \(size) MB in public."), "\(run.output)")
  }
}

/// A change to a good folder, and what the program says of it.
struct Fault: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String] = [:]
  var removed: [String] = []
  var arguments = ["build", ".", "-o", "public", "--today", "2026-11-22"]
  var code: Int32
  var errors: String
  var output = ""

  var testDescription: String { name }
}

extension Fault {
  static let all: [Fault] = [
    Fault(
      name: "a folder without settings is refused",
      removed: ["moshtari.yaml"],
      code: 2,
      errors: #"""
        error[no-settings]: there is no `moshtari.yaml` in `.`
          = help: run `moshtari init` for a new report folder
        """#),
    Fault(
      name: "a declared file that is missing is refused with the nearest name",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  orders: data/order.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n"
      ],
      code: 2,
      errors: #"""
        error[missing-file]: there is no file `data/order.csv`
         --> moshtari.yaml:3:11
          |
        3 |   orders: data/order.csv
          |           ^^^^^^^^^^^^^^
          = help: the nearest name is `data/orders.csv`
        """#),
    Fault(
      name: "an empty file is an error",
      files: [
        "data/orders.csv": ""
      ],
      code: 1,
      errors: #"""
        error[empty-file]: `data/orders.csv` is empty
         --> data/orders.csv
          = help: the first line names the columns
        """#),
    Fault(
      name: "a file of a header alone is an error",
      files: [
        "data/orders.csv": "order_id,customer_id,date,amount\n"
      ],
      code: 1,
      errors: #"""
        error[no-rows]: `data/orders.csv` has a header and no rows
         --> data/orders.csv
          = help: leave the table out of `data` instead
        """#),
    Fault(
      name: "a binary file is an error",
      files: [
        "data/orders.csv": "order_id,customer_id,date,amount\n\u{0}\u{1}PK,1,2,3\n"
      ],
      code: 1,
      errors: #"""
        error[not-text]: `data/orders.csv` is not text
         --> data/orders.csv:2:1
          = help: save it as CSV in UTF-8, or name its encoding
        """#),
    Fault(
      name: "a required column that is missing is named with the nearest one",
      files: [
        "data/orders.csv": ReportFolder.orders.replacing("customer_id", with: "custmer_id")
      ],
      code: 1,
      errors: #"""
        error[missing-column]: orders need a column `customer_id`
         --> data/orders.csv:1:10
          |
        1 | order_id,custmer_id,date,amount
          |          ^^^^^^^^^^
          = help: if `custmer_id` is meant, write `columns: { customer_id: custmer_id }` under `data.orders`
        """#),
    Fault(
      name: "a record over a mebibyte is an error",
      files: [
        "data/orders.csv": ReportFolder.orders
          + "o99,c1,2026-01-01,\(String(repeating: "9", count: 1 << 20))\n"
      ],
      code: 1,
      errors: #"""
        error[record-too-long]: the record is longer than 1 MiB
          --> data/orders.csv:42:1
           |
        42 | o99,c1,2026-01-01,99999999999999999999999999999999999999999999999999999999999999999999999999999999…
           | ^
           = help: look for a quote that is opened and not closed where it should be
        """#),
    Fault(
      name: "a quote that is never closed is an error where it opens",
      files: [
        "data/orders.csv": ReportFolder.orders + "o99,\"c1,2026-01-01,5\no98,c2,2026-01-02,6\n"
      ],
      code: 1,
      errors: #"""
        error[unclosed-quote]: the quote is never closed
          --> data/orders.csv:42:5
           |
        42 | o99,"c1,2026-01-01,5
           |     ^
           = help: close it, or double it where it is part of the text
        """#),
    Fault(
      name: "more rejected rows than allowed are one error",
      files: [
        "data/orders.csv": ReportFolder.orders
          + "o97,c1,2026-02-30,5\no98,c2,soon,6\no99,c2,2026-01-02,six\n"
      ],
      code: 1,
      errors: #"""
        error[too-many-rejected]: 3 of 43 rows are rejected, more than the 0.5 % allowed
         --> data/orders.csv
          = help: most often `not-a-date` (2): write it in that form, or name the form of the dates under `data.orders.dates`

        rejected[amount]: expected an amount with the decimal mark `.`, found `six`
          --> data/orders.csv:44:19
           |
        44 | o99,c2,2026-01-02,six
           |                   ^^^
           = help: digits only, without a currency sign; if the decimal mark is `,`, write `decimal: ","` under `data.orders`

        rejected[not-a-date]: expected a date `YYYY-MM-DD`, found `2026-02-30`
          --> data/orders.csv:42:8
           |
        42 | o97,c1,2026-02-30,5
           |        ^^^^^^^^^^
           = help: write it in that form, or name the form of the dates under `data.orders.dates`
             and 1 more like this; `--rejected FILE` writes them all
        """#),
    Fault(
      name: "fewer rejected rows are counted and shown",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.1\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/orders.csv": ReportFolder.orders
          + "o97,c1,2026-02-30,5\no98,c2,soon,6\no99,c2,2026-01-02,six\n",
      ],
      code: 0,
      errors: #"""
        rejected[amount]: expected an amount with the decimal mark `.`, found `six`
          --> data/orders.csv:44:19
           |
        44 | o99,c2,2026-01-02,six
           |                   ^^^
           = help: digits only, without a currency sign; if the decimal mark is `,`, write `decimal: ","` under `data.orders`

        rejected[not-a-date]: expected a date `YYYY-MM-DD`, found `2026-02-30`
          --> data/orders.csv:42:8
           |
        42 | o97,c1,2026-02-30,5
           |        ^^^^^^^^^^
           = help: write it in that form, or name the form of the dates under `data.orders.dates`
             and 1 more like this; `--rejected FILE` writes them all
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders (3 left out), 40 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a repeated order is counted once, and one with other content is rejected",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.1\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/orders.csv": ReportFolder.orders + "o3,c3,2026-04-04,103\no4,c3,2026-04-04,103\n",
      ],
      code: 0,
      errors: #"""
        rejected[duplicate-id]: another row has the `order_id` `o4`, with other content
          --> data/orders.csv:43:1
           |
        43 | o4,c3,2026-04-04,103
           | ^^
           = help: the first is in line 6 and counts; give each row an own id
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders (2 left out), 40 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a repeated customer is counted once, and one with other content is rejected",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.2\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/customers.csv": ReportFolder.customers + "c1,individual,North\nc2,business,North\n",
      ],
      code: 0,
      errors: #"""
        rejected[duplicate-id]: another row has the `customer_id` `c2`, with other content
          --> data/customers.csv:10:1
           |
        10 | c2,business,North
           | ^^
           = help: the first is in line 4 and counts; give each row an own id
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers (2 left out), 40 orders, 40 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a score of 11 that is not declared is rejected",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.1\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/feedback.csv": ReportFolder.feedback + "c1,2026-03-01,nps,11\n",
      ],
      code: 0,
      errors: #"""
        rejected[score-out-of-range]: expected a score from 0 to 10, found `11`
          --> data/feedback.csv:42:19
           |
        42 | c1,2026-03-01,nps,11
           |                   ^^
           = help: scores are whole numbers 0-10; clear the cell if the customer gave none
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders, 40 feedback (1 left out).
        N pages, N MB in public.
        """#),
    Fault(
      name: "a score of 11 that is declared as missing is no answer",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  orders: data/orders.csv\n  feedback: { file: data/feedback.csv, missing: { score: [\"11\"] } }\n  customers: data/customers.csv\n",
        "data/feedback.csv": ReportFolder.feedback + "c1,2026-03-01,nps,11\n",
      ],
      code: 0,
      errors: "",
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders, 41 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a date after today is rejected",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.1\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/orders.csv": ReportFolder.orders + "o99,c1,2026-11-23,5\n",
      ],
      code: 0,
      errors: #"""
        rejected[date-in-future]: expected a date up to today, 2026-11-22, found `2026-11-23`
          --> data/orders.csv:42:8
           |
        42 | o99,c1,2026-11-23,5
           |        ^^^^^^^^^^
           = help: mend the date, or leave the row out until then
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders (1 left out), 40 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a Jalali date without declaration is rejected with the mend",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  maxRejected: 0.1\n  orders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n",
        "data/orders.csv": ReportFolder.orders + "o99,c1,1405/08/01,5\n",
      ],
      code: 0,
      errors: #"""
        rejected[jalali-date]: expected a date `YYYY-MM-DD`, found `1405/08/01`
          --> data/orders.csv:42:8
           |
        42 | o99,c1,1405/08/01,5
           |        ^^^^^^^^^^
           = help: the year is of the Persian calendar: write `dates: jalali` under `data.orders`
        """#,
      output: #"""
        As of 20 Oct 2026 (28 Mehr 1405): 7 customers, 40 orders (1 left out), 40 feedback.
        N pages, N MB in public.
        """#),
    Fault(
      name: "a date that can be read in two ways is an error",
      files: [
        "data/orders.csv": ReportFolder.orders + "o99,c1,03/04/2026,5\n"
      ],
      code: 1,
      errors: #"""
        error[ambiguous-date]: expected a date `YYYY-MM-DD`, found `03/04/2026`
          --> data/orders.csv:42:8
           |
        42 | o99,c1,03/04/2026,5
           |        ^^^^^^^^^^
           = help: under `data.orders`, `dates: M/d/yyyy` reads it as 2026-03-04 and `dates: d/M/yyyy` reads it as 2026-04-03
        """#),
    Fault(
      name: "a tab in the settings is an error",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n\torders: data/orders.csv\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n"
      ],
      code: 1,
      errors: #"""
        error[yaml-syntax]: expected spaces before the text, found a tab
         --> moshtari.yaml:3:1
          |
        3 |  orders: data/orders.csv
          | ^
          = help: YAML is indented with spaces only
        """#),
    Fault(
      name: "an unknown key in the settings is an error with the nearest one",
      files: [
        "moshtari.yaml": ReportFolder.settings + "calender: persian\n"
      ],
      code: 1,
      errors: #"""
        error[unknown-key]: there is no key `calender`
         --> moshtari.yaml:6:1
          |
        6 | calender: persian
          | ^^^^^^^^
          = help: did you mean `calendar`?
        """#),
    Fault(
      name: "an output folder below a plain file is refused",
      files: [
        "file": "x"
      ],
      arguments: ["build", ".", "-o", "file/public", "--today", "2026-11-22"],
      code: 2,
      errors: #"""
        error[output-path]: the site cannot be put at `file/public`: not a directory
          = help: a file stands where the folder, or one above it, should be
        """#),
    Fault(
      name: "an output folder that is not ours is refused",
      files: [
        "mine/letter.txt": "dear\n"
      ],
      arguments: ["build", ".", "-o", "mine", "--today", "2026-11-22"],
      code: 2,
      errors: #"""
        error[foreign-output]: expected a folder that moshtari made, or an empty one, found other files in `mine`
          = help: only a folder with the file `.moshtari` is replaced; choose another one with `--output`
        """#),
    Fault(
      name: "an output folder that holds the data is refused",
      arguments: ["build", ".", "-o", "data", "--today", "2026-11-22"],
      code: 2,
      errors: #"""
        error[output-holds-input]: publishing into `data` would destroy the report's own `./data`
          = help: choose a folder for the site that has nothing else in it, such as `public`
        """#),
    Fault(
      name: "an unknown address in a note is an error with the nearest one",
      files: [
        "notes/a.md":
          "---\ntitle: A\npage: overview\ndate: 2026-11-01\nauthor: B\n---\nNPS is {{ nps.overal.value }}.\n"
      ],
      code: 1,
      errors: #"""
        error[unknown-address]: `nps` has no `overal`
         --> notes/a.md:7:15
          |
        7 | NPS is {{ nps.overal.value }}.
          |               ^^^^^^
          = help: did you mean `nps.overall.value`?
        """#),
    Fault(
      name: "a note for a page that is not there is an error with the nearest one",
      files: [
        "notes/a.md": "---\ntitle: A\npage: overveiw\ndate: 2026-11-01\nauthor: B\n---\nText.\n"
      ],
      code: 1,
      errors: #"""
        error[unknown-page]: there is no page `overveiw`
         --> notes/a.md:3:7
          |
        3 | page: overveiw
          |       ^^^^^^^^
          = help: did you mean `overview`?
        """#),
    Fault(
      name: "an unknown address asked of explain is an error with the nearest one",
      arguments: ["explain", "nps.overal.value", ".", "--today", "2026-11-22"],
      code: 1,
      errors: #"""
        error[unknown-address]: `nps` has no `overal`
          = help: did you mean `nps.overall`?
        """#),
    Fault(
      name: "rejected rows are not written over the data",
      arguments: [
        "build", ".", "-o", "public", "--today", "2026-11-22", "--rejected", "data/orders.csv",
      ],
      code: 2,
      errors: #"""
        error[rejected-file]: writing the rejected rows to `data/orders.csv` would destroy `./data` or be lost in it
          = help: choose a file beside the report folder
        """#),
    Fault(
      name: "rejected rows are not written into the site",
      arguments: [
        "build", ".", "-o", "public", "--today", "2026-11-22", "--rejected", "public/rejected.csv",
      ],
      code: 2,
      errors: #"""
        error[rejected-file]: writing the rejected rows to `public/rejected.csv` would destroy `public` or be lost in it
          = help: choose a file beside the report folder
        """#),
    Fault(
      name: "an as-of day in the future is an error",
      arguments: ["build", ".", "-o", "public", "--today", "2026-11-22", "--as-of", "2027-01-01"],
      code: 1,
      errors: #"""
        error[as-of-in-future]: expected an as-of day up to today, 2026-11-22, found `2027-01-01`
          = help: leave it out for the newest order, answer or visit
        """#),
    Fault(
      name: "an as-of day before all data is an error",
      arguments: ["build", ".", "-o", "public", "--today", "2026-11-22", "--as-of", "2020-01-01"],
      code: 1,
      errors: #"""
        error[nothing-as-of]: no order and no answer counts up to the as-of day 2020-01-01
          = help: choose a later day, or look at the rows that were left out
        """#),
    Fault(
      name: "a figure of the strip that is not there is an error",
      files: [
        "moshtari.yaml": ReportFolder.settings + "overview: { figures: [nps.overal, meta.title] }\n"
      ],
      code: 1,
      errors: #"""
        error[unknown-address]: `nps` has no `overal`
         --> moshtari.yaml:6:23
          |
        6 | overview: { figures: [nps.overal, meta.title] }
          |                       ^^^^^^^^^^
          = help: did you mean `nps.overall`?

        error[not-a-figure]: expected the address of a figure, found `meta.title`
         --> moshtari.yaml:6:35
          |
        6 | overview: { figures: [nps.overal, meta.title] }
          |                                   ^^^^^^^^^^
          = help: such as `nps.overall` or `orders.averageValue`
        """#),
    Fault(
      name: "a header for two columns is an error",
      files: [
        "moshtari.yaml":
          "title: Test\ndata:\n  orders: { file: data/orders.csv, columns: { amount: amount, discount: amount } }\n  feedback: data/feedback.csv\n  customers: data/customers.csv\n"
      ],
      code: 1,
      errors: #"""
        error[invalid-value]: expected a header for one column only, found a mapping
         --> moshtari.yaml:3:45
          |
        3 |   orders: { file: data/orders.csv, columns: { amount: amount, discount: amount } }
          |                                             ^
          = help: two of our columns name the same header
        """#),
  ]
}
