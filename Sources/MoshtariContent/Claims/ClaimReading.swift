import MoshtariCore
import MoshtariText

/// Reads a body for sentences with live values: paragraphs, headings, items and cells. Code, quotes, struck
/// text and the addresses of links are no part of them.
struct ClaimReading {
  private let document: MarkdownDocument
  private let linesWithValues: Set<Int>
  private var cursor: SourceCursor
  private var sentences = ClaimSentences()

  /// The sentences of a body, their places in it.
  static func sentences(of document: MarkdownDocument) -> [ClaimSentence] {
    var reading = ClaimReading(document)
    guard !reading.linesWithValues.isEmpty else { return [] }
    reading.read(document.root)
    for footnote in document.footnotes {
      for block in footnote.blocks { reading.read(block) }
    }
    return reading.sentences.sentences
  }

  private init(_ document: MarkdownDocument) {
    self.document = document
    cursor = SourceCursor(Array(document.body.lines))
    linesWithValues = Set(
      document.marked.marks.compactMap { mark in
        if case .value(let value) = mark, value.isClosed { value.line } else { nil }
      })
  }

  private mutating func read(_ node: MarkdownNode) {
    switch node.kind {
    case .quote, .codeBlock, .htmlBlock, .rule: return
    case .paragraph, .heading, .cell:
      guard node.lines.contains(where: linesWithValues.contains) else { return }
      cursor.begin(node.lines)
      for inline in node.children { readInline(inline) }
      sentences.endBlock()
    default: for child in node.children { read(child) }
    }
  }

  private mutating func readInline(_ node: MarkdownNode) {
    switch node.kind {
    case .text: for piece in document.marked.pieces(of: node.literal) { read(piece) }
    case .softBreak, .lineBreak: break
    case .code:
      cursor.skip(document.marked.restored(node.literal))
      sentences.addMark()
    case .html, .struck, .image: sentences.addMark()
    case .link(let destination, _):
      for child in node.children { readInline(child) }
      cursor.skip(document.marked.unescaped(destination))
    default: for child in node.children { readInline(child) }
    }
  }

  private mutating func read(_ piece: MarkedText.Piece) {
    switch piece {
    case .text(let text):
      var cursor = cursor
      sentences.add(text) { cursor.find($0) }
      self.cursor = cursor
    case .mark(.value(let value)):
      cursor.pass(value)
      sentences.add(value)
    case .mark: break
    }
  }
}

/// A place in the lines of a body that only goes forward, to find words that are read in their order.
private struct SourceCursor {
  private let lines: [[Unicode.Scalar]]
  private var block = 1...1
  /// Line from 1 and column from 0.
  private var line = 1
  private var column = 0

  init(_ lines: [String]) { self.lines = lines.map { Array($0.unicodeScalars) } }

  /// Goes to the start of a block unless it is in it already: cells of a row share their line.
  mutating func begin(_ block: ClosedRange<Int>) {
    if self.block != block { (line, column) = (block.lowerBound, 0) }
    self.block = block
  }

  /// The next place of a word, and past it; nil where it is not found.
  mutating func find(_ word: String) -> ClaimPlace? {
    let wanted = Array(word.unicodeScalars)
    var start = column
    for line in max(line, block.lowerBound)...max(line, block.upperBound)
    where lines.indices.contains(line - 1) {
      if let found = Self.find(wanted, in: lines[line - 1], from: start) {
        (self.line, column) = (line, found + wanted.count)
        return ClaimPlace(line: line, column: found + 1, length: wanted.count)
      }
      start = 0
    }
    return nil
  }

  mutating func skip(_ text: String) { if !text.isEmpty { _ = find(text) } }

  mutating func pass(_ value: LiveValue) {
    (line, column) = (value.line, value.column - 1 + value.written.unicodeScalars.count)
  }

  private static func find(_ wanted: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int)
    -> Int?
  {
    guard !wanted.isEmpty, start <= line.count - wanted.count else { return nil }
    return (start...(line.count - wanted.count)).first { line[$0...].starts(with: wanted) }
  }
}

extension MarkdownRenderer {
  /// Says which words of direction the figures beside them do not bear out.
  func checkClaims() {
    for sentence in ClaimReading.sentences(of: document) {
      let found = ClaimCheck(context: context).diagnostics(of: sentence) {
        places.place(line: $0.line, column: $0.column, length: $0.length)
      }
      for diagnostic in found { findings.add(diagnostic) }
    }
  }
}
