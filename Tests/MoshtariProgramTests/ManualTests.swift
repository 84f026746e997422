import Foundation
import Testing

/// The manual and the completions of the real program.
@Suite struct ManualTests {
  private static let isRecording = {
    let environment = ProcessInfo.processInfo.environment
    return environment["MOSHTARI_RECORD"] == "1" && environment["CI"] == nil
  }()

  private func printed(_ arguments: String...) throws -> String {
    let run = try Program.run(arguments, in: TemporaryFolder())
    #expect(run.code == 0, "\(run.errors)")
    return run.output + "\n"
  }

  /// With `MOSHTARI_RECORD=1`, and never under `CI`, the page is written anew.
  @Test func `docs/commands.md is what the program says of itself`() throws {
    let file = Demonstration.root.appending(path: "docs/commands.md")
    let guide = try printed("manual", "--markdown")
    if Self.isRecording { try Data(guide.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == guide, "`make record` writes it anew")
  }

  @Test func `every option says what it does`() throws {
    let rows = try printed("manual", "--markdown").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    #expect(rows.count > 20)
    #expect(rows.filter { $0.hasSuffix("|  |") || $0.contains("|  Default") } == [])
  }

  @Test func `the manual page has every command`() throws {
    let page = try printed("manual")
    for command in ["build", "check", "explain", "init", "sample", "theme list", "theme eject"] {
      #expect(page.contains("\n.SS moshtari \(command)\n"))
    }
  }

  private static let mandoc: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/mandoc" }.first(where: FileManager.default.isExecutableFile)
  }()

  @Test(.enabled(if: mandoc != nil))
  func `mandoc finds nothing wrong with the manual page`() throws {
    let folder = try TemporaryFolder()
    try folder.write("moshtari.1", printed("manual"))
    let lint = Process(), output = Pipe()
    lint.executableURL = URL(fileURLWithPath: try #require(Self.mandoc))
    lint.arguments = ["-Tlint", "-Wwarning", folder.url.appending(path: "moshtari.1").path]
    lint.standardOutput = output
    try lint.run()
    let found = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0 && found == "", "\(found)")
  }

  /// What bash offers at the end of a line in a folder with a report that was built to `public`.
  private func offered(_ line: String, in folder: TemporaryFolder) throws -> [String] {
    let script = """
      set +eE
      trap - ERR
      source completions.bash
      COMP_LINE='\(line)'
      COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"
      [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _moshtari moshtari "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}" >offered
      """
    try folder.write("completions.bash", printed("--generate-completion-script", "bash"))
    let block = DocumentExample(
      file: "line", line: 2, language: "sh", text: script, isRun: true)
    let run = try Program.runScript(block, in: folder)
    #expect(run.errors == "")
    return try folder.text("offered").split(separator: "\n").map(String.init)
  }

  static let lines: [(line: String, offered: [String])] = [
    ("moshtari ch", ["check"]), ("moshtari check --for", ["--format"]),
    ("moshtari check --format s", ["sarif"]),
    ("moshtari build . --ver", ["--verbose", "--version"]),
    ("moshtari theme eject foo", ["footer.mustache"]),
    ("moshtari theme eject assets/words-q", ["assets/words-quotes.css"]),
    ("moshtari explain nps.ov", ["nps.overall.n", "nps.overall.value"]),
    ("moshtari explain nps.by", ["nps.byMonth[2026-10]", "nps.byMonth[2026-11]"]),
  ]

  @Test(arguments: lines)
  func `bash completes commands, options, theme files and addresses`(
    line: String, offered: [String]
  ) throws {
    let folder = try ReportFolder.make()
    try folder.write(
      "public/report.json",
      #"{"nps": {"overall": {"n": 1, "value": 2}, "byMonth": [{"period": "2026-10", "n": 1}, {"period": "2026-11", "n": 1}]}}"#
    )
    #expect(try self.offered(line, in: folder) == offered)
  }

  @Test func `the program is installed with its manual and its completions`() throws {
    let folder = try TemporaryFolder()
    let prefix = folder.url.appending(path: "usr").path
    let run = try Program.runTool("scripts/copy.sh", try #require(Program.path), prefix)
    #expect(run.code == 0, "\(run.errors)")
    for file in [
      "bin/moshtari", "share/man/man1/moshtari.1", "share/zsh/site-functions/_moshtari",
      "share/bash-completion/completions/moshtari", "share/fish/vendor_completions.d/moshtari.fish",
    ] {
      #expect(folder.exists("usr/" + file), "\(file)")
    }
    #expect(try folder.text("usr/share/man/man1/moshtari.1").hasPrefix(".TH MOSHTARI 1"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell has a script that knows every command`(shell: String) throws {
    let script = try printed("--generate-completion-script", shell)
    for command in ["build", "check", "explain", "init", "sample", "theme", "manual"] {
      #expect(script.contains(command))
    }
  }
}
