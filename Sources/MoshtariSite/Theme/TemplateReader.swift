import MoshtariCore

/// Finds the tags of a template.
///
/// Only the plain tags of Mustache are read: names, sections, partials, comments. Changed
/// delimiters, inherited blocks, transforms and dotted names are faults, since nothing here could
/// check them.
struct TemplateReader {
  /// A template with more faults than this is not read further: each costs a look at its line.
  private static let mostFaults = 100

  private let template: Template
  private var tags: [TemplateTag] = []
  private var diagnostics: [Diagnostic] = []

  /// The tags in order, and a `template-tag` error for each that is none. O(n).
  static func read(_ template: Template) -> ([TemplateTag], [Diagnostic]) {
    var reader = TemplateReader(template: template)
    reader.readTags()
    return (reader.tags, reader.diagnostics)
  }

  private init(template: Template) { self.template = template }

  private mutating func readTags() {
    var position = 0
    while diagnostics.count < Self.mostFaults, let start = find("{{", from: position) {
      let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
      let closing: StaticString = isTriple ? "}}}" : "}}"
      guard let close = find(closing, from: start + 2) else {
        return fail(
          start..<lineEnd(after: start), expected: "`\(closing)` after `\(opening(isTriple))`")
      }
      position = close + closing.utf8CodeUnitCount
      readTag(start..<position, content: (start + (isTriple ? 3 : 2))..<close, isTriple: isTriple)
    }
  }

  private mutating func readTag(_ range: Range<Int>, content: Range<Int>, isTriple: Bool) {
    let written = template.source.string(content)
    if !isTriple, written.hasPrefix("!") {
      return tags.append(TemplateTag(kind: .comment, name: "", range: range))
    }
    let (kind, rest) = isTriple ? (.markup, written[...]) : Self.sigil(of: written)
    let name = rest.trimming { $0 == " " || $0 == "\t" }
    guard Self.isName(name, orPath: kind == .partial) else {
      return fail(range, expected: "a name, `#name`, `^name`, `/name`, `>name` or `! comment`")
    }
    tags.append(TemplateTag(kind: kind, name: String(name), range: range))
  }

  private static func sigil(of written: String) -> (TemplateTag.Kind, Substring) {
    let kinds: [Character: TemplateTag.Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "&": .markup,
    ]
    guard let first = written.first, let kind = kinds[first] else { return (.text, written[...]) }
    return (kind, written.dropFirst())
  }

  /// Whether `name` is of Latin letters and digits, a letter first; a partial's may have `-` and
  /// `_` too.
  private static func isName(_ name: Substring, orPath isPartial: Bool) -> Bool {
    guard let first = name.utf8.first, first.isLatinLetter else { return false }
    return name.utf8.allSatisfy {
      $0.isLatinLetter || $0.isDigit
        || isPartial && ($0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_"))
    }
  }

  private mutating func fail(_ range: Range<Int>, expected: String) {
    let end = min(range.upperBound, lineEnd(after: range.lowerBound))
    let shown = template.source.string(range.lowerBound..<end)
    diagnostics.append(
      Diagnostic(
        .error, "template-tag", .mismatch(expected: expected, found: "`\(shown)`"),
        at: template.source.location(range.lowerBound..<end)))
  }

  private var text: [UInt8] { template.source.bytes }

  private func opening(_ isTriple: Bool) -> String { isTriple ? "{{{" : "{{" }

  private func lineEnd(after offset: Int) -> Int {
    text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
  }

  private func find(_ wanted: StaticString, from start: Int) -> Int? {
    let length = wanted.utf8CodeUnitCount
    guard start + length <= text.count else { return nil }
    return (start...(text.count - length)).first { offset in
      (0..<length).allSatisfy { text[offset + $0] == wanted.utf8Start[$0] }
    }
  }
}

extension Substring {
  /// Without the leading and trailing characters for which `isPadding`.
  fileprivate func trimming(_ isPadding: (Character) -> Bool) -> Substring {
    let start = drop(while: isPadding)
    return start.lastIndex { !isPadding($0) }.map { start[...$0] } ?? start.prefix(0)
  }
}
