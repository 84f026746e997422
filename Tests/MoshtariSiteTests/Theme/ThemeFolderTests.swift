import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct ThemeFolderTests {
  private let report: TemporaryFolder

  init() throws { report = try TemporaryFolder() }

  @Test func `a report without themes has the built-in one`() {
    let (theme, diagnostics) = Theme.load(name: "default", folder: report.path)
    #expect(theme?.assets.map(\.path).contains("assets/theme.css") == true)
    #expect(diagnostics == [])
  }

  @Test func `a folder overrides the built-in theme file by file and adds its own`() throws {
    try report.write("<small>{{{footer}}}</small>", to: "themes/mine/footer.mustache")
    try report.write("body{}", to: "themes/mine/assets/theme.css")
    try report.write([0, 255], to: "themes/mine/assets/fonts/own.woff2")
    let (loaded, diagnostics) = Theme.load(name: "mine", folder: report.path)
    let theme = try #require(loaded, "\(DiagnosticText.list(diagnostics))")
    let html = theme.render(SamplePages.pages[0], in: SamplePages.english, of: SamplePages.site)
    #expect(html.contains("<small><span>Data to"))
    #expect(html.contains("class=\"nav\""))
    #expect(theme.assets.first { $0.path == "assets/theme.css" }?.bytes == Array("body{}".utf8))
    #expect(theme.assets.map(\.path).contains("assets/fonts/own.woff2"))
  }

  @Test func `every stylesheet of the folder is linked, in the order of names`() throws {
    try report.write("b{}", to: "themes/mine/assets/zebra.css")
    try report.write("a{}", to: "themes/mine/assets/alpha.css")
    let theme = try #require(Theme.load(name: "mine", folder: report.path).0)
    let html = theme.render(SamplePages.pages[2], in: SamplePages.english, of: SamplePages.site)
    let links = html.matches(of: /stylesheet" href="([^"]*)"/).map { String($0.output.1) }
    #expect(links.first == "../../assets/alpha.css")
    #expect(links.last == "../../assets/zebra.css")
    #expect(links == links.sorted())
  }

  @Test func `a theme that is not there is an error with the nearest name`() throws {
    try report.makeFolder("themes/midnight")
    let (theme, diagnostics) = Theme.load(name: "midnigt", folder: report.path)
    #expect(theme == nil)
    #expect(
      DiagnosticText.list(diagnostics) == """
        error[unknown-theme]: expected `default`, `plain` or a folder in `themes`, found `midnigt`
          = help: did you mean `midnight`?
        """)
  }

  @Test(arguments: ["", ".", "..", "../themes/mine", "a/b", "a\\b", ".hidden", "/etc"])
  func `a name that is no folder's is refused`(_ name: String) throws {
    try report.makeFolder("themes/mine")
    #expect(Theme.load(name: name, folder: report.path).1.map(\.code) == ["unknown-theme"])
  }

  @Test func `a link is refused, in the folder and as the folder`() throws {
    try report.write("secret", to: "secret.css")
    try report.makeFolder("themes/mine/assets")
    try report.link("themes/mine/assets/secret.css", to: report["secret.css"])
    let (theme, diagnostics) = Theme.load(name: "mine", folder: report.path)
    #expect(theme == nil)
    #expect(
      DiagnosticText.list(diagnostics) == """
        error[theme-file]: a theme may not hold links
         --> themes/mine/assets/secret.css
          = help: copy the file here
        """)
    try report.link("themes/linked", to: report["themes/mine"])
    #expect(Theme.load(name: "linked", folder: report.path).1.map(\.code) == ["theme-file"])
  }

  @Test func `a file that would go unnoticed is an error, a hidden one is not`() throws {
    try report.write("", to: "themes/mine/theme.css")
    try report.write("", to: "themes/mine/parts/section.mustache")
    try report.write("", to: "themes/mine/.DS_Store")
    let found = Theme.load(name: "mine", folder: report.path).1.map {
      DiagnosticText.statement($0.statement)
    }
    #expect(
      found
        == ["parts", "theme.css"].map {
          "expected a template `*.mustache` or the folder `assets`, found `\($0)`"
        })
  }

  @Test func `a template or stylesheet that is not UTF-8 is an error`() throws {
    try report.write([0x7B, 0xFF], to: "themes/mine/footer.mustache")
    try report.write([0xC3], to: "themes/mine/assets/theme.css")
    let codes = Theme.load(name: "mine", folder: report.path).1.map(\.code)
    #expect(codes == ["theme-file", "theme-file"])
  }

  @Test func `an error in a template is shown at the path the user knows`() throws {
    try report.write("{{fotter}}", to: "themes/mine/footer.mustache")
    let fault = try #require(Theme.load(name: "mine", folder: report.path).1.first)
    #expect(fault.location?.file == "themes/mine/footer.mustache")
    #expect(fault.help == "did you mean `footer`?")
  }
}
