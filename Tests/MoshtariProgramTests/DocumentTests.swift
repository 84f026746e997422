import Foundation
import Testing

/// README.md and docs/*.md, whose examples are held to the real program.
///
/// Commands of README.md run in an empty folder, those of a document in `docs` in a folder that `moshtari init` made;
/// the blocks of one document run one after the other.
@Suite struct DocumentTests {
  static let scripts = Dictionary(
    grouping: DocumentExample.all.filter { $0.language == "sh" && $0.isRun && $0.hasCommand },
    by: \.file
  ).sorted { $0.key < $1.key }.map(\.value)

  @Test(arguments: scripts)
  func `every command of the documents does what it is there for`(blocks: [DocumentExample]) throws
  {
    let folder = try TemporaryFolder()
    if blocks.first?.file != "README.md" {
      try #require(try Program.run("init", ".", in: folder).code == 0)
    }
    for block in blocks {
      let run = try Program.runScript(block, in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func `README has commands`() { #expect(Self.scripts.first?.first?.file == "README.md") }

  @Test func `a command that fails is named with its file and line`() throws {
    let text = "# A\n\n```sh\nmoshtari --version\nmoshtari bild\n```\n"
    let block = try #require(DocumentExample.of("docs/a.md", text).first)
    let run = try Program.runScript(block, in: TemporaryFolder())
    #expect(run.code == 64)
    #expect(run.errors.contains("docs/a.md:5 ended with 64"), "\(run.errors)")
  }

  @Test func `what cannot run says why, and its neighbour runs`() {
    let text = "<!-- not run: it serves until it is stopped -->\n```sh\na\n```\n\n```sh\nb\n```\n"
    #expect(DocumentExample.of("a.md", text).map(\.isRun) == [false, true])
  }

  @Test func `every block with a command says that it is one for the shell`() {
    let others = DocumentExample.all.filter {
      ["", "bash", "shell", "console"].contains($0.language) && $0.hasCommand
    }
    #expect(others.map(\.place) == [])
  }

  static let settings = DocumentExample.all.filter {
    $0.language == "yaml" && $0.isRun && !$0.text.hasPrefix("---\n")
  }

  @Test(arguments: settings)
  func `every example of settings is read without a fault`(example: DocumentExample) throws {
    let folder = try TemporaryFolder()
    let added = [("title:", "Examples"), ("data:", "{ orders: data/orders.csv }")]
      .filter { key, _ in !example.text.split(separator: "\n").contains { $0.hasPrefix(key) } }
      .map { "\($0) \($1)\n" }
    try folder.write("moshtari.yaml", example.text + added.joined())
    let run = try Program.run("theme", "list", ".", in: folder)
    #expect(run.code == 0, "\(example.place), as moshtari.yaml:\n\(run.errors)")
  }

  /// Front matter of texts, and live values.
  static let texts = DocumentExample.all.filter {
    $0.language == "live"
      || $0.isRun && ["yaml", "markdown"].contains($0.language)
        && $0.text.hasPrefix("---\n")
  }

  @Test func `every example of a text builds in the demonstration`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Demonstration.content, toPath: folder.url.appending(path: "report").path)
    var values = "---\ntitle: Live values\n---\n"
    for example in Self.texts {
      if example.language == "live" {
        values += "\(example.place) \(example.text)\n\n"
      } else {
        let name = try #require(example.folder, "\(example.place): no heading names its folder")
        let id = example.place.replacing(/[^a-z0-9]+/, with: "-")
        try folder.write("report/\(name)/\(id).en.md", example.text)
        try folder.write("report/\(name)/\(id).fa.md", example.text)
      }
    }
    try folder.write("report/pages/live-values.md", values)
    let run = try Program.run("check", "report", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(Self.texts.count { $0.language == "live" } >= 5)
    #expect(Set(Self.texts.compactMap(\.folder)) == ["notes", "personas", "segments"])
  }
}

extension DocumentTests {
  @Test func `the documents are a report that builds, each of them a page`() throws {
    let folder = try TemporaryFolder()
    let laid = try Program.runTool("scripts/docs.py", folder.url.appending(path: "report").path)
    try #require(laid.code == 0, "\(laid.errors)")
    let run = try Program.run(
      "build", "report", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let documents = Set(DocumentExample.documents.map { $0.split(separator: "/").last ?? "" })
    for document in documents {
      let page = "public/en/page-\(document.dropLast(3).lowercased()).html"
      #expect(folder.exists(page), "\(page)")
    }
    let readme = try folder.text("public/en/page-readme.html")
    #expect(readme.contains("href=\"page-settings.html\""))
  }

  @Test func `a folder that holds other things is not laid over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("report/mine.txt", "mine")
    let laid = try Program.runTool("scripts/docs.py", folder.url.appending(path: "report").path)
    #expect(laid.code == 1 && laid.errors.contains("was not made by this script"))
    #expect(try folder.contents(of: "report").count == 1)
  }
}

extension DocumentExample {
  fileprivate var hasCommand: Bool {
    text.split(separator: "\n").contains {
      $0.hasPrefix("moshtari ") || $0.wholeMatch(of: /cat > [a-z.-]+ <<'END'/) != nil
    }
  }
}

extension Program {
  /// Runs a program of the repository.
  static func runTool(_ tool: String, _ arguments: String...) throws -> Run {
    let process = Process(), output = Pipe(), errors = Pipe()
    process.executableURL = Demonstration.root.appending(path: tool)
    process.arguments = arguments
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// Runs the lines of a block in a shell up to the first that fails, which is then named on standard error.
  static func runScript(_ block: DocumentExample, in folder: TemporaryFolder) throws -> Run {
    let program = URL(fileURLWithPath: try #require(path, "the program is not built"))
    let place = try TemporaryFolder()
    let trap = "set -eE; trap 'echo \"\(block.file):$LINENO ended with $?\" >&2' ERR"
    let space = String(repeating: "\n", count: block.line - 1)
    try place.write("block.sh", trap + space + block.text)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = [place.url.appending(path: "block.sh").path]
    shell.currentDirectoryURL = folder.url
    let known = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    shell.environment = ["PATH": "\(program.deletingLastPathComponent().path):\(known)"]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return Run(
      code: shell.terminationStatus, output: "", errors: String(decoding: said, as: UTF8.self))
  }
}
