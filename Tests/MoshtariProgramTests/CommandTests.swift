import Foundation
import MoshtariCore
import Testing

/// The commands beside `build`, through the real program.
@Suite struct CommandTests {
  @Test func `explain says what a figure is, its range and the rows behind it`() throws {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings + "privacy: { k: 1 }\n")
    let run = try Program.run(
      "explain", "nps.overall.value", ".", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.first == "nps.overall.value")
    #expect(lines.contains { $0.hasPrefix("value") && $0.hasSuffix("−55") }, "\(run.output)")
    #expect(lines.contains { $0.hasPrefix("95% range") })
    #expect(lines.contains { $0.hasPrefix("n ") && $0.hasSuffix("40") })
    #expect(lines.contains { $0.hasPrefix("source") })
    #expect(lines.contains { $0.hasPrefix("feedback") && $0.contains("40 of 40 rows read") })
    #expect(lines.contains { $0.hasPrefix("input") && $0.contains("data/feedback.csv") })
  }

  @Test(arguments: [("latest", "September 2026"), ("latestQuarter", "Q3 2026")])
  func `explain says which month or quarter is the latest`(latest: String, name: String) throws {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings + "privacy: { k: 1 }\n")
    let run = try Program.run(
      "explain", "growth.\(latest).retention", ".", "--today", "2026-11-22", in: folder)
    #expect(run.output.contains(#/ period +\S.*/#), "\(run.output)")
    #expect(run.output.contains(name), "\(run.output)")
  }

  @Test func `explain says why a figure is hidden`() throws {
    let folder = try ReportFolder.make()
    let run = try Program.run("explain", "orders.revenue", ".", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("too few people to show"), "\(run.output)")
  }

  @Test func `check writes nothing and says what build would refuse`() throws {
    let folder = try ReportFolder.make()
    let good = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(good.code == 0)
    #expect(good.output.hasSuffix("nothing to refuse."))
    try folder.write("moshtari.yaml", ReportFolder.settings + "lowbase: 3\n")
    let bad = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(bad.code == 1)
    #expect(bad.errors.contains("did you mean `lowBase`?"))
    #expect(try folder.contents(of: ".").keys.sorted().filter { $0.hasPrefix("public") } == [])
  }

  @Test func `a folder from init builds at once and is not made twice`() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run("init", "report", in: folder)
    #expect(made.code == 0, "\(made.errors)")
    let built = try Program.run(
      "build", "report", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0, "\(built.errors)")
    #expect(folder.exists("public/fa/overview.html"))
    let before = try folder.contents(of: "report")
    let again = try Program.run("init", "report", in: folder)
    #expect(again.code == 2)
    #expect(again.errors.hasPrefix("error[file-exists]: `moshtari.yaml` is there already"))
    #expect(try folder.contents(of: "report") == before)
  }

  @Test func `a sample is the same for the same seed and replaces no file`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let run = try Program.run("sample", name, "--customers", "50", "--seed", "9", in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(try folder.contents(of: "a") == folder.contents(of: "b"))
    #expect(
      try folder.contents(of: "a").keys.sorted() == [
        "customers.csv", "events.csv", "feedback.csv", "orders.csv", "spend.csv", "visits.csv",
      ])
    #expect(try Program.run("sample", "a", "--customers", "60", in: folder).code == 2)
    #expect(try folder.contents(of: "a") == folder.contents(of: "b"))
  }

  @Test func `rejected rows are written out, also where there are too many`() throws {
    let folder = try ReportFolder.make()
    try folder.write("data/orders.csv", ReportFolder.orders + "o99,c2,soon,6\n")
    let run = try Program.run(
      "build", ".", "-o", "public", "--today", "2026-11-22", "--rejected", "rejected.csv",
      in: folder)
    #expect(run.code == 1)
    #expect(!folder.exists("public"))
    let rows = try folder.text("rejected.csv").split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("orders,data/orders.csv,42,8,not-a-date,"))
  }

  static let usages: [(words: String, code: Int32)] = [
    ("--version", 0), ("--help", 0), ("build --help", 0), ("bild", 64), ("build --as-of soon", 64),
    ("sample --customers -1", 64), ("explain", 64),
  ]

  @Test(arguments: usages)
  func `wrong usage ends with 64`(words: String, code: Int32) throws {
    let arguments = words.split(separator: " ").map(String.init)
    #expect(try Program.run(arguments, in: TemporaryFolder()).code == code)
  }

  @Test func `the as-of day leaves later rows out and counts them`() throws {
    let folder = try ReportFolder.make()
    let run = try Program.run(
      "build", ".", "-o", "public", "--as-of", "2026-05-31", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let report = try Report(json: Data(folder.text("public/report.json").utf8))
    #expect(report.meta.asOf.iso == "2026-05-31")
    #expect(report.meta.rows["orders"]?.afterAsOf == 20)
    #expect(report.growth?.monthly.last?.complete == true)
  }
}
