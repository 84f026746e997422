/// A language that the program speaks.
package enum Language: String, Codable, CaseIterable, Hashable, Sendable {
  case en, fa

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool { self == .fa }
}

/// A text in one or both languages, as people wrote it in the settings or front matter.
package struct LocalizedText: Hashable, Sendable {
  package var texts: [Language: String]
  /// Serves every language that has no text of its own.
  package var common: String?

  /// One text for every language.
  package init(_ common: String) { (texts, self.common) = ([:], common) }
  package init(en: String, fa: String) { (texts, common) = ([.en: en, .fa: fa], nil) }
  package init(texts: [Language: String]) { (self.texts, common) = (texts, nil) }

  /// The text in `language`, else the common one, else the other language's, else `""`.
  package subscript(language: Language) -> String {
    texts[language] ?? common ?? texts[language == .en ? .fa : .en] ?? ""
  }
}

extension LocalizedText: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let common = try? container.decode(String.self) { self.init(common); return }
    let pairs = try container.decode([String: String].self)
    self.init(texts: [:])
    for language in Language.allCases { texts[language] = pairs[language.rawValue] }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let common { return try container.encode(common) }
    var pairs: [String: String] = [:]
    for language in Language.allCases { pairs[language.rawValue] = texts[language] }
    try container.encode(pairs)
  }
}
