package import MoshtariCore
package import MoshtariText

/// Something that shows a part of the report: a drawing with its numbers, or a table.
///
/// A figure does not know where it will stand: it has no heading, fits any width from 290 px on,
/// and takes its colours from the theme's variables. Where there is nothing to show it says why, in
/// a box.
package protocol Figure: Sendable {
  func html(in frame: FigureFrame) -> SafeHTML
}

/// What all figures of a page need to be drawn.
package struct FigureFrame: Sendable {
  /// What every element id of the figure begins with; unique in its page.
  package let id: String
  package var format: FigureFormat
  /// The last day of the data: where a running month ends.
  package var asOf: Day
  /// Fewer people or answers than this are drawn as a low base.
  package var lowBase: Int

  /// `id` may be any text; what cannot stand in an id is spelled out in hexadecimal.
  package init(id: String, format: FigureFormat, asOf: Day, lowBase: Int) {
    self.id = Self.elementID(id)
    (self.format, self.asOf, self.lowBase) = (format, asOf, lowBase)
  }

  package init(id: String, format: FigureFormat, meta: Meta) {
    self.init(id: id, format: format, asOf: meta.asOf, lowBase: meta.lowBase)
  }

  var words: ChartWords { ChartWords(format: format) }
  var language: Language { format.language }

  private static func elementID(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || scalar == "-" ? String(scalar) : "_" + String(scalar.value, radix: 16)
    }.joined()
  }
}
