/// The part of a line of a file that is shown around a span, and where the span stands in it.
struct ExcerptWindow {
  private let before: [Unicode.Scalar]
  private let span: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

  /// What fits into `columns` of a line around `length` characters from `column` (from 1), with `…` where it was cut.
  init(_ line: [Unicode.Scalar], column: Int, length: Int, columns: Int) {
    var (start, end) = (0, line.count)
    if TerminalColumns.count(line) > columns {
      let room = columns - 2
      let latest = max(0, line.count - Self.fitting(line.reversed(), in: room))
      start = max(0, min(column - columns * 2 / 5, latest))
      end = start + Self.fitting(line[start...], in: room)
    }
    let head: [Unicode.Scalar] = start > 0 ? ["…"] : []
    let tail: [Unicode.Scalar] = end < line.count ? ["…"] : []
    let first = min(max(start, column - 1), end)
    let last = min(end, first + length)
    before = head + line[start..<first]
    span = Array(line[first..<last])
    after = line[last..<end] + tail
  }

  /// How many of the first scalars fit into `columns`.
  private static func fitting(_ scalars: some Sequence<Unicode.Scalar>, in columns: Int) -> Int {
    var (count, taken) = (0, 0)
    for scalar in scalars {
      taken += TerminalColumns.count(scalar)
      if taken > columns { break }
      count += 1
    }
    return count
  }

  /// Columns left of the span.
  var columnsBefore: Int { TerminalColumns.count(before) }

  /// `^` under each column of the span; one where it has none.
  var marks: String { String(repeating: "^", count: max(1, TerminalColumns.count(span))) }

  /// The line as it is shown.
  ///
  /// On a terminal a line with right-to-left letters is isolated, so that the line's number stays at the left
  /// (Unicode Standard Annex #9, FSI and PDI), and the span is underlined: marks below a line that the terminal
  /// reorders cannot stand under it.
  func text(_ look: DiagnosticLook, underlined: Bool) -> String {
    let marked = underlined ? look.painted(string(span), .span) : string(span)
    let line = string(before) + marked + string(after)
    let isIsolated = look.columns != nil && (before + span + after).contains(where: isRightToLeft)
    return isIsolated ? "\u{2068}" + line + "\u{2069}" : line
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Hebrew, Arabic and their neighbours.
  private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }
}
