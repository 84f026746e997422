import Foundation
import Testing

/// What people write beside the data, through the real program.
@Suite struct TextTests {
  private static func note(
    _ body: String, title: String = "A", _ keys: String = "page: overview"
  ) -> String {
    "---\ntitle: \(title)\n\(keys)\ndate: 2026-09-01\nauthor: B\n---\n\(body)\n"
  }

  private static let twoLanguages =
    ReportFolder.settings + "languages: [en, fa]\nprivacy: { k: 1 }\n"

  private func build(_ files: [String: String]) throws -> (
    folder: TemporaryFolder, run: Program.Run
  ) {
    let folder = try ReportFolder.make()
    for (path, text) in files { try folder.write(path, text) }
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    return (folder, run)
  }

  @Test(arguments: faults)
  func `a fault of a text is said in full and nothing is written`(fault: Fault) throws {
    let (folder, run) = try build(fault.files)
    #expect(run.code == fault.code)
    #expect(run.errors == fault.errors)
    #expect(!folder.exists("public"))
  }

  @Test func `a note can name a persona by its id, and a persona a group of its own`() throws {
    let persona =
      "---\ntitle: P\nrole: R\nrule: { fact: orderCount, atLeast: 5 }\ninterviews: 3\nreviewed: 2026-09-01\n---\nText.\n"
    let (folder, run) = try build([
      "personas/regular.md": persona, "notes/a.md": Self.note("Text.", "page: regular"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.exists("public/en/segment-persona-regular.html"))
    let archive = String(
      decoding: try folder.contents(of: "public")["en/notes.html"] ?? Data(), as: UTF8.self)
    #expect(archive.contains("persona-regular.html"))
  }

  @Test func `every line of every rule is counted, and nothing is written`() throws {
    let folder = try ReportFolder.make()
    try folder.write(
      "segments/often.md",
      "---\ntitle: Often\nrule:\n  all:\n    - { fact: orderCount, atLeast: 6 }\n    - { fact: region, is: South }\n---\n"
    )
    let run = try Program.run(
      "check", ".", "--explain-segments", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        """
        often: 0 members; 0 joined and 0 left since the end of the last complete month
          true  false  unknown  condition
             0      7        0  all                     segments/often.md:4
             5      2        0    orderCount atLeast 6  segments/often.md:5
             0      7        0    region is South       segments/often.md:6
        """), "\(run.output)")
    #expect(!folder.exists("public"))
  }

  static let faults: [Fault] = [
    Fault(
      name: "a wrong rule is one error, not two",
      files: ["segments/x.md": "---\ntitle: X\nrule: { fact: orderCont, atLeast: 3 }\n---\n"],
      code: 1,
      errors: #"""
        error[unknown-fact]: there is no fact `orderCont`
         --> segments/x.md:3:15
          |
        3 | rule: { fact: orderCont, atLeast: 3 }
          |               ^^^^^^^^^
          = help: did you mean `orderCount`?
        """#),
    Fault(
      name: "two files of one segment are refused",
      files: [
        "segments/x.md": "---\nid: y\ntitle: X\nrule: { fact: orderCount, atLeast: 3 }\n---\n",
        "segments/z.md": "---\nid: y\ntitle: Z\nrule: { fact: orderCount, atLeast: 4 }\n---\n",
      ], code: 1,
      errors: #"""
        error[duplicate-id]: the segment `y` has another file, segments/x.md
         --> segments/z.md:2:5
          |
        2 | id: y
          |     ^
          = help: keep one of the two
        """#),
    Fault(
      name: "an unknown section is named with the nearest one",
      files: ["notes/a.md": note("Text.", "page: overview\nsection: figurs")], code: 1,
      errors: #"""
        error[unknown-section]: there is no section `figurs` of the page `overview`
         --> notes/a.md:4:10
          |
        4 | section: figurs
          |          ^^^^^^
          = help: did you mean `figures`?
        """#),
    Fault(
      name: "a persona of an unknown segment is named with the nearest one",
      files: [
        "personas/p.md":
          "---\ntitle: P\nrole: R\nsegment: at-rsk\ninterviews: 3\nreviewed: 2026-09-01\n---\nText.\n"
      ], code: 1,
      errors: #"""
        error[unknown-segment]: there is no segment `at-rsk`
         --> personas/p.md:4:10
          |
        4 | segment: at-rsk
          |          ^^^^^^
          = help: did you mean `at-risk`?
        """#),
    Fault(
      name: "a month that the report does not reach is refused",
      files: ["notes/a.md": note("Text.", "page: overview\nperiod: 2026-11")], code: 1,
      errors: #"""
        error[period-outside]: expected a month of the report, `2026-01` to `2026-10`, found `2026-11`
         --> notes/a.md:4:9
          |
        4 | period: 2026-11
          |         ^^^^^^^
        """#),
    Fault(
      name: "a month of the other calendar is refused with the months that it is in",
      files: ["notes/a.md": note("Text.", "page: overview\nperiod: 1405-06")], code: 1,
      errors: #"""
        error[period-outside]: expected a month of the report, `2026-01` to `2026-10`, found `1405-06`
         --> notes/a.md:4:9
          |
        4 | period: 1405-06
          |         ^^^^^^^
          = help: the Persian month `1405-06` is in `2026-08` and `2026-09` of the report's calendar
        """#),
    Fault(
      name: "a wrong address in a title, a table and a heading are all said",
      files: [
        "notes/a.md": note(
          "# NPS {{ nps.overal }}\n\n| a |\n|---|\n| {{ singed nps.overall }} |",
          title: "It is {{ nps.overall.vale }}")
      ], code: 1,
      errors: #"""
        error[unknown-address]: `nps.overall` has no `vale`
         --> notes/a.md:2:29
          |
        2 | title: It is {{ nps.overall.vale }}
          |                             ^^^^
          = help: did you mean `nps.overall.value`?

        error[unknown-address]: `nps` has no `overal`
         --> notes/a.md:7:14
          |
        7 | # NPS {{ nps.overal }}
          |              ^^^^^^
          = help: did you mean `nps.overall`?

        error[unknown-format]: there is no format `singed`
          --> notes/a.md:11:6
           |
        11 | | {{ singed nps.overall }} |
           |      ^^^^^^
           = help: did you mean `signed`?
        """#),
    Fault(
      name: "a change of what has none says where there is one",
      files: ["notes/a.md": note("{{ change customers.active }}")], code: 1,
      errors: #"""
        error[format-mismatch]: expected a change with a verdict for `change`, found `customers.active`
         --> notes/a.md:7:4
          |
        7 | {{ change customers.active }}
          |    ^^^^^^
          = help: `change` works for `growth.latest.retention`, `nps.change` and `csat.change`
        """#),
    Fault(
      name: "faults of one front matter, of its body and of other bodies are said together",
      files: [
        "notes/a.md":
          "---\ntitle: A\npage: overview\ndate: soon\nauthor: B\n---\n{{ customers.totl }}\n",
        "notes/b.md": note("See [a](a.md) and {{ nps.overal }}."),
      ], code: 1,
      errors: #"""
        error[invalid-value]: expected a day `YYYY-MM-DD` (Gregorian), found `soon`
         --> notes/a.md:4:7
          |
        4 | date: soon
          |       ^^^^

        error[unknown-address]: `nps` has no `overal`
         --> notes/b.md:7:26
          |
        7 | See [a](a.md) and {{ nps.overal }}.
          |                          ^^^^^^
          = help: did you mean `nps.overall`?

        error[unknown-address]: `customers` has no `totl`
         --> notes/a.md:7:14
          |
        7 | {{ customers.totl }}
          |              ^^^^
          = help: did you mean `customers.total`?
        """#),
    Fault(
      name: "faults of the texts and of the data are said together",
      files: [
        "notes/a.md": "---\ntitle: A\npage: overview\ndate: soon\nauthor: B\n---\n",
        "data/orders.csv": "order_id,customer_id,date,amount\n",
      ], code: 1,
      errors: #"""
        error[invalid-value]: expected a day `YYYY-MM-DD` (Gregorian), found `soon`
         --> notes/a.md:4:7
          |
        4 | date: soon
          |       ^^^^

        error[no-rows]: `data/orders.csv` has a header and no rows
         --> data/orders.csv
          = help: leave the table out of `data` instead
        """#),
    Fault(
      name: "an unknown theme is shown where the settings name it, beside the faults of texts",
      files: [
        "moshtari.yaml": ReportFolder.settings + "theme: { name: defalt }\n",
        "notes/a.md": note("{{ nps.overal }}"),
      ], code: 1,
      errors: #"""
        error[unknown-theme]: expected `default`, `plain` or a folder in `themes`, found `defalt`
         --> moshtari.yaml:6:16
          |
        6 | theme: { name: defalt }
          |                ^^^^^^
          = help: did you mean `default`?

        error[unknown-address]: `nps` has no `overal`
         --> notes/a.md:7:8
          |
        7 | {{ nps.overal }}
          |        ^^^^^^
          = help: did you mean `nps.overall`?
        """#),
    Fault(
      name: "a missing image is shown where it stands",
      files: ["notes/a.md": note("![A tin](images/tin.png)"), "images/tim.png": "x"], code: 1,
      errors: #"""
        error[missing-image]: there is no image `images/tin.png`
         --> notes/a.md:7:10
          |
        7 | ![A tin](images/tin.png)
          |          ^^^^^^^^^^^^^^
          = help: did you mean `images/tim.png`?
        """#),
  ]

  @Test func `pictures go along with the pages, each once`() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
    let (folder, run) = try build([
      "moshtari.yaml": Self.twoLanguages, "images/tin.svg": svg,
      "notes/a.md": Self.note("![A tin](images/tin.svg) ![The same](../images/tin.svg)"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    let site = try folder.contents(of: "public")
    let images = site.filter { $0.key.hasPrefix("assets/content/") }
    #expect(images.values.map { String(decoding: $0, as: UTF8.self) } == [svg])
    let name = try #require(images.keys.first).dropFirst("assets/".count)
    for language in ["en", "fa"] {
      let page = try folder.text("public/\(language)/overview.html")
      let image = "<img src=\"../assets/\(name)\" alt=\"A tin\" loading=\"lazy\">"
      #expect(page.contains(image), "\(language)")
    }
  }

  @Test
  func `a text without translation is marked, listed, and has its figures in its own language`()
    throws
  {
    let (folder, run) = try build([
      "moshtari.yaml": Self.twoLanguages,
      "notes/a.en.md": Self.note(
        "There are {{ customers.total }}.", title: "All {{ customers.total }}"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    let page = try folder.text("public/fa/overview.html")
    #expect(page.contains("<span lang=\"en\" dir=\"ltr\">All 7</span>"))
    #expect(page.contains("<p class=\"notice\">هنوز ترجمه نشده است</p>"))
    #expect(page.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\"><p>There are <span"))
    #expect(page.contains("<span class=\"num\">7</span></span>.</p>"))
    let quality = try folder.text("public/fa/data-quality.html")
    #expect(quality.contains("id=\"untranslated\"") && quality.contains("notes/a.en.md"))
    #expect(quality.contains("All 7"))
    let english = try folder.text("public/en/overview.html")
    #expect(english.contains("All 7") && !english.contains("class=\"notice\""))
    #expect(try !folder.text("public/en/data-quality.html").contains("id=\"untranslated\""))
  }

  @Test func `C11 the archive finds notes by month and by department, the newest first`() throws {
    let keys = "page: overview\nsection: figures"
    let (folder, run) = try build([
      "notes/a.md": Self.note("One.", title: "First", keys + "\ndepartment: Sales"),
      "notes/b.md": Self.note("Two.", title: "Second {{ customers.total }}", keys)
        .replacing("2026-09-01", with: "2026-10-02"),
    ])
    #expect(run.code == 0, "\(run.errors)")
    let page = try folder.text("public/en/notes.html")
    let order = [
      "id=\"by-month\"", "October 2026", "<a href=\"#note-b\">Second 7</a>", "September 2026",
      "<a href=\"#note-a\">First</a>", "id=\"by-department\"", "Sales", "No department",
      "id=\"note-b\"", "id=\"note-a\"",
    ]
    let places = order.map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    let overview = try folder.text("public/en/overview.html")
    let notes = ["id=\"figures\"", "id=\"note-b\"", "id=\"note-a\""].map {
      overview.firstRange(of: $0)?.lowerBound
    }
    #expect(!notes.contains(nil))
    #expect(notes.compactMap(\.self) == notes.compactMap(\.self).sorted())
  }

  @Test func `a folder cannot be made where a file stands`() throws {
    let folder = try TemporaryFolder()
    try folder.write("afile", "x")
    for path in ["afile", "afile/report"] {
      let run = try Program.run("init", path, in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors == """
          error[not-a-folder]: expected a folder, found a file at `\(path)`
            = help: choose another name, or move the file away
          """)
    }
    #expect(try folder.text("afile") == "x")
  }

  @Test func `one of a kind is said in the singular`() throws {
    let folder = try TemporaryFolder()
    try folder.write("moshtari.yaml", "title: T\ndata: { orders: data/orders.csv }\n")
    try folder.write("data/orders.csv", "order_id,customer_id,date,amount\no1,c1,2026-03-05,100\n")
    let run = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(run.output.hasPrefix("As of 5 Mar 2026 (14 Esfand 1404): 1 order.\n"), "\(run.output)")
  }
}
