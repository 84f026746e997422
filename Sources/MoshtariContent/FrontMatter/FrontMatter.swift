import MoshtariCore

/// The YAML between the `---` lines at the head of a Markdown file.
struct FrontMatter {
  var fields: Fields
  var body: MarkdownBody

  init(_ source: SourceText, language: Language?, findings: Findings) throws(Diagnostic) {
    guard Self.isFence(source.lines.first) else {
      throw Diagnostic(
        .error, "no-front-matter", .mismatch(expected: "`---` and the front matter", found: "text"),
        at: source.location(
          line: 1, column: 1, length: source.lines.first?.unicodeScalars.count ?? 1),
        help: "begin the file with a line `---`, its keys, and a line `---`")
    }
    guard
      let end = source.lines.indices.dropFirst().first(where: { Self.isFence(source.lines[$0]) })
    else {
      throw Diagnostic(
        .error, "unclosed-front-matter", .fact("the front matter that begins here has no end"),
        at: source.location(line: 1, column: 1, length: 3),
        help: "add a line `---` after its last key")
    }
    let opening = source.location(line: 1, column: 1, length: 3)
    let root = try YAMLDocument(source, lines: 1..<end).root()
    fields = Fields(
      path: "", entries: try Self.entries(of: root), location: opening, findings: findings)
    body = MarkdownBody(source: source, firstLine: end + 1, language: language)
  }

  private static func entries(of root: LocatedNode?) throws(Diagnostic) -> [LocatedNode.Entry] {
    guard let root else { return [] }
    if case .mapping(let entries) = root.content { return entries }
    throw Diagnostic(
      .error, "invalid-value", .mismatch(expected: "keys and values", found: root.description),
      at: root.location, help: "write `title: …` and the other keys, one a line")
  }

  private static func isFence(_ line: String?) -> Bool {
    guard let line, line.hasPrefix("---") else { return false }
    return line.dropFirst(3).allSatisfy(\.isWhitespace)
  }
}
