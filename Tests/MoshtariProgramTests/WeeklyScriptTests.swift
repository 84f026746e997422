import Foundation
import MoshtariCore
import Testing

/// The cron script of a new folder, run as cron runs it.
@Suite struct WeeklyScriptTests {
  @Test func `a good run makes the site, says nothing and leaves a line`() throws {
    let folder = try Self.started()
    let run = try Self.weekly(in: folder)
    #expect(run.code == 0 && run.output == "", "\(run.output)")
    #expect(folder.exists("report/public/index.html"))
    let log = try folder.text("report/weekly.log")
    #expect(log.contains(#/^[0-9-]{10} [0-9:]{8} done: [0-9]+ pages, [0-9.]+ MB in public\.\n$/#))
  }

  @Test func `errors leave the old site, say what and where, and end with 1`() throws {
    let folder = try Self.started()
    #expect(try Self.weekly(in: folder).code == 0)
    let site = try folder.contents(of: "report/public")
    try folder.write("report/data/orders.csv", ReportFolder.orders + "o99,c2,soon,6\n")
    let run = try Self.weekly(in: folder)
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        "weekly report: moshtari check found errors; the site of the last good run stays in public\n"
      ),
      "\(run.output)")
    #expect(run.output.contains("error[too-many-rejected]"))
    #expect(run.output.contains("data/orders.csv:42:8"))
    #expect(try folder.contents(of: "report/public") == site)
    #expect(
      try folder.text("report/weekly.log").hasSuffix(" failed: moshtari check found errors\n"))
  }

  @Test func `of two runs at once the second ends, and changes nothing`() throws {
    let folder = try Self.started()
    let first = try Shell.start(
      ["flock", "report/.weekly.lock", "sh", "-c", "echo locked; exec sleep 60"], in: folder)
    defer {
      first.process.terminate()
      first.process.waitUntilExit()
    }
    #expect(try first.output.fileHandleForReading.read(upToCount: 7) == Data("locked\n".utf8))
    let second = try Self.weekly(in: folder)
    #expect(second.code == 75)
    #expect(second.output == "weekly report: another run is under way, so this one ends")
    #expect(!folder.exists("report/public"))
    #expect(try folder.text("report/weekly.log").hasSuffix(" not run: another run is under way\n"))
  }

  @Test func `this week's files are fetched first, and without them nothing changes`() throws {
    let folder = try Self.started()
    try folder.write("new.csv", ReportFolder.orders + "o99,c2,2026-10-01,6\n")
    try Self.write(
      "report/scripts/fetch.sh", "#!/bin/sh\ncp ../new.csv data/orders.csv\n", in: folder)
    #expect(try Self.weekly(in: folder).code == 0)
    #expect(try folder.text("report/data/orders.csv").contains("o99"))
    try Self.write("report/scripts/fetch.sh", "#!/bin/sh\necho no network\nexit 7\n", in: folder)
    let site = try folder.contents(of: "report/public")
    let run = try Self.weekly(in: folder)
    #expect(run.code == 2)
    #expect(
      run.output
        == "weekly report: scripts/fetch.sh ended with 7; the site of the last good run stays in public\nno network"
    )
    #expect(try folder.contents(of: "report/public") == site)
  }

  @Test func `who is to be told of a failure gets a mail`() throws {
    let folder = try Self.started()
    try folder.write("report/moshtari.yaml", "title: t\n")
    try Self.write("bin/mail", "#!/bin/sh\necho \"$@\" >../mail\ncat >>../mail\n", in: folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = try Self.weekly(
      in: folder,
      [
        "NOTIFY": "team@example.org", "PATH": folder.url.appending(path: "bin").path + ":" + path,
      ])
    #expect(run.code == 1)
    let mail = try folder.text("mail")
    #expect(
      mail.hasPrefix(
        "-s weekly report: moshtari check found errors team@example.org\nweekly report: "))
    #expect(mail.contains("error[no-data-declared]"))
  }

  @Test func `without the program nothing is run`() throws {
    let folder = try Self.started()
    let run = try Self.weekly(in: folder, ["MOSHTARI": "/nowhere/moshtari"])
    #expect(run.code == 2)
    #expect(run.output.hasPrefix("weekly report: there is no program /nowhere/moshtari; "))
  }

  @Test(.enabled(if: hasEditions))
  func `the week's edition is kept`() throws {
    let folder = try Self.started()
    let run = try Self.weekly(in: folder, ["EDITION": "2026-W47"])
    #expect(run.code == 0, "\(run.output)")
    #expect(folder.exists("report/editions/2026-W47.json"))
  }

  /// Whether the program keeps editions.
  private static let hasEditions =
    (try? Program.run("build", "--help", in: TemporaryFolder()).output.contains("--edition"))
    == true

  /// A small report with the script of a new folder.
  private static func started() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let started = try Program.run("init", "report", "--language", "en", in: folder)
    #expect(started.code == 0, "\(started.errors)")
    for path in ["personas", "notes", "segments", "data"] { try folder.remove("report/\(path)") }
    try folder.write("report/moshtari.yaml", ReportFolder.settings)
    try folder.write("report/data/orders.csv", ReportFolder.orders)
    try folder.write("report/data/feedback.csv", ReportFolder.feedback)
    try folder.write("report/data/customers.csv", ReportFolder.customers)
    return folder
  }

  /// Runs the script from elsewhere, with the built program and no edition unless `variables` name one.
  private static func weekly(
    in folder: TemporaryFolder, _ variables: [String: String] = [:]
  ) throws -> Shell.Run {
    let program = try #require(Program.path)
    // The data of the tests end in October 2026, whatever the clock says.
    try write(
      "bin/moshtari", "#!/bin/sh\nexec '\(program)' \"$@\" --today 2026-11-22\n", in: folder)
    let given = [
      "MOSHTARI": folder.url.appending(path: "bin/moshtari").path, "EDITION": "",
    ].merging(variables) { $1 }
    return try Shell.run("report/scripts/weekly.sh", in: folder, given)
  }

  private static func write(_ path: String, _ script: String, in folder: TemporaryFolder) throws {
    try folder.write(path, script)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: path).path)
  }
}
