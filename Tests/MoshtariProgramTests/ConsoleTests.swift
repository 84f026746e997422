import Foundation
import MoshtariCore
import Testing

/// What the real program says, on a terminal and elsewhere.
@Suite struct ConsoleTests {
  private static func faulty() throws -> TemporaryFolder {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings + "lowbase: 3\n")
    return folder
  }

  private static let colour = "\u{1B}[1;31merror[unknown-key]\u{1B}[0m"

  @Test func `on a terminal faults are coloured and the word is underlined`() throws {
    let run = try Program.runOnTerminal(
      ["check", "."], environment: ["TERM": "xterm"], in: Self.faulty())
    #expect(run.code == 1)
    #expect(run.errors.contains(Self.colour), "\(run.errors)")
    #expect(run.errors.contains("\u{1B}[4mlowbase\u{1B}[0m"), "\(run.errors)")
  }

  static let plain: [(environment: [String: String], options: [String])] = [
    (["TERM": "xterm", "NO_COLOR": "1"], []), (["TERM": "dumb"], []),
    (["TERM": "xterm"], ["--no-color"]),
  ]

  @Test(arguments: plain)
  func `who refuses colours gets none`(environment: [String: String], options: [String]) throws {
    let run = try Program.runOnTerminal(
      ["check", "."] + options, environment: environment, in: Self.faulty())
    #expect(run.code == 1 && run.errors.contains("error[unknown-key]"))
    #expect(!run.errors.contains("\u{1B}"), "\(run.errors)")
  }

  @Test func `a long line is cut to the terminal`() throws {
    let folder = try ReportFolder.make()
    let note =
      "---\ntitle: A\npage: overview\ndate: 2026-09-01\nauthor: B\n---\n"
      + String(repeating: "word ", count: 60) + "{{ nps.ovrall.value }}\n"
    try folder.write("notes/a.md", note)
    let run = try Program.runOnTerminal(
      ["check", ".", "--today", "2026-11-22"], environment: ["NO_COLOR": "1"], in: folder)
    let lines = run.errors.split(separator: "\n").filter { $0.contains(" | ") }
    #expect(lines.count == 2 && lines.allSatisfy { $0.count <= 60 }, "\(run.errors)")
    #expect(lines.last?.contains("^") == true)
  }

  @Test func `a quiet build says nothing where all is well`() throws {
    let folder = try ReportFolder.make()
    let run = try Program.runOnTerminal(
      ["build", ".", "-o", "public", "--quiet", "--today", "2026-11-22"],
      environment: ["TERM": "xterm"], in: folder)
    #expect(run.code == 0)
    #expect(run.output == "" && run.errors == "", "\(run.output)\(run.errors)")
    #expect(folder.exists("public/index.html"))
  }

  @Test func `a quiet check still says faults`() throws {
    let run = try Program.run("check", ".", "--quiet", in: Self.faulty())
    #expect(run.code == 1)
    #expect(run.output == "" && run.errors.hasPrefix("error[unknown-key]"), "\(run.errors)")
  }

  @Test func `a verbose build says memory and rows a second`() throws {
    let folder = try ReportFolder.make()
    let run = try Program.run(
      "build", ".", "-o", "public", "--verbose", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0)
    let lines = run.errors.split(separator: "\n")
    let phase = /[a-z ]+ +[0-9]+\.[0-9]{2} s  [0-9]+ MB in memory, at most [0-9]+ MB/
    #expect(lines.count { $0.wholeMatch(of: phase) != nil } >= 6, "\(run.errors)")
    let speed = /Rows read a second: (?:[a-z]+ [0-9,]+(?:, )?){3}\./
    #expect(lines.last?.wholeMatch(of: speed) != nil, "\(run.errors)")
    #expect(run.output.hasPrefix("As of"))
  }

  @Test func `quiet and verbose exclude each other`() throws {
    let run = try Program.run("check", "--quiet", "--verbose", in: Self.faulty())
    #expect(run.code == 64)
  }

  /// Each format with what its document begins with.
  static let formats: [(format: String, head: String)] = [
    ("github", "::error file=report/moshtari.yaml,line=6,"), ("sarif", "{\n  \"$schema\" :"),
    ("junit", "<?xml version=\"1.0\""), ("json", "{\n  \"counts\" :"),
  ]

  @Test(arguments: formats)
  func `check prints its findings for other programs, on standard output and nothing else`(
    format: String, head: String
  ) throws {
    let folder = try TemporaryFolder()
    let report = try ReportFolder.make()
    try FileManager.default.copyItem(
      at: report.url, to: folder.url.appending(path: "report"))
    let good = try Program.run(
      "check", "report", "--format", format, "--today", "2026-11-22", in: folder)
    #expect(good.code == 0 && good.errors == "", "\(good.errors)")
    #expect(good.output.isEmpty == (format == "github"))
    try folder.write("report/moshtari.yaml", ReportFolder.settings + "lowbase: 3\n")
    let bad = try Program.run("check", "report", "--format", format, in: folder)
    #expect(bad.code == 1 && bad.errors == "", "\(bad.errors)")
    #expect(bad.output.hasPrefix(head), "\(bad.output)")
    #expect(bad.output.contains("unknown-key") && bad.output.contains("lowBase"))
  }

  @Test func `lines of rules are counted as text only`() throws {
    let run = try Program.run(
      "check", "--explain-segments", "--format", "json", in: ReportFolder.make())
    #expect(run.code == 64)
    #expect(run.errors.contains("--explain-segments has no other format"), "\(run.errors)")
  }
}
