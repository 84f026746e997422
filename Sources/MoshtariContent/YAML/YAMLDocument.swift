import MoshtariCore
import Yams

/// Reads one YAML document into located nodes.
///
/// Hostile input is bounded before and after the parser: nesting, aliases, and nodes once aliases
/// are followed.
struct YAMLDocument {
  let source: SourceText
  /// The lines that are YAML, from 0.
  let range: Range<Int>

  static let deepestNesting = 32
  static let mostAliases = 20
  static let mostNodes = 20_000

  init(_ source: SourceText, lines range: Range<Int>? = nil) {
    self.source = source
    self.range = range ?? 0..<source.lines.count
  }

  /// The root; nil where there is nothing but blanks and comments.
  func root() throws(Diagnostic) -> LocatedNode? {
    let blanks = String(repeating: "\n", count: range.lowerBound)
    let text = blanks + source.lines[range].map { $0 + "\n" }.joined()
    try YAMLBounds(source: source, range: range).check()
    do {
      guard let node = try compose(yaml: text, .basic) else { return nil }
      var remaining = Self.mostNodes
      return try located(node, &remaining)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw YAMLFault(source: source, range: range).diagnostic(error)
    }
  }

  private func located(_ node: Node, _ remaining: inout Int) throws -> LocatedNode {
    remaining -= 1
    let location = location(of: node)
    guard remaining > 0 else {
      throw Diagnostic(
        .error, "yaml-too-large",
        .fact("this YAML has more than \(Self.mostNodes) values, its aliases followed"),
        at: location)
    }
    switch node {
    case .scalar(let scalar):
      return LocatedNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain), location: location)
    case .sequence(let sequence):
      return LocatedNode(
        content: .list(try sequence.map { try located($0, &remaining) }), location: location)
    case .mapping(let mapping):
      return LocatedNode(content: .mapping(try entries(mapping, &remaining)), location: location)
    case .alias: return LocatedNode(content: .scalar("", isPlain: true), location: location)
    }
  }

  private func entries(_ mapping: Node.Mapping, _ remaining: inout Int) throws
    -> [LocatedNode.Entry]
  {
    var entries: [LocatedNode.Entry] = []
    var seen: Set<String> = []
    for (key, value) in mapping {
      let place = location(of: key)
      guard case .scalar(let name) = key else {
        throw Diagnostic(
          .error, "yaml-syntax", .mismatch(expected: "a name before `:`", found: "a collection"),
          at: place)
      }
      guard seen.insert(name.string).inserted else {
        throw YAMLFault.duplicate(name.string, at: place)
      }
      var value = try located(value, &remaining)
      if value.text == nil, value.isNull { value.location = place }
      entries.append(LocatedNode.Entry(key: name.string, keyLocation: place, value: value))
    }
    return entries
  }

  private func location(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return SourceLocation(file: source.file) }
    return source.location(line: mark.line, column: mark.column, length: length(of: node, at: mark))
  }

  /// How many characters to underline: a scalar as it is written, of anything else the first
  /// character.
  private func length(of node: Node, at mark: Mark) -> Int {
    guard case .scalar(let scalar) = node, source.lines.indices.contains(mark.line - 1) else {
      return 1
    }
    switch scalar.style {
    case .plain: return scalar.string.unicodeScalars.count
    case .singleQuoted, .doubleQuoted:
      let text = source.lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
      let end = text.dropFirst().firstIndex(of: text.first ?? "\"")
      return text.distance(from: text.startIndex, to: end ?? text.endIndex) + (end == nil ? 0 : 1)
    default: return 1
    }
  }
}
