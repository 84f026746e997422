extension MarkdownNode {
  /// With what stands between `~~` and `~~` in one block struck out.
  ///
  /// As in GitHub Flavored Markdown with two tildes: the first pair hugs the text from before, the second from
  /// after. One tilde, which stands for "about" in front of a number, and three or more are text.
  var withStruckText: MarkdownNode {
    var node = self
    node.children = children.map(\.withStruckText)
    if node.children.contains(where: { $0.isText && $0.literal.contains("~~") }) {
      node.children = StruckText(node.children, isInText: isInline).nodes
    }
    return node
  }

  private var isInline: Bool {
    switch kind {
    case .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}

/// The parts of a block or an inline, cut at their tildes, and those between two pairs wrapped.
private struct StruckText {
  private(set) var nodes: [MarkdownNode] = []
  /// Where a pair of tildes stands in `nodes`, as text, that may begin struck text.
  private var openings: [Int] = []

  /// - Parameter isInText: whether marks of emphasis or a link stand around the parts, rather than nothing.
  init(_ parts: [MarkdownNode], isInText: Bool) {
    let edge: Unicode.Scalar = isInText ? "*" : " "
    for (place, part) in parts.enumerated() {
      guard part.isText else {
        nodes.append(part)
        continue
      }
      add(
        part, after: place > 0 ? Self.edge(of: parts[place - 1]) : edge,
        before: place + 1 < parts.count ? Self.edge(of: parts[place + 1]) : edge)
    }
  }

  private mutating func add(_ text: MarkdownNode, after: Unicode.Scalar, before: Unicode.Scalar) {
    let scalars = Array(text.literal.unicodeScalars)
    var start = 0, position = 0
    func piece(_ range: Range<Int>) -> MarkdownNode {
      var piece = text
      piece.literal = String(String.UnicodeScalarView(scalars[range]))
      return piece
    }
    while position < scalars.count {
      let end = position + scalars[position...].prefix { $0 == "~" }.count
      guard end > position else {
        position += 1
        continue
      }
      if end - position == 2 {
        let left = position > 0 ? scalars[position - 1] : after
        let right = end < scalars.count ? scalars[end] : before
        if start < position { nodes.append(piece(start..<position)) }
        add(
          piece(position..<end), opens: Self.hugs(right, from: left),
          closes: Self.hugs(left, from: right))
        start = end
      }
      position = end
    }
    if start < scalars.count { nodes.append(piece(start..<scalars.count)) }
  }

  private mutating func add(_ tildes: MarkdownNode, opens: Bool, closes: Bool) {
    if closes, let opening = openings.popLast() {
      var struck = tildes
      (struck.kind, struck.literal) = (.struck, "")
      struck.children = Array(nodes[(opening + 1)...])
      nodes.replaceSubrange(opening..., with: [struck])
    } else {
      if opens { openings.append(nodes.count) }
      nodes.append(tildes)
    }
  }

  /// Whether tildes between `outer` and `inner` belong to what `inner` begins: CommonMark's flanking.
  private static func hugs(_ inner: Unicode.Scalar, from outer: Unicode.Scalar) -> Bool {
    if inner.properties.isWhitespace { return false }
    return !isPunctuation(inner) || outer.properties.isWhitespace || isPunctuation(outer)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) && scalar.value > 0x20
    }
    if scalar == MarkedText.escapedTilde { return true }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// What a part that is no text begins and ends with in the source.
  private static func edge(of part: MarkdownNode) -> Unicode.Scalar {
    switch part.kind {
    case .softBreak, .lineBreak: " "
    default: "*"
    }
  }
}
