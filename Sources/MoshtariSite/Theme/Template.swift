/// A template's text and where it came from.
struct Template: Sendable {
  /// The name other templates include it by: its file's, without `.mustache`.
  var name: String
  var source: SourceText
}

/// A tag of a template.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{! … }}`
    case comment
  }

  var kind: Kind
  /// Empty for a comment.
  var name: String
  /// Its bytes in the template, braces included.
  var range: Range<Int>
}
