import MoshtariCore
import Yams

/// Words what the YAML parser objects to.
struct YAMLFault {
  let source: SourceText
  let range: Range<Int>

  func diagnostic(_ error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      syntax(problem, opened: context?.mark, at: mark)
    case .duplicatedKeysInMapping(let names, let context):
      Self.duplicate(names.first ?? "", at: secondPlace(of: names.first ?? "", after: context.mark))
    default:
      Diagnostic(
        .error, "yaml-syntax", .fact("this is not YAML"), at: SourceLocation(file: source.file))
    }
  }

  static func duplicate(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key", .fact("the key `\(key)` stands here twice"), at: location,
      help: "keep one of the two")
  }

  private func syntax(_ problem: String, opened: Mark?, at mark: Mark) -> Diagnostic {
    if let tab = tabInIndentation(line: mark.line) { return tab }
    if let opened, let (sentence, help) = Self.unclosed(problem) {
      return Diagnostic(
        .error, "yaml-syntax", .fact(sentence),
        at: source.location(line: opened.line, column: opened.column), help: help)
    }
    let (sentence, help) = wording(problem, at: mark)
    return Diagnostic(
      .error, "yaml-syntax", .fact(sentence),
      at: source.location(line: min(mark.line, max(1, range.upperBound)), column: mark.column),
      help: help)
  }

  private func tabInIndentation(line: Int) -> Diagnostic? {
    guard source.lines.indices.contains(line - 1) else { return nil }
    let indentation = source.lines[line - 1].unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard let tab = Array(indentation).firstIndex(of: "\t") else { return nil }
    return Diagnostic(
      .error, "yaml-syntax", .mismatch(expected: "spaces before the text", found: "a tab"),
      at: source.location(line: line, column: tab + 1),
      help: "YAML is indented with spaces only")
  }

  /// What is said where something begins that has no end.
  private static func unclosed(_ problem: String) -> (String, String)? {
    switch problem {
    case "did not find expected ',' or ']'": ("this list is not closed", "end it with `]`")
    case "did not find expected ',' or '}'": ("this mapping is not closed", "end it with `}`")
    case "found unexpected end of stream": ("this text is not closed", "end it with its quote")
    default: nil
    }
  }

  private func wording(_ problem: String, at mark: Mark) -> (String, String?) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "`:` is not allowed here",
        "put a text that has `: ` in it in quotes, or mend the indentation"
      )
    case "found undefined alias": ("this alias has no anchor (`&name`) before it", nil)
    case "but found another document": ("a second document begins here", "take `---` out")
    case "found unknown escape character":
      ("a backslash before this character means nothing", "use single quotes, or write `\\\\`")
    default: other(problem, at: mark)
    }
  }

  private func other(_ problem: String, at mark: Mark) -> (String, String?) {
    let line = source.lines.indices.contains(mark.line - 1) ? source.lines[mark.line - 1] : ""
    if line.unicodeScalars.dropFirst(mark.column - 1).first == "," {
      return ("a plain value cannot start with `,`", "put it in quotes: `\",\"`")
    }
    return ("this is not YAML: \(problem)", nil)
  }

  /// Where a key stands again; where it stood first if that is not found.
  private func secondPlace(of key: String, after mark: Mark) -> SourceLocation {
    let length = key.unicodeScalars.count
    for line in stride(from: mark.line + 1, through: range.upperBound, by: 1) {
      let text = source.lines[line - 1].unicodeScalars
      let indent = text.prefix { $0 == " " }.count
      if !text.isEmpty, indent < mark.column - 1 { break }
      if indent == mark.column - 1, text.dropFirst(indent).starts(with: (key + ":").unicodeScalars)
      {
        return source.location(line: line, column: mark.column, length: length)
      }
    }
    return source.location(line: mark.line, column: mark.column, length: length)
  }
}
