import MoshtariCore

/// A YAML value and where it stands.
struct LocatedNode {
  enum Content {
    /// `isPlain`: written without quotes, so that `null`, `true` and numbers are meant.
    case scalar(String, isPlain: Bool)
    case list([LocatedNode])
    case mapping([Entry])
  }

  struct Entry {
    var key: String
    var keyLocation: SourceLocation
    var value: LocatedNode
  }

  var content: Content
  var location: SourceLocation

  /// The text of a scalar that is not null; nil for anything else.
  var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// `null`, `~` or nothing at all.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  var isEmptyList: Bool {
    if case .list(let elements) = content { elements.isEmpty } else { false }
  }

  /// The value as an error names it: `` `11` ``, `a list`.
  var description: String {
    switch content {
    case .scalar("", _): "nothing"
    case .scalar(let text, _): "`\(text.prefix(60))`"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
