/// A part of a Markdown document: CommonMark's tree, and our tables in it.
struct MarkdownNode: Equatable {
  enum Kind: Equatable {
    case document, quote, item, paragraph, rule
    /// An item of things to do.
    case task(isDone: Bool)
    /// `start` is nil for bullets. Paragraphs of a tight list are not set apart.
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case codeBlock, htmlBlock
    /// A fence that shows something of the report; its literal is YAML.
    case report(ReportBlock)
    /// Its children are rows, the first of them the header, and theirs are cells.
    case table([ColumnAlignment])
    case row, cell
    case text, softBreak, lineBreak, code, html, emphasis, strong, struck
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  var kind: Kind
  /// The text of a leaf.
  var literal = ""
  /// The lines it stands on, from 1; those of its block for an inline.
  var lines: ClosedRange<Int>
  /// The byte of its first line that it begins at, from 1; 0 where that is not known.
  var column = 0
  var children: [MarkdownNode] = []

  var isText: Bool { kind == .text }

  var isFence: Bool {
    switch kind {
    case .codeBlock, .report: true
    default: false
    }
  }
}

/// What a fenced block of a text can show of the report; the word after its backticks.
enum ReportBlock: String, CaseIterable, Equatable {
  /// A chart or table.
  case figure
  /// What customers wrote.
  case quotes
}

/// Where the text of a table's column stands: at the start of a line, which is right in Persian, in
/// the middle or at the end.
enum ColumnAlignment: String, Equatable {
  case start, center
  /// The theme's class for numbers.
  case end = "r"
}
