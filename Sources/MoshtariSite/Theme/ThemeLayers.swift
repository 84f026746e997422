import MoshtariCore

/// What a theme is made of: the files of the theme that it builds on, with its own in place of those
/// of the same path.
///
/// A theme says in the file `builds-on` what that is: the name of another theme, `default` where
/// there is no such file.
struct ThemeLayers {
  static let baseFile = "builds-on"

  /// The report's folder.
  var report: String

  /// The files of the theme called `name` in the order of their paths; none, and at least one
  /// error, where it or one below it cannot be used. `place` is where it is named.
  func files(of name: String, at place: SourceLocation? = nil) -> ([ThemeFile], [Diagnostic]) {
    files(of: name, at: place, above: [])
  }

  private func files(
    of name: String, at place: SourceLocation?, above: [String]
  ) -> ([ThemeFile], [Diagnostic]) {
    guard !above.contains(name) else { return ([], [circle(above + [name], at: place)]) }
    let (found, diagnostics) = ThemeFolder(name: name, place: place, report: report).read()
    guard !diagnostics.contains(where: \.isFault) else { return ([], diagnostics) }
    let builtIn = ThemeFile.builtInThemes.first { $0.name == name }?.files ?? []
    let own = builtIn.overridden(by: found)
    let files = own.filter { $0.path != Self.baseFile }
    guard let base = base(of: own, name: name) else { return (files, diagnostics) }
    let (ground, faults) = self.files(of: base.name, at: base.place, above: above + [name])
    return (ground.overridden(by: files), diagnostics + faults)
  }

  /// What a theme builds on, and where it says so; nil where it is whole by itself.
  private func base(
    of files: [ThemeFile], name: String
  ) -> (name: String, place: SourceLocation?)? {
    guard let file = files.first(where: { $0.path == Self.baseFile }) else {
      return name == Theme.builtInName ? nil : (Theme.builtInName, nil)
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let place = SourceLocation(
      file: file.origin, line: 1, column: 1, length: line.count, excerpt: line)
    return (line, place)
  }

  private func circle(_ names: [String], at place: SourceLocation?) -> Diagnostic {
    let chain = names.map { "`\($0)`" }.joined(separator: " > ")
    return Diagnostic(
      .error, "theme-circle", .fact("a theme would build on itself: \(chain)"), at: place,
      help: "let one of them build on `\(Theme.builtInName)`")
  }
}
