import MoshtariCharts
import MoshtariCore
import MoshtariText

extension PageContext {
  /// The digest as a page of the site.
  func digestPage(_ plan: DigestPlan, notes: [PageSection]) -> Page {
    Page(
      path: path("digest"), language: language, entry: "digest", title: plan.title,
      eyebrow: plan.eyebrow, heading: plan.heading, dek: plan.dek,
      sections: plan.blocks.map(section) + notes + [versions])
  }

  private func section(_ block: DigestBlock) -> PageSection {
    if case .facts(let facts) = block.parts.first, case .note(let caption) = block.parts.last {
      return strip(
        figure: "digest.orders", title: block.title,
        facts.map { fact($0.name, $0.number, $0.under) }, caption: caption)
    }
    let isFigure = block.parts.contains {
      if case .table = $0 { true } else if case .bars = $0 { true } else { false }
    }
    var section = PageSection(
      id: block.id, figure: block.figures.first, title: block.title, subtitle: block.subtitle,
      body: block.parts.map { html($0, in: block) }.joined(), isCard: isFigure)
    section.otherFigures = Array(block.figures.dropFirst())
    return section
  }

  private func html(_ part: DigestPart, in block: DigestBlock) -> SafeHTML {
    switch part {
    case .facts(let facts): facts.map { fact($0.name, $0.number, $0.under) }.joined()
    case .bars(let caption, let bars):
      bars.isEmpty
        ? .empty
        : draw(
          block.id + "-chart",
          LabelledBars(
            caption: caption,
            rows: bars.map { .init(label: $0.label, share: $0.share, text: $0.text) }))
    case .paragraph(let html): "<p>\(html)</p>"
    case .decision(let html): "<p><b>\(say(DigestWords.decision)):</b> \(html)</p>"
    case .table(let caption, let columns, let rows):
      HTMLTable(
        caption: caption,
        columns: columns.enumerated().map { index, title in
          index == 0 || index == columns.count - 1 ? .text(title) : .number(title)
        }, rows: rows
      ).scrolling
    case .list(let items):
      "<ul class=\"links\">\(items.map { "<li>\($0)</li>" as SafeHTML }.joined())</ul>"
    case .links(let links):
      "<p>\(links.map { link($0.page, $0.label) }.joined(separator: separator))</p>"
    case .note(let html): "<p class=\"note\">\(html)</p>"
    }
  }

  /// Where the same is as an e-mail and as a text.
  private var versions: PageSection {
    PageSection(
      id: "versions", title: say(DigestWords.versions),
      body: """
        <p class="go">\(link("digest-mail", say(DigestWords.asMail)))\(separator)\
        <a href="digest.txt">\(say(DigestWords.asText))</a></p>
        """, isCard: false)
  }
}
