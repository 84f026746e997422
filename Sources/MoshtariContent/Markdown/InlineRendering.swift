import MoshtariCore
import MoshtariText

extension MarkdownRenderer {
  func inlines(_ nodes: [MarkdownNode]) -> Rendered { nodes.map(inline).joined() }

  func inline(_ node: MarkdownNode) -> Rendered {
    switch node.kind {
    case .text: return document.marked.pieces(of: node.literal).map(piece).joined()
    case .softBreak: return Rendered("\n", plain: " ")
    case .lineBreak: return Rendered("<br>\n", plain: "\n")
    case .code:
      let code = document.marked.restored(node.literal)
      return Rendered("<code dir=\"ltr\">\(code)</code>", plain: code)
    case .html: return Self.isComment(node.literal) ? .empty : rawHTML(node.literal)
    case .emphasis:
      let inner = inlines(node.children)
      return Rendered("<em>\(inner.html)</em>", plain: inner.plain)
    case .strong:
      let inner = inlines(node.children)
      return Rendered("<strong>\(inner.html)</strong>", plain: inner.plain)
    case .struck:
      let inner = inlines(node.children)
      return Rendered("<del>\(inner.html)</del>", plain: inner.plain)
    case .link(let destination, let title): return link(node, destination, title: title)
    case .image(let destination, let title): return image(node, destination, title: title)
    default: return inlines(node.children)
    }
  }

  /// Nothing for comments, which are for whoever edits the file; an error for any other HTML.
  func htmlBlock(_ node: MarkdownNode) -> Rendered {
    var rest = node.literal[...]
    while let start = rest.firstRange(of: "<!--"),
      rest[..<start.lowerBound].allSatisfy(\.isWhitespace)
    {
      guard let end = rest[start.upperBound...].firstRange(of: "-->") else {
        findings.error(
          "unclosed-comment", .fact("this comment is never closed, and hides the rest of the text"),
          at: places.next("<!--", in: lines), help: "end it with `-->`")
        return .empty
      }
      rest = rest[end.upperBound...]
    }
    if rest.allSatisfy(\.isWhitespace) { return .empty }
    let html = rawHTML(String(rest))
    return Rendered("<p>\(html.html)</p>\n", plain: html.plain + "\n")
  }

  private static func isComment(_ html: String) -> Bool {
    html.hasPrefix("<!--") && html.hasSuffix("-->")
  }

  /// HTML as the text that it is, and an error.
  func rawHTML(_ literal: String) -> Rendered {
    let text = document.marked.restored(literal)
    findings.error(
      "raw-html", .mismatch(expected: "Markdown", found: "HTML"),
      at: places.next(text.trimmingNewlines, in: lines),
      help: "write it in Markdown; a `<` that is meant as text is `\\<`")
    return Rendered(text: text.trimmingNewlines)
  }

  private func piece(_ piece: MarkedText.Piece) -> Rendered {
    switch piece {
    case .text(let text): Rendered(text: text)
    case .mark(.value(let value)): liveValue(value)
    case .mark(.reference(let footnote)): reference(footnote)
    case .mark(.definition(let footnote)): Rendered(text: footnote.written)
    }
  }

  private func liveValue(_ value: LiveValue) -> Rendered {
    do {
      return try LiveValueReader(context: context).rendered(value)
    } catch {
      findings.error(
        error.code, error.statement,
        at: places.place(
          line: value.line, column: value.column + error.offset, length: error.length),
        help: error.help)
      return Rendered(text: value.written)
    }
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
