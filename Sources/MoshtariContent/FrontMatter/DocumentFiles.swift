import MoshtariCore

/// One document as its files: `name.en.md`, `name.fa.md`, or `name.md` for every language without
/// its own.
///
/// What is true in every language (a page, a date) stands in at least one of the files and may not
/// differ; texts are each file's own.
struct DocumentFiles {
  /// The file name without language and ending.
  let id: String
  let files: [FrontMatter]
  /// False where a file of it could not be read.
  var isWhole = true
  let findings: Findings

  var body: LocalizedBody? {
    files.first.map { LocalizedBody($0.body, others: files.dropFirst().map(\.body)) }
  }

  /// An error for each key that is not one of `known`, in each file.
  func allowOnly(_ known: [String], later: [Fields.Later] = []) {
    for file in files { file.fields.allowOnly(known, later: later) }
  }

  /// The text of `key` in the languages of the files; an error where it is required and in none of
  /// them.
  func words(_ key: String, isRequired: Bool = true) -> LocalizedText? {
    let found = fields(key, isRequired: isRequired).compactMap { file, field in
      Self.words(of: field, in: file.body.language)
    }
    return found.isEmpty ? nil : Self.merged(found)
  }

  /// Where the texts of `key` stand, each the first of its language.
  func places(_ key: String) -> TextPlaces {
    var places = TextPlaces()
    for file in files {
      guard let field = file.fields[key] else { continue }
      if case .mapping = field.node.content, let versions = field.fields() {
        for language in Language.allCases {
          guard let text = versions[language.rawValue] else { continue }
          places.own[language] = places.own[language] ?? text.node.location
        }
      } else if let language = file.body.language {
        places.own[language] = places.own[language] ?? field.node.location
      } else {
        places.common = places.common ?? field.node.location
      }
    }
    return places
  }

  /// A value that is the same in every language, with its first place.
  func shared<Value: Hashable & Sendable>(
    _ key: String, isRequired: Bool = true, read: (Field) -> Value?
  ) -> Located<Value>? {
    var first: Located<Value>?
    for (_, field) in fields(key, isRequired: isRequired) {
      guard let value = read(field) else { continue }
      if let first, first.value != value { differs(key, from: first.location, at: field) }
      first = first ?? Located(value, at: field.node.location)
    }
    return first
  }

  /// The elements of a list, of each file that has it: `elements[position]` holds one field a file.
  ///
  /// None where the files' lists have different lengths, which is an error.
  func aligned(_ key: String, of what: String) -> [[(language: Language?, field: Field)]] {
    let lists = fields(key, isRequired: false).compactMap { file, field in
      field.list(of: what).map { (language: file.body.language, field: field, elements: $0) }
    }
    guard let first = lists.first else { return [] }
    for other in lists.dropFirst() where other.elements.count != first.elements.count {
      differs(key, from: first.field.keyLocation, at: other.field)
      return []
    }
    return first.elements.indices.map { position in
      lists.map { ($0.language, $0.elements[position]) }
    }
  }

  func differs(_ key: String, from first: SourceLocation, at field: Field) {
    findings.error(
      "translations-differ", .fact("`\(key)` is not what \(first.file) says"),
      at: field.node.location,
      help: "say it in one of the files only, or make it equal to line \(first.line ?? 1) there")
  }

  private func fields(_ key: String, isRequired: Bool) -> [(FrontMatter, Field)] {
    let found = files.compactMap { file in file.fields[key].map { (file, $0) } }
    let isMisspelt = files.contains { $0.fields.hasMisspelt(key) }
    if found.isEmpty, isRequired, !isMisspelt, let first = files.first {
      findings.error(
        "missing-key", .fact("the front matter has no `\(key)`"), at: first.fields.location,
        help: "add `\(key): …`")
    }
    return found
  }

  /// The text of a field: of its file's language unless it is a mapping of languages.
  static func words(of field: Field, in language: Language?) -> LocalizedText? {
    guard let words = field.localizedText() else { return nil }
    guard let language, let common = words.common else { return words }
    return LocalizedText(texts: [language: common])
  }

  /// All the texts in one; the first of a language wins.
  static func merged(_ found: [LocalizedText]) -> LocalizedText {
    var merged = LocalizedText(texts: [:])
    for words in found {
      merged.texts.merge(words.texts) { first, _ in first }
      merged.common = merged.common ?? words.common
    }
    return merged
  }
}
