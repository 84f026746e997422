/// Markup that is safe to put into a page: everything interpolated into it is escaped.
///
///     let cell: SafeHTML = "<td class=\"num\">\(text)</td>"   // `text` is escaped
///     let row: SafeHTML = "<tr>\(cell)</tr>"                  // markup is not escaped twice
///     SafeHTML(raw: trusted)                                   // needs the word `raw`
package struct SafeHTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup itself.
  package private(set) var markup: String

  package init(raw markup: String) { self.markup = markup }
  package init(stringLiteral value: String) { markup = value }
  /// Plain text, escaped.
  package init(text: String) { markup = SafeHTML.escaped(text) }

  package init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  package struct StringInterpolation: StringInterpolationProtocol {
    var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }
    package mutating func appendLiteral(_ literal: String) { markup += literal }
    package mutating func appendInterpolation(_ html: SafeHTML) { markup += html.markup }
    package mutating func appendInterpolation(_ text: String) { markup += SafeHTML.escaped(text) }
    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    /// A length or coordinate of a drawing: at most two decimals, never an exponent.
    package mutating func appendInterpolation(px number: Double) {
      markup += SafeHTML.coordinate(number)
    }
  }

  package static let empty = SafeHTML(raw: "")
  package var isEmpty: Bool { markup.isEmpty }

  /// Whether the bytes are the same: to a reader of markup, texts that are only canonically equivalent differ.
  package static func == (a: SafeHTML, b: SafeHTML) -> Bool {
    let areSame = a.markup.utf8.withContiguousStorageIfAvailable { a in
      b.markup.utf8.withContiguousStorageIfAvailable { b in
        a.count == b.count && (a.baseAddress == b.baseAddress || a.elementsEqual(b))
      }
    }
    return (areSame ?? nil) ?? a.markup.utf8.elementsEqual(b.markup.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(markup) }

  package static func + (a: SafeHTML, b: SafeHTML) -> SafeHTML {
    SafeHTML(raw: a.markup + b.markup)
  }
  package static func += (a: inout SafeHTML, b: SafeHTML) { a.markup += b.markup }

  /// `&`, `<`, `>`, `"` and `'` as entities.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `number` to two decimals without trailing zeros; 0 for what is not finite
  /// or no place on any drawing (10¹⁵ and more).
  package static func coordinate(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return "0" }
    let hundredths = Int((number * 100).rounded())
    let whole = abs(hundredths) / 100, rest = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Sequence<SafeHTML> {
  /// One after the other, with `separator` between.
  package func joined(separator: SafeHTML = .empty) -> SafeHTML {
    SafeHTML(raw: map(\.markup).joined(separator: separator.markup))
  }
}
