import CCMark

/// CommonMark by libcmark. The C tree lives within `parse` only: it is copied out at once and freed
/// there.
enum CommonMark {
  /// Parts nested deeper than this are dropped.
  static let deepestNesting = 100

  /// The tree of `text`, and the line of the first part that was dropped for being nested too
  /// deeply.
  static func parse(_ text: String) -> (document: MarkdownNode, tooDeep: Int?) {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    defer { cmark_node_free(root) }
    let empty = MarkdownNode(kind: .document, lines: 1...1)
    guard let root else { return (empty, nil) }
    return copy(root) ?? (empty, nil)
  }

  /// Walks the C tree without recursion; `open` holds the parts that have begun and not ended.
  private static func copy(_ root: OpaquePointer) -> (document: MarkdownNode, tooDeep: Int?)? {
    guard let walk = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(walk) }
    var open: [MarkdownNode] = []
    var tooDeep: Int?
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return nil }
      if event == CMARK_EVENT_ENTER {
        let part = part(node, in: open.last)
        if isLeaf(node) { add(part, to: &open) } else { open.append(part) }
      }
      guard event == CMARK_EVENT_EXIT, let closed = open.popLast() else { continue }
      if open.isEmpty { return (closed, tooDeep) }
      if open.count > deepestNesting {
        tooDeep = tooDeep ?? closed.lines.lowerBound
      } else {
        add(closed, to: &open)
      }
    }
  }

  private static func add(_ part: MarkdownNode, to open: inout [MarkdownNode]) {
    guard !open.isEmpty else { return }
    open[open.count - 1].children.append(part)
  }

  private static func part(_ node: OpaquePointer, in parent: MarkdownNode?) -> MarkdownNode {
    let isBlock = cmark_node_get_type(node).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let last = max(first, Int(cmark_node_get_end_line(node)))
    return MarkdownNode(
      kind: kind(node), literal: string(cmark_node_get_literal(node)),
      lines: isBlock ? first...last : parent?.lines ?? first...last,
      column: isBlock ? Int(cmark_node_get_start_column(node)) : 0)
  }

  private static func kind(_ node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(destination: destination(node), title: title(node))
    case CMARK_NODE_IMAGE: .image(destination: destination(node), title: title(node))
    default: .document
    }
  }

  /// A fence whose first word names a block of ours is that block.
  private static func codeBlock(_ node: OpaquePointer) -> MarkdownNode.Kind {
    let words = string(cmark_node_get_fence_info(node)).split(whereSeparator: \.isWhitespace)
    guard let name = words.first, let block = ReportBlock(rawValue: String(name)) else {
      return .codeBlock
    }
    return .report(block)
  }

  private static func list(_ node: OpaquePointer) -> MarkdownNode.Kind {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  }

  private static func destination(_ node: OpaquePointer) -> String {
    string(cmark_node_get_url(node))
  }

  private static func title(_ node: OpaquePointer) -> String { string(cmark_node_get_title(node)) }

  /// The kinds for which the iterator has no exit.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
