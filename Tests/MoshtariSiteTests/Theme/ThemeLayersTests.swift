import Foundation
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct ThemeLayersTests {
  private let report: TemporaryFolder

  init() throws { report = try TemporaryFolder() }

  private func text(_ path: String, of name: String) -> String? {
    let (files, _) = ThemeLayers(report: report.path).files(of: name)
    return files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `the theme without colour has the templates of the default one and its own tokens`() {
    let plain = text("assets/tokens.css", of: "plain")
    #expect(plain != nil && plain != text("assets/tokens.css", of: "default"))
    #expect(text("page.mustache", of: "plain") == text("page.mustache", of: "default"))
    #expect(text("assets/zero-colour.css", of: "plain") != nil)
    #expect(text("assets/zero-colour.css", of: "default") == nil)
    #expect(text("builds-on", of: "plain") == nil)
  }

  @Test func `the theme without colour has none`() throws {
    for path in ["assets/tokens.css", "assets/zero-colour.css"] {
      let style = try #require(text(path, of: "plain"))
      for match in style.matches(of: /#([0-9A-F]{6}|[0-9A-F]{3})(?:[0-9A-F]{2})?\b/) {
        let digits = Array(match.output.1)
        let width = digits.count / 3
        let parts = Set(
          (0..<3).map { String(digits[($0 * width)..<(($0 + 1) * width)]) })
        #expect(parts.count == 1, "\(path): \(match.output.0)")
      }
      #expect(!style.contains("rgb(") && !style.contains("hsl("))
    }
  }

  @Test func `a theme has every token that another one has`() throws {
    func names(_ theme: String) throws -> Set<String> {
      let style = try #require(text("assets/tokens.css", of: theme))
      return Set(style.matches(of: /--([a-z0-9-]+):/).map { String($0.output.1) })
    }
    #expect(try names("plain") == names("default"))
  }

  @Test func `a folder of a built-in theme's name overrides single files of that theme`() throws {
    try report.write("<b>mine</b>", to: "themes/plain/footer.mustache")
    #expect(text("footer.mustache", of: "plain") == "<b>mine</b>")
    #expect(text("assets/zero-colour.css", of: "plain") != nil)
    #expect(text("footer.mustache", of: "default") != "<b>mine</b>")
  }

  @Test func `a theme says what it builds on, the default where it says nothing`() throws {
    try report.write("plain\n", to: "themes/mine/builds-on")
    try report.write("b{}", to: "themes/mine/assets/own.css")
    try report.write("mine", to: "themes/third/builds-on")
    try report.makeFolder("themes/bare")
    #expect(text("assets/zero-colour.css", of: "mine") != nil)
    #expect(text("assets/own.css", of: "third") == "b{}")
    #expect(text("assets/zero-colour.css", of: "third") != nil)
    #expect(text("page.mustache", of: "bare") != nil)
    #expect(text("assets/zero-colour.css", of: "bare") == nil)
  }

  @Test func `what a theme builds on must be there`() throws {
    try report.write("plan\n", to: "themes/mine/builds-on")
    let (files, diagnostics) = ThemeLayers(report: report.path).files(of: "mine")
    #expect(files.isEmpty)
    #expect(
      DiagnosticText.list(diagnostics) == """
        error[unknown-theme]: expected `default`, `plain` or a folder in `themes`, found `plan`
         --> themes/mine/builds-on:1:1
          |
        1 | plan
          | ^^^^
          = help: did you mean `plain`?
        """)
  }

  @Test func `a theme that would build on itself is an error`() throws {
    try report.write("b", to: "themes/a/builds-on")
    try report.write("a", to: "themes/b/builds-on")
    let (files, diagnostics) = ThemeLayers(report: report.path).files(of: "a")
    #expect(files.isEmpty)
    #expect(
      DiagnosticText.list(diagnostics) == """
        error[theme-circle]: a theme would build on itself: `a` > `b` > `a`
         --> themes/b/builds-on:1:1
          |
        1 | a
          | ^
          = help: let one of them build on `default`
        """)
  }
}
