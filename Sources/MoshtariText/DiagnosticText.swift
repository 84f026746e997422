package import MoshtariCore

/// Words diagnostics for a terminal: the one place where their form is decided.
package enum DiagnosticText {
  /// How many diagnostics of one file are written out.
  package static let shownPerFile = 20

  /// One diagnostic, several lines, without a newline at the end.
  package static func text(_ diagnostic: Diagnostic) -> String {
    let head = "\(label(diagnostic)): \(statement(diagnostic.statement))"
    guard let location = diagnostic.location else {
      return ([head] + help(diagnostic, indent: 1)).joined(separator: "\n")
    }
    return ([head] + snippet(location) + help(diagnostic, indent: gutter(location)))
      .joined(separator: "\n")
  }

  /// All of them in order, at most `shownPerFile` a file, a blank line between; `""` for none.
  package static func list(_ diagnostics: [Diagnostic]) -> String {
    var shown: [String] = []
    var perFile: [String: Int] = [:]
    for diagnostic in diagnostics {
      let file = diagnostic.location?.file ?? ""
      perFile[file, default: 0] += 1
      if perFile[file, default: 0] <= shownPerFile { shown.append(text(diagnostic)) }
    }
    for (file, count) in perFile.sorted(by: { isBeforeInBytes($0.key, $1.key) })
    where count > shownPerFile {
      let place = file.isEmpty ? "" : " in \(file)"
      shown.append("… and \(count - shownPerFile) more\(place)")
    }
    return shown.joined(separator: "\n\n")
  }

  /// `expected …, found …`, or the sentence.
  package static func statement(_ statement: Diagnostic.Statement) -> String {
    switch statement {
    case .mismatch(let expected, let found): "expected \(expected), found \(found)"
    case .fact(let sentence): sentence
    }
  }

  private static func label(_ diagnostic: Diagnostic) -> String {
    let word = diagnostic.severity == .fatal ? "error" : diagnostic.severity.rawValue
    return "\(word)[\(diagnostic.code)]"
  }

  private static func gutter(_ location: SourceLocation) -> Int {
    String(location.line ?? 0).utf8.count
  }

  private static func help(_ diagnostic: Diagnostic, indent: Int) -> [String] {
    diagnostic.help.map { [spaces(indent + 1) + "= help: " + $0] } ?? []
  }

  private static func snippet(_ location: SourceLocation) -> [String] {
    let width = gutter(location)
    let place = [location.file, location.line.map(String.init), location.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let arrow = spaces(width) + "--> " + place
    guard let line = location.line, let excerpt = location.excerpt else { return [arrow] }
    let (text, column) = window(of: excerpt, around: location.column ?? 1)
    let room = max(1, text.unicodeScalars.count - column + 1)
    let marks = String(repeating: "^", count: min(location.length, room))
    return [
      arrow, spaces(width) + " |", "\(line) | \(text)",
      spaces(width) + " | " + (location.column == nil ? "" : spaces(column - 1) + marks),
    ]
  }

  /// At most 100 characters of a line around `column`, with `…` where it was cut, and the column in them.
  private static func window(of excerpt: String, around column: Int) -> (String, Int) {
    let scalars = excerpt.unicodeScalars.map(visible)
    guard scalars.count > 100 else { return (String(String.UnicodeScalarView(scalars)), column) }
    let start = max(0, min(column - 40, scalars.count - 98))
    let end = min(scalars.count, start + 98)
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    let before = start > 0 ? "…" : ""
    return (
      before + text + (end < scalars.count ? "…" : ""), column - start + before.unicodeScalars.count
    )
  }

  /// A scalar that a terminal shows in one place: controls and direction marks become `·`.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      "·"
    default: scalar
    }
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
