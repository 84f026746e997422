import Foundation
import MoshtariCore

/// A theme's folder in a report, `themes/NAME`.
///
/// It may hold templates (`*.mustache`), a folder `assets` of any files, and `builds-on`. Hidden files are left
/// out; links, and anything else at its top, are errors, so that a theme never reaches outside of
/// its folder and a misnamed file never goes unnoticed.
struct ThemeFolder {
  private static let largestTemplate = 1 << 20

  var name: String
  /// Where the settings name it; nil where they do not.
  var place: SourceLocation?
  /// The report's folder.
  var report: String

  /// Its files in the order of their paths; none where the built-in theme is meant and not
  /// overridden.
  func read() -> ([ThemeFile], [Diagnostic]) {
    guard isName else { return ([], [unknown]) }
    switch kind(of: "") {
    case .directory?: break
    case nil: return ([], Self.builtInNames.contains(name) ? [] : [unknown])
    default: return ([], [fault("", .mismatch(expected: "a folder", found: "something else"))])
    }
    var files: [ThemeFile] = []
    var diagnostics: [Diagnostic] = []
    for path in entries(of: "") { read(path, into: &files, &diagnostics) }
    files.sort { isBeforeInBytes($0.path, $1.path) }
    return (files, diagnostics)
  }

  private func read(
    _ path: String, into files: inout [ThemeFile], _ diagnostics: inout [Diagnostic]
  ) {
    let isInAssets = path.hasPrefix("assets/")
    switch kind(of: path) {
    case .directory? where isInAssets || path == "assets":
      for inner in entries(of: path) { read("\(path)/\(inner)", into: &files, &diagnostics) }
    case .regular?
    where isInAssets || path == ThemeLayers.baseFile || path.hasSuffix(ThemeFile.templateEnding):
      switch file(path) {
      case .success(let file): files.append(file)
      case .failure(let fault): diagnostics.append(fault)
      }
    case .symbolicLink?:
      diagnostics.append(
        fault(path, .fact("a theme may not hold links"), help: "copy the file here"))
    default:
      let statement = Diagnostic.Statement.mismatch(
        expected: "a template `*.mustache` or the folder `assets`", found: "`\(path)`")
      diagnostics.append(fault(path, statement))
    }
  }

  private func file(_ path: String) -> Result<ThemeFile, Diagnostic> {
    guard let content = FileManager.default.contents(atPath: place(path)) else {
      return .failure(fault(path, .fact("the file cannot be read")))
    }
    let file = ThemeFile(path: path, bytes: Array(content), origin: shown(path))
    let isText = !path.hasPrefix("assets/") || path.hasSuffix(Stylesheet.ending)
    if isText, String(validating: file.bytes, as: UTF8.self) == nil {
      return .failure(fault(path, .mismatch(expected: "UTF-8 text", found: "other bytes")))
    }
    if file.template != nil, file.bytes.count > Self.largestTemplate {
      return .failure(fault(path, .fact("a template may have at most 1 MiB")))
    }
    return .success(file)
  }

  private enum Kind { case directory, regular, symbolicLink, other }

  /// What lies at a path of the theme, links not followed; nil for nothing.
  private func kind(of path: String) -> Kind? {
    switch try? FileManager.default.attributesOfItem(atPath: place(path))[.type]
      as? FileAttributeType
    {
    case nil: nil
    case .typeDirectory: .directory
    case .typeRegular: .regular
    case .typeSymbolicLink: .symbolicLink
    default: .other
    }
  }

  /// Names below a folder of the theme, hidden ones left out, in the order of their bytes.
  private func entries(of path: String) -> [String] { Self.names(in: place(path)) }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted(by: isBeforeInBytes)
  }

  private func place(_ path: String) -> String {
    path.isEmpty ? "\(report)/themes/\(name)" : "\(report)/themes/\(name)/\(path)"
  }

  private func shown(_ path: String) -> String {
    path.isEmpty ? "themes/\(name)" : "themes/\(name)/\(path)"
  }

  private static let builtInNames = ThemeFile.builtInThemes.map(\.name)

  private var isName: Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && !name.utf8.contains { $0 == 0x2F || $0 == 0x5C || $0 < 0x20 }
  }

  private var unknown: Diagnostic {
    let known = Self.names(in: "\(report)/themes") + Self.builtInNames
    let nearest = nearestName(to: name, in: known)
    let names = Self.builtInNames.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-theme",
      .mismatch(expected: "\(names) or a folder in `themes`", found: "`\(name)`"),
      at: place, help: nearest.map { "did you mean `\($0)`?" })
  }

  private func fault(
    _ path: String, _ statement: Diagnostic.Statement, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, "theme-file", statement, at: SourceLocation(file: shown(path)), help: help)
  }
}
