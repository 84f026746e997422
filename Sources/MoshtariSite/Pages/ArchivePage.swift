import MoshtariCharts
import MoshtariCore
import MoshtariMetrics
import MoshtariText

enum ArchiveWords: String, Phrase {
  case page, line, heading, headingOne, dek, byYear, edition, asOf, table, sub, noFigure
  case feeds, atom, json, feedTitle, feedSubtitle, absentPages, needsEdition, feedsNeed, feedsName

  var text: LocalizedText {
    switch self {
    case .page: LocalizedText(en: "Editions", fa: "ویراست‌ها")
    case .line:
      LocalizedText(
        en: "What every edition of this report said, as it said it.",
        fa: "آنچه هر ویراست این گزارش گفته است، همان‌گونه که گفته بود.")
    case .heading:
      LocalizedText(en: "{1} editions since {2}", fa: "{1} ویراست از {2} تاکنون")
    case .headingOne:
      LocalizedText(en: "The first edition is of {1}", fa: "نخستین ویراست از {1} است")
    case .dek:
      LocalizedText(
        en:
          "An edition is the report of one day, kept with all its figures. What it said stays as it was; where a later report tells a finished period otherwise, the edition’s page says so.",
        fa:
          "ویراست، گزارشِ یک روز است که با همهٔ رقم‌هایش نگه داشته شده. آنچه گفته دست نمی‌خورد؛ اگر گزارش‌های بعدی رقم دوره‌ای پایان‌یافته را به‌گونهٔ دیگری بگویند، در صفحهٔ همان ویراست آمده است."
      )
    case .byYear: LocalizedText(en: "Editions of the year", fa: "ویراست‌های سال")
    case .edition: LocalizedText(en: "Edition", fa: "ویراست")
    case .asOf: LocalizedText(en: "Data to", fa: "داده‌ها تا")
    case .table: LocalizedText(en: "Headline figures of {1}", fa: "رقم‌های اصلی {1}")
    case .sub:
      LocalizedText(
        en:
          "As each edition said them, with the people or answers behind them and 95% ranges; newest first",
        fa: "همان‌گونه که هر ویراست گفته، با شمار افراد یا پاسخ‌ها و بازهٔ ۹۵٪؛ تازه‌ترین در آغاز")
    case .noFigure: LocalizedText(en: "not in this edition", fa: "در این ویراست نیست")
    case .feeds: LocalizedText(en: "Subscribe: {1}", fa: "دنبال کردن: {1}")
    case .atom: LocalizedText(en: "Atom", fa: "خوراک Atom")
    case .json: LocalizedText(en: "JSON Feed", fa: "خوراک JSON")
    case .feedTitle: LocalizedText(en: "{1}: editions", fa: "{1}: ویراست‌ها")
    case .feedSubtitle:
      LocalizedText(
        en: "What each edition of the report found", fa: "یافتهٔ هر ویراست گزارش")
    case .absentPages:
      LocalizedText(en: "Editions and what changed", fa: "ویراست‌ها و تغییرها")
    case .needsEdition:
      LocalizedText(
        en: "a kept edition: moshtari build --edition, every week",
        fa: "نگه‌داشتن ویراست: هر هفته moshtari build --edition")
    case .feedsNeed:
      LocalizedText(
        en: "the address of the site: site.url in moshtari.yaml",
        fa: "نشانی سایت: site.url در moshtari.yaml")
    case .feedsName:
      LocalizedText(en: "Feeds of the editions", fa: "خوراک‌های ویراست‌ها")
    }
  }
}

extension PageContext {
  /// More editions than these have a page for each year.
  static let mostEditionsOfAPage = 53

  /// The pages of the kept editions: the archive, its newest year first where there are many, then what
  /// each edition said; none where none is kept.
  func editionPages(notes: [PageSection]) -> [Page] {
    guard !archive.isEmpty else { return [] }
    let years = archiveYears
    var archives = years.map { archivePage($0, among: years) }
    archives[0].sections += notes
    let pages = archive.editions.indices.map(editionPage)
    return archives + pages
  }

  /// The editions of each page of the archive, newest first, with the year that names it; one page
  /// where they are few.
  private var archiveYears: [(year: Int?, editions: [ArchivedEdition])] {
    guard archive.editions.count > Self.mostEditionsOfAPage else {
      return [(year: nil, editions: archive.editions)]
    }
    let years = archive.editions.map(year)
    return Set(years).sorted(by: >).map { year in
      (year: year, editions: zip(archive.editions, years).filter { $0.1 == year }.map(\.0))
    }
  }

  private func year(_ edition: ArchivedEdition) -> Int {
    report.meta.calendar.month(of: edition.asOf).year
  }

  private func archivePage(
    _ page: (year: Int?, editions: [ArchivedEdition]),
    among years: [(year: Int?, editions: [ArchivedEdition])]
  ) -> Page {
    let name = archiveName(page.year, among: years)
    let links = years.compactMap { each in
      each.year.map {
        PageLink(label: format.year($0), path: path(archiveName($0, among: years)))
      }
    }
    let title = [plain(ArchiveWords.page), page.year.map(format.year)].compactMap { $0 }
    return Page(
      path: path(name), language: language, entry: "more", title: title.joined(separator: " "),
      eyebrow: eyebrow(title.joined(separator: " ")), heading: archiveHeading,
      dek: say(ArchiveWords.dek) + feedWays,
      variants: links.count > 1
        ? PageVariants(label: plain(ArchiveWords.byYear), pages: links) : nil,
      sections: [editionTable(page.editions)])
  }

  /// The newest year is the archive itself.
  private func archiveName(
    _ year: Int?, among years: [(year: Int?, editions: [ArchivedEdition])]
  ) -> String {
    guard let year, year != years.first?.year else { return "editions" }
    return "editions-\(year)"
  }

  private var archiveHeading: SafeHTML {
    let first = archive.editions.last.map { day($0.asOf) } ?? .empty
    guard archive.editions.count > 1 else { return say(ArchiveWords.headingOne, first) }
    return say(ArchiveWords.heading, count(archive.editions.count), first)
  }

  /// Ways to the feeds; nothing where the site has no address.
  private var feedWays: SafeHTML {
    guard feed != nil else { return .empty }
    let links: [SafeHTML] = [
      "<a href=\"feed.atom\">\(say(ArchiveWords.atom))</a>",
      "<a href=\"feed.json\">\(say(ArchiveWords.json))</a>",
    ]
    return "<p class=\"note go\">\(say(ArchiveWords.feeds, links.joined(separator: separator)))</p>"
  }

  /// A row an edition, with the figures that today's overview shows.
  private func editionTable(_ editions: [ArchivedEdition]) -> PageSection {
    let figures = headlines(of: editions)
    let columns = figures.enumerated().map { position, written in
      HTMLTable.Column.number(figureName(written), isSecondary: position > 1)
    }
    let rows = editions.map { edition in
      let own = context(of: edition)
      let name = link("editions/\(edition.id)", editionName(edition.id))
      return [name, .number(format.dayInBothCalendars(edition.asOf))]
        + figures.map { own.cell($0, in: edition) }
    }
    let last = editions.first.map { day($0.asOf) }, first = editions.last.map { day($0.asOf) }
    let span =
      editions.count == 1
      ? last
      : last.flatMap { last in
        first.map { say(FigureWords.fromTo, $0, last) }
      }
    return PageSection(
      id: "editions", figure: figures.first, title: say(ArchiveWords.table, span ?? .empty),
      subtitle: say(ArchiveWords.sub),
      body: HTMLTable(
        caption: plain(ArchiveWords.page),
        columns: [.text(say(ArchiveWords.edition)), .time(say(ArchiveWords.asOf))] + columns,
        rows: rows
      ).scrolling)
  }

  /// Of the figures that the settings put on the overview, the first four that one of the editions has.
  private func headlines(of editions: [ArchivedEdition]) -> [String] {
    Array(
      settings.overviewFigures.filter { written in
        editions.contains { HeadlineFigure(written, in: $0.tree) != nil }
      }.prefix(4))
  }

  /// A figure of this edition with its range and people under it.
  private func cell(_ written: String, in edition: ArchivedEdition) -> SafeHTML {
    guard let figure = HeadlineFigure(written, in: edition.tree) else {
      return
        "<span class=\"none\" title=\"\(plain(ArchiveWords.noFigure))\">\(FigureFormat.none)</span>"
    }
    let under = [period(of: figure), range(of: figure), figure.people.map { say($0) }]
    let lines = under.compactMap { $0 }.map { "<span class=\"why\">\($0)</span>" as SafeHTML }
    return value(of: figure) + lines.joined()
  }

  private func say(_ people: HeadlineFigure.People) -> SafeHTML {
    switch people {
    case .answers(let n): answers(n)
    case .customers(let n): self.people(n)
    }
  }
}

// MARK: Headline figures in words

extension HeadlineFigure {
  /// Who is behind it.
  enum People {
    case answers(Int), customers(Int)
  }

  /// Nil for a full count.
  var people: People? {
    guard let n = estimate.n else { return nil }
    let isOfAnswers = ["nps", "csat", "effort"].contains { written.hasPrefix($0 + ".") }
    return isOfAnswers ? .answers(n) : .customers(n)
  }
}

extension PageContext {
  /// The name of an edition: letters and digits that people chose.
  func editionName(_ id: String) -> SafeHTML {
    "<bdi dir=\"ltr\">\(format.localDigits(id))</bdi>"
  }

  /// The same in plain text, such as a page’s title: kept in its own direction among words of the other.
  func plainEditionName(_ id: String) -> String {
    language.isRightToLeft ? "\u{2066}\(format.localDigits(id))\u{2069}" : id
  }

  /// A figure by the name that the overview has for it, else by its definition's.
  func figureName(_ written: String) -> SafeHTML {
    if let words = KeyFigureWords(rawValue: written) { return say(words) }
    let definition = ReportAddress(written).flatMap { MoshtariMetrics.definition(of: $0) }
    return definition.map { text($0.name) } ?? code(written)
  }

  /// Its number, or the reason why there is none.
  func value(of figure: HeadlineFigure) -> SafeHTML {
    guard figure.unit == .money, let value = figure.estimate.value else {
      return self.value(figure.estimate, unit: figure.unit)
    }
    return .compactMoney(value, format)
  }

  func range(of figure: HeadlineFigure) -> SafeHTML? {
    interval(figure.estimate, unit: figure.unit)
  }

  /// The month, quarter or week that it is of; nil where it is of none.
  func period(of figure: HeadlineFigure) -> SafeHTML? {
    figure.period.map { written in
      .number(format.text(written, unit: Day(iso: written) == nil ? .month : .date))
    }
  }
}
