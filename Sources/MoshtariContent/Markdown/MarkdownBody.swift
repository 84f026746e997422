package import MoshtariCore

/// The Markdown of one file, below its front matter, and where it came from.
package struct MarkdownBody: Hashable, Sendable {
  /// The whole file; places are in it.
  package var source: SourceText
  /// The first line of the body, from 0.
  package var firstLine: Int
  /// The language it is written in; nil for one that serves every language.
  package var language: Language?

  package init(source: SourceText, firstLine: Int = 0, language: Language? = nil) {
    (self.source, self.firstLine, self.language) = (
      source, min(firstLine, source.lines.count), language
    )
  }

  /// The lines of the body.
  var lines: ArraySlice<String> { source.lines[firstLine...] }

  /// Whether there is nothing but blanks.
  package var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// A body in the languages that it was written in; always at least one.
package struct LocalizedBody: Hashable, Sendable {
  /// In the order that their files have, one a language.
  private let versions: [MarkdownBody]
  private let first: MarkdownBody

  package init(_ first: MarkdownBody, others: [MarkdownBody] = []) {
    (self.first, versions) = (first, [first] + others)
  }

  /// The body for a page in `language`: the one written in it, else the one that serves every
  /// language, else another language's, which is then a fallback that the page must mark.
  package subscript(language: Language) -> (body: MarkdownBody, isFallback: Bool) {
    if let own = versions.first(where: { $0.language == language }) { return (own, false) }
    if let common = versions.first(where: { $0.language == nil }) { return (common, false) }
    return (first, true)
  }
}
