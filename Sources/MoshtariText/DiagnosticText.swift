package import MoshtariCore

/// Words diagnostics for a terminal: the one place where their form is decided.
package enum DiagnosticText {
  /// How many diagnostics of one file are written out.
  package static let shownPerFile = 20

  /// One diagnostic, several lines, without a newline at the end.
  package static func text(_ diagnostic: Diagnostic) -> String { text(diagnostic, look: .plain) }

  /// The same, as it looks on a terminal.
  package static func text(_ diagnostic: Diagnostic, look: DiagnosticLook) -> String {
    let colour = DiagnosticLook.Colour(diagnostic.severity)
    let words = withoutControls(statement(diagnostic.statement))
    let head = look.painted(label(diagnostic), colour) + look.painted(": \(words)", .statement)
    guard let location = diagnostic.location else {
      return ([head] + help(diagnostic, indent: 1, look)).joined(separator: "\n")
    }
    let lines =
      [head] + snippet(location, colour, look)
      + help(diagnostic, indent: gutter(location), look)
    return lines.joined(separator: "\n")
  }

  /// All of them in order, at most `shownPerFile` a file, a blank line between; `""` for none.
  package static func list(_ diagnostics: [Diagnostic], look: DiagnosticLook = .plain) -> String {
    var shown: [String] = []
    var perFile: [String: Int] = [:]
    for diagnostic in diagnostics {
      let file = diagnostic.location?.file ?? ""
      perFile[file, default: 0] += 1
      if perFile[file, default: 0] <= shownPerFile { shown.append(text(diagnostic, look: look)) }
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

  private static func help(_ diagnostic: Diagnostic, indent: Int, _ look: DiagnosticLook)
    -> [String]
  {
    diagnostic.help.map {
      [spaces(indent + 1) + look.painted("=", .place) + " help: " + withoutControls($0)]
    } ?? []
  }

  private static func snippet(
    _ location: SourceLocation, _ colour: DiagnosticLook.Colour, _ look: DiagnosticLook
  ) -> [String] {
    let width = gutter(location)
    let place = [location.file, location.line.map(String.init), location.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let arrow = spaces(width) + look.painted("-->", .place) + " " + withoutControls(place)
    guard let line = location.line, let excerpt = location.excerpt else { return [arrow] }
    let window = ExcerptWindow(
      excerpt.unicodeScalars.map(visible), column: location.column ?? 1, length: location.length,
      columns: look.excerptColumns(gutter: width))
    let marks = location.column == nil ? "" : look.painted(window.marks, colour)
    return [
      arrow, look.painted(spaces(width) + " |", .place),
      look.painted("\(line) |", .place) + " "
        + window.text(look, underlined: location.column != nil),
      look.painted(spaces(width) + " |", .place) + " "
        + (location.column == nil ? "" : spaces(window.columnsBefore) + marks),
    ]
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

  /// `text` with `·` for every control but the ends of lines: no escape sequence of a file reaches a terminal.
  private static func withoutControls(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control ? "·" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
