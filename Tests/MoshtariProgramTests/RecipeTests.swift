import Foundation
import MoshtariCore
import Testing
import Yams

/// The recipes of a new folder: that they can be read, and that what they call is there.
@Suite struct RecipeTests {
  @Test func `every script of the recipes is a script`() throws {
    let folder = try started()
    let scripts = try recipes(in: folder)
    #expect(scripts.count >= 12)
    for (name, script) in scripts {
      // A runner puts its own values in the place of `${{ … }}`.
      try folder.write("step.sh", script.replacing(#/\$\{\{[^}]*\}\}/#, with: "value"))
      let read = try Shell.run("bash", "-n", "step.sh", in: folder)
      #expect(read.code == 0, "\(name): \(read.output)")
    }
  }

  @Test(.enabled(if: Shell.has("shellcheck")))
  func `the weekly script has no fault that shellcheck knows`() throws {
    let run = try Shell.run("shellcheck", "scripts/weekly.sh", in: started())
    #expect(run.code == 0, "\(run.output)")
  }

  @Test func `every command of the recipes and guides is one of the program, with its options`()
    throws
  {
    let folder = try started()
    var texts = try recipes(in: folder).map { (name: $0.name, text: $0.script) }
    for guide in ["README.md", "README.fa.md", "moshtari.yaml"] {
      texts.append((guide, try folder.text(guide)))
    }
    let commands = texts.flatMap { text in
      Self.commands(in: text.text).map { (place: text.name, words: $0) }
    }
    let names = Set(commands.compactMap(\.words.first))
    #expect(names.isSuperset(of: ["build", "check", "explain", "init", "serve"]))
    let helps = try Dictionary(
      uniqueKeysWithValues: names.sorted().map { ($0, try help(of: $0, in: folder)) })
    for (place, words) in commands {
      let help = try #require(helps[words[0]])
      #expect(help.code == 0, "\(place): there is no command `\(words[0])`")
      for option in words.dropFirst() where option.hasPrefix("-") {
        #expect(
          help.output.contains(try Regex("(^|[ ,])\(option)([ ,]|$)").anchorsMatchLineEndings()),
          "\(place): `moshtari \(words[0])` has no `\(option)`")
      }
    }
  }

  @Test func `commands are found wherever they stand`() {
    let text = """
      if ! moshtari check --format junit > check.xml; then moshtari check; fi
      schedule | web) moshtari build --edition "$EDITION" ;;
      "$program" build --output "$site" >"$said" || exit 1
          moshtari explain customers.active   # what it is
      moshtari.yaml, .program/moshtari, "moshtari build failed" and moshtari-$VERSION are no commands
      `moshtari build --rejected rejected.csv` writes them
      """
    #expect(
      Self.commands(in: text) == [
        ["check", "--format", "junit"], ["check"], ["build", "--edition", "\"$EDITION\""],
        ["build", "--output", "\"$site\""], ["explain", "customers.active"],
        ["build", "--rejected", "rejected.csv"],
      ])
  }

  @Test func `a recipe checks before it builds, keeps the site and publishes only on demand`()
    throws
  {
    let folder = try started()
    let gitHub = try Recipe(folder.text(".github/workflows/report.yml"))
    let steps = gitHub["jobs"]["build"]["steps"].list
    let scripts = steps.compactMap { $0["run"].text }
    let check = try #require(scripts.firstIndex { $0.contains("moshtari check") })
    let build = try #require(scripts.firstIndex { $0.contains("moshtari build") })
    #expect(check < build)
    #expect(gitHub["on"]["schedule"].list.first?["cron"].text == "30 2 * * 6")
    #expect(steps.contains { $0["with"]["path"].text == "public" })
    #expect(steps.contains { $0["with"]["path"].text == ".program" })
    #expect(gitHub["jobs"]["pages"]["needs"].text == "build")
    #expect(gitHub["jobs"]["pages"]["if"].text?.contains("MOSHTARI_PAGES == 'yes'") == true)

    let gitLab = try Recipe(folder.text(".gitlab-ci.yml"))
    let lines = gitLab["report"]["script"].list.compactMap(\.text)
    #expect(try #require(lines.first).contains("moshtari check"))
    #expect(lines[1].contains("moshtari build"))
    #expect(gitLab["report"]["artifacts"]["reports"]["junit"].text == "check.xml")
    #expect(gitLab["report"]["cache"]["paths"].list.compactMap(\.text) == [".program"])
    #expect(gitLab["pages"]["artifacts"]["paths"].list.compactMap(\.text) == ["public"])
    #expect(
      gitLab["pages"]["rules"].list.first?["if"].text?.contains("$MOSHTARI_PAGES == \"yes\"")
        == true)
  }

  @Test func `the recipes build the version that wrote them`() throws {
    let folder = try started()
    let version = try Program.run("--version", in: folder).output
    let gitLab = try Recipe(folder.text(".gitlab-ci.yml"))
    #expect(gitLab["variables"]["MOSHTARI_VERSION"].text == version)
    let gitHub = try Recipe(folder.text(".github/workflows/report.yml"))
    let used = gitHub["jobs"]["build"]["env"]["MOSHTARI_VERSION"].text
    #expect(used?.contains("'\(version)'") == true)
  }

  private func started() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try Program.run("init", ".", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return folder
  }

  /// Every script of the three recipes, by where it stands.
  private func recipes(in folder: TemporaryFolder) throws -> [(name: String, script: String)] {
    let gitHub = try Recipe(folder.text(".github/workflows/report.yml"))
    let steps = gitHub["jobs"]["build"]["steps"].list.compactMap { step in
      step["run"].text.map { (name: "GitHub: \(step["name"].text ?? "")", script: $0) }
    }
    let gitLab = try Recipe(folder.text(".gitlab-ci.yml"))
    let lines = ["report", "pages"].flatMap { job in
      (gitLab[job]["before_script"].list + gitLab[job]["script"].list).compactMap(\.text)
        .enumerated().map { (name: "GitLab: \(job), \($0.offset)", script: $0.element) }
    }
    return steps + lines + [("weekly.sh", try folder.text("scripts/weekly.sh"))]
  }

  private func help(of command: String, in folder: TemporaryFolder) throws -> Program.Run {
    try Program.run([command, "--help"], in: folder)
  }

  /// The words of every call of the program in `text`, its subcommand first.
  private static func commands(in text: String) -> [[String]] {
    let call = #/(?:^|[\s`!(])(?:moshtari|"\$program")((?: +[^\s;|>#`)&]+)+)/#
    return text.split(separator: "\n").flatMap { line in
      line.matches(of: call).map { $0.output.1.split(separator: " ").map(String.init) }
    }.filter { $0[0].wholeMatch(of: #/[a-z]+/#) != nil }
  }
}

/// A part of a YAML document, absent parts included.
private struct Recipe {
  let node: Node?

  init(_ text: String) throws { node = try Yams.compose(yaml: text) }
  private init(_ node: Node?) { self.node = node }

  subscript(key: String) -> Recipe { Recipe(node?.mapping?[Node(key)]) }
  var text: String? { node?.scalar?.string }
  var list: [Recipe] { node?.sequence?.map { Recipe($0) } ?? [] }
}
