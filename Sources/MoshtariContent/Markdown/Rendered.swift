import MoshtariText

/// A part of a body in both of its forms.
struct Rendered {
  var html: SafeHTML
  /// For search and mail; blocks end in a newline.
  var plain: String

  init(_ html: SafeHTML, plain: String) { (self.html, self.plain) = (html, plain) }
  init(text: String) { self.init(SafeHTML(text: text), plain: text) }

  static let empty = Rendered(.empty, plain: "")
}

extension Sequence<Rendered> {
  /// One after the other.
  func joined() -> Rendered {
    reduce(into: .empty) { all, part in
      all.html += part.html
      all.plain += part.plain
    }
  }
}
