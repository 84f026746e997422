/// A pipe table in the lines of a paragraph: where it begins, how its columns are aligned, and its
/// cells.
///
/// As in GitHub Flavored Markdown: a header, a row of dashes with as many cells, and rows to the
/// end of the paragraph; rows are filled up or cut to the header's width; `\|` is a pipe that
/// divides nothing.
struct PipeTable: Equatable {
  /// Lines of the paragraph that stand before the header.
  var linesBefore: Int
  var alignments: [ColumnAlignment]
  /// Rows of cells, the header first, each as wide as the header.
  var rows: [[String]]

  /// Lines of the paragraph after the last row: from one that has left the table's quote or list
  /// item, or is just a pipe.
  var linesAfter: Int

  /// Nil where the lines hold no table.
  init?(_ lines: [BlockLine]) {
    for position in lines.indices.dropFirst()
    where !lines[position].isLazy && !lines[position].isIndented {
      guard let alignments = Self.alignments(of: lines[position].text) else { continue }
      let header = Self.cells(of: lines[position - 1].text)
      guard header.count == alignments.count else { continue }
      let body = lines[(position + 1)...].prefix { !$0.isLazy && !Self.cells(of: $0.text).isEmpty }
      self.alignments = alignments
      rows = [header] + body.map { Self.cells(of: $0.text, width: header.count) }
      (linesBefore, linesAfter) = (position - 1, lines.endIndex - body.endIndex)
      return
    }
    return nil
  }

  /// The alignments of a line such as `|:--|:-:|--:|`; nil for any other line.
  private static func alignments(of line: String) -> [ColumnAlignment]? {
    guard line.unicodeScalars.contains("-"),
      line.unicodeScalars.allSatisfy({ "|:- \t".unicodeScalars.contains($0) })
    else { return nil }
    var alignments: [ColumnAlignment] = []
    for cell in cells(of: line) {
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      let before = cell.prefix { $0 == ":" }.count
      let after = cell.dropFirst(before + dashes.count)
      guard !dashes.isEmpty, before <= 1, after.isEmpty || after == ":" else { return nil }
      alignments.append(
        before == 1 ? (after.isEmpty ? .start : .center) : after.isEmpty ? .start : .end)
    }
    return alignments
  }

  private static func cells(of line: String, width: Int) -> [String] {
    let cells = cells(of: line).prefix(width)
    return cells + Array(repeating: "", count: width - cells.count)
  }

  /// The cells of a row, trimmed, `\|` as `|`; a pipe at either end begins or ends no cell.
  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in trimmed(line.unicodeScalars[...]) {
      if scalar == "|", !isEscaped {
        cells.append(String(trimmed(cell[...])))
        cell = String.UnicodeScalarView()
      } else {
        if scalar == "|" { cell.removeLast() }
        cell.append(scalar)
      }
      isEscaped = scalar == "\\"
    }
    let last = String(trimmed(cell[...]))
    if !last.isEmpty { cells.append(last) }
    if trimmed(line.unicodeScalars[...]).first == "|", !cells.isEmpty { cells.removeFirst() }
    return cells
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      " \t\u{B}\u{C}".unicodeScalars.contains(scalar)
    }
    var text = text
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
