package import MoshtariCore
package import MoshtariText

/// What turns the blocks of a text into markup: given by whoever knows pages and charts.
///
/// Each throws an error at a place of the block where the report cannot show what it asks for.
package struct BlockDrawing: Sendable {
  package var figure: @Sendable (FigureBlock, BlockPlace) throws(Diagnostic) -> SafeHTML
  package var quotes: @Sendable (QuotesBlock, BlockPlace) throws(Diagnostic) -> SafeHTML

  package init(
    figure: @escaping @Sendable (FigureBlock, BlockPlace) throws(Diagnostic) -> SafeHTML,
    quotes: @escaping @Sendable (QuotesBlock, BlockPlace) throws(Diagnostic) -> SafeHTML
  ) {
    (self.figure, self.quotes) = (figure, quotes)
  }

  /// Blocks show nothing; their keys are checked all the same.
  package static let none = BlockDrawing(
    figure: { (_, _) throws(Diagnostic) in .empty },
    quotes: { (_, _) throws(Diagnostic) in .empty })
}

/// Where a block stands.
package struct BlockPlace: Hashable, Sendable {
  /// What its element ids begin with; unique in the page.
  package var id: String
  /// The language of the text.
  package var language: Language
  package init(id: String, language: Language) { (self.id, self.language) = (id, language) }
}
