import MoshtariCore

/// A body as a tree: CommonMark's, with pipe tables in the place of the paragraphs that hold them, with things to
/// do and struck text, and with the footnotes apart.
struct MarkdownDocument {
  let body: MarkdownBody
  let marked: MarkedText
  private(set) var root: MarkdownNode
  /// The texts of footnotes, in the order of the body.
  private(set) var footnotes: [Footnote] = []
  /// The first line, from 1 in the body, whose part was dropped for being nested too deeply.
  let tooDeep: Int?

  init(_ body: MarkdownBody) {
    self.body = body
    marked = MarkedText(body.lines)
    (root, tooDeep) = CommonMark.parse(marked.lines.joined(separator: "\n"))
    let tables = foundTables()
    if !tables.isEmpty { insert(tables) }
    footnotes = root.takeFootnotes(marked: marked)
    root = root.withTasks.withStruckText
    footnotes = footnotes.map {
      Footnote(mark: $0.mark, blocks: $0.blocks.map(\.withTasks.withStruckText))
    }
  }
}

/// A table and what else is in the block that it was found in.
private struct FoundTable {
  var table: PipeTable
  var before: String
  var after: String
  var firstLine: Int
  /// Whether the table's block was taken for a heading because a line of dashes follows.
  var endsInRule: Bool

  /// What is parsed apart: the text before, each cell, row by row, and the text after.
  var texts: [String] {
    [before].filter { !$0.isEmpty } + table.rows.flatMap(\.self) + [after].filter { !$0.isEmpty }
  }
}

extension MarkdownDocument {
  private func foundTables() -> [FoundTable] {
    var found: [FoundTable] = []
    _ = rebuilt(root, in: ContainerPrefix()) { block, prefix in
      if let table = table(in: block, prefix) { found.append(table) }
      return [block]
    }
    return found
  }

  /// Replaces blocks by their tables. The cells are parsed in one go, with the body behind them
  /// where it may define links that they refer to.
  private mutating func insert(_ tables: [FoundTable]) {
    let texts = tables.flatMap(\.texts)
    let cells = texts.map { "\(MarkedText.guardMark)\($0)\n\n" }.joined()
    let definitions = marked.lines.contains { $0.contains("]:") } ? marked.lines : []
    let parsed = CommonMark.parse(cells + definitions.joined(separator: "\n")).document.children
    var inlines = texts.indices.map {
      parsed.indices.contains($0) ? Self.unguarded(parsed[$0]) : []
    }[...]
    var next = tables[...]
    root = rebuilt(root, in: ContainerPrefix()) { block, prefix in
      guard table(in: block, prefix) != nil, let found = next.popFirst() else { return [block] }
      return found.blocks(taking: &inlines)
    }
  }

  private static func unguarded(_ paragraph: MarkdownNode) -> [MarkdownNode] {
    var inlines = paragraph.children
    guard let first = inlines.first, first.literal.unicodeScalars.first == MarkedText.guardMark
    else {
      return inlines
    }
    inlines[0].literal.unicodeScalars.removeFirst()
    return inlines[0].literal.isEmpty ? Array(inlines.dropFirst()) : inlines
  }

  /// The tree with each paragraph and heading replaced by what `replace` makes of it; `prefix` is
  /// what its lines begin with for the quotes and items around it.
  private func rebuilt(
    _ node: MarkdownNode, in prefix: ContainerPrefix,
    replace: (MarkdownNode, ContainerPrefix) -> [MarkdownNode]
  ) -> MarkdownNode {
    var node = node
    node.children = node.children.flatMap { child in
      switch child.kind {
      case .paragraph, .heading: replace(child, prefix)
      case .quote, .item:
        [rebuilt(child, in: prefix.entering(child, of: marked.lines), replace: replace)]
      case .list: [rebuilt(child, in: prefix, replace: replace)]
      default: [child]
      }
    }
    return node
  }

  private func table(in block: MarkdownNode, _ prefix: ContainerPrefix) -> FoundTable? {
    var lines = prefix.text(of: block, in: marked.lines)
    var endsInRule = false
    if case .heading = block.kind {
      // A row of dashes or equals signs under a table makes a heading of it, whose last line is not
      // reliable.
      guard lines.first?.text.hasPrefix("#") == false,
        let underline = lines.indices.dropFirst().first(where: { Self.isUnderline(lines[$0].text) })
      else { return nil }
      endsInRule = lines[underline].text.contains("-")
      lines = Array(endsInRule ? lines[..<underline] : lines[...underline])
    }
    guard let table = PipeTable(lines) else { return nil }
    return FoundTable(
      table: table, before: Self.withoutDefinitions(lines[..<table.linesBefore].map(\.text)),
      after: lines.suffix(table.linesAfter).map(\.text).joined(separator: "\n"),
      firstLine: block.lines.lowerBound, endsInRule: endsInRule)
  }

  /// Link definitions may begin a paragraph; CommonMark has taken them already.
  private static func withoutDefinitions(_ lines: [String]) -> String {
    lines.drop { $0.hasPrefix("[") && $0.contains("]:") }.joined(separator: "\n")
  }

  private static func isUnderline(_ line: String) -> Bool {
    let marks = Set(line.unicodeScalars).subtracting([" ", "\t"])
    return marks == ["-"] || marks == ["="]
  }
}

extension FoundTable {
  /// The blocks that stand in the place of the table's block; takes its inlines from the front of
  /// `inlines`.
  fileprivate func blocks(taking inlines: inout ArraySlice<[MarkdownNode]>) -> [MarkdownNode] {
    let first = firstLine + table.linesBefore
    let last = first + table.rows.count
    var blocks: [MarkdownNode] = []
    if !before.isEmpty, let children = inlines.popFirst(), !children.isEmpty {
      blocks.append(
        MarkdownNode(
          kind: .paragraph, lines: firstLine...max(firstLine, first - 1), children: children))
    }
    let rows = table.rows.enumerated().map { position, cells in
      let line = position == 0 ? first : first + position + 1
      return MarkdownNode(
        kind: .row, lines: line...line,
        children: cells.map { _ in
          MarkdownNode(kind: .cell, lines: line...line, children: inlines.popFirst() ?? [])
        })
    }
    blocks.append(MarkdownNode(kind: .table(table.alignments), lines: first...last, children: rows))
    if !after.isEmpty, let children = inlines.popFirst(), !children.isEmpty {
      let lines = (last + 1)...(last + table.linesAfter)
      blocks.append(MarkdownNode(kind: .paragraph, lines: lines, children: children))
    }
    if endsInRule { blocks.append(MarkdownNode(kind: .rule, lines: (last + 1)...(last + 1))) }
    return blocks
  }
}
