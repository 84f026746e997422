import MoshtariCore

/// One mapping being read: checks its keys once, then hands out values that complain for
/// themselves.
struct Fields {
  /// Keys from the root, joined by dots; empty for the root.
  let path: String
  let entries: [LocatedNode.Entry]
  let location: SourceLocation
  let findings: Findings

  /// A key that a later version honours, and the only value that it may have until then.
  struct Later {
    enum Default {
      /// Any value is refused, `null` apart.
      case none
      case text(String), number(Int), flag(Bool), emptyList
    }
    var key: String
    var only: Default
    init(_ key: String, only: Default = .none) { (self.key, self.only) = (key, only) }
  }

  /// The field of `key`, or nil where the mapping has no such key.
  subscript(key: String) -> Field? {
    entries.first { $0.key == key }.map {
      Field(
        name: path.isEmpty ? key : "\(path).\(key)", node: $0.value,
        keyLocation: $0.keyLocation, findings: findings)
    }
  }

  /// Whether a key is there that is nearly `key`: then `allowOnly` has said so, and once is enough.
  func hasMisspelt(_ key: String) -> Bool {
    entries.contains { nearestName(to: $0.key, in: [key]) != nil }
  }

  /// As the subscript; an error where the mapping has no such key.
  func required(_ key: String, help: String) -> Field? {
    if let field = self[key] { return field }
    if hasMisspelt(key) { return nil }
    let owner = path.isEmpty ? "" : " in `\(path)`"
    findings.error(
      "missing-key", .fact("there is no `\(key)`\(owner)"), at: location, help: help)
    return nil
  }

  /// An error for each key that is neither known nor left at its default until it is supported.
  func allowOnly(_ known: [String], later: [Later] = []) {
    for entry in entries where !known.contains(entry.key) {
      guard let key = later.first(where: { $0.key == entry.key }) else {
        unknown(entry, among: known)
        continue
      }
      if !key.only.matches(entry.value) { notYet(entry, default: key.only) }
    }
  }

  private func unknown(_ entry: LocatedNode.Entry, among known: [String]) {
    let owner = path.isEmpty ? "" : " in `\(path)`"
    let near = nearestName(to: entry.key, in: known)
    findings.error(
      "unknown-key", .fact("there is no key `\(entry.key)`\(owner)"), at: entry.keyLocation,
      help: near.map { "did you mean `\($0)`?" }
        ?? "the keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  private func notYet(_ entry: LocatedNode.Entry, default only: Later.Default) {
    let help =
      switch only.written {
      case nil: "take the key out"
      case .some(let written): "take the key out, or leave it at `\(written)`"
      }
    findings.error(
      "not-yet-supported", .fact("this version cannot do `\(entry.key)` yet"),
      at: entry.keyLocation, help: help)
  }
}

extension Fields.Later.Default {
  fileprivate func matches(_ node: LocatedNode) -> Bool {
    switch self {
    case .none: node.isNull
    case .text(let text): node.text == text
    case .number(let number): node.text == String(number)
    case .flag(let flag): node.text == String(flag)
    case .emptyList: node.isEmptyList
    }
  }

  fileprivate var written: String? {
    switch self {
    case .none: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .emptyList: "[]"
    }
  }
}
