/// The anchors of a document's headings, in their order.
///
/// Letters, marks and digits of every script are kept, in lower case; blanks, ZWNJ, `-` and `_`
/// become one `-`; live values are left out, so that an anchor stays when its figure changes. A
/// heading without any of these is `section`; a repeated anchor gets `-2`, `-3`, ….
enum HeadingAnchors {
  static func anchors(in document: MarkdownDocument) -> [String] {
    var used: Set<String> = []
    var counts: [String: Int] = [:]
    return headings(in: document.root).map { heading in
      let slug = slug(of: text(of: heading, document.marked))
      var anchor = slug
      repeat {
        let count = counts[slug, default: 0] + 1
        counts[slug] = count
        anchor = count == 1 ? slug : "\(slug)-\(count)"
      } while !used.insert(anchor).inserted
      return anchor
    }
  }

  /// The level of the highest heading, 1...6; 1 where there is none.
  static func highestLevel(in document: MarkdownDocument) -> Int {
    headings(in: document.root).compactMap { heading in
      if case .heading(let level) = heading.kind { level } else { nil }
    }.min() ?? 1
  }

  static func slug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isKept(scalar) {
        slug.append(scalar)
      } else if isGap(scalar), let last = slug.last, last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200C}" || scalar == "-" || scalar == "_"
  }

  private static func headings(in node: MarkdownNode) -> [MarkdownNode] {
    if case .heading = node.kind { return [node] }
    return node.children.flatMap(headings)
  }

  private static func text(of node: MarkdownNode, _ marked: MarkedText) -> String {
    switch node.kind {
    case .text, .code: marked.pieces(of: node.literal).map(\.plain).joined()
    case .softBreak, .lineBreak: " "
    default: node.children.map { text(of: $0, marked) }.joined()
    }
  }
}

extension MarkedText.Piece {
  /// The text; nothing for a live value.
  fileprivate var plain: String {
    if case .text(let text) = self { text } else { "" }
  }
}
