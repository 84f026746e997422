import Foundation
import Testing

/// `moshtari theme`, and reports with a theme of their own, through the real program.
@Suite struct ThemeCommandTests {
  @Test func `list names every file of the theme and where it stands`() throws {
    let folder = try ReportFolder.make()
    try folder.write("themes/default/footer.mustache", "<p>{{{footer}}}</p>")
    let run = try Program.run("theme", "list", ".", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    #expect(lines.map { String($0[0]) } == lines.map { String($0[0]) }.sorted())
    let places = Dictionary(
      uniqueKeysWithValues: lines.map {
        (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces))
      })
    #expect(places["footer.mustache"] == "themes/default")
    #expect(places["page.mustache"] == "built-in theme")
    #expect(places["assets/tokens.css"] == "built-in theme")
  }

  @Test func `eject copies a file out once, and the site is the same with it`() throws {
    let folder = try ReportFolder.make()
    try folder.write("moshtari.yaml", ReportFolder.settings + "theme: { name: plain }\n")
    let built = try Program.run("build", ".", "-o", "a", "--today", "2026-11-22", in: folder)
    #expect(built.code == 0, "\(built.errors)")
    for file in ["assets/tokens.css", "section.mustache"] {
      let run = try Program.run("theme", "eject", file, ".", in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.trimmingCharacters(in: .newlines) == "./themes/plain/\(file)")
    }
    let again = try Program.run("theme", "eject", "section.mustache", ".", in: folder)
    #expect(again.code == 2)
    #expect(
      again.errors.hasPrefix("error[file-exists]: `themes/plain/section.mustache` is there already")
    )
    _ = try Program.run("build", ".", "-o", "b", "--today", "2026-11-22", in: folder)
    #expect(try folder.contents(of: "a") == folder.contents(of: "b"))
    try folder.write("themes/plain/section.mustache", "<p>{{titel}}</p>")
    let bad = try Program.run("check", ".", "--today", "2026-11-22", in: folder)
    #expect(bad.code == 1)
    #expect(bad.errors.contains("themes/plain/section.mustache:1:4"), "\(bad.errors)")
  }

  @Test(
    arguments: [
      (["eject", "page.mustach"], 1, "did you mean `page.mustache`?"),
      (["eject", "../moshtari.yaml"], 1, "error[unknown-theme-file]"),
      (["eject", "page.mustache", "nowhere"], 2, "error[no-folder]"),
      (["list", "nowhere"], 2, "error[no-folder]"),
      (["eject"], 64, "<file>"),
    ] as [([String], Int32, String)])
  func `what cannot be copied is said, with the nearest name`(
    _ arguments: [String], _ code: Int32, _ said: String
  ) throws {
    let folder = try ReportFolder.make()
    let before = try folder.contents(of: ".")
    let run = try Program.run(["theme"] + arguments, in: folder)
    #expect(run.code == code)
    #expect(run.errors.contains(said), "\(run.errors)")
    #expect(try folder.contents(of: ".") == before)
  }

  @Test func `a site carries the fonts and the colour of its settings`() throws {
    let folder = try ReportFolder.make()
    let settings =
      "theme: { fonts: [{ file: fonts/own.ttf, family: Own, language: en }], accent: \"#8A1C5B\" }\n"
    try folder.write("moshtari.yaml", ReportFolder.settings + settings)
    try folder.write("fonts/own.ttf", "true and no more")
    let run = try Program.run("build", ".", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let site = try folder.contents(of: "public")
    #expect(site["assets/fonts/own.ttf"] == Data("true and no more".utf8))
    let style = String(decoding: site["assets/tokens.settings.css"] ?? Data(), as: UTF8.self)
    #expect(style.contains("url(\"fonts/own.ttf\")") && style.contains("--accent:#8A1C5B"))
    let page = String(decoding: site["en/overview.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("href=\"../assets/tokens.settings.css\""))
    #expect(page.contains("font-src 'self'"))
  }

  @Test func `the demonstration builds with the theme without colour`() throws {
    let folder = try TemporaryFolder()
    let report = folder.url.appending(path: "report")
    try FileManager.default.copyItem(atPath: Demonstration.content, toPath: report.path)
    let settings = try String(
      contentsOf: report.appending(path: "moshtari.yaml"), encoding: .utf8)
    let lines = settings.split(separator: "\n").filter { !$0.hasPrefix("theme:") }
    try folder.write(
      "report/moshtari.yaml", lines.joined(separator: "\n") + "\ntheme: { name: plain }\n")
    let run = try Program.run(
      "build", "report", "-o", "public", "--today", "2026-11-22", in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let page = try String(
      contentsOf: folder.url.appending(path: "public/fa/overview.html"), encoding: .utf8)
    #expect(page.contains("../assets/zero-colour.css"))
    let drawings = page.replacing(/<link[^>]*>/, with: "")
    #expect(drawings.firstMatch(of: /(fill|stroke|color|background)[:=]"?#/) == nil)
  }
}
