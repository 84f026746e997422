import MoshtariCore
import MoshtariText
import Testing

@testable import MoshtariContent

@Suite struct ThemeSettingsTests {
  /// The settings that a theme gives, and the report on its faults.
  private func theme(_ yaml: String) -> (settings: Settings?, report: String) {
    let text = "title: t\ndata: { orders: o.csv }\ntheme: \(yaml)\n"
    let source = SourceText(file: "moshtari.yaml", text: text)
    let (found, diagnostics) = settings(of: source)
    return (found, DiagnosticText.list(diagnostics))
  }

  @Test func `a theme has a name, fonts and a colour`() throws {
    let (found, report) = theme(
      """

        name: plain
        fonts:
          - fonts/Own.Sans.woff2
          - { file: f/vazir.ttf, family: Vazirmatn, weight: ۱۰۰ ۹۰۰, style: italic, language: fa }
          - { file: f/b.otf, weight: 700 }
        accent: { light: "#8a1c5b", dark: "#F9C" }
      """)
    let settings = try #require(found, "\(report)")
    #expect(settings.themeName == "plain")
    let fonts = settings.themeFonts
    #expect(fonts.map(\.file) == ["fonts/Own.Sans.woff2", "f/vazir.ttf", "f/b.otf"])
    #expect(fonts.map(\.family) == ["Own", "Vazirmatn", "b"])
    #expect(fonts.map(\.weights) == [400...400, 100...900, 700...700])
    #expect(fonts.map(\.isItalic) == [false, true, false])
    #expect(fonts.map(\.language) == [nil, .fa, nil])
    #expect(fonts.map(\.location.line) == [6, 7, 8])
    #expect(settings.themeAccent?.light.colour.hex == "#8A1C5B")
    #expect(settings.themeAccent?.dark?.colour.hex == "#FF99CC")
  }

  @Test(arguments: ["{ name: default, fonts: [], accent: null }", "{ fonts: [] }", "{}"])
  func `without them the theme has its own`(_ yaml: String) throws {
    let settings = try #require(theme(yaml).settings)
    #expect(settings.themeName == "default")
    #expect(settings.themeFonts.isEmpty && settings.themeAccent == nil)
  }

  @Test(arguments: [
    ("{ accent: red }", "a colour such as `\"#0B5D52\"`, found `red`", "3:18"),
    ("{ accent: { dark: \"#FFF\" } }", "there is no `light` in `theme.accent`", "3:10"),
    ("{ fonts: own.ttf }", "a list of font files, found `own.ttf`", "3:17"),
    ("{ fonts: [/etc/own.ttf] }", "found `/etc/own.ttf`", "3:18"),
    ("{ fonts: [a/../../own.ttf] }", "found `a/../../own.ttf`", "3:18"),
    ("{ fonts: [{ family: A }] }", "there is no `file` in `theme.fonts[0]`", "3:18"),
    (
      "{ fonts: [{ file: a.ttf, family: 'a\"b' }] }", "a family's name without quotation marks",
      "3:41"
    ),
    ("{ fonts: [{ file: a.ttf, weight: bold }] }", "a weight from 1 to 1000", "3:41"),
    ("{ fonts: [{ file: a.ttf, weight: 900 100 }] }", "a weight from 1 to 1000", "3:41"),
    ("{ fonts: [{ file: a.ttf, style: slanted }] }", "`normal` or `italic`", "3:40"),
    ("{ fonts: [{ file: a.ttf, language: de }] }", "`en` or `fa`", "3:43"),
    ("{ fonts: [{ flie: a.ttf }] }", "did you mean `file`?", "3:20"),
    ("{ accnt: \"#FFF\" }", "did you mean `accent`?", "3:10"),
  ])
  func `a fault of the theme is said at its place`(
    _ yaml: String, _ said: String, _ place: String
  ) {
    let (found, report) = theme(yaml)
    #expect(found == nil)
    #expect(report.contains(said), "\(report)")
    #expect(report.contains("--> moshtari.yaml:\(place)\n"), "\(report)")
  }

  @Test func `a colour that YAML takes for a comment is a fault, not left out`() {
    let (found, report) = theme("\n  name: plain\n  accent: #8A1C5B")
    #expect(found == nil)
    #expect(report.contains("in quotation marks: `#` begins a comment"), "\(report)")
  }
}
