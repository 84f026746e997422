import MoshtariCharts
import MoshtariCore
import MoshtariText

enum EditionWords: String, Phrase {
  case title, headingPlain, dek, table, sub, said, basis, today, counted, wholeTime
  case restated, same, ownDay, notTold, before, after, changes, figureGone, unreadable

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(en: "Edition {1}", fa: "ویراست {1}")
    case .headingPlain:
      LocalizedText(en: "What the edition of {1} said", fa: "آنچه ویراست {1} گفت")
    case .dek:
      LocalizedText(
        en:
          "Data to {1}, made on {2} by Moshtari {3}. The figures stand as this edition said them; nothing was computed anew.",
        fa:
          "داده‌ها تا {1}، ساخته‌شده در {2} با نرم‌افزار «مشتری»، نسخهٔ {3}. رقم‌ها همان‌اند که این ویراست گفت؛ هیچ‌یک دوباره محاسبه نشده است."
      )
    case .table: LocalizedText(en: "Headline figures", fa: "رقم‌های اصلی")
    case .sub:
      LocalizedText(
        en:
          "As of {1}; beside figures of a finished period, what the report of {2} says of that period",
        fa:
          "تا {1}؛ کنار رقم‌های دوره‌های پایان‌یافته آمده است که گزارش {2} دربارهٔ همان دوره چه می‌گوید"
      )
    case .said: LocalizedText(en: "This edition", fa: "این ویراست")
    case .basis: LocalizedText(en: "People and range", fa: "افراد و بازه")
    case .today: LocalizedText(en: "The newest report", fa: "تازه‌ترین گزارش")
    case .counted: LocalizedText(en: "counted in full", fa: "شمارش کامل")
    case .wholeTime: LocalizedText(en: "to {1}", fa: "تا {1}")
    case .restated: LocalizedText(en: "Restated since", fa: "بعداً بازنگری شد")
    case .same: LocalizedText(en: "the same", fa: "همان")
    case .ownDay: LocalizedText(en: "of that day alone", fa: "تنها از همان روز")
    case .notTold: LocalizedText(en: "no longer told", fa: "دیگر گفته نمی‌شود")
    case .before: LocalizedText(en: "Before: {1}", fa: "پیش از آن: {1}")
    case .after: LocalizedText(en: "After: {1}", fa: "پس از آن: {1}")
    case .changes: LocalizedText(en: "What changed", fa: "چه تغییر کرد")
    case .figureGone:
      LocalizedText(
        en: "Today’s overview shows none of the figures that this edition has.",
        fa: "نمای کلی امروز هیچ‌یک از رقم‌های این ویراست را نشان نمی‌دهد.")
    case .unreadable:
      LocalizedText(
        en: "Another version of the program wrote this edition’s figures.",
        fa: "رقم‌های این ویراست را نسخهٔ دیگری از برنامه نوشته است.")
    }
  }
}

extension PageContext {
  /// The same for a kept edition: its figures, its calendar and currency, on a page in a folder below.
  func context(of edition: ArchivedEdition) -> PageContext {
    var settings = settings
    if let meta = edition.report?.meta {
      (settings.calendar, settings.currency) = (meta.calendar, meta.currency)
      (settings.lowBase, settings.privacy.k) = (meta.lowBase, meta.privacyK)
    }
    var context = PageContext(
      report: edition.report ?? report, tree: edition.tree, settings: settings, rules: rules,
      language: language)
    context.up = "../"
    return context
  }

  /// What an edition said of the headline figures, with the finding that stood over its first page.
  ///
  /// - Parameter position: in the archive, whose newest edition is the first.
  func editionPage(at position: Int) -> Page {
    let edition = archive.editions[position]
    let own = context(of: edition)
    return Page(
      path: path("editions/\(edition.id)"), language: language, entry: "more",
      title: plain(EditionWords.title, plainEditionName(edition.id)),
      eyebrow: eyebrow(
        plain(EditionWords.title, plainEditionName(edition.id)),
        format.dayInBothCalendars(edition.asOf)),
      above: PageLink(label: plain(ArchiveWords.page), path: path("editions")),
      heading: heading(of: edition),
      dek: say(
        EditionWords.dek, .number(format.dayInBothCalendars(edition.asOf)), day(edition.made),
        .number(format.localDigits(edition.program))),
      sections: [
        own.figureSection(of: edition, beside: self), own.ways(from: position, in: archive),
      ])
  }

  /// The finding over its first page, as a report of those figures has it.
  func heading(of edition: ArchivedEdition) -> SafeHTML {
    edition.report == nil
      ? say(EditionWords.headingPlain, day(edition.asOf)) : context(of: edition).overviewHeading
  }

  private func figureSection(of edition: ArchivedEdition, beside newest: PageContext) -> PageSection
  {
    let figures = settings.overviewFigures.compactMap { HeadlineFigure($0, in: edition.tree) }
    guard !figures.isEmpty else {
      return PageSection(
        id: "figures", title: say(EditionWords.table),
        body: """
          <div class="empty"><p>\
          \(say(edition.report == nil ? EditionWords.unreadable : .figureGone))</p></div>
          """)
    }
    let rows = figures.map { figure in
      [
        figureName(figure.written), value(of: figure), basis(of: figure),
        period(of: figure) ?? say(EditionWords.wholeTime, day(edition.asOf)),
        told(figure, by: newest),
      ]
    }
    let table = HTMLTable(
      caption: plain(EditionWords.table),
      columns: [
        .text(say(FigureWords.figure)), .number(say(EditionWords.said)),
        .text(say(EditionWords.basis)), .text(say(FigureWords.period), isSecondary: true),
        .text(say(EditionWords.today)),
      ], rows: rows)
    var section = PageSection(
      id: "figures", figure: figures.first?.written, title: say(EditionWords.table),
      subtitle: say(EditionWords.sub, day(edition.asOf), day(newest.report.meta.asOf)),
      body: table.scrolling)
    section.otherFigures = figures.dropFirst().map(\.written)
    return section
  }

  func basis(of figure: HeadlineFigure) -> SafeHTML {
    guard let people = figure.people else { return say(EditionWords.counted) }
    return basis(figure.estimate, unit: figure.unit) { n in
      if case .answers = people { answers(n) } else { self.people(n) }
    }
  }

  /// What the newest report says of the same period, where it says it otherwise: by the printed number.
  private func told(_ figure: HeadlineFigure, by newest: PageContext) -> SafeHTML {
    guard figure.lasting != nil else { return say(EditionWords.ownDay) }
    guard let now = figure.asTold(in: newest.tree) else { return say(EditionWords.notTold) }
    var other = figure
    other.estimate = now
    guard newest.value(of: other).plainText != value(of: figure).plainText else {
      return say(EditionWords.same)
    }
    return """
      <span class="tag flat">\(say(EditionWords.restated))</span> \(newest.value(of: other))\
      <span class="why">\(newest.basis(of: other))</span>
      """
  }

  /// Links to the editions before and after, and from the newest one to what changed.
  private func ways(from position: Int, in archive: EditionArchive) -> PageSection {
    func way(_ words: EditionWords, _ neighbour: Int) -> SafeHTML? {
      guard archive.editions.indices.contains(neighbour) else { return nil }
      let id = archive.editions[neighbour].id
      return say(words, link("editions/\(id)", editionName(id)))
    }
    let changes = position == 0 ? link("changes", say(EditionWords.changes)) : nil
    let ways = [way(.before, position + 1), way(.after, position - 1), changes]
    return PageSection(
      id: "ways", title: .empty,
      body: "<p class=\"note go\">\(ways.compactMap { $0 }.joined(separator: separator))</p>",
      isCard: false)
  }
}
