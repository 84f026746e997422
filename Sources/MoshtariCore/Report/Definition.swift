/// What a figure means: for the definitions page and for `moshtari explain`.
package struct Definition: Hashable, Sendable {
  /// The addresses it covers: these and everything below them (`nps.overall` covers `nps.overall.value`). A
  /// field `*` stands for any one (`segments.*.nps`).
  package var addresses: [String]
  package var name: LocalizedText
  /// One paragraph in words: numerator, denominator, window, exclusions.
  package var meaning: LocalizedText
  /// The formula in plain text: in English symbols and names of the report, in Persian a sentence that
  /// says the same.
  package var formula: LocalizedText
  /// Authors, title, journal, year, the same in every language; `""` where nobody is cited.
  package var source: String
  /// Whose variant it is where authors define the figure differently, and what the others do; nil where
  /// there is only one.
  package var dialect: LocalizedText?
  /// Whether the definition is ours; a source then speaks of a part of it.
  package var isOwn: Bool
  /// Tables whose rows go into it.
  package var tables: [Table]

  package init(
    addresses: [String], name: LocalizedText, meaning: LocalizedText, formula: LocalizedText,
    source: String = "", dialect: LocalizedText? = nil, isOwn: Bool = false, tables: [Table]
  ) {
    (self.addresses, self.name, self.meaning) = (addresses, name, meaning)
    (self.formula, self.source, self.isOwn) = (formula, source, isOwn)
    (self.dialect, self.tables) = (dialect, tables)
  }
}

/// Definitions that belong together under one heading of the definitions page.
package struct DefinitionGroup: Sendable {
  package var name: LocalizedText
  /// In the order in which a reader meets them; never empty.
  package var definitions: [Definition]

  package init(_ name: LocalizedText, _ definitions: [Definition]) {
    (self.name, self.definitions) = (name, definitions)
  }
}
