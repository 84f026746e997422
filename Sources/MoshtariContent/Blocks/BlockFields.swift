import MoshtariCore

extension MarkdownRenderer {
  /// The YAML of a fenced block with the places of its values in the file; nil after an error.
  ///
  /// It is read from the file's own lines, so that a fault has its line there. In a quote those begin
  /// with `>`, which is no YAML: no such block may stand there.
  func fields(of node: MarkdownNode) -> Fields? {
    let fence = places.start(of: node.lines.lowerBound...node.lines.lowerBound)
    let written = node.literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let first = node.lines.lowerBound
    let source = document.marked.lines.dropFirst(first).prefix(written.count)
    guard zip(source, written).allSatisfy({ $0.withoutEnds == String($1).withoutEnds }) else {
      findings.error(
        "block-in-quote", .fact("a block of the report cannot stand in a quote"), at: fence,
        help: "put it under the quote, without `>` before its lines")
      return nil
    }
    let start = document.body.firstLine + first
    return fields(in: start..<(start + written.count), at: fence)
  }

  private func fields(in lines: Range<Int>, at fence: SourceLocation) -> Fields? {
    do {
      let root = try YAMLDocument(document.body.source, lines: lines).root()
      var entries: [LocatedNode.Entry] = []
      if let root {
        guard case .mapping(let found) = root.content else {
          findings.error(
            "invalid-value", .mismatch(expected: "keys and values", found: root.description),
            at: root.location, help: "write `of: nps.byMonth` and the other keys, one a line")
          return nil
        }
        entries = found
      }
      return Fields(path: "", entries: entries, location: fence, findings: findings)
    } catch {
      findings.add(error)
      return nil
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var withoutEnds: Substring {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0] } ?? ""
  }
}
