import MoshtariText

/// What a digest says, in one language, before it is a page, an e-mail or a text: all three are made of
/// it, so that they cannot differ.
///
/// Markup in it is of a line only: numbers, names, emphasis, and links to pages of the site as the pages
/// write them.
struct DigestPlan: Equatable, Sendable {
  var title: String
  var eyebrow: String
  var heading: SafeHTML
  var dek: SafeHTML
  var blocks: [DigestBlock]
}

/// A titled part.
struct DigestBlock: Equatable, Sendable {
  /// The fragment that it is linked by on the page.
  var id: String
  var title: SafeHTML
  /// Measure, population, period; empty for none.
  var subtitle: SafeHTML = .empty
  /// The addresses of the figures in it, as `PageSection.figure`; empty for none.
  var figures: [String] = []
  var parts: [DigestPart]
}

enum DigestPart: Equatable, Sendable {
  case facts([DigestFact])
  case bars(caption: String, [DigestBar])
  case paragraph(SafeHTML)
  /// What is to be done, or was decided.
  case decision(SafeHTML)
  /// Each row as long as `columns`; the first cell is its head.
  case table(caption: String, columns: [SafeHTML], rows: [[SafeHTML]])
  case list([SafeHTML])
  case links([DigestLink])
  /// How to read what is above.
  case note(SafeHTML)
}

struct DigestFact: Equatable, Sendable {
  var name: SafeHTML
  var number: SafeHTML
  /// What the number is set beside.
  var under: SafeHTML
}

/// A number with a bar: its share, 0...1, of the longest one's.
struct DigestBar: Equatable, Sendable {
  var label: SafeHTML
  var share: Double
  var text: SafeHTML
}

/// A page of the site.
struct DigestLink: Equatable, Sendable {
  var label: SafeHTML
  /// The page's name, without folder and ending.
  var page: String
}

extension DigestBar {
  /// Bars of `values`, none for those below zero; empty where fewer than two have a value.
  static func bars(_ values: [(label: SafeHTML, value: Double?, text: SafeHTML)]) -> [DigestBar] {
    let known = values.filter { $0.value?.isFinite == true }
    guard known.count > 1, let most = known.compactMap(\.value).max() else { return [] }
    return known.map { row in
      DigestBar(
        label: row.label, share: most > 0 ? max(0, row.value ?? 0) / most : 0, text: row.text)
    }
  }
}
