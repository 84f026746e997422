import Foundation
import MoshtariCore

/// What the settings add to a theme: fonts of the report folder, and a colour.
struct ThemeChoices {
  /// Its stylesheet; linked after the theme's tokens, which it replaces.
  static let stylesheet = "assets/tokens.settings.css"

  var fonts: [FontSettings]
  var accent: AccentSettings?
  var languages: [Language]
  /// The report's folder.
  var folder: String

  init(settings: Settings, folder: String) {
    (fonts, accent) = (settings.themeFonts, settings.themeAccent)
    (languages, self.folder) = (settings.languages, folder)
  }

  /// A stylesheet and the font files, none where the settings choose nothing; with errors for fonts
  /// that cannot be used, and warnings for large ones and for colours that had to be changed.
  ///
  /// - Parameter theme: the files that they are added to.
  func files(for theme: [ThemeFile]) -> ([ThemeFile], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var files: [ThemeFile] = []
    for font in fonts {
      let read = FontFile(font: font, folder: folder).read()
      diagnostics += read.1
      if let file = read.0, !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
    let (tokens, warnings) =
      accent.map { AccentTokens($0, hasDark: Self.hasDark(theme)).rules() } ?? ("", [])
    let style = fonts.map(FontFile.rule).joined() + languages.map(stack).joined() + tokens
    guard !style.isEmpty else { return ([], diagnostics) }
    let sheet = ThemeFile(path: Self.stylesheet, bytes: Array(style.utf8), origin: Self.stylesheet)
    return ([sheet] + files, diagnostics + warnings)
  }

  private static func hasDark(_ theme: [ThemeFile]) -> Bool {
    theme.contains { file in
      file.path.hasSuffix(Stylesheet.ending)
        && String(decoding: file.bytes, as: UTF8.self).contains("prefers-color-scheme:dark")
    }
  }

  /// The families that come first in a language: those for it, then those for every language.
  private func stack(of language: Language) -> String {
    let chosen =
      fonts.filter { $0.language == language } + fonts.filter { $0.language == nil }
    var families: [String] = []
    for font in chosen where !families.contains(font.family) { families.append(font.family) }
    guard !families.isEmpty else { return "" }
    let names = families.map { "\"\($0)\"," }.joined()
    return ":root:lang(\(language.rawValue)){--own-font:\(names)}\n"
  }
}

/// A font file of a report.
private struct FontFile {
  /// A reader waits for every byte; a subset of one script needs no more.
  private static let largest = 45 * 1024
  private static let mostBytes = 10 << 20

  var font: FontSettings
  var folder: String

  /// The file as an asset; nil with an error where it cannot be used.
  func read() -> (ThemeFile?, [Diagnostic]) {
    guard isInFolder else {
      return fail(
        "outside-folder", .fact("this font is not in the report folder"),
        help: "copy the file into the folder")
    }
    guard let size else {
      return fail("missing-font", .fact("there is no font `\(font.file)`"), help: nearest)
    }
    guard size <= Self.mostBytes else {
      return fail("font-too-large", .fact("this font has more than 10 MiB"), help: Self.mend)
    }
    guard let data = FileManager.default.contents(atPath: place) else {
      return fail(
        "unreadable-file", .fact("this font cannot be read"),
        help: "check its permissions")
    }
    guard Self.format(of: Array(data.prefix(4))) != nil, Self.format(named: font.file) != nil else {
      return fail(
        "not-a-font",
        .mismatch(expected: "a font `.woff2`, `.woff`, `.ttf` or `.otf`", found: "something else"),
        help: nil)
    }
    let file = ThemeFile(path: Self.asset(font), bytes: Array(data), origin: font.file)
    return (file, size > Self.largest ? [large(size)] : [])
  }

  /// Its `@font-face`.
  static func rule(_ font: FontSettings) -> String {
    let link = SitePath.link(from: ThemeChoices.stylesheet, to: asset(font))
    let format = format(named: font.file) ?? "truetype"
    let ends = font.weights
    let weight =
      ends.count == 1 ? "\(ends.lowerBound)" : "\(ends.lowerBound) \(ends.upperBound)"
    return """
      @font-face{font-family:"\(font.family)";src:url("\(link)") format("\(format)");\
      font-weight:\(weight);font-style:\(font.isItalic ? "italic" : "normal");font-display:swap}

      """
  }

  private static func asset(_ font: FontSettings) -> String {
    "assets/fonts/" + (font.file.pathNames.last.map(String.init) ?? "")
  }

  private static func format(named file: String) -> String? {
    let endings = ["woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype"]
    return endings[file.split(separator: ".").last.map { $0.lowercased() } ?? ""]
  }

  /// What the first four bytes of a font say it is; nil for anything else.
  private static func format(of start: [UInt8]) -> String? {
    switch start {
    case Array("wOF2".utf8): "woff2"
    case Array("wOFF".utf8): "woff"
    case Array("OTTO".utf8): "opentype"
    case [0, 1, 0, 0], Array("true".utf8): "truetype"
    default: nil
    }
  }

  private static let mend = "leave out the scripts that the report does not use"

  private func large(_ size: Int) -> Diagnostic {
    Diagnostic(
      .warning, "font-too-large",
      .mismatch(expected: "a font of at most 45 KB", found: "\((size + 1023) / 1024) KB"),
      at: font.location, help: Self.mend)
  }

  private func fail(
    _ code: String, _ statement: Diagnostic.Statement, help: String?
  ) -> (ThemeFile?, [Diagnostic]) {
    (nil, [Diagnostic(.error, code, statement, at: font.location, help: help)])
  }

  private var place: String { folder + "/" + font.file }

  /// Its bytes, links followed; nil where there is no such file.
  private var size: Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(place))
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      return nil
    }
    return attributes[.size] as? Int
  }

  private var isInFolder: Bool {
    resolved(place).utf8.starts(with: (resolved(folder) + "/").utf8)
  }

  private func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private var nearest: String {
    let parent = font.file.pathNames.dropLast().joined(separator: "/")
    let start = parent.isEmpty ? "" : parent + "/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + start)) ?? []
    let fonts = names.filter { Self.format(named: $0) != nil }.sorted().map { start + $0 }
    return nearestName(to: font.file, in: fonts).map { "did you mean `\($0)`?" }
      ?? "paths are relative to the report folder"
  }
}
