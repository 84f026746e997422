import MoshtariCore

/// A body as a tree: CommonMark's, with pipe tables in the place of the paragraphs that hold them.
struct MarkdownDocument {
  let body: MarkdownBody
  let marked: MarkedText
  private(set) var root: MarkdownNode
  /// The first line, from 1 in the body, whose part was dropped for being nested too deeply.
  let tooDeep: Int?

  init(_ body: MarkdownBody) {
    self.body = body
    marked = MarkedText(body.lines)
    (root, tooDeep) = CommonMark.parse(marked.lines.joined(separator: "\n"))
    let tables = foundTables()
    if !tables.isEmpty { insert(tables) }
  }
}

/// A table and what else is in the block that it was found in.
private struct FoundTable {
  var table: PipeTable
  var before: String
  var firstLine: Int
  /// Whether the table's block was taken for a heading because a line of dashes follows.
  var endsInRule: Bool

  /// What is parsed apart: the text before, then each cell, row by row.
  var texts: [String] { (before.isEmpty ? [] : [before]) + table.rows.flatMap(\.self) }
}

extension MarkdownDocument {
  private func foundTables() -> [FoundTable] {
    var found: [FoundTable] = []
    _ = rebuilt(root, quotes: 0) { block, quotes in
      if let table = table(in: block, quotes: quotes) { found.append(table) }
      return [block]
    }
    return found
  }

  /// Replaces blocks by their tables. The cells are parsed in one go, with the body behind them where it may
  /// define links that they refer to.
  private mutating func insert(_ tables: [FoundTable]) {
    let texts = tables.flatMap(\.texts)
    let cells = texts.map { "\(MarkedText.guardMark)\($0)\n\n" }.joined()
    let definitions = marked.lines.contains { $0.contains("]:") } ? marked.lines : []
    let parsed = CommonMark.parse(cells + definitions.joined(separator: "\n")).document.children
    var inlines = texts.indices.map { parsed.indices.contains($0) ? Self.unguarded(parsed[$0]) : [] }[...]
    var next = tables[...]
    root = rebuilt(root, quotes: 0) { block, quotes in
      guard table(in: block, quotes: quotes) != nil, let found = next.popFirst() else {
        return [block]
      }
      return found.blocks(taking: &inlines)
    }
  }

  private static func unguarded(_ paragraph: MarkdownNode) -> [MarkdownNode] {
    var inlines = paragraph.children
    guard let first = inlines.first, first.literal.unicodeScalars.first == MarkedText.guardMark else {
      return inlines
    }
    inlines[0].literal.unicodeScalars.removeFirst()
    return inlines[0].literal.isEmpty ? Array(inlines.dropFirst()) : inlines
  }

  /// The tree with each paragraph and heading replaced by what `replace` makes of it; `quotes` are the block
  /// quotes around it.
  private func rebuilt(
    _ node: MarkdownNode, quotes: Int, replace: (MarkdownNode, Int) -> [MarkdownNode]
  ) -> MarkdownNode {
    var node = node
    node.children = node.children.flatMap { child in
      switch child.kind {
      case .paragraph, .heading: replace(child, quotes)
      case .quote: [rebuilt(child, quotes: quotes + 1, replace: replace)]
      case .list, .item: [rebuilt(child, quotes: quotes, replace: replace)]
      default: [child]
      }
    }
    return node
  }

  private func table(in block: MarkdownNode, quotes: Int) -> FoundTable? {
    var lines = textLines(of: block, quotes: quotes)
    var endsInRule = false
    if case .heading = block.kind {
      // A row of dashes or equals signs under a table makes a heading of it, whose last line is not reliable.
      guard lines.first?.hasPrefix("#") == false,
        let underline = lines.indices.dropFirst().first(where: { Self.isUnderline(lines[$0]) })
      else { return nil }
      endsInRule = lines[underline].contains("-")
      lines = Array(endsInRule ? lines[..<underline] : lines[...underline])
    }
    guard let table = PipeTable(lines) else { return nil }
    return FoundTable(
      table: table, before: lines[..<table.linesBefore].joined(separator: "\n"),
      firstLine: block.lines.lowerBound, endsInRule: endsInRule)
  }

  private static func isUnderline(_ line: String) -> Bool {
    let marks = Set(line.unicodeScalars).subtracting([" ", "\t"])
    return marks == ["-"] || marks == ["="]
  }

  /// The lines of a block without the marks of the quotes and items that it stands in.
  private func textLines(of block: MarkdownNode, quotes: Int) -> [String] {
    let range = block.lines.clamped(to: 1...max(1, marked.lines.count))
    guard !marked.lines.isEmpty else { return [] }
    return range.map { line in
      let text = marked.lines[line - 1]
      guard line > range.lowerBound else {
        return String(decoding: text.utf8.dropFirst(block.column - 1), as: UTF8.self)
      }
      return Self.unquoted(text, quotes: quotes)
    }
  }

  private static func unquoted(_ line: String, quotes: Int) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
    var rest = line.unicodeScalars.drop(while: isBlank)
    for _ in 0..<quotes where rest.first == ">" { rest = rest.dropFirst().drop(while: isBlank) }
    return String(rest)
  }
}

extension FoundTable {
  /// The blocks that stand in the place of the table's block; takes its inlines from the front of `inlines`.
  fileprivate func blocks(taking inlines: inout ArraySlice<[MarkdownNode]>) -> [MarkdownNode] {
    let first = firstLine + table.linesBefore
    let last = first + table.rows.count
    var blocks: [MarkdownNode] = []
    if !before.isEmpty, let children = inlines.popFirst(), !children.isEmpty {
      blocks.append(
        MarkdownNode(kind: .paragraph, lines: firstLine...max(firstLine, first - 1), children: children))
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
    if endsInRule { blocks.append(MarkdownNode(kind: .rule, lines: (last + 1)...(last + 1))) }
    return blocks
  }
}
