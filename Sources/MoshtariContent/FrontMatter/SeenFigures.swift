import MoshtariCore

/// The figures that the author of a note saw, as its front matter has them.
package struct SeenFigures: Hashable, Sendable {
  /// In the order of the file; none stands twice.
  package var figures: [SeenFigure]
  /// By how much of what was seen a figure may move, 0 and up; nil: the default of its kind.
  package var tolerance: Double?
}

/// One figure as it was when a note was written.
package struct SeenFigure: Hashable, Sendable {
  package var address: Located<String>
  /// A number as people write it: `+38`, `65.6%`, `412,000`.
  package var value: Located<String>
}

extension DocumentFiles {
  /// What `seen` and `tolerance` say; nil where there is no `seen`.
  func seen() -> SeenFigures? {
    let tolerance = shared("tolerance", isRequired: false) { $0.tolerance() }
    let found = files.compactMap { file in
      file.fields["seen"].flatMap { field in field.seen().map { (field, $0) } }
    }
    if let tolerance, found.isEmpty, !hasKey("seen") {
      findings.error(
        "missing-key", .fact("`tolerance` is of the figures of `seen`, and there are none"),
        at: tolerance.location, help: "add `seen:` with an address and a value a line")
    }
    guard let first = found.first else { return nil }
    for other in found.dropFirst() where !Self.areAlike(first.1, other.1) {
      differs("seen", from: first.0.keyLocation, at: other.0)
    }
    return SeenFigures(figures: first.1, tolerance: tolerance?.value)
  }

  private static func areAlike(_ one: [SeenFigure], _ other: [SeenFigure]) -> Bool {
    one.map(\.address.value) == other.map(\.address.value)
      && one.map { latinDigits($0.value.value) } == other.map { latinDigits($0.value.value) }
  }
}

extension Field {
  fileprivate func seen() -> [SeenFigure]? {
    guard case .mapping(let entries) = node.content else {
      return refuse("addresses with the values seen, one a line", help: "such as `nps.latest: 38`")
    }
    return entries.compactMap { entry in
      guard let text = entry.value.text, !text.allSatisfy(\.isWhitespace) else {
        findings.error(
          "invalid-value", .mismatch(expected: "a number", found: entry.value.description),
          at: entry.value.location, help: "write the value as the page shows it")
        return nil
      }
      return SeenFigure(
        address: Located(entry.key, at: entry.keyLocation),
        value: Located(text, at: entry.value.location))
    }
  }

  /// A percentage such as `10%`, or a fraction.
  fileprivate func tolerance() -> Double? {
    let text = node.text ?? ""
    let isPercent = text.last.map { "%٪".contains($0) } ?? false
    let number = plainNumber(String(isPercent ? text.dropLast() : text[...]).trimmed)
    guard let number, number >= 0, isPercent || number <= 1 else {
      return refuse("a percentage such as `10%`")
    }
    return isPercent ? number / 100 : number
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
