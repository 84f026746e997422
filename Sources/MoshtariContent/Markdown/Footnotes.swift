import MoshtariCore
import MoshtariText

/// The text of a footnote.
struct Footnote {
  let mark: FootnoteMark
  let blocks: [MarkdownNode]
}

extension MarkdownNode {
  /// Takes the texts of footnotes out of a document: items of its lists that begin with the mark of one.
  mutating func takeFootnotes(marked: MarkedText) -> [Footnote] {
    var footnotes: [Footnote] = []
    for place in children.indices {
      guard case .list = children[place].kind else { continue }
      children[place].children.removeAll { item in
        guard let footnote = item.footnote(marked: marked) else { return false }
        footnotes.append(footnote)
        return true
      }
    }
    children.removeAll { child in
      if case .list = child.kind { child.children.isEmpty } else { false }
    }
    return footnotes
  }

  private func footnote(marked: MarkedText) -> Footnote? {
    guard let paragraph = children.first, paragraph.kind == .paragraph,
      let text = paragraph.children.first, text.isText,
      case .mark(.definition(let mark)) = marked.pieces(of: text.literal).first
    else { return nil }
    var blocks = children
    let rest = text.literal.unicodeScalars.drop { $0 != MarkedText.closing }.dropFirst()
    blocks[0].children[0].literal = String(String.UnicodeScalarView(rest))
    return Footnote(mark: mark, blocks: blocks)
  }
}

/// The footnotes of a body that is being rendered, in the order in which they are first referred to.
struct FootnoteNumbers {
  /// By label; of two with one label the first.
  private let texts: [String: Footnote]
  private(set) var inOrder: [Footnote] = []
  private var number: [String: Int] = [:]
  private(set) var references: [String: Int] = [:]

  init(_ footnotes: [Footnote]) {
    texts = Dictionary(footnotes.map { ($0.mark.label, $0) }) { first, _ in first }
  }

  /// The number from 1 of a footnote, and how many references to it there are with this one; nil where there is
  /// no such footnote.
  mutating func refer(to label: String) -> (number: Int, reference: Int)? {
    guard let text = texts[label] else { return nil }
    if number[label] == nil {
      inOrder.append(text)
      number[label] = inOrder.count
    }
    references[label, default: 0] += 1
    return (number[label] ?? 0, references[label] ?? 0)
  }

  var labels: [String] { texts.keys.sorted() }
}

extension MarkdownRenderer {
  /// A number that leads to the footnote; the text as it is, and an error, where there is none.
  func reference(_ footnote: FootnoteMark) -> Rendered {
    guard let (number, reference) = footnotes.refer(to: footnote.label) else {
      findings.error(
        "unknown-footnote", .fact("there is no footnote `\(footnote.written)`"),
        at: place(of: footnote),
        help: near(footnote.written, among: footnotes.labels.map { "[^\($0)]" })
          ?? "write its text on a line of its own: `\(footnote.written): …`; a bracket that is meant as text is `\\[`"
      )
      return Rendered(text: footnote.written)
    }
    let shown = context.format.localDigits("\(number)")
    return Rendered(
      """
      <sup class="fn"><a id="\(Self.backAnchor(number, reference, in: context))" \
      href="#\(context.anchorPrefix)fn-\(number)" role="doc-noteref" \
      aria-label="\(isPersian ? "پانوشت" : "Note") \(shown)">\(shown)</a></sup>
      """, plain: "")
  }

  private static func backAnchor(_ number: Int, _ reference: Int, in context: RenderingContext)
    -> String
  {
    "\(context.anchorPrefix)fnref-\(number)" + (reference == 1 ? "" : "-\(reference)")
  }

  /// The texts of the footnotes that were referred to, each with the way back to every reference.
  func footnoteTexts() -> Rendered {
    var items: [Rendered] = []
    // A footnote may refer to others, which then follow.
    while items.count < footnotes.inOrder.count {
      items.append(text(of: footnotes.inOrder[items.count]))
    }
    guard !items.isEmpty else { return .empty }
    let texts = items.enumerated().map { place, text in
      let number = place + 1, label = footnotes.inOrder[place].mark.label
      let ways = (1...max(1, footnotes.references[label] ?? 1)).map { reference -> SafeHTML in
        let which = reference == 1 ? "" : " " + context.format.localDigits("\(reference)")
        return """
           <a href="#\(Self.backAnchor(number, reference, in: context))" role="doc-backlink" \
          aria-label="\((isPersian ? "بازگشت به متن" : "Back to the text") + which)">↑</a>
          """
      }
      return Rendered(
        "<li id=\"\(context.anchorPrefix)fn-\(number)\">\(text.html)\(ways.joined())</li>\n",
        plain: text.plain)
    }.joined()
    return Rendered(
      """
      <section class="fns" role="doc-endnotes" aria-label="\(isPersian ? "پانوشت‌ها" : "Notes")">
      <ol>
      \(texts.html)</ol>
      </section>

      """, plain: texts.plain)
  }

  private func text(of footnote: Footnote) -> Rendered {
    blocks(footnote.blocks, isTight: footnote.blocks.count == 1)
  }

  /// What is wrong with the texts of footnotes: two of one name, and those that nothing refers to.
  func checkFootnotes() {
    var seen: Set<String> = []
    for footnote in document.footnotes {
      let mark = footnote.mark
      if !seen.insert(mark.label).inserted {
        findings.error(
          "repeated-footnote", .fact("there is another footnote of this name above"),
          at: place(of: mark), help: "give it a name of its own")
      } else if footnotes.references[mark.label] == nil {
        findings.error(
          "unused-footnote", .fact("nothing refers to this footnote, so nobody would read it"),
          at: place(of: mark), help: "put `[^\(mark.label)]` where it belongs, or take it out")
      }
    }
  }

  private func place(of mark: FootnoteMark) -> SourceLocation {
    let label = mark.written.unicodeScalars.prefix { $0 != "]" }
    return places.place(line: mark.line, column: mark.column, length: label.count + 1)
  }
}
