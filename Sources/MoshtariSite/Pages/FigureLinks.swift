import MoshtariCore
import MoshtariMetrics
import MoshtariText

enum FigureLinkWords: String, Phrase {
  case how

  var text: LocalizedText {
    switch self {
    case .how: LocalizedText(en: "How computed", fa: "روش محاسبه")
    }
  }
}

extension PageContext {
  /// The page with a way from each section of figures to the definition of the first of them.
  func linkingFigures(of page: Page) -> Page {
    var page = page
    for index in page.sections.indices {
      guard let figure = page.sections[index].figure else { continue }
      page.sections[index].subtitle = line(page.sections[index].subtitle, leadingTo: figure)
    }
    return page
  }

  /// A quiet line under a title or a strip with a link at its end to the definition of a figure; the
  /// link is not on paper. None where the table has no such figure, which the demonstration's test finds.
  ///
  /// - Parameter figure: its address, as the table of definitions writes it.
  func line(_ text: SafeHTML, leadingTo figure: String) -> SafeHTML {
    let names = figure.split(separator: ".").map(String.init)
    return line(text, leadingTo: ReportAddress(steps: names.map { .field($0) }))
  }

  /// The same of an address of the report.
  func line(_ text: SafeHTML, leadingTo address: ReportAddress) -> SafeHTML {
    guard let definition = definition(of: address) else { return text }
    let fragment = Self.fragment(of: definition)
    guard let page = Self.definitionPages[fragment] else { return text }
    // After other words a dot stands before it.
    let look = text.isEmpty ? "go" : "how"
    let link: SafeHTML =
      "<a class=\"\(look)\" href=\"\(page).html#\(fragment)\">\(say(FigureLinkWords.how))</a>"
    // A wide blank, which hangs at the end of a line: no margin that would indent a link on the next one.
    return text.isEmpty ? link : text + "\u{2002}" + link
  }

  /// The pages of all definitions, by their fragments.
  private static let definitionPages = Dictionary(
    uniqueKeysWithValues: definitionGroups.flatMap { group in
      group.definitions.map { (fragment(of: $0), page(of: group)) }
    })
}
