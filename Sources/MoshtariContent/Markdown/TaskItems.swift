extension MarkdownNode {
  /// With items that begin with `[ ]` or `[x]` and a blank as things to do, as in GitHub Flavored Markdown.
  var withTasks: MarkdownNode {
    var node = self
    node.children = children.map(\.withTasks)
    guard kind == .item, let paragraph = children.first, paragraph.kind == .paragraph,
      let text = paragraph.children.first, text.isText, let isDone = Self.isDone(text.literal)
    else { return node }
    node.kind = .task(isDone: isDone)
    node.children[0].children[0].literal = String(
      text.literal.dropFirst(3).drop(while: \.isWhitespace))
    return node
  }

  private static func isDone(_ text: String) -> Bool? {
    let rest = text.unicodeScalars.dropFirst(3)
    guard let blank = rest.first, blank.properties.isWhitespace else { return nil }
    return switch text.unicodeScalars.prefix(3).map(\.self) {
    case ["[", " ", "]"], ["[", "\t", "]"]: false
    case ["[", "x", "]"], ["[", "X", "]"]: true
    default: nil
    }
  }
}
