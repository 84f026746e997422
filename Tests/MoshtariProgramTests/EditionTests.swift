import Foundation
import MoshtariCore
import MoshtariSite
import Testing

/// Editions through the real program: kept, compared and verified.
@Suite struct EditionTests {
  private static let settings = ReportFolder.settings + "privacy: { k: 1 }\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", Self.settings)
    return folder
  }

  private func build(
    _ folder: TemporaryFolder, _ id: String, asOf: String, today: String = "2026-11-22",
    more: [String] = []
  ) throws -> Program.Run {
    try Program.run(
      [
        "build", ".", "-o", "public", "--edition", id, "--as-of", asOf, "--today", today,
      ] + more, in: folder)
  }

  private func comparison(_ folder: TemporaryFolder, _ a: String, _ b: String) throws
    -> EditionComparison
  {
    let run = try Program.run("diff", a, b, "--format", "json", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode(EditionComparison.self, from: Data(run.output.utf8))
  }

  @Test func `an edition is kept with the site, and the same once more changes nothing`() throws {
    let folder = try folder()
    let first = try build(folder, "2026-W40", asOf: "2026-10-04")
    #expect(first.code == 0, "\(first.errors)")
    let edition = try folder.text("editions/2026-W40.json")
    let site = try folder.contents(of: "public")
    for today in ["2026-11-22", "2026-11-24"] {
      let again = try build(folder, "2026-W40", asOf: "2026-10-04", today: today)
      #expect(again.code == 0, "\(again.errors)")
      #expect(try folder.text("editions/2026-W40.json") == edition)
      #expect(try folder.contents(of: "public") == site)
    }
    // The day is the same, and so is the site, whether the edition is asked for or there already.
    let plain = try Program.run(
      "build", ".", "-o", "public", "--as-of", "2026-10-04", "--today", "2026-11-22", in: folder)
    #expect(plain.code == 0, "\(plain.errors)")
    #expect(try folder.contents(of: "public") == site)
    #expect(try folder.contents(of: "editions").keys.sorted() == ["2026-W40.json"])
  }

  @Test func `a different edition of the name is refused, and replaced where that is said`() throws
  {
    let folder = try folder()
    _ = try build(folder, "2026-W40", asOf: "2026-10-04")
    let site = try folder.contents(of: "public"),
      edition = try folder.text("editions/2026-W40.json")
    try folder.write("data/orders.csv", ReportFolder.orders + "o99,c0,2026-03-05,9\n")
    let refused = try build(folder, "2026-W40", asOf: "2026-10-04")
    #expect(refused.code == 1)
    #expect(
      refused.errors == """
        error[edition-exists]: there is a different edition `2026-W40`: `data/orders.csv` has changed since
         --> editions/2026-W40.json
          = help: choose another name, or replace it with `--replace-edition`
        """)
    #expect(try folder.contents(of: "public") == site)
    #expect(try folder.text("editions/2026-W40.json") == edition)
    let replaced = try build(folder, "2026-W40", asOf: "2026-10-04", more: ["--replace-edition"])
    #expect(replaced.code == 0, "\(replaced.errors)")
    #expect(try folder.text("editions/2026-W40.json") != edition)
    let alike = try build(folder, "2026-w40x", asOf: "2026-10-04")
    #expect(alike.code == 0, "\(alike.errors)")
    let twin = try build(folder, "2026-W40X", asOf: "2026-10-04")
    #expect(
      twin.errors == """
        error[edition-exists]: the edition `2026-w40x` differs from `2026-W40X` in upper and lower case only
         --> editions/2026-w40x.json
          = help: choose another name: not every file system tells the two apart
        """)
  }

  @Test(arguments: ["2025-W53", "a/b", ""])
  func `a name that can be none is wrong usage`(id: String) throws {
    let folder = try folder()
    #expect(try build(folder, id, asOf: "2026-10-04").code == 64)
    #expect(try Program.run("verify", id, in: folder).code == 64)
    #expect(!folder.exists("editions") && !folder.exists("public"))
  }

  @Test func `a build that fails keeps no edition`() throws {
    let folder = try folder()
    try folder.write("notes/2026-10-01-a.md", "---\ntitle: x\n---\n{{ nps.nowhere }}\n")
    #expect(try build(folder, "2026-W40", asOf: "2026-10-04").code == 1)
    try folder.remove("notes")
    try folder.write("public/mine.txt", "mine")
    #expect(try build(folder, "2026-W40", asOf: "2026-10-04").code == 2)
    #expect(!folder.exists("editions"))
  }

  @Test func `a broken edition stops the build with its place`() throws {
    let folder = try folder()
    try folder.write("editions/2026-W30.json", "{\"schema\" : 1,")
    let run = try build(folder, "2026-W40", asOf: "2026-10-04")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("error[broken-json]: expected a key in quotes, found the end"))
    #expect(run.errors.contains(" --> editions/2026-W30.json:1:15"))
    #expect(!folder.exists("public"))
  }

  /// In March four customers ordered; the late row is of a fifth.
  @Test func `a row that comes late restates its month, and says that the data did it`() throws {
    let folder = try folder()
    _ = try build(folder, "2026-W40", asOf: "2026-10-04")
    try folder.write("data/orders.csv", ReportFolder.orders + "o99,c0,2026-03-05,9\n")
    let next = try build(folder, "2026-W44", asOf: "2026-10-31")
    #expect(next.code == 0, "\(next.errors)")
    let comparison = try comparison(folder, "2026-W40", "2026-W44")
    let march = try #require(
      comparison.restated.first { $0.address == "growth.monthly[2026-03].active" })
    #expect((march.old.value, march.new.value) == (4, 5))
    #expect(march.causes == [.data])
    #expect(comparison.inputs.map(\.file) == ["data/orders.csv"])
    #expect(comparison.edits == [])
    #expect(
      !comparison.restated.contains { $0.address == "growth.monthly[2026-05].active" })
    #expect(comparison.flows?.edition == "2026-W40")
    // The late row counts on both days: it moves nobody by rules.
    #expect(comparison.flows?.lifecycle.byRules == nil)
  }

  /// On 11 October four customers have six orders and two have five, one four; on the 31st all have five or six.
  @Test func `an edited rule moves people, told apart from what they did`() throws {
    let folder = try folder()
    func write(_ orders: Int) throws {
      try folder.write(
        "segments/vip.md",
        "---\ntitle: VIP\nrule: { fact: orderCount, atLeast: \(orders) }\n---\nText.\n")
    }
    try write(6)
    let first = try build(folder, "2026-W40", asOf: "2026-10-04")
    #expect(first.code == 0, "\(first.errors)")
    let same = try build(folder, "2026-W41", asOf: "2026-10-11")
    #expect(same.code == 0, "\(same.errors)")
    try write(5)
    let edited = try build(folder, "2026-W44", asOf: "2026-10-31")
    #expect(edited.code == 0, "\(edited.errors)")
    let comparison = try comparison(folder, "2026-W41", "2026-W44")
    let vip = try #require(comparison.flows?.segments.first { $0.segment == "vip" })
    let counts = try Counts(of: folder)
    let before = (counts.atLeast(6, on: "2026-10-11"), counts.atLeast(5, on: "2026-10-11"))
    #expect(before == (4, 6))
    #expect(vip.byRules?.joined == 2 && vip.byRules?.left == 0)
    #expect(counts.atLeast(5, on: "2026-10-31") == 7)
    #expect(vip.byBehaviour.joined == 1 && vip.byBehaviour.left == 0)
    #expect(comparison.segments.first { $0.id == "vip" }?.hasNewRule == true)
    #expect(comparison.edits.map(\.name) == ["vip"])
    #expect(comparison.edits.first?.old?[.en] == "{ fact: orderCount, atLeast: 6 }")
    let earlier = try self.comparison(folder, "2026-W40", "2026-W41")
    #expect(earlier.flows?.segments.first { $0.segment == "vip" }?.byRules == nil)
    let markdown = try Program.run(
      "diff", "2026-W41", "2026-W44", "--format", "markdown", in: folder)
    #expect(
      markdown.output.contains("@@ rule vip @@\n- { fact: orderCount, atLeast: 6 }\n+ { fact"))
  }

  @Test func `an edition is verified to the byte, with the one before it`() throws {
    let folder = try folder()
    _ = try build(folder, "2026-W40", asOf: "2026-10-04")
    _ = try build(folder, "2026-W44", asOf: "2026-10-31")
    for id in ["2026-W40", "2026-W44"] {
      let run = try Program.run("verify", id, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "")
      #expect(
        run.output.contains(
          /^2026-W4.: built anew from the same data, the report is the same in all [0-9]+ bytes\.$/),
        "\(run.output)")
    }
    // Of the settings only the kept ones count.
    try folder.write("moshtari.yaml", Self.settings + "lowBase: 5\n")
    #expect(try Program.run("verify", "2026-W44", in: folder).code == 0)
    try folder.write("data/orders.csv", ReportFolder.orders + "o99,c0,2026-03-05,9\n")
    let changed = try Program.run("verify", "2026-W44", in: folder)
    #expect(changed.code == 1)
    let bytes = ReportFolder.orders.utf8.count
    #expect(
      changed.errors == """
        error[input-changed]: `data/orders.csv` has changed since edition `2026-W44` was made: \(bytes) bytes then, \
        \(bytes + 20) now
          = help: verify where the report folder is as it was, such as at that week’s commit
        """)
    try folder.remove("data/orders.csv")
    try folder.remove("editions/2026-W40.json")
    #expect(
      try Program.run("verify", "2026-W44", in: folder).errors == """
        error[input-missing]: `data/orders.csv`, which edition `2026-W44` was made from, is not there
          = help: verify where the report folder is as it was, such as at that week’s commit

        error[input-missing]: `editions/2026-W40.json`, which edition `2026-W44` was made from, is not there
          = help: verify where the report folder is as it was, such as at that week’s commit
        """)
    #expect(
      try Program.run("verify", "2026-W45", in: folder).errors == """
        error[no-such-edition]: there is no edition `2026-W45`, and no such file
          = help: did you mean `2026-W44`?
        """)
  }

  @Test func `a report that was altered is found out by its first address`() throws {
    let folder = try folder()
    _ = try build(folder, "2026-W40", asOf: "2026-10-04")
    let text = try folder.text("editions/2026-W40.json")
    try folder.write(
      "editions/2026-W40.json",
      text.replacing(#""ordering":7"#, with: #""ordering":8"#)
        .replacing(#""program" : "\#(programVersion)""#, with: #""program" : "0.0.9""#))
    try folder.write(
      "notes/2026-10-01-a.md",
      "---\ntitle: x\npage: overview\ndate: 2026-10-01\nauthor: A\n---\nText\n")
    let run = try Program.run("verify", "2026-W40", in: folder)
    #expect(run.code == 1)
    #expect(
      run.output == """
        2026-W40: these differ:
          customers.ordering: kept 8, now 7
        """)
    #expect(
      run.errors == """
        error[edition-differs]: the report built anew is another one than edition `2026-W40` keeps: 1 address differs

        warning[other-program]: moshtari 0.0.9 made edition `2026-W40`, this is \(programVersion)
          = help: a newer version may measure otherwise; verify with that one

        warning[texts-changed]: `notes/2026-10-01-a.md` changed since edition `2026-W40` was made
          = help: rules of segments and claims of personas are part of the report
        """)
  }

  @Test func `a build that is killed at any moment leaves a good site and no half of an edition`()
    throws
  {
    let folder = try folder()
    _ = try build(folder, "2026-W40", asOf: "2026-10-04")
    let site = try folder.contents(of: "public")
    for tenths in 1...6 {
      try Program.kill(
        [
          "build", ".", "-o", "public", "--edition", "2026-W44", "--as-of", "2026-10-31", "--today",
          "2026-11-22",
        ], after: 0.15 * Double(tenths), in: folder)
      let names = try folder.contents(of: "editions").keys.filter { $0.hasSuffix(".json") }
      #expect(names.contains("2026-W40.json"))
      #expect(
        try Program.run(
          "diff", "2026-W40", names.contains("2026-W44.json") ? "2026-W44" : "2026-W40", in: folder
        ).code == 0)
      let now = try folder.contents(of: "public")
      #expect(now == site || now["report.json"] != site["report.json"])
      #expect(now.keys.contains("index.html"))
    }
    let last = try build(folder, "2026-W44", asOf: "2026-10-31")
    #expect(last.code == 0, "\(last.errors)")
    let names = try folder.contents(of: "editions").keys.filter { $0.hasSuffix(".json") }.sorted()
    #expect(names == ["2026-W40.json", "2026-W44.json"])
  }
}

/// Customers of the test folder with so many orders, counted from the rows.
private struct Counts {
  private let rows: [(customer: Substring, day: Substring)]

  init(of folder: TemporaryFolder) throws {
    rows = try folder.text("data/orders.csv").split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: ",")
      return (cells[1], cells[2])
    }
  }

  func atLeast(_ count: Int, on day: String) -> Int {
    let orders = rows.filter { $0.day <= day }.reduce(into: [:]) {
      $0[$1.customer, default: 0] += 1
    }
    return orders.values.count { $0 >= count }
  }
}

extension Program {
  /// Starts the program and kills it after so many seconds, where it is not done by then.
  fileprivate static func kill(
    _ arguments: [String], after seconds: Double, in folder: TemporaryFolder
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path, "the program is not built"))
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
