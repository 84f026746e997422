/// A line of a block without what its containers put before it.
struct BlockLine: Equatable {
  var text: String
  /// Whether the containers' marks are missing, so that only a paragraph can go on there.
  var isLazy = false
  /// Whether four blanks or more stand before the text: more than a row of dashes may have.
  var isIndented = false
}

/// The quotes and list items around a block, and what each line in them begins with.
struct ContainerPrefix {
  private enum Container {
    case quote
    /// Blanks that a line needs to stay in the item, from where the container around it ends.
    case item(width: Int)
  }

  private var containers: [Container] = []
  /// Where the text begins on the line that the innermost container begins on, in columns from 0.
  private var firstLine = 0
  private var firstColumn = 0

  /// The prefix within `container`, a quote or an item.
  func entering(_ container: MarkdownNode, of lines: [String]) -> ContainerPrefix {
    let line = container.lines.lowerBound
    let outer = line == firstLine ? firstColumn : start(of: line, in: lines)
    let column = textColumn(of: container, in: lines)
    var inner = self
    inner.containers.append(
      container.kind == .quote ? .quote : .item(width: max(1, column - outer)))
    (inner.firstLine, inner.firstColumn) = (line, column)
    return inner
  }

  /// The lines of `block`.
  func text(of block: MarkdownNode, in lines: [String]) -> [BlockLine] {
    let first = block.lines.lowerBound
    return block.lines.prefix { $0 <= lines.count }.map { line in
      guard line > first else {
        let text = lines[line - 1].utf8.dropFirst(max(0, block.column - 1))
        return BlockLine(text: String(decoding: text, as: UTF8.self))
      }
      let columns = Self.columns(of: lines[line - 1])
      let (start, isLazy) = skipped(columns)
      let text = columns[start...].drop { $0 == " " }
      return BlockLine(
        text: String(String.UnicodeScalarView(text)), isLazy: isLazy,
        isIndented: text.startIndex - start >= 4)
    }
  }

  private func start(of line: Int, in lines: [String]) -> Int {
    lines.indices.contains(line - 1) ? skipped(Self.columns(of: lines[line - 1])).start : 0
  }

  /// Where the text after an item's marker begins, or a quote's; one past the marker where none
  /// follows.
  private func textColumn(of container: MarkdownNode, in lines: [String]) -> Int {
    let marker = max(0, container.column - 1)
    guard container.kind != .quote else { return marker + 2 }
    let line = container.lines.lowerBound
    let child = container.children.first
    if let child, child.lines.lowerBound == line, !child.isFence {
      return child.column - 1
    }
    let text = lines.indices.contains(line - 1) ? Array(lines[line - 1].utf8.dropFirst(marker)) : []
    return marker + text.prefix { $0 != 0x20 && $0 != 0x09 }.count + 1
  }

  /// How far the containers reach into a line, and whether one of them is missing there.
  private func skipped(_ columns: [Unicode.Scalar]) -> (start: Int, isLazy: Bool) {
    var position = 0
    for container in containers {
      let blanks = columns[position...].prefix { $0 == " " }.count
      switch container {
      case .item(let width):
        guard blanks >= width else { return (position, true) }
        position += width
      case .quote:
        guard blanks <= 3, position + blanks < columns.count, columns[position + blanks] == ">"
        else { return (position, true) }
        position += blanks + 1
        if position < columns.count, columns[position] == " " { position += 1 }
      }
    }
    return (position, false)
  }

  /// A line with the tabs before its text as blanks.
  private static func columns(of line: String) -> [Unicode.Scalar] {
    var columns: [Unicode.Scalar] = []
    var rest = line.unicodeScalars[...]
    while let first = rest.first, " \t>".unicodeScalars.contains(first) {
      rest.removeFirst()
      let width = first == "\t" ? 4 - columns.count % 4 : 1
      columns += Array(repeating: first == "\t" ? " " : first, count: width)
    }
    return columns + rest
  }
}
