import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariSite

@Suite struct ThemeChoicesTests {
  private let report: TemporaryFolder
  private let place = SourceLocation(file: "moshtari.yaml", line: 4, column: 18)

  init() throws { report = try TemporaryFolder() }

  /// Settings with fonts and a colour, in both languages.
  private func choices(
    _ fonts: [FontSettings] = [], light: String? = nil, dark: String? = nil
  ) throws -> ThemeChoices {
    var settings = Settings(title: LocalizedText("t"))
    settings.languages = [.en, .fa]
    settings.themeFonts = fonts
    settings.themeAccent = try light.map { hex in
      AccentSettings(light: try choice(hex), dark: try dark.map(choice))
    }
    return ThemeChoices(settings: settings, folder: report.path)
  }

  private func choice(_ hex: String) throws -> AccentSettings.Choice {
    AccentSettings.Choice(colour: try #require(Colour(hex: hex)), location: place)
  }

  private func font(
    _ file: String, _ family: String = "Own", weights: ClosedRange<Int> = 400...400,
    isItalic: Bool = false, language: Language? = nil
  ) -> FontSettings {
    FontSettings(
      file: file, family: family, weights: weights, isItalic: isItalic, language: language,
      location: place)
  }

  private func style(_ choices: ThemeChoices) -> String {
    let sheet = choices.files(for: ThemeFile.builtIn).0.first {
      $0.path == ThemeChoices.stylesheet
    }
    return sheet.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The first bytes of a TrueType font, and as many zeros as make it `size`.
  private func bytes(_ size: Int = 64) -> [UInt8] {
    [0, 1, 0, 0] + [UInt8](repeating: 0, count: size - 4)
  }

  @Test func `settings that choose nothing add nothing`() throws {
    let (files, diagnostics) = try choices().files(for: ThemeFile.builtIn)
    #expect(files.isEmpty && diagnostics.isEmpty)
  }

  @Test func `fonts are copied and put first in the stacks of their languages`() throws {
    try report.write(bytes(), to: "fonts/a b.ttf")
    try report.write(Array("wOF2....".utf8), to: "fonts/fa.woff2")
    let choices = try choices([
      font("fonts/a b.ttf", "Both", weights: 100...900),
      font("fonts/fa.woff2", "Persian", isItalic: true, language: .fa),
    ])
    let (files, diagnostics) = choices.files(for: ThemeFile.builtIn)
    #expect(diagnostics == [])
    #expect(
      files.map(\.path) == [
        "assets/tokens.settings.css", "assets/fonts/a b.ttf", "assets/fonts/fa.woff2",
      ])
    #expect(files[1].bytes == bytes())
    #expect(
      style(choices) == """
        @font-face{font-family:"Both";src:url("fonts/a%20b.ttf") format("truetype");\
        font-weight:100 900;font-style:normal;font-display:swap}
        @font-face{font-family:"Persian";src:url("fonts/fa.woff2") format("woff2");\
        font-weight:400;font-style:italic;font-display:swap}
        :root:lang(en){--own-font:"Both",}
        :root:lang(fa){--own-font:"Persian","Both",}

        """)
    let theme = try #require(
      Theme.load(name: "default", folder: report.path, choices: choices).0)
    #expect(LinkCheck.faults(in: try SamplePages.tree(theme)) == [])
    let links = theme.render(SamplePages.pages[0], in: SamplePages.english, of: SamplePages.site)
      .matches(of: /stylesheet" href="([^"]*)"/).map { String($0.output.1) }
    #expect(links.suffix(2) == ["../assets/tokens.css", "../assets/tokens.settings.css"])
  }

  @Test(arguments: ["default", "plain"])
  func `every stack of a theme begins with the fonts of the settings`(_ name: String) throws {
    let (files, _) = ThemeLayers(report: report.path).files(of: name)
    let tokens = try #require(files.first { $0.path == "assets/tokens.css" })
    let stacks = String(decoding: tokens.bytes, as: UTF8.self).matches(of: /--font:([^;]*);/)
    #expect(stacks.count == 2)
    for stack in stacks { #expect(stack.output.1.hasPrefix("var(--own-font,)")) }
  }

  @Test(
    arguments: [
      (
        "fonts/oen.ttf", "error[missing-font]: there is no font `fonts/oen.ttf`",
        "did you mean `fonts/own.ttf`?"
      ),
      (
        "fonts/text.ttf",
        "error[not-a-font]: expected a font `.woff2`, `.woff`, `.ttf` or `.otf`, found something else",
        nil
      ),
      (
        "fonts/own.txt",
        "error[not-a-font]: expected a font `.woff2`, `.woff`, `.ttf` or `.otf`, found something else",
        nil
      ),
      (
        "fonts/outside.ttf", "error[outside-folder]: this font is not in the report folder",
        "copy the file into the folder"
      ),
      (
        "fonts/large.ttf", "warning[font-too-large]: expected a font of at most 45 KB, found 46 KB",
        "leave out the scripts that the report does not use"
      ),
    ] as [(String, String, String?)])
  func `a font that cannot be used is said at its place`(
    _ file: String, _ title: String, _ help: String?
  ) throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(bytes(), to: "own.ttf")
    try report.write(bytes(), to: "fonts/own.ttf")
    try report.write(bytes(), to: "fonts/own.txt")
    try report.write("no font at all", to: "fonts/text.ttf")
    try report.write(bytes(45 * 1024 + 1), to: "fonts/large.ttf")
    try report.link("fonts/outside.ttf", to: elsewhere["own.ttf"])
    let (files, diagnostics) = try choices([font(file)]).files(for: ThemeFile.builtIn)
    let expected = "\(title)\n --> moshtari.yaml:4:18" + (help.map { "\n  = help: \($0)" } ?? "")
    #expect(DiagnosticText.list(diagnostics) == expected)
    #expect(files.contains { $0.path.hasPrefix("assets/fonts/") } == title.hasPrefix("warning"))
  }

  @Test func `a font of exactly 45 KB is no remark`() throws {
    try report.write(bytes(45 * 1024), to: "own.ttf")
    #expect(try choices([font("own.ttf")]).files(for: ThemeFile.builtIn).1 == [])
  }

  @Test func `a colour that is readable stays as it is, in light and in dark`() throws {
    let choices = try choices(light: "#8A1C5B", dark: "#F09CC8")
    #expect(choices.files(for: ThemeFile.builtIn).1 == [])
    let rules = style(choices).split(separator: "\n")
    #expect(rules.count == 2)
    #expect(rules[0].hasPrefix("@media (forced-colors:none){:root{--accent:#8A1C5B;"))
    #expect(rules[1].contains("(prefers-color-scheme:dark){:root{--accent:#F09CC8;"))
  }

  @Test(arguments: [
    "#FFFFFF", "#000000", "#F00", "#FFFF00", "#777777", "#0B5D52", "#5CC2B0", "#123456", "#FEDCBA",
  ])
  func `whatever the colour, text of it and text on its ramp has a contrast of 4,5`(
    _ hex: String
  ) throws {
    let colour = try #require(Colour(hex: hex))
    for scheme in [AccentTokens.Scheme.light, .dark] {
      let fitted = AccentTokens.fitted(colour, to: scheme)
      #expect(AccentTokens.leastContrast(of: fitted, on: scheme) >= 4.5)
    }
    for rule in style(try choices(light: hex)).split(separator: "\n") {
      let steps = rule.matches(of: /--h[0-6]:(#[0-9A-F]{6});--t[0-6]:(#[0-9A-F]{3})/)
      #expect(steps.count == 7)
      for step in steps {
        let ground = try #require(Colour(hex: String(step.output.1)))
        let text = try #require(Colour(hex: String(step.output.2)))
        #expect(ground.contrast(with: text) >= 4.5)
      }
    }
  }

  @Test func `a colour that is too light is darkened, with a warning`() throws {
    let (_, diagnostics) = try choices(light: "#E8A0B0").files(for: ThemeFile.builtIn)
    let used = AccentTokens.fitted(try #require(Colour(hex: "#E8A0B0")), to: .light).hex
    #expect(
      DiagnosticText.list(diagnostics) == """
        warning[theme-accent]: `#E8A0B0` has a contrast of 1.9 on the light ground, not 4.5: `\(used)` is used
         --> moshtari.yaml:4:18
          = help: choose a darker colour
        """)
  }

  @Test func `a theme without a dark scheme gets no dark colours`() throws {
    let (plain, _) = ThemeLayers(report: report.path).files(of: "plain")
    let (files, _) = try choices(light: "#8A1C5B", dark: "#111111").files(for: plain)
    #expect(!String(decoding: try #require(files.first).bytes, as: UTF8.self).contains("dark"))
  }

  @Test func `the grounds that colours are held against are those of the default theme`() throws {
    let tokens = try #require(EmbeddedTheme.files.first { $0.path == "assets/tokens.css" }).text
    let grounds = tokens.matches(of: /--bg:(#[0-9A-F]+);--surface:(#[0-9A-F]+)/).map {
      [$0.output.1, $0.output.2].compactMap { Colour(hex: String($0)) }
    }
    #expect(grounds == [AccentTokens.Scheme.light.grounds, AccentTokens.Scheme.dark.grounds])
  }

  @Test func `contrast is that of WCAG 2,2`() throws {
    #expect(Colour.black.contrast(with: .white) == 21)
    let grey = try #require(Colour(hex: "#767676"))
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.005)
    #expect(Colour(hex: "#12345") == nil && Colour(hex: "123456") == nil)
    #expect(Colour(hex: "#12345G") == nil)
  }
}
