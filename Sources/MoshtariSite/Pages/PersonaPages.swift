import MoshtariContent
import MoshtariCore
import MoshtariText

enum PersonaWords: String, Phrase {
  case heading, dek, composite, evidence, facts, factsSub, wants, frustratedBy, leavesIf,
    ofInterviews, story, quotes
  case segment, segmentLink, backToAll, claimsSub, playbook, of

  var text: LocalizedText {
    switch self {
    case .heading: LocalizedText(en: "{1} personas", fa: "{1} پرسونا")
    case .dek:
      LocalizedText(
        en: "Composites: not real people, but each stands on a measured segment.",
        fa: "چهره‌هایی ترکیبی: افراد واقعی نیستند، اما هر یک بر بخشی اندازه‌گیری‌شده استوار است.")
    case .composite:
      LocalizedText(
        en: "A composite, not a real person. Reviewed {1}.",
        fa: "چهره‌ای ترکیبی، نه فردی واقعی. بازبینی: {1}.")
    case .evidence: LocalizedText(en: "{1} interviews", fa: "{1} مصاحبه")
    case .facts:
      LocalizedText(
        en: "The segment as measured",
        fa: "این بخش در داده‌ها")
    case .factsSub:
      LocalizedText(en: "Segment {1}, {2}; orders {3}", fa: "بخش {1}، {2}؛ سفارش‌ها {3}")
    case .wants:
      LocalizedText(
        en: "Wants",
        fa: "چه می‌خواهد")
    case .frustratedBy:
      LocalizedText(
        en: "Is frustrated by",
        fa: "از چه می‌رنجد")
    case .leavesIf:
      LocalizedText(
        en: "Would leave if",
        fa: "در چه صورت می‌رود")
    case .ofInterviews:
      LocalizedText(
        en: "{1} of {2} interviews",
        fa: "{1} از {2} مصاحبه")
    case .story: LocalizedText(en: "The story", fa: "روایت")
    case .quotes:
      LocalizedText(
        en: "In their own words",
        fa: "از زبان خودشان")
    case .segment: LocalizedText(en: "Segment", fa: "بخش")
    case .segmentLink: LocalizedText(en: "Segment: {1}", fa: "بخش: {1}")
    case .backToAll: LocalizedText(en: "All personas", fa: "همهٔ پرسوناها")
    case .claimsSub:
      LocalizedText(
        en: "Counts of interviews, not measured in the data",
        fa: "شمار مصاحبه‌ها؛ در داده‌ها اندازه‌گیری نشده است")
    case .playbook: LocalizedText(en: "What we do", fa: "چه می‌کنیم")
    case .of: LocalizedText(en: "{1} of all customers", fa: "{1} از همهٔ مشتریان")
    }
  }
}

extension PageContext {
  /// All personas; nil where there is none.
  func personasPage(_ personas: [Persona], notes: [PageSection]) -> Page? {
    guard !personas.isEmpty else { return nil }
    return Page(
      path: path("personas"), language: language, entry: "personas",
      title: plain(FrameWords.personas), eyebrow: plain(FrameWords.personas),
      heading: say(PersonaWords.heading, count(personas.count)), dek: say(PersonaWords.dek),
      sections: personas.map(card) + notes)
  }

  private func card(_ persona: Persona) -> PageSection {
    PageSection(
      id: persona.id, title: link(Self.page(of: persona), text(persona.title)),
      subtitle: text(persona.role),
      body: paragraph(
        [segmentLink(persona), size(of: persona), evidence(persona)].joined(separator: " · ")),
      width: .half)
  }

  /// The page's name without folder and ending.
  static func page(of persona: Persona) -> String { "persona-\(persona.id)" }

  /// One persona: its evidence, its segment's measured facts, what was said, and the story.
  func personaPage(
    _ persona: Persona, story: SafeHTML, fallback: Language?, playbook: PageSection?,
    notes: [PageSection]
  ) -> Page {
    let dek = [
      text(persona.role) + ".",
      say(PersonaWords.composite, day(persona.reviewed)),
      evidence(persona) + ".", link("personas", say(PersonaWords.backToAll)),
    ].joined(separator: " ")
    return Page(
      path: path(Self.page(of: persona)), language: language, entry: "personas",
      title: persona.title[language],
      eyebrow: "\(plain(FrameWords.personas)) · \(segmentName(persona)[language])",
      heading: text(persona.title), dek: dek,
      sections: [
        PageSection(
          id: "story", title: say(PersonaWords.story), body: prose(story, fallback: fallback),
          width: .twoThirds), quotesSection(persona), factSection(persona),
      ].compactMap { $0 } + claimSections(persona) + [playbook].compactMap { $0 } + notes)
  }

  private func segmentName(_ persona: Persona) -> LocalizedText {
    segmentName(of: persona.segment.value)
  }

  private func segmentLink(_ persona: Persona) -> SafeHTML {
    let name = text(segmentName(persona))
    guard report.segments[persona.segment.value] != nil else { return name }
    return say(PersonaWords.segmentLink, link("segment-\(persona.segment.value)", name))
  }

  private func size(of persona: Persona) -> SafeHTML {
    report.personas[persona.id].map { people($0.size) } ?? absent(.noData)
  }

  private func evidence(_ persona: Persona) -> SafeHTML {
    say(PersonaWords.evidence, count(persona.interviews))
  }

  private func factSection(_ persona: Persona) -> PageSection? {
    guard let figures = report.personas[persona.id] else { return nil }
    let facts = figures.facts
    let numbers: [(SafeHTML, SafeHTML)?] = [
      (
        say(FigureWords.customers),
        "\(count(figures.size)) <small>\(say(PersonaWords.of, share(facts.share)))</small>"
      ),
      report.orders.map { _ in (say(FigureWords.revenueShare), share(facts.revenueShare)) },
      facts.ordersPerCustomer.map {
        (say(FigureWords.ordersPerCustomer), .number(format.decimal($0, digits: 1)))
      },
      report.nps.map { _ in
        (
          say(FigureWords.npsLong),
          """
          \(value(facts.nps, unit: .points)) \
          <small>\(basis(facts.nps, unit: .points, counted: answers))</small>
          """
        )
      },
    ]
    let rows = numbers.compactMap { $0 }.map { name, number in
      "<div><dt>\(name)</dt><dd>\(number)</dd></div>" as SafeHTML
    }
    return PageSection(
      id: "facts", title: say(PersonaWords.facts),
      subtitle: say(
        PersonaWords.factsSub, link("segment-\(figures.segment)", text(segmentName(persona))), asOf,
        orderPeriod), body: "<dl class=\"dl\">\(rows.joined())</dl>",
      isCard: false)
  }

  private func claimSections(_ persona: Persona) -> [PageSection] {
    [
      ("wants", PersonaWords.wants, persona.wants),
      ("frustrated-by", .frustratedBy, persona.frustratedBy),
      ("leaves-if", .leavesIf, persona.leavesIf),
    ].filter { !$0.2.isEmpty }.map { id, title, claims in
      let items = claims.map { claim in
        """
        <li>\(text(claim.text)) <span class="src">\(say(PersonaWords.ofInterviews, count(claim.count), count(claim.of)))</span></li>
        """ as SafeHTML
      }
      return PageSection(
        id: id, title: say(title), subtitle: say(PersonaWords.claimsSub),
        body: "<ul class=\"list\">\(items.joined())</ul>", width: .third)
    }
  }

  private func quotesSection(_ persona: Persona) -> PageSection? {
    guard !persona.quotes.isEmpty else { return nil }
    let quotes = persona.quotes.map { quote in
      """
      <blockquote><p class="q">\(text(quote.text))</p><footer>\(text(quote.source))</footer></blockquote>
      """ as SafeHTML
    }
    return PageSection(
      id: "quotes", title: say(PersonaWords.quotes),
      body: "<div class=\"quotes\">\(quotes.joined())</div>",
      width: .third)
  }
}
