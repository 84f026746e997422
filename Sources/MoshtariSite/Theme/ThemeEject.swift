import Foundation
import MoshtariContent
package import MoshtariCore

/// What `moshtari theme list` says.
package struct ThemeListOutcome: Outcome, Sendable {
  package var diagnostics: [Diagnostic]
  /// A line a file: its path, and where it stands; nil where there was a fault.
  package var text: String?
}

/// The files of a report's theme, and which of them are the report's own.
package func listTheme(of folder: String) -> ThemeListOutcome {
  let (active, diagnostics) = ActiveTheme.read(folder)
  let text = active.map { theme in
    let width = theme.files.map(\.path.count).max() ?? 0
    let lines = theme.files.map { file in
      file.path + String(repeating: " ", count: width - file.path.count + 2) + file.place
    }
    return lines.joined(separator: "\n")
  }
  return ThemeListOutcome(diagnostics: diagnostics, text: text)
}

/// The paths of the files of a report's theme; none where the settings or the theme cannot be read.
package func themeFiles(of folder: String) -> [String] {
  ActiveTheme.read(folder).0?.files.map(\.path) ?? []
}

/// Copies one file of a report's theme into the report, as `themes/NAME/…`; refuses to replace one.
package func ejectThemeFile(_ path: String, in folder: String) -> NewFilesOutcome {
  let (active, diagnostics) = ActiveTheme.read(folder)
  guard let active else { return NewFilesOutcome(diagnostics: diagnostics, written: []) }
  guard let file = active.files.first(where: { ByteText($0.path) == ByteText(path) }) else {
    let nearest = nearestName(to: path, in: active.files.map(\.path))
    let fault = Diagnostic(
      .error, "unknown-theme-file",
      .mismatch(expected: "a file of the theme `\(active.name)`", found: "`\(path)`"),
      help: nearest.map { "did you mean `\($0)`?" } ?? "`moshtari theme list` names them all")
    return NewFilesOutcome(diagnostics: [fault], written: [])
  }
  return writeNew(["themes/\(active.name)/\(path)"], in: folder) {
    let place = URL(fileURLWithPath: folder).appending(path: "themes/\(active.name)/\(path)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place, options: .withoutOverwriting)
  }
}

/// The theme that a report's settings name.
private struct ActiveTheme {
  var name: String
  var files: [ThemeFile]

  /// Nil and at least one fault where the settings or the theme cannot be read.
  static func read(_ folder: String) -> (ActiveTheme?, [Diagnostic]) {
    let (settings, diagnostics) = readSettings(folder: folder)
    guard let settings else { return (nil, diagnostics) }
    let (files, faults) = ThemeLayers(report: folder).files(
      of: settings.themeName, at: settings.themeNameLocation)
    guard !faults.contains(where: \.isFault) else { return (nil, faults) }
    return (ActiveTheme(name: settings.themeName, files: files), [])
  }
}
