import MoshtariCore
import MoshtariMetrics
import MoshtariText

enum FigureLinkWords: String, Phrase {
  case how, howEach

  var text: LocalizedText {
    switch self {
    case .how: LocalizedText(en: "How computed", fa: "روش محاسبه")
    case .howEach: LocalizedText(en: "How computed: {1}", fa: "روش محاسبه: {1}")
    }
  }
}

extension PageContext {
  /// The page with a way from each section of figures to the definitions of all of them: after the subtitle where there
  /// is one, else under the body.
  func linkingFigures(of page: Page) -> Page {
    var page = page
    for index in page.sections.indices {
      guard let figure = page.sections[index].figure else { continue }
      let figures = [figure] + page.sections[index].otherFigures
      if definitions(of: figures).count > 1 {
        page.sections[index].body +=
          "<p class=\"note go\">\(line(.empty, leadingTo: figures))</p>"
      } else {
        page.sections[index].subtitle = line(page.sections[index].subtitle, leadingTo: figure)
      }
    }
    return page
  }

  /// A quiet line with links to the definitions of several figures at its end, by their names; those of one
  /// definition have one link, a single one reads as with `line(_:leadingTo:)`.
  func line(_ text: SafeHTML, leadingTo figures: [String]) -> SafeHTML {
    let definitions = definitions(of: figures)
    guard definitions.count > 1 else {
      return figures.first.map { line(text, leadingTo: $0) } ?? text
    }
    let links = definitions.compactMap { definition in
      way(to: definition, "go", say: SafeHTML(text: definition.name[language]))
    }
    let ways = say(FigureLinkWords.howEach, links.joined(separator: separator))
    if text.isEmpty { return ways }
    let gap: SafeHTML = text.markup.hasSuffix(".") ? " " : separator
    return text + "<span class=\"go\">\(gap)\(ways)</span>"
  }

  /// Each once, in the order of the figures.
  private func definitions(of figures: [String]) -> [Definition] {
    var fragments: Set<String> = []
    return figures.compactMap { MoshtariMetrics.definition(of: Self.address($0)) }
      .filter { fragments.insert(Self.fragment(of: $0)).inserted }
  }

  private static func address(_ figure: String) -> ReportAddress {
    ReportAddress(steps: figure.split(separator: ".").map { .field(String($0)) })
  }

  /// A quiet line under a title or a strip with a link at its end to the definition of a figure; the
  /// link is not on paper. None where the table has no such figure, which the demonstration's test finds.
  ///
  /// - Parameter figure: its address, as the table of definitions writes it.
  func line(_ text: SafeHTML, leadingTo figure: String) -> SafeHTML {
    line(text, leadingTo: Self.address(figure))
  }

  /// The same of an address of the report.
  func line(_ text: SafeHTML, leadingTo address: ReportAddress) -> SafeHTML {
    guard let definition = definition(of: address),
      let link = way(
        to: definition, text.isEmpty ? "go" : "how", say: say(FigureLinkWords.how))
    else { return text }
    // A wide blank, which hangs at the end of a line: no margin that would indent a link on the next one.
    return text.isEmpty ? link : text + "\u{2002}" + link
  }

  /// The link to a definition; nil where no page has it.
  private func way(to definition: Definition, _ look: String, say words: SafeHTML) -> SafeHTML? {
    let fragment = Self.fragment(of: definition)
    return Self.definitionPages[fragment].map { page in
      "<a class=\"\(look)\" href=\"\(up)\(page).html#\(fragment)\">\(words)</a>"
    }
  }

  /// The pages of all definitions, by their fragments.
  private static let definitionPages = Dictionary(
    uniqueKeysWithValues: definitionGroups.flatMap { group in
      group.definitions.map { (fragment(of: $0), page(of: group)) }
    })
}
