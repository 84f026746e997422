import MoshtariCore
import MoshtariText

extension PageContext {
  /// The kept editions as a feed; nil without any, and where nobody said where the site stands: entries are known
  /// by whole addresses.
  var feed: Feed? {
    guard let site = settings.siteURL, !archive.isEmpty else { return nil }
    let title = report.meta.title[language]
    return Feed(
      language: language, siteTitle: title, title: plain(ArchiveWords.feedTitle, title),
      subtitle: plain(ArchiveWords.feedSubtitle), site: site,
      entries: archive.editions.prefix(Feed.mostEntries).map(feedEntry))
  }

  private func feedEntry(_ edition: ArchivedEdition) -> Feed.Entry {
    let own = context(of: edition)
    let figures = settings.overviewFigures.compactMap { HeadlineFigure($0, in: edition.tree) }
    return Feed.Entry(
      path: path("editions/\(edition.id)"),
      title: plain(
        FeedWords.entry, plainEditionName(edition.id), heading(of: edition).plainText),
      made: edition.made, figures: figures.map { own.feedLine($0).plainText })
  }

  /// `Monthly retention, October 2026: 75.0% (800 customers · 95% range 71.9 to 77.9%)`
  private func feedLine(_ figure: HeadlineFigure) -> SafeHTML {
    let name = figureName(figure.written)
    let named = period(of: figure).map { say(FeedWords.ofPeriod, name, $0) } ?? name
    return say(FeedWords.figure, named, value(of: figure), basis(of: figure))
  }
}

/// How an entry of a feed is put together.
enum FeedWords: String, Phrase {
  case entry, figure, ofPeriod

  var text: LocalizedText {
    switch self {
    case .entry: LocalizedText(en: "{1}: {2}", fa: "{1}: {2}")
    case .figure: LocalizedText(en: "{1}: {2} ({3})", fa: "{1}: {2} ({3})")
    case .ofPeriod: LocalizedText(en: "{1}, {2}", fa: "{1}، {2}")
    }
  }
}
