/// A file of a theme.
package struct ThemeFile: Hashable, Sendable {
  /// Path below the theme's folder: `page.mustache`, `assets/theme.css`.
  package var path: String
  package var bytes: [UInt8]
  /// The path shown in diagnostics.
  var origin: String

  /// The files of the default theme inside the program, in the order of their paths.
  static let builtIn = files(EmbeddedTheme.files, from: "built-in theme")

  /// The themes inside the program, by name; each has only its own files, not those it builds on.
  static let builtInThemes: [(name: String, files: [ThemeFile])] = [
    (Theme.builtInName, builtIn),
    ("plain", files(EmbeddedPlainTheme.files, from: "built-in theme plain")),
  ]

  private static func files(
    _ embedded: [(path: String, text: String)], from place: String
  ) -> [ThemeFile] {
    embedded.map { path, text in
      ThemeFile(path: path, bytes: Array(text.utf8), origin: "\(place)/\(path)")
    }
  }

  /// Where it stands: its origin without its path.
  var place: String { String(origin.dropLast(path.count + 1)) }

  static let templateEnding = ".mustache"

  /// The template it is; nil for an asset.
  var template: Template? {
    guard path.hasSuffix(Self.templateEnding) else { return nil }
    return Template(
      name: String(path.dropLast(Self.templateEnding.count)),
      source: SourceText(file: origin, bytes: bytes))
  }
}

extension [ThemeFile] {
  /// These files with `others` in the place of those of the same path, and added, in the order of
  /// their paths. An empty asset takes away the one in whose place it stands.
  func overridden(by others: [ThemeFile]) -> [ThemeFile] {
    let replaced = Set(others.map(\.path))
    let kept = others.filter { $0.template != nil || !$0.bytes.isEmpty }
    return (filter { !replaced.contains($0.path) } + kept).sortedByPath()
  }

  func sortedByPath() -> [ThemeFile] {
    sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
