/// What a figure means: for the definitions page and for `moshtari explain`.
package struct Definition: Hashable, Sendable {
  /// The addresses it covers: these and everything below them (`nps.overall` covers `nps.overall.value`). A
  /// field `*` stands for any one (`segments.*.nps`).
  package var addresses: [String]
  package var name: LocalizedText
  /// One paragraph in words: numerator, denominator, window, exclusions.
  package var meaning: LocalizedText
  /// The formula in plain text, the same in every language.
  package var formula: String
  /// Authors, title, journal, year, the same in every language; `""` where nobody is cited.
  package var source: String
  /// Whether the definition is ours; a source then speaks of a part of it.
  package var isOwn: Bool
  /// Tables whose rows go into it.
  package var tables: [Table]

  package init(
    addresses: [String], name: LocalizedText, meaning: LocalizedText, formula: String,
    source: String = "", isOwn: Bool = false, tables: [Table]
  ) {
    (self.addresses, self.name, self.meaning) = (addresses, name, meaning)
    (self.formula, self.source, self.isOwn) = (formula, source, isOwn)
    self.tables = tables
  }
}
