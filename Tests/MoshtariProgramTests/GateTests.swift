import Foundation
import MoshtariCore
import Testing

/// Gates through the real program: what is said, the exit code, and what is written.
@Suite struct GateTests {
  private static func folder(_ gates: String) throws -> TemporaryFolder {
    let folder = try ReportFolder.make()
    let settings = ReportFolder.settings + "privacy: { k: 1 }\ngates:\n\(gates)\n"
    try folder.write("moshtari.yaml", settings)
    return folder
  }

  private static func run(
    _ command: String, _ options: String..., in folder: TemporaryFolder
  ) throws -> Program.Run {
    let output = command == "build" ? ["-o", "public"] : []
    return try Program.run(
      [command, "."] + output + ["--today", "2026-11-22"] + options, in: folder)
  }

  @Test func `a gate that passes is silent and stands in the report`() throws {
    let folder = try Self.folder("  - nps.overall.low > 0")
    let run = try Self.run("build", in: folder)
    #expect(run.code == 0 && run.errors == "")
    let report = try Report(json: Data(folder.text("public/report.json").utf8))
    let alert = try #require(report.alerts?.first)
    #expect(alert.verdict == .passed && alert.gate == "nps.overall.low > 0" && alert.n == 40)
    #expect(try folder.text("public/en/data-quality.html").contains("The gate did not fire"))
    #expect(try !folder.text("public/en/overview.html").contains("Alert:"))
  }

  @Test func `a report without gates has no alerts`() throws {
    let folder = try ReportFolder.make()
    #expect(try Self.run("build", in: folder).code == 0)
    #expect(try !folder.text("public/report.json").contains("\"alerts\""))
    #expect(try !folder.text("public/en/data-quality.html").contains("id=\"gates\""))
  }

  @Test func `a warning is said in full, and the site is written with it`() throws {
    let folder = try Self.folder("  - nps.overall.low < ۲۰")
    let warning = #"""
      warning[gate-fired]: `nps.overall.low` is −76 (n = 40, 95% range −76 to −23): the gate fires below +20
       --> moshtari.yaml:8:5
        |
      8 |   - nps.overall.low < ۲۰
        |     ^^^^^^^^^^^^^^^^^^^^
        = help: the overview and the digest say so; `moshtari explain 'nps.overall'` says what it is computed from
      """#
    let checked = try Self.run("check", in: folder)
    #expect(checked.code == 0 && checked.errors == warning)
    #expect(!folder.exists("public"))
    let run = try Self.run("build", in: folder)
    #expect(run.code == 0 && run.errors == warning)
    let overview = try folder.text("public/en/overview.html")
    let notice = overview.components(separatedBy: "<p class=\"notice\">").dropFirst().first ?? ""
    #expect(notice.hasPrefix("<b>Alert:</b> <a href=\"nps.html\">Net Promoter Score, low end"))
    for file in ["digest.html", "digest-mail.html", "digest.txt"] {
      #expect(try folder.text("public/en/\(file)").contains("The gate fired"), "\(file)")
    }
    #expect(try folder.text("public/tables/alerts.csv").contains("nps.overall.low < 20"))
  }

  @Test func `an error stops the publication with 1, and the old site stays to the byte`() throws {
    let folder = try Self.folder("  - nps.overall.low > 0")
    #expect(try Self.run("build", in: folder).code == 0)
    let before = try folder.contents(of: "public")
    let gates = "  - { when: nps.overall.low < 20, severity: error, owner: Care }"
    try folder.write(
      "moshtari.yaml", ReportFolder.settings + "privacy: { k: 1 }\ngates:\n\(gates)\n")
    let error = #"""
      error[gate-failed]: `nps.overall.low` is −76 (n = 40, 95% range −76 to −23): the gate fires below +20
       --> moshtari.yaml:8:13
        |
      8 |   - { when: nps.overall.low < 20, severity: error, owner: Care }
        |             ^^^^^^^^^^^^^^^^^^^^
        = help: `moshtari explain 'nps.overall'` says what it is computed from; `build --publish-anyway` publishes this once, `severity: warning` from now on
      """#
    for command in ["check", "build"] {
      let run = try Self.run(command, in: folder)
      #expect(run.code == 1 && run.errors == error && run.output == "")
    }
    #expect(try folder.contents(of: "public") == before)
    let anyway = try Self.run("build", "--publish-anyway", in: folder)
    #expect(anyway.code == 0)
    #expect(anyway.errors.hasPrefix("warning[gate-fired]"))
    #expect(anyway.errors.contains("published anyway, which the pages say"))
    let overview = try folder.text("public/en/overview.html")
    #expect(overview.contains("This gate stops publication; the report was published in spite"))
    #expect(overview.contains("Owner: <bdi>Care</bdi>."))
    let report = try Report(json: Data(folder.text("public/report.json").utf8))
    #expect(report.alerts?.map(\.severity) == [.error])
    #expect(try Self.run("build", in: folder).code == 1)
    #expect(try folder.text("public/en/overview.html") == overview)
  }

  @Test func `a gate without its figure warns, and never fails or passes`() throws {
    let folder = try Self.folder("  - { when: csat.overall.low < 70 %, severity: error }")
    let run = try Self.run("build", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors == #"""
        warning[gate-not-measured]: `csat.overall.low < 70 %` is not measured: no data
         --> moshtari.yaml:8:13
          |
        8 |   - { when: csat.overall.low < 70 %, severity: error }
          |             ^^^^^^^^^^^^^^^^^^^^^^^
          = help: Data quality says so; a gate `csat.overall.low missing` fires where the figure is absent
        """#)
    #expect(try folder.text("public/en/overview.html").contains("One gate could not be measured."))
  }

  @Test func `a figure of too few people is not measured`() throws {
    let folder = try ReportFolder.make()
    try folder.write(
      "moshtari.yaml", ReportFolder.settings + "gates: [\"orders.revenue < 5\"]\n")
    let run = try Self.run("check", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors.hasPrefix(
        "warning[gate-not-measured]: `orders.revenue < 5` is not measured: undefined, or too few people to show"
      ))
  }

  @Test func `faults of gates are said together, at their places`() throws {
    let folder = try Self.folder(
      """
        - nps.overal.low < 20
        - growth.latest.retention > 20
        - customers.total falls
        - nps.byMonth > 3
      """)
    let run = try Self.run("build", in: folder)
    #expect(run.code == 1 && !folder.exists("public"))
    #expect(
      run.errors == #"""
        error[unknown-address]: `nps` has no `overal`
         --> moshtari.yaml:8:9
          |
        8 |   - nps.overal.low < 20
          |         ^^^^^^
          = help: did you mean `nps.overall.low`?

        error[gate-unit]: expected a share for `growth.latest.retention`, found `20`
         --> moshtari.yaml:9:31
          |
        9 |   - growth.latest.retention > 20
          |                               ^^
          = help: write `20 %` if percent is meant, or a fraction below 1 such as `0.2`

        error[gate-without-change]: the report has no change of `customers.total`
          --> moshtari.yaml:10:5
           |
        10 |   - customers.total falls
           |     ^^^^^^^^^^^^^^^
           = help: a direction is known of `growth.latest.retention`, `nps.change`, `csat.change` and of what has a `verdict`; other figures are compared with a number

        error[not-a-figure]: expected the address of a figure, found a list
          --> moshtari.yaml:11:5
           |
        11 |   - nps.byMonth > 3
           |     ^^^^^^^^^^^
           = help: name one of its elements, such as `nps.byMonth[2026-10]`
        """#)
    let explained = try Program.run(
      "explain", "nps.overall", ".", "--today", "2026-11-22", in: folder)
    #expect(explained.code == 0, "\(explained.errors)")
  }

  @Test func `the share of rejected rows is a gate below the limit of the settings`() throws {
    let folder = try Self.folder("  - quality.rejected > 1 %\n  - quality.rejected[orders] > 5%")
    let settings = try folder.text("moshtari.yaml")
    try folder.write(
      "moshtari.yaml", settings.replacing("data:\n", with: "data:\n  maxRejected: 0.2\n"))
    try folder.write("data/orders.csv", ReportFolder.orders + "o98,c1,soon,5\n")
    let run = try Self.run("check", in: folder)
    #expect(run.code == 0)
    #expect(
      run.errors.contains(
        "warning[gate-fired]: `quality.rejected` is 1.1%: the gate fires above 1%"))
    #expect(!run.errors.contains("quality.rejected[orders]"))
  }

  @Test func `two builds with the same alerts are the same to the byte`() throws {
    let folder = try Self.folder("  - nps.overall.low < 20\n  - csat.overall missing")
    #expect(try Self.run("build", in: folder).code == 0)
    let first = try folder.contents(of: "public")
    #expect(try Self.run("build", in: folder).code == 0)
    #expect(try folder.contents(of: "public") == first)
  }

  // MARK: The demonstration

  @Test func `one of the demonstration's three gates fires, in both languages`() throws {
    let site = try Demonstration.site.get()
    let report = try Report(json: site["report.json"] ?? Data())
    #expect(report.alerts?.map(\.verdict) == [.passed, .fired, .passed])
    for (language, title) in [("en", "1 of 3 gates fired"), ("fa", "از ۳ آستانه، ۱ مورد")] {
      for page in ["data-quality.html", "digest.html", "digest-mail.html", "digest.txt"] {
        let text = String(decoding: site["\(language)/\(page)"] ?? Data(), as: UTF8.self)
          .replacing(/<[^>]*>/, with: "")
        #expect(text.contains(title), "\(language)/\(page)")
      }
    }
  }
}
