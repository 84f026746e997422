import MoshtariCharts
import MoshtariContent
import MoshtariCore
import MoshtariText

enum PersonaWords: String, Phrase {
  case heading, dek, composite, reviewed, stale, interviews, surveyAnswers, monthsOfOrders, good,
    fair,
    thin
  case facts, factsSub, wants, frustratedBy, leavesIf, ofInterviews,
    claimsSub, claimsFromAll, claimsFrom
  case compared, comparedSub, quotes
  case staysActive, staysActiveSub, ordersWhen, ordersWhenSub, actions, measuredBy,
    from
  case story, segmentLink, ofSegment, playbook, playbookLink

  var text: LocalizedText {
    switch self {
    case .heading: LocalizedText(en: "{1} personas", fa: "{1} پرسونا")
    case .dek:
      LocalizedText(
        en: "Composites: not real people, but each stands on a measured segment.",
        fa: "چهره‌هایی ترکیبی: افراد واقعی نیستند، اما هر یک بر بخشی اندازه‌گیری‌شده استوار است.")
    case .composite:
      LocalizedText(
        en: "A composite, not a real person.", fa: "چهره‌ای ترکیبی، نه فردی واقعی.")
    case .reviewed: LocalizedText(en: "Reviewed {1}.", fa: "بازبینی: {1}.")
    case .stale:
      LocalizedText(
        en:
          "Last reviewed on {1}, more than 180 days before this report: ask again before relying on it.",
        fa:
          "آخرین بازبینی {1} بوده، بیش از ۱۸۰ روز پیش از این گزارش؛ پیش از تکیه بر آن دوباره بپرسید."
      )
    case .interviews: LocalizedText(en: "{1} interviews", fa: "{1} مصاحبه")
    case .surveyAnswers: LocalizedText(en: "{1} survey answers", fa: "{1} پاسخ نظرسنجی")
    case .monthsOfOrders: LocalizedText(en: "{1} months of orders", fa: "{1} ماه سفارش")
    case .good: LocalizedText(en: "Evidence: good", fa: "شواهد: خوب")
    case .fair: LocalizedText(en: "Evidence: fair", fa: "شواهد: متوسط")
    case .thin: LocalizedText(en: "Evidence: thin", fa: "شواهد: اندک")
    case .facts: LocalizedText(en: "The segment as measured", fa: "این بخش در داده‌ها")
    case .factsSub:
      LocalizedText(
        en: "Today’s members of the segment {1}, {2}; orders {3}.",
        fa: "اعضای امروز بخش {1}، {2}؛ سفارش‌ها {3}.")
    case .wants: LocalizedText(en: "Wants", fa: "چه می‌خواهد")
    case .frustratedBy: LocalizedText(en: "Is frustrated by", fa: "از چه می‌رنجد")
    case .leavesIf: LocalizedText(en: "Would leave if", fa: "در چه صورت می‌رود")
    case .ofInterviews: LocalizedText(en: "{1} of {2} interviews", fa: "{1} از {2} مصاحبه")
    case .claimsSub:
      LocalizedText(
        en: "What the authors were told and by whom; not measured in the data.",
        fa: "آنچه نویسندگان شنیده‌اند و از که؛ در داده‌ها اندازه‌گیری نشده است.")
    case .claimsFromAll:
      LocalizedText(
        en: "Told to the authors, not measured in the data. Source: {1}.",
        fa: "گفتهٔ خود مشتریان است و در داده‌ها اندازه‌گیری نشده. منبع: {1}.")
    case .claimsFrom:
      LocalizedText(
        en: "Told to the authors, not measured in the data. Source unless another is named: {1}.",
        fa: "گفتهٔ خود مشتریان است و در داده‌ها اندازه‌گیری نشده. منبع، جز آنجا که نامش آمده: {1}.")
    case .compared: LocalizedText(en: "Beside all customers", fa: "در کنار همهٔ مشتریان")
    case .comparedSub:
      LocalizedText(
        en: "Members beside all customers; {1} complete months, times of day over 365 days",
        fa: "اعضا در کنار همهٔ مشتریان؛ {1} ماه کامل؛ ساعت سفارش‌ها در ۳۶۵ روز اخیر")
    case .quotes: LocalizedText(en: "In their own words", fa: "از زبان خودشان")
    case .staysActive: LocalizedText(en: "How long they stay active", fa: "تا کی فعال می‌مانند")
    case .staysActiveSub:
      LocalizedText(
        en: "Share still active (Kaplan–Meier), band: 95% range",
        fa: "سهم فعال (کاپلان–مایر)، نوار: بازهٔ ۹۵٪")
    case .ordersWhen: LocalizedText(en: "When they order", fa: "چه وقت سفارش می‌دهند")
    case .ordersWhenSub:
      LocalizedText(
        en: "Share of orders by weekday and hour, {1} time",
        fa: "سهم سفارش‌ها به تفکیک روز و ساعت، به وقت {1}")
    case .actions:
      LocalizedText(en: "What we do for these customers", fa: "برای این مشتریان چه می‌کنیم")
    case .measuredBy: LocalizedText(en: "Measured by: {1}", fa: "سنجه: {1}")
    case .from: LocalizedText(en: "from {1}", fa: "از {1}")
    case .story: LocalizedText(en: "The story", fa: "روایت")
    case .segmentLink: LocalizedText(en: "Segment: {1}", fa: "بخش: {1}")
    case .ofSegment: LocalizedText(en: "{1} segment", fa: "بخش {1}")
    case .playbook:
      LocalizedText(en: "How we treat the whole segment", fa: "با همهٔ این بخش چه می‌کنیم")
    case .playbookLink:
      LocalizedText(
        en: "What we do for the whole segment: {1}", fa: "با همهٔ این بخش چه می‌کنیم: {1}")
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
      heading: say(PersonaWords.heading, count(personas.count)),
      dek: say(PersonaWords.dek) + " " + say(StripWords.marginExplained),
      sections: personas.map(card) + notes)
  }

  private func card(_ persona: Persona) -> PageSection {
    let figures = report.personas[persona.id]
    let evidence = [
      figures.map { "<b>\(strength($0.evidence))</b>" }, segmentLink(persona),
      say(PersonaWords.interviews, count(persona.interviews)),
    ].compactMap { $0 }.joined(separator: separator)
    return PageSection(
      id: persona.id, figure: "personas.*.size",
      title: link(Self.page(of: persona), text(persona.title)),
      subtitle: summary(of: persona),
      body: """
        \(persona.emblem?.drawing ?? .empty)\(figures.map(cardFigures) ?? .empty)\
        <p class="note">\(evidence)</p>
        """,
      width: .half)
  }

  /// As many of the strip's figures as fit on a card, each over what it is of.
  private func cardFigures(_ figures: PersonaFigures) -> SafeHTML {
    let retention = figures.comparison["retention"]?.members, nps = figures.facts.nps
    let cells = [
      fact(
        say(FigureWords.customers), count(figures.size),
        say(StripWords.ofAll, roundShare(figures.facts.share))),
      retention.map {
        fact(say(FigureWords.monthlyRetention), value($0, unit: .share), basis(ofShare: $0))
      },
      report.nps.map { _ in
        fact(
          say(FigureWords.npsShort), value(nps, unit: .points),
          nps.value == nil ? .empty : basis(of: nps, answers(nps.n ?? 0)))
      },
    ]
    return "<dl class=\"trio\">\(cells.compactMap { $0 }.joined())</dl>"
  }

  /// The customers behind a share, and its margin; nothing where it has no value.
  private func basis(ofShare share: Estimate) -> SafeHTML {
    share.value == nil ? .empty : basis(of: share, people(share.n ?? 0), scale: 100)
  }

  /// The page's name without folder and ending.
  static func page(of persona: Persona) -> String { "persona-\(persona.id)" }

  /// One persona: its evidence, its segment's measured facts, what was said, what is done, and the
  /// story. Parts without data are left out.
  ///
  /// - Parameter playbook: what is done for the whole segment; beside actions of the persona's own
  ///   only a link to it, so that nothing is said twice.
  func personaPage(
    _ persona: Persona, story: SafeHTML, fallback: Language?, playbook: PageSection?,
    notes: [PageSection]
  ) -> Page {
    let figures = report.personas[persona.id]
    let storySection = PageSection(
      id: "story", title: say(PersonaWords.story), body: prose(story, fallback: fallback),
      isCard: false)
    let measured = [
      staleSection(persona), figures.map { factSection(persona, $0) }, claimSection(persona),
    ]
    let panels =
      side([comparisonSection(figures), quotesSection(persona, figures)], [.twoThirds, .third])
      + side([activeSection(persona, figures), hoursSection(figures)], [.half, .half])
    let isLinked =
      playbook != nil && !persona.actions.isEmpty && report.segments[persona.segment.value] != nil
    let rest = [
      actionSection(persona, besidePlaybook: isLinked), isLinked ? nil : playbook,
      story.isEmpty ? nil : storySection,
    ]
    return Page(
      path: path(Self.page(of: persona)), language: language, entry: "personas",
      title: persona.title[language],
      eyebrow: plain(PersonaWords.ofSegment, segmentName(persona)[language]),
      above: PageLink(label: plain(FrameWords.personas), path: path("personas")),
      heading: text(persona.title),
      dek: head(persona, figures),
      sections: measured.compactMap { $0 } + panels + rest.compactMap { $0 } + notes)
  }

  /// Sections beside each other; one alone takes the whole width.
  private func side(_ sections: [PageSection?], _ widths: [PageSection.Width]) -> [PageSection] {
    let found = zip(sections, widths).compactMap { section, width in section.map { ($0, width) } }
    return found.map { section, width in
      var section = section
      section.width = found.count == 1 ? .full : width
      return section
    }
  }

  private func segmentName(_ persona: Persona) -> LocalizedText {
    segmentName(of: persona.segment.value)
  }

  private func segmentLink(_ persona: Persona) -> SafeHTML {
    let name = text(segmentName(persona))
    guard report.segments[persona.segment.value] != nil else { return name }
    return say(PersonaWords.segmentLink, link("segment-\(persona.segment.value)", name))
  }
}

// MARK: Head

extension PageContext {
  private func head(_ persona: Persona, _ figures: PersonaFigures?) -> SafeHTML {
    """
    \(persona.emblem?.drawing ?? .empty)<p>\(summary(of: persona))</p>\
    \(figures.map { evidence(persona, $0.evidence) } ?? .empty)
    """
  }

  private func summary(of persona: Persona) -> SafeHTML {
    persona.summary.map { text($0) } ?? text(persona.role) + "."
  }

  /// Four bars, as many filled as things are met, and the word for it.
  private func strength(_ evidence: PersonaEvidence) -> SafeHTML {
    let strength: PersonaWords =
      switch evidence.strength {
      case .good: .good
      case .fair: .fair
      case .thin: .thin
      }
    let bars = (0..<4).map { $0 < evidence.met ? "<i></i>" : "<i class=\"o\"></i>" as SafeHTML }
    return "<span class=\"dots\" aria-hidden=\"true\">\(bars.joined())</span>\(say(strength))"
  }

  private func evidence(_ persona: Persona, _ evidence: PersonaEvidence) -> SafeHTML {
    let answers = evidence.answers ?? 0
    let counts = [
      say(PersonaWords.interviews, count(evidence.interviews)),
      answers > 0 ? say(PersonaWords.surveyAnswers, count(answers)) : nil,
      evidence.months > 0 ? say(PersonaWords.monthsOfOrders, count(evidence.months)) : nil,
    ].compactMap { $0 }.joined(separator: language == .fa ? "، " : ", ")
    return """
      <div class="conf"><b>\(strength(evidence))</b> \(counts). \(say(PersonaWords.composite)) \
      \(say(PersonaWords.reviewed, day(persona.reviewed)))</div>
      """
  }

  private func staleSection(_ persona: Persona) -> PageSection? {
    guard report.personas[persona.id]?.evidence.stale == true else { return nil }
    return PageSection(
      id: "stale", title: .empty,
      body: "<p class=\"notice\">\(say(PersonaWords.stale, day(persona.reviewed)))</p>",
      isCard: false)
  }
}

// MARK: Measured

extension PageContext {
  private func factSection(_ persona: Persona, _ figures: PersonaFigures) -> PageSection {
    let numbers = [
      fact(
        say(FigureWords.customers), count(figures.size),
        say(StripWords.ofAll, roundShare(figures.facts.share))), retentionFact(figures),
      npsFact(figures.facts.nps),
      revenueFact(figures.facts.revenueShare, from: figures.facts.share),
    ]
    let period = say(
      PersonaWords.factsSub, link("segment-\(figures.segment)", text(segmentName(persona))), asOf,
      orderPeriod)
    return strip(
      figure: "personas.*.size", title: say(PersonaWords.facts), numbers.compactMap { $0 },
      caption: hasMargin(figures.facts.nps)
        ? period + " " + say(StripWords.marginExplained) : period)
  }

  private func retentionFact(_ figures: PersonaFigures) -> SafeHTML? {
    guard let row = figures.comparison["retention"] else { return nil }
    return fact(
      say(FigureWords.monthlyRetention), value(row.members, unit: .share),
      [basis(ofShare: row.members), say(StripWords.allAfter, value(row.all, unit: .share))]
        .filter { $0 != .empty }.joined(separator: separator))
  }

  private func comparisonSection(_ figures: PersonaFigures?) -> PageSection? {
    guard let figures, !figures.comparison.isEmpty else { return nil }
    return PageSection(
      id: "comparison", figure: "personas.*.comparison",
      title: headline(.comparison(figures.comparison, lowBase: lowBase), or: PersonaWords.compared),
      subtitle: say(PersonaWords.comparedSub, count(figures.evidence.months)),
      body: draw("comparison", ComparisonTable(figures.comparison)))
  }

  private func activeSection(_ persona: Persona, _ figures: PersonaFigures?) -> PageSection? {
    guard family(persona).isOfWhatCustomersAre, let survival = figures?.survival,
      !survival.members.isEmpty
    else { return nil }
    return PageSection(
      id: "active", figure: "personas.*.survival",
      title: headline(
        .staysActive(survival, lowBase: lowBase),
        or: PersonaWords.staysActive),
      subtitle: say(PersonaWords.staysActiveSub),
      body: draw("active", ActiveChart(survival, name: segmentName(persona)[language])))
  }

  private func family(_ persona: Persona) -> SegmentFamily {
    segmentNames.first { $0.id == persona.segment.value }?.family ?? SegmentFamily("")
  }

  private func hoursSection(_ figures: PersonaFigures?) -> PageSection? {
    guard let hours = figures?.hours else { return nil }
    return PageSection(
      id: "hours", figure: "personas.*.hours",
      title: headline(
        .hours(hours, beforeNine: figures?.comparison["beforeNineShare"], lowBase: lowBase),
        or: PersonaWords.ordersWhen),
      subtitle: say(PersonaWords.ordersWhenSub, cityOfTimeZone),
      body: draw("hours", HeatTable(hours)))
  }
}

// MARK: Said and done

extension PageContext {
  private func claimSection(_ persona: Persona) -> PageSection? {
    let columns: [(PersonaWords, [PersonaClaim])] = [
      (.wants, persona.wants), (.frustratedBy, persona.frustratedBy), (.leavesIf, persona.leavesIf),
    ]
    let sources = ClaimSources(columns.flatMap(\.1))
    let lists = columns.filter { !$0.1.isEmpty }.map { title, claims -> SafeHTML in
      let lines = claims.map { claim($0, source: sources.own(of: $0)) }
      return "<div><h2>\(say(title))</h2><ul class=\"list\">\(lines.joined())</ul></div>"
    }
    guard !lists.isEmpty else { return nil }
    return PageSection(
      id: "claims", title: .empty,
      body: """
        <div class="cols">\(lists.joined())</div><p class="note">\(basis(of: sources))</p>
        """)
  }

  private func basis(of sources: ClaimSources) -> SafeHTML {
    guard let common = sources.common else { return say(PersonaWords.claimsSub) }
    return say(sources.isAll ? PersonaWords.claimsFromAll : .claimsFrom, text(common))
  }

  private func claim(_ claim: PersonaClaim, source: LocalizedText?) -> SafeHTML {
    let basis = [
      claim.count.map { say(PersonaWords.ofInterviews, count($0), count(claim.of)) },
      source.map { text($0) },
    ].compactMap { $0 }
    return """
      <li>\(text(claim.text)) <span class="src">\(basis.joined(separator: separator))</span></li>
      """
  }

  private func quotesSection(_ persona: Persona, _ figures: PersonaFigures?) -> PageSection? {
    let choice = QuoteChoice(
      said: persona.quotes,
      wrote: quotes(figures?.quotes ?? [], of: report.segments[persona.segment.value]),
      in: language, limit: 3)
    guard !choice.seen.isEmpty else { return nil }
    return PageSection(id: "quotes", title: say(PersonaWords.quotes), body: blocks(choice))
  }

  private func actionSection(_ persona: Persona, besidePlaybook: Bool) -> PageSection? {
    guard !persona.actions.isEmpty else { return nil }
    let items = persona.actions.map { action in
      let parts = [
        text(action.owner), action.from.map { say(PersonaWords.from, day($0)) },
        action.status.map { text($0) },
      ].compactMap { $0 }.joined(separator: language == .fa ? "، " : ", ")
      return """
        <li><b>\(text(action.text))</b> <span class="own">\(parts)</span> \
        <span class="src">\(say(PersonaWords.measuredBy, text(action.measure)))</span></li>
        """ as SafeHTML
    }
    return PageSection(
      id: "actions", title: say(PersonaWords.actions),
      body: "<ul class=\"todo\">\(items.joined())</ul>"
        + (besidePlaybook ? playbookLink(persona) : .empty))
  }

  private func playbookLink(_ persona: Persona) -> SafeHTML {
    let name = text(segmentName(persona))
    let page = link("segment-\(persona.segment.value)", fragment: "playbook", name)
    return "<p class=\"note\">\(say(PersonaWords.playbookLink, page))</p>"
  }
}
