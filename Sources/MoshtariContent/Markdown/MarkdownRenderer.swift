package import MoshtariCore
package import MoshtariText

/// Renders a body: as markup that can stand in a page whatever its author wrote, and as plain text.
///
/// Faults do not stop it: what is refused appears as text, and every fault is in `diagnostics`, in
/// the body's order, up to 1,000 of them. `images` are the pictures that the markup shows.
package func render(_ body: MarkdownBody, in context: RenderingContext)
  -> (html: SafeHTML, plainText: String, diagnostics: [Diagnostic], images: [ContentImage])
{
  let renderer = MarkdownRenderer(MarkdownDocument(body), context)
  let rendered = renderer.rendered()
  return (rendered.html, rendered.plain, renderer.findings.inOrder, renderer.images)
}

/// Renders one document; blocks are here, inlines, links, images and live values in extensions.
final class MarkdownRenderer {
  let document: MarkdownDocument
  let context: RenderingContext
  let findings = Findings(limit: 1000)
  let places: SourcePlaces
  let anchors: [String]
  /// The level in the body, 1...6, of the heading that has the context's level on the page.
  private let highestHeading: Int
  /// The pictures shown so far; a repeated one is listed again.
  var images: [ContentImage] = []
  /// The lines of the block that is being rendered.
  private(set) var lines = 1...1
  var footnotes: FootnoteNumbers
  private var headingCount = 0
  /// How many blocks of the report have been met.
  private var blockCount = 0

  init(_ document: MarkdownDocument, _ context: RenderingContext) {
    (self.document, self.context) = (document, context)
    places = SourcePlaces(document.body)
    anchors = HeadingAnchors.anchors(in: document)
    footnotes = FootnoteNumbers(document.footnotes)
    highestHeading = context.raisesHeadings ? HeadingAnchors.highestLevel(in: document) : 1
  }

  func rendered() -> Rendered {
    if let line = document.tooDeep {
      findings.error(
        "nested-too-deeply", .fact("quotes, lists or emphasis are nested too deeply here"),
        at: places.start(of: line...line))
    }
    let text = blocks(document.root.children), notes = footnoteTexts()
    checkFootnotes()
    checkReferences()
    checkClaims()
    return [text, notes].joined()
  }

  func blocks(_ nodes: [MarkdownNode], isTight: Bool = false) -> Rendered {
    nodes.map { block($0, isTight: isTight) }.joined()
  }

  private func block(_ node: MarkdownNode, isTight: Bool) -> Rendered {
    lines = node.lines
    switch node.kind {
    case .paragraph: return paragraph(inlines(node.children), isTight: isTight)
    case .heading(let level): return heading(node, level: level)
    case .quote: return wrap("<blockquote>\n", blocks(node.children), "</blockquote>\n")
    case .list(let start, let isTight): return list(node, start: start, isTight: isTight)
    case .item: return wrap("<li>", blocks(node.children, isTight: isTight), "</li>\n")
    case .task(let isDone): return task(node, isDone: isDone, isTight: isTight)
    case .codeBlock: return codeBlock(node)
    case .report(.figure): return figure(node)
    case .report(.quotes): return quotes(node)
    case .htmlBlock: return htmlBlock(node)
    case .rule: return Rendered("<hr>\n", plain: "")
    case .table(let alignments): return table(node, alignments)
    default: return paragraph(inline(node), isTight: isTight)
    }
  }

  private func wrap(_ start: SafeHTML, _ inner: Rendered, _ end: SafeHTML) -> Rendered {
    Rendered("\(start)\(inner.html)\(end)", plain: inner.plain)
  }

  private func paragraph(_ inner: Rendered, isTight: Bool) -> Rendered {
    let html: SafeHTML = isTight ? inner.html : "<p>\(inner.html)</p>\n"
    return Rendered(html, plain: inner.plain + "\n")
  }

  private func heading(_ node: MarkdownNode, level: Int) -> Rendered {
    let shifted = min(6, max(1, level + context.headingLevel - highestHeading))
    let anchor =
      context.anchorPrefix + (anchors.indices.contains(headingCount) ? anchors[headingCount] : "")
    headingCount += 1
    let inner = inlines(node.children)
    return Rendered(
      "<h\(shifted) id=\"\(anchor)\">\(inner.html)</h\(shifted)>\n", plain: inner.plain + "\n")
  }

  private func list(_ node: MarkdownNode, start: Int?, isTight: Bool) -> Rendered {
    let items = blocks(node.children, isTight: isTight)
    guard let start else { return wrap("<ul>\n", items, "</ul>\n") }
    return wrap(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", items, "</ol>\n")
  }

  private func task(_ node: MarkdownNode, isDone: Bool, isTight: Bool) -> Rendered {
    let inner = blocks(node.children, isTight: isTight)
    let state = isDone ? (isPersian ? "انجام‌شده" : "Done") : isPersian ? "مانده" : "To do"
    let look: SafeHTML = isDone ? "task done" : "task"
    return Rendered(
      "<li class=\"\(look)\"><span class=\"vh\">\(state): </span>\(inner.html)</li>\n",
      plain: "\(state): \(inner.plain)")
  }

  private func codeBlock(_ node: MarkdownNode) -> Rendered {
    let code = document.marked.restored(node.literal)
    return Rendered("<pre dir=\"ltr\"><code>\(code)</code></pre>\n", plain: code)
  }

  private func table(_ node: MarkdownNode, _ alignments: [ColumnAlignment]) -> Rendered {
    let head = node.children.prefix(1).map { row($0, alignments, isHeader: true) }.joined()
    let rows = node.children.dropFirst().map { row($0, alignments, isHeader: false) }.joined()
    let body: SafeHTML = rows.html.isEmpty ? "" : "<tbody>\n\(rows.html)</tbody>\n"
    let names = head.plain.split(whereSeparator: \.isNewline).joined().split(separator: "\t")
    let label =
      (isPersian ? "جدول: " : "Table: ") + names.joined(separator: isPersian ? "، " : ", ")
    return Rendered(
      """
      <div class="scroll" role="group" tabindex="0" aria-label="\(label)">
      <table class="pipe">
      <thead>
      \(head.html)</thead>
      \(body)</table>
      </div>

      """,
      plain: head.plain + rows.plain)
  }

  var isPersian: Bool { context.format.language == .fa }

  /// Where the next block of the report stands: each of a body has an id of its own.
  func nextBlockPlace() -> BlockPlace {
    blockCount += 1
    return BlockPlace(
      id: "block-\(context.anchorPrefix)\(blockCount)", language: context.format.language)
  }

  private func row(_ node: MarkdownNode, _ alignments: [ColumnAlignment], isHeader: Bool)
    -> Rendered
  {
    lines = node.lines
    let cells = zip(node.children, alignments).map { cell, alignment in
      let inner = inlines(cell.children)
      let place: SafeHTML = alignment == .start ? "" : " class=\"\(alignment.rawValue)\""
      // The empty corner above a column of names is no header.
      let html: SafeHTML =
        isHeader && !inner.plain.allSatisfy(\.isWhitespace)
        ? "<th scope=\"col\"\(place)>\(inner.html)</th>" : "<td\(place)>\(inner.html)</td>"
      return Rendered(html, plain: inner.plain)
    }
    return Rendered(
      "<tr>\(cells.map(\.html).joined())</tr>\n",
      plain: cells.map(\.plain).joined(separator: "\t") + "\n")
  }
}
