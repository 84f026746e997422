import MoshtariCore

/// How diagnostics are drawn for whoever reads them: plain for files and other programs, in colours on a terminal.
package struct DiagnosticLook: Sendable, Equatable {
  /// Whether severities, places and marks are coloured and the span is underlined (ECMA-48, "Select graphic rendition").
  package var isColoured: Bool
  /// Columns of the terminal; nil where it is none. Lines of files are cut to them.
  package var columns: Int?

  package init(isColoured: Bool, columns: Int?) {
    (self.isColoured, self.columns) = (isColoured, columns)
  }

  /// No escape sequence; lines of files are cut to 100 characters.
  package static let plain = DiagnosticLook(isColoured: false, columns: nil)

  /// Most columns of a line of a file beside a gutter of `gutter` digits.
  func excerptColumns(gutter: Int) -> Int {
    columns.map { min(100, max(20, $0 - gutter - 3)) } ?? 100
  }

  func painted(_ text: String, _ colour: Colour) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The parameters of a rendition.
  enum Colour: String {
    case error = "1;31"
    case warning = "1;33"
    case rejected = "1;36"
    case place = "34"
    case statement = "1"
    case span = "4"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .fatal, .error: self = .error
      case .warning: self = .warning
      case .rejected: self = .rejected
      }
    }
  }
}
