import MoshtariCore
import MoshtariText

extension MarkdownRenderer {
  /// An error for each `[text][label]` whose label no line of the body defines: CommonMark takes it for text.
  ///
  /// Behind a letter or digit it is no link: `row[1][2]`.
  func checkReferences() {
    guard document.body.lines.contains(where: { $0.contains("][") }) else { return }
    checkReferences(in: document.root)
    for footnote in document.footnotes {
      for block in footnote.blocks { checkReferences(in: block) }
    }
  }

  private func checkReferences(in node: MarkdownNode) {
    switch node.kind {
    case .codeBlock, .htmlBlock: return
    case .paragraph, .heading, .cell:
      let shown = node.shownText
      for match in shown.matches(of: /\[([^\[\]]+)\]\[([^\[\]]*)\]/) {
        let before = shown[..<match.range.lowerBound].last
        if before.map({ $0.isLetter || $0.isNumber }) == true { continue }
        let written = String(match.output.0)
        guard
          document.body.source.lines(node.lines, of: document.body).contains(where: {
            $0.contains(written)
          })
        else { continue }
        let label = String(match.output.2.isEmpty ? match.output.1 : match.output.2)
        findings.error(
          "broken-link", .fact("this link leads nowhere: no line says where `\(label)` is"),
          at: places.next(written, in: node.lines),
          help: "add a line `[\(label)]: ADDRESS`; brackets that are meant as text are `\\[`")
      }
    default: for child in node.children { checkReferences(in: child) }
    }
  }

  /// Where the address of a link stands: in the block, else where its label is defined.
  func place(ofDestination destination: String) -> SourceLocation {
    let all = Array(document.body.lines)
    let own = all.indices.filter { lines.contains($0 + 1) }
    if own.contains(where: { all[$0].contains(destination) }) {
      return places.next(destination, in: lines)
    }
    for (index, line) in all.enumerated() where line.contains("]:") {
      guard let found = line.firstRange(of: destination) else { continue }
      return places.place(
        line: index + 1, column: line[..<found.lowerBound].unicodeScalars.count + 1,
        length: destination.unicodeScalars.count)
    }
    return places.next(destination, in: lines)
  }
}

extension SourceText {
  fileprivate func lines(_ range: ClosedRange<Int>, of body: MarkdownBody) -> [String] {
    range.compactMap { number in
      let index = body.firstLine + number - 1
      return lines.indices.contains(index) ? lines[index] : nil
    }
  }
}

extension MarkdownNode {
  /// The text of its leaves; a mark stands for what is no text.
  fileprivate var shownText: String {
    switch kind {
    case .text: literal
    case .softBreak, .lineBreak: "\n"
    case .code, .html: "\u{FFFC}"
    default: children.map(\.shownText).joined()
    }
  }
}
